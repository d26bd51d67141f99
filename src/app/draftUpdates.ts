import type { Book } from "../engine/book/book";
import { journalDocuments, postedJournal } from "../engine/journal/journal";
import { paymentsOf, postedPayment } from "../engine/receivables/receivables";
import { renderText } from "../locales/render";
import type { WorkbookChange } from "../ports/workbookPort";
import { messagesByRow } from "./cacheUpdates";
import type { OpenBook } from "./openBook";
import type { ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/** Rows that people type and an act posts: payments and the general journal. */
interface Draft {
  readonly rowNumber: number;
  /** What its document is called by; a payment without a number by its row. */
  readonly documentNo: string;
  readonly isPosted: boolean;
}

/** The changes that show on rows of Payments and of the general journal whether they are posted, ready or why not; of all, or of the documents named. */
export function draftUpdates(open: OpenBook, book: Book, issues: readonly ShownIssue[], only?: ReadonlySet<string>): readonly WorkbookChange[] {
  const payments = paymentsOf(book).map(({ row, key }): Draft => ({ rowNumber: row.rowNumber, documentNo: key, isPosted: postedPayment(book, row.paymentNo) !== undefined }));
  const journal = journalDocuments(book).flatMap(({ no, lines }) => lines.map(({ rowNumber }): Draft => ({ rowNumber, documentNo: no, isPosted: postedJournal(book, no) !== undefined })));
  return [...statusChange(open, "Payments", payments, issues, only), ...statusChange(open, "GeneralJournal", journal, issues, only)];
}

function statusChange(open: OpenBook, table: "Payments" | "GeneralJournal", drafts: readonly Draft[], issues: readonly ShownIssue[], only?: ReadonlySet<string>): readonly WorkbookChange[] {
  const messages = messagesByRow(issues, table);
  const errors = issues.filter(({ severity }) => severity === "error");
  const faultyRows = new Set(errors.filter((each) => each.table === table).map(({ row }) => row));
  // What is wrong may stand in the setup and name the document, or in another row of it.
  const faultyDocuments = new Set(errors.map(({ documentNo }) => documentNo));
  const word = ({ rowNumber, documentNo, isPosted }: Draft) => {
    if (isPosted) return faultyRows.has(rowNumber) ? "status.notReady" : "status.posted";
    return faultyRows.has(rowNumber) || faultyDocuments.has(documentNo) ? "status.notReady" : "status.ready";
  };
  const named = drafts.filter(({ rowNumber, documentNo }) => only === undefined || only.has(documentNo) || only.has(`#${rowNumber}`));
  const updates = new Map(named.map((draft) => [draft.rowNumber, { status: renderText(open.locale, word(draft)), message: messages.get(draft.rowNumber) ?? "" }]));
  const change = cellChange(open, table, updates);
  return change ? [change] : [];
}
