import type { Book } from "../book/book";
import { effectiveDay, isBeyond, NEVER, type EventList } from "./events";
import { receivedBy } from "./flow";
import { heldLines } from "./hold";

/** What is on order for a place up to a day and stands in no flow, less what is wanted beyond the horizon by then; in base units, never negative. */
export type Pending = (place: number, day: number) => number;

/**
 * Goods that nobody is promised, but that are not to be bought again: what comes beyond the horizon, and what no vendor has
 * confirmed where a setting does not count it.
 */
export function pendingOf(book: Book, events: EventList): Pending {
  const { lines, effective, quantity, isReceipt, placeOf, workDate } = events;
  const { backorderHorizon, backorderCountUnconfirmed, backorderServeOnHold } = book.settings;
  if (backorderHorizon === 0 && backorderCountUnconfirmed) return () => 0;
  const counting = { ...book.settings, backorderCountUnconfirmed: true };
  const isHeld = backorderServeOnHold ? () => false : heldLines(book, lines);
  const pieces: { readonly place: number; readonly day: number; readonly quantity: number }[] = [];
  lines.forEach((line, at) => {
    const isShown = effective[at] !== NEVER && !isBeyond(events, at);
    const day = effective[at] === NEVER ? effectiveDay(line, workDate, counting) : (effective[at] ?? NEVER);
    if (isShown || day === NEVER || line.kind === "direct" || isHeld(at)) return;
    pieces.push({ place: placeOf[at] ?? 0, day, quantity: isReceipt[at] === 1 ? (quantity[at] ?? 0) : -(quantity[at] ?? 0) });
  });
  const byPlace = new Map<number, { readonly receiptDays: number[]; readonly received: number[] }>();
  for (const { place, day, quantity: comes } of pieces.sort((a, b) => a.day - b.day)) {
    const own = byPlace.get(place) ?? { receiptDays: [], received: [] };
    byPlace.set(place, own);
    own.received.push((own.received.at(-1) ?? 0) + comes);
    own.receiptDays.push(day);
  }
  return (place, by) => Math.max(0, receivedBy(byPlace.get(place) ?? NOTHING, by));
}

const NOTHING = { receiptDays: [], received: [] };

/** What of a place's flow no vendor has confirmed and comes after a day and up to another. */
export function unconfirmedBetween({ lines, order, start, isReceipt, effective, quantity }: EventList, place: number, after: number, upTo: number): number {
  let sum = 0;
  if (upTo <= after) return sum;
  for (let index = start[place] ?? 0, end = start[place + 1] ?? 0; index < end; index++) {
    const at = order[index] ?? 0;
    const day = effective[at] ?? NEVER;
    if (isReceipt[at] === 1 && day > after && day <= upTo && lines[at]?.side === "purchase" && !lines[at].isConfirmed) sum += quantity[at] ?? 0;
  }
  return sum;
}
