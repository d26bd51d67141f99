import { known } from "../../base/assert";
import type { Book } from "../book/book";
import { wholenessIn, type DocumentHeader, type Wholeness } from "../documents/documents";
import type { OpenLine } from "../stock/stock";
import type { CoverageTerms } from "./giving";

/** How much of each of some lines may be served by itself. It is asked for more than once of every line, so it is found out in one pass; lines stand with their documents. */
export function wholenessOfLines(book: Book, lines: readonly OpenLine[]): CoverageTerms["wholenessOf"] {
  const found = new Uint8Array(lines.length);
  let last: DocumentHeader | undefined;
  let within: ReturnType<typeof wholenessIn> | undefined;
  // No function is made here beside the answer, which would keep the book with it.
  for (let at = 0; at < lines.length; at++) {
    const { document, read, row } = known(lines[at], "a position names a line");
    if (within === undefined || document !== last) within = wholenessIn(book, document);
    last = document;
    found[at] = KINDS.indexOf(within({ shippingAdvice: read.shippingAdvice(row), handled: read.handled(row) }));
  }
  return (at) => KINDS[found[at] ?? 0] ?? "partial";
}

const KINDS: readonly Wholeness[] = ["partial", "line", "order", "once", "over"];
