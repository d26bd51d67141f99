/**
 * Columns and rows of tables.
 */
import { readValues, writeValues } from '../../model/cells';
import { refuse } from '../../model/refusal';
import { addTableColumn, deleteTableColumn, findColumn, renameColumn } from '../../model/tableColumns';
import { bodyArea, headerArea, tableArea } from '../../model/tableShape';
import { addTableRows, deleteTableRows, sheetOf } from '../../model/tables';
import type { Area } from '../../model/area';
import { cellCount } from '../../model/area';
import type { Table, TableColumn } from '../../workbook';
import type { CellValue } from '../../model/typedCell';
import { asCells, asInteger, asMatrix, asOptionalText, asText } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { Session } from '../session';
import { NULL_TARGET, rangeTarget, type Target } from '../target';

function columnTarget(table: Table, column: TableColumn | undefined): Target {
  return column === undefined ? NULL_TARGET : { kind: 'TableColumn', table, column };
}

function byKey(table: Table, key: unknown): TableColumn | undefined {
  return typeof key === 'number' || typeof key === 'string' ? findColumn(table, key) : undefined;
}

function columnArea(table: Table, column: TableColumn, whole: Area): Area {
  const index = table.columns.indexOf(column);
  return index < 0 ? refuse('ItemNotFound', 'The column is not there any more.') : { ...whole, column: table.column + index, columns: 1 };
}

function rowArea(table: Table, index: number): Area {
  const body = bodyArea(table);
  if (index < 0 || index >= body.rows) return refuse('ItemNotFound', 'There is no such row in the table.');
  return { ...body, row: body.row + index, rows: 1 };
}

function read(session: Session, table: Table, area: Area): CellValue[][] | null {
  const cells = cellCount(area);
  if (cells > session.options.readLimit) return null;
  session.call.cellsRead += cells;
  return readValues(sheetOf(session.workbook, table), area);
}

function write(session: Session, table: Table, area: Area, value: unknown): void {
  session.call.cellsWritten += cellCount(area);
  writeValues(session.workbook, sheetOf(session.workbook, table), area, asCells(value, area), 'addin');
}

function addColumn(session: Session, table: Table, args: readonly unknown[]): Target {
  const index = args[0] === undefined || args[0] === null || args[0] === -1 ? null : asInteger(args[0]);
  const values = args[1] === undefined || args[1] === null ? [] : asMatrix(args[1]).map((row) => row[0] ?? '');
  const name = asOptionalText(args[2]);
  // Without a name of its own, the first of the values is the header, as in Excel.
  const header = name ?? String(values[0] ?? '');
  const body = name === null ? values.slice(1) : values.length > table.bodyRows ? values.slice(1) : values;
  if (body.length > 0 && body.length !== table.bodyRows) refuse('InvalidArgument', 'The column has another number of rows than the table.');
  session.call.cellsWritten += body.length + 1;
  return columnTarget(table, addTableColumn(session.workbook, table, index, header, body, 'addin'));
}

function addRows(session: Session, table: Table, args: readonly unknown[]): Target {
  const index = args[0] === undefined || args[0] === null || args[0] === -1 ? null : asInteger(args[0]);
  const rows = args[1] === undefined || args[1] === null ? [table.columns.map(() => '')] : asMatrix(args[1]);
  session.call.cellsWritten += rows.length * table.columns.length;
  addTableRows(session.workbook, table, index, rows, 'addin');
  return { kind: 'TableRow', table, index: index ?? table.bodyRows - rows.length };
}

export const tablePartClasses: ClassTables = {
  TableColumnCollection: {
    get: { Count: (_session, { table }) => table.columns.length },
    items: (_session, { table }) => table.columns.map((column) => ({ kind: 'TableColumn' as const, table, column })),
    item: (_session, { table }, key) => {
      const column = byKey(table, key);
      return column === undefined ? refuse('ItemNotFound', `There is no column ${String(key)}.`) : columnTarget(table, column);
    },
    make: {
      Add: (session, { table }, args) => addColumn(session, table, args),
      GetItemAt: (_session, { table }, args) => {
        const column = table.columns[asInteger(args[0])];
        return column === undefined ? refuse('InvalidArgument', 'There is no such column.') : columnTarget(table, column);
      },
      GetItemOrNullObject: (_session, { table }, args) => columnTarget(table, byKey(table, args[0])),
    },
    call: { GetCount: (_session, { table }) => table.columns.length },
  },
  TableColumn: {
    identity: (_session, { column }) => ({ Id: column.id }),
    get: {
      Id: (_session, { column }) => column.id,
      Index: (_session, { table, column }) => table.columns.indexOf(column),
      Name: (_session, { column }) => column.name,
      Values: (session, { table, column }) => read(session, table, columnArea(table, column, tableArea(table))),
    },
    onlyByName: ['Values'],
    set: {
      Name: ({ workbook }, { table, column }, value) => renameColumn(workbook, table, column, asText(value), 'addin'),
      Values: (session, { table, column }, value) => write(session, table, columnArea(table, column, tableArea(table)), value),
    },
    link: { Filter: (_session, { table, column }) => ({ kind: 'Filter', table, column }) },
    make: {
      GetDataBodyRange: ({ workbook }, { table, column }) =>
        rangeTarget(sheetOf(workbook, table), columnArea(table, column, bodyArea(table))),
      GetHeaderRowRange: ({ workbook }, { table, column }) =>
        rangeTarget(sheetOf(workbook, table), columnArea(table, column, headerArea(table) ?? refuse('InvalidOperation', 'The table shows no headers.'))),
      GetRange: ({ workbook }, { table, column }) => rangeTarget(sheetOf(workbook, table), columnArea(table, column, tableArea(table))),
    },
    call: { Delete: ({ workbook }, { table, column }) => deleteTableColumn(workbook, table, column, 'addin') },
  },
  TableRowCollection: {
    get: { Count: (_session, { table }) => table.bodyRows },
    items: (_session, { table }) =>
      Array.from({ length: table.bodyRows }, (_, index) => ({ kind: 'TableRow' as const, table, index })),
    make: {
      Add: (session, { table }, args) => addRows(session, table, args),
      GetItemAt: (_session, { table }, args) => {
        const index = asInteger(args[0]);
        rowArea(table, index);
        return { kind: 'TableRow', table, index };
      },
    },
    call: { GetCount: (_session, { table }) => table.bodyRows },
  },
  TableRow: {
    get: {
      Index: (_session, { index }) => index,
      Values: (session, { table, index }) => read(session, table, rowArea(table, index)),
    },
    set: { Values: (session, { table, index }, value) => write(session, table, rowArea(table, index), value) },
    make: { GetRange: ({ workbook }, { table, index }) => rangeTarget(sheetOf(workbook, table), rowArea(table, index)) },
    call: { Delete: ({ workbook }, { table, index }) => deleteTableRows(workbook, table, index, 1, 'addin') },
  },
};
