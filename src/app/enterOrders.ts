import { known } from "../base/assert";
import { accepted, refused, type Result } from "../base/result";
import { planEntry, type EntryPlan } from "../engine/entry/entry";
import { issue, type Issue } from "../issues/issue";
import { renderText } from "../locales/render";
import type { Outage, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import { TABLES } from "../tables/tables";
import { messagesByRow } from "./cacheUpdates";
import type { Desk } from "./desk";
import { entryRowsNow, type ChangedRow, type EntryRow } from "./entryRows";
import { numberSeriesChange, type SeriesCells } from "./numberSeriesChange";
import { bookFrom, openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { rowCells } from "./tableLayout";
import { writeInPlace } from "./sameRows";
import { cellChange } from "./writeCells";

/** Makes orders of the rows of order entry; each row then shows its document number, its status and what is wrong with it. */
export interface EntrySummary {
  readonly orders: readonly { readonly documentNo: string; readonly customerNo: string; readonly lines: number }[];
  readonly rowsEntered: number;
  readonly rowsRefused: number;
  readonly issues: readonly ShownIssue[];
}

const NEEDED = ["OrderEntry", "Customers", "Items", "SalesHeaders", "SalesLines", "NumberSeries"] as const;

/**
 * One at a time on this device, and not during a posting. What was written is looked at again: whatever is not there, because
 * somebody undid or deleted meanwhile, is written once more, and rows that somebody sorted get their numbers where they stand
 * then. Where rows were changed before anything was written, the orders are planned anew; a row that was changed after that
 * has the number of the order that was made of it, and it is told (ENT-08). The series comes last; until it shows the numbers,
 * entering again goes on where this ended.
 */
export function enterOrders(desk: Desk, watch?: WriteWatch): Promise<Result<EntrySummary, Outage>> {
  return desk.journal.inTurn("posting", () => enterInTurn(desk, watch));
}

async function enterInTurn(desk: Desk, watch: WriteWatch | undefined, timesBefore = 0): Promise<Result<EntrySummary, Outage>> {
  const opened = await openBook(desk, "check");
  if (!opened.ok) return opened;
  let open = opened.value;
  const missing = requiredTables(open, NEEDED);
  if (missing.length > 0) return accepted({ orders: [], rowsEntered: 0, rowsRefused: 0, issues: shownIssues(open, missing) });
  const plan = planEntry(open.book, open.workDate);
  const cellFaults = open.book.issues.filter(({ place }) => place.table === "OrderEntry" || plan.orders.length > 0 && place.table === "NumberSeries");
  const issues = shownIssues(open, [...cellFaults, ...plan.issues]);
  const planned = open;
  const messages = messagesByRow(issues, "OrderEntry");
  const rows = plan.rows.map(({ rowNumber, documentNo, entered }): EntryRow => ({ rowNumber, documentNo, entered, message: messages.get(rowNumber) ?? "" }));
  let ofChanged: readonly ShownIssue[] = [];
  let changes = changesOf(open, plan, rows);
  for (let times = timesBefore; changes.length > 0; times += 1) {
    const written = await writeInPlace(desk, open, changes, watch && { onProgress: watch.onProgress });
    const isMoved = !written.ok && written.refusal.code === "rowsMoved";
    if (!written.ok && (!isMoved || times === MOST_TIMES)) return written;
    if (times === MOST_TIMES) return refused({ code: "unknown", detail: "the orders are not there after they were written" });
    if (written.ok && plan.orders.length === 0) break;
    const read = await desk.workbook.readTables(WRITTEN);
    if (!read.ok) return read;
    open = bookFrom([...[...open.found.values()].filter(({ name }) => !read.value.some((table) => table.name === name)), ...read.value], desk, open);
    const left = stillToWrite(planned, open, plan);
    if (isNothingThere(open, plan, left)) return enterInTurn(desk, watch, times + 1);
    const now = entryRowsNow(planned, open, rows);
    ofChanged = shownIssues(open, changedRows(planned, now.changed));
    const told = messagesByRow(ofChanged, "OrderEntry");
    changes = changesOf(open, left, now.rows.map(({ rowNumber, documentNo, entered, message }) => ({ rowNumber, documentNo, entered, message: told.get(rowNumber) ?? message })));
  }
  return accepted({
    orders: plan.orders,
    rowsEntered: plan.rows.filter(({ entered }) => entered).length,
    rowsRefused: plan.rows.filter(({ entered }) => !entered).length,
    issues: [...issues, ...ofChanged],
  });
}

/** That rows are no longer what their orders were made of; what they said then is what the orders have. */
function changedRows({ book }: OpenBook, changed: readonly ChangedRow[]): readonly Issue[] {
  const said = new Map(changed.length === 0 ? [] : book.tables.OrderEntry.rows.map((row) => [row.rowNumber, row]));
  return changed.map(({ planned: { rowNumber, documentNo }, rowNumber: row }) => {
    const { customerNo, itemNo, quantity } = known(said.get(rowNumber), "a plan is made of rows");
    return issue("ENT-08", { table: "OrderEntry", ...(row !== undefined && { row, column: "quantity" }), documentNo }, { documentNo, quantity: { quantity: quantity ?? 0 }, itemNo, customerNo });
  });
}

const WRITTEN = ["OrderEntry", "SalesHeaders", "SalesLines", "NumberSeries"] as const;
const MOST_TIMES = 3;

type ToWrite = Pick<EntryPlan, "headers" | "lines"> & { readonly numbers: readonly SeriesCells[] };

/** What of a plan is not there: its headers and lines that are missing, and its series where their rows stand by now. */
function stillToWrite(planned: OpenBook, { book: { tables } }: OpenBook, plan: EntryPlan): ToWrite {
  const headers = new Set(tables.SalesHeaders.rows.map(({ documentType, documentNo }) => `${documentType} ${documentNo}`));
  const lines = new Set(tables.SalesLines.rows.map(({ documentType, documentNo, lineNo }) => `${documentType} ${documentNo} ${lineNo}`));
  return {
    headers: plan.headers.filter(({ documentType, documentNo }) => !headers.has(`${documentType} ${documentNo}`)),
    lines: plan.lines.filter(({ documentType, documentNo, lineNo }) => !lines.has(`${documentType} ${documentNo} ${lineNo}`)),
    numbers: seriesNow(planned.book.tables.NumberSeries.rows, tables.NumberSeries.rows, plan.numbers),
  };
}

/** What the series are to show in the rows in which they stand by now. Another series that was sorted to where one stood, and got its number there, shows again what it did. */
function seriesNow(before: readonly SeriesCells["row"][], now: readonly SeriesCells["row"][], numbers: EntryPlan["numbers"]): readonly SeriesCells[] {
  const isSame = (a: SeriesCells["row"], b: SeriesCells["row"]): boolean => a.series === b.series && a.startDate === b.startDate;
  return now.flatMap((row): SeriesCells[] => {
    const own = numbers.find((each) => isSame(each.row, row));
    if (own) return [{ row, lastNoUsed: own.lastNoUsed, lastDateUsed: own.lastDateUsed }];
    const known = before.find((each) => isSame(each, row));
    const isAstray = known !== undefined && known.lastNoUsed !== row.lastNoUsed && numbers.some((each) => each.row.rowNumber === row.rowNumber && each.lastNoUsed === row.lastNoUsed);
    return isAstray ? [{ row, lastNoUsed: known.lastNoUsed, lastDateUsed: known.lastDateUsed }] : [];
  });
}

/** Whether nothing of a plan was written, or all of it was taken back. */
function isNothingThere({ book: { tables } }: OpenBook, plan: EntryPlan, left: ToWrite): boolean {
  if (left.headers.length < plan.headers.length || left.lines.length < plan.lines.length) return false;
  const given = new Set(plan.orders.map(({ documentNo }) => documentNo));
  if (tables.OrderEntry.rows.some(({ documentNo }) => given.has(documentNo))) return false;
  return left.numbers.length === plan.numbers.length && plan.numbers.every(({ row: { series, startDate, lastNoUsed } }) => left.numbers.some(({ row }) => row.series === series && row.startDate === startDate && row.lastNoUsed === lastNoUsed));
}

/** Lines first, then headers, then the entry rows: a row says that it is entered only when its order is there. The series comes last. */
function changesOf(open: OpenBook, plan: ToWrite, entryRows: readonly EntryRow[]): readonly WorkbookChange[] {
  const { tables } = open.book;
  const append = (id: "SalesHeaders" | "SalesLines", rows: readonly Readonly<Record<string, unknown>>[]): WorkbookChange[] =>
    rows.length === 0 ? [] : [{ kind: "appendRows", table: id, rows: rowCells(TABLES[id], tables[id].columnIds, rows.map((row) => shown(open, id, row))) }];
  const entry = cellChange(open, "OrderEntry", entryUpdates(open, entryRows));
  const series = numberSeriesChange(open, plan.numbers);
  return [...append("SalesLines", plan.lines), ...append("SalesHeaders", plan.headers), ...(entry ? [entry] : []), ...(series ? [series] : [])];
}

/** Rows as people read them: where a price came from is a word of the workbook's language. */
function shown(open: OpenBook, id: "SalesHeaders" | "SalesLines", row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (id === "SalesHeaders") return row;
  return { ...row, priceSource: renderText(open.locale, row["priceSource"] === "typed" ? "priceSource.typed" : "priceSource.item"), status: renderText(open.locale, "status.openOrder") };
}

function entryUpdates(open: OpenBook, rows: readonly EntryRow[]) {
  return new Map(rows.map(({ rowNumber, documentNo, entered, message }) => [rowNumber, { documentNo, status: entered === undefined ? "" : renderText(open.locale, entered ? "status.entered" : "status.notReady"), message }]));
}
