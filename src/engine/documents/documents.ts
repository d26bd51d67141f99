import type { Day } from "../../base/day";
import type { Amount } from "../../money/amount";
import { quantityFromFine, type Percent, type Price, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { documentHeadersOf } from "./documentHeaders";
import { lineAt } from "./documentLines";

export { documentHeadersOf, type DocumentHeaders } from "./documentHeaders";
export { readerOfLine, type LineReader } from "./documentLines";
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

/** A document without its lines. */
export interface DocumentHeader {
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
  /** True where something of it has been shipped or received. */
  readonly isBegun: boolean;
  /** True where the header or a line has a cell that cannot be read. */
  readonly isFaulty: boolean;
}

export interface OrderDocument extends DocumentHeader {
  readonly lines: readonly DocumentLine[];
}

export const HEADERS_TABLE = { sales: "SalesHeaders", purchase: "PurchaseHeaders" } as const;
export const LINES_TABLE = { sales: "SalesLines", purchase: "PurchaseLines" } as const;

const documents: Readonly<Record<Side, WeakMap<Book, readonly OrderDocument[]>>> = { sales: new WeakMap(), purchase: new WeakMap() };

/** All documents of a side in the order of their headers, each with its lines by line number; made once per book. */
export function documentsOf(book: Book, side: Side): readonly OrderDocument[] {
  let made = documents[side].get(book);
  if (!made) {
    const { headers, rowsOf, read } = documentHeadersOf(book, side);
    made = headers.map((header, index) => withLines(header, (rowsOf[index] ?? []).map((at) => lineAt(read, at))));
    documents[side].set(book, made);
  }
  return made;
}

/** Written out: a copy with one more field has a shape of its own, and whoever reads documents pays for it. */
function withLines(header: DocumentHeader, lines: readonly DocumentLine[]): OrderDocument {
  return {
    side: header.side,
    type: header.type,
    no: header.no,
    rowNumber: header.rowNumber,
    partyNo: header.partyNo,
    billToNo: header.billToNo,
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
    appliesToNo: header.appliesToNo,
    invoiceDiscountPercent: header.invoiceDiscountPercent,
    invoiceDiscountAmount: header.invoiceDiscountAmount,
    shippingAdvice: header.shippingAdvice,
    isJournal: header.isJournal,
    department: header.department,
    project: header.project,
    status: header.status,
    isBegun: header.isBegun,
    isFaulty: header.isFaulty,
    lines,
  };
}

export function outstandingOf(line: Pick<DocumentLine, "quantity" | "handled" | "cancelled">): Quantity {
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
  let least: number = LINE_STATUSES.length;
  for (const line of lines) if (line.lineType !== "text" && line.quantity !== 0) least = Math.min(least, LINE_STATUSES.indexOf(lineStatus(line)));
  return LINE_STATUSES[least] ?? "openOrder";
}

/** A document is completed when nothing remains to ship, receive or invoice. */
export function isCompleted(lines: readonly DocumentLine[]): boolean {
  const status = documentStatus(lines);
  return status === "invoiced" || status === "canceled";
}
