import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import { openLinesOf, placeKey, reservationsOf, STOCK, type OpenLine } from "../stock/stock";
import { coverageOf } from "./coverage";
import { inOwnUnit } from "./customerRows";
import { eventsOf, isBeyond, NEVER } from "./events";
import { coverageTerms } from "./policy";
import { promisesAt } from "./promisedDate";
import { arrivalOf, workingDayAfter } from "./leadTime";

/**
 * What is said of a sales line whose day cannot be kept (sales-fo 9.2 and 9.3): when it can be there, and when the rest could be,
 * if it were ordered today. By the setting, what is in stock and on order and not needed by lines that are wanted before it
 * counts, or what can still be promised, which leaves every line its goods, also those that are wanted later.
 */
export interface DeliveryOutlook {
  readonly by: "cover" | "promise";
  readonly line: OpenLine;
  /** The day that was asked for or agreed. */
  readonly wanted: Day;
  /**
   * What can be there, in the line's own unit, the day on which the last of it comes, and the document that brings it; blank for
   * stock. By promises: what can be promised of it for the day that is wanted, and the first day on which all of it can.
   */
  readonly quantity: Quantity;
  readonly day: Day | null;
  readonly sourceNo: string;
  /** When goods ordered today arrive; null where all of the line comes anyway, or no lead time is known. */
  readonly arrival: Day | null;
}

interface Outlooks {
  readonly workDate: Day;
  /** The open lines of each item and location, by their position. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly found: Map<string, ReadonlyMap<string, DeliveryOutlook>>;
}

const made = new WeakMap<Book, Outlooks>();

/** The outlook of a sales line; undefined where its day can be kept, or where nobody has asked for a day. What is found of a place is kept for its other lines. */
export function deliveryOutlook(book: Book, workDate: Day, { itemNo, locationCode, documentNo, lineNo }: { readonly itemNo: string; readonly locationCode: string; readonly documentNo: string; readonly lineNo: number }): DeliveryOutlook | undefined {
  const known = made.get(book);
  const outlooks = known?.workDate === workDate ? known : { workDate, places: placesOf(book), found: new Map() };
  made.set(book, outlooks);
  const key = placeKey(itemNo, locationCode);
  const ofPlace = outlooks.found.get(key) ?? outlooksAt(book, workDate, outlooks.places.get(key) ?? []);
  outlooks.found.set(key, ofPlace);
  return ofPlace.get(lineKey({ documentNo, lineNo }));
}

function placesOf(book: Book): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  openLinesOf(book).lines.forEach(({ kind, itemNo, locationCode }, at) => {
    if (kind === "direct") return;
    const key = placeKey(itemNo, locationCode);
    const own = places.get(key);
    if (own) own.push(at);
    else places.set(key, [at]);
  });
  return places;
}

function outlooksAt(book: Book, workDate: Day, positions: readonly number[]): ReadonlyMap<string, DeliveryOutlook> {
  const all = openLinesOf(book).lines;
  const lines = positions.map((at) => known(all[at], "places name lines"));
  const events = eventsOf(book, workDate, lines);
  if (book.settings.deliveryDateControl !== "cover") return promisesAt(book, events, reservationsAmong(book, positions).pieces, wantedDay);
  const terms = coverageTerms(book, events, { policy: "needDate", cutOff: workDate, releaseReservations: false }, reservationsAmong(book, positions));
  const { coverDay, given, lastSource } = coverageOf(events, terms);
  const found = new Map<string, DeliveryOutlook>();
  lines.forEach((line, at) => {
    const wanted = wantedDay(line);
    const comes = coverDay[at] ?? NEVER;
    if (line.side !== "sales" || line.kind !== "issue" || wanted === null || isBeyond(events, at) || comes <= (events.effective[at] ?? NEVER)) return;
    const quantity = given[at] ?? 0;
    const last = lastSource[at] ?? STOCK;
    const arrival = comes === NEVER ? arrivalOf(book, line.item, workDate) : undefined;
    found.set(lineKey(line), {
      by: "cover",
      line,
      wanted,
      quantity: inOwnUnit(line, quantityFromFine(quantity)),
      day: quantity === 0 ? null : (Math.max(comes === NEVER ? 0 : comes, events.effective[at] ?? 0, last < 0 ? 0 : (events.effective[last] ?? 0)) as Day),
      sourceNo: last < 0 ? "" : (events.lines[last]?.documentNo ?? ""),
      arrival: arrival === undefined ? null : workingDayAfter(arrival),
    });
  });
  return found;
}

/** The day somebody has named; an order without one is wanted whenever it comes. */
function wantedDay({ read, row, document }: OpenLine): Day | null {
  return read.confirmedDate(row) ?? document.confirmedDate ?? read.requestedDate(row) ?? document.requestedDate;
}

/** The reservations of some lines, which are named by their position among them. */
function reservationsAmong(book: Book, positions: readonly number[]): Pick<ReturnType<typeof reservationsOf>, "pieces" | "fixedDays"> {
  const { pieces, fixedDays } = reservationsOf(book);
  if (pieces.length === 0) return { pieces, fixedDays };
  const local = new Map(positions.map((at, position) => [at, position]));
  return {
    pieces: pieces.flatMap((piece) => {
      const [issue, source] = [local.get(piece.issue), piece.source === STOCK ? STOCK : local.get(piece.source)];
      return issue === undefined || source === undefined ? [] : [{ issue, source, quantity: piece.quantity }];
    }),
    fixedDays: new Map([...fixedDays].flatMap(([at, day]) => (local.has(at) ? [[local.get(at) ?? 0, day] as const] : []))),
  };
}
