import { createWorkbook } from '../../src/workbench/host/workbook';
import { readAddress } from '../../src/workbench/host/model/area';
import { clearArea, getCell, readValues, styleArea, typeIntoCell, writeValues } from '../../src/workbench/host/model/cells';
import { redo, undo } from '../../src/workbench/host/model/history';
import { areaAfterShift, deleteCells, insertCells } from '../../src/workbench/host/model/rows';
import { activeSheet, addSheet, removeSheet, requireSheet, showSheet } from '../../src/workbench/host/model/sheets';
import { clearFilters, filterColumn, sortTable } from '../../src/workbench/host/model/sortFilter';
import { areaWithout, validateArea, validationAt } from '../../src/workbench/host/model/rules';
import { addTableColumn } from '../../src/workbench/host/model/tableColumns';
import { tableArea } from '../../src/workbench/host/model/tableShape';
import { addTable, addTableRows, deleteTableRows, renameTable, resizeTable } from '../../src/workbench/host/model/tables';

function area(text: string) {
  const read = readAddress(text);
  if (read === null) throw new Error(text);
  return read;
}

function setUp() {
  const workbook = createWorkbook(['Lines']);
  const sheet = activeSheet(workbook);
  writeValues(workbook, sheet, area('B2:C4'), [['Item', 'Quantity'], ['A', 3], ['B', 1]], 'local');
  return { workbook, sheet, table: addTable(workbook, sheet, area('B2:C4'), true, 'Lines', 'local') };
}

test('a table takes its column names from its header cells', () => {
  const { table } = setUp();
  expect(table.columns.map((column) => column.name)).toEqual(['Item', 'Quantity']);
  expect(tableArea(table)).toEqual(area('B2:C4'));
});

test('a header typed over renames the column, and never to a name another column has', () => {
  const { workbook, sheet, table } = setUp();
  typeIntoCell(workbook, sheet, 1, 1, 'quantity');
  expect(table.columns.map((column) => column.name)).toEqual(['quantity2', 'Quantity']);
  expect(readValues(sheet, area('B2:C2'))).toEqual([['quantity2', 'Quantity']]);
});

test('a block written directly below a table joins it, and leaves with undo', () => {
  const { workbook, sheet, table } = setUp();
  writeValues(workbook, sheet, area('B5:C7'), [['C', 4], ['', 5], ['', '']], 'addin');
  expect(table.bodyRows).toBe(5);
  undo(workbook);
  expect(table.bodyRows).toBe(2);
  redo(workbook);
  expect(table.bodyRows).toBe(5);
});

test('a block written one row further down does not join', () => {
  const { workbook, sheet, table } = setUp();
  writeValues(workbook, sheet, area('B6:C6'), [['C', 4]], 'addin');
  expect(table.bodyRows).toBe(2);
});

test('growth stops at a blank tail where the workbook says so', () => {
  const { workbook, sheet, table } = setUp();
  workbook.tableGrowth = 'filled';
  writeValues(workbook, sheet, area('B5:C7'), [['C', 4], ['', 5], ['', 6]], 'addin');
  expect(table.bodyRows).toBe(3);
});

test.each([['none', 2], ['twice', 6], ['oneMore', 5]] as const)('of two rows written below a table, growth %s makes %i', (tableGrowth, rows) => {
  const { workbook, sheet, table } = setUp();
  workbook.tableGrowth = tableGrowth;
  writeValues(workbook, sheet, area('B5:C6'), [['C', 4], ['D', 5]], 'addin');
  expect(table.bodyRows).toBe(rows);
});

test('an add-in that writes through the view reaches the rows that are shown; a person reaches them all', () => {
  const { workbook, sheet, table } = setUp();
  const [item] = table.columns;
  if (item === undefined) throw new Error('the table has columns');
  filterColumn(workbook, table, item, { filterOn: 'Values', values: ['B'] }, 'local');
  workbook.writesShownRowsOnly = true;
  writeValues(workbook, sheet, area('C3:C4'), [[30], [10]], 'addin');
  expect(readValues(sheet, area('C3:C4'))).toEqual([[3], [10]]);
  clearArea(workbook, sheet, area('C3:C4'), 'contents', 'addin');
  expect(readValues(sheet, area('C3:C4'))).toEqual([[3], ['']]);
  writeValues(workbook, sheet, area('C3:C4'), [[30], [10]], 'local');
  expect(readValues(sheet, area('C3:C4'))).toEqual([[30], [10]]);
});

test('a table is resized by its bottom row and by its columns', () => {
  const { workbook, sheet, table } = setUp();
  resizeTable(workbook, table, area('B2:D9'), 'addin');
  expect(table.bodyRows).toBe(7);
  expect(readValues(sheet, area('D2'))).toEqual([['Column1']]);
  expect(() => resizeTable(workbook, table, area('B3:D9'), 'addin')).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test('rows added to a table push the cells below it down', () => {
  const { workbook, sheet, table } = setUp();
  writeValues(workbook, sheet, area('B6'), [['below']], 'local');
  addTableRows(workbook, table, 0, [['Z', 9]], 'addin');
  expect(readValues(sheet, area('B2:C7'))).toEqual([['Item', 'Quantity'], ['Z', 9], ['A', 3], ['B', 1], ['', ''], ['below', '']]);
  deleteTableRows(workbook, table, 1, 2, 'addin');
  expect(readValues(sheet, area('B2:C5'))).toEqual([['Item', 'Quantity'], ['Z', 9], ['', ''], ['below', '']]);
  undo(workbook);
  undo(workbook);
  expect(tableArea(table)).toEqual(area('B2:C4'));
  expect(readValues(sheet, area('B3:B6'))).toEqual([['A'], ['B'], [''], ['below']]);
});

test('a filter hides rows, and a filtered table refuses row operations', () => {
  const { workbook, sheet, table } = setUp();
  const [item] = table.columns;
  if (item === undefined) throw new Error('no column');
  filterColumn(workbook, table, item, { filterOn: 'Values', values: ['B'] }, 'local');
  expect([...sheet.hiddenRows]).toEqual([2]);
  expect(() => addTableRows(workbook, table, null, [['C', 1]], 'addin')).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }));
  clearFilters(workbook, table, 'local');
  expect(sheet.hiddenRows.size).toBe(0);
});

test.each([['>1', ['A']], ['<>3', ['B']], ['=1', ['B']]])('a custom filter %s on quantity leaves %p', (criterion1, left) => {
  const { workbook, sheet, table } = setUp();
  const quantity = table.columns[1];
  if (quantity === undefined) throw new Error('no column');
  filterColumn(workbook, table, quantity, { filterOn: 'Custom', criterion1 }, 'local');
  const shown = [2, 3].filter((row) => !sheet.hiddenRows.has(row));
  expect(shown.map((row) => readValues(sheet, { row, column: 1, rows: 1, columns: 1 })[0]?.[0])).toEqual(left);
});

test('a table is sorted with numbers first and blanks last, whichever way', () => {
  const { workbook, sheet, table } = setUp();
  writeValues(workbook, sheet, area('B5:C6'), [['C', ''], ['D', 'x']], 'local');
  sortTable(workbook, table, [{ key: 1, ascending: false }], 'local');
  expect(readValues(sheet, area('B3:C6'))).toEqual([['D', 'x'], ['A', 3], ['B', 1], ['C', '']]);
});

test('inserting and deleting sheet rows moves and shrinks tables', () => {
  const { workbook, sheet, table } = setUp();
  insertCells(workbook, sheet, area('1:2'), 'Down', 'local');
  expect(tableArea(table)).toEqual(area('B4:C6'));
  deleteCells(workbook, sheet, area('5:5'), 'Up', 'local');
  expect(tableArea(table)).toEqual(area('B4:C5'));
  expect(readValues(sheet, area('B4:C5'))).toEqual([['Item', 'Quantity'], ['B', 1]]);
});

test('cells cannot be inserted across part of a table', () => {
  const { workbook, sheet } = setUp();
  expect(() => insertCells(workbook, sheet, area('B1'), 'Down', 'local')).toThrow(expect.objectContaining({ code: 'InsertDeleteConflict' }));
});

test('a name is taken once in a workbook, without case', () => {
  const { workbook, sheet, table } = setUp();
  addTable(workbook, sheet, area('F2:G4'), true, 'Other', 'local');
  expect(() => renameTable(workbook, table, 'OTHER', 'local')).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }));
  expect(() => addSheet(workbook, 'lines', 'local')).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }));
});

test('a removed sheet takes its tables along and undo is forgotten; the last visible sheet stays', () => {
  const { workbook } = setUp();
  const other = addSheet(workbook, 'Other', 'local');
  showSheet(workbook, other, 'Hidden', 'local');
  expect(() => removeSheet(workbook, requireSheet(workbook, 'Lines'), 'local')).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
  showSheet(workbook, other, 'Visible', 'local');
  removeSheet(workbook, requireSheet(workbook, 'Lines'), 'local');
  expect(workbook.tables).toEqual([]);
  expect(workbook.activeSheetId).toBe(other.id);
  expect(undo(workbook)).toBe(false);
});

test('a validation rule laid over part of another leaves the rest of it', () => {
  const { workbook, sheet } = setUp();
  const rule = (source: string) => ({ rule: { list: { source, inCellDropDown: true } }, ignoreBlanks: true, errorAlert: {}, prompt: {} });
  validateArea(workbook, sheet, area('A1:A10'), rule('a'), 'local');
  validateArea(workbook, sheet, area('A3:A4'), rule('b'), 'local');
  expect([0, 2, 3, 4].map((row) => validationAt(sheet, row, 0)?.rule)).toEqual(['a', 'b', 'b', 'a'].map((source) => rule(source).rule));
  expect(areaWithout(area('A1:C3'), area('B2'))).toEqual([area('A1:C1'), area('A3:C3'), area('A2'), area('C2')]);
});

test('rows that join a table take over its looks and its validation', () => {
  const { workbook, sheet, table } = setUp();
  styleArea(workbook, sheet, area('C3:C4'), { numberFormat: '0.00', bold: true }, 'local');
  validateArea(workbook, sheet, area('B3:B4'), { rule: { list: { source: 'A,B' } }, ignoreBlanks: true, errorAlert: {}, prompt: {} }, 'local');
  writeValues(workbook, sheet, area('B5:C6'), [['C', 4], ['D', 5]], 'addin');
  expect(table.bodyRows).toBe(4);
  expect(getCell(workbook, sheet, 5, 2)).toMatchObject({ text: '5.00', style: { bold: true } });
  expect(sheet.validations.map((rule) => rule.area)).toEqual([area('B3:B6')]);
  undo(workbook);
  expect(sheet.validations.map((rule) => rule.area)).toEqual([area('B3:B4')]);
  expect(getCell(workbook, sheet, 5, 2)).toMatchObject({ value: '', style: { bold: false } });
});

test('a whole row is given a look without a cell for each of its 16,384 columns', () => {
  const { workbook, sheet } = setUp();
  styleArea(workbook, sheet, area('2:2'), { bold: true }, 'local');
  expect(getCell(workbook, sheet, 1, 2).style.bold).toBe(true);
  expect(sheet.columns.length).toBeLessThan(100);
});

test('clearing everything is taken back in one step', () => {
  const { workbook, sheet } = setUp();
  styleArea(workbook, sheet, area('B3'), { bold: true }, 'local');
  clearArea(workbook, sheet, area('B3:C3'), 'all', 'local');
  expect(getCell(workbook, sheet, 2, 1)).toMatchObject({ value: '', style: { bold: false } });
  undo(workbook);
  expect(getCell(workbook, sheet, 2, 1)).toMatchObject({ value: 'A', style: { bold: true } });
});

test('columns added inside a table move the cells beside it, and leave with undo', () => {
  const { workbook, sheet, table } = setUp();
  writeValues(workbook, sheet, area('D3:E3'), [['beside', 1]], 'local');
  addTableColumn(workbook, table, 1, 'quantity', [7, 8], 'addin');
  expect(readValues(sheet, area('B2:F3'))).toEqual([['Item', 'quantity2', 'Quantity', '', ''], ['A', 7, 3, 'beside', 1]]);
  undo(workbook);
  expect(readValues(sheet, area('B2:F3'))).toEqual([['Item', 'Quantity', '', '', ''], ['A', 3, 'beside', 1, '']]);
  expect(table.columns.map((column) => column.name)).toEqual(['Item', 'Quantity']);
});

test.each([
  ['B5:C9', '3:4', 'Down', 'B7:C11'], ['B5:C9', '6:7', 'Down', 'B5:C11'], ['B5:C9', '10:10', 'Down', 'B5:C9'], ['B5:C9', '1:2', 'Up', 'B3:C7'],
  ['B5:C9', '8:12', 'Up', 'B5:C7'], ['B5:C9', '3:6', 'Up', 'B3:C5'], ['B5:C9', 'A:A', 'Right', 'C5:D9'], ['B5:C9', 'C:C', 'Left', 'B5:B9'],
  ['B5:C9', 'B1:B2', 'Down', 'B5:C9'],
] as const)('%s stands after a move of %s %s at %s', (before, moved, shift, after) => {
  expect(areaAfterShift(area(before), area(moved), shift)).toEqual(area(after));
});
