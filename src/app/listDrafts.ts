import { openItemJournal } from "../engine/posting/posting";
import { checkJournal, checkPayment } from "../engine/checks/checks";
import { lookupOf } from "../engine/book/lookup";
import { knownLedger, paymentsOf, postedPayment, type Payment } from "../engine/receivables/receivables";
import { journalDocuments, postedJournal } from "../engine/journal/journal";
import { isError, type Issue } from "../issues/issue";
import { sum, ZERO } from "../money/amount";
import type { Desk } from "./desk";
import type { DocumentRow } from "./listDocuments";
import type { OpenBook } from "./openBook";
import { cellOf, shownIssues } from "./shownIssue";

/** The payments and the documents of both journals that are not posted, in the list of what can be. */
export function draftRows(desk: Desk, open: OpenBook): readonly DocumentRow[] {
  return [...paymentRows(desk, open), ...journalRows(desk, open), ...itemJournalRows(desk, open)];
}

function journalRows(desk: Desk, open: OpenBook): readonly DocumentRow[] {
  const { book } = open;
  return journalDocuments(book)
    .filter(({ no }) => postedJournal(book, no) === undefined)
    .map((document) => {
      const [first] = document.lines;
      const found = checkJournal(book, document, { postingDate: null, userId: desk.userId }).filter(isError);
      return {
        side: "journal",
        partyNo: "",
        partyName: first?.description ?? "",
        documentNo: document.no,
        amountInclVat: sum(document.lines.map(({ amount }) => (amount > 0 ? amount : ZERO))),
        documentType: "journal",
        actions: ["journal"],
        ...draft(open, "GeneralJournal", first?.rowNumber ?? 0, found),
      };
    });
}

/** The item journal has quantities; what they come to is known when it is posted. */
function itemJournalRows(desk: Desk, open: OpenBook): readonly DocumentRow[] {
  return openItemJournal(open.book, desk.userId).map(({ document, issues }) => {
    const [first] = document.rows;
    return {
      side: "itemJournal",
      partyNo: first?.itemNo ?? "",
      partyName: first ? first.description || (lookupOf(open.book).items.get(first.itemNo)?.description ?? "") : "",
      documentNo: document.no,
      amountInclVat: null,
      documentType: "itemJournal",
      actions: ["adjust"],
      ...draft(open, "ItemJournal", first?.rowNumber ?? 0, issues.filter(isError)),
    };
  });
}

/** What all drafts have in common. */
function draft(open: OpenBook, table: "Payments" | "GeneralJournal" | "ItemJournal", row: number, found: readonly Issue[]) {
  const cell = cellOf(open, table, row, table === "ItemJournal" ? "quantity" : "amount");
  return { status: "openOrder" as const, releaseStatus: "open" as const, isReady: found.length === 0, reasons: shownIssues(open, found), ...(cell && { cell }) };
}

function paymentRows(desk: Desk, open: OpenBook): readonly DocumentRow[] {
  return paymentsOf(open.book)
    .filter(({ row }) => postedPayment(open.book, row.paymentNo) === undefined)
    .map((payment) => paymentRow(desk, open, payment));
}

function paymentRow(desk: Desk, open: OpenBook, payment: Payment): DocumentRow {
  const { book } = open;
  const { row, key, side, partyNo } = payment;
  const found = checkPayment(book, knownLedger(book, side), payment, { postingDate: row.postingDate, userId: desk.userId }).filter(isError);
  const party = side === "sales" ? lookupOf(book).customers.get(partyNo) : lookupOf(book).vendors.get(partyNo);
  return {
    side: "payments",
    documentNo: key,
    partyNo,
    partyName: party?.name ?? "",
    amountInclVat: row.amount,
    documentType: "payment",
    actions: ["pay"],
    ...draft(open, "Payments", row.rowNumber, found),
  };
}
