/*
 * A workbook of somebody's own, made by openpyxl, with much that we know nothing about: opened, changed in one table, and
 * saved. Everything else is as it was.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileWorkbook, type FileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { UNCOMPUTED, type WorkbookFile } from '../../../src/adapters/file/workbookFile';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import { openpyxl, testFolder } from './secondReader';

const folder = testFolder();
afterAll(folder.remove);

const FIXTURE = `
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableFormula, TableStyleInfo
from openpyxl.workbook.defined_name import DefinedName

book = openpyxl.Workbook()
own = book.active
own.title = 'Mine & yours'
own.append(['Month', 'Budget', 'Actual', 'Difference', 'Share'])
for i in range(1, 7):
    own.append([datetime.date(2026, i, 1), i * 1000.25, i * 900 + 0.125, f'=B{i+1}-C{i+1}', f'=C{i+1}/B{i+1}'])
own['A9'] = '="Sum: "&TEXT(SUM(C2:C7),"0.00")'
own['G1'] = '00042'
own['G2'].number_format = '0.0 %'
for cell in own[1]:
    cell.font = Font(name='Georgia', size=14, bold=True, italic=True, color='FF123456', underline='double')
    cell.border = Border(bottom=Side(style='double', color='FF00AA00'), left=Side(style='thin'))
    cell.alignment = Alignment(horizontal='center', vertical='top', wrap_text=True, text_rotation=45)
own['B2'].style = 'Good'
own['C3'].fill = PatternFill('lightGrid', fgColor='FFFF00', bgColor='FF00FF')
own.column_dimensions['F'].fill = PatternFill('solid', fgColor='FFEEDD')
own.column_dimensions['B'].width = 23.5
own.column_dimensions['H'].hidden = True
own.column_dimensions.group('J', 'L', outline_level=2)
own.row_dimensions[3].height = 41
own.row_dimensions[5].hidden = True
own.merge_cells('A11:C12')
own['A11'] = 'merged'
own['A13'].hyperlink = 'https://example.com/?a=1&b=2'
own['A13'] = 'link'
own['B3'].comment = Comment('a remark\\nof two lines', 'Kari')
own.conditional_formatting.add('B2:B7', CellIsRule(operator='greaterThan', formula=['3000'], font=Font(color='FFFF0000')))
own.conditional_formatting.add('C2:C7', DataBarRule(start_type='min', end_type='max', color='FF638EC6'))
own.print_area = 'A1:E9'
own.print_title_rows = '1:1'
own.page_setup.orientation = 'landscape'
own.oddHeader.center.text = '&F'
own.protection.sheet = True
own.protection.password = 'abc'
own.auto_filter.ref = 'A1:E7'
chart = BarChart()
chart.title = 'Budget'
chart.add_data(Reference(own, min_col=2, max_col=3, min_row=1, max_row=7), titles_from_data=True)
own.add_chart(chart, 'J2')
sheet = book.create_chartsheet('Diagram')
line = LineChart()
line.add_data(Reference(own, min_col=2, min_row=1, max_row=7), titles_from_data=True)
sheet.add_chart(line)

orders = book.create_sheet('Orders')
orders['A1'] = 'Orders of the week'
orders.append([])
orders.append(['No.', 'Qty', 'Price', 'Total', 'Remark'])
for i in range(3):
    orders.append([f'00{i}', i + 1, 10.5, 'Orders[[#This Row],[Qty]]*Orders[[#This Row],[Price]]', None])
    orders.cell(4 + i, 4).value = '=' + orders.cell(4 + i, 4).value
    orders.cell(4 + i, 3).number_format = '#,##0.00'
    orders.cell(4 + i, 3).border = Border(top=Side(style='thick', color='FF0000FF'))
orders['G4'] = 'beside'
table = Table(displayName='Orders', ref='A3:E6', tableStyleInfo=TableStyleInfo(name='TableStyleDark3', showRowStripes=False, showFirstColumn=True))
table._initialise_columns()
for column, name in zip(table.tableColumns, ['No.', 'Qty', 'Price', 'Total', 'Remark']):
    column.name = name
table.tableColumns[3].calculatedColumnFormula = TableFormula(attr_text='Orders[[#This Row],[Qty]]*Orders[[#This Row],[Price]]')
orders.add_table(table)
rule = DataValidation(type='whole', operator='greaterThan', formula1='0', showErrorMessage=True, errorTitle='No', error='A whole number above 0')
rule.add('B4:B6')
orders.add_data_validation(rule)
hidden = book.create_sheet('Hidden')
hidden.sheet_state = 'veryHidden'
hidden['A1'] = 'kept'
book.defined_names.append(DefinedName('Rate', attr_text='0.25', comment='in force'))
book.defined_names.append(DefinedName('Secret', attr_text="'Mine & yours'!$B$2:$B$7", hidden=True))
book.properties.title = 'My book'
book.properties.creator = 'Kari'
book.save(args[0])
# A part that openpyxl knows nothing about, such as other add-ins leave.
with zipfile.ZipFile(args[0], 'a') as archive:
    archive.writestr('customXml/item1.xml', '<mine xmlns="urn:mine">kept</mine>')
with zipfile.ZipFile(args[0]) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
rels = parts['_rels/.rels'].decode()
parts['_rels/.rels'] = rels.replace('</Relationships>', '<Relationship Id="rIdMine" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="customXml/item1.xml"/></Relationships>').encode()
with zipfile.ZipFile(args[0], 'w', zipfile.ZIP_DEFLATED) as archive:
    for name, part in parts.items():
        archive.writestr(name, part)
`;

const SAME_PARTS = `
before, after = zipfile.ZipFile(args[0]), zipfile.ZipFile(args[1])
answer = {name: name in after.namelist() and before.read(name) == after.read(name) for name in before.namelist()}
`;

/** Everything openpyxl can tell about a sheet's cells and what stands around them. */
const TELL = `
def tell(s):
    cells = {c.coordinate: [str(c.value), c.data_type, c.number_format, repr(c.font), repr(c.fill), repr(c.border), repr(c.alignment), repr(c.protection), c.style,
        c.comment.text if c.comment else None, c.comment.author if c.comment else None, c.hyperlink.target if c.hyperlink else None] for row in s.iter_rows() for c in row}
    return [cells, {k: [v.width, v.hidden, v.outline_level, v.min, v.max, repr(v.fill)] for k, v in s.column_dimensions.items()}, {k: [v.height, v.hidden] for k, v in s.row_dimensions.items()}, [str(m) for m in s.merged_cells.ranges],
        [[str(r.sqref), [repr(x) for x in r.rules]] for r in s.conditional_formatting], s.print_area, s.print_title_rows, s.page_setup.orientation,
        s.oddHeader.center.text, repr(s.protection), s.auto_filter.ref, len(s._charts), s.sheet_state]
`;

function python(program: string, ...names: readonly string[]): unknown {
  return openpyxl(program, ...names.map(folder.file));
}

async function opened(name: string): Promise<WorkbookFile> {
  const read = await readXlsx(new Uint8Array(readFileSync(folder.file(name))));
  if (!read.ok) throw new Error(read.refusal.detail);
  return read.value;
}

async function saved(port: FileWorkbook, name: string): Promise<void> {
  writeFileSync(folder.file(name), await writeXlsx(port.current()));
}

beforeAll(() => {
  python(FIXTURE, 'mine.xlsx');
});

test('a workbook that nobody changed is saved with every part as it was', async () => {
  await saved(fileWorkbook(await opened('mine.xlsx')), 'same.xlsx');
  const same = python(SAME_PARTS, 'mine.xlsx', 'same.xlsx') as Record<string, boolean>;
  // The list of content types is written anew; it says the same.
  expect(Object.entries(same).filter(([, isSame]) => !isSame)).toEqual([['[Content_Types].xml', false]]);
});

describe('a workbook in which a table grew, a cell changed and a sheet was added', () => {
  beforeAll(async () => {
    const port = fileWorkbook(await opened('mine.xlsx'));
    const column = { note: '', numberFormat: '@', width: 10, align: 'left', derived: false } as const;
    const result = await port.write([
      { kind: 'appendRows', table: 'Orders', rows: [['003', 4, 10.5, null, 'new'], ['=1+1', 5, 2, null, null]] },
      { kind: 'updateRows', table: 'Orders', firstIndex: 0, columns: [4], values: [['changed']] },
      {
        kind: 'createTable',
        layout: { name: 'Picked', sheetName: 'Picked', tabColor: '#2E8B57', locked: false, columns: [{ ...column, header: 'Order', list: { table: 'Orders', header: 'No.' } }] },
        rows: [['001']],
      },
    ]);
    expect(result.ok).toBe(true);
    await saved(port, 'changed.xlsx');
  });

  test('keeps every other part byte for byte', () => {
    const same = python(SAME_PARTS, 'mine.xlsx', 'changed.xlsx') as Record<string, boolean>;
    const changed = Object.keys(same).filter((name) => same[name] !== true);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/tables/table1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  test.each(['Mine & yours', 'Hidden'])('looks the same to another program on the sheet %s', (sheet) => {
    const program = `${TELL}answer = [tell(openpyxl.load_workbook(name)['${sheet}']) for name in args]`;
    const [before, after] = python(program, 'mine.xlsx', 'changed.xlsx') as [unknown, unknown];
    expect(after).toEqual(before);
  });

  test('has its sheets, names, properties and chart sheet', () => {
    const answer = python(
      `
book = openpyxl.load_workbook(args[0])
names = [[n.name, n.attr_text, bool(n.hidden), n.comment, n.localSheetId] for n in book.defined_names.definedName]
answer = [book.sheetnames, [s.title for s in book.chartsheets], names, book.properties.title, book.properties.creator]`,
      'changed.xlsx',
    );
    expect(answer).toEqual([
      ['Mine & yours', 'Diagram', 'Orders', 'Hidden', 'Picked'],
      ['Diagram'],
      [
        ['Rate', '0.25', false, 'in force', null],
        ['Secret', "'Mine & yours'!$B$2:$B$7", true, null, null],
        ['Orders_No_', 'Orders[No.]', false, null, null],
      ],
      'My book',
      'Kari',
    ]);
  });

  test('has the new rows in the table, with the looks of the rows above and the formula of its column', () => {
    const answer = python(
      `
book = openpyxl.load_workbook(args[0])
s = book['Orders']
rows = [[c.value for c in row] for row in s['A4:E8']]
looks = [[s.cell(r, 3).number_format, s.cell(r, 3).border.top.style, s.cell(r, 3).border.top.color.rgb] for r in (6, 7, 8)]
t = s.tables['Orders']
answer = [rows, s['A8'].data_type, looks, t.ref, t.autoFilter.ref, t.tableStyleInfo.name, t.tableStyleInfo.showFirstColumn,
  t.tableColumns[3].calculatedColumnFormula.attr_text, [str(v.sqref) for v in s.data_validations.dataValidation], s['A1'].value, s['G4'].value, book.calculation.fullCalcOnLoad]`,
      'changed.xlsx',
    );
    const total = 'Orders[[#This Row],[Qty]]*Orders[[#This Row],[Price]]';
    expect(answer).toEqual([
      [
        ['000', 1, 10.5, `=${total}`, 'changed'],
        ['001', 2, 10.5, `=${total}`, null],
        ['002', 3, 10.5, `=${total}`, null],
        ['003', 4, 10.5, `=${total}`, 'new'],
        ['=1+1', 5, 2, `=${total}`, null],
      ],
      's',
      Array(3).fill(['#,##0.00', 'thick', 'FF0000FF']),
      'A3:E8',
      'A3:E8',
      'TableStyleDark3',
      true,
      total,
      ['B4:B8'],
      'Orders of the week',
      'beside',
      true,
    ]);
  });

  test('is read by ourselves with its formulas, which nobody has computed', async () => {
    const port = fileWorkbook(await opened('changed.xlsx'));
    const read = await port.readTables(['Orders']);
    expect(read.ok && read.value[0]).toMatchObject({ name: 'Orders', sheetName: 'Orders', firstRow: 4, firstColumn: 1 });
    expect(read.ok && read.value[0]?.rows[4]).toEqual(['=1+1', 5, 2, UNCOMPUTED, '']);
  });
});

describe('a changed sheet of somebody’s own', () => {
  test('keeps looks, heights, comments, filters, prints, protection and charts when one of its cells changes', async () => {
    const file = await opened('mine.xlsx');
    const [own, ...others] = file.sheets;
    if (own === undefined) throw new Error('the sheet is missing');
    const rows = own.rows.map((row, index) => (index === 3 ? [...row.slice(0, 1), 77, ...row.slice(2)] : row));
    writeFileSync(folder.file('edited.xlsx'), await writeXlsx({ ...file, sheets: [{ ...own, rows }, ...others] }));
    const program = `${TELL}answer = [tell(openpyxl.load_workbook(name)['Mine & yours']) for name in args]`;
    const [before, after] = python(program, 'mine.xlsx', 'edited.xlsx') as [Told, Told];
    expect(before[0]['B4']?.[0]).toBe('3000.75');
    before[0]['B4']?.splice(0, 1, '77');
    expect(after).toEqual(before);
  });

  test('keeps what its looks do not name when a look changes', async () => {
    const file = await opened('mine.xlsx');
    const [own, ...others] = file.sheets;
    const header = file.looks[own?.lookNumbers[0]?.[0] ?? 0];
    if (own === undefined || header === undefined) throw new Error('the sheet is missing');
    const looks = [...file.looks, { ...header, fill: 'ABCDEF', bold: false }];
    const lookNumbers = own.lookNumbers.map((row, index) => (index === 0 ? [looks.length - 1, ...row.slice(1)] : row));
    writeFileSync(folder.file('restyled.xlsx'), await writeXlsx({ ...file, looks, sheets: [{ ...own, lookNumbers }, ...others] }));
    const answer = python(
      `
c = openpyxl.load_workbook(args[0])['Mine & yours']['A1']
answer = [c.font.name, c.font.sz, c.font.b, c.font.i, c.font.u, c.font.color.rgb, c.fill.fgColor.rgb, c.border.bottom.style, c.alignment.textRotation, c.alignment.wrap_text, c.alignment.horizontal]`,
      'restyled.xlsx',
    );
    expect(answer).toEqual(['Georgia', 14, false, true, 'double', 'FF123456', 'FFABCDEF', 'double', 45, true, 'center']);
  });

  test('takes its drawing, comments and tables along when it is removed', async () => {
    const file = await opened('mine.xlsx');
    writeFileSync(folder.file('fewer.xlsx'), await writeXlsx({ ...file, sheets: file.sheets.filter(({ name }) => name === 'Orders' || name === 'Hidden'), activeSheet: 0 }));
    const answer = python(
      `
archive = zipfile.ZipFile(args[0])
book = openpyxl.load_workbook(args[0])
answer = [sorted(n for n in archive.namelist() if 'sheet' in n or 'draw' in n or 'chart' in n or 'comment' in n), book.sheetnames]`,
      'fewer.xlsx',
    );
    expect(answer).toEqual([
      ['xl/worksheets/_rels/sheet2.xml.rels', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'],
      ['Orders', 'Hidden'],
    ]);
  });
});

type Told = [Record<string, unknown[] | undefined>, ...unknown[]];
