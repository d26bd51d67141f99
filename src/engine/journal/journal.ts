import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";

/** The general journal: rows of one number are a document that an accountant posts straight into the general ledger (sales-bc 3.9). */
export interface JournalDocument {
  readonly no: string;
  /** By line number. */
  readonly lines: readonly BookRow<"GeneralJournal">[];
  readonly isFaulty: boolean;
}

/** The documents of the journal in the order of their first rows. */
export function journalDocuments(book: Book): readonly JournalDocument[] {
  const { rows, faultyRows } = book.tables.GeneralJournal;
  const linesOf = new Map<string, BookRow<"GeneralJournal">[]>();
  for (const row of rows) {
    const own = linesOf.get(row.documentNo);
    if (own) own.push(row);
    else linesOf.set(row.documentNo, [row]);
  }
  return [...linesOf].map(([no, lines]) => ({ no, lines: lines.sort((a, b) => a.lineNo - b.lineNo), isFaulty: lines.some(({ rowNumber }) => faultyRows.has(rowNumber)) }));
}

const posted = new WeakMap<Book, ReadonlyMap<string, readonly BookRow<"GeneralLedger">[]>>();

/** What a journal number has posted; undefined while it has not. */
export function postedJournal(book: Book, documentNo: string): readonly BookRow<"GeneralLedger">[] | undefined {
  const made = posted.get(book) ?? journalRows(book);
  posted.set(book, made);
  return made.get(documentNo);
}

function journalRows(book: Book): ReadonlyMap<string, readonly BookRow<"GeneralLedger">[]> {
  const rows = new Map<string, BookRow<"GeneralLedger">[]>();
  for (const row of book.tables.GeneralLedger.rows) {
    if (row.documentType !== "journal") continue;
    const own = rows.get(row.documentNo);
    if (own) own.push(row);
    else rows.set(row.documentNo, [row]);
  }
  return rows;
}
