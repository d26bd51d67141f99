import * as fc from "fast-check";
import type { Day } from "../../../src/base/day";
import { backorders, pegsOf, POLICIES } from "../../../src/engine/backorders/backorders";
import { bookOfDeliveries, deliveries, lineNo, orderNo, type Deliveries } from "./randomDeliveries";
import { FINE_ONE } from "../../../src/money/quantity";
import { deliveredByHand } from "./deliveredByHand";
import { runs } from "./runs";
import { WORK_DATE } from "./workedCompany";

/**
 * Deliveries as customers take them (sales-fo 13.4, 14.1, 15 and 16): orders that ship complete, of several lines and from
 * several places; whole lines, one backorder, none; boxes and packs; minimum shares and classes. Every policy gives what the
 * naive second way gives, piece by piece.
 */
function served(orders: Deliveries, policy: (typeof POLICIES)[number], cutOff: number) {
  const { plan: { events, coverage }, coverDate } = backorders(bookOfDeliveries(orders), { date: (WORK_DATE + cutOff) as Day, workDate: WORK_DATE, policy });
  const names = new Map(orders.orders.flatMap(({ lines }, order) => lines.map((_, position) => [`${orderNo(order)} ${lineNo(position)}`, `${order}/${position}`] as const)));
  return new Map(events.lines.flatMap((line, at) => {
    const cover = coverDate(line.documentNo, line.lineNo) ?? null;
    return line.kind === "issue" ? [[names.get(`${line.documentNo} ${line.lineNo}`) ?? "", { onTime: (coverage.onTime[at] ?? 0) / FINE_ONE, given: (coverage.given[at] ?? 0) / FINE_ONE, cover: cover === null ? null : cover - WORK_DATE }] as const] : [];
  }));
}

test.each(POLICIES)("%s delivers as counting pieces by hand does", (policy) => {
  fc.assert(fc.property(deliveries, fc.integer({ min: 0, max: 6 }), (orders, cutOff) => {
    expect(served(orders, policy, cutOff)).toEqual(deliveredByHand(orders, policy, cutOff));
  }), runs(150));
});

const policies = fc.constantFrom(...POLICIES);
const cutOffs = fc.integer({ min: 0, max: 6 });
const reportOn = (book: ReturnType<typeof bookOfDeliveries>, policy: (typeof POLICIES)[number], cutOff: number) => backorders(book, { date: (WORK_DATE + cutOff) as Day, workDate: WORK_DATE, policy });
const sumOf = (own: readonly { readonly quantity: number }[]) => own.reduce((sum, { quantity }) => sum + quantity, 0);

test("pegs and shortage make up each line; no receipt gives more than it has, and none to a line that is covered before it comes (sales-fo 14.2)", () => {
  fc.assert(fc.property(deliveries, policies, cutOffs, (orders, policy, cutOff) => {
    const report = reportOn(bookOfDeliveries(orders), policy, cutOff);
    const pegs = pegsOf(report);
    const issues = report.plan.events.lines.flatMap((line, at) => (line.kind === "issue" ? [{ line, short: line.quantity - (report.plan.coverage.given[at] ?? 0) }] : []));
    for (const { line, short } of issues) {
      const own = pegs.filter(({ demand }) => demand.documentNo === line.documentNo && demand.lineNo === line.lineNo);
      expect(sumOf(own) + short).toBe(line.quantity);
      const cover = report.coverDate(line.documentNo, line.lineNo) ?? null;
      for (const { date } of own) expect(date).toBeLessThanOrEqual(cover ?? Infinity);
    }
    orders.purchases.forEach(({ quantity }, at) => expect(sumOf(pegs.filter(({ supply }) => supply?.documentNo === `PO-${at}`))).toBeLessThanOrEqual(quantity * FINE_ONE));
  }), runs(100));
});

test("the balance ends at the net position, whatever the policy (sales-fo 14.2)", () => {
  fc.assert(fc.property(deliveries, policies, (orders, policy) => {
    const { byItem, items } = reportOn(bookOfDeliveries(orders), policy, 0);
    for (const { itemNo, locationCode, netPosition } of items) expect([...byItem].findLast((row) => row.itemNo === itemNo && row.locationCode === locationCode)?.projectedBalance).toBe(netPosition);
    expect(reportOn(bookOfDeliveries(orders), "needDate", 0).byItem.map(({ projectedBalance }) => projectedBalance)).toEqual(byItem.map(({ projectedBalance }) => projectedBalance));
  }), runs(60));
});

test("rows in another order, and a second run, give the same report to the byte (sales-fo 14.2)", () => {
  const shuffledBy = (seed: number) => <Row,>(rows: readonly Row[]): readonly Row[] => [...rows].map((row, index) => ({ row, key: (index * 7919 + seed * 104729) % 1009 })).sort((a, b) => a.key - b.key).map(({ row }) => row);
  const bytes = (book: ReturnType<typeof bookOfDeliveries>, policy: (typeof POLICIES)[number], cutOff: number) => {
    const { byItem, byCustomer, byVendor, items } = reportOn(book, policy, cutOff);
    return JSON.stringify({ byItem, byCustomer, byVendor, items });
  };
  fc.assert(fc.property(deliveries, policies, cutOffs, fc.nat(1000), (orders, policy, cutOff, seed) => {
    const once = bytes(bookOfDeliveries(orders), policy, cutOff);
    expect(bytes(bookOfDeliveries(orders), policy, cutOff)).toBe(once);
    expect(bytes(bookOfDeliveries(orders, shuffledBy(seed)), policy, cutOff)).toBe(once);
  }), runs(60));
});

test("boxes and packs are never opened, except to fill a line (sales-fo 15 and 16)", () => {
  fc.assert(fc.property(deliveries, policies, cutOffs, (orders, policy, cutOff) => {
    const report = reportOn(bookOfDeliveries(orders), policy, cutOff);
    report.plan.events.lines.forEach((line, at) => {
      const given = (report.plan.coverage.given[at] ?? 0) / FINE_ONE;
      const wanted = line.quantity / FINE_ONE;
      if (line.kind !== "issue" || given === wanted) return;
      expect([given % (line.perUnit / FINE_ONE), given % ((line.item.packSize ?? FINE_ONE) / FINE_ONE)]).toEqual([0, 0]);
    });
  }), runs(60));
});

test("who takes whole lines or complete orders gets all or nothing (sales-fo 13.4)", () => {
  fc.assert(fc.property(deliveries, policies, cutOffs, (orders, policy, cutOff) => {
    const { plan: { events, coverage } } = reportOn(bookOfDeliveries(orders), policy, cutOff);
    const isFull = (at: number) => (coverage.given[at] ?? 0) === events.lines[at]?.quantity;
    events.lines.forEach((line, at) => {
      const advice = line.read.shippingAdvice(line.row) || line.document.shippingAdvice;
      if (advice === "line" || advice === "complete") expect(isFull(at) || coverage.given[at] === 0).toBe(true);
    });
    // Sharing gives supply by supply, so that lines of an order are served by themselves there, and wait for each other.
    if (policy === "fairShare") return;
    for (const { documentNo } of events.lines) {
      const own = events.lines.flatMap((line, at) => (line.documentNo === documentNo && line.kind === "issue" && (line.read.shippingAdvice(line.row) || line.document.shippingAdvice) === "complete" ? [at] : []));
      const served = policy === "strategy" ? [] : own;
      expect(new Set(served.map(isFull)).size).toBeLessThanOrEqual(1);
    }
  }), runs(60));
});
