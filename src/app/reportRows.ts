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
  /** How many rows at the end are kept for what is typed beside them, the spare ones not counted. */
  readonly keptRows: number;
  /** How many rows behind those stand only while the report is written: once more what a person wrote beside rows that move down. */
  readonly spareRows: number;
}

/**
 * @param before the report as it stands in the workbook
 * @param formulas those of its cells, by row and position
 * @param fresh the new rows in the order of the declared columns
 */
export function arrangeReport(table: Table, before: FoundTable, formulas: readonly FormulaCell[], fresh: readonly (readonly CellValue[])[]): ArrangedReport {
  const columnIds = columnIdsOf(table, before.headers);
  const own = columnIds.flatMap((id, position) => (id === undefined ? [position] : []));
  const written = new Map(formulas.map(({ index, position, formula }) => [index * before.headers.length + position, formula]));
  const formulaAt = (row: number, position: number): string => written.get(row * before.headers.length + position) ?? "";
  const isTyped = (row: number, position: number): boolean => formulaAt(row, position) === "" && (before.rows[row]?.[position] ?? "") !== "";
  const places = placesBefore(table, before, columnIds, fresh);
  const kept = keptRows(table, before, columnIds, places, (row) => own.filter((position) => isTyped(row, position)));
  const lasting: readonly (number | undefined)[] = [...places, ...kept];
  // A column of formulas alone goes on by itself, as Excel fills it down.
  const moved = own.filter((position) => before.rows.some((_, row) => isTyped(row, position)));
  const hasOwn = (row: number): boolean => moved.some((position) => isTyped(row, position) || formulaAt(row, position) !== "");
  const spare = lasting.flatMap((row, at) => (row !== undefined && at > row && hasOwn(row) ? [row] : []));
  const firstSpare = Math.max(before.rows.length, lasting.length);
  const cellAt = (position: number, row: number | undefined, at: number): OwnCell =>
    row === undefined ? "" : ownCell(before.rows[row]?.[position] ?? "", formulaAt(row, position), at - row);
  return {
    rows: [...fresh, ...[...kept, ...spare].map((row) => keptCells(table, before.rows[row] ?? [], columnIds))],
    own: moved.map((position) => ({
      header: before.headers[position] ?? "",
      cells: [...lasting.map((row, at) => cellAt(position, row, at)), ...spare.map((row, index) => cellAt(position, row, firstSpare + index))],
    })),
    keptRows: kept.length,
    spareRows: spare.length,
  };
}

/** What the columns of a report are; undefined for those of a person, and for a second one of the same kind. */
export function columnIdsOf(table: Table, headers: readonly string[]): readonly (string | undefined)[] {
  const ids = headers.map((header) => recogniseHeader(table.id, header));
  return ids.map((id, position) => (ids.indexOf(id) === position ? id : undefined));
}

/**
 * The rows that are no longer in the report and have something typed beside them. A writing that broke off has left some rows twice: one that
 * says nothing beside its row that another of its key does not say is none of them.
 */
function keptRows(table: Table, before: FoundTable, columnIds: readonly (string | undefined)[], places: readonly (number | undefined)[], typedIn: (row: number) => readonly number[]): readonly number[] {
  const keyAt = table.key.map((id) => columnIds.indexOf(id));
  const isKeyed = !keyAt.includes(-1);
  const staying = new Map<string, number[]>();
  const stay = (row: number): void => {
    const key = keyOf(before.rows[row] ?? [], keyAt);
    const same = staying.get(key);
    if (same === undefined) staying.set(key, [row]);
    else same.push(row);
  };
  const taken = new Set(places);
  for (const row of taken) if (row !== undefined) stay(row);
  const kept: number[] = [];
  for (const row of before.rows.keys()) {
    const typed = taken.has(row) ? [] : typedIn(row);
    if (typed.length === 0) continue;
    const others = staying.get(keyOf(before.rows[row] ?? [], keyAt)) ?? [];
    if (isKeyed && others.some((other) => typed.every((position) => before.rows[other]?.[position] === before.rows[row]?.[position]))) continue;
    kept.push(row);
    stay(row);
  }
  return kept;
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
