import type { Book } from "../book/book";
import { shippingAdviceOf, type DocumentLine, type OrderDocument } from "../documents/documents";
import type { CoverageTerms } from "./coverage";

/**
 * How much of a sales line may be served by itself (sales-fo 13.4). Who takes one backorder takes a first delivery in parts,
 * and then all that remains at once: of the order, or of the line where the line says so. Who takes none is given what is
 * there at the first delivery; after it the rest is to be cancelled.
 */
export function wholenessIn(book: Book): CoverageTerms["wholenessOf"] {
  return ({ document, line }) => {
    if (document.side !== "sales") return "partial";
    switch (shippingAdviceOf(book, document, line)) {
      case "partial":
        return "partial";
      case "line":
        return "line";
      case "complete":
        return "order";
      case "one":
        return !isBegun(document, line) ? "partial" : line.shippingAdvice === "" ? "order" : "line";
      case "cancel":
        return isBegun(document, line) ? "over" : "once";
    }
  };
}

/** Whether a first delivery has been made: of the line where the advice is its own, else of any of its order's lines. */
function isBegun(document: OrderDocument, line: DocumentLine): boolean {
  return line.shippingAdvice === "" ? document.lines.some(({ handled }) => handled !== 0) : line.handled !== 0;
}
