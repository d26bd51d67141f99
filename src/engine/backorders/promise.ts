import type { Day } from "../../base/day";
import type { Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { onHand } from "../stock/stock";
import { NEVER, type EventList } from "./events";
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
  const { days, least } = suffix(events, book, itemNo, locationCode);
  return at(days, least, day);
}

/** The first day, from a wanted one on, on which a quantity (base units) can be promised; null where nothing says when. */
export function earliestPromise(events: EventList, book: Book, wish: { readonly itemNo: string; readonly locationCode: string; readonly quantity: Quantity; readonly wanted: Day }): DeliveryPromise | null {
  const { days, least } = suffix(events, book, wish.itemNo, wish.locationCode);
  const start = Math.max(wish.wanted, events.workDate) as Day;
  if (at(days, least, start) >= wish.quantity) return { day: start, by: "availability" };
  const found = days.find((day, index) => day > start && (least[index] ?? 0) >= wish.quantity);
  if (found !== undefined) return { day: found as Day, by: "availability" };
  const item = lookupOf(book).items.get(wish.itemNo);
  const arrival = item && arrivalOf(book, item, events.workDate);
  return arrival === undefined ? null : { day: workingDayAfter(Math.max(arrival, start) as Day), by: "leadTime" };
}

function at(days: readonly number[], least: readonly number[], day: number): Quantity {
  const index = days.findLastIndex((own) => own <= day);
  return Math.max(0, least[index] ?? 0) as Quantity;
}

/** The balance of a place at the end of each day something happens on, and from behind the least of it and all later ones. */
function suffix({ lines, places, order, start, effective, workDate }: EventList, book: Book, itemNo: string, locationCode: string): { readonly days: readonly number[]; readonly least: readonly number[] } {
  const index = places.findIndex((place) => place.item.itemNo === itemNo && place.locationCode === locationCode);
  const days: number[] = [workDate];
  const balances: number[] = [index === -1 ? onHand(book, itemNo, locationCode) : (places[index]?.onHand ?? 0)];
  for (let position = index === -1 ? 0 : (start[index] ?? 0), end = index === -1 ? 0 : (start[index + 1] ?? 0); position < end; position++) {
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
  for (let day = balances.length - 2; day >= 0; day--) balances[day] = Math.min(balances[day] ?? 0, balances[day + 1] ?? 0);
  return { days, least: balances };
}
