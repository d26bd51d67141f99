/**
 * Excel's serial day numbers, 1900 system: 1 is 1 January 1900 and 60 is the 29 February 1900 that never was.
 */

const MS_PER_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day; null when there is no such day from 1900 to 9999. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  const serial = Math.round((time - EPOCH) / MS_PER_DAY);
  return serial < 61 ? serial - 1 : serial;
}

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The day of a serial number; the fraction, a time of day, is ignored. */
export function dayOfSerial(serial: number): DayParts {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}
