import { append } from "../../base/append";
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
/** Where each round changes the cost by more than the round before it so often in a row, the rounds lead nowhere. */
const GROWING_ROUNDS = 6;

/** How an entry fares while one change is followed. */
interface Visits {
  /** What it cost before. */
  readonly first: number;
  times: number;
  /** By how much the last round changed it, and how many rounds in a row changed it by more than the one before. */
  difference: number;
  growing: number;
}

export function createAdjustment(pools: () => AveragePools, precision: Amount): Adjustment {
  const queue: ItemEntry[] = [];
  const queued = new Set<ItemEntry>();
  const dirty = new Set<AveragePool>();
  const changed = new Set<ItemEntry>();
  const visits = new Map<ItemEntry, Visits>();

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
    if (entry.quantity < 0) for (const back of entry.returned) if (back.slot === null || back.slot !== entry.slot || entry.appliesTo !== null) look(back);
  };

  const visit = (entry: ItemEntry) => {
    const seen = visits.get(entry) ?? { first: entry.cost, times: 0, difference: 0, growing: 0 };
    visits.set(entry, seen);
    seen.times++;
    if (seen.times > MOST_VISITS || seen.growing === GROWING_ROUNDS) return;
    const cost = entry.source ? sourcedCost(entry, entry.source, precision) : entry.quantity < 0 && isLayered(entry) ? costByLayers(entry, precision) : entry.cost;
    const difference = Math.abs(cost - entry.cost);
    seen.growing = difference > seen.difference ? seen.growing + 1 : 0;
    seen.difference = difference;
    // Goods that were moved in a circle before there were any have no cost of their own: they keep the one they had.
    setCost(entry, seen.growing === GROWING_ROUNDS ? seen.first : cost);
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
          append(residues, reckon(pool, precision, setCost));
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
