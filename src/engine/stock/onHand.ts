import { quantityFromFine, type Quantity } from "../../money/quantity";
import { numbersOf, textsOf, type Book } from "../book/book";

type OnHand = ReadonlyMap<string, ReadonlyMap<string, number>>;

const made = new WeakMap<Book, OnHand>();

/** What is on hand of an item at a location: the sum of its item entries, in base units; negative where more left than came. */
export function onHand(book: Book, itemNo: string, locationCode: string): Quantity {
  return quantityFromFine(sumsOf(book).get(itemNo)?.get(locationCode) ?? 0);
}

/** What is on hand of an item by location, wherever it has ever been. */
export function onHandByLocation(book: Book, itemNo: string): ReadonlyMap<string, number> {
  return sumsOf(book).get(itemNo) ?? NOWHERE;
}

const NOWHERE: ReadonlyMap<string, number> = new Map();

function sumsOf(book: Book): OnHand {
  const sums = made.get(book) ?? sumEntries(book);
  made.set(book, sums);
  return sums;
}

function sumEntries(book: Book): OnHand {
  const byItem = new Map<string, Map<string, number>>();
  const { ItemLedger } = book.tables;
  const [items, locations, quantities] = [textsOf(ItemLedger, "itemNo"), textsOf(ItemLedger, "locationCode"), numbersOf(ItemLedger, "quantity")];
  for (let at = 0; at < items.length; at++) {
    const [itemNo = "", locationCode = ""] = [items[at], locations[at]];
    let byLocation = byItem.get(itemNo);
    if (byLocation === undefined) byItem.set(itemNo, (byLocation = new Map()));
    byLocation.set(locationCode, (byLocation.get(locationCode) ?? 0) + (quantities[at] ?? 0));
  }
  return byItem;
}
