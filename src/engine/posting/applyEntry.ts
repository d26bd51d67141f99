import { assert, known } from "../../base/assert";
import { shareOf, ZERO } from "../../money/amount";
import { appliedEntries } from "../checks/checks";
import { settle } from "../receivables/receivables";
import type { LedgerOrigin } from "./invoiceEntries";
import type { Context } from "./lineValue";
import { settlementEntries } from "./settlementEntries";

/**
 * Sets the entry of a posted invoice or credit memo off against the one its document names, or a credit memo against the
 * oldest where its customer's go there, as far as they go (sales-bc 3.11, 4.12, E28.1): what is left stays open. Discounts and tolerance are for payments; in a foreign currency gains and
 * losses come with it as they do there.
 */
export function applyEntry({ posting, run, transactionNo }: Context, origin: LedgerOrigin, entryNo: number): void {
  const { document, postingDate } = run;
  const { side, billToNo: partyNo } = document;
  const { book } = posting;
  const ledger = posting.ledger(side);
  const own = known(ledger.entry(entryNo), "an entry that was added is in the ledger");
  const targets = appliedEntries(book, ledger, run).filter(({ remaining }) => remaining !== 0);
  if (targets.length === 0 || own.remaining === 0) return;
  const { amountRounding: localPrecision } = book.settings;
  const details = settle(own, targets, { discount: () => ZERO, tolerance: () => ZERO, worth: (amount) => shareOf(own.amountLocal, amount, own.amount, localPrecision), localPrecision });
  const settled = settlementEntries(book, { ...origin, side, partyNo }, details, (no) => ledger.entry(no));
  assert(settled.refused.length === 0, "checks found the accounts of gains and losses");
  posting.postLedger(transactionNo, settled.ledger);
  for (const detail of details) posting.addDetail(side, { ...detail, postingDate, transactionNo, unapplies: null });
}
