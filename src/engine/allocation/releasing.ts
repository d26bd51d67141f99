import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { documentsOf, lineKey } from "../documents/documents";
import { openLinesOf, reservationsOf } from "../stock/stock";

/** Whose reservations are released: those of a sales line, of an item at a location, or of a customer. */
export type ReleaseScope =
  | { readonly of: "line"; readonly documentNo: string; readonly lineNo: number }
  | { readonly of: "item"; readonly itemNo: string; readonly locationCode: string }
  | { readonly of: "customer"; readonly customerNo: string };

export interface Release {
  /** Rows of the Reservations sheet that go. */
  readonly rows: readonly number[];
  /** The sales lines that keep nothing any more. */
  readonly lines: number;
  /** What was kept for them, unit by unit, in base units. */
  readonly units: readonly { readonly unitCode: string; readonly quantity: Quantity }[];
  /** Lines whose day and quantity a person has fixed: they keep theirs. */
  readonly fixedLines: number;
}

/** What releasing takes off the Reservations sheet (sales-fo 9.4): everything that is kept in the scope, but of lines that are fixed. */
export function planRelease(book: Book, scope: ReleaseScope): Release {
  const isMeant = meantBy(book, scope);
  const rows = book.tables.Reservations.rows.filter(isMeant);
  const fixed = new Set(rows.flatMap((row) => (row.fixedDate === null ? [] : [lineKey(row)])));
  const released = rows.filter((row) => !fixed.has(lineKey(row)));
  const keys = new Set(released.map(lineKey));
  const { lines } = openLinesOf(book);
  const units = new Map<string, number>();
  for (const { issue, quantity } of reservationsOf(book).pieces) {
    const line = lines[issue];
    if (line !== undefined && keys.has(lineKey(line))) units.set(line.item.baseUnit, (units.get(line.item.baseUnit) ?? 0) + quantity);
  }
  return { rows: released.map(({ rowNumber }) => rowNumber), lines: keys.size, units: [...units].map(([unitCode, quantity]) => ({ unitCode, quantity: quantityFromFine(quantity) })), fixedLines: fixed.size };
}

function meantBy(book: Book, scope: ReleaseScope): (row: BookRow<"Reservations">) => boolean {
  switch (scope.of) {
    case "line":
      return (row) => row.documentNo === scope.documentNo && row.lineNo === scope.lineNo;
    case "item":
      return (row) => row.itemNo === scope.itemNo && row.locationCode === scope.locationCode;
    case "customer": {
      const orders = new Set(documentsOf(book, "sales").flatMap(({ type, partyNo, no }) => (type === "order" && partyNo === scope.customerNo ? [no] : [])));
      return ({ documentNo }) => orders.has(documentNo);
    }
  }
}
