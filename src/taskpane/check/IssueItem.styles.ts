import { makeStyles, tokens } from "@fluentui/react-components";

export const useIssueItemStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} 0` },
  body: { minWidth: 0, flexGrow: 1 },
  message: { margin: 0, overflowWrap: "anywhere" },
  cure: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  error: { color: tokens.colorPaletteRedForeground1, lineHeight: 1, paddingTop: "2px" },
  warning: { color: tokens.colorPaletteYellowForeground2, lineHeight: 1, paddingTop: "2px" },
});
