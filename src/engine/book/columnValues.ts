import { known } from "../../base/assert";
import type { CellValue } from "../../schema/cell";
import type { CellOutcome } from "../../schema/parseCell";
import { plainNumber, type NumberForm, type PlainCells } from "../../schema/plainCells";

/** The values of one column: how plain cells become values, and how values are kept and read. */
export type Value = CellOutcome["value"];
export type Values = Float64Array | Value[];

/** The cells of a table. */
export interface SheetCells {
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** How the cells of a column become values. */
export interface ValueForm {
  readonly plain: PlainCells;
  /** Position in the rows of cells; undefined where the sheet has no such column. */
  readonly position: number | undefined;
  /** What a row has where nothing is written. */
  readonly blank: Value;
  /** Numbers and days stand in a typed array. */
  readonly isNumeric: boolean;
}

/** What a cell says of itself; of a cell that is not plain, which has its value in `own`, a number is blank and a text the text. */
export function plainValue({ isNumeric, plain, position = -1, blank }: ValueForm, cells: readonly CellValue[] | undefined): Value {
  const cell = cells?.[position] ?? "";
  if (cell === "") return blank;
  return isNumeric ? (plain.value(cell) ?? null) : cell;
}

/** The values of a column whose cells are plain. Numbers and other values have a loop each: one for both is compiled over and over. */
export function plainValues(column: ValueForm, rowNumbers: Int32Array, cells: SheetCells): Values {
  const values = blankValues(column, rowNumbers.length);
  if (values instanceof Float64Array) fillNumbers(values, column, rowNumbers, cells);
  else fillOthers(values, column, rowNumbers, cells);
  return values;
}

function fillNumbers(values: Float64Array, { plain, position = -1 }: ValueForm, rowNumbers: Int32Array, { firstRow, rows }: SheetCells): void {
  const form = known(plain.numbers, "a column of numbers says how it is read");
  for (let at = 0; at < values.length; at++) {
    const cell = rows[(rowNumbers[at] ?? 0) - firstRow]?.[position] ?? "";
    if (cell !== "") values[at] = plainNumber(cell, form) ?? NaN;
  }
}

function fillOthers(values: Value[], { position = -1 }: ValueForm, rowNumbers: Int32Array, { firstRow, rows }: SheetCells): void {
  for (let at = 0; at < values.length; at++) {
    const cell = rows[(rowNumbers[at] ?? 0) - firstRow]?.[position] ?? "";
    if (cell !== "") values[at] = cell;
  }
}

/** Takes the values of plain cells from one row on, and says how many it took before one that is not plain, nor blank where it may be. */
export function takeNumbers(values: Float64Array, { form, blank, mayBeBlank }: { readonly form: NumberForm; readonly blank: number; readonly mayBeBlank: boolean }, rows: SheetCells["rows"], position: number, start: number): number {
  for (let at = 0; at < values.length; at++) {
    const cell = rows[start + at]?.[position] ?? "";
    const value = cell === "" ? blank : plainNumber(cell, form);
    values[at] = value ?? NaN;
    if (value === undefined || (cell === "" && !mayBeBlank)) return at;
  }
  return values.length;
}

/** A number that is not there is NaN in a typed array and null everywhere else. */
export function valueAt(values: Values, at: number): Value {
  if (!(values instanceof Float64Array)) return values[at] ?? null;
  const value = values[at] ?? NaN;
  // What a typed array holds comes out of it as a floating-point number, which in an object takes room of its own; a small integer takes none.
  const small = value | 0;
  if (small === value) return small;
  return Number.isNaN(value) ? null : value;
}

// Made out here, a reader keeps nothing but what it reads.
export function readerOf(values: Values): (at: number) => Value {
  return (at) => valueAt(values, at);
}

export function readerOfBlank(blank: Value): () => Value {
  return () => blank;
}

export function hasBlanks(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) if (Number.isNaN(values[at])) return true;
  return false;
}

export function blankValues({ isNumeric, blank }: ValueForm, count: number): Values {
  if (isNumeric) return new Float64Array(count).fill(blank === null ? NaN : Number(blank));
  return new Array<Value>(count).fill(blank);
}
