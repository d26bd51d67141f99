import { makeStyles, tokens } from "@fluentui/react-components";

/** Room is left on the right for Office's own menu button, which lies over the pane's corner. */
export const useTopLineStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} 34px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  company: { flexGrow: 1, flexShrink: 1, flexBasis: "90px", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
});
