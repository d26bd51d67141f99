import { cellView } from '../../../src/workbench/grid/cellView';
import { conditionalLook } from '../../../src/workbench/grid/conditionalLook';
import { measureSheet } from '../../../src/workbench/grid/geometry';
import { writeValues } from '../../../src/workbench/host/model/cells';
import { addConditionalFormat, setConditionalFormat } from '../../../src/workbench/host/model/rules';
import { PLAIN_STYLE } from '../../../src/workbench/host/model/styles';
import { createWorkbook } from '../../../src/workbench/host/workbook';

/** The colours of cells where a conditional format holds, as Excel compares: blank is 0, a text is more than any number, case does not count. */
const VALUES = [['R', 3], ['r', 0], ['', ''], ['Y', -1], ['G', 'text']];

function coloured(formula: string, column = 1): readonly number[] {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  writeValues(workbook, sheet, { row: 4, column: 0, rows: 5, columns: 2 }, VALUES, 'local');
  const format = addConditionalFormat(workbook, sheet, { row: 4, column, rows: 5, columns: 1 }, 'Custom', 'local');
  setConditionalFormat(workbook, sheet, format, 'custom/rule/Formula', formula, 'local');
  setConditionalFormat(workbook, sheet, format, 'custom/format/font/Color', '#A4262C', 'local');
  return [3, 4, 5, 6, 7, 8, 9].filter((row) => conditionalLook(sheet, row, column, PLAIN_STYLE).fontColor === '#A4262C');
}

test.each([
  ['=$B5>0', [4, 8]],
  ['=$B5<0', [7]],
  ['=$B5=0', [5, 6]],
  ['=$A5="R"', [4, 5]],
  ['=$A5<>"R"', [6, 7, 8]],
  ['=$A6="R"', [4]],
  ['=SUM($B5)>0', []],
])('%s holds in the rows it holds in', (formula, rows) => {
  expect(coloured(formula)).toEqual(rows);
});

test('of several formats that hold the first gives its colour, and the next what the first leaves open', () => {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  writeValues(workbook, sheet, { row: 0, column: 0, rows: 1, columns: 1 }, [[1]], 'local');
  for (const [path, colour] of [['custom/format/fill/Color', '#FDE300'], ['custom/format/font/Color', '#0000FF'], ['custom/format/font/Color', '#A4262C']]) {
    const format = addConditionalFormat(workbook, sheet, { row: 0, column: 0, rows: 1, columns: 1 }, 'Custom', 'local');
    setConditionalFormat(workbook, sheet, format, 'custom/rule/Formula', '=$A1>0', 'local');
    setConditionalFormat(workbook, sheet, format, path ?? '', colour, 'local');
  }
  expect(conditionalLook(sheet, 0, 0, PLAIN_STYLE)).toEqual({ ...PLAIN_STYLE, fontColor: '#A4262C', fill: '#FDE300' });
});

test('fill and ink that come together are left as they are in the dark; red ink alone is made paler', () => {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  writeValues(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, [['Y'], ['R']], 'local');
  const colours = { Y: ['#000000', '#FDE300'], R: ['#A4262C'] };
  for (const [light, [ink, fill]] of Object.entries(colours)) {
    const format = addConditionalFormat(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, 'Custom', 'local');
    setConditionalFormat(workbook, sheet, format, 'custom/rule/Formula', `=$A1="${light}"`, 'local');
    setConditionalFormat(workbook, sheet, format, 'custom/format/font/Color', ink, 'local');
    if (fill !== undefined) setConditionalFormat(workbook, sheet, format, 'custom/format/fill/Color', fill, 'local');
  }
  const views = [0, 1].map((row) => cellView(workbook, sheet, measureSheet(sheet, { rows: 2, columns: 1 }), row, 0));
  expect(views.map((view) => view?.keepsColours)).toEqual([true, false]);
});
