import type { Day } from "../../base/day";
import { allocate } from "../../money/allocation";
import { amountFromMinor, type Amount } from "../../money/amount";
import { extend, quantityFromFine, type Price } from "../../money/quantity";
import { endOfPeriodKey, standingAt, type AveragePools, type AverageTerms } from "./averagePool";
import type { ItemEntry, ItemState } from "./itemEntries";
import { linkCost, unitsThere } from "./layers";

/** The stock that a revaluation is about: an item at a location (null for all), at the end of a day; or one inbound entry of it. */
export interface RevaluedStock {
  readonly itemNo: string;
  readonly locationCode: string | null;
  readonly entryNo: number | null;
  readonly day: Day;
}

export type Revalued = { readonly unitCost: Price } | { readonly value: Amount };

interface Part {
  readonly entry: ItemEntry;
  /** Units that were there, and by how much their worth changes. */
  readonly units: number;
  readonly amount: number;
}

export interface RevaluedParts {
  readonly quantity: number;
  readonly value: number;
  readonly entryNos: readonly number[];
  /** The last day on which any of it was revalued before. */
  readonly lastRevaluedOn: Day | null;
  changesTo(to: Revalued): readonly Part[];
}

/**
 * The inbound entries whose units are there, with what they are worth. Of an average item all of them are worth the average
 * together, and the change is spread over them by their units; of others each has its own worth.
 */
export function revaluedParts(item: ItemState, stock: RevaluedStock, pools: AveragePools, terms: AverageTerms): RevaluedParts {
  const isMeant = (entry: ItemEntry) => entry.quantity > 0 && !entry.dropShipment && (stock.entryNo === null || entry.entryNo === stock.entryNo) && (stock.locationCode === null || entry.locationCode === stock.locationCode);
  const meant = item.entries.filter(isMeant);
  return item.method === "average" ? averageParts(item, meant, stock, pools, terms) : layeredParts(meant, stock, terms.amountRounding);
}

function layeredParts(meant: readonly ItemEntry[], { day }: RevaluedStock, precision: Amount): RevaluedParts {
  const there = meant.flatMap((entry) => {
    const isAfter = ({ outbound }: ItemEntry["links"][number]) => outbound.postingDate > day;
    const units = entry.postingDate > day ? 0 : unitsThere(entry, isAfter);
    if (units <= 0) return [];
    return [{ entry, units, value: entry.links.reduce((left, link) => (isAfter(link) ? left : left - linkCost(link, precision)), entry.cost) }];
  });
  const quantity = there.reduce((sum, { units }) => sum + units, 0);
  return {
    quantity,
    value: there.reduce((sum, { value }) => sum + value, 0),
    entryNos: there.map(({ entry }) => entry.entryNo),
    lastRevaluedOn: lastRevaluedOn(there.map(({ entry }) => entry)),
    changesTo: (to) => {
      const targets = "value" in to ? allocate(to.value, there.map(({ units }) => units), precision) : there.map(({ units }) => extend(quantityFromFine(units), to.unitCost, precision));
      return there.map(({ entry, units, value }, index) => ({ entry, units, amount: (targets[index] ?? value) - value }));
    },
  };
}

function averageParts(item: ItemState, meant: readonly ItemEntry[], stock: RevaluedStock, pools: AveragePools, terms: AverageTerms): RevaluedParts {
  const pool = pools.poolOf(item, stock.locationCode ?? "");
  const end = endOfPeriodKey(stock.day, terms);
  const there = meant.flatMap((entry) => {
    if (entry.slot?.pool !== pool || entry.slot.key > end) return [];
    const units = unitsThere(entry, ({ outbound }) => outbound.slot !== null && outbound.slot.key > end);
    return units > 0 ? [{ entry, units }] : [];
  });
  const { quantity, value } = standingAt(pool, end);
  return {
    quantity: there.length === 0 ? 0 : quantity,
    value,
    entryNos: there.map(({ entry }) => entry.entryNo),
    lastRevaluedOn: lastRevaluedOn(meant.filter(({ slot }) => slot?.pool === pool)),
    changesTo: (to) => {
      const target = "value" in to ? to.value : extend(quantityFromFine(quantity), to.unitCost, terms.amountRounding);
      const amounts = allocate(amountFromMinor(target - value), there.map(({ units }) => units), terms.amountRounding);
      return there.map(({ entry, units }, index) => ({ entry, units, amount: amounts[index] ?? 0 }));
    },
  };
}

function lastRevaluedOn(entries: readonly ItemEntry[]): Day | null {
  let last: Day | null = null;
  for (const { revaluations } of entries) for (const { day } of revaluations) if (last === null || day > last) last = day;
  return last;
}
