import type { Day } from "../../base/day";
import { known } from "../../base/assert";
import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { ReportRow, TableRow } from "../../tables/tables";
import type { BackorderCustomerRow, Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { lineKey } from "../documents/documents";
import { isSameReservations, piecesOf, reservationChanges, reservationRows, reservationsByLine, type ReservationChanges } from "./reserving";
import { keptByOthers } from "./takenOver";

export { arrivalsOf, type Arrival } from "./arrivals";
export { planCancellations, type CancellationPlan, type CancelledLine } from "./cancelling";
export { putToOrder } from "./putToOrder";
export { readyToShip, type ReadyLine } from "./readyToShip";
export { planRelease, type Release, type ReleaseScope } from "./releasing";

/**
 * Accepting an allocation (sales-fo 13.7, steps 3 to 5): what the report gives each sales line becomes reservations, the day
 * it can come becomes its promise, and what lies in stock for it is what is shipped next. A later day is taken only where a
 * person says so, and so is a sooner one: goods may be promised sooner when they are in. Lines whose day is fixed are left alone.
 */
export interface AcceptableLine extends ReportRow<"AllocationAcceptance"> {
  /** The row of the sales line. */
  readonly rowNumber: number;
  readonly reservations: readonly TableRow<"Reservations">[];
  /** What its cell says is shipped next. */
  readonly typedToShip: Quantity | null;
  /** The same as the Reservations sheet has them. */
  readonly isReserved: boolean;
}

export type AcceptableChange = Exclude<AcceptableLine["change"], "">;

/** Every sales line from stock or purchase, in the order of the report by customer, with what accepting it would write. */
export function acceptableLines(book: Book, found: Backorders): readonly AcceptableLine[] {
  const { events } = found.plan;
  const pieces = piecesOf(found);
  const held = reservationsByLine(book);
  const sales = new Map(book.tables.SalesLines.rows.map((row) => [row.rowNumber, row]));
  return found.byCustomer.flatMap((row) => {
    const open = known(events.lines[row.at], "a row names a line");
    if (open.kind !== "issue" || row.cause.key === "cause.onHold") return [];
    const sale = known(sales.get(open.read.rowNumber(open.row)), "an open line has a row");
    const own = held.get(lineKey(row)) ?? [];
    if (own.some(({ fixedDate }) => fixedDate !== null)) return [];
    const reservations = reservationRows(open, pieces.get(row.at) ?? [], events.lines);
    return [{
      change: changeOf(row, sale.promisedDate), customerNo: row.customerNo, name: row.name, documentNo: row.documentNo, lineNo: row.lineNo, itemNo: row.itemNo, description: row.description, unitCode: row.unitCode,
      outstandingQuantity: row.outstandingQuantity, formerDate: sale.promisedDate ?? row.neededDate, coverDate: row.coverDate, reservedQuantity: quantityFromFine(reservations.reduce((sum, { quantity }) => sum + quantity, 0)),
      quantityToShip: row.readyQuantity > 0 ? row.readyQuantity : null, light: row.light,
      rowNumber: sale.rowNumber, typedToShip: sale.quantityToShip, reservations, isReserved: isSameReservations(reservations, own),
    }];
  });
}

/** What is new for the customer of a line: no day any more, a later or sooner day than promised, or a first promise that keeps the day asked for. */
function changeOf(row: BackorderCustomerRow, promised: Day | null): AcceptableLine["change"] {
  const countedOn = promised ?? row.neededDate;
  if (row.coverDate === null) return "lost";
  if (countedOn !== null && row.coverDate > countedOn) return "later";
  if (promised === null) return "first";
  return row.coverDate < promised ? "sooner" : "";
}

/** A line as a person saw it when they ticked it: it is accepted only while it still comes on that day. */
export interface TickedLine {
  readonly documentNo: string;
  readonly lineNo: number;
  readonly coverDate: Day | null;
}

export interface Acceptance extends ReservationChanges {
  readonly accepted: readonly AcceptableLine[];
  /** Ticked lines that come on another day by now, or are gone. */
  readonly overtaken: readonly TickedLine[];
  /** How many other lines keep less from now on, because a run may give away what is reserved. */
  readonly takenFrom: number;
  /** Cells of sales lines by row: a promise where there is a day, and what can be shipped now; blank where that is nothing any more. */
  readonly salesLines: ReadonlyMap<number, { readonly promisedDate?: Day; readonly quantityToShip?: Quantity | null }>;
}

/**
 * What accepting the ticked lines writes. Where the run gives them what others keep, those keep so much less: goods are never
 * kept for two.
 */
export function planAcceptance(book: Book, found: Backorders, ticked: readonly TickedLine[]): Acceptance {
  const lines = new Map(acceptableLines(book, found).map((line) => [lineKey(line), line]));
  const isThere = (tick: TickedLine) => lines.get(lineKey(tick))?.coverDate === tick.coverDate;
  const chosen = [...new Set(ticked.filter(isThere).map(lineKey))].map((key) => known(lines.get(key), "a ticked line is there"));
  const others = keptByOthers(book, found, new Set(chosen.map(lineKey)));
  const kept = new Map([...chosen.filter(({ isReserved }) => !isReserved).map((line) => [lineKey(line), line.reservations] as const), ...others]);
  return {
    accepted: chosen,
    overtaken: ticked.filter((tick) => !isThere(tick)),
    takenFrom: others.size,
    salesLines: new Map(chosen.map(({ rowNumber, coverDate, quantityToShip, typedToShip }) => [rowNumber, { ...(coverDate !== null && { promisedDate: coverDate }), ...((quantityToShip ?? typedToShip) !== null && { quantityToShip }) }])),
    ...reservationChanges(book, kept),
  };
}

/** A sales line whose day and quantity a person fixes: what the report gives it now is kept for it, whatever else comes. */
export interface FixedLine extends ReservationChanges {
  readonly salesLines: Acceptance["salesLines"];
  /** In base units. */
  readonly quantity: Quantity;
  readonly unitCode: string;
}

/** What fixing a line on a day writes, or taking the lock off it where there is no day; BCK-47 where nothing is kept for it. */
export function planFixing(book: Book, found: Backorders, wanted: { readonly documentNo: string; readonly lineNo: number }, day: Day | null): FixedLine | Issue {
  const key = lineKey(wanted);
  const own = reservationsByLine(book).get(key) ?? [];
  const isFixed = own.some(({ fixedDate }) => fixedDate !== null);
  const sale = book.tables.SalesLines.rows.find((row) => row.documentType === "order" && lineKey(row) === key);
  const line = isFixed || day === null ? undefined : acceptableLines(book, found).find((each) => lineKey(each) === key);
  const rows: readonly TableRow<"Reservations">[] = line === undefined ? own.map(({ rowNumber: _row, ...row }) => row) : line.reservations;
  if (sale === undefined || rows.length === 0) return issue("BCK-47", { table: "SalesLines", documentNo: wanted.documentNo, ...(sale && { row: sale.rowNumber, column: "lineNo" }) }, { documentNo: wanted.documentNo, lineNo: { count: wanted.lineNo } });
  const others = line === undefined ? [] : keptByOthers(book, found, new Set([key]));
  return {
    quantity: quantityFromFine(rows.reduce((sum, { quantity }) => sum + quantity, 0)),
    unitCode: lookupOf(book).items.get(sale.no)?.baseUnit ?? "",
    salesLines: new Map(day === null ? [] : [[sale.rowNumber, { promisedDate: day }]]),
    ...reservationChanges(book, new Map([[key, rows.map((row) => ({ ...row, fixedDate: day }))] as const, ...others])),
  };
}
