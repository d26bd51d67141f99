import { known } from "../../base/assert";
import { amountFromMinor, negate, ZERO, type Amount } from "../../money/amount";
import { FINE_ONE, percentOf, toBaseQuantity, unitPriceOf, type Quantity } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import { accountsOf } from "../accounts/accounts";
import { roundingOf } from "../amounts/amounts";
import { lookupOf } from "../book/lookup";
import { foreignCode, invoiceRoundingIn, roundingIn, toLocal } from "../currency/currency";
import { roundingVat, type InvoiceAmounts } from "../orders/orders";
import { isSetOff } from "../checks/checks";
import { applyEntry } from "./applyEntry";
import { accountNoOf } from "./costEntries";
import { invoiceEntries, ledgerLine, type LedgerOrigin, type VatPosting } from "./invoiceEntries";
import type { Context } from "./lineValue";
import { addHeader, addLine, termsOf, type PostedDocument } from "./postedRows";
import { vendorInvoiceKey, type LedgerLine } from "./run";

/**
 * Posts the invoice or credit memo of a document: general ledger, VAT, the party's entry, and its posted lines. `entries`
 * are the item entries by line number that stand on no shipment or receipt. Posted documents and the party's entry are in the
 * document's currency, the general ledger, VAT and the entry's local amount in the company's (sales-bc 3.7); both are signed
 * for the ledgers here and in `invoiceEntries`.
 */
export interface Invoiced {
  readonly own: InvoiceAmounts;
  readonly local: InvoiceAmounts;
}

export function postInvoice(context: Context, { own: invoice, local }: Invoiced, entries: ReadonlyMap<number, number>): PostedDocument {
  const { posting, run, transactionNo, invoiceNo } = context;
  const { book } = posting;
  const { document, facts, postingDate } = run;
  const isSale = document.side === "sales";
  const party = known(isSale ? lookupOf(book).customers.get(document.billToNo) : lookupOf(book).vendors.get(document.billToNo), "checks found the party");
  const origin: LedgerOrigin = {
    postingDate, documentType: facts.invoicedType, documentNo: invoiceNo, description: party.name, sourceType: isSale ? "customer" : "vendor", sourceNo: document.billToNo,
  };
  const sign = facts.partySign;
  const { ledger, vat } = invoiceEntries(book, run, local, origin);
  const currencyCode = foreignCode(book, document.currencyCode);
  const rounding = isSale ? roundingOf(invoice.amounts.total, invoiceRoundingIn(book, document.currencyCode), book.settings.invoiceRoundingMode) : ZERO;
  const total = amountFromMinor(invoice.amounts.total + rounding);
  const totalLocal = rounding === 0 ? local.amounts.total : toLocal(total, run.rate, book.settings.amountRounding);
  const roundingLocal = amountFromMinor(totalLocal - local.amounts.total);
  const roundingAccount = rounding === 0 ? "" : accountNoOf(accountsOf(book).rounding(document.side, groupOf(party)));
  const place = (accountNo: string) => ({ accountNo, businessGroup: "", productGroup: "", department: document.department, project: document.project });
  const roundingLines = roundingLocal === 0 ? [] : [ledgerLine(origin, place(roundingAccount), signed(roundingLocal, -sign))];
  const vatOfRounding = roundingVat(book, run, roundingAccount)?.vat;
  const partyAccount = isSale ? accountsOf(book).receivables(groupOf(party)) : accountsOf(book).payables(groupOf(party));
  const amounts = { currencyCode, amount: signed(total, sign), amountLocal: signed(totalLocal, sign) };
  posting.postLedger(transactionNo, [...ledger, ...roundingLines, inCurrency(ledgerLine(origin, place(accountNoOf(partyAccount)), amounts.amountLocal), amounts)]);
  addVatEntries(context, vatOfRounding ? [...vat, roundingPosting(vatOfRounding, signed(roundingLocal, -sign))] : vat);
  addPartyEntry(context, origin, amounts, invoice);
  addInvoiceLines(context, invoice, entries);
  if (rounding !== 0) addRoundingLine(context, rounding, roundingAccount, vatOfRounding);
  const net = amountFromMinor(invoice.amounts.net + rounding);
  return addHeader(context, facts.invoicedType, invoiceNo, { amount: net, amountInclVat: total, amountLocal: amountFromMinor(local.amounts.net + roundingLocal), amountInclVatLocal: totalLocal });
}

/** The line with what it comes to in the currency of its document, where that is not the company's. */
function inCurrency(line: LedgerLine, { currencyCode, amount }: Pick<TableRow<"CustomerLedger">, "currencyCode" | "amount">): LedgerLine {
  return currencyCode === "" ? line : { ...line, currencyCode, currencyAmount: amount };
}

function signed(amount: Amount, sign: number): Amount {
  return sign < 0 ? negate(amount) : amount;
}

function groupOf(party: BookRow<"Customers"> | BookRow<"Vendors">): string {
  return "customerGroup" in party ? party.customerGroup : party.vendorGroup;
}

function addVatEntries({ posting, run, transactionNo, invoiceNo }: Context, vat: readonly VatPosting[]): void {
  const { document, postingDate } = run;
  const isSale = document.side === "sales";
  const lookup = lookupOf(posting.book);
  const party = isSale ? lookup.customers.get(document.billToNo) : lookup.vendors.get(document.billToNo);
  for (const { line, base, amount, difference } of vat) {
    const reverse = line.vat.calculation === "reverse" && !isSale;
    posting.addVatEntry({
      transactionNo,
      postingDate,
      documentType: run.facts.invoicedType,
      documentNo: invoiceNo,
      type: isSale ? "sale" : "purchase",
      vatIdentifier: line.vat.identifier,
      vatPercent: line.vat.percent,
      calculation: line.vat.calculation,
      base,
      amount: reverse ? percentOf(base, line.vat.percent, posting.book.settings.amountRounding) : amount,
      vatDifference: difference === undefined || difference === 0 ? null : difference,
      partyNo: document.billToNo,
      country: party?.country ?? "",
      vatNo: party?.vatNo ?? "",
    });
  }
}

function addPartyEntry(context: Context, origin: LedgerOrigin, amounts: Pick<TableRow<"CustomerLedger">, "currencyCode" | "amount" | "amountLocal">, invoice: InvoiceAmounts): void {
  const { posting, run, transactionNo, invoiceNo } = context;
  const { document, facts, postingDate } = run;
  const { book } = posting;
  const terms = termsOf(posting, run);
  const discounted = book.settings.paymentDiscountExclVat ? invoice.amounts.net : amountFromMinor(Math.abs(amounts.amount));
  const entry = {
    transactionNo,
    postingDate,
    documentDate: document.documentDate ?? postingDate,
    dueDate: terms.dueDate,
    discountDate: terms.discountDate,
    discountPossible: terms.discountDate === null || terms.discountPercent === null ? null : percentOf(discounted, terms.discountPercent, roundingIn(book, document.currencyCode)),
    documentType: facts.isCredit ? ("creditMemo" as const) : ("invoice" as const),
    documentNo: invoiceNo,
    externalDocumentNo: document.externalDocumentNo,
    description: "",
    ...amounts,
  };
  const { side, billToNo } = document;
  const entryNo = side === "sales" ? posting.addCustomerEntry({ ...entry, customerNo: billToNo }) : posting.addVendorEntry({ ...entry, vendorNo: billToNo });
  if (isSetOff(book, run)) applyEntry(context, origin, entryNo);
  if (side === "purchase") {
    posting.vendorInvoices.set(vendorInvoiceKey(run), invoiceNo);
  }
}

function addInvoiceLines(context: Context, invoice: InvoiceAmounts, entries: ReadonlyMap<number, number>): void {
  const { posting, run, invoiceNo } = context;
  const documentType = run.facts.invoicedType;
  const lookup = lookupOf(posting.book);
  invoice.lines.forEach(({ line, invoice: quantity, groups }, index) => {
    const amounts = known(invoice.amounts.lines[index], "an amount per invoiced line");
    const perUnit = groups.item ? lookup.unitsPer(groups.item, line.unitCode) : undefined;
    addLine(context, line, documentType, invoiceNo, {
      quantity,
      quantityBase: perUnit === undefined ? quantity : toBaseQuantity(quantity, perUnit),
      discountAmount: amounts.discount,
      invoiceDiscountAmount: amounts.invoiceDiscount,
      amount: amounts.net,
      vatIdentifier: groups.vat?.vatIdentifier ?? "",
      vatPercent: groups.vat?.vatPercent ?? (0 as TableRow<"PostedLines">["vatPercent"]),
      vatAmount: amounts.vat,
      itemEntryNo: entries.get(line.lineNo) ?? null,
    });
  });
  for (const { line } of run.lines.filter((each) => each.line.lineType === "text")) {
    addLine(context, line, documentType, invoiceNo, NO_FIGURES);
  }
}

/** What rounding comes to is taxed with nothing; a VAT group of its account says under which identifier it is reported. */
function roundingPosting(vat: BookRow<"VatSetup">, base: Amount): VatPosting {
  return { line: { vat: { identifier: vat.vatIdentifier, percent: vat.vatPercent, calculation: vat.calculation }, base, amount: ZERO, difference: ZERO, lines: [] }, base, amount: ZERO };
}

function addRoundingLine({ posting, run, invoiceNo }: Context, rounding: Amount, accountNo: string, vat: BookRow<"VatSetup"> | undefined): void {
  posting.rows.PostedLines.push({
    ...NO_FIGURES,
    documentType: run.facts.invoicedType,
    documentNo: invoiceNo,
    lineNo: Math.max(...run.lines.map(({ line }) => line.lineNo)) + 10000,
    sourceNo: run.document.no,
    sourceLineNo: null,
    lineType: "account",
    no: accountNo,
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
    vatIdentifier: vat?.vatIdentifier ?? "",
    rowNumber: posting.nextRow("PostedLines"),
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
