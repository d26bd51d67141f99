import { known } from "../../base/assert";
import type { Issue } from "../../issues/issue";
import { allocate } from "../../money/allocation";
import { negate } from "../../money/amount";
import { accountsOf } from "../accounts/accounts";
import type { LineAmounts } from "../amounts/amounts";
import { lookupOf } from "../book/lookup";
import type { CostChange } from "../costing/costing";
import { assignmentsOf, receivedLine, sharingOf, type Assignment, type LineRun, type OrderRun } from "../orders/orders";
import { forwardedAccounts } from "./costEntries";
import type { Context } from "./lineValue";
import type { PostingRun } from "./run";

/**
 * A charge line as part of what received goods cost: its net amount in the company's currency is shared out over the item entries
 * of its receipts, each as a value entry of the invoice (sales-bc E7.5); a credit memo takes it back. What has left since follows.
 */
export function chargeLine({ posting, run, transactionNo, invoiceNo }: Context, { line, invoice }: LineRun, amounts: LineAmounts | undefined): readonly CostChange[] {
  const net = amounts?.net ?? 0;
  if (line.lineType !== "charge" || invoice === 0 || net === 0) return [];
  const rows = assignmentsOf(posting.book, line);
  const entryNos = rows.map((row) => entryOf(posting, row));
  const parts = allocate(known(amounts, "a charge that is invoiced has an amount").net, weightsOf(posting, line.no, rows, entryNos), posting.book.settings.amountRounding);
  const origin = { transactionNo, postingDate: run.postingDate, documentType: run.facts.invoicedType, documentNo: invoiceNo };
  return entryNos.flatMap((entryNo, at) => {
    const part = known(parts[at], "a part per receipt");
    return part === 0 ? [] : posting.costing.charge(entryNo, origin, run.facts.isCredit ? negate(part) : part);
  });
}

function entryOf({ book }: PostingRun, row: Assignment): number {
  return known(receivedLine(book, row)?.itemEntryNo ?? undefined, "checks found the receipt of a charge");
}

function weightsOf({ book, costing }: PostingRun, chargeNo: string, rows: readonly Assignment[], entryNos: readonly number[]): readonly number[] {
  const sharing = sharingOf(rows);
  if (sharing === "quantity") return rows.map(({ quantity }) => quantity ?? 0);
  if (sharing === "amount") return rows.map(({ amount }) => amount ?? 0);
  const worth: readonly number[] = lookupOf(book).itemCharges.get(chargeNo)?.spread === "amount" ? entryNos.map((entryNo) => costing.entry(entryNo)?.cost ?? 0) : [];
  // Goods that have cost nothing share alike.
  return worth.reduce((total, cost) => total + cost, 0) > 0 ? worth : entryNos.map(() => 1);
}

/** What the accounts of the goods that a charge falls on, and of all that has left of them, refuse. */
export function chargeForwardingIssues(run: PostingRun, order: OrderRun): readonly Issue[] {
  const { book, costing } = run;
  const issues = new Set<Issue>();
  for (const { line, invoice } of order.lines) {
    if (line.lineType !== "charge" || invoice === 0) continue;
    for (const row of assignmentsOf(book, line)) {
      const entryNo = receivedLine(book, row)?.itemEntryNo ?? null;
      const entry = entryNo === null ? undefined : costing.entry(entryNo);
      const item = entry && lookupOf(book).items.get(entry.itemNo);
      if (entryNo === null || !entry || !item) continue;
      const own = { entryType: entry.entryType, billToNo: entry.partyNo, locationCode: entry.locationCode };
      const businessGroup = lookupOf(book).vendors.get(entry.partyNo)?.businessGroup ?? "";
      const answers = [own, ...costing.fedBy(entry.itemNo, entry.locationCode, order.postingDate, [entryNo])].flatMap((fed) => forwardedAccounts(book, fed, item));
      if (item.costingMethod === "standard") answers.push(accountsOf(book).posting("purchaseVarianceAccount", businessGroup, item.productGroup));
      for (const answer of answers) if ("refused" in answer) issues.add(answer.refused);
    }
  }
  return [...issues].map((found) => ({ ...found, place: { ...found.place, documentNo: order.document.no } }));
}
