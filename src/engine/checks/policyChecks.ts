import type { Day } from "../../base/day";
import { issue, type Issue, type IssuePlace } from "../../issues/issue";
import type { BookRow } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";
import type { OrderRun } from "../orders/orders";
import type { CheckTerms } from "./checks";

/** What a company and its people may post, and when (sales-bc 1.8, 1.10; 2.4, rules 1 and 2; E12.1). */

type User = BookRow<"Users">;

/** The user's row; user ids are compared without case. */
function userOf(book: Book, userId: string): User | undefined {
  const id = userId.toUpperCase();
  return soundRows(book, "Users").find((row) => row.userId === id);
}

export interface PostingRange {
  /** Null where there is no limit. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** The row of Users whose own dates these are; undefined for the company's. */
  readonly user: User | undefined;
}

/** A user's own range, where one of its dates is filled, takes the place of the company's; a blank end is no end (sales-bc E12.1). */
export function allowedRange(book: Book, userId: string): PostingRange {
  const user = userOf(book, userId);
  if (user && (user.postingFrom !== null || user.postingTo !== null)) return { from: user.postingFrom, to: user.postingTo, user };
  return { from: book.settings.postingFrom, to: book.settings.postingTo, user: undefined };
}

export function isWithin(day: Day, { from, to }: PostingRange): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/** Why nothing is posted on a day: DOC-03 where the company or this user does not post, POL-03 where the period is closed. */
export function postingDateIssues(book: Book, day: Day, userId: string, place: IssuePlace): readonly Issue[] {
  const range = allowedRange(book, userId);
  const { from, to } = range;
  const outside = isWithin(day, range) ? [] : [issue("DOC-03", place, { day: { day }, from: from === null ? "" : { day: from }, to: to === null ? "" : { day: to } })];
  return [...outside, ...periodIssues(book, day, place)];
}

/** The accounting period a day lies in: the last that has begun. Before the first there is none. */
export function periodOf(book: Book, day: Day): BookRow<"AccountingPeriods"> | undefined {
  return soundRows(book, "AccountingPeriods").reduce<BookRow<"AccountingPeriods"> | undefined>(
    (latest, row) => (row.startDate <= day && (latest === undefined || row.startDate > latest.startDate) ? row : latest),
    undefined,
  );
}

/** POL-03 for a day in a closed period. */
function periodIssues(book: Book, day: Day, place: IssuePlace): readonly Issue[] {
  const period = periodOf(book, day);
  return period?.closed ? [issue("POL-03", place, { day: { day }, from: { day: period.startDate } })] : [];
}

/**
 * Whether the person may do what is asked of a sale, and whether the customer's own number is there to invoice; credit memos
 * and returns are free of both. A check is nobody's act: what a person may post is asked when they post.
 */
export function policyIssues(book: Book, order: OrderRun, { userId, purpose }: CheckTerms, at: (column: string) => IssuePlace): readonly Issue[] {
  const { document, facts, intent, lines } = order;
  if (document.side !== "sales" || facts.isCredit) return [];
  const issues: Issue[] = [];
  const invoices = lines.some(({ invoice }) => invoice !== 0);
  if (invoices && book.settings.externalDocumentNoMandatory && document.externalDocumentNo === "") issues.push(issue("POL-04", at("externalDocumentNo"), { documentNo: document.no }));
  if (purpose === "check") return issues;
  const policy = userOf(book, userId)?.salesInvoicePostingPolicy ?? "allowed";
  if (policy === "prohibited" && invoices) issues.push(issue("POL-01", at("documentNo"), { userId }));
  if (policy === "mandatory" && !intent.invoice && lines.some(({ handle }) => handle !== 0)) issues.push(issue("POL-02", at("documentNo"), { userId }));
  return issues;
}
