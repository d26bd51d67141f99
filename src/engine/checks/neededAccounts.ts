import { accountsOf, type AccountAnswer } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { factsOf, type OrderDocument } from "../documents/documents";
import { cashMethodOf, type LineRun, type OrderRun } from "../orders/orders";
import { costAccountColumns } from "./costAccountColumns";

/**
 * The accounts that posting needs, as the settings have it: one list for the checks of documents, for the rules of their
 * dimensions, and for the check of the setup before there are any documents to post.
 */
export type Need = (answer: AccountAnswer) => void;

/** Every account of what a line moves and invoices. Nothing is asked for an item or a charge that is not there: it has no groups. */
export function needLineAccounts(book: Book, document: OrderDocument, lineRun: LineRun, need: Need): void {
  const { line, handle, invoice, groups } = lineRun;
  if (line.lineType === "text" || line.no === "" || groups.isMissing || (handle === 0 && invoice === 0)) return;
  if (line.lineType === "account") need(accountsOf(book).direct(line.no));
  if (invoice !== 0) needInvoiceAccounts(book, document, lineRun, need);
  if (groups.item?.type === "inventory" && !line.dropShipment) needCostAccounts(book, document, lineRun, need);
}

function needInvoiceAccounts(book: Book, document: OrderDocument, { line, groups }: LineRun, need: Need): void {
  const accounts = accountsOf(book);
  const isSale = document.side === "sales";
  const { businessGroup, productGroup } = groups;
  if (line.lineType !== "account") need(accounts.posting(factsOf(document).accountColumn, businessGroup, productGroup));
  const { discountPosting } = book.settings;
  if (isSale && hasLineDiscount(line) && (discountPosting === "line" || discountPosting === "all")) need(accounts.posting("lineDiscountAccount", businessGroup, productGroup));
  if (isSale && hasInvoiceDiscount(document, line) && (discountPosting === "invoice" || discountPosting === "all")) need(accounts.posting("invoiceDiscountAccount", businessGroup, productGroup));
}

export function hasLineDiscount(line: LineRun["line"]): boolean {
  return Boolean(line.discountPercent) || Boolean(line.discountAmount);
}

/** A discount that was taken off the order takes back what earlier invoices have given. */
export function hasInvoiceDiscount(document: OrderDocument, line: LineRun["line"]): boolean {
  return Boolean(document.invoiceDiscountPercent) || Boolean(document.invoiceDiscountAmount) || line.invoiceDiscountTaken !== 0;
}

/** The accounts of the tax of a line, where its groups have a rate. */
export function needVatAccounts(book: Book, side: OrderDocument["side"], vat: LineRun["groups"]["vat"], need: Need): void {
  if (!vat) return;
  const accounts = accountsOf(book);
  if (vat.calculation === "full" || (vat.calculation === "normal" && vat.vatPercent !== 0)) need(accounts.vat(side, vat));
  else if (vat.calculation === "reverse" && side === "purchase") {
    need(accounts.vat("purchase", vat));
    need(accounts.vat("reverse", vat));
  }
}

function needCostAccounts(book: Book, document: OrderDocument, { line, groups: { item, businessGroup, productGroup } }: LineRun, need: Need): void {
  if (!item || item.inventoryGroup === "") return;
  const accounts = accountsOf(book);
  need(accounts.inventory("inventoryAccount", item.inventoryGroup, line.locationCode));
  for (const column of costAccountColumns(document.side, item, book.settings.expectedCostToLedger)) need(accounts.posting(column, businessGroup, productGroup));
  if (book.settings.expectedCostToLedger) need(accounts.inventory("inventoryInterimAccount", item.inventoryGroup, line.locationCode));
}

/** What a sale that is paid at once needs: where the money goes, and where the discount does that paying early earns. */
function needCashAccounts(book: Book, { document, lines }: OrderRun, customerGroup: string, need: Need): void {
  const method = cashMethodOf(book, document);
  if (method === "") return;
  const accounts = accountsOf(book);
  need(accounts.cash(method));
  const { customers, paymentTerms } = lookupOf(book);
  if (!paymentTerms.get(document.paymentTermsCode || (customers.get(document.billToNo)?.paymentTermsCode ?? ""))?.discountPercent) return;
  need(accounts.settlement("sales", "paymentDiscountAccount", customerGroup));
  if (!book.settings.adjustVatForPaymentDiscount || book.settings.paymentDiscountExclVat) return;
  for (const { line, invoice, groups } of lines) if (invoice !== 0 && line.lineType === "item" && groups.productGroup !== "") need(accounts.posting("paymentDiscountAccount", groups.businessGroup, groups.productGroup));
}

/** The accounts of an invoice as a whole: who owes or is owed, what rounding leaves over, the tax, and what is paid at once. */
export function needPartyAccounts(book: Book, order: OrderRun, need: Need): void {
  const { document, lines } = order;
  const lookup = lookupOf(book);
  const accounts = accountsOf(book);
  const customer = document.side === "sales" ? lookup.customers.get(document.billToNo) : undefined;
  const vendor = document.side === "purchase" ? lookup.vendors.get(document.billToNo) : undefined;
  if (customer) need(accounts.receivables(customer.customerGroup));
  if (customer && book.settings.invoiceRounding !== 0) need(accounts.rounding("sales", customer.customerGroup));
  if (customer) needCashAccounts(book, order, customer.customerGroup, need);
  if (vendor) need(accounts.payables(vendor.vendorGroup));
  for (const { line, invoice, groups } of lines) {
    if (invoice !== 0 && line.lineType !== "text" && line.no !== "" && !groups.isMissing) needVatAccounts(book, document.side, groups.vat, need);
  }
}
