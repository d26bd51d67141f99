import type { Day } from "../../base/day";
import { known } from "../../base/assert";
import type { Issue } from "../../issues/issue";
import { negate, shareOf, ZERO, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import { accountsOf } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { rateOn, roundingIn, toLocal } from "../currency/currency";
import { discountOf, namedEntry, oldestOpen, settle, toleranceOf, type Detail, type PartyEntry, type PartyLedger, type Payment } from "../receivables/receivables";
import type { PostedEntry } from "./plan";
import type { LedgerLine, PostingRun } from "./run";
import { settlementEntries, type SettlementEntries } from "./settlementEntries";

/**
 * Posts one payment that the checks have passed (sales-bc 3.11): the bank against receivables or payables, the payment's
 * own entry, and what it settles with discounts, tolerated differences, gains and losses. It is worked out whole before the
 * first row is written, so that an account that is missing is told and nothing is half posted.
 */
export interface PreparedPayment {
  readonly payment: Payment;
  readonly postingDate: Day;
  readonly amountLocal: Amount;
  readonly ledger: readonly LedgerLine[];
  readonly details: readonly Detail[];
  readonly settled: SettlementEntries;
  readonly refused: readonly Issue[];
}

/** Number and entry of the payment are not known yet: its entry is called so until it is posted. */
const OWN_ENTRY = 0;

export function preparePayment(run: PostingRun, payment: Payment, postingDate: Day, documentNo: string): PreparedPayment {
  const { book } = run;
  const { row, side, partyNo, documentType, currencyCode } = payment;
  const ledger = run.ledger(side);
  const isSale = side === "sales";
  const party = known(isSale ? lookupOf(book).customers.get(partyNo) : lookupOf(book).vendors.get(partyNo), "checks found the party");
  const worth = worthOf(book, payment, postingDate);
  const amountLocal = worth(payment.amount);
  const own: PartyEntry = {
    side, entryNo: OWN_ENTRY, partyNo, documentType, documentNo, postingDate, dueDate: postingDate, discountDate: null, discountPossible: ZERO, currencyCode,
    amount: payment.amount, amountLocal, remaining: payment.amount, remainingLocal: amountLocal, unrealized: ZERO,
  };
  const details = settle(own, targetsOf(ledger, payment, postingDate, "applicationMethod" in party ? party.applicationMethod : "manual"), {
    discount: (entry) => discountOf(entry, postingDate, { isAccepted: row.acceptLateDiscount, grace: book.settings.discountGraceDays }),
    // What nobody has named is met as far as it goes; only a named document is closed with a difference.
    tolerance: (entry) => (payment.appliesTo.length === 0 || row.keepDifference ? ZERO : toleranceOf(entry, toleranceTerms(book, payment, party.blockPaymentTolerance))),
    worth,
    localPrecision: book.settings.amountRounding,
  });
  const origin = { postingDate, documentType, documentNo, description: party.name, sourceType: isSale ? ("customer" as const) : ("vendor" as const), sourceNo: partyNo };
  const settled = settlementEntries(book, { ...origin, side, partyNo }, details, (entryNo) => (entryNo === OWN_ENTRY ? own : ledger.entry(entryNo)));
  const accounts = accountsOf(book);
  const bank = accounts.bank(row.bankCode);
  const partyAccount = isSale ? accounts.receivables("customerGroup" in party ? party.customerGroup : "") : accounts.payables("vendorGroup" in party ? party.vendorGroup : "");
  const blank = { businessGroup: "", productGroup: "", department: "", project: "", currencyCode };
  const inCurrency = (amount: Amount) => ({ ...blank, currencyAmount: currencyCode === "" ? null : amount });
  const lines =
    "refused" in bank || "refused" in partyAccount
      ? []
      : [
          { ...origin, sourceType: "bank" as const, sourceNo: row.bankCode, ...inCurrency(negate(payment.amount)), accountNo: bank.accountNo, amount: negate(amountLocal) },
          { ...origin, ...inCurrency(payment.amount), accountNo: partyAccount.accountNo, amount: amountLocal },
        ];
  const refused = [bank, partyAccount].flatMap((answer) => ("refused" in answer ? [answer.refused] : []));
  return { payment, postingDate, amountLocal, ledger: [...lines, ...settled.ledger], details, settled, refused: [...refused, ...settled.refused] };
}

/** What an amount of a payment comes to in the company's currency: as the bank has told it, else by the rate of the day. */
function worthOf(book: Book, { row, amount, currencyCode }: Payment, day: Day): (amount: Amount) => Amount {
  const precision = book.settings.amountRounding;
  const { amountLocal } = row;
  if (currencyCode !== "" && amountLocal !== null) return (part) => shareOf(negate(amountLocal), part, amount, precision);
  const rate = known(rateOn(book, currencyCode, day), "checks found a rate");
  return (part) => toLocal(part, rate, precision);
}

function toleranceTerms(book: Book, { currencyCode }: Payment, isBlocked: boolean) {
  const { paymentTolerancePercent: percent, paymentToleranceAmount: limit } = book.settings;
  return { percent, limit, isBlocked, precision: roundingIn(book, currencyCode) };
}

/** What a payment is applied to: the documents it names, or for a customer whose payments go to the oldest, every open entry it can pay. */
function targetsOf(ledger: PartyLedger, payment: Payment, postingDate: Day, method: BookRow<"Customers">["applicationMethod"]): readonly PartyEntry[] {
  if (payment.appliesTo.length > 0) return payment.appliesTo.map((no) => known(namedEntry(ledger, payment, no), "checks found the document"));
  if (method !== "oldest") return [];
  return oldestOpen(ledger, payment, postingDate);
}

export function postPayment(run: PostingRun, { payment, postingDate, amountLocal, ledger, details, settled }: PreparedPayment, documentNo: string): PostedEntry {
  const { side, row, documentType, currencyCode, amount } = payment;
  const transactionNo = run.begin();
  run.postLedger(transactionNo, ledger);
  const entry = {
    transactionNo, postingDate, documentDate: postingDate, dueDate: postingDate, discountDate: null, discountPossible: null, documentType, documentNo,
    externalDocumentNo: row.externalDocumentNo, description: row.text, currencyCode, amount, amountLocal,
  };
  const entryNo = side === "sales" ? run.addCustomerEntry({ ...entry, customerNo: payment.partyNo }) : run.addVendorEntry({ ...entry, vendorNo: payment.partyNo });
  const named = (no: number) => (no === OWN_ENTRY ? entryNo : no);
  for (const { ledgerEntryNo, appliedEntryNo, entryType, amount: part, amountLocal: local } of details) {
    run.addDetail(side, { ledgerEntryNo: named(ledgerEntryNo), appliedEntryNo: named(appliedEntryNo), entryType, postingDate, transactionNo, amount: part, amountLocal: local, unapplies: null });
  }
  for (const row of settled.vat) run.addVatEntry({ transactionNo, ...row });
  const [received, receivedLocal] = [negate(amount), negate(amountLocal)];
  return { documentType, documentNo, sourceType: "payment", sourceNo: payment.key, transactionNo, postingDate, amount: received, amountInclVat: received, amountLocal: receivedLocal, amountInclVatLocal: receivedLocal };
}
