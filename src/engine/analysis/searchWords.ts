import { addMonths, dayOf, endOfMonth, parseIsoDay, type Day } from "../../base/day";
import { normalCode, tidyText } from "../../base/text";
import { AMOUNT_SCALE } from "../../money/amount";
import { parseScaled } from "../../money/decimal";
import type { Period } from "./period";

/**
 * What a typed word may mean: always a code or part of a name, and besides an amount, a day or a period, where it can be
 * read so. A word that can be read in two ways is read in both: a search shows what fits and decides nothing.
 */
export interface SearchWord {
  /** As codes are compared; names are compared the same way. */
  readonly code: string;
  /** Without sign, in thousandths: `1,250` is 1250 and 1.25. */
  readonly amounts: readonly number[];
  readonly period: Period | null;
}

/** The words of a text; digits grouped by blanks, such as `1 250,00`, are one word. */
export function searchWords(text: string): readonly SearchWord[] {
  const joined = tidyText(text).replace(/(?<![\w.,-])\d{1,3}(?: \d{3})+(?![\w-])/g, (grouped) => grouped.replaceAll(" ", ""));
  return joined.split(" ").filter((word) => word !== "").map((word) => ({ code: normalCode(word), amounts: amountsIn(word), period: periodIn(word) }));
}

const FIGURE = /^[+\-\u2212]?[\d.,'\u2019]+$/;

function amountsIn(word: string): readonly number[] {
  if (!FIGURE.test(word)) return [];
  const digits = word.replace(/[+\-\u2212'\u2019]/g, "");
  return [...new Set(decimalsIn(digits).map((decimal) => parseScaled(decimal, AMOUNT_SCALE)))].filter((amount) => typeof amount === "number");
}

/** The figure with a point for the decimal sign, in every way its points and commas can be read. */
function decimalsIn(digits: string): readonly string[] {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last === -1) return [digits];
  const whole = digits.slice(0, last);
  const asDecimal = `${whole.replace(/[.,]/g, "")}.${digits.slice(last + 1)}`;
  const asGroups = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(digits) ? [digits.replace(/[.,]/g, "")] : [];
  // A sign that comes twice groups; one that comes once may be the decimal sign.
  return whole.includes(digits.charAt(last)) ? asGroups : [...asGroups, asDecimal];
}

/** `2026-01-15`, `15.01.2026`, `2026-01`, `2026Q1`, `2026`, or two of them with `..` between, either side open. */
function periodIn(word: string): Period | null {
  const [first = "", second, ...more] = word.split("..");
  if (more.length > 0) return null;
  if (second === undefined) return spanOf(first);
  const from = first === "" ? null : spanOf(first);
  const to = second === "" ? null : spanOf(second);
  if ((first !== "" && from === null) || (second !== "" && to === null) || (from === null && to === null)) return null;
  return { from: from?.from ?? null, to: to?.to ?? null };
}

function spanOf(text: string): Period | null {
  const iso = parseIsoDay(text);
  if (iso !== undefined) return { from: iso, to: iso };
  const dayFirst = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/.exec(text);
  if (dayFirst) return daySpan(dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])));
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return monthsSpan(Number(month[1]), Number(month[2]), 1);
  const quarter = /^(\d{4})-?[QqKkTt]([1-4])$/.exec(text);
  if (quarter) return monthsSpan(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  return /^(19|20|21)\d{2}$/.test(text) ? monthsSpan(Number(text), 1, 12) : null;
}

function daySpan(day: Day | undefined): Period | null {
  return day === undefined ? null : { from: day, to: day };
}

function monthsSpan(year: number, month: number, months: number): Period | null {
  const from = dayOf(year, month, 1);
  return from === undefined ? null : { from, to: endOfMonth(addMonths(from, months - 1)) };
}
