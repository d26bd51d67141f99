import { IntlMessageFormat } from 'intl-messageformat';
import { workbench as english } from '../../../src/locales/en/workbench';
import { LOCALES } from '../../../src/locales/locale';
import { localeOfBrowser, wordsOf, type WorkbenchKey } from '../../../src/workbench/words';

const keys = Object.keys(english) as WorkbenchKey[];

/** The names a message takes. */
function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
}

describe.each(LOCALES)('the workbench in %s', (locale) => {
  const words = wordsOf(locale);

  test('says everything, with the same facts as in English', () => {
    const values = { file: 'F', command: 'C', text: 'T', sheet: 'S', cell: 'A1', column: 'B', count: 3, value: 'V', range: 'R', first: '1', second: '2', shown: '1', total: '2' };
    for (const key of keys) {
      const text = words(key, values);
      expect(text).not.toBe('');
      expect(text).not.toMatch(/[{}…]undefined|!/);
      for (const name of namesIn(english[key])) expect([key, name, text.includes(String(values[name as keyof typeof values]))]).toEqual([key, name, true]);
    }
  });

  test('knows one from several', () => {
    expect(words('workbench.insertRows', { count: 1 })).not.toBe(words('workbench.insertRows', { count: 4 }));
    expect(words('workbench.insertRows', { count: 4 })).toContain('4');
  });
});

test('a number without limits is asked for without them', () => {
  expect(wordsOf('en')('workbench.rule.number', { range: 'none' })).toBe('This cell takes a number.');
  expect(wordsOf('nb-NO')('workbench.rule.number', { range: 'over 5' })).toBe('Denne cellen tar et tall over 5.');
});

test('the browser’s first language that is one of ours is spoken', () => {
  expect([localeOfBrowser(['de-DE', 'nn-NO', 'en']), localeOfBrowser(['fr-FR']), localeOfBrowser(['ja'])]).toEqual(['nb-NO', 'fr-CA', 'en']);
});

test('every message is one that the formatter reads', () => {
  for (const key of keys) expect(() => new IntlMessageFormat(english[key], 'en', undefined, { ignoreTag: true })).not.toThrow();
});
