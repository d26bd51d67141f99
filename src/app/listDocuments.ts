import { accepted, type Result } from "../base/result";
import { checkOrder, hasSomethingToPost, isChecked, nextAction } from "../engine/checks/checks";
import { documentsOf, documentStatus, factsOf, HEADERS_TABLE, type LineStatus, type OrderDocument, type Side } from "../engine/documents/documents";
import { orderAmounts, orderRun, POSTING_ACTIONS } from "../engine/orders/orders";
import { lookupOf } from "../engine/book/lookup";
import type { PlanAction } from "../engine/posting/posting";
import { isError } from "../issues/issue";
import { negate, type Amount } from "../money/amount";
import type { Outage } from "../ports/workbookPort";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { draftRows } from "./listDrafts";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";

/** The documents, payments and documents of journals that are open: what is left to do with each, and why one is not ready. */
export interface DocumentRow {
  readonly side: Side | "payments" | "journal" | "itemJournal";
  /** Its number; of a payment without one its row, such as `#7`. */
  readonly documentNo: string;
  readonly partyNo: string;
  readonly partyName: string;
  /** What the document comes to; negative where money goes back, null where no one pays anything. */
  readonly amountInclVat: Amount | null;
  readonly status: LineStatus;
  readonly releaseStatus: OrderDocument["status"];
  readonly documentType: OrderDocument["type"] | "payment" | "journal" | "itemJournal" | "currency";
  /** The actions that would post something of it. */
  readonly actions: readonly PlanAction[];
  readonly isReady: boolean;
  readonly reasons: readonly ShownIssue[];
  readonly cell?: CellPlace;
}

export async function listDocuments(desk: Desk): Promise<Result<readonly DocumentRow[], Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const { value } = open;
  const documents = (["sales", "purchase"] as const).flatMap((side) => documentsOf(value.book, side).filter(isChecked).map((document) => documentRow(desk, value, document)));
  return accepted([...documents, ...draftRows(desk, value)]);
}

function documentRow(desk: Desk, open: OpenBook, document: OrderDocument): DocumentRow {
  const { book, workDate } = open;
  const day = document.postingDate ?? workDate;
  const order = orderRun(book, document, nextAction(document), day);
  const found = checkOrder(book, order, { postingDate: document.postingDate, workDate, userId: desk.userId, purpose: "check" }).filter(isError);
  const party = document.side === "sales" ? lookupOf(book).customers.get(document.partyNo) : lookupOf(book).vendors.get(document.partyNo);
  const { total } = orderAmounts(book, document, day).amounts;
  const cell = cellOf(open, HEADERS_TABLE[document.side], document.rowNumber, "documentNo");
  return {
    side: document.side,
    documentNo: document.no,
    partyNo: document.partyNo,
    partyName: party?.name ?? "",
    amountInclVat: factsOf(document).isCredit ? negate(total) : total,
    status: documentStatus(document.lines),
    releaseStatus: document.status,
    documentType: document.type,
    actions: POSTING_ACTIONS.filter((action) => hasSomethingToPost(document, action)),
    isReady: found.length === 0,
    reasons: shownIssues(open, found),
    ...(cell && { cell }),
  };
}
