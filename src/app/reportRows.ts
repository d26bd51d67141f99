import { shiftFormula } from "../base/shiftFormula";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundTable, OwnCell, OwnColumn } from "../ports/workbookPort";
import type { CellValue, FormulaCell } from "../schema/cell";
import type { Table } from "../schema/table";

/**
 * The rows of a report that is written again, with the columns that a person added: what stands beside a row follows it by the row's key,
 * whatever comes, goes or changes places. Rows that are no longer in the report and have something typed beside them stay at its
 * end, with their key and nothing else, so that no text is lost and no sum is changed; they join their row again should it come back.
 */
export interface ArrangedReport {
  readonly rows: readonly (readonly CellValue[])[];
  readonly own: readonly OwnColumn[];
  /** How many rows at the end are kept for what is typed beside them. */
  readonly keptRows: number;
}

/**
 * @param before the report as it stands in the workbook
 * @param formulas those of its cells, by row and position
 * @param fresh the new rows in the order of the declared columns
 */
export function arrangeReport(table: Table, before: FoundTable, formulas: readonly FormulaCell[], fresh: readonly (readonly CellValue[])[]): ArrangedReport {
  const columnIds = before.headers.map((header) => recogniseHeader(table.id, header));
  const isAnew = table.order.some((id) => !columnIds.includes(id));
  const own = columnIds.flatMap((id, position) => (id === undefined ? [position] : []));
  const written = new Map(formulas.map(({ index, position, formula }) => [index * before.headers.length + position, formula]));
  const formulaAt = (row: number, position: number): string => written.get(row * before.headers.length + position) ?? "";
  const isTyped = (row: number, position: number): boolean => formulaAt(row, position) === "" && (before.rows[row]?.[position] ?? "") !== "";
  const places = placesBefore(table, before, columnIds, fresh);
  const taken = new Set(places);
  const kept = before.rows.flatMap((_, row) => (!taken.has(row) && own.some((position) => isTyped(row, position)) ? [row] : []));
  const rows = [...fresh, ...kept.map((row) => keptCells(table, before.rows[row] ?? [], columnIds))];
  const from = [...places, ...kept];
  const cellsOf = (position: number): readonly OwnCell[] => from.map((row, at) => (row === undefined ? "" : ownCell(before.rows[row]?.[position] ?? "", formulaAt(row, position), at - row)));
  // A column of formulas alone goes on by itself, as Excel fills it down.
  const moved = own.filter((position) => isAnew || before.rows.some((_, row) => isTyped(row, position)));
  return { rows, own: moved.map((position) => ({ header: before.headers[position] ?? "", cells: cellsOf(position) })), keptRows: kept.length };
}

function ownCell(value: CellValue, formula: string, rowsDown: number): OwnCell {
  return formula === "" ? value : { formula: shiftFormula(formula, rowsDown, 0) };
}

/** For each new row the row of the same key before it, each taken once, in their order. */
function placesBefore(table: Table, before: FoundTable, columnIds: readonly (string | undefined)[], fresh: readonly (readonly CellValue[])[]): readonly (number | undefined)[] {
  const keyBefore = table.key.map((id) => columnIds.indexOf(id));
  const keyNow = table.key.map((id) => table.order.indexOf(id));
  const waiting = new Map<string, number[]>();
  for (const [row, cells] of before.rows.entries()) {
    const key = keyOf(cells, keyBefore);
    const rows = waiting.get(key);
    if (rows === undefined) waiting.set(key, [row]);
    else rows.push(row);
  }
  for (const rows of waiting.values()) rows.reverse();
  return fresh.map((cells) => waiting.get(keyOf(cells, keyNow))?.pop());
}

function keyOf(cells: readonly CellValue[], places: readonly number[]): string {
  return JSON.stringify(places.map((place) => String(cells[place] ?? "")));
}

function keptCells(table: Table, cells: readonly CellValue[], columnIds: readonly (string | undefined)[]): readonly CellValue[] {
  return table.order.map((id) => (table.key.includes(id) && columnIds.includes(id) ? (cells[columnIds.indexOf(id)] ?? "") : ""));
}
