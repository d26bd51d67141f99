import { compareCodes } from "../../base/text";
import { amountFromMinor, type Amount } from "../../money/amount";
import { multiplyDivide } from "../../money/decimal";
import { FINE_ONE, quantityFromFine, type Quantity } from "../../money/quantity";
import type { ReportRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { OpenLine } from "../stock/stock";
import type { CauseKey, Light, Message, Verdict } from "./verdict";

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

/** A sales line that is to be shown, with what was found out about it. */
export interface JudgedSale {
  readonly at: number;
  readonly line: OpenLine;
  readonly verdict: Verdict;
  readonly value: Amount;
}

const LIGHTS: readonly Light[] = ["R", "O", "Y", "G"];

/** The rows of sales lines that come in document order. */
export function customerRows(book: Book, sales: readonly JudgedSale[], cutOff: number): readonly BackorderCustomerRow[] {
  const { customers } = lookupOf(book);
  return inOrder(sales).map(({ at, line, verdict, value }) => customerRow(at, line, verdict, value, customers.get(line.partyNo)?.name ?? "", cutOff));
}

interface Order {
  readonly sales: JudgedSale[];
  firstDay: number;
}

interface Customer {
  readonly customerNo: string;
  readonly orders: Order[];
  worst: number;
  overdue: number;
}

function inOrder(sales: readonly JudgedSale[]): readonly JudgedSale[] {
  const customers = new Map<string, Customer>();
  let last: { readonly document: OpenLine["document"]; readonly customer: Customer; readonly order: Order } | undefined;
  for (const sale of sales) {
    const { document, day } = sale.line;
    if (last?.document !== document) {
      let customer = customers.get(document.partyNo);
      if (customer === undefined) customers.set(document.partyNo, (customer = { customerNo: document.partyNo, orders: [], worst: LIGHTS.length, overdue: 0 }));
      const order: Order = { sales: [], firstDay: Infinity };
      customer.orders.push(order);
      last = { document, customer, order };
    }
    last.order.sales.push(sale);
    last.order.firstDay = Math.min(last.order.firstDay, day ?? Infinity);
    last.customer.worst = Math.min(last.customer.worst, LIGHTS.indexOf(sale.verdict.light));
    if (sale.verdict.isOverdue) last.customer.overdue += sale.value;
  }
  // Orders are in document order already, and sorting keeps what is equal in its order.
  return [...customers.values()]
    .sort((a, b) => a.worst - b.worst || b.overdue - a.overdue || compareCodes(a.customerNo, b.customerNo))
    .flatMap(({ orders }) => orders.sort((a, b) => a.firstDay - b.firstDay).flatMap((order) => order.sales));
}

function customerRow(at: number, open: OpenLine, verdict: Verdict, value: Amount, name: string, cutOff: number): BackorderCustomerRow {
  const { document, line, item } = open;
  return {
    customerNo: document.partyNo,
    name,
    documentNo: line.documentNo,
    lineNo: line.lineNo,
    itemNo: item.itemNo,
    description: line.description || item.description,
    unitCode: line.unitCode || item.baseUnit,
    quantity: line.quantity,
    quantityShipped: line.handled,
    outstandingQuantity: open.outstanding,
    reservedQuantity: inOwnUnit(open, verdict.reserved),
    requestedDate: line.requestedDate ?? document.requestedDate,
    confirmedDate: line.confirmedDate ?? document.confirmedDate,
    promisedDate: line.promisedDate,
    coverDate: verdict.coverDay,
    daysLate: verdict.daysLate,
    readyQuantity: inOwnUnit(open, verdict.ready),
    shortQuantity: inOwnUnit(open, verdict.short),
    outstandingAmount: amountFromMinor(value),
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
