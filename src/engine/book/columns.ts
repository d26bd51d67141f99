import { known } from "../../base/assert";
import type { CellValue } from "../../schema/cell";
import { blankValues, hasBlanks, plainValue, plainValues, readerOf, readerOfBlank, takeNumbers, valueAt, type SheetCells, type Value, type ValueForm, type Values } from "./columnValues";
import { numberTexts, type NumberedTexts } from "./numberedTexts";

/**
 * What was read of a table, column by column: a sheet holds a million rows, and who adds one column up needs none of them as
 * an object. A column whose cells are plain is known by them: its numbers or days are kept in a typed array as they are looked
 * at, anything else is put into a column when somebody asks for it. Only a column with a cell that is read otherwise than it stands
 * there keeps values of its own.
 */
export interface Columns {
  /** By row: its number as Excel shows it, rising. */
  readonly rowNumbers: Int32Array;
  /** The numbers, amounts or days of a column in the order of rows; NaN where it is blank. Not to be changed. */
  numbers(id: string): Float64Array;
  /** The values of any column in the order of rows, as the rows have them. Not to be changed. */
  values(id: string): ArrayLike<Value>;
  /** A column of texts by numbers: whoever compares or looks up texts of many rows does so once for each that differs. */
  numberedTexts(id: string): NumberedTexts;
  /** Reads single values of a column, as the rows have them. */
  reader(id: string): (at: number) => Value;
  /** The same of a column that stands by itself: who keeps it keeps the column, and no table. */
  columnReader(id: string): (at: number) => Value;
  /** One row as an object; a new one where the rows have not been made. */
  row(at: number): Row;
  /** The rows as objects, made when they are first asked for. */
  rows(): readonly Row[];
  /** The same where they have been made already. */
  rowsMade(): readonly Row[] | undefined;
  /** What has been kept of a column; a later reading goes on with it. */
  kept(id: string): KeptColumn;
}

export type Row = Record<string, unknown> & { readonly rowNumber: number };

export interface DeclaredColumn extends Omit<ValueForm, "isNumeric"> {
  readonly id: string;
}

interface KeptColumn {
  readonly isFilled: boolean;
  /** Values of its own; undefined where its cells say all. */
  readonly own: Values | undefined;
  /** The values of plain cells, once somebody has looked at them or asked for them. */
  readonly made: Values | undefined;
}

/** Fills a column while a table is read. */
export interface ColumnWriter {
  /** Whether anything is known to stand in the column. */
  isFilled(): boolean;
  /** Something stands in it. */
  fill(): void;
  /** The position of the first row, from one up to another that stand one below the other, whose cell is not plain, nor blank where it may be; the end where there is none. */
  firstOther(start: number, end: number, mayBeBlank: boolean): number;
  /** Whether the column has values of its own, so that each is to be set. */
  hasOwn(): boolean;
  /** What a row has in the column; a value that is not what its plain cell says is kept. */
  set(at: number, value: Value): void;
  get(at: number): Value;
}

/** Columns that were read before, and by row its position in them, or -1. */
export interface ColumnsBefore {
  readonly columns: Columns;
  readonly from: Int32Array;
}

interface Store extends DeclaredColumn, ValueForm, KeptColumn {
  isFilled: boolean;
  own: Values | undefined;
  made: Values | undefined;
  numbered: NumberedTexts | undefined;
}

/** Columns to be filled; what was read before is known of them already. */
export function createColumns(rowNumbers: Int32Array, cells: SheetCells, declared: readonly DeclaredColumn[], before?: ColumnsBefore): { readonly read: Columns; writer(id: string): ColumnWriter } {
  const count = rowNumbers.length;
  const changed = before && changedInPlace(before, count);
  const stores = new Map(declared.map((column) => [column.id, storeFrom(column, count, before)]));
  const storeOf = (id: string) => known(stores.get(id), "a column of the table");
  const cellsAt = (at: number) => cells.rows[(rowNumbers[at] ?? 0) - cells.firstRow];
  const valuesOf = (store: Store): Values => {
    if (!store.isFilled) return blankValues(store, count);
    return store.own ?? (store.made ??= plainValues(store, rowNumbers, cells));
  };
  if (before && changed) {
    for (const store of stores.values()) {
      const { made } = before.columns.kept(store.id);
      if (made !== undefined && store.own === undefined) store.made = patched(store, made, changed, cellsAt);
    }
  }
  // Only rows are kept of what was there before, so that earlier readings can be forgotten.
  const rowsBefore = before?.columns.rowsMade();
  const reused = rowsBefore && Array.from(before?.from ?? [], (from) => rowsBefore[from]);
  let made: readonly Row[] | undefined;
  let shape: Shape | undefined;
  const rowFrom = (at: number) => shapedRow((shape ??= shapeOf([...stores.values()])), rowNumbers[at] ?? 0, at, cellsAt(at));
  const read: Columns = {
    rowNumbers,
    numbers: (id) => valuesOf(storeOf(id)) as Float64Array,
    values: (id) => {
      const store = storeOf(id);
      const values = valuesOf(store);
      return values instanceof Float64Array && hasBlanks(values) ? Array.from(values, (_, at) => valueAt(values, at)) : values;
    },
    numberedTexts: (id) => {
      const store = storeOf(id);
      const { position = -1, blank } = store;
      const kept = store.own ?? store.made;
      const textOf = kept || !store.isFilled ? (at: number) => kept?.[at] ?? blank : (at: number) => cellsAt(at)?.[position] || blank;
      return (store.numbered ??= numberTexts(count, textOf));
    },
    reader: (id) => {
      const store = storeOf(id);
      if (!store.isFilled) return () => store.blank;
      const values = store.own ?? store.made;
      if (values !== undefined) return (at) => valueAt(values, at);
      const { isNumeric, position = -1, blank } = store;
      return isNumeric ? (at) => plainValue(store, cellsAt(at)) : (at) => cellsAt(at)?.[position] || blank;
    },
    columnReader: (id) => {
      const store = storeOf(id);
      return store.isFilled ? readerOf(valuesOf(store)) : readerOfBlank(store.blank);
    },
    row: (at) => made?.[at] ?? rowFrom(at),
    rows: () => {
      if (made !== undefined) return made;
      const rows = new Array<Row>(count);
      for (let at = 0; at < count; at++) rows[at] = reused?.[at] ?? rowFrom(at);
      return (made = rows);
    },
    rowsMade: () => made,
    kept: storeOf,
  };
  const writer = (id: string): ColumnWriter => {
    const store = storeOf(id);
    return {
      isFilled: () => store.isFilled,
      fill: () => {
        store.isFilled = true;
      },
      firstOther: (start, end, mayBeBlank) => {
        const { plain, position = -1 } = store;
        const behind = (rowNumbers[start] ?? 0) - cells.firstRow - start;
        // Whoever has looked at a number has its value. Where rows were read before, the values of those are not looked at.
        if (plain.numbers === undefined || before !== undefined) return plain.firstOther(cells.rows, position, start + behind, end + behind, mayBeBlank) - behind;
        const blank = store.blank === null ? NaN : Number(store.blank);
        const values = (store.made ??= new Float64Array(count).fill(blank, 0, start)) as Float64Array;
        return takeNumbers(values.subarray(start, end), { form: plain.numbers, blank, mayBeBlank }, cells.rows, position, start + behind) + start;
      },
      hasOwn: () => store.own !== undefined,
      set: (at, value) => {
        if (store.own === undefined) {
          const isPlain = plainValue(store, cellsAt(at)) === value;
          if (!isPlain) store.own = store.isFilled ? plainValues(store, rowNumbers, cells) : blankValues(store, count);
          store.isFilled = true;
          if (store.own === undefined) return;
        }
        store.own[at] = store.isNumeric && value === null ? NaN : value as number;
      },
      get: (at) => {
        if (!store.isFilled) return store.blank;
        return store.own === undefined ? plainValue(store, cellsAt(at)) : valueAt(store.own, at);
      },
    };
  };
  return { read, writer };
}

function storeFrom(column: DeclaredColumn, count: number, before: ColumnsBefore | undefined): Store {
  const { id, plain, position, blank } = column;
  const earlier = before?.columns.kept(id);
  const store: Store = { id, plain, position, blank, isNumeric: plain.numbers !== undefined, isFilled: earlier?.isFilled === true, own: undefined, made: undefined, numbered: undefined };
  if (before && earlier?.own) store.own = taken(store, count, earlier.own, before.from);
  return store;
}

/** A column as it was for the rows that are the same. */
function taken(store: Store, count: number, earlier: Values, from: Int32Array): Values {
  const values = blankValues(store, count);
  for (let at = 0; at < count; at++) {
    const there = from[at] ?? -1;
    if (there !== -1) values[at] = earlier[there] as number;
  }
  return values;
}

/** The positions of the rows that are to be read, where every other stands at the position it had; undefined where rows have moved. */
function changedInPlace({ columns, from }: ColumnsBefore, count: number): readonly number[] | undefined {
  if (columns.rowNumbers.length !== count) return undefined;
  const changed: number[] = [];
  for (let at = 0; at < count; at++) {
    if (from[at] === -1) changed.push(at);
    else if (from[at] !== at) return undefined;
  }
  return changed;
}

/** Values that were made before, with those of the rows that have changed: an edit changes few of a hundred thousand. */
function patched(store: Store, made: Values, changed: readonly number[], cellsAt: (at: number) => readonly CellValue[] | undefined): Values {
  const values = made.slice();
  for (const at of changed) {
    const value = plainValue(store, cellsAt(at));
    values[at] = store.isNumeric && value === null ? NaN : (value as number);
  }
  return values;
}

/** What rows are made of. */
interface Shape {
  /** A row that has every column and in which nothing stands. */
  readonly blank: Readonly<Record<string, Value>>;
  /** The columns in which something stands. */
  readonly filled: readonly Store[];
}

function shapeOf(stores: readonly Store[]): Shape {
  return {
    blank: Object.fromEntries([["rowNumber", 0], ...stores.map(({ id, blank }) => [id, blank] as const)]),
    filled: stores.filter(({ isFilled }) => isFilled),
  };
}

/**
 * A row is a copy of the blank one and then filled. An object that grows column by column, or is copied behind a first field,
 * is made anew for every few columns, and takes four times as long.
 */
function shapedRow({ blank, filled }: Shape, rowNumber: number, at: number, cells: readonly CellValue[] | undefined): Row {
  const row = { ...blank } as Record<string, unknown> & { rowNumber: number };
  row.rowNumber = rowNumber;
  for (const store of filled) {
    const values = store.own ?? store.made;
    row[store.id] = values === undefined ? plainValue(store, cells) : valueAt(values, at);
  }
  return row;
}
