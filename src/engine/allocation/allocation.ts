import type { Day } from "../../base/day";
import { known } from "../../base/assert";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow, ReportRow, TableRow } from "../../tables/tables";
import type { BackorderCustomerRow, Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import type { OpenLine } from "../stock/stock";

export { arrivalsOf, type Arrival } from "./arrivals";
export { planCancellations, type CancellationPlan, type CancelledLine } from "./cancelling";
export { putToOrder } from "./putToOrder";
export { readyToShip, type ReadyLine } from "./readyToShip";

/**
 * Accepting an allocation (sales-fo 13.7, steps 3 to 5): what the report gives each sales line becomes reservations, the day
 * it can come becomes its promise, and what lies in stock for it is what is shipped next. A later day is taken only where a
 * person says so, and so is a sooner one: goods may be promised sooner when they are in. Lines whose day is fixed are left alone.
 */
export interface AcceptableLine extends ReportRow<"AllocationAcceptance"> {
  /** The row of the sales line. */
  readonly rowNumber: number;
  readonly reservations: readonly TableRow<"Reservations">[];
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
  const positions = new Map(events.lines.flatMap((line, at) => (line.side === "sales" && line.kind === "issue" ? [[lineKey(line), at] as const] : [])));
  return found.byCustomer.flatMap((row) => {
    const at = positions.get(lineKey(row));
    if (at === undefined || row.cause.key === "cause.onHold") return [];
    const open = known(events.lines[at], "a position names a line");
    const sale = known(sales.get(open.line.rowNumber), "an open line has a row");
    const own = held.get(lineKey(row)) ?? [];
    if (own.some(({ fixedDate }) => fixedDate !== null)) return [];
    const reservations = reservationRows(open, pieces.get(at) ?? [], events.lines);
    return [{
      change: changeOf(row, sale.promisedDate), customerNo: row.customerNo, name: row.name, documentNo: row.documentNo, lineNo: row.lineNo, itemNo: row.itemNo, description: row.description, unitCode: row.unitCode,
      outstandingQuantity: row.outstandingQuantity, formerDate: sale.promisedDate ?? row.neededDate, coverDate: row.coverDate, reservedQuantity: quantityFromFine(reservations.reduce((sum, { quantity }) => sum + quantity, 0)),
      quantityToShip: row.readyQuantity > 0 ? row.readyQuantity : null, light: row.light,
      rowNumber: sale.rowNumber, reservations, isReserved: isSameReservations(reservations, own),
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

interface Piece {
  readonly source: number;
  quantity: number;
}

/** What each issue is given of each source. */
function piecesOf({ plan: { coverage: { pegs } } }: Backorders): ReadonlyMap<number, readonly Piece[]> {
  const byIssue = new Map<number, Piece[]>();
  for (let peg = 0; peg < pegs.count; peg++) {
    const issue = pegs.issue[peg] ?? 0;
    const source = pegs.source[peg] ?? 0;
    const own = byIssue.get(issue);
    const same = own?.find((piece) => piece.source === source);
    if (same) same.quantity += pegs.quantity[peg] ?? 0;
    else if (own) own.push({ source, quantity: pegs.quantity[peg] ?? 0 });
    else byIssue.set(issue, [{ source, quantity: pegs.quantity[peg] ?? 0 }]);
  }
  return byIssue;
}

/** Goods that customers send back can be counted on, and not reserved. */
function reservationRows({ documentNo, lineNo, itemNo, locationCode }: OpenLine, pieces: readonly Piece[], lines: readonly OpenLine[]): readonly TableRow<"Reservations">[] {
  return pieces
    .flatMap(({ source, quantity }): TableRow<"Reservations">[] => {
      const receipt = lines[source];
      if (receipt !== undefined && receipt.side !== "purchase") return [];
      return [{
        documentNo, lineNo, source: receipt === undefined ? "stock" : "purchase", sourceNo: receipt?.documentNo ?? "", sourceLineNo: receipt?.lineNo ?? null,
        itemNo, locationCode, quantity: quantityFromFine(quantity), fixedDate: null,
      }];
    })
    .sort((a, b) => (reservationKey(a) < reservationKey(b) ? -1 : 1));
}

type Reservation = Pick<TableRow<"Reservations">, "source" | "sourceNo" | "sourceLineNo" | "quantity">;

function reservationKey({ source, sourceNo, sourceLineNo }: Reservation): string {
  return `${source === "stock" ? 0 : 1}\u0000${sourceNo}\u0000${String(sourceLineNo ?? 0).padStart(12, "0")}`;
}

function isSameReservations(wanted: readonly Reservation[], own: readonly Reservation[]): boolean {
  const text = (rows: readonly Reservation[]) => rows.map((row) => `${reservationKey(row)}\u0000${row.quantity}`).sort().join("\u0001");
  return text(wanted) === text(own);
}

function reservationsByLine(book: Book): ReadonlyMap<string, readonly BookRow<"Reservations">[]> {
  const byLine = new Map<string, BookRow<"Reservations">[]>();
  for (const row of book.tables.Reservations.rows) {
    const own = byLine.get(lineKey(row));
    if (own) own.push(row);
    else byLine.set(lineKey(row), [row]);
  }
  return byLine;
}

/** A line as a person saw it when they ticked it: it is accepted only while it still comes on that day. */
export interface TickedLine {
  readonly documentNo: string;
  readonly lineNo: number;
  readonly coverDate: Day | null;
}

export interface Acceptance {
  readonly accepted: readonly AcceptableLine[];
  /** Ticked lines that come on another day by now, or are gone. */
  readonly overtaken: readonly TickedLine[];
  /** Cells of sales lines by row: a promise where there is a day, and what can be shipped now. */
  readonly salesLines: ReadonlyMap<number, { readonly promisedDate?: Day; readonly quantityToShip?: Quantity }>;
  /** Rows of the Reservations sheet that change, by row; null for one that is not needed any more. */
  readonly reservations: ReadonlyMap<number, TableRow<"Reservations"> | null>;
  /** Rows that find no place among those. */
  readonly newReservations: readonly TableRow<"Reservations">[];
}

/** What accepting the ticked lines writes. Rows of one line take the places of its former ones. */
export function planAcceptance(book: Book, found: Backorders, ticked: readonly TickedLine[]): Acceptance {
  const lines = new Map(acceptableLines(book, found).map((line) => [lineKey(line), line]));
  const isThere = (tick: TickedLine) => lines.get(lineKey(tick))?.coverDate === tick.coverDate;
  const chosen = [...new Set(ticked.filter(isThere).map(lineKey))].map((key) => known(lines.get(key), "a ticked line is there"));
  const held = reservationsByLine(book);
  const reservations = new Map<number, TableRow<"Reservations"> | null>();
  const newReservations: TableRow<"Reservations">[] = [];
  for (const line of chosen) {
    if (line.isReserved) continue;
    const places = (held.get(lineKey(line)) ?? []).map(({ rowNumber }) => rowNumber);
    line.reservations.forEach((row, at) => {
      const place = places[at];
      if (place === undefined) newReservations.push(row);
      else reservations.set(place, row);
    });
    for (const place of places.slice(line.reservations.length)) reservations.set(place, null);
  }
  return {
    accepted: chosen,
    overtaken: ticked.filter((tick) => !isThere(tick)),
    salesLines: new Map(chosen.map(({ rowNumber, coverDate, quantityToShip }) => [rowNumber, { ...(coverDate !== null && { promisedDate: coverDate }), ...(quantityToShip !== null && { quantityToShip: quantityToShip as Quantity }) }])),
    reservations,
    newReservations,
  };
}
