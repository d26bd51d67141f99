import { assertNever } from "../../base/assert";
import type { TableLayout, WorkbookChange, WriteSummary, WriteWatch } from "../../ports/workbookPort";
import { lookAt, namesOfTables, type Book, type SheetState, type TableSite } from "./book";
import { dropDownSteps } from "./dropDowns";
import type { KeptLook } from "./keptLook";
import type { OfficeLimits } from "./limits";
import type { Send } from "./officeBatches";
import { officeCode, officeLocation, outageFrom, reachedMarks, refuse, Refused } from "./outages";
import { markOf, sendPayload, sheetsOf } from "./payloads";
import { lookAgain, putBack } from "./restoring";
import { appendSteps, isOtherRows, rowsMark, truncateSteps, updateSteps } from "./rowSteps";
import { activateSteps, createSteps, replaceSteps } from "./sheetSteps";
import type { Step, Stepping } from "./step";

/**
 * Writes a list of changes: one sync that looks, unless the read before it has, then payloads that are filled as far as they go, one sync each. A payload
 * holds many small changes, or a part of a large one; no sync is spent on a sheet, a table or a row.
 *
 * Whatever happens, filters are put back and sheets are protected as they were, and a table that was only begun is taken
 * away again with its sheet. Rows that were appended before a failure stay.
 */
export async function writeChanges(
  send: Send,
  limits: OfficeLimits,
  changes: readonly WorkbookChange[],
  watch: WriteWatch = {},
  look?: KeptLook,
): Promise<WriteSummary> {
  if (changes.length === 0) return { changesDone: 0, stopped: false };
  const book = look?.take(changes) ?? (await lookFirst(send, changes));
  const sheetsBefore = new Set(book.sheets.values());
  const work: Work = { send, limits, book, changes, watch, sheetsBefore, cleared: new Set(), cellsDone: 0, changesDone: 0 };
  try {
    const stopped = await fillAndSend(work);
    if (stopped) await lookAgain(send, book);
    await putBack(send, book, { filters: work.cleared, sheets: stopped ? sheetsBegun(work) : [] });
    return { changesDone: work.changesDone, stopped };
  } catch (thrown) {
    throw await afterFailure(work, thrown);
  }
}

async function lookFirst(send: Send, changes: readonly WorkbookChange[]): Promise<Book> {
  try {
    const book = await lookAt(send, changes);
    refuseUnrestorable(book);
    return book;
  } catch (thrown) {
    throw new Refused({ ...outageFrom(thrown), changesDone: 0 });
  }
}

interface Work {
  readonly send: Send;
  readonly limits: OfficeLimits;
  readonly book: Book;
  readonly changes: readonly WorkbookChange[];
  readonly watch: WriteWatch;
  readonly sheetsBefore: ReadonlySet<SheetState>;
  /** The tables whose filters are off. */
  readonly cleared: Set<TableSite>;
  cellsDone: number;
  changesDone: number;
}

/** True when the person stopped it between two payloads. */
async function fillAndSend(work: Work): Promise<boolean> {
  let steps: Step[] = [];
  let bytes = 0;
  const room = (): number => work.limits.payloadBytes - bytes;
  for (const step of allSteps(work, room)) {
    if (steps.length > 0 && step.bytes > room()) {
      if (work.watch.isStopped?.() === true) return true;
      await sendFilled(work, steps);
      steps = [];
      bytes = 0;
    }
    steps.push(step);
    bytes += step.bytes;
  }
  if (work.watch.isStopped?.() === true) return true;
  await sendFilled(work, steps);
  return false;
}

async function sendFilled(work: Work, steps: readonly Step[]): Promise<void> {
  try {
    const isWork = steps.some((step) => step.bytes > 0);
    const checks = isWork ? await sendOpening(work, steps) : new Map<Step, () => void>();
    for (const step of steps) {
      checks.get(step)?.();
      work.cellsDone += step.cells;
      if (step.completes) work.changesDone += 1;
    }
  } catch (thrown) {
    const marks = new Set(reachedMarks(thrown));
    work.changesDone += steps.filter((step) => step.completes && marks.has(markOf(step.change))).length;
    throw await withPlace(work, steps, thrown);
  }
  const total = cellsOf(work.changes);
  work.watch.onProgress?.(work.changesDone === work.changes.length ? total : Math.min(work.cellsDone, total - 1), total);
}

/**
 * Some builds of Excel refuse to unprotect a sheet that somebody has unprotected since we looked. Nothing was written by then,
 * so we look again and try once more.
 */
async function sendOpening({ send, book, cleared }: Work, steps: readonly Step[]): Promise<ReadonlyMap<Step, () => void>> {
  try {
    return await sendPayload(send, steps, cleared);
  } catch (thrown) {
    if (officeCode(thrown) !== "AccessDenied" || !/unprotect$/i.test(officeLocation(thrown))) throw thrown;
    await lookAgain(send, book);
    return sendPayload(send, steps, cleared);
  }
}

/**
 * Excel does not say which sheet denied access. Sheets are opened in their order, so it is the first one that is still shut.
 * Nor does it say which table stopped a batch; it is that of the first step which was not reached.
 */
async function withPlace({ send, book }: Work, steps: readonly Step[], thrown: unknown): Promise<unknown> {
  const code = officeCode(thrown);
  const { detail } = code === undefined ? { detail: "" } : outageFrom(thrown);
  if (isOtherRows(code, officeLocation(thrown))) {
    const marks = new Set(reachedMarks(thrown));
    const site = steps.find((step) => step.site !== undefined && !marks.has(markOf(step.change)))?.site;
    // Found with the rows that we know, it did not take in those that were to follow.
    const isGrowth = site !== undefined && marks.has(rowsMark(site));
    return new Refused({ code: isGrowth ? "tableGrowth" : "rowsMoved", detail, ...(site && { place: site.name }) });
  }
  if (code === "ItemNotFound") return missingTable(send, steps, detail);
  if (code !== "AccessDenied") return thrown;
  try {
    await lookAgain(send, book);
  } catch {
    return thrown;
  }
  const shut = sheetsOf(steps).find((sheet) => sheet.isProtected);
  return new Refused(shut === undefined ? { code: "readOnly", detail } : { code: "protectedSheet", detail, place: shut.name });
}

/** Which table is gone: Excel says that one is. */
async function missingTable(send: Send, steps: readonly Step[], detail: string): Promise<Refused> {
  const names = await namesOfTables(send).catch(() => undefined);
  const gone = names && steps.find(({ site }) => site !== undefined && !names.has(site.name.toLowerCase()))?.site;
  return new Refused({ code: "tableMissing", detail, ...(gone && { place: gone.name }) });
}

function* allSteps({ book, changes, limits }: Work, room: () => number): Generator<Step> {
  const made: TableLayout[] = [];
  for (const [at, change] of changes.entries()) {
    if ("layout" in change && !book.tables.has(change.layout.name.toLowerCase())) made.push(change.layout);
    yield* stepsOf(change, book, { change: at, room }, limits);
  }
  yield* dropDownSteps(made, book);
}

function stepsOf(change: WorkbookChange, book: Book, stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  switch (change.kind) {
    case "createTable":
      return createSteps(change, book, stepping, limits);
    case "replaceTable":
      return replaceSteps(change, book, stepping, limits);
    case "appendRows":
      return appendSteps(change, book, stepping, limits);
    case "updateRows":
      return updateSteps(change, book, stepping, limits);
    case "truncateTable":
      return truncateSteps(change, book, stepping);
    case "activateSheet":
      return activateSteps(change, book, stepping);
    default:
      return assertNever(change);
  }
}

/** The whole work in cells, for the progress; every change counts for something. */
function cellsOf(changes: readonly WorkbookChange[]): number {
  let cells = 0;
  for (const change of changes) {
    if (change.kind === "updateRows") cells += change.values.length * change.columns.length;
    else if ("rows" in change) cells += change.rows.length * (change.rows[0]?.length ?? 0);
    cells += 1;
  }
  return cells;
}

const RESTORABLE = new Set(["Values", "Custom", "Dynamic", "TopItems", "TopPercent", "BottomItems", "BottomPercent", "CellColor", "FontColor"]);

/** A filter that could not be put back is not taken off. */
function refuseUnrestorable(book: Book): void {
  for (const site of book.tables.values()) {
    if (!site.isFiltered) continue;
    const kinds = site.filters.flatMap((filter) => (filter === null ? [] : [String(filter.filterOn)]));
    if (kinds.length > 0 && kinds.every((kind) => RESTORABLE.has(kind))) continue;
    refuse("filteredTable", `${site.name} is filtered by ${kinds.join(", ") || "something unknown"}`, site.name);
  }
}

/** The sheets of tables that were begun and not finished. */
function sheetsBegun({ book, changes, changesDone, sheetsBefore }: Work): readonly SheetState[] {
  return changes.slice(changesDone).flatMap((change) => {
    const sheet = "layout" in change ? book.tables.get(change.layout.name.toLowerCase())?.sheet : undefined;
    return sheet === undefined || sheetsBefore.has(sheet) ? [] : [sheet];
  });
}

/** Cleans up as far as Excel lets us, and says what was refused. */
async function afterFailure(work: Work, thrown: unknown): Promise<Refused> {
  const { send, book, changesDone } = work;
  const outage = outageFrom(thrown);
  const restoring = { filters: work.cleared, sheets: sheetsBegun(work) };
  // A batch that met a cell edit did nothing, and the next one would wait for the same edit again.
  const mayWait = outage.code !== "cellEditing" || restoring.filters.size + restoring.sheets.length > 0;
  try {
    if (mayWait) await lookAgain(send, book);
    if (mayWait) await putBack(send, book, restoring);
  } catch (again) {
    // Excel refuses to be cleaned up as well; the first refusal is the one to tell. A defect of ours still goes up.
    outageFrom(again);
  }
  return new Refused({ ...outage, changesDone });
}
