import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { ReportRow } from "../../tables/tables";
import type { OpenLine, OpenLines } from "../stock/stock";
import type { Coverage } from "./coverage";
import { NEVER, type EventList, type Place } from "./events";
import type { CauseKey, Message, Verdict } from "./verdict";

/** By item (sales-fo 13.3): the flow of every item and location that has something to deliver, with the projected balance. Base units. */
export type BackorderItemRow = Omit<ReportRow<"BackordersByItem">, "cause"> & {
  readonly cause: Message<CauseKey> | null;
  /** The position of its line in the list of what is due; -1 for what is in stock. */
  readonly at: number;
};

/** The header of an item's flow, in base units. The lowest balance counts the stock at the start too; returns to vendors and from customers are no sales or purchases. */
export interface ItemSummary {
  readonly itemNo: string;
  readonly description: string;
  readonly locationCode: string;
  readonly unitCode: string;
  readonly onHand: Quantity;
  /** What of it is kept for lines, and what is left beside that. */
  readonly reserved: Quantity;
  readonly available: Quantity;
  readonly safetyStock: Quantity;
  readonly openSalesLines: number;
  readonly openSales: Quantity;
  readonly overdueSales: Quantity;
  readonly openPurchases: Quantity;
  readonly overduePurchases: Quantity;
  /** On hand + receipts − issues. */
  readonly netPosition: Quantity;
  readonly firstShortDay: Day | null;
  readonly lowestBalance: Quantity;
  readonly uncovered: Quantity;
  /** Lines of its orders that could not be read or converted and are not counted. */
  readonly leftOut: number;
}

export interface ItemView {
  readonly rows: readonly BackorderItemRow[];
  readonly items: readonly ItemSummary[];
}

export function itemView(events: EventList, coverage: Coverage, verdicts: readonly (Verdict | null)[], leftOutAt: OpenLines["leftOutAt"]): ItemView {
  const rows: BackorderItemRow[] = [];
  const items: ItemSummary[] = [];
  events.places.forEach((_, index) => {
    const own = events.order.subarray(events.start[index], events.start[index + 1]);
    if (own.some((line) => events.lines[line]?.kind === "issue")) items.push(placeFlow({ events, coverage, verdicts, leftOutAt }, index, own, rows));
  });
  return { rows, items };
}

interface Scene {
  readonly events: EventList;
  readonly coverage: Coverage;
  readonly verdicts: readonly (Verdict | null)[];
  readonly leftOutAt: OpenLines["leftOutAt"];
}

/** Adds the rows of one place in their order and answers with its header. */
function placeFlow({ events, coverage, verdicts, leftOutAt }: Scene, index: number, own: Int32Array, rows: BackorderItemRow[]): ItemSummary {
  const place = known(events.places[index], "the index names a place");
  const reserved = coverage.reservedStock[index] ?? 0;
  const { item, locationCode, onHand } = place;
  const total = { openSalesLines: 0, openSales: 0, overdueSales: 0, openPurchases: 0, overduePurchases: 0, uncovered: 0 };
  let balance = onHand;
  let lowest = onHand;
  let firstShortDay: Day | null = onHand < 0 ? events.workDate : null;
  rows.push(stockRow(place, events.workDate, quantityFromFine(reserved)));
  for (const at of own) {
    const line = events.lines[at];
    if (line === undefined) continue;
    const isReceipt = line.kind === "receipt";
    const verdict = isReceipt ? null : (verdicts[at] ?? null);
    const effective = (events.effective[at] ?? NEVER) as Day;
    balance += isReceipt ? line.quantity : -line.quantity;
    if (balance < 0) firstShortDay ??= effective;
    lowest = Math.min(lowest, balance);
    count(total, line, verdict, events.workDate);
    rows.push(lineRow(place, at, line, { effectiveDate: effective, projectedBalance: quantityFromFine(balance), reservedQuantity: quantityFromFine((isReceipt ? coverage.reservedOf : coverage.reserved)[at] ?? 0) }, verdict));
  }
  return {
    itemNo: item.itemNo,
    description: item.description,
    locationCode,
    unitCode: item.baseUnit,
    onHand: quantityFromFine(onHand),
    reserved: quantityFromFine(reserved),
    available: quantityFromFine(onHand - reserved),
    safetyStock: item.safetyStock ?? NO_QUANTITY,
    openSalesLines: total.openSalesLines,
    openSales: quantityFromFine(total.openSales),
    overdueSales: quantityFromFine(total.overdueSales),
    openPurchases: quantityFromFine(total.openPurchases),
    overduePurchases: quantityFromFine(total.overduePurchases),
    netPosition: quantityFromFine(balance + (events.beyond[index] ?? 0)),
    firstShortDay,
    lowestBalance: quantityFromFine(lowest),
    uncovered: quantityFromFine(total.uncovered),
    leftOut: leftOutAt(item.itemNo, locationCode),
  };
}

type Totals = { openSalesLines: number; openSales: number; overdueSales: number; openPurchases: number; overduePurchases: number; uncovered: number };

function count(total: Totals, line: OpenLine, verdict: Verdict | null, workDate: Day): void {
  total.uncovered += verdict?.short ?? 0;
  const { side } = line;
  if (side === "purchase" && line.kind === "receipt") {
    total.openPurchases += line.quantity;
    if (line.day !== null && line.day < workDate) total.overduePurchases += line.quantity;
  }
  if (side === "sales" && line.kind === "issue") {
    total.openSalesLines += 1;
    total.openSales += line.quantity;
    if (verdict?.isOverdue === true) total.overdueSales += line.quantity;
  }
}

function stockRow({ item, locationCode, onHand }: Place, workDate: Day, reservedQuantity: Quantity): BackorderItemRow {
  return {
    itemNo: item.itemNo, description: item.description, locationCode, effectiveDate: workDate, kind: "onHand", documentNo: "", lineNo: null, partyNo: "",
    originalDate: null, receiptQuantity: null, issueQuantity: null, projectedBalance: quantityFromFine(onHand), reservedQuantity, coverDate: null, daysLate: null,
    readyQuantity: null, shortQuantity: null, cause: null, light: "", at: -1,
  };
}

function lineRow({ item, locationCode }: Place, at: number, line: OpenLine, { effectiveDate, projectedBalance, reservedQuantity }: Pick<BackorderItemRow, "effectiveDate" | "projectedBalance" | "reservedQuantity">, verdict: Verdict | null): BackorderItemRow {
  const isReceipt = line.kind === "receipt";
  return {
    itemNo: item.itemNo,
    description: item.description,
    locationCode,
    effectiveDate,
    kind: isReceipt ? "receipt" : "issue",
    documentNo: line.documentNo,
    lineNo: line.lineNo,
    partyNo: line.partyNo,
    originalDate: line.day,
    receiptQuantity: isReceipt ? line.quantity : null,
    issueQuantity: isReceipt ? null : line.quantity,
    projectedBalance,
    reservedQuantity,
    coverDate: verdict?.coverDay ?? null,
    daysLate: verdict?.daysLate ?? null,
    readyQuantity: verdict?.ready ?? null,
    shortQuantity: verdict?.short ?? null,
    cause: verdict?.cause ?? null,
    light: verdict?.light ?? "",
    at,
  };
}
