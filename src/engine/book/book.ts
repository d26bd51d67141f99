import { append } from "../../base/append";
import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { normalCode } from "../../base/text";
import { issue, isError, type Issue } from "../../issues/issue";
import type { TableBlock } from "../../schema/cell";
import { readingFormOf, type ReadingForm } from "../../schema/readingForm";
import { TABLES, TABLE_IDS, type BookRow, type TableId } from "../../tables/tables";
import { behindFindings } from "./behindCells";
import { keepColumns } from "./bookColumns";
import { committedHeads, withoutUncommitted, type Heads } from "./heads";
import { keyIssues } from "./keys";
import { lineSizeIssues } from "./lineSizes";
import { readSettings, type Settings } from "./settings";
import type { Columns } from "./columns";
import type { Value } from "./columnValues";
import { readTable, type ReadTable } from "./readTable";

export { columnReader, countOf, numberedTextsOf, numbersOf, optionalNumbersOf, rowAt, rowReader, textsOf, type RowReader } from "./bookColumns";
export type { NumberedTexts } from "./numberedTexts";

/**
 * The book: every table of a workbook as typed rows, with the settings and the committed heads. It is a snapshot; nothing
 * in it changes. Rows that cannot be read stay in `rows` of documents and are marked; they are never posted.
 */
export interface BookTable<Id extends TableId> {
  readonly id: Id;
  /** False where the workbook has no such table; it then counts as blank. */
  readonly present: boolean;
  readonly sheetName: string;
  readonly firstRow: number;
  readonly columnIds: readonly string[];
  readonly rows: readonly BookRow<Id>[];
  readonly faultyRows: ReadonlySet<number>;
  /** Data rows in the sheet, blank ones included. */
  readonly rowCount: number;
}

export type BookTables = { readonly [Id in TableId]: BookTable<Id> };

export interface Book {
  readonly tables: BookTables;
  readonly settings: Settings;
  readonly heads: Heads;
  /** Faults met while reading: columns, cells, keys, settings, rows beyond the heads. */
  readonly issues: readonly Issue[];
  /** True where a ledger or posted document cannot be read: then nothing may be posted at all. */
  readonly ledgersUnreadable: boolean;
}

export interface BookReading {
  /** Blocks of the same tables that were read before, by table: what is the same in both is not read again. */
  readonly earlier?: ReadonlyMap<string, TableBlock>;
  /** The day by which a year of two digits is known; without it such a day is none. */
  readonly today?: Day;
  /** Excel keeps of a number what its cell shows, and no more. */
  readonly keepsOnlyShown?: boolean;
}

export function readBook(blocks: readonly TableBlock[], { earlier = new Map(), today, keepsOnlyShown = false }: BookReading = {}): Book {
  const issues: Issue[] = keepsOnlyShown ? [issue("TAB-34", { table: "Settings" }, {})] : [];
  const blockById = new Map(blocks.map((block) => [block.tableId, block]));
  const form = readingFormOf(languageIn(blockById.get("Settings")), today);
  const asRead = Object.fromEntries(
    TABLE_IDS.map((id) => {
      const { table, found } = readBookTable(id, blockById.get(id), form, earlier.get(id));
      append(issues, found);
      return [id, table];
    }),
  ) as unknown as BookTables;
  const read = withoutOversized(asRead, issues);
  const ledgersUnreadable = issues.some((found) => isError(found) && isLedger(found.place.table));
  const { heads, issues: headIssues } = committedHeads(read);
  const { settings, issues: settingIssues } = readSettings(read.Settings.rows);
  const { tables, issues: beyond } = withoutUncommitted(read, heads);
  return { tables, settings, heads, issues: [...issues, ...headIssues, ...settingIssues, ...beyond], ledgersUnreadable };
}

function isLedger(tableId: string): boolean {
  const group = tableId in TABLES ? TABLES[tableId as TableId].group : "reports";
  return group === "ledgers" || group === "posted";
}

/** The language of the company, which has to be known before any other cell is read. */
function languageIn(block: TableBlock | undefined): string {
  if (block === undefined) return "";
  const [key, value] = [block.columnIds.indexOf("key"), block.columnIds.indexOf("value")];
  return String(block.rows.find((row) => normalCode(String(row[key] ?? "")) === "LANGUAGE")?.[value] ?? "");
}

interface ReadBlock {
  readonly form: ReadingForm | undefined;
  readonly table: BookTable<TableId>;
  readonly found: readonly Issue[];
  readonly read: ReadTable;
  readonly duplicates: readonly Issue[];
}

/** What was read of a block that is kept: its cells do not change, so it is read once. */
const readBlocks = new WeakMap<TableBlock, ReadBlock>();

function readBookTable(id: TableId, block: TableBlock | undefined, form: ReadingForm | undefined, earlier: TableBlock | undefined): { readonly table: BookTable<TableId>; readonly found: readonly Issue[] } {
  if (block === undefined) {
    return { table: { id, present: false, sheetName: id, firstRow: 2, columnIds: [], rows: [], faultyRows: new Set(), rowCount: 0 }, found: [] };
  }
  const existing = readBlocks.get(block);
  if (existing && isSameForm(existing.form, form)) return existing;
  const kept = earlier && readBlocks.get(earlier);
  const before = kept && isSameForm(kept.form, form) ? kept : undefined;
  const read = readTable(TABLES[id], block, form, earlier && before && { block: earlier, read: before.read });
  const { columns, faultyRows, issues } = read;
  const duplicates = before && hasSameKeys(id, columns, before.read.columns) ? before.duplicates : keyIssues(id, columns);
  const behind = behindFindings(TABLES[id], block, () => columns.rows());
  const alsoFaulty = [...duplicates.flatMap(rowsOfKeyIssue), ...behind.faultyRows];
  const made: ReadBlock = {
    form,
    read,
    duplicates,
    table: {
      id,
      present: true,
      sheetName: block.sheetName,
      firstRow: block.firstRow,
      columnIds: block.columnIds,
      get rows() {
        return columns.rows() as unknown as readonly BookRow<TableId>[];
      },
      faultyRows: alsoFaulty.length === 0 ? faultyRows : new Set([...faultyRows, ...alsoFaulty]),
      rowCount: block.rows.length,
    },
    found: [...issues, ...duplicates, ...behind.issues],
  };
  readBlocks.set(block, made);
  keepColumns(made.table, columns);
  return made;
}

/** Of two rows with one key neither can be meant: which stands first depends on how somebody has sorted them. A document of which one line is faulty is not posted anyhow. */
function rowsOfKeyIssue({ place, args }: Issue): readonly number[] {
  const firstRow = place.table === "SalesLines" || place.table === "PurchaseLines" ? undefined : args["firstRow"];
  return [known(place.row, "a key issue has a row"), ...(typeof firstRow === "object" && "count" in firstRow ? [firstRow.count] : [])];
}

function isSameForm(a: ReadingForm | undefined, b: ReadingForm | undefined): boolean {
  return a?.language === b?.language && a?.today === b?.today;
}

/** Whether rows are called as they were, each in its place. */
function hasSameKeys(id: TableId, columns: Columns, before: Columns): boolean {
  const isSame = (own: ArrayLike<Value>, other: ArrayLike<Value>) => {
    for (let at = 0; at < own.length; at++) if (own[at] !== other[at]) return false;
    return own.length === other.length;
  };
  return isSame(columns.rowNumbers, before.rowNumbers) && TABLES[id].key.every((column) => isSame(columns.values(column), before.values(column)));
}

/** Lines too large to reckon with are faulty, as cells that cannot be read are. */
function withoutOversized(tables: BookTables, issues: Issue[]): BookTables {
  const marked = (["SalesLines", "PurchaseLines"] as const).flatMap((id) => {
    const found = lineSizeIssues(tables, id);
    if (found.length === 0) return [];
    append(issues, found);
    return [[id, { ...tables[id], faultyRows: new Set([...tables[id].faultyRows, ...found.map(({ place }) => known(place.row, "a line has a row"))]) }] as const];
  });
  return marked.length === 0 ? tables : { ...tables, ...Object.fromEntries(marked) };
}

/** The number of the last row that is there, or of the header where none is. Rows stand in the order of the sheet. */
export function lastRowOf({ rows, firstRow }: { readonly rows: readonly { readonly rowNumber: number }[]; readonly firstRow: number }): number {
  return rows[rows.length - 1]?.rowNumber ?? firstRow - 1;
}

/** The rows of a table that can be relied on: without the faulty ones. */
export function soundRows<Id extends TableId>(book: Book, id: Id): readonly BookRow<Id>[] {
  const { rows, faultyRows } = book.tables[id] as unknown as BookTable<Id>;
  return faultyRows.size === 0 ? rows : rows.filter((row) => !faultyRows.has(row.rowNumber));
}
