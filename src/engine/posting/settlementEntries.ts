import { allocate, runningShares } from "../../money/allocation";
import { amountFromMinor, negate, sum, ZERO, type Amount } from "../../money/amount";
import { percentOf, type Percent } from "../../money/quantity";
import type { Issue } from "../../issues/issue";
import type { BookRow, TableRow } from "../../tables/tables";
import { accountsOf, type AccountAnswer } from "../accounts/accounts";
import { soundRows, type Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { Side } from "../documents/documents";
import type { Detail, PartyEntry } from "../receivables/receivables";
import type { LedgerOrigin } from "./invoiceEntries";
import type { LedgerLine } from "./run";

/**
 * What the details of a settlement come to in the general ledger and the VAT entries (sales-bc 3.11): each detail but the
 * application itself moves the receivables or payables account, against discount, tolerance, gain, loss or rounding.
 */
export interface SettlementEntries {
  readonly ledger: readonly LedgerLine[];
  readonly vat: readonly Omit<TableRow<"VatEntries">, "entryNo" | "transactionNo">[];
  /** Why an account is missing; with one of them nothing may be posted. */
  readonly refused: readonly Issue[];
}

/** What settlement rows share with the payment they belong to. */
export interface SettlementOrigin extends LedgerOrigin {
  readonly side: Side;
  readonly partyNo: string;
}

/** @param newLines the lines of an invoice that is posted and settled in one act, and so is not in the book yet */
export function settlementEntries(book: Book, origin: SettlementOrigin, details: readonly Detail[], entryOf: (entryNo: number) => PartyEntry | undefined, newLines?: readonly BookRow<"PostedLines">[]): SettlementEntries {
  const { side, partyNo, ...shared } = origin;
  const party = side === "sales" ? lookupOf(book).customers.get(partyNo) : lookupOf(book).vendors.get(partyNo);
  const group = party === undefined ? "" : "customerGroup" in party ? party.customerGroup : party.vendorGroup;
  const accounts = accountsOf(book);
  const ledger: LedgerLine[] = [];
  const vat: SettlementEntries["vat"][number][] = [];
  const refused: Issue[] = [];
  const add = (answer: AccountAnswer, amount: Amount, groups: Groups = NO_GROUPS) => {
    if ("refused" in answer) refused.push(answer.refused);
    else ledger.push({ ...shared, ...groups, accountNo: answer.accountNo, amount, department: "", project: "", currencyCode: "", currencyAmount: null });
  };
  for (const detail of details) {
    const { entryType, amountLocal } = detail;
    if (entryType === "application" || amountLocal === 0) continue;
    const target = entryOf(detail.appliedEntryNo);
    add(side === "sales" ? accounts.receivables(group) : accounts.payables(group), amountLocal);
    const counter = negate(amountLocal);
    if (entryType === "paymentDiscount") {
      const parts = target && party ? discountParts(book, newLines ?? linesOf(book, target), party.vatBusinessGroup, counter) : [];
      if (parts.length === 0) add(accounts.settlement(side, "paymentDiscountAccount", group), counter);
      for (const part of parts) {
        const groups = { businessGroup: party?.businessGroup ?? "", productGroup: part.productGroup };
        add(part.productGroup === "" ? accounts.settlement(side, "paymentDiscountAccount", group) : accounts.posting("paymentDiscountAccount", groups.businessGroup, groups.productGroup), part.net, groups);
        for (const tax of vatLines(book, side, part)) add(tax.answer, tax.amount);
        if (part.identifier !== "") vat.push({ ...vatEntry(book, side, part), ...originOf(shared), partyNo, country: party?.country ?? "", vatNo: party?.vatNo ?? "" });
      }
    } else if (entryType === "paymentTolerance") add(accounts.settlement(side, "paymentToleranceAccount", group), counter);
    else if (entryType === "rounding") add(accounts.rounding(side, group), counter);
    else add(accounts.currency(`${entryType}Account` as "realizedGainAccount", currencyOf(entryOf, detail)), counter);
  }
  return { ledger: ledger.filter(({ amount }) => amount !== 0), vat, refused };
}

type Groups = Pick<LedgerLine, "businessGroup" | "productGroup">;
const NO_GROUPS: Groups = { businessGroup: "", productGroup: "" };

function originOf({ postingDate, documentType, documentNo }: LedgerOrigin) {
  return { postingDate, documentType, documentNo };
}

function currencyOf(entryOf: (entryNo: number) => PartyEntry | undefined, { ledgerEntryNo, appliedEntryNo }: Detail): string {
  return entryOf(ledgerEntryNo)?.currencyCode || (entryOf(appliedEntryNo)?.currencyCode ?? "");
}

/** A part of a payment discount with one VAT identifier and product group; signed as the ledger's other side of the party. */
interface DiscountPart {
  readonly identifier: string;
  readonly percent: Percent;
  readonly productGroup: string;
  readonly setup: BookRow<"VatSetup"> | undefined;
  readonly net: Amount;
  readonly vat: Amount;
}

/**
 * A discount split as its invoice was into net amounts and VAT, where the company gives the VAT back (E15.2); empty where it
 * does not, where discounts are counted without VAT, or where nothing is known of the invoice's lines.
 */
function discountParts(book: Book, lines: readonly BookRow<"PostedLines">[], vatBusinessGroup: string, discount: Amount): readonly DiscountPart[] {
  const { adjustVatForPaymentDiscount, paymentDiscountExclVat, amountRounding } = book.settings;
  if (!adjustVatForPaymentDiscount || paymentDiscountExclVat) return [];
  const groups = new Map<string, { readonly line: BookRow<"PostedLines">; readonly productGroup: string; net: number; vat: number }>();
  for (const line of lines) {
    const subject = line.lineType === "item" ? lookupOf(book).items.get(line.no) : line.lineType === "charge" ? lookupOf(book).itemCharges.get(line.no) : undefined;
    const productGroup = subject?.productGroup ?? "";
    const key = `${line.vatIdentifier}\u0000${line.vatPercent}\u0000${productGroup}`;
    const group = groups.get(key) ?? { line, productGroup, net: 0, vat: 0 };
    group.net += line.amount;
    group.vat += line.vatAmount;
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const whole = all.reduce((total, { net, vat }) => total + net + vat, 0);
  const wholeNet = all.reduce((total, { net }) => total + net, 0);
  if (whole === 0 || wholeNet === 0) return [];
  const taxes = runningShares(discount, all.map(({ vat }) => vat), whole, amountRounding);
  const nets = allocate(amountFromMinor(discount - sum(taxes)), all.map(({ net }) => net), amountRounding);
  return all.map(({ line, productGroup }, index) => ({
    identifier: line.vatIdentifier,
    percent: line.vatPercent,
    productGroup,
    setup: setupOf(book, vatBusinessGroup, line),
    net: nets[index] ?? ZERO,
    vat: taxes[index] ?? ZERO,
  }));
}

/** The VAT setup that an identifier and its rate stand for; that of the party's own group before any other. */
function setupOf(book: Book, vatBusinessGroup: string, { vatIdentifier, vatPercent }: BookRow<"PostedLines">): BookRow<"VatSetup"> | undefined {
  const own = soundRows(book, "VatSetup").filter((row) => row.vatIdentifier === vatIdentifier && row.vatPercent === vatPercent);
  return own.find((row) => row.vatBusinessGroup === vatBusinessGroup) ?? own[0];
}

/** Tax of a part on its accounts; a buyer who owes the tax himself takes both sides of it back. */
function vatLines(book: Book, side: Side, { setup, net, vat, percent }: DiscountPart): readonly { readonly answer: AccountAnswer; readonly amount: Amount }[] {
  if (!setup) return [];
  const accounts = accountsOf(book);
  if (setup.calculation === "reverse" && side === "purchase") {
    const tax = percentOf(net, percent, book.settings.amountRounding);
    return [
      { answer: accounts.vat("purchase", setup), amount: tax },
      { answer: accounts.vat("reverse", setup), amount: negate(tax) },
    ];
  }
  return vat === 0 ? [] : [{ answer: accounts.vat(side === "sales" ? "sales" : "purchase", setup), amount: vat }];
}

function vatEntry(book: Book, side: Side, { identifier, percent, setup, net, vat }: DiscountPart) {
  const calculation = setup?.calculation ?? ("normal" as const);
  const isReverse = calculation === "reverse" && side === "purchase";
  return {
    type: side === "sales" ? ("sale" as const) : ("purchase" as const),
    vatIdentifier: identifier,
    vatPercent: percent,
    calculation,
    base: net,
    amount: isReverse ? percentOf(net, percent, book.settings.amountRounding) : vat,
    vatDifference: null,
  };
}

const linesOfBooks = new WeakMap<Book, ReadonlyMap<string, readonly BookRow<"PostedLines">[]>>();

/** The posted lines of an entry's invoice or credit memo. */
function linesOf(book: Book, { side, documentType, documentNo }: PartyEntry): readonly BookRow<"PostedLines">[] {
  const made = linesOfBooks.get(book) ?? linesByDocument(book);
  linesOfBooks.set(book, made);
  const type = side === "sales" ? documentType : documentType === "invoice" ? "purchaseInvoice" : documentType === "creditMemo" ? "purchaseCreditMemo" : documentType;
  return made.get(`${type} ${documentNo}`) ?? [];
}

function linesByDocument(book: Book): ReadonlyMap<string, readonly BookRow<"PostedLines">[]> {
  const lines = new Map<string, BookRow<"PostedLines">[]>();
  for (const row of book.tables.PostedLines.rows) {
    const key = `${row.documentType} ${row.documentNo}`;
    const own = lines.get(key);
    if (own) own.push(row);
    else lines.set(key, [row]);
  }
  return lines;
}
