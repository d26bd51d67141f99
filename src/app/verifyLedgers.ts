import { accepted, refused, type Result } from "../base/result";
import { batchesIn, batchSections, logText, type Batch } from "../engine/chain/chain";
import { POSTED_TABLE_IDS } from "../engine/posting/posting";
import { seriesAudit } from "../engine/seriesAudit/seriesAudit";
import { isSound, verifyBook, type Anchor, type HashedBatch } from "../engine/verification/verification";
import { isError } from "../issues/issue";
import { renderText } from "../locales/render";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import { batchHash, canHash } from "./batchHash";
import type { Desk } from "./desk";
import { remember } from "./deviceMemory";
import { openBook, type OpenBook } from "./openBook";
import { foreignRows } from "./recoverPosting";
import { requiredTables } from "./requiredTables";
import { shownIssues, type ShownIssue } from "./shownIssue";

export type { Anchor };

/** Verifies the ledgers: the chain of hashes from the first batch to the last, and everything that must agree. Changes nothing. */
export interface Verification {
  readonly isSound: boolean;
  /** The first broken entry comes first. */
  readonly issues: readonly ShownIssue[];
  /** Numbers of posted documents that are missing with a known reason; those without one are among the issues. */
  readonly gaps: readonly NumberGap[];
  /** Committed batches, and how many of them carry a hash. */
  readonly batches: number;
  readonly hashed: number;
  /** Committed rows of all ledgers and posted documents. */
  readonly rows: number;
  /** The last entry of the chain, to be written down and compared later; undefined where nothing has a hash. */
  readonly anchor: (Anchor & { readonly postedAt: string }) | undefined;
}

/** Missing numbers of a series, its reason and the whole sentence in the workbook's language. */
export interface NumberGap {
  readonly series: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly reason: string;
  readonly message: string;
}

/** @param watch is told rows; its signal ends the verification, of which nothing is left */
export async function verifyLedgers(desk: Desk, wish: { readonly anchor?: Anchor } = {}, watch: WriteWatch = {}): Promise<Result<Verification, Outage>> {
  const opened = await openBook(desk, "verification");
  return opened.ok ? verifyOpen(desk, opened.value, wish.anchor, watch) : opened;
}

/** Verifies a book that has been read. */
export async function verifyOpen(desk: Desk, open: OpenBook, anchor: Anchor | undefined, watch: WriteWatch = {}): Promise<Result<Verification, Outage>> {
  if (!canHash()) return refused({ code: "apiMissing", detail: "the page is served without encryption, so the browser makes no hashes" });
  const found = batchesIn(open.book);
  const rows = found.reduce((sum, batch) => sum + rowsIn(batch), 0);
  const batches = await hashedBatches(found, rows, watch);
  if (batches === undefined) return refused({ code: "stopped", detail: "the verification was stopped" });
  if (watch.isStopped?.() === true) return refused({ code: "stopped", detail: "the verification was stopped" });
  const issues = [...requiredTables(open, ["PostingLog", ...POSTED_TABLE_IDS]), ...verifyBook(open.book, [...open.blocks.values()], batches, anchor), ...foreignRows(open)];
  const last = batches.findLast(({ log }) => log.hash !== "")?.log;
  // An anchor that was kept of another file says nothing of this one.
  const errors = issues.filter((found) => isError(found) && found.code !== "LDG-09").length;
  await remember(desk, open, "verified", { at: desk.clock.now(), transactionNo: open.head, isSound: errors === 0, errors });
  return accepted({
    isSound: isSound(issues),
    issues: shownIssues(open, issues),
    gaps: explainedGaps(open),
    batches: batches.length,
    hashed: batches.filter(({ log }) => log.hash !== "").length,
    rows,
    anchor: last && { transactionNo: last.transactionNo, hash: last.hash, postedAt: last.postedAt },
  });
}

function explainedGaps({ book, locale }: OpenBook): readonly NumberGap[] {
  return seriesAudit(book).flatMap(({ series, firstNo: from, lastNo: to, count, reason: key }) => {
    if (key === "" || key === "series.unknown") return [];
    const reason = renderText(locale, key);
    return [{ series, from, to, count, reason, message: renderText(locale, "series.gap", { series, from, to, count: { count }, reason }) }];
  });
}

function rowsIn({ rows }: Batch): number {
  return Object.values(rows).reduce((sum, own) => sum + own.length, 0);
}

/** Batches with their hashes as the cells now read, one after the other, so that only one batch's text is held; undefined where it was stopped. */
async function hashedBatches(found: readonly Batch[], rows: number, { onProgress, isStopped }: WriteWatch): Promise<readonly HashedBatch[] | undefined> {
  const hashed: HashedBatch[] = [];
  let done = 0;
  for (const batch of found) {
    if (isStopped?.() === true) return undefined;
    hashed.push({ ...batch, hash: batch.log.hash === "" ? "" : await batchHash(logText(batch.log), batchSections(batch.rows), batch.log.previousHash) });
    done += rowsIn(batch);
    onProgress?.(done, rows);
  }
  return hashed;
}
