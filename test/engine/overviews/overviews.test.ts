import { parseIsoDay, type Day } from "../../../src/base/day";
import { known } from "../../../src/base/assert";
import { arrivalsByWeek, largestBalances, overviewOf, waitingByCustomer, waitingByWeek } from "../../../src/engine/overviews/overviews";
import type { ReportRow } from "../../../src/tables/tables";
import { money } from "../../support/money";

/**
 * The figures behind the charts, from the worked data set of sales-fo 13.6 and its extracts of the reports by item, customer and vendor. The names
 * of weeks are those of ISO 8601, as its own examples have them: 2018-03-01 is a Thursday of week 9; 2009-W01 begins in 2008, 2009-W53 ends in 2010.
 */
const day = (text: string): Day => known(parseIsoDay(text), text);
const T0 = day("2018-03-01");
type Light = ReportRow<"BackordersByCustomer">["light"];

const issue = (originalDate: string, effectiveDate: string, light: Light | ""): ReportRow<"BackordersByItem"> =>
  ({ originalDate: day(originalDate), effectiveDate: day(effectiveDate), light }) as ReportRow<"BackordersByItem">;
const FLOW = [
  issue("2018-02-27", "2018-03-01", "O"), issue("2018-03-02", "2018-03-02", "Y"), issue("2018-03-05", "2018-03-05", "O"),
  issue("2018-03-09", "2018-03-09", "O"), issue("2018-03-14", "2018-03-14", "R"), issue("2018-02-26", "2018-03-02", ""),
];

test("lines are counted in the week they are needed in, by light; stock and receipts are not", () => {
  const rows = waitingByWeek(FLOW, T0);
  expect(rows.slice(0, 4)).toEqual([
    { week: "< 2018-W09", linesUncovered: 0, linesLate: 0, linesAtRisk: 0, linesOnTime: 0 },
    { week: "2018-W09", linesUncovered: 0, linesLate: 1, linesAtRisk: 1, linesOnTime: 0 },
    { week: "2018-W10", linesUncovered: 0, linesLate: 2, linesAtRisk: 0, linesOnTime: 0 },
    { week: "2018-W11", linesUncovered: 1, linesLate: 0, linesAtRisk: 0, linesOnTime: 0 },
  ]);
  expect(rows.map(({ week }) => week)).toEqual(["< 2018-W09", ...[9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((week) => `2018-W${String(week).padStart(2, "0")}`), "> 2018-W20"]);
});

test.each([
  ["2018-02-25", "< 2018-W09"], ["2018-02-26", "2018-W09"], ["2018-03-04", "2018-W09"], ["2018-05-20", "2018-W20"], ["2018-05-21", "> 2018-W20"], ["1990-01-01", "< 2018-W09"], ["2099-01-01", "> 2018-W20"],
])("%s lies in %s", (text, week) => {
  expect(waitingByWeek([issue(text, text, "G")], T0).filter(({ linesOnTime }) => linesOnTime > 0)).toMatchObject([{ week, linesOnTime: 1 }]);
});

test.each([["2008-12-29", "2009-W01"], ["2009-12-31", "2009-W53"], ["2010-01-03", "2009-W53"], ["2010-01-04", "2010-W01"]])("the week of %s is %s", (text, week) => {
  expect(waitingByWeek([], day(text))[1]?.week).toBe(week);
});

const line = (customerNo: string, light: Light, amount: string): ReportRow<"BackordersByCustomer"> =>
  ({ customerNo, name: `Name of ${customerNo}`, light, outstandingAmount: money(amount) }) as ReportRow<"BackordersByCustomer">;

test("a customer has what waits by light; who waits for most comes first", () => {
  expect(waitingByCustomer([line("C1", "O", "1000"), line("C2", "Y", "1500"), line("C3", "O", "800"), line("C1", "O", "2500"), line("C4", "R", "2000")])).toEqual([
    { customerNo: "C1", name: "Name of C1", valueUncovered: 0, valueLate: money("3500"), valueAtRisk: 0, valueOnTime: 0 },
    { customerNo: "C4", name: "Name of C4", valueUncovered: money("2000"), valueLate: 0, valueAtRisk: 0, valueOnTime: 0 },
    { customerNo: "C2", name: "Name of C2", valueUncovered: 0, valueLate: 0, valueAtRisk: money("1500"), valueOnTime: 0 },
    { customerNo: "C3", name: "Name of C3", valueUncovered: 0, valueLate: money("800"), valueAtRisk: 0, valueOnTime: 0 },
  ]);
});

test("fifteen customers are shown, whatever the order of the rows", () => {
  const rows = Array.from({ length: 40 }, (_, at) => line(`C${String(at).padStart(2, "0")}`, "R", String(at)));
  const shown = Array.from({ length: 15 }, (_, at) => `C${39 - at}`);
  expect(waitingByCustomer(rows).map(({ customerNo }) => customerNo)).toEqual(shown);
  expect(waitingByCustomer([...rows].reverse()).map(({ customerNo }) => customerNo)).toEqual(shown);
});

const purchase = (expectedDate: string | null, daysOverdue: number, value: string): ReportRow<"BackordersByVendor"> =>
  ({ expectedDate: expectedDate === null ? null : day(expectedDate), effectiveDate: null, daysOverdue, salesValueAtRisk: money(value) }) as ReportRow<"BackordersByVendor">;

test("sales wait for purchases in the week the vendor was to deliver in, and what is overdue stands apart", () => {
  const rows = arrivalsByWeek([purchase("2018-02-26", 3, "2000"), purchase("2018-03-12", 0, "3000"), purchase("2018-01-15", 45, "10"), purchase("2018-03-20", 0, "0")], T0);
  expect(rows.filter(({ overdueArrivals, expectedArrivals }) => overdueArrivals !== 0 || expectedArrivals !== 0)).toEqual([
    { week: "< 2018-W09", overdueArrivals: money("10"), expectedArrivals: 0 },
    { week: "2018-W09", overdueArrivals: money("2000"), expectedArrivals: 0 },
    { week: "2018-W11", overdueArrivals: 0, expectedArrivals: money("3000") },
  ]);
  expect(rows).toHaveLength(14);
});

test("a purchase without a day has a row of its own, and nothing is lost", () => {
  expect(arrivalsByWeek([purchase(null, 0, "7")], T0).at(-1)).toEqual({ week: "?", overdueArrivals: 0, expectedArrivals: money("7") });
});

test("a balance is what is overdue and what is not; a customer without a name is shown by number", () => {
  const owes = (customerNo: string, name: string, balance: string, overdue: string) => ({ customerNo, name, date: T0, balance: money(balance), overdue: money(overdue) });
  expect(largestBalances([owes("C1", "Ann", "100", "30"), owes("C2", "", "250", "250"), owes("C3", "Bob", "-10", "0")])).toEqual([
    { customerNo: "C2", name: "C2", overdue: money("250"), notDue: 0 },
    { customerNo: "C1", name: "Ann", overdue: money("30"), notDue: money("70") },
    { customerNo: "C3", name: "Bob", overdue: 0, notDue: money("-10") },
  ]);
});

test("reports that say enough by themselves have none", () => {
  expect(overviewOf("TrialBalance", [], T0)).toBeUndefined();
  expect(overviewOf("BackordersByItem", FLOW, T0)?.reportId).toBe("WaitingByWeek");
});
