import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { goTo, shownIn } from './support/grid';
import { savedCopy, shapeOfFile } from './support/savedFile';
import { checked, openWorkbench } from './support/workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe('the workbench', () => {
  test('opens in Chromium with Northwind, and the pane with it, without trouble', async () => {
    const { tab, pane, troubles, close } = await openWorkbench(browser, '');
    await pane.getByText('Northwind Traders').waitFor();
    await checked(pane);
    expect(await tab.title()).toBe('Northwind – Ledgerline workbench');
    expect(troubles).toEqual([]);
    await close();
  });

  test('shows tables as they are in the file: widths, formats, drop-downs, notes, protection', async () => {
    const { tab, close } = await openWorkbench(browser);
    await goTo(tab, 'A2', 'Sales Documents');
    expect(await shownIn(tab, 'G2')).toBe('1996-07-04');
    await tab.getByRole('button', { name: 'Choose from the list' }).waitFor();
    await goTo(tab, 'E2', 'Items');
    expect(await shownIn(tab, 'E2')).toBe('18.00');
    // The descriptions are wider than what an item is called by.
    const [no, description] = await Promise.all(['#cell-1-0', '#cell-1-1'].map((cell) => tab.locator(cell).boundingBox()));
    expect(description?.width).toBeGreaterThan(2 * (no?.width ?? 0));
    await goTo(tab, 'A1', 'Order Entry');
    await tab.getByRole('tooltip').waitFor();
    await goTo(tab, 'A1', 'General Ledger');
    expect(await tab.getByRole('tab', { name: 'General Ledger, protected' }).getAttribute('aria-selected')).toBe('true');
    await close();
  });

  test('brings a cell of another sheet into view whole, wherever the former one stood', async () => {
    const { tab, close } = await openWorkbench(browser);
    const grid = tab.getByRole('grid');
    await goTo(tab, 'A1', 'Order Entry');
    await goTo(tab, 'V3', 'Sales Lines');
    const inView = async (cell: string): Promise<boolean> => {
      const [frame, box] = await Promise.all([grid.boundingBox(), tab.locator(cell).boundingBox()]);
      return frame !== null && box !== null && box.x >= frame.x && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
    };
    expect(await inView('#cell-2-21')).toBe(true);
    // The lines stand far to the right now, the items at their beginning.
    await goTo(tab, 'A40', 'Items');
    await goTo(tab, 'V2000', 'Sales Lines');
    await goTo(tab, 'H70', 'Items');
    expect(await inView('#cell-69-7')).toBe(true);
    await close();
  });

  test('saves a file with the tables, rules, notes and locks that it opened', async () => {
    const { tab, pane, close } = await openWorkbench(browser);
    await checked(pane);
    await goTo(tab, 'A2', 'Order Entry');
    await tab.keyboard.type('ALFKI');
    await tab.keyboard.press('Enter');
    const [before, after] = [path.resolve(__dirname, '../../dist/assets/samples/northwind.xlsx'), await savedCopy(tab)].map(shapeOfFile);
    expect(after).toEqual(before);
    await close();
  });
});
