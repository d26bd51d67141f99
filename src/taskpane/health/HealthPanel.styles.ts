import { makeStyles, tokens } from "@fluentui/react-components";

export const useHealthPanelStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(80px, 36%) 1fr",
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& > dt": { color: tokens.colorNeutralForeground2 },
    "& > dd": { margin: 0, overflowWrap: "anywhere" },
    // A name and what it is stand below each other where there is no room.
    "@media (max-width: 300px)": { gridTemplateColumns: "1fr", "& > dd": { marginBottom: tokens.spacingVerticalXS } },
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  line: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});
