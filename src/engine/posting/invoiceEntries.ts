import { append } from "../../base/append";
import { known } from "../../base/assert";
import { allocate } from "../../money/allocation";
import { add, amountFromMinor, negate, subtract, sum, ZERO, type Amount } from "../../money/amount";
import { percentOf, taxWithin } from "../../money/quantity";
import { accountsOf } from "../accounts/accounts";
import type { VatAmountLine } from "../amounts/amounts";
import type { Book } from "../book/book";
import type { DocumentFacts } from "../documents/documents";
import type { InvoiceAmounts, LineRun, OrderRun } from "../orders/orders";
import { accountNoOf } from "./costEntries";
import type { LedgerLine } from "./run";

/**
 * The general ledger and VAT rows of an invoice (sales-bc 3.8): revenue or purchases by account and posting groups, posted
 * discounts with their own VAT, VAT per amount line. The receivable or payable follows in `postOrder`.
 */
export interface VatPosting {
  readonly line: VatAmountLine;
  /** Signed as the ledger sees them: a sale's base and tax are negative. */
  readonly base: Amount;
  readonly amount: Amount;
  /** The part of the amount that a person has typed as a difference. */
  readonly difference?: Amount;
}

export interface InvoiceEntries {
  readonly ledger: readonly LedgerLine[];
  readonly vat: readonly VatPosting[];
}

/** What the ledger rows of one document share. */
export type LedgerOrigin = Pick<LedgerLine, "postingDate" | "documentType" | "documentNo" | "description" | "sourceType" | "sourceNo">;
type LedgerPlace = Pick<LedgerLine, "accountNo" | "businessGroup" | "productGroup" | "department" | "project">;

/** A ledger line in the company's currency, signed for the ledger. Written out: there are several for each document, and spread together they took ten times the room. */
export function ledgerLine(origin: LedgerOrigin, place: LedgerPlace, amount: Amount): LedgerLine {
  return {
    postingDate: origin.postingDate, documentType: origin.documentType, documentNo: origin.documentNo, accountNo: place.accountNo, description: origin.description, amount,
    sourceType: origin.sourceType, sourceNo: origin.sourceNo, businessGroup: place.businessGroup, productGroup: place.productGroup, department: place.department, project: place.project,
    currencyCode: "", currencyAmount: null,
  };
}

interface Discounts {
  readonly account: "lineDiscountAccount" | "invoiceDiscountAccount";
  /** As typed, by position of the invoiced line: with VAT where prices include it. */
  readonly amounts: readonly Amount[];
}

export function invoiceEntries(book: Book, run: OrderRun, invoice: InvoiceAmounts, origin: LedgerOrigin): InvoiceEntries {
  const sign = -run.facts.partySign;
  const buffer = createBuffer(origin);
  const vat: VatPosting[] = [];
  const ownNet = invoice.amounts.lines.map((line) => line.net);
  for (const vatLine of invoice.amounts.vatLines) {
    let vatOfGroup = vatLine.amount;
    const ofDiscounts: VatPosting[] = [];
    for (const discounts of postedDiscounts(book, run, invoice)) {
      // A line that is all tax has no revenue that a discount could be shown of.
      if (vatLine.vat.calculation === "full") continue;
      const split = splitDiscount(book, run, vatLine, discounts);
      if (split.total === 0) continue;
      vatLine.lines.forEach((position, at) => {
        const part = known(split.parts[at], "a part per line");
        ownNet[position] = add(known(ownNet[position], "a net amount per line"), part);
        addToBuffer(buffer, book, lineAt(invoice, position), run, discounts.account, part, -sign);
      });
      vatOfGroup = add(vatOfGroup, split.vat);
      ofDiscounts.push({ line: vatLine, base: signed(split.total, -sign), amount: signed(split.vat, -sign) });
    }
    const base = sum(vatLine.lines.map((position) => known(ownNet[position], "a net amount per line")));
    vat.push({ line: vatLine, base: signed(base, sign), amount: signed(vatOfGroup, sign), difference: signed(vatLine.difference, sign) });
    append(vat, ofDiscounts);
  }
  invoice.lines.forEach((lineRun, position) => {
    addToBuffer(buffer, book, lineRun, run, run.facts.accountColumn, known(ownNet[position], "a net amount per line"), sign);
  });
  const taxes = vat.flatMap(({ line, amount, base }) => vatLedgerLines(book, run, line, amount, base, origin, invoice));
  return { ledger: [...buffer.lines(), ...taxes], vat };
}

function lineAt(invoice: InvoiceAmounts, position: number): LineRun {
  return known(invoice.lines[position], "a VAT amount line names invoiced lines");
}

function signed(amount: Amount, sign: number): Amount {
  return sign < 0 ? negate(amount) : amount;
}

/** Which discounts get an account of their own: a setting, and only for sales (sales-bc 3.5). */
function postedDiscounts(book: Book, run: OrderRun, invoice: InvoiceAmounts): readonly Discounts[] {
  const { discountPosting } = book.settings;
  if (run.document.side !== "sales" || discountPosting === "none") return [];
  const line: Discounts = { account: "lineDiscountAccount", amounts: invoice.amounts.lines.map(({ discount }) => discount) };
  const whole: Discounts = { account: "invoiceDiscountAccount", amounts: invoice.amounts.lines.map(({ invoiceDiscount }) => invoiceDiscount) };
  if (discountPosting === "line") return [line];
  return discountPosting === "invoice" ? [whole] : [line, whole];
}

/** A discount of one VAT amount line without its VAT, its VAT, and its parts by line. */
function splitDiscount(book: Book, run: OrderRun, vatLine: VatAmountLine, { amounts }: Discounts) {
  const precision = book.settings.amountRounding;
  const typed = vatLine.lines.map((position) => known(amounts[position], "a discount per line"));
  const whole = sum(typed);
  const taxed = vatLine.vat.calculation === "normal";
  if (!run.document.pricesIncludeVat) {
    return { total: whole, vat: taxed ? percentOf(whole, vatLine.vat.percent, precision) : ZERO, parts: typed };
  }
  const vat = taxed ? taxWithin(whole, vatLine.vat.percent, precision) : ZERO;
  const total = subtract(whole, vat);
  return { total, vat, parts: whole === 0 ? typed : allocate(total, typed, precision) };
}

function addToBuffer(buffer: LedgerBuffer, book: Book, lineRun: LineRun, run: OrderRun, column: DocumentFacts["accountColumn"] | Discounts["account"], amount: Amount, sign: number): void {
  if (amount === 0) return;
  const { line, groups } = lineRun;
  const isOwnAccount = line.lineType === "account" && column !== "lineDiscountAccount" && column !== "invoiceDiscountAccount";
  const accountNo = isOwnAccount ? line.no : accountNoOf(accountsOf(book).posting(column, groups.businessGroup, groups.productGroup));
  buffer.add(
    { accountNo, businessGroup: groups.businessGroup, productGroup: groups.productGroup, department: line.department || run.document.department, project: line.project || run.document.project },
    signed(amount, sign),
  );
}

function vatLedgerLines(book: Book, run: OrderRun, line: VatAmountLine, amount: Amount, base: Amount, origin: LedgerOrigin, invoice: InvoiceAmounts): readonly LedgerLine[] {
  const { groups } = lineAt(invoice, known(line.lines[0], "a VAT amount line has a line"));
  const setup = groups.vat;
  const place = (accountNo: string): LedgerPlace => ({ accountNo, businessGroup: "", productGroup: "", department: run.document.department, project: run.document.project });
  if (line.vat.calculation === "reverse" && run.document.side === "purchase" && setup) {
    // The buyer owes the tax and deducts it in one go.
    const tax = percentOf(base, line.vat.percent, book.settings.amountRounding);
    return [
      ledgerLine(origin, place(accountNoOf(accountsOf(book).vat("purchase", setup))), tax),
      ledgerLine(origin, place(accountNoOf(accountsOf(book).vat("reverse", setup))), negate(tax)),
    ];
  }
  if (amount === 0 || !setup) return [];
  return [ledgerLine(origin, place(accountNoOf(accountsOf(book).vat(run.document.side, setup))), amount)];
}

interface LedgerBuffer {
  add(place: LedgerPlace, amount: Amount): void;
  lines(): readonly LedgerLine[];
}

/** Amounts of a document by account, posting groups and dimensions, in the order in which the keys first came. */
function createBuffer(origin: LedgerOrigin): LedgerBuffer {
  const totals = new Map<string, { readonly place: LedgerPlace; amount: Amount }>();
  return {
    add: (place, amount) => {
      const key = `${place.accountNo}\u0000${place.businessGroup}\u0000${place.productGroup}\u0000${place.department}\u0000${place.project}`;
      const total = totals.get(key);
      if (total) total.amount = amountFromMinor(total.amount + amount);
      else totals.set(key, { place, amount });
    },
    lines: () => Array.from(totals.values(), ({ place, amount }) => ledgerLine(origin, place, amount)),
  };
}
