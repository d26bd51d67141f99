import { backorders, comparePolicies, pegsOf, POLICIES, type Policy } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { FINE_ONE } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import { march, WORK_DATE, workedBook } from "./workedCompany";

const PARTIAL = { "SO-102": "partial" };

/** What each order is given: `pieces@day of March`, earliest first. */
function given(book: Book, policy: Policy, cutOff = WORK_DATE): Readonly<Record<string, string>> {
  const pegs = pegsOf(backorders(book, { date: cutOff, workDate: WORK_DATE, policy })).filter(({ demand }) => demand.documentNo !== "SO-106");
  const pieces: Record<string, string> = {};
  for (const { demand, quantity, date } of pegs) {
    const piece = `${quantity / FINE_ONE}@${date - WORK_DATE + 1}`;
    const before = pieces[demand.documentNo];
    pieces[demand.documentNo] = before === undefined ? piece : `${before} ${piece}`;
  }
  return pieces;
}

function outcomeOf(book: Book, policy: Policy, cutOff = WORK_DATE) {
  const found = comparePolicies(book, { date: cutOff, workDate: WORK_DATE }).find((one) => one.policy === policy);
  if (!found) throw new Error(`${policy} is no policy`);
  const [pieces] = found.quantities;
  return { wanted: (pieces?.wanted ?? 0) / FINE_ONE, onTime: (pieces?.onTime ?? 0) / FINE_ONE, uncovered: (pieces?.uncovered ?? 0) / FINE_ONE, outcome: found };
}

describe("the worked data set under three policies (sales-fo 15)", () => {
  test("by the day of need", () => {
    expect(given(workedBook(), "needDate")).toEqual({ "SO-101": "10@1", "SO-102": "2@1 13@2", "SO-103": "7@2 1@12", "SO-104": "25@12", "SO-105": "4@12" });
    expect(outcomeOf(workedBook(), "needDate")).toMatchObject({ wanted: 78, onTime: 36, uncovered: 16 });
  });

  test("by customers' priority, all in parts", () => {
    const book = workedBook({ advice: PARTIAL });
    expect(given(book, "priority")).toEqual({ "SO-101": "10@1", "SO-104": "2@1 20@2 3@12", "SO-103": "8@12", "SO-105": "19@12" });
    expect(outcomeOf(book, "priority")).toMatchObject({ onTime: 51, uncovered: 16 });
  });

  test("by customers' priority, two orders in whole lines only: nothing is held in vain", () => {
    const book = workedBook({ advice: { "SO-104": "line" } });
    expect(given(book, "priority")).toEqual({ "SO-101": "10@1", "SO-104": "25@12", "SO-103": "8@2", "SO-105": "2@1 12@2 5@12" });
    expect(outcomeOf(book, "priority")).toMatchObject({ onTime: 37, uncovered: 16 });
  });

  test("what policies come to is told in lines, value and customers", () => {
    const { outcome } = outcomeOf(workedBook(), "needDate");
    // On time in whole: SO-102 alone counts from its own day; SO-101 counts from the work date and is there then.
    expect(outcome).toMatchObject({ lines: 5, linesOnTime: 2, linesLate: 2, linesUncovered: 1, customersHit: 3, valueOnTime: 3_600_000, valueUncovered: 1_600_000 });
  });
});

describe("fair share (sales-fo 15, examples 1 and 2)", () => {
  /** Only today's twelve, and the three orders that are needed by 5 March. */
  const book = (advice: Readonly<Record<string, string>>) =>
    bookFromTables({
      Customers: ["C1", "C2", "C3"].map((customerNo) => ({ customerNo })),
      Items: [{ itemNo: "1000" }],
      ItemLedger: [{ itemNo: "1000", quantity: 12 }],
      SalesHeaders: [["SO-101", "C1"], ["SO-102", "C2"], ["SO-103", "C3"]].map(([documentNo = "", customerNo = ""]) => ({ documentNo, customerNo, shippingAdvice: advice[documentNo] ?? "partial", orderDate: "2018-02-20" })),
      SalesLines: ([["SO-101", 10, "2018-02-27"], ["SO-102", 15, "2018-03-02"], ["SO-103", 8, "2018-03-05"]] as const).map(([documentNo, quantity, requestedDate]) => ({
        documentNo, lineNo: 10000, no: "1000", quantity, unitPrice: 100, requestedDate,
      })),
    });

  test("those needed by the cut-off share in whole pieces", () => {
    expect(given(book({}), "fairShare", march(5))).toEqual({ "SO-101": "4@1", "SO-102": "5@1", "SO-103": "3@1" });
    expect(given(book({ "SO-102": "line" }), "fairShare", march(5))).toEqual({ "SO-101": "7@1", "SO-103": "5@1" });
  });

  test("who is needed after the cut-off waits until the others are served", () => {
    expect(given(book({}), "fairShare", WORK_DATE)).toEqual({ "SO-101": "10@1", "SO-102": "2@1" });
  });
});

describe("the order of turns", () => {
  const sale = (documentNo: string, quantity: number, more: { readonly unitPrice?: number; readonly orderDate?: string; readonly requestedDate?: string } = {}) => ({ documentNo, quantity, unitPrice: 10, orderDate: "2018-02-20", requestedDate: "2018-03-01", ...more });
  const book = (sales: readonly ReturnType<typeof sale>[], stock: number) =>
    bookFromTables({
      ItemLedger: [{ itemNo: "X", quantity: stock }],
      SalesHeaders: sales.map(({ documentNo, orderDate }) => ({ documentNo, orderDate })),
      SalesLines: sales.map(({ documentNo, quantity, unitPrice, requestedDate }) => ({ documentNo, lineNo: 10000, no: "X", quantity, unitPrice, requestedDate })),
    });

  test("who ordered first is served first, whatever day is wanted", () => {
    const sales = [sale("A", 5, { orderDate: "2018-02-22" }), sale("B", 5, { orderDate: "2018-02-21", requestedDate: "2018-03-09" })];
    expect(given(book(sales, 5), "entryOrder")).toEqual({ B: "5@1" });
    expect(given(book(sales, 5), "needDate")).toEqual({ A: "5@1" });
  });

  test("what is worth most is served first", () => {
    expect(given(book([sale("A", 5), sale("B", 5, { unitPrice: 30 })], 5), "value")).toEqual({ B: "5@1" });
  });

  test("the smallest is served first", () => {
    expect(given(book([sale("A", 5), sale("B", 2)], 6), "smallestFirst")).toEqual({ A: "4@1", B: "2@1" });
  });
});

describe("an order that ships complete", () => {
  const book = (stock: Readonly<Record<string, number>>, advice = "complete") =>
    bookFromTables({
      Items: [{ itemNo: "A" }, { itemNo: "B" }],
      ItemLedger: Object.entries(stock).map(([itemNo, quantity]) => ({ itemNo, quantity })),
      SalesHeaders: [{ documentNo: "1001", shippingAdvice: advice }, { documentNo: "1002" }].map((row) => ({ ...row, orderDate: "2018-02-20" })),
      SalesLines: [["1001", 10000, "A", "2018-03-01"], ["1001", 20000, "B", "2018-03-02"], ["1002", 10000, "A", "2018-03-03"]].map(([documentNo, lineNo, no, requestedDate]) => ({ documentNo, lineNo, no, requestedDate, quantity: 5, unitPrice: 10 })),
      PurchaseHeaders: [{ documentNo: "P1", orderDate: "2018-02-20" }],
      PurchaseLines: [{ documentNo: "P1", lineNo: 10000, no: "B", quantity: 5, unitCost: 5, expectedDate: "2018-03-08", confirmedDate: "2018-03-08" }],
    });

  test.each(POLICIES.filter((policy) => policy !== "fairShare"))("comes on the day of its last line, and nothing of it is ready before (%s)", (policy) => {
    const report = backorders(book({ A: 5 }), { date: WORK_DATE, workDate: WORK_DATE, policy });
    expect(report.byCustomer.filter(({ documentNo }) => documentNo === "1001").map(({ lineNo, coverDate, readyQuantity }) => [lineNo, coverDate, readyQuantity])).toEqual([[10000, march(8), 0], [20000, march(8), 0]]);
  });

  test("takes nothing where one of its lines never comes, and others get the goods", () => {
    const table = { ...book({ A: 5, B: 1 }), issues: [] };
    const report = backorders({ ...table, tables: { ...table.tables, PurchaseLines: { ...table.tables.PurchaseLines, rows: [] } } }, { date: WORK_DATE, workDate: WORK_DATE });
    expect(pegsOf(report).map(({ demand, quantity }) => [demand.documentNo, quantity / FINE_ONE])).toEqual([["1002", 5]]);
    expect(report.byCustomer.filter(({ documentNo }) => documentNo === "1001").map(({ light, cause }) => [light, cause.key])).toEqual([["R", "cause.lineComplete"], ["R", "cause.lineComplete"]]);
  });
});
