import type { Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import type { BookRow } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";

/**
 * Numbers without gaps (sales-bc 3.9): the next number counts up the last group of digits, keeps leading zeros and grows
 * when it must. The last used number of a posted series is what posted documents prove; the cell in the series row only
 * sets where a new series goes on from.
 */
export type SeriesCode =
  | "customer" | "item" | "vendor"
  | "salesQuote" | "salesBlanketOrder" | "salesOrder" | "salesInvoice" | "salesCreditMemo" | "salesReturnOrder"
  | "purchaseQuote" | "purchaseBlanketOrder" | "purchaseOrder" | "purchaseInvoice" | "purchaseCreditMemo" | "purchaseReturnOrder"
  | "postedShipment" | "postedInvoice" | "postedCreditMemo" | "postedReturnReceipt"
  | "postedReceipt" | "postedPurchaseInvoice" | "postedPurchaseCreditMemo" | "postedReturnShipment" | "payment";

export interface TakenNumber {
  readonly number: string;
  /** A warning that the series is about to end. */
  readonly warning?: Issue;
}

export interface NumberWanted {
  readonly series: SeriesCode;
  readonly day: Day;
  /** The document that wants the number. */
  readonly documentNo: string;
  /** The series of its own number, where the document becomes the posted one. */
  readonly draftSeries?: SeriesCode;
}

export interface Numbering {
  /**
   * The next number of a series on a date, which is then used; or why there is none. Where the draft's series and the posted
   * one are the same, which is when they start with the same number, the draft keeps its number (sales-bc 3.9).
   */
  take(wanted: NumberWanted): TakenNumber | { readonly refused: Issue };
  /** What `take` would answer, using nothing. */
  peek(wanted: NumberWanted): TakenNumber | { readonly refused: Issue };
  /** A number that was given before and that its series does not show: the next one comes after it. */
  reach(wanted: Pick<NumberWanted, "series" | "day">, number: string): void;
  /** How many numbers the row that gives a series' numbers on a day still has; null where it has no end. */
  left(series: SeriesCode, day: Day): { readonly row: BookRow<"NumberSeries">; readonly count: number } | null;
  /** The rows of the series whose last number has changed, with what they now hold. */
  used(): readonly { readonly row: BookRow<"NumberSeries">; readonly lastNoUsed: string; readonly lastDateUsed: Day }[];
}

/** The number after a number; undefined where it ends in no digits. */
export function nextNumber(number: string, increment: number): string | undefined {
  const match = /^(.*?)(\d+)(\D*)$/.exec(number);
  if (!match) return undefined;
  const digits = match[2] ?? "";
  const counted = (BigInt(digits) + BigInt(increment)).toString().padStart(digits.length, "0");
  return `${match[1] ?? ""}${counted}${match[3] ?? ""}`;
}

/** Orders numbers of one series: longer means later, so that A10 comes after A9. */
export function compareNumbers(a: string, b: string): number {
  return a.length !== b.length ? a.length - b.length : a < b ? -1 : a > b ? 1 : 0;
}

/** The text before the digits that are counted: two numbers of one series share it. */
function stem(number: string): string {
  return /^(.*?)\d+\D*$/.exec(number)?.[1] ?? number;
}

export const POSTED_TYPE_OF: Partial<Record<SeriesCode, BookRow<"PostedHeaders">["documentType"]>> = {
  postedShipment: "shipment",
  postedInvoice: "invoice",
  postedCreditMemo: "creditMemo",
  postedReturnReceipt: "returnReceipt",
  postedReceipt: "receipt",
  postedReturnShipment: "returnShipment",
  postedPurchaseInvoice: "purchaseInvoice",
  postedPurchaseCreditMemo: "purchaseCreditMemo",
};

/** The series of the documents that become posted ones, by the series of those. */
const DRAFTS_OF: Partial<Record<SeriesCode, SeriesCode>> = {
  postedInvoice: "salesInvoice",
  postedCreditMemo: "salesCreditMemo",
  postedPurchaseInvoice: "purchaseInvoice",
  postedPurchaseCreditMemo: "purchaseCreditMemo",
};

type DraftType = BookRow<"SalesHeaders">["documentType"];

/** The series of the numbers on documents, by side. */
export const SALES_DRAFTS: Readonly<Record<DraftType, SeriesCode>> = {
  quote: "salesQuote", blanketOrder: "salesBlanketOrder", order: "salesOrder", invoice: "salesInvoice", creditMemo: "salesCreditMemo", returnOrder: "salesReturnOrder",
};
export const PURCHASE_DRAFTS: Readonly<Record<DraftType, SeriesCode>> = {
  quote: "purchaseQuote", blanketOrder: "purchaseBlanketOrder", order: "purchaseOrder", invoice: "purchaseInvoice", creditMemo: "purchaseCreditMemo", returnOrder: "purchaseReturnOrder",
};

const SERIES_OF_POSTED: ReadonlyMap<string, string> = new Map(Object.entries(POSTED_TYPE_OF).map(([series, type]) => [type, series]));

interface Counter {
  readonly row: BookRow<"NumberSeries">;
  last: string;
  lastDay: Day | null;
  touched: boolean;
}

/**
 * Whether a number may stand on a document that a person has typed: its series allows typed numbers, or has given it.
 * Without a series any number may.
 */
export function mayBeTyped(book: Book, series: SeriesCode, number: string): boolean {
  const rows = seriesRows(book).get(series.toUpperCase());
  return rows === undefined || rows.some((row) => row.manualAllowed || wasGiven(row, number));
}

type SeriesRows = ReadonlyMap<string, readonly BookRow<"NumberSeries">[]>;

const rowsOfBooks = new WeakMap<Book, SeriesRows>();

/** The rows of each series, for it is asked for every document. */
function seriesRows(book: Book): SeriesRows {
  const made = rowsOfBooks.get(book);
  if (made) return made;
  const rows = new Map<string, BookRow<"NumberSeries">[]>();
  for (const row of soundRows(book, "NumberSeries")) {
    const own = rows.get(row.series);
    if (own) own.push(row);
    else rows.set(row.series, [row]);
  }
  rowsOfBooks.set(book, rows);
  return rows;
}

/** Whether a number is one that its series has yet to give, as far as the series' row says. */
export function isAhead(book: Book, series: SeriesCode, number: string): boolean {
  return soundRows(book, "NumberSeries").some(
    (row) => row.series === series.toUpperCase() && stem(row.startingNo) === stem(number) && compareNumbers(number, row.startingNo) >= 0 && (row.lastNoUsed === "" || compareNumbers(number, row.lastNoUsed) > 0),
  );
}

function wasGiven({ startingNo, lastNoUsed }: BookRow<"NumberSeries">, number: string): boolean {
  return lastNoUsed !== "" && stem(startingNo) === stem(number) && compareNumbers(number, startingNo) >= 0 && compareNumbers(number, lastNoUsed) <= 0;
}

export function createNumbering(book: Book): Numbering {
  const counters = countersOf(book);
  const taken = takenNumbers(book);

  const validOn = (series: SeriesCode, day: Day) => counters.get(series.toUpperCase())?.find(({ row }) => row.startDate === null || row.startDate <= day);
  const look = ({ series, day, documentNo, draftSeries }: NumberWanted) => {
    const counter = validOn(series, day);
    if (!counter) return { refused: issue("NUM-01", { table: "NumberSeries", documentNo }, { series }) };
    const { row } = counter;
    const place = { table: "NumberSeries", row: row.rowNumber, documentNo };
    const drafts = DRAFTS_OF[series];
    const shared = drafts !== undefined && validOn(drafts, day)?.row.startingNo === row.startingNo ? drafts : undefined;
    const keepsOwn = shared !== undefined && shared === draftSeries;
    const isTaken = (number: string) => (POSTED_TYPE_OF[series] === undefined && taken.has(`${series}\u0000${number}`)) || (shared !== undefined && taken.has(`${shared}\u0000${number}`));
    const number = keepsOwn ? documentNo : firstFree(counter.last === "" ? row.startingNo : nextNumber(counter.last, row.increment), row.increment, isTaken);
    if (number === undefined) return { refused: issue("NUM-07", { ...place, column: "lastNoUsed" }, { series, number: counter.last }) };
    if (taken.has(`${series}\u0000${number}`)) return { refused: issue("NUM-05", { ...place, column: "lastNoUsed" }, { number }) };
    // A number that a person has made up follows no series.
    if (keepsOwn && stem(number) !== stem(row.startingNo)) return { counter: undefined, number };
    if (row.endingNo !== "" && compareNumbers(number, row.endingNo) > 0) {
      return { refused: issue("NUM-02", { ...place, column: "endingNo" }, { series, endingNo: row.endingNo }) };
    }
    const isLast = counter.last === "" || compareNumbers(number, counter.last) > 0;
    if (row.dateOrder && counter.lastDay !== null && (isLast ? day < counter.lastDay : day > counter.lastDay)) {
      return { refused: issue("NUM-06", { ...place, column: "lastDateUsed" }, { series, day: { day }, lastDay: { day: counter.lastDay } }) };
    }
    const near = row.warningNo !== "" && compareNumbers(number, row.warningNo) >= 0;
    return { counter, number, ...(near && { warning: issue("NUM-03", { ...place, column: "warningNo" }, { series, number, endingNo: row.endingNo }) }) };
  };
  return {
    peek: look,
    take: (wanted) => {
      const { series, day } = wanted;
      const found = look(wanted);
      if ("refused" in found) return found;
      const { counter, number } = found;
      taken.add(`${series}\u0000${number}`);
      if (!counter) return found;
      if (counter.last === "" || compareNumbers(number, counter.last) > 0) counter.last = number;
      if (counter.lastDay === null || counter.lastDay < day) counter.lastDay = day;
      counter.touched = true;
      return found;
    },
    reach: ({ series, day }, number) => {
      const counter = validOn(series, day);
      taken.add(`${series}\u0000${number}`);
      if (!counter || stem(counter.row.startingNo) !== stem(number)) return;
      if (counter.last === "" || compareNumbers(number, counter.last) > 0) counter.last = number;
      if (counter.lastDay === null || counter.lastDay < day) counter.lastDay = day;
      counter.touched = true;
    },
    left: (series, day) => {
      const counter = validOn(series, day);
      if (!counter || counter.row.endingNo === "") return null;
      const { row, last } = counter;
      const steps = (countedPart(row.endingNo) - countedPart(last === "" ? row.startingNo : last)) / BigInt(row.increment);
      return { row, count: Math.max(0, Number(steps) + (last === "" ? 1 : 0)) };
    },
    used: () =>
      [...counters.values()].flat().flatMap(({ row, last, lastDay, touched }) => (touched && lastDay !== null ? [{ row, lastNoUsed: last, lastDateUsed: lastDay }] : [])),
  };
}

function countedPart(number: string): bigint {
  return BigInt(/(\d+)\D*$/.exec(number)?.[1] ?? "0");
}

/** Numbers that stand on documents already are passed over; a posted number that exists already is a fault and is told, never passed over. */
function firstFree(start: string | undefined, increment: number, isTaken: (number: string) => boolean): string | undefined {
  let number = start;
  while (number !== undefined && isTaken(number)) number = nextNumber(number, increment);
  return number;
}

/** The series whose row does not show its last number yet, as posted documents prove it. */
export function lastNumbers(book: Book): ReturnType<Numbering["used"]> {
  return [...countersOf(book).values()].flat().flatMap(({ row, last, lastDay }) => (last === row.lastNoUsed || lastDay === null ? [] : [{ row, lastNoUsed: last, lastDateUsed: lastDay }]));
}

/** Numbers that exist already, by series: posted documents, and documents on the sheets. */
function takenNumbers(book: Book): Set<string> {
  const taken = new Set<string>();
  for (const row of book.tables.PostedHeaders.rows) {
    const series = SERIES_OF_POSTED.get(row.documentType);
    if (series !== undefined) taken.add(`${series}\u0000${row.documentNo}`);
  }
  for (const { documentNo } of postedPayments(book)) taken.add(`payment\u0000${documentNo}`);
  for (const { paymentNo } of book.tables.Payments.rows) if (paymentNo !== "") taken.add(`payment\u0000${paymentNo}`);
  for (const row of book.tables.SalesHeaders.rows) taken.add(`${SALES_DRAFTS[row.documentType]}\u0000${row.documentNo}`);
  for (const row of book.tables.PurchaseHeaders.rows) taken.add(`${PURCHASE_DRAFTS[row.documentType]}\u0000${row.documentNo}`);
  return taken;
}

/** Payments and refunds that are posted, of customers and of vendors: one series numbers them all. */
function postedPayments(book: Book): readonly { readonly documentNo: string; readonly postingDate: Day }[] {
  const isPayment = ({ documentType }: { readonly documentType: string }) => documentType === "payment" || documentType === "refund";
  return [...book.tables.CustomerLedger.rows.filter(isPayment), ...book.tables.VendorLedger.rows.filter(isPayment)];
}

/** Where each series stands, those with the latest start first. */
function countersOf(book: Book): ReadonlyMap<string, readonly Counter[]> {
  const counters = new Map<string, Counter[]>();
  for (const row of soundRows(book, "NumberSeries")) {
    const counter = { row, last: row.lastNoUsed, lastDay: row.lastDateUsed, touched: false };
    const group = counters.get(row.series);
    if (group) group.push(counter);
    else counters.set(row.series, [counter]);
  }
  for (const group of counters.values()) group.sort((a, b) => (b.row.startDate ?? -Infinity) - (a.row.startDate ?? -Infinity));
  catchUp(book, counters);
  return counters;
}

/** Where posted documents have gone beyond the cell in the series row, as after a crash, they are right. */
function catchUp(book: Book, counters: ReadonlyMap<string, readonly Counter[]>): void {
  const reach = (series: string, documentNo: string, postingDate: Day) => {
    const counter = counterOf(documentNo, counters.get(series.toUpperCase()) ?? []);
    if (!counter) return;
    if (counter.last === "" || compareNumbers(documentNo, counter.last) > 0) counter.last = documentNo;
    if (counter.lastDay === null || counter.lastDay < postingDate) counter.lastDay = postingDate;
  };
  for (const { documentType, documentNo, postingDate } of book.tables.PostedHeaders.rows) reach(SERIES_OF_POSTED.get(documentType) ?? "", documentNo, postingDate);
  for (const { documentNo, postingDate } of postedPayments(book)) reach("payment", documentNo, postingDate);
}

/** The row that has given a number: of those it fits, the one that starts last. A series of 2026 does not go on from a number of 2027. */
function counterOf(documentNo: string, counters: readonly Counter[]): Counter | undefined {
  const own = stem(documentNo);
  return counters.reduce<Counter | undefined>((found, counter) => {
    const { startingNo, endingNo } = counter.row;
    if (stem(startingNo) !== own || compareNumbers(documentNo, startingNo) < 0) return found;
    if (endingNo !== "" && compareNumbers(documentNo, endingNo) > 0) return found;
    return found && compareNumbers(found.row.startingNo, startingNo) >= 0 ? found : counter;
  }, undefined);
}
