import type { DocumentHeader } from "../documents/documents";
import { directSupply } from "./direct";
import { NEVER, type EventList } from "./events";
import { emptyWork, grantable, peg, settle, shipsWhole, type Coverage, type CoverageTerms, type Work } from "./giving";
import { takeInTurn } from "./inTurn";
import { sharePlaces } from "./sharing";
import { STOCK, supplyOf, type Supply } from "./supply";

export type { Coverage, CoverageTerms, Turns } from "./giving";

/**
 * Who gets what, and when (sales-fo 14.1, step 6): what is reserved first, then the issues in the order of a policy, each
 * from the supply that the policy lets it take. What a line is given is a peg; a line that is given all it needs has a cover
 * day. A line that ships whole gets all or nothing beside what is reserved for it, and an order that ships complete gets all
 * of all its lines or nothing, on the day of its last line.
 */
export function coverageOf(events: EventList, terms: CoverageTerms): Coverage {
  const work = emptyWork(events);
  const supply = supplyOf(events, (issue, source, quantity) => peg(events, work, issue, source, quantity));
  const { turns } = terms;
  giveReserved(events, terms, supply, work);
  const together = ordersThatShipComplete(events, terms);
  if (turns.takes === "share") sharePlaces(events, terms, turns, supply, work);
  else takeInTurn(events, terms, { takes: turns.takes, sequence: turns.sequence, together }, supply, work);
  for (const positions of together.values()) waitForEachOther(events, positions, work);
  coverDirect(events, terms, work);
  for (const [issue, day] of terms.fixedDays) if (work.coverDay[issue] !== NEVER) work.coverDay[issue] = Math.max(day, work.coverDay[issue] ?? NEVER);
  return work;
}

function giveReserved(events: EventList, { reserved }: CoverageTerms, supply: Supply, work: Work): void {
  for (const { issue, source, quantity } of reserved) {
    const place = events.placeOf[issue] ?? 0;
    const piece = supply.take(place, source, quantity, issue);
    work.reserved[issue] = (work.reserved[issue] ?? 0) + piece;
    if (source === STOCK) work.reservedStock[place] = (work.reservedStock[place] ?? 0) + piece;
    else work.reservedOf[source] = (work.reservedOf[source] ?? 0) + piece;
    settle(events, work, issue);
  }
}

/** The stocked lines of each order that ships complete. */
function ordersThatShipComplete({ lines, order }: EventList, { wholenessOf, fixedDays }: CoverageTerms): ReadonlyMap<DocumentHeader, readonly number[]> {
  const together = new Map<DocumentHeader, number[]>();
  for (const at of order) {
    if (wholenessOf(at) !== "order") continue;
    const line = lines[at];
    if (line?.kind !== "issue" || fixedDays.has(at)) continue;
    const own = together.get(line.document);
    if (own) own.push(at);
    else together.set(line.document, [at]);
  }
  return together;
}

/** A line of an order that ships complete comes with the last line of the order, and never where one of them never comes. */
function waitForEachOther(events: EventList, positions: readonly number[], work: Work): void {
  const last = positions.reduce((latest, issue) => Math.max(latest, work.coverDay[issue] ?? NEVER), 0);
  const isAllInStock = positions.every((issue) => work.fromStock[issue] === events.quantity[issue]);
  for (const issue of positions) {
    work.coverDay[issue] = last;
    if (!isAllInStock) work.heldByOrder[issue] = 1;
  }
}

/** Drop shipments: each takes from the purchase line it is linked to, and from nothing else. */
function coverDirect(events: EventList, { wholenessOf }: CoverageTerms, work: Work): void {
  if (!events.isDirect.includes(1)) return;
  const supply = directSupply(events);
  events.lines.forEach((line, issue) => {
    if (line.kind !== "direct" || line.side !== "sales") return;
    const source = supply.sourceOf(line);
    if (source === null) return;
    work.lastSource[issue] = source;
    const granted = grantable(events, issue, 0, supply.left(source), shipsWhole(wholenessOf(issue)));
    if (granted === 0) return;
    supply.take(source, granted);
    peg(events, work, issue, source, granted);
    settle(events, work, issue);
  });
}
