import { accepted, type Result } from "../base/result";
import { seriesAudit } from "../engine/seriesAudit/seriesAudit";
import { renderText } from "../locales/render";
import type { Outage } from "../ports/workbookPort";
import type { ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { ledgerIssues, type ShownBalances } from "./showBalances";

/** Which numbers of each posted series are used and which are missing, with the reasons in the workbook's language. */
export async function auditSeries(desk: Desk): Promise<Result<ShownBalances<"SeriesAudit">, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const { book, locale } = open.value;
  const rows = seriesAudit(book).map(({ series, state, firstNo, lastNo, count, reason }): ReportRow<"SeriesAudit"> => ({
    series, state, firstNo, lastNo, count, reason: reason === "" ? "" : renderText(locale, reason),
  }));
  return accepted({ reportId: "SeriesAudit", rows, issues: ledgerIssues(open.value) });
}
