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
}

export type MissingReason = "series.before" | "series.movedOn" | "series.aborted" | "series.unknown";

interface UsedNumber {
  readonly value: bigint;
  readonly transactionNo: number;
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
    const rows = (rowsOf.get(series.toUpperCase()) ?? []).flatMap((row) => {
      const shape = shapeOf(row.startingNo);
      return shape ? [{ row, shape, start: BigInt(shape.digits), used: [] as UsedNumber[] }] : [];
    });
    for (const { documentType: type, documentNo, transactionNo } of book.tables.PostedHeaders.rows) {
      const shape = type === documentType ? shapeOf(documentNo) : undefined;
      if (!shape) continue;
      const value = BigInt(shape.digits);
      const own = rows.filter((each) => each.shape.stem === shape.stem && each.shape.tail === shape.tail && each.start <= value);
      // A series of 2026 does not go on from a number of 2027: of the rows that fit, the one that starts last.
      own.reduce<(typeof own)[number] | undefined>((last, each) => (last && last.start >= each.start ? last : each), undefined)?.used.push({ value, transactionNo });
    }
    return rows.flatMap(({ row, shape, start, used }) => runsOf(book, { series, row, shape, start, used }));
  });
}

interface Audited {
  readonly series: string;
  readonly row: BookRow<"NumberSeries">;
  readonly shape: Shape;
  readonly start: bigint;
  readonly used: readonly UsedNumber[];
}

function runsOf(book: Book, { series, row, shape, start, used }: Audited): readonly SeriesRun[] {
  const step = BigInt(row.increment);
  const runs: SeriesRun[] = [];
  const add = (state: SeriesRun["state"], first: bigint, last: bigint, reason: SeriesRun["reason"]) => {
    runs.push({ series, state, firstNo: written(shape, first), lastNo: written(shape, last), count: Number((last - first) / step) + 1, reason });
  };
  const numbers = [...used].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  let next = start;
  let begun: bigint | undefined;
  let before: UsedNumber | undefined;
  for (const number of numbers) {
    if (number.value > next) {
      if (before && begun !== undefined) add("used", begun, before.value, "");
      add("missing", next, number.value - step, before ? reasonBetween(book, before, number) : "series.before");
      begun = undefined;
    }
    begun ??= number.value;
    before = number;
    next = number.value + step;
  }
  if (before && begun !== undefined) add("used", begun, before.value, "");
  const given = shapeOf(row.lastNoUsed);
  // Where nothing is posted, the cell says where the company's numbers went on from.
  if (given && given.stem === shape.stem && BigInt(given.digits) >= next) add("missing", next, BigInt(given.digits), before ? "series.movedOn" : "series.before");
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
