import { rowBytes } from "./jsonBytes";
import { GENERAL_FORMAT, isSafeAsText, TEXT_FORMAT, toCell, type CellInput } from "./toCell";

/**
 * Blocks of cells on their way into a sheet: cut by bytes, and every column with the number format that its values need.
 */
export type Rows = readonly (readonly CellInput[])[];

/** Adjacent columns that share something. */
export interface Run<Value> {
  readonly from: number;
  readonly count: number;
  readonly value: Value;
}

/** Runs of equal neighbours; undefined belongs to no run. */
export function runsOf<Value>(values: readonly (Value | undefined)[]): readonly Run<Value>[] {
  const runs: Run<Value>[] = [];
  values.forEach((value, at) => {
    const last = runs.at(-1);
    if (value === undefined) return;
    if (last !== undefined && last.value === value && last.from + last.count === at) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from: at, count: 1, value });
  });
  return runs;
}

/**
 * The number format that each column of a block must have before its values are written; undefined where the block leaves every
 * cell alone. One pass over the rows, for a block may have hundreds of thousands.
 *
 * @param formats of the columns' cells so far
 */
export function formatsFor(formats: readonly string[], rows: Rows): readonly (string | undefined)[] {
  const found = new Array<string | undefined>(formats.length).fill(undefined);
  for (const row of rows) {
    for (let column = 0; column < found.length; column += 1) {
      const cell = row[column] ?? null;
      if (cell === null) continue;
      found[column] ??= formats[column];
      if (found[column] === TEXT_FORMAT && !isSafeAsText(cell)) found[column] = GENERAL_FORMAT;
    }
  }
  return found;
}

/** The columns that a block writes, as neighbours; columns without a format are left alone. */
export function writtenRuns(formats: readonly (string | undefined)[]): readonly Run<true>[] {
  return runsOf(formats.map((format) => (format === undefined ? undefined : true)));
}

/** Neighbouring columns of rows as Excel takes them, with the formats that they will have. */
export function cellsFor(rows: Rows, from: number, to: number, formats: readonly (string | undefined)[], run: Pick<Run<unknown>, "from" | "count">): CellInput[][] {
  const cells: CellInput[][] = [];
  const last = run.from + run.count;
  for (let at = from; at < to; at += 1) {
    // Most cells go as they are. A copy is no larger than it has to be, where an array that grows has room for as much again.
    const written = (rows[at] ?? []).slice(run.from, last);
    for (let column = 0; column < run.count; column += 1) {
      const cell = written[column] ?? null;
      const sent = toCell(cell, formats[run.from + column] ?? "");
      if (sent !== written[column]) written[column] = sent;
    }
    cells.push(written);
  }
  return cells;
}

/** Office.js sends a larger block in pieces of so many cells, each with the path to its range. */
export const PIECE_CELLS = 1500;
const PIECE_BYTES = 1_320;
/** A payload that is nearly full is not worth a last small block. */
const LEAST_ROOM = 100_000;

/** What a cell that is left alone counts for in a row, and does not in a block that leaves out its column. */
const NULL_BYTES = 5;

/** Where a block that begins at a row has to end to fit, and how many bytes it then takes. At least one row. */
export function cutBlock(rows: Rows, from: number, room: number, limit: number, formats: readonly (string | undefined)[]): { readonly to: number; readonly bytes: number } {
  const most = room < LEAST_ROOM ? limit : room;
  let bytes = 0;
  let to = from;
  const written = formats.filter((format) => format !== undefined).length;
  const leftAlone = formats.length - written;
  const around = Math.ceil((written / PIECE_CELLS) * PIECE_BYTES) - leftAlone * NULL_BYTES;
  for (; to < rows.length; to += 1) {
    const next = rowBytes(rows[to] ?? [], formats) + around;
    if (to > from && bytes + next > most) break;
    bytes += next;
  }
  return { to, bytes };
}
