import { makeStyles, tokens } from "@fluentui/react-components";

export const useIssueListStyles = makeStyles({
  group: {
    display: "flex",
    justifyContent: "space-between",
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
});
