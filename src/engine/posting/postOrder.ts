import { assert, known } from "../../base/assert";
import { applyDateFormula } from "../../base/dateFormula";
import type { Day } from "../../base/day";
import { amountFromMinor, negate, ZERO, type Amount } from "../../money/amount";
import { FINE_ONE, percentOf, quantityFromFine, toBaseQuantity, unitPriceOf, type Quantity } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import { accountsOf } from "../accounts/accounts";
import { roundingOf } from "../amounts/amounts";
import { lookupOf } from "../book/lookup";
import type { CostChange } from "../costing/costing";
import type { SeriesCode } from "../numbering/numbering";
import { invoiceAmounts, type InvoiceAmounts, type LineRun, type OrderRun } from "../orders/orders";
import { accountNoOf, costLines } from "./costEntries";
import { invoiceEntries, type LedgerOrigin, type VatPosting } from "./invoiceEntries";
import { valueLine, type Context, type Moved } from "./lineValue";
import { lineKey, type LedgerLine, type PostingRun } from "./run";
import { SIDE_FACTS } from "./sideFacts";

/**
 * Posts one order that the checks have passed: item entries and their value, the posted shipment or receipt, the posted
 * invoice with its ledger entries (sales-bc 3.2, 3.8). All rows of the order form one transaction.
 */
export interface PostedDocument {
  readonly documentType: BookRow<"PostedHeaders">["documentType"];
  readonly documentNo: string;
  readonly sourceType: BookRow<"PostedHeaders">["sourceType"];
  readonly sourceNo: string;
  readonly postingDate: Day;
  readonly amount: Amount;
  readonly amountInclVat: Amount;
}

export function postOrder(posting: PostingRun, run: OrderRun): { readonly transactionNo: number; readonly posted: readonly PostedDocument[] } {
  const transactionNo = posting.begin();
  const facts = SIDE_FACTS[run.document.side];
  const handled = run.lines.filter(({ handle }) => handle !== 0);
  const invoice = run.intent.invoice ? invoiceAmounts(posting.book, run) : undefined;
  const handledNo = handled.length > 0 ? take(posting, facts.handledSeries, run) : "";
  const invoiceNo = invoice && invoice.lines.length > 0 ? take(posting, facts.invoiceSeries, run) : "";
  const context: Context = { posting, run, transactionNo, handledNo, invoiceNo };

  const amountOf = new Map(invoice?.lines.map((line, index) => [line.line.lineNo, known(invoice.amounts.lines[index], "an amount per invoiced line")]));
  const costs: CostChange[] = [];
  const posted: PostedDocument[] = [];
  for (const lineRun of run.lines) {
    const moved = moveLine(context, lineRun);
    costs.push(...valueLine(context, lineRun, moved, amountOf.get(lineRun.line.lineNo)));
    if (handledNo !== "" && (lineRun.handle !== 0 || lineRun.line.lineType === "text")) addHandledLine(context, lineRun, moved);
  }
  if (handledNo !== "") posted.push(addHeader(context, facts.handledType, handledNo, ZERO, ZERO));
  costs.push(...posting.costing.adjust(transactionNo, posting.book.settings.postingFrom));
  posting.postLedger(transactionNo, costLines(posting.book, costs, { businessGroup: run.lines[0]?.groups.businessGroup ?? "", openingAccount: "" }));
  if (invoice && invoiceNo !== "") posted.push(postInvoice(context, invoice));
  return { transactionNo, posted };
}

function take(posting: PostingRun, series: SeriesCode, run: OrderRun): string {
  const taken = posting.numbering.take(series, run.postingDate, run.document.no);
  assert("number" in taken, "checks found a number before anything was posted");
  return taken.number;
}

/** Moves what a line ships or receives in or out of stock. Drop shipments and items that are not kept in stock move nothing. */
function moveLine({ posting, run, transactionNo, handledNo }: Context, { line, handle, groups }: LineRun): Moved {
  const { item } = groups;
  const facts = SIDE_FACTS[run.document.side];
  const perUnit = item ? known(lookupOf(posting.book).unitsPer(item, line.unitCode), "checks found the unit") : null;
  const quantityBase = perUnit === null ? handle : toBaseQuantity(handle, perUnit);
  if (!item || item.type !== "inventory" || quantityBase === 0 || line.dropShipment) return { entryNo: 0, quantityBase };
  const entryNo = posting.costing.move({
    transactionNo,
    itemNo: item.itemNo,
    locationCode: line.locationCode,
    postingDate: run.postingDate,
    entryType: facts.entryType,
    documentType: facts.handledType,
    documentNo: handledNo,
    documentLineNo: line.lineNo,
    partyNo: run.document.partyNo,
    billToNo: run.document.billToNo,
    quantity: quantityFromFine(quantityBase * facts.stock),
    dropShipment: false,
    appliesTo: null,
    appliesFrom: null,
  });
  const key = lineKey(run.document.side, run.document.type, run.document.no, line.lineNo);
  const entries = posting.entriesOfLine.get(key);
  if (entries) entries.push(entryNo);
  else posting.entriesOfLine.set(key, [entryNo]);
  return { entryNo, quantityBase };
}

function addHandledLine({ posting, run, handledNo }: Context, lineRun: LineRun, moved: Moved): void {
  const { line, handle } = lineRun;
  posting.rows.PostedLines.push({
    ...postedLine(run, line, SIDE_FACTS[run.document.side].handledType, handledNo),
    quantity: handle,
    quantityBase: moved.quantityBase,
    discountAmount: ZERO,
    invoiceDiscountAmount: ZERO,
    amount: ZERO,
    vatIdentifier: "",
    vatPercent: 0 as TableRow<"PostedLines">["vatPercent"],
    vatAmount: ZERO,
    itemEntryNo: moved.entryNo === 0 ? null : moved.entryNo,
  });
}

function postedLine(run: OrderRun, line: LineRun["line"], documentType: TableRow<"PostedLines">["documentType"], documentNo: string) {
  return {
    documentType,
    documentNo,
    lineNo: line.lineNo,
    sourceNo: run.document.no,
    sourceLineNo: line.lineNo,
    lineType: line.lineType,
    no: line.no,
    description: line.description,
    locationCode: line.locationCode,
    unitCode: line.unitCode,
    unitPrice: line.unitPrice,
    shipmentNo: "",
    shipmentLineNo: null,
  };
}

function addHeader({ posting, run, transactionNo }: Context, documentType: PostedDocument["documentType"], documentNo: string, amount: Amount, amountInclVat: Amount): PostedDocument {
  const { document, postingDate } = run;
  const terms = termsOf(posting, run);
  const isInvoice = documentType === SIDE_FACTS[document.side].invoiceType;
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
    currencyCode: "",
    exchangeRate: null,
    amount,
    amountInclVat,
    correctsDocumentNo: "",
    transactionNo,
  });
  return { documentType, documentNo, ...source, postingDate, amount, amountInclVat };
}

/** Due and discount dates are counted from the document date (sales-bc 1.11); without terms an invoice is due at once. */
function termsOf({ book }: PostingRun, { document, postingDate }: OrderRun) {
  const lookup = lookupOf(book);
  const party = document.side === "sales" ? lookup.customers.get(document.billToNo) : lookup.vendors.get(document.billToNo);
  const terms = lookup.paymentTerms.get(document.paymentTermsCode || (party?.paymentTermsCode ?? ""));
  const start = document.documentDate ?? postingDate;
  return {
    dueDate: document.dueDate ?? (terms ? (applyDateFormula(terms.dueFormula, start) ?? start) : start),
    discountDate: terms && terms.discountPercent !== 0 ? (applyDateFormula(terms.discountFormula, start) ?? null) : null,
    discountPercent: terms?.discountPercent ?? null,
  };
}

function postInvoice(context: Context, invoice: InvoiceAmounts): PostedDocument {
  const { posting, run, transactionNo, invoiceNo } = context;
  const { book } = posting;
  const { document, postingDate } = run;
  const facts = SIDE_FACTS[document.side];
  const isSale = document.side === "sales";
  const party = known(isSale ? lookupOf(book).customers.get(document.billToNo) : lookupOf(book).vendors.get(document.billToNo), "checks found the party");
  const origin: LedgerOrigin = {
    postingDate, documentType: facts.invoiceType, documentNo: invoiceNo, description: party.name, sourceType: isSale ? "customer" : "vendor", sourceNo: document.billToNo,
  };
  const { ledger, vat } = invoiceEntries(book, run, invoice, origin);
  const rounding = isSale ? roundingOf(invoice.amounts.total, book.settings.invoiceRounding, book.settings.invoiceRoundingMode) : ZERO;
  const total = amountFromMinor(invoice.amounts.total + rounding);
  const groups = { businessGroup: "", productGroup: "", department: document.department, project: document.project, currencyCode: "", currencyAmount: null };
  const roundingLines: LedgerLine[] = rounding === 0 ? [] : [{ ...origin, ...groups, accountNo: accountNoOf(accountsOf(book).rounding(document.side, groupOf(party))), amount: negate(rounding) }];
  const partyAccount = isSale ? accountsOf(book).receivables(groupOf(party)) : accountsOf(book).payables(groupOf(party));
  const partyAmount = isSale ? total : negate(total);
  posting.postLedger(transactionNo, [...ledger, ...roundingLines, { ...origin, ...groups, accountNo: accountNoOf(partyAccount), amount: partyAmount }]);
  addVatEntries(context, vat);
  addPartyEntry(context, partyAmount, invoice);
  addInvoiceLines(context, invoice, rounding);
  return addHeader(context, facts.invoiceType, invoiceNo, amountFromMinor(invoice.amounts.net + rounding), total);
}

function groupOf(party: BookRow<"Customers"> | BookRow<"Vendors">): string {
  return "customerGroup" in party ? party.customerGroup : party.vendorGroup;
}

function addVatEntries({ posting, run, transactionNo, invoiceNo }: Context, vat: readonly VatPosting[]): void {
  const { document, postingDate } = run;
  const isSale = document.side === "sales";
  const lookup = lookupOf(posting.book);
  const party = isSale ? lookup.customers.get(document.billToNo) : lookup.vendors.get(document.billToNo);
  for (const { line, base, amount } of vat) {
    const reverse = line.vat.calculation === "reverse" && !isSale;
    posting.addVatEntry({
      transactionNo,
      postingDate,
      documentType: SIDE_FACTS[document.side].invoiceType,
      documentNo: invoiceNo,
      type: isSale ? "sale" : "purchase",
      vatIdentifier: line.vat.identifier,
      vatPercent: line.vat.percent,
      calculation: line.vat.calculation,
      base,
      amount: reverse ? percentOf(base, line.vat.percent, posting.book.settings.amountRounding) : amount,
      partyNo: document.billToNo,
      country: party?.country ?? "",
      vatNo: party?.vatNo ?? "",
    });
  }
}

function addPartyEntry({ posting, run, transactionNo, invoiceNo }: Context, amount: Amount, invoice: InvoiceAmounts): void {
  const { document, postingDate } = run;
  const { book } = posting;
  const terms = termsOf(posting, run);
  const discounted = book.settings.paymentDiscountExclVat ? invoice.amounts.net : amountFromMinor(Math.abs(amount));
  const entry = {
    transactionNo,
    postingDate,
    documentDate: document.documentDate ?? postingDate,
    dueDate: terms.dueDate,
    discountDate: terms.discountDate,
    discountPossible: terms.discountDate === null || terms.discountPercent === null ? null : percentOf(discounted, terms.discountPercent, book.settings.amountRounding),
    documentType: "invoice" as const,
    documentNo: invoiceNo,
    externalDocumentNo: document.externalDocumentNo,
    description: "",
    currencyCode: "",
    amount,
    amountLocal: amount,
  };
  if (document.side === "sales") posting.addCustomerEntry({ ...entry, customerNo: document.billToNo });
  else {
    posting.addVendorEntry({ ...entry, vendorNo: document.billToNo });
    posting.vendorInvoices.set(`${document.partyNo}\u0000${document.externalDocumentNo}`, invoiceNo);
  }
}

function addInvoiceLines({ posting, run, invoiceNo }: Context, invoice: InvoiceAmounts, rounding: Amount): void {
  const documentType = SIDE_FACTS[run.document.side].invoiceType;
  const lookup = lookupOf(posting.book);
  invoice.lines.forEach(({ line, invoice: quantity, groups }, index) => {
    const amounts = known(invoice.amounts.lines[index], "an amount per invoiced line");
    const perUnit = groups.item ? lookup.unitsPer(groups.item, line.unitCode) : undefined;
    posting.rows.PostedLines.push({
      ...postedLine(run, line, documentType, invoiceNo),
      quantity,
      quantityBase: perUnit === undefined ? quantity : toBaseQuantity(quantity, perUnit),
      discountAmount: amounts.discount,
      invoiceDiscountAmount: amounts.invoiceDiscount,
      amount: amounts.net,
      vatIdentifier: groups.vat?.vatIdentifier ?? "",
      vatPercent: groups.vat?.vatPercent ?? (0 as TableRow<"PostedLines">["vatPercent"]),
      vatAmount: amounts.vat,
      itemEntryNo: null,
    });
  });
  for (const { line } of run.lines.filter((each) => each.line.lineType === "text")) {
    posting.rows.PostedLines.push({ ...postedLine(run, line, documentType, invoiceNo), ...NO_FIGURES });
  }
  if (rounding === 0) return;
  const party = known(lookup.customers.get(run.document.billToNo), "only sales are rounded");
  posting.rows.PostedLines.push({
    ...NO_FIGURES,
    documentType,
    documentNo: invoiceNo,
    lineNo: Math.max(...run.lines.map(({ line }) => line.lineNo)) + 10000,
    sourceNo: run.document.no,
    sourceLineNo: null,
    lineType: "account",
    no: accountNoOf(accountsOf(posting.book).rounding("sales", party.customerGroup)),
    description: "",
    locationCode: "",
    unitCode: "",
    // One piece at what the rounding comes to (sales-bc 3.6).
    quantity: FINE_ONE as Quantity,
    quantityBase: FINE_ONE as Quantity,
    unitPrice: unitPriceOf(rounding, FINE_ONE as Quantity),
    shipmentNo: "",
    shipmentLineNo: null,
    amount: rounding,
  });
}

const NO_FIGURES = {
  quantity: 0 as Quantity,
  quantityBase: 0 as Quantity,
  discountAmount: ZERO,
  invoiceDiscountAmount: ZERO,
  amount: ZERO,
  vatIdentifier: "",
  vatPercent: 0 as TableRow<"PostedLines">["vatPercent"],
  vatAmount: ZERO,
  itemEntryNo: null,
};
