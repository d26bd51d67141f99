/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandTargets } from '../../src/commands/commandTargets';
import { pane as english } from '../../src/locales/en/pane';
import { pane as french } from '../../src/locales/fr-CA/pane';
import { pane as norwegian } from '../../src/locales/nb-NO/pane';
import { pane as dutch } from '../../src/locales/nl-NL/pane';
import { pane as swedish } from '../../src/locales/sv-SE/pane';
import type { PaneKey } from '../../src/locales/texts';

const root = path.resolve(__dirname, '../..');
const manifest = new DOMParser().parseFromString(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), 'application/xml');

const texts = [
  ['en-US', english],
  ['nb-NO', norwegian],
  ['sv-SE', swedish],
  ['nl-NL', dutch],
  ['fr-CA', french],
] as const;

/** Each button's label, and the title of the place or the button in the pane that it leads to. */
const labels: readonly (readonly [resource: string, key: PaneKey])[] = [
  ['EnterOrders.Label', 'pane.check.makeOrders'],
  ['Check.Label', 'pane.check.title'],
  ['Post.Label', 'pane.post.title'],
  ['Backorders.Label', 'pane.backorders.title'],
  ['Ledger.Label', 'pane.ledger.title'],
  ['SetUp.Label', 'pane.setUp.title'],
];

function ribbonText(id: string, locale: string): string | null | undefined {
  const resource = manifest.getElementById(id);
  const override = [...(resource?.children ?? [])].find((child) => child.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? resource?.getAttribute('DefaultValue');
}

describe('the ribbon', () => {
  test('calls the commands that the code answers, and all of them', () => {
    const called = [...manifest.querySelectorAll('FunctionName')].map((element) => element.textContent);
    expect([...called].sort()).toEqual(Object.keys(commandTargets).sort());
  });

  test.each(texts)('says in %s what the pane says', (locale, words) => {
    expect(labels.map(([resource]) => ribbonText(resource, locale))).toEqual(labels.map(([, key]) => words[key]));
  });
});

describe('the worksheet functions', () => {
  test('that Excel is told of are those that the code gives it', () => {
    const told = JSON.parse(readFileSync(path.join(root, 'assets/functions/functions.en-US.json'), 'utf8')) as {
      readonly functions: readonly { readonly id: string }[];
    };
    const code = readFileSync(path.join(root, 'src/functions/functions.ts'), 'utf8');
    const given = [...code.matchAll(/CustomFunctions\.associate\("([A-Z]+)"/g)].map((match) => match[1]);
    expect(given).toEqual(told.functions.map(({ id }) => id));
  });
});
