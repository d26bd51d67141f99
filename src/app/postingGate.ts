import { batchesNaming, batchSections, committedLogs, logFaults, logText, strayRows, watchedBatches, type Batch } from "../engine/chain/chain";
import { chainIssues, lostLedgerColumns, type HashedBatch } from "../engine/verification/verification";
import type { IssueCode } from "../issues/catalogue";
import { isError, issue, type Issue } from "../issues/issue";
import type { BookRow } from "../tables/tables";
import { batchHash } from "./batchHash";
import type { Desk } from "./desk";
import { deviceOf, recall } from "./deviceMemory";
import type { OpenBook } from "./openBook";
import { lastCommitted, momentOf } from "./postingLog";

/**
 * Whether this device may post in a workbook now (design decision 8). One device holds the posting seat: the one that posted
 * last. Another takes it over when a person confirms it, which raises the epoch that every row of the log carries. What this
 * device remembers tells an older version of the file, a copy that went its own way, and a posting that was never saved.
 */
export interface Seat {
  /** Blank for a posting that takes no seat, such as the opening position of a new company. */
  readonly device: string;
  readonly epoch: number | null;
}

export const NO_SEAT: Seat = { device: "", epoch: null };

export interface Gate {
  readonly seat: Seat;
  /** Errors stop the posting; warnings tell what was met. */
  readonly issues: readonly Issue[];
}

/** @param confirmed codes of `CONFIRMABLE` issues that a person has read and answered */
export async function postingGate(desk: Desk, open: OpenBook, confirmed: readonly IssueCode[] = []): Promise<Gate> {
  const device = await deviceOf(desk);
  const last = lastCommitted(open);
  const isOthers = last !== undefined && last.device !== "" && last.device !== device;
  const prepared = othersPosting(open, device);
  const issues = [
    ...(isOthers ? [issue("COM-01", logPlace(last), { ...whoOf(last) })] : []),
    ...prepared.map((row) => issue("COM-02", logPlace(row), { documents: row.documents, ...whoOf(row) })),
    ...(await memoryIssues(desk, open)),
    ...(await chainFaults(open)),
  ].filter((found) => !confirmed.includes(found.code));
  const epoch = last?.seatEpoch ?? 0;
  return { seat: { device, epoch: isOthers || epoch === 0 ? epoch + 1 : epoch }, issues };
}

export function isShut({ issues }: Gate): boolean {
  return issues.some(isError);
}

/** Postings of other devices that have begun and not been committed. */
export function othersPosting(open: OpenBook, device: string): readonly BookRow<"PostingLog">[] {
  return open.book.tables.PostingLog.rows.filter((row) => row.state === "prepared" && row.device !== "" && row.device !== device);
}

function logPlace(row: BookRow<"PostingLog">) {
  return { table: "PostingLog", row: row.rowNumber, column: "device" };
}

function whoOf({ userId, device, postedAt }: BookRow<"PostingLog">) {
  return { userId, device: device.slice(0, 8), moment: momentOf(postedAt) };
}

/** What the log says against what this device remembers to have committed. */
async function memoryIssues(desk: Desk, open: OpenBook): Promise<readonly Issue[]> {
  const remembered = await recall(desk, open, "posted");
  if (remembered === undefined) return [];
  const { transactionNo, hash, documents, postedAt, isSaved } = remembered;
  const place = { table: "PostingLog" };
  const same = open.book.tables.PostingLog.rows.find((row) => row.state === "committed" && row.transactionNo === transactionNo);
  if (same?.hash === hash) return [];
  const args = { transactionNo: { count: transactionNo }, documents, moment: momentOf(postedAt) };
  if (same !== undefined || open.head > transactionNo) return [issue("COM-05", same ? { ...place, row: same.rowNumber, column: "hash" } : place, args)];
  return [isSaved ? issue("COM-04", place, args) : issue("COM-10", place, args)];
}

/** What is committed must be whole before another batch is chained to it. */
async function chainFaults(open: OpenBook): Promise<readonly Issue[]> {
  const faults = logFaults(open.book);
  if (faults.length > 0) return faults;
  const watched = await hashed(watchedBatches(open.book));
  const broken = chainIssues(watched, watched.length === committedLogs(open.book).length).filter(isError);
  return [...(broken.length === 0 ? [] : lostLedgerColumns(open.book)), ...broken, ...strayRows(open.book)];
}

/**
 * Whether the batches that hold what was posted of these documents before are as they were posted. How much of a document is
 * left, and whether a payment is posted, is read from those rows: changed ones would have it posted twice.
 */
export async function earlierPartsFaults(open: OpenBook, documents: readonly string[]): Promise<readonly Issue[]> {
  const batches = await hashed(batchesNaming(open.book, documents));
  return batches.flatMap((batch) => chainIssues([batch], false)).filter(isError);
}

async function hashed(batches: readonly Batch[]): Promise<readonly HashedBatch[]> {
  const done: HashedBatch[] = [];
  for (const batch of batches) done.push({ ...batch, hash: batch.log.hash === "" ? "" : await batchHash(logText(batch.log), batchSections(batch.rows), batch.log.previousHash) });
  return done;
}
