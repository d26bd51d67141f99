/**
 * Tables: finding, adding, naming, resizing, adding and removing columns and rows, and letting go of the table or its cells.
 *
 * A table has at least one data row, and its header cells hold its column names as text. A table with an active filter refuses
 * row operations with InsertDeleteConflict, as Excel does.
 */
import { announce, columnAt, nextId, type Origin, type Sheet, type Table, type TableColumn, type TableEvent, type Workbook } from '../workbook';
import { areaHolds, intersectAreas, requireOnSheet, type Area } from './area';
import { clearArea, readValues, writeValues } from './cells';
import { asOneStep, record, swap } from './history';
import { requireUnlocked } from './protection';
import { refuse } from './refusal';
import { deleteCells, insertCells } from './rows';
import { requireSheet } from './sheets';
import { stripGet, stripSet } from './strip';
import { bodyArea, tableArea, uniqueColumnName } from './tableShape';
import type { CellValue } from './typedCell';

export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

/** The table with this name (without case) or id; undefined when there is none. */
export function findTable(workbook: Workbook, nameOrId: string): Table | undefined {
  const wanted = nameOrId.toLowerCase();
  return workbook.tables.find((table) => table.name.toLowerCase() === wanted || table.id === nameOrId);
}

/** The table holding a cell, if any. */
export function tableAt(workbook: Workbook, sheet: Sheet, row: number, column: number): Table | undefined {
  return workbook.tables.find(
    (table) => table.sheetId === sheet.id && areaHolds(tableArea(table), { row, column, rows: 1, columns: 1 }),
  );
}

/** The sheet a table stands on. */
export function sheetOf(workbook: Workbook, table: Table): Sheet {
  return requireSheet(workbook, table.sheetId);
}

/** Makes a table of an area. Without headers in it, Excel writes Column1, Column2 … and moves the cells down one row. */
export function addTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean, name: string | null, origin: Origin): Table {
  requireOnSheet(area);
  requireUnlocked(workbook, sheet, area, null);
  if (workbook.tables.some((other) => other.sheetId === sheet.id && intersectAreas(tableArea(other), area) !== null)) {
    refuse('InvalidArgument', 'A table cannot overlap another table.');
  }
  return asOneStep(workbook, origin, () => {
    if (!hasHeaders) insertCells(workbook, sheet, { ...area, rows: 1 }, 'Down', origin);
    const table = blankTable(workbook, sheet, area, hasHeaders ? Math.max(1, area.rows - 1) : area.rows, name);
    nameColumnsFromCells(sheet, table);
    const place = (there: boolean): void => setListed(workbook, table, there, origin);
    record(workbook, origin, swap(() => workbook.tables.includes(table), place, false));
    place(true);
    return table;
  });
}

function blankTable(workbook: Workbook, sheet: Sheet, area: Area, bodyRows: number, name: string | null): Table {
  return {
    id: nextId(workbook), sheetId: sheet.id, name: requireTableName(workbook, name ?? freeTableName(workbook), null),
    row: area.row, column: area.column, columns: Array.from({ length: area.columns }, (_, index) => ({ id: index + 1, name: '' })),
    bodyRows, showHeaders: true, style: DEFAULT_TABLE_STYLE, showFilterButton: true, showBandedRows: true, filters: new Map(),
  };
}

function nameColumnsFromCells(sheet: Sheet, table: Table): void {
  table.columns.forEach((column, index) => {
    const strips = columnAt(sheet, table.column + index);
    column.name = uniqueColumnName({ columns: table.columns.slice(0, index) }, String(stripGet(strips.values, table.row)), null);
    stripSet(strips.values, table.row, column.name);
    stripSet(strips.formulas, table.row, '');
  });
}

function setListed(workbook: Workbook, table: Table, there: boolean, origin: Origin): void {
  const index = workbook.tables.indexOf(table);
  if (there && index < 0) workbook.tables.push(table);
  if (!there && index >= 0) workbook.tables.splice(index, 1);
  announceTable(workbook, table, there ? 'added' : 'removed', origin);
}

function freeTableName(workbook: Workbook): string {
  let number = workbook.tables.length + 1;
  while (findTable(workbook, `Table${number}`) !== undefined) number += 1;
  return `Table${number}`;
}

function requireTableName(workbook: Workbook, name: string, self: Table | null): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || /^([rc]|[a-z]{1,3}\d+)$/i.test(name)) {
    refuse('InvalidArgument', `A table cannot be called ${name}.`);
  }
  const holder = findTable(workbook, name);
  const taken = workbook.names.some((defined) => defined.name.toLowerCase() === name.toLowerCase());
  if ((holder !== undefined && holder !== self) || taken) refuse('ItemAlreadyExists', `There is something called ${name} already.`);
  return name;
}

/** Gives a table another name. */
export function renameTable(workbook: Workbook, table: Table, name: string, origin: Origin): void {
  requireTableName(workbook, name, table);
  changeTable(workbook, table, 'renamed', origin, () => table.name, (value) => { table.name = value; }, name);
}

/** Changes how a table looks. */
export function setTableLook(
  workbook: Workbook, table: Table, look: Partial<Pick<Table, 'style' | 'showFilterButton' | 'showBandedRows'>>, origin: Origin,
): void {
  const read = () => ({ style: table.style, showFilterButton: table.showFilterButton, showBandedRows: table.showBandedRows });
  changeTable(workbook, table, 'style', origin, read, (value) => { Object.assign(table, value); }, { ...read(), ...look });
}

/** Lets a table cover another area with the same header row; columns that leave or join do so at the right. */
export function resizeTable(workbook: Workbook, table: Table, area: Area, origin: Origin): void {
  const sheet = sheetOf(workbook, table);
  requireOnSheet(area);
  requireUnlocked(workbook, sheet, area, null);
  const meets = workbook.tables.some(
    (other) => other !== table && other.sheetId === table.sheetId && intersectAreas(tableArea(other), area) !== null,
  );
  const least = table.showHeaders ? 2 : 1;
  if (meets || area.row !== table.row || area.rows < least || intersectAreas(area, tableArea(table)) === null) {
    refuse('InvalidArgument', 'The table cannot be resized to that range.');
  }
  const columns = columnsFor(table, area);
  const read = (): TableExtent => ({ column: table.column, columns: [...table.columns], bodyRows: table.bodyRows });
  changeTable(workbook, table, 'resized', origin, read, (value) => setExtent(table, value), {
    column: area.column, columns, bodyRows: area.rows - least + 1,
  });
  if (table.showHeaders) nameColumnsFromCells(sheet, table);
}

interface TableExtent {
  readonly column: number;
  readonly columns: readonly TableColumn[];
  readonly bodyRows: number;
}

function setExtent(table: Table, extent: TableExtent): void {
  table.column = extent.column;
  table.columns.splice(0, table.columns.length, ...extent.columns);
  table.bodyRows = extent.bodyRows;
}

function columnsFor(table: Table, area: Area): TableColumn[] {
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  return Array.from({ length: area.columns }, (_, c) => {
    const known = table.columns[area.column + c - table.column];
    if (known !== undefined) return known;
    id += 1;
    return { id, name: '' };
  });
}

/** Forgets the table; its cells stay. */
export function convertToRange(workbook: Workbook, table: Table, origin: Origin): void {
  requireUnlocked(workbook, sheetOf(workbook, table), tableArea(table), null);
  const place = (there: boolean): void => setListed(workbook, table, there, origin);
  record(workbook, origin, swap(() => workbook.tables.includes(table), place, true));
  place(false);
}

/** Deletes the table with its cells' contents. */
export function deleteTable(workbook: Workbook, table: Table, origin: Origin): void {
  asOneStep(workbook, origin, () => {
    const area = tableArea(table);
    convertToRange(workbook, table, origin);
    clearArea(workbook, requireSheet(workbook, table.sheetId), area, 'all', origin);
  });
}

/** Refuses row operations while rows are filtered away. */
export function requireUnfiltered(table: Table): void {
  if (table.filters.size > 0) refuse('InsertDeleteConflict', `The table ${table.name} is filtered.`);
}

/** Adds rows before data row `index`, or at the end for null, moving cells below the table down. */
export function addTableRows(
  workbook: Workbook, table: Table, index: number | null, rows: readonly (readonly (CellValue | null)[])[], origin: Origin,
): void {
  const at = index ?? table.bodyRows;
  if (at < 0 || at > table.bodyRows) refuse('InvalidArgument', 'There is no such row in the table.');
  if (rows.some((row) => row.length !== table.columns.length)) refuse('InvalidArgument', 'The rows do not fit the table.');
  requireUnfiltered(table);
  const sheet = sheetOf(workbook, table);
  asOneStep(workbook, origin, () => {
    const body = bodyArea(table);
    const blankStart = table.bodyRows === 1 && index === null && isBlankBody(sheet, table);
    const area = { ...body, row: body.row + (blankStart ? 0 : at), rows: rows.length };
    const opened = blankStart ? { ...area, row: area.row + 1, rows: rows.length - 1 } : area;
    if (opened.rows > 0) {
      insertCells(workbook, sheet, opened, 'Down', origin, table);
      setRows(workbook, table, (blankStart ? 0 : body.rows) + rows.length, origin);
    }
    writeValues(workbook, sheet, area, rows, origin);
  });
}

function isBlankBody(sheet: Sheet, table: Table): boolean {
  return readValues(sheet, bodyArea(table)).every((row) => row.every((value) => value === ''));
}

/** Deletes data rows, moving what is below up. The last row is blanked instead of deleted. */
export function deleteTableRows(workbook: Workbook, table: Table, index: number, count: number, origin: Origin): void {
  requireUnfiltered(table);
  if (index < 0 || count < 1 || index + count > table.bodyRows) refuse('InvalidArgument', 'There is no such row in the table.');
  const sheet = sheetOf(workbook, table);
  const body = bodyArea(table);
  asOneStep(workbook, origin, () => {
    const area = { ...body, row: body.row + index, rows: count };
    if (count === table.bodyRows) {
      clearArea(workbook, sheet, { ...area, rows: 1 }, 'contents', origin);
      if (count > 1) {
        deleteCells(workbook, sheet, { ...area, row: area.row + 1, rows: count - 1 }, 'Up', origin, table);
        setRows(workbook, table, 1, origin);
      }
      return;
    }
    deleteCells(workbook, sheet, area, 'Up', origin, table);
    setRows(workbook, table, table.bodyRows - count, origin);
  });
}

function setRows(workbook: Workbook, table: Table, bodyRows: number, origin: Origin): void {
  changeTable(workbook, table, 'resized', origin, () => table.bodyRows, (value) => { table.bodyRows = value; }, bodyRows);
}

/** Changes one thing about a table with undo and report. For the model's own parts. */
export function changeTable<T>(
  workbook: Workbook, table: Table, what: TableEvent, origin: Origin, read: () => T, write: (value: T) => void, value: T,
): void {
  const reported = (next: T): void => {
    write(next);
    announceTable(workbook, table, what, origin);
  };
  record(workbook, origin, swap(read, reported, read()));
  reported(value);
}

function announceTable(workbook: Workbook, table: Table, what: TableEvent, origin: Origin): void {
  announce(workbook, { kind: 'table', what, tableId: table.id, sheetId: table.sheetId, origin });
}
