import { amountFromMinor, type Amount } from "../../money/amount";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { factsOf, POSTED_EFFECTS } from "./kinds";

/**
 * What posted rows say of each document line: shipped or received, and invoiced (design decision 5). A posted line names
 * its source line. What is posted in one step is handled when it is invoiced, whether or not a shipment was made of it.
 */
export interface LineProgress {
  readonly handled: Quantity;
  readonly invoiced: Quantity;
  readonly invoiceDiscountTaken: Amount;
}

export function progressOf(book: Book): Readonly<Record<"sales" | "purchase", ReadonlyMap<string, LineProgress>>> {
  const sourceTypeOf = new Map(book.tables.PostedHeaders.rows.map((row) => [`${row.documentType}\u0000${row.documentNo}`, row.sourceType]));
  const maps = { sales: new Map<string, LineProgress>(), purchase: new Map<string, LineProgress>() };
  for (const row of book.tables.PostedLines.rows) {
    const effect = POSTED_EFFECTS.get(row.documentType);
    if (!effect || row.sourceLineNo === null) continue;
    const sourceType = sourceTypeOf.get(`${row.documentType}\u0000${row.documentNo}`) ?? "order";
    const { isWhole } = factsOf({ side: effect.side, type: sourceType });
    if (isWhole && effect.of === "handled") continue;
    const key = `${sourceType}\u0000${row.sourceNo}\u0000${row.sourceLineNo}`;
    const before = maps[effect.side].get(key);
    const handled = before?.handled ?? NO_QUANTITY;
    const invoiced = before?.invoiced ?? NO_QUANTITY;
    const taken = before?.invoiceDiscountTaken ?? 0;
    maps[effect.side].set(
      key,
      effect.of === "handled"
        ? { handled: quantityFromFine(handled + row.quantity), invoiced, invoiceDiscountTaken: amountFromMinor(taken) }
        : { handled: isWhole ? quantityFromFine(handled + row.quantity) : handled, invoiced: quantityFromFine(invoiced + row.quantity), invoiceDiscountTaken: amountFromMinor(taken + row.invoiceDiscountAmount) },
    );
  }
  return maps;
}
