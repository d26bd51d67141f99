import { amountFromMinor, shareOf, type Amount } from "../../money/amount";
import type { ItemEntry, Link, Revaluation } from "./itemEntries";

/**
 * What the units of an inbound entry cost those that take them (sales-bc 3.10). A unit carries its part of the entry's cost, and
 * of each revaluation that found it in stock.
 */

/** Whether the units of a link were still there when their entry was revalued: they left by a later act, or on a later day. */
export function wasThere({ transactionNo, outbound }: Link, revaluation: Revaluation): boolean {
  return transactionNo > revaluation.transactionNo || outbound.postingDate > revaluation.day;
}

export function linkCost(link: Link, precision: Amount): number {
  const { inbound, quantity } = link;
  const { revaluations } = inbound;
  if (revaluations.length === 0) return shareOf(amountFromMinor(inbound.cost), quantity, inbound.quantity, precision);
  const unrevalued = revaluations.reduce((cost, { amount }) => cost - amount, inbound.cost);
  return revaluations.reduce(
    (cost, revaluation) => (wasThere(link, revaluation) ? cost + shareOf(amountFromMinor(revaluation.amount), quantity, revaluation.quantity, precision) : cost),
    shareOf(amountFromMinor(unrevalued), quantity, inbound.quantity, precision) as number,
  );
}

/** What an outbound entry takes from its layers. Positive. */
export function layerCost(outbound: ItemEntry, precision: Amount): number {
  return outbound.links.reduce((cost, link) => cost + linkCost(link, precision), 0);
}

/** What an outbound entry costs by its layers, signed; uncovered units keep the cost they were posted with, or the average of the covered ones where that was nothing. */
export function costByLayers(outbound: ItemEntry, precision: Amount): number {
  const layers = layerCost(outbound, precision);
  if (outbound.remaining !== 0 && outbound.uncoveredCost === 0 && outbound.remaining !== outbound.quantity) {
    outbound.uncoveredCost = -shareOf(amountFromMinor(layers), outbound.remaining, outbound.quantity - outbound.remaining, precision);
  }
  return outbound.uncoveredCost - layers;
}

/**
 * The cent that equal shares leave on a layer that is used up and completely invoiced (sales-bc E8.4); zero otherwise. What
 * leaves an average takes that cent along, so only units that were all taken by name can leave one.
 */
export function leftOver(inbound: ItemEntry, precision: Amount): number {
  if (inbound.remaining !== 0 || inbound.invoiced !== inbound.quantity) return 0;
  if (inbound.item.method === "average" && inbound.links.some(({ outbound }) => outbound.appliesTo === null)) return 0;
  return inbound.links.reduce((taken, each) => taken + linkCost(each, precision), 0) - inbound.cost - inbound.rounding;
}

/** The units of an inbound entry that were there at the end of a day, as far as what has been posted shows. */
export function unitsThere(inbound: ItemEntry, isAfter: (link: Link) => boolean): number {
  return inbound.links.reduce((units, link) => (isAfter(link) ? units + link.quantity : units), inbound.remaining);
}
