/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRibbon } from '../../../src/workbench/page/ribbon';
import { parameterCounts } from '../../../src/workbench/page/paneLink';

const root = path.resolve(__dirname, '../../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

describe('the ribbon of the manifest', () => {
  test('has the buttons that Excel would show, in order, with what they run', () => {
    const ribbon = readRibbon(manifest, 'en');
    const buttons = ribbon?.groups.flatMap(({ buttons: own }) => own.map(({ label, action }) => [label, action]));
    expect(buttons).toEqual([
      ['Open Ledgerline', null], ['Enter orders', 'enterOrders'], ['Check', 'checkWorkbook'], ['Post', 'openPost'],
      ['Backorders', 'openBackorders'], ['Ledger', 'openLedger'], ['Set up', 'openSetup'],
    ]);
    expect([ribbon?.label, ribbon?.namespace, ribbon?.functions]).toEqual(['Ledgerline', 'LEDGERLINE', 'assets/functions/functions.en-US.json']);
  });

  test('speaks the language of the page', () => {
    const ribbon = readRibbon(manifest, 'nb-NO');
    expect(ribbon?.groups[0]?.buttons.map(({ label }) => label)).toEqual(['Åpne Ledgerline', 'Registrer ordrer', 'Kontroller', 'Bokfør']);
  });

  test('shows pictures of this server, wherever the manifest says the add-in lives', () => {
    const moved = manifest.replaceAll('https://localhost:3000', 'https://example.org/apps/ledger');
    expect(readRibbon(moved, 'en')?.groups[0]?.buttons[1]?.icon).toBe('assets/icons/enterOrders-32.png');
  });

  test('is missing from what is no manifest', () => {
    expect(readRibbon('<html></html>', 'en')).toBeNull();
    expect(readRibbon('', 'en')).toBeNull();
  });
});

test('functions have as many arguments as their description says', () => {
  const description: unknown = JSON.parse(readFileSync(path.join(root, 'assets/functions/functions.en-US.json'), 'utf8'));
  expect([...parameterCounts(description)]).toEqual(expect.arrayContaining([['BALANCE', 3], ['CUSTOMERBALANCE', 2]]));
  expect(parameterCounts(null).size).toBe(0);
});
