import { known } from "../../base/assert";
import { isError, issue, type Issue, type IssuePlace } from "../../issues/issue";
import type { TableBlock } from "../../schema/cell";
import { TABLES, type BookRow, type TableId } from "../../tables/tables";
import { countOf, type Book, type BookTable } from "../book/book";
import { lostColumns } from "../book/lostColumns";
import { LEDGER_IDS, type LedgerId } from "../book/heads";
import { brokenEntry, inKeyOrder, logFaults, strayRows, type Batch } from "../chain/chain";
import { POSTED_TABLE_IDS } from "../posting/posting";
import { seriesAudit } from "../seriesAudit/seriesAudit";
import { reconciliation } from "./reconciliation";
import { writtenFigures } from "./writtenFigures";

/**
 * Whether the ledgers are what posting wrote: the chain of hashes, numbers without gaps, balance, subledgers that equal their
 * accounts, quantities of documents that equal item entries (reliability 3 and 4.6). Each issue names the first cell that
 * is not sound; several batches may be broken, and each tells its own first entry.
 */
export interface HashedBatch extends Batch {
  /** The hash of the batch as its cells now read, on top of the hash that its log row says stood before it. */
  readonly hash: string;
}

/** A point of the chain that was written down outside the workbook: a log row and the first digits of its hash. */
export interface Anchor {
  readonly transactionNo: number;
  readonly hash: string;
}

/** Everything that is not sound in the committed ledgers of a book, which was read from these blocks; `batches` are those of `batchesIn`, the oldest first. */
export function verifyBook(book: Book, blocks: readonly TableBlock[], batches: readonly HashedBatch[], anchor?: Anchor): readonly Issue[] {
  const chained = chainIssues(batches);
  const ofLog = logFaults(book);
  const isTold = ({ table, row, column }: IssuePlace): boolean => ofLog.some(({ place }) => place.table === table && place.row === row && place.column === column);
  const read = book.issues.filter(({ place }) => isLedgerTable(place.table) && !isTold(place));
  const ofColumns = chained.some(isError) ? lostLedgerColumns(book) : [];
  return [
    ...ofLog,
    ...ofColumns,
    // The first broken entry is what one has to look at first.
    ...chained.filter(isError),
    ...(anchor === undefined ? [] : anchorIssues(batches, anchor)),
    ...strayRows(book),
    ...read.filter(({ place, code }) => code !== "TAB-01" || !ofColumns.some((told) => told.place.table === place.table && told.place.column === place.column)),
    ...unproved(book, batches),
    ...writtenFigures(blocks),
    ...chained.filter((found) => !isError(found)),
    ...LEDGER_IDS.flatMap((id) => entryGaps(book, id)),
    ...unexplainedGaps(book),
    ...unbalanced(book),
    ...reconciliation(book),
    ...movedQuantities(book),
  ];
}

/** Where the chain is broken; of batches that follow one another, which need not begin with the first. */
export function chainIssues(batches: readonly HashedBatch[], isFromFirst = true): readonly Issue[] {
  const issues: Issue[] = [];
  const unhashed = batches.filter(({ log }) => log.hash === "");
  const firstHashed = batches.findIndex(({ log }) => log.hash !== "");
  if (unhashed.length > 0) issues.push(issue("LDG-03", { table: "PostingLog" }, { count: { count: unhashed.length } }));
  batches.forEach((batch, index) => {
    const before = batches[index - 1]?.log.hash;
    const { log, hash } = batch;
    const follows = index === 0 ? true : log.previousHash === before;
    if (log.hash === "" ? firstHashed >= 0 && index > firstHashed : !follows || (isFromFirst && index === 0 && log.previousHash !== "")) issues.push(logIssue(log, "previousHash"));
    else if (log.hash !== "" && log.hash !== hash) issues.push(brokenIssue(batch));
  });
  return issues;
}

function brokenIssue(batch: HashedBatch): Issue {
  const broken = brokenEntry(batch);
  if (broken === undefined) return logIssue(batch.log, "hash");
  const key = known(TABLES[broken.table].key.at(-1), "posted tables have keys");
  const row = broken.rowNumber;
  return issue("LDG-01", { table: broken.table, ...(row !== undefined && { row, column: key }) }, {
    count: { count: broken.group }, transactionNo: { count: batch.log.transactionNo }, documents: batch.log.documents,
  });
}

function logIssue(log: BookRow<"PostingLog">, column: "hash" | "previousHash"): Issue {
  return issue("LDG-02", { table: "PostingLog", row: log.rowNumber, column }, { transactionNo: { count: log.transactionNo } });
}

function anchorIssues(batches: readonly HashedBatch[], { transactionNo, hash }: Anchor): readonly Issue[] {
  const held = batches.find(({ log }) => log.transactionNo === transactionNo);
  if (held !== undefined && hash !== "" && held.log.hash.startsWith(hash.toLowerCase())) return [];
  return [issue("LDG-09", { table: "PostingLog", ...(held && { row: held.log.rowNumber, column: "hash" }) }, { transactionNo: { count: transactionNo } })];
}

/** The columns that ledgers and posted documents lack: where one is gone, every entry reads as if it had been changed. */
export function lostLedgerColumns(book: Book): readonly Issue[] {
  return POSTED_TABLE_IDS.flatMap((id) => lostColumns(book, id));
}

/** LDG-17 where nothing shows what was posted: the log is blank, or none of its rows has a hash. */
function unproved(book: Book, batches: readonly HashedBatch[]): readonly Issue[] {
  if (batches.some(({ log }) => log.hash !== "")) return [];
  const count = POSTED_TABLE_IDS.reduce((sum, id) => sum + countOf(book.tables[id] as BookTable<TableId>), 0);
  return count === 0 ? [] : [issue("LDG-17", { table: "PostingLog" }, { count: { count } })];
}

function isLedgerTable(id: string): boolean {
  const group = id in TABLES ? TABLES[id as TableId].group : "reports";
  return group === "ledgers" || group === "posted";
}

/** LDG-04 for entries that are missing below the head of a ledger. */
function entryGaps(book: Book, id: LedgerId): readonly Issue[] {
  const issues: Issue[] = [];
  let next = 1;
  const missing = (from: number, to: number, row?: number): void => {
    issues.push(issue("LDG-04", { table: id, ...(row !== undefined && { row, column: "entryNo" }) }, { table: { table: id }, from: String(from), to: String(to), count: { count: to - from + 1 } }));
  };
  for (const { entryNo, rowNumber } of inKeyOrder(id, book.tables[id].rows as readonly BookRow<LedgerId>[])) {
    if (entryNo > next) missing(next, entryNo - 1, rowNumber);
    next = Math.max(next, entryNo + 1);
  }
  if (next <= book.heads.entryNo[id]) missing(next, book.heads.entryNo[id]);
  return issues;
}

/** LDG-08 for numbers of posted documents that are missing and nothing in the book says why (sales-bc 3.9); the cell is that of the document that follows. */
function unexplainedGaps(book: Book): readonly Issue[] {
  return seriesAudit(book).flatMap(({ series, firstNo, lastNo, count, reason, nextRow }) =>
    reason !== "series.unknown" ? [] : [issue("LDG-08", { table: "PostedHeaders", ...(nextRow !== undefined && { row: nextRow, column: "documentNo" }) }, { series, from: firstNo, to: lastNo, count: { count } })],
  );
}

/** LDG-05 for a transaction that does not come to zero on one of its dates; the cell is that of its first entry. Where a date is gone, its cell is told and nothing of the transaction. */
function unbalanced(book: Book): readonly Issue[] {
  const dateless = new Set(book.issues.filter(({ place }) => place.table === "GeneralLedger" && place.column === "postingDate").map(({ place }) => place.row));
  const unclear = new Set(book.tables.GeneralLedger.rows.filter(({ rowNumber }) => dateless.has(rowNumber)).map(({ transactionNo }) => transactionNo));
  const totals = new Map<number, { readonly row: BookRow<"GeneralLedger">; total: number }>();
  for (const row of book.tables.GeneralLedger.rows) {
    const key = row.transactionNo * 10_000_000 + row.postingDate + 1_000_000;
    const found = totals.get(key);
    if (found === undefined) totals.set(key, { row, total: row.amount });
    else found.total += row.amount;
  }
  return [...totals.values()].flatMap(({ row, total }) =>
    total === 0 || unclear.has(row.transactionNo)
      ? []
      : [issue("LDG-05", { table: "GeneralLedger", row: row.rowNumber, column: "amount", ...(row.documentNo !== "" && { documentNo: row.documentNo }) }, { transactionNo: { count: row.transactionNo }, day: { day: row.postingDate }, difference: { amount: total } })],
  );
}

/** LDG-07 where a posted line and the item entry that it names move different quantities. */
function movedQuantities(book: Book): readonly Issue[] {
  const moved = new Map(book.tables.ItemLedger.rows.map(({ entryNo, quantity }) => [entryNo, quantity]));
  return book.tables.PostedLines.rows.flatMap((line) => {
    const isMovement = line.documentType === "shipment" || line.documentType === "receipt" || line.documentType === "returnReceipt";
    if (!isMovement || line.itemEntryNo === null) return [];
    const quantity = moved.get(line.itemEntryNo) ?? 0;
    if (Math.abs(quantity) === Math.abs(line.quantityBase)) return [];
    return [issue("LDG-07", { table: "PostedLines", row: line.rowNumber, column: "quantityBase", documentNo: line.documentNo }, { documentNo: line.documentNo, quantity: { quantity: line.quantityBase }, moved: { quantity }, entryNo: String(line.itemEntryNo) })];
  });
}

/** Whether anything found makes the ledgers unsound; warnings do not. */
export function isSound(issues: readonly Issue[]): boolean {
  return !issues.some(isError);
}
