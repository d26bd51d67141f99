import type { Day } from "../../base/day";
import type { Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { onHand } from "../stock/stock";
import { NEVER, type EventList } from "./events";
import { lastUpTo } from "./flow";
import { arrivalOf, workingDayAfter } from "./leadTime";

/**
 * What can be promised (sales-fo 9.3): on a day, the least that remains on it and on every later day, so that a promise never
 * takes what an order already has. Where stock and orders do not suffice, the goods have to be bought: then the lead time
 * decides.
 */
export interface DeliveryPromise {
  readonly day: Day;
  /** From stock and what is on order, or by ordering today. */
  readonly by: "availability" | "leadTime";
}

/** What of an item at a location is available to promise on a day, in base units. */
export function availableToPromise(events: EventList, book: Book, { itemNo, locationCode, day }: { readonly itemNo: string; readonly locationCode: string; readonly day: Day }): Quantity {
  return at(remaining(events, book, itemNo, locationCode), day);
}

/** The first day, from a wanted one on, on which a quantity (base units) can be promised; null where nothing says when. */
export function earliestPromise(events: EventList, book: Book, wish: { readonly itemNo: string; readonly locationCode: string; readonly quantity: Quantity; readonly wanted: Day }): DeliveryPromise | null {
  const remains = remaining(events, book, wish.itemNo, wish.locationCode);
  const start = Math.max(wish.wanted, events.workDate) as Day;
  if (at(remains, start) >= wish.quantity) return { day: start, by: "availability" };
  const found = remains.days.find((day, index) => day > start && (remains.least[index] ?? 0) >= wish.quantity);
  if (found !== undefined) return { day: found as Day, by: "availability" };
  const item = lookupOf(book).items.get(wish.itemNo);
  const arrival = item && arrivalOf(book, item, events.workDate);
  return arrival === undefined ? null : { day: workingDayAfter(Math.max(arrival, start) as Day), by: "leadTime" };
}

/** How the balance of a place goes: its days from the work date on, the balance at the end of each, and the least of it and all later ones. */
export interface Remaining {
  readonly days: readonly number[];
  readonly balances: readonly number[];
  readonly least: readonly number[];
}

/** The position of the last day on which something happens, up to a day; the first is the work date. */
export function positionOf({ days }: Remaining, day: number): number {
  return lastUpTo(days, day);
}

function at(remains: Remaining, day: number): Quantity {
  return Math.max(0, remains.least[positionOf(remains, day)] ?? 0) as Quantity;
}

function remaining(events: EventList, book: Book, itemNo: string, locationCode: string): Remaining {
  const index = events.places.findIndex((place) => place.item.itemNo === itemNo && place.locationCode === locationCode);
  return index === -1 ? { days: [events.workDate], balances: [onHand(book, itemNo, locationCode)], least: [onHand(book, itemNo, locationCode)] } : remainingAt(events, index);
}

export function remainingAt({ lines, places, order, start, effective, workDate }: EventList, index: number): Remaining {
  const days: number[] = [workDate];
  const balances: number[] = [places[index]?.onHand ?? 0];
  for (let position = start[index] ?? 0, end = start[index + 1] ?? 0; position < end; position++) {
    const line = order[position] ?? 0;
    const day = effective[line] ?? NEVER;
    const quantity = lines[line]?.quantity ?? 0;
    const balance = (balances[balances.length - 1] ?? 0) + (lines[line]?.kind === "receipt" ? quantity : -quantity);
    if (day === days[days.length - 1]) balances[balances.length - 1] = balance;
    else {
      days.push(day);
      balances.push(balance);
    }
  }
  const least = [...balances];
  for (let day = least.length - 2; day >= 0; day--) least[day] = Math.min(least[day] ?? 0, least[day + 1] ?? 0);
  return { days, balances, least };
}
