import { makeStyles, tokens } from "@fluentui/react-components";

export const usePostPanelStyles = makeStyles({
  act: { alignSelf: "flex-start" },
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  /** Stays in sight above a long list. */
  staying: { position: "sticky", top: 0, zIndex: 1, padding: `${tokens.spacingVerticalXS} 0`, backgroundColor: tokens.colorNeutralBackground1 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXXS, padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  rowBody: { flexGrow: 1, minWidth: 0, padding: "6px 0" },
  rowLine: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  figures: { display: "grid", gridTemplateColumns: "1fr auto", rowGap: "2px", columnGap: tokens.spacingHorizontalL, margin: 0, "& > dt": { color: tokens.colorNeutralForeground2 }, "& > dd": { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" } },
  total: { fontWeight: tokens.fontWeightSemibold },
  currency: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  /** Links that follow one another without commas: a comma would stand alone where a line breaks before it. */
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  numbers: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  summaryLine: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});
