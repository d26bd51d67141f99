import { texts as en } from "./en/texts";
import { texts as fr } from "./fr-CA/texts";
import type { Locale } from "./locale";
import { texts as nb } from "./nb-NO/texts";
import { texts as nl } from "./nl-NL/texts";
import { texts as sv } from "./sv-SE/texts";
import type { Texts } from "./texts";

const TEXTS: Readonly<Record<Locale, Texts>> = { en, "nb-NO": nb, "sv-SE": sv, "nl-NL": nl, "fr-CA": fr };

export function textsOf(locale: Locale): Texts {
  return TEXTS[locale];
}
