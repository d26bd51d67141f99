import { createWorkbook } from '../../src/workbench/host/workbook';
import { typeIntoCell, writeValues } from '../../src/workbench/host/model/cells';
import { undo } from '../../src/workbench/host/model/history';
import { activateSheet, activeSheet, addSheet, requireSheet, selectAreas } from '../../src/workbench/host/model/sheets';
import { deleteCells } from '../../src/workbench/host/model/rows';
import { bootOffice, type OfficeInJsdom } from '../support/officeInJsdom';

let office: OfficeInJsdom;
let heard: string[];

beforeAll(async () => {
  office = await bootOffice();
});

beforeEach(() => {
  office.open(createWorkbook(['Orders', 'Ledger']));
  heard = [];
});

afterAll(() => office.close());

/** What was heard, once everything has been delivered and every handler has run. */
async function all(): Promise<readonly string[]> {
  await office.host.settled();
  await new Promise<void>((resolve) => setTimeout(resolve, 0));
  return heard;
}

async function watchCells(): Promise<void> {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      heard.push([event.changeType, event.address, event.source, event.triggerSource, event.details?.valueBefore, event.details?.valueAfter].join(' '));
    });
    await context.sync();
  });
}

test('edits of the person, of the add-in and of others are told apart', async () => {
  await watchCells();
  const workbook = office.host.workbook();
  const sheet = activeSheet(workbook);
  typeIntoCell(workbook, sheet, 1, 1, '5');
  await office.host.settled();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('C3').values = [[7]];
    await context.sync();
  });
  writeValues(workbook, sheet, { row: 4, column: 0, rows: 1, columns: 2 }, [[1, 2]], 'remote');
  expect(await all()).toEqual([
    'RangeEdited B2 Local Unknown  5', 'RangeEdited C3 Local ThisLocalAddin  7', 'RangeEdited A5:B5 Remote Unknown  ',
  ]);
});

test('a large write that the library cuts into pieces is one event', async () => {
  await watchCells();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('A1:C2000').values = Array.from({ length: 2000 }, (_, row) => [row, row, row]);
    await context.sync();
  });
  expect(await all()).toEqual(['RangeEdited A1:C2000 Local ThisLocalAddin  ']);
});

test('undo takes the writes of the add-in back and counts as an edit of the person', async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('A1:B1').values = [[1, 2]];
    await context.sync();
  });
  await watchCells();
  expect(undo(office.host.workbook())).toBe(true);
  expect(await all()).toEqual(['RangeEdited A1:B1 Local Unknown  ']);
});

test('deleted rows are told with their direction, and the handler may ask for the range', async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').onChanged.add(async (event) => {
      heard.push(`${event.changeType} ${event.changeDirectionState?.deleteShiftDirection ?? '-'}`);
      await office.Excel.run(async (inner) => {
        const range = event.getRange(inner).load('address');
        await inner.sync();
        heard.push(range.address);
      });
    });
    await context.sync();
  });
  const workbook = office.host.workbook();
  deleteCells(workbook, activeSheet(workbook), { row: 3, column: 0, rows: 2, columns: 16_384 }, 'Up', 'local');
  await all();
  expect(await all()).toEqual(['RowDeleted Up', 'Orders!4:5']);
});

test('a table tells of edits inside it only', async () => {
  await office.Excel.run(async (context) => {
    const table = context.workbook.tables.add('Orders!A1:B3', true);
    table.onChanged.add(async (event) => void heard.push(`${event.changeType} ${event.address}`));
    await context.sync();
  });
  const workbook = office.host.workbook();
  const sheet = activeSheet(workbook);
  typeIntoCell(workbook, sheet, 9, 9, 'outside');
  writeValues(workbook, sheet, { row: 1, column: 1, rows: 1, columns: 3 }, [[1, 2, 3]], 'local');
  expect(await all()).toEqual(['RangeEdited B2']);
});

test('selections, activations and new sheets are told', async () => {
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
    worksheets.onActivated.add(async () => void heard.push('activated'));
    worksheets.onDeactivated.add(async () => void heard.push('deactivated'));
    worksheets.onAdded.add(async (event) => void heard.push(`added ${event.source}`));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    await context.sync();
  });
  const workbook = office.host.workbook();
  selectAreas(workbook, activeSheet(workbook), [{ row: 1, column: 1, rows: 2, columns: 2 }]);
  activateSheet(workbook, requireSheet(workbook, 'Ledger'), 'local');
  addSheet(workbook, 'More', 'remote');
  expect(await all()).toEqual(['selected B2:C3', 'deactivated', 'activated', 'added Remote']);
});

test('the workbook tells of selections the old way', async () => {
  await office.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => void heard.push('selected'));
    await context.sync();
  });
  const workbook = office.host.workbook();
  selectAreas(workbook, activeSheet(workbook), [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  expect(await all()).toEqual(['selected']);
});

test('events stop when the handler is removed, when events are switched off, and when Excel drops them', async () => {
  let registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  await office.Excel.run(async (context) => {
    registration = context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
  });
  const workbook = office.host.workbook();
  const type = async (row: number) => {
    typeIntoCell(workbook, activeSheet(workbook), row, 0, 'x');
    await all();
  };
  await type(0);
  office.host.change({ dropsEvent: ({ type: kind }) => kind === 10 });
  await type(1);
  office.host.change({ dropsEvent: null });
  await office.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await type(2);
  await office.Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await type(3);
  const kept = registration;
  if (kept === undefined) throw new Error('nothing registered');
  await office.Excel.run(kept.context, async (context) => {
    kept.remove();
    await context.sync();
  });
  await type(4);
  expect(heard).toEqual(['A1', 'A4']);
});
