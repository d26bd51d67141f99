import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { quantityFromFine } from "../../money/quantity";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import { STOCK, type OpenLine, type ReservedPiece } from "../stock/stock";
import { inOwnUnit } from "./customerRows";
import type { DeliveryOutlook } from "./deliveryDate";
import { NEVER, type EventList } from "./events";
import { arrivalOf, workingDayAfter } from "./leadTime";
import { positionOf, remainingAt, type Remaining } from "./promise";

/**
 * The sales lines of one place that cannot be promised for the day they are wanted on (sales-fo 9.2: ATP, and ATP with a margin for
 * making the goods ready), by line. What remains for a line is what remains without it, on the day and on every later one.
 * Goods that are kept for a line are its own. What would be there after the fence is not promised.
 */
export function promisesAt(book: Book, events: EventList, reserved: readonly ReservedPiece[], wantedOf: (line: OpenLine) => Day | null): ReadonlyMap<string, DeliveryOutlook> {
  const found = new Map<string, DeliveryOutlook>();
  const { lines, effective, order, workDate } = events;
  const { deliveryDateControl, issueMarginDays, promiseFenceDays } = book.settings;
  const margin = deliveryDateControl === "atpMargin" ? issueMarginDays : 0;
  const remains = remainingAt(events, 0);
  // The least of later days never falls, so there is one day from which on nothing is missed.
  const free = remains.least.findIndex((least) => least >= 0);
  const brought = new Map<number, string>();
  for (const at of order) if (lines[at]?.kind === "receipt") brought.set(effective[at] ?? NEVER, lines[at]?.documentNo ?? "");
  const kept = keptInTime(events, reserved, margin);
  for (const at of order) {
    const line = known(lines[at], "the order names lines");
    const wanted = wantedOf(line);
    const own = effective[at] ?? NEVER;
    const reservedFor = kept.get(at) ?? 0;
    if (line.side !== "sales" || line.kind !== "issue" || wanted === null || reservedFor >= line.quantity) continue;
    const here = positionOf(remains, own);
    const there = free === -1 ? null : free > here ? (remains.days[free] ?? null) : firstDay(remains, here, line.quantity, own - margin);
    if (there !== null && there + margin <= own) continue;
    const isPromised = there !== null && (promiseFenceDays === 0 || there <= workDate + promiseFenceDays);
    const arrival = isPromised ? undefined : arrivalOf(book, line.item, workDate);
    found.set(lineKey(line), {
      by: "promise", line, wanted, quantity: inOwnUnit(line, quantityFromFine(Math.min(line.quantity, reservedFor + remainsFor(remains, here, line.quantity, own - margin)))),
      day: isPromised ? ((there + margin) as Day) : null, sourceNo: isPromised ? (brought.get(there) ?? "") : "", arrival: arrival === undefined ? null : workingDayAfter(arrival),
    });
  }
  return found;
}

/** What is kept for each line and there in time. */
function keptInTime({ effective, workDate }: EventList, reserved: readonly ReservedPiece[], margin: number): ReadonlyMap<number, number> {
  const kept = new Map<number, number>();
  for (const { issue, source, quantity } of reserved) {
    const day = source === STOCK ? workDate : (effective[source] ?? NEVER);
    if (day + margin <= (effective[issue] ?? NEVER)) kept.set(issue, (kept.get(issue) ?? 0) + quantity);
  }
  return kept;
}

/** The first day on which all of a line is there that could be promised for its own day; it is looked for no further back than a day. */
function firstDay({ days, balances }: Remaining, here: number, quantity: number, day: number): number {
  let first = here;
  while (first > 0 && (days[first] ?? 0) > day && (balances[first - 1] ?? 0) >= quantity) first--;
  return days[first] ?? 0;
}

/** What remains for a line on a day before its own, or on its own; nothing on a day that has passed. */
function remainsFor(remains: Remaining, here: number, quantity: number, day: number): number {
  const from = positionOf(remains, day);
  // From its own day on the balance has its quantity taken off already.
  let least = (remains.least[here] ?? 0) + quantity;
  for (let position = from; position < here; position++) least = Math.min(least, remains.balances[position] ?? 0);
  return from < 0 ? 0 : Math.max(0, least);
}
