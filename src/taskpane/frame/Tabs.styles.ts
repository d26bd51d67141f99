import { makeStyles, tokens } from "@fluentui/react-components";

export const useTabsStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `0 ${tokens.spacingHorizontalXS}` },
  tab: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    flexGrow: 1,
    flexBasis: 0,
    // Four beside each other in a usual pane, two by two at 200 % zoom.
    minWidth: "70px",
    padding: `${tokens.spacingVerticalXS} 2px ${tokens.spacingVerticalS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    "& > span": { maxWidth: "100%", overflow: "hidden", textOverflow: "ellipsis" },
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  shown: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { content: '""', position: "absolute", left: "12%", right: "12%", bottom: 0, height: "3px", borderRadius: "2px", backgroundColor: tokens.colorBrandStroke1 },
    "@media (forced-colors: active)": { color: "Highlight", "::after": { backgroundColor: "Highlight", forcedColorAdjust: "none" } },
  },
});
