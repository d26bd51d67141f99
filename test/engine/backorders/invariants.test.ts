import * as fc from "fast-check";
import { backorders, type Backorders } from "../../../src/engine/backorders/backorders";
import { FINE_ONE } from "../../../src/money/quantity";
import { bookOf, PLACES, purchaseNo, randomOrders, saleNo, type RandomOrders } from "./randomOrders";
import { runs } from "./runs";
import { WORK_DATE } from "./workedCompany";

/** What holds of every book (sales-fo 14.2). A failing run prints its seed and path; give them to fc.assert to see it again. */
const reportOf = (orders: RandomOrders): Backorders => backorders(bookOf(orders), { date: WORK_DATE, workDate: WORK_DATE });

const views = ({ byItem, byCustomer, byVendor, items }: Backorders) => ({ byItem: [...byItem], byCustomer: [...byCustomer], byVendor: [...byVendor], items });

/** What a sale gets by counting units one by one: stock and receipts as a queue, sales in the order they are wanted. */
function countedByHand({ stock, sales, purchases }: RandomOrders): ReadonlyMap<string, { readonly cover: number | null; readonly short: number }> {
  const outcome = new Map<string, { cover: number | null; short: number }>();
  PLACES.forEach(({ item, location }, at) => {
    const isHere = (order: { readonly item: string; readonly location: string }) => order.item === item && order.location === location;
    const queue: number[] = Array<number>(Math.max(stock[at] ?? 0, 0)).fill(0);
    const due = purchases.filter(isHere).map(({ due: day, quantity }) => ({ day: day < 0 ? 1 : day, quantity }));
    due.sort((a, b) => a.day - b.day).forEach(({ day, quantity }) => queue.push(...Array<number>(quantity).fill(day)));
    queue.splice(0, Math.max(-(stock[at] ?? 0), 0));
    const wanted = sales.map((sale, index) => ({ ...sale, no: saleNo(index) })).filter(isHere);
    wanted.sort((a, b) => Math.max(a.wanted, 0) - Math.max(b.wanted, 0) || a.wanted - b.wanted || (a.no < b.no ? -1 : 1));
    for (const { no, quantity, wanted: day, shipsWhole } of wanted) {
      const given = shipsWhole && queue.length < quantity ? [] : queue.splice(0, quantity);
      outcome.set(no, { cover: given.length < quantity ? null : Math.max(day, 0, ...given), short: quantity - given.length });
    }
  });
  return outcome;
}

test("cover days and shortages are those of counting units one by one", () => {
  fc.assert(fc.property(randomOrders({ whole: true }), (orders) => {
    const expected = countedByHand(orders);
    const rows = reportOf(orders).byCustomer;
    expect(rows).toHaveLength(orders.sales.length);
    for (const { documentNo, coverDate, shortQuantity } of rows) {
      expect({ documentNo, cover: coverDate === null ? null : coverDate - WORK_DATE, short: shortQuantity / FINE_ONE }).toEqual({ documentNo, ...expected.get(documentNo) });
    }
  }), runs(300));
});

test("what a line is given and what it is short are the line; a receipt gives no more than it has, and nothing before its day", () => {
  fc.assert(fc.property(randomOrders({ whole: true }), (orders) => {
    const report = reportOf(orders);
    const { events: { lines, effective }, coverage: { pegs, coverDay } } = report.plan;
    const givenTo = new Map<string, number>();
    const takenFrom = new Map<string, number>();
    for (let peg = 0; peg < pegs.count; peg++) {
      const issue = pegs.issue[peg] ?? -1;
      const source = pegs.source[peg] ?? -1;
      const quantity = pegs.quantity[peg] ?? 0;
      const sale = lines[issue]?.documentNo ?? "";
      expect(quantity).toBeGreaterThan(0);
      givenTo.set(sale, (givenTo.get(sale) ?? 0) + quantity);
      if (source < 0) continue;
      const purchase = lines[source]?.documentNo ?? "";
      takenFrom.set(purchase, (takenFrom.get(purchase) ?? 0) + quantity);
      expect(coverDay[issue]).toBeGreaterThanOrEqual(effective[source] ?? Infinity);
    }
    for (const row of report.byCustomer) expect((givenTo.get(row.documentNo) ?? 0) + row.shortQuantity).toBe(row.outstandingQuantity);
    orders.purchases.forEach(({ quantity }, index) => expect(takenFrom.get(purchaseNo(index)) ?? 0).toBeLessThanOrEqual(quantity * FINE_ONE));
    for (const row of report.byVendor) expect(row.waitingQuantity).toBe(takenFrom.get(row.documentNo) ?? 0);
  }), runs(200));
});

test("partial lines leave uncovered what stock and receipts do not reach, and the balance ends at the net position", () => {
  fc.assert(fc.property(randomOrders({ whole: false }), (orders) => {
    for (const item of reportOf(orders).items) {
      const at = PLACES.findIndex(({ item: itemNo, location }) => itemNo === item.itemNo && location === item.locationCode);
      const sumOf = (rows: readonly { item: string; location: string; quantity: number }[]) =>
        rows.filter(({ item: itemNo, location }) => itemNo === item.itemNo && location === item.locationCode).reduce((sum, { quantity }) => sum + quantity, 0);
      const net = (orders.stock[at] ?? 0) + sumOf(orders.purchases) - sumOf(orders.sales);
      expect(item.netPosition / FINE_ONE).toBe(net);
      // A hole in stock is nobody's order: what lacks to fill it is not uncovered.
      expect(item.uncovered / FINE_ONE).toBe(Math.min(sumOf(orders.sales), Math.max(0, -net)));
    }
  }), runs(200));
});

test("the order of the sheets' rows changes nothing, and the same book gives the same report", () => {
  const reversed = <Row,>(rows: readonly Row[]) => rows.toReversed();
  const interleaved = <Row,>(rows: readonly Row[]) => [...rows.filter((_, index) => index % 2 === 1), ...rows.filter((_, index) => index % 2 === 0)];
  fc.assert(fc.property(randomOrders({ whole: true }), (orders) => {
    const expected = views(reportOf(orders));
    for (const order of [reversed, interleaved]) expect(views(backorders(bookOf(orders, order), { date: WORK_DATE, workDate: WORK_DATE }))).toEqual(expected);
    expect(views(reportOf(orders))).toEqual(expected);
  }), runs(60));
});

test("more supply makes no partial line later or shorter", () => {
  fc.assert(fc.property(randomOrders({ whole: false }), fc.constantFrom(...PLACES), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -3, max: 12 }), (orders, { item, location }, quantity, due) => {
    const before = new Map(reportOf(orders).byCustomer.map((row) => [row.documentNo, row]));
    const after = reportOf({ ...orders, purchases: [...orders.purchases, { item, location, quantity, due, isConfirmed: true }] });
    for (const row of after.byCustomer) {
      const was = before.get(row.documentNo);
      expect(row.coverDate ?? Infinity).toBeLessThanOrEqual(was?.coverDate ?? Infinity);
      expect(row.shortQuantity).toBeLessThanOrEqual(was?.shortQuantity ?? 0);
    }
  }), runs(150));
});
