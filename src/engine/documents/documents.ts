import type { Day } from "../../base/day";
import type { Amount } from "../../money/amount";
import { quantityFromFine, type Percent, type Price, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import { countOf, numbersOf, rowAt, textsOf, type Book, type BookTable } from "../book/book";
import { lookupOf } from "../book/lookup";
import { dimensionsOf, type Dimension } from "../dimensions/dimensions";
import { purchaseLineAt, salesLineAt, type Progress } from "./documentLines";
import { documentKey } from "./keys";
import { progressOf } from "./progress";

export { billedLine, billsEarlier, type BilledLine } from "./billing";
export { documentKey, documentLineKey, lineKey } from "./keys";
export { leftToBill } from "./leftToBill";
export { factsOf, POSTED_EFFECTS, type DocumentFacts } from "./kinds";
export { wholenessIn, type Wholeness } from "./wholeness";

/**
 * Sales and purchase documents as the engine handles them: one shape for both sides, with the quantities that posted rows
 * prove. Cached quantities on the sheet's lines are not read. `handled` is shipped on the sales side, received on the other.
 */
export type Side = "sales" | "purchase";
export type DocumentType = BookRow<"SalesHeaders">["documentType"];
export type DocumentStatus = BookRow<"SalesHeaders">["status"];
export type ShippingAdvice = "partial" | "line" | "complete" | "one" | "cancel";

export interface DocumentLine {
  readonly side: Side;
  readonly documentType: DocumentType;
  readonly documentNo: string;
  readonly lineNo: number;
  readonly rowNumber: number;
  readonly lineType: "item" | "account" | "text" | "charge";
  /** Item, account or charge, by line type. */
  readonly no: string;
  readonly description: string;
  readonly locationCode: string;
  readonly quantity: Quantity;
  readonly unitCode: string;
  /** Price per unit for sales, cost per unit for purchases. */
  readonly unitPrice: Price;
  readonly discountPercent: Percent | null;
  readonly discountAmount: Amount | null;
  readonly allowInvoiceDiscount: boolean;
  readonly vatProductGroup: string;
  /** What a person typed to ship or receive, and to invoice; null for all that can be. */
  readonly toHandle: Quantity | null;
  readonly toInvoice: Quantity | null;
  readonly handled: Quantity;
  readonly invoiced: Quantity;
  readonly cancelled: Quantity;
  /** Invoice discount that earlier invoices of this line have taken. */
  readonly invoiceDiscountTaken: Amount;
  /** The part of `invoiced` that other documents have billed. */
  readonly billedElsewhere: Quantity;
  readonly requestedDate: Day | null;
  readonly confirmedDate: Day | null;
  /** The day that was promised last; null on purchases. */
  readonly promisedDate: Day | null;
  /** The line's own, blank for the order's and the customer's; always blank on purchases. */
  readonly shippingAdvice: BookRow<"SalesLines">["shippingAdvice"];
  readonly allocationClass: BookRow<"SalesLines">["allocationClass"];
  readonly dropShipment: boolean;
  readonly specialOrder: boolean;
  /** The order line of the other side that a drop shipment or special order is linked to. */
  readonly linkedNo: string;
  readonly linkedLineNo: number | null;
  /** The posted shipment or receipt line that a line of an invoice or credit memo bills; blank where it moves goods itself. */
  readonly billsNo: string;
  readonly billsLineNo: number | null;
  /** The item entry that the line's movement is fixed to, and the outbound entry whose goods it takes back; null where a person named none. */
  readonly appliesTo: number | null;
  readonly appliesFrom: number | null;
  /** As typed, else as the rules of its item or account propose; blank for the document's own. */
  readonly department: string;
  readonly project: string;
}

export interface OrderDocument {
  readonly side: Side;
  readonly type: DocumentType;
  readonly no: string;
  readonly rowNumber: number;
  /** Customer or vendor. */
  readonly partyNo: string;
  /** The customer or vendor who owes or is owed: as the sheet says, else as the customer's card does, else the party. */
  readonly billToNo: string;
  readonly orderDate: Day;
  readonly postingDate: Day | null;
  readonly documentDate: Day | null;
  readonly dueDate: Day | null;
  readonly requestedDate: Day | null;
  readonly confirmedDate: Day | null;
  /** The customer's order number, or the vendor's invoice number. */
  readonly externalDocumentNo: string;
  readonly currencyCode: string;
  /** What one unit of the currency is worth, where a person has typed it. */
  readonly exchangeRate: Price | null;
  readonly pricesIncludeVat: boolean;
  readonly paymentTermsCode: string;
  /** As typed; blank leaves it to the customer's card, and on purchases. */
  readonly paymentMethodCode: string;
  /** The posted document that what this one posts is set off against; blank for none. */
  readonly appliesToNo: string;
  readonly invoiceDiscountPercent: Percent | null;
  readonly invoiceDiscountAmount: Amount | null;
  readonly shippingAdvice: ShippingAdvice | "";
  /** A journal is a draft: it is never posted and never counts as a backorder. */
  readonly isJournal: boolean;
  /** As typed, else as the rules or the card of the customer or vendor propose. */
  readonly department: string;
  readonly project: string;
  readonly status: DocumentStatus;
  readonly lines: readonly DocumentLine[];
  /** True where the header or a line has a cell that cannot be read. */
  readonly isFaulty: boolean;
}

export const HEADERS_TABLE = { sales: "SalesHeaders", purchase: "PurchaseHeaders" } as const;
export const LINES_TABLE = { sales: "SalesLines", purchase: "PurchaseLines" } as const;

const documents = new WeakMap<Book, Readonly<Record<Side, readonly OrderDocument[]>>>();

/** All documents of a side in the order of their headers, each with its lines by line number; made once per book. */
export function documentsOf(book: Book, side: Side): readonly OrderDocument[] {
  let made = documents.get(book);
  if (!made) {
    const progress = progressOf(book);
    made = { sales: salesDocuments(book, progress.sales), purchase: purchaseDocuments(book, progress.purchase) };
    documents.set(book, made);
  }
  return made[side];
}

export function outstandingOf(line: DocumentLine): Quantity {
  return quantityFromFine(line.quantity - line.handled - line.cancelled);
}

/** Shipped or received and not yet invoiced. */
export function handledNotInvoiced(line: DocumentLine): Quantity {
  return quantityFromFine(line.handled - line.invoiced);
}

/** The life of an order line as a function of its quantities (sales-fo 11.2). The order of the list is the order of the states. */
export const LINE_STATUSES = ["openOrder", "delivered", "invoiced", "canceled"] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** Text lines have no quantity of their own and take no part. */
export function lineStatus(line: DocumentLine): LineStatus {
  if (outstandingOf(line) !== 0) return "openOrder";
  if (handledNotInvoiced(line) !== 0) return "delivered";
  return line.invoiced !== 0 ? "invoiced" : "canceled";
}

/** The least advanced of the lines' states. Lines on which nothing is ordered do not count; a document without any other is an open order. */
export function documentStatus(lines: readonly DocumentLine[]): LineStatus {
  const states = lines.filter((line) => line.lineType !== "text" && line.quantity !== 0).map((line) => LINE_STATUSES.indexOf(lineStatus(line)));
  return LINE_STATUSES[states.reduce((least, state) => (state < least ? state : least), states[0] ?? 0)] ?? "openOrder";
}

/** A document is completed when nothing remains to ship, receive or invoice. */
export function isCompleted(lines: readonly DocumentLine[]): boolean {
  const status = documentStatus(lines);
  return status === "invoiced" || status === "canceled";
}

/**
 * Makes a document of each header and its lines in the order of their numbers; a line without a header belongs to no document and is
 * told by the reference checks.
 */
function join<Headers extends "SalesHeaders" | "PurchaseHeaders">(headers: BookTable<Headers>, table: BookTable<"SalesLines"> | BookTable<"PurchaseLines">, lineAt: (at: number) => DocumentLine, make: (header: BookRow<Headers>, lines: readonly DocumentLine[]) => OrderDocument): readonly OrderDocument[] {
  // What is asked for here, both sides have.
  const lines = table as BookTable<"SalesLines">;
  const [types, numbers, lineNos] = [textsOf(lines, "documentType"), textsOf(lines, "documentNo"), numbersOf(lines, "lineNo")];
  const linesOf = new Map<string, number[]>();
  let group: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    // Lines mostly stand with those of their document.
    if (at === 0 || numbers[at] !== numbers[at - 1] || types[at] !== types[at - 1]) {
      const key = documentKey(types[at] ?? "", numbers[at] ?? "");
      const there = linesOf.get(key);
      if (there) group = there;
      else linesOf.set(key, (group = []));
    }
    group.push(at);
  }
  // A header is asked for once, so nobody keeps it.
  return Array.from({ length: countOf(headers) }, (_, at) => {
    const header = rowAt(headers, at);
    const own = linesOf.get(documentKey(header.documentType, header.documentNo)) ?? [];
    const order = own.every((at, index) => index === 0 || (lineNos[own[index - 1] ?? 0] ?? 0) <= (lineNos[at] ?? 0)) ? own : own.sort((a, b) => (lineNos[a] ?? 0) - (lineNos[b] ?? 0));
    return make(header, order.map(lineAt));
  });
}

function salesDocuments(book: Book, progress: Progress): readonly OrderDocument[] {
  const { customers } = lookupOf(book);
  const dimensions = dimensionsOf(book);
  const proposed = (header: BookRow<"SalesHeaders">, dimension: Dimension) => dimensions.proposed("customers", header.customerNo, dimension) || (customers.get(header.customerNo)?.[dimension] ?? "");
  const headers = book.tables.SalesHeaders;
  const lines = book.tables.SalesLines;
  const documentOf = (header: BookRow<"SalesHeaders">, own: readonly DocumentLine[]): OrderDocument => ({
    side: "sales",
    type: header.documentType,
    no: header.documentNo,
    rowNumber: header.rowNumber,
    partyNo: header.customerNo,
    billToNo: header.billToCustomerNo || customers.get(header.customerNo)?.billToCustomerNo || header.customerNo,
    orderDate: header.orderDate,
    postingDate: header.postingDate,
    documentDate: header.documentDate,
    dueDate: header.dueDate,
    requestedDate: header.requestedDate,
    confirmedDate: header.confirmedDate,
    externalDocumentNo: header.externalDocumentNo,
    currencyCode: header.currencyCode,
    exchangeRate: header.exchangeRate,
    pricesIncludeVat: header.pricesIncludeVat,
    paymentTermsCode: header.paymentTermsCode,
    paymentMethodCode: header.paymentMethodCode,
    appliesToNo: header.appliesToDocumentNo,
    invoiceDiscountPercent: header.invoiceDiscountPercent,
    invoiceDiscountAmount: header.invoiceDiscountAmount,
    shippingAdvice: header.shippingAdvice,
    isJournal: header.orderType === "journal",
    department: header.department || proposed(header, "department"),
    project: header.project || proposed(header, "project"),
    status: header.status,
    lines: own,
    isFaulty: headers.faultyRows.has(header.rowNumber) || own.some(({ rowNumber }) => lines.faultyRows.has(rowNumber)),
  });
  return join(headers, lines, salesLineAt(lines, progress, dimensions), documentOf);
}

function purchaseDocuments(book: Book, progress: Progress): readonly OrderDocument[] {
  const dimensions = dimensionsOf(book);
  const headers = book.tables.PurchaseHeaders;
  const lines = book.tables.PurchaseLines;
  const documentOf = (header: BookRow<"PurchaseHeaders">, own: readonly DocumentLine[]): OrderDocument => ({
    side: "purchase",
    type: header.documentType,
    no: header.documentNo,
    rowNumber: header.rowNumber,
    partyNo: header.vendorNo,
    billToNo: header.vendorNo,
    orderDate: header.orderDate,
    postingDate: header.postingDate,
    documentDate: header.documentDate,
    dueDate: header.dueDate,
    requestedDate: header.expectedDate,
    confirmedDate: header.confirmedDate,
    externalDocumentNo: header.vendorInvoiceNo,
    currencyCode: header.currencyCode,
    exchangeRate: header.exchangeRate,
    pricesIncludeVat: header.pricesIncludeVat,
    paymentTermsCode: header.paymentTermsCode,
    paymentMethodCode: "",
    appliesToNo: header.appliesToDocumentNo,
    invoiceDiscountPercent: header.invoiceDiscountPercent,
    invoiceDiscountAmount: header.invoiceDiscountAmount,
    shippingAdvice: "",
    isJournal: false,
    department: header.department || dimensions.proposed("vendors", header.vendorNo, "department"),
    project: header.project || dimensions.proposed("vendors", header.vendorNo, "project"),
    status: header.status,
    lines: own,
    isFaulty: headers.faultyRows.has(header.rowNumber) || own.some(({ rowNumber }) => lines.faultyRows.has(rowNumber)),
  });
  return join(headers, lines, purchaseLineAt(lines, progress, dimensions), documentOf);
}
