/*
 * The workbench in a page of its own, and what goes wrong on it. Each test opens what it needs and says at its end that
 * there was no trouble: nothing thrown, nothing logged as a fault, nothing refused by a page's own policy, no answer of 4xx,
 * nothing asked of another server.
 */
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { page as addressOf } from './browser';
import { PATIENCE_MS } from './expectSoon';

export interface OpenWorkbench {
  readonly tab: Page;
  /** The add-in's pane beside the sheet. */
  readonly pane: FrameLocator;
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** A blank page with everything that goes wrong on it. */
export async function watchedTab(browser: Browser, options: BrowserContextOptions = {}): Promise<{ readonly tab: Page; readonly troubles: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const tab = await context.newPage();
  const troubles: string[] = [];
  const home = new URL(addressOf('')).origin;
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error(`refused by ${effectiveDirective}: ${blockedURI}`));
  });
  tab.on('pageerror', (fault) => troubles.push(`thrown: ${fault.message}`));
  tab.on('console', (line) => {
    if (line.type() === 'error') troubles.push(`logged: ${line.text()}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${response.url()}`);
  });
  tab.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== home) troubles.push(`asked of another server: ${request.url()}`);
  });
  return { tab, troubles };
}

/** The workbench with Northwind, or with what `query` asks for, once the pane can be used; `before` is done to the blank page. */
export async function openWorkbench(
  browser: Browser, query = '?sample=northwind', options: BrowserContextOptions = {}, before: (tab: Page) => Promise<void> = async () => undefined,
): Promise<OpenWorkbench> {
  const { tab, troubles } = await watchedTab(browser, options);
  await before(tab);
  await tab.goto(addressOf(`workbench.html${query}`));
  const pane = tab.frameLocator('iframe');
  await pane.getByRole('tablist').waitFor();
  return { tab, pane, troubles, close: () => tab.context().close() };
}

/** Lets the host take requests and do none of them, as Excel does while one of its windows is open; or lets it go on. */
export async function holdExcel(tab: Page, isHeld: boolean): Promise<void> {
  await tab.evaluate((holdsRequests) => {
    const { ledgerlineHost } = window as unknown as { ledgerlineHost: { change: (options: { holdsRequests: boolean }) => void } };
    ledgerlineHost.change({ holdsRequests });
  }, isHeld);
}

/** Opens a place of the pane and waits for its heading. */
export async function openPlace(pane: FrameLocator, name: 'Check' | 'Post' | 'Backorders' | 'Ledger'): Promise<void> {
  await pane.getByRole('tab', { name, exact: true }).click();
  await pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Opens the Health page from the menu and waits until it has looked at the book. */
export async function openHealth(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Menu' }).click();
  await pane.getByRole('button', { name: 'Health', exact: true }).click();
  await pane.getByRole('heading', { level: 1, name: 'Health', exact: true }).waitFor();
  await pane.getByRole('heading', { level: 2, name: 'Versions', exact: true }).waitFor();
}

/** Waits for the check that follows a change or an opening, however long ago it began. */
export async function checked(pane: FrameLocator): Promise<void> {
  await pane.getByText(/^Last checked at/).waitFor({ state: 'attached' });
}
