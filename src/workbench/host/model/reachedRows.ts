/**
 * What of a write arrives: all of it as a rule; on an Excel that writes through the view, an add-in's reaches the rows that are shown and passes
 * over those that a filter hides.
 */
import type { Origin, Sheet, Workbook } from '../workbook';
import type { Area } from './area';

function passesOver({ writesShownRowsOnly }: Workbook, { hiddenRows }: Sheet, origin: Origin): boolean {
  return origin === 'addin' && writesShownRowsOnly && hiddenRows.size > 0;
}

/** The rows of a matrix that is written over an area; nothing for those that it does not reach. */
export function reachedValues<Value>(workbook: Workbook, sheet: Sheet, area: Area, rows: readonly (readonly Value[])[], origin: Origin): readonly (readonly Value[])[] {
  if (!passesOver(workbook, sheet, origin)) return rows;
  return rows.map((row, r) => (sheet.hiddenRows.has(area.row + r) ? [] : row));
}

/** The parts of an area that are cleared. */
export function reachedParts(workbook: Workbook, sheet: Sheet, area: Area, origin: Origin): readonly Area[] {
  if (!passesOver(workbook, sheet, origin)) return [area];
  return Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 })).filter(({ row }) => !sheet.hiddenRows.has(row));
}
