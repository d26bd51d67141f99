import { makeStyles, tokens } from "@fluentui/react-components";

export const useEntryTableStyles = makeStyles({
  // A table keeps its columns; where they do not fit at a high zoom it is moved sideways within itself.
  frame: { "@media (max-width: 300px)": { overflowX: "auto" } },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "auto", fontSize: tokens.fontSizeBase200 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: 0,
    textAlign: "left",
    verticalAlign: "bottom",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  sort: {
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    minHeight: "24px",
    padding: "2px",
    border: 0,
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sortFigure: { textAlign: "right" },
  cell: { height: "24px", padding: "3px 2px", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
