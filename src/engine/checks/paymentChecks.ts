import type { Day } from "../../base/day";
import { issue, isError, type Issue, type IssuePlace } from "../../issues/issue";
import { isRounded, negate, type Amount } from "../../money/amount";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { currencyIssues, foreignCode, roundingIn } from "../currency/currency";
import { mayBeTyped } from "../numbering/numbering";
import { knownLedger, namedEntry, paymentsOf, postedPayment, type PartyEntry, type PartyLedger, type Payment } from "../receivables/receivables";
import { accountsOf } from "../accounts/accounts";
import { postingDateIssues } from "./policyChecks";

/** Checks of a payment before it is posted (sales-bc 2.1, 2.4 rule 23, 3.11). */
export interface PaymentTerms {
  readonly postingDate: Day;
  readonly userId: string;
}

type At = (column: string) => IssuePlace;

/** The issues of the payments that are not posted yet, each as it would be posted by itself. */
export function openPaymentIssues(book: Book, userId: string): readonly Issue[] {
  const open = paymentsOf(book).filter(({ row }) => postedPayment(book, row.paymentNo) === undefined);
  return [
    ...doubleNumbers(book),
    ...open.flatMap((payment) => checkPayment(book, knownLedger(book, payment.side), payment, { postingDate: payment.row.postingDate, userId })),
    ...postedOtherwise(book),
  ];
}

/** What stands in the way of posting a payment, and what one should know of it; the ledger is that of its side as it stands. */
export function checkPayment(book: Book, ledger: PartyLedger, payment: Payment, { postingDate, userId }: PaymentTerms): readonly Issue[] {
  const { row, key, currencyCode } = payment;
  const at: At = (column) => ({ table: "Payments", row: row.rowNumber, column, documentNo: key });
  if (payment.isFaulty) return [issue("DOC-17", at("paymentNo"), { documentNo: key })];
  const precision = roundingIn(book, currencyCode);
  const bank = lookupOf(book).bankAccounts.get(row.bankCode);
  const found: Issue[] = [...partyIssues(book, payment, at), ...postingDateIssues(book, postingDate, userId, at("postingDate")), ...currencyIssues(book, { currencyCode, exchangeRate: null }, postingDate, at("currencyCode"))];
  if (row.paymentNo !== "" && !mayBeTyped(book, "payment", row.paymentNo)) found.push(issue("NUM-04", at("paymentNo"), { number: row.paymentNo, series: "payment" }));
  if (row.amount === 0) found.push(issue("PAY-02", at("amount"), {}));
  else if (!isRounded(row.amount, precision)) found.push(issue("PAY-14", at("amount"), { amount: { amount: row.amount }, precision: { amount: precision } }));
  if (row.amountLocal !== null && (row.amountLocal < 0 !== row.amount < 0 || row.amountLocal === 0 || !isRounded(row.amountLocal, book.settings.amountRounding) || (currencyCode === "" && row.amountLocal !== row.amount))) {
    found.push(issue("PAY-15", at("amountLocal"), { amount: { amount: row.amountLocal } }));
  }
  if (!bank) found.push(issue("REF-01", at("bankCode"), { value: row.bankCode, table: { table: "BankAccounts" } }));
  else {
    const ofBank = foreignCode(book, bank.currencyCode);
    if (ofBank !== "" && ofBank !== currencyCode) found.push(issue("PAY-11", at("currencyCode"), { bankCode: row.bankCode, bankCurrency: ofBank, currencyCode: shownCurrency(book, currencyCode) }));
    const answer = accountsOf(book).bank(row.bankCode);
    if ("refused" in answer) found.push({ ...answer.refused, place: { ...answer.refused.place, documentNo: key } });
  }
  return found.some(isError) ? found : [...found, ...targetIssues(book, ledger, payment, postingDate, at)];
}

function shownCurrency(book: Book, currencyCode: string): string {
  return currencyCode === "" ? book.settings.currency : currencyCode;
}

/** One customer or one vendor, who is there and may be paid or pay (the last row of the matrix in sales-bc 2.1). */
function partyIssues(book: Book, { row, side, partyNo, amount, appliesTo }: Payment, at: At): readonly Issue[] {
  if ((row.customerNo === "") === (row.vendorNo === "")) return [issue("PAY-01", at(row.customerNo === "" ? "customerNo" : "vendorNo"), {})];
  const lookup = lookupOf(book);
  const column = side === "sales" ? "customerNo" : "vendorNo";
  const party = side === "sales" ? lookup.customers.get(partyNo) : lookup.vendors.get(partyNo);
  if (!party) return [issue("REF-01", at(column), { value: partyNo, table: { table: side === "sales" ? "Customers" : "Vendors" } })];
  const issues: Issue[] = [];
  if (party.blocked === "all") issues.push(side === "sales" ? issue("CUS-01", at(column), { customerNo: partyNo, name: party.name }) : issue("VEN-01", at(column), { vendorNo: partyNo, name: party.name }));
  if (party.blocked === "payment") issues.push(issue("PAY-13", at(column), { vendorNo: partyNo, name: party.name }));
  // Money that goes the other way round is meant so or has the wrong sign; naming a document would show which.
  const isReversed = side === "sales" ? amount > 0 : amount < 0;
  if (isReversed && appliesTo.length === 0) issues.push(issue("PAY-16", at("amount"), { partyNo }));
  return issues;
}

/** The documents a payment names: there, of the same party and currency, open, not later than the payment, and of a kind it can pay. */
function targetIssues(book: Book, ledger: PartyLedger, payment: Payment, postingDate: Day, at: At): readonly Issue[] {
  const column = at("appliesToDocumentNo");
  const seen = new Set<string>();
  const targets: PartyEntry[] = [];
  const issues: Issue[] = [];
  for (const documentNo of payment.appliesTo) {
    const entry = namedEntry(ledger, payment, documentNo);
    const other = ledger.ofDocument(documentNo)[0];
    if (seen.has(documentNo)) issues.push(issue("PAY-10", column, { documentNo }));
    else if (!entry) issues.push(other ? issue("PAY-04", column, { documentNo, otherParty: other.partyNo, partyNo: payment.partyNo }) : issue("PAY-03", column, { documentNo }));
    else if (entry.remaining === 0) issues.push(issue("PAY-06", column, { documentNo }));
    else if (entry.currencyCode !== payment.currencyCode) {
      issues.push(issue("PAY-05", column, { documentNo, documentCurrency: shownCurrency(book, entry.currencyCode), currencyCode: shownCurrency(book, payment.currencyCode) }));
    } else if (entry.postingDate > postingDate) issues.push(issue("PAY-07", column, { documentNo, documentDay: { day: entry.postingDate }, day: { day: postingDate } }));
    else targets.push(entry);
    seen.add(documentNo);
  }
  if (issues.length > 0 || targets.length === 0) return issues;
  const isOwnSign = (entry: PartyEntry) => entry.remaining < 0 === payment.amount < 0;
  if (targets.every(isOwnSign)) return [issue("PAY-08", column, { documentNo: targets[0]?.documentNo ?? "" })];
  const left = targets.reduce((sum, { remaining }) => sum + remaining, 0) + payment.amount;
  const isMore = left !== 0 && left < 0 === payment.amount < 0;
  if (!isMore) return [];
  const remaining = negate((left - payment.amount) as Amount);
  return [issue("PAY-09", at("amount"), { amount: { amount: Math.abs(payment.amount) }, remaining: { amount: Math.abs(remaining) } })];
}

/** PAY-12 for a number that an earlier row has. */
export function doubleNumbers(book: Book): readonly Issue[] {
  const firstOf = new Map<string, number>();
  return book.tables.Payments.rows.flatMap(({ paymentNo, rowNumber }) => {
    if (paymentNo === "") return [];
    const firstRow = firstOf.get(paymentNo);
    if (firstRow === undefined) firstOf.set(paymentNo, rowNumber);
    return firstRow === undefined ? [] : [issue("PAY-12", { table: "Payments", row: rowNumber, column: "paymentNo", documentNo: paymentNo }, { number: paymentNo, firstRow: { count: firstRow } })];
  });
}

/** NUM-05 for a row whose number is posted with another party or amount: it is not what was posted, and would never be. */
function postedOtherwise(book: Book): readonly Issue[] {
  return paymentsOf(book).flatMap((payment) => {
    const posted = postedPayment(book, payment.row.paymentNo);
    const isSame = posted === undefined || (posted.side === payment.side && posted.partyNo === payment.partyNo && posted.amount === payment.amount);
    return isSame ? [] : [issue("NUM-05", { table: "Payments", row: payment.row.rowNumber, column: "paymentNo", documentNo: payment.key }, { number: payment.row.paymentNo })];
  });
}
