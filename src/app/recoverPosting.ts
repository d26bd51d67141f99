import { accepted, type Result } from "../base/result";
import { LAST_ENTRY_COLUMN } from "../engine/book/heads";
import { firstColumn, logFaults } from "../engine/chain/chain";
import { POSTED_TABLE_IDS } from "../engine/posting/posting";
import { readTable } from "../engine/book/readTable";
import { issue, type Issue } from "../issues/issue";
import type { Outage, WorkbookChange } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { TABLES, type BookRow } from "../tables/tables";
import type { Desk } from "./desk";
import { deviceOf, remember } from "./deviceMemory";
import { openBook, type OpenBook } from "./openBook";
import { othersPosting } from "./postingGate";
import { momentOf } from "./postingLog";
import { writeInPlace } from "./sameRows";

/**
 * Recovery: a posting that began and was not committed is taken away, row by row as its log row names them, wherever a sort
 * may have put them; its log row goes last, so that recovery that dies itself begins again. What is committed is never
 * touched, and a row that no posting wrote is never taken away: it is told.
 */
export interface Recovered {
  readonly open: OpenBook;
  /** What was taken away, and what stands in the way. */
  readonly issues: readonly Issue[];
}

/**
 * @param takesOver whether postings that another device has begun are taken away as well, as a person has confirmed
 * @param times how often this has begun again, because rows came back
 */
export async function recoverPosting(desk: Desk, open: OpenBook, takesOver = false, times = 0): Promise<Result<Recovered, Outage>> {
  if (!isUnfinished(open)) return accepted({ open, issues: [] });
  // A log that somebody has changed does not say which rows are posted.
  const faults = logFaults(open.book);
  if (faults.length > 0) return accepted({ open, issues: faults });
  const device = await deviceOf(desk);
  const whose = (now: OpenBook): Whose => {
    const others = takesOver ? [] : othersPosting(now, device);
    return { others, own: now.book.tables.PostingLog.rows.filter((row) => row.state === "prepared" && !others.includes(row)) };
  };
  const sortedIn = (now: OpenBook): readonly SortedRows[] => POSTED_TABLE_IDS.map((id) => sorted(now, id, whose(now)));
  const found = sortedIn(open);
  const { own } = whose(open);
  const foreign = foreignIssues(found);
  // The ledgers' rows go in the turn opposite to that of their writing; the log's row goes when they are gone.
  const cleared = await takeAway(desk, open, (now) => [...sortedIn(now)].reverse().flatMap(({ id, staged }) => removal(now, id, staged)));
  if (!cleared.ok) return cleared;
  // While a table is gone, the log's row stays: it alone says whose rows lie in it when it comes back. In a book that nothing was
  // posted in, it alone says that rows of nobody's are no opening position.
  const isTableGone = POSTED_TABLE_IDS.some((id) => !cleared.value.found.has(id) && own.some((log) => isNamed(id, log)));
  const isFirst = !cleared.value.book.tables.PostingLog.rows.some(({ state }) => state === "committed");
  const count = found.reduce((sum, { staged }) => sum + staged.length, 0);
  const takenAway = own.map((row) => issue("COM-09", { table: "PostingLog" }, { documents: row.documents, moment: momentOf(row.postedAt), count: { count } }));
  if (isTableGone) return accepted({ open: cleared.value, issues: foreign });
  if (isFirst && foreign.length > 0) return accepted({ open: cleared.value, issues: count === 0 ? foreign : [...takenAway, ...foreign] });
  const unlogged = await takeAway(desk, cleared.value, (now) => removal(now, "PostingLog", whose(now).own.map(({ rowNumber }) => rowNumber)));
  if (!unlogged.ok) return unlogged;
  const after = hasMoreRows(unlogged.value, cleared.value) && times < MOST_TIMES ? await recoverOnceMore(desk, open, own, takesOver, times + 1) : unlogged;
  if (!after.ok) return after;
  const last = own.at(-1);
  if (last) await remember(desk, after.value, "recovered", { at: desk.clock.now(), documents: own.map(({ documents }) => documents).join(";"), postedAt: last.postedAt, entries: count });
  return accepted({ open: after.value, issues: [...takenAway, ...foreign] });
}

/** COM-03 for the rows beyond the heads that no posting has written, whoever began one; by table. */
export function foreignRows(open: OpenBook): readonly Issue[] {
  const own = open.book.tables.PostingLog.rows.filter(({ state }) => state === "prepared");
  return foreignIssues(POSTED_TABLE_IDS.map((id) => sorted(open, id, { own, others: [] })));
}

function foreignIssues(found: readonly SortedRows[]): readonly Issue[] {
  return found.flatMap(({ id, foreign }) => {
    const [first] = foreign;
    return first === undefined ? [] : [issue("COM-03", { table: id, row: first, column: TABLES[id].key.at(-1) ?? "" }, { table: { table: id }, count: { count: foreign.length } })];
  });
}

/** Whether rows came to the ledgers since then, as those do whose taking away somebody undid before the log's row went. */
function hasMoreRows(now: OpenBook, then: OpenBook): boolean {
  const filled = ({ found }: OpenBook, id: LoggedTable): number => found.get(id)?.rows.filter((row) => row.some((cell) => cell !== "")).length ?? 0;
  return POSTED_TABLE_IDS.some((id) => filled(now, id) > filled(then, id));
}

/** Without their log's row such rows would count as posted before the first posting, so it is put back and all begins again. */
async function recoverOnceMore(desk: Desk, before: OpenBook, logs: readonly BookRow<"PostingLog">[], takesOver: boolean, times: number): Promise<Result<OpenBook, Outage>> {
  const logged = await desk.workbook.write([{ kind: "appendRows", table: "PostingLog", rows: logs.map((row) => cellsOf(before, "PostingLog", row)) }]);
  if (!logged.ok) return logged;
  const open = await openBook(desk, before.look);
  if (!open.ok) return open;
  const recovered = await recoverPosting(desk, open.value, takesOver, times);
  return recovered.ok ? accepted(recovered.value.open) : recovered;
}

function isUnfinished({ book }: OpenBook): boolean {
  return book.tables.PostingLog.rows.some(({ state }) => state === "prepared") || book.issues.some(({ code }) => code === "TAB-07");
}

/** Somebody who moves rows as often as this while they are about to be taken away is left to come to an end first. */
const MOST_TIMES = 3;

/**
 * Takes rows away until there is none left to go. Excel takes them by their place, and between the last look and that
 * somebody may sort a ledger that was left open; a committed row that went instead is put back as it stood.
 */
async function takeAway(desk: Desk, found: OpenBook, changesOf: (now: OpenBook) => readonly WorkbookChange[]): Promise<Result<OpenBook, Outage>> {
  let open = found;
  for (let times = 0; ; times += 1) {
    const changes = changesOf(open);
    if (changes.length === 0) return accepted(open);
    const removed = await writeInPlace(desk, open, changes);
    if (!removed.ok && (removed.refusal.code !== "rowsMoved" || times === MOST_TIMES)) return removed;
    const after = await openBook(desk, open.look);
    if (!after.ok) return after;
    const back = lostRows(open, after.value);
    const restored = back.length === 0 ? undefined : await desk.workbook.write(back);
    if (restored && !restored.ok) return restored;
    const whole = restored ? await openBook(desk, open.look) : after;
    if (!whole.ok) return whole;
    open = whole.value;
  }
}

/** The committed rows that were there before and are not any more, as changes that put them back. */
function lostRows(before: OpenBook, after: OpenBook): readonly WorkbookChange[] {
  return (["PostingLog", ...POSTED_TABLE_IDS] as const).flatMap((id): readonly WorkbookChange[] => {
    const [had, has] = [before.book.tables[id], after.book.tables[id]];
    if (has.rows.length >= had.rows.length) return [];
    const keyOf = (row: object): string => TABLES[id].key.map((name) => String((row as Readonly<Record<string, unknown>>)[name])).join("\u0000");
    const there = new Set(has.rows.map(keyOf));
    const gone = had.rows.filter((row) => !there.has(keyOf(row)) && !("state" in row && row.state === "prepared"));
    return gone.length === 0 ? [] : [{ kind: "appendRows", table: id, rows: gone.map((row) => cellsOf(before, id, row)) }];
  });
}

type LoggedTable = (typeof POSTED_TABLE_IDS)[number] | "PostingLog";

/** A row's cells as they stood; a person's own columns are left alone. */
function cellsOf(open: OpenBook, id: LoggedTable, { rowNumber }: { readonly rowNumber: number }): readonly (CellValue | null)[] {
  const table = open.found.get(id);
  return (table?.rows[rowNumber - table.firstRow] ?? []).map((cell, position) => (open.book.tables[id].columnIds[position] === "" ? null : cell));
}

interface SortedRows {
  readonly id: (typeof POSTED_TABLE_IDS)[number];
  /** Numbers of rows that these postings wrote. */
  readonly staged: readonly number[];
  /** Numbers of rows that no posting wrote. */
  readonly foreign: readonly number[];
}

/** The log rows of postings that were begun and not committed. */
interface Whose {
  readonly own: readonly BookRow<"PostingLog">[];
  readonly others: readonly BookRow<"PostingLog">[];
}

/** The rows of a table that are not committed, by whose they are. */
function sorted(open: OpenBook, id: (typeof POSTED_TABLE_IDS)[number], { own, others }: Whose): SortedRows {
  const found = open.found.get(id);
  const table = open.book.tables[id];
  if (found === undefined || !open.book.issues.some(({ code, place }) => code === "TAB-07" && place.table === id)) return { id, staged: [], foreign: [] };
  const committed = new Set(table.rows.map(({ rowNumber }) => rowNumber));
  const { columns } = readTable(TABLES[id], { tableId: id, sheetName: found.sheetName, firstRow: found.firstRow, firstColumn: found.firstColumn, columnIds: table.columnIds, rows: found.rows });
  const loose = columns.rows().filter(({ rowNumber }) => !committed.has(rowNumber));
  const isOf = (logs: readonly BookRow<"PostingLog">[]) => writtenBy(id, logs);
  const [isOwn, isOther] = [isOf(own), isOf(others)];
  return { id, staged: loose.filter(isOwn).map(({ rowNumber }) => rowNumber), foreign: loose.filter((row) => !isOwn(row) && !isOther(row)).map(({ rowNumber }) => rowNumber) };
}

/** Whether a log row names rows of a table. */
function isNamed(id: (typeof POSTED_TABLE_IDS)[number], log: BookRow<"PostingLog">): boolean {
  if (id === "PostedHeaders") return true;
  return id === "PostedLines" ? log.firstPostedLine !== null : log[firstColumn(LAST_ENTRY_COLUMN[id])] !== null;
}

type LooseRow = Readonly<Record<string, unknown>>;

/** Whether a row lies in the range that a log row names for its table. Posted lines have no number of their own. */
function writtenBy(id: (typeof POSTED_TABLE_IDS)[number], logs: readonly BookRow<"PostingLog">[]): (row: LooseRow) => boolean {
  if (id === "PostedHeaders") return ({ transactionNo }) => logs.some((log) => Number(transactionNo) >= log.firstTransactionNo && Number(transactionNo) <= log.transactionNo);
  if (id === "PostedLines") return () => logs.some((log) => log.firstPostedLine !== null);
  const last = LAST_ENTRY_COLUMN[id];
  return ({ entryNo }) => logs.some((log) => log[firstColumn(last)] !== null && Number(entryNo) >= (log[firstColumn(last)] ?? 0) && Number(entryNo) <= (log[last] ?? 0));
}

/** Rows at the end of a table go with their place; what a sort has put between others is blanked, which leaves a row that is nobody's. */
function removal(open: OpenBook, id: LoggedTable, rowNumbers: readonly number[]): readonly WorkbookChange[] {
  const found = open.found.get(id);
  if (found === undefined || rowNumbers.length === 0) return [];
  const going = new Set(rowNumbers.map((rowNumber) => rowNumber - found.firstRow));
  let keep = found.rows.length;
  while (keep > 0 && (going.has(keep - 1) || (found.rows[keep - 1] ?? []).every((cell) => cell === ""))) keep -= 1;
  const columns = open.book.tables[id].columnIds.flatMap((columnId, position) => (columnId === "" ? [] : [position]));
  const blanked = [...going].filter((index) => index < keep).sort((a, b) => a - b).map((index): WorkbookChange => ({ kind: "updateRows", table: id, firstIndex: index, columns, values: [columns.map(() => "")] }));
  return [...blanked, { kind: "truncateTable", table: id, keep }];
}
