import type { Day } from "../../base/day";
import { amountFromMinor, shareOf, ZERO, type Amount } from "../../money/amount";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import { documentAmounts, invoiceDiscounts, lineAmount, type AmountTerms, type DocumentAmounts, type PricedLine, type VatTerms } from "../amounts/amounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { documentRate, LOCAL_RATE, roundingIn, toLocal, type Rate } from "../currency/currency";
import { billsEarlier, factsOf, handledNotInvoiced, outstandingOf, type DocumentFacts, type DocumentLine, type OrderDocument } from "../documents/documents";
import { vatDifferencesOf } from "./vatDifferences";

export { cashMethodOf } from "./cashSale";
export { assignmentsOf, assignmentsOfDocument, receivedLine, sharingOf, type Assignment } from "./charges";
export { inLocal } from "./localAmounts";

/**
 * What an act does with a document: how much of each line it ships or receives and invoices (sales-bc 3.3), in which
 * posting groups, and the amounts of the invoice or credit memo it makes. Checks and posting read the same answer.
 */
export type PostingAction = "ship" | "invoice" | "shipInvoice" | "receive" | "receiveInvoice";

export const POSTING_ACTIONS: readonly PostingAction[] = ["ship", "invoice", "shipInvoice", "receive", "receiveInvoice"];

export interface Intent {
  /** Ship or receive. */
  readonly handle: boolean;
  readonly invoice: boolean;
}

const NOTHING: Intent = { handle: false, invoice: false };
const BOTH: Intent = { handle: true, invoice: true };

/**
 * What an action means for a kind of document; nothing where it does not fit. Goods that leave are shipped and goods that
 * come are received, so a sales return is received and a purchase return is shipped. An invoice or a credit memo is posted
 * in one step, by `invoice` as by its side's action for both.
 */
export function intentOf(document: Pick<OrderDocument, "side" | "type">, action: PostingAction): Intent {
  const { isWhole, stock } = factsOf(document);
  if (isWhole) return action === "invoice" || action === (document.side === "sales" ? "shipInvoice" : "receiveInvoice") ? BOTH : NOTHING;
  if (action === "invoice") return { handle: false, invoice: true };
  const isShipped = action === "ship" || action === "shipInvoice";
  if (isShipped !== stock < 0) return NOTHING;
  return { handle: true, invoice: action === "shipInvoice" || action === "receiveInvoice" };
}

/** Whether an action has a meaning for a kind of document. */
export function fits(document: Pick<OrderDocument, "side" | "type">, action: PostingAction): boolean {
  const { handle, invoice } = intentOf(document, action);
  return handle || invoice;
}

/** The groups that decide accounts and VAT of a line; blank groups where the item, charge or party is missing. */
export interface LineGroups {
  readonly businessGroup: string;
  readonly productGroup: string;
  readonly vatBusinessGroup: string;
  readonly vatProductGroup: string;
  readonly vat: BookRow<"VatSetup"> | undefined;
  readonly item: BookRow<"Items"> | undefined;
  /** The line names an item or a charge that is not there: it has no groups. */
  readonly isMissing: boolean;
}

export interface LineRun {
  readonly line: DocumentLine;
  /** Quantities of this act, in the line's unit. */
  readonly handle: Quantity;
  readonly invoice: Quantity;
  readonly groups: LineGroups;
}

export interface OrderRun {
  readonly document: OrderDocument;
  readonly facts: DocumentFacts;
  readonly intent: Intent;
  readonly postingDate: Day;
  /** Of the document's currency; one to one where there is none, which the checks tell. */
  readonly rate: Rate;
  readonly lines: readonly LineRun[];
  /** Whether the act leaves a shipment, receipt or return behind, and whether an invoice or credit memo. */
  readonly makesShipment: boolean;
  readonly makesInvoice: boolean;
}

const NO_VAT: VatTerms = { identifier: "", percent: 0 as VatTerms["percent"], calculation: "exempt" };

/** An act on a document, with quantities cut to what is possible; the checks tell where a person asked for more. */
export function orderRun(book: Book, document: OrderDocument, action: PostingAction, postingDate: Day): OrderRun {
  const intent = intentOf(document, action);
  const facts = factsOf(document);
  const lines = document.lines.map((line) => {
    const groups = groupsOf(book, document, line, postingDate);
    if (line.lineType === "text") return { line, handle: NO_QUANTITY, invoice: NO_QUANTITY, groups };
    // What was shipped before is billed here and not shipped again.
    if (billsEarlier(line)) return { line, handle: NO_QUANTITY, invoice: intent.invoice ? outstandingOf(line) : NO_QUANTITY, groups };
    const handle = !intent.handle ? NO_QUANTITY : facts.isWhole ? outstandingOf(line) : toHandle(line);
    const most = quantityFromFine(handledNotInvoiced(line) + handle);
    return { line, handle, invoice: !intent.invoice ? NO_QUANTITY : facts.isWhole ? most : toInvoice(line, most), groups };
  });
  const makesShipment = lines.some(({ handle, line }) => handle !== 0 && (!facts.isWhole || line.lineType === "item")) && (!facts.isWhole || shipsOnInvoice(book, facts));
  return { document, facts, intent, postingDate, rate: documentRate(book, document, postingDate) ?? LOCAL_RATE, lines, makesShipment, makesInvoice: lines.some(({ invoice }) => invoice !== 0) };
}

/** A setting says whether what is posted in one step leaves a shipment or receipt of its own (sales-bc 3.1). */
function shipsOnInvoice({ settings }: Book, { isCredit }: DocumentFacts): boolean {
  return isCredit ? settings.returnReceiptOnCreditMemo : settings.shipmentOnInvoice;
}

/** What a person typed, else all that is outstanding. */
function toHandle(line: DocumentLine): Quantity {
  const outstanding = outstandingOf(line);
  return line.toHandle === null ? outstanding : smaller(line.toHandle, outstanding);
}

/** What a person typed, cut to what is shipped or received and not invoiced; else all of that. */
function toInvoice(line: DocumentLine, most: Quantity): Quantity {
  return line.toInvoice === null ? most : smaller(line.toInvoice, most);
}

function smaller(a: Quantity, b: Quantity): Quantity {
  return Math.abs(a) < Math.abs(b) ? a : b;
}

export function groupsOf(book: Book, document: OrderDocument, line: DocumentLine, day: Day): LineGroups {
  const lookup = lookupOf(book);
  const party = document.side === "sales" ? lookup.customers.get(document.billToNo) : lookup.vendors.get(document.billToNo);
  const item = line.lineType === "item" ? lookup.items.get(line.no) : undefined;
  const subject = line.lineType === "account" ? lookup.accounts.get(line.no) : line.lineType === "charge" ? lookup.itemCharges.get(line.no) : item;
  const isMissing = subject === undefined && (line.lineType === "item" || line.lineType === "charge");
  const businessGroup = party?.businessGroup ?? "";
  const vatBusinessGroup = party?.vatBusinessGroup ?? "";
  const vatProductGroup = line.vatProductGroup || (subject?.vatProductGroup ?? "");
  return { businessGroup, productGroup: subject?.productGroup ?? "", vatBusinessGroup, vatProductGroup, vat: lookup.vatSetup(vatBusinessGroup, vatProductGroup, day), item, isMissing };
}

function vatTerms(groups: LineGroups): VatTerms {
  const { vat } = groups;
  return vat ? { identifier: vat.vatIdentifier, percent: vat.vatPercent, calculation: vat.calculation } : NO_VAT;
}

/** The amounts of the invoice that an act makes; lines that it does not invoice have none and are left out of `positions`. */
export interface InvoiceAmounts {
  readonly amounts: DocumentAmounts;
  readonly lines: readonly LineRun[];
}

const invoices = new WeakMap<OrderRun, InvoiceAmounts>();

/** The amounts of an act's invoice; reckoned once, for its checks and its posting ask for the same. */
export function invoiceAmounts(book: Book, run: OrderRun): InvoiceAmounts {
  let made = invoices.get(run);
  if (made === undefined) invoices.set(run, (made = reckonInvoice(book, run)));
  return made;
}

function reckonInvoice(book: Book, run: OrderRun): InvoiceAmounts {
  const precision = roundingIn(book, run.document.currencyCode);
  const discounts = discountsOfWholeLines(run.lines, run.document, precision);
  const lines = run.lines.filter(({ invoice }) => invoice !== 0);
  const priced = lines.map(({ line, invoice, groups }): PricedLine => {
    const whole = discounts.get(line.lineNo) ?? ZERO;
    return pricedLine(line, invoice, discountOfPart(line, invoice, whole, precision), groups);
  });
  return { amounts: documentAmounts(priced, amountTerms(book, run.document)), lines };
}

/** The amounts of the whole document as it was ordered, by line number, and their totals; nothing for one that cannot be read. */
export function orderAmounts(book: Book, document: OrderDocument, day: Day): { readonly amounts: DocumentAmounts; readonly lines: readonly DocumentLine[] } {
  const precision = roundingIn(book, document.currencyCode);
  const runs = document.isFaulty ? [] : document.lines.map((line) => ({ line, groups: groupsOf(book, document, line, day) }));
  const discounts = discountsOfWholeLines(runs, document, precision);
  const lines = runs.filter(({ line }) => line.lineType !== "text");
  const priced = lines.map(({ line, groups }) => pricedLine(line, line.quantity, discounts.get(line.lineNo) ?? ZERO, groups));
  return { amounts: documentAmounts(priced, amountTerms(book, document)), lines: lines.map(({ line }) => line) };
}

export interface OpenAmounts {
  readonly line: DocumentLine;
  /** With VAT, in the company's currency: of what is outstanding, and of what is shipped or received and not invoiced. */
  readonly outstanding: Amount;
  readonly notInvoiced: Amount;
}

/** What is still open of each line of a document in money, each share rounded by itself (sales-bc 3.3). */
export function openAmountsOf(book: Book, document: OrderDocument): readonly OpenAmounts[] {
  const day = document.postingDate ?? document.orderDate;
  const { amounts, lines } = orderAmounts(book, document, day);
  const rate = documentRate(book, document, day) ?? LOCAL_RATE;
  const precision = roundingIn(book, document.currencyCode);
  return lines.map((line, index) => {
    const total = amounts.lines[index]?.total ?? ZERO;
    const share = (quantity: Quantity) => (line.quantity === 0 ? ZERO : toLocal(shareOf(total, quantity, line.quantity, precision), rate, book.settings.amountRounding));
    return { line, outstanding: share(outstandingOf(line)), notInvoiced: share(handledNotInvoiced(line)) };
  });
}

function amountTerms(book: Book, document: OrderDocument): AmountTerms {
  const differences = vatDifferencesOf(book, document);
  return { pricesIncludeVat: document.pricesIncludeVat, precision: roundingIn(book, document.currencyCode), ...(differences && { differences }) };
}

/** Written out, as every object of which there is one for each line. */
function pricedLine(line: DocumentLine, quantity: Quantity, invoiceDiscount: Amount, groups: LineGroups): PricedLine {
  return {
    quantity, wholeQuantity: line.quantity, unitPrice: line.unitPrice, discountPercent: line.discountPercent, discountAmount: line.discountAmount,
    invoiceDiscount, vat: vatTerms(groups),
  };
}

function figures(line: DocumentLine, quantity: Quantity) {
  return { quantity, wholeQuantity: line.quantity, unitPrice: line.unitPrice, discountPercent: line.discountPercent, discountAmount: line.discountAmount };
}

function discountsOfWholeLines(lines: readonly { readonly line: DocumentLine; readonly groups: LineGroups }[], document: OrderDocument, precision: Amount): ReadonlyMap<number, Amount> {
  if (!document.invoiceDiscountPercent && !document.invoiceDiscountAmount) return new Map();
  const counted = lines.filter(({ line }) => line.lineType !== "text");
  const shares = invoiceDiscounts(
    counted.map(({ line, groups }) => {
      const { gross, discount } = lineAmount(figures(line, line.quantity), precision);
      return { lineAmount: amountFromMinor(gross - discount), allowInvoiceDiscount: line.allowInvoiceDiscount, vat: vatTerms(groups) };
    }),
    { percent: document.invoiceDiscountPercent, amount: document.invoiceDiscountAmount },
    precision,
  );
  return new Map(counted.map(({ line }, index) => [line.lineNo, shares[index] ?? ZERO]));
}

/** A part's share of its line's invoice discount; the last part takes what earlier invoices have left (sales-bc 3.5, E5.5). */
function discountOfPart(line: DocumentLine, quantity: Quantity, whole: Amount, precision: Amount): Amount {
  if (line.invoiced + quantity === line.quantity - line.cancelled) {
    // What other documents have billed has had its share there.
    return amountFromMinor(shareOf(whole, line.quantity - line.cancelled - line.billedElsewhere, line.quantity, precision) - line.invoiceDiscountTaken);
  }
  return shareOf(whole, quantity, line.quantity, precision);
}

/**
 * The VAT of the account that takes an invoice's rounding (sales-bc 3.6): none where the account has no VAT product group,
 * and then the rounding stands outside VAT.
 */
export function roundingVat(book: Book, { document, postingDate }: Pick<OrderRun, "document" | "postingDate">, accountNo: string): { readonly account: BookRow<"Accounts">; readonly vatBusinessGroup: string; readonly vat: BookRow<"VatSetup"> | undefined } | undefined {
  const lookup = lookupOf(book);
  const account = lookup.accounts.get(accountNo);
  if (!account || account.vatProductGroup === "") return undefined;
  const vatBusinessGroup = (document.side === "sales" ? lookup.customers.get(document.billToNo) : lookup.vendors.get(document.billToNo))?.vatBusinessGroup ?? "";
  return { account, vatBusinessGroup, vat: lookup.vatSetup(vatBusinessGroup, account.vatProductGroup, postingDate) };
}
