import { accepted, type Result } from "../base/result";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { Outage } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import type { Column } from "../schema/column";
import { parseCell } from "../schema/parseCell";
import { TABLES } from "../tables/tables";
import type { Desk } from "./desk";
import type { CellPlace } from "./shownIssue";

/** A line of an order or of a transfer, as a report names it, and the tables that may hold it, the likeliest first. */
export interface ReportedLine {
  readonly documentNo: string;
  readonly lineNo: number;
  readonly tables: readonly LineTable[];
}

export type LineTable = "SalesLines" | "PurchaseLines" | "ItemJournal";

/** The cell of a line wherever it stands by now; null where it is gone. Only the tables that may hold it are read. */
export async function placeOfLine(desk: Desk, { documentNo, lineNo, tables }: ReportedLine): Promise<Result<CellPlace | null, Outage>> {
  const read = await desk.workbook.readTables(tables);
  if (!read.ok) return read;
  for (const name of tables) {
    const table = read.value.find((found) => found.name === name);
    if (table === undefined) continue;
    const ids = table.headers.map((header) => recogniseHeader(name, header));
    const { columns }: { readonly columns: Readonly<Record<string, Column>> } = TABLES[name];
    const valueIn = (row: readonly CellValue[], id: string): unknown => {
      const column = columns[id];
      return column && parseCell(column, row[ids.indexOf(id)] ?? "").value;
    };
    const isOpenKind = (row: readonly CellValue[]): boolean => name === "ItemJournal" || ORDERS.has(String(valueIn(row, "documentType")));
    const at = table.rows.findIndex((row) => valueIn(row, "documentNo") === documentNo && valueIn(row, "lineNo") === lineNo && isOpenKind(row));
    if (at >= 0) return accepted({ sheetName: table.sheetName, row: table.firstRow + at, column: table.firstColumn + Math.max(0, ids.indexOf("documentNo")) });
  }
  return accepted(null);
}

/** Quotes and invoices may have the number of an order; they wait for nothing. */
const ORDERS: ReadonlySet<string> = new Set(["order", "returnOrder"]);
