import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { frontSheet, goTo, selectedCell, shownIn, showsSoon } from './support/grid';
import { checked, openWorkbench, type OpenWorkbench } from './support/workbench';

let browser: Browser;
let bench: OpenWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser);
});

afterAll(() => browser.close());

const heading = (name: string): Promise<void> => bench.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
/** What has the focus in the pane, by its name. */
const focused = (): Promise<string> => bench.pane.locator('body').evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

describe('the ribbon', () => {
  test.each([['Post', 'Post'], ['Backorders', 'Backorders'], ['Ledger', 'Ledger'], ['Set up', 'Set up'], ['Check', 'Check']])('%s leads there in the pane', async (command, place) => {
    await bench.tab.getByRole('toolbar', { name: 'Ledgerline' }).getByRole('button', { name: command, exact: true }).click();
    await heading(place);
    await expectSoon(focused, place);
  });

  test('Enter orders says in the pane what it found', async () => {
    await bench.tab.getByRole('button', { name: 'Enter orders' }).click();
    await bench.pane.getByText('There are no rows to enter.').waitFor();
  });

  test('Open Ledgerline brings back a pane that was put away', async () => {
    const { tab } = bench;
    await tab.getByRole('button', { name: 'Hide the pane' }).click();
    await expectSoon(() => tab.locator('iframe').isVisible(), false);
    await tab.getByRole('button', { name: 'Open Ledgerline' }).click();
    await expectSoon(() => tab.locator('iframe').isVisible(), true);
  });
});

describe('the keyboard alone', () => {
  test('goes from the sheet to the pane and round the page with F6', async () => {
    const { tab } = bench;
    await goTo(tab, 'A2', 'Sales Lines');
    await tab.getByRole('grid').focus();
    const where = (): Promise<string> => tab.evaluate(() => document.activeElement?.closest('iframe, .gridScroller, .sheetTab, .topBar, .ribbon, .nameBox')?.className || document.activeElement?.tagName.toLowerCase() || '');
    const seen: string[] = [];
    for (let steps = 0; steps < 6; steps += 1) {
      await tab.keyboard.press('F6');
      seen.push(await where());
    }
    expect(seen).toHaveLength(6);
    expect(seen).toContain('iframe');
    expect(seen.at(-1)).toContain('gridScroller');
    expect(new Set(seen).size).toBe(6);
  });

  test('opens places by arrows and Enter, and goes back by Escape', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('tab', { name: 'Check' }).click();
    await pane.getByRole('tab', { name: 'Check' }).focus();
    await tab.keyboard.press('ArrowRight');
    await expectSoon(focused, 'Post');
    await heading('Check');
    await tab.keyboard.press('Enter');
    await heading('Post');
    await tab.keyboard.press('Shift+Tab');
    await tab.keyboard.press('End');
    await tab.keyboard.press('Enter');
    await heading('Ledger');
    await tab.keyboard.press('Escape');
    await heading('Post');
    await tab.keyboard.press('Escape');
    await heading('Check');
  });

  test('filters the issues, follows one to its cell and comes back', async () => {
    const { tab, pane } = bench;
    await checked(pane);
    await pane.getByRole('searchbox').focus();
    await tab.keyboard.type('10250');
    const link = pane.getByRole('list').getByRole('button', { name: /^Go to / }).first();
    await link.waitFor();
    const target = ((await link.getAttribute('aria-label')) ?? '').replace('Go to ', '');
    await link.focus();
    await tab.keyboard.press('Enter');
    await expectSoon(async () => `${await frontSheet(tab)} ${await selectedCell(tab)}`, target);
    await pane.getByRole('searchbox').focus();
    await tab.keyboard.press('Escape');
    await expectSoon(() => pane.getByRole('searchbox').inputValue(), '');
    await heading('Check');
  });

  test('posts an order from the list without the mouse', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('tab', { name: 'Post' }).press('Enter');
    await heading('Post');
    await pane.getByRole('radio', { name: 'All ready' }).focus();
    await tab.keyboard.press('ArrowRight');
    await pane.getByRole('searchbox').focus();
    await tab.keyboard.type('10248');
    await pane.getByRole('checkbox', { name: /^10248/ }).focus();
    await tab.keyboard.press('Space');
    await pane.getByRole('button', { name: 'Preview' }).focus();
    await tab.keyboard.press('Enter');
    await heading('What will be posted');
    await expectSoon(focused, 'What will be posted');
    // 12 at 14.00, 10 at 9.80 and 5 at 34.80, abroad, so without VAT.
    await pane.getByRole('button', { name: 'Ship and invoice 1 document, 440.00 USD' }).focus();
    await tab.keyboard.press('Enter');
    await pane.getByText('1 document was posted').waitFor();
    await heading('Post');
  });

  test('types, corrects, takes back and chooses from the list of a cell', async () => {
    const { tab } = bench;
    await goTo(tab, 'B3', 'Order Entry');
    await tab.keyboard.type('first');
    await tab.keyboard.press('Tab');
    await expectSoon(() => selectedCell(tab), 'C3');
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('F2');
    await tab.keyboard.type(' and last');
    await tab.keyboard.press('Enter');
    await showsSoon(tab, 'B3', 'first and last');
    await tab.keyboard.press('Control+z');
    await showsSoon(tab, 'B3', 'first');
    await goTo(tab, 'A2', 'Sales Documents');
    await tab.keyboard.press('Alt+ArrowDown');
    await tab.getByRole('listbox').getByRole('option', { name: 'quote' }).waitFor();
    await tab.keyboard.press('Escape');
    expect(await shownIn(tab, 'A2')).toBe('order');
  });

  test('finds a ledger closed: what is posted is not typed over', async () => {
    const { tab } = bench;
    await goTo(tab, 'A2', 'General Ledger');
    await tab.keyboard.type('7');
    await tab.getByText('General Ledger is protected: only posting writes there.').waitFor();
    expect(await shownIn(tab, 'A2')).toBe('1');
  });

  test('went all this way without trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});
