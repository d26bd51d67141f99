import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { firstRetailLines, retailCompany } from '../support/onlineRetail';
import { openBrowser } from './support/browser';
import { cents, rowsOf } from './support/panel';
import { openFile, rowsInFile, savedCopy } from './support/savedFile';
import { checked, openPlace, openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * Thirty thousand lines of Online Retail, entered as orders on the command line and opened in the workbench: the pane goes on
 * while it checks and posts them. How lively it is, is counted: the frames it drew, the acts a person got in between.
 */
const LINES = 30_000;
const PATIENCE_MS = 120_000;
const folder = mkdtempSync(path.join(tmpdir(), 'ledgerline-alive-'));
const file = path.join(folder, 'retail.xlsx');

let browser: Browser;
let bench: OpenWorkbench;
let frame: Frame;

/** The company with the lines in order entry; stock may fall below zero, since no file brings opening stock. */
function companyFile(): string {
  const lines = firstRetailLines(LINES);
  const { format, tables } = retailCompany(lines);
  const Settings = (tables['Settings'] ?? []).map((row) => {
    if (row['key'] === 'allowNegativeInventory') return { ...row, value: 'yes' };
    return row['key'] === 'stockoutCheck' ? { ...row, value: 'off' } : row;
  });
  const OrderEntry = lines.map(({ customer, invoice, code, quantity, price }) => ({ customerNo: customer, externalDocumentNo: invoice, itemNo: code, quantity, unitPrice: price }));
  return JSON.stringify({ format, tables: { ...tables, Settings, OrderEntry } });
}

/** Enters the orders with the program that was built; some rows cannot be entered, which it says with its answer of 1. */
function enterOrders(): void {
  const company = path.join(folder, 'retail.json');
  writeFileSync(company, companyFile());
  try {
    execFileSync(process.execPath, [path.resolve(__dirname, '../../dist/cli/ledgerline.js'), 'enter', company, '--out', file], { stdio: 'ignore' });
  } catch (thrown) {
    if ((thrown as { readonly status?: number }).status !== 1) throw thrown;
  }
}

/** Frames that the pane draws from now until something is no longer under way; the question is asked once a frame, on the pane's own thread. */
function framesWhile(isUnderWay: 'busy' | 'posting'): Promise<number> {
  return frame.evaluate(
    (what) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        let hasBegun = false;
        const look = (): void => {
          const shown = [...document.querySelectorAll('[role=status]')].map((status) => status.textContent ?? '').join(' ');
          const isIt = (what === 'busy' ? /Checking…/ : /Posting/).test(shown);
          hasBegun ||= isIt;
          if (isIt) frames += 1;
          if (hasBegun && !isIt) resolve(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    isUnderWay,
  );
}

beforeAll(async () => {
  enterOrders();
  browser = await openBrowser();
  bench = await openWorkbench(browser, '?new');
  const { tab, pane } = bench;
  tab.setDefaultTimeout(PATIENCE_MS);
  await openFile(tab, file, 'Retail');
  await pane.getByText('Online Retail').waitFor();
  await checked(pane);
  const found = tab.frames().find((each) => each.url().includes('pane.html'));
  if (found === undefined) throw new Error('the pane has no frame');
  frame = found;
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a book of thirty thousand lines', () => {
  test('is worked on by a worker of the same origin', () => {
    expect(bench.tab.workers().map((worker) => new URL(worker.url()).origin)).toEqual([new URL(bench.tab.url()).origin]);
  });

  test('is checked while the pane goes on drawing', async () => {
    const { pane } = bench;
    const frames = framesWhile('busy');
    await pane.getByRole('button', { name: 'Check now' }).click();
    // On the page's own thread a check draws a frame for each question to Excel: three or four.
    expect(await frames).toBeGreaterThan(12);
  }, PATIENCE_MS);

  test('lets a preview be ended at once, and works the next one out in another worker', async () => {
    const { tab, pane } = bench;
    const [before] = tab.workers();
    await openPlace(pane, 'Post');
    await pane.getByRole('button', { name: 'Preview' }).click();
    await pane.getByRole('button', { name: 'Stop', exact: true }).click();
    await pane.getByText('Stopped as you asked.').waitFor();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('button', { name: /^Ship and invoice [\d,]+ documents, / }).waitFor();
    expect(tab.workers()).toHaveLength(1);
    expect(tab.workers()[0]).not.toBe(before);
    await pane.getByRole('tab', { name: 'Post', exact: true }).click();
  }, PATIENCE_MS);

  let all = 0;

  test('is posted while one looks around, and stops where everything is whole', async () => {
    const { pane } = bench;
    await openPlace(pane, 'Post');
    await pane.getByRole('button', { name: 'Preview' }).click();
    const post = pane.getByRole('button', { name: /^Ship and invoice [\d,]+ documents, / });
    await post.waitFor();
    all = Number((await post.textContent())?.replace(/^Ship and invoice ([\d,]+) .*/, '$1').replaceAll(',', ''));
    const frames = framesWhile('posting');
    await post.click();
    await pane.getByRole('button', { name: 'Stop after this batch' }).click();
    await pane.getByText('Stopping after this batch…').first().waitFor();
    expect(await frames).toBeGreaterThan(12);
    await pane.getByText('Stopped. What was posted is complete, and the rest is as it was.').waitFor();
  }, PATIENCE_MS);

  test('has nothing half posted after it was stopped', async () => {
    const sheets = rowsInFile(await savedCopy(bench.tab), 'Posting Log', 'General Ledger', 'Posted Documents', 'Sales Documents');
    const inCents = (value: unknown): number => Math.round(Number(value ?? 0) * 100);
    const invoices = (sheets['Posted Documents'] ?? []).filter((row) => row['Document type'] === 'invoice').map((row) => String(row['Document no.']));
    const entries = sheets['General Ledger'] ?? [];
    expect((sheets['Posting Log'] ?? []).filter((row) => row['State'] !== 'committed')).toEqual([]);
    expect(invoices.length).toBeLessThan(all);
    const balance = new Map<string, number>();
    for (const row of entries) balance.set(String(row['Document no.']), (balance.get(String(row['Document no.'])) ?? 0) + inCents(row['Amount']));
    expect([...balance.values()].filter((own) => own !== 0)).toEqual([]);
    expect([...balance.keys()].filter((no) => invoices.includes(no)).length).toBe(new Set(invoices).size);
  }, PATIENCE_MS);

  test('is posted to its end by the next posting, without a gap in the numbers', async () => {
    const { tab, pane } = bench;
    await openPlace(pane, 'Post');
    await pane.getByRole('button', { name: 'Preview' }).click();
    await pane.getByRole('button', { name: /^Ship and invoice [\d,]+ documents, / }).click();
    await pane.getByText(/documents were posted$/).waitFor();
    const numbers = (rowsInFile(await savedCopy(tab), 'Posted Documents')['Posted Documents'] ?? []).filter((row) => row['Document type'] === 'invoice').map((row) => Number(row['Document no.']));
    expect(numbers).toHaveLength(all);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    await openPlace(pane, 'Ledger');
    await pane.getByRole('button', { name: 'Trial balance' }).click();
    const balances = (await rowsOf(pane, 'Trial Balance')).map((cells) => cents(cells.at(-1) ?? ''));
    expect(balances.reduce((sum, own) => sum + own, 0)).toBe(0);
  }, PATIENCE_MS);

  test('went all this way without trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});

describe('where there is no worker', () => {
  test.each<[string, (tab: Page) => Promise<unknown>]>([
    ['because the browser makes none', (tab) => tab.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))],
    ['because its file does not come', (tab) => tab.route(/\/worker\.[^/]*$/, (route) => route.abort())],
  ])('%s, the same acts run on the page', async (_, without) => {
    const { tab, pane, close } = await openWorkbench(browser, '?sample=northwind', {}, async (blank) => void (await without(blank)));
    await checked(pane);
    expect(tab.workers()).toEqual([]);
    await openPlace(pane, 'Ledger');
    await pane.getByRole('button', { name: 'Trial balance' }).click();
    expect((await rowsOf(pane, 'Trial Balance')).map((cells) => cents(cells.at(-1) ?? '')).reduce((sum, own) => sum + own, 0)).toBe(0);
    await close();
  });
});
