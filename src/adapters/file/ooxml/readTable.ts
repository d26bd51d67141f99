import { cellTextFrom, childOf, childrenOf, parseXml } from "./xml";
import { parseArea } from "./addresses";
import type { TableFile } from "../workbookFile";

/** A table from its part, with the number it has in the workbook; undefined where the part names no cells. */
export function readTable(part: string): { readonly id: number; readonly table: Omit<TableFile, "kept"> } | undefined {
  const root = parseXml(part);
  const area = parseArea(root.attributes.get("ref") ?? "");
  if (!area) return undefined;
  const hasHeaderRow = root.attributes.get("headerRowCount") !== "0";
  const hasTotalsRow = Number(root.attributes.get("totalsRowCount") ?? 0) > 0;
  const columns = childrenOf(childOf(root, "tableColumns"), "tableColumn");
  const formulas = columns.map((column) => childOf(column, "calculatedColumnFormula")?.text ?? "");
  return {
    id: Number(root.attributes.get("id") ?? 0),
    table: {
      name: root.attributes.get("displayName") ?? root.attributes.get("name") ?? "",
      firstRow: area.row + (hasHeaderRow ? 1 : 0),
      firstColumn: area.column,
      headers: columns.map(({ attributes }) => cellTextFrom(attributes.get("name") ?? "")),
      hasHeaderRow,
      rowCount: area.rows - (hasHeaderRow ? 1 : 0) - (hasTotalsRow ? 1 : 0),
      hasTotalsRow,
      style: childOf(root, "tableStyleInfo")?.attributes.get("name"),
      hasFilter: childOf(root, "autoFilter") !== undefined,
      columnFormulas: new Map([...formulas.entries()].filter(([, formula]) => formula !== "")),
    },
  };
}
