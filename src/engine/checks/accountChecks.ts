import { issue, type Issue } from "../../issues/issue";
import { accountsOf, type AccountAnswer } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { LINES_TABLE } from "../documents/documents";
import type { LineRun, OrderRun } from "../orders/orders";
import { costAccountColumns } from "./costAccountColumns";

/**
 * Every account that posting an order would need is there and can be posted to, and every line has a VAT rate on its date.
 * A fault of the setup is told once per document, at the field to fill.
 */
export function accountIssues(book: Book, order: OrderRun): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<Issue>();
  const need = (answer: AccountAnswer) => {
    if (!("refused" in answer) || seen.has(answer.refused)) return;
    seen.add(answer.refused);
    issues.push({ ...answer.refused, place: { ...answer.refused.place, documentNo: order.document.no } });
  };
  const invoices = order.lines.some(({ invoice }) => invoice !== 0);
  for (const lineRun of order.lines) {
    const { line, handle, invoice } = lineRun;
    // An item that is not there has no groups; what is told is that it is missing.
    if (line.lineType === "text" || line.no === "" || (line.lineType === "item" && !lineRun.groups.item) || (handle === 0 && invoice === 0)) continue;
    if (line.lineType === "account") need(accountsOf(book).direct(line.no));
    if (invoice !== 0) needInvoiceAccounts(book, order, lineRun, need, issues);
    if (lineRun.groups.item?.type === "inventory" && !line.dropShipment) needCostAccounts(book, order, lineRun, need, issues);
  }
  if (invoices) {
    needPartyAccount(book, order, need);
    issues.push(...rateIssues(order));
  }
  return issues;
}

/** One invoice totals VAT per identifier, so an identifier has one rate in it (sales-bc 3.4). */
function rateIssues(order: OrderRun): readonly Issue[] {
  const firstOf = new Map<string, NonNullable<LineRun["groups"]["vat"]>>();
  return order.lines.flatMap(({ invoice, groups: { vat } }) => {
    if (invoice === 0 || !vat) return [];
    const first = firstOf.get(vat.vatIdentifier) ?? vat;
    firstOf.set(vat.vatIdentifier, first);
    if (first.vatPercent === vat.vatPercent) return [];
    const place = { table: "VatSetup", row: vat.rowNumber, column: "vatPercent", documentNo: order.document.no };
    return [issue("SET-10", place, { vatIdentifier: vat.vatIdentifier, firstPercent: { percent: first.vatPercent }, secondPercent: { percent: vat.vatPercent } })];
  });
}

type Need = (answer: AccountAnswer) => void;

function needInvoiceAccounts(book: Book, order: OrderRun, { line, groups }: LineRun, need: Need, issues: Issue[]): void {
  const accounts = accountsOf(book);
  const isSale = order.document.side === "sales";
  const { businessGroup, productGroup, vat } = groups;
  if (line.lineType === "item" && groups.item) need(accounts.posting(order.facts.accountColumn, businessGroup, productGroup));
  const { discountPosting } = book.settings;
  const hasLineDiscount = Boolean(line.discountPercent) || Boolean(line.discountAmount);
  // A discount that was taken off the order takes back what earlier invoices have given.
  const hasInvoiceDiscount = Boolean(order.document.invoiceDiscountPercent) || Boolean(order.document.invoiceDiscountAmount) || line.invoiceDiscountTaken !== 0;
  if (isSale && hasLineDiscount && (discountPosting === "line" || discountPosting === "all")) need(accounts.posting("lineDiscountAccount", businessGroup, productGroup));
  if (isSale && hasInvoiceDiscount && (discountPosting === "invoice" || discountPosting === "all")) need(accounts.posting("invoiceDiscountAccount", businessGroup, productGroup));
  if (!vat) {
    issues.push(
      issue("SET-05", { table: LINES_TABLE[line.side], row: line.rowNumber, column: "vatProductGroup", documentNo: line.documentNo }, {
        vatBusinessGroup: groups.vatBusinessGroup, vatProductGroup: groups.vatProductGroup, day: { day: order.postingDate },
      }),
    );
  } else if (vat.calculation === "full" || (vat.calculation === "normal" && vat.vatPercent !== 0)) need(accounts.vat(order.document.side, vat));
  else if (vat.calculation === "reverse" && !isSale) {
    need(accounts.vat("purchase", vat));
    need(accounts.vat("reverse", vat));
  }
}

function needCostAccounts(book: Book, order: OrderRun, { line, groups }: LineRun, need: Need, issues: Issue[]): void {
  const { item } = groups;
  if (!item) return;
  if (item.inventoryGroup === "") {
    issues.push(issue("SET-11", { table: "Items", row: item.rowNumber, column: "inventoryGroup", documentNo: line.documentNo }, { itemNo: item.itemNo }));
    return;
  }
  const accounts = accountsOf(book);
  need(accounts.inventory("inventoryAccount", item.inventoryGroup, line.locationCode));
  for (const column of costAccountColumns(order.document.side, book.settings.expectedCostToLedger)) need(accounts.posting(column, groups.businessGroup, groups.productGroup));
  if (book.settings.expectedCostToLedger) need(accounts.inventory("inventoryInterimAccount", item.inventoryGroup, line.locationCode));
}

function needPartyAccount(book: Book, order: OrderRun, need: Need): void {
  const lookup = lookupOf(book);
  const accounts = accountsOf(book);
  const customer = order.document.side === "sales" ? lookup.customers.get(order.document.billToNo) : undefined;
  const vendor = order.document.side === "purchase" ? lookup.vendors.get(order.document.billToNo) : undefined;
  if (customer) need(accounts.receivables(customer.customerGroup));
  if (customer && book.settings.invoiceRounding !== 0) need(accounts.rounding("sales", customer.customerGroup));
  if (vendor) need(accounts.payables(vendor.vendorGroup));
}
