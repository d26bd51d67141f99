import { addDays, dateParts, dayOf, weekday, type Day } from "../../base/day";
import { known } from "../../base/assert";

/** So many weeks from the first one on stand by themselves. */
const WEEKS = 12;

/** Something for each of the coming weeks, for all before them, all after them, and where no day is known. */
export interface Weeks<Value> {
  of(day: Day | null): Value;
  /** With the name of the week, in their order; the last one, without a day, only where something was asked of it. */
  all(): readonly (readonly [week: string, Value])[];
}

export function weeksFrom<Value>(workDate: Day, blank: () => Value): Weeks<Value> {
  const first = mondayOf(workDate);
  const values = Array.from({ length: WEEKS + 2 }, blank);
  let dayless: Value | undefined;
  const names = values.map((_, at) => {
    if (at === 0) return `< ${weekName(first)}`;
    return at > WEEKS ? `> ${weekName(addDays(first, 7 * (WEEKS - 1)))}` : weekName(addDays(first, 7 * (at - 1)));
  });
  return {
    of: (day) => {
      if (day === null) return (dayless ??= blank());
      return known(values[Math.max(0, Math.min(WEEKS + 1, Math.floor((day - first) / 7) + 1))], "every day is in one of them");
    },
    all: () => [...values.map((value, at) => [names[at] ?? "", value] as const), ...(dayless === undefined ? [] : [["?", dayless] as const])],
  };
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** `2026-W48`: the week by ISO 8601, of the year in which its Thursday lies. */
function weekName(monday: Day): string {
  const thursday = addDays(monday, 3);
  const { year } = dateParts(thursday);
  const number = Math.floor((thursday - known(dayOf(year, 1, 1), "every year begins")) / 7) + 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}
