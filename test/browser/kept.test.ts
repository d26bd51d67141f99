import type { Browser } from 'playwright-core';
import { openBrowser, page } from './support/browser';
import { goTo, shownIn, showsSoon, typeInto } from './support/grid';
import { openWorkbench } from './support/workbench';

/*
 * An open workbook outlives its page: whoever comes back to the address finds it as it was, until it is closed.
 */
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

test('a workbook is there again after a reload and in a new window, until it is closed', async () => {
  const { tab, pane, troubles, close } = await openWorkbench(browser);
  await goTo(tab, 'A2', 'Order Entry');
  await typeInto(tab, 'A2', 'ALFKI');
  await tab.reload();
  await tab.getByText('Northwind is as you left it.').waitFor();
  await pane.getByText('Northwind Traders').waitFor();
  await goTo(tab, 'A2', 'Order Entry');
  await showsSoon(tab, 'A2', 'ALFKI');

  // Another address has another workbook, and this one stays.
  await tab.goto(page('workbench.html?new'));
  await tab.getByRole('tab', { name: 'Sheet1' }).waitFor();
  await tab.close();
  const again = await tab.context().newPage();
  await again.goto(page('workbench.html?sample=northwind'));
  await again.getByText('Northwind is as you left it.').waitFor();
  await goTo(again, 'A2', 'Order Entry');
  await showsSoon(again, 'A2', 'ALFKI');

  // A second window at the same address keeps nothing; the first one's workbook is not touched.
  const second = await tab.context().newPage();
  await second.goto(page('workbench.html?sample=northwind'));
  await second.frameLocator('iframe').getByRole('tablist').waitFor();
  await goTo(second, 'A2', 'Order Entry');
  expect(await shownIn(second, 'A2')).toBe('');
  await typeInto(second, 'A2', 'ANATR');
  await second.close({ runBeforeUnload: false });

  await again.getByRole('button', { name: 'File' }).click();
  await again.getByRole('menuitem', { name: 'Close the workbook' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Go on without saving' }).click();
  await again.frameLocator('iframe').getByText('Northwind Traders').waitFor();
  await goTo(again, 'A2', 'Order Entry');
  await showsSoon(again, 'A2', '');
  await again.reload();
  await again.frameLocator('iframe').getByText('Northwind Traders').waitFor();
  expect(await again.getByText('is as you left it').count()).toBe(0);
  expect(troubles).toEqual([]);
  await close();
});
