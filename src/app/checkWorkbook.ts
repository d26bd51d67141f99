import { accepted, type Result } from "../base/result";
import { checkBook, documentIssues } from "../engine/checks/checks";
import type { Outage, WorkbookChange } from "../ports/workbookPort";
import { cacheUpdates, messagesByRow } from "./cacheUpdates";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";
import { requiredTables } from "./requiredTables";

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

export async function checkWorkbook(desk: Desk, scope: CheckScope = {}): Promise<Result<CheckSummary, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const issues = issuesOf(desk, open.value, scope);
  if (scope.showInSheets !== false) {
    const changes = [...cacheUpdates(open.value, open.value.book, issues, scope.documents && new Set(scope.documents)), ...entryMessages(open.value, issues)];
    const written = changes.length === 0 ? undefined : await desk.workbook.write(changes);
    if (written && !written.ok) return written;
  }
  return accepted({
    issues,
    errors: issues.filter(({ severity }) => severity === "error").length,
    warnings: issues.filter(({ severity }) => severity === "warning").length,
    documents: new Set(issues.flatMap(({ documentNo }) => (documentNo === undefined ? [] : [documentNo]))).size,
    checkedAt: desk.clock.now(),
  });
}

function issuesOf(desk: Desk, open: OpenBook, { documents }: CheckScope): readonly ShownIssue[] {
  const terms = { workDate: open.workDate, userId: desk.userId };
  const found = documents ? documentIssues(open.book, terms, new Set(documents)) : [...requiredTables(open, ["Settings", "Customers", "Items", "SalesHeaders", "SalesLines"]), ...checkBook(open.book, terms)];
  return shownIssues(open, found);
}

/** Messages of order entry rows that cannot be entered as they are; rows that were entered keep what they say. */
function entryMessages(open: OpenBook, issues: readonly ShownIssue[]): readonly WorkbookChange[] {
  const messages = messagesByRow(issues, "OrderEntry");
  const change = cellChange(open, "OrderEntry", new Map([...messages].map(([row, message]) => [row, { message }])));
  return change ? [change] : [];
}
