/**
 * Inserting and deleting cells, rows and columns, and what moves with them: tables, rules, comments, hidden rows.
 *
 * References inside formulas and defined names are not rewritten: Ledgerline's sheets hold values, and their names point at tables.
 */
import { announce, columnAt, type CellsChangeType, type Column, type Origin, type Sheet, type Table, type Workbook } from '../workbook';
import { areaHolds, intersectAreas, requireOnSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from './area';
import { putBlock, reportCells, takeBlock, usedArea } from './blocks';
import { record, type Reversal } from './history';
import { requireUnlocked } from './protection';
import { computeWhenDue, markChanged } from './recalculation';
import { refuse } from './refusal';
import { stripDelete, stripEnd, stripInsert } from './strip';
import { tableArea } from './tableShape';

/** Opens blank cells at an area, moving what stands there down or right. */
export function insertCells(
  workbook: Workbook, sheet: Sheet, area: Area, shift: 'Down' | 'Right', origin: Origin, within: Table | null = null,
): void {
  requireOnSheet(area);
  requireUnlocked(workbook, sheet, area, shift === 'Down' ? 'allowInsertRows' : 'allowInsertColumns');
  requireTablesWhole(workbook, sheet, area, shift === 'Down', within);
  shiftCells(workbook, sheet, area, shift === 'Down', 1, within);
  record(workbook, origin, unshift(workbook, sheet, area, shift === 'Down', within));
  finish(workbook, sheet, area, origin, changeType(area, shift === 'Down', 'Inserted'));
}

/** Takes cells out, moving what stands below up or what stands to the right left. */
export function deleteCells(
  workbook: Workbook, sheet: Sheet, area: Area, shift: 'Up' | 'Left', origin: Origin, within: Table | null = null,
): void {
  requireOnSheet(area);
  requireUnlocked(workbook, sheet, area, shift === 'Up' ? 'allowDeleteRows' : 'allowDeleteColumns');
  requireTablesWhole(workbook, sheet, area, shift === 'Up', within);
  const kept = takeBlock(sheet, area);
  shiftCells(workbook, sheet, area, shift === 'Up', -1, within);
  record(workbook, origin, {
    cells: kept.columns.length * area.rows,
    reverse: () => {
      shiftCells(workbook, sheet, area, shift === 'Up', 1, within);
      putBlock(sheet, kept);
      reportCells(workbook, sheet, area, 'local', changeType(area, shift === 'Up', 'Inserted'));
      return unshift(workbook, sheet, area, shift === 'Up', within);
    },
  });
  finish(workbook, sheet, area, origin, changeType(area, shift === 'Up', 'Deleted'));
}

/** Takes an insertion back; what was opened may have been filled since, so it is kept for doing it again. */
function unshift(workbook: Workbook, sheet: Sheet, area: Area, down: boolean, within: Table | null): Reversal {
  return {
    cells: 0,
    reverse: () => {
      const kept = takeBlock(sheet, area);
      shiftCells(workbook, sheet, area, down, -1, within);
      reportCells(workbook, sheet, area, 'local', changeType(area, down, 'Deleted'));
      return {
        cells: kept.columns.length * area.rows,
        reverse: () => {
          shiftCells(workbook, sheet, area, down, 1, within);
          putBlock(sheet, kept);
          reportCells(workbook, sheet, area, 'local', changeType(area, down, 'Inserted'));
          return unshift(workbook, sheet, area, down, within);
        },
      };
    },
  };
}

function finish(workbook: Workbook, sheet: Sheet, area: Area, origin: Origin, type: CellsChangeType): void {
  markChanged(workbook, sheet.id, area);
  announce(workbook, { kind: 'cells', sheetId: sheet.id, area, changeType: type, origin });
  computeWhenDue(workbook);
}

function changeType(area: Area, down: boolean, what: 'Inserted' | 'Deleted'): CellsChangeType {
  if (down && area.columns === SHEET_COLUMNS) return `Row${what}`;
  return !down && area.rows === SHEET_ROWS ? `Column${what}` : `Cell${what}`;
}

/** Cells may not be moved out of the middle of a table, and never past a filtered one. */
function requireTablesWhole(workbook: Workbook, sheet: Sheet, area: Area, down: boolean, within: Table | null): void {
  const moved: Area = down
    ? { ...area, rows: SHEET_ROWS - area.row }
    : { ...area, columns: SHEET_COLUMNS - area.column };
  for (const table of workbook.tables) {
    if (table.sheetId !== sheet.id || table === within) continue;
    const whole = tableArea(table);
    const shared = intersectAreas(moved, whole);
    if (shared === null) continue;
    const spans = down ? shared.columns === whole.columns : shared.rows === whole.rows;
    if (!spans) refuse('InsertDeleteConflict', `The table ${table.name} would be torn apart.`);
    if (down && table.filters.size > 0 && intersectAreas(area, whole) !== null) {
      refuse('InsertDeleteConflict', `The table ${table.name} is filtered.`);
    }
  }
}

function shiftCells(workbook: Workbook, sheet: Sheet, area: Area, down: boolean, sign: 1 | -1, within: Table | null): void {
  if (down) shiftDown(sheet, area, sign);
  else shiftRight(sheet, area, sign);
  moveTables(workbook, sheet, area, down, sign, within);
  moveAttachments(sheet, area, down, sign);
}

function shiftDown(sheet: Sheet, area: Area, sign: 1 | -1): void {
  const width = Math.min(area.columns, sheet.columns.length - area.column);
  for (let c = 0; c < width; c += 1) {
    const column = sheet.columns[area.column + c];
    if (column === undefined) continue;
    if (sign > 0) requireRoom(column, area.rows);
    const move = sign > 0 ? stripInsert : stripDelete;
    move(column.values, area.row, area.rows);
    move(column.formulas, area.row, area.rows);
    move(column.styles, area.row, area.rows);
  }
  if (area.columns === SHEET_COLUMNS) shiftHiddenRows(sheet, area.row, area.rows, sign);
}

function requireRoom(column: Column, rows: number): void {
  if (stripEnd(column.values) + rows > SHEET_ROWS) refuse('NonBlankCellOffSheet', 'Filled cells would leave the sheet.');
}

function shiftHiddenRows(sheet: Sheet, at: number, count: number, sign: 1 | -1): void {
  const hidden = [...sheet.hiddenRows];
  sheet.hiddenRows.clear();
  for (const row of hidden) {
    if (row < at) sheet.hiddenRows.add(row);
    else if (sign > 0) sheet.hiddenRows.add(row + count);
    else if (row >= at + count) sheet.hiddenRows.add(row - count);
  }
}

function shiftRight(sheet: Sheet, area: Area, sign: 1 | -1): void {
  if (area.rows === SHEET_ROWS) {
    while (sheet.columns.length < area.column) sheet.columns.push(undefined);
    if (sign > 0) sheet.columns.splice(area.column, 0, ...new Array<undefined>(area.columns).fill(undefined));
    else sheet.columns.splice(area.column, area.columns);
    return;
  }
  const used = usedArea(sheet, false);
  if (used === null) return;
  const source = { ...area, column: sign > 0 ? area.column : area.column + area.columns, columns: used.column + used.columns - area.column };
  const block = takeBlock(sheet, source);
  for (let c = 0; c < block.columns.length + area.columns; c += 1) columnAt(sheet, area.column + c);
  putBlock(sheet, { area: { ...area, columns: source.columns + area.columns }, columns: [] });
  putBlock(sheet, { area: { ...source, column: source.column + sign * area.columns }, columns: block.columns });
}

function moveTables(workbook: Workbook, sheet: Sheet, area: Area, down: boolean, sign: 1 | -1, within: Table | null): void {
  for (const table of [...workbook.tables]) {
    if (table.sheetId !== sheet.id || table === within) continue;
    const whole = tableArea(table);
    if (sign < 0 && areaHolds(area, whole)) {
      workbook.tables.splice(workbook.tables.indexOf(table), 1);
      continue;
    }
    if (down) moveTableRows(table, area, whole, sign);
    else moveTableColumns(table, area, whole, sign);
  }
}

function moveTableRows(table: Table, area: Area, whole: Area, sign: 1 | -1): void {
  if (intersectAreas({ ...area, row: 0, rows: SHEET_ROWS }, whole) === null || area.row >= whole.row + whole.rows) return;
  if (area.row <= whole.row) {
    table.row += sign * area.rows;
    return;
  }
  const inside = sign > 0 ? area.rows : -Math.min(area.rows, whole.row + whole.rows - area.row);
  table.bodyRows = Math.max(1, table.bodyRows + inside);
}

function moveTableColumns(table: Table, area: Area, whole: Area, sign: 1 | -1): void {
  if (intersectAreas({ ...area, column: 0, columns: SHEET_COLUMNS }, whole) === null) return;
  if (area.column >= whole.column + whole.columns) return;
  if (area.column <= whole.column) {
    table.column += sign * area.columns;
    return;
  }
  const at = area.column - whole.column;
  if (sign < 0) {
    table.columns.splice(at, area.columns);
    return;
  }
  const id = Math.max(...table.columns.map((column) => column.id));
  table.columns.splice(at, 0, ...Array.from({ length: area.columns }, (_, i) => ({ id: id + 1 + i, name: `Column${id + 1 + i}` })));
}

function moveAttachments(sheet: Sheet, area: Area, down: boolean, sign: 1 | -1): void {
  const start = down ? area.row : area.column;
  const by = sign * (down ? area.rows : area.columns);
  const gone = sign < 0 ? -by : 0;
  const moved = (at: number): number => (at < start ? at : at < start + gone ? start : at + by);
  for (const comment of sheet.comments) {
    const across = down ? comment.column - area.column : comment.row - area.row;
    if (across < 0 || across >= (down ? area.columns : area.rows)) continue;
    if (down) comment.row = moved(comment.row);
    else comment.column = moved(comment.column);
  }
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.area = movedArea(rule.area, area, down, moved);
}

function movedArea(ruled: Area, area: Area, down: boolean, moved: (at: number) => number): Area {
  if (down) {
    const spans = ruled.column >= area.column && ruled.column + ruled.columns <= area.column + area.columns;
    if (!spans || ruled.rows === SHEET_ROWS) return ruled;
    const row = moved(ruled.row);
    return { ...ruled, row, rows: Math.max(1, moved(ruled.row + ruled.rows - 1) - row + 1) };
  }
  const spans = ruled.row >= area.row && ruled.row + ruled.rows <= area.row + area.rows;
  if (!spans || ruled.columns === SHEET_COLUMNS) return ruled;
  const column = moved(ruled.column);
  return { ...ruled, column, columns: Math.max(1, moved(ruled.column + ruled.columns - 1) - column + 1) };
}
