import type { CellValue } from "../schema/cell";
import type { WorkbookChange } from "../ports/workbookPort";
import { declarationOf } from "../tables/tables";
import { formatCell, type FieldValue } from "../schema/formatCell";
import { known } from "../base/assert";
import type { OpenBook } from "./openBook";

/** New values for cells of one table: by row number and column id. */
export type CellUpdates = ReadonlyMap<number, Readonly<Record<string, FieldValue>>>;

/**
 * The change that brings cells of a table to new values, touching only what differs; undefined where nothing does. It is
 * one block from the first changed row to the last, in which unchanged cells are left as they are.
 */
export function cellChange(open: OpenBook, tableId: string, updates: CellUpdates): WorkbookChange | undefined {
  const found = open.found.get(tableId);
  if (!found || updates.size === 0) return undefined;
  const table = known(declarationOf(tableId), "updates are for declared tables");
  const ids = open.book.tables[tableId as keyof OpenBook["book"]["tables"]].columnIds;
  const named = new Set<string>();
  for (const row of updates.values()) for (const id in row) named.add(id);
  const columns = [...named].map((id) => ids.indexOf(id)).filter((position) => position >= 0).sort((a, b) => a - b);
  const untouched = columns.map((): CellValue | null => null);
  const written = columns.map((position) => ({ id: ids[position] ?? "", position, column: known(table.columns[ids[position] ?? ""], "updates name declared columns") }));
  const rowsToWrite = new Map<number, (CellValue | null)[]>();
  let [first, last] = [Infinity, -1];
  for (const [rowNumber, row] of updates) {
    const index = rowNumber - found.firstRow;
    const shown = found.rows[index];
    let values: (CellValue | null)[] | undefined;
    for (let at = 0; at < written.length; at++) {
      const { id, position, column } = written[at] as (typeof written)[number];
      const value = row[id];
      if (value === undefined) continue;
      const cell = formatCell(column, value);
      if ((shown?.[position] ?? "") === cell) continue;
      values ??= untouched.slice();
      values[at] = cell;
    }
    if (values === undefined) continue;
    rowsToWrite.set(index, values);
    first = Math.min(first, index);
    last = Math.max(last, index);
  }
  if (last < 0) return undefined;
  const values = Array.from({ length: last - first + 1 }, (_, offset) => rowsToWrite.get(first + offset) ?? untouched);
  return { kind: "updateRows", table: tableId, firstIndex: first, columns, values };
}

/** The row below a table's last one, where new rows go; a table of one blank row takes them there. */
export function nextRow({ book }: OpenBook, id: keyof OpenBook["book"]["tables"]): number {
  const { firstRow, rows, rowCount } = book.tables[id];
  return firstRow + (rows.length === 0 && rowCount <= 1 ? 0 : rowCount);
}
