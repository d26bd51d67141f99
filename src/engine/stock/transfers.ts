import { append } from "../../base/append";
import { addDays, type Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import { FINE_ONE, NO_QUANTITY, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { readerOfLine, type DocumentHeader, type DocumentLine } from "../documents/documents";
import { openJournal } from "../itemJournal/itemJournal";
import type { OpenLine, OpenLines } from "./openLines";

/**
 * Transfers that stand in the item journal and are not posted (sales-fo 13.2): goods that one location will give and another
 * will get. The posting date of a row is the day they are there; they leave as many days before as a transfer takes. Rows that
 * posting would refuse for their item, quantity or locations are no supply. Where they come from, or go to, is their party.
 */
export function openTransfers(book: Book): Pick<OpenLines, "lines" | "leftOut"> {
  const { rows } = book.tables.ItemJournal;
  if (!rows.some(({ entryType }) => entryType === "transfer")) return { lines: [], leftOut: [] };
  const lines: OpenLine[] = [];
  const leftOut: Issue[] = [];
  for (const { no, rows: own, isUsed, isFaulty } of openJournal(book)) {
    const moved = isUsed ? [] : own.filter(({ entryType }) => entryType === "transfer");
    const [first] = moved;
    if (isFaulty && first) leftOut.push(issue("DOC-17", { table: "ItemJournal", row: first.rowNumber, documentNo: no }, { documentNo: no }));
    else append(lines, moved.flatMap((row) => bothEnds(book, row)));
  }
  return { lines, leftOut };
}

function bothEnds(book: Book, row: BookRow<"ItemJournal">): readonly OpenLine[] {
  const item = lookupOf(book).items.get(row.itemNo);
  const { locationCode: from, newLocationCode: to, quantity, postingDate } = row;
  if (item?.type !== "inventory" || quantity === null || quantity <= 0 || from === to) return [];
  return [
    openEnd(row, item, quantity, { kind: "issue", locationCode: from, partyNo: to, day: addDays(postingDate, -book.settings.transferDays) }),
    openEnd(row, item, quantity, { kind: "receipt", locationCode: to, partyNo: from, day: postingDate }),
  ];
}

function openEnd(row: BookRow<"ItemJournal">, item: BookRow<"Items">, quantity: Quantity, end: Pick<OpenLine, "kind" | "locationCode" | "partyNo"> & { readonly day: Day }): OpenLine {
  const { documentNo, lineNo, itemNo, description, rowNumber } = row;
  return {
    side: "transfer", documentNo, lineNo, item, itemNo, quantity, outstanding: quantity, perUnit: FINE_ONE as Quantity, isConfirmed: true,
    kind: end.kind, locationCode: end.locationCode, partyNo: end.partyNo, day: end.day,
    document: { ...NO_ORDER, no: documentNo, rowNumber, orderDate: end.day },
    read: readerOfLine({ ...NO_LINE, documentNo, lineNo, rowNumber, no: itemNo, description, locationCode: end.locationCode, quantity }), row: 0,
  };
}

/** The shape of an order for goods that nobody buys or sells. */
const NO_ORDER: Omit<DocumentHeader, "no" | "rowNumber" | "orderDate"> = {
  side: "purchase", type: "order", partyNo: "", billToNo: "", postingDate: null, documentDate: null, dueDate: null, requestedDate: null, confirmedDate: null, externalDocumentNo: "", currencyCode: "",
  exchangeRate: null, pricesIncludeVat: false, paymentTermsCode: "", paymentMethodCode: "", appliesToNo: "", invoiceDiscountPercent: null, invoiceDiscountAmount: null, shippingAdvice: "", isJournal: false,
  department: "", project: "", status: "open", isBegun: false, isFaulty: false,
};

const NO_LINE: Omit<DocumentLine, "documentNo" | "lineNo" | "rowNumber" | "no" | "description" | "locationCode" | "quantity"> = {
  side: "purchase", documentType: "order", lineType: "item", unitCode: "", unitPrice: 0 as DocumentLine["unitPrice"], discountPercent: null, discountAmount: null, allowInvoiceDiscount: false, vatProductGroup: "",
  toHandle: null, toInvoice: null, handled: NO_QUANTITY, invoiced: NO_QUANTITY, cancelled: NO_QUANTITY, invoiceDiscountTaken: 0 as DocumentLine["invoiceDiscountTaken"], billedElsewhere: NO_QUANTITY,
  requestedDate: null, confirmedDate: null, promisedDate: null, shippingAdvice: "", allocationClass: "", dropShipment: false, specialOrder: false, linkedNo: "", linkedLineNo: null, billsNo: "", billsLineNo: null,
  appliesTo: null, appliesFrom: null, department: "", project: "",
};
