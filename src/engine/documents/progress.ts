import { amountFromMinor, type Amount } from "../../money/amount";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";

/**
 * What posted rows say of each order line: shipped or received, and invoiced (design decision 5). A posted line names its
 * source line; credit memos and return receipts of an order take back what they name.
 */
export interface LineProgress {
  readonly handled: Quantity;
  readonly invoiced: Quantity;
  readonly invoiceDiscountTaken: Amount;
}

interface Effect {
  readonly side: "sales" | "purchase";
  readonly of: "handled" | "invoiced";
}

const EFFECTS: Partial<Record<BookRow<"PostedLines">["documentType"], Effect>> = {
  shipment: { side: "sales", of: "handled" },
  returnReceipt: { side: "sales", of: "handled" },
  invoice: { side: "sales", of: "invoiced" },
  creditMemo: { side: "sales", of: "invoiced" },
  receipt: { side: "purchase", of: "handled" },
  purchaseInvoice: { side: "purchase", of: "invoiced" },
  purchaseCreditMemo: { side: "purchase", of: "invoiced" },
};

export function progressOf(book: Book): Readonly<Record<"sales" | "purchase", ReadonlyMap<string, LineProgress>>> {
  const sourceTypeOf = new Map(book.tables.PostedHeaders.rows.map((row) => [`${row.documentType}\u0000${row.documentNo}`, row.sourceType]));
  const maps = { sales: new Map<string, LineProgress>(), purchase: new Map<string, LineProgress>() };
  for (const row of book.tables.PostedLines.rows) {
    const effect = EFFECTS[row.documentType];
    if (!effect || row.sourceLineNo === null) continue;
    const key = `${sourceTypeOf.get(`${row.documentType}\u0000${row.documentNo}`)}\u0000${row.sourceNo}\u0000${row.sourceLineNo}`;
    const before = maps[effect.side].get(key);
    const handled = before?.handled ?? NO_QUANTITY;
    const invoiced = before?.invoiced ?? NO_QUANTITY;
    const taken = before?.invoiceDiscountTaken ?? 0;
    maps[effect.side].set(
      key,
      effect.of === "handled"
        ? { handled: quantityFromFine(handled + row.quantity), invoiced, invoiceDiscountTaken: amountFromMinor(taken) }
        : { handled, invoiced: quantityFromFine(invoiced + row.quantity), invoiceDiscountTaken: amountFromMinor(taken + row.invoiceDiscountAmount) },
    );
  }
  return maps;
}
