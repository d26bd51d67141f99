import { toBaseQuantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { outstandingOf, type OrderDocument } from "../documents/documents";
import type { OrderRun } from "../orders/orders";
import { openLinesOf, placeKey, reservationsOf, STOCK } from "../stock/stock";

/** What lies in stock and is kept for sales orders (sales-fo 9.4 and 16), while documents are posted one after the other. */
export interface KeptStock {
  /** What of an item at a location is kept for other orders than a document, in base units. */
  forOthers(document: OrderDocument, itemNo: string, locationCode: string): number;
  /** The first of these orders. */
  firstOther(document: OrderDocument, itemNo: string, locationCode: string): string;
  /** After a shipment a line keeps no more than it still wants. */
  ship(order: OrderRun): void;
}

/** By item and location: all that is kept, and by order the parts of its lines. */
type Places = Map<string, { total: number; readonly byOrder: Map<string, Map<number, number>> }>;

export function keptStock(book: Book): KeptStock {
  let made: Places | undefined;
  const placeOf = (itemNo: string, locationCode: string) => (made ??= keptIn(book)).get(placeKey(itemNo, locationCode));
  const isOwn = (document: OrderDocument, documentNo: string) => isSalesOrder(document) && document.no === documentNo;
  return {
    forOthers: (document, itemNo, locationCode) => {
      const place = placeOf(itemNo, locationCode);
      if (place === undefined) return 0;
      const own = isSalesOrder(document) ? [...(place.byOrder.get(document.no)?.values() ?? [])] : [];
      return place.total - own.reduce((sum, quantity) => sum + quantity, 0);
    },
    firstOther: (document, itemNo, locationCode) =>
      [...(placeOf(itemNo, locationCode)?.byOrder ?? [])].find(([documentNo, parts]) => !isOwn(document, documentNo) && [...parts.values()].some((quantity) => quantity > 0))?.[0] ?? "",
    ship: ({ document, lines }) => {
      if (!isSalesOrder(document)) return;
      for (const { line, handle } of lines) {
        const place = placeOf(line.no, line.locationCode);
        const parts = place?.byOrder.get(document.no);
        const own = parts?.get(line.lineNo);
        const item = lookupOf(book).items.get(line.no);
        const perUnit = item && lookupOf(book).unitsPer(item, line.unitCode);
        if (place === undefined || parts === undefined || own === undefined || perUnit === undefined) continue;
        const left = Math.min(own, toBaseQuantity(outstandingOf(line), perUnit) - toBaseQuantity(handle, perUnit));
        parts.set(line.lineNo, left);
        place.total -= own - left;
      }
    },
  };
}

function isSalesOrder({ side, type }: OrderDocument): boolean {
  return side === "sales" && type === "order";
}

function keptIn(book: Book): Places {
  const places: Places = new Map();
  const { lines } = openLinesOf(book);
  for (const { issue, source, quantity } of reservationsOf(book).pieces) {
    const line = lines[issue];
    if (source !== STOCK || line === undefined) continue;
    const key = placeKey(line.itemNo, line.locationCode);
    const place = places.get(key) ?? { total: 0, byOrder: new Map<string, Map<number, number>>() };
    const parts = place.byOrder.get(line.documentNo) ?? new Map<number, number>();
    places.set(key, place);
    place.byOrder.set(line.documentNo, parts);
    place.total += quantity;
    parts.set(line.lineNo, (parts.get(line.lineNo) ?? 0) + quantity);
  }
  return places;
}
