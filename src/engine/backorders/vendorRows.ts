import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { add, shareOf, ZERO, type Amount } from "../../money/amount";
import type { ReportRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { OpenLine } from "../stock/stock";
import type { Coverage } from "./coverage";
import { inOwnUnit, type JudgedSale } from "./customerRows";
import { isBeyond, NEVER, type EventList } from "./events";
import type { Message } from "./verdict";

/**
 * By vendor (sales-fo 13.5): every open purchase line, in its own unit, with the sales that wait for it and what to do. What
 * waits comes from the pegs. In a vendor, the longest overdue comes first, then what most value waits for, then by day.
 */
export type ActionKey = "action.chase" | "action.expedite" | "action.confirm" | "action.mayWait" | "action.excess";

export type BackorderVendorRow = Omit<ReportRow<"BackordersByVendor">, "action"> & {
  /** Null where nothing needs to be done. */
  readonly action: Message<ActionKey> | null;
  /** The position of its line in the list of what is due. */
  readonly at: number;
};

interface Waiting {
  quantity: number;
  lines: number;
  earliestNeed: number;
  value: Amount;
}

export function vendorRows(book: Book, events: EventList, coverage: Coverage, sales: readonly (JudgedSale | null)[]): readonly BackorderVendorRow[] {
  const { vendors } = lookupOf(book);
  const waiting = waitingFor(book, coverage, sales);
  const found: BackorderVendorRow[] = [];
  events.lines.forEach((line, at) => {
    if (line.side !== "purchase" || line.kind === "issue" || isBeyond(events, at)) return;
    found.push(vendorRow(at, line, events.effective[at] ?? NEVER, waiting[at] ?? nothing(), events.workDate, vendors.get(line.partyNo)?.name ?? ""));
  });
  // Lines come in document order, and sorting keeps what is equal in its order.
  return found.sort(
    (a, b) =>
      compareCodes(a.vendorNo, b.vendorNo) ||
      b.daysOverdue - a.daysOverdue ||
      b.salesValueAtRisk - a.salesValueAtRisk ||
      (a.effectiveDate ?? NEVER) - (b.effectiveDate ?? NEVER),
  );
}

function nothing(): Waiting {
  return { quantity: 0, lines: 0, earliestNeed: NEVER, value: ZERO };
}

/** By purchase line: what waits for it. */
function waitingFor(book: Book, { pegs }: Coverage, sales: readonly (JudgedSale | null)[]): readonly (Waiting | null)[] {
  const bySource: (Waiting | null)[] = sales.map(() => null);
  for (let index = 0; index < pegs.count; index++) {
    const source = pegs.source[index] ?? 0;
    const sale = sales[pegs.issue[index] ?? 0] ?? null;
    if (source < 0 || sale === null) continue;
    const waiting = (bySource[source] ??= nothing());
    const quantity = pegs.quantity[index] ?? 0;
    waiting.quantity += quantity;
    waiting.lines += 1;
    waiting.earliestNeed = Math.min(waiting.earliestNeed, sale.line.day ?? NEVER);
    waiting.value = add(waiting.value, shareOf(sale.value, quantity, sale.line.quantity, book.settings.amountRounding));
  }
  return bySource;
}

function vendorRow(at: number, open: OpenLine, effective: number, waiting: Waiting, workDate: Day, name: string): BackorderVendorRow {
  const { document, line, item } = open;
  return {
    vendorNo: document.partyNo,
    name,
    documentNo: line.documentNo,
    lineNo: line.lineNo,
    itemNo: item.itemNo,
    description: line.description || item.description,
    quantity: line.quantity,
    quantityReceived: line.handled,
    outstandingQuantity: open.outstanding,
    expectedDate: open.day,
    effectiveDate: effective === NEVER ? null : (effective as Day),
    daysOverdue: open.day === null ? 0 : Math.max(0, workDate - open.day),
    waitingQuantity: inOwnUnit(open, waiting.quantity),
    waitingLines: waiting.lines,
    earliestNeed: waiting.lines === 0 ? null : (waiting.earliestNeed as Day),
    salesValueAtRisk: waiting.value,
    action: actionOf(open, effective, waiting, workDate),
    at,
  };
}

/** What to do with a purchase line: the first that fits of chase, expedite, excess, confirm, may wait. */
function actionOf(open: OpenLine, effective: number, waiting: Waiting, workDate: Day): Message<ActionKey> | null {
  const need = Math.max(waiting.earliestNeed, workDate);
  if (open.day !== null && open.day < workDate) return { key: "action.chase", args: { days: { count: workDate - open.day } } };
  if (effective === NEVER && open.day !== null && !open.isConfirmed) return { key: "action.confirm", args: {} };
  if (waiting.lines > 0 && need < effective) return { key: "action.expedite", args: { day: { day: need as Day } } };
  if (waiting.quantity === 0 && open.day !== null) return { key: "action.excess", args: {} };
  if (!open.isConfirmed) return { key: "action.confirm", args: {} };
  return need > effective ? { key: "action.mayWait", args: { day: { day: need as Day } } } : null;
}
