import * as fc from "fast-check";
import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow } from "../../support/fixtureSetup";
import { formatIsoDay, type Day } from "../../../src/base/day";
import { WORK_DATE } from "./workedCompany";

/** Small random books: few items, days around the work date, so that stock runs out and lines meet. */
export interface RandomSale {
  readonly item: string;
  readonly location: string;
  readonly quantity: number;
  /** Days from the work date. */
  readonly wanted: number;
  readonly shipsWhole: boolean;
  readonly customer: string;
}

export interface RandomPurchase {
  readonly item: string;
  readonly location: string;
  readonly quantity: number;
  readonly due: number;
  readonly isConfirmed: boolean;
}

export interface RandomOrders {
  /** By item and location, in the order of PLACES. */
  readonly stock: readonly number[];
  readonly sales: readonly RandomSale[];
  readonly purchases: readonly RandomPurchase[];
}

const ITEMS = ["A", "B"] as const;
const LOCATIONS = ["", "EAST"] as const;
export const PLACES = ITEMS.flatMap((item) => LOCATIONS.map((location) => ({ item, location })));

const place = { item: fc.constantFrom(...ITEMS), location: fc.constantFrom(...LOCATIONS) };

export function randomOrders({ whole }: { readonly whole: boolean }): fc.Arbitrary<RandomOrders> {
  const sale = fc.record({
    ...place,
    quantity: fc.integer({ min: 1, max: 12 }),
    wanted: fc.integer({ min: -5, max: 12 }),
    shipsWhole: whole ? fc.boolean() : fc.constant(false),
    customer: fc.constantFrom("C1", "C2", "C3"),
  });
  const purchase = fc.record({ ...place, quantity: fc.integer({ min: 1, max: 20 }), due: fc.integer({ min: -5, max: 12 }), isConfirmed: fc.boolean() });
  return fc.record({
    stock: fc.array(fc.integer({ min: -6, max: 20 }), { minLength: PLACES.length, maxLength: PLACES.length }),
    sales: fc.array(sale, { maxLength: 14 }),
    purchases: fc.array(purchase, { maxLength: 8 }),
  });
}

export function saleNo(index: number): string {
  return `SO-${String(index).padStart(3, "0")}`;
}

export function purchaseNo(index: number): string {
  return `PO-${String(index).padStart(3, "0")}`;
}

/** The book of random orders; `shuffled` puts the rows of every sheet in another order. */
export function bookOf({ stock, sales, purchases }: RandomOrders, shuffled: <Row>(rows: readonly Row[]) => readonly Row[] = (rows) => rows): Book {
  const dayAt = (offset: number) => formatIsoDay((WORK_DATE + offset) as Day);
  const moves: FixtureRow<"ItemLedger">[] = PLACES.map(({ item, location }, index) => ({ itemNo: item, locationCode: location, quantity: stock[index] ?? 0, entryNo: index + 1 }));
  return bookFromTables({
    Customers: ["C1", "C2", "C3"].map((customerNo) => ({ customerNo })),
    Items: ITEMS.map((itemNo) => ({ itemNo })),
    ItemLedger: moves.filter(({ quantity }) => quantity !== 0),
    SalesHeaders: shuffled(sales.map(({ customer, shipsWhole }, index) => ({ documentNo: saleNo(index), customerNo: customer, shippingAdvice: shipsWhole ? "line" : "", orderDate: "2018-01-01" }))),
    SalesLines: shuffled(
      sales.map(({ item, location, quantity, wanted }, index) => ({ documentNo: saleNo(index), lineNo: 10000, no: item, locationCode: location, quantity, unitPrice: 10, requestedDate: dayAt(wanted) })),
    ),
    PurchaseHeaders: shuffled(purchases.map((_, index) => ({ documentNo: purchaseNo(index), orderDate: "2018-01-01" }))),
    PurchaseLines: shuffled(
      purchases.map(({ item, location, quantity, due, isConfirmed }, index) => ({
        documentNo: purchaseNo(index), lineNo: 10000, no: item, locationCode: location, quantity, unitCost: 5, expectedDate: dayAt(due), confirmedDate: isConfirmed ? dayAt(due) : "",
      })),
    ),
  });
}
