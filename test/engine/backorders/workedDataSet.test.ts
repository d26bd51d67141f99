import type { Day } from "../../../src/base/day";
import { backorders, type Backorders } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { FINE_ONE } from "../../../src/money/quantity";
import { march, WORK_DATE, workedBook } from "./workedCompany";

const reportOf = (book: Book): Backorders => backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
const units = (quantity: number | null) => (quantity === null ? null : quantity / FINE_ONE);

/** Document, day, in, out, balance, cover day, days late, ready, short, light. */
type Flow = readonly [string, Day, number | null, number | null, number, Day | null, number | null, number | null, number | null, string];

function flowOf({ byItem }: Backorders): readonly Flow[] {
  return byItem.map((row) => [
    row.documentNo, row.effectiveDate, units(row.receiptQuantity), units(row.issueQuantity), units(row.projectedBalance) ?? 0,
    row.coverDate, row.daysLate, units(row.readyQuantity), units(row.shortQuantity), row.light,
  ]);
}

function suppliesOf({ plan: { events, coverage } }: Backorders, documentNo: string): readonly (readonly [string, number])[] {
  const { count, issue, source, quantity } = coverage.pegs;
  return [...Array(count).keys()]
    .filter((peg) => events.lines[issue[peg] ?? 0]?.documentNo === documentNo)
    .map((peg) => [events.lines[source[peg] ?? 0]?.documentNo ?? "stock", units(quantity[peg] ?? 0) ?? 0]);
}

describe("the worked data set (sales-fo 13.6)", () => {
  const report = reportOf(workedBook());

  test("the flow of the item has the balance, cover days and lights of the report", () => {
    expect(flowOf(report)).toEqual([
      ["", march(1), null, null, 12, null, null, null, null, ""],
      ["SO-101", march(1), null, 10, 2, march(1), 2, 10, 0, "O"],
      ["PO-501", march(2), 20, null, 22, null, null, null, null, ""],
      ["SO-102", march(2), null, 15, 7, march(2), 0, 0, 0, "Y"],
      ["SO-103", march(5), null, 8, -1, march(12), 7, 0, 0, "O"],
      ["SO-104", march(9), null, 25, -26, march(12), 3, 0, 0, "O"],
      ["PO-502", march(12), 30, null, 4, null, null, null, null, ""],
      ["SO-105", march(14), null, 20, -16, null, null, 0, 16, "R"],
    ]);
    expect(report.byItem.map(({ kind }) => kind)).toEqual(["onHand", "issue", "receipt", "issue", "issue", "issue", "receipt", "issue"]);
    expect(report.byItem.find(({ documentNo }) => documentNo === "PO-501")?.originalDate).toBe(march(-2));
  });

  test("nothing can be promised on any of its days (sales-fo 9.3, 3), and quantities name their unit", () => {
    expect(report.byItem.map(({ availableToPromise, unitCode }) => [availableToPromise, unitCode])).toEqual(Array(8).fill([0, "PCS"]));
    expect(report.byVendor.map(({ unitCode }) => unitCode)).toEqual(["PCS", "PCS", "PCS"]);
  });

  test("each line names the supply it uses", () => {
    expect(suppliesOf(report, "SO-101")).toEqual([["stock", 10]]);
    expect(suppliesOf(report, "SO-102")).toEqual([["stock", 2], ["PO-501", 13]]);
    expect(suppliesOf(report, "SO-103")).toEqual([["PO-501", 7], ["PO-502", 1]]);
    expect(suppliesOf(report, "SO-104")).toEqual([["PO-502", 25]]);
    expect(suppliesOf(report, "SO-105")).toEqual([["PO-502", 4]]);
    expect(suppliesOf(report, "SO-106")).toEqual([["PO-503", 40]]);
  });

  test("each line has a cause with its facts", () => {
    const causes = new Map(report.byCustomer.map(({ documentNo, cause }) => [documentNo, cause]));
    expect(causes.get("SO-101")).toEqual({ key: "cause.stock", args: {} });
    expect(causes.get("SO-102")).toEqual({ key: "cause.overdueReceipt", args: { documentNo: "PO-501", vendorNo: "V10", day: { day: march(2) } } });
    expect(causes.get("SO-103")).toEqual({ key: "cause.laterReceipt", args: { documentNo: "PO-502", vendorNo: "V10", day: { day: march(12) } } });
    expect(causes.get("SO-105")).toEqual({ key: "cause.notOrdered", args: {} });
    expect(causes.get("SO-106")).toEqual({ key: "cause.laterReceipt", args: { documentNo: "PO-503", vendorNo: "V20", day: { day: march(10) } } });
  });

  test("the header of the item adds up its flow", () => {
    const [item, ...others] = report.items;
    expect(others).toEqual([]);
    expect(item && { ...item, firstShortDay: undefined }).toEqual({
      itemNo: "1000", description: "Lamp", locationCode: "", firstShortDay: undefined, openSalesLines: 5, onHand: 12 * FINE_ONE, openSales: 78 * FINE_ONE,
      overdueSales: 10 * FINE_ONE, openPurchases: 50 * FINE_ONE, overduePurchases: 20 * FINE_ONE, netPosition: -16 * FINE_ONE, lowestBalance: -26 * FINE_ONE, uncovered: 16 * FINE_ONE, unitCode: "PCS", reserved: 0, available: 12 * FINE_ONE, safetyStock: 5 * FINE_ONE, leftOut: 0,
    });
    expect(item?.firstShortDay).toBe(march(5));
  });

  test("customers come by worst light, overdue value and number, with what they wait for", () => {
    const rows = report.byCustomer.map((row) => [
      row.customerNo, row.documentNo, units(row.outstandingQuantity), row.outstandingAmount / 1000, row.daysLate, units(row.readyQuantity), units(row.shortQuantity), row.light,
    ]);
    expect(rows).toEqual([
      ["C4", "SO-105", 20, 2000, null, 0, 16, "R"],
      ["C1", "SO-101", 10, 1000, 2, 10, 0, "O"],
      ["C1", "SO-104", 25, 2500, 3, 0, 0, "O"],
      ["C3", "SO-103", 8, 800, 7, 0, 0, "O"],
      ["C5", "SO-106", 40, 4000, 2, 0, 0, "O"],
      ["C2", "SO-102", 15, 1500, 0, 0, 0, "Y"],
    ]);
    expect(report.byCustomer.filter(({ isOverdue }) => isOverdue).map(({ documentNo }) => documentNo)).toEqual(["SO-101"]);
    expect(report.byCustomer.filter(({ isWithinCutOff }) => isWithinCutOff).map(({ documentNo }) => documentNo)).toEqual(["SO-101"]);
  });

  test("purchase lines say who waits and what to do", () => {
    const rows = report.byVendor.map((row) => [
      row.vendorNo, row.documentNo, row.effectiveDate, row.daysOverdue, units(row.waitingQuantity), row.waitingLines, row.earliestNeed, row.salesValueAtRisk / 1000,
      row.action?.key, row.action?.args["day"] ?? null,
    ]);
    expect(rows).toEqual([
      ["V10", "PO-501", march(2), 3, 20, 2, march(2), 2000, "action.chase", null],
      ["V10", "PO-502", march(12), 0, 30, 3, march(5), 3000, "action.expedite", { day: march(5) }],
      ["V20", "PO-503", march(10), 0, 40, 1, march(8), 4000, "action.expedite", { day: march(8) }],
    ]);
  });

  test("the cut-off marks rows and changes nothing else", () => {
    const later = backorders(workedBook(), { date: march(5), workDate: WORK_DATE });
    expect([...later.byItem]).toEqual([...report.byItem]);
    expect(later.byCustomer.filter(({ isWithinCutOff }) => isWithinCutOff).map(({ documentNo }) => documentNo)).toEqual(["SO-101", "SO-103", "SO-102"]);
  });

  test("cover days are known by line", () => {
    expect(report.coverDate("SO-104", 10000)).toBe(march(12));
    expect(report.coverDate("SO-105", 10000)).toBeNull();
    expect(report.coverDate("SO-106", 10000)).toBe(march(10));
    expect(report.coverDate("JO-1", 10000)).toBeUndefined();
  });
});

describe("what if (sales-fo 13.6 and 16)", () => {
  const dates = (report: Backorders) => new Map(report.byCustomer.map(({ documentNo, coverDate, daysLate, light }) => [documentNo, [coverDate, daysLate, light]]));

  test("a receipt that slips to 7 March changes one line", () => {
    const before = dates(reportOf(workedBook()));
    const after = dates(reportOf(workedBook({ expected: { "PO-501": "2018-03-07" } })));
    const changed = [...after].filter(([documentNo, facts]) => documentNo !== "SO-106" && facts[0] !== before.get(documentNo)?.[0]);
    expect(changed).toEqual([["SO-102", [march(7), 5, "O"]]]);
  });

  test("expediting the later receipt to 5 March makes the two lines in the dip come on time", () => {
    const after = dates(reportOf(workedBook({ confirmed: { "PO-502": "2018-03-05" } })));
    expect(after.get("SO-103")?.slice(0, 2)).toEqual([march(5), 0]);
    expect(after.get("SO-104")).toEqual([march(9), 0, "G"]);
    expect(after.get("SO-105")).toEqual([null, null, "R"]);
  });

  test("a new purchase of 30 makes the last line yellow, and green once it is confirmed", () => {
    const planned = (confirmed: string) => reportOf(workedBook({ morePurchases: [["PO-504", "V10", 30, "2018-03-14", confirmed]] }));
    expect(dates(planned("")).get("SO-105")).toEqual([march(14), 0, "Y"]);
    expect(planned("").byCustomer.find(({ documentNo }) => documentNo === "SO-105")?.cause.key).toBe("cause.unconfirmedReceipt");
    expect(dates(planned("2018-03-14")).get("SO-105")).toEqual([march(14), 0, "G"]);
    expect(units(planned("").items[0]?.netPosition ?? 0)).toBe(14);
  });

  test("a negative stock is a hole that the first receipt fills", () => {
    const report = reportOf(workedBook({ onHand: -4 }));
    expect(dates(report).get("SO-101")).toEqual([march(2), 3, "O"]);
    expect(suppliesOf(report, "SO-102")).toEqual([["PO-501", 6], ["PO-502", 9]]);
    const short = report.byCustomer.filter(({ shortQuantity }) => shortQuantity > 0).map(({ documentNo, shortQuantity }) => [documentNo, units(shortQuantity)]);
    expect(short.sort()).toEqual([["SO-104", 12], ["SO-105", 20]]);
    expect(units(report.items[0]?.uncovered ?? 0)).toBe(32);
  });
});
