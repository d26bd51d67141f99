import { backorders, pegsOf, type BackorderTerms } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { FINE_ONE } from "../../../src/money/quantity";
import type { FixtureTables } from "../../support/fixtureSetup";
import { orderBook, type Line } from "./orderBook";
import { march, WORK_DATE } from "./workedCompany";

/** Allocation classes (sales-fo 15): ten wanted of each class, all on one day. */
const CLASSES = ["lose", "fill", "redistribute", "improve", "gain", "win", "skip"] as const;
const lines: readonly Line[] = CLASSES.map((allocationClass) => ({ quantity: 10, requestedDate: "2018-03-02", allocationClass }));
const noOf = (allocationClass: (typeof CLASSES)[number]) => `SO-${CLASSES.indexOf(allocationClass) + 1}`;
const stock = (quantity: number): FixtureTables => ({ ItemLedger: [{ itemNo: "X", quantity }] });
const kept = (...of: readonly (readonly [(typeof CLASSES)[number], number])[]): FixtureTables => ({ Reservations: of.map(([own, quantity]) => ({ documentNo: noOf(own), lineNo: 10000, itemNo: "X", quantity })) });

function given(book: Book, terms: Partial<BackorderTerms> = {}): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { demand, quantity } of pegsOf(backorders(book, { date: WORK_DATE, workDate: WORK_DATE, policy: "strategy", ...terms }))) {
    const own = CLASSES[Number(demand.documentNo.slice(3)) - 1] ?? "";
    sums[own] = (sums[own] ?? 0) + quantity / FINE_ONE;
  }
  return sums;
}

test("win is served before gain, gain before improve, improve before redistribute; fill, lose and skip get nothing", () => {
  expect(given(orderBook(lines, [], stock(35)))).toEqual({ win: 10, gain: 10, improve: 10, redistribute: 5 });
  expect(given(orderBook(lines, [], stock(100)))).toEqual({ win: 10, gain: 10, improve: 10, redistribute: 10 });
});

test("everyone keeps what is reserved", () => {
  const reserved = kept(["lose", 2], ["fill", 3], ["redistribute", 4], ["skip", 5]);
  expect(given(orderBook(lines, [], { ...stock(24), ...reserved }))).toEqual({ lose: 2, fill: 3, redistribute: 4, skip: 5, win: 10 });
});

test("in a run that releases, lose and redistribute give theirs up; gain, improve, fill and skip keep theirs", () => {
  const reserved = kept(["lose", 2], ["fill", 3], ["redistribute", 4], ["improve", 6], ["skip", 5]);
  expect(given(orderBook(lines, [], { ...stock(24), ...reserved }), { releaseReservations: true })).toEqual({ fill: 3, improve: 6, skip: 5, win: 10 });
});

test("a line's own class counts before its customer's, and a line without either is redistributed", () => {
  const customers: FixtureTables = { Customers: [{ customerNo: "C1", allocationClass: "lose" }] };
  const found = backorders(orderBook([{ quantity: 5 }, { quantity: 5, allocationClass: "win" }], [], { ...stock(10), ...customers }), { date: WORK_DATE, workDate: WORK_DATE, policy: "strategy" });
  expect(pegsOf(found).map(({ demand }) => demand.documentNo)).toEqual(["SO-2"]);
});

test("who must win and does not, and who gains and comes later than promised, is told; nobody else is", () => {
  const more: readonly Line[] = [
    { quantity: 5, requestedDate: "2018-03-02", allocationClass: "win" }, { quantity: 5, requestedDate: "2018-03-05", promisedDate: "2018-03-06", allocationClass: "gain" },
    { quantity: 5, requestedDate: "2018-03-05", promisedDate: "2018-03-06", allocationClass: "improve" }, { quantity: 5, requestedDate: "2018-03-20", promisedDate: "2018-03-25", allocationClass: "gain" },
  ];
  const book = orderBook(more, [{ quantity: 12, expectedDate: "2018-03-09" }], stock(4));
  const told = (policy: BackorderTerms["policy"]) => backorders(book, { date: WORK_DATE, workDate: WORK_DATE, ...(policy && { policy }) }).exceptions.map(({ code, place }) => [code, place.documentNo]);
  expect(told("strategy")).toEqual([["BCK-21", "SO-1"], ["BCK-22", "SO-2"]]);
  expect(told("needDate")).toEqual([]);
});

describe("how a customer takes deliveries (sales-fo 13.4)", () => {
  const shipped = (quantity: number): FixtureTables => ({
    PostedHeaders: [{ documentType: "shipment", documentNo: "102001", sourceNo: "SO-1" }],
    PostedLines: [{ documentType: "shipment", documentNo: "102001", sourceNo: "SO-1", sourceLineNo: 10000, quantity }],
  });
  const line = (shippingAdvice: string, of: "line" | "order" | "customer" = "order") => ({
    sale: { quantity: 10, requestedDate: "2018-03-02", ...(of === "line" ? { shippingAdvice } : {}), header: of === "order" ? { shippingAdvice } : {} },
    more: of === "customer" ? { Customers: [{ customerNo: "C1", shippingAdvice }] } : {},
  });
  const first = (advice: ReturnType<typeof line>, more: FixtureTables, purchases: readonly Line[] = []) => {
    const [row] = backorders(orderBook([advice.sale], purchases, { ...advice.more, ...more }), { date: WORK_DATE, workDate: WORK_DATE }).byCustomer;
    return row && { ready: row.readyQuantity / FINE_ONE, short: row.shortQuantity / FINE_ONE, cover: row.coverDate, cause: row.cause.key };
  };

  test.each(["line", "order", "customer"] as const)("whole lines, said by the %s", (of) => {
    expect(first(line("line", of), stock(6))).toMatchObject({ ready: 0, short: 10, cause: "cause.lineComplete" });
  });

  test("a line's own word counts before its order's", () => {
    const advice = line("line");
    expect(first({ ...advice, sale: { ...advice.sale, shippingAdvice: "partial" } }, stock(6))).toMatchObject({ ready: 6, short: 4 });
  });

  test("one backorder: a first delivery in part, then the rest at once", () => {
    const later: readonly Line[] = [{ quantity: 2, expectedDate: "2018-03-05" }];
    expect(first(line("one"), stock(6))).toMatchObject({ ready: 6, short: 4 });
    expect(first(line("one"), { ...stock(2), ...shipped(4) }, later)).toMatchObject({ ready: 0, short: 6 });
    expect(first(line("one"), { ...stock(4), ...shipped(4) }, later)).toMatchObject({ ready: 0, short: 0, cover: march(5) });
  });

  test("no backorder: what is there at the first delivery, and nothing after it", () => {
    const later: readonly Line[] = [{ quantity: 20, expectedDate: "2018-03-05" }];
    expect(first(line("cancel"), stock(6), later)).toEqual({ ready: 6, short: 4, cover: null, cause: "cause.noBackorder" });
    expect(first(line("cancel"), {}, later)).toEqual({ ready: 0, short: 0, cover: march(5), cause: "cause.laterReceipt" });
    expect(first(line("cancel"), { ...stock(20), ...shipped(4) })).toEqual({ ready: 0, short: 6, cover: null, cause: "cause.noBackorder" });
  });

  test("a pack is never opened, and a line that can be filled is filled", () => {
    const packs: FixtureTables = { Items: [{ itemNo: "X", packSize: 4 }] };
    expect(first(line("partial"), { ...stock(9), ...packs })).toMatchObject({ ready: 8, short: 2 });
    expect(first(line("partial"), { ...stock(10), ...packs })).toMatchObject({ ready: 10, short: 0 });
  });
});

test("three orders for packs of 12 share 100 as 24, 24 and 48, and four pieces stay (sales-fo 15, example 3)", () => {
  const book = orderBook([60, 50, 90].map((quantity) => ({ quantity, requestedDate: "2018-03-01" })), [], { ...stock(100), Items: [{ itemNo: "X", packSize: 12 }] });
  const pegs = pegsOf(backorders(book, { date: WORK_DATE, workDate: WORK_DATE, policy: "fairShare" }));
  expect(pegs.map(({ demand, quantity }) => [demand.documentNo, quantity / FINE_ONE])).toEqual([["SO-1", 24], ["SO-2", 24], ["SO-3", 48]]);
});

test("a customer's minimum share is served before the others share (sales-fo 15)", () => {
  const lines2: readonly Line[] = [{ quantity: 20, header: { customerNo: "C2" } }, { quantity: 20 }];
  const book = orderBook(lines2, [], { ...stock(10), Customers: [{ customerNo: "C1" }, { customerNo: "C2", minimumShare: 25 }] });
  const pegs = pegsOf(backorders(book, { date: WORK_DATE, workDate: WORK_DATE, policy: "fairShare" }));
  // Five first, the other five in proportion to the 15 and 20 still wanted: 2.14 and 2.86.
  expect(pegs.map(({ demand, quantity }) => [demand.documentNo, quantity / FINE_ONE])).toEqual([["SO-1", 7], ["SO-2", 3]]);
});
