import { append } from "../base/append";
import { accepted, type Result } from "../base/result";
import { checkOrder, nextAction } from "../engine/checks/checks";
import { documentsOf, HEADERS_TABLE, type DocumentStatus, type OrderDocument } from "../engine/documents/documents";
import { orderRun } from "../engine/orders/orders";
import { isError, issue, type Issue } from "../issues/issue";
import type { Outage } from "../ports/workbookPort";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { writeInPlace } from "./sameRows";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/**
 * Releases orders, which makes them binding, and reopens them (sales-bc 4.2). An order is released when posting it would
 * find nothing wrong; one that waits for approval is neither released nor reopened.
 */
export interface StatusSummary {
  readonly changed: readonly string[];
  readonly issues: readonly ShownIssue[];
}

export async function releaseDocuments(desk: Desk, documentNos: readonly string[]): Promise<Result<StatusSummary, Outage>> {
  return changeStatus(desk, documentNos, "released", (open, document) => {
    const order = orderRun(open.book, document, nextAction(document), document.postingDate ?? open.workDate);
    return checkOrder(open.book, order, { postingDate: document.postingDate, workDate: open.workDate, userId: desk.userId, purpose: "check" }).filter(isError);
  });
}

export async function reopenDocuments(desk: Desk, documentNos: readonly string[]): Promise<Result<StatusSummary, Outage>> {
  return changeStatus(desk, documentNos, "open", (_, document) =>
    document.status === "pendingApproval" ? [issue("DOC-15", { table: HEADERS_TABLE[document.side], row: document.rowNumber, column: "status", documentNo: document.no }, { documentNo: document.no })] : [],
  );
}

type Obstacles = (open: OpenBook, document: OrderDocument) => readonly Issue[];

async function changeStatus(desk: Desk, documentNos: readonly string[], status: DocumentStatus, obstacles: Obstacles): Promise<Result<StatusSummary, Outage>> {
  const opened = await openBook(desk, "check");
  if (!opened.ok) return opened;
  const open = opened.value;
  const all = [...documentsOf(open.book, "sales"), ...documentsOf(open.book, "purchase")];
  const issues: Issue[] = [];
  const chosen: OrderDocument[] = [];
  for (const documentNo of documentNos) {
    const document = all.find(({ no }) => no === documentNo);
    if (!document) issues.push(issue("DOC-20", { table: HEADERS_TABLE.sales, documentNo }, { documentNo }));
    else if (document.status === status || document.status === "completed") continue;
    else {
      const found = obstacles(open, document);
      append(issues, found);
      if (found.length === 0) chosen.push(document);
    }
  }
  const changes = (["sales", "purchase"] as const).flatMap((side) => {
    const change = cellChange(open, HEADERS_TABLE[side], new Map(chosen.filter((document) => document.side === side).map(({ rowNumber }) => [rowNumber, { status }])));
    return change ? [change] : [];
  });
  const written = await writeInPlace(desk, open, changes);
  if (!written.ok) return written;
  return accepted({ changed: chosen.map(({ no }) => no), issues: shownIssues(open, issues) });
}
