import { accepted, type Result } from "../base/result";
import { batchesIn, batchSections, logText } from "../engine/chain/chain";
import { isSound, verifyBook, type Anchor, type HashedBatch } from "../engine/verification/verification";
import type { Outage } from "../ports/workbookPort";
import { batchHash } from "./batchHash";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { shownIssues, type ShownIssue } from "./shownIssue";

export type { Anchor };

/** Verifies the ledgers: the chain of hashes from the first batch to the last, and everything that must agree. Changes nothing. */
export interface Verification {
  readonly isSound: boolean;
  readonly issues: readonly ShownIssue[];
  /** Committed batches, and how many of them carry a hash. */
  readonly batches: number;
  readonly hashed: number;
  /** Committed rows of all ledgers and posted documents. */
  readonly rows: number;
  /** The last entry of the chain, to be written down and compared later; undefined where nothing has a hash. */
  readonly anchor: (Anchor & { readonly postedAt: string }) | undefined;
}

export async function verifyLedgers(desk: Desk, wish: { readonly anchor?: Anchor } = {}): Promise<Result<Verification, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const open = opened.value;
  const batches = await hashedBatches(open);
  const issues = verifyBook(open.book, batches, wish.anchor);
  const last = batches.findLast(({ log }) => log.hash !== "")?.log;
  return accepted({
    isSound: isSound(issues),
    issues: shownIssues(open, issues),
    batches: batches.length,
    hashed: batches.filter(({ log }) => log.hash !== "").length,
    rows: batches.reduce((sum, { rows }) => sum + Object.values(rows).reduce((own, each) => own + each.length, 0), 0),
    anchor: last && { transactionNo: last.transactionNo, hash: last.hash, postedAt: last.postedAt },
  });
}

/** The batches of a book, each with its hash as the cells now read; one after the other, so that only one batch's text is held. */
async function hashedBatches(open: OpenBook): Promise<readonly HashedBatch[]> {
  const hashed: HashedBatch[] = [];
  for (const batch of batchesIn(open.book)) {
    hashed.push({ ...batch, hash: batch.log.hash === "" ? "" : await batchHash(logText(batch.log), batchSections(batch.rows), batch.log.previousHash) });
  }
  return hashed;
}
