import { accepted, refused, type Result } from "../base/result";
import { planEntry, type EntryPlan } from "../engine/entry/entry";
import { renderText } from "../locales/render";
import type { Outage, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import { TABLES } from "../tables/tables";
import { messagesByRow } from "./cacheUpdates";
import type { Desk } from "./desk";
import { entryRowsNow } from "./entryRows";
import { numberSeriesChange } from "./numberSeriesChange";
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
 * then. The series comes last; until it shows the numbers, entering again goes on where this ended.
 */
export function enterOrders(desk: Desk, watch?: WriteWatch): Promise<Result<EntrySummary, Outage>> {
  return desk.journal.inTurn("posting", () => enterInTurn(desk, watch));
}

async function enterInTurn(desk: Desk, watch: WriteWatch | undefined): Promise<Result<EntrySummary, Outage>> {
  const opened = await openBook(desk, "check");
  if (!opened.ok) return opened;
  let open = opened.value;
  const missing = requiredTables(open, NEEDED);
  if (missing.length > 0) return accepted({ orders: [], rowsEntered: 0, rowsRefused: 0, issues: shownIssues(open, missing) });
  const plan = planEntry(open.book, open.workDate);
  const cellFaults = open.book.issues.filter(({ place }) => place.table === "OrderEntry" || plan.orders.length > 0 && place.table === "NumberSeries");
  const issues = shownIssues(open, [...cellFaults, ...plan.issues]);
  const planned = open;
  let changes = changesOf(open, plan, issues);
  for (let times = 0; changes.length > 0; times += 1) {
    const written = await writeInPlace(desk, open, changes, watch && { onProgress: watch.onProgress });
    const isMoved = !written.ok && written.refusal.code === "rowsMoved";
    if (!written.ok && (!isMoved || times === MOST_TIMES)) return written;
    if (times === MOST_TIMES) return refused({ code: "unknown", detail: "the orders are not there after they were written" });
    if (written.ok && plan.orders.length === 0) break;
    const read = await desk.workbook.readTables(WRITTEN);
    if (!read.ok) return read;
    open = bookFrom([...[...open.found.values()].filter(({ name }) => !read.value.some((table) => table.name === name)), ...read.value], desk, open);
    changes = changesOf(open, { ...notThere(open, plan), rows: entryRowsNow(planned, open, plan.rows) }, issues);
  }
  return accepted({
    orders: plan.orders,
    rowsEntered: plan.rows.filter(({ entered }) => entered).length,
    rowsRefused: plan.rows.filter(({ entered }) => !entered).length,
    issues,
  });
}

const WRITTEN = ["OrderEntry", "SalesHeaders", "SalesLines", "NumberSeries"] as const;
const MOST_TIMES = 3;

/** The plan without the headers and lines that are there. */
function notThere({ book: { tables } }: OpenBook, plan: EntryPlan): EntryPlan {
  const headers = new Set(tables.SalesHeaders.rows.map(({ documentType, documentNo }) => `${documentType} ${documentNo}`));
  const lines = new Set(tables.SalesLines.rows.map(({ documentType, documentNo, lineNo }) => `${documentType} ${documentNo} ${lineNo}`));
  return {
    ...plan,
    headers: plan.headers.filter(({ documentType, documentNo }) => !headers.has(`${documentType} ${documentNo}`)),
    lines: plan.lines.filter(({ documentType, documentNo, lineNo }) => !lines.has(`${documentType} ${documentNo} ${lineNo}`)),
  };
}

/** Lines first, then headers, then the entry rows: a row says that it is entered only when its order is there. The series comes last. */
function changesOf(open: OpenBook, plan: EntryPlan, issues: readonly ShownIssue[]): readonly WorkbookChange[] {
  const { tables } = open.book;
  const append = (id: "SalesHeaders" | "SalesLines", rows: readonly Readonly<Record<string, unknown>>[]): WorkbookChange[] =>
    rows.length === 0 ? [] : [{ kind: "appendRows", table: id, rows: rowCells(TABLES[id], tables[id].columnIds, rows.map((row) => shown(open, id, row))) }];
  const entry = cellChange(open, "OrderEntry", entryUpdates(open, plan, issues));
  const series = numberSeriesChange(open, plan.numbers);
  return [...append("SalesLines", plan.lines), ...append("SalesHeaders", plan.headers), ...(entry ? [entry] : []), ...(series ? [series] : [])];
}

/** Rows as people read them: where a price came from is a word of the workbook's language. */
function shown(open: OpenBook, id: "SalesHeaders" | "SalesLines", row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (id === "SalesHeaders") return row;
  return { ...row, priceSource: renderText(open.locale, row["priceSource"] === "typed" ? "priceSource.typed" : "priceSource.item"), status: renderText(open.locale, "status.openOrder") };
}

function entryUpdates(open: OpenBook, plan: EntryPlan, issues: readonly ShownIssue[]) {
  const messages = messagesByRow(issues, "OrderEntry");
  return new Map(
    plan.rows.map(({ rowNumber, documentNo, entered }) => [
      rowNumber,
      { documentNo, status: renderText(open.locale, entered ? "status.entered" : "status.notReady"), message: messages.get(rowNumber) ?? "" },
    ]),
  );
}
