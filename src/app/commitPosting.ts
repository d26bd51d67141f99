import { accepted, refused, type Result } from "../base/result";
import { LAST_ENTRY_COLUMN, LEDGER_IDS } from "../engine/book/heads";
import { batchMarks, batchSections, logText, type HasColumn } from "../engine/chain/chain";
import { applyPlan, POSTED_TABLE_IDS, type PostedRows } from "../engine/posting/posting";
import type { Outage, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import { TABLES, type TableRow } from "../tables/tables";
import { batchHash } from "./batchHash";
import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";
import { rowCells } from "./tableLayout";

/**
 * Commit by one cell (design decision 7): a prepared row of the posting log and the ledger rows are written first; they exist
 * for nobody until the log row's state turns to committed. Before anything is written, what an earlier posting left
 * beyond the heads is taken away. One call of this commits one batch, whole or not at all.
 */
export interface BatchFacts {
  readonly action: string;
  readonly documents: readonly string[];
}

export interface Committed {
  /** False where the person stopped before the commit; then nothing of the batch exists. */
  readonly committed: boolean;
  /** The row of the posting log as it now stands; undefined where nothing was committed. */
  readonly log?: TableRow<"PostingLog">;
}

export async function commitPosting(desk: Desk, open: OpenBook, rows: PostedRows, facts: BatchFacts, watch?: WriteWatch): Promise<Result<Committed, Outage>> {
  const logRow = await chainedLogRow(open, logRowOf(desk, open, rows, facts), rows);
  const staged = [...leftovers(open), appendLog(open, logRow), ...appendRows(open, rows)];
  const written = await desk.workbook.write(staged, watch);
  if (!written.ok || written.value.stopped) {
    const undone = await desk.workbook.write(truncations(open));
    if (!written.ok) return written;
    return undone.ok ? accepted({ committed: false }) : undone;
  }
  const commit = await desk.workbook.write([stateChange(open, "committed")]);
  if (!commit.ok) return refused(commit.refusal);
  return accepted({ committed: true, log: { ...logRow, state: "committed" } });
}

/** The log row with what chains it: a mark for each row, the hash of the last committed batch, and its own over all of it. */
async function chainedLogRow(open: OpenBook, row: TableRow<"PostingLog">, rows: PostedRows): Promise<TableRow<"PostingLog">> {
  const columns = new Map([...POSTED_TABLE_IDS, "PostingLog" as const].map((id) => [id, new Set(open.book.tables[id].columnIds)]));
  const has: HasColumn = (id, column) => columns.get(id)?.has(column) ?? false;
  const last = open.book.tables.PostingLog.rows.filter(({ state }) => state === "committed").reduce((found, each) => (each.transactionNo > found.transactionNo ? each : found), { transactionNo: 0, hash: "" });
  const sections = batchSections(rows, has);
  const marked = { ...row, rowMarks: batchMarks(sections), previousHash: last.hash };
  return { ...marked, hash: await batchHash(logText(marked, has), sections, last.hash) };
}

function logRowOf(desk: Desk, open: OpenBook, rows: PostedRows, facts: BatchFacts): TableRow<"PostingLog"> {
  const { heads } = open.book;
  const after = applyPlan(open.book, { rows }).heads;
  const range = (id: keyof typeof LAST_ENTRY_COLUMN) => (rows[id].length === 0 ? { first: null, last: heads.entryNo[id] } : { first: heads.entryNo[id] + 1, last: after.entryNo[id] });
  const ranges = Object.fromEntries(
    LEDGER_IDS.flatMap((id) => {
      const { first, last } = range(id);
      const column = LAST_ENTRY_COLUMN[id];
      return [[column.replace("last", "first"), first], [column, last]];
    }),
  );
  const counted = (id: "PostedHeaders" | "PostedLines") => {
    const before = open.book.tables[id].rows.length;
    return { first: rows[id].length === 0 ? null : before + 1, last: before + rows[id].length };
  };
  const headers = counted("PostedHeaders");
  const lines = counted("PostedLines");
  return {
    transactionNo: after.transactionNo,
    postingId: desk.clock.newId(),
    state: "prepared",
    postedAt: desk.clock.now(),
    userId: desk.userId,
    programVersion: desk.programVersion,
    action: facts.action,
    documents: summaryOf(facts.documents),
    firstTransactionNo: heads.transactionNo + 1,
    firstPostedHeader: headers.first,
    lastPostedHeader: headers.last,
    firstPostedLine: lines.first,
    lastPostedLine: lines.last,
    ...ranges,
    device: "",
    seatEpoch: null,
    rowMarks: "",
    previousHash: "",
    hash: "",
  } as TableRow<"PostingLog">;
}

/** The documents of a batch in a cell: all of a few, the first and last of many. */
function summaryOf(documents: readonly string[]): string {
  if (documents.length <= 20) return documents.join(";");
  return `${documents[0]}…${documents[documents.length - 1]} (${documents.length})`;
}

function appendLog(open: OpenBook, row: TableRow<"PostingLog">): WorkbookChange {
  return { kind: "appendRows", table: "PostingLog", rows: [rowCells(TABLES.PostingLog, open.book.tables.PostingLog.columnIds, row)] };
}

function appendRows(open: OpenBook, rows: PostedRows): readonly WorkbookChange[] {
  return POSTED_TABLE_IDS.filter((id) => rows[id].length > 0).map((id) => ({
    kind: "appendRows",
    table: id,
    rows: rows[id].map((row) => rowCells(TABLES[id], open.book.tables[id].columnIds, row)),
  }));
}

function stateChange(open: OpenBook, state: "committed"): WorkbookChange {
  const { columnIds } = open.book.tables.PostingLog;
  return { kind: "updateRows", table: "PostingLog", firstIndex: committedRowCount(open, "PostingLog"), columns: [columnIds.indexOf("state")], values: [[state]] };
}

const WRITTEN_TABLES = ["PostingLog", ...POSTED_TABLE_IDS] as const;

/** Data rows of a table up to its last committed one; a blank row below does not count. */
function committedRowCount(open: OpenBook, id: (typeof WRITTEN_TABLES)[number]): number {
  const { rows, firstRow } = open.book.tables[id];
  const kept = id === "PostingLog" ? open.book.tables.PostingLog.rows.filter(({ state }) => state !== "prepared") : rows;
  return kept.reduce((most, { rowNumber }) => Math.max(most, rowNumber - firstRow + 1), 0);
}

/** Rows that lie beyond the committed ones, as a posting that did not come to its end leaves them. */
function leftovers(open: OpenBook): readonly WorkbookChange[] {
  return truncations(open).filter((change) => change.kind === "truncateTable" && hasRowsBeyond(open, change.table, change.keep));
}

function hasRowsBeyond(open: OpenBook, table: string, keep: number): boolean {
  return (open.found.get(table)?.rows ?? []).slice(keep).some((row) => row.some((cell) => cell !== ""));
}

function truncations(open: OpenBook): readonly WorkbookChange[] {
  return WRITTEN_TABLES.filter((id) => open.found.has(id)).map((id) => ({ kind: "truncateTable", table: id, keep: committedRowCount(open, id) }));
}
