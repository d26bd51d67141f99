import { recogniseHeader } from "../../src/locales/recogniseHeader";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";

/** Cells of tables by the ids of their columns, which most test tables have as headers; nothing else of the program is asked. */
export type Row = Readonly<Record<string, CellValue>>;

/** The rows in which anything stands. */
export function rowsOf(tables: readonly FoundTable[], name: string): readonly Row[] {
  const table = tables.find((each) => each.name === name);
  const ids = (table?.headers ?? []).map((header) => recogniseHeader(name, header) ?? header);
  return (table?.rows ?? []).filter((row) => row.some((cell) => cell !== "")).map((row) => rowOf(ids, row));
}

export function rowOf(headers: readonly string[], row: readonly CellValue[]): Row {
  return Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ""]));
}

/** The committed rows of the posting log, the oldest first. */
export function committedLog(tables: readonly FoundTable[]): readonly Row[] {
  return rowsOf(tables, "PostingLog").filter(({ state }) => state === "committed").sort((a, b) => Number(a["transactionNo"]) - Number(b["transactionNo"]));
}

/** The tables with one of them changed. */
export function changed(tables: readonly FoundTable[], name: string, change: (table: FoundTable) => FoundTable): readonly FoundTable[] {
  return tables.map((table) => (table.name === name ? change(table) : table));
}
