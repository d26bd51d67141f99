import { createWorkbook } from '../../src/workbench/host/workbook';
import { bootOffice, type OfficeInJsdom } from '../support/officeInJsdom';

let office: OfficeInJsdom;

beforeAll(async () => {
  office = await bootOffice();
});

beforeEach(() => office.open(createWorkbook(['Orders', 'Ledger'])));

afterAll(() => office.close());

test('sheets are added, named, moved, coloured, hidden, shown and deleted', async () => {
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const log = worksheets.add('Log');
    log.position = 0;
    log.tabColor = '#1f4e79';
    log.showGridlines = false;
    log.freezePanes.freezeRows(1);
    log.activate();
    worksheets.getItem('Ledger').visibility = 'Hidden';
    worksheets.getItem('Orders').name = 'Sales orders';
    worksheets.load('items/name,items/visibility,items/position,items/tabColor,items/showGridlines');
    const frozen = log.freezePanes.getLocationOrNullObject().load('address');
    const active = worksheets.getActiveWorksheet().load('name');
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position, sheet.tabColor, sheet.showGridlines])).toEqual([
      ['Log', 'Visible', 0, '#1F4E79', false], ['Sales orders', 'Visible', 1, '', true], ['Ledger', 'Hidden', 2, '', true],
    ]);
    expect([frozen.address, active.name, visible.value]).toEqual(['Log!1:1', 'Log', 2]);
    log.delete();
    worksheets.load('items/name');
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sales orders', 'Ledger']);
  });
});

test('a sheet name that is taken or impossible is refused', async () => {
  const add = (name: string) =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  await expect(add('orders')).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  await expect(add('a/b')).rejects.toMatchObject({ code: 'InvalidArgument' });
  await expect(add('x'.repeat(32))).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a protected sheet denies writes to locked cells, and its protection is told', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ledger');
    sheet.getRange('B:B').format.protection.locked = false;
    sheet.protection.protect({ allowAutoFilter: true, selectionMode: 'Normal' });
    sheet.protection.load('protected,options');
    sheet.getRange('B2').values = [[1]];
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options.allowAutoFilter).toBe(true);
    sheet.getRange('A2').values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
    sheet.protection.unprotect();
    sheet.getRange('A2').values = [[1]];
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(false);
  });
});

test('protecting twice is refused, and unprotecting in vain where Excel has that habit', async () => {
  const act = (kind: 'protect' | 'unprotect') =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ledger').protection[kind]();
      await context.sync();
    });
  await act('unprotect');
  await act('protect');
  await expect(act('protect')).rejects.toMatchObject({ code: 'AccessDenied' });
  await act('unprotect');
  office.host.change({ refusesNeedlessUnprotect: true });
  await expect(act('unprotect')).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('names are defined and lead to their ranges', async () => {
  await office.Excel.run(async (context) => {
    const { names } = context.workbook;
    names.add('Rates', context.workbook.worksheets.getItem('Ledger').getRange('A2:B5'), 'exchange rates');
    names.add('Factor', '=1.25');
    names.load('items/name,items/type,items/value,items/comment');
    const range = names.getItem('Rates').getRange().load('address');
    const byAddress = context.workbook.worksheets.getItem('Ledger').getRange('Rates').load('address');
    await context.sync();
    expect(names.items.map((name) => [name.name, name.type, name.value, name.comment])).toEqual([
      ['Rates', 'Range', 'Ledger!A2:B5', 'exchange rates'], ['Factor', 'String', '1.25', ''],
    ]);
    expect([range.address, byAddress.address]).toEqual(['Ledger!A2:B5', 'Ledger!A2:B5']);
    names.getItem('Factor').delete();
    const count = names.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});

test('comments are put on cells and found there', async () => {
  await office.Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.add('Orders!B2', 'Is the price right?');
    const comment = comments.getItemByCell('Orders!B2').load('content,authorName,resolved');
    const place = comment.getLocation().load('address');
    await context.sync();
    expect([comment.content, comment.authorName, comment.resolved, place.address]).toEqual(['Is the price right?', 'Ledger User', false, 'Orders!B2']);
    comment.resolved = true;
    comments.add(context.workbook.worksheets.getItem('Orders').getRange('C2'), 'Second');
    comments.getItemByCell('Orders!C2').delete();
    comments.load('items/content,items/resolved');
    await context.sync();
    expect(comments.items.map((one) => [one.content, one.resolved])).toEqual([['Is the price right?', true]]);
    comments.getItemByCell('Orders!Z9').load('content');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('settings of the workbook are kept', async () => {
  await office.Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('epoch', 4);
    await context.sync();
    const item = settings.getItem('epoch').load('value');
    const missing = settings.getItemOrNullObject('none');
    await context.sync();
    expect([item.value, missing.isNullObject]).toEqual([4, true]);
  });
});

test('saving is counted', async () => {
  await office.Excel.run(async (context) => {
    context.workbook.save('Save');
    await context.sync();
  });
  expect(office.host.saves()).toBe(1);
});
