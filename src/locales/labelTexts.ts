import { columnExceptions as enExceptions, columns as enColumns } from "./en/columns";
import { sheets as enSheets } from "./en/sheets";
import { columnExceptions as frExceptions, columns as frColumns } from "./fr-CA/columns";
import { sheets as frSheets } from "./fr-CA/sheets";
import type { Locale } from "./locale";
import { columnExceptions as nbExceptions, columns as nbColumns } from "./nb-NO/columns";
import { sheets as nbSheets } from "./nb-NO/sheets";
import { columnExceptions as nlExceptions, columns as nlColumns } from "./nl-NL/columns";
import { sheets as nlSheets } from "./nl-NL/sheets";
import { columnExceptions as svExceptions, columns as svColumns } from "./sv-SE/columns";
import { sheets as svSheets } from "./sv-SE/sheets";
import type { LabelTexts } from "./texts";

const LABELS: Readonly<Record<Locale, LabelTexts>> = {
  en: { sheets: enSheets, columns: enColumns, columnExceptions: enExceptions },
  "nb-NO": { sheets: nbSheets, columns: nbColumns, columnExceptions: nbExceptions },
  "sv-SE": { sheets: svSheets, columns: svColumns, columnExceptions: svExceptions },
  "nl-NL": { sheets: nlSheets, columns: nlColumns, columnExceptions: nlExceptions },
  "fr-CA": { sheets: frSheets, columns: frColumns, columnExceptions: frExceptions },
};

/** The names of sheets and columns in a language. */
export function labelTextsOf(locale: Locale): LabelTexts {
  return LABELS[locale];
}
