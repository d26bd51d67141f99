import { amountFromMinor, type Amount } from "../../money/amount";
import { extend, percentOf, quantityFromFine, type Percent, type Price } from "../../money/quantity";
import type { ItemEntry } from "./itemEntries";

/**
 * What goods bought cost beside what is paid for them (sales-bc 3.10, E9): overhead, as a percentage of the direct cost and as a
 * rate per unit; and for an item with a standard cost the variance that makes it up to that. Base units, signed as the entry.
 */
export function inboundParts(entry: ItemEntry, quantity: number, direct: number, precision: Amount): { readonly indirect: number; readonly variance: number } {
  const { card, method, standardCost } = entry.item;
  // What goes back to the vendor costs what its layers say; only a standard cost leaves a variance there too.
  if (entry.entryType !== "purchase" || (entry.quantity < 0 && method !== "standard") || !card) return { indirect: 0, variance: 0 };
  const units = quantityFromFine(quantity);
  const indirect = percentOf(amountFromMinor(direct), card.indirectCostPercent ?? (0 as Percent), precision) + extend(units, card.overheadRate ?? (0 as Price), precision);
  return { indirect, variance: method === "standard" ? extend(units, standardCost, precision) - direct - indirect : 0 };
}
