import { createWorkbook } from '../../src/workbench/host/workbook';
import { readValues, typeIntoCell, writeValues } from '../../src/workbench/host/model/cells';
import { activeSheet } from '../../src/workbench/host/model/sheets';
import { bootOffice, type OfficeInJsdom } from '../support/officeInJsdom';

let office: OfficeInJsdom;

beforeAll(async () => {
  office = await bootOffice();
});

beforeEach(() => office.open(createWorkbook(['Orders', 'Ledger'])));

afterAll(() => office.close());

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

function write(value: string | number, options: Excel.RunOptions = {}): Promise<void> {
  return office.Excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('A1').values = [[value]];
    await context.sync();
  });
}

function cellA1() {
  return readValues(activeSheet(office.host.workbook()), A1)[0]?.[0];
}

test('while a cell is edited a batch is refused and nothing of it is done', async () => {
  office.host.change({ cellEditMode: true });
  await expect(write(1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  expect(cellA1()).toBe('');
});

test('a batch that asks to wait is done when the person has finished editing', async () => {
  office.host.change({ cellEditMode: true });
  let done = false;
  const writing = write(2, { delayForCellEdit: true }).then(() => {
    done = true;
  });
  await new Promise<void>((resolve) => setTimeout(resolve, 20));
  expect([done, cellA1()]).toEqual([false, '']);
  office.host.change({ cellEditMode: false });
  await writing;
  expect(cellA1()).toBe(2);
});

test('a request above the limit is refused before anything is done', async () => {
  office.host.change({ payloadLimit: 2000 });
  await expect(write('x'.repeat(3000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(cellA1()).toBe('');
});

test('an answer above the limit is refused although the batch was done', async () => {
  await write('x'.repeat(3000));
  office.host.change({ payloadLimit: 2000 });
  const read = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('A1').load('values');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('the limit counts bytes, not characters', async () => {
  office.host.change({ payloadLimit: 2000 });
  await write('x'.repeat(1000));
  await expect(write('å'.repeat(1000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('a read of more than five million cells comes back empty', async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A:E').load('values,address');
    await context.sync();
    expect([range.values, range.address]).toEqual([null, 'Orders!A:E']);
  });
});

test('others edit between two syncs', async () => {
  office.host.change({
    beforeBatch: (number, workbook) => {
      if (number === 2) writeValues(workbook, activeSheet(workbook), A1, [['theirs']], 'remote');
    },
  });
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1');
    range.values = [['ours']];
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['theirs']]);
  });
});

test.each([['before', 'first'], ['after', 'second']] as const)('the second batch fails %s it is applied', async (when, left) => {
  await write('none');
  office.host.failBatch({ batch: 2, when, code: 'RequestAborted' });
  await write('first');
  await expect(write('second')).rejects.toMatchObject({ code: 'RequestAborted' });
  expect(cellA1()).toBe(left);
  await write('third');
  expect(cellA1()).toBe('third');
});

test('a member the host does not know is refused by name and remembered', async () => {
  const flash = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('A1').flashFill();
    await context.sync();
  });
  await expect(flash).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('Range.FlashFill') });
  const load = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').pivotTables.load('items/name');
    await context.sync();
  });
  await expect(load).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(office.host.complaints()).toEqual(['unknown: Range.FlashFill', 'unknown: Worksheet.PivotTables']);
  office.open(createWorkbook());
  expect(office.host.complaints()).toEqual([]);
});

test('syncs, bytes, cells and proxies are counted per call and together', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    sheet.getRange('A1:B2').values = [[1, 2], [3, 4]];
    await context.sync();
    sheet.getRange('A1:C3').load('values');
    await context.sync();
  });
  const { calls, total } = office.host.counters;
  expect(calls).toHaveLength(2);
  expect([calls[0]?.cellsWritten, calls[0]?.cellsRead, calls[1]?.cellsWritten, calls[1]?.cellsRead]).toEqual([4, 0, 0, 9]);
  expect([total.syncs, total.cellsWritten, total.cellsRead, total.faults]).toEqual([2, 4, 9, 0]);
  // The workbook, its sheets, the sheet and the range.
  expect(calls[0]?.proxies).toBe(4);
  expect(total.largestRequest).toBe(Math.max(calls[0]?.requestBytes ?? 0, calls[1]?.requestBytes ?? 0));
  office.host.resetCounters();
  expect(office.host.counters.total.syncs).toBe(0);
});

test('a hundred thousand rows are written and read back in pieces under the limit', async () => {
  const rows = 100_000;
  const columns = 15;
  const piece = 12_500;
  const cell = (row: number, column: number) => (column % 3 === 0 ? `SO-${row}` : row * columns + column);
  const block = (from: number) =>
    Array.from({ length: piece }, (_, row) => Array.from({ length: columns }, (_, column) => cell(from + row, column)));
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    for (let from = 0; from < rows; from += piece) {
      sheet.getRangeByIndexes(from, 0, piece, columns).values = block(from);
      await context.sync();
    }
    for (let from = 0; from < rows; from += piece) {
      const range = sheet.getRangeByIndexes(from, 0, piece, columns).load('values');
      await context.sync();
      expect(JSON.stringify(range.values)).toBe(JSON.stringify(block(from)));
    }
  });
  const { total } = office.host.counters;
  expect([total.syncs, total.cellsWritten, total.cellsRead, total.faults]).toEqual([16, rows * columns, rows * columns, 0]);
  expect(total.largestRequest).toBeLessThan(5 * 1024 * 1024);
});

test('the person types while the add-in reads: both see the same cells', async () => {
  const workbook = office.host.workbook();
  typeIntoCell(workbook, activeSheet(workbook), 0, 0, '00123');
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([[123]]);
  });
});
