/**
 * The languages Ledgerline speaks, and which of them a person gets. The language of words is no statement about figures:
 * separators and day forms follow Excel's own culture (formats.ts), tax rules follow the company's country.
 */
export const LOCALES = ["en", "nb-NO", "sv-SE", "nl-NL", "fr-CA"] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "en";

/** Norwegian has three tags in use: the macrolanguage, bokmål and nynorsk. All of them read bokmål. */
const BY_LANGUAGE: ReadonlyMap<string, Locale> = new Map<string, Locale>([["en", "en"], ["nb", "nb-NO"], ["no", "nb-NO"], ["nn", "nb-NO"], ["sv", "sv-SE"], ["nl", "nl-NL"], ["fr", "fr-CA"]]);

/** The best match for a language tag such as `nb`, `sv-FI`, `fr_FR.UTF-8`; English where there is none. */
export function localeOf(text: string): Locale {
  const language = text.trim().toLowerCase().split(/[-_.@]/)[0] ?? "";
  return BY_LANGUAGE.get(language) ?? DEFAULT_LOCALE;
}
