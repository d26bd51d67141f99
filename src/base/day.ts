import type { Brand } from "./brand";

/**
 * A calendar day without time or zone, counted from 1970-01-01. Arithmetic on days is arithmetic on integers.
 * Excel's serial numbers are known to parseCell and formatCell only.
 */
export type Day = Brand<number, "Day">;

const DAYS_TO_MARCH_0000 = 719468;
const DAYS_IN_ERA = 146097;

/** The day of a proleptic Gregorian date; undefined when there is no such date. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  // Years are counted from March so that the leap day is the last of the year.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_IN_ERA + dayOfEra - DAYS_TO_MARCH_0000) as Day;
}

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

export function dateParts(day: Day): DateParts {
  const shifted = day + DAYS_TO_MARCH_0000;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The same day of a later (or earlier) month, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dateParts(day);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth))) as Day;
}

export function endOfMonth(day: Day): Day {
  const { year, month } = dateParts(day);
  return dayOf(year, month, daysInMonth(year, month)) as Day;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;

/** Reads `2026-11-20`, also with a midnight behind it as databases write it; undefined for anything else. */
export function parseIsoDay(text: string): Day | undefined {
  const match = ISO.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function formatIsoDay(day: Day): string {
  const { year, month, dayOfMonth } = dateParts(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
