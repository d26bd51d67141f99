/*
 * Every place of the pane with something in it, one after the other: for what is to hold everywhere.
 */
import type { Locator } from 'playwright-core';
import { columnOf, goTo, typeInto } from './grid';
import { checked, holdExcel, openHealth, openPlace, type OpenWorkbench } from './workbench';

export interface Stop {
  readonly name: string;
  readonly go: (bench: OpenWorkbench) => Promise<void>;
}

/** Goes to a tab's front: opening the tab one is at already leads there. */
async function openFront({ pane }: OpenWorkbench, name: 'Check' | 'Post' | 'Backorders' | 'Ledger'): Promise<void> {
  await pane.getByRole('tab', { name, exact: true }).click();
  await openPlace(pane, name);
}

async function search({ pane }: OpenWorkbench, text: string): Promise<void> {
  await pane.getByRole('searchbox').fill(text);
  await pane.getByRole('searchbox').press('Enter');
}

/** Opens the menu of a filter of Sales Lines by its header. */
async function openLineFilter({ tab }: OpenWorkbench): Promise<Locator> {
  await goTo(tab, `${await columnOf(tab, 'Sales Lines', 'Document no.')}1`);
  await tab.keyboard.press('Alt+ArrowDown');
  return tab.getByRole('dialog', { name: /Document no\./ });
}

/** The stops of a tour through Northwind; the orders of the first stop that posts are posted by it. */
export const TOUR: readonly Stop[] = [
  { name: 'Check', go: async (bench) => {
    await openPlace(bench.pane, 'Check');
    await checked(bench.pane);
    await bench.pane.getByRole('listitem').first().waitFor();
  } },
  { name: 'Post, a list to choose from', go: async (bench) => {
    await openPlace(bench.pane, 'Post');
    await bench.pane.getByRole('radio', { name: 'Choose from a list' }).check();
    await bench.pane.getByRole('checkbox', { name: /^10248/ }).waitFor();
    await bench.pane.getByRole('button', { name: 'Release or reopen' }).click();
  } },
  { name: 'Post, the preview', go: async ({ tab, pane }) => {
    await goTo(tab, 'A2:A6', 'Sales Documents');
    await pane.getByRole('radio', { name: 'Selected documents' }).check();
    await pane.getByRole('button', { name: 'Preview' }).click();
    await pane.getByRole('button', { name: /^Ship and invoice \d/ }).waitFor();
  } },
  { name: 'Post, the preview of lines that a filter hides', go: async (bench) => {
    const { tab, pane } = bench;
    const filter = await openLineFilter(bench);
    await filter.getByRole('searchbox').fill('10248');
    await filter.getByRole('searchbox').press('Enter');
    await goTo(tab, 'A2:A6', 'Sales Documents');
    await openFront(bench, 'Post');
    await pane.getByRole('radio', { name: 'Selected documents' }).check();
    await pane.getByRole('button', { name: 'Preview' }).click();
    await pane.getByText(/^Hidden lines in Sales Lines: \d+ of the \d+ that are posted/).waitFor();
  } },
  { name: 'Post, what was posted', go: async (bench) => {
    const { pane } = bench;
    await pane.getByRole('button', { name: /^Ship and invoice \d/ }).click();
    await pane.getByText(/^\d documents were posted$/).waitFor();
    await pane.getByText(/^Hidden lines in Sales Lines: /).waitFor();
  } },
  { name: 'Post, payments to unapply', go: async (bench) => {
    await (await openLineFilter(bench)).getByRole('button', { name: /^Clear/ }).click();
    await openFront(bench, 'Post');
    await bench.pane.getByRole('radio', { name: 'Payments' }).check();
    await bench.pane.getByRole('radio', { name: 'Unapply payments' }).check();
    await bench.pane.getByText('Blank: the day of the application').waitFor();
    await bench.pane.getByRole('radio', { name: 'Choose from a list' }).check();
    await bench.pane.getByRole('searchbox').waitFor();
  } },
  { name: 'Backorders by item', go: async ({ pane }) => {
    await openPlace(pane, 'Backorders');
    await pane.getByRole('listitem').first().getByRole('button').first().click();
    await pane.getByRole('img', { name: /^Balance of item/ }).waitFor();
    await pane.getByRole('button', { name: 'As a table' }).click();
    await pane.getByRole('table', { name: /^Balance of item/ }).waitFor();
  } },
  { name: 'Backorders, all filters', go: async ({ pane }) => {
    await pane.getByRole('button', { name: /^More filters/ }).click();
    await pane.getByRole('textbox', { name: 'Customer' }).fill('quick');
    await pane.getByRole('checkbox', { name: 'Overdue only' }).check();
    await pane.getByText(/^[\d,]+ of 2,1\d\d lines$/).waitFor();
  } },
  { name: 'Backorders, where nothing fits', go: async ({ pane }) => {
    await pane.getByRole('searchbox').fill('bicycle');
    await pane.getByText('Nothing matches “bicycle”.').waitFor();
    await pane.getByRole('button', { name: 'Show all' }).click();
    await pane.getByText(/^(2,1\d\d) of \1 lines$/).waitFor();
  } },
  { name: 'Backorders by customer', go: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'By customer' }).check();
    await pane.getByRole('listitem').first().getByRole('button').first().click();
  } },
  { name: 'Backorders, a line to be fixed', go: async ({ pane }) => {
    await pane.getByRole('button', { name: /^Fix: / }).first().click();
    await pane.getByRole('textbox', { name: 'Agreed day' }).waitFor();
  } },
  { name: 'Backorders, a line that is fixed', go: async ({ pane }) => {
    await pane.getByRole('textbox', { name: 'Agreed day' }).fill('6/30/1998');
    await pane.getByRole('button', { name: 'Fix it' }).click();
    await pane.getByRole('listitem').getByText(/ is fixed for /).waitFor();
    await pane.getByRole('button', { name: /^Unfix: / }).first().waitFor();
  } },
  { name: 'Backorders, what is kept for a line to be released', go: async ({ pane }) => {
    await pane.getByRole('button', { name: /^Unfix: / }).first().click();
    await pane.getByRole('button', { name: 'Unfix it' }).click();
    await pane.getByRole('button', { name: /^Release: / }).first().click();
    await pane.getByText(/ can then be given to anyone/).waitFor();
  } },
  { name: 'Backorders, a line that is released', go: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Release it' }).click();
    await pane.getByRole('listitem').getByText('What was kept for 1 line is released.').waitFor();
  } },
  { name: 'Backorders by vendor', go: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'By vendor' }).check();
    await pane.getByRole('listitem').first().getByRole('button').first().click();
  } },
  { name: 'Backorders, what can be done, and the policies compared', go: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'What to do' }).check();
    await pane.getByRole('listitem').first().waitFor();
    await pane.getByRole('button', { name: /^Served first/ }).click();
    await pane.getByRole('button', { name: 'Compare the policies' }).click();
    await pane.getByRole('button', { name: 'Use fair share' }).waitFor();
    await pane.getByRole('checkbox', { name: 'May take what is reserved for others' }).waitFor();
  } },
  { name: 'Backorders, letters to customers', go: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Inform customers' }).click();
    await pane.getByRole('button', { name: /^Save an e-mail draft/ }).first().waitFor();
  } },
  { name: 'Backorders, a letter opened', go: async ({ pane }) => {
    await pane.getByRole('button', { name: /^QUICK/ }).first().click();
  } },
  { name: 'Backorders, what has changed of promises', go: async ({ pane }) => {
    await pane.getByRole('button', { name: /^Served first/ }).click();
    await pane.getByRole('radio', { name: 'Changes' }).check();
    await pane.getByRole('list', { name: 'Changes' }).waitFor();
    await pane.getByRole('checkbox', { name: /^Keep the date of/ }).first().check();
    await pane.getByRole('button', { name: 'Keep 1 date', exact: true }).waitFor();
  } },
  { name: 'Backorders, what if', go: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'By vendor' }).check();
    const whatIf = pane.getByRole('button', { name: /^What if: PO-/ }).first();
    if (!(await whatIf.isVisible())) await pane.getByRole('listitem').first().getByRole('button').first().click();
    await whatIf.click();
    await pane.getByRole('textbox', { name: 'On another day' }).fill('6/30/1998');
    await pane.getByRole('button', { name: 'Suppose a purchase' }).click();
    await pane.getByText(/ would change, customers: /).waitFor();
  } },
  { name: 'Backorders, an allocation to accept', go: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'Accept', exact: true }).check();
    await pane.getByRole('list', { name: 'Accept' }).waitFor();
    await pane.getByRole('button', { name: 'Ship what is ready' }).click();
    await pane.getByRole('button', { name: /^Ship \d+ orders$/ }).waitFor();
  } },
  { name: 'Backorders, an arrival to choose', go: async ({ pane }) => {
    await pane.getByRole('radio', { name: 'Arrivals', exact: true }).check();
    await pane.getByRole('heading', { name: 'To come' }).waitFor();
  } },
  { name: 'Backorders, who gets what of an arrival', go: async ({ pane }) => {
    await pane.getByRole('button', { name: /^PO-/ }).first().click();
    await pane.getByRole('list', { name: /^Who gets what of PO-/ }).waitFor();
  } },
  { name: 'Backorders, the line of a row that is selected in a report', go: async ({ tab, pane }) => {
    await pane.getByRole('radio', { name: 'By customer' }).check();
    await pane.getByRole('button', { name: 'Write to sheet' }).click();
    await pane.getByText('Written to Backorders by Customer.').waitFor();
    await goTo(tab, 'A3', 'Backorders by Customer');
    await pane.getByRole('button', { name: /^Go to its order line: / }).waitFor();
  } },
  { name: 'Backorders, a line that is not counted', go: async ({ tab, pane }) => {
    // Far from the orders that were posted on the way here: of those nothing is open.
    await typeInto(tab, `${await columnOf(tab, 'Sales Lines', 'No.')}1000`, 'nothing');
    await pane.getByRole('radio', { name: 'By item' }).check();
    await pane.getByRole('button', { name: 'Refresh' }).first().click();
    await pane.getByText(/^1 line is not counted here/).waitFor();
    await pane.getByRole('button', { name: 'Which line, and why' }).click();
    await pane.getByRole('list', { name: 'Which line, and why' }).waitFor();
  } },
  { name: 'Ledger, what a search finds', go: async (bench) => {
    await openPlace(bench.pane, 'Ledger');
    await search(bench, '100001');
    await bench.pane.getByRole('button', { name: /in General Ledger/ }).click();
  } },
  { name: 'Ledger, a document', go: async ({ pane }) => {
    await pane.getByRole('button', { name: '100001', exact: true }).first().click();
    await pane.getByText('Debit and credit are equal').waitFor();
  } },
  { name: 'Ledger, the trial balance', go: async (bench) => {
    await openFront(bench, 'Ledger');
    await bench.pane.getByRole('button', { name: 'Trial balance' }).click();
    await bench.pane.getByRole('table', { name: 'Trial Balance' }).waitFor();
  } },
  { name: 'Ledger, an account', go: async ({ pane }) => {
    await pane.getByRole('table').getByRole('button', { name: '1510' }).click();
    await pane.getByRole('table', { name: 'General Ledger' }).waitFor();
  } },
  { name: 'Ledger, customer balances', go: async (bench) => {
    await openFront(bench, 'Ledger');
    await bench.pane.getByRole('button', { name: 'Customer balances' }).click();
    await bench.pane.getByRole('table', { name: 'Customer Balances' }).waitFor();
  } },
  { name: 'Ledger, a customer', go: async ({ pane }) => {
    await pane.getByRole('table').getByRole('button', { name: 'VINET' }).click();
    await pane.getByRole('table', { name: 'Customer Ledger' }).waitFor();
  } },
  { name: 'Ledger, the number series', go: async (bench) => {
    await openFront(bench, 'Ledger');
    await bench.pane.getByRole('button', { name: 'Number series' }).click();
    await bench.pane.getByRole('table', { name: 'Number Series Audit' }).waitFor();
  } },
  { name: 'Set up', go: async ({ tab, pane }) => {
    await tab.getByRole('toolbar', { name: 'Ledgerline' }).getByRole('button', { name: 'Set up' }).click();
    await pane.getByText('All sheets are there.').waitFor();
  } },
  { name: 'Health', go: async ({ pane }) => {
    await openHealth(pane);
  } },
  { name: 'Health, verified, and asked whether to forget', go: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Verify the ledgers' }).click();
    await pane.getByText(/^The ledgers are as they were posted/).waitFor();
    await pane.getByRole('textbox', { name: 'A line kept earlier' }).fill('12');
    await pane.getByRole('button', { name: 'Compare' }).click();
    await pane.getByText(/^This holds no line/).waitFor();
    await pane.getByRole('button', { name: 'Save diagnostics' }).click();
    await pane.getByRole('button', { name: 'Copy diagnostics' }).waitFor();
    await pane.getByRole('button', { name: 'Forget this device' }).click();
    await pane.getByRole('button', { name: 'Keep everything' }).waitFor();
  } },
  { name: 'the menu', go: async ({ pane }) => {
    await pane.getByRole('button', { name: 'Menu' }).click();
    await pane.getByRole('radio', { name: 'English' }).waitFor();
  } },
  { name: 'Excel does not answer', go: async (bench) => {
    await bench.pane.getByRole('button', { name: 'Menu' }).press('Escape');
    await openPlace(bench.pane, 'Check');
    await holdExcel(bench.tab, true);
    await bench.pane.getByRole('button', { name: 'Check now' }).click();
    await bench.pane.getByText(/^Excel has not answered yet\./).waitFor();
  } },
  { name: 'Excel answers again', go: async ({ tab, pane }) => {
    await holdExcel(tab, false);
    await pane.getByText(/^Excel has not answered yet\./).waitFor({ state: 'detached' });
    // What the last check said stands there while the next one runs.
    await pane.getByRole('button', { name: 'Check now', disabled: false }).waitFor();
    await checked(pane);
  } },
];
