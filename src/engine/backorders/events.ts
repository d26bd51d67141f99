import { known } from "../../base/assert";
import { compareCodes } from "../../base/text";
import { addDays, type Day } from "../../base/day";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import type { Settings } from "../book/settings";
import { heldLines } from "./hold";
import { onHand, openLinesOf, type OpenLine } from "../stock/stock";
import { sortedBy } from "./sorting";

/**
 * Everything that is due, as one list of numbers (sales-fo 14.1, steps 1 to 3). A line is named by its position in `lines`,
 * which are in document order; an item at a location is a place. The order of the list is total and owes nothing to the
 * order of the sheet: place, effective day, receipts before issues, own day, document, line.
 *
 * What is asked of lines in that order stands in columns too: it is not the order in which they lie in memory, and fetching
 * each from there costs more than all that is reckoned of it.
 */
export interface EventList {
  readonly lines: readonly OpenLine[];
  readonly places: readonly Place[];
  /** By line: the position of its place. */
  readonly placeOf: Int32Array;
  /** By line: what it is for, in base units. */
  readonly quantity: Float64Array;
  /** By line: 1 where it brings goods in, and 1 where goods go from the vendor to the customer. */
  readonly isReceipt: Uint8Array;
  readonly isDirect: Uint8Array;
  /** By line: 1 where a vendor's order brings goods, or a customer's takes them; what is moved between locations or comes back is no trade. */
  readonly isTrade: Uint8Array;
  /** By line: the day the goods are promised or due; NEVER where no one has named one. */
  readonly day: Int32Array;
  /** By line: the day it counts on. An overdue line counts on the work date, an overdue receipt an offset later; NEVER where it is not counted. */
  readonly effective: Int32Array;
  /** By line: 1 for supply that no vendor has confirmed or whose day has passed. What a customer sends back is never sure. */
  readonly isDoubtful: Uint8Array;
  /** The lines that flow through stock, in order; those of place p are from start[p] up to start[p + 1]. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** By place: its first receipt that is not counted, or -1. */
  readonly notCounted: Int32Array;
  /** By place: what comes less what goes after the horizon; it is neither served nor shown. */
  readonly beyond: Float64Array;
  /** The last day that is looked at, or NEVER. */
  readonly horizon: number;
  readonly workDate: Day;
}

export interface Place {
  readonly item: BookRow<"Items">;
  readonly locationCode: string;
  /** In base units; negative where more has left than came. */
  readonly onHand: number;
  /** What of it is kept back from customers' lines. */
  readonly keptBack: number;
}

/** A day that never comes. */
export const NEVER = 0x7fffffff;

/** The list of all open lines, or of some of them in their order. */
export function eventsOf(book: Book, workDate: Day, lines: readonly OpenLine[] = openLinesOf(book).lines): EventList {
  const { places, placeOf } = placesOf(book, lines);
  const { backorderHorizon, backorderServeOnHold } = book.settings;
  const horizon = backorderHorizon === 0 ? NEVER : addDays(workDate, backorderHorizon);
  const isHeld = backorderServeOnHold ? () => false : heldLines(book, lines);
  const quantity = new Float64Array(lines.length);
  const [isReceipt, isDirect, isTrade, isDoubtful] = [new Uint8Array(lines.length), new Uint8Array(lines.length), new Uint8Array(lines.length), new Uint8Array(lines.length)];
  const [day, effective, step] = [new Int32Array(lines.length), new Int32Array(lines.length), new Int32Array(lines.length)];
  const notCounted = new Int32Array(places.length).fill(-1);
  const beyond = new Float64Array(places.length);
  const flowing = new Int32Array(lines.length);
  let count = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = known(lines[at], "a position names a line");
    const place = placeOf[at] ?? 0;
    const brings = line.kind === "receipt";
    const counts = effectiveDay(line, workDate, book.settings);
    quantity[at] = line.quantity;
    day[at] = line.day ?? NEVER;
    effective[at] = counts;
    if (brings) {
      isReceipt[at] = 1;
      if (counts === NEVER && notCounted[place] === -1) notCounted[place] = at;
    }
    if (isSupply(line) && (!line.isConfirmed || line.side === "sales" || line.day === null || line.day < workDate)) isDoubtful[at] = 1;
    if (line.kind === "direct") isDirect[at] = 1;
    if (line.side === (brings ? "purchase" : "sales")) isTrade[at] = 1;
    if (line.kind === "direct" || counts === NEVER || isHeld(at)) continue;
    if (counts > horizon) {
      beyond[place] = (beyond[place] ?? 0) + (brings ? line.quantity : -line.quantity);
      continue;
    }
    // Day and kind as one number: of one day, receipts come before issues.
    step[at] = counts * 2 + (brings ? 0 : 1);
    flowing[count++] = at;
  }
  const order = [day, step, placeOf].reduce(sortedBy, flowing.subarray(0, count));
  return { lines, places, placeOf, quantity, isReceipt, isDirect, isTrade, day, effective, isDoubtful, order, start: startsOf(order, placeOf, places.length), notCounted, beyond, horizon, workDate };
}

/** The day a line counts on (sales-fo 13.2): a receipt that is overdue beyond the fence, or that no one has dated, is not counted; nor is a purchase that no vendor has confirmed, where a setting says so. */
export function effectiveDay(line: OpenLine, workDate: Day, settings: Settings): number {
  const { side, kind, day, isConfirmed } = line;
  if (day === null) return NEVER;
  if (!isSupply(line)) return Math.max(day, addDays(workDate, settings.backorderDemandOffset));
  if (workDate - day > settings.backorderSupplyFence || (side === "purchase" && !isConfirmed && !settings.backorderCountUnconfirmed)) return NEVER;
  const comes = day < workDate ? addDays(workDate, settings.backorderSupplyOffset) : day;
  return kind === "receipt" ? addDays(comes, settings.backorderReceivingDays) : comes;
}

/** What comes in, or goes from the vendor to a customer. */
function isSupply({ side, kind }: OpenLine): boolean {
  return kind === "receipt" || (kind === "direct" && side === "purchase");
}

/** Whether a line lies after the horizon. */
export function isBeyond({ effective, horizon }: EventList, at: number): boolean {
  const day = effective[at] ?? NEVER;
  return day !== NEVER && day > horizon;
}

/** Whether a line is a sale that is shown: what customers wait for, up to the horizon. */
export function isShownSale(events: EventList, at: number): boolean {
  return events.isTrade[at] === 1 && events.isReceipt[at] === 0 && !isBeyond(events, at);
}

function placesOf(book: Book, lines: readonly OpenLine[]): { readonly places: readonly Place[]; readonly placeOf: Int32Array } {
  const found = new Map<string, Map<string, number>>();
  const unsorted: OpenLine[] = [];
  const first = new Int32Array(lines.length);
  lines.forEach((line, at) => {
    let byLocation = found.get(line.itemNo);
    if (byLocation === undefined) found.set(line.itemNo, (byLocation = new Map<string, number>()));
    let place = byLocation.get(line.locationCode);
    if (place === undefined) byLocation.set(line.locationCode, (place = unsorted.push(line) - 1));
    first[at] = place;
  });
  const sorted = [...unsorted.keys()].sort((a, b) => comparePlaces(unsorted[a], unsorted[b]));
  const position = new Int32Array(sorted.length);
  sorted.forEach((place, index) => (position[place] = index));
  const places = sorted.flatMap((place) => {
    const line = unsorted[place];
    return line === undefined ? [] : [{ item: line.item, locationCode: line.locationCode, onHand: onHand(book, line.itemNo, line.locationCode), keptBack: book.settings.backorderProtectSafety ? (line.item.safetyStock ?? 0) : 0 }];
  });
  return { places, placeOf: first.map((place) => position[place] ?? 0) };
}

function comparePlaces(a: OpenLine | undefined, b: OpenLine | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return compareCodes(a.itemNo, b.itemNo) || compareCodes(a.locationCode, b.locationCode);
}

/** Where each place begins in the order, and behind the last one the end. */
function startsOf(order: Int32Array, placeOf: Int32Array, places: number): Int32Array {
  const start = new Int32Array(places + 1);
  for (const line of order) {
    const place = placeOf[line] ?? 0;
    start[place + 1] = (start[place + 1] ?? 0) + 1;
  }
  for (let place = 1; place <= places; place++) start[place] = (start[place] ?? 0) + (start[place - 1] ?? 0);
  return start;
}
