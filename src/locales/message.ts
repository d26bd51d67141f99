import { IntlMessageFormat, type Formatters } from "intl-messageformat";
import { showCount, type Formats } from "./formats";
import type { Locale } from "./locale";

/**
 * ICU messages, compiled once per language and culture. A figure arrives as a text already formatted; only counts arrive
 * as numbers, because they choose between singular and plural, and `#` writes them in the culture's own digits.
 */
export interface Message {
  /** Arguments the message names and the caller did not give are shown as an ellipsis: a gap in a sentence, not a stop. */
  write(values: Readonly<Record<string, string | number>>): string;
}

const GAP = "\u2026";
const compiled = new Map<string, Map<string, Message>>();

export function messageOf(source: string, locale: Locale, formats: Formats): Message {
  // Only plurals depend on the culture, through their `#`.
  const culture = `${locale} ${formats.group} ${formats.minus}`;
  let messages = compiled.get(culture);
  if (messages === undefined) {
    messages = new Map();
    compiled.set(culture, messages);
  }
  let message = messages.get(source);
  if (message === undefined) {
    message = compile(source, locale, formats);
    messages.set(source, message);
  }
  return message;
}

function compile(source: string, locale: Locale, formats: Formats): Message {
  if (!source.includes("{")) return { write: () => source };
  const format = new IntlMessageFormat(source, locale, undefined, { formatters: formattersOf(formats), ignoreTag: true });
  const names = namesIn(source);
  return {
    write: (values) => {
      const given: Record<string, string | number> = {};
      for (const name of names) given[name] = values[name] ?? GAP;
      return String(format.format(given));
    },
  };
}

/** The argument names of a message: what follows an opening brace up to its end or the first comma. */
function namesIn(source: string): string[] {
  return [...source.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
}

function formattersOf(formats: Formats): Formatters {
  const figures = { format: { value: (count: number) => (Number.isSafeInteger(count) ? showCount(count, formats) : GAP) } };
  return {
    getNumberFormat: () => Object.create(Intl.NumberFormat.prototype, figures) as Intl.NumberFormat,
    getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
    getPluralRules: (...args) => new Intl.PluralRules(...args),
  };
}
