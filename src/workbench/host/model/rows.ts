/**
 * Inserting and deleting cells, rows and columns, and what moves with them: tables, rules, comments, hidden rows.
 *
 * References inside formulas and defined names are not rewritten: Ledgerline's sheets hold values, and their names point at tables.
 */
import {
  announce, columnAt, type CellsChangeType, type CellShift, type Column, type Origin, type Sheet, type Table, type Workbook,
} from '../workbook';
import { areaHolds, cellArea, intersectAreas, requireOnSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from './area';
import { putBlock, takeBlock, usedArea, type Block } from './blocks';
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
  requireTablesWhole(workbook, sheet, area, shift, within);
  const move: Move = { workbook, sheet, area, shift, within };
  makeMove(move, origin);
  record(workbook, origin, takeBack(move));
  computeWhenDue(workbook);
}

/** Takes cells out, moving what stands below up or what stands to the right left. */
export function deleteCells(
  workbook: Workbook, sheet: Sheet, area: Area, shift: 'Up' | 'Left', origin: Origin, within: Table | null = null,
): void {
  requireOnSheet(area);
  requireUnlocked(workbook, sheet, area, shift === 'Up' ? 'allowDeleteRows' : 'allowDeleteColumns');
  requireTablesWhole(workbook, sheet, area, shift, within);
  const move: Move = { workbook, sheet, area, shift, within };
  const kept = takeBlock(sheet, area);
  makeMove(move, origin);
  record(workbook, origin, takeBack(move, kept));
  computeWhenDue(workbook);
}

interface Move {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly shift: CellShift;
  /** The table whose own rows or columns these are: it counts them itself. */
  readonly within: Table | null;
}

const OPPOSITE: Readonly<Record<CellShift, CellShift>> = { Down: 'Up', Up: 'Down', Right: 'Left', Left: 'Right' };

/** Makes the opposite move; cells that a deletion took out, or that stood in an opened gap, are kept to be put back. */
function takeBack(move: Move, kept: Block | null = null): Reversal {
  const back: Move = { ...move, shift: OPPOSITE[move.shift] };
  return {
    cells: kept === null ? 0 : kept.columns.length * move.area.rows,
    reverse: () => {
      const gap = isInsertion(move.shift) ? takeBlock(move.sheet, move.area) : null;
      makeMove(back, 'local');
      if (kept !== null) putBlock(move.sheet, kept);
      return takeBack(back, gap);
    },
  };
}

function makeMove(move: Move, origin: Origin): void {
  const { workbook, sheet, area, shift } = move;
  const sign = isInsertion(shift) ? 1 : -1;
  if (isVertical(shift)) shiftDown(sheet, area, sign);
  else shiftRight(sheet, area, sign);
  moveTables(workbook, sheet, area, isVertical(shift), sign, move.within);
  moveAttachments(sheet, area, shift);
  markChanged(workbook, sheet.id, area);
  announce(workbook, { kind: 'cells', sheetId: sheet.id, area, changeType: changeType(area, shift), origin, shift });
}

function isInsertion(shift: CellShift): boolean {
  return shift === 'Down' || shift === 'Right';
}

function isVertical(shift: CellShift): boolean {
  return shift === 'Down' || shift === 'Up';
}

function changeType(area: Area, shift: CellShift): CellsChangeType {
  const what = isInsertion(shift) ? 'Inserted' : 'Deleted';
  if (isVertical(shift) && area.columns === SHEET_COLUMNS) return `Row${what}`;
  return !isVertical(shift) && area.rows === SHEET_ROWS ? `Column${what}` : `Cell${what}`;
}

/** Cells may not be moved out of the middle of a table, and never past a filtered one. */
function requireTablesWhole(workbook: Workbook, sheet: Sheet, area: Area, shift: CellShift, within: Table | null): void {
  const down = isVertical(shift);
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

function moveAttachments(sheet: Sheet, area: Area, shift: CellShift): void {
  for (const comment of sheet.comments) {
    const place = areaAfterShift(cellArea(comment.row, comment.column), area, shift);
    comment.row = place.row;
    comment.column = place.column;
  }
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.area = areaAfterShift(rule.area, area, shift);
}

/** Where an area stands after cells were inserted or deleted at `at`; it shrinks by deleted cells, to one row or column at least. */
export function areaAfterShift(area: Area, at: Area, shift: CellShift): Area {
  if (isVertical(shift)) {
    const spans = area.column >= at.column && area.column + area.columns <= at.column + at.columns;
    if (!spans || area.rows === SHEET_ROWS) return area;
    const [row, rows] = shiftedSpan(area.row, area.rows, at.row, at.rows, isInsertion(shift));
    return { ...area, row, rows };
  }
  const spans = area.row >= at.row && area.row + area.rows <= at.row + at.rows;
  if (!spans || area.columns === SHEET_COLUMNS) return area;
  const [column, columns] = shiftedSpan(area.column, area.columns, at.column, at.columns, isInsertion(shift));
  return { ...area, column, columns };
}

function shiftedSpan(start: number, count: number, at: number, by: number, inserted: boolean): [number, number] {
  if (inserted) return start >= at ? [start + by, count] : [start, start + count > at ? count + by : count];
  const gone = (edge: number): number => Math.max(0, Math.min(edge - at, by));
  const first = start - gone(start);
  return [first, Math.max(1, start + count - gone(start + count) - first)];
}
