import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { columnOf, frontSheet, goTo, selectedCell, shownIn } from './support/grid';
import { readFileSync } from 'node:fs';
import { checked, openHealth, openPlace, openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * The Health page over posted ledgers: sound, then with a cell changed by hand; the file for support; forgetting the device.
 */
let browser: Browser;
let bench: OpenWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser, '?sample=northwind');
  const { tab, pane } = bench;
  await checked(pane);
  await openPlace(pane, 'Post');
  await goTo(tab, 'A2:A6', 'Sales Documents');
  await pane.getByRole('radio', { name: 'Selected documents' }).check();
  await pane.getByRole('button', { name: 'Preview' }).click();
  await pane.getByRole('button', { name: /^Ship and invoice \d/ }).click();
  await pane.getByText(/^\d documents? (was|were) posted$/).waitFor();
}, 60_000);

afterAll(() => browser.close());

/** What a macro needs of Excel here. */
interface ExcelContext {
  readonly workbook: { readonly worksheets: { getItem(name: string): { readonly protection: { unprotect(): void }; getRange(cell: string): { values: string[][] } } } };
  sync(): Promise<void>;
}

test('tells the last posting of this device, not saved where only the person can save, with the workbook, Excel and storage', async () => {
  const { pane } = bench;
  await openHealth(pane);
  const facts = await pane.locator('dl').evaluateAll((lists) => lists.flatMap((list) => [...list.querySelectorAll('dt')].map((name) => `${name.textContent ?? ''}: ${name.nextElementSibling?.textContent ?? ''}`)));
  for (const fact of ['Device: This device', 'Saved: Posted, not yet saved', 'Right to post: This device has it', 'Storage: Notes last beyond this pane', 'Workbook layout: 1']) expect(facts).toContain(fact);
  expect(facts.find((fact) => fact.startsWith('Documents'))).toMatch(/^Documents: 102(4[89]|5[0-2])(, 102(4[89]|5[0-2])){1,4}$/);
  expect(facts.find((fact) => fact.startsWith('Office functions'))).toContain('ExcelApi 1.15');
});

test('finds sound ledgers sound', async () => {
  const { pane } = bench;
  await pane.getByRole('button', { name: 'Verify the ledgers' }).click();
  await pane.getByText(/^The ledgers are as they were posted and agree with each other/).waitFor();
  await pane.getByText(/^Last verified .+: sound\.$/).waitFor();
});

test('finds the one cell that was changed by hand, and its link goes there', async () => {
  const { tab, pane } = bench;
  const column = await columnOf(tab, 'Customer Ledger', 'Document no.');
  await goTo(tab, `${column}3`, 'Customer Ledger');
  const before = await shownIn(tab, `${column}3`);
  // The sheet is protected against slips; a macro takes that away and changes the cell.
  await pane.locator('body').evaluate(async (_body, cell) => {
    const { Excel } = window as unknown as { Excel: { run: (act: (context: ExcelContext) => Promise<void>) => Promise<void> } };
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Customer Ledger');
      sheet.protection.unprotect();
      sheet.getRange(cell).values = [['4711']];
      await context.sync();
    });
  }, `${column}3`);
  await expectSoon(() => shownIn(tab, `${column}3`), '4711');
  expect(before).not.toBe('4711');
  await goTo(tab, 'A1', 'Customers');
  await pane.getByRole('button', { name: 'Verify the ledgers' }).click();
  await pane.getByText('Not everything is as it was posted. The first broken entry stands first.').waitFor();
  const first = pane.getByRole('button', { name: /^Go to / }).first();
  expect(await first.textContent()).toBe('Customer Ledger A3');
  await first.click();
  await expectSoon(() => frontSheet(tab), 'Customer Ledger');
  await expectSoon(() => selectedCell(tab), 'A3');
});

test('hands a file to support that has no customer in it', async () => {
  const { tab, pane } = bench;
  const download = tab.waitForEvent('download');
  await pane.getByRole('button', { name: 'Save diagnostics' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('ledgerline-diagnostics.json');
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ chain: { state: 'broken' }, issues: { 'LDG-01': 1 }, surroundings: { apiSets: expect.arrayContaining(['ExcelApi 1.15']) } });
  for (const private_ of ['VINET', 'Northwind', 'Chai', '10248', '@']) expect(text).not.toContain(private_);
});

test('forgets the device: its database is empty, and the seat is no longer its own', async () => {
  const { pane } = bench;
  await pane.getByRole('button', { name: 'Forget this device' }).click();
  await pane.getByRole('button', { name: 'Remove it all' }).click();
  await pane.getByText('Everything Ledgerline kept in this browser is removed.').waitFor();
  await pane.getByText('0 notes, 0 caches').waitFor();
  await pane.getByText('Another device has it').waitFor();
});

test('all this went without trouble', () => {
  expect(bench.troubles).toEqual([]);
});
