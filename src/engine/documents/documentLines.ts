import { NO_QUANTITY } from "../../money/quantity";
import { columnReader, countOf, type BookTable, type RowReader } from "../book/book";
import type { Dimension, Dimensions } from "../dimensions/dimensions";
import type { DocumentLine } from "./documents";
import { documentLineKey } from "./keys";
import { NOTHING_POSTED, type LineProgress } from "./progress";

/**
 * Lines of documents, from the columns of their sheet: there are a hundred thousand of them, and no row is made that would only
 * be copied. What the two sides' sheets call by different names has one name here. Who needs a few fields of every line reads
 * those and makes no lines.
 */
export type Progress = ReadonlyMap<string, LineProgress>;

/** Reads the fields of a line, each by itself, at the position of its row. Who keeps it keeps columns, and no sheet. */
export type LineReader = { readonly [Field in keyof DocumentLine]: (at: number) => DocumentLine[Field] };

/** What both sides' sheets call the same. */
const SHARED = [
  "rowNumber", "documentType", "documentNo", "lineNo", "lineType", "no", "description", "locationCode", "quantity", "unitCode", "discountPercent", "discountAmount", "allowInvoiceDiscount",
  "vatProductGroup", "quantityToInvoice", "quantityCancelled", "confirmedDate", "dropShipment", "specialOrder", "appliesToItemEntry", "department", "project",
] as const;

export function salesLineReader(lines: BookTable<"SalesLines">, progress: Progress, dimensions: Dimensions): LineReader {
  const own = columnReader(lines, [
    "unitPrice", "quantityToShip", "requestedDate", "promisedDate", "shippingAdvice", "allocationClass", "purchaseNo", "purchaseLineNo", "shipmentNo", "shipmentLineNo", "appliesFromItemEntry",
  ]);
  return {
    ...sharedReader(columnReader(lines, SHARED), countOf(lines), progress, dimensions),
    side: () => "sales",
    unitPrice: own.unitPrice,
    toHandle: own.quantityToShip,
    requestedDate: own.requestedDate,
    promisedDate: own.promisedDate,
    shippingAdvice: own.shippingAdvice,
    allocationClass: own.allocationClass,
    linkedNo: own.purchaseNo,
    linkedLineNo: own.purchaseLineNo,
    billsNo: own.shipmentNo,
    billsLineNo: own.shipmentLineNo,
    appliesFrom: own.appliesFromItemEntry,
  };
}

export function purchaseLineReader(lines: BookTable<"PurchaseLines">, progress: Progress, dimensions: Dimensions): LineReader {
  const own = columnReader(lines, ["unitCost", "quantityToReceive", "expectedDate", "salesNo", "salesLineNo", "receiptNo", "receiptLineNo"]);
  return {
    ...sharedReader(columnReader(lines, SHARED), countOf(lines), progress, dimensions),
    side: () => "purchase",
    unitPrice: own.unitCost,
    toHandle: own.quantityToReceive,
    requestedDate: own.expectedDate,
    promisedDate: () => null,
    shippingAdvice: () => "",
    allocationClass: () => "",
    linkedNo: own.salesNo,
    linkedLineNo: own.salesLineNo,
    billsNo: own.receiptNo,
    billsLineNo: own.receiptLineNo,
    appliesFrom: () => null,
  };
}

type OwnField = "side" | "unitPrice" | "toHandle" | "requestedDate" | "promisedDate" | "shippingAdvice" | "allocationClass" | "linkedNo" | "linkedLineNo" | "billsNo" | "billsLineNo" | "appliesFrom";

function sharedReader(row: RowReader<"SalesLines" | "PurchaseLines", (typeof SHARED)[number]>, count: number, progress: Progress, dimensions: Dimensions): Omit<LineReader, OwnField> {
  const posted = postedReader(row, count, progress);
  const proposedAt = (at: number, dimension: Dimension) => proposedFor({ lineType: row.lineType(at), no: row.no(at) }, dimension, dimensions);
  return {
    documentType: row.documentType,
    documentNo: row.documentNo,
    lineNo: row.lineNo,
    rowNumber: row.rowNumber,
    lineType: row.lineType,
    no: row.no,
    description: row.description,
    locationCode: row.locationCode,
    quantity: row.quantity,
    unitCode: row.unitCode,
    discountPercent: row.discountPercent,
    discountAmount: row.discountAmount,
    allowInvoiceDiscount: row.allowInvoiceDiscount,
    vatProductGroup: row.vatProductGroup,
    toInvoice: row.quantityToInvoice,
    handled: (at) => posted(at).handled,
    invoiced: (at) => posted(at).invoiced,
    cancelled: (at) => row.quantityCancelled(at) ?? NO_QUANTITY,
    invoiceDiscountTaken: (at) => posted(at).invoiceDiscountTaken,
    billedElsewhere: (at) => posted(at).billedElsewhere,
    confirmedDate: row.confirmedDate,
    dropShipment: row.dropShipment,
    specialOrder: row.specialOrder,
    appliesTo: row.appliesToItemEntry,
    department: (at) => row.department(at) || proposedAt(at, "department"),
    project: (at) => row.project(at) || proposedAt(at, "project"),
  };
}

/** What is posted of a line. It is asked for more than once of each, so all are looked up when the first is asked for. */
function postedReader(row: RowReader<"SalesLines" | "PurchaseLines", "documentType" | "documentNo" | "lineNo">, count: number, progress: Progress): (at: number) => LineProgress {
  if (progress.size === 0) return () => NOTHING_POSTED;
  let found: readonly LineProgress[] | undefined;
  const look = () => Array.from({ length: count }, (_, at) => progress.get(documentLineKey(row.documentType(at), row.documentNo(at), row.lineNo(at))) ?? NOTHING_POSTED);
  return (at) => (found ??= look())[at] ?? NOTHING_POSTED;
}

function proposedFor({ lineType, no }: Pick<DocumentLine, "lineType" | "no">, dimension: Dimension, dimensions: Dimensions): string {
  if (!dimensions.hasRules || lineType === "text" || lineType === "charge") return "";
  return dimensions.proposed(lineType === "item" ? "items" : "accounts", no, dimension);
}

/** Reads a line that stands by itself, whatever the position. */
export function readerOfLine(line: DocumentLine): LineReader {
  return Object.fromEntries(Object.entries(line).map(([field, value]) => [field, () => value as unknown])) as unknown as LineReader;
}

/** The line at the position of a row. Every field is written out: an object put together by spreading gets a shape of its own, and a hundred thousand shapes cost seconds. */
export function lineAt(read: LineReader, at: number): DocumentLine {
  return {
    side: read.side(at),
    documentType: read.documentType(at),
    documentNo: read.documentNo(at),
    lineNo: read.lineNo(at),
    rowNumber: read.rowNumber(at),
    lineType: read.lineType(at),
    no: read.no(at),
    description: read.description(at),
    locationCode: read.locationCode(at),
    quantity: read.quantity(at),
    unitCode: read.unitCode(at),
    unitPrice: read.unitPrice(at),
    discountPercent: read.discountPercent(at),
    discountAmount: read.discountAmount(at),
    allowInvoiceDiscount: read.allowInvoiceDiscount(at),
    vatProductGroup: read.vatProductGroup(at),
    toHandle: read.toHandle(at),
    toInvoice: read.toInvoice(at),
    handled: read.handled(at),
    invoiced: read.invoiced(at),
    cancelled: read.cancelled(at),
    invoiceDiscountTaken: read.invoiceDiscountTaken(at),
    billedElsewhere: read.billedElsewhere(at),
    requestedDate: read.requestedDate(at),
    confirmedDate: read.confirmedDate(at),
    promisedDate: read.promisedDate(at),
    shippingAdvice: read.shippingAdvice(at),
    allocationClass: read.allocationClass(at),
    dropShipment: read.dropShipment(at),
    specialOrder: read.specialOrder(at),
    linkedNo: read.linkedNo(at),
    linkedLineNo: read.linkedLineNo(at),
    billsNo: read.billsNo(at),
    billsLineNo: read.billsLineNo(at),
    appliesTo: read.appliesTo(at),
    appliesFrom: read.appliesFrom(at),
    department: read.department(at),
    project: read.project(at),
  };
}
