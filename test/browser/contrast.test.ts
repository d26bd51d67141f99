import type { Browser, Frame } from 'playwright-core';
import { openBrowser } from './support/browser';
import { controlsIn, focusWalk } from './support/pageChecks';
import { TOUR } from './support/tour';
import { openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * The pane with the colours taken away, as in Windows' contrast themes, and walked through by Tab alone.
 */
let browser: Browser;
let bench: OpenWorkbench;
let frame: Frame;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser, '?sample=northwind', { forcedColors: 'active' });
  const [, own] = bench.tab.frames();
  if (own === undefined) throw new Error('the workbench has no frame for the pane');
  frame = own;
});

afterAll(() => browser.close());

describe.each(TOUR)('$name', ({ go }) => {
  test('shows where controls are without colours', async () => {
    await go(bench);
    expect((await controlsIn(frame)).filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

  test('is reached by Tab all through, and one sees where one is', async () => {
    const walked = await focusWalk(bench.tab, frame);
    expect(walked.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(walked.length).toBeGreaterThan(2);
  });
});

test('all this went without trouble', () => {
  expect(bench.troubles).toEqual([]);
});
