/**
 * What tables do when cells round them are written: grow over a block written directly below, with looks and validation, and follow
 * their header cells. Formulas of calculated columns are not carried on.
 */
import { announce, columnAt, type Origin, type Sheet, type Table, type ValidationRule, type Workbook } from '../workbook';
import { intersectAreas, type Area } from './area';
import { swapBlock, takeBlock, type Block } from './blocks';
import { record, swap } from './history';
import { stripGet, stripSet } from './strip';
import { tableArea, uniqueColumnName } from './tableShape';

/** Runs after cells were written; `before` is what the area held. For the model's own parts. */
export function afterCellsWritten(workbook: Workbook, sheet: Sheet, before: Block, origin: Origin): void {
  for (const table of workbook.tables) {
    if (table.sheetId !== sheet.id) continue;
    followHeaders(workbook, sheet, table, before.area, origin);
    grow(workbook, sheet, table, before, origin);
  }
}

function grow(workbook: Workbook, sheet: Sheet, table: Table, before: Block, origin: Origin): void {
  const whole = tableArea(table);
  const end = whole.row + whole.rows;
  const below = intersectAreas(before.area, { ...whole, row: end, rows: before.area.rows });
  if (below === null || below.row !== end || stoodThere(before, below)) return;
  const rows = joiningRows(workbook, growthRows(workbook, sheet, table, below));
  const joined = { ...whole, row: end, rows };
  if (rows === 0 || meetsAnother(workbook, table, joined)) return;
  setBodyRows(workbook, table, table.bodyRows + rows, origin);
  extendLooks(workbook, sheet, joined, origin);
  extendValidation(workbook, sheet, joined, origin);
}

/** Rows that join a table look like the row above them, where they had no look of their own. */
function extendLooks(workbook: Workbook, sheet: Sheet, joined: Area, origin: Origin): void {
  const before = takeBlock(sheet, joined);
  let changed = false;
  for (let index = joined.column; index < joined.column + joined.columns; index += 1) {
    const column = columnAt(sheet, index);
    const above = stripGet(column.styles, joined.row - 1);
    if (above < 0) continue;
    for (let row = joined.row; row < joined.row + joined.rows; row += 1) {
      if (stripGet(column.styles, row) < 0) stripSet(column.styles, row, above);
    }
    changed = true;
  }
  if (changed) record(workbook, origin, swapBlock(workbook, sheet, before, 'format'));
}

/** Validation that ended with the table goes on to its new end. */
function extendValidation(workbook: Workbook, sheet: Sheet, joined: Area, origin: Origin): void {
  const ends = (area: Area): boolean =>
    area.row + area.rows === joined.row && area.column >= joined.column && area.column + area.columns <= joined.column + joined.columns;
  const former = sheet.validations;
  if (!former.some((rule) => ends(rule.area))) return;
  const write = (rules: ValidationRule[]): void => {
    sheet.validations = rules;
    announce(workbook, { kind: 'rules', sheetId: sheet.id, origin });
  };
  record(workbook, origin, swap(() => sheet.validations, write, former));
  write(former.map((rule) => (ends(rule.area) ? { ...rule, area: { ...rule.area, rows: rule.area.rows + joined.rows } } : rule)));
}

/** Whether the first row below the table held something already: then Excel takes the edit as one of its own. */
function stoodThere(before: Block, below: Area): boolean {
  const r = below.row - before.area.row;
  for (let c = below.column - before.area.column; c < below.column - before.area.column + below.columns; c += 1) {
    if ((before.columns[c]?.values?.[r] ?? '') !== '') return true;
  }
  return false;
}

function growthRows(workbook: Workbook, sheet: Sheet, table: Table, below: Area): number {
  const isFilled = (row: number, column: number): boolean => {
    const strips = sheet.columns[column];
    return strips !== undefined && (stripGet(strips.values, row) !== '' || stripGet(strips.formulas, row) !== '');
  };
  const firstRowFilled = Array.from({ length: below.columns }).some((_, c) => isFilled(below.row, below.column + c));
  if (!firstRowFilled) return 0;
  if (workbook.tableGrowth !== 'filled') return below.rows;
  let rows = below.rows;
  while (rows > 0 && !isFilled(below.row + rows - 1, table.column)) rows -= 1;
  return rows;
}

/** How many rows join a table that should take in so many. */
export function joiningRows({ tableGrowth }: Workbook, rows: number): number {
  if (tableGrowth === 'none') return 0;
  if (tableGrowth === 'twice') return 2 * rows;
  return tableGrowth === 'oneMore' ? rows + 1 : rows;
}

function meetsAnother(workbook: Workbook, table: Table, area: Area): boolean {
  return workbook.tables.some(
    (other) => other !== table && other.sheetId === table.sheetId && intersectAreas(tableArea(other), area) !== null,
  );
}

/** Sets the number of data rows, with undo and report. For the model's own parts. */
export function setBodyRows(workbook: Workbook, table: Table, bodyRows: number, origin: Origin): void {
  const former = table.bodyRows;
  const write = (rows: number): void => {
    table.bodyRows = rows;
    announce(workbook, { kind: 'table', what: 'resized', tableId: table.id, sheetId: table.sheetId, origin });
  };
  record(workbook, origin, swap(() => table.bodyRows, write, former));
  write(bodyRows);
}

function followHeaders(workbook: Workbook, sheet: Sheet, table: Table, area: Area, origin: Origin): void {
  if (!table.showHeaders) return;
  const headers = intersectAreas(area, { row: table.row, column: table.column, rows: 1, columns: table.columns.length });
  if (headers === null) return;
  for (let index = headers.column; index < headers.column + headers.columns; index += 1) {
    const column = table.columns[index - table.column];
    if (column === undefined) continue;
    const strips = columnAt(sheet, index);
    const name = uniqueColumnName(table, String(stripGet(strips.values, table.row)), column);
    stripSet(strips.values, table.row, name);
    stripSet(strips.formulas, table.row, '');
    if (name !== column.name) renameTableColumn(workbook, table, column, name, origin);
  }
}

function renameTableColumn(workbook: Workbook, table: Table, column: { name: string }, name: string, origin: Origin): void {
  record(workbook, origin, swap(() => column.name, (former) => { column.name = former; }, column.name));
  column.name = name;
  announce(workbook, { kind: 'table', what: 'renamed', tableId: table.id, sheetId: table.sheetId, origin });
}
