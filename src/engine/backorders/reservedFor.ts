import { STOCK, type ReservedPiece } from "../stock/stock";
import { NEVER, type EventList } from "./events";

/**
 * Whom goods are kept for that another line could use: of the lines at its place that are wanted later, the first whose goods
 * are there when the line itself is wanted. A line that is wanted earlier would have come first anyway.
 */
export function reservedFor(events: EventList, reserved: readonly ReservedPiece[]): (at: number) => number | undefined {
  if (reserved.length === 0) return () => undefined;
  const rank = new Int32Array(events.lines.length);
  events.order.forEach((at, position) => (rank[at] = position));
  const { effective, placeOf, workDate } = events;
  const dayOf = (source: number) => (source === STOCK ? workDate : (effective[source] ?? NEVER));
  const byPlace = new Map<number, { readonly issue: number; readonly rank: number; earliest: number; by: number }[]>();
  for (const { issue, source } of reserved) {
    const kept = { issue, rank: rank[issue] ?? 0, earliest: dayOf(source), by: issue };
    const own = byPlace.get(placeOf[issue] ?? 0);
    if (own) own.push(kept);
    else byPlace.set(placeOf[issue] ?? 0, [kept]);
  }
  // From behind, each knows the earliest goods that it and those wanted after it keep.
  for (const own of byPlace.values()) {
    own.sort((a, b) => a.rank - b.rank || a.earliest - b.earliest);
    for (let at = own.length - 2; at >= 0; at--) {
      const [here, next] = [own[at], own[at + 1]];
      if (here && next && next.earliest < here.earliest) [here.earliest, here.by] = [next.earliest, next.by];
    }
  }
  return (at) => {
    const own = byPlace.get(placeOf[at] ?? 0) ?? [];
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((own[middle]?.rank ?? 0) <= (rank[at] ?? 0)) low = middle + 1;
      else high = middle;
    }
    const later = own[low];
    return later !== undefined && later.earliest <= (effective[at] ?? NEVER) ? later.by : undefined;
  };
}
