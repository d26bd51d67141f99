import { LAST_ENTRY_COLUMN, LEDGER_IDS } from "../engine/book/heads";
import { batchMarks, batchSections, logText, markedTogether, sectionMarks, type HasColumn } from "../engine/chain/chain";
import { headsAfter, POSTED_TABLE_IDS, type PostedRows } from "../engine/posting/posting";
import type { BookRow, TableRow } from "../tables/tables";
import { hashOfParts, sectionHash } from "./batchHash";
import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";
import type { Seat } from "./postingGate";

/** What the posting log says of a batch beside the ranges of its rows. */
export interface BatchFacts {
  readonly action: string;
  readonly documents: readonly string[];
  /** Names the batch; the same posting asked for again has the same one. */
  readonly postingId: string;
}

/** The committed row of the log with the highest transaction; undefined where nothing was posted. */
export function lastCommitted(open: OpenBook): BookRow<"PostingLog"> | undefined {
  return open.book.tables.PostingLog.rows.reduce<BookRow<"PostingLog"> | undefined>((last, row) => (row.state === "committed" && row.transactionNo > (last?.transactionNo ?? 0) ? row : last), undefined);
}

/** When a row of the log was written, for a sentence: to the minute, in universal time. */
export function momentOf(postedAt: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(postedAt) ? `${postedAt.slice(0, 10)} ${postedAt.slice(11, 16)} UTC` : postedAt;
}

/** The prepared log row of a batch, chained: a mark for each row, the hash of the batch before, and its own over all of it. */
export async function preparedLogRow(desk: Desk, open: OpenBook, rows: PostedRows, facts: BatchFacts, seat: Seat): Promise<TableRow<"PostingLog">> {
  const columns = new Map([...POSTED_TABLE_IDS, "PostingLog" as const].map((id) => [id, new Set(open.book.tables[id].columnIds)]));
  const has: HasColumn = (id, column) => columns.get(id)?.has(column) ?? false;
  const previousHash = lastCommitted(open)?.hash ?? "";
  const group = markedTogether(POSTED_TABLE_IDS.reduce((sum, id) => sum + rows[id].length, 0));
  const marks: string[] = [];
  const parts: string[] = [];
  for (const section of batchSections(rows, has)) {
    marks.push(sectionMarks(section, group));
    parts.push(await sectionHash(section));
  }
  const marked = { ...logRowOf(desk, open, rows, facts, seat), rowMarks: batchMarks(group, marks), previousHash };
  return { ...marked, hash: await hashOfParts(logText(marked, has), parts, previousHash) };
}

function logRowOf(desk: Desk, open: OpenBook, rows: PostedRows, facts: BatchFacts, { device, epoch }: Seat): TableRow<"PostingLog"> {
  const { heads } = open.book;
  const after = headsAfter(open.book, rows);
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
    postingId: facts.postingId,
    state: "prepared",
    postedAt: desk.clock.now(),
    userId: desk.userId,
    programVersion: desk.programVersion,
    device,
    seatEpoch: epoch,
    action: facts.action,
    documents: summaryOf(facts.documents),
    firstTransactionNo: heads.transactionNo + 1,
    firstPostedHeader: headers.first,
    lastPostedHeader: headers.last,
    firstPostedLine: lines.first,
    lastPostedLine: lines.last,
    ...ranges,
    rowMarks: "",
    previousHash: "",
    hash: "",
  } as TableRow<"PostingLog">;
}

/** The documents of a batch in a cell: all of a few, the first and last of many. */
export function summaryOf(documents: readonly string[]): string {
  if (documents.length <= 20) return documents.join(";");
  return `${documents[0]}…${documents[documents.length - 1]} (${documents.length})`;
}
