import { dayOf, parseIsoDay, type Day } from "../base/day";
import type { Formats } from "../locales/formats";

/**
 * A day as a person types it into the pane: `2026-11-20`, or day, month and year in the order of their culture with any
 * of `. - /` or blanks between them. Two digits of a year mean this century. Null for nothing, undefined for no day.
 */
export function parseTypedDay(text: string, formats: Formats): Day | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const iso = parseIsoDay(typed);
  if (iso !== undefined) return iso;
  const numbers = /^(\d{1,4})[-./\s]+(\d{1,2})[-./\s]+(\d{1,4})$/.exec(typed)?.slice(1).map(Number);
  if (numbers === undefined) return undefined;
  const order = partOrder(formats.day);
  const part = (name: "y" | "M" | "d"): number => numbers[order.indexOf(name)] ?? 0;
  const year = part("y");
  return dayOf(year < 100 ? year + 2000 : year, part("M"), part("d"));
}

/** The order of year, month and day in a short date form: `dd.MM.yyyy` is d M y. */
function partOrder(form: string): string {
  return [...form].filter((letter, index, all) => "yMd".includes(letter) && all.indexOf(letter) === index).join("");
}
