import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { billedBy, type BilledLine } from "./billing";
import { documentLineKey } from "./keys";
import { NOTHING_POSTED, progressOf } from "./progress";

const billedQuantities = new WeakMap<Book, ReadonlyMap<BilledLine, Quantity>>();

/** What posted invoices that name a line have billed of it, in its own unit. */
function billedOf(book: Book, billed: BilledLine): Quantity {
  let made = billedQuantities.get(book);
  if (!made) {
    const quantities = new Map<BilledLine, Quantity>();
    for (const row of book.tables.PostedLines.rows) {
      const named = billedBy(book, row);
      if (named) quantities.set(named, quantityFromFine((quantities.get(named) ?? 0) + row.quantity));
    }
    billedQuantities.set(book, (made = quantities));
  }
  return made.get(billed) ?? NO_QUANTITY;
}

/** What may still be billed of a posted line: no more than it moved, and no more than its order has moved and not invoiced. */
export function leftToBill(book: Book, billed: BilledLine): { readonly ofLine: Quantity; readonly ofOrder: Quantity } {
  const order = progressOf(book)[billed.side].get(documentLineKey(billed.sourceType, billed.sourceNo, billed.sourceLineNo)) ?? NOTHING_POSTED;
  return { ofLine: quantityFromFine(billed.row.quantity - billedOf(book, billed)), ofOrder: quantityFromFine(order.handled - order.invoiced) };
}
