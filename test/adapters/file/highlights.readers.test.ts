import { readFileSync, writeFileSync } from 'node:fs';
import { fileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import { tableLayout } from '../../../src/app/tableLayout';
import { loadTexts } from '../../../src/locales/textsOf';
import { REPORTS } from '../../../src/tables/tables';
import { libreOffice, openpyxl, testFolder } from './secondReader';

/*
 * The conditional formats of a report as openpyxl and LibreOffice read them, on a workbook that has some of its owner's.
 */
const folder = testFolder();
afterAll(folder.remove);

const OWNERS = `
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Font
book = openpyxl.Workbook()
book.active['A1'] = 5
book.active.conditional_formatting.add('A1:A9', CellIsRule(operator='greaterThan', formula=['3'], font=Font(color='FF00FF00')))
book.active.conditional_formatting.add('B1:B9', DataBarRule(start_type='min', end_type='max', color='FF638EC6'))
book.save(args[0])
`;

const TELL = `
book = openpyxl.load_workbook(args[0])
def tell(s):
    return sorted([str(r.sqref), x.type, x.formula, x.dxf.font.color.rgb[-6:] if x.dxf and x.dxf.font else None, x.dxf.fill.bgColor.rgb[-6:] if x.dxf and x.dxf.fill else None] for r in s.conditional_formatting for x in r.rules)
answer = {s.title: [tell(s), {t.name: t.ref for t in s.tables.values()}] for s in book}
`;

/** The letter of a column of the report, which is below Z. */
const at = (id: string): string => String.fromCharCode(65 + REPORTS.BackordersByItem.order.indexOf(id));

/** Light, days late, projected balance; the other columns blank. */
function row(balance: number, daysLate: number | '', light: string): readonly (string | number)[] {
  const values: Readonly<Record<string, string | number>> = { itemNo: 'I1', effectiveDate: 46000, kind: 'issue', projectedBalance: balance, coverDate: 46010, daysLate, light };
  return REPORTS.BackordersByItem.order.map((id) => values[id] ?? '');
}

test('are read by openpyxl over the rows of the table after each writing, with those of the owner', async () => {
  await loadTexts('en');
  const file = folder.file('report.xlsx');
  openpyxl(OWNERS, file);
  for (const rows of [[row(5, '', 'G'), row(-2, 4, 'R'), row(-3, 1, 'O'), row(1, 0, 'Y')], [row(-2, 4, 'R')], [row(5, '', 'G'), row(-2, 4, 'R')]]) {
    const read = await readXlsx(readFileSync(file));
    if (!read.ok) throw new Error(read.refusal.detail);
    const port = fileWorkbook(read.value);
    expect(await port.write([{ kind: 'replaceTable', layout: tableLayout(REPORTS.BackordersByItem, 'en', 'Report'), rows }])).toMatchObject({ ok: true });
    writeFileSync(file, await writeXlsx(port.current()));
    const last = rows.length + 1;
    const over = (id: string) => (rows.length === 1 ? `${at(id)}2` : `${at(id)}2:${at(id)}${last}`);
    expect(openpyxl(TELL, file)).toEqual({
      Sheet: [[['A1:A9', 'cellIs', ['3'], '00FF00', null], ['B1:B9', 'dataBar', [], null, null]], {}],
      Report: [[
        [over('projectedBalance'), 'expression', [`$${at('projectedBalance')}2<0`], 'A4262C', null],
        [over('coverDate'), 'expression', [`$${at('daysLate')}2>0`], 'A4262C', null],
        [over('daysLate'), 'dataBar', [], null, null],
        [over('daysLate'), 'expression', [`$${at('daysLate')}2>0`], 'A4262C', null],
        [over('shortQuantity'), 'expression', [`$${at('shortQuantity')}2>0`], 'A4262C', null],
        [over('light'), 'expression', [`$${at('light')}2="G"`], 'FFFFFF', '0B6A0B'],
        [over('light'), 'expression', [`$${at('light')}2="O"`], '000000', 'F7894A'],
        [over('light'), 'expression', [`$${at('light')}2="R"`], 'FFFFFF', 'B10E1C'],
        [over('light'), 'expression', [`$${at('light')}2="Y"`], '000000', 'FDE300'],
      ], { BackordersByItem: `A1:${at(REPORTS.BackordersByItem.order.at(-1) ?? '')}${last}` }],
    });
  }
}, 120_000);

test('are opened by LibreOffice, and stand in what it saves', () => {
  libreOffice(folder.file('report.xlsx'), 'ods', folder.file('.'));
  const tell = `
import re
content = zipfile.ZipFile(args[0]).read('content.xml').decode()
answer = sorted(re.findall(r'calcext:value="formula-is\\(([^"]*)\\)"', content))`;
  expect(openpyxl(tell, folder.file('report.ods'))).toEqual([`[.$${at('projectedBalance')}2]&lt;0`, ...['daysLate', 'daysLate', 'shortQuantity'].map((id) => `[.$${at(id)}2]&gt;0`), ...['G', 'O', 'R', 'Y'].map((light) => `[.$${at('light')}2]=&quot;${light}&quot;`)]);
}, 120_000);
