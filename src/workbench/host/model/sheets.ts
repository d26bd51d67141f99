/**
 * Sheets: finding, adding, removing, naming, ordering, showing, freezing, column widths and what is selected.
 */
import { announce, columnAt, createSheet, type Origin, type Sheet, type SheetEvent, type SheetVisibility, type Workbook } from '../workbook';
import { requireOnSheet, type Area } from './area';
import { asOneStep, clearHistory, record, swap } from './history';
import { refuse } from './refusal';

const MOST_NAME_CHARACTERS = 31;

/** The sheet with this name (without case) or id; undefined when there is none. */
export function findSheet(workbook: Workbook, nameOrId: string): Sheet | undefined {
  const wanted = nameOrId.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === nameOrId);
}

/** The sheet with this name or id, or ItemNotFound. */
export function requireSheet(workbook: Workbook, nameOrId: string): Sheet {
  return findSheet(workbook, nameOrId) ?? refuse('ItemNotFound', `There is no sheet ${nameOrId}.`);
}

/** The sheet in front. */
export function activeSheet(workbook: Workbook): Sheet {
  return requireSheet(workbook, workbook.activeSheetId);
}

/** Adds a blank sheet at the end; without a name it becomes SheetN. */
export function addSheet(workbook: Workbook, name: string | null, origin: Origin): Sheet {
  const sheet = createSheet(workbook, requireSheetName(workbook, name ?? freeSheetName(workbook), null));
  workbook.sheets.push(sheet);
  if (workbook.activeSheetId === '') workbook.activeSheetId = sheet.id;
  report(workbook, sheet, 'added', origin);
  return sheet;
}

function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

function requireSheetName(workbook: Workbook, name: string, self: Sheet | null): string {
  if (name === '' || name.length > MOST_NAME_CHARACTERS || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    refuse('InvalidArgument', `A sheet cannot be called ${name}.`);
  }
  const holder = findSheet(workbook, name);
  if (holder !== undefined && holder !== self) refuse('ItemAlreadyExists', `There is a sheet ${name} already.`);
  return name;
}

/** Removes a sheet with its tables and names, and forgets undo. The last visible sheet cannot go. */
export function removeSheet(workbook: Workbook, sheet: Sheet, origin: Origin): void {
  if (!workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) {
    refuse('InvalidOperation', 'A workbook keeps at least one visible sheet.');
  }
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  dropWhere(workbook.tables, (table) => table.sheetId === sheet.id);
  dropWhere(workbook.names, (name) => name.sheetId === sheet.id);
  clearHistory(workbook);
  report(workbook, sheet, 'removed', origin);
  if (workbook.activeSheetId === sheet.id) activateNearest(workbook, index, origin);
}

function dropWhere<T>(items: T[], drop: (item: T) => boolean): void {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item !== undefined && drop(item)) items.splice(i, 1);
  }
}

function activateNearest(workbook: Workbook, index: number, origin: Origin): void {
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const next = visible.find((sheet) => workbook.sheets.indexOf(sheet) >= index) ?? visible.at(-1);
  if (next !== undefined) activateSheet(workbook, next, origin);
}

/** Gives a sheet another name. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string, origin: Origin): void {
  requireSheetName(workbook, name, sheet);
  change(workbook, sheet, 'renamed', origin, () => sheet.name, (value) => { sheet.name = value; }, name);
}

/** Moves a sheet to a place in the order, 0 first. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number, origin: Origin): void {
  if (position < 0 || position >= workbook.sheets.length) refuse('InvalidArgument', 'There is no such position.');
  const place = (index: number): void => {
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    workbook.sheets.splice(index, 0, sheet);
  };
  change(workbook, sheet, 'moved', origin, () => workbook.sheets.indexOf(sheet), place, position);
}

/** Shows or hides a sheet. The last visible one stays. */
export function showSheet(workbook: Workbook, sheet: Sheet, visibility: SheetVisibility, origin: Origin): void {
  const others = workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && !others) refuse('InvalidOperation', 'A workbook keeps at least one visible sheet.');
  change(workbook, sheet, 'visibility', origin, () => sheet.visibility, (value) => { sheet.visibility = value; }, visibility);
  if (visibility !== 'Visible' && workbook.activeSheetId === sheet.id) {
    activateNearest(workbook, workbook.sheets.indexOf(sheet), origin);
  }
}

/** Brings a sheet to the front. */
export function activateSheet(workbook: Workbook, sheet: Sheet, origin: Origin): void {
  if (sheet.visibility !== 'Visible') refuse('InvalidOperation', `The sheet ${sheet.name} is hidden.`);
  if (workbook.activeSheetId === sheet.id) return;
  const left = workbook.activeSheetId;
  workbook.activeSheetId = sheet.id;
  announce(workbook, { kind: 'sheet', what: 'activated', sheetId: sheet.id, origin, left });
}

/** Freezes so many rows and columns from the top left; 0 for none. */
export function freezePanes(workbook: Workbook, sheet: Sheet, rows: number, columns: number, origin: Origin): void {
  const write = (value: readonly [number, number]): void => {
    [sheet.frozenRows, sheet.frozenColumns] = value;
  };
  change(workbook, sheet, 'layout', origin, () => [sheet.frozenRows, sheet.frozenColumns] as const, write, [rows, columns] as const);
}

/** Sets the width of columns in points; null for the standard width. */
export function setColumnWidths(
  workbook: Workbook, sheet: Sheet, column: number, count: number, points: number | null, origin: Origin,
): void {
  asOneStep(workbook, origin, () => {
    for (let index = column; index < column + count; index += 1) {
      const strips = columnAt(sheet, index);
      change(workbook, sheet, 'layout', origin, () => strips.width, (value) => { strips.width = value; }, points);
    }
  });
}

/** Hides or shows columns. */
export function hideColumns(workbook: Workbook, sheet: Sheet, column: number, count: number, hidden: boolean, origin: Origin): void {
  asOneStep(workbook, origin, () => {
    for (let index = column; index < column + count; index += 1) {
      const strips = columnAt(sheet, index);
      change(workbook, sheet, 'layout', origin, () => strips.hidden, (value) => { strips.hidden = value; }, hidden);
    }
  });
}

/** The width of a column in points. */
export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.columns[column]?.width ?? sheet.standardWidth;
}

/** Sets the colour of the tab, '#RRGGBB' or ''. */
export function colourTab(workbook: Workbook, sheet: Sheet, colour: string, origin: Origin): void {
  change(workbook, sheet, 'layout', origin, () => sheet.tabColor, (value) => { sheet.tabColor = value; }, colour);
}

/** Shows or hides the grid lines. */
export function showGridlines(workbook: Workbook, sheet: Sheet, shown: boolean, origin: Origin): void {
  change(workbook, sheet, 'layout', origin, () => sheet.showGridlines, (value) => { sheet.showGridlines = value; }, shown);
}

/** Selects areas of a sheet; the first is the active one. */
export function selectAreas(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): void {
  areas.forEach(requireOnSheet);
  if (areas.length === 0) refuse('InvalidArgument', 'Nothing is selected.');
  sheet.selection = areas;
  announce(workbook, { kind: 'selection', sheetId: sheet.id, areas });
}

function change<T>(
  workbook: Workbook, sheet: Sheet, what: SheetEvent, origin: Origin, read: () => T, write: (value: T) => void, value: T,
): void {
  const reported = (next: T): void => {
    write(next);
    report(workbook, sheet, what, origin);
  };
  record(workbook, origin, swap(read, reported, read()));
  reported(value);
}

function report(workbook: Workbook, sheet: Sheet, what: SheetEvent, origin: Origin): void {
  announce(workbook, { kind: 'sheet', what, sheetId: sheet.id, origin });
}
