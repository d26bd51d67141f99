/**
 * Keeps references pointing at the same cells when cells are inserted or deleted. References to what is gone become #REF!, and what
 * they were comes back when the deletion is undone.
 */
import { areaHolds, columnLetters, readAddress, SHEET_COLUMNS, SHEET_ROWS, splitAddress, type Area } from '../host/model/area';
import { areaAfterShift } from '../host/model/rows';
import { findSheet } from '../host/model/sheets';
import { stripGet, stripSet } from '../host/model/strip';
import type { CellShift, Workbook } from '../host/workbook';
import type { Token } from './formulaTokens';
import { rewriteFormulas, type RewrittenFormula } from './rewriteFormulas';

/** Cells that moved, as the workbook reports it. */
export interface MovedCells {
  readonly sheetId: string;
  readonly area: Area;
  readonly shift: CellShift;
}

export interface CellFollower {
  readonly follow: (moved: MovedCells) => void;
}

const MOST_KEPT = 100;

/** Follows the moves of a workbook's cells. */
export function createCellFollower(workbook: Workbook): CellFollower {
  const lost = new Map<string, readonly RewrittenFormula[]>();
  return {
    follow: (moved) => {
      const changed = rewriteFormulas(workbook, (token, sheetId) => movedToken(workbook, token, sheetId, moved));
      const isDeletion = moved.shift === 'Up' || moved.shift === 'Left';
      const key = keyOf(moved);
      if (isDeletion) {
        if (lost.size >= MOST_KEPT) lost.clear();
        lost.set(key, changed.filter(({ after }) => after.includes('#REF!')));
        return;
      }
      restore(workbook, lost.get(key) ?? []);
      lost.delete(key);
    },
  };
}

function keyOf({ sheetId, area, shift }: MovedCells): string {
  return [sheetId, area.row, area.column, area.rows, area.columns, shift === 'Up' || shift === 'Down'].join();
}

/** Puts back what a deletion took, where nothing else has been written since. */
function restore(workbook: Workbook, formulas: readonly RewrittenFormula[]): void {
  for (const { sheetId, row, column, before, after } of formulas) {
    const strips = findSheet(workbook, sheetId)?.columns[column];
    if (strips !== undefined && stripGet(strips.formulas, row) === after) stripSet(strips.formulas, row, before);
  }
}

function movedToken(workbook: Workbook, token: Token, sheetId: string | null, moved: MovedCells): string {
  if (token.kind !== 'reference') return token.text;
  const { sheet, cells } = splitAddress(token.text);
  const target = sheet === null ? sheetId : findSheet(workbook, sheet)?.id;
  const area = readAddress(cells);
  if (target !== moved.sheetId || area === null) return token.text;
  const isDeletion = moved.shift === 'Up' || moved.shift === 'Left';
  if (isDeletion && areaHolds(moved.area, area)) return '#REF!';
  const after = areaAfterShift(area, moved.area, moved.shift);
  if (after.row + after.rows > SHEET_ROWS || after.column + after.columns > SHEET_COLUMNS) return '#REF!';
  return token.text.slice(0, token.text.length - cells.length) + addressLike(cells, after);
}

/** The address of an area with the `$` signs of another. */
function addressLike(cells: string, area: Area): string {
  const corners = cells.split(':');
  return corners.map((corner, at) => {
    const [, first = '', letters = '', second = '', digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
    const isLast = at === corners.length - 1 && at > 0;
    const column = area.column + (isLast ? area.columns - 1 : 0);
    const row = area.row + (isLast ? area.rows - 1 : 0);
    const [columnMark, rowMark] = letters === '' ? ['', first + second] : [first, second];
    return `${letters === '' ? '' : columnMark + columnLetters(column)}${digits === '' ? '' : rowMark + String(row + 1)}`;
  }).join(':');
}
