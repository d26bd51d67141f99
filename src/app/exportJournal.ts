import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { plainTextJournal } from "../engine/analysis/analysis";
import type { Outage } from "../ports/workbookPort";
import type { Desk } from "./desk";
import { ledgerIssues } from "./showBalances";
import { openBook } from "./openBook";
import type { ShownIssue } from "./shownIssue";

/** The committed general ledger up to a day, or whole, as a plain-text journal, with what makes the ledger doubtful. */
export async function exportJournal(desk: Desk, { date }: { readonly date: Day | null }): Promise<Result<{ readonly text: string; readonly issues: readonly ShownIssue[] }, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  return accepted({ text: plainTextJournal(open.value.book, { from: null, to: date }), issues: ledgerIssues(open.value) });
}
