import { accepted, type Result } from "../base/result";
import { lookupOf } from "../engine/book/lookup";
import type { IssueCode } from "../issues/catalogue";
import type { Issue } from "../issues/issue";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { Outage } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { formatCell, type FieldValue } from "../schema/formatCell";
import { TABLES, type TableId } from "../tables/tables";
import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";
import type { CellPlace } from "./shownIssue";

/** A cure that is an act: one cell gets a value that the issue itself names. */
export interface Remedy {
  readonly kind: "set" | "unblock";
  /** The value in the issue's cell, or who is unblocked. */
  readonly name: string;
  readonly table: TableId;
  readonly row: number;
  readonly column: string;
  readonly value: CellValue;
  /** What stands in the cell: somebody may have typed since. */
  readonly was: CellValue;
}

/** The fact of an issue that its cell may be set to. */
const SET_TO: Partial<Record<IssueCode, string>> = { "DOC-09": "outstanding", "DOC-10": "most", "CEL-39": "other", "SHP-04": "outstanding", "SHP-05": "cancelled" };

/** The row that is blocked, by the fact that names it. */
const UNBLOCKED: Partial<Record<IssueCode, { readonly table: TableId; readonly by: "customers" | "vendors" | "items" | "accounts"; readonly fact: string }>> = {
  "CUS-01": { table: "Customers", by: "customers", fact: "customerNo" },
  "CUS-02": { table: "Customers", by: "customers", fact: "customerNo" },
  "CUS-03": { table: "Customers", by: "customers", fact: "customerNo" },
  "VEN-01": { table: "Vendors", by: "vendors", fact: "vendorNo" },
  "PAY-13": { table: "Vendors", by: "vendors", fact: "vendorNo" },
  "ITM-01": { table: "Items", by: "items", fact: "itemNo" },
  "SET-08": { table: "Accounts", by: "accounts", fact: "accountNo" },
};

/** The remedy of an issue; undefined where only a person knows what is right. */
export function remedyOf(open: OpenBook, { code, place, args }: Issue): Remedy | undefined {
  const fact = SET_TO[code];
  if (fact !== undefined) return place.row === undefined || place.column === undefined ? undefined : remedyAt(open, "set", place.table as TableId, place.row, place.column, args[fact]);
  const blocked = UNBLOCKED[code];
  if (blocked === undefined) return undefined;
  const name = args[blocked.fact];
  const row = typeof name === "string" ? lookupOf(open.book)[blocked.by].get(name) : undefined;
  return row && remedyAt(open, "unblock", blocked.table, row.rowNumber, "blocked", name);
}

function remedyAt(open: OpenBook, kind: Remedy["kind"], table: TableId, row: number, columnId: string, fact: Issue["args"][string] | undefined): Remedy | undefined {
  const found = open.found.get(table);
  const position = open.book.tables[table].columnIds.indexOf(columnId);
  const column = TABLES[table].columns[columnId as never] as Parameters<typeof formatCell>[0] | undefined;
  if (found === undefined || position < 0 || column === undefined || fact === undefined) return undefined;
  const value = kind === "unblock" ? "" : typeof fact === "string" ? fact : "quantity" in fact ? formatCell(column, fact.quantity as FieldValue) : undefined;
  if (value === undefined) return undefined;
  return { kind, name: typeof fact === "string" ? fact : String(value), table, row, column: columnId, value, was: found.rows[row - found.firstRow]?.[position] ?? "" };
}

/** Sets the cell, unless something else stands in it by now; then `cell` is left as it is and `isDone` is false. */
export async function applyRemedy(desk: Desk, remedy: Remedy): Promise<Result<{ readonly isDone: boolean; readonly cell?: CellPlace }, Outage>> {
  const read = await desk.workbook.readTables([remedy.table]);
  if (!read.ok) return read;
  const [table] = read.value;
  const position = table?.headers.findIndex((header) => recogniseHeader(remedy.table, header) === remedy.column) ?? -1;
  const index = remedy.row - (table?.firstRow ?? 0);
  if (table === undefined || position < 0 || (table.rows[index]?.[position] ?? null) !== remedy.was) return accepted({ isDone: false });
  const written = await desk.workbook.write([{ kind: "updateRows", table: remedy.table, rowCount: table.rows.length, firstIndex: index, columns: [position], values: [[remedy.value]] }]);
  return written.ok ? accepted({ isDone: true, cell: { sheetName: table.sheetName, row: remedy.row, column: table.firstColumn + position } }) : written;
}
