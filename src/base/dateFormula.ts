import { addDays, addMonths, dateParts, dayOf, endOfMonth, weekday, type Day } from "./day";

/**
 * Date formulas of payment terms and lead times: `30D`, `CM+15D`, `1M-1D`, `-1W`. A formula is a sum of terms;
 * D W M Q Y move by that many days, weeks, months, quarters or years, and CD CW CM CQ CY go to the end of the current one.
 */
interface Term {
  readonly current: boolean;
  readonly count: number;
  readonly unit: "D" | "W" | "M" | "Q" | "Y";
}

const TERM = /([+-]?)(C|\d{1,4})([DWMQY])/y;

/** The terms of a formula in order; undefined when the text is no date formula. A blank text is the formula that moves nothing. */
function parseTerms(text: string): readonly Term[] | undefined {
  const formula = text.replace(/\s+/g, "").toUpperCase();
  const terms: Term[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < formula.length) {
    const start = TERM.lastIndex;
    const match = TERM.exec(formula);
    if (!match || (start > 0 && match[1] === "")) return undefined;
    const sign = match[1] === "-" ? -1 : 1;
    const current = match[2] === "C";
    terms.push({ current, count: current ? sign : sign * Number(match[2]), unit: match[3] as Term["unit"] });
  }
  return terms;
}

export function isDateFormula(text: string): boolean {
  return parseTerms(text) !== undefined;
}

/** The day a formula leads to from a start; undefined when the text is no date formula. */
export function applyDateFormula(text: string, start: Day): Day | undefined {
  return parseTerms(text)?.reduce<Day>((day, term) => (term.current ? edgeOf(day, term) : move(day, term)), start);
}

function move(day: Day, { count, unit }: Term): Day {
  switch (unit) {
    case "D":
      return addDays(day, count);
    case "W":
      return addDays(day, count * 7);
    case "M":
      return addMonths(day, count);
    case "Q":
      return addMonths(day, count * 3);
    case "Y":
      return addMonths(day, count * 12);
  }
}

/** The end of the current period, or with a minus sign its first day. */
function edgeOf(day: Day, { count, unit }: Term): Day {
  const end = count > 0;
  const { year, month } = dateParts(day);
  const months = unit === "M" ? 1 : unit === "Q" ? 3 : 12;
  switch (unit) {
    case "D":
      return day;
    case "W":
      return addDays(day, end ? 7 - weekday(day) : 1 - weekday(day));
    default: {
      const first = dayOf(year, month - ((month - 1) % months), 1) as Day;
      return end ? endOfMonth(addMonths(first, months - 1)) : first;
    }
  }
}
