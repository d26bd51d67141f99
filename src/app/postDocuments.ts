import { accepted, type Result } from "../base/result";
import { lastRowOf } from "../engine/book/book";
import { lastNumbers } from "../engine/numbering/numbering";
import {
  applyPlan, batchesOf, planPosting, POSTED_TABLE_IDS, totalsOf, withNumbers, type PlanBatch, type Posted, type PostedRows, type PostedTableId, type PostingPlan, type PostingRequest, type PostingTotals,
} from "../engine/posting/posting";
import type { IssueCode } from "../issues/catalogue";
import { isError, issue, type Issue } from "../issues/issue";
import { ZERO } from "../money/amount";
import type { Outage, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import type { TableId, TableRow } from "../tables/tables";
import { canHash } from "./batchHash";
import { behindPosting } from "./behindPosting";
import { cacheUpdates } from "./cacheUpdates";
import { commitPosting, confirmCommit, endsOf } from "./commitPosting";
import type { Desk } from "./desk";
import { forget, remember } from "./deviceMemory";
import { journalUpdates, unitCostChange } from "./itemUpdates";
import { numberSeriesChange } from "./numberSeriesChange";
import { openBook, type OpenBook } from "./openBook";
import { draftUpdates } from "./draftUpdates";
import { earlierPartsFaults, postingGate, type Seat } from "./postingGate";
import { batchId, earlierPosting, postingIdOf } from "./postingId";
import { momentOf, summaryOf } from "./postingLog";
import { readyToPost } from "./readyToPost";
import { requiredColumns, requiredTables } from "./requiredTables";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";
import { rowsToLookAt, writeInPlace, writeStanding } from "./sameRows";
import { cellChange } from "./writeCells";

/** Posts documents in batches: planned together, each batch is written and committed whole. The preview is the plan itself, shown. */
export type PostingWish = Pick<PostingRequest, "action" | "documents" | "postingDate" | "allOrNone"> & {
  /** The name of the posting as its preview gave it: asked for again, it is not done again. Without it the posting is of the workbook as it is. */
  readonly postingId?: string;
  /** Issues that a person has answered by confirming that posting goes on here. */
  readonly confirmed?: readonly IssueCode[];
};

export type PostedRowsByTable = { readonly [Id in PostedTableId]: readonly Readonly<Record<string, unknown>>[] };

export interface SkippedShown {
  readonly documentNo: string;
  readonly issues: readonly ShownIssue[];
}

export interface PostingPreview {
  readonly totals: PostingTotals;
  readonly posted: readonly Posted[];
  /** Source documents that would be posted. */
  readonly documents: readonly string[];
  readonly skipped: readonly SkippedShown[];
  readonly issues: readonly ShownIssue[];
  readonly rows: PostedRowsByTable;
  /** The name of the posting that was shown, for `PostingWish`. */
  readonly postingId?: string;
}

export interface PostingSummary extends PostingPreview {
  /** Where the first new row of each ledger stands. */
  readonly firstRows: readonly { readonly tableId: PostedTableId; readonly cell: CellPlace }[];
  /** Whether the host saved the workbook; otherwise saving is the person's. */
  readonly saved: boolean;
  readonly stopped: boolean;
  /** What ended the posting after some of its batches were committed: those stand, the others are open. */
  readonly refusal?: Outage;
  readonly head: number;
}

/** Documents of a batch: a commit costs syncs of its own, and until it is written nothing of the batch exists. */
const BATCH_DOCUMENTS = 10_000;
const NEEDED = ["Settings", "NumberSeries", "Accounts", "PostingSetup", "VatSetup", "PostingLog", ...POSTED_TABLE_IDS] as const;

function neededFor({ action }: PostingWish): readonly TableId[] {
  if (action === "adjust") return [...NEEDED, "ItemJournal"];
  if (action === "pay") return [...NEEDED, "Payments", "BankAccounts"];
  return action === "journal" ? [...NEEDED, "GeneralJournal"] : NEEDED;
}

export async function previewPosting(desk: Desk, wish: PostingWish): Promise<Result<PostingPreview, Outage>> {
  const opened = await openBook(desk, "posting");
  if (!opened.ok) return opened;
  const open = opened.value;
  const missing = requiredTables(open, neededFor(wish));
  if (missing.length > 0) return accepted({ ...nothing(), issues: shownIssues(open, missing) });
  const plan = planPosting(open.book, requestOf(desk, open, wish));
  if (!canHash()) return accepted(preview(open, plan));
  const gate = await postingGate(desk, open, wish.confirmed);
  const shown = preview(open, plan);
  return accepted({ ...shown, issues: [...shownIssues(open, [...gate.issues, ...requiredColumns(open, plan.rows)]), ...shown.issues], postingId: await postingIdOf(open, wish.action, plan) });
}

/** One posting at a time on this device; the next one reads what this one has written. */
export function postDocuments(desk: Desk, wish: PostingWish, watch: WriteWatch = {}, batchDocuments = BATCH_DOCUMENTS): Promise<Result<PostingSummary, Outage>> {
  return desk.journal.inTurn("posting", () => postInTurn(desk, wish, watch, batchDocuments));
}

async function postInTurn(desk: Desk, wish: PostingWish, watch: WriteWatch, batchDocuments: number): Promise<Result<PostingSummary, Outage>> {
  const ready = await readyToPost(desk, "posting", wish.confirmed);
  if (!ready.ok) return ready;
  const { open, seat, issues: met } = ready.value;
  const told = shownIssues(open, met);
  const unposted = { ...nothing(), firstRows: [], saved: false, stopped: false, head: open.head };
  const missing = requiredTables(open, neededFor(wish));
  if (missing.length > 0) return accepted({ ...unposted, issues: shownIssues(open, missing) });
  const earlier = earlierPosting(open, wish.postingId ?? "");
  if (earlier) return accepted({ ...unposted, rows: rowsTogether(earlier.rows), issues: shownIssues(open, [issue("COM-11", { table: "PostingLog" }, { documents: earlier.documents, moment: momentOf(earlier.postedAt) })]) });
  if (ready.value.isShut) return accepted({ ...unposted, issues: told });
  const request = requestOf(desk, open, wish);
  const whole = planPosting(open.book, request);
  const postingId = await postingIdOf(open, request.action, whole);
  if (wish.postingId !== undefined && wish.postingId !== postingId) return accepted({ ...unposted, issues: [...told, ...shownIssues(open, [issue("COM-06", { table: "PostingLog" }, {})])] });
  const planned = preview(open, whole);
  const shown = { ...planned, issues: [...told, ...planned.issues] };
  if (whole.documents.length === 0) return accepted({ ...unposted, ...shown });
  const faults = [...requiredColumns(open, whole.rows), ...(await earlierPartsFaults(open, planned.documents))];
  if (faults.length > 0) return accepted({ ...unposted, issues: [...told, ...shownIssues(open, faults)] });

  await remember(desk, open, "begun", { postingId, documents: summaryOf(planned.documents), begunAt: desk.clock.now() });
  const answer = await postPlan(desk, { open, seat, request, whole, postingId, shown, batchDocuments }, watch);
  // Where it is not known what came of it, the next opening says it.
  const refusal = answer.ok ? answer.value.refusal : answer.refusal;
  if (refusal?.code !== "unclear") await forget(desk, open, "begun");
  return answer;
}

/** A posting as it is about to be done. */
interface Planned {
  readonly open: OpenBook;
  readonly seat: Seat;
  readonly request: PostingRequest;
  readonly whole: PostingPlan;
  readonly postingId: string;
  /** What the preview shows, with what was met on the way. */
  readonly shown: PostingPreview;
  readonly batchDocuments: number;
}

async function postPlan(desk: Desk, { open: found, seat, request, whole, postingId, shown, batchDocuments }: Planned, watch: WriteWatch): Promise<Result<PostingSummary, Outage>> {
  // Rows of a sheet get their number before anything is posted: whatever happens then, the ledgers say which are posted.
  const numbered = await giveNumbers(desk, found, whole);
  if (!numbered.ok) return numbered;
  const before = { ...found, book: withNumbers(found.book, whole.given) };
  let open: OpenBook = before;
  const ends = endsOf(open);
  const parts: PlanBatch[] = [];
  const logs: TableRow<"PostingLog">[] = [];
  const wrong: Issue[] = [];
  let done = 0;
  let stopped = false;
  let refusal: Outage | undefined;
  for (const [index, batch] of batchesOf(whole, request.allOrNone ? Infinity : batchDocuments).entries()) {
    stopped = watch.isStopped?.() === true;
    if (stopped) break;
    const facts = { action: request.action, documents: batch.documents.map(({ no }) => no), postingId: batchId(postingId, index) };
    const committed = await commitPosting(desk, open, batch.rows, facts, seat, ends, partWatch(watch, done, batch.documents.length, whole.documents.length));
    if (!committed.ok) {
      if (parts.length === 0) return committed;
      refusal = committed.refusal;
      break;
    }
    const { log, issue: why } = committed.value;
    if (log === undefined) {
      stopped = why === undefined;
      if (why) wrong.push(why);
      break;
    }
    open = afterBatch(open, batch, log);
    await remember(desk, open, "posted", { transactionNo: log.transactionNo, hash: log.hash, documents: log.documents, postedAt: log.postedAt, isSaved: false });
    parts.push(batch);
    logs.push(log);
    done += batch.documents.length;
    watch.onProgress?.(done, whole.documents.length);
  }
  const results = resultChanges(before, open, { whole, isWhole: done === whole.documents.length });
  const held = await confirmCommit(desk, open, ends, logs, rowsToLookAt(before, results));
  if (!held.ok) return held;
  const last = logs.at(-1);
  // From here on it is posted, whatever is refused.
  const documents = logs.map((log) => log.documents).join(";");
  // False where rows do not stand where they were read: they are shown by the next check.
  const shownWhole = await writeStanding(desk, before, results, held.value);
  if (!(shownWhole.ok && shownWhole.value.isWhole) && last) wrong.push(issue("COM-12", { table: "PostingLog" }, { documents }));
  const saved = await desk.workbook.save();
  const isSaved = saved.ok && saved.value;
  if (!saved.ok && last) wrong.push(issue("COM-13", { table: "PostingLog" }, { transactionNo: { count: last.transactionNo }, documents }));
  if (last && isSaved) await remember(desk, open, "posted", { transactionNo: last.transactionNo, hash: last.hash, documents: last.documents, postedAt: last.postedAt, isSaved });
  const result = { ...shown, ...together(parts), issues: [...shownIssues(before, wrong), ...shown.issues] };
  return accepted({ ...result, firstRows: firstRows(before, result.rows), saved: isSaved, stopped, head: open.head, ...(refusal && { refusal }) });
}

/** A payload of a batch is told as the documents it comes to; the last of them are there only once the batch is committed. */
function partWatch(watch: WriteWatch, done: number, documents: number, all: number): WriteWatch {
  return {
    onProgress: (part, total) => watch.onProgress?.(done + Math.min(documents - 1, Math.floor((documents * part) / total)), all),
    ...(watch.isStopped && { isStopped: watch.isStopped }),
  };
}

function requestOf(desk: Desk, open: OpenBook, wish: PostingWish): PostingRequest {
  const { action, documents, postingDate, allOrNone } = wish;
  return { action, documents, postingDate, allOrNone, workDate: open.workDate, userId: desk.userId };
}

/** The book as it stands after a commit, without reading the workbook again. The log row that was written is known to be there. */
function afterBatch(open: OpenBook, batch: PlanBatch, logRow: TableRow<"PostingLog">): OpenBook {
  const applied = applyPlan(open.book, batch);
  const log = applied.tables.PostingLog;
  const rowNumber = lastRowOf(log) + 1;
  const rows = [...log.rows, { ...logRow, rowNumber }];
  const book = { ...applied, tables: { ...applied.tables, PostingLog: { ...log, rows, rowCount: log.rowCount + 1 } } };
  return { ...open, book, head: applied.heads.transactionNo };
}

async function giveNumbers(desk: Desk, open: OpenBook, { given, numbers }: PostingPlan) {
  const series = numberSeriesChange(open, numbers);
  const rows = cellChange(open, "Payments", new Map(given.map(({ rowNumber, column, number }) => [rowNumber, { [column]: number }])));
  return rows === undefined ? accepted(undefined) : writeInPlace(desk, open, [rows, ...(series ? [series] : [])]);
}

function shownRows(action: PostingPlan["action"]) {
  if (action === "adjust") return journalUpdates;
  return action === "pay" || action === "journal" ? draftUpdates : cacheUpdates;
}

/** Quantities and statuses of what was posted, and the last numbers used; what could not be posted says why. */
function resultChanges(before: OpenBook, after: OpenBook, { whole, isWhole }: { readonly whole: PostingPlan; readonly isWhole: boolean }): readonly WorkbookChange[] {
  const touched = new Set([...whole.documents.map(({ no }) => no), ...whole.skipped.map(({ documentNo }) => documentNo)]);
  const issues = shownIssues(before, whole.issues);
  const series = numberSeriesChange(before, lastNumbers(after.book));
  const shown = shownRows(whole.action)(before, after.book, issues, touched);
  // A posting that was stopped half way leaves unit costs to the next one.
  const unitCosts = isWhole ? unitCostChange(before, whole.unitCosts) : [];
  return [...shown, ...unitCosts, ...(series ? [series] : [])];
}

function preview(open: OpenBook, plan: PostingPlan): PostingPreview {
  return {
    totals: plan.totals,
    posted: plan.posted,
    documents: plan.documents.map(({ no }) => no),
    skipped: plan.skipped.map(({ documentNo, issues }) => ({ documentNo, issues: shownIssues(open, issues.filter(isError)) })),
    issues: shownIssues(open, [...behindPosting(open, plan), ...plan.issues]),
    rows: plan.rows,
  };
}

function nothing(): PostingPreview {
  const rows = Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, []])) as unknown as PostedRowsByTable;
  return { totals: { documents: 0, amount: ZERO, vat: ZERO, cost: ZERO }, posted: [], documents: [], skipped: [], issues: [], rows };
}

function rowsTogether(parts: readonly PostedRowsByTable[]): PostedRowsByTable {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, parts.flatMap((rows) => rows[id])])) as unknown as PostedRowsByTable;
}

/** What the committed batches come to together. */
function together(parts: readonly PlanBatch[]): Pick<PostingPreview, "totals" | "posted" | "documents" | "rows"> {
  const rows = rowsTogether(parts.map((part) => part.rows)) as unknown as PostedRows;
  const documents = parts.flatMap((part) => part.documents);
  const posted = parts.flatMap((part) => part.posted);
  return { totals: totalsOf({ documents, posted, rows }), posted, documents: documents.map(({ no }) => no), rows };
}

function firstRows(before: OpenBook, rows: PostedRowsByTable): PostingSummary["firstRows"] {
  return POSTED_TABLE_IDS.flatMap((tableId) => {
    const cell = rows[tableId].length === 0 ? undefined : cellOf(before, tableId, lastRowOf(before.book.tables[tableId]) + 1);
    return cell ? [{ tableId, cell }] : [];
  });
}

