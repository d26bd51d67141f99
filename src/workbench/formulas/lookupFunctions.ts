/**
 * XLOOKUP, VLOOKUP, HLOOKUP, MATCH, XMATCH, INDEX, CHOOSE and SWITCH. Texts are found without case.
 */
import { matrixOf, valueOf } from './criteriaFunctions';
import { fault, isFault, type Argument, type LibraryFunction, type Parser } from './formulaLibrary';
import { compareTexts, wildcardPattern } from './matchCriteria';

type Arg = Argument | null | undefined;

/** How two values stand in order; null when they are of different kinds. */
function compareKeys(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : null;
}

type MatchMode = 'exact' | 'wildcard' | 'sameOrSmaller' | 'sameOrLarger';

/** The position of a key among values; the nearest one when the mode allows it; -1 when there is none. */
function positionOf(key: unknown, values: readonly unknown[], mode: MatchMode, fromEnd = false): number {
  const pattern = mode === 'wildcard' && typeof key === 'string' ? wildcardPattern(key) : null;
  const isSame = (value: unknown): boolean =>
    pattern === null ? compareKeys(value, key) === 0 : typeof value === 'string' && pattern.test(value);
  const same = fromEnd ? values.findLastIndex(isSame) : values.findIndex(isSame);
  if (same >= 0 || mode === 'exact' || mode === 'wildcard') return same;
  return nearest(key, values, mode === 'sameOrSmaller' ? -1 : 1);
}

function nearest(key: unknown, values: readonly unknown[], side: 1 | -1): number {
  let found = -1;
  values.forEach((value, index) => {
    const difference = compareKeys(value, key);
    if (difference === null || Math.sign(difference) !== side) return;
    const best = found < 0 ? null : compareKeys(value, values[found]);
    if (best === null || best * side < 0) found = index;
  });
  return found;
}

function keyOf(argument: Arg): unknown {
  const key = valueOf(argument);
  if (isFault(key)) throw key;
  return key ?? 0;
}

function numberOf(argument: Arg, otherwise: number): number {
  if (argument === null || argument === undefined || argument.omitted === true) return otherwise;
  const value = valueOf(argument);
  if (isFault(value)) throw value;
  const number = typeof value === 'boolean' ? Number(value) : value === null ? 0 : Number(value);
  if (Number.isNaN(number)) throw fault('#VALUE!');
  return number;
}

const MODES: ReadonlyMap<number, MatchMode> = new Map([[0, 'exact'], [-1, 'sameOrSmaller'], [1, 'sameOrLarger'], [2, 'wildcard']]);

function modeOf(argument: Arg): MatchMode {
  const mode = MODES.get(numberOf(argument, 0));
  if (mode === undefined) throw fault('#VALUE!');
  return mode;
}

function xlookup(key: Arg, keys: Arg, results: Arg, otherwise?: Arg, mode?: Arg, direction?: Arg): unknown {
  const table = matrixOf(keys?.value);
  const across = table.length === 1;
  const list = across ? table[0] ?? [] : table.map((row) => row[0] ?? null);
  const position = positionOf(keyOf(key), list, modeOf(mode), numberOf(direction, 1) < 0);
  if (position < 0) {
    if (otherwise === null || otherwise === undefined || otherwise.omitted === true) throw fault('#N/A');
    return valueOf(otherwise);
  }
  const found = matrixOf(results?.value);
  return (across ? found[0]?.[position] : found[position]?.[0]) ?? 0;
}

function lookupIn(table: readonly (readonly unknown[])[], key: unknown, number: number, isNearest: boolean): unknown {
  if (number < 1) throw fault('#VALUE!');
  if (number > table.length) throw fault('#REF!');
  const position = positionOf(key, table[0] ?? [], isNearest ? 'sameOrSmaller' : 'wildcard');
  if (position < 0) throw fault('#N/A');
  return table[number - 1]?.[position] ?? 0;
}

function turned(table: readonly (readonly unknown[])[]): unknown[][] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? null));
}

function match(key: Arg, keys: Arg, type?: Arg): number {
  const way = numberOf(type, 1);
  const mode = way === 0 ? 'wildcard' : way > 0 ? 'sameOrSmaller' : 'sameOrLarger';
  const position = positionOf(keyOf(key), matrixOf(keys?.value).flat(), mode);
  if (position < 0) throw fault('#N/A');
  return position + 1;
}

function xmatch(key: Arg, keys: Arg, mode?: Arg, direction?: Arg): number {
  const position = positionOf(keyOf(key), matrixOf(keys?.value).flat(), modeOf(mode), numberOf(direction, 1) < 0);
  if (position < 0) throw fault('#N/A');
  return position + 1;
}

/** INDEX gets its references unread. */
function index(parser: Parser, cells: unknown, row: unknown, column: unknown): unknown {
  const read = (arg: unknown): Arg => (arg === null || arg === undefined ? null : { value: parser.utils.extractRefValue(arg).val });
  const table = matrixOf(read(cells)?.value);
  const rowNumber = numberOf(read(row), 0);
  const columnNumber = numberOf(read(column), 0);
  const [r, c] = table.length === 1 && read(column) === null ? [1, rowNumber] : [rowNumber, columnNumber];
  if (r < 0 || c < 0) throw fault('#VALUE!');
  if (r > table.length || c > (table[0]?.length ?? 0)) throw fault('#REF!');
  if (r === 0 && c === 0) return table;
  if (c === 0 && (table[0]?.length ?? 0) > 1) return [table[r - 1] ?? []];
  if (r === 0) return table.map((line) => [line[c - 1] ?? null]);
  return table[r - 1]?.[Math.max(c, 1) - 1] ?? 0;
}

/** CHOOSE is handed the parser before its arguments. */
function choose(_parser: Parser, number: Arg, ...choices: Arg[]): unknown {
  const chosen = Math.trunc(numberOf(number, 0));
  if (chosen < 1 || chosen > choices.length) throw fault('#VALUE!');
  return valueOf(choices[chosen - 1]) ?? 0;
}

function switchTo(value: Arg, ...rest: Arg[]): unknown {
  const key = keyOf(value);
  for (let i = 0; i + 1 < rest.length; i += 2) {
    if (compareKeys(keyOf(rest[i]), key) === 0) return valueOf(rest[i + 1]);
  }
  if (rest.length % 2 === 0) throw fault('#N/A');
  return valueOf(rest.at(-1));
}

export const LOOKUP_FUNCTIONS: Readonly<Record<string, LibraryFunction>> = {
  XLOOKUP: xlookup,
  VLOOKUP: (key: Arg, table: Arg, number: Arg, near?: Arg) =>
    lookupIn(turned(matrixOf(table?.value)), keyOf(key), numberOf(number, 0), numberOf(near, 1) !== 0),
  HLOOKUP: (key: Arg, table: Arg, number: Arg, near?: Arg) =>
    lookupIn(matrixOf(table?.value), keyOf(key), numberOf(number, 0), numberOf(near, 1) !== 0),
  MATCH: match,
  XMATCH: xmatch,
  INDEX: index,
  CHOOSE: choose,
  SWITCH: switchTo,
};
