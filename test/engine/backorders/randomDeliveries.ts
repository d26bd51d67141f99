import * as fc from "fast-check";
import { formatIsoDay, type Day } from "../../../src/base/day";
import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";
import { CUSTOMERS, PLACES } from "./randomOrders";
import { WORK_DATE } from "./workedCompany";

/** Random orders of several lines whose customers take deliveries each in their own way, in pieces and boxes, of items that are packed. */
export interface RandomLine {
  readonly item: "A" | "B";
  readonly location: string;
  /** In its own unit, and how many pieces that is. */
  readonly quantity: number;
  readonly perUnit: 1 | 3;
  readonly delivered: number;
  /** Days from the work date. */
  readonly wanted: number;
  readonly advice: "" | "partial" | "line" | "one" | "cancel";
  readonly price: number;
  readonly allocationClass: "" | "win" | "gain" | "improve" | "redistribute" | "fill" | "lose" | "skip";
}

export interface RandomOrder {
  readonly customer: string;
  readonly advice: "" | "partial" | "line" | "complete" | "one" | "cancel";
  /** Days before the work date. */
  readonly ordered: number;
  readonly lines: readonly RandomLine[];
}

export interface Deliveries {
  /** By place, in pieces; negative where more has left than came. */
  readonly stock: readonly number[];
  /** Pieces in a pack that is never opened. */
  readonly packs: Readonly<Record<"A" | "B", number | null>>;
  readonly orders: readonly RandomOrder[];
  readonly purchases: readonly { readonly item: "A" | "B"; readonly location: string; readonly quantity: number; readonly due: number }[];
}

const place = { item: fc.constantFrom("A" as const, "B" as const), location: fc.constantFrom("", "EAST") };

const line: fc.Arbitrary<RandomLine> = fc
  .record({
    ...place,
    quantity: fc.integer({ min: 1, max: 9 }),
    perUnit: fc.constantFrom(1 as const, 1 as const, 3 as const),
    begun: fc.integer({ min: 0, max: 20 }),
    wanted: fc.integer({ min: -4, max: 9 }),
    advice: fc.constantFrom("" as const, "" as const, "" as const, "partial" as const, "line" as const, "one" as const, "cancel" as const),
    price: fc.integer({ min: 1, max: 4 }),
    allocationClass: fc.constantFrom("" as const, "win" as const, "gain" as const, "improve" as const, "redistribute" as const, "fill" as const, "lose" as const, "skip" as const),
  })
  // One line in two has had a delivery.
  .map(({ begun, ...own }) => ({ ...own, delivered: begun < own.quantity ? begun : 0 }));

const order: fc.Arbitrary<RandomOrder> = fc.record({
  customer: fc.constantFrom("C1", "C2", "C3"),
  advice: fc.constantFrom("" as const, "partial" as const, "line" as const, "complete" as const, "complete" as const, "one" as const, "cancel" as const),
  ordered: fc.integer({ min: 0, max: 3 }),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
});

export const deliveries: fc.Arbitrary<Deliveries> = fc.record({
  stock: fc.array(fc.integer({ min: -4, max: 16 }), { minLength: PLACES.length, maxLength: PLACES.length }),
  packs: fc.record({ A: fc.constantFrom(null, null, 2, 4), B: fc.constantFrom(null, null, 2, 4) }),
  orders: fc.array(order, { maxLength: 6 }),
  purchases: fc.array(fc.record({ ...place, quantity: fc.integer({ min: 1, max: 14 }), due: fc.integer({ min: -4, max: 9 }) }), { maxLength: 6 }),
});

export function orderNo(at: number): string {
  return `SO-${String(at).padStart(3, "0")}`;
}

export function lineNo(at: number): number {
  return (at + 1) * 10_000;
}

/** Their book; `shuffled` puts the rows of every sheet in another order. */
export function bookOfDeliveries({ stock, packs, orders, purchases }: Deliveries, shuffled: <Row>(rows: readonly Row[]) => readonly Row[] = (rows) => rows): Book {
  const dayAt = (offset: number) => formatIsoDay((WORK_DATE + offset) as Day);
  const all = orders.flatMap(({ lines }, at) => lines.map((own, position) => ({ ...own, documentNo: orderNo(at), lineNo: lineNo(position) })));
  const delivered = all.filter((own) => own.delivered > 0);
  return bookFromTables({
    Customers: CUSTOMERS,
    Items: (["A", "B"] as const).map((itemNo) => ({ itemNo, ...(packs[itemNo] !== null && { packSize: packs[itemNo] }) })),
    ItemUnits: (["A", "B"] as const).map((itemNo) => ({ itemNo, unitCode: "BOX", quantityPerUnit: 3 })),
    ItemLedger: PLACES.map(({ item, location }, at) => ({ itemNo: item, locationCode: location, quantity: stock[at] ?? 0, entryNo: at + 1 })).filter(({ quantity }) => quantity !== 0),
    SalesHeaders: shuffled(orders.map(({ customer, advice, ordered }, at) => ({ documentNo: orderNo(at), customerNo: customer, shippingAdvice: advice, orderDate: dayAt(-ordered - 20) }))),
    SalesLines: shuffled(all.map((own) => ({
      documentNo: own.documentNo, lineNo: own.lineNo, no: own.item, locationCode: own.location, quantity: own.quantity, unitCode: own.perUnit === 3 ? "BOX" : "", unitPrice: own.price, requestedDate: dayAt(own.wanted),
      shippingAdvice: own.advice, allocationClass: own.allocationClass,
    }))),
    PostedHeaders: delivered.map((own, at) => ({ documentType: "shipment", documentNo: `S${at}`, sourceNo: own.documentNo })),
    PostedLines: delivered.map((own, at) => ({ documentType: "shipment", documentNo: `S${at}`, sourceNo: own.documentNo, sourceLineNo: own.lineNo, no: own.item, quantity: own.delivered })),
    PurchaseHeaders: shuffled(purchases.map((_, at) => ({ documentNo: `PO-${at}`, orderDate: "2018-01-01" }))),
    PurchaseLines: shuffled(purchases.map(({ item, location, quantity, due }, at) => ({ documentNo: `PO-${at}`, lineNo: 10000, no: item, locationCode: location, quantity, unitCost: 5, expectedDate: dayAt(due) }))),
  });
}
