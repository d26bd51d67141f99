import { applyDateFormula } from "../../base/dateFormula";
import type { Day } from "../../base/day";
import type { Amount } from "../../money/amount";
import type { BookRow, TableRow } from "../../tables/tables";
import { lookupOf } from "../book/lookup";
import { foreignCode, shownRate } from "../currency/currency";
import { billsEarlier } from "../documents/documents";
import type { LineRun, OrderRun } from "../orders/orders";
import type { Context } from "./lineValue";
import type { PostingRun } from "./run";

/** What a posted document's header and lines copy from the document they come from (sales-bc 1.14). */
export interface PostedDocument {
  readonly documentType: BookRow<"PostedHeaders">["documentType"];
  readonly documentNo: string;
  readonly sourceType: BookRow<"PostedHeaders">["sourceType"];
  readonly sourceNo: string;
  readonly transactionNo: number;
  readonly postingDate: Day;
  readonly amount: Amount;
  readonly amountInclVat: Amount;
  /** The same in the company's currency. */
  readonly amountLocal: Amount;
  readonly amountInclVatLocal: Amount;
}

type PostedAmounts = Pick<PostedDocument, "amount" | "amountInclVat" | "amountLocal" | "amountInclVatLocal">;

/** What a posted line says beyond the line it comes from. */
export type LineFigures = Pick<
  TableRow<"PostedLines">,
  "quantity" | "quantityBase" | "discountAmount" | "invoiceDiscountAmount" | "amount" | "vatIdentifier" | "vatPercent" | "vatAmount" | "itemEntryNo"
>;

/** Adds a posted line. Written out field by field, because there are two of them for every line that is posted. */
export function addLine({ posting, run }: Context, line: LineRun["line"], documentType: TableRow<"PostedLines">["documentType"], documentNo: string, figures: LineFigures): void {
  posting.rows.PostedLines.push({
    documentType,
    documentNo,
    lineNo: line.lineNo,
    sourceNo: run.document.no,
    sourceLineNo: line.lineNo,
    lineType: line.lineType,
    no: line.no,
    description: line.description,
    locationCode: line.locationCode,
    quantity: figures.quantity,
    unitCode: line.unitCode,
    quantityBase: figures.quantityBase,
    unitPrice: line.unitPrice,
    discountAmount: figures.discountAmount,
    invoiceDiscountAmount: figures.invoiceDiscountAmount,
    amount: figures.amount,
    vatIdentifier: figures.vatIdentifier,
    vatPercent: figures.vatPercent,
    vatAmount: figures.vatAmount,
    shipmentNo: billsEarlier(line) ? line.billsNo : "",
    shipmentLineNo: billsEarlier(line) ? line.billsLineNo : null,
    itemEntryNo: figures.itemEntryNo,
    rowNumber: posting.nextRow("PostedLines"),
  });
}

export function addHeader({ posting, run, transactionNo }: Context, documentType: PostedDocument["documentType"], documentNo: string, amounts: PostedAmounts): PostedDocument {
  const { document, postingDate } = run;
  const terms = termsOf(posting, run);
  const isInvoice = documentType === run.facts.invoicedType;
  const currencyCode = foreignCode(posting.book, document.currencyCode);
  const source = { sourceType: document.type, sourceNo: document.no };
  posting.rows.PostedHeaders.push({
    documentType,
    documentNo,
    ...source,
    partyNo: document.partyNo,
    billToNo: document.billToNo,
    postingDate,
    documentDate: document.documentDate ?? postingDate,
    dueDate: isInvoice ? terms.dueDate : null,
    discountDate: isInvoice ? terms.discountDate : null,
    externalDocumentNo: document.externalDocumentNo,
    currencyCode,
    exchangeRate: currencyCode === "" ? null : shownRate(run.rate),
    amount: amounts.amount,
    amountInclVat: amounts.amountInclVat,
    correctsDocumentNo: "",
    transactionNo,
    rowNumber: posting.nextRow("PostedHeaders"),
  });
  return { documentType, documentNo, ...source, transactionNo, postingDate, ...amounts };
}

/**
 * Due and discount dates are counted from the document date (sales-bc 1.11); without terms an invoice is due at once. A
 * credit memo waits for no one: it is due on its own date and gives no payment discount.
 */
export function termsOf({ book }: PostingRun, { document, facts, postingDate }: OrderRun) {
  const lookup = lookupOf(book);
  const party = document.side === "sales" ? lookup.customers.get(document.billToNo) : lookup.vendors.get(document.billToNo);
  const terms = facts.isCredit ? undefined : lookup.paymentTerms.get(document.paymentTermsCode || (party?.paymentTermsCode ?? ""));
  const start = document.documentDate ?? postingDate;
  return {
    dueDate: document.dueDate ?? (terms ? (applyDateFormula(terms.dueFormula, start) ?? start) : start),
    discountDate: terms && terms.discountPercent !== 0 ? (applyDateFormula(terms.discountFormula, start) ?? null) : null,
    discountPercent: terms?.discountPercent ?? null,
  };
}

