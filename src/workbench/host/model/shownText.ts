/**
 * The text a cell shows for a value and a number format.
 *
 * Covers what a ledger uses: General, digits with grouping, per cent, up to four sections, quoted and escaped text, days and times,
 * text. Left out: fractions, scientific formats, colours and conditions in brackets (the brackets are skipped).
 */
import { dayOfSerial } from './calendar';
import type { Culture } from './culture';
import type { CellValue } from './typedCell';

/** The shown text, in the signs of `culture`. */
export function shownText(value: CellValue, numberFormat: string, culture: Culture): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === 'General' || numberFormat === '@') return generalText(value, culture);
  const sections = splitSections(numberFormat);
  const negative = value < 0 && sections.length > 1;
  const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? 'General';
  if (section === 'General') return generalText(value, culture);
  if (isDayFormat(section)) return dayText(value, section);
  return numberText(negative ? -value : value, section, culture);
}

/** A number in the General format: at most eleven characters' worth of digits, no grouping. */
export function generalText(value: number, culture: Culture): string {
  const size = Math.abs(value);
  if (size < 1e11 && Number.isInteger(value)) return String(value);
  const text = size !== 0 && (size >= 1e11 || size < 1e-9)
    ? value.toExponential(5).replace(/\.?0+e/, 'E').replace('e', 'E').replace(/E([+-])(\d)$/, 'E$10$2')
    : String(Number(value.toPrecision(10)));
  return culture.decimal === '.' ? text : text.replace('.', culture.decimal);
}

function splitSections(format: string): string[] {
  const sections: string[] = [];
  let current = '';
  let quoted = false;
  for (let i = 0; i < format.length; i += 1) {
    const sign = format.charAt(i);
    if (sign === '"') quoted = !quoted;
    if (sign === ';' && !quoted) {
      sections.push(current);
      current = '';
    } else {
      current += sign;
    }
  }
  return [...sections, current];
}

function bare(section: string): string {
  return section.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
}

/** Whether a format section shows a day or a time. */
export function isDayFormat(section: string): boolean {
  return /[ymdhs]/i.test(bare(section));
}

type Token = { readonly kind: 'text' | 'digits' | 'percent'; readonly text: string };

function numberTokens(section: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.|([#0?][#0?,.]*|\.[#0?]+)|(%)|(.)/g;
  for (const match of section.matchAll(pattern)) {
    const [all, quoted, escaped, currency, digits, percent, other] = match;
    if (digits !== undefined) tokens.push({ kind: 'digits', text: digits });
    else if (percent !== undefined) tokens.push({ kind: 'percent', text: '%' });
    else if (all.startsWith('_')) tokens.push({ kind: 'text', text: ' ' });
    else tokens.push({ kind: 'text', text: quoted ?? escaped ?? currency ?? other ?? '' });
  }
  return tokens;
}

function numberText(value: number, section: string, culture: Culture): string {
  const tokens = numberTokens(section);
  const scale = 100 ** tokens.filter((token) => token.kind === 'percent').length;
  const scaled = value * scale;
  const digits = tokens.find((token) => token.kind === 'digits');
  const body = digits === undefined ? '' : digitsText(Math.abs(scaled), digits.text, culture);
  const sign = value < 0 && /[1-9]/.test(body) ? '-' : '';
  return sign + tokens.map((token) => (token === digits ? body : token.text)).join('');
}

function digitsText(size: number, pattern: string, culture: Culture): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const places = fraction.replaceAll(/[^0#?]/g, '').length;
  const [wholeDigits = '0', fractionDigits = ''] = roundedDigits(size, places).split('.');
  const least = whole.replaceAll(/[^0]/g, '').length;
  const padded = (wholeDigits === '0' && least === 0 ? '' : wholeDigits).padStart(least, '0');
  const grouped = /[#0?],[#0?]/.test(whole) ? padded.replaceAll(/\B(?=(\d{3})+$)/g, culture.group) : padded;
  const kept = trimFraction(fractionDigits, fraction);
  return pattern.includes('.') && (kept !== '' || places === 0) ? `${grouped}${culture.decimal}${kept}` : grouped;
}

function trimFraction(digits: string, pattern: string): string {
  const least = pattern.lastIndexOf('0') + 1;
  let length = digits.length;
  while (length > least && digits.charAt(length - 1) === '0') length -= 1;
  return digits.slice(0, length);
}

/** Rounds half away from zero on the fifteen digits Excel keeps, so that 1.005 shows as 1.01. */
function roundedDigits(size: number, places: number): string {
  const exact = Number(size.toPrecision(15));
  const [mantissa = '0', exponent = '0'] = String(exact).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return Number.isFinite(shifted) ? Number(`${shifted}e-${places}`).toFixed(places) : exact.toFixed(places);
}

const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];

function dayText(serial: number, section: string): string {
  if (serial < 0) return '########';
  const day = dayOfSerial(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const clock = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
  let afterHour = false;
  const pattern = /"([^"]*)"|\\(.)|\[[^\]]*\]|(y+|m+|d+|h+|s+)|([^"\\[])/gi;
  return section.replaceAll(pattern, (_all: string, quoted?: string, escaped?: string, letters?: string, other?: string) => {
    if (letters === undefined) return quoted ?? escaped ?? other ?? '';
    const letter = letters.charAt(0).toLowerCase();
    const length = letters.length;
    const minutes = letter === 'm' && afterHour;
    if (letter !== 'm') afterHour = letter === 'h';
    if (minutes) return padTo(clock.minute, length);
    if (letter === 'y') return length > 2 ? String(day.year) : padTo(day.year % 100, 2);
    if (letter === 'm') return length > 2 ? named(MONTH_NAMES, day.month - 1, length) : padTo(day.month, length);
    if (letter === 'd') return length > 2 ? named(DAY_NAMES, day.weekday, length) : padTo(day.day, length);
    return padTo(letter === 'h' ? clock.hour : clock.second, length);
  });
}

function named(names: readonly string[], index: number, length: number): string {
  const name = names[index] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}

function padTo(number: number, length: number): string {
  return String(number).padStart(Math.min(length, 2), '0');
}
