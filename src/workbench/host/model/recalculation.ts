/**
 * When formulas are computed. The model computes nothing itself: a formula library is plugged in as `workbook.recalculate` and stores
 * its results with `writeResults`. It is called once per edit, after the edit, with the areas that changed.
 */
import { announce, columnAt, type Sheet, type Workbook } from '../workbook';
import type { Area } from './area';
import { stripGet, stripNext, stripSet } from './strip';
import type { CellValue } from './typedCell';

/** Notes that an area changed. For the model's own parts. */
export function markChanged(workbook: Workbook, sheetId: string, area: Area): void {
  if (!workbook.loading && workbook.recalculate !== null) workbook.changedAreas.push({ sheetId, area });
}

/** Computes what is due, unless edits are being gathered or the person computes by hand. */
export function computeWhenDue(workbook: Workbook): void {
  if (workbook.depth > 0 || workbook.loading || workbook.calculationMode === 'manual') return;
  computeNow(workbook, false);
}

/** Computes what changed, or every formula. */
export function computeNow(workbook: Workbook, everything: boolean): void {
  const changed = workbook.changedAreas.splice(0);
  if (workbook.recalculate === null || (changed.length === 0 && !everything)) return;
  workbook.recalculate(changed, everything);
}

/** Stores results of formulas: values only; formulas, undo and change events of edits are left alone. */
export function writeResults(workbook: Workbook, sheet: Sheet, area: Area, rows: readonly (readonly CellValue[])[]): void {
  for (let c = 0; c < area.columns; c += 1) {
    const column = columnAt(sheet, area.column + c);
    for (let r = 0; r < area.rows; r += 1) stripSet(column.values, area.row + r, rows[r]?.[c] ?? '');
  }
  announce(workbook, { kind: 'results', sheetId: sheet.id, area });
}

/** Visits every formula of a sheet, column by column. */
export function forEachFormula(sheet: Sheet, visit: (row: number, column: number, formula: string) => void): void {
  sheet.columns.forEach((column, index) => {
    if (column === undefined) return;
    for (let row = stripNext(column.formulas, 0); row >= 0; row = stripNext(column.formulas, row + 1)) {
      visit(row, index, stripGet(column.formulas, row));
    }
  });
}
