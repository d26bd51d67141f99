import { normalCode } from "../../src/base/text";
import { readBook, type Book } from "../../src/engine/book/book";
import type { CellValue, TableBlock } from "../../src/schema/cell";
import { TABLES, TABLE_IDS, type TableId } from "../../src/tables/tables";
import { FIXTURE_SETUP, ROW_PRESETS, type FixtureTables } from "./fixtureSetup";

/**
 * A book for a test, from tables in the JSON form (workbook.md): dates as ISO days, numbers or decimal texts. The rows stand
 * on the company of fixtureSetup.ts:
 * - a table's fixture rows come first, then the test's own; a row with the key of a fixture row takes its place and keeps
 *   the columns it does not name, so `Items: [{ itemNo: "X", costingMethod: "average" }]` is the usual X with another method;
 * - columns a row does not name have the table's presets: ledger rows are numbered from 1, lines by 10000, customers are domestic;
 * - an empty text blanks an optional column; `{ setup: false }` leaves the company out, presets stay.
 * The cells go through `readBook`, so a fixture may hold faults; what it made of them is in `book.issues`.
 * Ledger rows without a PostingLog row are an opening position (TAB-08 warns).
 */
export function bookFromTables(tables: FixtureTables = {}, options: { readonly setup?: boolean } = {}): Book {
  return readBook(blocksFromTables(tables, options));
}

/** The same tables as blocks of cells, every table of the workbook present. */
export function blocksFromTables(tables: FixtureTables = {}, { setup = true }: { readonly setup?: boolean } = {}): readonly TableBlock[] {
  return TABLE_IDS.map((id) => blockOf(id, setup ? mergeRows(id, FIXTURE_SETUP[id] ?? [], tables[id] ?? []) : (tables[id] ?? [])));
}

type Row = Readonly<Record<string, CellValue | undefined>>;

function mergeRows(id: TableId, usual: readonly Row[], own: readonly Row[]): readonly Row[] {
  const ownByKey = new Map(own.map((row) => [keyOf(id, row), row]));
  const usualKeys = new Set(usual.map((row) => keyOf(id, row)));
  return [...usual.map((row) => ({ ...row, ...ownByKey.get(keyOf(id, row)) })), ...own.filter((row) => !usualKeys.has(keyOf(id, row)))];
}

function keyOf(id: TableId, row: Row): string {
  return TABLES[id].key.map((column) => normalCode(String(row[column] ?? ""))).join("\u0000");
}

function blockOf(id: TableId, rows: readonly Row[]): TableBlock {
  const { order } = TABLES[id];
  const presets = ROW_PRESETS[id] as ((row: Row, position: number) => Row) | undefined;
  const cells = rows.map((row, index) => {
    for (const column of Object.keys(row)) if (!order.includes(column)) throw new Error(`${id} has no column ${column}`);
    const full = { ...presets?.(row, index + 1), ...row };
    return order.map((column) => full[column] ?? "");
  });
  return { tableId: id, sheetName: id, firstRow: 2, firstColumn: 1, columnIds: order, rows: cells };
}
