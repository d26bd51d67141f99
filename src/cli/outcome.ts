import type { Desk } from "../app/desk";
import type { ShownIssue } from "../app/shownIssue";
import { writeReport } from "../app/writeReport";
import { accepted, type Result } from "../base/result";
import type { IssueArg } from "../issues/issue";
import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { TextKey } from "../locales/texts";
import type { Outage } from "../ports/workbookPort";
import type { ReportId } from "../tables/tables";
import type { Answer } from "./answer";
import type { OpenFile } from "./openFile";
import { issueLines, tableLines } from "./paper";
import type { Wish } from "./wish";

/** What every command comes to: an answer, with the file written where the wish says. */
export type Work = Exclude<Wish, { readonly command: "help" }>;
export type Outcome = Promise<Result<Answer, Outage>>;

/** A report as the answer; on its own sheet where a file is written. */
export async function reported(desk: Desk, file: OpenFile, id: ReportId, rows: readonly Readonly<Record<string, unknown>>[], issues: readonly ShownIssue[], out: string | undefined, locale: Locale): Outcome {
  const table = rows.length === 0 ? [say(locale)("cli.noRows")] : tableLines(id, rows, locale);
  const answer: Answer = { issues, report: { id, rows }, told: [...issueLines(issues, locale), ...table] };
  if (out === undefined) return accepted(answer);
  const written = await writeReport(desk, { reportId: id, rows });
  return written.ok ? saved(file, out, answer, locale) : written;
}

export async function saved(file: OpenFile, out: string, answer: Answer, locale: Locale): Outcome {
  const written = await file.save(out);
  if (!written.ok) return written;
  return accepted({ ...answer, written: out, told: [...answer.told, say(locale)("cli.wrote", { place: out })] });
}

export function hasErrors(issues: readonly ShownIssue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}

export function say(locale: Locale): (key: TextKey, args?: Readonly<Record<string, IssueArg>>) => string {
  return (key, args) => renderText(locale, key, args);
}
