import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import * as analysis from "../engine/analysis/analysis";
import { isError } from "../issues/issue";
import type { Outage } from "../ports/workbookPort";
import type { ReportId, ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { shownIssues, type ShownIssue } from "./shownIssue";

/** Trial balance and customer balances from committed rows, with what makes the ledgers doubtful. */
export interface ShownBalances<Id extends ReportId> {
  readonly reportId: Id;
  readonly rows: readonly ReportRow<Id>[];
  readonly issues: readonly ShownIssue[];
}

/** Posting accounts only, so that the columns add up to zero; both days belong to the period, null is open. */
export async function trialBalance(desk: Desk, period: { readonly from: Day | null; readonly to: Day | null }): Promise<Result<ShownBalances<"TrialBalance">, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const { rows } = analysis.trialBalance(open.value.book, period);
  const posting = rows.filter(({ type }) => type === "posting").map(({ type: _type, ...row }) => row);
  return accepted({ reportId: "TrialBalance", rows: posting, issues: ledgerIssues(open.value) });
}

/** Balances at the end of a day; the work date without one. */
export async function customerBalances(desk: Desk, { date }: { readonly date: Day | null }): Promise<Result<ShownBalances<"CustomerBalances">, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  return accepted({ reportId: "CustomerBalances", rows: analysis.customerBalances(open.value.book, date ?? open.value.workDate), issues: ledgerIssues(open.value) });
}

/** Ledger rows that cannot be read, and rows that are not committed: whoever reads a figure should know of them. */
export function ledgerIssues(open: OpenBook): readonly ShownIssue[] {
  const ledgers = new Set(["GeneralLedger", "CustomerLedger", "CustomerDetails", "PostingLog"]);
  return shownIssues(open, open.book.issues.filter((found) => ledgers.has(found.place.table) && (isError(found) || found.code === "TAB-07")));
}
