import { declarationOf } from "../tables/tables";
import { labelTextsOf } from "./labelTexts";
import { LOCALES, type Locale } from "./locale";
import type { ColumnExceptions, ColumnTexts } from "./texts";
import { textsOf } from "./textsOf";

/**
 * What tables, columns and choices are called in a language. A label belongs to a column id; a table may have its own
 * word for one. Ids that are not declared come back as they are: a label is for reading and never stops an act.
 */
export interface Labels {
  sheetName(tableId: string): string;
  header(tableId: string, columnId: string): string;
  /** One sentence that says what belongs in the column. */
  note(tableId: string, columnId: string): string;
  /** The word for a choice of an option column. */
  option(columnId: string, value: string): string;
}

const LABELS = Object.fromEntries(LOCALES.map((locale) => [locale, labelsIn(locale)])) as Readonly<Record<Locale, Labels>>;

/** Sheet names and headers are at hand in every language; notes and choices as soon as `loadTexts` has been awaited. */
export function labelsOf(locale: Locale): Labels {
  return LABELS[locale];
}

function labelsIn(locale: Locale): Labels {
  const { sheets, columns, columnExceptions } = labelTextsOf(locale);
  return {
    sheetName: (tableId) => lookUp(sheets, tableId) ?? tableId,
    header: (tableId, columnId) => columnText(columns, columnExceptions, tableId, columnId) ?? columnId,
    note: (tableId, columnId) => columnText(textsOf(locale).notes, textsOf(locale).noteExceptions, tableId, columnId) ?? "",
    option: (columnId, value) => lookUp(textsOf(locale).options, `${columnId}.${value}`) ?? value,
  };
}

function columnText(shared: ColumnTexts, exceptions: ColumnExceptions, tableId: string, columnId: string): string | undefined {
  if (declarationOf(tableId)?.columns[columnId] === undefined) return undefined;
  const own: Readonly<Record<string, string>> | undefined = lookUp(exceptions, tableId);
  return (own && lookUp(own, columnId)) ?? lookUp(shared, columnId);
}

function lookUp<Value>(texts: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}
