import * as fc from "fast-check";
import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow } from "../../support/fixtureSetup";
import { formatIsoDay, type Day } from "../../../src/base/day";
import { ALLOCATION_CLASSES } from "../../../src/tables/documents";
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
  readonly price?: number;
  /** Days before the work date on which it was ordered. */
  readonly ordered?: number;
  readonly allocationClass?: (typeof ALLOCATION_CLASSES)[number];
}

/** Goods kept for a sale, of stock or of a purchase; both by their position. */
export interface RandomReservation {
  readonly sale: number;
  readonly purchase: number | null;
  readonly quantity: number;
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
  readonly reservations?: readonly RandomReservation[];
}

/** What the customers of random sales are like: C1 comes first, and C2 is served half of what it wants before anything is shared. */
export const CUSTOMERS = [{ customerNo: "C1", priority: 1 }, { customerNo: "C2", priority: 2, minimumShare: 50 }, { customerNo: "C3", priority: 2 }] as const;

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

/** Random orders with all that policies look at: prices, days of ordering, classes and reservations. */
export function randomDesks({ whole, reserves = true, classes = ALLOCATION_CLASSES }: { readonly whole: boolean; readonly reserves?: boolean; readonly classes?: readonly (typeof ALLOCATION_CLASSES)[number][] }): fc.Arbitrary<RandomOrders> {
  return randomOrders({ whole }).chain((orders) => {
    const { sales, purchases } = orders;
    const more = fc.array(fc.record({ price: fc.integer({ min: 1, max: 4 }), ordered: fc.integer({ min: 0, max: 3 }), allocationClass: fc.constantFrom(...classes) }), { minLength: sales.length, maxLength: sales.length });
    // Of a row for each sale and source, so that no key stands twice.
    const kept = fc.uniqueArray(fc.record({ sale: fc.nat(Math.max(0, sales.length - 1)), purchase: fc.option(fc.nat(Math.max(0, purchases.length - 1))), quantity: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: reserves && sales.length > 0 ? 6 : 0, selector: ({ sale, purchase }) => `${sale} ${purchase ?? ""}`,
    });
    return fc.tuple(more, kept).map(([facts, reservations]) => ({
      ...orders,
      sales: sales.map((sale, index) => ({ ...sale, ...facts[index] })),
      reservations: reservations.filter(({ sale, purchase }) => purchase === null || (purchases[purchase]?.item === sales[sale]?.item && purchases[purchase]?.location === sales[sale]?.location)),
    }));
  });
}

export function saleNo(index: number): string {
  return `SO-${String(index).padStart(3, "0")}`;
}

export function purchaseNo(index: number): string {
  return `PO-${String(index).padStart(3, "0")}`;
}

/** The book of random orders; `shuffled` puts the rows of every sheet in another order. */
export function bookOf({ stock, sales, purchases, reservations = [] }: RandomOrders, shuffled: <Row>(rows: readonly Row[]) => readonly Row[] = (rows) => rows): Book {
  const dayAt = (offset: number) => formatIsoDay((WORK_DATE + offset) as Day);
  const moves: FixtureRow<"ItemLedger">[] = PLACES.map(({ item, location }, index) => ({ itemNo: item, locationCode: location, quantity: stock[index] ?? 0, entryNo: index + 1 }));
  return bookFromTables({
    Customers: CUSTOMERS,
    Items: ITEMS.map((itemNo) => ({ itemNo })),
    ItemLedger: moves.filter(({ quantity }) => quantity !== 0),
    SalesHeaders: shuffled(sales.map(({ customer, shipsWhole, ordered = 0 }, index) => ({ documentNo: saleNo(index), customerNo: customer, shippingAdvice: shipsWhole ? "line" : "", orderDate: dayAt(-ordered - 20) }))),
    SalesLines: shuffled(
      sales.map(({ item, location, quantity, wanted, price = 1, allocationClass = "" }, index) => ({ documentNo: saleNo(index), lineNo: 10000, no: item, locationCode: location, quantity, unitPrice: price, requestedDate: dayAt(wanted), allocationClass })),
    ),
    Reservations: shuffled(
      reservations.map(({ sale, purchase, quantity }) => ({
        documentNo: saleNo(sale), lineNo: 10000, itemNo: sales[sale]?.item ?? "", locationCode: sales[sale]?.location ?? "", quantity, source: purchase === null ? "stock" : "purchase",
        ...(purchase === null ? {} : { sourceNo: purchaseNo(purchase), sourceLineNo: 10000 }),
      })),
    ),
    PurchaseHeaders: shuffled(purchases.map((_, index) => ({ documentNo: purchaseNo(index), orderDate: "2018-01-01" }))),
    PurchaseLines: shuffled(
      purchases.map(({ item, location, quantity, due, isConfirmed }, index) => ({
        documentNo: purchaseNo(index), lineNo: 10000, no: item, locationCode: location, quantity, unitCost: 5, expectedDate: dayAt(due), confirmedDate: isConfirmed ? dayAt(due) : "",
      })),
    ),
  });
}
