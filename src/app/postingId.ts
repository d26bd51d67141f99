import { batchesIn, type Batch } from "../engine/chain/chain";
import type { PostingPlan } from "../engine/posting/posting";
import { sha256 } from "./batchHash";
import type { OpenBook } from "./openBook";

/**
 * The name of a posting: made of the workbook, the act, and each document with how often it was posted before. Asked for
 * twice, in one window or in two, it is the same posting and is done once; the next part of a delivery is another one
 * (reliability 4.2). The totals are part of it, so that a document changed since the preview is not posted unseen.
 */
export async function postingIdOf(open: OpenBook, action: string, plan: PostingPlan): Promise<string> {
  const revisions = new Map<string, number>();
  for (const { sourceNo } of open.book.tables.PostedHeaders.rows) revisions.set(sourceNo, (revisions.get(sourceNo) ?? 0) + 1);
  const documents = plan.documents.map(({ no }) => `${no} ${revisions.get(no) ?? 0}`).sort();
  const { amount, vat, cost } = plan.totals;
  return (await sha256([open.book.settings.workbookId, action, ...documents, `${amount} ${vat} ${cost}`].join("\n"))).slice(0, ID_DIGITS);
}

const ID_DIGITS = 32;

/** A batch of a posting: its number tells the batches of one posting apart. */
export function batchId(postingId: string, batch: number): string {
  return `${postingId}-${batch + 1}`;
}

export interface EarlierPosting {
  /** The rows that it committed, batch after batch. */
  readonly rows: readonly Batch["rows"][];
  readonly documents: string;
  readonly postedAt: string;
}

/** What a posting of this name has committed already; undefined where nothing. */
export function earlierPosting(open: OpenBook, postingId: string): EarlierPosting | undefined {
  const logs = new Set(open.book.tables.PostingLog.rows.filter((row) => row.state === "committed" && row.postingId.startsWith(`${postingId}-`)));
  if (postingId === "" || logs.size === 0) return undefined;
  const batches = batchesIn(open.book).filter(({ log }) => logs.has(log));
  return { rows: batches.map(({ rows }) => rows), documents: batches.map(({ log }) => log.documents).join(";"), postedAt: batches[0]?.log.postedAt ?? "" };
}
