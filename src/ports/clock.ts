import type { Day } from "../base/day";

/** The time outside: the engine gets days as arguments, the acts ask here. */
export interface Clock {
  /** Today in the person's own calendar. */
  today(): Day;
  /** The moment as ISO text in universal time, for the posting log. */
  now(): string;
  /** A new identifier that no other workbook or posting has. */
  newId(): string;
}

/** Runs something once after so many milliseconds, unless the function it answers with is called before. */
export type After = (milliseconds: number, act: () => void) => () => void;
