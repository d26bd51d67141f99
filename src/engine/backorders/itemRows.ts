import type { Day } from "../../base/day";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { ReportRow } from "../../tables/tables";
import type { OpenLine } from "../stock/stock";
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
  readonly onHand: Quantity;
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
}

export interface ItemView {
  readonly rows: readonly BackorderItemRow[];
  readonly items: readonly ItemSummary[];
}

export function itemView(events: EventList, verdicts: readonly (Verdict | null)[]): ItemView {
  const rows: BackorderItemRow[] = [];
  const items: ItemSummary[] = [];
  events.places.forEach((place, index) => {
    const own = events.order.subarray(events.start[index], events.start[index + 1]);
    if (own.some((line) => events.lines[line]?.kind === "issue")) items.push(placeFlow(events, verdicts, place, own, rows));
  });
  return { rows, items };
}

/** Adds the rows of one place in their order and answers with its header. */
function placeFlow(events: EventList, verdicts: readonly (Verdict | null)[], place: Place, own: Int32Array, rows: BackorderItemRow[]): ItemSummary {
  const { item, locationCode, onHand } = place;
  const total = { openSalesLines: 0, openSales: 0, overdueSales: 0, openPurchases: 0, overduePurchases: 0, uncovered: 0 };
  let balance = onHand;
  let lowest = onHand;
  let firstShortDay: Day | null = onHand < 0 ? events.workDate : null;
  rows.push(stockRow(place, events.workDate));
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
    rows.push(lineRow(place, at, line, effective, quantityFromFine(balance), verdict));
  }
  return {
    itemNo: item.itemNo,
    description: item.description,
    locationCode,
    onHand: quantityFromFine(onHand),
    openSalesLines: total.openSalesLines,
    openSales: quantityFromFine(total.openSales),
    overdueSales: quantityFromFine(total.overdueSales),
    openPurchases: quantityFromFine(total.openPurchases),
    overduePurchases: quantityFromFine(total.overduePurchases),
    netPosition: quantityFromFine(balance),
    firstShortDay,
    lowestBalance: quantityFromFine(lowest),
    uncovered: quantityFromFine(total.uncovered),
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

function stockRow({ item, locationCode, onHand }: Place, workDate: Day): BackorderItemRow {
  return {
    itemNo: item.itemNo, description: item.description, locationCode, effectiveDate: workDate, kind: "onHand", documentNo: "", lineNo: null, partyNo: "",
    originalDate: null, receiptQuantity: null, issueQuantity: null, projectedBalance: quantityFromFine(onHand), coverDate: null, daysLate: null,
    readyQuantity: null, shortQuantity: null, cause: null, light: "", at: -1,
  };
}

function lineRow({ item, locationCode }: Place, at: number, line: OpenLine, effectiveDate: Day, projectedBalance: Quantity, verdict: Verdict | null): BackorderItemRow {
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
    coverDate: verdict?.coverDay ?? null,
    daysLate: verdict?.daysLate ?? null,
    readyQuantity: verdict?.ready ?? null,
    shortQuantity: verdict?.short ?? null,
    cause: verdict?.cause ?? null,
    light: verdict?.light ?? "",
    at,
  };
}
