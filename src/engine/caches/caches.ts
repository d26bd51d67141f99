import type { Amount } from "../../money/amount";
import type { Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { documentsOf, factsOf, isCompleted, lineStatus, outstandingOf, type DocumentStatus, type LineStatus, type Side } from "../documents/documents";
import { orderAmounts } from "../orders/orders";

/**
 * What is shown on document lines for people to read: quantities, amounts and statuses, rebuilt from posted rows
 * (design decision 5). Nothing here is ever read back as a fact.
 */
export interface LineCache {
  readonly rowNumber: number;
  readonly handled: Quantity;
  readonly invoiced: Quantity;
  readonly outstanding: Quantity;
  readonly amount: Amount | null;
  readonly amountInclVat: Amount | null;
  /** Blank for text lines, which have no state of their own. */
  readonly status: LineStatus | "";
}

export interface HeaderCache {
  readonly rowNumber: number;
  readonly documentNo: string;
  readonly status: DocumentStatus;
}

/** The caches of a side's documents, or of some of them; faulty documents keep what they show. */
export function documentCaches(book: Book, side: Side, only?: ReadonlySet<string>): { readonly headers: readonly HeaderCache[]; readonly lines: readonly LineCache[] } {
  const headers: HeaderCache[] = [];
  const lines: LineCache[] = [];
  for (const document of documentsOf(book, side)) {
    if (document.isFaulty || (only !== undefined && !only.has(document.no))) continue;
    const completed = factsOf(document).isPosted && document.lines.length > 0 && isCompleted(document.lines);
    // A completed document that is found open again, because a line was added, is open again.
    const status = completed ? "completed" : document.status === "completed" ? "open" : document.status;
    headers.push({ rowNumber: document.rowNumber, documentNo: document.no, status });
    const { amounts, lines: priced } = orderAmounts(book, document, document.postingDate ?? document.orderDate);
    const amountsOf = new Map(priced.map(({ lineNo }, index) => [lineNo, amounts.lines[index]]));
    for (const line of document.lines) {
      const own = amountsOf.get(line.lineNo);
      lines.push({
        rowNumber: line.rowNumber,
        handled: line.handled,
        invoiced: line.invoiced,
        outstanding: outstandingOf(line),
        amount: own?.net ?? null,
        amountInclVat: own?.total ?? null,
        status: line.lineType === "text" ? "" : lineStatus(line),
      });
    }
  }
  return { headers, lines };
}
