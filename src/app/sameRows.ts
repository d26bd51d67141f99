import { accepted, refused, type Result } from "../base/result";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundRows, FoundTable, Outage, RowsFrom, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { declarationOf } from "../tables/tables";
import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";

/** Changes of rows by their number in the table. */
type UpdateRows = Extract<WorkbookChange, { readonly kind: "updateRows" }>;
type RowChange = Extract<WorkbookChange, { readonly kind: "updateRows" | "truncateTable" }>;

/**
 * Writing by row number. Somebody may have sorted a sheet, or put a row in, since it was read; what is written would then lie
 * in the row of another document, item or series. So the rows are looked at once more before they are written, each change
 * goes with the number of rows that its table had then, and where something went into a column that people type in, the rows
 * are looked at after it too: what was typed in a row that has come to stand there meanwhile is put back.
 */
export interface WrittenRows {
  /** The changes that were written. */
  readonly written: readonly WorkbookChange[];
  /** False where rows did not stand where they were read. */
  readonly isWhole: boolean;
}

/**
 * Writes the changes whose rows still stand where they were read.
 * @param seen the rows of `rowsToLookAt` where they have just been read
 */
export async function writeStanding(desk: Desk, open: OpenBook, changes: readonly WorkbookChange[], seen?: readonly FoundRows[]): Promise<Result<WrittenRows, Outage>> {
  const { standing } = await lookOnceMore(desk, open, changes, seen);
  const written = standing.length === 0 ? undefined : await desk.workbook.write(standing);
  if (written && !written.ok) return written.refusal.code === "rowsMoved" ? accepted({ written: [], isWhole: false }) : written;
  const stayed = await putBackAstray(desk, open, standing);
  return stayed.ok ? accepted({ written: standing, isWhole: stayed.value && standing.length === changes.length }) : stayed;
}

/** A change of rows that have only just been read, for the rows that the table had then; it stops where some came or went. */
export function ofTheseRows(open: OpenBook, change: WorkbookChange): WorkbookChange {
  const rowCount = change.kind === "updateRows" ? open.found.get(change.table)?.rows.length : undefined;
  return rowCount === undefined ? change : { ...(change as RowChange), rowCount };
}

/** Writes changes where all of their rows still stand where they were read, and nothing otherwise. */
export async function writeInPlace(desk: Desk, open: OpenBook, changes: readonly WorkbookChange[], watch?: WriteWatch): Promise<Result<void, Outage>> {
  const { standing, moved } = await lookOnceMore(desk, open, changes);
  if (moved !== undefined) return refused({ code: "rowsMoved", detail: "rows do not stand where they were read", place: open.found.get(moved.table)?.sheetName ?? moved.table });
  const written = changes.length === 0 ? undefined : await desk.workbook.write(standing, watch);
  if (written && !written.ok) return written;
  const stayed = await putBackAstray(desk, open, standing);
  if (!stayed.ok) return stayed;
  return stayed.value ? accepted(undefined) : refused({ code: "rowsMoved", detail: "rows were moved while they were written" });
}

/** Whether what was written in columns that people type in lies in the rows it was for; where not, these rows get back what they had. */
async function putBackAstray(desk: Desk, open: OpenBook, changes: readonly WorkbookChange[]): Promise<Result<boolean, Outage>> {
  const typed = changes.filter((change): change is UpdateRows => {
    if (change.kind !== "updateRows" || !isTypedIn(change.table)) return false;
    const table = open.found.get(change.table);
    return table !== undefined && typedPositions(table).some((position) => change.columns.includes(position));
  });
  const looks = typed.flatMap((change) => looksAt(open, change));
  if (looks.length === 0) return accepted(true);
  const seen = await desk.workbook.readRows(looks.map(wishOf));
  if (seen.ok && looks.every((look, at) => isWhereItWent(open, look, seen.value[at]?.rows ?? []))) return accepted(true);
  const read = await desk.workbook.readTables([...new Set(typed.map(({ table }) => table))]);
  if (!read.ok) return read;
  const now = new Map(read.value.map((table) => [table.name, table]));
  const restored = await desk.workbook.write(typed.flatMap((change) => restoring(open.found.get(change.table), now.get(change.table), change)));
  return restored.ok ? accepted(false) : restored;
}

/** Whether rows that were written are those that they were for: what was not written of their keys, or of what is typed in them, is as it was. */
function isWhereItWent(open: OpenBook, { change, from, count, columns }: Look, now: FoundTable["rows"]): boolean {
  const known = open.found.get(change.table);
  if (known === undefined || change.kind !== "updateRows") return false;
  const keys = keyPositions(known);
  return Array.from({ length: count }, (_, offset) => from + offset).every((index) => {
    const cells = change.values[index - change.firstIndex] ?? [];
    if (isLeftAlone(cells)) return true;
    const [before, after] = [known.rows[index] ?? [], now[index - from] ?? []];
    const isKept = (position: number): boolean => before[position] !== "" && (cells[change.columns.indexOf(position)] ?? null) === null;
    const own = keys.filter(isKept);
    return (own.length > 0 ? own : typedPositions(known).filter(isKept)).every((position) => Object.is(before[position], after[placeOf(columns, position)]));
  });
}

/** Ledgers and posted documents are nobody's to type in. */
function isTypedIn(table: string): boolean {
  const group = declarationOf(table)?.group;
  return group !== "ledgers" && group !== "posted";
}

/** The cells of rows that are others than those a change was for, as they were before it; a row is known by what is typed beside them. */
function restoring(before: FoundTable | undefined, now: FoundTable | undefined, { table, columns, firstIndex, values }: UpdateRows): readonly WorkbookChange[] {
  if (before === undefined || now === undefined) return [];
  const beside = typedPositions(before).filter((position) => !columns.includes(position));
  const contentOf = (row: readonly CellValue[] | undefined): string => JSON.stringify(beside.map((position) => row?.[position] ?? ""));
  const had = new Map(before.rows.map((row) => [contentOf(row), row]));
  return values.flatMap((cells, offset): WorkbookChange[] => {
    const index = firstIndex + offset;
    const row = had.get(contentOf(now.rows[index]));
    if (isLeftAlone(cells) || row === undefined || row === before.rows[index]) return [];
    return [{ kind: "updateRows", table, rowCount: now.rows.length, firstIndex: index, columns, values: [columns.map((position, at) => (cells[at] === null ? null : (row[position] ?? "")))] }];
  });
}

interface Look {
  readonly change: RowChange;
  readonly from: number;
  readonly count: number;
  /** The columns by which the rows are known again; all of them without it. */
  readonly columns?: readonly number[];
}

function wishOf({ change: { table }, from, count, columns }: Look): RowsFrom {
  return { table, from, count, isPart: true, ...(columns && { columns }) };
}

/** Where a column stands among those that were looked at. */
function placeOf(columns: Look["columns"], position: number): number {
  return columns?.indexOf(position) ?? position;
}

/** The rows that are looked at before changes are written. */
export function rowsToLookAt(open: OpenBook, changes: readonly WorkbookChange[]): readonly RowsFrom[] {
  return looksBefore(open, changes).map((look) => ({ ...wishOf(look), willChange: true }));
}

function looksBefore(open: OpenBook, changes: readonly WorkbookChange[]): readonly Look[] {
  return changes.flatMap((change) => (change.kind === "updateRows" || change.kind === "truncateTable" ? looksAt(open, change) : []));
}

async function lookOnceMore(desk: Desk, open: OpenBook, changes: readonly WorkbookChange[], seen?: readonly FoundRows[]): Promise<{ readonly standing: readonly WorkbookChange[]; readonly moved: RowChange | undefined }> {
  const looks = looksBefore(open, changes);
  if (looks.length === 0) return { standing: changes, moved: undefined };
  const read = seen === undefined ? await desk.workbook.readRows(rowsToLookAt(open, changes)) : accepted(seen);
  const rowCounts = new Map<WorkbookChange, number>();
  const moved = new Set<WorkbookChange>();
  for (const [at, look] of looks.entries()) {
    const now = read.ok ? read.value[at] : undefined;
    if (now !== undefined && isInPlace(open, look, now)) rowCounts.set(look.change, now.rowCount);
    else moved.add(look.change);
  }
  const grown = new Set<string>();
  const standing: WorkbookChange[] = [];
  for (const change of changes) {
    if (moved.has(change)) continue;
    // Rows that we put in ourselves before are ours to count.
    if (change.kind === "appendRows") grown.add(change.table);
    const rowCount = "table" in change && grown.has(change.table) ? undefined : rowCounts.get(change);
    standing.push(rowCount === undefined ? change : { ...(change as RowChange), rowCount });
  }
  return { standing, moved: looks.find(({ change }) => moved.has(change))?.change };
}

/** Rows that lie no further apart than this are looked at together. */
const NEAR = 20;

/** The rows that a change touches: those that are given values, or those that go. */
function looksAt(open: OpenBook, change: RowChange): readonly Look[] {
  if (change.kind === "truncateTable") {
    const count = (open.found.get(change.table)?.rows.length ?? 0) - change.keep;
    return count > 0 ? [{ change, from: change.keep, count }] : [];
  }
  const known = open.found.get(change.table);
  const keys = known === undefined ? [] : keyPositions(known);
  let areKeyed = !keys.some((position) => change.columns.includes(position));
  const looks: { from: number; count: number }[] = [];
  for (const [offset, cells] of change.values.entries()) {
    if (isLeftAlone(cells)) continue;
    const index = change.firstIndex + offset;
    areKeyed &&= keys.some((position) => (known?.rows[index]?.[position] ?? "") !== "");
    const last = looks.at(-1);
    if (last && index - last.from - last.count <= NEAR) last.count = index + 1 - last.from;
    else looks.push({ from: index, count: 1 });
  }
  // Rows that have keys are known by them, which spares all other cells.
  return looks.map(({ from, count }) => (areKeyed ? { change, from, count, columns: keys } : { change, from, count }));
}

function isInPlace(open: OpenBook, { change, from, count, columns }: Look, now: FoundRows): boolean {
  const known = open.found.get(change.table);
  if (known === undefined) return false;
  if (change.kind === "truncateTable" && now.rowCount !== known.rows.length) return false;
  const keys = columns ?? keyPositions(known);
  for (let index = from; index < from + count; index++) {
    const before = known.rows[index] ?? [];
    const after = now.rows[index - from] ?? [];
    const isIn = change.kind === "truncateTable" ? before.every((cell, position) => Object.is(cell, after[position]))
      : isLeftAlone(change.values[index - change.firstIndex]) || isSameRow(known, keys, before, columns, after);
    if (!isIn) return false;
  }
  return true;
}

/** Whether a change writes nothing in a row. */
function isLeftAlone(cells: readonly (CellValue | null)[] = []): boolean {
  return cells.every((cell) => cell === null);
}

/** A row is known by its key; one that has none yet, such as a payment without a number, by what is typed in it. */
function isSameRow(table: FoundTable, keys: readonly number[], before: readonly CellValue[], columns: Look["columns"], now: readonly CellValue[]): boolean {
  const own = keys.filter((position) => before[position] !== "");
  const positions = own.length > 0 ? own : typedPositions(table).filter((position) => before[position] !== "");
  // A cell that holds no number, as a broken file may have it, is the same as itself.
  return positions.every((position) => Object.is(before[position], now[placeOf(columns, position)]));
}

function keyPositions(table: FoundTable): readonly number[] {
  const key = declarationOf(table.name)?.key ?? [];
  return table.headers.flatMap((header, position) => (key.includes(recogniseHeader(table.name, header) ?? "") ? [position] : []));
}

/** Where the columns stand that people type in. */
export function typedPositions(table: FoundTable): readonly number[] {
  const declaration = declarationOf(table.name);
  return table.headers.flatMap((header, position) => {
    const id = recogniseHeader(table.name, header);
    return id !== undefined && declaration?.columns[id]?.facts.derived !== true ? [position] : [];
  });
}
