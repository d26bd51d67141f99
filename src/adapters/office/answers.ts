import type { Run } from "./cellBlocks";
import { cellBytes } from "./jsonBytes";
import type { OfficeLimits } from "./limits";
import { officeCode } from "./outages";
import type { CellInput } from "./toCell";

/**
 * How reads are cut into answers that Excel gives: each is filled as far as the sizes of cells are known, and what it tells of them serves the
 * next one. Sizes are only ever a guess: an answer that is too large all the same is asked for again in parts.
 */

/** The size of a table's cells in an answer, in bytes, by its name in lower case. */
export type CellSizes = Map<string, number>;

/** Before anything is known of a table, a cell is taken to be of this size in an answer. */
const CELL_BYTES = 16;
const SAMPLE_ROWS = 200;
/** The brackets of a row. */
const BRACKET_BYTES = 2;
/** Rows that were not looked at may be a little larger. */
const SPARE = 1.05;

/** A table as far as it has to be known before its cells are read. */
export interface TableShape {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** Rows of a table that are wanted, from an index on. */
export interface Stretch {
  readonly table: TableShape;
  /** Its position among those that were asked for. */
  readonly at: number;
  readonly from: number;
  /** To where: the whole table, in one answer if it fits one; down to its end, wherever that is by then; or the rows that are known and no more. */
  readonly reach: "table" | "end" | "rows";
  /** Neighbouring columns that are wanted; all of them without it. */
  readonly columns?: readonly Run<unknown>[] | undefined;
}

/** What of a stretch goes into one answer; with `count` undefined all from there on, however many they are by then. */
export interface Piece {
  readonly stretch: Stretch;
  readonly from: number;
  readonly count: number | undefined;
}

/**
 * Reads stretches in as many answers as they take, in their order.
 * @param read asks for the pieces of one answer and takes in what comes; `isLast` where nothing is left after it
 */
export async function inAnswers(wanted: readonly Stretch[], sizes: CellSizes, limits: OfficeLimits, read: (pieces: readonly Piece[], isLast: boolean) => Promise<void>): Promise<void> {
  let { payloadBytes } = limits;
  let left = wanted;
  while (left.length > 0) {
    const next = nextAnswer(left, sizes, { ...limits, payloadBytes });
    try {
      await read(next.pieces, next.left.length === 0);
      left = next.left;
    } catch (thrown) {
      if (officeCode(thrown) !== "ResponsePayloadSizeLimitExceeded" || payloadBytes < 1000) throw thrown;
      payloadBytes /= 2;
    }
  }
}

/** What goes into the next answer, and what is left after it. At least one row goes. */
export function nextAnswer(wanted: readonly Stretch[], sizes: CellSizes, { payloadBytes, readCells }: OfficeLimits): { readonly pieces: readonly Piece[]; readonly left: readonly Stretch[] } {
  const pieces: Piece[] = [];
  let [bytes, cells] = [payloadBytes, readCells];
  for (const [at, stretch] of wanted.entries()) {
    const { table, from, reach, columns } = stretch;
    const width = Math.max(1, columns === undefined ? table.columns : columns.reduce((sum, { count }) => sum + count, 0));
    // What is known of a whole table says nothing of some of its columns.
    const size = (columns === undefined ? sizes.get(table.name.toLowerCase()) : undefined) ?? CELL_BYTES;
    const rowsIn = (room: number, cellRoom: number) => Math.floor(Math.min(room / size, cellRoom) / width);
    const rows = Math.max(1, table.rows - from);
    const fitting = rowsIn(bytes, cells);
    // Rows of a whole table that come in one answer are of one moment.
    const isKeptWhole = reach === "table" && from === 0 && rows <= rowsIn(payloadBytes, readCells);
    if (pieces.length > 0 && rows > fitting && (fitting === 0 || isKeptWhole)) return { pieces, left: wanted.slice(at) };
    const count = Math.min(rows, Math.max(1, fitting));
    const isCounted = count < rows || reach === "rows" || (reach === "table" && from > 0);
    pieces.push({ stretch, from, count: isCounted ? count : undefined });
    if (count < rows) return { pieces, left: [{ ...stretch, from: from + count }, ...wanted.slice(at + 1)] };
    bytes -= rows * width * size;
    cells -= rows * width;
  }
  return { pieces, left: [] };
}

/** Takes the size of a table's cells from some of its rows, read or about to be written; a cell that is left alone is taken for blank. */
export function learnSize(sizes: CellSizes, table: string, rows: readonly (readonly CellInput[])[]): void {
  // An odd step: documents of ten lines each would otherwise be sampled by the same one of their lines.
  const step = Math.floor(rows.length / SAMPLE_ROWS) | 1;
  let bytes = 0;
  let cells = 0;
  for (let at = 0; at < rows.length; at += step) {
    bytes += BRACKET_BYTES;
    for (const cell of rows[at] ?? []) {
      bytes += cellBytes(cell ?? "", true);
      cells += 1;
    }
  }
  if (cells > 0) sizes.set(table.toLowerCase(), (bytes / cells) * SPARE);
}
