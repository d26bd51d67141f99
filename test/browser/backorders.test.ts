import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { columnOf, frontSheet, goTo, selectedCell, shownIn, typeInto } from './support/grid';
import { rowsInFile, savedCopy } from './support/savedFile';
import { openPlace, openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * Who waits for what in Northwind, before anything is posted: 3,119 pieces in stock, 780 on order, 2,155 lines to serve.
 */
interface Company {
  readonly tables: {
    readonly SalesHeaders: readonly { readonly documentNo: string; readonly requestedDate: string }[];
    readonly SalesLines: readonly { readonly documentNo: string; readonly lineNo: number }[];
  };
}
const { tables }: Company = JSON.parse(readFileSync(path.resolve(__dirname, '../../assets/companies/northwind.json'), 'utf8'));

let browser: Browser;
let bench: OpenWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser);
  await openPlace(bench.pane, 'Backorders');
});

afterAll(() => browser.close());

/** The heads of groups; what is behind one that is open stands after it in the list. */
const heads = (text: string | RegExp): Locator => bench.pane.getByRole('listitem').filter({ has: bench.pane.locator('[data-group]'), hasText: text });
const lines = (text: string | RegExp): Locator => bench.pane.getByRole('listitem').filter({ hasNot: bench.pane.locator('[data-group]'), hasText: text });

describe('backorders', () => {
  test('by item tell how much is short, and open to their lines, their flow and the cause', async () => {
    const { tab, pane } = bench;
    // 828 pieces of item 1 are ordered, 39 are in stock, none is on order.
    await pane.getByRole('searchbox').fill('chai');
    const tea = heads('Chai');
    await expectSoon(async () => (await tea.textContent()) ?? '', /1 Chai, 10 boxes x 20 bags.*789 PCS short · .*38 lines$/);
    await tea.getByRole('button').click();
    await pane.getByRole('img', { name: 'Balance of item 1 over time' }).waitFor();
    await pane.getByText(/^39 PCS on hand · 828 PCS ordered in 38 lines · 0 PCS on order · Net .789 PCS · /).waitFor();
    // The first to ask for it is order 10285, for 45: six short.
    const first = lines('10285');
    expect((await first.innerText()).replaceAll('\n', ' ')).toMatch(/10285 · QUICK -45 .*Balance -6 · 6 short · 39 ready now · Not covered · Nothing on order covers it/);
    await first.getByRole('button', { name: '10285', exact: true }).click();
    await expectSoon(() => frontSheet(tab), 'Sales Lines');
    const row = tables.SalesLines.findIndex(({ documentNo }) => documentNo === '10285') + 2;
    await expectSoon(async () => (await selectedCell(tab)).replace(/^[A-Z]+/, ''), String(row));
  });

  test('are found by what is typed, narrowed by lights, and shown whole again', async () => {
    const { pane } = bench;
    await pane.getByRole('searchbox').fill('ikura');
    await expectSoon(() => heads(/./).count(), 1);
    await pane.getByRole('searchbox').press('Escape');
    await expectSoon(async () => (await heads(/./).count()) > 1, true);
    await pane.getByText('2,155 of 2,155 lines').waitFor();
    // Every line was wanted long ago: none can be on time, and those that are covered are late.
    await pane.getByRole('button', { name: /^Late / }).click();
    await pane.getByText('2,001 of 2,155 lines').waitFor();
    await pane.getByRole('button', { name: 'Show all' }).click();
    await pane.getByText('2,155 of 2,155 lines').waitFor();
  });

  test('by customer and by vendor say who waits and who is late', async () => {
    const { pane } = bench;
    await pane.getByRole('radio', { name: 'By customer' }).check();
    await heads('QUICK-Stop').getByText(/^\d+ days late · 86 lines$/).waitFor();
    await pane.getByRole('radio', { name: 'By vendor' }).check();
    // PO-001 was due on 30 April; the work date is 6 May.
    const vendor = heads('Exotic Liquids');
    await vendor.getByText(/^6 days overdue · 2 lines$/).waitFor();
    await vendor.getByRole('button').click();
    await lines(/Expected on 4\/30\/1998 · 6 days overdue · 70 waited for by \d lines/).waitFor();
  });

  test('go to a sheet of their own, which is made anew and not once more', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('button', { name: 'Write to sheet' }).click();
    await pane.getByText('Written to Backorders by Vendor.').waitFor();
    await expectSoon(() => frontSheet(tab), 'Backorders by Vendor');
    await goTo(tab, 'A18', 'Backorders by Vendor');
    expect([await shownIn(tab, 'A18'), await shownIn(tab, 'A19')]).toEqual(['8', '']);
    const before = await tab.getByRole('tab').count();
    await pane.getByRole('button', { name: 'Write to sheet' }).click();
    await pane.getByText('Written to Backorders by Vendor.').waitFor();
    expect(await tab.getByRole('tab').count()).toBe(before);
  });

  test('have a chart on a sheet beside it, drawn where it lies and named for who does not see it', async () => {
    const { tab, pane } = bench;
    await pane.getByText('The chart is on Arrivals by Week.').waitFor();
    await goTo(tab, 'A2', 'Arrivals by Week');
    const chart = tab.getByRole('img', { name: 'Sales that wait for purchases, by the week these are expected' });
    await chart.waitFor();
    // Two colours in the legend, and as many bars as there are rows for each of them.
    expect(await chart.locator('rect').count()).toBe(2 + 2 * 14);
  });

  test('up to a day hold the lines that are needed by then', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('radio', { name: 'By customer' }).check();
    await pane.getByRole('button', { name: /^More filters/ }).click();
    await pane.getByRole('textbox', { name: 'Needed by' }).fill('8/1/1996');
    await pane.getByRole('textbox', { name: 'Needed by' }).press('Enter');
    await expectSoon(() => heads(/./).count(), 2);
    await pane.getByRole('button', { name: 'Write to sheet' }).click();
    await pane.getByText('Written to Backorders by Customer.').waitFor();
    const needed = new Set(tables.SalesHeaders.filter(({ requestedDate }) => requestedDate <= '1996-08-01').map(({ documentNo }) => documentNo));
    const wanted = tables.SalesLines.filter(({ documentNo }) => needed.has(documentNo)).map(({ documentNo, lineNo }) => `${documentNo} ${lineNo}`);
    const report = rowsInFile(await savedCopy(tab), 'Backorders by Customer')['Backorders by Customer'] ?? [];
    expect(report.map((row) => `${row['Document no.']} ${row['Line no.']}`).sort()).toEqual(wanted.sort());
    expect(report).toHaveLength(6);
  });

  test('say when the book has changed since, and are worked out anew', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('textbox', { name: 'Needed by' }).fill('');
    await pane.getByRole('textbox', { name: 'Needed by' }).press('Enter');
    await pane.getByRole('radio', { name: 'By item' }).check();
    await pane.getByRole('searchbox').fill('chai');
    const tea = heads('Chai');
    await tea.getByText(/^789 PCS short/).waitFor();
    // 10285 takes ten fewer. It is row 96 of the lines.
    const quantity = await columnOf(tab, 'Sales Lines', 'Quantity');
    const row = tables.SalesLines.findIndex(({ documentNo }) => documentNo === '10285') + 2;
    await goTo(tab, `${quantity}${row}`);
    expect(await shownIn(tab, `${quantity}${row}`)).toBe('45');
    await typeInto(tab, `${quantity}${row}`, '35');
    await pane.getByText('The workbook has changed since this was worked out.').waitFor();
    await pane.getByRole('button', { name: 'Refresh' }).first().click();
    await tea.getByText(/^779 PCS short/).waitFor();
  });

  test('did all this without trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});
