import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { proposalsOf } from "../engine/backorders/backorders";
import { lookupOf } from "../engine/book/lookup";
import { documentsOf } from "../engine/documents/documents";
import { planPurchases, type AskedDate, type OrderWish, type PlannedPurchase, type PurchasePlan } from "../engine/purchasing/purchasing";
import type { IssueArg } from "../issues/issue";
import { renderText } from "../locales/render";
import type { Outage, WorkbookChange } from "../ports/workbookPort";
import { TABLES } from "../tables/tables";
import type { Desk } from "./desk";
import { numberSeriesChange } from "./numberSeriesChange";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { writeInPlace } from "./sameRows";
import { servedIn, type ServingWish } from "./serving";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";
import { rowCells } from "./tableLayout";
import { cellChange, nextRow } from "./writeCells";

/** Makes purchase orders of proposals, or adds them to one that is open, and writes the earlier days that vendors are asked for. */
export type ProposalOrderWish = OrderWish & ServingWish;

export interface ShownPurchase extends PlannedPurchase {
  readonly sentence: string;
  /** Its header, or the first line that was added. */
  readonly cell?: CellPlace;
}

export interface ShownAskedDate extends AskedDate {
  readonly sentence: string;
  readonly cell?: CellPlace;
}

export interface ShownOrders {
  readonly orders: readonly ShownPurchase[];
  readonly asked: readonly ShownAskedDate[];
  /** Open purchase orders of the vendors that are ordered from: lines can be added to them. */
  readonly openOrders: readonly { readonly documentNo: string; readonly vendorNo: string }[];
  readonly rows: Pick<PurchasePlan, "headers" | "lines">;
  readonly issues: readonly ShownIssue[];
}

const NEEDED = ["Items", "Vendors", "PurchaseHeaders", "PurchaseLines", "NumberSeries"] as const;
const NOTHING: ShownOrders = { orders: [], asked: [], openOrders: [], rows: { headers: [], lines: [] }, issues: [] };

/** What would be ordered, nothing written. */
export async function previewOrders(desk: Desk, wish: ProposalOrderWish): Promise<Result<ShownOrders, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const missing = requiredTables(opened.value, NEEDED);
  if (missing.length > 0) return accepted({ ...NOTHING, issues: shownIssues(opened.value, missing) });
  return accepted(shown(opened.value, planned(opened.value, wish)));
}

/** Orders; one order at a time on this device, so that a second click finds what the first has written. */
export function orderProposals(desk: Desk, wish: ProposalOrderWish): Promise<Result<ShownOrders, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const open = opened.value;
    const missing = requiredTables(open, NEEDED);
    if (missing.length > 0) return accepted({ ...NOTHING, issues: shownIssues(open, missing) });
    const plan = planned(open, wish);
    const written = await writeInPlace(desk, open, changesOf(open, plan));
    return written.ok ? accepted(shown(open, plan)) : written;
  });
}

function planned(open: OpenBook, wish: ProposalOrderWish): PurchasePlan {
  return planPurchases(open.book, proposalsOf(open.book, servedIn(open, wish)), wish, wish.date ?? open.workDate);
}

/** Lines first: without its header an order counts for nothing, and the same wish takes up what a crash has left. */
function changesOf(open: OpenBook, plan: PurchasePlan): readonly WorkbookChange[] {
  const { tables } = open.book;
  const append = (id: "PurchaseHeaders" | "PurchaseLines", rows: readonly Readonly<Record<string, unknown>>[]): WorkbookChange[] =>
    rows.length === 0 ? [] : [{ kind: "appendRows", table: id, rows: rowCells(TABLES[id], tables[id].columnIds, rows) }];
  const lines = plan.lines.map((line) => ({ ...line, status: renderText(open.locale, "status.openOrder") }));
  const series = numberSeriesChange(open, plan.numbers);
  const asked = cellChange(open, "PurchaseLines", new Map(plan.asked.map(({ rowNumber, to }) => [rowNumber, { expectedDate: to }])));
  return [...(asked ? [asked] : []), ...append("PurchaseLines", lines), ...append("PurchaseHeaders", plan.headers), ...(series ? [series] : [])];
}

function shown(open: OpenBook, plan: PurchasePlan): ShownOrders {
  const vendors = new Set(plan.orders.map(({ vendorNo }) => vendorNo));
  return {
    orders: plan.orders.map((order) => ({ ...order, sentence: orderSentence(open, order), ...placed(orderCell(open, plan, order)) })),
    asked: plan.asked.map((asked) => ({ ...asked, sentence: askedSentence(open, asked), ...placed(cellOf(open, "PurchaseLines", asked.rowNumber, "expectedDate")) })),
    openOrders: documentsOf(open.book, "purchase").flatMap(({ no, partyNo, type, status, isFaulty }) => (type === "order" && status === "open" && !isFaulty && vendors.has(partyNo) ? [{ documentNo: no, vendorNo: partyNo }] : [])),
    rows: { headers: plan.headers, lines: plan.lines },
    issues: shownIssues(open, plan.issues),
  };
}

function placed(cell: CellPlace | undefined): { readonly cell?: CellPlace } {
  return cell ? { cell } : {};
}

/** Where an order stands once it is written. */
function orderCell(open: OpenBook, plan: PurchasePlan, { documentNo, isNew }: PlannedPurchase): CellPlace | undefined {
  const id = isNew ? "PurchaseHeaders" : "PurchaseLines";
  const at = (isNew ? plan.headers : plan.lines).findIndex((row) => row.documentNo === documentNo);
  return at === -1 ? undefined : cellOf(open, id, nextRow(open, id) + at, "documentNo");
}

function orderSentence(open: OpenBook, { documentNo, isNew, vendorNo, lines, amount, currencyCode, orderByDate }: PlannedPurchase): string {
  const args = { documentNo, vendorNo: vendorIn(open, vendorNo), lines: { count: lines }, amount: { amount }, currency: currencyCode || open.book.settings.currency, ...dayOf("orderBy", orderByDate) };
  return renderText(open.locale, isNew ? "desk.newOrder" : "desk.addedLines", args, open.formats);
}

function askedSentence(open: OpenBook, { documentNo, lineNo, vendorNo, from, to }: AskedDate): string {
  return renderText(open.locale, "desk.asked", { documentNo, vendorNo: vendorIn(open, vendorNo), lineNo: String(lineNo), to: { day: to }, ...dayOf("from", from) }, open.formats);
}

/** A vendor as one knows them: the number, and the name where there is one. */
function vendorIn({ book }: OpenBook, vendorNo: string): string {
  return [vendorNo, lookupOf(book).vendors.get(vendorNo)?.name ?? ""].filter((part) => part !== "").join(" ");
}

/** A day that may be missing, as the fact of a sentence. */
function dayOf(name: string, day: Day | null): Readonly<Record<string, IssueArg>> {
  return day === null ? {} : { [name]: { day } };
}

