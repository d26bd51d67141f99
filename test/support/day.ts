import { parseIsoDay, type Day } from "../../src/base/day";

/** The day of an ISO text, for tests: a text that is no day is a slip of the test. */
export function day(text: string): Day {
  const found = parseIsoDay(text);
  if (found === undefined) throw new Error(`a test names a day such as 2026-01-15, not ${text}`);
  return found;
}
