import { createWorkbook } from '../../src/workbench/host/workbook';
import { bootOffice, type OfficeInJsdom } from '../support/officeInJsdom';

let office: OfficeInJsdom;

beforeAll(async () => {
  office = await bootOffice();
});

beforeEach(() => office.open(createWorkbook(['Orders', 'Ledger'])));

afterAll(() => office.close());

/** Orders!A1:C3: No., Item, Qty with two lines. */
async function addLines(): Promise<void> {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    sheet.getRange('A1:C3').values = [['No.', 'Item', 'Qty'], ['SO-1', 'A', 3], ['SO-2', 'B', 1]];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Lines';
    table.style = 'TableStyleLight9';
    await context.sync();
  });
}

test('a table is made, named, found and described', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    table.load('id,name,style,showHeaders,showFilterButton,columns/items/name,rows/count,worksheet/name');
    const tables = context.workbook.tables.load('items/name,count');
    const onLedger = context.workbook.worksheets.getItem('Ledger').tables.getItemOrNullObject('Lines');
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem('Qty').getDataBodyRange()];
    for (const range of ranges) range.load('address');
    const found = context.workbook.worksheets.getItem('Orders').getRange('B2').getTables(false).load('items/name');
    await context.sync();
    expect([table.name, table.style, table.showHeaders, table.worksheet.name]).toEqual(['Lines', 'TableStyleLight9', true, 'Orders']);
    expect(table.columns.items.map((column) => column.name)).toEqual(['No.', 'Item', 'Qty']);
    expect([table.rows.count, tables.count]).toEqual([2, 1]);
    expect(ranges.map((range) => range.address)).toEqual(['Orders!A1:C3', 'Orders!A1:C1', 'Orders!A2:C3', 'Orders!C2:C3']);
    expect(onLedger.isNullObject).toBe(true);
    expect(found.items.map((one) => one.name)).toEqual(['Lines']);
  });
});

test('all tables are described in one sync', async () => {
  await addLines();
  office.host.resetCounters();
  await office.Excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name,items/worksheet/name,items/columns/items/name');
    await context.sync();
    expect(tables.items.map((table) => [table.name, table.worksheet.name, table.columns.items.map((column) => column.name)])).toEqual([
      ['Lines', 'Orders', ['No.', 'Item', 'Qty']],
    ]);
    const body = tables.items[0]?.getDataBodyRange().load('values');
    await context.sync();
    expect(body?.values).toEqual([['SO-1', 'A', 3], ['SO-2', 'B', 1]]);
  });
  expect(office.host.counters.total.syncs).toBe(2);
});

test('a block written below a table joins it, also one that the library cuts into pieces', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    const rows = Array.from({ length: 1200 }, (_, index) => [`SO-${index + 3}`, 'C', index]);
    const below = table.getDataBodyRange().getRowsBelow(1).getAbsoluteResizedRange(1200, 3);
    below.values = rows;
    table.rows.load('count');
    const last = table.getRange().getLastRow().load('values');
    await context.sync();
    expect(table.rows.count).toBe(1202);
    expect(last.values).toEqual([['SO-1202', 'C', 1199]]);
  });
});

test('a blank stretch longer than a piece stays outside the table, and resizing takes it in', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    const rows = Array.from({ length: 1600 }, (_, index) => (index < 300 ? ['X', 'C', index] : ['', '', '']));
    context.workbook.worksheets.getItem('Orders').getRange('A4:C1603').values = rows;
    table.rows.load('count');
    await context.sync();
    // The library writes pieces of 500 rows; the first holds 300 filled ones and joins whole.
    expect(table.rows.count).toBe(502);
    table.resize('A1:C1603');
    table.rows.load('count');
    await context.sync();
    expect(table.rows.count).toBe(1602);
  });
});

test('a table can be made to grow only to the last row whose first column is filled', async () => {
  await addLines();
  office.host.workbook().tableGrowth = 'filled';
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    context.workbook.worksheets.getItem('Orders').getRange('A4:C6').values = [['SO-3', 'C', 1], ['', 'D', 2], ['', '', '']];
    table.rows.load('count');
    await context.sync();
    expect(table.rows.count).toBe(3);
  });
});

test('a resized table takes in as many rows as this Excel lets it', async () => {
  await addLines();
  office.host.workbook().tableGrowth = 'oneMore';
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    table.rows.load('count');
    await context.sync();
    const { count } = table.rows;
    table.resize(`A1:C${count + 3}`);
    table.rows.load('count');
    await context.sync();
    expect(table.rows.count).toBe(count + 3);
  });
});

test('columns are added, renamed, written and deleted', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    table.columns.add(undefined, [['Price'], [10], [20]]);
    table.columns.add(1, [['x'], ['y']], 'Note');
    table.columns.getItem('Item').name = 'Article';
    table.columns.getItem('No.').delete();
    const range = table.getRange().load('values,address');
    await context.sync();
    expect(range.address).toBe('Orders!A1:D3');
    expect(range.values).toEqual([['Note', 'Article', 'Qty', 'Price'], ['x', 'A', 3, 10], ['y', 'B', 1, 20]]);
  });
});

test('rows are added, read and deleted one by one', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    table.rows.add(0, [['SO-0', 'Z', 9]]);
    table.rows.add(undefined, [['SO-9', 'Q', 1]]);
    table.rows.getItemAt(1).delete();
    const first = table.rows.getItemAt(0).load('values,index');
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    expect(first.values).toEqual([['SO-0', 'Z', 9]]);
    expect(body.values).toEqual([['SO-0', 'Z', 9], ['SO-2', 'B', 1], ['SO-9', 'Q', 1]]);
  });
});

test('a table is deleted with its cells, or let go of without them', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    context.workbook.tables.getItem('Lines').convertToRange();
    const kept = context.workbook.worksheets.getItem('Orders').getRange('A1:C1').load('values');
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect([count.value, kept.values]).toEqual([0, [['No.', 'Item', 'Qty']]]);
    context.workbook.tables.add('Orders!A1:C3', true).delete();
    const used = context.workbook.worksheets.getItem('Orders').getUsedRangeOrNullObject(true);
    await context.sync();
    expect(used.isNullObject).toBe(true);
  });
});

test('names that are taken or impossible are refused', async () => {
  await addLines();
  const rename = (name: string) =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ledger').tables.add('A1:B2', true).name = name;
      await context.sync();
    });
  await expect(rename('lines')).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  office.open(createWorkbook(['Orders', 'Ledger']));
  await expect(rename('two words')).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a filter is set, told, refused for row operations, and cleared', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    table.columns.getItem('Item').filter.applyValuesFilter(['B']);
    table.autoFilter.load('isDataFiltered,criteria,enabled');
    const rows = context.workbook.worksheets.getItem('Orders').getRange('A2:A2').load('rowHidden');
    await context.sync();
    expect([table.autoFilter.isDataFiltered, table.autoFilter.enabled, rows.rowHidden]).toEqual([true, true, true]);
    expect(table.autoFilter.criteria[1]).toMatchObject({ filterOn: 'Values', values: ['B'] });
    const add = async () => {
      table.rows.add(undefined, [['SO-3', 'C', 1]]);
      await context.sync();
    };
    await expect(add()).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
    table.clearFilters();
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(false);
    await add();
  });
});

test('criteria that were read can be put back', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    table.columns.getItem('Qty').filter.applyCustomFilter('>1');
    table.autoFilter.load('criteria');
    await context.sync();
    const { criteria } = table.autoFilter;
    table.autoFilter.clearCriteria();
    const kept = criteria[2];
    if (kept === undefined) throw new Error('no criteria');
    table.autoFilter.apply(table.getRange(), 2, kept);
    const rows = context.workbook.worksheets.getItem('Orders').getRange('A3:A3').load('rowHidden');
    await context.sync();
    expect(rows.rowHidden).toBe(true);
  });
});

test('a table is sorted by a column', async () => {
  await addLines();
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Lines');
    table.sort.apply([{ key: 2, ascending: true }]);
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    expect(body.values).toEqual([['SO-2', 'B', 1], ['SO-1', 'A', 3]]);
  });
});
