import { known } from "../../base/assert";
import { addDays, type Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import type { Amount } from "../../money/amount";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { onHandByLocation, placeKey } from "../stock/stock";
import { cancellations } from "./cancellations";
import type { Coverage } from "./coverage";
import type { EventList, Place } from "./events";
import { flowOf, receivedBy, type Flow } from "./flow";
import { helpReckoner, type HelpReckoner } from "./help";
import { arrivalOf, workingDayAfter, workingDayBefore } from "./leadTime";
import { excess, expedited, mayWait } from "./onOrder";
import { pendingOf, unconfirmedBetween, type Pending } from "./pending";

/**
 * What to do about shortages (sales-fo 14.1 step 8, 13.5, 16): bring goods from a location that has more than it needs, buy
 * them in time, ask for an earlier delivery of what is on order, or, where an item can no longer be bought, cancel or
 * replace. Nothing is changed here; each proposal says whom it helps.
 */
export type ProposalKind = "transfer" | "buy" | "cancelOrReplace" | "expedite" | "excess" | "cancel" | "mayWait";

export interface Proposal {
  readonly kind: ProposalKind;
  readonly itemNo: string;
  readonly description: string;
  readonly locationCode: string;
  /** Where goods are brought from. */
  readonly fromLocationCode: string;
  readonly vendorNo: string;
  /** The purchase line that is meant, or the sales line that is cancelled. */
  readonly documentNo: string;
  readonly lineNo: number | null;
  /** In base units. */
  readonly quantity: Quantity;
  readonly unitCode: string;
  readonly needDate: Day | null;
  /** A working day; it may have passed. */
  readonly orderByDate: Day | null;
  readonly arrivalDate: Day | null;
  /** The goods come after they are needed all the same; a line is cancelled because it has waited too long. */
  readonly isLate: boolean;
  readonly helpedLines: number;
  readonly helpedCustomers: number;
  /** The sales value of the quantities that are helped, without VAT. */
  readonly helpedValue: Amount;
}

/** Proposals by item and location, and there by the day of need; what is on order and could come earlier, may wait or is not needed, follows, and then what is to be cancelled. */
export function proposals(book: Book, events: EventList, coverage: Coverage): readonly Proposal[] {
  const helped = helpReckoner(book, events, coverage);
  const balances = events.places.map((place, index) => flowOf(events, place, index));
  const scene: Scene = { book, events, balances, pending: pendingOf(book, events), spare: new Map(), helped };
  const ofPlaces = events.places.flatMap((place, index) => placeProposals(scene, place, index));
  return [...ofPlaces, ...expedited(events, coverage, helped), ...mayWait(events, coverage), ...excess(events, coverage), ...cancellations(book, events, coverage)];
}

interface Scene {
  readonly book: Book;
  readonly events: EventList;
  readonly balances: readonly Flow[];
  readonly pending: Pending;
  /** By item and location: what could be brought elsewhere, as far as it is not yet. */
  readonly spare: Map<string, number>;
  readonly helped: HelpReckoner;
}

/**
 * A place is gone through in the order of days. Where its balance falls below zero and no receipt in the tolerance makes
 * up for it, goods are brought or bought; what is proposed counts from then on. All that is missed before goods ordered today
 * could arrive is one proposal, and so is what is missed on one later day. Goods arrive as many days before they are needed as
 * receiving them takes. What is on order and not shown counts as well: nothing is bought twice.
 */
function placeProposals(scene: Scene, place: Place, index: number): readonly Proposal[] {
  const { book, events, balances, pending, helped } = scene;
  const flow = known(balances[index], "each place has a flow");
  if (flow.lowest >= 0) return [];
  const { item } = place;
  const terms = buyingTerms(book, item, events.workDate);
  const made: Proposal[] = [];
  const shared = { itemNo: item.itemNo, description: item.description, locationCode: place.locationCode, documentNo: "", lineNo: null, unitCode: item.baseUnit };
  let added = 0;
  const { backorderTolerance: tolerance, backorderReceivingDays: receivingDays, transferDays } = book.settings;
  // Goods ordered today come on a working day, and no new ones would come before them.
  const asSoon = addDays(workingDayAfter(terms.arrival), receivingDays);
  const coming = (day: Day) => {
    const last = latest(terms.earliest, day) + tolerance;
    return comingSoon(flow, day, last) + unconfirmedBetween(events, index, last, asSoon) + pending(index, Math.max(last, asSoon));
  };
  for (const { need, missing: most } of dips(flow, terms.earliest, coming)) {
    let missing = most - added;
    if (missing <= 0) continue;
    const wantedBy = addDays(need, -receivingDays);
    // Bringing is preferred, unless what is bought would be there before (sales-fo 16).
    const transferArrival = addDays(events.workDate, transferDays);
    const isBoughtSooner = terms.isKnown && !item.blocked && !item.purchasingBlocked && latest(wantedBy, transferArrival) > latest(wantedBy, terms.arrival);
    const { quantity, sources } = isBoughtSooner ? NOTHING_SPARE : fromElsewhere(scene, place, index, missing);
    for (const source of sources) {
      made.push({ ...shared, kind: "transfer", fromLocationCode: source.locationCode, vendorNo: "", quantity: quantityFromFine(source.quantity), needDate: need, orderByDate: null, arrivalDate: latest(wantedBy, transferArrival), isLate: transferArrival > wantedBy, ...helped(index, source.quantity) });
    }
    added += quantity;
    missing -= quantity;
    if (missing === 0) continue;
    if (item.blocked || item.purchasingBlocked) {
      made.push({ ...shared, kind: "cancelOrReplace", fromLocationCode: "", vendorNo: item.vendorNo, quantity: quantityFromFine(missing), needDate: need, orderByDate: null, arrivalDate: null, isLate: true, ...helped(index, missing) });
      added += missing;
      continue;
    }
    const bought = upTo(Math.max(item.minimumOrder ?? 0, missing + (item.safetyStock ?? 0)), item.orderMultiple ?? 0);
    const orderBy = workingDayBefore(addDays(wantedBy, -terms.leadDays));
    const isLate = orderBy < events.workDate;
    made.push({ ...shared, kind: "buy", fromLocationCode: "", vendorNo: item.vendorNo, quantity: quantityFromFine(bought), needDate: need, orderByDate: orderBy, arrivalDate: isLate ? workingDayAfter(latest(wantedBy, terms.arrival)) : wantedBy, isLate, ...helped(index, bought) });
    added += bought;
  }
  return made;
}

interface Dip {
  /** The first day on which goods are missed. */
  readonly need: Day;
  /** What nothing in the tolerance makes up for, counted from the beginning. */
  readonly missing: number;
}

/** Where goods are missed: up to the day that goods ordered today can be given together, then on each day that leaves more missing. */
function dips(flow: Flow, earliest: Day, coming: (day: Day) => number): readonly Dip[] {
  const { days, balances } = flow;
  const found: Dip[] = [];
  let soon: Dip | undefined;
  balances.forEach((balance, at) => {
    const day = days[at] as Day;
    const missing = balance < 0 ? -balance - coming(day) : 0;
    if (missing <= 0) return;
    if (day > earliest) found.push({ need: day, missing });
    else soon = { need: soon?.need ?? day, missing: Math.max(missing, soon?.missing ?? 0) };
  });
  return soon ? [soon, ...found] : found;
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** What is on order and comes after an event but in time: a short wait is no reason to buy. */
function comingSoon(flow: Flow, from: number, lastDay: number): number {
  return Math.max(0, receivedBy(flow, lastDay) - receivedBy(flow, from));
}

interface Spare {
  readonly quantity: number;
  readonly sources: readonly { readonly locationCode: string; readonly quantity: number }[];
}

const NOTHING_SPARE: Spare = { quantity: 0, sources: [] };

/** What other locations can spare of an item, by location: what is left there on their worst day above their safety stock. */
function fromElsewhere({ book, events, balances, spare }: Scene, { item, locationCode: here }: Place, index: number, missing: number): Spare {
  // Where nothing is due, the worst day is today.
  const lowest = new Map(onHandByLocation(book, item.itemNo));
  // Places stand in the order of items, so those of one item are neighbours.
  const isSame = (place: number) => events.places[place]?.item === item;
  let first = index;
  while (isSame(first - 1)) first--;
  for (let other = first; isSame(other); other++) lowest.set(known(events.places[other], "a place").locationCode, known(balances[other], "each place has a flow").lowest);
  const sources: { locationCode: string; quantity: number }[] = [];
  let quantity = 0;
  for (const [locationCode, least] of [...lowest].sort(([a], [b]) => compareCodes(a, b))) {
    if (quantity === missing) break;
    if (locationCode === here) continue;
    const key = placeKey(item.itemNo, locationCode);
    const free = spare.get(key) ?? Math.max(0, least - (item.safetyStock ?? 0));
    const given = Math.min(free, missing - quantity);
    if (given === 0) continue;
    spare.set(key, free - given);
    sources.push({ locationCode, quantity: given });
    quantity += given;
  }
  return { quantity, sources };
}

interface BuyingTerms {
  /** Whether anything says how long it takes. */
  readonly isKnown: boolean;
  readonly leadDays: number;
  /** The day on which what is ordered today arrives, and the one on which it is received and can be given to somebody. */
  readonly arrival: Day;
  readonly earliest: Day;
}

function buyingTerms(book: Book, item: BookRow<"Items">, workDate: Day): BuyingTerms {
  const known = arrivalOf(book, item, workDate);
  const arrival = known ?? workDate;
  return { isKnown: known !== undefined, leadDays: arrival - workDate, arrival, earliest: addDays(arrival, book.settings.backorderReceivingDays) };
}

function upTo(quantity: number, multiple: number): number {
  return multiple <= 0 || quantity % multiple === 0 ? quantity : quantity - (quantity % multiple) + multiple;
}
