import { known } from "../../base/assert";
import type { Kind } from "../../schema/column";
import type { CellOutcome } from "../../schema/parseCell";

/**
 * What was read of a table, column by column: a sheet holds a million rows, and who adds one column up needs none of them as
 * an object. Numbers and days lie in typed arrays; a column in which nothing stands takes no room.
 */
export interface Columns {
  /** By row: its number as Excel shows it, rising. */
  readonly rowNumbers: Int32Array;
  /** The numbers, amounts or days of a column in the order of rows; NaN where it is blank. Not to be changed. */
  numbers(id: string): Float64Array;
  /** The values of any column in the order of rows, as the rows have them. Not to be changed. */
  values(id: string): ArrayLike<Value>;
  /** Reads single values of a column, as the rows have them. */
  reader(id: string): (at: number) => Value;
  /** One row as an object; a new one where the rows have not been made. */
  row(at: number): Row;
  /** The rows as objects, made when they are first asked for. */
  rows(): readonly Row[];
  /** The same where they have been made already. */
  rowsMade(): readonly Row[] | undefined;
  /** What is kept of a column; undefined where nothing stands in it. */
  stored(id: string): Float64Array | Value[] | undefined;
}

export type Value = CellOutcome["value"];
export type Row = Record<string, unknown> & { readonly rowNumber: number };

export interface DeclaredColumn {
  readonly id: string;
  readonly kind: Kind;
  /** What a row has where nothing is written. */
  readonly blank: Value;
}

/** Fills a column while a table is read. */
export interface ColumnWriter {
  set(at: number, value: Value): void;
  get(at: number): Value;
}

/** Columns that were read before, and by row its position in them, or -1. */
export interface ColumnsBefore {
  readonly columns: Columns;
  readonly from: Int32Array;
}

interface Store extends DeclaredColumn {
  values: Float64Array | Value[] | undefined;
}

const NUMERIC: ReadonlySet<Kind> = new Set<Kind>(["date", "qty", "price", "percent", "amount", "int"]);

/** Columns to be filled; what was read before stands in them already. */
export function createColumns(rowNumbers: Int32Array, declared: readonly DeclaredColumn[], before?: ColumnsBefore): { readonly read: Columns; writer(id: string): ColumnWriter } {
  const count = rowNumbers.length;
  const stores = new Map(declared.map((column): [string, Store] => [column.id, { ...column, values: before && taken(column, count, before) }]));
  const storeOf = (id: string) => known(stores.get(id), "a column of the table");
  // Only rows are kept of what was there before, so that earlier readings can be forgotten.
  const rowsBefore = before?.columns.rowsMade();
  const reused = rowsBefore && Array.from(before?.from ?? [], (from) => rowsBefore[from]);
  let made: readonly Row[] | undefined;
  let shape: Shape | undefined;
  const read: Columns = {
    rowNumbers,
    numbers: (id) => {
      const store = storeOf(id);
      return (store.values ?? blankValues(store, count)) as Float64Array;
    },
    values: (id) => {
      const { values, kind, blank } = storeOf(id);
      if (values === undefined) return new Array<Value>(count).fill(blank);
      return values instanceof Float64Array && hasBlanks(values) ? Array.from(values, (value) => valueOf(kind, value)) : values;
    },
    reader: (id) => {
      const { values, kind, blank } = storeOf(id);
      if (values === undefined) return () => blank;
      return values instanceof Float64Array ? (at) => valueOf(kind, values[at]) : (at) => values[at] ?? null;
    },
    row: (at) => made?.[at] ?? rowFrom(rowNumbers[at] ?? 0, at, (shape ??= shapeOf([...stores.values()]))),
    rows: () => (made ??= rowsFrom(rowNumbers, [...stores.values()], reused)),
    rowsMade: () => made,
    stored: (id) => storeOf(id).values,
  };
  const writer = (id: string): ColumnWriter => {
    const store = storeOf(id);
    const isNumeric = NUMERIC.has(store.kind);
    return {
      set: (at, value) => {
        store.values ??= blankValues(store, count);
        store.values[at] = isNumeric && value === null ? NaN : value as number;
      },
      get: (at) => (store.values === undefined ? store.blank : valueOf(store.kind, store.values[at])),
    };
  };
  return { read, writer };
}

/** A number that is not there is NaN in a typed array and null everywhere else. */
function valueOf(kind: Kind, value: Value | undefined): Value {
  // Only NaN differs from itself.
  return value === undefined || (value !== value && NUMERIC.has(kind)) ? null : value;
}

function hasBlanks(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) if (Number.isNaN(values[at])) return true;
  return false;
}

function blankValues({ kind, blank }: DeclaredColumn, count: number): Float64Array | Value[] {
  if (NUMERIC.has(kind)) return new Float64Array(count).fill(blank === null ? NaN : Number(blank));
  return new Array<Value>(count).fill(blank);
}

/** A column as it was for the rows that are the same. */
function taken(column: DeclaredColumn, count: number, { columns, from }: ColumnsBefore): Float64Array | Value[] | undefined {
  const earlier = columns.stored(column.id);
  if (earlier === undefined) return undefined;
  const values = blankValues(column, count);
  for (let at = 0; at < count; at++) {
    const there = from[at] ?? -1;
    if (there !== -1) values[at] = earlier[there] as number;
  }
  return values;
}

/** What rows are made of. */
interface Shape {
  /** A row that has every column and in which nothing stands. */
  readonly blank: Readonly<Record<string, Value>>;
  /** The columns in which something stands. */
  readonly filled: readonly (DeclaredColumn & { readonly values: Float64Array | Value[] })[];
}

function shapeOf(stores: readonly Store[]): Shape {
  return {
    blank: Object.fromEntries([["rowNumber", 0], ...stores.map(({ id, blank }) => [id, blank] as const)]),
    filled: stores.flatMap(({ id, kind, blank, values }) => (values === undefined ? [] : [{ id, kind, blank, values }])),
  };
}

/**
 * A row is a copy of the blank one and then filled. An object that grows column by column, or is copied behind a first field,
 * is made anew for every few columns, and takes four times as long.
 */
function rowFrom(rowNumber: number, at: number, { blank, filled }: Shape): Row {
  const row = { ...blank } as Record<string, unknown> & { rowNumber: number };
  row.rowNumber = rowNumber;
  for (const { id, kind, values } of filled) row[id] = valueOf(kind, values[at]);
  return row;
}

function rowsFrom(rowNumbers: Int32Array, stores: readonly Store[], reused: readonly (Row | undefined)[] | undefined): readonly Row[] {
  const shape = shapeOf(stores);
  const rows = new Array<Row>(rowNumbers.length);
  for (let at = 0; at < rows.length; at++) rows[at] = reused?.[at] ?? rowFrom(rowNumbers[at] ?? 0, at, shape);
  return rows;
}
