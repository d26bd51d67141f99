import { makeStyles, tokens } from "@fluentui/react-components";

export const useBackordersPanelStyles = makeStyles({
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  group: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  groupBody: { flexGrow: 1, minWidth: 0 },
  name: { display: "block", overflowWrap: "anywhere" },
  no: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  line: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  lineHead: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  figure: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});
