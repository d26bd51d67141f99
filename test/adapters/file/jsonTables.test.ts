import { readingFormOf } from '../../../src/schema/readingForm';
import fc from 'fast-check';
import { formatJsonTables, parseJsonTables, type JsonBook } from '../../../src/adapters/file/jsonTables';
import { memoryWorkbook } from '../../../src/adapters/memory/memoryWorkbook';
import type { FoundTable, Outage } from '../../../src/ports/workbookPort';
import type { CellValue } from '../../../src/schema/cell';
import { TABLES, TABLE_IDS } from '../../../src/tables/tables';

function textOf(tables: string, more = ''): string {
  return `{ "format": "ledgerline-tables/1", "tables": ${tables}${more} }`;
}

function parsed(text: string): JsonBook {
  const book = parseJsonTables(text);
  if (!book.ok) throw new Error(book.refusal.detail);
  return book.value;
}

function refusal(text: string): Outage {
  const book = parseJsonTables(text);
  if (book.ok) throw new Error('the text was read');
  return book.refusal;
}

function tableIn(book: JsonBook, name: string): FoundTable {
  const table = book.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

/** The cell of the first row of a table. */
function cellIn(text: string, table: string, column: string): CellValue | undefined {
  const found = tableIn(parsed(text), table);
  return found.rows[0]?.[found.headers.indexOf(column)];
}

describe('the JSON form', () => {
  test('has every declared table with all its columns, in the order of a workbook', () => {
    const book = parsed(textOf('{ "Items": [{ "description": "Ski", "itemNo": "1000" }] }'));
    expect(book.tables.map(({ name }) => name)).toEqual(TABLE_IDS);
    const items = tableIn(book, 'Items');
    expect(items).toMatchObject({ sheetName: 'Items', firstRow: 2, firstColumn: 1, headers: TABLES.Items.order });
    expect(items.rows).toEqual([TABLES.Items.order.map((id) => (id === 'itemNo' ? '1000' : id === 'description' ? 'Ski' : ''))]);
    expect(tableIn(book, 'GeneralLedger').rows).toEqual([]);
  });

  test('keeps tables and columns that nobody declared behind the others', () => {
    const book = parsed(textOf('{ "Weather": [{ "day": "mon" }, { "rain": 3 }], "Items": [{ "itemNo": "1", "colour": "red" }] }'));
    expect(book.tables.at(-1)).toEqual({ name: 'Weather', sheetName: 'Weather', firstRow: 2, firstColumn: 1, headers: ['day', 'rain'], rows: [['mon', ''], ['', 3]] });
    expect(tableIn(book, 'Items').headers).toEqual([...TABLES.Items.order, 'colour']);
  });

  test('takes names that objects inherit for names like others', () => {
    const book = parsed(textOf('{ "__proto__": [{ "__proto__": "a", "constructor": "b", "toString": 1 }], "Items": [{ "itemNo": "toString", "__proto__": "x", "constructor": "y" }] }'));
    expect(book.tables.at(-1)).toMatchObject({ name: '__proto__', headers: ['__proto__', 'constructor', 'toString'], rows: [['a', 'b', 1]] });
    expect(tableIn(book, 'Items').headers.slice(-2)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(formatJsonTables(book)).toContain('"__proto__": "a", "constructor": "b", "toString": 1');
  });

  test.each<[string, CellValue]>([
    ['0.1', 0.1],
    ['-12.50', -12.5],
    ['1e3', 1000],
    ['1.5E-7', 1.5e-7],
    ['0', 0],
    ['-0', 0],
    ['9007199254740991', 9_007_199_254_740_991],
    ['0.30000000000000004', 0.30000000000000004],
    ['12345678901.123456789', '12345678901.123456789'],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['1e400', '1e400'],
    ['"0.10"', 0.1],
    ['"12345678901234567890"', '12345678901234567890'],
    ['true', true],
    ['null', ''],
    ['"a\\u0042\\n\\"\\\\"', 'aB\n"\\'],
  ])('the value %s is %p', (written, value) => {
    expect(cellIn(textOf(`{ "Items": [{ "unitPrice": ${written} }] }`), 'Items', 'unitPrice')).toEqual(value === 0 ? expect.closeTo(0, 10) : value);
  });

  test.each([
    ['a whole number with more digits than a number holds', '{ "Items": [{ "itemNo": "1" }, { "itemNo": 12345678901234567890 }] }', 'Items 3 itemNo'],
    ['a list in a cell', '{ "Items": [{ "itemNo": ["1"] }] }', 'Items 2 itemNo'],
    ['an object in a cell', '{ "Items": [{ "itemNo": { "a": 1 } }] }', 'Items 2 itemNo'],
    ['a row that is no object', '{ "Items": [{ "itemNo": "1" }, 7] }', 'Items 3'],
    ['a table that is no list', '{ "Items": { "itemNo": "1" } }', 'Items'],
    ['a row that is cut', '{ "Items": [{ "itemNo": "1"', 'Items'],
    ['a number with a leading zero', '{ "Items": [{ "unitPrice": 01 }] }', 'Items 2'],
    ['a text with a line end in it', '{ "Items": [{ "description": "a\nb" }] }', 'Items 2 description'],
    ['a column that stands twice in a row', '{ "Items": [{ "itemNo": "1", "itemNo": "2" }] }', 'Items 2'],
  ])('%s is refused with its place', (_, tables, place) => {
    expect(refusal(textOf(tables))).toMatchObject({ code: 'jsonFaulty', place });
  });

  test.each([
    ['nothing', ''],
    ['a text with more behind its end', `${textOf('{}')} x`],
    ['a text without a format', '{ "tables": {} }'],
    ['another format', '{ "format": "ledgerline-tables/2", "tables": {} }'],
    ['a list', '[]'],
    ['a table that stands twice', textOf('{ "Items": [], "Items": [] }')],
    ['a comma too many', textOf('{ "Items": [], }')],
    ['values that lie a thousand deep', textOf('{}', `, "more": ${'['.repeat(1000)}${']'.repeat(1000)}`)],
  ])('%s is refused', (_, text) => {
    expect(refusal(text).code).toBe('notAWorkbook');
  });

  test('the line of a fault is told', () => {
    expect(refusal('{\n"format": "ledgerline-tables/1",\n"tables": { "Items": [oops] }\n}').detail).toContain('line 3');
  });

  test('a mark of its encoding at the start is no fault', () => {
    expect(parsed(`\uFEFF${textOf('{ "Items": [] }')}`).written.has('Items')).toBe(true);
  });
});

describe('what is written out', () => {
  const cells = (table: string, row: Readonly<Record<string, CellValue>>): FoundTable => ({ name: table, sheetName: table, firstRow: 2, firstColumn: 1, headers: Object.keys(row), rows: [Object.values(row)] });
  const written = (...tables: readonly FoundTable[]): Record<string, Record<string, unknown>[]> => {
    const text = formatJsonTables({ tables, written: new Set(), others: new Map() });
    return (JSON.parse(text) as { tables: Record<string, Record<string, unknown>[]> }).tables;
  };

  test('has amounts, prices and quantities as decimal texts, days as ISO days and blank cells left out', () => {
    const posted = cells('PostedLines', { documentNo: '00123', lineNo: 10, quantity: -2.5, unitPrice: 0.1, amount: 1250, vatPercent: 25, description: '=1+1', vatAmount: 0.005 });
    const header = cells('PostedHeaders', { documentNo: '00123', postingDate: 46_346, documentDate: '2026-11-20', dueDate: '', amount: 1250.5 });
    expect(written(posted, header)).toEqual({
      PostedLines: [{ documentNo: '00123', lineNo: 10, quantity: '-2.5', unitPrice: '0.1', amount: '1250.00', vatPercent: '25', description: '=1+1', vatAmount: '0.005' }],
      PostedHeaders: [{ documentNo: '00123', postingDate: '2026-11-20', documentDate: '2026-11-20', amount: '1250.50' }],
    });
  });

  test('keeps what cannot be read as its column says', () => {
    const row = { itemNo: ' a1 ', unitPrice: 'twelve', description: '  two  blanks ', blocked: 'JA', type: 'INVENTORY', colour: 1.5 };
    expect(written(cells('Items', row))).toEqual({ Items: [row] });
  });

  test('leaves out blank tables and reports that did not stand in what was read', () => {
    const balance = cells('TrialBalance', { accountNo: '1500' });
    expect(Object.keys(written({ ...balance, name: 'Items', rows: [] }, balance))).toEqual([]);
    const text = formatJsonTables({ tables: [{ ...balance, name: 'Items', rows: [] }, balance], written: new Set(['Items', 'TrialBalance']), others: new Map() });
    expect(JSON.parse(text)).toEqual({ format: 'ledgerline-tables/1', tables: { Items: [], TrialBalance: [{ accountNo: '1500' }] } });
  });

  test('finds the columns of labels through the one who knows them', () => {
    const labelled = cells('Items', { Varenr: '1', Pris: 12.5, Farge: 'red' });
    const text = formatJsonTables({ tables: [labelled], written: new Set(), others: new Map() }, (_, header) => ({ Varenr: 'itemNo', Pris: 'unitPrice' })[header]);
    expect(JSON.parse(text)).toMatchObject({ tables: { Items: [{ itemNo: '1', unitPrice: '12.5', Farge: 'red' }] } });
  });

  test('has one row a line', () => {
    expect(formatJsonTables(parsed(textOf('{ "Locations": [{ "locationCode": "A" }, { "locationCode": "B" }] }', ', "note": {"a": [1]}')))).toBe(
      [
        '{',
        '  "format": "ledgerline-tables/1",',
        '  "note": {"a": [1]},',
        '  "tables": {',
        '    "Locations": [',
        '      { "locationCode": "A" },',
        '      { "locationCode": "B" }',
        '    ]',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('is read again as the same tables', () => {
    // A blank cell is left out, and so is a column that is blank in every row.
    const json = fc.dictionary(fc.string(), fc.array(fc.dictionary(fc.string(), fc.oneof(fc.string({ minLength: 1 }), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true })), { noNullPrototype: true }), { maxLength: 3 }), { maxKeys: 3 });
    fc.assert(
      fc.property(json, (tables) => {
        const first = parsed(textOf(JSON.stringify(tables)));
        const second = parsed(formatJsonTables(first));
        expect(second.tables).toEqual(first.tables);
      }),
    );
  });

  test('holds what was appended to it', async () => {
    const book = parsed(textOf('{ "Locations": [{ "locationCode": "A", "colour": "red" }] }'));
    const port = memoryWorkbook(book.tables);
    expect(await port.write([{ kind: 'appendRows', table: 'Locations', rows: [['B', 'Bergen', null]] }])).toMatchObject({ ok: true });
    expect(JSON.parse(formatJsonTables({ ...book, tables: port.current() }))).toMatchObject({ tables: { Locations: [{ locationCode: 'A', colour: 'red' }, { locationCode: 'B', name: 'Bergen' }] } });
  });

  test('a decimal text is a number in every language; a text that could be another number there stays one that cannot be read', () => {
    const dutch = '"Settings": [{ "key": "language", "value": "nl-NL" }]';
    expect(cellIn(textOf(`{ ${dutch}, "Items": [{ "unitPrice": "1.234" }] }`), 'Items', 'unitPrice')).toBe(1.234);
    const items = (cell: string) => ({ name: 'Items', sheetName: 'Items', firstRow: 2, firstColumn: 1, headers: ['unitPrice'], rows: [[cell]] });
    const written = (cell: string, language: string) => /"unitPrice": (.*) }/.exec(formatJsonTables({ tables: [items(cell)], written: new Set(), others: new Map() }, undefined, readingFormOf(language)))?.[1];
    expect([written('1.234', 'nl'), written('1.234', 'en'), written('1.234', 'nb'), written('1,5', 'nb')]).toEqual(['"1234"', '"1.234"', '"\'1.234"', '"1.5"']);
  });
});
