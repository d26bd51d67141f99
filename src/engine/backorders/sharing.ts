import type { OpenLine } from "../stock/stock";
import { NEVER, type EventList } from "./events";
import { fairShare, type Demand } from "./fairShare";
import { NOTHING, openOf, peg, settle, shippingUnit, shipsWhole, type CoverageTerms, type Turns, type Work } from "./giving";
import type { Supply } from "./supply";

/**
 * Each supply is shared among the lines that are needed by the cut-off, or by the day it comes; what remains of it goes to
 * later lines in the order of their days. Lines of orders that ship complete count as lines that ship whole here.
 */
export function sharePlaces(events: EventList, terms: CoverageTerms, { sequence, cutOff, tierOf, minimumOf }: Extract<Turns, { takes: "share" }>, supply: Supply, work: Work): void {
  const { wholenessOf, fixedDays } = terms;
  const waiting: number[][] = events.places.map(() => []);
  for (const issue of sequence) {
    if (!fixedDays.has(issue) && wholenessOf(issue) !== "over") waiting[events.placeOf[issue] ?? 0]?.push(issue);
  }
  const demandOf = (issue: number): Demand => {
    const line = events.lines[issue] as OpenLine;
    return { quantity: openOf(events, work, issue), unit: shippingUnit(line), isWhole: shipsWhole(wholenessOf(issue)), tier: tierOf(line), minimum: Math.max(0, minimumOf(line) - (work.given[issue] ?? 0)) };
  };
  waiting.forEach((issues, place) => {
    let open = issues.filter((issue) => openOf(events, work, issue) > 0);
    supply.offerEach(place, ({ source, day, free }) => {
      let left = free;
      const handOut = (issue: number, quantity: number) => {
        if (quantity === 0) return;
        left -= quantity;
        peg(events, work, issue, source, quantity);
      };
      open = open.filter((issue) => !isDelivered(events, terms, work, issue, day));
      const isSharing = (issue: number) => (events.effective[issue] ?? NEVER) <= Math.max(cutOff, day);
      const sharing = open.filter(isSharing);
      // A unit that a reservation has begun is filled before anything is shared.
      for (const issue of sharing) handOut(issue, Math.min(left, unitBegun(events, work, issue)));
      fairShare(left, sharing.map(demandOf)).forEach((quantity, at) => handOut(sharing[at] ?? 0, quantity));
      for (const issue of open) {
        if (left === 0) break;
        if (isSharing(issue)) continue;
        const { quantity, isWhole, unit } = demandOf(issue);
        handOut(issue, quantity <= left ? quantity : isWhole ? 0 : left - (left % unit));
      }
      open = open.filter((issue) => openOf(events, work, issue) > 0);
      return free - left;
    });
    for (const issue of issues) {
      settle(events, work, issue);
      if (openOf(events, work, issue) > 0 && shipsWhole(wholenessOf(issue)) && supply.left(place) > 0) work.keptWhole[issue] = 1;
    }
  });
}

/** What takes no backorder has been delivered before a supply comes that its first goods do not wait for. */
function isDelivered({ effective, workDate }: EventList, { wholenessOf }: CoverageTerms, work: Work, issue: number, day: number): boolean {
  const source = work.lastSource[issue] ?? NOTHING;
  if (source === NOTHING || wholenessOf(issue) !== "once") return false;
  return day > Math.max(effective[issue] ?? NEVER, source < 0 ? workDate : (effective[source] ?? NEVER));
}

function unitBegun({ lines }: EventList, work: Work, issue: number): number {
  const line = lines[issue] as OpenLine;
  const begun = (work.given[issue] ?? 0) % shippingUnit(line);
  return begun === 0 ? 0 : Math.min(shippingUnit(line) - begun, line.quantity - (work.given[issue] ?? 0));
}
