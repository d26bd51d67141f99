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

/** A mark for each row of a batch. */
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
  const sections = new Map(batchSections(rows).map((section) => [section.table, sectionMarks(section, group)]));
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
