import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { ReportRow } from "../../tables/tables";
import type { OpenLines } from "../stock/stock";
import { NEVER, type EventList } from "./events";
import { lazyRows, type LazyRows } from "./lazyRows";
import { isOverdueLine, verdictOf, type CauseKey, type Circumstances, type Message } from "./verdict";

/** By item (sales-fo 13.3): the flow of every item and location that has something to deliver, with the projected balance. Base units. */
export type BackorderItemRow = Omit<ReportRow<"BackordersByItem">, "cause"> & {
  readonly cause: Message<CauseKey> | null;
  /** The position of its line in the list of what is due; -1 for what is in stock. */
  readonly at: number;
};

/** The header of an item's flow, in base units. The lowest balance counts the stock at the start too; returns to vendors and from customers are no sales or purchases. */
export interface ItemSummary {
  readonly itemNo: string;
  readonly description: string;
  readonly locationCode: string;
  readonly unitCode: string;
  readonly onHand: Quantity;
  /** What of it is kept for lines, and what is left beside that. */
  readonly reserved: Quantity;
  readonly available: Quantity;
  readonly safetyStock: Quantity;
  readonly openSalesLines: number;
  readonly openSales: Quantity;
  readonly overdueSales: Quantity;
  readonly openPurchases: Quantity;
  readonly overduePurchases: Quantity;
  /** On hand + receipts − issues. */
  readonly netPosition: Quantity;
  readonly firstShortDay: Day | null;
  readonly lowestBalance: Quantity;
  readonly uncovered: Quantity;
  /** Lines of its orders that could not be read or converted and are not counted. */
  readonly leftOut: number;
}

export interface ItemView {
  readonly rows: LazyRows<BackorderItemRow>;
  readonly items: readonly ItemSummary[];
}

export function itemView(circumstances: Circumstances, leftOutAt: OpenLines["leftOutAt"]): ItemView {
  const { events } = circumstances;
  const { lines, places, order, start } = events;
  /** By row: the position of its line, or of what a place has in stock the complement of the place's. */
  const positions = new Int32Array(places.length + order.length);
  /** By line: what remains at its place after it. */
  const balance = new Float64Array(lines.length);
  const items: ItemSummary[] = [];
  let count = 0;
  places.forEach((_, place) => {
    const own = order.subarray(start[place], start[place + 1]);
    if (own.every((at) => events.isReceipt[at] === 1)) return;
    items.push(placeFlow(circumstances, place, own, balance, leftOutAt));
    positions[count++] = ~place;
    positions.set(own, count);
    count += own.length;
  });
  let promised: Promised | undefined;
  const rowOf = (position: number) => {
    promised ??= promisedIn(events, balance);
    const at = promised;
    return position < 0 ? stockRow(circumstances, ~position, at.now[~position] ?? 0) : lineRow(circumstances, position, balance[position] ?? 0, at.after[position] ?? 0);
  };
  return { rows: lazyRows(positions.subarray(0, count), rowOf), items };
}

/** What is available to promise (sales-fo 9.3) of a place on the work date, and on the day of each line: the least that remains at the end of that day and of every later one, never below nothing. */
interface Promised {
  readonly now: Float64Array;
  readonly after: Float64Array;
}

function promisedIn({ places, order, start, effective, lines, workDate }: EventList, balances: Float64Array): Promised {
  const now = new Float64Array(places.length);
  const after = new Float64Array(lines.length);
  places.forEach(({ onHand }, place) => {
    let least = Infinity;
    let day: number | undefined;
    for (let index = (start[place + 1] ?? 0) - 1; index >= (start[place] ?? 0); index--) {
      const at = order[index] ?? 0;
      // From behind, the first line of a day is its last.
      if (effective[at] !== day) least = Math.min(least, balances[at] ?? 0);
      day = effective[at];
      after[at] = Math.max(0, least);
    }
    now[place] = Math.max(0, day === workDate ? least : Math.min(least, onHand));
  });
  return { now, after };
}

/** Reckons the balances of one place in the order of its lines and answers with its header. */
function placeFlow(circumstances: Circumstances, index: number, own: Int32Array, balances: Float64Array, leftOutAt: OpenLines["leftOutAt"]): ItemSummary {
  const { events, coverage } = circumstances;
  const { item, locationCode, onHand } = known(events.places[index], "the index names a place");
  const reserved = coverage.reservedStock[index] ?? 0;
  const total = { openSalesLines: 0, openSales: 0, overdueSales: 0, openPurchases: 0, overduePurchases: 0, uncovered: 0 };
  let balance = onHand;
  let lowest = onHand;
  let firstShortDay: Day | null = onHand < 0 ? events.workDate : null;
  for (let at = 0; at < own.length; at++) {
    const position = own[at] ?? 0;
    const quantity = events.quantity[position] ?? 0;
    balance += events.isReceipt[position] === 1 ? quantity : -quantity;
    balances[position] = balance;
    if (balance < 0) firstShortDay ??= (events.effective[position] ?? NEVER) as Day;
    lowest = Math.min(lowest, balance);
    count(total, position, circumstances);
  }
  return {
    itemNo: item.itemNo,
    description: item.description,
    locationCode,
    unitCode: item.baseUnit,
    onHand: quantityFromFine(onHand),
    reserved: quantityFromFine(reserved),
    available: quantityFromFine(onHand - reserved),
    safetyStock: item.safetyStock ?? NO_QUANTITY,
    openSalesLines: total.openSalesLines,
    openSales: quantityFromFine(total.openSales),
    overdueSales: quantityFromFine(total.overdueSales),
    openPurchases: quantityFromFine(total.openPurchases),
    overduePurchases: quantityFromFine(total.overduePurchases),
    netPosition: quantityFromFine(balance + (events.beyond[index] ?? 0)),
    firstShortDay,
    lowestBalance: quantityFromFine(lowest),
    uncovered: quantityFromFine(total.uncovered),
    leftOut: leftOutAt(item.itemNo, locationCode),
  };
}

type Totals = { openSalesLines: number; openSales: number; overdueSales: number; openPurchases: number; overduePurchases: number; uncovered: number };

function count(total: Totals, at: number, circumstances: Circumstances): void {
  const { events, coverage } = circumstances;
  const quantity = events.quantity[at] ?? 0;
  if (events.isReceipt[at] === 1) {
    if (events.isTrade[at] === 0) return;
    total.openPurchases += quantity;
    if ((events.day[at] ?? NEVER) < events.workDate) total.overduePurchases += quantity;
    return;
  }
  total.uncovered += quantity - (coverage.given[at] ?? 0);
  if (events.isTrade[at] === 0) return;
  total.openSalesLines += 1;
  total.openSales += quantity;
  if (isOverdueLine(at, circumstances)) total.overdueSales += quantity;
}

function stockRow({ events: { places, workDate }, coverage }: Circumstances, index: number, promised: number): BackorderItemRow {
  const { item, locationCode, onHand } = known(places[index], "a row of stock names a place");
  return {
    itemNo: item.itemNo, description: item.description, locationCode, effectiveDate: workDate, kind: "onHand", documentNo: "", lineNo: null, partyNo: "",
    originalDate: null, receiptQuantity: null, issueQuantity: null, projectedBalance: quantityFromFine(onHand), reservedQuantity: quantityFromFine(coverage.reservedStock[index] ?? 0), coverDate: null, daysLate: null,
    readyQuantity: null, shortQuantity: null, cause: null, light: "", unitCode: item.baseUnit, availableToPromise: quantityFromFine(promised), at: -1,
  };
}

function lineRow(circumstances: Circumstances, at: number, balance: number, promised: number): BackorderItemRow {
  const { events, coverage } = circumstances;
  const { documentNo, lineNo, partyNo } = known(events.lines[at], "a row names a line");
  const { item, locationCode } = known(events.places[events.placeOf[at] ?? -1], "a line has a place");
  const isReceipt = events.isReceipt[at] === 1;
  const quantity = quantityFromFine(events.quantity[at] ?? 0);
  const verdict = isReceipt ? null : verdictOf(at, circumstances);
  return {
    itemNo: item.itemNo,
    description: item.description,
    locationCode,
    effectiveDate: (events.effective[at] ?? NEVER) as Day,
    kind: isReceipt ? "receipt" : "issue",
    documentNo,
    lineNo,
    partyNo,
    // What flows has a day.
    originalDate: (events.day[at] ?? NEVER) as Day,
    receiptQuantity: isReceipt ? quantity : null,
    issueQuantity: isReceipt ? null : quantity,
    projectedBalance: quantityFromFine(balance),
    reservedQuantity: isReceipt ? quantityFromFine(coverage.reservedOf[at] ?? 0) : (verdict?.reserved ?? NO_QUANTITY),
    coverDate: verdict?.coverDay ?? null,
    daysLate: verdict?.daysLate ?? null,
    readyQuantity: verdict?.ready ?? null,
    shortQuantity: verdict?.short ?? null,
    cause: verdict?.cause ?? null,
    light: verdict?.light ?? "",
    unitCode: item.baseUnit,
    availableToPromise: quantityFromFine(promised),
    at,
  };
}
