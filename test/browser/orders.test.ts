import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { expectSoon } from './support/expectSoon';
import { columnOf, frontSheet, goTo, pasteAt, selectedCell, showsSoon, typeInto } from './support/grid';
import { cents, rowsOf } from './support/panel';
import { openPlace, openWorkbench, type OpenWorkbench } from './support/workbench';

/*
 * The way of 500 pasted order lines in the Northwind company: pasted, mended, entered, previewed, posted, found again.
 * The steps follow one another on one page, as they do for a person.
 */
const AT_HOME = ['GREAL', 'HUNGC', 'LAZYK', 'LETSS', 'LONEP', 'OLDWO', 'RATTC', 'SAVEA', 'SPLIR', 'THEBI', 'THECR', 'TRAIH', 'WHITC'];

/** Three orders whose figures are worked out below, 122 more of four lines each, and eight rows with seven faults. */
const FIRST_ORDERS = [
  ['LETSS', 'A-1', '1', '2'],
  ['LETSS', 'A-1', '11', '1'],
  ['HUNGC', 'A-2', '2', '3'],
  ['ALFKI', 'A-3', '11', '2'],
];
const FURTHER_ORDERS = Array.from({ length: 488 }, (_, index) => {
  const order = Math.floor(index / 4);
  return [AT_HOME[order % AT_HOME.length] ?? '', `B-${order + 1}`, String((index % 60) + 1), '1'];
});
const FAULTY_ROWS = [
  ['NOBODY', 'F-1', '1', '1'],
  ['GREAL', 'F-2', '999', '1'],
  ['HUNGC', 'F-3', '1', '0'],
  ['LAZYK', 'F-4', '1', 'many'],
  ['LETSS', 'F-5', '2', '-4'],
  ['LONEP', 'F-6', '1', '1'],
  ['LONEP', 'F-6', '888', '1'],
  ['OLDWO', 'F-7', '', '1'],
];
const ROWS = [...FIRST_ORDERS, ...FURTHER_ORDERS, ...FAULTY_ROWS];
/** What cures each faulty cell. Row 494 is the first faulty one: a heading, 492 good rows, then they. */
const CURES = { A494: 'GREAL', C495: '12', D496: '5', D497: '6', D498: '4', C500: '2', C501: '3' };

let browser: Browser;
let bench: OpenWorkbench;
let ownSheet = '';

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openWorkbench(browser);
});

afterAll(() => browser.close());

describe('500 pasted order lines', () => {
  test('are read where they land, and each fault has its cell in the list', async () => {
    const { tab, pane } = bench;
    expect(ROWS).toHaveLength(500);
    await goTo(tab, 'A2', 'Order Entry');
    await pasteAt(tab, 'A2', ROWS);
    await showsSoon(tab, 'A2', 'LETSS');
    await pane.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'To correct' });
    for (const cell of Object.keys(CURES)) await pane.getByRole('button', { name: `Go to Order Entry ${cell}` }).waitFor();
  });

  test('become 125 orders, and rows at fault stay and say so', async () => {
    const { tab, pane } = bench;
    await pane.getByRole('button', { name: 'Enter orders' }).click();
    await pane.getByText('125 orders were made of 492 rows.').waitFor();
    await pane.getByText('Numbers 11078 to 11202').waitFor();
    await pane.getByText('8 rows were left as they are').waitFor();
    const number = await columnOf(tab, 'Order Entry', 'Document no.');
    await goTo(tab, `${number}2`);
    await showsSoon(tab, `${number}2`, '11078');
    await showsSoon(tab, `${number}3`, '11078');
    await showsSoon(tab, `${number}4`, '11079');
  });

  test('choosing a fault in the list selects its cell', async () => {
    const { tab, pane } = bench;
    await goTo(tab, 'A1', 'Customers');
    await pane.getByRole('list').getByRole('button', { name: 'Go to Order Entry C500' }).click();
    await expectSoon(() => selectedCell(tab), 'C500');
    expect(await frontSheet(tab)).toBe('Order Entry');
  });

  test('mending a cell takes its fault off the list by itself', async () => {
    const { tab, pane } = bench;
    for (const [cell, cure] of Object.entries(CURES)) {
      await typeInto(tab, cell, cure);
      await pane.getByRole('list').getByRole('button', { name: `Go to Order Entry ${cell}` }).waitFor({ state: 'detached' });
    }
    await pane.getByText('No issue matches the filter.').waitFor();
    await pane.getByRole('button', { name: 'Enter orders' }).click();
    await pane.getByText('7 orders were made of 8 rows.').waitFor();
    await pane.getByText('Numbers 11203 to 11209').waitFor();
  });
});

describe('posting several orders', () => {
  test('the preview of selected rows shows their figures and every entry', async () => {
    const { tab, pane } = bench;
    await goTo(tab, 'A2:A5', 'Order Entry');
    await openPlace(pane, 'Post');
    await pane.getByRole('radio', { name: 'Selected documents', exact: true }).check();
    await pane.getByRole('button', { name: 'Preview' }).click();
    // 11078: 2 of item 1 at 18.00 with 25 %, 1 of item 11 at 21.00 with 15 %: 57.00, VAT 9.00 and 3.15, cost 2 × 10.80 and 12.60.
    // 11079: 3 of item 2 at 19.00 with 25 %: 57.00, VAT 14.25, cost 3 × 11.40. 11080, abroad: 2 of item 11: 42.00, cost 25.20.
    await pane.getByRole('button', { name: 'Ship and invoice 3 documents, 182.40 USD' }).waitFor();
    expect(await pane.locator('dl dd').allTextContents()).toEqual(['3', '156.00', '26.40', '182.40', '93.60']);
  });

  test('posting says what was posted, under which numbers', async () => {
    const { pane } = bench;
    await pane.getByRole('button', { name: 'Ship and invoice 3 documents, 182.40 USD' }).click();
    await pane.getByText('3 documents were posted').waitFor();
    await pane.getByText('Invoice: 100001 to 100003 (3)').waitFor();
    // A file on the person's disk is saved by the person.
    await pane.getByText('Save the workbook to keep what was posted.').waitFor();
    await pane.getByRole('button', { name: 'Go to General Ledger' }).click();
    await expectSoon(() => frontSheet(bench.tab), 'General Ledger');
  });

  test('a posted order shows on its row that it is completed', async () => {
    const { tab } = bench;
    const status = await columnOf(tab, 'Sales Documents', 'Status');
    await goTo(tab, `${status}832`);
    await showsSoon(tab, `${status}832`, /^completed$/i);
    await showsSoon(tab, `${status}834`, /^completed$/i);
    await showsSoon(tab, `${status}835`, /^open$/i);
  });

  test('a worksheet function answers with the balance of an account', async () => {
    const { tab } = bench;
    const before = await frontSheet(tab);
    await tab.getByRole('button', { name: 'Add a sheet' }).click();
    await expectSoon(async () => (await frontSheet(tab)) === before, false);
    ownSheet = await frontSheet(tab);
    await typeInto(tab, 'A1', '=LEDGERLINE.BALANCE("1500")');
    await typeInto(tab, 'A2', '=LEDGERLINE.CUSTOMERBALANCE("LETSS")');
    await typeInto(tab, 'A3', '=LEDGERLINE.BALANCE("nothing")');
    // Receivables at home: 57.00 with 12.15 VAT and 57.00 with 14.25.
    await showsSoon(tab, 'A1', '140.4');
    await showsSoon(tab, 'A2', '69.15');
    await showsSoon(tab, 'A3', '#N/A');
  });

  test('an order shipped now and invoiced later goes the same way in two steps', async () => {
    const { tab, pane } = bench;
    await openPlace(pane, 'Post');
    await pane.getByRole('radio', { name: 'Choose from a list', exact: true }).check();
    await pane.getByRole('radio', { name: 'Ship', exact: true }).check();
    await pane.getByRole('searchbox').fill('11081');
    await pane.getByRole('checkbox', { name: /^11081/ }).check();
    await pane.getByRole('button', { name: 'Preview' }).click();
    await pane.getByRole('button', { name: 'Ship 1 document' }).click();
    await pane.getByText('1 document was posted').waitFor();
    const status = await columnOf(tab, 'Sales Documents', 'Status');
    await goTo(tab, `${status}835`);
    await showsSoon(tab, `${status}835`, /^open$|released|shipped/i);
    await pane.getByRole('radio', { name: 'Invoice', exact: true }).check();
    await pane.getByRole('checkbox', { name: /^11081/ }).waitFor();
    await pane.getByRole('button', { name: 'Preview' }).click();
    // One each of items 1 to 4: 18.00 and 19.00 with 25 %, 10.00 and 22.00 with 15 %.
    await pane.getByRole('button', { name: 'Invoice 1 document, 83.05 USD' }).click();
    await pane.getByText('Invoice: 100004').waitFor();
    await showsSoon(tab, `${status}835`, /^completed$/i);
  });

  test('a worksheet function follows what was posted', async () => {
    const { tab } = bench;
    await goTo(tab, 'A1', ownSheet);
    await showsSoon(tab, 'A1', '223.45');
    await showsSoon(tab, 'A2', '69.15');
  });
});

describe('finding what was posted', () => {
  test('a document number leads to everything it posted, with balance zero', async () => {
    const { pane } = bench;
    await openPlace(pane, 'Ledger');
    await pane.getByRole('searchbox').fill('100001');
    await pane.getByRole('searchbox').press('Enter');
    await pane.getByRole('button', { name: '100001', exact: true }).first().click();
    await pane.getByRole('heading', { name: 'Everything 100001 posted' }).waitFor();
    await pane.getByText('Debit and credit are equal').waitFor();
    const amounts = (await rowsOf(pane, 'General Ledger')).map((cells) => cents(cells.at(-1) ?? ''));
    expect(amounts).toContain(6915);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(0);
  });

  test('the trial balance adds up to zero, and its receivables are what customers owe', async () => {
    const { tab, pane } = bench;
    await tab.keyboard.press('Escape');
    await pane.getByRole('button', { name: 'Trial balance' }).click();
    const balances = new Map((await rowsOf(pane, 'Trial Balance')).map((cells) => [cells[0], cents(cells.at(-1) ?? '')]));
    expect([...balances.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0);
    expect([balances.get('1500'), balances.get('1510')]).toEqual([22345, 4200]);
    await pane.getByRole('button', { name: 'Back' }).click();
    await pane.getByRole('button', { name: 'Customer balances' }).click();
    const owed = (await rowsOf(pane, 'Customer Balances')).map(([who = '', owed = '']) => [who.slice(0, 5), cents(owed)]);
    expect(owed).toEqual([['ALFKI', 4200], ['GREAL', 8305], ['HUNGC', 7125], ['LETSS', 6915]]);
  });

  test('all this went without trouble', () => {
    expect(bench.troubles).toEqual([]);
  });
});
