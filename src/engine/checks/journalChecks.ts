import type { Day } from "../../base/day";
import { issue, type Issue, type IssuePlace } from "../../issues/issue";
import { amountFromMinor, isRounded } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import { accountsOf } from "../accounts/accounts";
import type { Book } from "../book/book";
import { DIMENSIONS, dimensionsOf } from "../dimensions/dimensions";
import { journalDocuments, postedJournal, type JournalDocument } from "../journal/journal";
import { postingDateIssues } from "./policyChecks";

/** Checks of the general journal (sales-bc 2.4 rules 21 and 22, 3.9): open dates, accounts for direct posting, and balance on every date. */
export interface JournalTerms {
  /** Posts everything on this day; null for each line's own date. */
  readonly postingDate: Day | null;
  readonly userId: string;
}

type Line = BookRow<"GeneralJournal">;
const placeOf = (line: Line, column: string): IssuePlace => ({ table: "GeneralJournal", row: line.rowNumber, column, documentNo: line.documentNo });

/** The issues of every document of the journal: those that are not posted as posting would find them, those that are where they no longer say what was posted. */
export function openJournalIssues(book: Book, userId: string): readonly Issue[] {
  return journalDocuments(book).flatMap((document) => (postedJournal(book, document.no) ? changedSince(book, document) : checkJournal(book, document, { postingDate: null, userId })));
}

export function checkJournal(book: Book, document: JournalDocument, { postingDate, userId }: JournalTerms): readonly Issue[] {
  const [first] = document.lines;
  if (document.isFaulty && first) return [issue("DOC-17", placeOf(first, "documentNo"), { documentNo: document.no })];
  return [...document.lines.flatMap((line) => lineIssues(book, line, { postingDate: postingDate ?? line.postingDate, userId })), ...balanceIssues(document, postingDate)];
}

function lineIssues(book: Book, line: Line, { postingDate, userId }: { readonly postingDate: Day; readonly userId: string }): readonly Issue[] {
  const at = (column: string) => placeOf(line, column);
  const { amountRounding } = book.settings;
  const dimensions = dimensionsOf(book);
  const answer = accountsOf(book).direct(line.accountNo);
  return [
    ...postingDateIssues(book, postingDate, userId, at("postingDate")),
    // An account that cannot be posted to is told at the line that names it.
    ...("refused" in answer ? [{ ...answer.refused, place: at("accountNo") }] : []),
    ...(line.amount === 0 ? [issue("JNL-02", at("amount"), {})] : []),
    ...(isRounded(line.amount, amountRounding) ? [] : [issue("JNL-03", at("amount"), { amount: { amount: line.amount }, precision: { amount: amountRounding } })]),
    ...DIMENSIONS.flatMap((dimension) => dimensions.valueIssues(dimension, line[dimension], at(dimension))),
    ...dimensions.ruleIssues("accounts", line.accountNo, line, at),
    ...dimensions.combinationIssues(line, at),
  ];
}

/** JNL-01 for each date on which a document does not add up to zero (E18.1, E18.2), at the last line of the date. */
function balanceIssues({ lines }: JournalDocument, postingDate: Day | null): readonly Issue[] {
  const dates = new Map<Day, { total: number; last: Line }>();
  for (const line of lines) {
    const day = postingDate ?? line.postingDate;
    const date = dates.get(day) ?? { total: 0, last: line };
    date.total += line.amount;
    date.last = line;
    dates.set(day, date);
  }
  return [...dates].flatMap(([day, { total, last }]) => (total === 0 ? [] : [issue("JNL-01", placeOf(last, "amount"), { day: { day }, difference: { amount: amountFromMinor(total) } })]));
}

/** NUM-05 for each line of a posted number that is not among what was posted: it was not posted and never would be. */
function changedSince(book: Book, { no, lines }: JournalDocument): readonly Issue[] {
  const left = new Map<string, number>();
  for (const { accountNo, amount } of postedJournal(book, no) ?? []) left.set(`${accountNo}\u0000${amount}`, (left.get(`${accountNo}\u0000${amount}`) ?? 0) + 1);
  return lines.flatMap((line) => {
    const key = `${line.accountNo}\u0000${line.amount}`;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [] : [issue("NUM-05", placeOf(line, "documentNo"), { number: no })];
  });
}
