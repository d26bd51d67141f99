import { TABLE_IDS } from '../../src/tables/tables';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { columnOf, frontSheet, goTo, showsSoon } from './support/grid';
import { checked, openWorkbench, type OpenWorkbench } from './support/workbench';

let browser: Browser;
let bench: OpenWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser, '?new');
});

afterAll(() => browser.close());

describe('a blank workbook', () => {
  test('is met with setting it up, and every place says so', async () => {
    const { pane } = bench;
    await pane.getByRole('heading', { level: 1, name: 'Set up' }).waitFor();
    await pane.getByText('Not set up').waitFor();
    await pane.getByRole('tab', { name: 'Ledger' }).click();
    await pane.getByText('This workbook has no Ledgerline tables yet.').waitFor();
    await pane.getByRole('tabpanel').getByRole('button', { name: 'Set up' }).click();
    await pane.getByRole('button', { name: 'Create the sheets' }).waitFor();
  });

  test('becomes the sample company, with order entry in front', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('radio', { name: 'Sample company' }).check();
    await pane.getByRole('button', { name: 'Create the sheets' }).click();
    await pane.getByText(`${TABLE_IDS.length} sheets were added.`).waitFor();
    await pane.getByText('Northwind Traders').waitFor();
    await expectSoon(() => frontSheet(tab), 'Order Entry');
    await goTo(tab, 'A92', 'Customers');
    await showsSoon(tab, 'A92', 'WOLZA');
    await goTo(tab, 'A2156', 'Sales Lines');
    await showsSoon(tab, 'B2156', '11077');
    const amount = await columnOf(tab, 'General Ledger', 'Amount');
    await goTo(tab, `${amount}2`);
    await showsSoon(tab, `${amount}2`, /\d\.\d\d$/);
  });

  test('is recognised by a pane that starts anew, which finds nothing missing', async () => {
    const { tab, pane } = bench;
    await pane.locator('body').evaluate(() => location.reload());
    await pane.getByText('Northwind Traders').waitFor();
    await checked(pane);
    await tab.getByRole('button', { name: 'Set up' }).click();
    await pane.getByText('This workbook is set up for Northwind Traders.').waitFor();
    await pane.getByText('All sheets are there.').waitFor();
    expect(await pane.getByRole('button', { name: 'Create the sheets' }).count()).toBe(0);
  });

  test('lacks a sheet once it is deleted, and gets it back', async () => {
    const { tab, pane } = bench;
    await goTo(tab, 'A1', 'Payments');
    await tab.getByRole('tab', { name: 'Payments' }).click({ button: 'right' });
    await tab.getByRole('menuitem', { name: 'Delete' }).click();
    await tab.getByRole('dialog').getByRole('button').first().click();
    await expectSoon(() => tab.getByRole('tab', { name: 'Payments' }).count(), 0);
    await tab.getByRole('button', { name: 'Set up' }).click();
    await pane.getByText('1 table is missing.').waitFor();
    await pane.getByRole('button', { name: 'Add the missing tables' }).click();
    await pane.getByText('1 sheet was added.').waitFor();
    await expectSoon(() => tab.getByRole('tab', { name: 'Payments' }).count(), 1);
  });

  test('all this went without trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});

test('sheets are made in the language one chooses', async () => {
  const norwegian = await openWorkbench(browser, '?new', { locale: 'nb-NO' });
  const { tab, pane } = norwegian;
  await pane.getByRole('radio').first().check();
  await pane.getByRole('button', { name: 'Lag arkene' }).click();
  await expectSoon(() => frontSheetIn(tab), /Ordreregistrering/);
  await showsSoon(tab, 'A1', 'Kundenr.');
  expect(norwegian.troubles).toEqual([]);
  await norwegian.close();
});

async function frontSheetIn(tab: OpenWorkbench['tab']): Promise<string> {
  return (await tab.getByRole('grid').getAttribute('aria-label')) ?? '';
}
