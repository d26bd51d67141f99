/*
 * What stands around a table in a file while it grows, shrinks and is replaced.
 */
import { fileWorkbook, type FileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { blankSheet, cellKey, newWorkbookFile, PLAIN_LOOK, UNCOMPUTED, type SheetFile, type TableFile } from '../../../src/adapters/file/workbookFile';
import type { ColumnLayout, TableLayout, WorkbookChange } from '../../../src/ports/workbookPort';
import { accepted } from '../../../src/base/result';

const TABLE: TableFile = {
  name: 'Orders', firstRow: 3, firstColumn: 1, headers: ['No.', 'Qty', 'Double'], hasHeaderRow: true, rowCount: 2, hasTotalsRow: false, hasFilter: true, columnFormulas: new Map(),
};

function sheetWith(more: Partial<SheetFile> = {}, table: Partial<TableFile> = {}): SheetFile {
  return {
    ...blankSheet('Week'),
    rows: [['title'], [], ['', 'No.', 'Qty', 'Double'], ['', '001', 1, 2], ['', '002', 2, 4, 'mine']],
    formulas: new Map([[cellKey(3, 3), 'C4*2'], [cellKey(4, 3), 'C5*2']]),
    lookNumbers: [[], [], [], [-1, 1, 0, 1], [-1, 1, 0, 1]],
    tables: [{ ...TABLE, ...table }],
    ...more,
  };
}

const LOOKS = [PLAIN_LOOK, { ...PLAIN_LOOK, numberFormat: '@' }];

function portOver(...sheets: readonly SheetFile[]): FileWorkbook {
  return fileWorkbook(newWorkbookFile(sheets, LOOKS));
}

async function after(port: FileWorkbook, ...changes: readonly WorkbookChange[]): Promise<SheetFile> {
  expect(await port.write(changes)).toMatchObject({ ok: true });
  const [sheet] = port.current().sheets;
  if (sheet === undefined) throw new Error('the sheet is gone');
  return sheet;
}

async function refusal(port: FileWorkbook, ...changes: readonly WorkbookChange[]): Promise<string> {
  const result = await port.write(changes);
  return result.ok ? 'written' : result.refusal.code;
}

const append: WorkbookChange = { kind: 'appendRows', table: 'Orders', rows: [['003', 3, null], ['004', 4, 99]] };

describe('a table that grows', () => {
  test('covers its new rows, which look like the last one', async () => {
    const sheet = await after(portOver(sheetWith()), append);
    expect(sheet.tables[0]?.rowCount).toBe(4);
    expect(sheet.lookNumbers.slice(4)).toEqual([[-1, 1, 0, 1], [-1, 1, 0, 1], [-1, 1, 0, 1]]);
  });

  test('goes on with the formula of its column where a row leaves the cell alone', async () => {
    const sheet = await after(portOver(sheetWith()), append);
    expect([sheet.formulas.get(cellKey(5, 3)), sheet.formulas.get(cellKey(6, 3))]).toEqual(['C6*2', undefined]);
    expect(sheet.rows.slice(5)).toEqual([['', '003', 3, UNCOMPUTED], ['', '004', 4, 99]]);
  });

  test('takes the formula of its column from the table where the last row has none', async () => {
    const sheet = await after(portOver(sheetWith({ formulas: new Map() }, { columnFormulas: new Map([[2, 'Orders[[#This Row],[Qty]]*2']]) })), append);
    expect(sheet.formulas.get(cellKey(5, 3))).toBe('Orders[[#This Row],[Qty]]*2');
  });

  test('leaves what stands beside it alone', async () => {
    const sheet = await after(portOver(sheetWith()), append, { kind: 'updateRows', table: 'Orders', firstIndex: 1, columns: [0], values: [['007']] });
    expect([sheet.rows[0], sheet.rows[4]]).toEqual([['title'], ['', '007', 2, 4, 'mine']]);
  });

  test('takes along rules that covered a column to its end', async () => {
    const area = { row: 3, column: 2, rows: 2, columns: 1 };
    const rule = { areas: [area, { ...area, rows: 1 }, { ...area, column: 6 }], kind: 'decimal', blankAllowed: true, refusal: 'stop' } as const;
    const port = portOver(sheetWith({ validations: [rule] }));
    const grown = await after(port, append);
    expect(grown.validations[0]?.areas).toEqual([{ ...area, rows: 4 }, { ...area, rows: 1 }, { ...area, column: 6 }]);
    const shrunk = await after(port, { kind: 'truncateTable', table: 'Orders', keep: 1 });
    expect(shrunk.validations[0]?.areas[0]).toEqual({ ...area, rows: 1 });
  });

  test.each<[string, SheetFile]>([
    ['a value', sheetWith({ rows: [...sheetWith().rows, [], ['', '', 'total']] })],
    ['a formula', sheetWith({ formulas: new Map([[cellKey(6, 1), 'SUM(A1:A2)']]) })],
    ['another table', sheetWith({ tables: [TABLE, { ...TABLE, name: 'Below', firstRow: 7, rowCount: 1 }] })],
    ['a row of totals', sheetWith({}, { hasTotalsRow: true })],
  ])('is refused where %s stands below it, and stays as it was', async (_, sheet) => {
    const port = portOver(sheet);
    expect(await refusal(port, append)).toBe('tableGrowth');
    expect(port.current().sheets[0]).toBe(sheet);
  });

  test('is not stopped by what stands beside the way', async () => {
    expect(await refusal(portOver(sheetWith({ rows: [...sheetWith().rows, ['x', '', '', '', 'y']] })), append)).toBe('written');
  });

  test('is refused below the end of the sheet', async () => {
    const last = sheetWith({ rows: [], formulas: new Map(), lookNumbers: [] }, { firstRow: 1_048_574, rowCount: 2 });
    expect(await refusal(portOver(last), append)).toBe('tooLarge');
  });

  test('is refused a text that no cell can hold', async () => {
    expect(await refusal(portOver(sheetWith()), { kind: 'appendRows', table: 'Orders', rows: [['x'.repeat(32_768), 1, 1]] })).toBe('tooLarge');
    expect(await refusal(portOver(sheetWith()), { kind: 'appendRows', table: 'Orders', rows: [['x'.repeat(32_767), 1, 1]] })).toBe('written');
  });
});

describe('a table that shrinks', () => {
  test('leaves no values, formulas or looks behind', async () => {
    const sheet = await after(portOver(sheetWith()), { kind: 'truncateTable', table: 'Orders', keep: 1 });
    expect(sheet.rows).toEqual([['title'], [], ['', 'No.', 'Qty', 'Double'], ['', '001', 1, 2], ['', '', '', '', 'mine']]);
    expect([...sheet.formulas.keys()]).toEqual([cellKey(3, 3)]);
    expect(sheet.lookNumbers).toEqual([[], [], [], [-1, 1, 0, 1]]);
  });

  test('keeps one blank row where no row is to be kept, and it looks as before', async () => {
    const sheet = await after(portOver(sheetWith()), { kind: 'truncateTable', table: 'Orders', keep: 0 });
    expect([sheet.tables[0]?.rowCount, sheet.rows[3], sheet.lookNumbers[3]]).toEqual([1, ['', '', '', ''], [-1, 1, 0, 1]]);
  });
});

function column(header: string, more: Partial<ColumnLayout> = {}): ColumnLayout {
  return { header, note: '', numberFormat: '@', width: 10, align: 'left', derived: false, ...more };
}

const LAYOUT: TableLayout = { name: 'Balances', sheetName: 'Balances', tabColor: '#C27C0E', locked: false, columns: [column('Account'), column('Balance')] };

describe('a report', () => {
  const report: SheetFile = {
    ...blankSheet('Balances'),
    rows: [['Remark', 'Balance', 'Account', ''], ['mine', 1, 'A'], ['too', 2, 'B']],
    tables: [{ ...TABLE, name: 'Balances', firstRow: 1, firstColumn: 0, headers: ['Remark', 'Balance', 'Account'], rowCount: 2 }],
  };

  test('finds its columns where a person moved them, and leaves those a person added', async () => {
    const sheet = await after(portOver(report), { kind: 'replaceTable', layout: LAYOUT, rows: [['X', 7], ['Y', 8], ['Z', 9]] });
    expect(sheet.rows.slice(1)).toEqual([['mine', 7, 'X'], ['too', 8, 'Y'], ['', 9, 'Z']]);
  });

  test('gets back a column that is gone at its right end, headers in its language, and what is said of both', async () => {
    const columns = [column('Account'), column('Debit'), column('Credit'), column('Note', { note: 'shown' })];
    const renames = [{ from: 'Balance', to: 'Debit' }];
    const sheet = await after(portOver(report), { kind: 'replaceTable', layout: { ...LAYOUT, columns }, renames, rows: [['X', 7, 8, 'new']] });
    expect(sheet.rows).toEqual([['Remark', 'Debit', 'Account', 'Credit', 'Note'], ['mine', 7, 'X', 8, 'new']]);
    expect(sheet.tables.map(({ headers, rowCount }) => [headers, rowCount])).toEqual([[['Remark', 'Debit', 'Account', 'Credit', 'Note'], 1]]);
    expect(sheet.validations.map(({ areas, prompt }) => [areas, prompt?.text])).toEqual([[[{ row: 0, column: 4, rows: 1, columns: 1 }], 'shown']]);
  });

  test('is refused more columns than are free beside it', async () => {
    const walled = { ...report, rows: [...report.rows, [], ['', '', '', 'in the way']] };
    const columns = ['A', 'B', 'C', 'D'].map((header) => column(header));
    const port = portOver(walled);
    expect(await refusal(port, { kind: 'replaceTable', layout: { ...LAYOUT, columns }, rows: [] })).toBe('tableGrowth');
    expect(port.current().sheets[0]).toBe(walled);
  });
});

describe('drop-downs of new tables', () => {
  test('reach tables that are made after them in the same list, and share the name of a column', async () => {
    const port = portOver(blankSheet('Sheet1'));
    const list = { table: 'Items', header: 'No.' };
    const layout = (name: string, columns: readonly ColumnLayout[]): WorkbookChange => ({ kind: 'createTable', layout: { ...LAYOUT, name, sheetName: name, columns }, rows: [] });
    await after(port, layout('Lines', [column('Item', { list })]), layout('Prices', [column('Item', { list })]), layout('Items', [column('No.')]));
    const file = port.current();
    expect(file.names).toEqual([{ name: 'Items_No_', refersTo: 'Items[No.]', isHidden: false }]);
    expect(file.sheets.flatMap(({ name, validations }) => validations.map(({ formula1 }) => [name, formula1]))).toEqual([['Lines', 'Items_No_'], ['Prices', 'Items_No_']]);
  });

  test('are left out where their table is not there or their words are too long for a rule', async () => {
    const port = portOver(blankSheet('Sheet1'));
    const columns = [
      column('A', { list: { table: 'Missing', header: 'No.' } }),
      column('B', { list: Array.from({ length: 60 }, (_, at) => `word${at}`) }),
      column('C', { list: ['a,b', 'c'] }),
      column('D', { list: ['a', 'b'] }),
    ];
    await after(port, { kind: 'createTable', layout: { ...LAYOUT, columns }, rows: [] });
    expect(port.current().sheets[1]?.validations.map(({ words, areas }) => [words, areas[0]?.column])).toEqual([[['a', 'b'], 3]]);
  });

  test('take another name where theirs is taken', async () => {
    const port = fileWorkbook({ ...newWorkbookFile([blankSheet('Sheet1')]), names: [{ name: 'ITEMS_NO_', refersTo: '1', isHidden: false }] });
    const columns = [column('No.'), column('Of', { list: { table: 'Items', header: 'No.' } })];
    await after(port, { kind: 'createTable', layout: { ...LAYOUT, name: 'Items', columns }, rows: [] });
    expect(port.current().names.map(({ name, refersTo }) => [name, refersTo])).toEqual([['ITEMS_NO_', '1'], ['Items_No__2', 'Items[No.]']]);
  });
});

describe('a workbook file', () => {
  test('refuses a table that has the name of a defined name', async () => {
    const port = fileWorkbook({ ...newWorkbookFile([blankSheet('Sheet1')]), names: [{ name: 'balances', refersTo: '1', isHidden: false }] });
    expect(await refusal(port, { kind: 'createTable', layout: LAYOUT, rows: [] })).toBe('sheetNameTaken');
  });

  test('stops at the first change that is refused, and says how many were done', async () => {
    const port = portOver(sheetWith());
    const result = await port.write([append, { kind: 'truncateTable', table: 'Missing', keep: 0 }, append]);
    expect(result.ok ? undefined : result.refusal).toMatchObject({ code: 'tableMissing', changesDone: 1 });
    expect(port.current().sheets[0]?.tables[0]?.rowCount).toBe(4);
  });

  test('stops between changes when it is told to', async () => {
    const port = portOver(sheetWith());
    let asked = 0;
    const result = await port.write([append, append, append], { isStopped: () => (asked += 1) > 2 });
    expect(result).toEqual({ ok: true, value: { changesDone: 2, stopped: true } });
    expect(port.current().sheets[0]?.tables[0]?.rowCount).toBe(6);
  });

  test('that was handed out does not change with later writes', async () => {
    const port = portOver(sheetWith());
    const before = port.current();
    await after(port, append);
    expect(before.sheets[0]?.rows).toHaveLength(5);
  });

  test('is handed over whole to be saved', async () => {
    const kept: number[] = [];
    const port = fileWorkbook(newWorkbookFile([sheetWith()], LOOKS), (file) => {
      kept.push(file.sheets[0]?.rows.length ?? 0);
      return Promise.resolve(accepted(undefined));
    });
    await after(port, append);
    expect([await port.save(), kept]).toEqual([{ ok: true, value: true }, [7]]);
    expect(await portOver(sheetWith()).save()).toEqual({ ok: true, value: false });
  });
});
