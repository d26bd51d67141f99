/**
 * Where a key takes the active cell: one step, a page, to the edge of a block of filled cells, to the ends of the sheet.
 */
import { SHEET_COLUMNS, SHEET_ROWS } from '../host/model/area';
import { usedArea } from '../host/model/blocks';
import { stripGet, stripNext } from '../host/model/strip';
import type { Sheet } from '../host/workbook';
import type { Spot } from './selection';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Readonly<Record<Direction, Spot>> = {
  up: { row: -1, column: 0 }, down: { row: 1, column: 0 }, left: { row: 0, column: -1 }, right: { row: 0, column: 1 },
};

/** So many shown cells in a direction, stopping at the edge of the sheet. */
export function stepFrom(sheet: Sheet, from: Spot, direction: Direction, count = 1): Spot {
  const step = STEPS[direction];
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    const next = skipHidden(sheet, { row: at.row + step.row, column: at.column + step.column }, step);
    if (next === null) return at;
    at = next;
  }
  return at;
}

/** The spot itself or the next shown one in the direction of `step`; null beyond the sheet. */
function skipHidden(sheet: Sheet, spot: Spot, step: Spot): Spot | null {
  let { row, column } = spot;
  while (row >= 0 && column >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS) {
    const isHidden = step.row !== 0 ? sheet.hiddenRows.has(row) : sheet.columns[column]?.hidden === true;
    if (!isHidden) return { row, column };
    row += step.row;
    column += step.column;
  }
  return null;
}

/** What Ctrl with an arrow does: to the end of the filled block, or over blanks to the next filled cell, or to the edge. */
export function jumpFrom(sheet: Sheet, from: Spot, direction: Direction): Spot {
  const step = STEPS[direction];
  const next = skipHidden(sheet, { row: from.row + step.row, column: from.column + step.column }, step);
  if (next === null) return from;
  const target = isFilled(sheet, from) && isFilled(sheet, next) ? endOfBlock(sheet, next, step) : nextFilled(sheet, next, step);
  return skipHidden(sheet, target, step) ?? skipHidden(sheet, target, { row: -step.row, column: -step.column }) ?? from;
}

export function isFilled(sheet: Sheet, { row, column }: Spot): boolean {
  const strips = sheet.columns[column];
  return strips !== undefined && (stripGet(strips.values, row) !== '' || stripGet(strips.formulas, row) !== '');
}

function endOfBlock(sheet: Sheet, from: Spot, step: Spot): Spot {
  let at = from;
  for (;;) {
    const next = skipHidden(sheet, { row: at.row + step.row, column: at.column + step.column }, step);
    if (next === null || !isFilled(sheet, next)) return at;
    at = next;
  }
}

function nextFilled(sheet: Sheet, from: Spot, step: Spot): Spot {
  if (step.row > 0) return { row: filledBelow(sheet, from), column: from.column };
  const end = lastUsedSpot(sheet);
  const start = { row: step.row < 0 ? Math.min(from.row, end.row) : from.row, column: step.column < 0 ? Math.min(from.column, end.column) : from.column };
  let at = skipHidden(sheet, start, step);
  while (at !== null && at.column <= Math.max(end.column, start.column)) {
    if (isFilled(sheet, at)) return at;
    at = skipHidden(sheet, { row: at.row + step.row, column: at.column + step.column }, step);
  }
  return { row: step.row < 0 ? 0 : from.row, column: step.column < 0 ? 0 : step.column > 0 ? SHEET_COLUMNS - 1 : from.column };
}

function filledBelow(sheet: Sheet, from: Spot): number {
  const strips = sheet.columns[from.column];
  if (strips === undefined) return SHEET_ROWS - 1;
  let row = stripNext(strips.values, from.row);
  while (row >= 0 && sheet.hiddenRows.has(row)) row = stripNext(strips.values, row + 1);
  return row < 0 ? SHEET_ROWS - 1 : row;
}

/** Where Ctrl+End goes: the last used row and column. */
export function lastUsedSpot(sheet: Sheet): Spot {
  const used = usedArea(sheet, true);
  return used === null ? { row: 0, column: 0 } : { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
}

/** Where Ctrl+Home goes: the first cell that scrolls. */
export function firstSpot(sheet: Sheet): Spot {
  return { row: sheet.frozenRows, column: sheet.frozenColumns };
}
