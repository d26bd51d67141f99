import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { LAST_ENTRY_COLUMN, LEDGER_IDS, type LedgerId } from "../book/heads";
import type { PostedTableId } from "../posting/posting";
import { inKeyOrder } from "./sections";

/** How the rows of a book fall into the batches that committed them. */
export interface Batch {
  readonly log: BookRow<"PostingLog">;
  readonly rows: { readonly [Id in PostedTableId]: readonly BookRow<Id>[] };
}

/** The committed batches of a book, the oldest first, each with the rows that its log row names. Rows of an opening position are in none. */
export function batchesIn(book: Book): readonly Batch[] {
  return batchesOf(book, committedLogs(book));
}

/** The committed rows of the log, the oldest first. */
export function committedLogs(book: Book): readonly BookRow<"PostingLog">[] {
  return book.tables.PostingLog.rows.filter(({ state }) => state === "committed").sort((a, b) => a.transactionNo - b.transactionNo);
}

/** The rows of a book by the log rows that name them, which come the oldest first. */
export function batchesOf(book: Book, logs: readonly BookRow<"PostingLog">[]): readonly Batch[] {
  const parts = logs.map(() => ({}) as Record<string, readonly unknown[]>);
  const oldest = logs[0];
  for (const id of LEDGER_IDS) {
    const column = LAST_ENTRY_COLUMN[id];
    const begin = oldest?.[firstColumn(column)] ?? 0;
    const rows = inKeyOrder(id, (book.tables[id].rows as readonly BookRow<LedgerId>[]).filter(({ entryNo }) => entryNo >= begin));
    let from = 0;
    logs.forEach((log, index) => {
      const first = log[firstColumn(column)];
      const last = log[column] ?? 0;
      while (first !== null && from < rows.length && (rows[from] as BookRow<LedgerId>).entryNo < first) from += 1;
      let to = from;
      while (first !== null && to < rows.length && (rows[to] as BookRow<LedgerId>).entryNo <= last) to += 1;
      (parts[index] as Record<string, unknown>)[id] = rows.slice(from, to);
      from = to;
    });
  }
  addDocuments(book, logs, parts);
  return logs.map((log, index) => ({ log, rows: parts[index] as unknown as Batch["rows"] }));
}

/** The column of the posting log that names the first entry of a batch in a ledger. */
export function firstColumn(lastColumn: (typeof LAST_ENTRY_COLUMN)[LedgerId]) {
  return lastColumn.replace("last", "first") as (typeof LAST_ENTRY_COLUMN)[LedgerId] extends `last${infer Name}` ? `first${Name}` : never;
}

function addDocuments(book: Book, logs: readonly BookRow<"PostingLog">[], parts: readonly Record<string, readonly unknown[]>[]): void {
  const headers = logs.map((): BookRow<"PostedHeaders">[] => []);
  const lines = logs.map((): BookRow<"PostedLines">[] => []);
  const batchOfDocument = new Map<string, number>();
  let index = 0;
  const begin = logs[0]?.firstTransactionNo ?? Infinity;
  for (const header of inKeyOrder("PostedHeaders", book.tables.PostedHeaders.rows.filter(({ transactionNo }) => transactionNo >= begin))) {
    while (index < logs.length - 1 && header.transactionNo > (logs[index]?.transactionNo ?? 0)) index += 1;
    const log = logs[index];
    if (log === undefined || header.transactionNo < log.firstTransactionNo || header.transactionNo > log.transactionNo) continue;
    headers[index]?.push(header);
    batchOfDocument.set(`${header.documentType} ${header.documentNo}`, index);
  }
  for (const line of book.tables.PostedLines.rows) lines[batchOfDocument.get(`${line.documentType} ${line.documentNo}`) ?? -1]?.push(line);
  parts.forEach((part, at) => {
    part["PostedHeaders"] = headers[at] ?? [];
    part["PostedLines"] = lines[at] ?? [];
  });
}

/** How many rows of a table a log row says that it committed. */
export function countIn(log: BookRow<"PostingLog">, table: PostedTableId): number {
  const [first, last] =
    table === "PostedHeaders" ? [log.firstPostedHeader, log.lastPostedHeader]
    : table === "PostedLines" ? [log.firstPostedLine, log.lastPostedLine]
    : [log[firstColumn(LAST_ENTRY_COLUMN[table])], log[LAST_ENTRY_COLUMN[table]]];
  return first === null || last === null ? 0 : last - first + 1;
}
