import type { BookRow } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";
import { POSTED_TYPE_OF } from "../numbering/numbering";

/**
 * The proof that posted numbers have no gaps (sales-bc 6, row 22): every number of a posted series, from the start of its row
 * to the last one that was given, in runs that are used or missing. A missing run tells why, as far as the book knows.
 */
export interface SeriesRun {
  readonly series: string;
  readonly state: "used" | "missing";
  readonly firstNo: string;
  readonly lastNo: string;
  /** How many numbers the run has. */
  readonly count: number;
  /** The key of a text; blank for numbers that are used. */
  readonly reason: "" | MissingReason;
  /** The row of the posted document that follows the missing numbers, where one does. */
  readonly nextRow?: number;
}

export type MissingReason = "series.before" | "series.restarted" | "series.movedOn" | "series.aborted" | "series.unknown";

interface UsedNumber {
  readonly value: bigint;
  readonly transactionNo: number;
  readonly rowNumber: number;
}

/** What a number is made of: the digits that are counted, and what stands around them. */
interface Shape {
  readonly stem: string;
  readonly digits: string;
  readonly tail: string;
}

export function seriesAudit(book: Book): readonly SeriesRun[] {
  const rowsOf = new Map<string, BookRow<"NumberSeries">[]>();
  for (const row of soundRows(book, "NumberSeries")) rowsOf.set(row.series, [...(rowsOf.get(row.series) ?? []), row]);
  return Object.entries(POSTED_TYPE_OF).flatMap(([series, documentType]) => {
    const rows = (rowsOf.get(series.toUpperCase()) ?? []).flatMap(({ startingNo, lastNoUsed, increment }): Audited[] => {
      const shape = shapeOf(startingNo);
      return shape ? [{ series, shape, start: BigInt(shape.digits), step: BigInt(increment), lastNoUsed, restart: undefined, used: [] }] : [];
    });
    const others = new Map<string, Audited>();
    for (const { documentType: type, documentNo, transactionNo, rowNumber } of book.tables.PostedHeaders.rows) {
      const shape = type === documentType ? shapeOf(documentNo) : undefined;
      if (!shape) continue;
      const value = BigInt(shape.digits);
      const own = rows.filter((each) => isAlike(each.shape, shape) && each.start <= value);
      // A series of 2026 does not go on from a number of 2027: of the rows that fit, the one that starts last.
      const last = own.reduce<Audited | undefined>((latest, each) => (latest && latest.start >= each.start ? latest : each), undefined);
      (last ?? before(others, { series, shape, value, rows })).used.push({ value, transactionNo, rowNumber });
    }
    return [...others.values(), ...rows].flatMap((each) => runsOf(book, each));
  });
}

/** Numbers that are counted together: those of a row of the series, or those from before the rows that there are now. */
interface Audited {
  readonly series: string;
  readonly shape: Shape;
  start: bigint;
  readonly step: bigint;
  readonly lastNoUsed: string;
  /** Where the series goes on that these numbers are no longer of. */
  readonly restart: bigint | undefined;
  readonly used: UsedNumber[];
}

/** The numbers that look alike and are lower than every start of their series: it was set to start anew after they were given. */
function before(others: Map<string, Audited>, { series, shape, value, rows }: Pick<Audited, "series" | "shape"> & { readonly value: bigint; readonly rows: readonly Audited[] }): Audited {
  const key = `${shape.stem}\u0000${shape.tail}`;
  const starts = rows.filter((each) => isAlike(each.shape, shape));
  const first = starts.reduce<Audited | undefined>((least, each) => (least && least.start <= each.start ? least : each), undefined);
  const found = others.get(key) ?? { series, shape, start: value, step: first?.step ?? 1n, lastNoUsed: "", restart: first?.start, used: [] };
  if (value < found.start) found.start = value;
  others.set(key, found);
  return found;
}

function isAlike(a: Shape, b: Shape): boolean {
  return a.stem === b.stem && a.tail === b.tail;
}

function runsOf(book: Book, { series, shape, start, step, lastNoUsed, restart, used }: Audited): readonly SeriesRun[] {
  const runs: SeriesRun[] = [];
  const add = (state: SeriesRun["state"], first: bigint, last: bigint, reason: SeriesRun["reason"], nextRow?: number) => {
    runs.push({ series, state, firstNo: written(shape, first), lastNo: written(shape, last), count: Number((last - first) / step) + 1, reason, ...(nextRow !== undefined && { nextRow }) });
  };
  const numbers = [...used].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  let next = start;
  let begun: bigint | undefined;
  let previous: UsedNumber | undefined;
  for (const number of numbers) {
    if (number.value > next) {
      if (previous && begun !== undefined) add("used", begun, previous.value, "");
      add("missing", next, number.value - step, previous ? reasonBetween(book, previous, number) : "series.before", number.rowNumber);
      begun = undefined;
    }
    begun ??= number.value;
    previous = number;
    next = number.value + step;
  }
  if (previous && begun !== undefined) add("used", begun, previous.value, "");
  if (restart !== undefined && restart > next) add("missing", next, restart - step, "series.restarted");
  const given = shapeOf(lastNoUsed);
  // Where nothing is posted, the cell says where the company's numbers went on from.
  if (given && given.stem === shape.stem && BigInt(given.digits) >= next) add("missing", next, BigInt(given.digits), previous ? "series.movedOn" : "series.before");
  return runs;
}

/** A posting that was broken off after one neighbour and not after the other. */
function reasonBetween(book: Book, before: UsedNumber, after: UsedNumber): MissingReason {
  const isBetween = (transactionNo: number) => transactionNo > before.transactionNo && transactionNo <= after.transactionNo;
  return book.tables.PostingLog.rows.some(({ state, transactionNo }) => state === "aborted" && isBetween(transactionNo)) ? "series.aborted" : "series.unknown";
}

function shapeOf(number: string): Shape | undefined {
  const match = /^(.*?)(\d+)(\D*)$/.exec(number);
  return match ? { stem: match[1] ?? "", digits: match[2] ?? "", tail: match[3] ?? "" } : undefined;
}

function written({ stem, digits, tail }: Shape, value: bigint): string {
  return `${stem}${value.toString().padStart(digits.length, "0")}${tail}`;
}
