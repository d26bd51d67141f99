import * as fc from "fast-check";
import type { Day } from "../../../src/base/day";
import { availableToPromise, backorders, deliveryOutlook, earliestPromise, workingDaysAfter } from "../../../src/engine/backorders/backorders";
import { FINE_ONE, type Quantity } from "../../../src/money/quantity";
import { bookOf, PLACES, randomOrders, saleNo, type RandomOrders } from "./randomOrders";
import { runs } from "./runs";
import { bookFromTables } from "../../support/bookFromTables";
import { day, march, WORK_DATE, workedTables } from "./workedCompany";

/** What can be promised (sales-fo 9.3 and 14.2), against balances that are counted day by day. */
const DAYS = Array.from({ length: 15 }, (_, day) => day);

/** The balance of a place at the end of each day from the work date on. */
function balances({ stock, sales, purchases }: RandomOrders, at: number): readonly number[] {
  const isHere = (row: { readonly item: string; readonly location: string }) => row.item === PLACES[at]?.item && row.location === PLACES[at]?.location;
  const upTo = (day: number) => (stock[at] ?? 0)
    + purchases.filter((row) => isHere(row) && (row.due < 0 ? 1 : row.due) <= day).reduce((sum, { quantity }) => sum + quantity, 0)
    - sales.filter((row) => isHere(row) && Math.max(row.wanted, 0) <= day).reduce((sum, { quantity }) => sum + quantity, 0);
  return DAYS.map(upTo);
}

const onDay = (day: number) => (WORK_DATE + day) as Day;

test("what can be promised never falls from day to day, is never more than the balance, and is the least balance from the day on (sales-fo 14.2)", () => {
  fc.assert(fc.property(randomOrders({ whole: true }), (orders) => {
    const book = bookOf(orders);
    PLACES.forEach(({ item, location }, at) => {
      const balance = balances(orders, at);
      const promised = DAYS.map((day) => availableToPromise(book, WORK_DATE, { itemNo: item, locationCode: location, day: onDay(day) }) / FINE_ONE);
      DAYS.forEach((day) => {
        if (day > 0) expect(promised[day]).toBeGreaterThanOrEqual(promised[day - 1] ?? 0);
        expect(promised[day]).toBeLessThanOrEqual(Math.max(0, balance[day] ?? 0));
        expect(promised[day]).toBe(Math.max(0, Math.min(...balance.slice(day))));
      });
    });
  }), runs(40));
});

test("what is promised on the first day it can be, makes no order shorter (sales-fo 9.3)", () => {
  fc.assert(fc.property(randomOrders({ whole: false }), fc.constantFrom(...PLACES.keys()), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 9 }), (orders, at, quantity, wanted) => {
    const { item, location } = PLACES[at] ?? { item: "A", location: "" };
    const found = earliestPromise(bookOf(orders), WORK_DATE, { itemNo: item, locationCode: location, quantity: (quantity * FINE_ONE) as Quantity, wanted: onDay(wanted) });
    const balance = balances(orders, at);
    const first = DAYS.find((day) => day >= wanted && Math.min(...balance.slice(day)) >= quantity);
    expect(found === null ? undefined : found.day - WORK_DATE).toBe(first);
    if (first === undefined) return;
    const coversOf = (each: RandomOrders) => new Map(backorders(bookOf(each), { date: WORK_DATE, workDate: WORK_DATE }).byCustomer.map(({ documentNo, coverDate, shortQuantity }) => [documentNo, [coverDate ?? Infinity, shortQuantity] as const]));
    const before = coversOf(orders);
    const after = coversOf({ ...orders, sales: [...orders.sales, { item, location, quantity, wanted: first, shipsWhole: false, customer: "C1" }] });
    for (const [documentNo, [, short]] of before) expect(after.get(documentNo)?.[1]).toBe(short);
  }), runs(100));
});

test("a line is told by promises where what remains without it does not suffice on its day, less the margin (sales-fo 9.2)", () => {
  fc.assert(fc.property(randomOrders({ whole: true }), fc.integer({ min: 0, max: 3 }), (orders, margin) => {
    const book = bookOf(orders);
    const asked = { ...book, settings: { ...book.settings, deliveryDateControl: "atpMargin", issueMarginDays: margin } as const };
    orders.sales.forEach(({ item, location, wanted, quantity }, index) => {
      const at = PLACES.findIndex((place) => place.item === item && place.location === location);
      const without = balances({ ...orders, sales: orders.sales.filter((_, other) => other !== index) }, at);
      const first = DAYS.find((day) => Math.min(...without.slice(day)) >= quantity);
      const own = Math.max(wanted, 0);
      const outlook = deliveryOutlook(asked, WORK_DATE, { itemNo: item, locationCode: location, documentNo: saleNo(index), lineNo: 10000 });
      expect(outlook === undefined).toBe(first !== undefined && first + margin <= own);
      if (outlook === undefined) return;
      expect(outlook.day === null ? undefined : outlook.day - WORK_DATE).toBe(first === undefined ? undefined : first + margin);
      expect(outlook.quantity / FINE_ONE).toBe(own < margin ? 0 : Math.min(quantity, Math.max(0, Math.min(...without.slice(own - margin)))));
    });
  }), runs(100));
});

test("by promises every line of the scarce lamps is told, and by the day of need only those that others are served before (sales-fo 9.3, example 3)", () => {
  const told = (control: string) => {
    const book = bookFromTables({ ...workedTables({ item: { leadTime: "10D" } }), Settings: [{ key: "deliveryDateControl", value: control }] });
    return ["SO-101", "SO-102", "SO-103", "SO-104", "SO-105"].filter((documentNo) => deliveryOutlook(book, WORK_DATE, { itemNo: "1000", locationCode: "", documentNo, lineNo: 10000 }) !== undefined);
  };
  expect(told("cover")).toEqual(["SO-103", "SO-104", "SO-105"]);
  expect(told("atp")).toEqual(["SO-101", "SO-102", "SO-103", "SO-104", "SO-105"]);
});

test("an order that counts as of Friday 2 March is shipped two working days later, on Tuesday the 6th (sales-fo 9.2)", () => {
  expect([1, 2, 3, 4].map((on) => workingDaysAfter(march(on), 2))).toEqual([march(5), march(6), march(7), march(7)]);
  expect([0, 3, 5, 10, 11].map((count) => workingDaysAfter(march(2), count))).toEqual([march(2), march(7), march(9), march(16), march(19)]);
  expect(workingDaysAfter(day("2018-03-10"), 0)).toBe(march(12));
});

test("each row of the report by item says what can be promised on its day", () => {
  fc.assert(fc.property(randomOrders({ whole: true }), (orders) => {
    const promised = PLACES.map((_, at) => balances(orders, at).map((_balance, from, all) => Math.max(0, Math.min(...all.slice(from)))));
    for (const row of backorders(bookOf(orders), { date: WORK_DATE, workDate: WORK_DATE }).byItem) {
      const place = PLACES.findIndex(({ item, location }) => item === row.itemNo && location === row.locationCode);
      expect([row.documentNo, row.availableToPromise / FINE_ONE]).toEqual([row.documentNo, promised[place]?.[row.effectiveDate - WORK_DATE]]);
    }
  }), runs(100));
});

test("an order that is in by then is promised what the goods of its day and later leave (sales-fo 9.3, 2)", () => {
  const book = bookFromTables({
    Items: [{ itemNo: "X" }],
    ItemLedger: [{ itemNo: "X", quantity: 10 }],
    SalesHeaders: ["S1", "S2"].map((documentNo) => ({ documentNo, orderDate: "2018-02-01" })),
    SalesLines: [["S1", 5, "2018-03-02"], ["S2", 10, "2018-03-04"]].map(([documentNo, quantity, requestedDate]) => ({ documentNo, lineNo: 10000, no: "X", quantity, requestedDate })) as never,
    ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 6 }],
    PurchaseHeaders: [{ documentNo: "P1", orderDate: "2018-02-01" }],
    PurchaseLines: [{ documentNo: "P1", lineNo: 10000, no: "X", quantity: 1, unitCode: "BOX", expectedDate: "2018-03-03" }],
  });
  const { byItem, byVendor } = backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
  expect(byItem.map(({ projectedBalance, availableToPromise, unitCode }) => [projectedBalance / FINE_ONE, availableToPromise / FINE_ONE, unitCode])).toEqual([[10, 1, "PCS"], [5, 1, "PCS"], [11, 1, "PCS"], [1, 1, "PCS"]]);
  // A purchase is told in the unit it was ordered in.
  expect(byVendor.map(({ quantity, unitCode }) => [quantity / FINE_ONE, unitCode])).toEqual([[1, "BOX"]]);
});
