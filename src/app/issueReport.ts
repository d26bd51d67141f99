import { labelsOf } from "../locales/labels";
import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { ShownIssue } from "./shownIssue";

/** Issues as rows of a report: one each, words in the workbook's language. */
export function issueReportRows(issues: readonly ShownIssue[], locale: Locale): readonly Readonly<Record<string, unknown>>[] {
  const labels = labelsOf(locale);
  return issues.map((issue) => ({
    severity: renderText(locale, `severity.${issue.severity}`),
    code: issue.code,
    documentNo: issue.documentNo ?? "",
    table: labels.sheetName(issue.table),
    row: issue.row ?? null,
    column: issue.column === undefined ? "" : labels.header(issue.table, issue.column),
    message: issue.message,
    cure: issue.cure,
  }));
}
