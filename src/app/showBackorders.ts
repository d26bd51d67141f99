import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { backorders } from "../engine/backorders/backorders";
import type { IssueArg } from "../issues/issue";
import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { TextKey } from "../locales/texts";
import type { Outage } from "../ports/workbookPort";
import type { ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { shownIssues, type ShownIssue } from "./shownIssue";

/** Backorders by item, customer or vendor, with causes and actions in the workbook's language. */
export type BackorderView = "item" | "customer" | "vendor";

export type BackorderReport =
  | { readonly by: "item"; readonly reportId: "BackordersByItem"; readonly rows: readonly ReportRow<"BackordersByItem">[] }
  | { readonly by: "customer"; readonly reportId: "BackordersByCustomer"; readonly rows: readonly ReportRow<"BackordersByCustomer">[] }
  | { readonly by: "vendor"; readonly reportId: "BackordersByVendor"; readonly rows: readonly ReportRow<"BackordersByVendor">[] };

export interface ShownBackorders {
  readonly report: BackorderReport;
  readonly date: Day;
  readonly locale: Locale;
  /** Lines that could not be counted, and why. */
  readonly issues: readonly ShownIssue[];
}

/** The report for a day: the day is both when overdue lines count and the cut-off; the work date without one. */
export async function showBackorders(desk: Desk, wish: { readonly by: BackorderView; readonly date: Day | null }): Promise<Result<ShownBackorders, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const { book, locale, workDate } = opened.value;
  const date = wish.date ?? workDate;
  const found = backorders(book, { date, workDate: date });
  const text = (message: { readonly key: string; readonly args: Readonly<Record<string, IssueArg>> } | null) => (message ? renderText(locale, message.key as TextKey, message.args) : "");
  return accepted({ report: reportOf(wish.by, found, text), date, locale, issues: shownIssues(opened.value, found.leftOut) });
}

type Found = ReturnType<typeof backorders>;
type Text = (message: { readonly key: string; readonly args: Readonly<Record<string, IssueArg>> } | null) => string;

function reportOf(by: BackorderView, found: Found, text: Text): BackorderReport {
  switch (by) {
    case "item":
      return { by, reportId: "BackordersByItem", rows: found.byItem.map((row) => ({ ...row, cause: text(row.cause) })) };
    case "customer":
      return { by, reportId: "BackordersByCustomer", rows: found.byCustomer.map((row) => ({ ...row, cause: text(row.cause) })) };
    case "vendor":
      return { by, reportId: "BackordersByVendor", rows: found.byVendor.map((row) => ({ ...row, action: text(row.action) })) };
  }
}
