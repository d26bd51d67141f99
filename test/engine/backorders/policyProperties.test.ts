import * as fc from "fast-check";
import { backorders, pegsOf, POLICIES, type Backorders } from "../../../src/engine/backorders/backorders";
import { reservationsOf, STOCK } from "../../../src/engine/stock/stock";
import { FINE_ONE } from "../../../src/money/quantity";
import type { Day } from "../../../src/base/day";
import { bookOf, PLACES, purchaseNo, randomDesks, saleNo, type RandomOrders } from "./randomOrders";
import { runs } from "./runs";
import { unitByUnit } from "./unitByUnit";
import { WORK_DATE } from "./workedCompany";

/** What holds of every policy (sales-fo 14.2 and 15), with reservations, classes, minimum shares and whole lines. */
const policies = fc.constantFrom(...POLICIES);
const cutOffs = fc.integer({ min: 0, max: 6 });

const reportOf = (orders: RandomOrders, policy: (typeof POLICIES)[number], cutOff = 0, releaseReservations = false): Backorders =>
  backorders(bookOf(orders), { date: (WORK_DATE + cutOff) as Day, workDate: WORK_DATE, policy, releaseReservations });

/** What each line is given, how much of it in time, and when all of it is there. */
function served({ plan: { events, coverage }, coverDate }: Backorders) {
  return new Map(events.lines.flatMap((line, at) => {
    const cover = coverDate(line.documentNo, line.lineNo);
    return line.kind === "issue" ? [[line.documentNo, { onTime: (coverage.onTime[at] ?? 0) / FINE_ONE, given: (coverage.given[at] ?? 0) / FINE_ONE, cover: cover === null || cover === undefined ? null : cover - WORK_DATE }] as const] : [];
  }));
}

test.each(POLICIES)("%s gives what giving unit by unit gives", (policy) => {
  fc.assert(fc.property(randomDesks({ whole: true }), cutOffs, fc.boolean(), (orders, cutOff, releases) => {
    const found = served(reportOf(orders, policy, cutOff, releases));
    expect(found.size).toBe(orders.sales.length);
    expect(found).toEqual(unitByUnit(orders, { policy, cutOff, releases }));
  }), runs(80));
});

test("pegs and shortage make up each line; no supply gives more than it has, and nothing before its day", () => {
  fc.assert(fc.property(randomDesks({ whole: true }), policies, cutOffs, fc.boolean(), (orders, policy, cutOff, releases) => {
    const report = reportOf(orders, policy, cutOff, releases);
    const pegs = pegsOf(report);
    const sumOf = (own: readonly { readonly quantity: number }[]) => own.reduce((sum, { quantity }) => sum + quantity, 0);
    for (const row of report.byCustomer) {
      const own = pegs.filter(({ demand }) => demand.documentNo === row.documentNo);
      expect(sumOf(own) + row.shortQuantity).toBe(row.outstandingQuantity);
      if (row.coverDate !== null) for (const { date } of own) expect(date).toBeLessThanOrEqual(row.coverDate);
    }
    orders.purchases.forEach(({ quantity }, index) => expect(sumOf(pegs.filter(({ supply }) => supply?.documentNo === purchaseNo(index)))).toBeLessThanOrEqual(quantity * FINE_ONE));
    PLACES.forEach(({ item, location }, at) => {
      const fromStock = pegs.filter(({ demand, supply }) => supply === null && demand.itemNo === item && demand.locationCode === location);
      expect(sumOf(fromStock)).toBeLessThanOrEqual(Math.max(orders.stock[at] ?? 0, 0) * FINE_ONE);
    });
  }), runs(50));
});

test("without whole lines, what is not covered is what stock and receipts do not reach, under every policy that serves all", () => {
  fc.assert(fc.property(randomDesks({ whole: false, classes: ["win", "gain", "improve", "redistribute"] }), policies, cutOffs, fc.boolean(), (orders, policy, cutOff, releases) => {
    const { items } = reportOf(orders, policy, cutOff, releases);
    PLACES.forEach(({ item, location }, at) => {
      const sumOf = (rows: readonly { readonly item: string; readonly location: string; readonly quantity: number }[]) => rows.filter((row) => row.item === item && row.location === location).reduce((sum, { quantity }) => sum + quantity, 0);
      const reach = Math.max(0, (orders.stock[at] ?? 0) + sumOf(orders.purchases));
      const found = items.find(({ itemNo, locationCode }) => itemNo === item && locationCode === location);
      if (sumOf(orders.sales) > 0) expect((found?.uncovered ?? -1) / FINE_ONE).toBe(Math.max(0, sumOf(orders.sales) - reach));
    });
  }), runs(50));
});

test("what is reserved goes to its line, and to nobody else, under every policy", () => {
  fc.assert(fc.property(randomDesks({ whole: true }).filter(({ stock }) => stock.every((quantity) => quantity >= 0)), policies, cutOffs, (orders, policy, cutOff) => {
    const report = reportOf(orders, policy, cutOff);
    const { events: { lines } } = report.plan;
    const pegs = pegsOf(report);
    for (const { issue, source, quantity } of reservationsOf(bookOf(orders)).pieces) {
      const own = pegs.filter(({ demand, supply }) => demand.documentNo === lines[issue]?.documentNo && (supply?.documentNo ?? STOCK) === (source === STOCK ? STOCK : lines[source]?.documentNo));
      expect(own.reduce((sum, peg) => sum + peg.quantity, 0)).toBeGreaterThanOrEqual(quantity);
    }
  }), runs(50));
});

test("a line of a better class is never worse off", () => {
  fc.assert(fc.property(randomDesks({ whole: false, reserves: false, classes: ["improve", "redistribute"] }).filter(({ sales }) => sales.length > 0), fc.nat(), (orders, which) => {
    const raised = which % orders.sales.length;
    const after = { ...orders, sales: orders.sales.map((sale, index) => (index === raised ? { ...sale, allocationClass: "win" as const } : sale)) };
    const [before, now] = [orders, after].map((each) => served(reportOf(each, "strategy")).get(saleNo(raised)));
    expect(now?.onTime).toBeGreaterThanOrEqual(before?.onTime ?? 0);
    expect(now?.given).toBeGreaterThanOrEqual(before?.given ?? 0);
    expect(now?.cover ?? Infinity).toBeLessThanOrEqual(before?.cover ?? Infinity);
  }), runs(60));
});

test("raising a line's priority makes it neither less on time, nor shorter, nor later (sales-fo 14.2)", () => {
  fc.assert(fc.property(randomDesks({ whole: false }).filter(({ sales }) => sales.length > 0), fc.nat(), (orders, which) => {
    const raised = which % orders.sales.length;
    const after = { ...orders, sales: orders.sales.map((sale, index) => (index === raised ? { ...sale, customer: "C1" } : sale)) };
    const [before, now] = [orders, after].map((each) => served(reportOf(each, "priority")).get(saleNo(raised)));
    expect(now?.onTime).toBeGreaterThanOrEqual(before?.onTime ?? 0);
    expect(now?.given).toBeGreaterThanOrEqual(before?.given ?? 0);
    expect(now?.cover ?? Infinity).toBeLessThanOrEqual(before?.cover ?? Infinity);
  }), runs(60));
});

test("the order of rows changes nothing", () => {
  const shuffledBy = (seed: number) => <Row,>(rows: readonly Row[]): readonly Row[] => [...rows].map((row, index) => ({ row, key: (index * 7919 + seed * 104729) % 1009 })).sort((a, b) => a.key - b.key).map(({ row }) => row);
  fc.assert(fc.property(randomDesks({ whole: true }), policies, cutOffs, fc.nat(1000), (orders, policy, cutOff, seed) => {
    const viewOf = (book: ReturnType<typeof bookOf>) => {
      const { byCustomer, byItem, exceptions } = backorders(book, { date: (WORK_DATE + cutOff) as Day, workDate: WORK_DATE, policy });
      return { byCustomer: [...byCustomer], byItem: [...byItem], codes: exceptions.map(({ code, args }) => ({ code, args })) };
    };
    expect(viewOf(bookOf(orders, shuffledBy(seed)))).toEqual(viewOf(bookOf(orders)));
  }), runs(50));
});
