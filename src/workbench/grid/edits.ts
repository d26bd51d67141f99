/**
 * What a person does to cells: begin, put in, clear, fill, insert and delete. Each act is one step of undo; what the workbook
 * refuses is told and leaves everything as it was.
 */
import { clipToUsed, clearArea, getCell, typeIntoCell } from '../host/model/cells';
import { usedArea } from '../host/model/blocks';
import { asOneStep, redo, undo } from '../host/model/history';
import { requireUnlocked } from '../host/model/protection';
import { computeWhenDue } from '../host/model/recalculation';
import { deleteCells, insertCells } from '../host/model/rows';
import { activeSheet } from '../host/model/sheets';
import { bodyArea } from '../host/model/tableShape';
import { addTableRows, deleteTableRows, tableAt } from '../host/model/tables';
import { areaHolds, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../host/model/area';
import type { Sheet, Table, Workbook } from '../host/workbook';
import { attempt, tell, type Desk } from '../desk';
import { editableText } from './editableText';
import { selectionOf, type Editing } from './gridState';
import { activeArea } from './selection';
import { refusedValue } from './validation';

/** Begins to edit the active cell: with its own text, or with what was typed over it. */
export function beginEdit(desk: Desk, mode: Editing['mode'], place: Editing['place'], text?: string): void {
  const sheet = activeSheet(desk.workbook);
  const { active } = selectionOf(desk.grid.get(), sheet);
  const cell = getCell(desk.workbook, sheet, active.row, active.column);
  const spot = { ...active, rows: 1, columns: 1 };
  if (!attempt(desk, () => requireUnlocked(desk.workbook, sheet, spot, null))) return;
  desk.grid.set((state) => ({
    ...state,
    editing: { sheetId: sheet.id, ...active, mode, place, text: text ?? editableText(cell, desk.workbook.culture) },
    shows: state.shows + 1,
    shown: 'active',
  }));
}

export function changeEditText(desk: Desk, text: string): void {
  desk.grid.set((state) => (state.editing === null ? state : { ...state, editing: { ...state.editing, text } }));
}

export function cancelEdit(desk: Desk): void {
  desk.grid.set((state) => ({ ...state, editing: null }));
}

/**
 * Puts what was edited into its cell, or into every selected cell. Answers false when it is refused; then the edit goes on.
 */
export function commitEdit(desk: Desk, into: 'cell' | 'selection' = 'cell'): boolean {
  const { editing } = desk.grid.get();
  if (editing === null) return true;
  const sheet = desk.workbook.sheets.find(({ id }) => id === editing.sheetId);
  if (sheet === undefined) {
    cancelEdit(desk);
    return true;
  }
  const before = editableText(getCell(desk.workbook, sheet, editing.row, editing.column), desk.workbook.culture);
  if (into === 'cell' && editing.text === before) {
    cancelEdit(desk);
    return true;
  }
  const refused = refusedValue(desk.workbook, sheet, editing, editing.text, desk.words);
  if (refused !== null) {
    desk.notice.set({ tone: 'stop', text: refused });
    return false;
  }
  const areas = into === 'cell' ? [{ row: editing.row, column: editing.column, rows: 1, columns: 1 }] : selectionOf(desk.grid.get(), sheet).areas;
  const done = attempt(desk, () => asOneStep(desk.workbook, 'local', () => typeIntoAreas(desk.workbook, sheet, areas, editing.text)));
  if (done) computeWhenDue(desk.workbook);
  // A protected cell cannot be helped by typing further: the sentence stays, the edit ends.
  cancelEdit(desk);
  return true;
}

function typeIntoAreas(workbook: Workbook, sheet: Sheet, areas: readonly Area[], text: string): void {
  for (const area of areas) {
    const part = area.rows === SHEET_ROWS ? clipToUsed(sheet, area, usedArea(sheet, false)) : area;
    if (part === null) continue;
    for (let row = part.row; row < part.row + part.rows; row += 1) {
      for (let column = part.column; column < part.column + part.columns; column += 1) typeIntoCell(workbook, sheet, row, column, text);
    }
  }
}

/** Clears the contents of what is selected. */
export function clearSelection(desk: Desk): void {
  const sheet = activeSheet(desk.workbook);
  const used = usedArea(sheet, false);
  const areas = selectionOf(desk.grid.get(), sheet).areas.flatMap((area) => (area.rows * area.columns > 10_000 ? clipToUsed(sheet, area, used) ?? [] : area));
  attempt(desk, () => {
    asOneStep(desk.workbook, 'local', () => {
      for (const area of areas) clearArea(desk.workbook, sheet, area, 'contents', 'local');
    });
    computeWhenDue(desk.workbook);
  });
}

/** Takes back the last step, or does it again. */
export function stepBack(desk: Desk): void {
  attempt(desk, () => {
    if (undo(desk.workbook)) computeWhenDue(desk.workbook);
  });
}

export function stepForward(desk: Desk): void {
  attempt(desk, () => {
    if (redo(desk.workbook)) computeWhenDue(desk.workbook);
  });
}

/** What inserting and deleting rows works on. */
export interface RowsAct {
  /** The table whose rows they are; null for rows of the sheet. */
  readonly table: Table | null;
  readonly row: number;
  readonly count: number;
}

/** Rows of the table the selection lies in, or of the sheet when whole rows are selected or there is no table. */
export function rowsActOf(desk: Desk): RowsAct {
  const sheet = activeSheet(desk.workbook);
  const area = activeArea(selectionOf(desk.grid.get(), sheet));
  const table = tableAt(desk.workbook, sheet, area.row, area.column);
  const isInTable = table !== undefined && area.columns < SHEET_COLUMNS && areaHolds(bodyArea(table), area);
  return { table: isInTable ? table : null, row: area.row, count: Math.min(area.rows, SHEET_ROWS - area.row) };
}

export function insertRows(desk: Desk): void {
  const { table, row, count } = rowsActOf(desk);
  const sheet = activeSheet(desk.workbook);
  attempt(desk, () => {
    if (table === null) {
      insertCells(desk.workbook, sheet, { row, column: 0, rows: count, columns: SHEET_COLUMNS }, 'Down', 'local');
      return;
    }
    const blank = Array.from({ length: count }, () => table.columns.map(() => null));
    addTableRows(desk.workbook, table, row - bodyArea(table).row, blank, 'local');
  });
}

export function deleteRows(desk: Desk): void {
  const { table, row, count } = rowsActOf(desk);
  const sheet = activeSheet(desk.workbook);
  attempt(desk, () => {
    if (table === null) deleteCells(desk.workbook, sheet, { row, column: 0, rows: count, columns: SHEET_COLUMNS }, 'Up', 'local');
    else deleteTableRows(desk.workbook, table, row - bodyArea(table).row, count, 'local');
  });
}

export function insertColumns(desk: Desk): void {
  const sheet = activeSheet(desk.workbook);
  const { column, columns } = activeArea(selectionOf(desk.grid.get(), sheet));
  attempt(desk, () => insertCells(desk.workbook, sheet, { row: 0, column, rows: SHEET_ROWS, columns }, 'Right', 'local'));
}

export function deleteColumns(desk: Desk): void {
  const sheet = activeSheet(desk.workbook);
  const { column, columns } = activeArea(selectionOf(desk.grid.get(), sheet));
  attempt(desk, () => deleteCells(desk.workbook, sheet, { row: 0, column, rows: SHEET_ROWS, columns }, 'Left', 'local'));
}

/** Goes to a sheet, when the cell that is being edited lets go. */
export function leaveEdit(desk: Desk): boolean {
  return commitEdit(desk);
}

/** Tells that the clipboard is out of reach. */
export function tellPasteKeys(desk: Desk): void {
  tell(desk, 'plain', 'workbench.paste.keys');
}
