import { accepted, type Result } from "../base/result";
import { POSTED_TABLE_IDS, type PostedRows } from "../engine/posting/posting";
import { issue, type Issue } from "../issues/issue";
import type { FoundRows, FoundTable, Outage, RowsFrom, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { parseCell } from "../schema/parseCell";
import type { Table } from "../schema/table";
import { TABLES, type TableRow } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import type { Seat } from "./postingGate";
import { preparedLogRow, type BatchFacts } from "./postingLog";
import { recoverPosting } from "./recoverPosting";
import { writeInPlace } from "./sameRows";
import { leanCells } from "./tableLayout";

/**
 * Commit by one cell (design decision 7). A prepared row of the posting log and the ledger rows are written first; they exist
 * for nobody. They are read back from their cells and compared, and only then does the log row's state turn to committed.
 * Whatever is refused or read back otherwise, the workbook is read again and decides: what it says is committed is committed,
 * and anything else is taken away. One call commits one batch, whole or not at all.
 */
export interface Committed {
  /** The row of the posting log as it now stands; undefined where nothing was committed. */
  readonly log?: TableRow<"PostingLog">;
  /** Why nothing was committed, unless the person stopped it. */
  readonly issue?: Issue;
}

const WRITTEN_TABLES = ["PostingLog", ...POSTED_TABLE_IDS] as const;
type WrittenId = (typeof WRITTEN_TABLES)[number];

/** Where a table ends: its data rows, blank ones included, and what was last written there. It moves on with every batch. */
interface End {
  readonly rows: number;
  readonly last?: readonly (CellValue | null)[];
}
export type Ends = Map<WrittenId, End>;

/** Where rows will be appended in a workbook as it was read. The one blank row of a new table is taken by the first. */
export function endsOf(open: OpenBook): Ends {
  return new Map(
    WRITTEN_TABLES.map((id) => {
      const rows = open.found.get(id)?.rows ?? [];
      const isNew = rows.length === 1 && (rows[0] ?? []).every((cell) => cell === "");
      return [id, { rows: isNew ? 0 : rows.length }];
    }),
  );
}

/**
 * @param ends where the tables end; the caller keeps it for the batches that follow
 * @param watch its signal stops before the commit
 */
export async function commitPosting(desk: Desk, open: OpenBook, rows: PostedRows, facts: BatchFacts, seat: Seat, ends: Ends, watch?: WriteWatch): Promise<Result<Committed, Outage>> {
  const log = await preparedLogRow(desk, open, rows, facts, seat);
  const blocks = blocksOf(open, rows, log, ends);
  const written = await desk.workbook.write(blocks.map(({ id, cells }): WorkbookChange => ({ kind: "appendRows", table: id, rows: cells })), watch);
  if (!written.ok) return settled(desk, log, written.refusal, blocks);
  if (written.value.stopped) return settled(desk, log, undefined, blocks);
  const read = await desk.workbook.readRows(blocks.map(({ id, from, cells }): RowsFrom => ({ table: id, from, count: cells.length, willChange: id === "PostingLog" })));
  if (!read.ok) return settled(desk, log, read.refusal, blocks);
  const different = firstDifference(open, blocks, read.value);
  if (different !== undefined) return settled(desk, log, different, blocks);
  const commit = await desk.workbook.write([stateChange(open, endOf(ends, "PostingLog"), "committed", endOf(ends, "PostingLog") + 1)]);
  const done = commit.ok ? accepted<Committed>({ log: { ...log, state: "committed" } }) : await settled(desk, log, commit.refusal, blocks);
  for (const { id, from, cells } of blocks) ends.set(id, { rows: from + cells.length, last: cells[cells.length - 1] ?? [] });
  return done;
}

function endOf(ends: Ends, id: WrittenId): number {
  return ends.get(id)?.rows ?? 0;
}

interface Block {
  readonly id: WrittenId;
  readonly from: number;
  readonly cells: readonly (readonly (CellValue | null)[])[];
}

/** The log row first, so that whatever else is found there later is known for what it is. */
function blocksOf(open: OpenBook, rows: PostedRows, log: TableRow<"PostingLog">, ends: Ends): readonly Block[] {
  const block = (id: WrittenId, own: readonly Readonly<Record<string, unknown>>[]): Block => ({ id, from: endOf(ends, id), cells: leanCells(TABLES[id], open.book.tables[id].columnIds, own) });
  return [block("PostingLog", [log]), ...POSTED_TABLE_IDS.filter((id) => rows[id].length > 0).map((id) => block(id, rows[id]))];
}

function stateChange(open: OpenBook, index: number, state: "prepared" | "committed", rowCount: number): WorkbookChange {
  const { columnIds } = open.book.tables.PostingLog;
  return { kind: "updateRows", table: "PostingLog", rowCount, firstIndex: index, columns: [columnIds.indexOf("state")], values: [[state]] };
}

/**
 * What is not as it was written: a cell that reads back as another value, columns that have moved, rows that are not ours.
 * Equal cells are equal values, so only different ones are read as values.
 */
function firstDifference(open: OpenBook, blocks: readonly Block[], read: readonly FoundTable[]): Issue | undefined {
  for (const [at, { id, from, cells }] of blocks.entries()) {
    const found = read[at];
    const { columnIds } = open.book.tables[id];
    const declaration: Table = TABLES[id];
    if (found === undefined || found.rows.length !== cells.length || found.headers.join("\u0000") !== (open.found.get(id)?.headers ?? []).join("\u0000")) return issue("COM-08", { table: id }, { table: { table: id } });
    // Every cell of a posting passes here: no pairs of index and cell are made for them.
    for (let index = 0; index < cells.length; index++) {
      const [sent, got] = [cells[index] ?? [], found.rows[index] ?? []];
      for (let position = 0; position < sent.length; position++) {
        const cell = sent[position] ?? null;
        const now = got[position] ?? "";
        if (cell === now || (cell === null && now === "")) continue;
        const column = declaration.columns[columnIds[position] ?? ""];
        // A column of the user's own is left alone; one of ours that is left blank has to be blank.
        if (cell === null && column === undefined) continue;
        const expected = cell ?? "";
        if (column !== undefined && parseCell(column, expected).value === parseCell(column, now).value) continue;
        return issue("COM-07", { table: id, row: found.firstRow + from + index, column: columnIds[position] ?? "" }, { value: String(now), expected: String(expected) });
      }
    }
  }
  return undefined;
}

/**
 * The last look, once a posting: the log shows its rows as committed, and each ledger ends with the row that was written
 * last. A write that was answered need not have been done, and between the reading back and the commit somebody may have
 * undone; then the commit of the last batch is taken back, and nobody is told that it was posted.
 *
 * @param also rows that are to be looked at with them; they come back where there was a last look and nothing stood in its way
 */
export async function confirmCommit(desk: Desk, open: OpenBook, ends: Ends, logs: readonly TableRow<"PostingLog">[], also: readonly RowsFrom[] = []): Promise<Result<readonly FoundRows[] | undefined, Outage>> {
  const last = logs[logs.length - 1];
  if (last === undefined) return accepted(undefined);
  const written = [...ends].filter(([id, end]) => id !== "PostingLog" && end.last !== undefined);
  const firstLog = endOf(ends, "PostingLog") - logs.length;
  const own: readonly RowsFrom[] = [{ table: "PostingLog", from: firstLog, count: logs.length }, ...written.map(([id, { rows }]): RowsFrom => ({ table: id, from: rows - 1, count: 1 }))];
  const together = await desk.workbook.readRows([...own, ...also]);
  // Where the other rows are gone, that says nothing of the ledgers.
  const read = together.ok || also.length === 0 ? together : await desk.workbook.readRows(own);
  const { columnIds } = open.book.tables.PostingLog;
  const [state, hash] = [columnIds.indexOf("state"), columnIds.indexOf("hash")];
  const found = (read.ok ? read.value.slice(0, own.length) : []).map((table, index) => (index === 0 ? table : { ...table, rows: table.rows.slice(0, 1) }));
  const isLogged = logs.every((log, index) => found[0]?.rows[index]?.[state] === "committed" && (hash < 0 || found[0].rows[index]?.[hash] === log.hash));
  const isThere = written.every(([id, { rows, last: cells = [] }], index) => firstDifference(open, [{ id, from: rows - 1, cells: [cells] }], found.slice(index + 1)) === undefined);
  if (isLogged && isThere) return accepted(together.ok ? together.value.slice(own.length) : undefined);
  const detail = read.ok ? "the ledgers do not show what was committed" : read.refusal.detail;
  if (isLogged || (!read.ok && read.refusal.code === "rowsMoved")) await takeBack(desk, last);
  return { ok: false, refusal: { code: "unclear", detail } };
}

/** Turns the log row of a batch whose rows are not there back to prepared, wherever it stands by now; recovery then takes the rest away. */
async function takeBack(desk: Desk, log: TableRow<"PostingLog">): Promise<void> {
  const open = await openBook(desk);
  if (!open.ok) return;
  const { rows, firstRow, rowCount } = open.value.book.tables.PostingLog;
  const row = rows.find(({ postingId, hash, state }) => postingId === log.postingId && hash === log.hash && state === "committed");
  if (row === undefined) return;
  const undone = await writeInPlace(desk, open.value, [stateChange(open.value, row.rowNumber - firstRow, "prepared", rowCount)]);
  if (undone.ok) await settled(desk, log);
}

/** After anything unclear: the workbook is read again. It has the batch committed, or it has nothing of it in the end. */
async function settled(desk: Desk, log: TableRow<"PostingLog">, why?: Outage | Issue, blocks: readonly Block[] = []): Promise<Result<Committed, Outage>> {
  const found = await openBook(desk);
  const open = found.ok ? await withLogRow(desk, found.value, log, blocks) : found;
  if (!open.ok) return { ok: false, refusal: { ...open.refusal, code: "unclear" } };
  const row = open.value.book.tables.PostingLog.rows.find(({ postingId, hash }) => postingId === log.postingId && hash === log.hash);
  if (row?.state === "committed") return accepted({ log: { ...log, state: "committed" } });
  const recovered = await recoverPosting(desk, open.value);
  if (!recovered.ok) return { ok: false, refusal: { ...recovered.refusal, code: "unclear" } };
  const { open: left, issues } = recovered.value;
  const isLogLeft = left.book.tables.PostingLog.rows.some(({ postingId, state }) => postingId === log.postingId && state === "prepared");
  // The log's row alone stays where rows of nobody lie in the ledgers of a first posting.
  const isAllElseGone = issues.some(({ code }) => code === "COM-03") && POSTED_TABLE_IDS.every((id) => left.found.has(id));
  if (isLogLeft && !isAllElseGone) return { ok: false, refusal: { code: "unclear", detail: "what was written cannot be taken away while a table is missing" } };
  if (why === undefined) return accepted({});
  return "severity" in why ? accepted({ issue: why }) : { ok: false, refusal: why };
}

/** Where somebody has undone the log's row and the rows that it names stand there, it is put back: without it they would be nobody's, or count as an opening position. */
async function withLogRow(desk: Desk, open: OpenBook, log: TableRow<"PostingLog">, blocks: readonly Block[]): Promise<Result<OpenBook, Outage>> {
  const isLogged = open.book.tables.PostingLog.rows.some(({ postingId }) => postingId === log.postingId);
  const areThere = blocks.some(({ id, from }) => id !== "PostingLog" && open.found.get(id)?.rows.slice(from).some((row) => row.some((cell) => cell !== "")) === true);
  if (isLogged || !areThere) return accepted(open);
  const written = await desk.workbook.write([{ kind: "appendRows", table: "PostingLog", rows: leanCells(TABLES.PostingLog, open.book.tables.PostingLog.columnIds, [log]) }]);
  return written.ok ? openBook(desk) : written;
}
