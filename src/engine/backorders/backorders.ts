import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import type { Issue } from "../../issues/issue";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import { openLinesOf, reservationsOf } from "../stock/stock";
import { comparison, type PolicyOutcome } from "./comparison";
import { coverageOf, type Coverage } from "./coverage";
import { customerRows, type BackorderCustomerRow, type Sales } from "./customerRows";
import { eventsOf, isShownSale, NEVER, type EventList } from "./events";
import { heldLines } from "./hold";
import { itemView, type BackorderItemRow, type ItemSummary } from "./itemRows";
import type { LazyRows } from "./lazyRows";
import { outstandingValueOf } from "./outstandingValue";
import { coverageTerms, POLICIES, type Policy } from "./policy";
import * as promises from "./promise";
import { proposals, type Proposal } from "./proposals";
import { reservedFor } from "./reservedFor";
import { strategyExceptions } from "./strategy";
import { STOCK } from "./supply";
import { uncertainties } from "./uncertainties";
import { vendorRows, type BackorderVendorRow } from "./vendorRows";
import type { Circumstances } from "./verdict";

/**
 * Backorders by item, by customer and by vendor (sales-fo 13 and 14), served by the day each line is wanted or by another
 * policy (sales-fo 15). All open lines
 * take part and are shown, whatever their day, because a later line's receipt may be an earlier line's rescue; the cut-off
 * only marks the rows that are wanted by then. Stock is what has been posted; each location stands alone. What is reserved
 * stands first and is given to nobody else.
 *
 * Shipping advice of the line, the order or the customer says what may be delivered in parts; see `wholenessIn`. Special orders are served like any other. Lines on hold keep their place and their
 * supply, but nothing of them is ready.
 */
export { inOwnUnit, type BackorderCustomerRow } from "./customerRows";
export type { BackorderItemRow, ItemSummary } from "./itemRows";
export type { LazyRows } from "./lazyRows";
export type { ActionKey, BackorderVendorRow } from "./vendorRows";
export { isShownSale } from "./events";
export { daysLateOf, isOverdueLine, lightOf, verdictOf, type CauseKey, type Light, type Message } from "./verdict";
export { changesBetween, changesOfPromises, type BackorderChange } from "./changes";
export type { PolicyOutcome } from "./comparison";
export { deliveryOutlook, type DeliveryOutlook } from "./deliveryDate";
export { wholeUnit } from "./giving";
export { workingDaysAfter } from "./leadTime";
export type { DeliveryPromise } from "./promise";
export type { Proposal, ProposalKind } from "./proposals";
export { POLICIES, type Policy } from "./policy";

export interface Backorders {
  readonly byItem: LazyRows<BackorderItemRow>;
  readonly byCustomer: LazyRows<BackorderCustomerRow>;
  readonly byVendor: LazyRows<BackorderVendorRow>;
  /** The header of each item and location of `byItem`, in the same order. */
  readonly items: readonly ItemSummary[];
  /** Lines that could not be counted, and why. */
  readonly leftOut: readonly Issue[];
  /** Reservations that are not met, days that nobody has named or that are long past, and lines that do not get what their class says. */
  readonly exceptions: readonly Issue[];
  /** The list of what is due, who gets what, and by what lines are judged: what the three views are made of. */
  readonly plan: Circumstances;
  /** By line: what is outstanding of a sale, in local currency. */
  readonly value: Float64Array;
  /** The day on which a sales line can be delivered: null where nothing covers it, undefined where it is no open line. */
  coverDate(documentNo: string, lineNo: number): Day | null | undefined;
}

export interface BackorderTerms {
  /** The cut-off. */
  readonly date: Day;
  /** The day on which overdue lines count. */
  readonly workDate: Day;
  /** By the day of need without one. */
  readonly policy?: Policy;
  /** True where the run may give others what is reserved; see `PolicyWish`. */
  readonly releaseReservations?: boolean;
}

export function backorders(book: Book, { date, workDate, policy = "needDate", releaseReservations = false }: BackorderTerms): Backorders {
  const events = eventsOf(book, workDate);
  const terms = coverageTerms(book, events, { policy, cutOff: date, releaseReservations });
  const coverage = coverageOf(events, terms);
  const circumstances: Circumstances = { events, coverage, grace: book.settings.backorderGrace, wholenessOf: terms.wholenessOf, isHeld: heldLines(book, events.lines), reservedFor: reservedFor(events, terms.reserved) };
  const sales = salesIn(book, events);
  const { rows, items } = itemView(circumstances, openLinesOf(book).leftOutAt);
  return {
    byItem: rows,
    byCustomer: customerRows(book, sales, circumstances, date),
    byVendor: vendorRows(book, events, coverage, sales),
    items,
    leftOut: openLinesOf(book).leftOut,
    exceptions: [...reservationsOf(book).issues, ...uncertainties(book, events), ...(policy === "strategy" ? strategyExceptions(book, events, coverage) : [])],
    plan: circumstances,
    value: sales.value,
    coverDate: coverDates(events, coverage),
  };
}

/** What each policy would come to, side by side, before anyone accepts one. */
export function comparePolicies(book: Book, { date, workDate, releaseReservations = false }: Omit<BackorderTerms, "policy">): readonly PolicyOutcome[] {
  const events = eventsOf(book, workDate);
  const outcomeOf = comparison(book, events);
  return POLICIES.map((policy) => outcomeOf(policy, coverageOf(events, coverageTerms(book, events, { policy, cutOff: date, releaseReservations }))));
}

/** What to buy, bring from elsewhere, have earlier or cancel, and whom it helps. */
export function proposalsOf(book: Book, { plan: { events, coverage } }: Pick<Backorders, "plan">): readonly Proposal[] {
  return proposals(book, events, coverage);
}

/** The wish for a delivery: quantity in base units, and the day it is wanted on. */
export type PromiseWish = Parameters<typeof promises.earliestPromise>[2];

/** The first day on which a quantity that is not in the book yet can be delivered without taking what others are promised. */
export function earliestPromise(book: Book, workDate: Day, wish: PromiseWish): promises.DeliveryPromise | null {
  return promises.earliestPromise(eventsOf(book, workDate), book, wish);
}

/** What of an item at a location can be promised on a day, in base units. */
export function availableToPromise(book: Book, workDate: Day, place: { readonly itemNo: string; readonly locationCode: string; readonly day: Day }): Quantity {
  return promises.availableToPromise(eventsOf(book, workDate), book, place);
}

/** A piece of supply that serves a sale: from stock, or from a receipt. */
export interface Peg {
  readonly demand: { readonly documentNo: string; readonly lineNo: number; readonly itemNo: string; readonly locationCode: string };
  /** Null for goods in stock. */
  readonly supply: { readonly documentNo: string; readonly lineNo: number } | null;
  /** In base units. */
  readonly quantity: Quantity;
  /** The day on which the supply is there. */
  readonly date: Day;
}

/** Who gets what of which supply, by document and line and there by day. */
export function pegsOf({ plan: { events, coverage } }: Pick<Backorders, "plan">): readonly Peg[] {
  const { count, issue, source, quantity } = coverage.pegs;
  const dayOf = (at: number) => ((source[at] ?? STOCK) === STOCK ? events.workDate : (events.effective[source[at] ?? 0] ?? events.workDate)) as Day;
  const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => (issue[a] ?? 0) - (issue[b] ?? 0) || dayOf(a) - dayOf(b) || (source[a] ?? 0) - (source[b] ?? 0));
  return order.map((at) => {
    const demand = known(events.lines[issue[at] ?? 0], "a peg names a line");
    const supply = events.lines[source[at] ?? STOCK];
    return {
      demand: { documentNo: demand.documentNo, lineNo: demand.lineNo, itemNo: demand.itemNo, locationCode: demand.locationCode },
      supply: supply ? { documentNo: supply.documentNo, lineNo: supply.lineNo } : null,
      quantity: quantityFromFine(quantity[at] ?? 0),
      date: dayOf(at),
    };
  });
}

/** The sales that are shown, and what is outstanding of each. */
function salesIn(book: Book, events: EventList): Sales {
  const { lines, workDate } = events;
  const valueOf = outstandingValueOf(book, workDate);
  const positions = new Int32Array(lines.length);
  const isShown = new Uint8Array(lines.length);
  const value = new Float64Array(lines.length);
  let count = 0;
  lines.forEach((line, at) => {
    if (!isShownSale(events, at)) return;
    positions[count++] = at;
    isShown[at] = 1;
    value[at] = valueOf(line);
  });
  return { positions: positions.subarray(0, count), isShown, value };
}

function coverDates(events: EventList, { coverDay }: Coverage): Backorders["coverDate"] {
  let byLine: Map<string, Day | null> | undefined;
  return (documentNo, lineNo) => {
    byLine ??= new Map(events.lines.flatMap((line, at) => (isShownSale(events, at) ? [[lineKey(line), coverDay[at] === NEVER ? null : (coverDay[at] as Day)] as const] : [])));
    return byLine.get(lineKey({ documentNo, lineNo }));
  };
}
