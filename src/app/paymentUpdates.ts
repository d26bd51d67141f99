import type { Book } from "../engine/book/book";
import { paymentsOf, postedPayment } from "../engine/receivables/receivables";
import { renderText } from "../locales/render";
import type { WorkbookChange } from "../ports/workbookPort";
import { messagesByRow } from "./cacheUpdates";
import type { OpenBook } from "./openBook";
import type { ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/** The changes that show on rows of Payments whether they are posted, ready or why not; of all rows, or of those named by number or row. */
export function paymentUpdates(open: OpenBook, book: Book, issues: readonly ShownIssue[], only?: ReadonlySet<string>): readonly WorkbookChange[] {
  const messages = messagesByRow(issues, "Payments");
  const refused = new Set(issues.filter(({ table, severity, row }) => table === "Payments" && severity === "error" && row !== undefined).map(({ row }) => row));
  const waiting = new Set(issues.filter(({ severity }) => severity === "error").map(({ documentNo }) => documentNo));
  const rows = paymentsOf(book).filter(({ key, row }) => only === undefined || only.has(key) || only.has(`#${row.rowNumber}`));
  const updates = new Map(
    rows.map((payment) => {
      const { rowNumber, paymentNo } = payment.row;
      if (postedPayment(book, paymentNo) && !refused.has(rowNumber)) return [rowNumber, { status: renderText(open.locale, "status.posted"), message: "" }] as const;
      const isReady = !refused.has(rowNumber) && !waiting.has(payment.key);
      return [rowNumber, { status: renderText(open.locale, isReady ? "status.ready" : "status.notReady"), message: messages.get(rowNumber) ?? "" }] as const;
    }),
  );
  const change = cellChange(open, "Payments", updates);
  return change ? [change] : [];
}
