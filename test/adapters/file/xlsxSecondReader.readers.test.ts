/*
 * What is written is judged by openpyxl and by LibreOffice: the same values and types, tables, rules, panes and formats.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { newWorkbookFile, type WorkbookFile } from '../../../src/adapters/file/workbookFile';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import type { ColumnLayout, TableLayout } from '../../../src/ports/workbookPort';
import { libreOffice, openpyxl, testFolder } from './secondReader';

const folder = testFolder();
afterAll(folder.remove);

function column(header: string, numberFormat: string, more: Partial<ColumnLayout> = {}): ColumnLayout {
  return { header, note: '', numberFormat, width: 12, align: 'left', derived: false, ...more };
}

const CUSTOMERS: TableLayout = {
  name: 'Customers',
  sheetName: 'Kunder & co',
  tabColor: '#2E8B57',
  locked: false,
  columns: [column('Nr.', '@', { note: 'The number of the customer' }), column('Name [short]', '@', { width: 30 }), column('Blocked', '@', { list: ['open', 'ship', 'all'] })],
};

const LEDGER: TableLayout = {
  name: 'GeneralLedger',
  sheetName: 'General ledger',
  tabColor: '#7A5AA6',
  locked: true,
  columns: [
    column('Entry no.', '0', { align: 'right' }),
    column('Date', 'yyyy-mm-dd'),
    column('Customer', '@', { list: { table: 'Customers', header: 'Nr.' } }),
    column('Text', '@', { list: { table: 'Customers', header: 'Name [short]' } }),
    column('Amount', '#,##0.00', { align: 'right', derived: true }),
    column('Price', '#,##0.00###', { align: 'right' }),
    column('Open', 'General', { align: 'center' }),
  ],
};

/** 46346 is 20 November 2026 in Excel's count of days. */
const ENTRIES = [
  [1, 46_346, '00123', '=1+1', -1250.5, 12.34567, true],
  [2, 46_347, '1E10', '+SUM(A1:A10)', 0.1, '', false],
  [3, 46_348, '12345678901234567890', '@SUM(1;2)', 9_999_999_999_999.99, 3, true],
  [4, 46_349, '-2*3', ' blanks  kept ', 0, 0.00001, ''],
];

async function writtenBook(): Promise<WorkbookFile> {
  const port = fileWorkbook(newWorkbookFile([]));
  const result = await port.write([
    { kind: 'createTable', layout: LEDGER, rows: ENTRIES.slice(0, 2) },
    { kind: 'createTable', layout: CUSTOMERS, rows: [['00123', 'Fjord Sport & Sønner <AS>', 'open']] },
    { kind: 'appendRows', table: 'GeneralLedger', rows: ENTRIES.slice(2) },
    { kind: 'activateSheet', sheetName: 'Kunder & co' },
  ]);
  expect(result.ok).toBe(true);
  return port.current();
}

let file: string;
beforeAll(async () => {
  file = folder.file('written.xlsx');
  writeFileSync(file, await writeXlsx(await writtenBook()));
});

const DUMP = `
book = openpyxl.load_workbook(args[0])
def cell(c):
    return [c.value if not isinstance(c.value, datetime.datetime) else c.value.date().isoformat(), c.data_type, c.number_format]
`;

describe('a written workbook in openpyxl', () => {
  test('has its sheets in their order, with their colours, frozen headers and protection', () => {
    const answer = openpyxl(
      `${DUMP}
answer = [[s.title, s.sheet_properties.tabColor.rgb, s.freeze_panes, s.protection.sheet, s.protection.autoFilter, s.protection.password] for s in book]`,
      file,
    );
    expect(answer).toEqual([
      ['General ledger', 'FF7A5AA6', 'A2', true, false, null],
      ['Kunder & co', 'FF2E8B57', 'A2', false, true, null],
    ]);
  });

  test('shows the sheet that was brought to the front', () => {
    expect(openpyxl(`${DUMP}answer = book.active.title`, file)).toBe('Kunder & co');
  });

  test('has every value with its type and its number format', () => {
    const answer = openpyxl(`${DUMP}answer = [[cell(c) for c in row] for row in book['General ledger'].iter_rows(min_row=2)]`, file);
    const code = (text: string) => [text, 's', '@'];
    const number = (value: number, format: string) => [value, 'n', format];
    const day = (text: string) => [text, 'd', 'yyyy-mm-dd'];
    const truth = (value: boolean) => [value, 'b', 'General'];
    expect(answer).toEqual([
      [number(1, '0'), day('2026-11-20'), code('00123'), code('=1+1'), number(-1250.5, '#,##0.00'), number(12.34567, '#,##0.00###'), truth(true)],
      [number(2, '0'), day('2026-11-21'), code('1E10'), code('+SUM(A1:A10)'), number(0.1, '#,##0.00'), [null, 'n', expect.any(String)], truth(false)],
      [number(3, '0'), day('2026-11-22'), code('12345678901234567890'), code('@SUM(1;2)'), number(9_999_999_999_999.99, '#,##0.00'), number(3, '#,##0.00###'), truth(true)],
      [number(4, '0'), day('2026-11-23'), code('-2*3'), code(' blanks  kept '), number(0, '#,##0.00'), number(0.00001, '#,##0.00###'), [null, 'n', expect.any(String)]],
    ]);
  });

  test('has tables and filters that cover the appended rows', () => {
    const answer = openpyxl(
      `${DUMP}answer = [[t.name, t.ref, t.autoFilter.ref, [c.name for c in t.tableColumns], t.tableStyleInfo.name] for s in book for t in s.tables.values()]`,
      file,
    );
    expect(answer).toEqual([
      ['GeneralLedger', 'A1:G5', 'A1:G5', ['Entry no.', 'Date', 'Customer', 'Text', 'Amount', 'Price', 'Open'], 'TableStyleMedium2'],
      ['Customers', 'A1:C2', 'A1:C2', ['Nr.', 'Name [short]', 'Blocked'], 'TableStyleMedium2'],
    ]);
  });

  test('has drop-downs that cover the appended rows, through names of the columns they offer', () => {
    const answer = openpyxl(
      `${DUMP}
rules = [[s.title, str(v.sqref), v.type, v.formula1, v.showErrorMessage, v.prompt] for s in book for v in s.data_validations.dataValidation]
names = {n.name: n.attr_text for n in book.defined_names.definedName}
answer = [rules, names]`,
      file,
    );
    expect(answer).toEqual([
      [
        ['General ledger', 'C2:C5', 'list', 'Customers_Nr_', false, null],
        ['General ledger', 'D2:D5', 'list', 'Customers_Name_short_', false, null],
        ['Kunder & co', 'A1', null, null, false, 'The number of the customer'],
        ['Kunder & co', 'C2', 'list', '"open,ship,all"', false, null],
      ],
      { Customers_Nr_: 'Customers[Nr.]', Customers_Name_short_: "Customers[Name '[short']]" },
    ]);
  });

  test('has the looks of its columns, also below the table', () => {
    const answer = openpyxl(
      `${DUMP}
ledger = book['General ledger']
widths = [round(ledger.column_dimensions[c].width, 2) for c in 'AB'] + [round(book['Kunder & co'].column_dimensions['B'].width, 2)]
header, amount = ledger['E1'], ledger['E5']
below = [ledger.column_dimensions[c].number_format for c in 'BCE']
answer = [widths, header.font.b, header.font.color.rgb, amount.font.color.rgb, amount.alignment.horizontal, below]`,
      file,
    );
    expect(answer).toEqual([[12.71, 12.71, 30.71], true, 'FFFFFFFF', 'FF595959', 'right', ['yyyy-mm-dd', '@', '#,##0.00']]);
  });
});

describe('a written workbook in LibreOffice', () => {
  const cells = (book: WorkbookFile, name: string) => book.sheets.find((sheet) => sheet.name === name);

  test('is saved again with the same values, tables and drop-downs', async () => {
    const copy = folder.file('converted');
    libreOffice(file, 'xlsx', copy);
    const answer = openpyxl(
      `${DUMP}
book = openpyxl.load_workbook(args[0], data_only=True)
rows = [[c.value.date().isoformat() if isinstance(c.value, datetime.datetime) else c.value for c in row] for row in book['General ledger'].iter_rows(min_row=1, max_row=5)]
answer = [rows, [c.data_type for c in book['General ledger']['D']], {t.name: t.ref for s in book for t in s.tables.values()},
  {str(v.sqref): v.formula1 for v in book['General ledger'].data_validations.dataValidation}]`,
      `${copy}/written.xlsx`,
    );
    expect(answer).toEqual([
      [
        LEDGER.columns.map(({ header }) => header),
        [1, '2026-11-20', '00123', '=1+1', -1250.5, 12.34567, true],
        [2, '2026-11-21', '1E10', '+SUM(A1:A10)', 0.1, null, false],
        [3, '2026-11-22', '12345678901234567890', '@SUM(1;2)', 9_999_999_999_999.99, 3, true],
        [4, '2026-11-23', '-2*3', ' blanks  kept ', 0, 0.00001, null],
      ],
      ['s', 's', 's', 's', 's'],
      { GeneralLedger: 'A1:G5', Customers: 'A1:C2' },
      { 'C2:C5': 'Customers_Nr_', 'D2:D5': 'Customers_Name_short_' },
    ]);
    const read = await readXlsx(new Uint8Array(readFileSync(`${copy}/written.xlsx`)));
    if (!read.ok) throw new Error(read.refusal.detail);
    expect(cells(read.value, 'General ledger')?.rows.slice(1)).toEqual(ENTRIES.map((row) => (row.at(-1) === '' ? row.slice(0, -1) : row)));
  }, 120_000);
});
