import { texts as en } from "./en/texts";
import type { Locale } from "./locale";
import type { Texts } from "./texts";

const TEXTS: Readonly<Record<Locale, Texts>> = { en, "nb-NO": en, "sv-SE": en, "nl-NL": en, "fr-CA": en };

export function textsOf(locale: Locale): Texts {
  return TEXTS[locale];
}
