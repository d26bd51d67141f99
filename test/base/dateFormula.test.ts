import * as fc from "fast-check";
import { applyDateFormula, isDateFormula } from "../../src/base/dateFormula";
import { formatIsoDay, type Day } from "../../src/base/day";
import { day } from "../support/day";

const from = (formula: string, start: string) => {
  const end = applyDateFormula(formula, day(start));
  return end === undefined ? undefined : formatIsoDay(end);
};

test.each([
  // 20 November 2026 is a Friday.
  ["30D", "2026-11-20", "2026-12-20"],
  ["0D", "2026-11-20", "2026-11-20"],
  ["-1W", "2026-11-20", "2026-11-13"],
  ["1M", "2026-01-31", "2026-02-28"],
  ["1M-1D", "2026-01-31", "2026-02-27"],
  ["-1D+1M", "2026-01-31", "2026-02-28"],
  ["1Q", "2026-11-30", "2027-02-28"],
  ["1Y", "2024-02-29", "2025-02-28"],
  ["CD", "2026-11-20", "2026-11-20"],
  ["CW", "2026-11-20", "2026-11-22"],
  ["CW", "2026-11-22", "2026-11-22"],
  ["CM", "2026-11-20", "2026-11-30"],
  ["CM", "2024-02-01", "2024-02-29"],
  ["CM+15D", "2026-11-20", "2026-12-15"],
  ["CM+1M", "2026-01-20", "2026-02-28"],
  ["CQ", "2026-11-20", "2026-12-31"],
  ["CQ", "2026-02-10", "2026-03-31"],
  ["CY", "2026-11-20", "2026-12-31"],
  ["-CM", "2026-11-20", "2026-11-01"],
  ["-CW", "2026-11-20", "2026-11-16"],
  ["-CQ", "2026-11-20", "2026-10-01"],
  ["-CY+9D", "2026-11-20", "2026-01-10"],
  ["1M+CM", "2026-01-31", "2026-02-28"],
])("%s from %s leads to %s", (formula, start, end) => {
  expect(from(formula, start)).toBe(end);
});

test("blanks, small letters and a plus in front do not matter; a blank formula moves nothing", () => {
  expect([from("cm + 15d", "2026-11-20"), from("+30D", "2026-11-20"), from("", "2026-11-20")]).toEqual(["2026-12-15", "2026-12-20", "2026-11-20"]);
});

test.each(["30", "D30", "30X", "1M1D", "CM15D", "C", "1.5M", "30D+", "--1D", "12345D", "30 days"])("%s is no date formula", (text) => {
  expect(isDateFormula(text)).toBe(false);
  expect(applyDateFormula(text, day("2026-11-20"))).toBeUndefined();
});

test("the end of a period stays where it is, and a week back undoes a week forth", () => {
  fc.assert(fc.property(fc.integer({ min: -40_000, max: 60_000 }), fc.constantFrom("CW", "CM", "CQ", "CY"), (number, formula) => {
    const start = number as Day;
    const end = applyDateFormula(formula, start) as Day;
    expect(end).toBeGreaterThanOrEqual(start);
    expect(applyDateFormula(formula, end)).toBe(end);
    expect(applyDateFormula("1W-1W", start)).toBe(start);
  }));
});
