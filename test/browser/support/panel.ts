/*
 * What the pane shows, read as a person reads it.
 */
import type { FrameLocator } from 'playwright-core';

/** The texts of a table's rows, one list for each. */
export async function rowsOf(pane: FrameLocator, table: string): Promise<string[][]> {
  const body = pane.getByRole('table', { name: table }).locator('tbody tr:not([aria-hidden])');
  await body.first().waitFor();
  return body.evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
}

/** A shown amount in cents. */
export function cents(text: string): number {
  const [, sign, whole = '', fraction = ''] = /^([-\u2212]?)([\d,]+)\.(\d\d)$/.exec(text.trim()) ?? [];
  if (fraction === '') throw new Error(`${text} is no amount`);
  return Number(`${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}`);
}
