import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { OpenLine } from "../stock/stock";

/** Whether nothing may be shipped of a line for now: an approval or a prepayment is awaited, or the customer is blocked. */
export function isOnHold(book: Book): (line: OpenLine) => boolean {
  const { customers } = lookupOf(book);
  return ({ document }) => {
    if (document.side !== "sales") return false;
    return document.status === "pendingApproval" || document.status === "pendingPrepayment" || (customers.get(document.partyNo)?.blocked ?? "") !== "";
  };
}
