import { isJournalRowPosted } from "../engine/itemJournal/itemJournal";
import type { PostingPlan } from "../engine/posting/posting";
import type { Book } from "../engine/book/book";
import { lookupOf } from "../engine/book/lookup";
import { renderText } from "../locales/render";
import type { WorkbookChange } from "../ports/workbookPort";
import { messagesByRow } from "./cacheUpdates";
import type { OpenBook } from "./openBook";
import type { ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/** The unit costs that item cards show after a posting (sales-bc 1.4). */
export function unitCostChange(open: OpenBook, unitCosts: PostingPlan["unitCosts"]): readonly WorkbookChange[] {
  const { items } = lookupOf(open.book);
  const rows = new Map(unitCosts.flatMap(({ itemNo, unitCost }) => {
    const item = items.get(itemNo);
    return item ? [[item.rowNumber, { unitCost }] as const] : [];
  }));
  const change = cellChange(open, "Items", rows);
  return change ? [change] : [];
}

/** What the rows of the item journal say of themselves: posted, or what stands in the way. */
export function journalUpdates(open: OpenBook, book: Book, issues: readonly ShownIssue[], touched: ReadonlySet<string>): readonly WorkbookChange[] {
  const messages = messagesByRow(issues, "ItemJournal");
  const isPosted = isJournalRowPosted(book);
  const rows = new Map(
    open.book.tables.ItemJournal.rows
      .filter(({ documentNo, rowNumber }) => touched.has(documentNo) || messages.has(rowNumber))
      .map((row) => [row.rowNumber, { status: isPosted(row) ? renderText(open.locale, "status.posted") : "", message: messages.get(row.rowNumber) ?? "" }]),
  );
  const change = cellChange(open, "ItemJournal", rows);
  return change ? [change] : [];
}
