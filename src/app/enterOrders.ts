import { accepted, type Result } from "../base/result";
import { planEntry, type EntryPlan } from "../engine/entry/entry";
import { renderText } from "../locales/render";
import type { Outage, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import { TABLES } from "../tables/tables";
import { messagesByRow } from "./cacheUpdates";
import type { Desk } from "./desk";
import { numberSeriesChange } from "./numberSeriesChange";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { rowCells } from "./tableLayout";
import { cellChange } from "./writeCells";

/** Makes orders of the rows of order entry; each row then shows its document number, its status and what is wrong with it. */
export interface EntrySummary {
  readonly orders: readonly { readonly documentNo: string; readonly customerNo: string; readonly lines: number }[];
  readonly rowsEntered: number;
  readonly rowsRefused: number;
  readonly issues: readonly ShownIssue[];
}

const NEEDED = ["OrderEntry", "Customers", "Items", "SalesHeaders", "SalesLines", "NumberSeries"] as const;

export async function enterOrders(desk: Desk, watch?: WriteWatch): Promise<Result<EntrySummary, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const open = opened.value;
  const missing = requiredTables(open, NEEDED);
  if (missing.length > 0) return accepted({ orders: [], rowsEntered: 0, rowsRefused: 0, issues: shownIssues(open, missing) });
  const plan = planEntry(open.book, open.workDate);
  const cellFaults = open.book.issues.filter(({ place }) => place.table === "OrderEntry" || plan.headers.length > 0 && place.table === "NumberSeries");
  const issues = shownIssues(open, [...cellFaults, ...plan.issues]);
  const written = await desk.workbook.write(changesOf(open, plan, issues), watch && { onProgress: watch.onProgress });
  if (!written.ok) return written;
  const linesOf = new Map<string, number>();
  for (const { documentNo } of plan.lines) linesOf.set(documentNo, (linesOf.get(documentNo) ?? 0) + 1);
  return accepted({
    orders: plan.headers.map(({ documentNo, customerNo }) => ({ documentNo, customerNo, lines: linesOf.get(documentNo) ?? 0 })),
    rowsEntered: plan.rows.filter(({ entered }) => entered).length,
    rowsRefused: plan.rows.filter(({ entered }) => !entered).length,
    issues,
  });
}

/** Lines first, then headers, then the entry rows: a row says that it is entered only when its order is there. */
function changesOf(open: OpenBook, plan: EntryPlan, issues: readonly ShownIssue[]): readonly WorkbookChange[] {
  const { tables } = open.book;
  const append = (id: "SalesHeaders" | "SalesLines", rows: readonly Readonly<Record<string, unknown>>[]): WorkbookChange[] =>
    rows.length === 0 ? [] : [{ kind: "appendRows", table: id, rows: rowCells(TABLES[id], tables[id].columnIds, rows.map((row) => shown(open, id, row))) }];
  const entry = cellChange(open, "OrderEntry", entryUpdates(open, plan, issues));
  const series = numberSeriesChange(open, plan.numbers);
  return [...append("SalesLines", plan.lines), ...append("SalesHeaders", plan.headers), ...(series ? [series] : []), ...(entry ? [entry] : [])];
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
