import type { Book } from "../book/book";
import { shippingAdviceOf, type DocumentLine, type OrderDocument } from "../documents/documents";
import type { OpenLine } from "../stock/stock";
import type { CoverageTerms, Wholeness } from "./giving";

/**
 * How much of a sales line may be served by itself (sales-fo 13.4). Who takes one backorder takes a first delivery in parts,
 * and then all that remains at once: of the order, or of the line where the line says so. Who takes none is given what is
 * there at the first delivery; after it the rest is to be cancelled.
 */
export function wholenessIn(book: Book, lines: readonly OpenLine[]): CoverageTerms["wholenessOf"] {
  // Asked for more than once of every line, so it is found out in one pass, in the order in which lines stand with their documents.
  const found = new Uint8Array(lines.length);
  let last: OrderDocument | undefined;
  let ofOrder = 0;
  lines.forEach(({ document, line }, at) => {
    if (line.shippingAdvice !== "") found[at] = KINDS.indexOf(wholenessOf(book, document, line));
    else {
      if (document !== last) ofOrder = KINDS.indexOf(wholenessOf(book, document, line));
      last = document;
      found[at] = ofOrder;
    }
  });
  return (at) => KINDS[found[at] ?? 0] ?? "partial";
}

const KINDS: readonly Wholeness[] = ["partial", "line", "order", "once", "over"];

function wholenessOf(book: Book, document: OrderDocument, line: DocumentLine): Wholeness {
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
}

/** Whether a first delivery has been made: of the line where the advice is its own, else of any of its order's lines. */
function isBegun(document: OrderDocument, line: DocumentLine): boolean {
  return line.shippingAdvice === "" ? document.lines.some(({ handled }) => handled !== 0) : line.handled !== 0;
}
