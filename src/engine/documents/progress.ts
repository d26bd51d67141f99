import { amountFromMinor, type Amount } from "../../money/amount";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
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

type Counted = { -readonly [Field in keyof LineProgress]: LineProgress[Field] };

function collect(book: Book): Progress {
  const sourceTypeOf = new Map(book.tables.PostedHeaders.rows.map((row) => [documentKey(row.documentType, row.documentNo), row.sourceType]));
  const maps = { sales: new Map<string, Counted>(), purchase: new Map<string, Counted>() };
  // Lines of a posted document mostly stand together.
  let last: Pick<BookRow<"PostedHeaders">, "documentType" | "documentNo" | "sourceType"> | undefined;
  for (const row of book.tables.PostedLines.rows) {
    const effect = POSTED_EFFECTS.get(row.documentType);
    if (!effect || row.sourceLineNo === null) continue;
    const { documentType, documentNo } = row;
    if (last?.documentNo !== documentNo || last.documentType !== documentType) last = { documentType, documentNo, sourceType: sourceTypeOf.get(documentKey(documentType, documentNo)) ?? "order" };
    const { sourceType } = last;
    if (sourceType === "itemJournal") continue;
    const { isWhole } = factsOf({ side: effect.side, type: sourceType });
    if (isWhole && effect.of === "handled") continue;
    if (effect.of === "invoiced") {
      const billed = billedBy(book, row);
      if (billed) addInvoiced(countOf(maps[billed.side], documentLineKey(billed.sourceType, billed.sourceNo, billed.sourceLineNo)), row.quantity);
    }
    const own = countOf(maps[effect.side], documentLineKey(sourceType, row.sourceNo, row.sourceLineNo));
    const isHandled = effect.of === "handled";
    if (isHandled || isWhole) own.handled = quantityFromFine(own.handled + row.quantity);
    if (isHandled) continue;
    own.invoiced = quantityFromFine(own.invoiced + row.quantity);
    own.invoiceDiscountTaken = amountFromMinor(own.invoiceDiscountTaken + row.invoiceDiscountAmount);
  }
  return maps;
}

function countOf(map: Map<string, Counted>, key: string): Counted {
  const known = map.get(key);
  if (known) return known;
  const made = { ...NOTHING_POSTED };
  map.set(key, made);
  return made;
}

/** What another document has billed of an order's line; its discounts are its own. */
function addInvoiced(line: Counted, quantity: Quantity): void {
  line.invoiced = quantityFromFine(line.invoiced + quantity);
  line.billedElsewhere = quantityFromFine(line.billedElsewhere + quantity);
}
