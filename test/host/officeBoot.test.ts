import { createWorkbook } from '../../src/workbench/host/workbook';
import { bootOffice, type OfficeInJsdom } from '../support/officeInJsdom';

let office: OfficeInJsdom;

beforeAll(async () => {
  office = await bootOffice();
});

beforeEach(() => office.open(createWorkbook(['Orders', 'Ledger'])));

afterAll(() => office.close());

test('office.js finds itself in Excel', async () => {
  await expect(office.Office.onReady()).resolves.toMatchObject({ host: 'Excel', platform: 'Mac' });
  expect(office.Office.context.displayLanguage).toBe('en-US');
});

test('the declared requirement sets are supported and newer ones are not', () => {
  const { requirements } = office.Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  expect(requirements.isSetSupported('RibbonApi', '1.2')).toBe(false);
});

test('an older Excel is simulated by lowering its requirement sets', async () => {
  const older = await bootOffice({ options: { requirements: { excelapi: '1.12' } } });
  expect(older.Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
  const resize = older.Excel.run(async (context) => {
    context.workbook.tables.getItem('T').resize('A1:B2');
    await context.sync();
  });
  await expect(resize).rejects.toMatchObject({ code: 'ApiNotFound' });
  expect(older.host.complaints()).toEqual([]);
  older.close();
});

test('the settings saved the old way stay in the workbook', async () => {
  const { settings } = office.Office.context.document;
  settings.set('seat', { epoch: 3 });
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  expect(office.host.workbook().settings.get('seat')).toEqual({ epoch: 3 });
});

test('the pane is shown and asked to load with the workbook', async () => {
  await office.Office.addin.hide();
  expect(office.host.taskpaneState()).toBe('Background');
  await office.Office.addin.showAsTaskpane();
  expect(office.host.taskpaneState()).toBe('Visible');
  await office.Office.addin.setStartupBehavior(office.Office.StartupBehavior.load);
  expect(office.host.startState()).toBe('Background');
  await expect(office.Office.addin.getStartupBehavior()).resolves.toBe('Load');
});

test('the ribbon takes what the add-in sets', async () => {
  await office.Office.ribbon.requestUpdate({ tabs: [{ id: 'Ledgerline.Tab', visible: true, controls: [{ id: 'Post', enabled: false }] }] });
  expect(Object.fromEntries(office.host.ribbon())).toEqual({ 'Ledgerline.Tab': true, Post: false });
});

test('a ribbon button runs its action until it says it has completed', async () => {
  const pressed: string[] = [];
  office.Office.actions.associate('postNow', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await office.host.runCommand('postNow', 'PostButton');
  expect(pressed).toEqual(['PostButton']);
});

test('a shortcut runs its action', async () => {
  const run = new Promise<string>((resolve) => office.Office.actions.associate('showPane', () => resolve('shown')));
  office.host.runAction('showPane');
  await expect(run).resolves.toBe('shown');
});

test('a worksheet function answers through the library, and its error arrives with its message', async () => {
  const functions: typeof CustomFunctions = Reflect.get(office.window, 'CustomFunctions');
  functions.associate('BALANCE', (account: string) => (account === '1500' ? 44.98 : 0));
  functions.associate('LATER', async (values: number[][]) => values);
  functions.associate('FAILS', () => {
    throw new functions.Error(functions.ErrorCode.notAvailable, 'No account 9');
  });
  await expect(office.host.callFunction('BALANCE', ['1500'])).resolves.toBe(44.98);
  await expect(office.host.callFunction('LATER', [[[1, 2]]])).resolves.toEqual([[1, 2]]);
  await expect(office.host.callFunction('FAILS', [])).rejects.toThrow('No account 9');
});
