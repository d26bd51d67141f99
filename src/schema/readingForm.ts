import { dateParts, dayOf, parseIsoDay, type Day } from "../base/day";

/**
 * How figures and days are read that stand in cells as text, because Excel did not take them for what they are: pasted from
 * elsewhere, or typed in another culture than Excel's. The language of the company says which culture (locales.md 2).
 *
 * Promises never to guess: a text is read by the book's culture, else as the decimal with a point that programs write, and
 * refused where another culture would read another number (`1.234` is a thousand and more in Dutch, little more than one in
 * English, and nothing in Norwegian). Whoever reads is told what was read.
 */
export interface ReadingForm {
  /** The company's language without its country. */
  readonly language: string;
  readonly decimal: "." | ",";
  /** What stands between groups of three digits; a blank stands for every kind of blank. */
  readonly groups: readonly string[];
  /** Whether parentheses around a figure mean less than nothing. */
  readonly hasParentheses: boolean;
  /** The order of a day's parts in writing beside the ISO form; blank where only that is read. */
  readonly dayOrder: "dmy" | "ymd" | "";
  /** Two digits of a year mean the one nearest to this day; without it they mean nothing. */
  readonly today?: Day;
}

type Culture = Omit<ReadingForm, "today" | "language">;
const BLANK_GROUPS = [" ", "'", "\u2019"];
const NORDIC: Culture = { decimal: ",", groups: BLANK_GROUPS, hasParentheses: false, dayOrder: "dmy" };
const BY_LANGUAGE: ReadonlyMap<string, Culture> = new Map<string, Culture>([
  ["en", { decimal: ".", groups: [",", ...BLANK_GROUPS], hasParentheses: true, dayOrder: "" }],
  ["nb", NORDIC],
  ["no", NORDIC],
  ["nn", NORDIC],
  ["sv", { ...NORDIC, dayOrder: "ymd" }],
  ["nl", { decimal: ",", groups: [".", ...BLANK_GROUPS], hasParentheses: false, dayOrder: "dmy" }],
  ["fr", { ...NORDIC, dayOrder: "ymd" }],
]);

/** The form of a company's language, such as `nb-NO`; undefined where it has none that is known, and only plain decimals and ISO days are read. */
export function readingFormOf(language: string, today?: Day): ReadingForm | undefined {
  const known = language.trim().toLowerCase().split(/[-_.@]/)[0] ?? "";
  const culture = BY_LANGUAGE.get(known);
  return culture && { ...culture, language: known, ...(today !== undefined && { today }) };
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** What one culture reads as a group of thousands and another as decimals. */
const TWO_WAYS = /^[+-]?\d{1,3}\.\d{3}$/;
const SHORTEST_OF_ALL = 60;

/**
 * A figure in writing as a plain decimal with a point, such as `-1234.5`; `ambiguous` where only another culture reads a number,
 * undefined where nobody does. The text is tidy: single ordinary blanks, none at its ends.
 */
export function plainDecimal(text: string, form: ReadingForm | undefined): string | "ambiguous" | undefined {
  // No number that a column takes is longer in writing.
  if (text.length > SHORTEST_OF_ALL) return undefined;
  const typed = text.replace("\u2212", "-");
  if (form === undefined) return PLAIN.test(typed) ? typed : undefined;
  const own = cultureDecimal(typed, form);
  if (own !== undefined) return own;
  if (PLAIN.test(typed) && !TWO_WAYS.test(typed)) return typed;
  const isReadElsewhere = PLAIN.test(typed) || [...BY_LANGUAGE.values()].some((culture) => cultureDecimal(typed, culture) !== undefined);
  return isReadElsewhere ? "ambiguous" : undefined;
}

function cultureDecimal(typed: string, { decimal, groups, hasParentheses }: Culture): string | undefined {
  const inside = hasParentheses && typed.startsWith("(") && typed.endsWith(")") ? typed.slice(1, -1) : undefined;
  const unsigned = inside ?? typed.replace(/^[+-] ?/, "");
  const isNegative = inside !== undefined || typed.startsWith("-");
  const [whole = "", fraction, ...more] = unsigned.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const digits = /^\d+$/.test(whole) ? whole : ungrouped(whole, groups);
  if (digits === undefined) return undefined;
  return `${isNegative ? "-" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Groups of three, all apart by the same sign. */
function ungrouped(whole: string, groups: readonly string[]): string | undefined {
  const sign = groups.find((group) => whole.includes(group));
  if (sign === undefined) return undefined;
  const [first = "", ...rest] = whole.split(sign);
  const isGrouped = /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? first + rest.join("") : undefined;
}

const DAY_PARTS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;
const NEAREST_YEARS = 20;

/** A day in writing: the ISO form, or the order of the form with points, strokes or slashes. Undefined where it is no day, or its year is in doubt. */
export function writtenDay(text: string, form: ReadingForm | undefined): Day | undefined {
  const iso = parseIsoDay(text);
  if (iso !== undefined || form === undefined || form.dayOrder === "") return iso;
  const [, first = "", , month = "", last = ""] = DAY_PARTS.exec(text) ?? [];
  const [year, dayOfMonth] = form.dayOrder === "dmy" ? [last, first] : [first, last];
  const whole = wholeYear(year, form.today);
  return whole === undefined || dayOfMonth.length > 2 ? undefined : dayOf(whole, Number(month), Number(dayOfMonth));
}

/** Two digits mean the year within twenty of today's; farther off nobody knows the century. */
function wholeYear(digits: string, today: Day | undefined): number | undefined {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2 || today === undefined) return undefined;
  const now = dateParts(today).year;
  const year = Math.floor(now / 100) * 100 + Number(digits);
  return [year - 100, year, year + 100].find((each) => Math.abs(each - now) <= NEAREST_YEARS);
}
