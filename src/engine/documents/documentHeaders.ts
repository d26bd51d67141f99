import { NO_QUANTITY } from "../../money/quantity";
import { countOf, numbersOf, rowReader, textsOf, type Book, type BookTable } from "../book/book";
import { lookupOf } from "../book/lookup";
import { dimensionsOf, type Dimension } from "../dimensions/dimensions";
import { purchaseLineReader, salesLineReader, type LineReader } from "./documentLines";
import type { DocumentHeader, Side } from "./documents";
import { documentKey } from "./keys";
import { progressOf } from "./progress";

/** The documents of a side without their lines, and where those stand. */
export interface DocumentHeaders {
  /** In the order of the sheet. */
  readonly headers: readonly DocumentHeader[];
  /** By header, the positions of its lines' rows in the order of their numbers. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Reads what is asked of a line at the position of its row. */
  readonly read: LineReader;
}

const made: Readonly<Record<Side, WeakMap<Book, DocumentHeaders>>> = { sales: new WeakMap(), purchase: new WeakMap() };

/** Made once per book, for who goes through all documents and needs few fields of their lines. */
export function documentHeadersOf(book: Book, side: Side): DocumentHeaders {
  let found = made[side].get(book);
  if (!found) made[side].set(book, (found = side === "sales" ? salesHeaders(book) : purchaseHeaders(book)));
  return found;
}

function salesHeaders(book: Book): DocumentHeaders {
  const { customers } = lookupOf(book);
  const dimensions = dimensionsOf(book);
  const proposed = (customerNo: string, dimension: Dimension) => dimensions.proposed("customers", customerNo, dimension) || (customers.get(customerNo)?.[dimension] ?? "");
  const { SalesHeaders, SalesLines } = book.tables;
  const header = rowReader(SalesHeaders, [
    "documentType", "documentNo", "rowNumber", "customerNo", "billToCustomerNo", "orderDate", "postingDate", "documentDate", "dueDate", "requestedDate", "confirmedDate",
    "externalDocumentNo", "currencyCode", "exchangeRate", "pricesIncludeVat", "paymentTermsCode", "paymentMethodCode", "appliesToDocumentNo", "invoiceDiscountPercent",
    "invoiceDiscountAmount", "shippingAdvice", "orderType", "department", "project", "status",
  ]);
  const headerOf = (at: number, { isBegun, isFaulty }: OfLines): DocumentHeader => ({
    side: "sales",
    type: header.documentType(at),
    no: header.documentNo(at),
    rowNumber: header.rowNumber(at),
    partyNo: header.customerNo(at),
    billToNo: header.billToCustomerNo(at) || customers.get(header.customerNo(at))?.billToCustomerNo || header.customerNo(at),
    orderDate: header.orderDate(at),
    postingDate: header.postingDate(at),
    documentDate: header.documentDate(at),
    dueDate: header.dueDate(at),
    requestedDate: header.requestedDate(at),
    confirmedDate: header.confirmedDate(at),
    externalDocumentNo: header.externalDocumentNo(at),
    currencyCode: header.currencyCode(at),
    exchangeRate: header.exchangeRate(at),
    pricesIncludeVat: header.pricesIncludeVat(at),
    paymentTermsCode: header.paymentTermsCode(at),
    paymentMethodCode: header.paymentMethodCode(at),
    appliesToNo: header.appliesToDocumentNo(at),
    invoiceDiscountPercent: header.invoiceDiscountPercent(at),
    invoiceDiscountAmount: header.invoiceDiscountAmount(at),
    shippingAdvice: header.shippingAdvice(at),
    isJournal: header.orderType(at) === "journal",
    department: header.department(at) || proposed(header.customerNo(at), "department"),
    project: header.project(at) || proposed(header.customerNo(at), "project"),
    status: header.status(at),
    isBegun,
    isFaulty,
  });
  return headersWith(SalesHeaders, SalesLines, salesLineReader(SalesLines, progressOf(book).sales, dimensions), headerOf);
}

function purchaseHeaders(book: Book): DocumentHeaders {
  const dimensions = dimensionsOf(book);
  const { PurchaseHeaders, PurchaseLines } = book.tables;
  const header = rowReader(PurchaseHeaders, [
    "documentType", "documentNo", "rowNumber", "vendorNo", "orderDate", "postingDate", "documentDate", "dueDate", "expectedDate", "confirmedDate", "vendorInvoiceNo",
    "currencyCode", "exchangeRate", "pricesIncludeVat", "paymentTermsCode", "appliesToDocumentNo", "invoiceDiscountPercent", "invoiceDiscountAmount", "department", "project",
    "status",
  ]);
  const headerOf = (at: number, { isBegun, isFaulty }: OfLines): DocumentHeader => ({
    side: "purchase",
    type: header.documentType(at),
    no: header.documentNo(at),
    rowNumber: header.rowNumber(at),
    partyNo: header.vendorNo(at),
    billToNo: header.vendorNo(at),
    orderDate: header.orderDate(at),
    postingDate: header.postingDate(at),
    documentDate: header.documentDate(at),
    dueDate: header.dueDate(at),
    requestedDate: header.expectedDate(at),
    confirmedDate: header.confirmedDate(at),
    externalDocumentNo: header.vendorInvoiceNo(at),
    currencyCode: header.currencyCode(at),
    exchangeRate: header.exchangeRate(at),
    pricesIncludeVat: header.pricesIncludeVat(at),
    paymentTermsCode: header.paymentTermsCode(at),
    paymentMethodCode: "",
    appliesToNo: header.appliesToDocumentNo(at),
    invoiceDiscountPercent: header.invoiceDiscountPercent(at),
    invoiceDiscountAmount: header.invoiceDiscountAmount(at),
    shippingAdvice: "",
    isJournal: false,
    department: header.department(at) || dimensions.proposed("vendors", header.vendorNo(at), "department"),
    project: header.project(at) || dimensions.proposed("vendors", header.vendorNo(at), "project"),
    status: header.status(at),
    isBegun,
    isFaulty,
  });
  return headersWith(PurchaseHeaders, PurchaseLines, purchaseLineReader(PurchaseLines, progressOf(book).purchase, dimensions), headerOf);
}

/** What of a header follows from its lines. */
type OfLines = Pick<DocumentHeader, "isBegun" | "isFaulty">;

/** A line without a header belongs to no document and is told by the reference checks. */
function headersWith(table: BookTable<"SalesHeaders"> | BookTable<"PurchaseHeaders">, lines: BookTable<"SalesLines"> | BookTable<"PurchaseLines">, read: LineReader, headerOf: (at: number, ofLines: OfLines) => DocumentHeader): DocumentHeaders {
  const rowsOfDocument = rowsByDocument(lines);
  const { rowNumber, documentType, documentNo } = rowReader(table as BookTable<"SalesHeaders">, ["rowNumber", "documentType", "documentNo"]);
  const headers: DocumentHeader[] = [];
  const rowsOf: (readonly number[])[] = [];
  for (let at = 0; at < countOf(table as BookTable<"SalesHeaders">); at++) {
    const rows = rowsOfDocument(documentType(at), documentNo(at));
    const isFaulty = table.faultyRows.has(rowNumber(at)) || (lines.faultyRows.size > 0 && rows.some((line) => lines.faultyRows.has(read.rowNumber(line))));
    headers.push(headerOf(at, { isBegun: rows.some((line) => read.handled(line) !== NO_QUANTITY), isFaulty }));
    rowsOf.push(rows);
  }
  return { headers, rowsOf, read };
}

/** The positions of the rows of each document's lines in the order of their numbers. */
function rowsByDocument(table: BookTable<"SalesLines"> | BookTable<"PurchaseLines">): (documentType: string, documentNo: string) => readonly number[] {
  // What is asked for here, both sides have.
  const lines = table as BookTable<"SalesLines">;
  const [types, numbers, lineNos] = [textsOf(lines, "documentType"), textsOf(lines, "documentNo"), numbersOf(lines, "lineNo")];
  const found = new Map<string, number[]>();
  let group: number[] = [];
  for (let at = 0; at < numbers.length; at++) {
    // Lines mostly stand with those of their document.
    if (at === 0 || numbers[at] !== numbers[at - 1] || types[at] !== types[at - 1]) {
      const key = documentKey(types[at] ?? "", numbers[at] ?? "");
      const there = found.get(key);
      if (there) group = there;
      else found.set(key, (group = []));
    }
    group.push(at);
  }
  return (documentType, documentNo) => {
    const own = found.get(documentKey(documentType, documentNo)) ?? [];
    const isInOrder = own.every((at, index) => index === 0 || (lineNos[own[index - 1] ?? 0] ?? 0) <= (lineNos[at] ?? 0));
    return isInOrder ? own : own.sort((a, b) => (lineNos[a] ?? 0) - (lineNos[b] ?? 0));
  };
}
