import { applyDateFormula } from "../../base/dateFormula";
import { addDays, weekday, type Day } from "../../base/day";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";

/** The day on which what is ordered today arrives, by the lead time of the item, else of its vendor; undefined where neither has one. */
export function arrivalOf(book: Book, item: BookRow<"Items">, workDate: Day): Day | undefined {
  const formula = item.leadTime || (lookupOf(book).vendors.get(item.vendorNo)?.leadTime ?? "");
  return formula === "" ? undefined : applyDateFormula(formula, workDate);
}

const FRIDAY = 5;

/** The day itself from Monday to Friday, else the Friday before. */
export function workingDayBefore(day: Day): Day {
  return addDays(day, -Math.max(0, weekday(day) - FRIDAY));
}

/** The day itself from Monday to Friday, else the Monday after. */
export function workingDayAfter(day: Day): Day {
  return weekday(day) > FRIDAY ? addDays(day, 8 - weekday(day)) : day;
}

/** The day that comes some working days after another; a day at the weekend counts as the Monday after (sales-fo 9.2). */
export function workingDaysAfter(day: Day, count: number): Day {
  const first = workingDayAfter(day);
  const week = Math.floor(count / FRIDAY);
  const next = addDays(first, 7 * week + (count % FRIDAY));
  // Past a Friday the weekend lies between.
  return weekday(first) + (count % FRIDAY) > FRIDAY ? addDays(next, 2) : next;
}
