import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { frontSheet, goTo, showsSoon } from './support/grid';
import { cents, rowsOf } from './support/panel';
import { openFile, rowsInFile, savedCopy, type Sheets } from './support/savedFile';
import { checked, openPlace, openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * All of Northwind posted from the pane. Sums are made here, in cents, of what openpyxl reads in the saved file.
 */
type Row = Sheets[string][number];

let browser: Browser;
let bench: OpenWorkbench;
let file = '';
let sheets: Sheets = {};
let balances = new Map<string | undefined, number>();

const inCents = (value: Row[string] | undefined): number => Math.round(Number(value ?? 0) * 100);
const sum = (rows: readonly Row[] | undefined, column: string): number => (rows ?? []).reduce((total, row) => total + inCents(row[column]), 0);
const onAccount = (...accounts: readonly string[]): Row[] => (sheets['General Ledger'] ?? []).filter((row) => accounts.includes(String(row['Account no.'])));

interface Line {
  readonly documentNo: string;
  readonly no: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discountPercent?: number;
}

/** How many orders the opening stock serves in the order of their posting dates, and what these come to in cents, reckoned here. */
function served(): { readonly orders: number; readonly amount: number } {
  const { tables, openingStock } = JSON.parse(readFileSync(path.resolve(__dirname, '../../assets/companies/northwind.json'), 'utf8'));
  const stock = new Map<string, number>(openingStock.map((row: { itemNo: string; quantity: number }) => [row.itemNo, row.quantity]));
  const headers: { documentNo: string; postingDate: string }[] = [...tables.SalesHeaders];
  headers.sort((a, b) => `${a.postingDate} ${a.documentNo}`.localeCompare(`${b.postingDate} ${b.documentNo}`));
  let [orders, amount] = [0, 0];
  for (const { documentNo } of headers) {
    const lines: Line[] = tables.SalesLines.filter((line: Line) => line.documentNo === documentNo);
    if (lines.some(({ no, quantity }) => (stock.get(no) ?? 0) < quantity)) continue;
    orders += 1;
    for (const { no, quantity, unitPrice, discountPercent = 0 } of lines) {
      stock.set(no, (stock.get(no) ?? 0) - quantity);
      const whole = Math.round(unitPrice * 100) * quantity;
      amount += whole - Math.round((whole * discountPercent) / 100);
    }
  }
  return { orders, amount };
}

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser);
});

afterAll(() => browser.close());

describe('all of Northwind', () => {
  test('is posted from the pane, and what stock cannot serve is left out with a reason', async () => {
    const { pane } = bench;
    await openPlace(pane, 'Post');
    await pane.getByText(/^\d+ documents are ready\./).waitFor();
    await pane.getByRole('button', { name: 'Preview' }).click();
    const { orders, amount } = served();
    const post = pane.getByRole('button', { name: new RegExp(`^Ship and invoice ${orders} documents, `) });
    await post.waitFor();
    const [documents, net] = await pane.locator('dl dd').allTextContents();
    expect([documents, cents(net ?? '')]).toEqual([String(orders), amount]);
    await post.click();
    await pane.getByText(`${orders} documents were posted`).waitFor();
    await pane.getByText(`${830 - orders} documents were left out`).waitFor();
    await pane.getByText(`invoice: 100001 to ${100000 + orders} (${orders})`).waitFor();
  });

  test('has a trial balance of zero', async () => {
    const { pane } = bench;
    await openPlace(pane, 'Ledger');
    await pane.getByRole('button', { name: 'Trial balance' }).click();
    await rowsOf(pane, 'Trial Balance');
    await pane.getByRole('tabpanel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
    balances = new Map((await rowsOf(pane, 'Trial Balance')).map((cells) => [cells[0], cents(cells.at(-1) ?? '')]));
    const all = Number(await pane.getByRole('table', { name: 'Trial Balance' }).getAttribute('aria-rowcount')) - 1;
    expect(balances.size).toBe(all);
    expect([...balances.values()].reduce((total, amount) => total + amount, 0)).toBe(0);
  });

  test('shows the entries behind a figure that is selected on the sheet', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('button', { name: 'Write to sheet' }).click();
    await pane.getByText(/^Written to /).waitFor();
    await expectSoon(() => frontSheet(tab), /Trial Balance/);
    // The closing balance of inventory.
    await goTo(tab, `H${[...balances.keys()].indexOf('1460') + 2}`);
    await pane.getByRole('heading', { name: 'Entries of 1460' }).waitFor();
    // A cell that is no figure leaves what is shown.
    await goTo(tab, 'A1', 'Customers');
    await pane.getByRole('heading', { name: 'Entries of 1460' }).waitFor();
  });

  test('is read from the saved file by another program with the same balances', async () => {
    file = await savedCopy(bench.tab);
    sheets = rowsInFile(file, 'General Ledger', 'Customer Ledger Details', 'Value Entries', 'Posted Documents', 'Sales Lines', 'Item Ledger');
    expect(sum(sheets['General Ledger'], 'Amount')).toBe(0);
    for (const [account, balance] of balances) expect([account, sum(onAccount(account ?? ''), 'Amount')]).toEqual([account, balance]);
  });

  test('owes what its receivables say, and holds the stock its inventory account says', () => {
    expect(sum(sheets['Customer Ledger Details'], 'Amount (local currency)')).toBe(sum(onAccount('1500', '1510'), 'Amount'));
    expect(sum(onAccount('1500', '1510'), 'Amount')).toBeGreaterThan(0);
    expect(sum(sheets['Value Entries'], 'Cost (actual)')).toBe(sum(onAccount('1460'), 'Amount'));
  });

  test('shows in the backorders by customer every line that could not be served, and nothing else', async () => {
    const { tab, pane } = bench;
    await openPlace(pane, 'Backorders');
    await pane.getByRole('radio', { name: 'By customer' }).check();
    await pane.getByRole('button', { name: 'Write to sheet' }).click();
    await pane.getByText(/^Written to /).waitFor();
    const name = ((await pane.getByText(/^Written to /).textContent()) ?? '').replace(/^Written to (.*?)\. .*$/, '$1');
    const report = rowsInFile(await savedCopy(tab), name)[name] ?? [];
    const open = (sheets['Sales Lines'] ?? []).filter((row) => Number(row['Outstanding quantity'] ?? 0) !== 0);
    const keys = (rows: readonly Row[]): string[] => rows.map((row) => `${row['Document no.']} ${row['Line no.']}`).sort();
    expect(keys(report)).toEqual(keys(open));
    expect(report.length).toBeGreaterThan(500);
  });

  test('is the same book after it is opened again', async () => {
    const { tab, pane } = bench;
    await openFile(tab, file, 'Northwind again');
    await pane.getByText('Northwind Traders').waitFor();
    await checked(pane);
    await openPlace(pane, 'Ledger');
    await pane.getByRole('button', { name: 'Trial balance' }).click();
    await rowsOf(pane, 'Trial Balance');
    await pane.getByRole('tabpanel').evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
    await expectSoon(async () => new Map((await rowsOf(pane, 'Trial Balance')).map((cells) => [cells[0], cents(cells.at(-1) ?? '')])).size, balances.size);
    expect(new Map((await rowsOf(pane, 'Trial Balance')).map((cells) => [cells[0], cents(cells.at(-1) ?? '')]))).toEqual(balances);
    await goTo(tab, 'A2', 'Customer Ledger');
    await showsSoon(tab, 'A2', '1');
  });

  test('went all this way without trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});
