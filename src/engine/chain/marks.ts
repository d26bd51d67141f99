import { POSTED_TABLE_IDS, type PostedTableId } from "../posting/posting";
import { countIn, type Batch } from "./batches";
import { batchSections, FIELD, inKeyOrder, ROW, type Section } from "./sections";

/**
 * Marks: two characters of a quick checksum a row, or a group of neighbours where a batch has more rows than fit a cell. They
 * find a changed row, and prove nothing: that is what the hash is for.
 */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const MOST_MARKS = 15_000;
const FIRST_MARK = 0x811c9dc5;
const { imul } = Math;

/** The marks of a batch as its log row has them: how many neighbours share one, and the marks of its sections in their order. */
export function batchMarks(group: number, sections: readonly string[]): string {
  return `${group}:${sections.join("")}`;
}

/** How many neighbours share a mark, so that those of a batch of so many rows fit a cell. */
export function markedTogether(rowCount: number): number {
  return Math.max(1, Math.ceil(rowCount / (MOST_MARKS - POSTED_TABLE_IDS.length)));
}

/**
 * Marks are made of the units of UTF-16 that a text has. They leave out where a field ends, so that a blank column that somebody
 * fills in one row changes the mark of that row alone.
 */
export function sectionMarks({ bytes }: Section, group: number): string {
  let marks = "";
  let mark = FIRST_MARK;
  let rows = 0;
  for (let at = bytes.indexOf(ROW) + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === ROW && ++rows % group === 0) {
      marks += digitsOf(mark);
      mark = FIRST_MARK;
    } else if (byte < 0x80) {
      if (byte !== FIELD) mark = imul(mark ^ byte, 0x01000193);
    } else {
      const size = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
      for (const unit of unitsOf(bytes, at, size)) mark = imul(mark ^ unit, 0x01000193);
      at += size - 1;
    }
  }
  return marks + digitsOf(mark);
}

/** The units of UTF-16 of a character that takes two, three or four bytes. */
function unitsOf(bytes: Uint8Array, at: number, size: number): readonly number[] {
  let code = (bytes[at] as number) & (0xff >> (size + 1));
  for (let next = at + 1; next < at + size; next += 1) code = (code << 6) | ((bytes[next] as number) & 63);
  return size < 4 ? [code] : [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + (code & 0x3ff)];
}

function digitsOf(mark: number): string {
  const folded = mark ^ (mark >>> 12) ^ (mark >>> 24);
  return (DIGITS[folded & 63] ?? "") + (DIGITS[(folded >>> 6) & 63] ?? "");
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
  // Where the log row names more or fewer rows than it has marks, or ends before it begins, it is the log row that was changed.
  if (log.firstTransactionNo > log.transactionNo || POSTED_TABLE_IDS.reduce((sum, table) => sum + lengthOf(table), 0) !== before.length) return undefined;
  let broken: BrokenEntry | undefined;
  const sections = new Map(Array.from(batchSections(rows), (section) => [section.table, sectionMarks(section, group)]));
  for (const table of POSTED_TABLE_IDS) {
    const length = lengthOf(table);
    const [expected, found] = [before.slice(0, length), sections.get(table) ?? ""];
    before = before.slice(length);
    if (expected === found && countIn(log, table) === rows[table].length) {
      // Rows that are as they were marked lie beyond the transactions that the log row names: it is the log row again.
      if ((rows[table] as readonly { readonly transactionNo?: number }[]).some(({ transactionNo }) => Number(transactionNo) < log.firstTransactionNo || Number(transactionNo) > log.transactionNo)) return undefined;
      continue;
    }
    if (broken !== undefined) continue;
    const inOrder = inKeyOrder(table, rows[table] as readonly Readonly<Record<string, unknown> & { rowNumber: number }>[]);
    let at = 0;
    while (at < expected.length && expected.slice(at, at + 2) === found.slice(at, at + 2)) at += 2;
    broken = { table, rowNumber: inOrder[(at / 2) * group]?.rowNumber, group };
  }
  return broken;
}
