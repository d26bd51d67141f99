import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import type { Issue } from "../../issues/issue";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { openLinesOf, type OpenLine } from "../stock/stock";
import { coverageOf, type Coverage } from "./coverage";
import { customerRows, type BackorderCustomerRow, type JudgedSale } from "./customerRows";
import { eventsOf, type EventList } from "./events";
import { itemView, type BackorderItemRow, type ItemSummary } from "./itemRows";
import { outstandingValueOf } from "./outstandingValue";
import { vendorRows, type BackorderVendorRow } from "./vendorRows";
import { verdictOf, type Circumstances, type Verdict } from "./verdict";

/**
 * Backorders by item, by customer and by vendor (sales-fo 13 and 14), served by the day each line is wanted. All open lines
 * take part and are shown, whatever their day, because a later line's receipt may be an earlier line's rescue; the cut-off
 * only marks the rows that are wanted by then. Stock is what has been posted; each location stands alone.
 *
 * Shipping advice: a customer or order with `line` is given whole lines only; all others are given what there is. Special
 * orders are served like any other. Lines on hold keep their place and their supply, but nothing of them is ready.
 */
export type { BackorderCustomerRow } from "./customerRows";
export type { BackorderItemRow, ItemSummary } from "./itemRows";
export type { ActionKey, BackorderVendorRow } from "./vendorRows";
export type { CauseKey, Light, Message } from "./verdict";

export interface Backorders {
  readonly byItem: readonly BackorderItemRow[];
  readonly byCustomer: readonly BackorderCustomerRow[];
  readonly byVendor: readonly BackorderVendorRow[];
  /** The header of each item and location of `byItem`, in the same order. */
  readonly items: readonly ItemSummary[];
  /** Lines that could not be counted, and why. */
  readonly leftOut: readonly Issue[];
  /** The list of what is due, and who gets what: what the three views are made of. */
  readonly plan: { readonly events: EventList; readonly coverage: Coverage };
  /** The day on which a sales line can be delivered: null where nothing covers it, undefined where it is no open line. */
  coverDate(documentNo: string, lineNo: number): Day | null | undefined;
}

/** `date` is the cut-off, `workDate` the day on which overdue lines count. */
export function backorders(book: Book, { date, workDate }: { readonly date: Day; readonly workDate: Day }): Backorders {
  const events = eventsOf(book, workDate);
  const takesWholeLines = wholeLineTakers(book);
  const coverage = coverageOf(events, takesWholeLines);
  const verdicts = verdictsOf({ events, coverage, grace: book.settings.backorderGrace, takesWholeLines, isOnHold: holds(book) });
  const sales = judgedSales(book, events, verdicts);
  const { rows, items } = itemView(events, verdicts);
  return {
    byItem: rows,
    byCustomer: customerRows(book, sales.filter((sale) => sale !== null), date),
    byVendor: vendorRows(book, events, coverage, sales),
    items,
    leftOut: openLinesOf(book).leftOut,
    plan: { events, coverage },
    coverDate: coverDates(events, verdicts),
  };
}

function wholeLineTakers(book: Book): (line: OpenLine) => boolean {
  const { customers } = lookupOf(book);
  return ({ document }) => document.side === "sales" && (document.shippingAdvice || customers.get(document.partyNo)?.shippingAdvice) === "line";
}

function holds(book: Book): (line: OpenLine) => boolean {
  const { customers } = lookupOf(book);
  return ({ document }) => {
    if (document.side !== "sales") return false;
    return document.status === "pendingApproval" || document.status === "pendingPrepayment" || (customers.get(document.partyNo)?.blocked ?? "") !== "";
  };
}

function isSale({ side, kind }: OpenLine): boolean {
  return side === "sales" && kind !== "receipt";
}

/** A verdict of each line that takes something; null for supply. */
function verdictsOf(circumstances: Circumstances): readonly (Verdict | null)[] {
  return circumstances.events.lines.map((line, at) => (line.kind === "issue" || isSale(line) ? verdictOf(at, line, circumstances) : null));
}

/** By line: the sale with what was found out about it; null for everything else. */
function judgedSales(book: Book, { lines, workDate }: EventList, verdicts: readonly (Verdict | null)[]): readonly (JudgedSale | null)[] {
  const valueOf = outstandingValueOf(book, workDate);
  return lines.map((line, at) => (isSale(line) ? { line, verdict: known(verdicts[at], "a sales line has a verdict"), value: valueOf(line) } : null));
}

function coverDates({ lines }: EventList, verdicts: readonly (Verdict | null)[]): Backorders["coverDate"] {
  let byLine: Map<string, Day | null> | undefined;
  return (documentNo, lineNo) => {
    byLine ??= new Map(lines.flatMap((line, at) => (isSale(line) ? [[`${line.documentNo}\u0000${line.lineNo}`, verdicts[at]?.coverDay ?? null] as const] : [])));
    return byLine.get(`${documentNo}\u0000${lineNo}`);
  };
}
