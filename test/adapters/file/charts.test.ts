import { fileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { blankSheet, newWorkbookFile, type SheetFile, type WorkbookFile } from '../../../src/adapters/file/workbookFile';
import type { ChartLayout, TableLayout } from '../../../src/ports/workbookPort';
import { openFile } from '../../../src/workbench/files/openFile';
import { saveFile } from '../../../src/workbench/files/saveFile';
import { typeIntoCell } from '../../../src/workbench/host/model/cells';
import { EN_US } from '../../../src/workbench/host/model/culture';
import { findSheet, renameSheet } from '../../../src/workbench/host/model/sheets';
import { throughBytes } from './throughBytes';

/** The chart beside a report in files: made once, renewed in place, a person's from then on, the same through the workbench. */
const CHART: ChartLayout = {
  name: 'Chart Waiting', kind: 'columns', title: 'Lines & weeks', description: 'Lines by week', categories: 'Week', categoriesTitle: 'Week', valuesTitle: 'Lines',
  series: [{ column: 'Late', colour: '#8E0B18' }, { column: 'On time', colour: '#3F9C5A' }],
};
const column = (header: string) => ({ header, note: '', numberFormat: 'General', width: 10, align: 'left' as const, derived: false });
const LAYOUT: TableLayout = { name: 'Waiting', sheetName: "Ann's weeks", tabColor: '#C27C0E', locked: false, columns: ['Week', 'Late', 'On time'].map(column), chart: CHART };
const ROWS = [['W48', 3, 5], ['W49', 0, 7]];

async function written(file: WorkbookFile, rows: readonly (readonly (string | number)[])[]): Promise<WorkbookFile> {
  const port = fileWorkbook(file);
  expect(await port.write([{ kind: 'replaceTable', layout: LAYOUT, rows }])).toMatchObject({ ok: true });
  return throughBytes(port.current());
}

const start = () => newWorkbookFile([blankSheet('Mine')]);
const report = (file: WorkbookFile): SheetFile => file.sheets.at(-1) ?? blankSheet('none');
const withReport = (file: WorkbookFile, change: Partial<SheetFile>): WorkbookFile => ({ ...file, sheets: [...file.sheets.slice(0, -1), { ...report(file), ...change }] });
const cellsIn = (file: WorkbookFile) => report(file).charts.flatMap(({ series }) => series.map(({ name, values, categories }) => [name, values, categories]));
const cells = (last: number, letters = ['B', 'C']) => letters.map((at) => [`'Ann''s weeks'!$${at}$1`, `'Ann''s weeks'!$${at}$2:$${at}$${last}`, `'Ann''s weeks'!$A$2:$A$${last}`]);

test('a new report has its chart, and reads back as it was written', async () => {
  const file = await written(start(), ROWS);
  expect(report(file).charts).toMatchObject([{
    name: 'Chart Waiting', kind: 'columns', title: 'Lines & weeks', categoriesTitle: 'Week', valuesTitle: 'Lines', description: 'Lines by week',
    place: { row: 1, column: 4, dx: 0, dy: 0, size: { width: 480, height: 300 } }, series: [{ colour: '8E0B18' }, { colour: '3F9C5A' }],
  }]);
  expect(cellsIn(file)).toEqual(cells(3));
});

test('written again it has the rows there are now, once, and where a person put it', async () => {
  let file = await written(start(), ROWS);
  const [chart] = report(file).charts;
  if (chart === undefined) throw new Error('the chart is there');
  file = await throughBytes(withReport(file, { charts: [{ ...chart, place: { ...chart.place, row: 20, column: 2, dx: 3 } }] }));
  for (const count of [5, 1, 2]) {
    file = await written(file, new Array(count).fill(ROWS[0]));
    expect(cellsIn(file)).toEqual(cells(count + 1).map((each) => each.map((text) => text)));
    expect(report(file).charts).toMatchObject([{ place: { row: 20, column: 2, dx: 3, size: { width: 480, height: 300 } } }]);
  }
});

test('one that was taken away stays away, and its parts with it', async () => {
  const gone = await throughBytes(withReport(await written(start(), ROWS), { charts: [] }));
  expect([...(gone.kept?.entries.keys() ?? [])].filter((path) => path.includes('chart'))).toEqual([]);
  expect(report(await written(gone, ROWS)).charts).toEqual([]);
});

test("a chart that stands where it was put steps aside for a person's column", async () => {
  const file = await written(start(), ROWS);
  const sheet = report(file);
  const tables = sheet.tables.map((table) => ({ ...table, headers: [...table.headers, 'Mine', 'Also mine'] }));
  const again = await written(await throughBytes(withReport(file, { tables })), ROWS);
  expect(report(again).charts).toMatchObject([{ place: { row: 1, column: 6 } }]);
  expect(cellsIn(again)).toEqual(cells(3));
});

test('a second chart joins the drawing that is there; every part of it stays byte for byte while only the other report is written', async () => {
  const first = await written(start(), ROWS);
  const [chart] = report(first).charts;
  if (chart === undefined) throw new Error('the chart is there');
  const both = await throughBytes(withReport(first, { charts: [chart, { ...chart, name: 'Second', kept: undefined, place: { ...chart.place, row: 30 } }] }));
  expect(report(both).charts.map(({ name }) => name)).toEqual(['Chart Waiting', 'Second']);
  const port = fileWorkbook(both);
  await port.write([{ kind: 'replaceTable', layout: { ...LAYOUT, name: 'Other', sheetName: 'Other' }, rows: ROWS }]);
  const after = await throughBytes(port.current());
  const parts = (file: WorkbookFile, paths: readonly string[]) => paths.map((path) => JSON.stringify(file.kept?.entries.get(path)));
  const paths = [...(both.kept?.entries.keys() ?? [])].filter((path) => /charts|drawings|worksheets/.test(path));
  expect(paths.length).toBeGreaterThan(5);
  expect(parts(after, paths)).toEqual(parts(both, paths));
});

test('a sheet that is only opened and saved in the workbench keeps it, and so does one that was worked on or renamed', async () => {
  const file = await written(start(), ROWS);
  const opened = openFile(file, EN_US);
  expect(saveFile(opened).sheets.at(-1)).toBe(file.sheets.at(-1));
  const sheet = findSheet(opened.workbook, "Ann's weeks");
  if (sheet === undefined) throw new Error('the sheet is there');
  expect(sheet.charts).toMatchObject([{ name: 'Chart Waiting', type: 'ColumnStacked', row: 1, column: 4, width: 480, height: 300 }]);
  typeIntoCell(opened.workbook, sheet, 9, 0, 'mine');
  const worked = await throughBytes(saveFile(opened));
  expect(worked.kept?.entries.get('xl/charts/chart1.xml')).toEqual(file.kept?.entries.get('xl/charts/chart1.xml'));
  expect(cellsIn(worked)).toEqual(cells(3));
  renameSheet(opened.workbook, sheet, 'Weeks', 'local');
  expect(cellsIn(await throughBytes(saveFile(opened)))[0]).toEqual(["'Weeks'!$B$1", "'Weeks'!$B$2:$B$3", "'Weeks'!$A$2:$A$3"]);
});
