import { known } from "../../base/assert";
import { dayOf } from "../../base/day";
import type { After, Clock } from "../../ports/clock";

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
    newId,
  };
}

/** The machine's own timer. */
export const systemAfter: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** A random UUID (RFC 9562, version 4). A page that is served without encryption has random bytes and no UUIDs. */
function newId(): string {
  if ((crypto as Partial<Crypto>).randomUUID !== undefined) return crypto.randomUUID();
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[parseInt(digits.charAt(16), 16) % 4] ?? "8";
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, variant + digits.slice(17, 20), digits.slice(20)].join("-");
}
