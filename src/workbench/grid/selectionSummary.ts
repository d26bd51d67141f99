/**
 * Sum, count and average of what is selected, for the status bar. Rows that filters hide are left out, as Excel does.
 */
import { intersectAreas, type Area } from '../host/model/area';
import { usedArea } from '../host/model/blocks';
import { stripGet } from '../host/model/strip';
import type { Sheet } from '../host/workbook';

export interface SelectionSummary {
  /** Cells that are not blank. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

const MOST_CELLS = 4_000_000;

/** Adds up the selected areas; null when there is too much to be done at once. */
export function selectionSummary(sheet: Sheet, areas: readonly Area[]): SelectionSummary | null {
  const used = usedArea(sheet, true);
  if (used === null) return { count: 0, numbers: 0, sum: 0 };
  const parts = areas.flatMap((area) => intersectAreas(area, used) ?? []);
  if (parts.reduce((cells, part) => cells + part.rows * part.columns, 0) > MOST_CELLS) return null;
  let count = 0;
  let numbers = 0;
  // Sums of decimals are kept with what each addition loses, so that a long column of cents adds up to cents.
  let sum = 0;
  let lost = 0;
  for (const part of parts) {
    for (let column = part.column; column < part.column + part.columns; column += 1) {
      const values = sheet.columns[column]?.values;
      if (values === undefined) continue;
      for (let row = part.row; row < part.row + part.rows; row += 1) {
        const value = stripGet(values, row);
        if (value === '' || sheet.hiddenRows.has(row)) continue;
        count += 1;
        if (typeof value !== 'number') continue;
        numbers += 1;
        const next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
      }
    }
  }
  return { count, numbers, sum: Number((sum + lost).toPrecision(15)) };
}
