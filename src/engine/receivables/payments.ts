import type { Day } from "../../base/day";
import { normalCode } from "../../base/text";
import { amountFromMinor, negate, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { foreignCode } from "../currency/currency";
import type { Side } from "../documents/documents";
import { knownLedger, type PartyEntry, type PartyLedger } from "./partyLedger";

/** The rows of Payments as posting sees them. What a row says is the bank's view: money received is positive (workbook.md). */
export interface Payment {
  readonly row: BookRow<"Payments">;
  /** Its number, or its row such as `#7` while it has none. */
  readonly key: string;
  readonly side: Side;
  readonly partyNo: string;
  readonly documentType: "payment" | "refund";
  /** Blank for the company's own currency. A payment without a currency is in that of its bank account. */
  readonly currencyCode: string;
  /** As the ledger of the customer or vendor sees it: what a customer pays is negative. */
  readonly amount: Amount;
  /** Numbers of the documents it pays, in the order in which they were typed. */
  readonly appliesTo: readonly string[];
  readonly isFaulty: boolean;
}

export function paymentsOf(book: Book): readonly Payment[] {
  const { rows, faultyRows } = book.tables.Payments;
  return rows.map((row) => paymentOf(book, row, faultyRows.has(row.rowNumber)));
}

function paymentOf(book: Book, row: BookRow<"Payments">, isFaulty: boolean): Payment {
  const side: Side = row.vendorNo !== "" && row.customerNo === "" ? "purchase" : "sales";
  const bank = lookupOf(book).bankAccounts.get(row.bankCode);
  return {
    row,
    key: row.paymentNo === "" ? `#${row.rowNumber}` : row.paymentNo,
    side,
    partyNo: side === "sales" ? row.customerNo : row.vendorNo,
    documentType: row.amount < 0 === (side === "sales") ? "refund" : "payment",
    currencyCode: foreignCode(book, row.currencyCode || (bank?.currencyCode ?? "")),
    amount: negate(row.amount ?? amountFromMinor(0)),
    appliesTo: row.appliesToDocumentNo.split(";").map(normalCode).filter((no) => no !== ""),
    isFaulty,
  };
}

/** The ledger entry of a payment number on either side; undefined while it is not posted. */
export function postedPayment(book: Book, paymentNo: string): PartyEntry | undefined {
  if (paymentNo === "") return undefined;
  return (["sales", "purchase"] as const).flatMap((side) => knownLedger(book, side).ofDocument(paymentNo)).find(({ documentType }) => documentType === "payment" || documentType === "refund");
}

/** The open entries that something goes to which names none, the earliest due first: those of the other sign, in its currency and not dated later. */
export function oldestOpen(ledger: PartyLedger, { partyNo, amount, currencyCode }: Pick<Payment, "partyNo" | "amount" | "currencyCode">, postingDate: Day): readonly PartyEntry[] {
  return ledger.openOf(partyNo).filter((entry) => entry.remaining < 0 !== amount < 0 && entry.currencyCode === currencyCode && entry.postingDate <= postingDate);
}

/** The entry of a party that a document number means to a payment: an open one it can pay before any other. */
export function namedEntry(ledger: PartyLedger, { partyNo, amount }: Pick<Payment, "partyNo" | "amount">, documentNo: string): PartyEntry | undefined {
  const own = ledger.ofDocument(documentNo).filter((entry) => entry.partyNo === partyNo);
  return own.find(({ remaining }) => remaining !== 0 && remaining < 0 !== amount < 0) ?? own.find(({ remaining }) => remaining !== 0) ?? own[0];
}
