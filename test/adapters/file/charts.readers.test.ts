import { readFileSync, writeFileSync } from 'node:fs';
import { fileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import { tableLayout } from '../../../src/app/tableLayout';
import { loadTexts } from '../../../src/locales/textsOf';
import { REPORTS, type ReportId } from '../../../src/tables/tables';
import { libreOffice, openpyxl, testFolder } from './secondReader';

/*
 * The charts of reports as openpyxl and LibreOffice read them, on a workbook that has one of its owner's.
 */
const folder = testFolder();
afterAll(folder.remove);

const OWNERS = `
from openpyxl.chart import LineChart, Reference
book = openpyxl.Workbook()
sheet = book.active
for at, value in enumerate(['x', 4, 2, 9, 7], 1): sheet.cell(at, 1, value)
chart = LineChart()
chart.title = 'Mine'
chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=5), titles_from_data=True)
sheet.add_chart(chart, 'C2')
book.save(args[0])
`;

const TELL = `
from openpyxl.chart import BarChart, LineChart
def text(title): return ''.join(run.t for p in title.tx.rich.p for run in (p.r or [])) if title is not None else None
def tell(c):
    a = c.anchor
    return dict(kind=type(c).__name__, direction=getattr(c, 'barDir', None), grouping=c.grouping, title=text(c.title), x=text(c.x_axis.title), y=text(c.y_axis.title),
        at=[a._from.col, a._from.row], order=c.x_axis.scaling.orientation,
        series=[[s.tx.strRef.f, s.val.numRef.f, s.cat.strRef.f if s.cat and s.cat.strRef else None, s.graphicalProperties.solidFill.srgbClr if s.graphicalProperties.solidFill else None] for s in c.series])
book = openpyxl.load_workbook(args[0])
answer = {s.title: [tell(c) for c in s._charts] for s in book}
`;

async function written(file: string, id: ReportId, sheetName: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const read = await readXlsx(readFileSync(file));
  if (!read.ok) throw new Error(read.refusal.detail);
  const port = fileWorkbook(read.value);
  expect(await port.write([{ kind: 'replaceTable', layout: tableLayout(REPORTS[id], 'en', sheetName), rows }])).toMatchObject({ ok: true });
  writeFileSync(file, await writeXlsx(port.current()));
}

const MINE = { kind: 'LineChart', direction: null, grouping: 'standard', title: 'Mine', x: null, y: null, at: [2, 1], order: 'minMax', series: [["'Sheet'!A1", "'Sheet'!$A$2:$A$5", null, null]] };
const weeks = (last: number) => ({
  kind: 'BarChart', direction: 'col', grouping: 'stacked', title: 'Sales lines that wait, by the week they are needed', x: 'Week', y: 'Sales lines', at: [6, 1], order: 'minMax',
  series: [['B', '8E0B18'], ['C', 'F7894A'], ['D', 'FDE300'], ['E', '2F7D46']].map(([at, colour]) => [`'Weeks'!$${at}$1`, `'Weeks'!$${at}$2:$${at}$${last}`, `'Weeks'!$A$2:$A$${last}`, colour]),
});

test("are read by openpyxl over the rows of the table after each writing, with the owner's own", async () => {
  await loadTexts('en');
  const file = folder.file('report.xlsx');
  openpyxl(OWNERS, file);
  for (const count of [3, 5, 2]) {
    await written(file, 'WaitingByWeek', 'Weeks', Array.from({ length: count }, (_, at) => [`2026-W${48 + at}`, 2, 1, at, 4]));
    expect(openpyxl(TELL, file)).toEqual({ Sheet: [MINE], Weeks: [weeks(count + 1)] });
  }
  await written(file, 'LargestBalances', 'Largest', [['C1', 'Ann', 100, 50], ['C2', 'Bob', 10, -5]]);
  expect(openpyxl(TELL, file)).toMatchObject({ Sheet: [MINE], Largest: [{ direction: 'bar', order: 'maxMin', x: 'Name', y: 'Amount', title: 'The largest customer balances' }] });
}, 120_000);

test('are opened by LibreOffice, and stand in what it saves with the figures of the cells', () => {
  libreOffice(folder.file('report.xlsx'), 'ods', folder.file('.'));
  const tell = `
import re
z = zipfile.ZipFile(args[0])
answer = sorted([re.search(r'chart:class="([^"]*)"', t).group(1), len(re.findall('<chart:series ', t)), sorted(re.findall(r'chart:values-cell-range-address="([^"]*)"', t))] for t in (z.read(n).decode() for n in z.namelist() if re.match(r'Object \\d+/content.xml', n)))`;
  expect(openpyxl(tell, folder.file('report.ods'))).toEqual([
    ['chart:bar', 2, ['Largest.C2:Largest.C3', 'Largest.D2:Largest.D3']],
    ['chart:bar', 4, ['B', 'C', 'D', 'E'].map((at) => `Weeks.${at}2:Weeks.${at}3`)],
    ['chart:line', 1, ['Sheet.A2:Sheet.A5']],
  ]);
}, 120_000);
