import { quantityFromFine } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import type { Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import type { OpenLine } from "../stock/stock";

/** Rows of the Reservations sheet: what they say of what a line is given, and how they change. */
export interface Piece {
  readonly source: number;
  quantity: number;
}

/** What each issue is given of each source. */
export function piecesOf({ plan: { coverage: { pegs } } }: Backorders): ReadonlyMap<number, readonly Piece[]> {
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
export function reservationRows({ documentNo, lineNo, itemNo, locationCode }: OpenLine, pieces: readonly Piece[], lines: readonly OpenLine[]): readonly TableRow<"Reservations">[] {
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

export function isSameReservations(wanted: readonly Reservation[], own: readonly Reservation[]): boolean {
  const text = (rows: readonly Reservation[]) => rows.map((row) => `${reservationKey(row)}\u0000${row.quantity}`).sort().join("\u0001");
  return text(wanted) === text(own);
}

export function reservationsByLine(book: Book): ReadonlyMap<string, readonly BookRow<"Reservations">[]> {
  const byLine = new Map<string, BookRow<"Reservations">[]>();
  for (const row of book.tables.Reservations.rows) {
    const own = byLine.get(lineKey(row));
    if (own) own.push(row);
    else byLine.set(lineKey(row), [row]);
  }
  return byLine;
}

export interface ReservationChanges {
  /** Rows of the Reservations sheet that change, by row; null for one that is not needed any more. */
  readonly reservations: ReadonlyMap<number, TableRow<"Reservations"> | null>;
  /** Rows that find no place among those. */
  readonly newReservations: readonly TableRow<"Reservations">[];
}

/** What it takes that lines keep this and nothing else. Rows of one line take the places of its former ones. */
export function reservationChanges(book: Book, kept: ReadonlyMap<string, readonly TableRow<"Reservations">[]>): ReservationChanges {
  const held = reservationsByLine(book);
  const reservations = new Map<number, TableRow<"Reservations"> | null>();
  const newReservations: TableRow<"Reservations">[] = [];
  for (const [key, rows] of kept) {
    const places = (held.get(key) ?? []).map(({ rowNumber }) => rowNumber);
    rows.forEach((row, at) => {
      const place = places[at];
      if (place === undefined) newReservations.push(row);
      else reservations.set(place, row);
    });
    for (const place of places.slice(rows.length)) reservations.set(place, null);
  }
  return { reservations, newReservations };
}
