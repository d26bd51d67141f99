import { amountFromMinor, type Amount } from "../../money/amount";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { billedBy } from "./billing";
import type { Side } from "./documents";
import { documentKey, documentLineKey } from "./keys";
import { factsOf, POSTED_EFFECTS } from "./kinds";

/**
 * What posted rows say of each document line: shipped or received, and invoiced (design decision 5). A posted line names
 * its source line. What is posted in one step is handled when it is invoiced, whether or not a shipment was made of it.
 */
export interface LineProgress {
  readonly handled: Quantity;
  readonly invoiced: Quantity;
  /** Invoice discount that the document's own invoices have taken. */
  readonly invoiceDiscountTaken: Amount;
  /** The part of `invoiced` that other documents have billed. */
  readonly billedElsewhere: Quantity;
}

type Progress = Readonly<Record<Side, ReadonlyMap<string, LineProgress>>>;

const known = new WeakMap<Book, Progress>();
export const NOTHING_POSTED: LineProgress = { handled: NO_QUANTITY, invoiced: NO_QUANTITY, invoiceDiscountTaken: 0 as Amount, billedElsewhere: NO_QUANTITY };

/** Progress by document type, number and line number, for each side; worked out once per book. */
export function progressOf(book: Book): Progress {
  const made = known.get(book) ?? collect(book);
  known.set(book, made);
  return made;
}

function collect(book: Book): Progress {
  const sourceTypeOf = new Map(book.tables.PostedHeaders.rows.map((row) => [documentKey(row.documentType, row.documentNo), row.sourceType]));
  const maps = { sales: new Map<string, LineProgress>(), purchase: new Map<string, LineProgress>() };
  for (const row of book.tables.PostedLines.rows) {
    const effect = POSTED_EFFECTS.get(row.documentType);
    if (!effect || row.sourceLineNo === null) continue;
    const sourceType = sourceTypeOf.get(documentKey(row.documentType, row.documentNo)) ?? "order";
    if (sourceType === "itemJournal") continue;
    const { isWhole } = factsOf({ side: effect.side, type: sourceType });
    if (isWhole && effect.of === "handled") continue;
    const key = documentLineKey(sourceType, row.sourceNo, row.sourceLineNo);
    if (effect.of === "invoiced") {
      const billed = billedBy(book, row);
      if (billed) addInvoiced(maps[billed.side], documentLineKey(billed.sourceType, billed.sourceNo, billed.sourceLineNo), row.quantity);
    }
    const before = maps[effect.side].get(key) ?? NOTHING_POSTED;
    const isHandled = effect.of === "handled";
    maps[effect.side].set(key, {
      handled: isHandled || isWhole ? quantityFromFine(before.handled + row.quantity) : before.handled,
      invoiced: isHandled ? before.invoiced : quantityFromFine(before.invoiced + row.quantity),
      invoiceDiscountTaken: isHandled ? before.invoiceDiscountTaken : amountFromMinor(before.invoiceDiscountTaken + row.invoiceDiscountAmount),
      billedElsewhere: before.billedElsewhere,
    });
  }
  return maps;
}

/** What another document has billed of an order's line; its discounts are its own. */
function addInvoiced(map: Map<string, LineProgress>, key: string, quantity: Quantity): void {
  const before = map.get(key) ?? NOTHING_POSTED;
  map.set(key, { ...before, invoiced: quantityFromFine(before.invoiced + quantity), billedElsewhere: quantityFromFine(before.billedElsewhere + quantity) });
}
