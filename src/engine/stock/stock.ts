import type { Day } from "../../base/day";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { flowsOf } from "./flows";
import { onHand } from "./onHand";
import { openLinesOf } from "./openLines";
import { reservationsOf, STOCK } from "./reservations";

export { placeKey } from "./flows";
export { onHand, onHandByLocation } from "./onHand";
export { openLinesOf, type OpenLine, type OpenLines } from "./openLines";
export { reservationsOf, STOCK, type Reservations, type ReservedPiece } from "./reservations";

/** What lies in stock, what is kept of it, and what orders will bring and take: derived from posted rows and order lines, once per book. */

export interface StockPosition {
  /** On hand now and kept for nobody, in base units. */
  readonly inventory: Quantity;
  /** What open orders bring, and take beyond what is kept for them in stock, up to and including the day; both positive. */
  readonly receipts: Quantity;
  readonly requirements: Quantity;
  /** inventory + receipts − requirements: negative is a shortage. */
  readonly available: Quantity;
}

export interface Availability {
  /**
   * The position of an item at a location on a day (sales-bc 2.3 and 4.17). Lines of the book that are due by then are
   * all counted, an asked line among them if it is in the book; a line that is not yet in it the caller takes off.
   */
  at(itemNo: string, locationCode: string, day: Day): StockPosition;
  /** Whether what is on hand suffices for all that is ever to go out, so that no day needs to be looked at. */
  alwaysSuffices(itemNo: string, locationCode: string): boolean;
}

const availabilities = new WeakMap<Book, Availability>();

/** Availability by item, location and day. What is kept in stock is taken off the stock and off what is required (sales-bc E20.2). */
export function availability(book: Book): Availability {
  const made = availabilities.get(book) ?? createAvailability(book);
  availabilities.set(book, made);
  return made;
}

function createAvailability(book: Book): Availability {
  const { lines } = openLinesOf(book);
  const required = sums();
  const kept = sums();
  const keptFor = new Map<number, number>();
  for (const { kind, itemNo, locationCode, quantity } of lines) if (kind === "issue") required.add(itemNo, locationCode, quantity);
  for (const { issue, source, quantity } of reservationsOf(book).pieces) {
    const line = lines[issue];
    if (source !== STOCK || line === undefined) continue;
    kept.add(line.itemNo, line.locationCode, quantity);
    keptFor.set(issue, (keptFor.get(issue) ?? 0) + quantity);
  }
  // Only where stock does not suffice anyhow does it matter what is due by which day.
  let flows: ReturnType<typeof flowsOf> | undefined;
  const makeFlows = () => {
    const unkept = keptFor.size === 0 ? lines : lines.map((line, at) => (keptFor.has(at) ? { ...line, quantity: quantityFromFine(line.quantity - (keptFor.get(at) ?? 0)) } : line));
    return flowsOf(unkept.filter(({ kind }) => kind !== "direct"));
  };
  return {
    alwaysSuffices: (itemNo, locationCode) => onHand(book, itemNo, locationCode) >= required.of(itemNo, locationCode),
    at: (itemNo, locationCode, day) => {
      const inventory = quantityFromFine(onHand(book, itemNo, locationCode) - kept.of(itemNo, locationCode));
      const { receipts, requirements } = (flows ??= makeFlows())(itemNo, locationCode, day);
      return { inventory, receipts, requirements, available: quantityFromFine(inventory + receipts - requirements) };
    },
  };
}

/** Quantities added up by item and location. */
function sums() {
  const found = new Map<string, Map<string, number>>();
  return {
    add: (itemNo: string, locationCode: string, quantity: number) => {
      let ofItem = found.get(itemNo);
      if (ofItem === undefined) found.set(itemNo, (ofItem = new Map()));
      ofItem.set(locationCode, (ofItem.get(locationCode) ?? 0) + quantity);
    },
    of: (itemNo: string, locationCode: string) => found.get(itemNo)?.get(locationCode) ?? 0,
  };
}
