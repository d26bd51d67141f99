/**
 * The workbench's sentences in the browser's language. They are kept apart from the pane's, which are loaded with the pane.
 */
import { formatsOf, type Formats } from '../locales/formats';
import { localeOf, type Locale } from '../locales/locale';
import { messageOf } from '../locales/message';
import { workbench as en } from '../locales/en/workbench';
import { workbench as fr } from '../locales/fr-CA/workbench';
import { workbench as nb } from '../locales/nb-NO/workbench';
import { workbench as nl } from '../locales/nl-NL/workbench';
import { workbench as sv } from '../locales/sv-SE/workbench';

export type WorkbenchKey = keyof typeof en;

/** A sentence by its key. Counts come as numbers, everything else as text. */
export type Words = (key: WorkbenchKey, values?: Readonly<Record<string, string | number>>) => string;

const TEXTS: Readonly<Record<Locale, Readonly<Record<WorkbenchKey, string>>>> = {
  en, 'nb-NO': nb, 'sv-SE': sv, 'nl-NL': nl, 'fr-CA': fr,
};

/** The sentences of a locale. */
export function wordsOf(locale: Locale, formats: Formats = formatsOf(locale)): Words {
  return (key, values = {}) => messageOf(TEXTS[locale][key], locale, formats).write(values);
}

/** The locale of the first of the browser's languages that is one of ours. */
export function localeOfBrowser(languages: readonly string[]): Locale {
  const known = languages.find((language) => /^(en|nb|no|nn|sv|nl|fr)\b/i.test(language));
  return localeOf(known ?? 'en');
}
