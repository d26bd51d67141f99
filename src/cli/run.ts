import { writeFileBytes } from "../adapters/file/fileStore.node";
import { anchorCode } from "../app/anchor";
import { auditSeries } from "../app/auditSeries";
import { checkSetup } from "../app/checkSetup";
import { checkWorkbook } from "../app/checkWorkbook";
import type { CompanyData } from "../app/companyData";
import type { Desk } from "../app/desk";
import { diagnoseBook } from "../app/diagnoseBook";
import { enterOrders } from "../app/enterOrders";
import { exportJournal } from "../app/exportJournal";
import { issueReportRows } from "../app/issueReport";
import { openBook } from "../app/openBook";
import { postDocuments, previewPosting, type PostingPreview } from "../app/postDocuments";
import { previewReady, shipReady } from "../app/shipReady";
import { setUpWorkbook } from "../app/setUpWorkbook";
import { comparePolicies, proposeActs, showBackorders } from "../app/showBackorders";
import { customerBalances, trialBalance } from "../app/showBalances";
import { shownIssues } from "../app/shownIssue";
import { unknownNames } from "../app/unknownNames";
import { verifyLedgers } from "../app/verifyLedgers";
import { writeReport } from "../app/writeReport";
import { accepted, type Result } from "../base/result";
import type { Locale } from "../locales/locale";
import type { Outage } from "../ports/workbookPort";
import { allocated, putToOrder } from "./allocationCommands";
import type { Answer } from "./answer";
import { cancelled, changes, letters, ordered, supposed, transferred } from "./backorderCommands";
import { newFile, openFile, type OpenFile } from "./openFile";
import { arrivals, fixed, released } from "./reservationCommands";
import { hasErrors, reported, saved, say, type Outcome, type Work } from "./outcome";
import { issueLines, tableLines } from "./paper";

/** Carries out a wish on a file: the same acts as the pane's, then the file is written where the wish says. */
export interface Surroundings {
  deskFor(file: OpenFile): Desk;
  company(name: "empty" | "northwind"): Promise<Result<CompanyData, Outage>>;
  /** The language of a new workbook and of sentences before a workbook is read. */
  readonly locale: Locale;
}

export async function run(wish: Work, around: Surroundings): Outcome {
  if (wish.command === "new") return makeNew(wish, around);
  const file = await openFile(wish.file);
  if (!file.ok) return file;
  const desk = around.deskFor(file.value);
  const open = await openBook(desk);
  if (!open.ok) return open;
  const locale = around.locale === "en" ? open.value.locale : around.locale;
  const answer = await actOn(wish, desk, file.value, locale);
  if (!answer.ok) return answer;
  const foreign = shownIssues(open.value, unknownNames(file.value.foreign));
  return accepted({ ...answer.value, issues: [...foreign, ...answer.value.issues] });
}

function actOn(wish: Exclude<Work, { readonly command: "new" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  switch (wish.command) {
    case "check":
      return check(wish, desk, file, locale);
    case "enter":
      return enter(wish, desk, file, locale);
    case "post":
      return post(wish, desk, file, locale);
    case "verify":
      return verify(wish, desk, locale);
    case "backorders":
      return backorders(wish, desk, file, locale);
    case "proposeActs":
      return proposed(wish, desk, file, locale);
    case "backorderChanges":
      return changes(wish, desk, file, locale);
    case "whatIf":
      return supposed(wish, desk, file, locale);
    case "orderProposals":
      return ordered(wish, desk, file, locale);
    case "makeTransfers":
      return transferred(wish, desk, file, locale);
    case "cancelLines":
      return cancelled(wish, desk, file, locale);
    case "acceptAllocation":
      return allocated(wish, desk, file, locale);
    case "putToOrder":
      return putToOrder(wish, desk, file, locale);
    case "release":
      return released(wish, desk, file, locale);
    case "fix":
      return fixed(wish, desk, file, locale);
    case "listArrivals":
      return arrivals(wish, desk, locale);
    case "shipReady":
      return ready(wish, desk, file, locale);
    case "writeLetters":
      return letters(wish, desk, file, locale);
    case "comparePolicies":
      return compared(wish, desk, file, locale);
    case "report":
      return report(wish, desk, file, locale);
    case "journal":
      return journal(wish, desk, locale);
    case "diagnose":
      return diagnose(wish, desk, locale);
  }
}

async function makeNew({ out, sample }: Extract<Work, { command: "new" }>, around: Surroundings): Outcome {
  const company = await around.company(sample);
  if (!company.ok) return company;
  const file = newFile(out);
  const made = await setUpWorkbook(around.deskFor(file), company.value, around.locale);
  if (!made.ok) return made;
  const told = say(around.locale);
  return saved(file, out, { issues: made.value.issues, told: [told("cli.made", { tables: { count: made.value.tablesMade } })] }, around.locale);
}

async function check({ out, ofSetup }: Extract<Work, { command: "check" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = ofSetup ? await checkSetup(desk) : await checkWorkbook(desk, { showInSheets: out !== undefined });
  if (!found.ok) return found;
  const { issues, errors, warnings } = found.value;
  const told = say(locale);
  const counts = issues.length === 0 ? told("cli.noIssues") : told("cli.issueCounts", { errors: { count: errors }, warnings: { count: warnings } });
  const answer = { issues, told: [...issueLines(issues, locale), counts] };
  if (ofSetup) return setupReported(desk, file, answer, out, locale);
  return out === undefined ? accepted(answer) : saved(file, out, answer, locale);
}

/** What the setup lacks, with the report of it; on its own sheet where a file is written. */
async function setupReported(desk: Desk, file: OpenFile, found: Answer, out: string | undefined, locale: Locale): Outcome {
  const rows = issueReportRows(found.issues, locale);
  const answer = { ...found, report: { id: "SetupCheck", rows } };
  if (out === undefined) return accepted(answer);
  const written = await writeReport(desk, { reportId: "SetupCheck", rows });
  return written.ok ? saved(file, out, answer, locale) : written;
}

async function enter({ out }: Extract<Work, { command: "enter" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const entered = await enterOrders(desk);
  if (!entered.ok) return entered;
  const { issues, orders, rowsEntered } = entered.value;
  const told = say(locale);
  const answer = { issues, orders, told: [...issueLines(issues, locale), told("cli.entered", { orders: { count: orders.length }, rows: { count: rowsEntered } })] };
  return orders.length === 0 && hasErrors(issues) ? accepted(answer) : saved(file, out, answer, locale);
}

async function post(wish: Extract<Work, { command: "post" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const { action, documents, date: postingDate, allOrNone, confirmed, out } = wish;
  const request = { action, documents, postingDate, allOrNone, confirmed };
  const result = wish.isPreview ? await previewPosting(desk, request) : await postDocuments(desk, request);
  if (!result.ok) return result;
  const answer = postingAnswer(result.value, locale, wish.isPreview);
  // Where nothing could be posted the file stays as it is, and nothing is written beside it.
  const untouched = wish.isPreview || out === undefined || (result.value.documents.length === 0 && hasErrors(result.value.issues));
  return untouched ? accepted(answer) : saved(file, out, answer, locale);
}

/** Ships what is ready; without a file to write it is only shown. */
async function ready({ documents, serving, out }: Extract<Work, { command: "shipReady" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const result = await (out === undefined ? previewReady(desk, { ...serving, documents }) : shipReady(desk, { ...serving, documents }));
  if (!result.ok) return result;
  const answer = postingAnswer(result.value, locale, out === undefined);
  return out === undefined || result.value.documents.length === 0 ? accepted(answer) : saved(file, out, answer, locale);
}

function postingAnswer({ issues, posted, rows, documents, skipped }: PostingPreview, locale: Locale, isPreview: boolean): Answer {
  const told = say(locale);
  const entries = Object.entries(rows).filter(([, own]) => own.length > 0);
  const detail = isPreview
    ? entries.flatMap(([id, own]) => ["", told("cli.entries", { count: { count: own.length }, table: { table: id } }), ...tableLines(id, own, locale)])
    : entries.map(([id, own]) => told("cli.entries", { count: { count: own.length }, table: { table: id } }));
  const summary = documents.length === 0 ? [told("cli.nothingPosted")] : [...detail, ...(isPreview ? [] : [told("cli.posted", { count: { count: documents.length } })])];
  const left = skipped.length === 0 ? [] : [told("cli.skipped", { count: { count: skipped.length } }), `  ${listed(skipped.map(({ documentNo }) => documentNo))}`];
  return { issues, posted, rows, told: [...issueLines(issues, locale), ...summary, ...left] };
}

/** A few numbers in full, of many the first ones. */
function listed(numbers: readonly string[]): string {
  return numbers.length <= MOST_LISTED ? numbers.join(", ") : `${numbers.slice(0, MOST_LISTED).join(", ")} …`;
}

const MOST_LISTED = 20;

async function verify({ anchor }: Extract<Work, { command: "verify" }>, desk: Desk, locale: Locale): Outcome {
  const found = await verifyLedgers(desk, anchor === undefined ? {} : { anchor });
  if (!found.ok) return found;
  const { issues, isSound, gaps, batches, hashed, rows, anchor: last } = found.value;
  const told = say(locale);
  const verdict = told(isSound ? "cli.ledgersSound" : "cli.ledgersUnsound", { batches: { count: batches }, rows: { count: rows } });
  const noted = last === undefined ? [] : [told("cli.anchor", { anchor: anchorCode(last), moment: last.postedAt })];
  const missing = gaps.length === 0 ? [] : [told("series.gaps"), ...gaps.map(({ message }) => `  ${message}`)];
  return accepted({ issues, verified: { batches, hashed, rows, gaps, ...(last && { anchor: last }) }, told: [...issueLines(issues, locale), verdict, ...missing, ...noted] });
}

async function backorders({ by, serving, out }: Extract<Work, { command: "backorders" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await showBackorders(desk, { ...serving, by });
  if (!found.ok) return found;
  const { report: shown, issues, pegs } = found.value;
  const answer = await reported(desk, file, shown.reportId, shown.rows, issues, out, locale);
  return answer.ok ? accepted({ ...answer.value, pegs }) : answer;
}

async function proposed({ serving, out }: Extract<Work, { command: "proposeActs" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await proposeActs(desk, serving);
  return found.ok ? reported(desk, file, "BackorderProposals", found.value.rows, found.value.issues, out, locale) : found;
}

async function compared({ date, releaseReservations, out }: Extract<Work, { command: "comparePolicies" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const rows = await comparePolicies(desk, { date, releaseReservations });
  return rows.ok ? reported(desk, file, "PolicyComparison", rows.value, [], out, locale) : rows;
}

async function report({ report: name, date, out }: Extract<Work, { command: "report" }>, desk: Desk, file: OpenFile, locale: Locale): Outcome {
  const found = await (name === "series" ? auditSeries(desk) : name === "trial-balance" ? trialBalance(desk, { from: null, to: date }) : customerBalances(desk, { date }));
  if (!found.ok) return found;
  return reported(desk, file, found.value.reportId, found.value.rows, found.value.issues, out, locale);
}

async function journal({ date, out }: Extract<Work, { command: "journal" }>, desk: Desk, locale: Locale): Outcome {
  const made = await exportJournal(desk, { date });
  if (!made.ok) return made;
  const { text, issues } = made.value;
  return textAnswer({ issues, text, told: issueLines(issues, locale) }, out, locale);
}

/** What support needs; that there are issues is a part of it and no failure of the command. */
async function diagnose({ out }: Extract<Work, { command: "diagnose" }>, desk: Desk, locale: Locale): Outcome {
  const made = await diagnoseBook(desk);
  if (!made.ok) return made;
  return textAnswer({ issues: [], diagnostics: made.value, text: `${JSON.stringify(made.value, undefined, 2)}\n`, told: [] }, out, locale);
}

/** An answer that is a text: printed, or written to the file that is named. */
async function textAnswer({ text, ...answer }: Answer & { readonly text: string }, out: string | undefined, locale: Locale): Outcome {
  if (out === undefined) return accepted({ ...answer, text });
  const written = await writeFileBytes(out, new TextEncoder().encode(text));
  return written.ok ? accepted({ ...answer, written: out, told: [...answer.told, say(locale)("cli.wrote", { place: out })] }) : written;
}
