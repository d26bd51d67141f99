import * as fc from "fast-check";
import type { Day } from "../../../src/base/day";
import { availableToPromise, backorders, earliestPromise } from "../../../src/engine/backorders/backorders";
import { FINE_ONE, type Quantity } from "../../../src/money/quantity";
import { bookOf, PLACES, randomOrders, type RandomOrders } from "./randomOrders";
import { runs } from "./runs";
import { WORK_DATE } from "./workedCompany";

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
  }), runs(100));
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
