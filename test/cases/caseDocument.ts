import type { Book } from "../../src/engine/book/book";
import { applyPlan } from "../../src/engine/posting/applyPlan";
import type { PostingPlan, PostingRequest } from "../../src/engine/posting/posting";
import { openEntries } from "../../src/engine/receivables/receivables";
import { formatAmount } from "../../src/money/amount";
import { bookFromTables } from "../support/bookFromTables";
import type { FixtureTables } from "../support/fixtureSetup";
import { quantity } from "../support/money";
import { errorsOf, plan } from "../support/posting";

/**
 * The documents of the cases as rows of a workbook on the fixture company, and their posting. What is sold is work by the
 * piece, which is kept in no stock; charges are lines of the account for freight.
 */
export interface CaseVat {
  readonly identifier: string;
  readonly percent: string;
  readonly calculation?: "normal" | "reverse" | "full" | "exempt";
}

export interface CaseLine {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly vat: CaseVat;
  readonly discountPercent?: string | undefined;
  readonly discountAmount?: string | undefined;
  /** A line of an account and not of an item; takes no invoice discount. */
  readonly isCharge?: boolean;
  readonly takesInvoiceDiscount?: boolean;
  readonly toShip?: string;
  readonly toInvoice?: string;
}

export interface CaseDocument {
  readonly side?: "sales" | "purchase";
  readonly kind?: "order" | "invoice" | "creditMemo";
  readonly lines: readonly CaseLine[];
  readonly pricesIncludeVat?: boolean | undefined;
  readonly invoiceDiscountAmount?: string | undefined;
  /** The smallest amount there is. */
  readonly amountRounding?: string | undefined;
  readonly invoiceRounding?: { readonly precision: string; readonly direction: string } | undefined;
  readonly discountPosting?: "none" | "line" | "invoice" | "all";
}

export const DOCUMENT_NO = "1001";

/** VAT of a percentage, under an identifier of its own. */
export function vatOf(percent: string): CaseVat {
  return { identifier: `V${percent}`, percent };
}

export function tablesOf({ side = "sales", kind = "order", lines, pricesIncludeVat = false, invoiceDiscountAmount = "0", amountRounding = "0.01", invoiceRounding, discountPosting = "none" }: CaseDocument): FixtureTables {
  const header = { documentType: kind, documentNo: DOCUMENT_NO, pricesIncludeVat: pricesIncludeVat ? "yes" : "no", invoiceDiscountAmount };
  const rows = lines.map((line) => ({
    documentType: kind, documentNo: DOCUMENT_NO, lineType: line.isCharge ? "account" : "item", no: line.isCharge ? "6810" : "WORK", quantity: line.quantity, discountPercent: line.discountPercent ?? "",
    discountAmount: line.discountAmount ?? "", allowInvoiceDiscount: line.isCharge || line.takesInvoiceDiscount === false ? "no" : "yes", vatProductGroup: line.vat.identifier, quantityToInvoice: line.toInvoice ?? "",
  }));
  const vats = new Map(lines.map(({ vat }) => [vat.identifier, vat]));
  return {
    Settings: [
      { key: "amountRounding", value: amountRounding }, { key: "discountPosting", value: discountPosting }, { key: "invoiceRounding", value: invoiceRounding?.precision ?? "0" },
      { key: "invoiceRoundingMode", value: invoiceRounding?.direction ?? "nearest" },
    ],
    VatSetup: [...vats.values()].map(({ identifier, percent, calculation = "normal" }) => ({
      vatBusinessGroup: "DOMESTIC", vatProductGroup: identifier, vatIdentifier: identifier, vatPercent: percent, calculation, salesVatAccount: "5610", purchaseVatAccount: "5630", reverseVatAccount: "5610",
    })),
    Items: [{ itemNo: "WORK", type: "service" }],
    ...(side === "sales"
      ? { SalesHeaders: [header], SalesLines: rows.map((row, at) => ({ ...row, unitPrice: lines[at]?.unitPrice ?? "", quantityToShip: lines[at]?.toShip ?? "" })) }
      : { PurchaseHeaders: [{ ...header, vendorInvoiceNo: "F-1" }], PurchaseLines: rows.map((row, at) => ({ ...row, unitCost: lines[at]?.unitPrice ?? "", quantityToReceive: lines[at]?.toShip ?? "" })) }),
  };
}

export interface PostedCase {
  readonly plan: PostingPlan;
  readonly before: Book;
  readonly after: Book;
}

/** Ships or receives a document and invoices it, or posts it whole; a case expects nothing in the way. */
export function postCase(document: CaseDocument): PostedCase {
  const { kind = "order", side } = document;
  return postBook(bookFromTables(tablesOf(document)), kind !== "order" ? "invoice" : side === "purchase" ? "receiveInvoice" : "shipInvoice");
}

/** The documents of a book, posted by an action. */
export function postBook(before: Book, action: PostingRequest["action"], documents?: readonly string[]): PostedCase {
  const made = plan(before, action, documents ? { documents } : {});
  const errors = [...errorsOf(before.issues), ...errorsOf(made.issues)];
  if (errors.length > 0) throw new Error(`a case expects nothing in the way: ${errors.join(", ")}`);
  return { plan: made, before, after: applyPlan(before, made) };
}

/** What a person types before an act, by line; a line that is not named has a blank cell. */
export interface TypedQuantities {
  readonly ship?: readonly string[];
  readonly invoice?: readonly string[];
}

/** The book after quantities to ship and to invoice have been typed on the lines of its order. */
export function withQuantities(book: Book, { ship = [], invoice = [] }: TypedQuantities): Book {
  const { SalesLines } = book.tables;
  const typed = (text: string | undefined) => (text === undefined ? null : quantity(text));
  const rows = SalesLines.rows.map((row, at) => ({ ...row, quantityToShip: typed(ship[at]), quantityToInvoice: typed(invoice[at]) }));
  return { ...book, tables: { ...book.tables, SalesLines: { ...SalesLines, rows } } };
}

/** One act on the order of a book: ships what is named to ship and invoices what is named to invoice. */
export function postStep(book: Book, { ship, invoice }: TypedQuantities): PostedCase {
  const moves = (quantities: readonly string[] | undefined) => quantities?.some((each) => Number(each) !== 0) ?? false;
  return postBook(withQuantities(book, { ...(ship && { ship }), ...(invoice && { invoice }) }), !moves(invoice) ? "ship" : moves(ship) ? "shipInvoice" : "invoice");
}

/** A payment of a customer that settles what it names, posted on a book; money paid back is negative. */
export function payCase(book: Book, amount: string, appliesToDocumentNo: string): PostedCase {
  const { Payments } = bookFromTables({ Payments: [{ customerNo: "C1", amount, appliesToDocumentNo }] }).tables;
  return postBook({ ...book, tables: { ...book.tables, Payments } }, "pay");
}

/** What is left of each open entry of customers, by document. */
export function openFigures(book: Book): Readonly<Record<string, string>> {
  return Object.fromEntries(openEntries(book, "sales").map(({ documentNo, remaining }) => [documentNo, formatAmount(remaining)]));
}
