/**
 * Rectangles taken out of a sheet and put back whole: values, formulas and styles, for undo, sorting and moving rows.
 * A column of the block that was never written is kept as undefined and costs nothing.
 */
import { announce, columnAt, type CellsChangeType, type Column, type Origin, type Sheet, type Workbook } from '../workbook';
import { cellCount, SHEET_ROWS, type Area } from './area';
import type { Reversal } from './history';
import { markChanged } from './recalculation';
import { stripCopy, stripEnd, stripNext, stripPaste } from './strip';
import type { CellValue } from './typedCell';

interface BlockColumn {
  readonly values: CellValue[] | undefined;
  readonly formulas: string[] | undefined;
  readonly styles: number[] | undefined;
  readonly style: number;
}

export interface Block {
  readonly area: Area;
  readonly columns: readonly (BlockColumn | undefined)[];
}

/** Copies a rectangle. */
export function takeBlock(sheet: Sheet, area: Area): Block {
  const columns: (BlockColumn | undefined)[] = [];
  const width = Math.min(area.columns, Math.max(0, sheet.columns.length - area.column));
  for (let c = 0; c < width; c += 1) {
    const column = sheet.columns[area.column + c];
    columns[c] = column && {
      values: stripCopy(column.values, area.row, rowsWithin(column, area)),
      formulas: stripCopy(column.formulas, area.row, rowsWithin(column, area)),
      styles: stripCopy(column.styles, area.row, rowsWithin(column, area)),
      style: column.style,
    };
  }
  return { area, columns };
}

/** Rows of the area that can hold anything: a whole column is copied to its end only. */
function rowsWithin(column: Column, area: Area): number {
  const end = Math.max(stripEnd(column.values), stripEnd(column.formulas), stripEnd(column.styles));
  return Math.max(0, Math.min(area.rows, end - area.row));
}

/** Puts a block back where it was taken. */
export function putBlock(sheet: Sheet, block: Block, style: 'withColumnStyle' | 'cellsOnly' = 'cellsOnly'): void {
  const { area } = block;
  const width = Math.min(area.columns, Math.max(block.columns.length, sheet.columns.length - area.column));
  for (let c = 0; c < width; c += 1) {
    const kept = block.columns[c];
    if (kept === undefined && sheet.columns[area.column + c] === undefined) continue;
    const column = columnAt(sheet, area.column + c);
    stripPaste(column.values, area.row, area.rows, padded(kept?.values, area.rows, ''));
    stripPaste(column.formulas, area.row, area.rows, padded(kept?.formulas, area.rows, ''));
    stripPaste(column.styles, area.row, area.rows, padded(kept?.styles, area.rows, -1));
    if (style === 'withColumnStyle') column.style = kept?.style ?? 0;
  }
}

function padded<T>(items: T[] | undefined, count: number, blank: T): T[] | undefined {
  if (items === undefined || items.length === count) return items;
  return [...items, ...new Array<T>(count - items.length).fill(blank)];
}

/** A reversal that swaps a rectangle with what it held before, and reports the change, of cells or of looks, as the person's own. */
export function swapBlock(workbook: Workbook, sheet: Sheet, former: Block, kind: 'cells' | 'format' = 'cells'): Reversal {
  const whole = former.area.rows === SHEET_ROWS ? 'withColumnStyle' : 'cellsOnly';
  return {
    cells: Math.min(cellCount(former.area), former.columns.length * former.area.rows),
    reverse: () => {
      const current = takeBlock(sheet, former.area);
      putBlock(sheet, former, whole);
      if (kind === 'cells') reportCells(workbook, sheet, former.area, 'local', 'RangeEdited');
      else announce(workbook, { kind: 'format', sheetId: sheet.id, area: former.area, origin: 'local' });
      return swapBlock(workbook, sheet, current, kind);
    },
  };
}

/** Marks an area for computing and reports it. For the model's own parts. */
export function reportCells(workbook: Workbook, sheet: Sheet, area: Area, origin: Origin, changeType: CellsChangeType): void {
  markChanged(workbook, sheet.id, area);
  announce(workbook, { kind: 'cells', sheetId: sheet.id, area, changeType, origin });
}

/** The smallest area holding everything used (within an area, if one is given), or null. With `valuesOnly` formats do not count. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  const from = within?.row ?? 0;
  const before = within === undefined ? Infinity : within.row + within.rows;
  let top = Infinity;
  let bottom = 0;
  let left = -1;
  let right = -1;
  sheet.columns.forEach((column, index) => {
    if (column === undefined) return;
    if (within !== undefined && (index < within.column || index >= within.column + within.columns)) return;
    const strips = [column.values, column.formulas, ...(valuesOnly ? [] : [column.styles])];
    for (const strip of strips) {
      const end = stripEnd<unknown>(strip, before);
      if (end <= from) continue;
      bottom = Math.max(bottom, end);
      top = Math.min(top, stripNext<unknown>(strip, from));
      if (left < 0) left = index;
      right = index;
    }
  });
  return left < 0 ? null : { row: top, column: left, rows: bottom - top, columns: right - left + 1 };
}
