import type { Day } from "../../base/day";
import { priceFromFine, type Price } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import type { Proposal } from "../backorders/backorders";
import type { Book } from "../book/book";
import { dimensionsOf } from "../dimensions/dimensions";

/** The rows of a purchase order that a proposal asks for, as a person would have typed them. */
export function newHeader(book: Book, vendor: Pick<BookRow<"Vendors">, "vendorNo" | "currencyCode" | "paymentTermsCode">, documentNo: string, workDate: Day): TableRow<"PurchaseHeaders"> {
  const dimensions = dimensionsOf(book);
  return {
    documentType: "order", documentNo, vendorNo: vendor.vendorNo, vendorInvoiceNo: "", orderDate: workDate, postingDate: null, documentDate: null, expectedDate: null, confirmedDate: null,
    dueDate: null, externalDocumentNo: "", yourReference: "", currencyCode: vendor.currencyCode, exchangeRate: null, pricesIncludeVat: false, paymentTermsCode: vendor.paymentTermsCode,
    invoiceDiscountPercent: null, invoiceDiscountAmount: null,
    department: dimensions.proposed("vendors", vendor.vendorNo, "department"), project: dimensions.proposed("vendors", vendor.vendorNo, "project"),
    appliesToDocumentNo: "", status: "open", message: "",
  };
}

interface Place {
  readonly documentNo: string;
  readonly lineNo: number;
  readonly item: BookRow<"Items"> | undefined;
  readonly unitCost: Price | undefined;
}

/** A line in base units, wanted on the day that the proposal's goods are to arrive. */
export function newLine(book: Book, { itemNo, description, locationCode, quantity, unitCode, arrivalDate }: Pick<Proposal, "itemNo" | "description" | "locationCode" | "quantity" | "unitCode" | "arrivalDate">, { documentNo, lineNo, item, unitCost }: Place): TableRow<"PurchaseLines"> {
  const dimensions = dimensionsOf(book);
  return {
    documentType: "order", documentNo, lineNo, lineType: "item", no: itemNo, description, locationCode, quantity, unitCode, unitCost: unitCost ?? priceFromFine(0),
    discountPercent: null, discountAmount: null, allowInvoiceDiscount: true, vatProductGroup: item?.vatProductGroup ?? "", quantityToReceive: null, quantityToInvoice: null, quantityReceived: null,
    quantityInvoiced: null, quantityCancelled: null, outstandingQuantity: quantity, amount: null, amountInclVat: null, expectedDate: arrivalDate, confirmedDate: null, dropShipment: false,
    specialOrder: false, salesNo: "", salesLineNo: null, receiptNo: "", receiptLineNo: null, appliesToItemEntry: null,
    department: dimensions.proposed("items", itemNo, "department"), project: dimensions.proposed("items", itemNo, "project"), status: "", message: "",
  };
}
