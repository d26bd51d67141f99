/**
 * The width at which everything in a column can be read, as a double click on its edge sets it.
 */
import { getCell } from '../host/model/cells';
import { usedArea } from '../host/model/blocks';
import { tableAt } from '../host/model/tables';
import type { Sheet, Workbook } from '../host/workbook';
import { CELL_PADDING } from './cellView';
import { pointsOf } from './geometry';
import { textWidth } from './textWidth';

const MEASURED = 60;
const BUTTON = 22;
const LEAST = 24;
const MOST = 600;

/** The fitting width of a column in points; null for the standard width when the column is blank. */
export function fittingWidth(workbook: Workbook, sheet: Sheet, column: number): number | null {
  const used = usedArea(sheet, true);
  if (used === null) return null;
  // Only the longest texts can be the widest; measuring them all would take long on a long column.
  let candidates: { readonly text: string; readonly extra: number; readonly isBold: boolean }[] = [];
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    if (sheet.hiddenRows.has(row)) continue;
    const { text, style } = getCell(workbook, sheet, row, column);
    if (text === '') continue;
    const table = tableAt(workbook, sheet, row, column);
    const isHeader = table?.row === row && table.showHeaders;
    candidates.push({ text, extra: isHeader && table.showFilterButton ? BUTTON : 0, isBold: style.bold || isHeader });
    if (candidates.length > MEASURED * 20) candidates = longest(candidates);
  }
  if (candidates.length === 0) return null;
  const widths = longest(candidates).map(({ text, extra, isBold }) => textWidth(text, isBold) + extra);
  return pointsOf(Math.min(MOST, Math.max(LEAST, Math.ceil(Math.max(...widths)) + CELL_PADDING + 2)));
}

function longest<T extends { readonly text: string; readonly extra: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => b.text.length + b.extra - a.text.length - a.extra).slice(0, MEASURED);
}
