import { accepted, type Result } from "../base/result";
import { checkOrder, hasSomethingToPost, isChecked, nextAction } from "../engine/checks/checks";
import { documentsOf, documentStatus, HEADERS_TABLE, type LineStatus, type OrderDocument, type Side } from "../engine/documents/documents";
import { intentOf, orderAmounts, orderRun } from "../engine/orders/orders";
import { lookupOf } from "../engine/book/lookup";
import { isError } from "../issues/issue";
import type { Amount } from "../money/amount";
import type { Outage } from "../ports/workbookPort";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";

/** The documents that are open: what is left to ship or receive and to invoice, and why one is not ready. */
export interface DocumentRow {
  readonly side: Side;
  readonly documentNo: string;
  readonly partyNo: string;
  readonly partyName: string;
  readonly amountInclVat: Amount;
  readonly status: LineStatus;
  readonly releaseStatus: OrderDocument["status"];
  /** Something is left to ship or receive; something is shipped or received and not invoiced. */
  readonly canHandle: boolean;
  readonly canInvoice: boolean;
  readonly isReady: boolean;
  readonly reasons: readonly ShownIssue[];
  readonly cell?: CellPlace;
}

export async function listDocuments(desk: Desk): Promise<Result<readonly DocumentRow[], Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const { value } = open;
  return accepted((["sales", "purchase"] as const).flatMap((side) => documentsOf(value.book, side).filter(isChecked).map((document) => documentRow(desk, value, document))));
}

function documentRow(desk: Desk, open: OpenBook, document: OrderDocument): DocumentRow {
  const { book, workDate } = open;
  const day = document.postingDate ?? workDate;
  const order = orderRun(book, document, nextAction(document), day);
  const found = checkOrder(book, order, { postingDate: document.postingDate, workDate, userId: desk.userId, purpose: "check" }).filter(isError);
  const party = document.side === "sales" ? lookupOf(book).customers.get(document.partyNo) : lookupOf(book).vendors.get(document.partyNo);
  const cell = cellOf(open, HEADERS_TABLE[document.side], document.rowNumber, "documentNo");
  return {
    side: document.side,
    documentNo: document.no,
    partyNo: document.partyNo,
    partyName: party?.name ?? "",
    amountInclVat: orderAmounts(book, document, day).amounts.total,
    status: documentStatus(document.lines),
    releaseStatus: document.status,
    canHandle: hasSomethingToPost(document, intentOf("ship")),
    canInvoice: hasSomethingToPost(document, intentOf("invoice")),
    isReady: found.length === 0,
    reasons: shownIssues(open, found),
    ...(cell && { cell }),
  };
}
