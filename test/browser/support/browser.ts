/*
 * Chromium for the browser tests: Debian's, without a sandbox (tests run as root in a container) and without the talk a
 * browser has with its maker. CHROMIUM_PATH names another one.
 */
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: flags });
}

/** The address of a page of the build: `page('workbench.html')`. */
export function page(name: string): string {
  const address = process.env.LEDGERLINE_ADDRESS;
  if (address === undefined) throw new Error('the build is not served; run these tests with npm run test:browser');
  return `${address}/${name}`;
}
