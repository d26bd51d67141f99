import { copySelection, fillSelection, pasteAtSelection } from '../../../src/workbench/grid/clipboard';
import { stepBack } from '../../../src/workbench/grid/edits';
import { selectionOf } from '../../../src/workbench/grid/gridState';
import { writeTabSeparated } from '../../../src/workbench/grid/tabSeparated';
import { splitPasted, writeNumberFormats } from '../../../src/workbench/host/model/cells';
import { filterColumn } from '../../../src/workbench/host/model/sortFilter';
import { protectSheet } from '../../../src/workbench/host/model/protection';
import { addTable } from '../../../src/workbench/host/model/tables';
import { areaOf, testDesk } from './desk';

describe('tab-separated text', () => {
  test('is what Excel puts on the clipboard: quotes only where a cell holds a tab, a line or begins with one', () => {
    expect(writeTabSeparated([['a', 'b\tc'], ['d "e"', '"f"'], ['g\nh', '']])).toBe('a\t"b\tc"\r\nd "e"\t"""f"""\r\n"g\nh"\t');
  });

  test('read back it is the same cells', () => {
    const rows = [['a', 'b\tc', ''], ['d "e"', '"f"', 'x'], ['g\nh', '', '1,5']];
    expect(splitPasted(writeTabSeparated(rows))).toEqual(rows);
  });
});

describe('copy and paste', () => {
  test('outwards goes what is shown', () => {
    const { desk, sheet, put, select } = testDesk();
    put('A1', [[0.25, 'x'], [1234.5, '']]);
    writeNumberFormats(desk.workbook, sheet, areaOf('A1:A2'), [['0%'], ['#,##0.00']], 'local');
    select('A1:B2');
    expect(copySelection(desk, false)).toBe('25%\tx\r\n1,234.50\t');
  });

  test('what was copied here comes back as cells: values whole, texts as texts, formulas moved along', () => {
    const { desk, put, select, values, formula } = testDesk();
    put('A1', [[0.123456789, "'00123", '=A1*2']]);
    select('A1:C1');
    const text = copySelection(desk, false);
    select('A3');
    pasteAtSelection(desk, text);
    expect(values('A3:C3')).toEqual([[0.123456789, '00123', 0.246913578]]);
    expect(formula('C3')).toBe('=A3*2');
  });

  test('other text is read as if it were typed', () => {
    const { desk, select, values } = testDesk();
    select('B2');
    pasteAtSelection(desk, '12\t00123\r\n2026-11-20\tTRUE');
    expect(values('B2:C3')).toEqual([[12, 123], [46346, true]]);
    expect(selectionOf(desk.grid.get(), desk.workbook.sheets[0] ?? never()).areas).toEqual([areaOf('B2:C3')]);
  });

  test('a single value fills the selection, a block repeats where it fits', () => {
    const { desk, put, select, values } = testDesk();
    select('A1:B2');
    pasteAtSelection(desk, '7');
    expect(values('A1:B2')).toEqual([[7, 7], [7, 7]]);
    put('D1', [['x', 'y']]);
    select('D1:E1');
    const text = copySelection(desk, false);
    select('D3:E5');
    pasteAtSelection(desk, text);
    expect(values('D3:E5')).toEqual([['x', 'y'], ['x', 'y'], ['x', 'y']]);
  });

  test('what was cut moves, even over a part of itself', () => {
    const { desk, put, select, values } = testDesk();
    put('A1', [[1], [2], [3]]);
    select('A1:A3');
    const text = copySelection(desk, true);
    select('A2');
    pasteAtSelection(desk, text);
    expect(values('A1:A4')).toEqual([[''], [1], [2], [3]]);
    stepBack(desk);
    expect(values('A1:A4')).toEqual([[1], [2], [3], ['']]);
  });

  test('thousands of rows pasted below a table become rows of it, in one step of undo', () => {
    const { desk, sheet, put, select, values } = testDesk();
    put('A1', [['Item', 'Quantity'], ['1000', 1]]);
    const table = addTable(desk.workbook, sheet, areaOf('A1:B2'), true, 'Lines', 'local');
    select('A3');
    pasteAtSelection(desk, Array.from({ length: 5_000 }, (_, row) => `I-${row}\t${row}`).join('\n'));
    expect(table.bodyRows).toBe(5_001);
    expect(values('A5002:B5002')).toEqual([['I-4999', 4_999]]);
    stepBack(desk);
    expect(table.bodyRows).toBe(1);
    expect(values('A3:B3')).toEqual([['', '']]);
  });

  test('rows that a filter hides are not copied', () => {
    const { desk, sheet, put, select } = testDesk();
    put('A1', [['Item'], ['a'], ['b'], ['c']]);
    const table = addTable(desk.workbook, sheet, areaOf('A1:A4'), true, 'Lines', 'local');
    const [column] = table.columns;
    if (column === undefined) throw never();
    filterColumn(desk.workbook, table, column, { filterOn: 'Values', values: ['a', 'c'] }, 'local');
    select('A1:A4');
    expect(copySelection(desk, false)).toBe('Item\r\na\r\nc');
  });

  test('a protected sheet refuses with a sentence and stays as it was', () => {
    const { desk, sheet, select, values, notice } = testDesk();
    protectSheet(desk.workbook, sheet, {}, '', 'local');
    select('A1');
    pasteAtSelection(desk, 'x');
    expect(values('A1')).toEqual([['']]);
    expect(notice()).toBe('Orders is protected: only posting writes there. Correct what was posted with a further document, not in the ledger.');
  });

  test('filling down carries the first row on', () => {
    const { desk, put, select, values, formula } = testDesk();
    put('A1', [[1, '=A1*10'], [2, ''], [3, '']]);
    select('B1:B3');
    fillSelection(desk, 'down');
    expect(values('B1:B3')).toEqual([[10], [20], [30]]);
    expect(formula('B3')).toBe('=A3*10');
  });
});

function never(): never {
  throw new Error('not there');
}
