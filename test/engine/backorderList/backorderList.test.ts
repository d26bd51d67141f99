import * as fc from "fast-check";
import { compareCodes } from "../../../src/base/text";
import { backorderList, NO_FILTER, type BackorderList, type ListAnswer, type ListEntry, type ListFilter, type ListGroup, type ListQuestion, type ListTerms } from "../../../src/engine/backorderList/backorderList";
import { backorders } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { FINE_ONE } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import { bookOf, randomOrders, type RandomOrders } from "../backorders/randomOrders";
import { march, WORK_DATE, workedBook } from "../backorders/workedCompany";

const THOUSANDTHS = 1000;
const found = (book: Book) => backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
const listOf = (book: Book, terms: Partial<ListTerms> = {}): BackorderList => backorderList(book, found(book), { workDate: WORK_DATE, neededBy: null, compareNames: compareCodes, ...terms });
const ask = (list: BackorderList, by: ListQuestion["by"], filter: Partial<ListFilter> = {}, order: ListQuestion["order"] = "worst"): ListAnswer => list.ask({ by, filter: { ...NO_FILTER, ...filter }, order });
const all = (answer: ListAnswer, open: readonly string[] = []): readonly ListEntry[] => answer.window(new Set(open), 0, 1_000_000).entries;
const groupsOf = (answer: ListAnswer): readonly ListGroup[] => all(answer).flatMap((entry) => (entry.kind === "group" ? [entry.group] : []));
const documentsOf = (list: BackorderList, answer: ListAnswer): readonly string[] => answer.lines().map((at) => list.lineAt(at).documentNo);

describe("the worked data set (sales-fo 13.6), looked through", () => {
  const list = listOf(workedBook());

  test("by customer: the worst light first, then what is overdue; a group says what its lines come to", () => {
    const groups = groupsOf(ask(list, "customer"));
    expect(groups.map(({ no, light, lines, daysLate, value }) => [no, light, lines, daysLate, (value ?? 0) / THOUSANDTHS])).toEqual([
      ["C4", "R", 1, 0, 2000], ["C1", "O", 2, 3, 3500], ["C3", "O", 1, 7, 800], ["C5", "O", 1, 2, 4000], ["C2", "Y", 1, 0, 1500],
    ]);
    expect(groups.find(({ no }) => no === "C1")?.overdueValue).toBe(1000 * THOUSANDTHS);
  });

  test("by item: 16 are short, and the flow has one step a day", () => {
    const answer = ask(list, "item");
    expect(groupsOf(answer).map(({ no, light, lines, allLines, short, unitCode, firstDay }) => [no, light, lines, allLines, short / FINE_ONE, unitCode, firstDay])).toEqual([["1000", "R", 5, 5, 16, "PCS", march(-1)]]);
    const [facts, ...lines] = all(answer, [groupsOf(answer)[0]?.key ?? ""]).slice(1);
    expect(facts).toMatchObject({ kind: "itemFacts", onHand: 12 * FINE_ONE, openSales: 78 * FINE_ONE, netPosition: -16 * FINE_ONE, lowestBalance: -26 * FINE_ONE, safetyStock: 5 * FINE_ONE, firstShortDay: march(5) });
    const steps = facts?.kind === "itemFacts" ? facts.steps : [];
    // On 1 March 12 are there and 10 go.
    expect(steps.map(({ day, receipts, issues, balance }) => [day - march(1) + 1, receipts / FINE_ONE, issues / FINE_ONE, balance / FINE_ONE])).toEqual([
      [1, 0, 10, 2], [2, 20, 15, 7], [5, 0, 8, -1], [9, 0, 25, -26], [12, 30, 0, 4], [14, 0, 20, -16],
    ]);
    expect(lines).toHaveLength(8);
  });

  test("by vendor: the longest overdue first", () => {
    expect(groupsOf(ask(list, "vendor")).map(({ no, lines, daysLate, value }) => [no, lines, daysLate, (value ?? 0) / THOUSANDTHS])).toEqual([["V10", 2, 3, 5000], ["V20", 1, 0, 4000]]);
  });

  test.each<[string, Partial<ListFilter>, ListQuestion["by"], readonly string[]]>([
    ["a light", { lights: ["R"] }, "customer", ["SO-105"]],
    ["two lights", { lights: ["R", "Y"] }, "customer", ["SO-105", "SO-102"]],
    ["what is overdue", { isOverdue: true }, "customer", ["SO-101"]],
    ["what is overdue at the vendor", { isOverdue: true }, "vendor", ["PO-501"]],
    ["a customer", { customer: "c1" }, "customer", ["SO-101", "SO-104"]],
    ["a part of a customer's name", { customer: "er C3" }, "customer", ["SO-103"]],
    ["what a customer waits for", { customer: "C3" }, "vendor", ["PO-501", "PO-502"]],
    ["what is served from a vendor", { vendor: "V20" }, "customer", ["SO-106"]],
    ["what is to be done", { action: "action.chase" }, "vendor", ["PO-501"]],
    ["words of the line and of its cause", { text: "lamp po-502" }, "customer", ["SO-103", "SO-104"]],
    ["another item", { item: "2000" }, "customer", []],
  ])("is narrowed to %s", (_, filter, by, documents) => {
    expect([...documentsOf(list, ask(list, by, filter))].sort()).toEqual([...documents].sort());
  });

  test("an item is found by a purchase of it that nobody waits for", () => {
    expect(groupsOf(ask(listOf(workedBook({ morePurchases: [["PO-504", "V20", 5, "2018-04-20", ""]] })), "item", { text: "po-504", lights: ["R"] })).map(({ no, lines }) => [no, lines])).toEqual([["1000", 0]]);
  });

  test("lights are counted under the other filters, so that one sees what choosing one would bring", () => {
    expect(ask(list, "customer", { lights: ["R"] }).totals).toMatchObject({ lines: 1, allLines: 6, lights: { R: 1, O: 4, Y: 1, G: 0 } });
    expect(ask(list, "customer", { lights: ["R"], customer: "C1" }).totals).toMatchObject({ lines: 0, allLines: 6, lights: { R: 0, O: 2, Y: 0, G: 0 } });
  });

  test("up to a day only what is needed by then counts", () => {
    const soon = listOf(workedBook(), { neededBy: march(5) });
    expect(ask(soon, "customer").totals).toMatchObject({ lines: 3, allLines: 3 });
    expect(groupsOf(ask(soon, "item"))[0]).toMatchObject({ lines: 3, allLines: 3, short: 0 });
    // PO-503 is for SO-106 of 8 March alone.
    expect(documentsOf(soon, ask(soon, "vendor"))).toEqual(["PO-501", "PO-502"]);
  });

  test("is put in order by date, name or value as well", () => {
    const order = (by: ListQuestion["order"]) => groupsOf(ask(list, "customer", {}, by)).map(({ no }) => no);
    expect(order("date")).toEqual(["C1", "C2", "C3", "C5", "C4"]);
    expect(order("name")).toEqual(["C1", "C2", "C3", "C4", "C5"]);
    expect(order("value")).toEqual(["C5", "C1", "C4", "C2", "C3"]);
  });
});

describe("totals", () => {
  const book = (currency: object = {}) => bookFromTables({
    Customers: [{ customerNo: "C1" }],
    Currencies: [{ currencyCode: "XTS" }],
    Items: [{ itemNo: "X" }, { itemNo: "Y" }],
    ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }],
    SalesHeaders: [{ documentNo: "1", customerNo: "C1" }, { documentNo: "2", customerNo: "C1", ...currency }],
    SalesLines: [
      { documentNo: "1", lineNo: 10000, no: "X", quantity: 2, unitCode: "BOX", unitPrice: 120 },
      { documentNo: "1", lineNo: 20000, no: "X", quantity: 5, unitPrice: 10 },
      { documentNo: "2", lineNo: 10000, no: "Y", quantity: 3, unitPrice: 10 },
    ],
  });
  const units = (answer: ListAnswer) => answer.totals.units.map(({ unitCode, outstanding, short }) => [unitCode, outstanding / FINE_ONE, short / FINE_ONE]);

  test("never add boxes to pieces; by item everything is in base units", () => {
    expect(units(ask(listOf(book()), "customer"))).toEqual([["BOX", 2, 2], ["PCS", 8, 8]]);
    expect(units(ask(listOf(book()), "item"))).toEqual([["PCS", 32, 32]]);
    expect(ask(listOf(book()), "customer").totals.value).toBe(320 * THOUSANDTHS);
  });

  test("have a value only where each line has one in the company's currency", () => {
    const foreign = listOf(book({ currencyCode: "XTS" }));
    expect(ask(foreign, "customer").totals.value).toBeNull();
    expect(ask(foreign, "customer", { item: "X" }).totals.value).toBe(290 * THOUSANDTHS);
  });
});

describe("of random books", () => {
  const filters = fc.record({
    by: fc.constantFrom("item" as const, "customer" as const, "vendor" as const),
    lights: fc.subarray(["R", "O", "Y", "G"] as const),
    customer: fc.constantFrom("", "C2"),
    item: fc.constantFrom("", "A"),
    locationCode: fc.constantFrom(null, "", "EAST"),
    isOverdue: fc.boolean(),
  });

  test("the lines shown are those that a look at each row leaves", () => {
    fc.assert(fc.property(randomOrders({ whole: true }), filters, (orders: RandomOrders, { by, ...filter }) => {
      const book = bookOf(orders);
      const list = listOf(book);
      const report = found(book);
      const placeOf = (at: number) => list.lineAt(at).locationCode;
      const isWanted = (itemNo: string, at: number) => (filter.item === "" || itemNo === filter.item) && (filter.locationCode === null || placeOf(at) === filter.locationCode);
      const sales = report.byCustomer.filter(({ light, customerNo, itemNo, isOverdue, at }) =>
        isWanted(itemNo, at) && (filter.lights.length === 0 || filter.lights.includes(light)) && (filter.customer === "" || customerNo === filter.customer) && (!filter.isOverdue || isOverdue));
      if (by === "vendor") fc.pre(filter.customer === "");
      const expected = by === "vendor" ? report.byVendor.filter(({ itemNo, daysOverdue, at }) => isWanted(itemNo, at) && (!filter.isOverdue || daysOverdue > 0)) : sales;
      const answer = ask(list, by, filter);
      expect([...answer.lines()].sort((a, b) => a - b)).toEqual(expected.map(({ at }) => at).sort((a, b) => a - b));
      expect(answer.totals.lines).toBe(expected.length);
    }), { numRuns: 300 });
  });

  test("windows laid side by side are the whole list, whatever is open", () => {
    fc.assert(fc.property(randomOrders({ whole: false }), filters, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 15 }), (orders, { by, ...filter }, size, mask) => {
      const answer = ask(listOf(bookOf(orders)), by, filter);
      const open = new Set(groupsOf(answer).filter((_, index) => (mask >> index) % 2 === 1).map(({ key }) => key));
      const whole = answer.window(open, 0, 1_000_000);
      const parts: ListEntry[] = [];
      for (let from = 0; from < whole.count; from += size) parts.push(...answer.window(open, from, size).entries);
      expect(whole.entries).toHaveLength(whole.count);
      expect(parts).toEqual(whole.entries);
    }), { numRuns: 200 });
  });
});
