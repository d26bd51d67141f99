import type { Browser, Frame } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { cutIn, violationsIn, withAxe } from './support/pageChecks';
import { TOUR } from './support/tour';
import { openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * What holds at every place of the pane, in light and dark, at the widths Excel gives it.
 */
let browser: Browser;
let bench: OpenWorkbench;
let frame: Frame;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser, '?sample=northwind', {}, (tab) => withAxe(tab.context()));
  const [, own] = bench.tab.frames();
  if (own === undefined) throw new Error('the workbench has no frame for the pane');
  frame = own;
});

afterAll(() => browser.close());

async function makeWide(key: 'Home' | 'ArrowLeft', times: number, width: number): Promise<void> {
  const edge = bench.tab.getByRole('separator', { name: 'Width of the pane' });
  await edge.focus();
  for (let pressed = 0; pressed < times; pressed += 1) await edge.press(key);
  await expectSoon(() => frame.evaluate(() => innerWidth), width);
}

async function inColours(colorScheme: 'light' | 'dark'): Promise<void> {
  await bench.tab.emulateMedia({ colorScheme });
  await frame.waitForFunction((wanted) => {
    const [red = 0] = getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return wanted === 'dark' ? red < 100 : red > 200;
  }, colorScheme);
}

describe.each(TOUR)('$name', ({ go }) => {
  test('is accessible by the rules of axe in light and in dark', async () => {
    await go(bench);
    for (const colours of ['dark', 'light'] as const) {
      await inColours(colours);
      expect([colours, await violationsIn(frame)]).toEqual([colours, []]);
    }
  });

  test('fits 350 and 320 pixels without scrolling sideways or cutting anything off', async () => {
    expect([350, await cutIn(frame)]).toEqual([350, []]);
    await makeWide('Home', 1, 320);
    expect([320, await cutIn(frame)]).toEqual([320, []]);
    await makeWide('ArrowLeft', 3, 350);
  });
});

describe('the page around the pane', () => {
  test('is accessible by the rules of axe in light and in dark, on a document sheet and on a ledger', async () => {
    for (const sheet of ['Order Entry', 'General Ledger']) {
      await bench.tab.getByRole('combobox', { name: 'Cell or name' }).fill(`'${sheet}'!A2`);
      await bench.tab.keyboard.press('Enter');
      await bench.tab.getByRole('grid', { name: `Sheet ${sheet}` }).waitFor();
      for (const colours of ['dark', 'light'] as const) {
        await inColours(colours);
        expect([sheet, colours, await violationsIn(bench.tab)]).toEqual([sheet, colours, []]);
      }
    }
  });

  test('had no trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});
