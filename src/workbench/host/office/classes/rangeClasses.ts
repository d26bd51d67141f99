/**
 * Ranges: reading and writing cells, and the ranges that can be reached from one.
 */
import { cellCount, intersectAreas, requireOnSheet, areaHolds, cellArea, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../model/area';
import { usedArea } from '../../model/blocks';
import { leftOfColumn, topOfRow } from '../../model/charts';
import { clearArea, mapArea, readFormulas, readNumberFormats, readTexts, readValues, styleArea, writeNumberFormats, writeValues } from '../../model/cells';
import { refuse } from '../../model/refusal';
import { deleteCells, insertCells } from '../../model/rows';
import { clearConditionalFormats, validateArea } from '../../model/rules';
import { hideColumns, activateSheet, selectAreas } from '../../model/sheets';
import { stripGet, stripNext } from '../../model/strip';
import { tableArea } from '../../model/tableShape';
import { computeNow } from '../../model/recalculation';
import type { CellValue } from '../../model/typedCell';
import { asCells, asFlag, asInteger, asRangeOrAddress, asSingleText, asTexts, asWord, fullAddress } from '../readArguments';
import type { Arguments, ClassTables } from '../classTable';
import { referenceIdOf, type Session } from '../session';
import { NULL_TARGET, rangeTarget, type RangePlace, type Target } from '../target';

/** Reads cells, counted; null when there are more than Excel hands over. */
function readCells<T>(session: Session, { area }: RangePlace, read: () => T): T | null {
  const cells = cellCount(area);
  if (cells > session.options.readLimit) return null;
  session.call.cellsRead += cells;
  return read();
}

function writeCells(session: Session, { sheet, area }: RangePlace, value: unknown): void {
  session.call.cellsWritten += cellCount(area);
  writeValues(session.workbook, sheet, area, asCells(value, area), 'addin');
}

/** The kind of a cell value as Excel names it. */
export function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(value) ? 'Error' : 'String';
}

function part(place: RangePlace, change: Partial<Area>): Target {
  return rangeTarget(place.sheet, requireOnSheet({ ...place.area, ...change }));
}

function shared(place: RangePlace, session: Session, value: unknown): Target | null {
  const other = asRangeOrAddress(session.workbook, place.sheet, value);
  const area = other.sheet === place.sheet ? intersectAreas(place.area, other.area) : null;
  return area === null ? null : rangeTarget(place.sheet, area);
}

function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function usedWithin({ sheet, area }: RangePlace, valuesOnly: unknown): Target | null {
  const used = usedArea(sheet, valuesOnly === true, area);
  return used === null ? null : rangeTarget(sheet, used);
}

function rowsBeside(place: RangePlace, count: number, below: boolean): Target {
  if (count === 0) refuse('InvalidArgument', 'Some rows are needed.');
  const rows = Math.abs(count);
  const edge = below ? place.area.row + place.area.rows : place.area.row;
  return part(place, { row: count > 0 === below ? edge : edge - rows, rows });
}

function columnsBeside(place: RangePlace, count: number, after: boolean): Target {
  if (count === 0) refuse('InvalidArgument', 'Some columns are needed.');
  const columns = Math.abs(count);
  const edge = after ? place.area.column + place.area.columns : place.area.column;
  return part(place, { column: count > 0 === after ? edge : edge - columns, columns });
}

function clearRange(session: Session, { sheet, area }: RangePlace, args: Arguments): void {
  const what = asWord(args[0] ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks']);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
  const { workbook } = session;
  const cells = intersectAreas(area, usedArea(sheet, false) ?? cellArea(0, 0));
  if (cells !== null) session.call.cellsWritten += cellCount(cells);
  clearArea(workbook, sheet, area, what === 'All' ? 'all' : what === 'Contents' ? 'contents' : 'formats', 'addin');
  if (what === 'All') {
    if (sheet.validations.length > 0) validateArea(workbook, sheet, area, null, 'addin');
    if (sheet.conditionalFormats.length > 0) clearConditionalFormats(workbook, sheet, area, 'addin');
  }
}

/** The cells of one kind as Excel's Go To finds them, runs within a column as one block; on a protected sheet Excel looks for none. */
function specialCells({ sheet, area }: RangePlace, kind: unknown): Target {
  asWord(kind, ['Formulas']);
  if (sheet.protection !== null) refuse('AccessDenied', 'The sheet is protected.');
  // Excel looks in the whole sheet where it is asked of a single cell.
  const { row, column, rows, columns } = cellCount(area) === 1 ? { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS } : area;
  const areas: Area[] = [];
  for (let c = column; c < Math.min(column + columns, sheet.columns.length); c += 1) {
    const formulas = sheet.columns[c]?.formulas;
    if (formulas === undefined) continue;
    for (let r = stripNext(formulas, row); r >= 0 && r < row + rows; r = stripNext(formulas, r + 1)) {
      const last = areas.at(-1);
      if (last !== undefined && last.column === c && last.row + last.rows === r) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
      else areas.push(cellArea(r, c));
    }
  }
  return areas.length === 0 ? NULL_TARGET : { kind: 'RangeAreas', sheet, areas };
}

function visibleAddresses({ sheet, area }: RangePlace): string[][] {
  return mapArea(area, (row, column) => fullAddress({ sheet, area: cellArea(row, column) })).filter((_, index) => !sheet.hiddenRows.has(area.row + index));
}

export const rangeClasses: ClassTables = {
  Range: {
    identity: (session, target) => {
      const id = referenceIdOf(session, target);
      return id === '' ? {} : { _ReferenceId: id };
    },
    get: {
      Address: (_session, { place }) => fullAddress(place),
      AddressLocal: (_session, { place }) => fullAddress(place),
      RowIndex: (_session, { place }) => place.area.row,
      ColumnIndex: (_session, { place }) => place.area.column,
      Left: (_session, { place }) => leftOfColumn(place.sheet, place.area.column),
      Top: (_session, { place }) => topOfRow(place.sheet, place.area.row),
      RowCount: (_session, { place }) => place.area.rows,
      ColumnCount: (_session, { place }) => place.area.columns,
      CellCount: (_session, { place }) => {
        const cells = cellCount(place.area);
        return cells > 2_147_483_647 ? -1 : cells;
      },
      Values: (session, { place }) => readCells(session, place, () => readValues(place.sheet, place.area)),
      Formulas: (session, { place }) => readCells(session, place, () => readFormulas(place.sheet, place.area)),
      Text: (session, { place }) => readCells(session, place, () => readTexts(session.workbook, place.sheet, place.area)),
      NumberFormat: (session, { place }) =>
        readCells(session, place, () => readNumberFormats(session.workbook, place.sheet, place.area)),
      ValueTypes: (session, { place }) =>
        readCells(session, place, () =>
          mapArea(place.area, (row, column) => {
            const strips = place.sheet.columns[column];
            return valueType(strips === undefined ? '' : stripGet(strips.values, row));
          })),
      RowHidden: (_session, { place }) => {
        const hidden = [...place.sheet.hiddenRows].filter((row) => row >= place.area.row && row < place.area.row + place.area.rows).length;
        return hidden === 0 ? false : hidden === place.area.rows ? true : null;
      },
      ColumnHidden: (_session, { place }) => {
        const columns = Array.from({ length: place.area.columns }, (_, c) => place.sheet.columns[place.area.column + c]?.hidden === true);
        return columns.every(Boolean) ? true : columns.some(Boolean) ? null : false;
      },
    },
    onlyByName: ['Left', 'Top', 'RowHidden', 'ColumnHidden'],
    set: {
      Values: (session, { place }, value) => writeCells(session, place, value),
      Formulas: (session, { place }, value) => writeCells(session, place, value),
      NumberFormat: ({ workbook }, { place: { sheet, area } }, value) => {
        const numberFormat = asSingleText(value);
        if (numberFormat !== null) styleArea(workbook, sheet, area, { numberFormat }, 'addin');
        else writeNumberFormats(workbook, sheet, area, asTexts(value, area), 'addin');
      },
      ColumnHidden: ({ workbook }, { place }, value) =>
        hideColumns(workbook, place.sheet, place.area.column, place.area.columns, asFlag(value), 'addin'),
    },
    link: {
      ConditionalFormats: (_session, { place }) => ({ kind: 'ConditionalFormatCollection', place }),
      DataValidation: (_session, { place }) => ({ kind: 'DataValidation', place }),
      Format: (_session, { place }) => ({ kind: 'RangeFormat', place }),
      Worksheet: (_session, { place }) => ({ kind: 'Worksheet', sheet: place.sheet }),
    },
    make: {
      GetAbsoluteResizedRange: (_session, { place }, args) => part(place, { rows: asInteger(args[0]), columns: asInteger(args[1]) }),
      GetBoundingRect: (session, { place }, args) => {
        const other = asRangeOrAddress(session.workbook, place.sheet, args[0]);
        if (other.sheet !== place.sheet) refuse('InvalidArgument', 'The ranges are on two sheets.');
        return rangeTarget(place.sheet, boundingArea(place.area, other.area));
      },
      GetCell: (_session, { place }, args) =>
        rangeTarget(place.sheet, requireOnSheet(cellArea(place.area.row + asInteger(args[0]), place.area.column + asInteger(args[1])))),
      GetColumn: (_session, { place }, args) => {
        const column = asInteger(args[0]);
        if (column < 0 || column >= place.area.columns) refuse('InvalidArgument', 'There is no such column in the range.');
        return part(place, { column: place.area.column + column, columns: 1 });
      },
      GetMergedAreasOrNullObject: (_session, { place: { sheet, area } }) => {
        const areas = sheet.merges.filter((merged) => intersectAreas(merged, area) !== null);
        return areas.length === 0 ? NULL_TARGET : { kind: 'RangeAreas', sheet, areas };
      },
      GetSpecialCellsOrNullObject: (_session, { place }, args) => specialCells(place, args[0]),
      GetVisibleView: (_session, { place }) => ({ kind: 'RangeView', place }),
      GetRow: (_session, { place }, args) => {
        const row = asInteger(args[0]);
        if (row < 0 || row >= place.area.rows) refuse('InvalidArgument', 'There is no such row in the range.');
        return part(place, { row: place.area.row + row, rows: 1 });
      },
      GetColumnsAfter: (_session, { place }, args) => columnsBeside(place, asInteger(args[0] ?? 1), true),
      GetColumnsBefore: (_session, { place }, args) => columnsBeside(place, asInteger(args[0] ?? 1), false),
      GetRowsAbove: (_session, { place }, args) => rowsBeside(place, asInteger(args[0] ?? 1), false),
      GetRowsBelow: (_session, { place }, args) => rowsBeside(place, asInteger(args[0] ?? 1), true),
      GetEntireColumn: (_session, { place }) => part(place, { row: 0, rows: SHEET_ROWS }),
      GetEntireRow: (_session, { place }) => part(place, { column: 0, columns: SHEET_COLUMNS }),
      GetIntersection: (session, { place }, args) =>
        shared(place, session, args[0]) ?? refuse('ItemNotFound', 'The ranges do not meet.'),
      GetIntersectionOrNullObject: (session, { place }, args) => shared(place, session, args[0]) ?? NULL_TARGET,
      GetLastCell: (_session, { place: { sheet, area } }) =>
        rangeTarget(sheet, cellArea(area.row + area.rows - 1, area.column + area.columns - 1)),
      GetLastColumn: (_session, { place }) => part(place, { column: place.area.column + place.area.columns - 1, columns: 1 }),
      GetLastRow: (_session, { place }) => part(place, { row: place.area.row + place.area.rows - 1, rows: 1 }),
      GetOffsetRange: (_session, { place }, args) =>
        part(place, { row: place.area.row + asInteger(args[0]), column: place.area.column + asInteger(args[1]) }),
      GetResizedRange: (_session, { place }, args) =>
        part(place, { rows: place.area.rows + asInteger(args[0]), columns: place.area.columns + asInteger(args[1]) }),
      GetTables: ({ workbook }, { place }, args) => ({
        kind: 'TableScopedCollection',
        tables: workbook.tables.filter((table) =>
          table.sheetId === place.sheet.id &&
          (args[0] === true ? areaHolds(place.area, tableArea(table)) : intersectAreas(place.area, tableArea(table)) !== null)),
      }),
      GetUsedRange: (_session, { place }, args) => usedWithin(place, args[0]) ?? part(place, { rows: 1, columns: 1 }),
      GetUsedRangeOrNullObject: (_session, { place }, args) => usedWithin(place, args[0]) ?? NULL_TARGET,
      Insert: ({ workbook }, { place }, args) => {
        // The range that was asked moves along with its cells; the answer is the gap.
        const gap = { ...place.area };
        insertCells(workbook, place.sheet, gap, asWord(args[0], ['Down', 'Right']), 'addin');
        return rangeTarget(place.sheet, gap);
      },
    },
    call: {
      Calculate: ({ workbook }) => computeNow(workbook, true),
      Clear: (session, { place }, args) => clearRange(session, place, args),
      Delete: ({ workbook }, { place }, args) =>
        deleteCells(workbook, place.sheet, { ...place.area }, asWord(args[0], ['Up', 'Left']), 'addin'),
      Select: ({ workbook }, { place }) => {
        activateSheet(workbook, place.sheet, 'addin');
        selectAreas(workbook, place.sheet, [{ ...place.area }]);
      },
      // Asked before a large write is cut into pieces, so that a wrong size is refused as a whole.
      _ValidateArraySize: (_session, { place }, args) => {
        if (asInteger(args[0]) !== place.area.rows || asInteger(args[1]) !== place.area.columns) {
          refuse('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
        }
      },
    },
  },
  RangeView: {
    get: { CellAddresses: (session, { place }) => readCells(session, place, () => visibleAddresses(place)) },
  },
  RangeAreas: {
    identity: (session, target) => {
      const id = referenceIdOf(session, target);
      return id === '' ? {} : { _ReferenceId: id };
    },
    get: {
      Address: (_session, { sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(','),
      AreaCount: (_session, { areas }) => areas.length,
      CellCount: (_session, { areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
    },
    link: {
      Areas: (_session, { sheet, areas }) => ({ kind: 'RangeCollection', sheet, areas }),
      Worksheet: (_session, { sheet }) => ({ kind: 'Worksheet', sheet }),
    },
  },
  RangeCollection: {
    items: (_session, { sheet, areas }) => areas.map((area) => rangeTarget(sheet, area)),
    make: {
      GetItemAt: (_session, { sheet, areas }, args) => {
        const area = areas[asInteger(args[0])];
        return area === undefined ? refuse('InvalidArgument', 'There is no such range.') : rangeTarget(sheet, area);
      },
    },
    call: { GetCount: (_session, { areas }) => areas.length },
  },
};

