import { normalCode, tidyText } from "../../base/text";
import type { Column } from "../../schema/column";
import { TABLES, type BookRow, type TableRow } from "../../tables/tables";
import type { Book, BookTable } from "../book/book";
import { countOf, numbersOf, textsOf } from "../book/bookColumns";
import { LAST_ENTRY_COLUMN, LEDGER_IDS, type LedgerId } from "../book/heads";
import { POSTED_TABLE_IDS, type PostedTableId } from "../posting/posting";

/**
 * The chain of committed batches: what is hashed of the rows a batch has committed, and how the rows of a book fall into
 * batches again. A row is hashed as its cells read back, in the order of keys and not of the sheet, so that sorting,
 * hiding, moving or adding columns changes nothing, and a column that came later is blank in what came before it
 * (reliability 4.6). The hash itself is made outside: the engine does not wait.
 */
type Row = Readonly<Record<string, unknown>>;
export type RowsByTable = Readonly<Record<PostedTableId, readonly Row[]>>;

export interface Section {
  readonly table: PostedTableId;
  /** Everything of the section that is hashed. */
  readonly text: string;
  readonly rowCount: number;
}

export const FIELD = "\u001f";
export const ROW = "\u001e";
/** Most codes and words: nothing in them is tidied or made a capital. */
const PLAIN = /^[!-`{-~]+$/;

interface Reader {
  readonly id: string;
  readonly column: Column;
}

/** In the order of ids, which a new column does not change for the others. */
function readersOf(columns: Readonly<Record<string, Column>>, without: ReadonlySet<string> = new Set()): readonly Reader[] {
  return Object.keys(columns).filter((id) => !without.has(id)).sort().map((id) => ({ id, column: columns[id] as Column }));
}

const READERS = Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, readersOf(TABLES[id].columns)])) as Readonly<Record<PostedTableId, readonly Reader[]>>;
/** The state turns with the commit; the hashes are made of the rest. */
const LOG_READERS = readersOf(TABLES.PostingLog.columns, new Set(["state", "previousHash", "hash"]));

/** A value as the text that is hashed: what its cell reads back as, whole numbers for amounts and days, nothing for blank. */
function canonical(value: unknown, column: Column): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    if (value === "") return "";
    if (PLAIN.test(value)) return value;
    return column.kind === "code" ? normalCode(value) : tidyText(value);
  }
  return value === true ? "1" : "";
}

function sectionText(readers: readonly Reader[], rows: readonly Row[]): string {
  // What is blank throughout is not told, so that a column of a later version changes no hash of an earlier one.
  const used = readers.filter(({ id, column }) => rows.some((row) => !isPlainlyBlank(row[id]) && canonical(row[id], column) !== ""));
  const lines = [used.map(({ id }) => id).join(FIELD)];
  // Joined and not added up: a text that grows by every field would hold each of its steps. Every field has its end.
  const fields = new Array<string>(used.length + 1).fill("");
  for (const row of rows) {
    used.forEach(({ id, column }, at) => (fields[at] = canonical(row[id], column)));
    lines.push(fields.join(FIELD));
  }
  return lines.join(ROW);
}

function isPlainlyBlank(value: unknown): boolean {
  return value === "" || value === null || value === undefined || value === false;
}

/** Whether the workbook has a column: what stands in none cannot be read back. */
export type HasColumn = (table: PostedTableId | "PostingLog", columnId: string) => boolean;
const ALL_COLUMNS: HasColumn = () => true;

/** What is hashed of a batch's rows, given in any order: one text per table that has rows. */
export function batchSections(rows: RowsByTable, has: HasColumn = ALL_COLUMNS): readonly Section[] {
  return POSTED_TABLE_IDS.filter((table) => rows[table].length > 0).map((table) => {
    const readers = READERS[table].filter(({ id }) => has(table, id));
    return { table, text: sectionText(readers, inKeyOrder(table, rows[table])), rowCount: rows[table].length };
  });
}

/** The fields of a log row that are hashed with its batch. */
export function logText(row: TableRow<"PostingLog">, has: HasColumn = ALL_COLUMNS): string {
  return sectionText(LOG_READERS.filter(({ id }) => has("PostingLog", id)), [row as unknown as Row]);
}

const KEYS: Partial<Record<PostedTableId, readonly string[]>> = { PostedHeaders: ["transactionNo", "documentType", "documentNo"], PostedLines: ["documentType", "documentNo", "lineNo"] };

/** Rows by entry number, or by what names a posted document; the very array where it is in order already. */
export function inKeyOrder<Each extends Row>(table: PostedTableId, rows: readonly Each[]): readonly Each[] {
  const keys = KEYS[table];
  if (keys === undefined) {
    for (let at = 1; at < rows.length; at++) if (entryNoOf(rows[at - 1]) > entryNoOf(rows[at])) return [...rows].sort((a, b) => entryNoOf(a) - entryNoOf(b));
    return rows;
  }
  const compare = (a: Row, b: Row): number => {
    for (const key of keys) {
      const [one, other] = [a[key] as number | string, b[key] as number | string];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };
  return rows.every((row, index) => index === 0 || compare(rows[index - 1] as Row, row) <= 0) ? rows : [...rows].sort(compare);
}

function entryNoOf(row: Row | undefined): number {
  return row?.["entryNo"] as number;
}

export interface Batch {
  readonly log: BookRow<"PostingLog">;
  readonly rows: { readonly [Id in PostedTableId]: readonly BookRow<Id>[] };
}

/** The committed batches of a book, the oldest first, each with the rows that its log row names. Rows of an opening position are in none. */
export function batchesIn(book: Book): readonly Batch[] {
  return batchesOf(book, committedLogs(book));
}

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

function committedLogs(book: Book): readonly BookRow<"PostingLog">[] {
  return book.tables.PostingLog.rows.filter(({ state }) => state === "committed").sort((a, b) => a.transactionNo - b.transactionNo);
}

function batchesOf(book: Book, logs: readonly BookRow<"PostingLog">[]): readonly Batch[] {
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
