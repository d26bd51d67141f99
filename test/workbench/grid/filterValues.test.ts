import { criteriaFor, chosenValues, filterValues, searchedValues } from '../../../src/workbench/grid/filterValues';
import { fittingWidth } from '../../../src/workbench/grid/autofit';
import { selectionSummary } from '../../../src/workbench/grid/selectionSummary';
import { clearFilters, filterColumn, sortTable } from '../../../src/workbench/host/model/sortFilter';
import { addTable } from '../../../src/workbench/host/model/tables';
import { areaOf, testDesk } from './desk';

function filtered() {
  const test = testDesk();
  test.put('A1', [['Item', 'Region', 'Amount'], ['Lamp', 'North', 10.1], ['Chair', 'South', 20.2], ['lamp', 'North', 30.3], ['', 'South', 5]]);
  const table = addTable(test.desk.workbook, test.sheet, areaOf('A1:C5'), true, 'Lines', 'local');
  const [item, region, amount] = table.columns;
  if (item === undefined || region === undefined || amount === undefined) throw new Error('no columns');
  return { ...test, table, item, region, amount };
}

describe('the values of a filter', () => {
  test('are the shown texts in the order of their values, blanks last', () => {
    const { desk, sheet, table } = filtered();
    expect(filterValues(desk.workbook, sheet, table, 0)).toEqual({ texts: ['Chair', 'lamp', 'Lamp', ''], areNumbers: false });
    expect(filterValues(desk.workbook, sheet, table, 2)).toEqual({ texts: ['5', '10.1', '20.2', '30.3'], areNumbers: true });
  });

  test('leave out what other filters hide, but not what the column’s own filter hides', () => {
    const { desk, sheet, table, region } = filtered();
    filterColumn(desk.workbook, table, region, { filterOn: 'Values', values: ['North'] }, 'local');
    expect(filterValues(desk.workbook, sheet, table, 0).texts).toEqual(['lamp', 'Lamp']);
    expect(filterValues(desk.workbook, sheet, table, 1).texts).toEqual(['North', 'South']);
  });

  test('a search finds texts without case', () => {
    expect(searchedValues(['Lamp', 'Chair', 'clamp'], 'LAMP ')).toEqual(['Lamp', 'clamp']);
  });

  test('choosing everything is no filter; choosing some lists them; a search narrows the choice to what it finds', () => {
    const texts = ['a', 'b', 'ab'];
    expect(criteriaFor(texts, () => true, '')).toBeNull();
    expect(criteriaFor(texts, (text) => text !== 'b', '')).toEqual({ filterOn: 'Values', values: ['a', 'ab'] });
    expect(criteriaFor(texts, () => true, 'b')).toEqual({ filterOn: 'Values', values: ['b', 'ab'] });
    expect(chosenValues({ filterOn: 'Values', values: ['A'] })).toEqual(new Set(['a']));
    expect(chosenValues({ filterOn: 'Custom', criterion1: '>1' })).toBeNull();
  });

  test('rows are hidden and come back', () => {
    const { desk, sheet, table, item } = filtered();
    filterColumn(desk.workbook, table, item, criteriaFor(['Chair', 'lamp', 'Lamp', ''], (text) => text === '', ''), 'local');
    expect([...sheet.hiddenRows]).toEqual([1, 2, 3]);
    clearFilters(desk.workbook, table, 'local');
    expect(sheet.hiddenRows.size).toBe(0);
  });

  test('formulas beside a sorted table see the new order', () => {
    const { desk, put, table, values } = filtered();
    put('E1', [['=A2']]);
    sortTable(desk.workbook, table, [{ key: 2, ascending: false }], 'local');
    expect([values('A2'), values('E1')]).toEqual([[['lamp']], [['lamp']]]);
  });
});

describe('what the status bar adds up', () => {
  test('counts what is filled, sums and averages what is a number', () => {
    const { sheet } = filtered();
    expect(selectionSummary(sheet, [areaOf('A1:C5')])).toEqual({ count: 14, numbers: 4, sum: 65.6 });
  });

  test('leaves hidden rows out, and whole columns go to the last used row', () => {
    const { desk, sheet, table, region } = filtered();
    filterColumn(desk.workbook, table, region, { filterOn: 'Values', values: ['North'] }, 'local');
    expect(selectionSummary(sheet, [areaOf('C:C')])).toEqual({ count: 3, numbers: 2, sum: 40.4 });
  });

  test('a long column of cents adds up to cents', () => {
    const { sheet, put } = testDesk();
    put('A1', Array.from({ length: 10_000 }, () => [0.1]));
    expect(selectionSummary(sheet, [areaOf('A:A')])?.sum).toBe(1_000);
  });
});

test('the fitting width of a column follows its longest text', () => {
  const { desk, sheet, put } = testDesk();
  put('A1', [['short'], ['a text that is rather longer than the others'], ['x']]);
  const wide = fittingWidth(desk.workbook, sheet, 0) ?? 0;
  put('A2', [['y']]);
  const narrow = fittingWidth(desk.workbook, sheet, 0) ?? 0;
  expect(wide).toBeGreaterThan(narrow * 3);
  expect(fittingWidth(desk.workbook, sheet, 9)).toBeNull();
});
