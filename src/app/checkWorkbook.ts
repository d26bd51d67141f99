import { accepted, type Result } from "../base/result";
import { checkBook, documentIssues } from "../engine/checks/checks";
import { isOrderEntered } from "../engine/entry/entry";
import type { Outage, WorkbookChange } from "../ports/workbookPort";
import { cacheUpdates, messagesByRow } from "./cacheUpdates";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { draftUpdates } from "./draftUpdates";
import { requiredTables } from "./requiredTables";
import { ofTheseRows, writeStanding, type WrittenRows } from "./sameRows";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/** Checks the workbook, or some of its documents, as posting would, and shows the findings in the status and message columns. */
export interface CheckSummary {
  readonly issues: readonly ShownIssue[];
  readonly errors: number;
  readonly warnings: number;
  /** Documents with at least one issue. */
  readonly documents: number;
  readonly checkedAt: string;
}

export interface CheckScope {
  /** Only these documents; all of the book without it. */
  readonly documents?: readonly string[];
  /** False to look without writing anything. */
  readonly showInSheets?: boolean;
}

/** The tables without which there is nothing to check. */
export const NEEDED = ["Settings", "Customers", "Items", "SalesHeaders", "SalesLines"] as const;

export async function checkWorkbook(desk: Desk, scope: CheckScope = {}): Promise<Result<CheckSummary, Outage>> {
  const open = await openBook(desk, "check");
  if (!open.ok) return open;
  const { value } = open;
  const terms = { workDate: value.workDate, userId: desk.userId };
  const only = scope.documents && new Set(scope.documents);
  const found = only ? documentIssues(value.book, terms, only) : [...requiredTables(value, NEEDED), ...checkBook(value.book, terms)];
  const issues = shownIssues(value, found);
  if (scope.showInSheets !== false) {
    const shown = await showFindings(desk, value, issues, only);
    if (!shown.ok) return shown;
  }
  return accepted(summaryOf(desk, issues));
}

/** Shows findings on the rows of documents and of order entry; what rows that have moved were to show is left to the next check. */
export async function showFindings(desk: Desk, open: OpenBook, issues: readonly ShownIssue[], only: ReadonlySet<string> | undefined): Promise<Result<WrittenRows, Outage>> {
  // Payments and journals are looked at with the whole book: what they speak of may stand in any ledger row.
  const drafts = only === undefined ? draftUpdates(open, open.book, issues) : [];
  const changes = [...cacheUpdates(open, open.book, issues, only), ...entryMessages(open, issues), ...drafts];
  // What is shown may be shown once more; what is taken out of a cell that a person typed in may not be taken out of another.
  if (open.usedUp.documents.size > 0) return writeStanding(desk, open, changes);
  const written = changes.length === 0 ? undefined : await desk.workbook.write(changes.map((change) => ofTheseRows(open, change)));
  if (written && !written.ok && written.refusal.code !== "rowsMoved") return written;
  return accepted({ written: changes, isWhole: written?.ok !== false });
}

/** The findings with their counts. */
export function summaryOf(desk: Desk, issues: readonly ShownIssue[]): CheckSummary {
  return {
    issues,
    errors: issues.filter(({ severity }) => severity === "error").length,
    warnings: issues.filter(({ severity }) => severity === "warning").length,
    documents: new Set(issues.flatMap(({ documentNo }) => (documentNo === undefined ? [] : [documentNo]))).size,
    checkedAt: desk.clock.now(),
  };
}

/** Messages of order entry rows that are not entered yet; rows that were entered keep what they say. */
function entryMessages(open: OpenBook, issues: readonly ShownIssue[]): readonly WorkbookChange[] {
  const messages = messagesByRow(issues, "OrderEntry");
  const rows = open.book.tables.OrderEntry.rows.filter((row) => !isOrderEntered(row));
  const change = cellChange(open, "OrderEntry", new Map(rows.map(({ rowNumber }) => [rowNumber, { message: messages.get(rowNumber) ?? "" }])));
  return change ? [change] : [];
}
