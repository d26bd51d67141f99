/**
 * Tables and the collections they stand in.
 */
import { joiningRows } from '../../model/tableGrowth';
import { tableArea, headerArea, bodyArea } from '../../model/tableShape';
import { refuse } from '../../model/refusal';
import { activeSheet } from '../../model/sheets';
import { clearFilters, reapplyFilters } from '../../model/sortFilter';
import { addTable, convertToRange, deleteTable, findTable, renameTable, resizeTable, setTableLook, sheetOf } from '../../model/tables';
import type { Sheet, Table } from '../../workbook';
import { asFlag, asInteger, asRangeOrAddress, asText } from '../readArguments';
import { registrations, type ClassTables } from '../classTable';
import type { Session } from '../session';
import { NULL_TARGET, rangeTarget, type Target } from '../target';
import { WORKBOOK_EVENTS } from './applicationClasses';

function tablesOn({ workbook }: Session, sheet: Sheet | null): readonly Table[] {
  return sheet === null ? workbook.tables : workbook.tables.filter((table) => table.sheetId === sheet.id);
}

function found(session: Session, sheet: Sheet | null, key: unknown): Table | undefined {
  const table = findTable(session.workbook, asText(key));
  return table !== undefined && (sheet === null || table.sheetId === sheet.id) ? table : undefined;
}

function target(table: Table | undefined): Target {
  return table === undefined ? NULL_TARGET : { kind: 'Table', table };
}

function required(table: Table | undefined, key: unknown): Target {
  return table === undefined ? refuse('ItemNotFound', `There is no table ${String(key)}.`) : { kind: 'Table', table };
}

export const tableClasses: ClassTables = {
  TableCollection: {
    get: { Count: (session, { sheet }) => tablesOn(session, sheet).length },
    items: (session, { sheet }) => tablesOn(session, sheet).map((table) => ({ kind: 'Table' as const, table })),
    item: (session, { sheet }, key) => required(found(session, sheet, key), key),
    make: {
      Add: ({ workbook }, { sheet }, args) => {
        const place = asRangeOrAddress(workbook, sheet ?? activeSheet(workbook), args[0]);
        return target(addTable(workbook, place.sheet, { ...place.area }, asFlag(args[1]), null, 'addin'));
      },
      GetItemAt: (session, { sheet }, args) => {
        const table = tablesOn(session, sheet)[asInteger(args[0])];
        return table === undefined ? refuse('InvalidArgument', 'There is no such table.') : target(table);
      },
      GetItemOrNullObject: (session, { sheet }, args) => target(found(session, sheet, args[0])),
    },
    call: {
      ...registrations<{ readonly sheet: Sheet | null }>(
        { DataChangedEvent: 101, AddedEvent: 102, DeletedEvent: 103 }, (_session, { sheet }) => sheet?.id ?? WORKBOOK_EVENTS,
      ),
      GetCount: (session, { sheet }) => tablesOn(session, sheet).length,
    },
  },
  TableScopedCollection: {
    items: (_session, { tables }) => tables.map((table) => ({ kind: 'Table' as const, table })),
    item: (_session, { tables }, key) => required(tables.find((table) => table.id === key || table.name === key), key),
    make: {
      GetFirst: (_session, { tables }) => required(tables[0], 'here'),
      GetItemOrNullObject: (_session, { tables }, args) => target(tables.find((table) => table.id === args[0] || table.name === args[0])),
    },
    call: { GetCount: (_session, { tables }) => tables.length },
  },
  Table: {
    identity: (_session, { table }) => ({ Id: table.id }),
    get: {
      Id: (_session, { table }) => table.id,
      Name: (_session, { table }) => table.name,
      ShowHeaders: (_session, { table }) => table.showHeaders,
      ShowTotals: () => false,
      Style: (_session, { table }) => table.style,
      ShowFilterButton: (_session, { table }) => table.showFilterButton,
      ShowBandedRows: (_session, { table }) => table.showBandedRows,
    },
    set: {
      Name: ({ workbook }, { table }, value) => renameTable(workbook, table, asText(value), 'addin'),
      Style: ({ workbook }, { table }, value) => setTableLook(workbook, table, { style: asText(value) }, 'addin'),
      ShowFilterButton: ({ workbook }, { table }, value) => setTableLook(workbook, table, { showFilterButton: asFlag(value) }, 'addin'),
      ShowBandedRows: ({ workbook }, { table }, value) => setTableLook(workbook, table, { showBandedRows: asFlag(value) }, 'addin'),
    },
    link: {
      AutoFilter: (_session, { table }) => ({ kind: 'AutoFilter', table }),
      Columns: (_session, { table }) => ({ kind: 'TableColumnCollection', table }),
      Rows: (_session, { table }) => ({ kind: 'TableRowCollection', table }),
      Sort: (_session, { table }) => ({ kind: 'TableSort', table }),
      Worksheet: ({ workbook }, { table }) => ({ kind: 'Worksheet', sheet: sheetOf(workbook, table) }),
    },
    make: {
      ConvertToRange: ({ workbook }, { table }) => {
        const sheet = sheetOf(workbook, table);
        const area = tableArea(table);
        convertToRange(workbook, table, 'addin');
        return rangeTarget(sheet, area);
      },
      GetDataBodyRange: ({ workbook }, { table }) => rangeTarget(sheetOf(workbook, table), bodyArea(table)),
      GetHeaderRowRange: ({ workbook }, { table }) =>
        rangeTarget(sheetOf(workbook, table), headerArea(table) ?? refuse('InvalidOperation', 'The table shows no headers.')),
      GetRange: ({ workbook }, { table }) => rangeTarget(sheetOf(workbook, table), tableArea(table)),
    },
    call: {
      ...registrations<{ readonly table: Table }>(
        { DataChangedEvent: 101, SelectionChangedEvent: 100 }, (_session, { table }) => table.id,
      ),
      ClearFilters: ({ workbook }, { table }) => clearFilters(workbook, table, 'addin'),
      ReapplyFilters: ({ workbook }, { table }) => reapplyFilters(workbook, table, 'addin'),
      Delete: ({ workbook }, { table }) => deleteTable(workbook, table, 'addin'),
      Resize: ({ workbook }, { table }, args) => {
        const place = asRangeOrAddress(workbook, sheetOf(workbook, table), args[0]);
        if (place.sheet.id !== table.sheetId) refuse('InvalidArgument', 'The table is on another sheet.');
        const { rows } = tableArea(table);
        const growth = Math.max(0, place.area.rows - rows);
        resizeTable(workbook, table, { ...place.area, rows: growth === 0 ? place.area.rows : rows + joiningRows(workbook, growth) }, 'addin');
      },
    },
  },
};
