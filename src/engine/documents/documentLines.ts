import { NO_QUANTITY } from "../../money/quantity";
import { rowReader, type BookTable, type RowReader } from "../book/book";
import type { Dimension, Dimensions } from "../dimensions/dimensions";
import type { DocumentLine } from "./documents";
import { documentLineKey } from "./keys";
import { NOTHING_POSTED, type LineProgress } from "./progress";

/**
 * Lines of documents, from the columns of their sheet: there are a hundred thousand of them, and no row is made that would only
 * be copied. What the two sides' sheets call by different names has one name here.
 */
export type Progress = ReadonlyMap<string, LineProgress>;

/** What both sides' sheets call the same. */
const SHARED = [
  "rowNumber", "documentType", "documentNo", "lineNo", "lineType", "no", "description", "locationCode", "quantity", "unitCode", "discountPercent", "discountAmount", "allowInvoiceDiscount",
  "vatProductGroup", "quantityToInvoice", "quantityCancelled", "confirmedDate", "dropShipment", "specialOrder", "appliesToItemEntry", "department", "project",
] as const;
type Shared = RowReader<"SalesLines" | "PurchaseLines", (typeof SHARED)[number]>;

/** The sales line at the position of a row. */
export function salesLineAt(lines: BookTable<"SalesLines">, progress: Progress, dimensions: Dimensions): (at: number) => DocumentLine {
  const shared: Shared = rowReader(lines, SHARED);
  const own = rowReader(lines, [
    "unitPrice", "quantityToShip", "requestedDate", "promisedDate", "shippingAdvice", "allocationClass", "purchaseNo", "purchaseLineNo", "shipmentNo", "shipmentLineNo", "appliesFromItemEntry",
  ]);
  return (at) => lineOf(at, shared, progress, dimensions, {
    side: "sales",
    unitPrice: own.unitPrice(at),
    toHandle: own.quantityToShip(at),
    requestedDate: own.requestedDate(at),
    promisedDate: own.promisedDate(at),
    shippingAdvice: own.shippingAdvice(at),
    allocationClass: own.allocationClass(at),
    linkedNo: own.purchaseNo(at),
    linkedLineNo: own.purchaseLineNo(at),
    billsNo: own.shipmentNo(at),
    billsLineNo: own.shipmentLineNo(at),
    appliesFrom: own.appliesFromItemEntry(at),
  });
}

/** The purchase line at the position of a row. */
export function purchaseLineAt(lines: BookTable<"PurchaseLines">, progress: Progress, dimensions: Dimensions): (at: number) => DocumentLine {
  const shared: Shared = rowReader(lines, SHARED);
  const own = rowReader(lines, ["unitCost", "quantityToReceive", "expectedDate", "salesNo", "salesLineNo", "receiptNo", "receiptLineNo"]);
  return (at) => lineOf(at, shared, progress, dimensions, {
    side: "purchase",
    unitPrice: own.unitCost(at),
    toHandle: own.quantityToReceive(at),
    requestedDate: own.expectedDate(at),
    promisedDate: null,
    shippingAdvice: "",
    allocationClass: "",
    linkedNo: own.salesNo(at),
    linkedLineNo: own.salesLineNo(at),
    billsNo: own.receiptNo(at),
    billsLineNo: own.receiptLineNo(at),
    appliesFrom: null,
  });
}

type OwnFields = Pick<DocumentLine, "side" | "unitPrice" | "toHandle" | "requestedDate" | "promisedDate" | "shippingAdvice" | "allocationClass" | "linkedNo" | "linkedLineNo" | "billsNo" | "billsLineNo" | "appliesFrom">;

/** Every field is written out: an object put together by spreading gets a shape of its own, and a hundred thousand shapes cost seconds. */
function lineOf(at: number, read: Shared, progress: Progress, dimensions: Dimensions, own: OwnFields): DocumentLine {
  const [documentType, documentNo, lineNo, lineType, no] = [read.documentType(at), read.documentNo(at), read.lineNo(at), read.lineType(at), read.no(at)];
  const posted = (progress.size === 0 ? undefined : progress.get(documentLineKey(documentType, documentNo, lineNo))) ?? NOTHING_POSTED;
  return {
    side: own.side,
    documentType,
    documentNo,
    lineNo,
    rowNumber: read.rowNumber(at),
    lineType,
    no,
    description: read.description(at),
    locationCode: read.locationCode(at),
    quantity: read.quantity(at),
    unitCode: read.unitCode(at),
    unitPrice: own.unitPrice,
    discountPercent: read.discountPercent(at),
    discountAmount: read.discountAmount(at),
    allowInvoiceDiscount: read.allowInvoiceDiscount(at),
    vatProductGroup: read.vatProductGroup(at),
    toHandle: own.toHandle,
    toInvoice: read.quantityToInvoice(at),
    handled: posted.handled,
    invoiced: posted.invoiced,
    cancelled: read.quantityCancelled(at) ?? NO_QUANTITY,
    invoiceDiscountTaken: posted.invoiceDiscountTaken,
    billedElsewhere: posted.billedElsewhere,
    requestedDate: own.requestedDate,
    confirmedDate: read.confirmedDate(at),
    promisedDate: own.promisedDate,
    shippingAdvice: own.shippingAdvice,
    allocationClass: own.allocationClass,
    dropShipment: read.dropShipment(at),
    specialOrder: read.specialOrder(at),
    linkedNo: own.linkedNo,
    linkedLineNo: own.linkedLineNo,
    billsNo: own.billsNo,
    billsLineNo: own.billsLineNo,
    appliesTo: read.appliesToItemEntry(at),
    appliesFrom: own.appliesFrom,
    department: read.department(at) || proposedFor({ lineType, no }, "department", dimensions),
    project: read.project(at) || proposedFor({ lineType, no }, "project", dimensions),
  };
}

function proposedFor({ lineType, no }: Pick<DocumentLine, "lineType" | "no">, dimension: Dimension, dimensions: Dimensions): string {
  if (!dimensions.hasRules || lineType === "text" || lineType === "charge") return "";
  return dimensions.proposed(lineType === "item" ? "items" : "accounts", no, dimension);
}
