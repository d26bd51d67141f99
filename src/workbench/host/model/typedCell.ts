/**
 * What a text becomes when it is put into a cell: a formula, a number, a day, a truth value or the text itself.
 *
 * Follows what Excel does with a General cell: `00123` is the number 123, `'00123` is text without its quote, `=A1` is a
 * formula. A cell formatted as text (`@`) keeps whatever it is given. Times of day and currency signs are left out: they stay text.
 */
import type { Culture } from './culture';
import { serialOfDay } from './calendar';

export type CellValue = string | number | boolean;

export interface CellInput {
  readonly value: CellValue;
  /** Formula text beginning with `=`, or '' for none. */
  readonly formula: string;
  /** The number format Excel gives a General cell along with the value; absent when it stays as it is. */
  readonly numberFormat?: string;
}

/** Reads one text as `culture` writes it. `numberFormat` is the format of the cell. */
export function readTyped(text: string, numberFormat: string, culture: Culture): CellInput {
  if (text.startsWith("'")) return { value: text.slice(1), formula: '' };
  if (numberFormat === '@') return { value: text, formula: '' };
  if (text.length > 1 && text.startsWith('=')) return { value: '', formula: text };
  if (!mayMeanMore(text)) return { value: text, formula: '' };
  const trimmed = text.trim();
  const truth = readTruth(trimmed);
  if (truth !== null) return { value: truth, formula: '' };
  return readNumberLike(trimmed, culture) ?? { value: text, formula: '' };
}

/** Whether the text can be anything but itself; the quick way out for ordinary words. */
export function mayMeanMore(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code <= 0x3d) return true; // Digits, signs, brackets, quote, equals, blanks.
  return code === 0x74 || code === 0x54 || code === 0x66 || code === 0x46 || code === 0xa0;
}

function readTruth(text: string): boolean | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE') return true;
  return upper === 'FALSE' ? false : null;
}

function readNumberLike(text: string, culture: Culture): CellInput | null {
  const percent = text.endsWith('%');
  const number = readNumber(percent ? text.slice(0, -1).trim() : text, culture);
  if (number !== null && percent) {
    return { value: Number((number / 100).toPrecision(15)), formula: '', numberFormat: Number.isInteger(number) ? '0%' : '0.00%' };
  }
  if (number !== null) return { value: number, formula: '' };
  const serial = readDay(text, culture);
  return serial === null ? null : { value: serial, formula: '', numberFormat: culture.shortDate };
}

/** Reads a number with the signs of `culture`; null when the text is something else. Excel keeps 15 digits. */
export function readNumber(text: string, culture: Culture): number | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const body = bracketed?.[1] ?? text;
  const grouped = isGrouped(body, culture) ? body.replaceAll(/[\s\u00a0\u202f]/g, '').replaceAll(culture.group, '') : body;
  const plain = culture.decimal === '.' ? grouped : grouped.replace('.', 'x').replace(culture.decimal, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const number = Number(Number(plain).toPrecision(15));
  return Number.isFinite(number) ? (bracketed === null ? number : -number) : null;
}

function isGrouped(text: string, culture: Culture): boolean {
  const mark = /\s/.test(culture.group) ? '[\\s\\u00a0\\u202f]' : `\\${culture.group}`;
  return new RegExp(`^[+-]?\\d{1,3}(${mark}\\d{3})+(\\${culture.decimal}\\d*)?$`).test(text);
}

function readDay(text: string, culture: Culture): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return serialOfDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/.exec(text);
  if (parts === null) return null;
  const numbers = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const year = numbers[culture.dateOrder.indexOf('y')] ?? 0;
  const month = numbers[culture.dateOrder.indexOf('m')] ?? 0;
  const day = numbers[culture.dateOrder.indexOf('d')] ?? 0;
  return serialOfDay(year < 30 ? 2000 + year : year < 100 ? 1900 + year : year, month, day);
}
