import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { DocumentHeader, DocumentLine, ShippingAdvice } from "./documents";

/**
 * How much of a sales line may be delivered by itself (sales-fo 13.4): any part, the whole line, or its order as a whole. Who
 * takes one backorder takes a first delivery in parts, and then all that remains at once: of the order, or of the line where
 * the line says so. Who takes none is given what is there at the first delivery (`once`); after it (`over`) the rest is to be
 * cancelled.
 */
export type Wholeness = "partial" | "line" | "order" | "once" | "over";

/** What of a line says how it may be delivered. */
export type AdvisedLine = Pick<DocumentLine, "shippingAdvice" | "handled">;

/** How a sales line may be delivered: as the line says, else its order, else the customer; in parts where nobody says. */
function shippingAdviceOf(book: Book, document: DocumentHeader, line: AdvisedLine): ShippingAdvice {
  return line.shippingAdvice || document.shippingAdvice || lookupOf(book).customers.get(document.partyNo)?.shippingAdvice || "partial";
}

/** What the advice of each line of a document means after what has been delivered. What no line says for itself is the same for all, and is found out once. */
export function wholenessIn(book: Book, document: DocumentHeader): (line: AdvisedLine) => Wholeness {
  let ofOrder: Wholeness | undefined;
  return (line) => (line.shippingAdvice === "" ? (ofOrder ??= wholenessOf(book, document, line)) : wholenessOf(book, document, line));
}

/** Anything bought is delivered in parts. */
function wholenessOf(book: Book, document: DocumentHeader, line: AdvisedLine): Wholeness {
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
function isBegun(document: DocumentHeader, line: AdvisedLine): boolean {
  return line.shippingAdvice === "" ? document.isBegun : line.handled !== 0;
}
