import fc from 'fast-check';
import { blankSheet, cellKey, newWorkbookFile, PLAIN_LOOK, type CellLook, type SheetFile } from '../../../src/adapters/file/workbookFile';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import { isErrorValue, type CellValue } from '../../../src/schema/cell';
import { throughBytes } from './throughBytes';

async function sheetAgain(sheet: SheetFile, looks?: readonly CellLook[]): Promise<SheetFile> {
  const [read] = (await throughBytes(newWorkbookFile([sheet], looks))).sheets;
  if (read === undefined) throw new Error('the sheet is gone');
  return read;
}

/** Blank cells at the end of a row say nothing. */
function trimmed(row: readonly CellValue[]): readonly CellValue[] {
  return row.slice(0, row.findLastIndex((value) => value !== '') + 1);
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('=1+1', '+2', '-2*3', '@a', '00123', '1E10', ' a ', '_x0041_', '__x000D_x000D_', 'a\r\nb', '\t', '&amp;', ']]>', '<c>', "'a", '#REF', '\u0000', '\uFFFF', '\uD83D'),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-0.01, 0.1, 1e-7, 1e21, 9_999_999_999_999.99)).map((value) => (value === 0 ? 0 : value));
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), fc.constant('')).filter((cell) => !isErrorValue(cell));

describe('what is written is read again', () => {
  test('every value comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 5 }), async (rows) => {
        const read = await sheetAgain({ ...blankSheet('S'), rows });
        const last = rows.findLastIndex((row) => trimmed(row).length > 0);
        expect(read.rows.map(trimmed)).toEqual(rows.slice(0, last + 1).map(trimmed));
      }),
      { numRuns: 200 },
    );
  });

  test('formulas come back with their last results', async () => {
    const rows = [[3, 'text', true, '#N/A', '']];
    const formulas = new Map([[cellKey(0, 0), '1+2'], [cellKey(0, 1), '"te"&"xt"'], [cellKey(0, 2), '1<2'], [cellKey(0, 3), 'NA()'], [cellKey(2, 1), 'SUM(A1:A2)']]);
    const read = await sheetAgain({ ...blankSheet('S'), rows, formulas });
    expect(read.rows[0]).toEqual([3, 'text', true, '#N/A']);
    expect(read.formulas).toEqual(formulas);
  });

  test('looks come back as they were, each once', async () => {
    const looks: readonly CellLook[] = [
      PLAIN_LOOK,
      { ...PLAIN_LOOK, numberFormat: '@', align: 'left' },
      { ...PLAIN_LOOK, numberFormat: 'yyyy-mm-dd', bold: true, fontColor: '1F6E43' },
      { ...PLAIN_LOOK, numberFormat: '#,##0.00###', fill: 'FFEEDD', italic: true, locked: false },
      { ...PLAIN_LOOK, numberFormat: '"a & b <c>" 0', wrap: true, align: 'center' },
      { ...PLAIN_LOOK, numberFormat: '@', align: 'left' },
    ];
    const file = await throughBytes(newWorkbookFile([{ ...blankSheet('S'), rows: [['a']], lookNumbers: [[0, 1, 2, 3, 4, 5]] }], looks));
    const shown = file.sheets[0]?.lookNumbers[0]?.map((look) => ({ ...file.looks[look], base: undefined }));
    // A blank cell that looks like its column is not written; the text in the first cell is.
    expect(shown).toEqual(looks.map((look) => ({ fontColor: undefined, fill: undefined, align: undefined, ...look, base: undefined })));
    expect(file.looks).toHaveLength(5);
  });

  test('sheets come back with their names, columns, panes, notes and rules', async () => {
    const sheet: SheetFile = {
      ...blankSheet("Kari's «sheet» & more"),
      visibility: 'hidden',
      tabColor: '1F6E43',
      frozenRows: 2,
      frozenColumns: 1,
      columns: [{ width: 12.5 }, {}, { width: 8, hidden: true, lookNumber: 1 }, { width: 9, lookNumber: 1 }],
      rows: [['a', 'b', 'c']],
      merges: [{ row: 3, column: 0, rows: 2, columns: 3 }],
      isProtected: true,
      notes: [{ row: 0, column: 1, text: ' a note\nof two lines & <more>', author: 'Kari' }, { row: 9, column: 0, text: 'b', author: '' }],
      validations: [
        { areas: [{ row: 1, column: 0, rows: 5, columns: 1 }, { row: 1, column: 2, rows: 1, columns: 1 }], kind: 'list', words: ['open', 'say "a"'], blankAllowed: true, refusal: 'none' },
        { areas: [{ row: 1, column: 1, rows: 5, columns: 1 }], kind: 'list', formula1: 'Codes', blankAllowed: false, refusal: 'warning', alert: { title: 'T', text: 'x & y' } },
        { areas: [{ row: 0, column: 0, rows: 1, columns: 1 }], kind: 'any', blankAllowed: true, refusal: 'none', prompt: { title: 'No.', text: 'a\nb' } },
        { areas: [{ row: 7, column: 0, rows: 1, columns: 1 }], kind: 'decimal', operator: 'between', formula1: '0', formula2: '1', blankAllowed: true, refusal: 'stop' },
      ],
    };
    const looks = [PLAIN_LOOK, { ...PLAIN_LOOK, numberFormat: '@' }];
    const file = await throughBytes({ ...newWorkbookFile([blankSheet('First'), sheet], looks), activeSheet: 0, names: [{ name: 'Codes', refersTo: "'Kari''s «sheet» & more'!$A$1", isHidden: true, comment: 'c' }, { name: 'Local', refersTo: '1+1', sheetName: 'First', isHidden: false }] });
    const { kept, hiddenRows, ...read } = file.sheets[1] ?? blankSheet('');
    expect(kept?.path).toBe('xl/worksheets/sheet2.xml');
    expect([...(hiddenRows ?? [])]).toEqual([]);
    expect(JSON.parse(JSON.stringify({ ...read, lookNumbers: [] }))).toEqual(JSON.parse(JSON.stringify({ ...sheet, lookNumbers: [] })));
    expect(JSON.parse(JSON.stringify(file.names))).toEqual([
      { name: 'Codes', refersTo: "'Kari''s «sheet» & more'!$A$1", isHidden: true, comment: 'c' },
      { name: 'Local', refersTo: '1+1', sheetName: 'First', isHidden: false },
    ]);
  });

  test('tables come back with their cells, headers and calculated columns', async () => {
    const table = {
      name: 'Orders', firstRow: 3, firstColumn: 1, headers: ['No.', 'Total [net] & more', 'two\nlines'], hasHeaderRow: true, rowCount: 2, hasTotalsRow: false, style: 'TableStyleDark3',
      hasFilter: true, columnFormulas: new Map([[1, 'Orders[[#This Row],[No.]]&"<"']]),
    };
    const other = { ...table, name: 'Other', firstColumn: 7, headers: ['a'], hasHeaderRow: false, rowCount: 1, hasFilter: false, columnFormulas: new Map<number, string>() };
    const read = await sheetAgain({ ...blankSheet('S'), rows: [[], [], [], [], ['', 'x']], tables: [table, other] });
    expect(read.tables.map(({ kept, ...rest }) => [kept?.id, rest])).toEqual([[1, table], [2, other]]);
    // Headers stand in their cells even where nobody put them there.
    expect(read.rows[2]).toEqual(['', 'No.', 'Total [net] & more', 'two\nlines']);
  });

  test('tables that were read may change their name, headers, style, filter and header row', async () => {
    const table = { name: 'Orders', firstRow: 1, firstColumn: 0, headers: ['a', 'b'], hasHeaderRow: true, rowCount: 2, hasTotalsRow: false, style: 'TableStyleDark3', hasFilter: true, columnFormulas: new Map([[1, 'x']]) };
    const first = await throughBytes(newWorkbookFile([{ ...blankSheet('S'), tables: [table, { ...table, name: 'Other', firstColumn: 4, hasFilter: false }] }]));
    const [sheet] = first.sheets;
    const [orders, other] = sheet?.tables ?? [];
    if (sheet === undefined || orders === undefined || other === undefined) throw new Error('a table is gone');
    const tables = [{ ...orders, name: 'Sales', headers: ['c', 'b', 'd'], style: 'TableStyleLight1', hasFilter: false, hasHeaderRow: false }, { ...other, hasFilter: true, style: undefined }];
    const file = await throughBytes({ ...first, sheets: [{ ...sheet, tables }] });
    const told = file.sheets[0]?.tables.map(({ kept, columnFormulas, ...rest }) => [kept?.path, rest]);
    const { columnFormulas: _formulas, ...whole } = table;
    expect(told).toEqual([
      ['xl/tables/table1.xml', { ...whole, name: 'Sales', headers: ['c', 'b', 'd'], style: 'TableStyleLight1', hasFilter: false, hasHeaderRow: false }],
      ['xl/tables/table2.xml', { ...whole, name: 'Other', firstColumn: 4, style: undefined }],
    ]);
  });

  test('a workbook without sheets gets a blank one', async () => {
    expect((await throughBytes(newWorkbookFile([]))).sheets.map(({ name, rows }) => [name, rows])).toEqual([['Sheet1', []]]);
  });

  test('the same workbook has the same bytes', async () => {
    const file = newWorkbookFile([{ ...blankSheet('S'), rows: [['a', 1, true]] }]);
    expect(await writeXlsx(file)).toEqual(await writeXlsx(file));
  });

  test('a copy of a sheet that was read gets parts of its own', async () => {
    const first = await throughBytes(newWorkbookFile([{ ...blankSheet('S'), rows: [['a']] }]));
    const [sheet] = first.sheets;
    if (sheet === undefined) throw new Error('the sheet is gone');
    const file = await throughBytes({ ...first, sheets: [sheet, { ...sheet, name: 'Copy', rows: [['b']] }] });
    expect(file.sheets.map(({ name, rows }) => [name, rows])).toEqual([['S', [['a']]], ['Copy', [['b']]]]);
  });

  test('sheets may change their order and names, and names of one sheet follow', async () => {
    const first = await throughBytes({ ...newWorkbookFile([blankSheet('A'), { ...blankSheet('B'), rows: [['b']] }]), names: [{ name: 'Own', refersTo: 'B!$A$1', sheetName: 'B', isHidden: false }] });
    const [a, b] = first.sheets;
    if (a === undefined || b === undefined) throw new Error('a sheet is gone');
    const file = await throughBytes({ ...first, activeSheet: 1, sheets: [{ ...b, name: 'B' }, { ...a, name: 'Z' }] });
    expect([file.sheets.map(({ name, rows }) => [name, rows]), file.names[0]?.sheetName, file.activeSheet]).toEqual([[['B', [['b']]], ['Z', []]], 'B', 1]);
  });
});

test('a hundred thousand rows of twenty columns are written and read', async () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => Array.from({ length: 20 }, (__, column): CellValue => (column % 3 === 0 ? `C${row % 5000}-${column}` : column % 3 === 1 ? row + column / 4 : 46_000 + (row % 300))));
  const columns = Array.from({ length: 20 }, (_, column) => ({ lookNumber: column % 3 }));
  const looks = [PLAIN_LOOK, { ...PLAIN_LOOK, numberFormat: '#,##0.00' }, { ...PLAIN_LOOK, numberFormat: 'yyyy-mm-dd' }];
  const read = await sheetAgain({ ...blankSheet('Large'), rows, columns }, looks);
  expect(read.rows).toHaveLength(100_000);
  expect(read.rows.findIndex((row, at) => row.length !== 20 || row.some((cell, column) => cell !== rows[at]?.[column]))).toBe(-1);
}, 120_000);
