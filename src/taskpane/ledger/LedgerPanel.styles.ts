import { makeStyles, tokens } from "@fluentui/react-components";

export const useLedgerPanelStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, "&[hidden]": { display: "none" } },
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  search: { display: "flex", gap: tokens.spacingHorizontalS, "& > :first-child": { flexGrow: 1, minWidth: 0 } },
  days: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS, "& > *": { minWidth: 0 }, "& input": { minWidth: 0, width: "100%" } },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sum: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, margin: 0, fontWeight: tokens.fontWeightSemibold },
  group: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", "& > li": { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});
