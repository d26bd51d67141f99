import { createWorkbook, listen, loadInto, type Change } from '../../src/workbench/host/workbook';
import { readAddress } from '../../src/workbench/host/model/area';
import {
  clearArea, getCell, pasteText, readFormulas, readTexts, readValues, styleArea, typeIntoCell, writeNumberFormats, writeValues,
} from '../../src/workbench/host/model/cells';
import { usedArea } from '../../src/workbench/host/model/blocks';
import { cultureOf } from '../../src/workbench/host/model/culture';
import { asOneStep, redo, undo } from '../../src/workbench/host/model/history';
import { protectSheet } from '../../src/workbench/host/model/protection';
import { writeResults, forEachFormula } from '../../src/workbench/host/model/recalculation';
import { activeSheet } from '../../src/workbench/host/model/sheets';
import { shownText } from '../../src/workbench/host/model/shownText';
import { EN_US } from '../../src/workbench/host/model/culture';

function area(text: string) {
  const read = readAddress(text);
  if (read === null) throw new Error(text);
  return read;
}

function setUp(culture = 'en-US') {
  const workbook = createWorkbook(['Sheet1'], cultureOf(culture));
  return { workbook, sheet: activeSheet(workbook) };
}

test.each([
  ['00123', 123], ['-1.5', -1.5], ['1,234.5', 1234.5], ['(12)', -12], ['1e3', 1000], ['12%', 0.12], ['true', true],
  ["'00123", '00123'], ['10-A', '10-A'], ['Fjord Sport AS', 'Fjord Sport AS'], ['3/14/2018', 43173], ['2018-03-14', 43173], ['12,34', '12,34'],
])('%s typed into a General cell becomes %p', (typed, value) => {
  const { workbook, sheet } = setUp();
  typeIntoCell(workbook, sheet, 0, 0, typed);
  expect(readValues(sheet, area('A1'))).toEqual([[value]]);
});

test.each([['1,5', 1.5], ['14.03.2018', 43173], ['1\u00a0234,5', 1234.5], ['1.5', '1.5']])('%s typed in Norway becomes %p', (typed, value) => {
  const { workbook, sheet } = setUp('nb-NO');
  typeIntoCell(workbook, sheet, 0, 0, typed);
  expect(getCell(workbook, sheet, 0, 0).value).toBe(value);
});

test('a text cell keeps leading zeros, and turns a number it is given into text', () => {
  const { workbook, sheet } = setUp();
  styleArea(workbook, sheet, area('A:A'), { numberFormat: '@' }, 'local');
  writeValues(workbook, sheet, area('A1:A2'), [['00123'], [123]], 'addin');
  expect(readValues(sheet, area('A1:A2'))).toEqual([['00123'], ['123']]);
});

test('null leaves a cell alone and an empty text clears it', () => {
  const { workbook, sheet } = setUp();
  writeValues(workbook, sheet, area('A1:C1'), [[1, 2, 3]], 'local');
  writeValues(workbook, sheet, area('A1:C1'), [[null, '', 9]], 'local');
  expect(readValues(sheet, area('A1:C1'))).toEqual([[1, '', 9]]);
});

test('a formula is kept as text and its result is stored by the formula library', () => {
  const { workbook, sheet } = setUp();
  workbook.recalculate = (changed) => {
    expect(changed).toEqual([{ sheetId: sheet.id, area: area('A1:B1') }]);
    forEachFormula(sheet, (row, column) => writeResults(workbook, sheet, { row, column, rows: 1, columns: 1 }, [[4]]));
  };
  writeValues(workbook, sheet, area('A1:B1'), [[2, '=A1*2']], 'local');
  expect(readFormulas(sheet, area('A1:B1'))).toEqual([[2, '=A1*2']]);
  expect(readValues(sheet, area('A1:B1'))).toEqual([[2, 4]]);
});

test.each([
  [1234.5, '#,##0.00', '1,234.50'], [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'], [0.125, '0.0%', '12.5%'], [43173, 'dd.mm.yyyy', '14.03.2018'],
  [43173, 'd mmm yyyy', '14 Mar 2018'], [1.005, '0.00', '1.01'], [0, '#,##0.00;-#,##0.00;"-"', '-'], [5, '000', '005'], [0.1 + 0.2, 'General', '0.3'],
  [-0.001, '0.00', '0.00'], [1234567.891, '#,##0', '1,234,568'], [12, '"no. "0', 'no. 12'], [60, 'yyyy-mm-dd', '1900-02-29'], [1, 'yyyy-mm-dd', '1900-01-01'],
])('%p with format %s shows as %s', (value, format, text) => {
  expect(shownText(value, format, EN_US)).toBe(text);
});

test('texts are shown in the signs of the workbook culture', () => {
  const { workbook, sheet } = setUp('nb-NO');
  writeValues(workbook, sheet, area('A1'), [[1234.5]], 'local');
  writeNumberFormats(workbook, sheet, area('A1'), [['#,##0.00']], 'local');
  expect(readTexts(workbook, sheet, area('A1'))).toEqual([['1\u00a0234,50']]);
});

test('pasted text fills a block, with quoted cells kept whole', () => {
  const { workbook, sheet } = setUp();
  const filled = pasteText(workbook, sheet, 1, 1, 'C100\t3\t"two\nlines"\r\nC200\t\tsaid "so"\r\n');
  expect(filled).toEqual(area('B2:D3'));
  expect(readValues(sheet, filled)).toEqual([['C100', 3, 'two\nlines'], ['C200', '', 'said "so"']]);
});

test('an edit is taken back and done again', () => {
  const { workbook, sheet } = setUp();
  writeValues(workbook, sheet, area('A1:B2'), [[1, 2], [3, 4]], 'local');
  asOneStep(workbook, 'addin', () => {
    writeValues(workbook, sheet, area('A1'), [[10]], 'addin');
    writeValues(workbook, sheet, area('B2'), [[40]], 'addin');
  });
  undo(workbook);
  expect(readValues(sheet, area('A1:B2'))).toEqual([[1, 2], [3, 4]]);
  redo(workbook);
  expect(readValues(sheet, area('A1:B2'))).toEqual([[10, 2], [3, 40]]);
  undo(workbook);
  undo(workbook);
  expect(usedArea(sheet, true)).toBeNull();
  expect(undo(workbook)).toBe(false);
});

test('protecting a sheet forgets undo and refuses locked cells', () => {
  const { workbook, sheet } = setUp();
  styleArea(workbook, sheet, area('B:B'), { locked: false }, 'local');
  protectSheet(workbook, sheet, {}, '', 'local');
  expect(undo(workbook)).toBe(false);
  writeValues(workbook, sheet, area('B2'), [[1]], 'local');
  expect(() => writeValues(workbook, sheet, area('A2:B2'), [[1, 1]], 'local')).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
});

test('listeners hear who changed what, with the value before and after for one cell', () => {
  const { workbook, sheet } = setUp();
  const heard: Change[] = [];
  const stop = listen(workbook, (change) => heard.push(change));
  typeIntoCell(workbook, sheet, 2, 1, '5');
  stop();
  typeIntoCell(workbook, sheet, 2, 1, '6');
  expect(heard).toEqual([
    { kind: 'cells', sheetId: sheet.id, area: area('B3'), changeType: 'RangeEdited', origin: 'local', details: { before: '', after: 5 } },
  ]);
});

test('loading is silent and cannot be taken back', () => {
  const { workbook, sheet } = setUp();
  const heard: Change[] = [];
  listen(workbook, (change) => heard.push(change));
  loadInto(workbook, () => writeValues(workbook, sheet, area('A1:B1'), [['a', 1]], 'local'));
  expect(heard).toEqual([]);
  expect(undo(workbook)).toBe(false);
  expect(usedArea(sheet, true)).toEqual(area('A1:B1'));
});

test('a cell in the last row of the sheet costs one chunk', () => {
  const { workbook, sheet } = setUp();
  writeValues(workbook, sheet, area('A1048576'), [['end']], 'local');
  expect(sheet.columns[0]?.values.chunks.filter((chunk) => chunk !== undefined)).toHaveLength(1);
  clearArea(workbook, sheet, area('A:A'), 'contents', 'local');
  expect(usedArea(sheet, true)).toBeNull();
});

test('a block of a hundred thousand rows is written, read and taken back', () => {
  const { workbook, sheet } = setUp();
  const rows = Array.from({ length: 100_000 }, (_, r) => Array.from({ length: 20 }, (_, c) => (c % 2 === 0 ? r * 20 + c : `T${r}`)));
  const block = { row: 0, column: 0, rows: 100_000, columns: 20 };
  writeValues(workbook, sheet, block, rows, 'addin');
  expect(readValues(sheet, { row: 99_999, column: 18, rows: 1, columns: 2 })).toEqual([[1_999_998, 'T99999']]);
  undo(workbook);
  expect(usedArea(sheet, true)).toBeNull();
});
