import { known } from "../../base/assert";
import type { DocumentHeader, Wholeness } from "../documents/documents";
import { NEVER, type EventList } from "./events";
import { giveTo, grantable, openOf, shipsWhole, type CoverageTerms, type Work } from "./giving";
import type { Supply } from "./supply";

/** Line by line: each in its turn takes what the policy lets it take of what those before it left. */
export interface LineByLine {
  readonly takes: "earliest" | "latest";
  readonly sequence: Int32Array;
  /** The lines of each order that ships complete. */
  readonly together: ReadonlyMap<DocumentHeader, readonly number[]>;
}

export function takeInTurn(events: EventList, { wholenessOf, fixedDays }: CoverageTerms, { takes, sequence, together }: LineByLine, supply: Supply, work: Work): void {
  const served = new Set<DocumentHeader>();
  for (let index = 0; index < sequence.length; index++) {
    const issue = sequence[index] ?? 0;
    if (events.isReceipt[issue] === 1 || fixedDays.has(issue)) continue;
    const wholeness = wholenessOf(issue);
    if (wholeness === "order") {
      const { document } = known(events.lines[issue], "a turn names a line");
      if (!served.has(document)) serveOrder(events, together.get(document) ?? [], takes, supply, work);
      served.add(document);
    } else if (wholeness !== "over") serveLine(events, issue, takes, wholeness, supply, work);
  }
}

function serveLine(events: EventList, issue: number, takes: LineByLine["takes"], wholeness: Wholeness, supply: Supply, work: Work): void {
  const place = events.placeOf[issue] ?? 0;
  const own = events.effective[issue] ?? NEVER;
  const takesWhole = shipsWhole(wholeness);
  // What takes no backorder is delivered with the first goods there are, and only with those.
  const only = wholeness === "once" ? Math.max(own, supply.firstDay(place)) : null;
  const left = only === null ? supply.left(place) : supply.leftBy(place, only);
  const granted = grantable(events, issue, work.given[issue] ?? 0, left, takesWhole);
  if (takesWhole && granted === 0 && left > 0) work.keptWhole[issue] = 1;
  if (granted === 0) return;
  giveTo(events, issue, granted, only ?? (takes === "earliest" ? null : takesWhole ? supply.dayWith(place, own, granted) : own), supply, work);
}

/** All lines of an order, or none: it is served where each of its places has enough for them together. */
function serveOrder(events: EventList, positions: readonly number[], takes: LineByLine["takes"], supply: Supply, work: Work): void {
  const needed = new Map<number, { quantity: number; day: number }>();
  for (const issue of positions) {
    const place = events.placeOf[issue] ?? 0;
    const before = needed.get(place) ?? { quantity: 0, day: 0 };
    needed.set(place, { quantity: before.quantity + openOf(events, work, issue), day: Math.max(before.day, events.effective[issue] ?? NEVER) });
  }
  if ([...needed].some(([place, { quantity }]) => quantity > supply.left(place))) {
    for (const issue of positions) if (supply.left(events.placeOf[issue] ?? 0) > 0) work.keptWhole[issue] = 1;
    return;
  }
  const day = takes === "earliest" ? null : Math.max(...[...needed].map(([place, { quantity, day: wanted }]) => supply.dayWith(place, wanted, quantity)));
  for (const issue of positions) giveTo(events, issue, openOf(events, work, issue), day, supply, work);
}
