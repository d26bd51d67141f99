import type { PostingPlan } from "./plan";
import { POSTED_TABLE_IDS, type PostedRows } from "./run";

/** A part of a plan that is committed by itself: some of its documents, whole, with their rows. */
export interface PlanBatch {
  readonly documents: PostingPlan["documents"];
  readonly posted: PostingPlan["posted"];
  readonly rows: PostedRows;
}

/**
 * The parts of a plan in its order, of at most so many documents each. Every document is one transaction, and entries were
 * numbered in the order of transactions, so the rows of the parts follow one another without a gap.
 */
export function batchesOf(plan: PostingPlan, size: number): readonly PlanBatch[] {
  if (plan.documents.length <= size) return [plan];
  const batchOfTransaction = new Map(plan.documents.map(({ transactionNo }, index) => [transactionNo, Math.floor(index / size)]));
  const batchOfDocument = new Map(plan.rows.PostedHeaders.map(({ documentType, documentNo, transactionNo }) => [`${documentType} ${documentNo}`, batchOfTransaction.get(transactionNo) ?? 0]));
  const parts = Array.from({ length: Math.ceil(plan.documents.length / size) }, () => Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, []])) as unknown as Record<keyof PostedRows, unknown[]>);
  for (const id of POSTED_TABLE_IDS) {
    for (const row of plan.rows[id]) {
      const batch = "transactionNo" in row ? batchOfTransaction.get(row.transactionNo) : batchOfDocument.get(`${row.documentType} ${row.documentNo}`);
      parts[batch ?? 0]?.[id].push(row);
    }
  }
  return parts.map((rows, index) => ({
    documents: plan.documents.slice(index * size, (index + 1) * size),
    posted: plan.posted.filter(({ transactionNo }) => batchOfTransaction.get(transactionNo) === index),
    rows: rows as unknown as PostedRows,
  }));
}
