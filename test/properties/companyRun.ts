import { addDays, type Day } from "../../src/base/day";
import type { Book } from "../../src/engine/book/book";
import { documentsOf, handledNotInvoiced, outstandingOf } from "../../src/engine/documents/documents";
import type { PostingAction } from "../../src/engine/orders/orders";
import { applyPlan } from "../../src/engine/posting/applyPlan";
import type { PostingPlan } from "../../src/engine/posting/posting";
import { quantityFromFine, type Quantity } from "../../src/money/quantity";
import { plan } from "../support/posting";
import { companyBook, FIRST_DAY, isCredit, isWhole, type RandomCompany, type RandomOrder, type RandomStep } from "./randomBook";

/** The acts of a random company on its book, one after the other, each with the cells a person types before it. */
export interface Posted {
  readonly step: RandomStep;
  readonly action: PostingAction;
  readonly before: Book;
  readonly plan: PostingPlan;
  readonly after: Book;
}

/** Goods that leave are shipped, goods that come are received. */
const OUT: Readonly<Record<RandomStep["act"], PostingAction>> = { handle: "ship", invoice: "invoice", both: "shipInvoice" };
const IN: Readonly<Record<RandomStep["act"], PostingAction>> = { handle: "receive", invoice: "invoice", both: "receiveInvoice" };

export function runCompany(company: RandomCompany): readonly Posted[] {
  let book = companyBook(company);
  return company.steps.map((step, index) => {
    const order = company.orders[step.order] as RandomOrder;
    const before = withTyped(book, order, typedQuantities(book, order, step), `F-${index}`);
    const action = actionOf(order, step);
    const made = plan(before, action, { documents: [order.no], postingDate: dayOf(step), workDate: dayOf(step) });
    const after = applyPlan(before, made);
    book = after;
    return { step, action, before, plan: made, after };
  });
}

export function actionOf(order: RandomOrder, step: RandomStep): PostingAction {
  if (isWhole(order)) return "invoice";
  return ((order.side === "sales") === isCredit(order) ? IN : OUT)[step.act];
}

export function dayOf(step: RandomStep): Day {
  return addDays(FIRST_DAY, step.day);
}

/** Typed quantities by line; null leaves the cell blank. */
export type Typed = readonly (readonly [handle: number | null, invoice: number | null])[];

/** Quarters of what is left, in whole pieces, so that nothing is refused for being too much. */
export function quarterOf(pieces: number, quarters: number): number {
  return Math.trunc((pieces * quarters) / 4);
}

function typedQuantities(book: Book, order: RandomOrder, step: RandomStep): Typed {
  const document = documentsOf(book, order.side).find(({ no }) => no === order.no);
  return (document?.lines ?? []).map((line, index) => {
    if (line.lineType === "text" || isWhole(order)) return [null, null];
    const [handle = 4, invoice = 4] = step.quarters[index] ?? [];
    const pieces = (fine: Quantity) => fine / (order.lines[index]?.piece ?? 100_000);
    const left = pieces(outstandingOf(line));
    const typed = handle === 4 ? null : quarterOf(left, handle);
    const most = pieces(handledNotInvoiced(line)) + (step.act === "both" ? (typed ?? left) : 0);
    return [typed, invoice === 4 ? null : quarterOf(most, invoice)];
  });
}

/** The book after a person has typed quantities on the lines of an order, and a number of the vendor's on its header. */
export function withTyped(book: Book, order: RandomOrder, typed: Typed, vendorInvoiceNo: string): Book {
  const typedFor = (lineNo: number) => {
    const at = lineNo / 10000 - 1;
    const fine = (pieces: number | null | undefined) => (pieces === null || pieces === undefined ? null : quantityFromFine(pieces * (order.lines[at]?.piece ?? 100_000)));
    return { handle: fine(typed[at]?.[0]), invoice: fine(typed[at]?.[1]) };
  };
  const { SalesLines, PurchaseLines, PurchaseHeaders } = book.tables;
  if (order.side === "sales") {
    const rows = SalesLines.rows.map((row) => (row.documentNo === order.no ? { ...row, quantityToShip: typedFor(row.lineNo).handle, quantityToInvoice: typedFor(row.lineNo).invoice } : row));
    return { ...book, tables: { ...book.tables, SalesLines: { ...SalesLines, rows } } };
  }
  const rows = PurchaseLines.rows.map((row) => (row.documentNo === order.no ? { ...row, quantityToReceive: typedFor(row.lineNo).handle, quantityToInvoice: typedFor(row.lineNo).invoice } : row));
  const headers = PurchaseHeaders.rows.map((row) => (row.documentNo === order.no ? { ...row, vendorInvoiceNo } : row));
  return { ...book, tables: { ...book.tables, PurchaseLines: { ...PurchaseLines, rows }, PurchaseHeaders: { ...PurchaseHeaders, rows: headers } } };
}
