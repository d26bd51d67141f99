import * as fc from "fast-check";
import { addDays, addMonths, dateParts, dayOf, daysInMonth, endOfMonth, formatIsoDay, parseIsoDay, weekday, type Day } from "../../src/base/day";
import { day } from "../support/day";

/** From 1583, the first whole Gregorian year, to 9999, the last year of Excel. */
const anyDay = fc.integer({ min: -141_000, max: 2_932_896 }).map((number) => number as Day);

test("days are counted from 1970-01-01", () => {
  expect([day("1970-01-01"), day("1969-12-31"), day("2000-03-01"), day("2026-11-20")]).toEqual([0, -1, 11_017, 20_777]);
});

test("a day and its date are two ways to say the same, as JavaScript's calendar in UTC also has it", () => {
  fc.assert(fc.property(anyDay, (one) => {
    const { year, month, dayOfMonth } = dateParts(one);
    expect(dayOf(year, month, dayOfMonth)).toBe(one);
    const utc = new Date(one * 86_400_000);
    expect([year, month, dayOfMonth]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()]);
    expect(weekday(one) % 7).toBe(utc.getUTCDay());
    expect(parseIsoDay(formatIsoDay(one))).toBe(one);
  }));
});

test("a year is a leap year every four years, not in full centuries, but in every fourth of them", () => {
  expect([2024, 2026, 1900, 2000, 2100, 2400].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29, 28, 29]);
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2026, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

test("29 February 1900 never was, 29 February 2000 was", () => {
  expect(dayOf(1900, 2, 29)).toBeUndefined();
  expect(day("1900-03-01") - day("1900-02-28")).toBe(1);
  expect(day("2000-03-01") - day("2000-02-28")).toBe(2);
});

test.each([
  [2026, 0, 1], [2026, 13, 1], [2026, 4, 31], [2026, 1, 0], [2026.5, 1, 1],
])("%s-%s-%s is no day", (year, month, dayOfMonth) => {
  expect(dayOf(year, month, dayOfMonth)).toBeUndefined();
});

test.each([
  ["2026-01-31", 1, "2026-02-28"], ["2024-01-31", 1, "2024-02-29"], ["2026-03-31", -1, "2026-02-28"], ["2026-11-30", 3, "2027-02-28"],
  ["2024-02-29", 12, "2025-02-28"], ["2024-02-29", 48, "2028-02-29"], ["2026-01-15", -13, "2024-12-15"], ["2026-12-31", 1, "2027-01-31"],
])("%s and %s months is %s: a shorter month ends earlier", (start, months, end) => {
  expect(formatIsoDay(addMonths(day(start), months))).toBe(end);
});

test("days are added across months and years, and a month knows its end", () => {
  expect(formatIsoDay(addDays(day("2026-12-30"), 3))).toBe("2027-01-02");
  expect(formatIsoDay(addDays(day("2026-03-01"), -1))).toBe("2026-02-28");
  expect(["2026-02-03", "2024-02-29", "2026-12-01"].map((text) => formatIsoDay(endOfMonth(day(text))))).toEqual(["2026-02-28", "2024-02-29", "2026-12-31"]);
});

test("a week begins on Monday, also long before 1970", () => {
  expect([weekday(day("2026-11-20")), weekday(day("2026-11-23")), weekday(day("1900-01-01")), weekday(day("1969-12-28"))]).toEqual([5, 1, 1, 7]);
});

test("a midnight behind a date is what databases write; another time is no day", () => {
  expect(parseIsoDay("2026-11-20T00:00:00Z")).toBe(day("2026-11-20"));
  expect(parseIsoDay("2026-11-20 00:00:00.000")).toBe(day("2026-11-20"));
  expect(["2026-11-20T12:00:00Z", "20.11.2026", "2026-11-31", "2026-1-5", "11/20/2026", ""].map(parseIsoDay)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
});
