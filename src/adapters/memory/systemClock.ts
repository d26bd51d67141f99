import { known } from "../../base/assert";
import { dayOf } from "../../base/day";
import type { Clock } from "../../ports/clock";

/**
 * The machine's own clock and randomness, for the pane and the command line. The only place where a `Date` becomes a day:
 * today is what the calendar on the person's wall says, not the day in Greenwich.
 */
export function systemClock(): Clock {
  return {
    today() {
      const moment = new Date();
      return known(dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()), "the machine's calendar shows days that exist");
    },
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
}
