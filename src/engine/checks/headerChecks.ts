import { ZERO } from "../../money/amount";
import { append } from "../../base/append";
import { addMonths } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { missingCode } from "../book/missingCode";
import { currencyIssues } from "../currency/currency";
import { documentsOf, factsOf, HEADERS_TABLE, isCompleted, type OrderDocument } from "../documents/documents";
import { invoiceAmounts, type OrderRun } from "../orders/orders";
import { mayBeTyped } from "../numbering/numbering";
import type { CheckTerms } from "./checks";
import { allowedRange, policyIssues, postingDateIssues } from "./policyChecks";

/** Checks of a document as a whole: its kind, party, dates, and whether there is something to post (sales-bc 2.1, 2.4). */
export function headerIssues(book: Book, order: OrderRun, terms: CheckTerms): readonly Issue[] {
  const { document } = order;
  const at = (column: string) => ({ table: HEADERS_TABLE[document.side], row: document.rowNumber, column, documentNo: document.no });
  return [
    ...kindIssues(document, at),
    ...numberIssues(book, document, at),
    ...(document.side === "sales" ? customerIssues(book, order, at) : vendorIssues(book, order, terms, at)),
    ...dateIssues(book, document, terms, at),
    ...policyIssues(book, order, terms, at),
    ...termsIssues(book, order, at),
    ...methodIssues(book, order, at),
    ...rateIssues(book, order, terms, at),
    ...contentIssues(book, order, at),
  ];
}

type At = (column: string) => { readonly table: string; readonly row: number; readonly column: string; readonly documentNo: string };

function kindIssues(document: OrderDocument, at: At): readonly Issue[] {
  if (!factsOf(document).isPosted || document.isJournal) return [issue("DOC-16", at("documentType"), { documentType: document.isJournal ? "journal" : document.type })];
  if (document.status === "pendingApproval") return [issue("DOC-15", at("status"), { documentNo: document.no })];
  return [];
}

/** A number that its series has not given (sales-bc 2.2). A sheet cannot stop anyone from typing, so it is told and kept. */
function numberIssues(book: Book, document: OrderDocument, at: At): readonly Issue[] {
  const series = factsOf(document).draftSeries;
  return mayBeTyped(book, series, document.no) ? [] : [issue("NUM-04", at("documentNo"), { number: document.no, series })];
}

/**
 * The matrix of sales-bc 2.1: a customer blocked for shipping may be invoiced for what was shipped, and one blocked for
 * invoicing may be credited and give back goods. Both the customer and who pays are checked.
 */
function customerIssues(book: Book, order: OrderRun, at: At): readonly Issue[] {
  const { document } = order;
  const lookup = lookupOf(book);
  const columns = document.billToNo === document.partyNo ? [["customerNo", document.partyNo] as const] : [["customerNo", document.partyNo] as const, ["billToCustomerNo", document.billToNo] as const];
  return columns.flatMap(([column, customerNo]) => {
    const customer = lookup.customers.get(customerNo);
    if (!customer) return [missingCode(customerNo, "Customers", (code) => lookup.customers.has(code), at(column))];
    const code = blockOf(customer, order);
    return code === undefined ? [] : [issue(code, at(column), { customerNo, name: customer.name })];
  });
}

function blockOf({ blocked }: BookRow<"Customers">, { facts, lines }: OrderRun): "CUS-01" | "CUS-02" | "CUS-03" | undefined {
  if (blocked === "all") return "CUS-01";
  if (facts.isCredit || blocked === "") return undefined;
  if (blocked === "invoice") return "CUS-02";
  // An invoice document ships the items it bills; one of accounts alone ships nothing.
  return lines.some(({ handle, line }) => handle !== 0 && (!facts.isWhole || line.lineType === "item")) ? "CUS-03" : undefined;
}

function vendorIssues(book: Book, order: OrderRun, terms: CheckTerms, at: At): readonly Issue[] {
  const { document } = order;
  const vendor = lookupOf(book).vendors.get(document.partyNo);
  if (!vendor) return [missingCode(document.partyNo, "Vendors", (code) => lookupOf(book).vendors.has(code), at("vendorNo"))];
  const issues: Issue[] = [];
  if (vendor.blocked === "all") issues.push(issue("VEN-01", at("vendorNo"), { vendorNo: vendor.vendorNo, name: vendor.name }));
  if (order.makesInvoice) append(issues, vendorInvoiceIssues(book, order, terms, at));
  return issues;
}

/** The vendor's own number is needed to invoice or to be credited, and a vendor uses it once for each (sales-bc 1.13). */
function vendorInvoiceIssues(book: Book, { document, facts }: OrderRun, { purpose }: CheckTerms, at: At): readonly Issue[] {
  const { externalDocumentNo: vendorInvoiceNo, partyNo: vendorNo } = document;
  if (vendorInvoiceNo === "") return [issue(facts.isCredit ? "VEN-04" : "VEN-02", at("vendorInvoiceNo"), { documentNo: document.no })];
  const otherDocument = postedVendorInvoices(book).get(`${facts.invoicedType}\u0000${vendorNo}\u0000${vendorInvoiceNo}`);
  if (otherDocument !== undefined) return [vendorNumberUsed(document, otherDocument)];
  if (purpose === "post") return [];
  // Of two open documents with one number, the one that is posted second will be refused.
  const twin = openVendorNumbers(book).get(`${facts.invoicedType}\u0000${vendorNo}\u0000${vendorInvoiceNo}`)?.find((no) => no !== document.no);
  return twin === undefined ? [] : [{ ...vendorNumberUsed(document, twin), severity: "warning" }];
}

const openNumbers = new WeakMap<Book, ReadonlyMap<string, readonly string[]>>();

/** The purchases still to be invoiced or credited, by kind, vendor and number of the vendor's. */
function openVendorNumbers(book: Book): ReadonlyMap<string, readonly string[]> {
  const made = openNumbers.get(book);
  if (made) return made;
  const numbers = new Map<string, string[]>();
  for (const document of documentsOf(book, "purchase")) {
    const { partyNo, externalDocumentNo, no, lines } = document;
    if (externalDocumentNo === "" || !factsOf(document).isPosted || isCompleted(lines)) continue;
    const key = `${factsOf(document).invoicedType}\u0000${partyNo}\u0000${externalDocumentNo}`;
    const own = numbers.get(key);
    if (own) own.push(no);
    else numbers.set(key, [no]);
  }
  openNumbers.set(book, numbers);
  return numbers;
}

/** VEN-03 or VEN-05: another document has the vendor's number. */
export function vendorNumberUsed(document: OrderDocument, otherDocument: string): Issue {
  const place = { table: HEADERS_TABLE.purchase, row: document.rowNumber, column: "vendorInvoiceNo", documentNo: document.no };
  return issue(factsOf(document).isCredit ? "VEN-05" : "VEN-03", place, { vendorInvoiceNo: document.externalDocumentNo, vendorNo: document.partyNo, otherDocument });
}

const vendorInvoices = new WeakMap<Book, ReadonlyMap<string, string>>();

/** The posted invoice or credit memo of each vendor and number of the vendor's; the first where there are several. */
function postedVendorInvoices(book: Book): ReadonlyMap<string, string> {
  const made = vendorInvoices.get(book);
  if (made) return made;
  const numbers = new Map<string, string>();
  for (const { documentType, partyNo, externalDocumentNo, documentNo } of book.tables.PostedHeaders.rows) {
    if (documentType !== "purchaseInvoice" && documentType !== "purchaseCreditMemo") continue;
    const key = `${documentType}\u0000${partyNo}\u0000${externalDocumentNo}`;
    if (!numbers.has(key)) numbers.set(key, documentNo);
  }
  vendorInvoices.set(book, numbers);
  return numbers;
}

/** A posting date farther ahead than this is rather a slip of the pen. */
const FARTHEST_MONTHS = 12;

function dateIssues(book: Book, document: OrderDocument, terms: CheckTerms, at: At): readonly Issue[] {
  const { postingDate } = terms;
  if (postingDate === null) return [issue("DOC-02", at("postingDate"), { documentNo: document.no }, terms.purpose === "check" ? "warning" : "error")];
  const issues: Issue[] = [...postingDateIssues(book, postingDate, terms.userId, at("postingDate"))];
  // Whoever has set an end to the posting dates has said how far ahead they may lie.
  if (postingDate > addMonths(terms.workDate, FARTHEST_MONTHS) && allowedRange(book, terms.userId).to === null) {
    issues.push(issue("CEL-40", at("postingDate"), { day: { day: postingDate }, workDate: { day: terms.workDate } }));
  }
  const documentDate = document.documentDate ?? postingDate;
  if (document.dueDate !== null && document.dueDate < documentDate) {
    issues.push(issue("DOC-07", at("dueDate"), { dueDate: { day: document.dueDate }, documentDate: { day: documentDate } }));
  }
  return issues;
}

/** A currency without a rate stops a posting; while a document is being typed it is told (sales-bc 3.7). */
function rateIssues(book: Book, { document, postingDate }: OrderRun, { purpose }: CheckTerms, at: At): readonly Issue[] {
  const found = currencyIssues(book, document, postingDate, at("currencyCode"));
  return found.map((each) => (each.code === "CUR-01" && purpose === "check" ? { ...each, severity: "warning" } : each));
}

/** Terms that are not there would make an invoice due at once. The customer's or vendor's own count where the document names none. */
function termsIssues(book: Book, { document, facts, intent }: OrderRun, at: At): readonly Issue[] {
  if (!intent.invoice || facts.isCredit) return [];
  const { customers, vendors, paymentTerms } = lookupOf(book);
  const party = document.side === "sales" ? customers.get(document.billToNo) : vendors.get(document.billToNo);
  const termsCode = document.paymentTermsCode || (party?.paymentTermsCode ?? "");
  if (termsCode === "" || paymentTerms.has(termsCode)) return [];
  const ofParty = { table: document.side === "sales" ? "Customers" : "Vendors", row: party?.rowNumber ?? 0, column: "paymentTermsCode", documentNo: document.no };
  return [issue("REF-01", document.paymentTermsCode === "" ? ofParty : at("paymentTermsCode"), { value: termsCode, table: { table: "PaymentTerms" } })];
}

/** A payment method that is not there might have meant that the sale is paid at once. */
function methodIssues(book: Book, { document, makesInvoice }: OrderRun, at: At): readonly Issue[] {
  if (!makesInvoice || document.side === "purchase") return [];
  const { customers, paymentMethods } = lookupOf(book);
  const customer = customers.get(document.billToNo);
  const code = document.paymentMethodCode || (customer?.paymentMethodCode ?? "");
  if (code === "" || paymentMethods.has(code)) return [];
  const ofCustomer = { table: "Customers", row: customer?.rowNumber ?? 0, column: "paymentMethodCode", documentNo: document.no };
  return [issue("REF-01", document.paymentMethodCode === "" ? ofCustomer : at("paymentMethodCode"), { value: code, table: { table: "PaymentMethods" } })];
}

function contentIssues(book: Book, order: OrderRun, at: At): readonly Issue[] {
  const { document, intent } = order;
  const counted = document.lines.filter(({ lineType, quantity }) => lineType !== "text" && quantity !== 0);
  if (counted.length === 0) return [issue("DOC-01", at("documentNo"), { documentNo: document.no })];
  if (order.lines.every(({ handle, invoice }) => handle === 0 && invoice === 0)) {
    const action = intent.handle ? (order.facts.stock < 0 ? "ship" : "receive") : "invoice";
    return [issue("DOC-04", at("documentNo"), { documentNo: document.no, action: intent.handle && intent.invoice ? `${action}Invoice` : action })];
  }
  const issues: Issue[] = [];
  const total = mayBeNegative(book, order) ? invoiceAmounts(book, order).amounts.total : ZERO;
  if (total < 0) issues.push(issue("DOC-06", at("documentNo"), { total: { amount: total } }));
  return issues;
}

/** Whether the total of an invoice could be below zero at all; of most it is plain to see that it cannot, and then it need not be reckoned. */
function mayBeNegative(book: Book, { document, lines }: OrderRun): boolean {
  if (document.invoiceDiscountPercent || document.invoiceDiscountAmount || book.tables.VatDifferences.rows.length > 0) return true;
  return lines.some(({ line, invoice }) => invoice < 0 || line.unitPrice < 0 || Boolean(line.discountAmount) || line.invoiceDiscountTaken !== 0);
}
