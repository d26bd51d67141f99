/**
 * Adding, renaming and deleting columns of a table. Cells to the right of the table, in its rows, make room.
 */
import type { Origin, Table, TableColumn, Workbook } from '../workbook';
import { writeValues } from './cells';
import { asOneStep } from './history';
import { refuse } from './refusal';
import { deleteCells, insertCells } from './rows';
import { bodyArea, headerArea, tableArea, uniqueColumnName } from './tableShape';
import { changeTable, requireUnfiltered, sheetOf } from './tables';
import type { CellValue } from './typedCell';

/** The column with this header (without case) or id; undefined when there is none. */
export function findColumn(table: Table, nameOrId: string | number): TableColumn | undefined {
  const wanted = String(nameOrId).toLowerCase();
  return typeof nameOrId === 'number'
    ? table.columns.find((column) => column.id === nameOrId)
    : table.columns.find((column) => column.name.toLowerCase() === wanted) ??
        table.columns.find((column) => String(column.id) === wanted);
}

/** Adds a column before position `index`, or at the right end for null. `values` are the cells below the header. */
export function addTableColumn(
  workbook: Workbook, table: Table, index: number | null, name: string, values: readonly (CellValue | null)[], origin: Origin,
): TableColumn {
  const at = index ?? table.columns.length;
  if (at < 0 || at > table.columns.length) refuse('InvalidArgument', 'There is no such column in the table.');
  const sheet = sheetOf(workbook, table);
  const column: TableColumn = {
    id: Math.max(0, ...table.columns.map((other) => other.id)) + 1, name: uniqueColumnName(table, name, null),
  };
  return asOneStep(workbook, origin, () => {
    const gap = { ...tableArea(table), column: table.column + at, columns: 1 };
    insertCells(workbook, sheet, gap, 'Right', origin, table);
    setColumns(workbook, table, table.columns.toSpliced(at, 0, column), origin);
    if (headerArea(table) !== null) writeValues(workbook, sheet, { ...gap, rows: 1 }, [[`'${column.name}`]], origin);
    const body = { ...bodyArea(table), column: gap.column, columns: 1 };
    if (values.length > 0) writeValues(workbook, sheet, body, values.map((value) => [value]), origin);
    return column;
  });
}

/** Deletes a column with its cells; the last one stays. */
export function deleteTableColumn(workbook: Workbook, table: Table, column: TableColumn, origin: Origin): void {
  requireUnfiltered(table);
  if (table.columns.length === 1) refuse('InvalidOperation', 'A table keeps at least one column.');
  const at = table.columns.indexOf(column);
  asOneStep(workbook, origin, () => {
    deleteCells(workbook, sheetOf(workbook, table), { ...tableArea(table), column: table.column + at, columns: 1 }, 'Left', origin, table);
    setColumns(workbook, table, table.columns.filter((other) => other !== column), origin);
  });
}

function setColumns(workbook: Workbook, table: Table, columns: readonly TableColumn[], origin: Origin): void {
  const write = (value: readonly TableColumn[]): void => {
    table.columns.splice(0, table.columns.length, ...value);
  };
  changeTable(workbook, table, 'resized', origin, () => [...table.columns], write, columns);
}

/** Gives a column another header. */
export function renameColumn(workbook: Workbook, table: Table, column: TableColumn, name: string, origin: Origin): void {
  const header = headerArea(table);
  if (header === null) return;
  const cell = { ...header, column: table.column + table.columns.indexOf(column), columns: 1 };
  writeValues(workbook, sheetOf(workbook, table), cell, [[`'${name}`]], origin);
}
