import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { DocumentHeader } from "../documents/documents";
import type { OpenLine } from "../stock/stock";

/** By position, whether nothing may be shipped of a line for now: an approval or a prepayment is awaited, or the customer is blocked. Lines stand with their documents, so each of these is judged once. */
export function heldLines(book: Book, lines: readonly OpenLine[]): (at: number) => boolean {
  const { customers } = lookupOf(book);
  const held = new Uint8Array(lines.length);
  let last: DocumentHeader | undefined;
  let isHeld = false;
  lines.forEach(({ document }, at) => {
    if (document !== last) isHeld = document.side === "sales" && (document.status === "pendingApproval" || document.status === "pendingPrepayment" || (customers.get(document.partyNo)?.blocked ?? "") !== "");
    last = document;
    if (isHeld) held[at] = 1;
  });
  return (at) => held[at] === 1;
}
