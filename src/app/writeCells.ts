import type { CellValue } from "../schema/cell";
import type { FoundTable, WorkbookChange } from "../ports/workbookPort";
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
  const columns = [...new Set([...updates.values()].flatMap((row) => Object.keys(row)))].map((id) => ids.indexOf(id)).filter((position) => position >= 0).sort((a, b) => a - b);
  const rowsToWrite = new Map<number, (CellValue | null)[]>();
  for (const [rowNumber, row] of updates) {
    const index = rowNumber - found.firstRow;
    const values = columns.map((position) => {
      const id = ids[position] ?? "";
      if (!(id in row)) return null;
      const cell = formatCell(known(table.columns[id], "updates name declared columns"), row[id] ?? "");
      return isSame(found, index, position, cell) ? null : cell;
    });
    if (values.some((value) => value !== null)) rowsToWrite.set(index, values);
  }
  if (rowsToWrite.size === 0) return undefined;
  const indices = [...rowsToWrite.keys()];
  const first = indices.reduce((least, index) => Math.min(least, index), Infinity);
  const last = indices.reduce((most, index) => Math.max(most, index), 0);
  const untouched = columns.map(() => null);
  const values = Array.from({ length: last - first + 1 }, (_, offset) => rowsToWrite.get(first + offset) ?? untouched);
  return { kind: "updateRows", table: tableId, firstIndex: first, columns, values };
}

function isSame(found: FoundTable, index: number, position: number, cell: CellValue): boolean {
  return (found.rows[index]?.[position] ?? "") === cell;
}
