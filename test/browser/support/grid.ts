/*
 * What a person does in the grid: goes to cells, reads, types and pastes. Cells are named as a person names them: B7.
 */
import type { Page } from 'playwright-core';
import { expectSoon } from './expectSoon';

function spotOf(cell: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `#cell-${Number(row) - 1}-${column}`;
}

/** Goes to a cell through the name box, `goTo(tab, 'B7', 'Sales Lines')`; without a sheet on the one in front. */
export async function goTo(tab: Page, cell: string, sheet?: string): Promise<void> {
  const box = tab.getByRole('combobox', { name: 'Cell or name' });
  await box.fill(sheet === undefined ? cell : `'${sheet}'!${cell}`);
  await box.press('Enter');
  await tab.locator(spotOf(cell.split(':')[0] ?? cell)).waitFor();
}

/** The cell that is selected, as the name box shows it. */
export async function selectedCell(tab: Page): Promise<string> {
  return tab.getByRole('combobox', { name: 'Cell or name' }).inputValue();
}

/** The name of the sheet in front. */
export async function frontSheet(tab: Page): Promise<string> {
  return (await tab.getByRole('grid').getAttribute('aria-label'))?.replace(/^Sheet /, '') ?? '';
}

/** What a cell in view shows. */
export async function shownIn(tab: Page, cell: string): Promise<string> {
  return (await tab.locator(spotOf(cell)).textContent()) ?? '';
}

/** Waits until a cell in view shows a text. */
export async function showsSoon(tab: Page, cell: string, text: string | RegExp): Promise<void> {
  await expectSoon(() => shownIn(tab, cell), text);
}

/** The letters of the column with a heading, on the sheet in front; the heading may be out of view. */
export async function columnOf(tab: Page, sheet: string, heading: string): Promise<string> {
  await goTo(tab, 'A1', sheet);
  for (let tries = 0; tries < 60; tries += 1) {
    const found = await tab.locator('.cell.header').evaluateAll(
      (cells, wanted) => cells.filter((cell) => cell.textContent === wanted).map((cell) => Number(cell.id.split('-')[2]))[0],
      heading,
    );
    if (found !== undefined) return letters(found);
    await tab.keyboard.press('Alt+PageDown');
  }
  throw new Error(`${sheet} has no column ${heading}`);
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

/** Types over a cell of the sheet in front and presses Enter. */
export async function typeInto(tab: Page, cell: string, text: string): Promise<void> {
  await goTo(tab, cell);
  await tab.keyboard.type(text);
  await tab.keyboard.press('Enter');
}

/** Pastes rows as a spreadsheet's clipboard hands them over, beginning at a cell of the sheet in front. */
export async function pasteAt(tab: Page, cell: string, rows: readonly (readonly string[])[]): Promise<void> {
  await goTo(tab, cell);
  await tab.getByRole('grid').evaluate((grid, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, rows.map((row) => row.join('\t')).join('\r\n'));
}
