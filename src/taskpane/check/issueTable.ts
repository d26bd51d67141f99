import type { ShownIssue } from "../../app/shownIssue";
import type { Labels } from "../../locales/labels";
import { renderText } from "../../locales/render";
import type { Locale } from "../../locales/locale";
import { labelsOf } from "../../locales/labels";
import { REPORTS } from "../../tables/tables";
import { tabSeparated } from "../tabSeparated";

/** The issues as the report of that name: one row each, words in the workbook's language. */
export function issueReportRows(issues: readonly ShownIssue[], locale: Locale): readonly Readonly<Record<string, unknown>>[] {
  const labels = labelsOf(locale);
  return issues.map((issue) => ({
    severity: renderText(locale, `severity.${issue.severity}`),
    code: issue.code,
    documentNo: issue.documentNo ?? "",
    table: labels.sheetName(issue.table),
    row: issue.row ?? null,
    column: columnLabel(issue, labels),
    message: issue.message,
    cure: issue.cure,
  }));
}

/** The same for the clipboard, with a heading. */
export function issueListText(issues: readonly ShownIssue[], locale: Locale): string {
  const labels = labelsOf(locale);
  const columns = REPORTS.Issues.order;
  const rows = issueReportRows(issues, locale).map((row) => columns.map((column) => String(row[column] ?? "")));
  return tabSeparated([columns.map((column) => labels.header("Issues", column)), ...rows]);
}

function columnLabel({ table, column }: ShownIssue, labels: Labels): string {
  return column === undefined ? "" : labels.header(table, column);
}
