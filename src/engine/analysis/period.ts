import type { Day } from "../../base/day";

/** A span of days; both days belong to it. */
export interface Period {
  /** Null begins with the first entry. */
  readonly from: Day | null;
  /** Null ends with the last. */
  readonly to: Day | null;
}

export function isWithin({ from, to }: Period, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The day before; null stays null. */
export function dayBefore(day: Day | null): Day | null {
  return day === null ? null : ((day - 1) as Day);
}
