import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { amountFromMinor, shareOf, type Amount } from "../../money/amount";
import type { ReportRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf, type Lookup } from "../book/lookup";
import type { OpenLine } from "../stock/stock";
import type { Coverage } from "./coverage";
import { inOwnUnit, type Sales } from "./customerRows";
import { isBeyond, NEVER, type EventList } from "./events";
import { lazyRows, type LazyRows } from "./lazyRows";
import { STOCK } from "./supply";
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

/** By purchase line: what waits for it. */
interface Waiting {
  /** In base units. */
  readonly quantity: Float64Array;
  readonly lines: Int32Array;
  /** NEVER where nothing waits. */
  readonly earliestNeed: Int32Array;
  /** In local currency. */
  readonly value: Float64Array;
}

export function vendorRows(book: Book, events: EventList, coverage: Coverage, sales: Sales): LazyRows<BackorderVendorRow> {
  const { vendors } = lookupOf(book);
  const waiting = waitingFor(events, coverage, sales, book.settings.amountRounding);
  return lazyRows(inOrder(events, waiting), (at) => vendorRow(at, events, waiting, vendors));
}

function waitingFor({ quantity: wanted, day }: EventList, { pegs }: Coverage, { isShown, value }: Sales, precision: Amount): Waiting {
  const count = wanted.length;
  const waiting = { quantity: new Float64Array(count), lines: new Int32Array(count), earliestNeed: new Int32Array(count).fill(NEVER), value: new Float64Array(count) };
  for (let peg = 0; peg < pegs.count; peg++) {
    const source = pegs.source[peg] ?? STOCK;
    const issue = pegs.issue[peg] ?? 0;
    if (source === STOCK || isShown[issue] === 0) continue;
    const quantity = pegs.quantity[peg] ?? 0;
    waiting.quantity[source] = (waiting.quantity[source] ?? 0) + quantity;
    waiting.lines[source] = (waiting.lines[source] ?? 0) + 1;
    waiting.earliestNeed[source] = Math.min(waiting.earliestNeed[source] ?? NEVER, day[issue] ?? NEVER);
    waiting.value[source] = (waiting.value[source] ?? 0) + shareOf(amountFromMinor(value[issue] ?? 0), quantity, wanted[issue] ?? 0, precision);
  }
  return waiting;
}

/** The positions of the purchase lines in the order of the view; of equal ones, in document order. */
function inOrder(events: EventList, { value }: Waiting): Int32Array {
  const { lines, effective } = events;
  const overdue = new Int32Array(lines.length);
  const byVendor = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.side !== "purchase" || line.kind === "issue" || isBeyond(events, at)) return;
    overdue[at] = daysOverdue(line, events);
    const own = byVendor.get(line.partyNo);
    if (own) own.push(at);
    else byVendor.set(line.partyNo, [at]);
  });
  const compare = (a: number, b: number) => (overdue[b] ?? 0) - (overdue[a] ?? 0) || (value[b] ?? 0) - (value[a] ?? 0) || (effective[a] ?? NEVER) - (effective[b] ?? NEVER);
  return Int32Array.from([...byVendor].sort(([a], [b]) => compareCodes(a, b)).flatMap(([, own]) => own.sort(compare)));
}

function daysOverdue({ day }: OpenLine, { workDate }: EventList): number {
  return day === null ? 0 : Math.max(0, workDate - day);
}

function vendorRow(at: number, events: EventList, waiting: Waiting, vendors: Lookup["vendors"]): BackorderVendorRow {
  const open = known(events.lines[at], "a row names a line");
  const { document, item, read, row } = open;
  const effective = events.effective[at] ?? NEVER;
  return {
    vendorNo: document.partyNo,
    name: vendors.get(document.partyNo)?.name ?? "",
    documentNo: open.documentNo,
    lineNo: open.lineNo,
    itemNo: item.itemNo,
    description: read.description(row) || item.description,
    quantity: read.quantity(row),
    quantityReceived: read.handled(row),
    outstandingQuantity: open.outstanding,
    expectedDate: open.day,
    effectiveDate: effective === NEVER ? null : (effective as Day),
    daysOverdue: daysOverdue(open, events),
    waitingQuantity: inOwnUnit(open, waiting.quantity[at] ?? 0),
    waitingLines: waiting.lines[at] ?? 0,
    earliestNeed: waiting.lines[at] === 0 ? null : (waiting.earliestNeed[at] as Day),
    salesValueAtRisk: amountFromMinor(waiting.value[at] ?? 0),
    action: actionOf(at, open, waiting, events),
    unitCode: read.unitCode(row) || item.baseUnit,
    at,
  };
}

/** What to do with a purchase line: the first that fits of chase, expedite, excess, confirm, may wait. */
function actionOf(at: number, open: OpenLine, waiting: Waiting, { effective, workDate }: EventList): Message<ActionKey> | null {
  const comes = effective[at] ?? NEVER;
  const need = Math.max(waiting.earliestNeed[at] ?? NEVER, workDate);
  if (open.day !== null && open.day < workDate) return { key: "action.chase", args: { days: { count: workDate - open.day } } };
  if (comes === NEVER && open.day !== null && !open.isConfirmed) return { key: "action.confirm", args: {} };
  if (waiting.lines[at] !== 0 && need < comes) return { key: "action.expedite", args: { day: { day: need as Day } } };
  if (waiting.quantity[at] === 0 && open.day !== null) return { key: "action.excess", args: {} };
  if (!open.isConfirmed) return { key: "action.confirm", args: {} };
  return need > comes ? { key: "action.mayWait", args: { day: { day: need as Day } } } : null;
}
