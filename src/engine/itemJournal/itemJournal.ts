import type { Day } from "../../base/day";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import type { RevaluedStock } from "../costing/costing";

/** Rows of the item journal by document, and which of them are posted: posted lines say it, not the sheet. */
export type JournalRow = BookRow<"ItemJournal">;

export interface JournalDocument {
  readonly no: string;
  readonly rows: readonly JournalRow[];
  /** Whether a document of this number is posted already. */
  readonly isUsed: boolean;
  readonly isFaulty: boolean;
}

export const JOURNAL_TYPE = "itemJournal";

export function isJournalRowPosted(book: Book): (row: Pick<JournalRow, "documentNo" | "lineNo">) => boolean {
  const posted = new Set(book.tables.PostedLines.rows.flatMap(({ documentType, documentNo, lineNo }) => (documentType === JOURNAL_TYPE ? [lineKey({ documentNo, lineNo })] : [])));
  return ({ documentNo, lineNo }) => posted.has(lineKey({ documentNo, lineNo }));
}

function postedNumbers(book: Book): ReadonlySet<string> {
  return new Set(book.tables.PostedHeaders.rows.flatMap(({ documentType, documentNo }) => (documentType === JOURNAL_TYPE ? [documentNo] : [])));
}

/** Every number that a document of the item journal has, posted or not. */
export function usedJournalNumbers(book: Book): ReadonlySet<string> {
  return new Set([...postedNumbers(book), ...book.tables.ItemJournal.rows.map(({ documentNo }) => documentNo)]);
}

/** The rows that are not posted yet, by document; row order does not matter. A document is posted once, so a number that is used takes no more rows. */
export function openJournal(book: Book): readonly JournalDocument[] {
  const isPosted = isJournalRowPosted(book);
  const used = postedNumbers(book);
  const { rows, faultyRows } = book.tables.ItemJournal;
  const byNo = new Map<string, JournalRow[]>();
  for (const row of rows) {
    if (isPosted(row)) continue;
    const own = byNo.get(row.documentNo);
    if (own) own.push(row);
    else byNo.set(row.documentNo, [row]);
  }
  return [...byNo].map(([no, own]) => ({ no, rows: own.sort((a, b) => a.lineNo - b.lineNo), isUsed: used.has(no), isFaulty: own.some(({ rowNumber }) => faultyRows.has(rowNumber)) }));
}

/** The stock that a row revalues: an item, at a location where one is named, or one entry of it. */
export function stockOf(row: JournalRow, day: Day): RevaluedStock {
  return { itemNo: row.itemNo, locationCode: row.locationCode === "" ? null : row.locationCode, entryNo: row.appliesToItemEntry, day };
}
