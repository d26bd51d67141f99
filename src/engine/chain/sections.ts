import { normalCode, tidyText } from "../../base/text";
import type { Column } from "../../schema/column";
import { TABLES, type TableRow } from "../../tables/tables";
import { POSTED_TABLE_IDS, type PostedTableId } from "../posting/posting";

/** What is hashed of the rows of a batch and of its log row: one text per table. */
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
