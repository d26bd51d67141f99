/**
 * Sheet protection: locked cells of a protected sheet refuse edits, with Excel's AccessDenied. Protecting and unprotecting clears undo.
 */
import { announce, type Origin, type Sheet, type Workbook } from '../workbook';
import type { Area } from './area';
import { clearHistory } from './history';
import { refuse } from './refusal';
import { stripGet, stripTouched } from './strip';
import { styleOf } from './styles';

/** The options a protected sheet has when none are named. */
export const PROTECTION_DEFAULTS: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: 'Normal',
};

/** Protects a sheet; refuses when it already is, as Excel does. */
export function protectSheet(
  workbook: Workbook, sheet: Sheet, options: Readonly<Record<string, boolean | string>>, password: string, origin: Origin,
): void {
  if (sheet.protection !== null) refuse('AccessDenied', `The sheet ${sheet.name} is already protected.`);
  sheet.protection = { options: { ...PROTECTION_DEFAULTS, ...options }, password };
  clearHistory(workbook);
  announce(workbook, { kind: 'sheet', what: 'protection', sheetId: sheet.id, origin });
}

/** Unprotects a sheet; a wrong password is refused. */
export function unprotectSheet(workbook: Workbook, sheet: Sheet, password: string, origin: Origin): void {
  if (sheet.protection === null) return;
  if (sheet.protection.password !== password) refuse('AccessDenied', `The password for ${sheet.name} is not correct.`);
  sheet.protection = null;
  clearHistory(workbook);
  announce(workbook, { kind: 'sheet', what: 'protection', sheetId: sheet.id, origin });
}

/** Refuses when the sheet is protected and a cell of the area is locked, unless `option` allows the act. */
export function requireUnlocked(workbook: Workbook, sheet: Sheet, area: Area, option: string | null): void {
  if (workbook.loading || sheet.protection === null) return;
  if (option !== null && sheet.protection.options[option] === true) return;
  if (option === null && !holdsLocked(workbook, sheet, area)) return;
  refuse('AccessDenied', `The sheet ${sheet.name} is protected.`);
}

function holdsLocked(workbook: Workbook, sheet: Sheet, area: Area): boolean {
  for (let c = 0; c < area.columns; c += 1) {
    const column = sheet.columns[area.column + c];
    if (column === undefined) return true;
    const columnLocked = styleOf(workbook.styles, column.style).locked;
    if (columnLocked && !stripTouched(column.styles, area.row, area.rows)) return true;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const own = stripGet(column.styles, row);
      if (own < 0 ? columnLocked : styleOf(workbook.styles, own).locked) return true;
    }
  }
  return false;
}
