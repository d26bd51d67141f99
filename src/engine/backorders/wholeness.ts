import type { Book } from "../book/book";
import { wholenessOf, type OrderDocument, type Wholeness } from "../documents/documents";
import type { OpenLine } from "../stock/stock";
import type { CoverageTerms } from "./giving";

/** How much of each of some lines may be served by itself. It is asked for more than once of every line, so it is found out in one pass. */
export function wholenessIn(book: Book, lines: readonly OpenLine[]): CoverageTerms["wholenessOf"] {
  // Lines stand with their documents, and what no line says for itself is the same for all of an order.
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
