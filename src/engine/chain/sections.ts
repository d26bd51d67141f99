import { normalCode, tidyText } from "../../base/text";
import type { Column } from "../../schema/column";
import { TABLES, type TableRow } from "../../tables/tables";
import { POSTED_TABLE_IDS, type PostedTableId } from "../posting/posting";
import { addByte, addNumber, addText, addTidy, createByteText, makeRoom, writtenBytes, type ByteText } from "./byteText";

/** What is hashed of the rows of a batch and of its log row: one text per table, as its bytes. */
type Row = Readonly<Record<string, unknown>>;
export type RowsByTable = Readonly<Record<PostedTableId, readonly Row[]>>;

export interface Section {
  readonly table: PostedTableId;
  /** Everything of the section that is hashed, in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rowCount: number;
}

/** What ends a field and what stands before each row: no tidy text has either. */
export const FIELD = 0x1f;
export const ROW = 0x1e;
/** After so many rows it is known how long the others will be. */
const TRIED_ROWS = 500;

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

/** Adds a value as what its cell reads back as: whole numbers for amounts and days, nothing for blank. */
function addValue(text: ByteText, value: unknown, { kind }: Column): void {
  if (typeof value === "number") addNumber(text, value);
  else if (typeof value === "string") {
    if (!addTidy(text, value, kind === "code")) addText(text, kind === "code" ? normalCode(value) : tidyText(value));
  } else if (value === true) addNumber(text, 1);
}

function addSection(text: ByteText, readers: readonly Reader[], rows: readonly Row[]): void {
  // What is blank throughout is not told, so that a column of a later version changes no hash of an earlier one.
  const used = usedOf(readers, rows);
  used.forEach(({ id }, at) => {
    if (at > 0) addByte(text, FIELD);
    addText(text, id);
  });
  // A million rows may pass here: nothing is made for one.
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    addByte(text, ROW);
    for (let at = 0; at < used.length; at++) {
      const { id, column } = used[at] as Reader;
      addValue(text, row[id], column);
      addByte(text, FIELD);
    }
    // Rows of a table are about as long as each other.
    if (index === TRIED_ROWS) makeRoom(text, Math.ceil(1.05 * (text.length / TRIED_ROWS) * (rows.length - TRIED_ROWS)));
  }
}

/** The columns in which some row holds something. The rows are gone through once, for the columns of which it is not known yet. */
function usedOf(readers: readonly Reader[], rows: readonly Row[]): readonly Reader[] {
  const unknown = [...readers];
  for (let index = 0; index < rows.length && unknown.length > 0; index++) {
    for (let at = unknown.length - 1; at >= 0; at--) if (isFilled(rows[index] as Row, unknown[at] as Reader)) unknown.splice(at, 1);
  }
  return readers.filter((reader) => !unknown.includes(reader));
}

function isFilled(row: Row, { id, column }: Reader): boolean {
  const value = row[id];
  if (value === "" || value === null || value === undefined || value === false) return false;
  return typeof value !== "string" || (column.kind === "code" ? normalCode(value) : tidyText(value)) !== "";
}

/** Whether the workbook has a column: what stands in none cannot be read back. */
export type HasColumn = (table: PostedTableId | "PostingLog", columnId: string) => boolean;
const ALL_COLUMNS: HasColumn = () => true;

/**
 * What is hashed of a batch's rows, given in any order: one text per table that has rows. Each is made when it is asked for, in the
 * place of the one before, so that a batch of a hundred thousand lines takes the room of its longest text: who wants to keep the bytes
 * copies them.
 */
export function* batchSections(rows: RowsByTable, has: HasColumn = ALL_COLUMNS): Generator<Section> {
  const text = createByteText();
  for (const table of POSTED_TABLE_IDS) {
    if (rows[table].length === 0) continue;
    text.length = 0;
    addSection(text, READERS[table].filter(({ id }) => has(table, id)), inKeyOrder(table, rows[table]));
    yield { table, bytes: writtenBytes(text), rowCount: rows[table].length };
  }
}

/** The fields of a log row that are hashed with its batch. */
export function logText(row: TableRow<"PostingLog">, has: HasColumn = ALL_COLUMNS): Uint8Array<ArrayBuffer> {
  const text = createByteText();
  addSection(text, LOG_READERS.filter(({ id }) => has("PostingLog", id)), [row as unknown as Row]);
  return writtenBytes(text);
}

const KEYS: Partial<Record<PostedTableId, readonly string[]>> = { PostedHeaders: ["transactionNo", "documentType", "documentNo"], PostedLines: ["documentType", "documentNo", "lineNo"] };

/** Rows by entry number, or by what names a posted document; the very array where it is in order already. */
export function inKeyOrder<Each extends Row>(table: PostedTableId, rows: readonly Each[]): readonly Each[] {
  const keys = KEYS[table];
  if (keys === undefined) {
    for (let at = 1; at < rows.length; at++) if (entryNoOf(rows[at - 1]) > entryNoOf(rows[at])) return [...rows].sort((a, b) => entryNoOf(a) - entryNoOf(b));
    return rows;
  }
  // Rows come in runs that are in order, one for each document: there are ten times fewer of those to sort. A run that went on into the
  // next document would lie across others, and nothing would be gained.
  const runs: { readonly from: number; readonly first: Each; last: Each; to: number }[] = [];
  let run: (typeof runs)[number] | undefined;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Each;
    if (run !== undefined && isOfSame(keys, run.last, row) && comparedBy(keys, run.last, row) <= 0) {
      run.last = row;
      run.to = at + 1;
    } else runs.push((run = { from: at, first: row, last: row, to: at + 1 }));
  }
  if (runs.length <= 1) return rows;
  runs.sort((a, b) => comparedBy(keys, a.first, b.first));
  const areApart = runs.every((each, at) => at === 0 || comparedBy(keys, (runs[at - 1] as (typeof runs)[number]).last, each.first) < 0);
  return areApart ? runs.flatMap(({ from, to }) => rows.slice(from, to)) : [...rows].sort((a, b) => comparedBy(keys, a, b));
}

/** Whether two rows differ in the last of their keys at most. */
function isOfSame(keys: readonly string[], a: Row, b: Row): boolean {
  for (let at = 0; at < keys.length - 1; at++) if (a[keys[at] as string] !== b[keys[at] as string]) return false;
  return true;
}

function comparedBy(keys: readonly string[], a: Row, b: Row): number {
  for (const key of keys) {
    const one = a[key] as number | string;
    const other = b[key] as number | string;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function entryNoOf(row: Row | undefined): number {
  return row?.["entryNo"] as number;
}
