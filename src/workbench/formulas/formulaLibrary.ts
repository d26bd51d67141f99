/**
 * What the workbench uses of fast-formula-parser 1.0.19, with the types it does not bring.
 *
 * Members with an underscore are the library's own; its version is pinned, and the tests of `evaluate` run through each of them.
 */
import FormulaParser from 'fast-formula-parser';

export interface CellRef {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly col: number;
}

export interface RangeRef {
  readonly sheet: string;
  readonly from: { readonly row: number; readonly col: number };
  readonly to: { readonly row: number; readonly col: number };
}

/** A fault such as #N/A travelling through a formula as a value. */
export interface FormulaFault extends Error {
  readonly error: string;
  readonly details: unknown;
}

/** What a function is handed: a value or a matrix of values; null where an argument was left out. */
export interface Argument {
  readonly value: unknown;
  readonly isArray?: boolean;
  readonly isRangeRef?: boolean;
  readonly isCellRef?: boolean;
  readonly omitted?: boolean;
}

export type LibraryFunction = (...args: never[]) => unknown;

interface ParserSetup {
  readonly functions: Readonly<Record<string, LibraryFunction>>;
  readonly functionsNeedContext: Readonly<Record<string, LibraryFunction>>;
  readonly onVariable: (name: string) => CellRef | RangeRef | null;
  readonly onCell: (ref: CellRef) => unknown;
  readonly onRange: (ref: RangeRef) => unknown[][];
}

export interface Parser {
  functions: Record<string, (...args: unknown[]) => unknown>;
  /** Names of functions that take a blank as 0; all others take it as ''. */
  readonly funsNullAs0: readonly string[];
  readonly funsPreserveRef: readonly string[];
  readonly funsNeedContext: readonly string[];
  readonly utils: {
    extractRefValue(arg: unknown): { readonly val: unknown; readonly isArray: boolean };
    _applyInfix(left: { readonly val: unknown }, infix: string, right: { readonly val: unknown }): unknown;
  };
  parse(formula: string, position: { readonly sheet: string; readonly row: number; readonly col: number }): unknown;
}

interface Library {
  new (setup: ParserSetup): Parser;
  readonly FormulaError: new (code: string) => FormulaFault;
}

const library: Library = FormulaParser;

/** A parser with functions and ways to read cells. */
export function createParser(setup: ParserSetup): Parser {
  return new library(setup);
}

/** The fault of a code such as `#N/A`. */
export function fault(code: string): FormulaFault {
  return new library.FormulaError(code);
}

export function isFault(value: unknown): value is FormulaFault {
  return value instanceof library.FormulaError;
}
