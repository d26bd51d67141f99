import type { Book } from "../book/book";
import { documentsOf, type OrderDocument } from "../documents/documents";

/**
 * The documents whose findings may change with some of them: those that want the same items, because stock is shared, and
 * those of the same customers or vendors, because credit is.
 */
export function relatedDocuments(book: Book, changed: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...documentsOf(book, "sales"), ...documentsOf(book, "purchase")];
  const own = all.filter(({ no }) => changed.has(no));
  const items = new Set(own.flatMap(({ lines }) => lines.map(({ lineType, no }) => (lineType === "item" ? no : ""))));
  items.delete("");
  const parties = new Set(own.map(partyOf));
  return new Set(all.filter((document) => parties.has(partyOf(document)) || document.lines.some(({ lineType, no }) => lineType === "item" && items.has(no))).map(({ no }) => no));
}

function partyOf({ side, billToNo }: OrderDocument): string {
  return `${side}\u0000${billToNo}`;
}
