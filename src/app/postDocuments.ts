import { known } from "../base/assert";
import { accepted, type Result } from "../base/result";
import { lastNumbers } from "../engine/numbering/numbering";
import {
  applyPlan, batchesOf, planPosting, POSTED_TABLE_IDS, totalsOf, withNumbers, type PlanBatch, type Posted, type PostedRows, type PostedTableId, type PostingPlan, type PostingRequest, type PostingTotals,
} from "../engine/posting/posting";
import { isError } from "../issues/issue";
import { ZERO } from "../money/amount";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import type { TableId, TableRow } from "../tables/tables";
import { cacheUpdates } from "./cacheUpdates";
import { commitPosting } from "./commitPosting";
import type { Desk } from "./desk";
import { numberSeriesChange } from "./numberSeriesChange";
import { openBook, type OpenBook } from "./openBook";
import { draftUpdates } from "./draftUpdates";
import { requiredTables } from "./requiredTables";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/** Posts documents in batches: planned together, each batch is written and committed whole. The preview is the plan itself, shown. */
export type PostingWish = Pick<PostingRequest, "action" | "documents" | "postingDate" | "allOrNone">;

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
}

export interface PostingSummary extends PostingPreview {
  /** Where the first new row of each ledger stands. */
  readonly firstRows: readonly { readonly tableId: PostedTableId; readonly cell: CellPlace }[];
  /** Whether the host saved the workbook; otherwise saving is the person's. */
  readonly saved: boolean;
  readonly stopped: boolean;
  readonly head: number;
}

/** Documents of a batch: large enough that few commits are written, small enough to stop between them. */
const BATCH_DOCUMENTS = 500;
const NEEDED = ["Settings", "NumberSeries", "Accounts", "PostingSetup", "VatSetup", "PostingLog", ...POSTED_TABLE_IDS] as const;

function neededFor({ action }: PostingWish): readonly TableId[] {
  if (action === "pay") return [...NEEDED, "Payments", "BankAccounts"];
  return action === "journal" ? [...NEEDED, "GeneralJournal"] : NEEDED;
}

export async function previewPosting(desk: Desk, wish: PostingWish): Promise<Result<PostingPreview, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const open = opened.value;
  const missing = requiredTables(open, neededFor(wish));
  if (missing.length > 0) return accepted({ ...nothing(), issues: shownIssues(open, missing) });
  return accepted(preview(open, planPosting(open.book, requestOf(desk, open, wish))));
}

export async function postDocuments(desk: Desk, wish: PostingWish, watch: WriteWatch = {}): Promise<Result<PostingSummary, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  let open = opened.value;
  const missing = requiredTables(open, neededFor(wish));
  const unposted = { ...nothing(), firstRows: [], saved: false, stopped: false, head: open.head };
  if (missing.length > 0) return accepted({ ...unposted, issues: shownIssues(open, missing) });
  const request = requestOf(desk, open, wish);
  const whole = planPosting(open.book, request);
  const shown = preview(open, whole);
  if (whole.documents.length === 0) return accepted({ ...unposted, ...shown });

  // Rows of a sheet get their number before anything is posted: whatever happens then, the ledgers say which are posted.
  const numbered = await giveNumbers(desk, open, whole);
  if (!numbered.ok) return numbered;
  open = { ...open, book: withNumbers(open.book, whole.given) };

  const before = open;
  const parts: PlanBatch[] = [];
  let done = 0;
  let stopped = false;
  for (const batch of batchesOf(whole, request.allOrNone ? Infinity : BATCH_DOCUMENTS)) {
    if (watch.isStopped?.()) {
      stopped = true;
      break;
    }
    const committed = await commitPosting(desk, open, batch.rows, { action: request.action, documents: batch.documents.map(({ no }) => no) }, { ...(watch.isStopped && { isStopped: watch.isStopped }) });
    if (!committed.ok) return committed;
    if (!committed.value.committed) {
      stopped = true;
      break;
    }
    open = afterBatch(open, batch, known(committed.value.log, "a committed batch has its log row"));
    parts.push(batch);
    done += batch.documents.length;
    watch.onProgress?.(done, whole.documents.length);
  }
  const caches = await showResult(desk, before, open, whole);
  if (!caches.ok) return caches;
  const saved = await desk.workbook.save();
  const result = { ...shown, ...together(parts) };
  return accepted({ ...result, firstRows: firstRows(before, result.rows), saved: saved.ok && saved.value, stopped, head: open.head });
}

function requestOf(desk: Desk, open: OpenBook, wish: PostingWish): PostingRequest {
  return { ...wish, workDate: open.workDate, userId: desk.userId };
}

/** The book as it stands after a commit, without reading the workbook again. The log row that was written is known to be there. */
function afterBatch(open: OpenBook, batch: PlanBatch, logRow: TableRow<"PostingLog">): OpenBook {
  const applied = applyPlan(open.book, batch);
  const log = applied.tables.PostingLog;
  const rowNumber = log.rows.reduce((most, row) => Math.max(most, row.rowNumber), log.firstRow - 1) + 1;
  const rows = [...log.rows, { ...logRow, rowNumber }];
  const book = { ...applied, tables: { ...applied.tables, PostingLog: { ...log, rows, rowCount: log.rowCount + 1 } } };
  // Rows left behind by an earlier posting were taken away with the first batch.
  return { ...open, book, head: applied.heads.transactionNo, found: withoutLeftovers(open) };
}

function withoutLeftovers(open: OpenBook): OpenBook["found"] {
  return new Map([...open.found].map(([id, table]) => [id, id === "PostingLog" || (POSTED_TABLE_IDS as readonly string[]).includes(id) ? { ...table, rows: [] } : table]));
}

async function giveNumbers(desk: Desk, open: OpenBook, { given, numbers }: PostingPlan) {
  const series = numberSeriesChange(open, numbers);
  const rows = cellChange(open, "Payments", new Map(given.map(({ rowNumber, column, number }) => [rowNumber, { [column]: number }])));
  return rows === undefined ? accepted(undefined) : desk.workbook.write([rows, ...(series ? [series] : [])]);
}

/** Quantities and statuses of what was posted, and the last numbers used; what could not be posted says why. */
async function showResult(desk: Desk, before: OpenBook, after: OpenBook, whole: PostingPlan) {
  const touched = new Set([...whole.documents.map(({ no }) => no), ...whole.skipped.map(({ documentNo }) => documentNo)]);
  const issues = shownIssues(before, whole.issues);
  const series = numberSeriesChange(before, lastNumbers(after.book));
  const shown = whole.action === "pay" || whole.action === "journal" ? draftUpdates(before, after.book, issues, touched) : cacheUpdates(before, after.book, issues, touched);
  const changes = [...shown, ...(series ? [series] : [])];
  return changes.length === 0 ? accepted(undefined) : desk.workbook.write(changes);
}

function preview(open: OpenBook, plan: PostingPlan): PostingPreview {
  return {
    totals: plan.totals,
    posted: plan.posted,
    documents: plan.documents.map(({ no }) => no),
    skipped: plan.skipped.map(({ documentNo, issues }) => ({ documentNo, issues: shownIssues(open, issues.filter(isError)) })),
    issues: shownIssues(open, plan.issues),
    rows: plan.rows,
  };
}

function nothing(): PostingPreview {
  const rows = Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, []])) as unknown as PostedRowsByTable;
  return { totals: { documents: 0, amount: ZERO, vat: ZERO, cost: ZERO }, posted: [], documents: [], skipped: [], issues: [], rows };
}

/** What the committed batches come to together. */
function together(parts: readonly PlanBatch[]): Pick<PostingPreview, "totals" | "posted" | "documents" | "rows"> {
  const rows = Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, parts.flatMap((part) => part.rows[id] as readonly Readonly<Record<string, unknown>>[])])) as unknown as PostedRows;
  const documents = parts.flatMap((part) => part.documents);
  const posted = parts.flatMap((part) => part.posted);
  return { totals: totalsOf({ documents, posted, rows }), posted, documents: documents.map(({ no }) => no), rows };
}

function firstRows(before: OpenBook, rows: PostedRowsByTable): PostingSummary["firstRows"] {
  return POSTED_TABLE_IDS.flatMap((tableId) => {
    const { rows: had, firstRow } = before.book.tables[tableId];
    const row = had.reduce((most, { rowNumber }) => Math.max(most, rowNumber), firstRow - 1) + 1;
    const cell = rows[tableId].length === 0 ? undefined : cellOf(before, tableId, row);
    return cell ? [{ tableId, cell }] : [];
  });
}

