import type { Day } from "../../base/day";
import { placeKey } from "../stock/stock";
import { periodKey, type AveragePools, type AverageSlot, type AverageTerms } from "./averagePool";
import { isLayered, type ItemEntries, type ItemEntry } from "./itemEntries";

/** An entry whose cost would change, as far as the accounts of its cost go. */
export type Fed = Pick<ItemEntry, "entryType" | "billToNo" | "locationCode">;

export interface CostCause {
  readonly itemNo: string;
  readonly locationCode: string;
  readonly day: Day;
  readonly entryNos: readonly ItemEntry[];
}

/**
 * Whose cost would change with goods that come in at a location on a day, or with the cost of entries: along the applications, from
 * what has left to what came back, and through the averages. Each kind of entry is told once per party and location.
 */
export function fedEntries(entries: ItemEntries, pools: AveragePools, cause: CostCause, terms: AverageTerms): readonly Fed[] {
  const found = new Map<string, Fed>();
  const seen = new Set<ItemEntry>();
  const slotsSeen = new Set<AverageSlot>();
  const next: ItemEntry[] = [];

  const add = (entry: ItemEntry) => {
    if (seen.has(entry)) return;
    seen.add(entry);
    next.push(entry);
    found.set(`${entry.entryType}\u0000${entry.billToNo}\u0000${entry.locationCode}`, entry);
  };

  const addFrom = (slot: AverageSlot) => {
    const { slots } = slot.pool;
    for (let at = slots.length - 1; at >= 0; at--) {
      const each = slots[at] as AverageSlot;
      if (each.key < slot.key || slotsSeen.has(each)) break;
      slotsSeen.add(each);
      each.outs.forEach(add);
      each.returns.forEach(add);
    }
  };

  const follow = (entry: ItemEntry) => {
    if (entry.quantity < 0) entry.returned.forEach(add);
    else for (const { outbound } of entry.links) if (isLayered(outbound)) add(outbound);
    if (entry.slot && (entry.quantity > 0 || isLayered(entry))) addFrom(entry.slot);
  };

  for (const open of entries.openOutbound.get(placeKey(cause.itemNo, cause.locationCode)) ?? []) add(open);
  const item = entries.items.get(cause.itemNo);
  if (item?.method === "average") {
    const { slots } = pools.poolOf(item, cause.locationCode);
    const from = periodKey(cause.day, terms);
    const first = slots.find(({ key }) => key >= from);
    if (first) addFrom(first);
  }
  cause.entryNos.forEach(follow);
  for (const entry of next) follow(entry);
  return [...found.values()];
}
