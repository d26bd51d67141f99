/**
 * SUMIF, SUMIFS, COUNTIF, COUNTIFS, AVERAGEIF, AVERAGEIFS, MINIFS and MAXIFS.
 */
import { fault, isFault, type Argument, type LibraryFunction, type Parser } from './formulaLibrary';
import { matchCriteria, type Criteria } from './matchCriteria';

type Matrix = readonly (readonly unknown[])[];

/** A value or matrix as a matrix. */
export function matrixOf(value: unknown): Matrix {
  return Array.isArray(value) ? (value as Matrix) : [[value ?? null]];
}

/** The first value of an argument. */
export function valueOf(argument: Argument | null | undefined): unknown {
  const value = argument?.value;
  return Array.isArray(value) ? (value as Matrix)[0]?.[0] ?? null : value ?? null;
}

interface Condition {
  readonly cells: Matrix;
  readonly test: Criteria;
}

function conditionsOf(args: readonly (Argument | null)[]): Condition[] {
  if (args.length === 0 || args.length % 2 !== 0) throw fault('#N/A');
  const conditions: Condition[] = [];
  for (let i = 0; i < args.length; i += 2) {
    conditions.push({ cells: matrixOf(args[i]?.value), test: matchCriteria(valueOf(args[i + 1])) });
  }
  return conditions;
}

/** Visits the places where every condition holds. The ranges must have one shape. */
function forEachMatch(conditions: readonly Condition[], visit: (row: number, column: number) => void): void {
  const first = conditions[0]?.cells ?? [];
  const width = first[0]?.length ?? 0;
  if (conditions.some(({ cells }) => cells.length !== first.length || (cells[0]?.length ?? 0) !== width)) throw fault('#VALUE!');
  for (let row = 0; row < first.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (conditions.every(({ cells, test }) => test(cells[row]?.[column] ?? null))) visit(row, column);
    }
  }
}

/** The numbers of `values` at the matching places; a fault among them is thrown. */
function matchingNumbers(values: Matrix, conditions: readonly Condition[]): number[] {
  const cells = conditions[0]?.cells;
  if (cells !== undefined && (values.length !== cells.length || values[0]?.length !== cells[0]?.length)) throw fault('#VALUE!');
  const numbers: number[] = [];
  forEachMatch(conditions, (row, column) => {
    const value = values[row]?.[column];
    if (isFault(value)) throw value;
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}

function ifs(take: (numbers: readonly number[]) => number): (values: Argument | null, ...rest: (Argument | null)[]) => number {
  return (values, ...rest) => take(matchingNumbers(matrixOf(values?.value), conditionsOf(rest)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw fault('#DIV/0!');
  return sum(numbers) / numbers.length;
}

const least = (numbers: readonly number[]): number => numbers.reduce((found, number) => Math.min(found, number), numbers[0] ?? 0);
const greatest = (numbers: readonly number[]): number => numbers.reduce((found, number) => Math.max(found, number), numbers[0] ?? 0);

/** SUMIF takes of its values what lies opposite its condition, whatever the size of the range that was given. */
function shapedLike(conditions: readonly Condition[], values: Matrix): Matrix {
  return (conditions[0]?.cells ?? []).map((row, r) => row.map((_, c) => values[r]?.[c] ?? null));
}

/** SUMIF and AVERAGEIF get their references unread, as the library has it. */
function singleIf(take: (numbers: readonly number[]) => number): (parser: Parser, ...args: unknown[]) => number {
  return (parser, range, criterion, values) => {
    const read = (arg: unknown): unknown => (arg === null || arg === undefined ? null : parser.utils.extractRefValue(arg).val);
    const conditions = conditionsOf([{ value: read(range) }, { value: read(criterion) }]);
    return take(matchingNumbers(shapedLike(conditions, matrixOf(read(values ?? range))), conditions));
  };
}

function countIfs(...args: (Argument | null)[]): number {
  let count = 0;
  forEachMatch(conditionsOf(args), () => {
    count += 1;
  });
  return count;
}

export const CRITERIA_FUNCTIONS: Readonly<Record<string, LibraryFunction>> = {
  SUMIF: singleIf(sum),
  AVERAGEIF: singleIf(average),
  SUMIFS: ifs(sum),
  AVERAGEIFS: ifs(average),
  MINIFS: ifs(least),
  MAXIFS: ifs(greatest),
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
};
