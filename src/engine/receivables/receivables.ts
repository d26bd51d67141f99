import type { Amount } from "../../money/amount";
import type { Book } from "../book/book";
import type { Side } from "../documents/documents";
import { knownLedger, type PartyEntry } from "./partyLedger";

/**
 * What customers owe and vendors are owed, entry by entry (sales-bc 1.15, 1.16). An entry's remaining amount is the sum of
 * its details and nothing else; it is open until that is zero. Amounts are signed as in the ledgers: an invoice to a customer
 * is positive, an invoice of a vendor negative. One shape serves both sides.
 */
export { createPartyLedger, knownLedger, type PartyEntry, type PartyLedger } from "./partyLedger";
export { namedEntry, oldestOpen, paymentsOf, postedPayment, type Payment } from "./payments";
export { settle, type Detail, type DetailType, type SettlementTerms } from "./settlement";
export { discountOf, toleranceOf, type ToleranceTerms } from "./discounts";

/** The open entries of a side of a book, in the order of posting; worked out once per book. */
export function openEntries(book: Book, side: Side): readonly PartyEntry[] {
  return knownLedger(book, side).open();
}

/** What is left of an entry in its own currency; zero for one that is closed or not there. */
export function remainingOf(book: Book, side: Side, entryNo: number): Amount {
  return knownLedger(book, side).entry(entryNo)?.remaining ?? (0 as Amount);
}
