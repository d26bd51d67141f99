import { NO_QUANTITY, type Quantity } from "../../money/quantity";
import type { Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { documentsOf, lineKey, outstandingOf, type DocumentLine } from "../documents/documents";

/**
 * What can be shipped now (sales-fo 10.2): the ready quantities of orders, which are what lies in stock for them by the policy,
 * whole where the customer takes whole lines or orders. What a person has typed to ship is a limit: less is shipped, never more.
 */
export interface ReadyLine {
  readonly rowNumber: number;
  readonly documentNo: string;
  readonly lineNo: number;
  /** What the cell is to hold while the order is shipped; zero for lines that must wait. */
  readonly quantityToShip: Quantity;
  /** What it holds now. */
  readonly typed: Quantity | null;
}

/**
 * The lines of all orders, or of those named, of which something is ready. Lines that move no stocked goods go with them as they
 * stand; what is wanted beyond the horizon waits, and so does what a customer sends back.
 */
export function readyToShip(book: Book, { byCustomer }: Backorders, documents: readonly string[] | "all"): readonly ReadyLine[] {
  const rows = new Map(byCustomer.map((row) => [lineKey(row), row]));
  const wanted = documents === "all" ? null : new Set(documents);
  return documentsOf(book, "sales").flatMap(({ type, no, lines, isFaulty, isJournal }) => {
    if (type !== "order" || isFaulty || isJournal || (wanted !== null && !wanted.has(no))) return [];
    const own = lines.flatMap((line): ReadyLine[] => {
      const row = rows.get(lineKey(line));
      if (row === undefined && !movesStock(book, line)) return [];
      // A drop shipment leaves from the vendor: it is not ours to ship from stock.
      const ready = line.dropShipment ? NO_QUANTITY : (row?.readyQuantity ?? NO_QUANTITY);
      return [{ rowNumber: line.rowNumber, documentNo: no, lineNo: line.lineNo, quantityToShip: line.toHandle !== null && line.toHandle < ready ? line.toHandle : ready, typed: line.toHandle }];
    });
    return own.some(({ quantityToShip }) => quantityToShip > 0) ? own : [];
  });
}

function movesStock(book: Book, line: DocumentLine): boolean {
  return line.lineType === "item" && outstandingOf(line) !== 0 && lookupOf(book).items.get(line.no)?.type === "inventory";
}
