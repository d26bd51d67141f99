import { checkPayment } from "../engine/checks/checks";
import { lookupOf } from "../engine/book/lookup";
import { knownLedger, paymentsOf, postedPayment, type Payment } from "../engine/receivables/receivables";
import { isError } from "../issues/issue";
import type { Desk } from "./desk";
import type { DocumentRow } from "./listDocuments";
import type { OpenBook } from "./openBook";
import { cellOf, shownIssues } from "./shownIssue";

/** The payments that are not posted, in the list of what can be. */
export function paymentRows(desk: Desk, open: OpenBook): readonly DocumentRow[] {
  return paymentsOf(open.book)
    .filter(({ row }) => postedPayment(open.book, row.paymentNo) === undefined)
    .map((payment) => paymentRow(desk, open, payment));
}

function paymentRow(desk: Desk, open: OpenBook, payment: Payment): DocumentRow {
  const { book } = open;
  const { row, key, side, partyNo } = payment;
  const found = checkPayment(book, knownLedger(book, side), payment, { postingDate: row.postingDate, userId: desk.userId }).filter(isError);
  const party = side === "sales" ? lookupOf(book).customers.get(partyNo) : lookupOf(book).vendors.get(partyNo);
  const cell = cellOf(open, "Payments", row.rowNumber, "amount");
  return {
    side: "payments",
    documentNo: key,
    partyNo,
    partyName: party?.name ?? "",
    amountInclVat: row.amount,
    status: "openOrder",
    releaseStatus: "open",
    documentType: "payment",
    actions: ["pay"],
    isReady: found.length === 0,
    reasons: shownIssues(open, found),
    ...(cell && { cell }),
  };
}
