import { ZERO, type Amount } from "../../money/amount";
import type { Book } from "../book/book";
import { documentKey, type OrderDocument } from "../documents/documents";

/**
 * Differences of VAT that a person has typed for a document (sales-bc 3.4, step 5), by VAT identifier, as the document is
 * typed and in its currency: positive is more tax. The first invoice that has the tax takes the difference, so it counts once.
 */
export function vatDifferencesOf(book: Book, document: Pick<OrderDocument, "side" | "type" | "no">): ReadonlyMap<string, Amount> | undefined {
  if (book.tables.VatDifferences.rows.length === 0) return undefined;
  return leftByDocument(book).get(keyOf(document.side, document.type, document.no));
}

const left = new WeakMap<Book, ReadonlyMap<string, ReadonlyMap<string, Amount>>>();

function keyOf(side: string, type: string, no: string): string {
  return `${side}\u0000${type}\u0000${no}`;
}

function leftByDocument(book: Book): ReadonlyMap<string, ReadonlyMap<string, Amount>> {
  const made = left.get(book);
  if (made) return made;
  const byDocument = new Map<string, Map<string, Amount>>();
  for (const { side, documentType, documentNo, vatIdentifier, difference } of book.tables.VatDifferences.rows) {
    const key = keyOf(side, documentType, documentNo);
    const own = byDocument.get(key) ?? new Map<string, Amount>();
    byDocument.set(key, own.set(vatIdentifier, difference));
  }
  takeOffPosted(book, byDocument);
  left.set(book, byDocument);
  return byDocument;
}

function takeOffPosted(book: Book, byDocument: ReadonlyMap<string, Map<string, Amount>>): void {
  const sources = new Map(book.tables.PostedHeaders.rows.map(({ documentType, documentNo, sourceType, sourceNo }) => [documentKey(documentType, documentNo), { sourceType, sourceNo }]));
  for (const { documentType, documentNo, vatIdentifier, vatDifference, type } of book.tables.VatEntries.rows) {
    const source = vatDifference === null ? undefined : sources.get(documentKey(documentType, documentNo));
    if (!source) continue;
    const side = type === "sale" ? "sales" : "purchase";
    byDocument.get(keyOf(side, source.sourceType, source.sourceNo))?.set(vatIdentifier, ZERO);
  }
}
