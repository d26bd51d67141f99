import { known } from "../../base/assert";
import { compareCodes } from "../../base/text";
import { amountFromMinor } from "../../money/amount";
import { multiplyDivide } from "../../money/decimal";
import { FINE_ONE, quantityFromFine, type Quantity } from "../../money/quantity";
import type { ReportRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf, type Lookup } from "../book/lookup";
import type { OpenLine } from "../stock/stock";
import { NEVER } from "./events";
import { lazyRows, type LazyRows } from "./lazyRows";
import { isOverdueLine, lightOf, verdictOf, type CauseKey, type Circumstances, type Light, type Message } from "./verdict";

/**
 * By customer (sales-fo 13.4): every open sales line, drop shipments among them, in the line's own unit. Customers with the
 * worst light come first, then by overdue value and number; their orders by the earliest day wanted.
 */
export type BackorderCustomerRow = Omit<ReportRow<"BackordersByCustomer">, "cause"> & {
  readonly cause: Message<CauseKey>;
  /** The day it was wanted: confirmed, else requested, else the order's own. */
  readonly neededDate: OpenLine["day"];
  /** True where that day is not after the cut-off. */
  readonly isWithinCutOff: boolean;
  readonly isOverdue: boolean;
  /** The position of its line in the list of what is due. */
  readonly at: number;
};

/** The sales lines that are to be shown. */
export interface Sales {
  /** Their positions, in document order. */
  readonly positions: Int32Array;
  /** By line: 1 where it is one of them. */
  readonly isShown: Uint8Array;
  /** By line: what is outstanding of it, in local currency. */
  readonly value: Float64Array;
}

/** From the worst to the best. */
const LIGHTS: readonly Light[] = ["R", "O", "Y", "G"];

export function customerRows(book: Book, sales: Sales, circumstances: Circumstances, cutOff: number): LazyRows<BackorderCustomerRow> {
  const { customers } = lookupOf(book);
  return lazyRows(inOrder(sales, circumstances), (at) => customerRow(at, sales, circumstances, customers, cutOff));
}

/** A sales order: its lines are those from `from` up to `to` among the sales. */
interface Order {
  readonly from: number;
  readonly to: number;
  readonly firstDay: number;
}

interface Customer {
  readonly customerNo: string;
  readonly orders: Order[];
  worst: number;
  overdue: number;
}

function inOrder({ positions, value }: Sales, circumstances: Circumstances): Int32Array {
  const { lines, day } = circumstances.events;
  const lineAt = (index: number) => known(lines[positions[index] ?? -1], "a sale is a line");
  const customers = new Map<string, Customer>();
  for (let from = 0; from < positions.length; ) {
    const { document } = lineAt(from);
    let customer = customers.get(document.partyNo);
    if (customer === undefined) customers.set(document.partyNo, (customer = { customerNo: document.partyNo, orders: [], worst: LIGHTS.length, overdue: 0 }));
    let to = from;
    let firstDay = NEVER;
    for (; to < positions.length && lineAt(to).document === document; to++) {
      const at = positions[to] ?? 0;
      firstDay = Math.min(firstDay, day[at] ?? NEVER);
      customer.worst = Math.min(customer.worst, LIGHTS.indexOf(lightOf(at, circumstances)));
      if (isOverdueLine(at, circumstances)) customer.overdue += value[at] ?? 0;
    }
    customer.orders.push({ from, to, firstDay });
    from = to;
  }
  const sorted = new Int32Array(positions.length);
  let count = 0;
  for (const { orders } of [...customers.values()].sort((a, b) => a.worst - b.worst || b.overdue - a.overdue || compareCodes(a.customerNo, b.customerNo))) {
    // Orders are in document order already, and sorting keeps what is equal in its order.
    for (const { from, to } of orders.sort((a, b) => a.firstDay - b.firstDay)) {
      sorted.set(positions.subarray(from, to), count);
      count += to - from;
    }
  }
  return sorted;
}

function customerRow(at: number, { value }: Sales, circumstances: Circumstances, customers: Lookup["customers"], cutOff: number): BackorderCustomerRow {
  const open = known(circumstances.events.lines[at], "a row names a line");
  const verdict = verdictOf(at, circumstances);
  const { document, item, read, row } = open;
  return {
    customerNo: document.partyNo,
    name: customers.get(document.partyNo)?.name ?? "",
    documentNo: open.documentNo,
    lineNo: open.lineNo,
    itemNo: item.itemNo,
    description: read.description(row) || item.description,
    unitCode: read.unitCode(row) || item.baseUnit,
    quantity: read.quantity(row),
    quantityShipped: read.handled(row),
    outstandingQuantity: open.outstanding,
    reservedQuantity: inOwnUnit(open, verdict.reserved),
    requestedDate: read.requestedDate(row) ?? document.requestedDate,
    confirmedDate: read.confirmedDate(row) ?? document.confirmedDate,
    promisedDate: read.promisedDate(row),
    coverDate: verdict.coverDay,
    daysLate: verdict.daysLate,
    readyQuantity: inOwnUnit(open, verdict.ready),
    shortQuantity: inOwnUnit(open, verdict.short),
    outstandingAmount: amountFromMinor(value[at] ?? 0),
    cause: verdict.cause,
    light: verdict.light,
    neededDate: open.day,
    isWithinCutOff: open.day !== null && open.day <= cutOff,
    isOverdue: verdict.isOverdue,
    at,
  };
}

/** A quantity of base units in the unit of a line, rounded to five decimals; all of the line is its outstanding quantity to the digit. */
export function inOwnUnit(line: OpenLine, quantity: number): Quantity {
  if (quantity === line.quantity) return line.outstanding;
  return quantityFromFine(line.perUnit === FINE_ONE ? quantity : multiplyDivide(quantity, FINE_ONE, line.perUnit));
}
