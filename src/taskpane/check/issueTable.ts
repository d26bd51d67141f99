import { issueReportRows } from "../../app/issueReport";
import type { ShownIssue } from "../../app/shownIssue";
import type { Locale } from "../../locales/locale";
import { labelsOf } from "../../locales/labels";
import { REPORTS } from "../../tables/tables";
import { tabSeparated } from "../tabSeparated";

/** The issues as text for the clipboard: the rows of their report, with a heading. */
export function issueListText(issues: readonly ShownIssue[], locale: Locale): string {
  const labels = labelsOf(locale);
  const columns = REPORTS.Issues.order;
  const rows = issueReportRows(issues, locale).map((row) => columns.map((column) => String(row[column] ?? "")));
  return tabSeparated([columns.map((column) => labels.header("Issues", column)), ...rows]);
}
