import { known } from "../../base/assert";
import { addDays, type Day } from "../../base/day";
import { isEmail } from "../../base/email";
import { compareCodes } from "../../base/text";
import { issue, type Issue } from "../../issues/issue";
import { shareOf, ZERO, type Amount } from "../../money/amount";
import { NO_QUANTITY, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import { inOwnUnit, wholeUnit, type Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { roundingIn } from "../currency/currency";
import { documentsOf, lineKey } from "../documents/documents";
import { orderAmounts } from "../orders/orders";
import { openLinesOf, type OpenLine } from "../stock/stock";

/**
 * Which customers are to be told that their goods come later, and of what (sales-fo 13.7, step 6): the day they were told or
 * promised last, the new one, why, and what they may choose. What has been told stands in CustomerNotices: a line is told of
 * the same day once, and a second time when the days of the setting have gone by and it is late still. Good news is not told
 * here: goods that can come sooner wait until they are in, unless no day was known before. Goods that can leave today are shipped,
 * not written about; and a day that hangs on a receipt that is overdue is no day yet, for it would be another tomorrow.
 */
export interface CustomerNotice {
  readonly customer: BookRow<"Customers">;
  /** By document and line. */
  readonly lines: readonly NoticeLine[];
}

export interface NoticeLine {
  readonly documentNo: string;
  readonly lineNo: number;
  /** The customer's own number of the order. */
  readonly externalDocumentNo: string;
  readonly itemNo: string;
  readonly description: string;
  /** What is outstanding, in the line's own unit, and its value without VAT in the order's currency. */
  readonly quantity: Quantity;
  readonly unitCode: string;
  readonly amount: Amount;
  readonly currencyCode: string;
  readonly oldDate: Day;
  /** Null where nobody can say it yet. */
  readonly newDate: Day | null;
  readonly kind: BookRow<"CustomerNotices">["kind"];
  readonly reason: NoticeReason;
  /** What could be sent at once, where that is a part of the line; zero for nothing. */
  readonly partNow: Quantity;
  /** The item that could be sent instead. */
  readonly substitute: { readonly itemNo: string; readonly description: string } | null;
}

export type NoticeReason = "supplier" | "outOfStock" | "whole";

export interface NoticePlan {
  /** By customer number. */
  readonly notices: readonly CustomerNotice[];
  /** BCK-46 where a customer has no address to write to. */
  readonly issues: readonly Issue[];
}

export function planNotices(book: Book, found: Backorders, workDate: Day): NoticePlan {
  const { customers, items } = lookupOf(book);
  const told = lastNotices(book);
  const rows = new Map(found.byCustomer.map((row) => [lineKey(row), row]));
  const amountOf = outstandingAmounts(book, workDate);
  const byCustomer = new Map<string, NoticeLine[]>();
  for (const open of openLinesOf(book).lines) {
    const row = open.side === "sales" ? rows.get(lineKey(open)) : undefined;
    const customer = customers.get(open.partyNo);
    if (row === undefined || customer === undefined || customer.noBackorderNotice || items.get(open.itemNo)?.noBackorderNotice || SILENT.has(row.cause.key)) continue;
    const newDate = row.light === "O" && row.cause.key === "cause.overdueReceipt" ? null : row.coverDate;
    if (newDate !== null && newDate <= workDate) continue;
    const news = newsOf(countedOn(book, open), newDate, told.get(lineKey(open)), book.settings.secondNoticeDays, workDate);
    if (news === null) continue;
    const line: NoticeLine = {
      documentNo: open.documentNo, lineNo: open.lineNo, externalDocumentNo: open.document.externalDocumentNo, itemNo: open.itemNo, description: row.description,
      quantity: open.outstanding, unitCode: row.unitCode, amount: amountOf(open), currencyCode: open.document.currencyCode || book.settings.currency,
      oldDate: news.oldDate, newDate, kind: news.kind, reason: REASONS.get(row.cause.key) ?? "outOfStock", partNow: partNow(found, open), substitute: substituteOf(book, open),
    };
    const own = byCustomer.get(customer.customerNo);
    if (own) own.push(line);
    else byCustomer.set(customer.customerNo, [line]);
  }
  const notices = [...byCustomer].sort(([a], [b]) => compareCodes(a, b)).flatMap(([no, lines]) => {
    const customer = customers.get(no);
    return customer === undefined ? [] : [{ customer, lines }];
  });
  return { notices, issues: notices.flatMap(({ customer }) => (isEmail(customer.email) ? [] : [unreachable(customer)])) };
}

function unreachable({ rowNumber, customerNo, name }: BookRow<"Customers">): Issue {
  return issue("BCK-46", { table: "Customers", row: rowNumber, column: "email" }, { customerNo, name });
}

/** Lines on hold wait for something else; who takes no backorder is told by what is delivered. */
const SILENT: ReadonlySet<string> = new Set(["cause.onHold", "cause.noBackorder"]);

const REASONS: ReadonlyMap<string, NoticeReason> = new Map<string, NoticeReason>([
  // What lies in stock and cannot leave waits for other lines of its order.
  ["cause.stock", "whole"], ["cause.onTime", "whole"], ["cause.lineComplete", "whole"],
  ["cause.overdueReceipt", "supplier"], ["cause.laterReceipt", "supplier"], ["cause.unconfirmedReceipt", "supplier"],
]);

/** The last notice of each line; of one day, the second comes after the first, and of equals the row that stands last. */
function lastNotices(book: Book): ReadonlyMap<string, BookRow<"CustomerNotices">> {
  const last = new Map<string, BookRow<"CustomerNotices">>();
  const rank = ({ sentAt, kind }: BookRow<"CustomerNotices">) => sentAt * 2 + (kind === "second" ? 1 : 0);
  const { rows, faultyRows } = book.tables.CustomerNotices;
  for (const row of rows) {
    if (faultyRows.has(row.rowNumber)) continue;
    const former = last.get(lineKey(row));
    if (former === undefined || rank(row) >= rank(former)) last.set(lineKey(row), row);
  }
  return last;
}

/** The days a customer may count on where nothing was told since. */
interface CountedOn {
  readonly promised: Day | null;
  /** What was confirmed, else asked for. */
  readonly asked: Day;
}

function countedOn(book: Book, { read, row, document, day }: OpenLine): CountedOn {
  return { promised: promisesOf(book).get(read.rowNumber(row)) ?? null, asked: day ?? document.orderDate };
}

const promises = new WeakMap<Book, ReadonlyMap<number, Day>>();

function promisesOf(book: Book): ReadonlyMap<number, Day> {
  let made = promises.get(book);
  if (made === undefined) promises.set(book, (made = new Map(book.tables.SalesLines.rows.flatMap(({ rowNumber, promisedDate }) => (promisedDate === null ? [] : [[rowNumber, promisedDate] as const])))));
  return made;
}

/** What is new for the customer of a line; null where nothing is. A promise of the very day is none that the record knows of. */
function newsOf({ promised, asked }: CountedOn, now: Day | null, last: BookRow<"CustomerNotices"> | undefined, secondNoticeDays: number, workDate: Day): Pick<NoticeLine, "oldDate" | "kind"> | null {
  const counted = promised !== null && (now === null || promised < now) ? promised : asked;
  const isLate = now === null || now > counted;
  if (last === undefined) return isLate ? { oldDate: counted, kind: "first" } : null;
  const { newDate: told, kind, sentAt } = last;
  const oldDate = last.oldDate ?? counted;
  if (now === told) {
    const isDue = secondNoticeDays > 0 && kind === "first" && addDays(sentAt, secondNoticeDays) <= workDate;
    return isLate && isDue ? { oldDate, kind: "second" } : null;
  }
  // A day where none was known is news, even of goods that come later than promised.
  if (told === null) return isLate ? { oldDate, kind: "first" } : null;
  return now === null || now > told ? { oldDate: told, kind: "first" } : null;
}

/** The net amount of what is outstanding of a sales line, in its document's currency; each document is reckoned once. */
function outstandingAmounts(book: Book, day: Day): (open: OpenLine) => Amount {
  const documents = new Map(documentsOf(book, "sales").map((document) => [document.rowNumber, document]));
  const amounts = new Map<number, ReadonlyMap<number, Amount>>();
  return ({ document: { rowNumber, currencyCode }, lineNo, outstanding, read, row }) => {
    let own = amounts.get(rowNumber);
    if (own === undefined) {
      const { amounts: whole, lines } = orderAmounts(book, known(documents.get(rowNumber), "an open line has a document"), day);
      own = new Map(lines.map((line, at) => [line.lineNo, whole.lines[at]?.net ?? ZERO]));
      amounts.set(rowNumber, own);
    }
    return shareOf(own.get(lineNo) ?? ZERO, outstanding, Math.abs(read.quantity(row)), roundingIn(book, currencyCode));
  };
}

/** What of a line lies in stock for it and can be sent by itself, which is whole units of its own, where that is less than all. */
function partNow({ plan: { events, coverage } }: Backorders, open: OpenLine): Quantity {
  const at = positionsOf(events).get(open) ?? -1;
  const fromStock = coverage.fromStock[at] ?? 0;
  return fromStock <= 0 || fromStock >= open.quantity ? NO_QUANTITY : inOwnUnit(open, fromStock - (fromStock % wholeUnit(open)));
}

const positions = new WeakMap<object, ReadonlyMap<OpenLine, number>>();

function positionsOf(events: Backorders["plan"]["events"]): ReadonlyMap<OpenLine, number> {
  let made = positions.get(events);
  if (made === undefined) positions.set(events, (made = new Map(events.lines.map((line, at) => [line, at]))));
  return made;
}

function substituteOf(book: Book, { item }: OpenLine): NoticeLine["substitute"] {
  const other = item.substituteItemNo === "" ? undefined : lookupOf(book).items.get(item.substituteItemNo);
  return other === undefined || other.blocked || other.salesBlocked ? null : { itemNo: other.itemNo, description: other.description };
}

/** The rows that say that notices were sent on a day; lines that the log has already told of the same are left out. */
export function noticeRows(book: Book, lines: readonly (Pick<NoticeLine, "documentNo" | "lineNo" | "oldDate" | "newDate" | "kind"> & { readonly customerNo: string })[], sentAt: Day, by: string): readonly Omit<BookRow<"CustomerNotices">, "rowNumber">[] {
  const keys = new Set(book.tables.CustomerNotices.rows.map(logKey));
  return lines.flatMap(({ customerNo, documentNo, lineNo, oldDate, newDate, kind }) => {
    const row = { customerNo, documentNo, lineNo, oldDate, newDate, sentAt, kind, by };
    if (keys.has(logKey(row))) return [];
    keys.add(logKey(row));
    return [row];
  });
}

function logKey({ documentNo, lineNo, sentAt, kind, newDate }: Pick<BookRow<"CustomerNotices">, "documentNo" | "lineNo" | "sentAt" | "kind" | "newDate">): string {
  return [documentNo, lineNo, sentAt, kind, newDate].join("\u0000");
}
