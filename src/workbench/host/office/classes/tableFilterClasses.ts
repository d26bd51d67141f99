/**
 * Sorting and filtering of tables.
 */
import { refuse } from '../../model/refusal';
import { clearFilters, filterColumn, reapplyFilters, sortTable, type SortKey } from '../../model/sortFilter';
import { tableArea } from '../../model/tableShape';
import { sheetOf } from '../../model/tables';
import type { Table, TableColumn } from '../../workbook';
import { asInteger, asOptionalText, asRecord } from '../readArguments';
import type { ClassTables } from '../classTable';
import { rangeTarget } from '../target';

function sortKeys(value: unknown): readonly SortKey[] {
  if (!Array.isArray(value)) return refuse('InvalidArgument', 'Sort fields are needed.');
  return value.map((field: unknown) => {
    const { key, ascending } = asRecord(field);
    return { key: asInteger(key), ascending: ascending !== false };
  });
}

function columnAt(table: Table, index: number): TableColumn {
  return table.columns[index] ?? refuse('InvalidArgument', 'There is no such column.');
}

export const tableFilterClasses: ClassTables = {
  TableSort: {
    call: { Apply: ({ workbook }, { table }, args) => sortTable(workbook, table, sortKeys(args[0]), 'addin') },
  },
  AutoFilter: {
    get: {
      Enabled: (_session, { table }) => table.showFilterButton,
      IsDataFiltered: (_session, { table }) => table.filters.size > 0,
      // One entry per column; a column without a filter has an empty one.
      Criteria: (_session, { table }) => table.columns.map((column) => table.filters.get(column.id) ?? null),
    },
    make: {
      GetRange: ({ workbook }, { table }) => rangeTarget(sheetOf(workbook, table), tableArea(table)),
      GetRangeOrNullObject: ({ workbook }, { table }) => rangeTarget(sheetOf(workbook, table), tableArea(table)),
    },
    call: {
      Apply: ({ workbook }, { table }, args) => {
        if (args[1] === undefined || args[1] === null) return;
        filterColumn(workbook, table, columnAt(table, asInteger(args[1])), asRecord(args[2]), 'addin');
      },
      ClearColumnCriteria: ({ workbook }, { table }, args) =>
        filterColumn(workbook, table, columnAt(table, asInteger(args[0])), null, 'addin'),
      ClearCriteria: ({ workbook }, { table }) => clearFilters(workbook, table, 'addin'),
      Reapply: ({ workbook }, { table }) => reapplyFilters(workbook, table, 'addin'),
    },
  },
  Filter: {
    get: { Criteria: (_session, { table, column }) => table.filters.get(column.id) ?? null },
    call: {
      Apply: ({ workbook }, { table, column }, args) => filterColumn(workbook, table, column, asRecord(args[0]), 'addin'),
      ApplyValuesFilter: ({ workbook }, { table, column }, args) =>
        filterColumn(workbook, table, column, { filterOn: 'Values', values: args[0] }, 'addin'),
      ApplyCustomFilter: ({ workbook }, { table, column }, args) =>
        filterColumn(workbook, table, column, {
          filterOn: 'Custom', criterion1: args[0], criterion2: asOptionalText(args[1]) ?? '', operator: asOptionalText(args[2]) ?? 'And',
        }, 'addin'),
      Clear: ({ workbook }, { table, column }) => filterColumn(workbook, table, column, null, 'addin'),
    },
  },
};
