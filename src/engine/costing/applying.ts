import { amountFromMinor, shareOf, type Amount } from "../../money/amount";
import { quantityFromFine } from "../../money/quantity";
import { placeKey } from "../stock/stock";
import type { CostingSink } from "./contract";
import { link, type ItemEntries, type ItemEntry } from "./itemEntries";

/** Applications (sales-bc 1.18, 3.10): which units that came in are the ones that went out. */
export interface Applying {
  /** Applies a movement to the entry it names. */
  to(named: ItemEntry, entry: ItemEntry): void;
  /** Applies what is left of a movement to open entries of the other direction, the earliest first. */
  inOrder(entry: ItemEntry): void;
}

interface Surroundings {
  readonly sink: CostingSink;
  readonly precision: Amount;
  onApplied(inbound: ItemEntry, outbound: ItemEntry): void;
}

export function createApplying(entries: ItemEntries, { sink, precision, onApplied }: Surroundings): Applying {
  const openAgainst = (entry: ItemEntry) => (entry.quantity < 0 ? entries.openInbound : entries.openOutbound).get(placeKey(entry.item.itemNo, entry.locationCode)) ?? [];

  const apply = (inbound: ItemEntry, outbound: ItemEntry, moving: ItemEntry) => {
    const quantity = Math.min(inbound.remaining - inbound.reserved, -outbound.remaining);
    if (quantity <= 0) return;
    if (outbound !== moving) {
      const left = outbound.remaining + quantity;
      outbound.uncoveredCost = left === 0 ? 0 : shareOf(amountFromMinor(outbound.uncoveredCost), left, outbound.remaining, precision);
    }
    link(inbound, outbound, quantity, moving.transactionNo);
    onApplied(inbound, outbound);
    sink.application({
      itemEntryNo: moving.entryNo,
      inboundEntryNo: inbound.entryNo,
      outboundEntryNo: outbound.entryNo,
      quantity: quantityFromFine(moving === outbound ? -quantity : quantity),
      postingDate: moving.postingDate,
      transactionNo: moving.transactionNo,
    });
  };

  return {
    to: (named, entry) => {
      if (named.quantity > 0 === entry.quantity > 0) return;
      if (entry.quantity < 0) {
        named.reserved = Math.max(0, named.reserved + entry.quantity);
        apply(named, entry, entry);
      } else apply(entry, named, entry);
      if (named.remaining !== 0) return;
      const open = openAgainst(entry);
      const at = open.indexOf(named);
      if (at >= 0) open.splice(at, 1);
    },
    inOrder: (entry) => {
      const open = openAgainst(entry);
      let passed = 0;
      let kept = 0;
      for (const other of open) {
        if (entry.remaining === 0) break;
        if (entry.quantity < 0) apply(other, entry, entry);
        else apply(entry, other, entry);
        // Those with units left for others stay in front.
        if (other.remaining !== 0) open[kept++] = other;
        passed++;
      }
      if (kept < passed) open.splice(kept, passed - kept);
    },
  };
}
