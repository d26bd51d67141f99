import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Locator } from 'playwright-core';
import { retailCompany } from '../support/onlineRetail';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { openFile } from './support/savedFile';
import { openPlace, openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * Open sales lines by the thousand, half as many purchase lines, up to a thousand customers: the place is opened, searched,
 * filtered, scrolled, opened and ticked, and the rows are right. LEDGERLINE_MANY_LINES=100000 makes the book large and says
 * what each step cost the pane: nothing is asserted of times.
 */
const LINES = Number(process.env.LEDGERLINE_MANY_LINES ?? 5_000);
const ITEMS = LINES / 20;
const CUSTOMERS = Math.min(1_000, LINES / 10);
const PATIENCE_MS = 120_000;
const folder = mkdtempSync(path.join(tmpdir(), 'ledgerline-many-'));
const file = path.join(folder, 'many.xlsx');
const grouped = (count: number): string => count.toLocaleString('en-US');

let browser: Browser;
let bench: OpenWorkbench;
let frame: Frame;

/** Ten lines an order, in a pattern without chance: every line asks for 1 to 20, over a year; purchases bring 5 to 34. */
function companyFile(): string {
  const { format, tables } = retailCompany([]);
  const dayOf = (at: number): string => new Date(Date.UTC(2011, 0, 1 + ((at * 7919) % 365))).toISOString().slice(0, 10);
  const itemOf = (at: number): string => `I${10_001 + ((at * 7907) % ITEMS)}`;
  const times = <Row>(count: number, make: (at: number) => Row): Row[] => Array.from({ length: count }, (_, at) => make(at));
  const sale = (at: number): string => `S${100_001 + Math.floor(at / 10)}`;
  const purchase = (at: number): string => `P${100_001 + Math.floor(at / 10)}`;
  const group = { businessGroup: 'DOMESTIC', vatBusinessGroup: 'DOMESTIC' };
  return JSON.stringify({
    format,
    tables: {
      ...tables,
      Customers: times(CUSTOMERS, (at) => ({ customerNo: `C${1_001 + at}`, name: `Customer ${at + 1}`, customerGroup: 'DOMESTIC', ...group })),
      Vendors: times(100, (at) => ({ vendorNo: `V${101 + at}`, name: `Vendor ${at + 1}`, vendorGroup: 'DOMESTIC', ...group })),
      Items: times(ITEMS, (at) => ({ itemNo: `I${10_001 + at}`, description: `Item ${at + 1}`, type: 'inventory', baseUnit: 'PCS', unitPrice: 1, productGroup: 'RETAIL', vatProductGroup: 'STANDARD', inventoryGroup: 'RESALE' })),
      SalesHeaders: times(LINES / 10, (at) => ({ documentNo: sale(at * 10), customerNo: `C${1_001 + (at % CUSTOMERS)}`, orderDate: '2011-01-01' })),
      SalesLines: times(LINES, (at) => ({ documentNo: sale(at), lineNo: ((at % 10) + 1) * 10_000, no: itemOf(at), quantity: 1 + (at % 20), unitPrice: 1 + (at % 90), requestedDate: dayOf(at) })),
      PurchaseHeaders: times(LINES / 20, (at) => ({ documentNo: purchase(at * 10), vendorNo: `V${101 + (at % 100)}`, orderDate: '2011-01-01' })),
      PurchaseLines: times(LINES / 2, (at) => ({ documentNo: purchase(at), lineNo: ((at % 10) + 1) * 10_000, no: itemOf(at + 3), quantity: 5 + (at % 30), unitCost: 1, expectedDate: dayOf(at + 11) })),
    },
  });
}

/** Does something and, where the book is large, says how long it took and for how long at most the pane drew nothing. */
async function measured(name: string, act: () => Promise<void>): Promise<void> {
  await frame.evaluate(() => {
    const seen = { gap: 0, last: performance.now(), isOver: false };
    const draw = (now: number): void => {
      seen.gap = Math.max(seen.gap, now - seen.last);
      seen.last = now;
      if (!seen.isOver) requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
    Object.assign(window, { seenFrames: seen });
  });
  const start = performance.now();
  await act();
  const ms = Math.round(performance.now() - start);
  const gap = await frame.evaluate(() => {
    const seen = (window as unknown as { seenFrames: { gap: number; isOver: boolean } }).seenFrames;
    seen.isOver = true;
    return Math.round(seen.gap);
  });
  if (process.env.LEDGERLINE_MANY_LINES !== undefined) process.stderr.write(`${name}: ${ms} ms, at most ${gap} ms without a frame\n`);
}

beforeAll(async () => {
  const company = path.join(folder, 'many.json');
  writeFileSync(company, companyFile());
  try {
    execFileSync(process.execPath, [path.resolve(__dirname, '../../dist/cli/ledgerline.js'), 'enter', company, '--out', file], { stdio: 'ignore' });
  } catch (thrown) {
    // There is no order to enter, which is told; the workbook is written all the same.
    if ((thrown as { readonly status?: number }).status !== 1) throw thrown;
  }
  browser = await openBrowser();
  bench = await openWorkbench(browser, '?new');
  bench.tab.setDefaultTimeout(PATIENCE_MS);
  const found = bench.tab.frames().find((each) => each.url().includes('pane.html'));
  if (found === undefined) throw new Error('the pane has no frame');
  frame = found;
  const start = performance.now();
  await openFile(bench.tab, file, 'Many');
  await bench.pane.getByText('Online Retail').waitFor();
  if (process.env.LEDGERLINE_MANY_LINES !== undefined) process.stderr.write(`the file was opened: ${Math.round(performance.now() - start)} ms\n`);
  frame = bench.tab.frames().find((each) => each.url().includes('pane.html')) ?? frame;
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = (): Promise<string> => bench.pane.getByText(/^[\d,]+ of [\d,]+ lines$/).first().innerText();
const linesShown = (count: number): string => `${grouped(count)} of ${grouped(LINES)} lines`;

/** Scrolls the open place down in steps, a frame each, and on until its last entry is there: rows are as high as they turn out to be. */
async function scrollDown(last: Locator, steps = 40): Promise<void> {
  for (let step = 1; step <= steps; step += 1) {
    await frame.evaluate(([part, of]) => {
      const panel = document.querySelector('main section:not([hidden])');
      if (panel) panel.scrollTop = (panel.scrollHeight * (part ?? 0)) / (of ?? 1);
      return new Promise(requestAnimationFrame);
    }, [step, steps]);
  }
  await expectSoon(async () => {
    await frame.evaluate(() => document.querySelector('main section:not([hidden])')?.scrollBy(0, 100_000));
    return last.count();
  }, 1);
}

describe(`backorders of ${grouped(LINES)} lines`, () => {
  test('are there, and say how many are shown', async () => {
    await measured('opened', async () => {
      await openPlace(bench.pane, 'Backorders');
      await bench.pane.locator('[data-group]').first().waitFor();
    });
    // Nothing is in stock and no vendor has confirmed, so no line is safe: the lights that are chosen at first leave all.
    expect(await shown()).toBe(linesShown(LINES));
  }, PATIENCE_MS);

  test('are found by words and narrowed by lights', async () => {
    const { pane } = bench;
    await measured('by customer', async () => {
      await pane.getByRole('radio', { name: 'By customer' }).check();
      await pane.locator('[data-group^="C"]').first().waitFor();
    });
    expect(await shown()).toBe(linesShown(LINES));
    await measured('searched', async () => {
      await pane.getByRole('searchbox').fill('c1017');
      // One customer, who has as many lines as every other.
      await expectSoon(shown, linesShown(LINES / CUSTOMERS));
    });
    await pane.getByRole('searchbox').press('Escape');
    await expectSoon(shown, linesShown(LINES));
    const button = pane.getByRole('button', { name: /^Not covered [\d,]+$/ });
    const uncovered = Number((await button.innerText()).replace(/\D/g, ''));
    await measured('without what is not covered', async () => {
      await button.click();
      await expectSoon(shown, linesShown(LINES - uncovered));
    });
    await pane.getByRole('button', { name: 'Show all' }).click();
    await expectSoon(shown, linesShown(LINES));
  }, PATIENCE_MS);

  test('are scrolled through down to the last customer, and open to their lines', async () => {
    const { pane } = bench;
    const last = pane.locator(`[role=listitem][aria-posinset="${CUSTOMERS}"][aria-level="1"]`);
    await measured('scrolled', () => scrollDown(last));
    const head = last.getByRole('button').first();
    await measured('opened to its lines', async () => {
      await head.click();
      await pane.getByText(new RegExp(` of ${grouped(LINES / CUSTOMERS)} lines on time`)).waitFor();
    });
    // What was opened stays where it was, with what it holds below it.
    const isInSight = (element: HTMLElement): boolean => element.getBoundingClientRect().top >= (document.querySelector('main')?.getBoundingClientRect().top ?? NaN) && element.getBoundingClientRect().bottom <= innerHeight;
    expect([await head.evaluate(isInSight), await head.evaluate((element) => element === document.activeElement)]).toEqual([true, true]);
  }, PATIENCE_MS);

  test('have their dates ticked by the section, all but one', async () => {
    const { pane } = bench;
    const list: Locator = pane.getByRole('list', { name: 'Changes' });
    await measured('changes', async () => {
      await pane.getByRole('radio', { name: 'Changes' }).check();
      await list.waitFor();
    });
    const head = list.getByRole('checkbox', { name: /^Not promised yet \(/ });
    const count = Number((await head.getAttribute('aria-label') ?? await list.getByText(/^Not promised yet \(/).innerText()).replace(/\D/g, ''));
    expect(count).toBeGreaterThan(LINES / 2);
    await measured('ticked', async () => {
      await head.check();
      await pane.getByRole('button', { name: `Keep ${grouped(count)} dates` }).waitFor();
    });
    await measured('scrolled through the changes', () => scrollDown(list.locator(`[role=listitem][aria-posinset="${count + 1}"]`)));
    await list.getByRole('checkbox', { name: /^Keep the date of/ }).last().uncheck();
    await frame.evaluate(() => document.querySelector('main section:not([hidden])')?.scrollTo(0, 0));
    await pane.getByRole('button', { name: `Keep ${grouped(count - 1)} dates` }).waitFor();
    await expectSoon(() => head.evaluate((box: HTMLInputElement) => box.indeterminate), true);
  }, PATIENCE_MS);

  test('went all this way without trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});
