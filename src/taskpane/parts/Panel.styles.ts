import { makeStyles, tokens } from "@fluentui/react-components";

export const usePanelStyles = makeStyles({
  root: {
    position: "relative",
    boxSizing: "border-box",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    "& > *": { flexShrink: 0 },
    "&[hidden]": { display: "none" },
    "@media (max-width: 330px)": { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  },
  titleLine: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px", borderRadius: tokens.borderRadiusSmall },
  },
});
