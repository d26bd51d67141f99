/**
 * Computes one prepared formula with fast-formula-parser: operators as Excel has them (texts without case, a blank is both 0
 * and ''), the library's functions, our own in front of them, and the add-in's functions by their namespace.
 */
import type { Area } from '../host/model/area';
import type { CellValue } from '../host/model/typedCell';
import { CRITERIA_FUNCTIONS, valueOf } from './criteriaFunctions';
import { createParser, fault, isFault, type Argument, type CellRef, type Parser, type RangeRef } from './formulaLibrary';
import { LOOKUP_FUNCTIONS } from './lookupFunctions';
import { compareTexts } from './matchCriteria';
import { PLAIN_FUNCTIONS } from './plainFunctions';
import type { Place, PreparedFormula } from './prepareFormula';

/** What formulas ask for while they are computed. */
export interface Surroundings {
  /** The value of a cell, '' when blank. */
  readonly readCell: (sheetId: string, row: number, column: number) => CellValue;
  /** The values of an area, which may be cut off behind the last used cell; '' when blank. */
  readonly readArea: (sheetId: string, area: Area) => readonly (readonly CellValue[])[];
  /** Whether a function belongs to the add-in. */
  readonly isAddinFunction: (name: string) => boolean;
  /** The result of an add-in function, or a fault text: `#BUSY!` while it is under way. */
  readonly callAddin: (name: string, args: readonly unknown[], place: Place) => CellValue;
}

export type Evaluate = (prepared: PreparedFormula, place: Place) => CellValue;

/** What a cell shows while a function of the add-in is under way. */
export const BUSY = '#BUSY!';
/** What a cell shows that depends on itself. */
export const CIRCULAR = '#CIRC!';

const FAULTS: ReadonlySet<string> = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', CIRCULAR, BUSY,
]);

/** Makes the function that computes formulas. Results are numbers, texts, truth values, or texts such as `#N/A`. */
export function createEvaluate(around: Surroundings): Evaluate {
  let current: PreparedFormula | null = null;
  // Many formulas read the same long column; it is turned into the library's form once.
  const matrices = new WeakMap<object, unknown[][]>();
  let currentPlace: Place = { sheetId: '', row: 0, column: 0 };
  const parser = createParser({
    functions: { ...PLAIN_FUNCTIONS, ...CRITERIA_FUNCTIONS, ...LOOKUP_FUNCTIONS },
    functionsNeedContext: {},
    onVariable: (name) => (current === null ? null : variableRef(current, name)),
    onCell: (ref: CellRef) => toLibrary(around.readCell(ref.sheet, ref.row - 1, ref.col - 1)),
    onRange: (ref: RangeRef) => {
      const rows = around.readArea(ref.sheet, areaOf(ref));
      const known = matrices.get(rows);
      const matrix = known ?? rows.map((row) => row.map(toLibrary));
      if (known === undefined) matrices.set(rows, matrix);
      return matrix;
    },
  });
  readBlanks(parser);
  parser.utils._applyInfix = (left, infix, right) => applyInfix(single(left.val), infix, single(right.val));
  return (prepared, place) => {
    current = prepared;
    currentPlace = place;
    for (const name of prepared.functions) {
      if (parser.functions[name] === undefined && around.isAddinFunction(name)) {
        parser.functions[name] = (...args) => toLibrary(around.callAddin(name, args.map(handedOver), currentPlace));
      }
    }
    return fromLibrary(parse(parser, prepared, place));
  };
}

function parse(parser: Parser, prepared: PreparedFormula, place: Place): unknown {
  try {
    return parser.parse(prepared.expression, { sheet: place.sheetId, row: place.row + 1, col: place.column + 1 });
  } catch (thrown) {
    // The library wraps what stopped it: a function it does not know, or a formula that cannot be read.
    if (!isFault(thrown)) throw thrown;
    return isFault(thrown.details) ? thrown.details : fault(thrown.error === '#ERROR!' ? '#NAME?' : thrown.error);
  }
}

function variableRef(prepared: PreparedFormula, name: string): CellRef | RangeRef | null {
  const reference = prepared.references[Number(name.slice(1))];
  if (reference === undefined) return null;
  const { sheetId: sheet, area } = reference;
  const from = { row: area.row + 1, col: area.column + 1 };
  if (area.rows === 1 && area.columns === 1) return { sheet, ...from };
  return { sheet, from, to: { row: area.row + area.rows, col: area.column + area.columns } };
}

function areaOf({ from, to }: RangeRef): Area {
  return { row: from.row - 1, column: from.col - 1, rows: to.row - from.row + 1, columns: to.col - from.col + 1 };
}

function toLibrary(value: CellValue): unknown {
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  return value.startsWith('#') && FAULTS.has(value) ? fault(value) : value;
}

function fromLibrary(value: unknown): CellValue {
  const result = single(value);
  if (isFault(result)) return result.error;
  if (result === null || result === undefined) return 0;
  if (typeof result === 'number') return Number.isFinite(result) ? Number(result.toPrecision(15)) : '#NUM!';
  return typeof result === 'boolean' || typeof result === 'string' ? result : '#VALUE!';
}

function single(value: unknown): unknown {
  return Array.isArray(value) ? valueOf({ value }) : value;
}

function handedOver(arg: unknown): unknown {
  const value = (arg as Argument | null)?.value ?? null;
  return isFault(value) ? value.error : value;
}

/** The library's own functions take a blank cell for neither 0 nor '' and stumble; here it becomes what they expect. */
function readBlanks(parser: Parser): void {
  const own = new Set([...Object.keys(PLAIN_FUNCTIONS), ...Object.keys(CRITERIA_FUNCTIONS), ...Object.keys(LOOKUP_FUNCTIONS)]);
  const asTheyAre = new Set([...own, ...parser.funsNeedContext, ...parser.funsPreserveRef]);
  for (const [name, compute] of Object.entries(parser.functions)) {
    if (asTheyAre.has(name)) continue;
    const blank = parser.funsNullAs0.includes(name) ? 0 : '';
    parser.functions[name] = (...args) =>
      compute(...args.map((arg) => ((arg as Argument | null)?.value === null ? { ...(arg as Argument), value: blank } : arg)));
  }
}

const KIND_ORDER: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 3 };

function applyInfix(left: unknown, infix: string, right: unknown): unknown {
  if (isFault(left)) return left;
  if (isFault(right)) return right;
  if (infix === '&') return `${asText(left)}${asText(right)}`;
  if (/[<>=]/.test(infix)) return holds(infix, compare(left, right));
  const [a, b] = [asNumber(left), asNumber(right)];
  return a === null || b === null ? fault('#VALUE!') : calculated(a, infix, b);
}

function calculated(a: number, infix: string, b: number): unknown {
  if (infix === '+') return cleanSum(a, b, a + b);
  if (infix === '-') return cleanSum(a, -b, a - b);
  if (infix === '*') return a * b;
  if (infix === '^') return a ** b;
  return b === 0 ? fault('#DIV/0!') : a / b;
}

/** Excel shows 0 where a sum of opposites leaves only what binary fractions cannot hold. */
function cleanSum(a: number, b: number, result: number): number {
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : result;
}

function asText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value ?? '');
}

function asNumber(value: unknown): number | null {
  if (value === null || value === undefined) return 0;
  const number = value === '' ? NaN : Number(value);
  return Number.isNaN(number) ? null : number;
}

/** Numbers before texts before truth values; a blank is the blank of what it is compared with. */
function compare(left: unknown, right: unknown): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  const kinds = (KIND_ORDER[typeof a] ?? 0) - (KIND_ORDER[typeof b] ?? 0);
  if (kinds !== 0) return kinds;
  return typeof a === 'string' ? compareTexts(a, String(b)) : Number(Number(a).toPrecision(15)) - Number(Number(b).toPrecision(15));
}

function blankLike(other: unknown): unknown {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function holds(infix: string, order: number): boolean {
  if (infix === '=') return order === 0;
  if (infix === '<>') return order !== 0;
  if (infix === '<') return order < 0;
  if (infix === '<=') return order <= 0;
  return infix === '>' ? order > 0 : order >= 0;
}
