import { cellColours } from '../../../src/workbench/grid/cellColours';
import { cellView } from '../../../src/workbench/grid/cellView';
import { measureSheet } from '../../../src/workbench/grid/geometry';
import { notesByRow, rowMarks } from '../../../src/workbench/grid/rowMarks';
import { addSpot, extendTo, selectSpot } from '../../../src/workbench/grid/selection';
import { tableLooks, tablePart } from '../../../src/workbench/grid/tableLooks';
import { setColumnWidths } from '../../../src/workbench/host/model/sheets';
import { PLAIN_STYLE } from '../../../src/workbench/host/model/styles';
import { addTable } from '../../../src/workbench/host/model/tables';
import { areaOf, testDesk } from './desk';

function viewOf(test: ReturnType<typeof testDesk>, address: string) {
  const { row, column } = areaOf(address);
  return cellView(test.desk.workbook, test.sheet, measureSheet(test.sheet, { rows: 0, columns: 0 }), row, column);
}

describe('what is drawn for a cell', () => {
  test('numbers stand right, texts left, truth values and faults in the middle', () => {
    const test = testDesk();
    test.put('A1', [[1, 'x', true, '=1/0']]);
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => viewOf(test, address)?.align)).toEqual(['right', 'left', 'center', 'center']);
  });

  test('a number that does not fit is shown as signs, never cut off', () => {
    const test = testDesk();
    test.put('A1', [[1234567890.5]]);
    setColumnWidths(test.desk.workbook, test.sheet, 0, 1, 24, 'local');
    expect(viewOf(test, 'A1')?.text).toMatch(/^#+$/);
  });

  test('a text that does not fit runs over blank cells up to the next filled one', () => {
    const test = testDesk();
    test.put('A1', [['a title that is much longer than its own column is wide', '', '', 'x']]);
    expect(viewOf(test, 'A1')?.spill).toBe(2);
    test.put('B1', [['y']]);
    expect(viewOf(test, 'A1')?.spill).toBe(0);
  });
});

describe('colours', () => {
  test('by day they are what was chosen, black ink being the page’s own', () => {
    expect(cellColours(PLAIN_STYLE, false)).toEqual({ fill: '', ink: '' });
    expect(cellColours({ ...PLAIN_STYLE, fill: '#FFF2CC' }, false)).toEqual({ fill: '#FFF2CC', ink: '#000000' });
    expect(cellColours({ ...PLAIN_STYLE, fontColor: '#595959' }, false)).toEqual({ fill: '', ink: '#595959' });
  });

  test('in the dark a pale fill is deep and its ink is pale', () => {
    const { fill, ink } = cellColours({ ...PLAIN_STYLE, fill: '#FFF2CC' }, true);
    const lightness = (colour: string) => Number(/(\d+)%\)$/.exec(colour)?.[1]);
    expect(lightness(fill)).toBeLessThan(35);
    expect(lightness(ink)).toBeGreaterThan(85);
    expect(cellColours(PLAIN_STYLE, true)).toEqual({ fill: '', ink: '' });
  });
});

describe('tables', () => {
  test('lend header, bands and an accent by their style', () => {
    const test = testDesk();
    test.put('B2', [['Item'], ['a'], ['b'], ['c']]);
    const table = addTable(test.desk.workbook, test.sheet, areaOf('B2:B5'), true, 'Lines', 'local');
    table.style = 'TableStyleLight9';
    const [look] = tableLooks(test.desk.workbook, test.sheet);
    if (look === undefined) throw new Error('no look');
    expect([look.accent, look.header]).toEqual(['blue', 'full']);
    expect([1, 2, 3, 4].map((row) => tablePart(look, row))).toEqual(['header', 'band', 'body', 'band']);
  });
});

describe('the marks of a row', () => {
  const marks = (test: ReturnType<typeof testDesk>, selection: ReturnType<typeof selectSpot>, row: number) =>
    JSON.parse(rowMarks(test.sheet, selection, null, notesByRow(test.sheet), row)) as unknown;

  test('do not change for rows that a move does not touch, so that they are not drawn again', () => {
    const test = testDesk();
    const before = rowMarks(test.sheet, selectSpot({ row: 3, column: 1 }), null, new Map(), 9);
    expect(rowMarks(test.sheet, selectSpot({ row: 4, column: 2 }), null, new Map(), 9)).toBe(before);
  });

  test('say where each selected stretch begins and ends', () => {
    const test = testDesk();
    const selection = addSpot(extendTo(selectSpot({ row: 1, column: 1 }), { row: 3, column: 4 }), { row: 3, column: 8 });
    expect(marks(test, selection, 3)).toEqual({
      areas: [{ first: 1, last: 4, isTop: false, isBottom: true }, { first: 8, last: 8, isTop: true, isBottom: true }],
      active: 8, copied: null, notes: [], number: ' within',
    });
  });
});
