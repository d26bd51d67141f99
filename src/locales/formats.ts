import { dateParts, type Day } from "../base/day";
import { AMOUNT_SCALE, type Amount } from "../money/amount";
import { formatScaled } from "../money/decimal";
import { FINE_SCALE, type Percent, type Price, type Quantity } from "../money/quantity";
import type { Locale } from "./locale";

/**
 * How a person reads figures and days. Everything is made from whole numbers and their digits, so what is shown is what
 * is stored; no binary fraction and no Intl takes part. The culture is Excel's where an add-in can ask for it, else the
 * usual one of the language. Nothing here is ever read back: cells get numbers, not texts.
 */
export interface Formats {
  /** Between groups of three digits; blank for none. */
  readonly group: string;
  readonly decimal: string;
  readonly minus: string;
  /** Between a figure and its percent sign. */
  readonly percentGap: string;
  /** Of `yyyy`, `yy`, `MM`, `M`, `dd`, `d` and what stands between them, as Excel names its short date. */
  readonly day: string;
}

const HARD_BLANK = "\u00A0";
const TRUE_MINUS = "\u2212";

const BY_LOCALE: Readonly<Record<Locale, Formats>> = {
  // English is written in many countries; the ISO day is the one form none of them misreads.
  en: { group: ",", decimal: ".", minus: "-", percentGap: "", day: "yyyy-MM-dd" },
  "nb-NO": { group: HARD_BLANK, decimal: ",", minus: TRUE_MINUS, percentGap: HARD_BLANK, day: "dd.MM.yyyy" },
  "sv-SE": { group: HARD_BLANK, decimal: ",", minus: TRUE_MINUS, percentGap: HARD_BLANK, day: "yyyy-MM-dd" },
  "nl-NL": { group: ".", decimal: ",", minus: "-", percentGap: "", day: "dd-MM-yyyy" },
  "fr-CA": { group: HARD_BLANK, decimal: ",", minus: "-", percentGap: HARD_BLANK, day: "yyyy-MM-dd" },
};

export function formatsOf(locale: Locale): Formats {
  return BY_LOCALE[locale];
}

/** What Excel tells of its culture; each part may be missing. */
export interface Culture {
  readonly groupSeparator?: string;
  readonly decimalSeparator?: string;
  readonly shortDatePattern?: string;
}

/** The locale's formats with what Excel's culture says instead. An ordinary blank between digits would let a line break there. */
export function formatsFor(locale: Locale, { groupSeparator, decimalSeparator, shortDatePattern }: Culture): Formats {
  const usual = formatsOf(locale);
  return {
    ...usual,
    group: groupSeparator === undefined ? usual.group : groupSeparator.replace(" ", HARD_BLANK),
    decimal: decimalSeparator || usual.decimal,
    day: shortDatePattern || usual.day,
  };
}

/** An amount of thousandths: two decimals, a third only where there is one. */
export function showAmount(amount: Amount | number, formats: Formats): string {
  return showScaled(amount, AMOUNT_SCALE, 2, formats);
}

/** A price or cost of hundred-thousandths: at least two decimals. */
export function showPrice(price: Price | number, formats: Formats): string {
  return showScaled(price, FINE_SCALE, 2, formats);
}

/** A quantity of hundred-thousandths: as many decimals as it has. */
export function showQuantity(quantity: Quantity | number, formats: Formats): string {
  return showScaled(quantity, FINE_SCALE, 0, formats);
}

/** A percentage of hundred-thousandths of a percent, with its sign. */
export function showPercent(percent: Percent | number, formats: Formats): string {
  return `${showScaled(percent, FINE_SCALE, 0, formats)}${formats.percentGap}%`;
}

/** A whole number of things. */
export function showCount(count: number, formats: Formats): string {
  return showScaled(count, 0, 0, formats);
}

function showScaled(value: number, scale: number, minimum: number, formats: Formats): string {
  const [whole = "", fraction] = formatScaled(Math.abs(value), scale, minimum).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, formats.group);
  return `${value < 0 ? formats.minus : ""}${grouped}${fraction === undefined ? "" : formats.decimal + fraction}`;
}

const DAY_PART = /y+|M+|d+/g;

/** A day in the culture's short form; parts written twice are two digits. */
export function showDay(day: Day, formats: Formats): string {
  const { year, month, dayOfMonth } = dateParts(day);
  return formats.day.replace(DAY_PART, (part) => {
    if (part.startsWith("y")) return part.length > 2 ? String(year).padStart(4, "0") : String(year % 100).padStart(2, "0");
    return String(part.startsWith("M") ? month : dayOfMonth).padStart(Math.min(part.length, 2), "0");
  });
}
