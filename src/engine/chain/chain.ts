import { normalCode, tidyText } from "../../base/text";
import type { Column } from "../../schema/column";
import { TABLES, type BookRow, type TableRow } from "../../tables/tables";
import type { Book } from "../book/book";
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

const FIELD = "\u001f";
const ROW = "\u001e";
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

// Marks: two characters of a quick checksum a row, or a group of neighbours where a batch has more rows than fit a cell.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MOST_MARKS = 15_000;
const FIRST_MARK = 0x811c9dc5;
const { imul } = Math;

/** A mark for each row of a batch, by which a changed one is found. They find, and prove nothing: that is what the hash is for. */
export function batchMarks(sections: readonly Section[]): string {
  const total = sections.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const group = Math.max(1, Math.ceil(total / (MOST_MARKS - POSTED_TABLE_IDS.length)));
  return `${group}:${sections.map((section) => sectionMarks(section, group)).join("")}`;
}

/** Marks leave out where a field ends, so that a blank column that somebody fills in one row changes the mark of that row alone. */
function sectionMarks({ text }: Section, group: number): string {
  const [row, field] = [ROW.charCodeAt(0), FIELD.charCodeAt(0)];
  let marks = "";
  let mark = FIRST_MARK;
  let rows = 0;
  for (let at = text.indexOf(ROW) + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === row && ++rows % group === 0) {
      marks += digitsOf(mark);
      mark = FIRST_MARK;
    } else if (code !== field) mark = imul(mark ^ code, 0x01000193);
  }
  return marks + digitsOf(mark);
}

function digitsOf(mark: number): string {
  const folded = mark ^ (mark >>> 12) ^ (mark >>> 24);
  return (DIGITS[folded & 63] ?? "") + (DIGITS[(folded >>> 6) & 63] ?? "");
}

// The rows of a book by batch.

export interface Batch {
  readonly log: BookRow<"PostingLog">;
  readonly rows: { readonly [Id in PostedTableId]: readonly BookRow<Id>[] };
}

/** The committed batches of a book, the oldest first, each with the rows that its log row names. Rows of an opening position are in none. */
export function batchesIn(book: Book): readonly Batch[] {
  return batchesOf(book, committedLogs(book));
}

/** The last committed batch; none where nothing was posted. */
export function lastBatches(book: Book): readonly Batch[] {
  return batchesOf(book, committedLogs(book).slice(-1));
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

/** Where a batch is first not as its marks say. */
export interface BrokenEntry {
  readonly table: PostedTableId;
  /** The row, or the one before which rows are missing; undefined where all rows from here on are. */
  readonly rowNumber: number | undefined;
  /** How many neighbours share the mark. */
  readonly group: number;
}

/** The first rows of a batch that are not those its log row marked; undefined where it is the log row itself that was changed. */
export function brokenEntry({ log, rows }: Batch): BrokenEntry | undefined {
  const match = /^([1-9]\d{0,8}):(.*)$/.exec(log.rowMarks);
  if (match === null) return undefined;
  const group = Number(match[1]);
  let before = match[2] ?? "";
  const lengthOf = (table: PostedTableId): number => Math.ceil(countIn(log, table) / group) * 2;
  // Where the log row names more or fewer rows than it has marks, it is the log row that was changed.
  if (POSTED_TABLE_IDS.reduce((sum, table) => sum + lengthOf(table), 0) !== before.length) return undefined;
  const sections = new Map(batchSections(rows).map((section) => [section.table, sectionMarks(section, group)]));
  for (const table of POSTED_TABLE_IDS) {
    const length = lengthOf(table);
    const [expected, found] = [before.slice(0, length), sections.get(table) ?? ""];
    before = before.slice(length);
    if (expected === found && countIn(log, table) === rows[table].length) continue;
    const inOrder = inKeyOrder(table, rows[table] as readonly (Row & { readonly rowNumber: number })[]);
    let at = 0;
    while (at < expected.length && expected.slice(at, at + 2) === found.slice(at, at + 2)) at += 2;
    return { table, rowNumber: inOrder[(at / 2) * group]?.rowNumber, group };
  }
  return undefined;
}

/** How many rows of a table a log row says that it committed. */
export function countIn(log: BookRow<"PostingLog">, table: PostedTableId): number {
  const [first, last] =
    table === "PostedHeaders" ? [log.firstPostedHeader, log.lastPostedHeader]
    : table === "PostedLines" ? [log.firstPostedLine, log.lastPostedLine]
    : [log[firstColumn(LAST_ENTRY_COLUMN[table])], log[LAST_ENTRY_COLUMN[table]]];
  return first === null || last === null ? 0 : last - first + 1;
}
