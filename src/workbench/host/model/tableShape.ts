/**
 * Where a table and its parts stand on the sheet, and how its columns are named.
 */
import type { Table, TableColumn } from '../workbook';
import type { Area } from './area';

/** The whole table, header row included when shown. */
export function tableArea(table: Table): Area {
  return { row: table.row, column: table.column, rows: table.bodyRows + (table.showHeaders ? 1 : 0), columns: table.columns.length };
}

/** The header row; null when it is not shown. */
export function headerArea(table: Table): Area | null {
  return table.showHeaders ? { row: table.row, column: table.column, rows: 1, columns: table.columns.length } : null;
}

/** The data rows. */
export function bodyArea(table: Table): Area {
  return { row: table.row + (table.showHeaders ? 1 : 0), column: table.column, rows: table.bodyRows, columns: table.columns.length };
}

/** A header text that no other column of the table has; a blank becomes Column1, Column2 … */
export function uniqueColumnName(table: Pick<Table, 'columns'>, wanted: string, self: TableColumn | null): string {
  const taken = new Set(table.columns.filter((column) => column !== self).map((column) => column.name.toLowerCase()));
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted === '' ? 'Column' : wanted;
  let number = wanted === '' ? 1 : 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}
