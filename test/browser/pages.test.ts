import type { Browser, Page } from 'playwright-core';
import { openBrowser, page } from './support/browser';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** A page, and what goes wrong on it: thrown, logged as a fault, answered with 4xx, or refused by the page's own policy. */
async function watchedPage(): Promise<{ readonly tab: Page; readonly troubles: string[] }> {
  const tab = await browser.newPage();
  const troubles: string[] = [];
  tab.on('pageerror', (fault) => troubles.push(`thrown: ${fault.message}`));
  tab.on('console', (line) => {
    if (line.type() === 'error') troubles.push(`logged: ${line.text()}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  return { tab, troubles };
}

describe('the workbench', () => {
  test('opens in Chromium without trouble, and the pane with it', async () => {
    const { tab, troubles } = await watchedPage();
    await tab.goto(page('workbench.html'));
    const pane = tab.frameLocator('iframe');
    await pane.locator('#root .splash').waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await tab.close();
  });

  test('shows the pane under the policy that is deployed', async () => {
    const { tab } = await watchedPage();
    await tab.goto(page('workbench/pane.html'));
    const refused = tab.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
          const script = document.createElement('script');
          script.textContent = 'window.inline = true;';
          document.head.append(script);
        }),
    );
    expect(await refused).toBe('script-src-elem');
    await tab.close();
  });
});
