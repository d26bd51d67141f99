import { accepted, type Result } from "../base/result";
import { known } from "../base/assert";
import { normalCode } from "../base/text";
import { checkBook, relatedDocuments } from "../engine/checks/checks";
import { HEADERS_TABLE, LINES_TABLE } from "../engine/documents/documents";
import type { Issue } from "../issues/issue";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundRows, FoundTable, Outage, SheetChange, WorkbookChange } from "../ports/workbookPort";
import type { TableId } from "../tables/tables";
import { NEEDED, showFindings, summaryOf, type CheckSummary } from "./checkWorkbook";
import { behindTables } from "./behindTables";
import type { Desk } from "./desk";
import { bookFrom, openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { typedPositions } from "./sameRows";
import { shownIssues } from "./shownIssue";

/**
 * A check that goes on while people type: the first looks at everything, each later one reads the rows that changed where
 * Excel says which, else the document tables and the sheets that changed, and looks again at what those changes may have
 * touched. Ledgers are read again only when they change.
 */
export type Changes = readonly Noticed[] | "everything";

/**
 * A change that Excel told of, or one that may have been: events get lost, and the cell that a person has just left is where they
 * may have typed. Of that, its row is looked at and nothing else while the row is as it was.
 */
export type Noticed = SheetChange & { readonly isSupposed?: boolean };

export interface LiveCheck {
  /** What has changed since the last check; everything is looked at where nobody can say. */
  check(changes: Changes): Promise<Result<CheckSummary, Outage>>;
}

/** Tables that are read each time Excel does not say which rows changed: people type in them, and what the check shows is written into them. */
const ALWAYS_READ: readonly TableId[] = ["OrderEntry", "SalesHeaders", "SalesLines", "PurchaseHeaders", "PurchaseLines"];

export function liveCheck(desk: Desk): LiveCheck {
  let last: { readonly open: OpenBook; readonly issues: readonly Issue[] } | undefined;

  const checkAll = async (): Promise<Result<CheckSummary, Outage>> => {
    const open = await openBook(desk, "check");
    if (!open.ok) return open;
    const issues = [...requiredTables(open.value, NEEDED), ...checkBook(open.value.book, { workDate: open.value.workDate, userId: desk.userId })];
    return finish(open.value, issues, undefined);
  };

  const finish = async (open: OpenBook, issues: readonly Issue[], documents: ReadonlySet<string> | undefined): Promise<Result<CheckSummary, Outage>> => {
    const shown = shownIssues(open, issues);
    const written = await showFindings(desk, open, shown, documents);
    // What is known of the cells has to be what stands in them, or the next check would take old words for new ones.
    last = written.ok && written.value.isWhole ? { open: withWritten(open, written.value.written, desk), issues } : undefined;
    return written.ok ? accepted(summaryOf(desk, shown)) : written;
  };

  return {
    check: async (noticed) => {
      const changes = last === undefined || noticed === "everything" ? noticed : noticed.flatMap((change) => onRow(known(last, "there was a check").open, change));
      if (last !== undefined && changes !== "everything" && noticed.length > 0 && changes.length === 0) return accepted(summaryOf(desk, shownIssues(last.open, last.issues)));
      const sheets = changes === "everything" || last === undefined ? undefined : tablesOn(last.open, changes);
      if (last === undefined || sheets === undefined || changes === "everything") return checkAll();
      const before = last;
      const part = await rowsThatChanged(desk, before.open, changes);
      const names = part ? part.map(({ table }) => table.name) : [...new Set([...ALWAYS_READ, ...sheets])];
      const values = part ? accepted(part.map(({ table }) => table)) : await desk.workbook.readTables(names);
      if (!values.ok) return values;
      const looked = await behindTables(desk, values.value, "check", part && new Map(part.map(({ table, rows }) => [table.name, rows])));
      if (!looked.ok) return looked;
      const read = looked.value.tables.map((table) => withKnown(table, before.open.found.get(table.name), part?.find((each) => each.table.name === table.name)?.rows));
      const open = bookFrom([...[...before.open.found.values()].filter(({ name }) => !names.includes(name)), ...read], desk, before.open);
      const tables = withPartners(names.filter((name) => isChanged(before.open.found.get(name), open.found.get(name))));
      // What is not a document may be spoken of by any of them.
      if (![...tables].every((name) => ALWAYS_READ.some((id) => id === name))) return checkAll();
      const changed = new Set([...tables].flatMap((name) => changedDocuments(before.open, open, name)));
      // Rows of no document are looked at again with the tables they stand in.
      const documents = new Set(["", ...changed, ...relatedDocuments(before.open.book, changed), ...relatedDocuments(open.book, changed)]);
      // Findings of documents that nothing has touched stay; the rest of what is looked at again takes their place.
      const kept = before.issues.filter(({ place }) => (place.documentNo === undefined ? !tables.has(place.table) : !documents.has(place.documentNo)));
      const again = checkBook(open.book, { workDate: open.workDate, userId: desk.userId }, { tables, documents }).filter(
        ({ place }) => place.documentNo === undefined || documents.has(place.documentNo),
      );
      return finish(open, [...kept, ...again], documents);
    },
  };
}

/** What is supposed to have changed, as a data row of a table that people type in; nothing on any other sheet. Below the last row a row may have come. */
function onRow(open: OpenBook, change: Noticed): readonly SheetChange[] {
  if (change.isSupposed !== true) return [change];
  const { sheetName, remote, block } = change;
  const table = [...open.found.values()].find((found) => found.sheetName === sheetName && ALWAYS_READ.some((id) => id === found.name));
  if (block === undefined || table === undefined || table.rows.length === 0) return [];
  const firstRow = Math.min(Math.max(block.firstRow, table.firstRow), table.firstRow + table.rows.length - 1);
  return [{ sheetName, remote, block: { firstRow, firstColumn: table.firstColumn, rowCount: 1, columnCount: table.headers.length } }];
}

/** More rows than this are read with their whole tables. */
const MOST_ROWS = 2000;

/**
 * The tables that changed, with the changed rows read again; undefined where whole tables have to be read: Excel did not say
 * which rows, a table is another than it was, or a row holds more that is new than was told, as after sorting.
 */
async function rowsThatChanged(desk: Desk, open: OpenBook, changes: readonly SheetChange[]): Promise<readonly ChangedRows[] | undefined> {
  const blocksOf = new Map<FoundTable, Block[]>();
  for (const { sheetName, block } of changes) {
    const own = [...open.found.values()].filter((table) => table.sheetName === sheetName);
    const [table] = own;
    if (own.length === 0) continue;
    if (!table || !block || own.length > 1 || !ALWAYS_READ.some((id) => id === table.name) || !isWithin(table, block)) return undefined;
    blocksOf.set(table, [...(blocksOf.get(table) ?? []), block]);
  }
  const wanted = [...blocksOf].map(([table, blocks]) => {
    const from = Math.min(...blocks.map(({ firstRow }) => firstRow)) - table.firstRow;
    const end = Math.max(...blocks.map(({ firstRow, rowCount }) => firstRow + rowCount)) - table.firstRow;
    return { table: table.name, from, count: end - from, isPart: true };
  });
  if (wanted.length === 0 || wanted.some(({ count }) => count > MOST_ROWS)) return undefined;
  const read = await desk.workbook.readRows(wanted);
  if (!read.ok) return undefined;
  const tables = [...blocksOf].map(([table, blocks], at) => {
    const [found, from] = [read.value[at], wanted[at]?.from ?? 0];
    return found && isSameTable(table, found) && isAsTold(table, found, from, blocks) ? { table: withRows(table, found.rows, from), rows: { from, count: found.rows.length } } : undefined;
  });
  return tables.every((table) => table !== undefined) ? tables : undefined;
}

/** A table of which some rows were read again. */
interface ChangedRows {
  readonly table: FoundTable;
  readonly rows: { readonly from: number; readonly count: number };
}

/** What is known to stand behind the rows that were not looked at again stays known. */
function withKnown(table: FoundTable, before: FoundTable | undefined, rows: ChangedRows["rows"] | undefined): FoundTable {
  if (rows === undefined || table.behind === undefined) return table;
  const kept = (before?.behind?.formulas ?? []).filter(({ index }) => index < rows.from || index >= rows.from + rows.count);
  const formulas = [...kept, ...table.behind.formulas].sort((a, b) => a.index - b.index || a.position - b.position);
  return { ...table, behind: { ...table.behind, merged: before?.behind?.merged ?? [], formulas } };
}

type Block = NonNullable<SheetChange["block"]>;

/** Whether a block lies in the data rows of a table; whole rows or columns of the sheet may have been put in or taken out. */
function isWithin({ firstRow, firstColumn, headers, rows }: FoundTable, block: Block): boolean {
  return block.firstRow >= firstRow && block.firstRow + block.rowCount <= firstRow + rows.length && block.firstColumn >= firstColumn && block.firstColumn + block.columnCount <= firstColumn + headers.length;
}

function isSameTable(table: FoundTable, found: FoundRows): boolean {
  return found.name === table.name && found.sheetName === table.sheetName && found.firstRow === table.firstRow && found.firstColumn === table.firstColumn && found.rowCount === table.rows.length && found.headers.join("\u0000") === table.headers.join("\u0000");
}

/** Whether typed cells differ only where a change was told. */
function isAsTold(table: FoundTable, found: FoundRows, from: number, blocks: readonly Block[]): boolean {
  const positions = typedPositions(table);
  return found.rows.every((row, index) => {
    const known = table.rows[from + index] ?? [];
    const [sheetRow, column] = [table.firstRow + from + index, table.firstColumn];
    return positions.every((position) => row[position] === known[position] || blocks.some((block) => block.firstRow <= sheetRow && sheetRow < block.firstRow + block.rowCount && block.firstColumn <= column + position && column + position < block.firstColumn + block.columnCount));
  });
}

function withRows(table: FoundTable, rows: FoundTable["rows"], from: number): FoundTable {
  return { ...table, rows: [...table.rows.slice(0, from), ...rows, ...table.rows.slice(from + rows.length)] };
}

/** The book with what a check has written into its cells. */
function withWritten(open: OpenBook, changes: readonly WorkbookChange[], desk: Desk): OpenBook {
  const found = new Map(open.found);
  for (const change of changes) {
    const table = change.kind === "updateRows" ? found.get(change.table) : undefined;
    if (change.kind !== "updateRows" || table === undefined) continue;
    const rows = [...table.rows];
    change.values.forEach((values, offset) => {
      if (values.every((value) => value === null)) return;
      const row = [...(rows[change.firstIndex + offset] ?? [])];
      change.columns.forEach((position, at) => {
        const value = values[at];
        if (value !== null && value !== undefined) row[position] = value;
      });
      rows[change.firstIndex + offset] = row;
    });
    found.set(change.table, { ...table, rows });
  }
  return bookFrom([...found.values()], desk, open);
}

/** Headers and lines speak of each other: with one of them the other is looked at too. */
function withPartners(names: readonly string[]): ReadonlySet<string> {
  const pairs = (["sales", "purchase"] as const).map((side) => [HEADERS_TABLE[side], LINES_TABLE[side]]);
  return new Set(names.flatMap((name) => [name, ...pairs.filter((pair) => pair.some((id) => id === name)).flat()]));
}

/** The tables on the changed sheets; undefined where a change says nothing that can be used. */
function tablesOn(open: OpenBook, changes: readonly SheetChange[]): readonly string[] | undefined {
  const names = new Set<string>();
  for (const { sheetName } of changes) {
    const own = [...open.found.values()].filter((table) => table.sheetName === sheetName);
    own.forEach(({ name }) => names.add(name));
  }
  return [...names];
}

/** Whether anything but what Ledgerline itself shows differs. */
function isChanged(before: FoundTable | undefined, after: FoundTable | undefined): boolean {
  if (!before || !after || before.rows.length !== after.rows.length || before.headers.join("\u0000") !== after.headers.join("\u0000")) return before !== after;
  const positions = typedPositions(after);
  if (!hasSameBehind(before, after)) return true;
  return after.rows.some((row, index) => positions.some((position) => row[position] !== before.rows[index]?.[position]));
}

/** A formula may show what was typed there before. */
function hasSameBehind({ behind: before }: FoundTable, { behind: after }: FoundTable): boolean {
  return JSON.stringify([before?.formulas ?? [], before?.merged ?? []]) === JSON.stringify([after?.formulas ?? [], after?.merged ?? []]);
}

/** The documents of rows that differ, as they were called before and as they are called now. */
function changedDocuments(before: OpenBook, after: OpenBook, name: string): readonly string[] {
  if (![...Object.values(HEADERS_TABLE), ...Object.values(LINES_TABLE)].some((id) => id === name)) return [];
  const [old, now] = [before.found.get(name), after.found.get(name)];
  const positions = now ? typedPositions(now) : [];
  const numberAt = now ? now.headers.findIndex((header) => recogniseHeader(name, header) === "documentNo") : -1;
  const [wasBehind, isBehind] = [formulasByRow(old), formulasByRow(now)];
  const rows = Math.max(old?.rows.length ?? 0, now?.rows.length ?? 0);
  return Array.from({ length: rows }, (_, index) => index).flatMap((index) => {
    const [was, is] = [old?.rows[index], now?.rows[index]];
    if (was && is && wasBehind.get(index) === isBehind.get(index) && positions.every((position) => was[position] === is[position])) return [];
    return [was, is].flatMap((row) => (row ? [normalCode(String(row[numberAt] ?? ""))] : [])).filter((no) => no !== "");
  });
}

function formulasByRow(table: FoundTable | undefined): ReadonlyMap<number, string> {
  const byRow = new Map<number, string>();
  for (const { index, position, formula } of table?.behind?.formulas ?? []) byRow.set(index, `${byRow.get(index) ?? ""}${position}${formula}`);
  return byRow;
}
