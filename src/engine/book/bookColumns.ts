import { known } from "../../base/assert";
import type { BookRow, TableId } from "../../tables/tables";
import type { BookTable } from "./book";
import type { Columns, Row } from "./columns";
import { numberTexts, type NumberedTexts } from "./numberedTexts";

/**
 * Columns of the tables of a book: who adds up a ledger asks for those it needs, and no rows are made. Of a table that was
 * put together from rows, as after a posting, the rows are asked.
 */
const columnsOf = new WeakMap<object, Columns>();

/** A table as it was read has these columns. */
export function keepColumns(table: object, columns: Columns): void {
  columnsOf.set(table, columns);
}

type ColumnOf<Id extends TableId, Kept> = { [Column in keyof BookRow<Id>]: BookRow<Id>[Column] extends Kept ? Column : never }[keyof BookRow<Id>] & string;

/** A column of numbers, amounts or days that is never blank, in the order of a table's rows; 0 for a cell that cannot be read. No rows are made for it. */
export function numbersOf<Id extends TableId>(table: BookTable<Id>, column: ColumnOf<Id, number>): Float64Array {
  const numbers = columnsOf.get(table)?.numbers(column);
  return numbers ? withoutBlanks(numbers) : Float64Array.from(table.rows as readonly Row[], (row) => (row[column] as number | null) ?? 0);
}

/** The same of a column that may be blank: NaN where it is, or cannot be read. */
export function optionalNumbersOf<Id extends TableId>(table: BookTable<Id>, column: ColumnOf<Id, number | null>): Float64Array {
  return columnsOf.get(table)?.numbers(column) ?? Float64Array.from(table.rows as readonly Row[], (row) => (row[column] as number | null) ?? NaN);
}

function withoutBlanks(numbers: Float64Array): Float64Array {
  for (let at = 0; at < numbers.length; at++) if (Number.isNaN(numbers[at])) return numbers.map((number) => (Number.isNaN(number) ? 0 : number));
  return numbers;
}

/** A column of codes, texts or choices in the order of a table's rows. No rows are made for it. */
export function textsOf<Id extends TableId>(table: BookTable<Id>, column: ColumnOf<Id, string>): readonly string[] {
  return (columnsOf.get(table)?.values(column) ?? (table.rows as readonly Row[]).map((row) => row[column])) as readonly string[];
}

/** The same as numbers: each text that occurs has one, from 0 in the order in which they come. */
export function numberedTextsOf<Id extends TableId>(table: BookTable<Id>, column: ColumnOf<Id, string>): NumberedTexts {
  return columnsOf.get(table)?.numberedTexts(column) ?? numberTexts(table.rows.length, (at) => (table.rows as readonly Row[])[at]?.[column]);
}

/** What stands in some columns at the position of a row, by column. */
export type RowReader<Id extends TableId, Column extends keyof BookRow<Id>> = { readonly [Each in Column]: (at: number) => BookRow<Id>[Each] };

/** Reads some columns of a table row by row. No rows are made for it. */
export function rowReader<Id extends TableId, Column extends keyof BookRow<Id> & string>(table: BookTable<Id>, columns: readonly Column[]): RowReader<Id, Column> {
  const kept = columnsOf.get(table);
  return readerOfEach(columns, (column) => {
    if (kept === undefined) return (at: number) => table.rows[at]?.[column];
    return column === "rowNumber" ? (at: number) => kept.rowNumbers[at] : kept.reader(column);
  });
}

/** The same for who reads most rows, or keeps the reader: it has columns of its own, and keeps no table. */
export function columnReader<Id extends TableId, Column extends keyof BookRow<Id> & string>(table: BookTable<Id>, columns: readonly Column[]): RowReader<Id, Column> {
  const kept = columnsOf.get(table);
  return readerOfEach(columns, (column) => {
    if (kept === undefined) return readerOf((table.rows as readonly Row[]).map((row) => row[column]));
    return column === "rowNumber" ? readerOf(kept.rowNumbers) : kept.columnReader(column);
  });
}

function readerOfEach<Id extends TableId, Column extends keyof BookRow<Id> & string>(columns: readonly Column[], make: (column: Column) => (at: number) => unknown): RowReader<Id, Column> {
  return Object.fromEntries(columns.map((column) => [column, make(column)])) as unknown as RowReader<Id, Column>;
}

function readerOf(values: ArrayLike<unknown>): (at: number) => unknown {
  return (at) => values[at];
}

/** The row at a position, for who needs it once; where rows have not been made, it is made for him alone. */
export function rowAt<Id extends TableId>(table: BookTable<Id>, at: number): BookRow<Id> {
  return known((columnsOf.get(table)?.row(at) as BookRow<Id> | undefined) ?? table.rows[at], "a position names a row");
}

/** How many rows a table has. */
export function countOf<Id extends TableId>(table: BookTable<Id>): number {
  return columnsOf.get(table)?.rowNumbers.length ?? table.rows.length;
}
