import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../assets/functions');
const locales = ['en-US', 'nb-NO', 'sv-SE', 'nl-NL', 'fr-CA'];

type Parameter = { readonly name: string; readonly description: string; readonly type: string; readonly optional?: boolean };
type WorksheetFunction = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type: string };
};

function read(locale: string): readonly WorksheetFunction[] {
  const text = readFileSync(path.join(folder, `functions.${locale}.json`), 'utf8');
  return (JSON.parse(text) as { readonly functions: readonly WorksheetFunction[] }).functions;
}

/** What Excel goes by; the words are for people. */
function shape(functions: readonly WorksheetFunction[]): unknown {
  return functions.map(({ id, name, parameters, result }) => ({
    id,
    name,
    parameters: parameters.map(({ type, optional }) => ({ type, optional })),
    result,
  }));
}

describe('the worksheet functions that Excel is told of', () => {
  test('are described in five languages', () => {
    expect(readdirSync(folder).sort()).toEqual(locales.map((locale) => `functions.${locale}.json`).sort());
  });

  test('are BALANCE(account, from, to) and CUSTOMERBALANCE(customer, date)', () => {
    expect(read('en-US').map(({ id, parameters }) => [id, parameters.length])).toEqual([
      ['BALANCE', 3],
      ['CUSTOMERBALANCE', 2],
    ]);
  });

  test.each(locales)('have the same ids, names, parameters and results in %s', (locale) => {
    expect(shape(read(locale))).toEqual(shape(read('en-US')));
  });

  test.each(locales)('have names that Excel takes and a sentence for everything in %s', (locale) => {
    for (const { id, name, description, parameters } of read(locale)) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      // A formula travels with its workbook to people of other languages, so a function has one name.
      expect(name).toBe(id);
      expect([description, ...parameters.map((parameter) => parameter.description)].filter((words) => !/\.$/.test(words))).toEqual([]);
      // Excel shows the names in the formula's tip, where they have to be told apart and hold no space.
      expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
      expect(parameters.filter((parameter) => /\s/.test(parameter.name))).toEqual([]);
    }
  });
});
