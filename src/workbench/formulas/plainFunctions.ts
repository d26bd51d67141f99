/**
 * The functions of everyday sums that the library lacks or computes otherwise than Excel: totals and counts over long columns,
 * IF and IFERROR, rounding as Excel rounds (half away from zero on fifteen digits), TEXT with the formats of the grid.
 */
import { EN_US } from '../host/model/culture';
import { shownText } from '../host/model/shownText';
import { matrixOf, valueOf } from './criteriaFunctions';
import { fault, isFault, type Argument, type LibraryFunction, type Parser } from './formulaLibrary';

type Arg = Argument | null | undefined;

/** Visits the values of all arguments; a literal is told apart because Excel reads texts and truth values in it as numbers. */
function forEachValue(args: readonly Arg[], visit: (value: unknown, isLiteral: boolean) => void): void {
  for (const arg of args) {
    if (arg === null || arg === undefined) continue;
    const isLiteral = arg.isRangeRef !== true && arg.isCellRef !== true && !Array.isArray(arg.value);
    for (const row of matrixOf(arg.value)) {
      for (const value of row) visit(value ?? null, isLiteral);
    }
  }
}

function numbersOf(args: readonly Arg[]): number[] {
  const numbers: number[] = [];
  forEachValue(args, (value, isLiteral) => {
    if (isFault(value)) throw value;
    if (typeof value === 'number') numbers.push(value);
    else if (isLiteral && value !== null) numbers.push(toNumber(value));
  });
  return numbers;
}

function toNumber(value: unknown): number {
  if (isFault(value)) throw value;
  if (value === null) return 0;
  const number = value === '' ? NaN : Number(value);
  if (Number.isNaN(number)) throw fault('#VALUE!');
  return number;
}

function toTruth(value: unknown): boolean {
  if (isFault(value)) throw value;
  if (typeof value === 'string') {
    if (/^(true|false)$/i.test(value)) return value.toUpperCase() === 'TRUE';
    throw fault('#VALUE!');
  }
  return Boolean(value);
}

function toText(value: unknown): string {
  if (isFault(value)) throw value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value ?? '');
}

const over = (take: (numbers: readonly number[]) => number) => (...args: Arg[]): number => take(numbersOf(args));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw fault('#DIV/0!');
  return sum(numbers) / numbers.length;
}

function ranked(numbers: readonly number[], place: number): number {
  const found = [...numbers].sort((a, b) => a - b).at(place);
  if (found === undefined) throw fault('#NUM!');
  return found;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? ranked(sorted, half) : (ranked(sorted, half - 1) + ranked(sorted, half)) / 2;
}

const least = (numbers: readonly number[]): number => numbers.reduce((found, number) => Math.min(found, number), numbers[0] ?? 0);
const greatest = (numbers: readonly number[]): number => numbers.reduce((found, number) => Math.max(found, number), numbers[0] ?? 0);

function countWhere(args: readonly Arg[], test: (value: unknown) => boolean): number {
  let count = 0;
  forEachValue(args, (value) => {
    if (test(value)) count += 1;
  });
  return count;
}

/** The count of numbers; a literal text that reads as a number counts. */
function count(...args: Arg[]): number {
  let found = 0;
  forEachValue(args, (value, isLiteral) => {
    const counts = typeof value === 'number' || (isLiteral && value !== null && value !== '' && !Number.isNaN(Number(value)));
    if (counts) found += 1;
  });
  return found;
}

/** The functions SUBTOTAL knows by number; 101 to 111 are the same ones, hidden rows are not told apart. */
const SUBTOTALS: ReadonlyMap<number, (...args: Arg[]) => number> = new Map([
  [1, over(mean)], [2, count], [3, (...args: Arg[]) => countWhere(args, (value) => value !== null)],
  [4, over(greatest)], [5, over(least)], [9, over(sum)],
]);

function subtotal(which: Arg, ...args: Arg[]): number {
  const take = SUBTOTALS.get(toNumber(valueOf(which)) % 100);
  if (take === undefined) throw fault('#VALUE!');
  return take(...args);
}

function sumProduct(...args: Arg[]): number {
  const tables = args.map((arg) => matrixOf(arg?.value));
  const first = tables[0] ?? [];
  const width = first[0]?.length ?? 0;
  if (tables.some((table) => table.length !== first.length || (table[0]?.length ?? 0) !== width)) throw fault('#VALUE!');
  let total = 0;
  for (let row = 0; row < first.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      total += tables.reduce((product, table) => {
        const value = table[row]?.[column];
        if (isFault(value)) throw value;
        return product * (typeof value === 'number' ? value : 0);
      }, 1);
    }
  }
  return total;
}

/** Rounds `size` at a decimal place on the fifteen digits Excel keeps. */
function roundWith(round: (size: number) => number): (number: Arg, places?: Arg) => number {
  return (number, places) => {
    const value = toNumber(valueOf(number));
    const at = Math.trunc(toNumber(valueOf(places)));
    const [mantissa = '0', exponent = '0'] = Number(Math.abs(value).toPrecision(15)).toString().split('e');
    const shifted = round(Number(Number(`${mantissa}e${Number(exponent) + at}`).toPrecision(15)));
    return Math.sign(value) * Number(`${shifted}e${-at}`);
  };
}

/** IF gets its arguments unread, so that a reference may come out of it. */
function ifThen(parser: Parser, test: unknown, yes: unknown, no: unknown): unknown {
  const read = (arg: unknown): unknown => (arg === null || arg === undefined ? null : parser.utils.extractRefValue(arg).val);
  const chosen = toTruth(valueOf({ value: read(test) })) ? yes : no;
  return chosen === undefined ? false : valueOf({ value: read(chosen) }) ?? 0;
}

function substitute(text: Arg, old: Arg, next: Arg, which?: Arg): string {
  const [whole, wanted, replacement] = [text, old, next].map((arg) => toText(valueOf(arg)));
  if (whole === undefined || wanted === undefined || wanted === '') return whole ?? '';
  if (which === null || which === undefined) return whole.replaceAll(wanted, () => replacement ?? '');
  const parts = whole.split(wanted);
  const at = toNumber(valueOf(which));
  if (at < 1 || at >= parts.length) return whole;
  return parts.slice(0, at).join(wanted) + (replacement ?? '') + parts.slice(at).join(wanted);
}

function textJoin(between: Arg, skipBlanks: Arg, ...args: Arg[]): string {
  const skips = toTruth(valueOf(skipBlanks));
  const texts: string[] = [];
  forEachValue(args, (value) => {
    const text = toText(value);
    if (!skips || text !== '') texts.push(text);
  });
  return texts.join(toText(valueOf(between)));
}

export const PLAIN_FUNCTIONS: Readonly<Record<string, LibraryFunction>> = {
  SUM: over(sum),
  AVERAGE: over(mean),
  PRODUCT: over((numbers) => numbers.reduce((product, number) => product * number, numbers.length === 0 ? 0 : 1)),
  MIN: over(least),
  MAX: over(greatest),
  MEDIAN: over(median),
  LARGE: (cells: Arg, place: Arg) => ranked(numbersOf([cells]), -toNumber(valueOf(place))),
  SMALL: (cells: Arg, place: Arg) => ranked(numbersOf([cells]), toNumber(valueOf(place)) - 1),
  COUNT: count,
  COUNTA: (...args: Arg[]) => countWhere(args, (value) => value !== null),
  COUNTBLANK: (...args: Arg[]) => countWhere(args, (value) => value === null || value === ''),
  SUBTOTAL: subtotal,
  SUMPRODUCT: sumProduct,
  ROUND: roundWith((size) => Math.round(size)),
  ROUNDUP: roundWith((size) => Math.ceil(size)),
  ROUNDDOWN: roundWith((size) => Math.floor(size)),
  IF: ifThen,
  IFERROR: (value: Arg, otherwise: Arg) => (isFault(valueOf(value)) ? valueOf(otherwise) ?? 0 : valueOf(value) ?? 0),
  TEXT: (value: Arg, format: Arg) => {
    const shown = valueOf(value);
    if (isFault(shown)) throw shown;
    return typeof shown === 'string' ? shown : shownText(shown === null ? 0 : Number(shown), toText(valueOf(format)), EN_US);
  },
  TEXTJOIN: textJoin,
  SUBSTITUTE: substitute,
  UPPER: (text: Arg) => toText(valueOf(text)).toUpperCase(),
  TRIM: (text: Arg) => toText(valueOf(text)).replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, ''),
  VALUE: (value: Arg) => toNumber(valueOf(value)),
};
