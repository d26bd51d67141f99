import type { Amount } from "../../money/amount";
import { reckon, type AveragePool, type AveragePools, type Residue } from "./averagePool";
import { isLayered, postedCost, sourcedCost, type ItemEntry } from "./itemEntries";
import { costByLayers } from "./layers";

/**
 * Cost adjustment (sales-bc 3.10): a cost that has changed is carried forward from what came in to what has left, from what has
 * left to what came back or was transferred, and through the averages, until nothing changes. Only what depends on a change
 * is looked at: a layer that feeds thousands of sales is not gone through for each of them.
 */
export interface Adjustment {
  /** An entry whose cost is to be found again. */
  look(entry: ItemEntry): void;
  markDirty(pool: AveragePool): void;
  /** Gives an entry a cost and tells those that depend on it. */
  setCost(entry: ItemEntry, cost: number): void;
  /** Follows every change to its end; answers with the cents that averages leave on nothing. */
  settle(): readonly Residue[];
  /** Entries whose value entries do not say what they cost, by number. */
  takeChanged(): readonly ItemEntry[];
  isAtRest(): boolean;
}

/** Goods that went out before they came in may come to depend on themselves; their cents settle long before this. */
const MOST_VISITS = 64;

export function createAdjustment(pools: () => AveragePools, precision: Amount): Adjustment {
  const queue: ItemEntry[] = [];
  const queued = new Set<ItemEntry>();
  const dirty = new Set<AveragePool>();
  const changed = new Set<ItemEntry>();
  const visits = new Map<ItemEntry, number>();

  const look = (entry: ItemEntry) => {
    if (queued.has(entry)) return;
    queued.add(entry);
    queue.push(entry);
  };

  const setCost = (entry: ItemEntry, cost: number) => {
    const difference = cost - entry.cost;
    if (difference === 0) return;
    entry.cost = cost;
    changed.add(entry);
    if (entry.slot) pools().changed(entry, entry.slot, difference);
    if (entry.quantity > 0) for (const { outbound } of entry.links) if (isLayered(outbound)) look(outbound);
    if (entry.quantity < 0) for (const back of entry.returned) if (back.slot === null || back.slot !== entry.slot) look(back);
  };

  const visit = (entry: ItemEntry) => {
    const times = (visits.get(entry) ?? 0) + 1;
    visits.set(entry, times);
    if (times > MOST_VISITS) return;
    if (entry.source) setCost(entry, sourcedCost(entry, entry.source, precision));
    else if (entry.quantity < 0 && isLayered(entry)) setCost(entry, costByLayers(entry, precision));
  };

  return {
    look,
    markDirty: (pool) => void dirty.add(pool),
    setCost,
    settle: () => {
      const residues: Residue[] = [];
      while (queue.length > 0 || dirty.size > 0) {
        // The queue grows while it is gone through.
        for (const entry of queue) {
          queued.delete(entry);
          visit(entry);
        }
        queue.length = 0;
        for (const pool of dirty) {
          dirty.delete(pool);
          residues.push(...reckon(pool, precision, setCost));
          if (queue.length > 0) break;
        }
      }
      visits.clear();
      return residues;
    },
    isAtRest: () => changed.size === 0,
    takeChanged: () => {
      const entries = [...changed].filter((entry) => entry.cost !== postedCost(entry)).sort((a, b) => a.entryNo - b.entryNo);
      changed.clear();
      return entries;
    },
  };
}
