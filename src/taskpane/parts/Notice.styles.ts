import { makeStyles, tokens } from "@fluentui/react-components";

export const useNoticeStyles = makeStyles({
  root: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
  },
  icon: { flexShrink: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: "anywhere",
    "& p": { margin: 0 },
  },
  done: { borderLeftColor: tokens.colorPaletteGreenBorder2, "& > svg": { color: tokens.colorPaletteGreenForeground1 } },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  warning: { borderLeftColor: tokens.colorPaletteYellowBorder2, "& > svg": { color: tokens.colorPaletteYellowForeground2 } },
  trouble: { borderLeftColor: tokens.colorPaletteRedBorder2, "& > svg": { color: tokens.colorPaletteRedForeground1 } },
});
