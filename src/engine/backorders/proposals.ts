import { known } from "../../base/assert";
import { applyDateFormula } from "../../base/dateFormula";
import { addDays, weekday, type Day } from "../../base/day";
import { amountFromMinor, shareOf, ZERO, type Amount } from "../../money/amount";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { Coverage } from "./coverage";
import { NEVER, type EventList, type Place } from "./events";
import { outstandingValueOf } from "./outstandingValue";
import { STOCK } from "./supply";

/**
 * What to do about shortages (sales-fo 14.1 step 8, 13.5, 16): bring goods from a location that has more than it needs, buy
 * them in time, ask for an earlier delivery of what is on order, or, where an item can no longer be bought, cancel or
 * replace. Nothing is changed here; each proposal says whom it helps.
 */
export type ProposalKind = "transfer" | "buy" | "cancelOrReplace" | "expedite" | "excess";

export interface Proposal {
  readonly kind: ProposalKind;
  readonly itemNo: string;
  readonly description: string;
  readonly locationCode: string;
  /** Where goods are brought from. */
  readonly fromLocationCode: string;
  readonly vendorNo: string;
  /** The purchase line that is meant. */
  readonly documentNo: string;
  readonly lineNo: number | null;
  /** In base units. */
  readonly quantity: Quantity;
  readonly unitCode: string;
  readonly needDate: Day | null;
  /** A working day; it may have passed. */
  readonly orderByDate: Day | null;
  readonly arrivalDate: Day | null;
  /** The goods come after they are needed all the same. */
  readonly isLate: boolean;
  readonly helpedLines: number;
  readonly helpedCustomers: number;
  /** The sales value of the quantities that are helped, without VAT. */
  readonly helpedValue: Amount;
}

/** Proposals by item and location, and there by the day of need; what is on order and could come earlier, or is not needed, follows. */
export function proposals(book: Book, events: EventList, coverage: Coverage): readonly Proposal[] {
  const helped = helpReckoner(book, events, coverage);
  const balances = events.places.map((place, index) => flowOf(events, place, index));
  const spare = new Map<number, number>();
  const ofPlaces = events.places.flatMap((place, index) => placeProposals({ book, events, balances, spare, helped }, place, index));
  return [...ofPlaces, ...expedited(events, coverage, helped), ...excess(events, coverage)];
}

interface Flow {
  /** Days and balances after each event, the first being today's stock. */
  readonly days: readonly number[];
  readonly balances: readonly number[];
  /** The days of receipts, and after each the sum of all up to it. */
  readonly receiptDays: readonly number[];
  readonly received: readonly number[];
  readonly lowest: number;
}

interface Scene {
  readonly book: Book;
  readonly events: EventList;
  readonly balances: readonly Flow[];
  /** By place: what could be brought elsewhere, as far as it is not yet. */
  readonly spare: Map<number, number>;
  readonly helped: HelpReckoner;
}

function flowOf({ lines, order, start, effective, workDate }: EventList, { onHand }: Place, index: number): Flow {
  const days: number[] = [workDate];
  const balances: number[] = [onHand];
  const receiptDays: number[] = [];
  const received: number[] = [];
  let balance = onHand;
  const end = start[index + 1] ?? 0;
  for (let at = start[index] ?? 0; at < end; at++) {
    const position = order[at] ?? 0;
    const line = known(lines[position], "the order names lines");
    const day = effective[position] ?? NEVER;
    const isReceipt = line.kind === "receipt";
    balance += isReceipt ? line.quantity : -line.quantity;
    days.push(day);
    balances.push(balance);
    if (!isReceipt) continue;
    receiptDays.push(day);
    received.push((received[received.length - 1] ?? 0) + line.quantity);
  }
  return { days, balances, receiptDays, received, lowest: balances.reduce((least, own) => Math.min(least, own), Infinity) };
}

/**
 * A place is gone through in the order of days. Where its balance falls below zero and no receipt in the tolerance makes
 * up for it, goods are brought or bought; what is proposed counts from then on. All that is missed before goods ordered today
 * could arrive is one proposal, and so is what is missed on one later day.
 */
function placeProposals(scene: Scene, place: Place, index: number): readonly Proposal[] {
  const { book, events, balances, helped } = scene;
  const flow = known(balances[index], "each place has a flow");
  if (flow.lowest >= 0) return [];
  const { item } = place;
  const terms = buyingTerms(book, item, events.workDate);
  const made: Proposal[] = [];
  const shared = { itemNo: item.itemNo, description: item.description, locationCode: place.locationCode, documentNo: "", lineNo: null, unitCode: item.baseUnit };
  let added = 0;
  for (const { need, missing: most } of dips(flow, terms.earliest, book.settings.backorderTolerance)) {
    let missing = most - added;
    if (missing <= 0) continue;
    const { quantity, sources } = fromElsewhere(scene, place, index, missing);
    const transferArrival = addDays(events.workDate, book.settings.transferDays);
    for (const source of sources) {
      made.push({ ...shared, kind: "transfer", fromLocationCode: source.locationCode, vendorNo: "", quantity: quantityFromFine(source.quantity), needDate: need, orderByDate: null, arrivalDate: latest(need, transferArrival), isLate: transferArrival > need, ...helped(index, source.quantity) });
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
    const orderBy = workingDayBefore(addDays(need, -terms.leadDays));
    const isLate = orderBy < events.workDate;
    made.push({ ...shared, kind: "buy", fromLocationCode: "", vendorNo: item.vendorNo, quantity: quantityFromFine(bought), needDate: need, orderByDate: orderBy, arrivalDate: isLate ? workingDayAfter(latest(need, terms.earliest)) : need, isLate, ...helped(index, bought) });
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

/** Where goods are missed: up to the day that goods ordered today arrive together, then on each day that leaves more missing. */
function dips(flow: Flow, earliest: Day, tolerance: number): readonly Dip[] {
  const { days, balances } = flow;
  const found: Dip[] = [];
  let soon: Dip | undefined;
  balances.forEach((balance, at) => {
    const day = days[at] as Day;
    const missing = balance < 0 ? -balance - comingSoon(flow, day, latest(earliest, day) + tolerance) : 0;
    if (missing <= 0) return;
    if (day > earliest) found.push({ need: day, missing });
    else soon = { need: soon?.need ?? day, missing: Math.max(missing, soon?.missing ?? 0) };
  });
  return soon ? [soon, ...lastOfDays(found)] : lastOfDays(found);
}

/** Issues follow receipts within a day, so what its last one leaves missing is what the day leaves missing. */
function lastOfDays(found: readonly Dip[]): readonly Dip[] {
  return found.filter(({ need }, at) => found[at + 1]?.need !== need);
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** What is on order and comes after an event but in time: a short wait is no reason to buy. */
function comingSoon(flow: Flow, from: number, lastDay: number): number {
  return Math.max(0, receivedBy(flow, lastDay) - receivedBy(flow, from));
}

function receivedBy({ receiptDays, received }: Flow, day: number): number {
  let low = 0;
  let high = receiptDays.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((receiptDays[middle] ?? NEVER) <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (received[low - 1] ?? 0);
}

/** What other locations can spare of an item: what is left there on their worst day above their safety stock. */
function fromElsewhere({ events, balances, spare }: Scene, { item }: Place, index: number, missing: number) {
  const sources: { locationCode: string; quantity: number }[] = [];
  let quantity = 0;
  // Places stand in the order of items, so those of one item are neighbours.
  const isSame = (place: number) => events.places[place]?.item === item;
  let first = index;
  while (isSame(first - 1)) first--;
  for (let other = first; isSame(other) && quantity < missing; other++) {
    if (other === index) continue;
    const free = spare.get(other) ?? Math.max(0, known(balances[other], "each place has a flow").lowest - (item.safetyStock ?? 0));
    const given = Math.min(free, missing - quantity);
    if (given === 0) continue;
    spare.set(other, free - given);
    sources.push({ locationCode: known(events.places[other], "a place").locationCode, quantity: given });
    quantity += given;
  }
  return { quantity, sources };
}

interface BuyingTerms {
  readonly leadDays: number;
  /** The day on which what is ordered today arrives. */
  readonly earliest: Day;
}

/** The day on which what is ordered today arrives, by the lead time of the item, else of its vendor; undefined where neither has one. */
export function arrivalOf(book: Book, item: BookRow<"Items">, workDate: Day): Day | undefined {
  const formula = item.leadTime || (lookupOf(book).vendors.get(item.vendorNo)?.leadTime ?? "");
  return formula === "" ? undefined : applyDateFormula(formula, workDate);
}

function buyingTerms(book: Book, item: BookRow<"Items">, workDate: Day): BuyingTerms {
  const earliest = arrivalOf(book, item, workDate) ?? workDate;
  return { leadDays: earliest - workDate, earliest };
}

function upTo(quantity: number, multiple: number): number {
  return multiple <= 0 || quantity % multiple === 0 ? quantity : quantity - (quantity % multiple) + multiple;
}

const FRIDAY = 5;

/** The day itself from Monday to Friday, else the Friday before. */
export function workingDayBefore(day: Day): Day {
  return addDays(day, -Math.max(0, weekday(day) - FRIDAY));
}

/** The day itself from Monday to Friday, else the Monday after. */
export function workingDayAfter(day: Day): Day {
  return weekday(day) > FRIDAY ? addDays(day, 8 - weekday(day)) : day;
}

type Help = Pick<Proposal, "helpedLines" | "helpedCustomers" | "helpedValue">;
type HelpReckoner = ((place: number, quantity: number) => Help) & { readonly ofLines: (pieces: ReadonlyMap<number, number>) => Help };

/** Whom goods help: the lines of a place that nothing covers, in their order, each proposal going on where the one before ended. */
function helpReckoner(book: Book, events: EventList, coverage: Coverage): HelpReckoner {
  const valueOf = outstandingValueOf(book, events.workDate);
  const reached = new Map<number, { at: number; served: number }>();
  const ofLines = (pieces: ReadonlyMap<number, number>): Help => {
    const customers = new Set<string>();
    let value = 0;
    for (const [at, quantity] of pieces) {
      const line = known(events.lines[at], "help names lines");
      customers.add(line.partyNo);
      value += shareOf(valueOf(line), quantity, line.quantity, book.settings.amountRounding);
    }
    return { helpedLines: pieces.size, helpedCustomers: customers.size, helpedValue: amountFromMinor(value) };
  };
  const next = (place: number, quantity: number): Help => {
    const pieces = new Map<number, number>();
    const place0 = reached.get(place) ?? { at: events.start[place] ?? 0, served: 0 };
    const end = events.start[place + 1] ?? 0;
    let open = quantity;
    while (open > 0 && place0.at < end) {
      const position = events.order[place0.at] ?? 0;
      const line = known(events.lines[position], "the order names lines");
      const short = line.kind === "issue" && line.side === "sales" ? line.quantity - (coverage.given[position] ?? 0) - place0.served : 0;
      if (short <= 0) {
        place0.at += 1;
        place0.served = 0;
        continue;
      }
      const piece = Math.min(open, short);
      pieces.set(position, piece);
      open -= piece;
      place0.served += piece;
    }
    reached.set(place, place0);
    return ofLines(pieces);
  };
  return Object.assign(next, { ofLines });
}

/** Purchase lines whose earlier delivery would bring sales forward: to the first day one of them is needed. */
function expedited(events: EventList, coverage: Coverage, helped: HelpReckoner): readonly Proposal[] {
  const { pegs, coverDay } = coverage;
  const dayOf = (source: number) => (source === STOCK ? events.workDate : (events.effective[source] ?? NEVER));
  const ofIssue = new Map<number, { readonly source: number; readonly quantity: number }[]>();
  for (let peg = 0; peg < pegs.count; peg++) {
    const issue = pegs.issue[peg] ?? 0;
    if (coverDay[issue] === NEVER || (coverDay[issue] ?? 0) <= (events.effective[issue] ?? NEVER)) continue;
    const own = ofIssue.get(issue);
    const piece = { source: pegs.source[peg] ?? STOCK, quantity: pegs.quantity[peg] ?? 0 };
    if (own) own.push(piece);
    else ofIssue.set(issue, [piece]);
  }
  const waiting = new Map<number, { readonly issue: number; readonly quantity: number; readonly without: number }[]>();
  for (const [issue, pieces] of ofIssue) {
    for (const { source, quantity } of pieces) {
      if (source === STOCK) continue;
      const without = pieces.reduce((day, other) => (other.source === source ? day : Math.max(day, dayOf(other.source))), events.effective[issue] ?? 0);
      if (without >= dayOf(source)) continue;
      const own = waiting.get(source);
      if (own) own.push({ issue, quantity, without });
      else waiting.set(source, [{ issue, quantity, without }]);
    }
  }
  return [...waiting].sort(([a], [b]) => a - b).map(([source, lines]): Proposal => {
    const receipt = known(events.lines[source], "a peg names a line");
    const needDate = lines.reduce((day, { issue }) => Math.min(day, events.effective[issue] ?? NEVER), NEVER) as Day;
    const pieces = new Map(lines.filter(({ without }) => Math.max(without, needDate) < dayOf(source)).map(({ issue, quantity }) => [issue, quantity]));
    return {
      kind: "expedite", itemNo: receipt.itemNo, description: receipt.item.description, locationCode: receipt.locationCode, fromLocationCode: "", vendorNo: receipt.partyNo, documentNo: receipt.documentNo, lineNo: receipt.lineNo,
      quantity: receipt.quantity, unitCode: receipt.item.baseUnit, needDate, orderByDate: null, arrivalDate: dayOf(source) as Day, isLate: true, ...helped.ofLines(pieces),
    };
  });
}

/** What is on order and serves no sale at all, beyond what the safety stock of its place lacks. */
function excess(events: EventList, { pegs }: Coverage): readonly Proposal[] {
  const used = new Set<number>();
  for (let peg = 0; peg < pegs.count; peg++) used.add(pegs.source[peg] ?? STOCK);
  const atRest = new Map<number, number>();
  return events.lines.flatMap((line, at): Proposal[] => {
    if (line.side !== "purchase" || line.kind !== "receipt" || used.has(at) || events.effective[at] === NEVER) return [];
    const index = events.placeOf[at] ?? 0;
    const { item, locationCode } = known(events.places[index], "a line has a place");
    const balance = atRest.get(index) ?? flowOf(events, known(events.places[index], "a place"), index).balances.at(-1) ?? 0;
    const surplus = Math.min(line.quantity, Math.max(0, balance - (item.safetyStock ?? 0)));
    atRest.set(index, balance - surplus);
    if (surplus === 0) return [];
    return [{
      kind: "excess", itemNo: item.itemNo, description: item.description, locationCode, fromLocationCode: "", vendorNo: line.partyNo, documentNo: line.documentNo, lineNo: line.lineNo,
      quantity: quantityFromFine(surplus), unitCode: item.baseUnit, needDate: null, orderByDate: null, arrivalDate: (events.effective[at] ?? NEVER) as Day, isLate: false, helpedLines: 0, helpedCustomers: 0, helpedValue: ZERO,
    }];
  });
}
