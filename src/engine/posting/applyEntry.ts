import { assert, known } from "../../base/assert";
import { amountFromMinor, shareOf, ZERO } from "../../money/amount";
import { namedEntry, settle } from "../receivables/receivables";
import type { LedgerOrigin } from "./invoiceEntries";
import type { Context } from "./lineValue";
import { settlementEntries } from "./settlementEntries";

/**
 * Sets the entry of a posted invoice or credit memo off against the one its document names, as far as both go (sales-bc
 * 4.12, E28.1): what is left of either stays open. Discounts and tolerance are for payments; in a foreign currency gains and
 * losses come with it as they do there.
 */
export function applyEntry({ posting, run, transactionNo }: Context, origin: LedgerOrigin, entryNo: number): void {
  const { document, facts, postingDate } = run;
  const { side, billToNo: partyNo } = document;
  const { book } = posting;
  const ledger = posting.ledger(side);
  const own = known(ledger.entry(entryNo), "an entry that was added is in the ledger");
  const target = known(namedEntry(ledger, { partyNo, amount: amountFromMinor(facts.partySign) }, document.appliesToNo), "checks found what is set off");
  if (target.remaining === 0 || own.remaining === 0) return;
  const { amountRounding: localPrecision } = book.settings;
  const details = settle(own, [target], { discount: () => ZERO, tolerance: () => ZERO, worth: (amount) => shareOf(own.amountLocal, amount, own.amount, localPrecision), localPrecision });
  const settled = settlementEntries(book, { ...origin, side, partyNo }, details, (no) => ledger.entry(no));
  assert(settled.refused.length === 0, "checks found the accounts of gains and losses");
  posting.postLedger(transactionNo, settled.ledger);
  for (const detail of details) posting.addDetail(side, { ...detail, postingDate, transactionNo, unapplies: null });
}
