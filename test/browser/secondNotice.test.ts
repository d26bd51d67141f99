import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { columnOf, goTo, shownIn, typeInto } from './support/grid';
import { openPlace, openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * A customer is told that an order comes later, and told again when the days of the setting have gone by: Northwind's
 * Bólido has four lines that nothing covers, and a second notice is due after fourteen days.
 */
interface Company {
  readonly tables: { readonly Settings: readonly { readonly key: string; readonly value: string }[] };
}
const { tables }: Company = JSON.parse(readFileSync(path.resolve(__dirname, '../../assets/companies/northwind.json'), 'utf8'));
const settingRow = tables.Settings.findIndex(({ key }) => key === 'workDate') + 2;

let browser: Browser;
let bench: OpenWorkbench;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser);
});

afterAll(() => browser.close());

async function openLetters(): Promise<void> {
  const { pane } = bench;
  await openPlace(pane, 'Backorders');
  await pane.getByRole('radio', { name: 'By item' }).check();
  await pane.getByRole('radio', { name: 'What to do' }).check();
  await pane.getByRole('button', { name: 'Inform customers' }).click();
  await pane.getByRole('button', { name: /^ANATR/ }).waitFor();
}

/** The letter that is open, on one line. */
const letter = async (): Promise<string> => (await bench.pane.locator('p', { hasText: 'Bólido Comidas preparadas' }).innerText()).replace(/\s+/g, ' ');

const workDay = async (day: string): Promise<void> => {
  const { tab } = bench;
  const value = await columnOf(tab, 'Settings', 'Value');
  await goTo(tab, `${value}${settingRow}`);
  expect(await shownIn(tab, `${value}${settingRow}`)).toMatch(/1998/);
  await typeInto(tab, `${value}${settingRow}`, day);
};

const first = (): ReturnType<OpenWorkbench['pane']['getByRole']> => bench.pane.getByRole('button', { name: /^BOLID .*: 4 lines, Your orders: new delivery dates$/ });
const second = (): ReturnType<OpenWorkbench['pane']['getByRole']> => bench.pane.getByRole('button', { name: /^BOLID .*: 4 lines, Your orders are still delayed$/ });

describe('a customer whose goods are late', () => {
  test('is told once, in a letter whose days are written in words', async () => {
    const { pane } = bench;
    await openLetters();
    await first().click();
    expect(await letter()).toMatch(/^Northwind Traders Bólido Comidas preparadas .*6 May 1998 .*New date: not known yet/);
    await pane.getByRole('button', { name: 'Record that BOLID was told' }).click();
    await pane.getByText('4 notices were recorded in Customer Notices.').waitFor();
    await first().waitFor({ state: 'detached' });
  });

  test('is not told again the day before the second notice is due', async () => {
    await workDay('1998-05-19');
    await openLetters();
    expect(await second().count()).toBe(0);
  });

  test('is told a second time after fourteen days, and that is recorded as the second', async () => {
    const { tab, pane } = bench;
    await workDay('1998-05-20');
    await openLetters();
    await second().click();
    expect(await letter()).toMatch(/20 May 1998 .*We wrote to you earlier about the 4 lines below\. The delivery is still delayed\./);
    await pane.getByRole('button', { name: 'Record that BOLID was told' }).click();
    await second().waitFor({ state: 'detached' });
    const kind = await columnOf(tab, 'Customer Notices', 'Kind');
    await goTo(tab, `${kind}2`);
    await expectSoon(async () => [await shownIn(tab, `${kind}5`), await shownIn(tab, `${kind}6`)].join(', '), 'first, second');
  });

  test('had no trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});
