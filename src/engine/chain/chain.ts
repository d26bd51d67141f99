import type { BookRow } from "../../tables/tables";
import type { Book, BookTable } from "../book/book";
import { countOf, numbersOf, textsOf } from "../book/bookColumns";
import { LAST_ENTRY_COLUMN, LEDGER_IDS, type LedgerId } from "../book/heads";
import { POSTED_TABLE_IDS } from "../posting/posting";
import { batchesOf, committedLogs, countIn, type Batch } from "./batches";

/**
 * The chain of committed batches: what is hashed of the rows a batch has committed, and how the rows of a book fall into
 * batches again. A row is hashed as its cells read back, in the order of keys and not of the sheet, so that sorting,
 * hiding, moving or adding columns changes nothing, and a column that came later is blank in what came before it
 * (reliability 4.6). The hash itself is made outside: the engine does not wait.
 */
export { batchesIn, committedLogs, firstColumn, type Batch } from "./batches";
export { logFaults } from "./logState";
export { batchMarks, brokenEntry, markedTogether, sectionMarks } from "./marks";
export { strayRows } from "./strayRows";
export { batchSections, inKeyOrder, logText, type HasColumn, type RowsByTable, type Section } from "./sections";

/** Most rows that are hashed again before every posting, beside the last batch: a book of usual size is looked at whole. */
const WATCHED_ROWS = 20_000;

/**
 * The batches that have to be whole before another is chained to them: from the last one back as many as have no more than
 * `WATCHED_ROWS` rows. All of them where a ledger has not just the rows that the log counts, because then somebody has taken
 * rows out or put rows in; what is derived from posted rows would be wrong.
 */
export function watchedBatches(book: Book): readonly Batch[] {
  const logs = committedLogs(book);
  const last = logs.at(-1);
  if (last === undefined || !isCounted(book, last)) return batchesOf(book, logs);
  let [from, rows] = [logs.length - 1, 0];
  while (from > 0) {
    const log = logs[from - 1] as BookRow<"PostingLog">;
    rows += POSTED_TABLE_IDS.reduce((sum, id) => sum + countIn(log, id), 0);
    if (rows > WATCHED_ROWS) break;
    from -= 1;
  }
  return batchesOf(book, logs.slice(from));
}

/** Whether each table ends where the last batch says, with nothing missing or put in before. */
function isCounted(book: Book, last: BookRow<"PostingLog">): boolean {
  const { PostedHeaders, PostedLines } = book.tables;
  const isWhole = LEDGER_IDS.every((id) => (last[LAST_ENTRY_COLUMN[id]] ?? 0) === book.heads.entryNo[id] && countOf(book.tables[id] as BookTable<LedgerId>) === book.heads.entryNo[id]);
  return isWhole && last.lastPostedHeader === countOf(PostedHeaders) && last.lastPostedLine === countOf(PostedLines);
}

/**
 * The batches in which these documents or payments were posted before, by their log row. A log row that names only the first
 * and last of many (`summaryOf`) is found by its posted documents and ledger entries.
 */
export function batchesNaming(book: Book, documents: readonly string[]): readonly Batch[] {
  const wanted = new Set(documents);
  const logs = committedLogs(book);
  const isShort = ({ documents: summary }: BookRow<"PostingLog">): boolean => summary.includes("…");
  const { PostedHeaders, GeneralLedger } = book.tables;
  const transactionsOf = (names: readonly string[], numbers: Float64Array): readonly number[] => names.flatMap((name, at) => (wanted.has(name) ? [numbers[at] ?? 0] : []));
  const transactions = !logs.some(isShort) ? [] : [
    ...transactionsOf(textsOf(PostedHeaders, "sourceNo"), numbersOf(PostedHeaders, "transactionNo")),
    ...transactionsOf(textsOf(GeneralLedger, "documentNo"), numbersOf(GeneralLedger, "transactionNo")),
  ];
  const isNaming = (log: BookRow<"PostingLog">): boolean =>
    isShort(log) ? transactions.some((no) => no >= log.firstTransactionNo && no <= log.transactionNo) : log.documents.split(";").some((documentNo) => wanted.has(documentNo));
  const naming = logs.filter(isNaming);
  return naming.length === 0 ? [] : batchesOf(book, naming);
}
