import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { add, subtract, ZERO, type Amount } from "../../money/amount";
import type { ReportId, ReportRow } from "../../tables/tables";
import { weeksFrom } from "./weeks";

/**
 * The few figures behind the chart of a report, each the sum of a column of its rows. Quantities are in different units and are not added:
 * by item lines are counted, elsewhere values are added. Of customers those are shown of whom there is most.
 */
export interface Overview {
  readonly reportId: ReportId;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** As many bars as can be told apart. */
const MOST_CUSTOMERS = 15;

/** The overview of a report, where it has one; rows as the report has them. */
export function overviewOf(reportId: ReportId, rows: readonly Readonly<Record<string, unknown>>[], workDate: Day): Overview | undefined {
  switch (reportId) {
    case "BackordersByItem":
      return { reportId: "WaitingByWeek", rows: waitingByWeek(rows as readonly ReportRow<"BackordersByItem">[], workDate) };
    case "BackordersByCustomer":
      return { reportId: "WaitingByCustomer", rows: waitingByCustomer(rows as readonly ReportRow<"BackordersByCustomer">[]) };
    case "BackordersByVendor":
      return { reportId: "ArrivalsByWeek", rows: arrivalsByWeek(rows as readonly ReportRow<"BackordersByVendor">[], workDate) };
    case "CustomerBalances":
      return { reportId: "LargestBalances", rows: largestBalances(rows as readonly ReportRow<"CustomerBalances">[]) };
    default:
      return undefined;
  }
}

/** Sales lines by the week they are needed in, counted from the week of the work date. */
export function waitingByWeek(rows: readonly ReportRow<"BackordersByItem">[], workDate: Day): readonly ReportRow<"WaitingByWeek">[] {
  const weeks = weeksFrom(workDate, () => ({ R: 0, O: 0, Y: 0, G: 0 }));
  for (const { light, originalDate, effectiveDate } of rows) if (light !== "") weeks.of(originalDate ?? effectiveDate)[light] += 1;
  return weeks.all().map(([week, { R, O, Y, G }]) => ({ week, linesUncovered: R, linesLate: O, linesAtRisk: Y, linesOnTime: G }));
}

/** What each customer waits for by light; those who wait for most first. */
export function waitingByCustomer(rows: readonly ReportRow<"BackordersByCustomer">[]): readonly ReportRow<"WaitingByCustomer">[] {
  const found = new Map<string, Record<"R" | "O" | "Y" | "G", Amount> & { readonly name: string }>();
  for (const { customerNo, name, light, outstandingAmount } of rows) {
    let own = found.get(customerNo);
    if (own === undefined) found.set(customerNo, (own = { name, R: ZERO, O: ZERO, Y: ZERO, G: ZERO }));
    own[light] = add(own[light], outstandingAmount);
  }
  const all = [...found].map(([customerNo, { name, R, O, Y, G }]) => ({ customerNo, name, valueUncovered: R, valueLate: O, valueAtRisk: Y, valueOnTime: G }));
  return largest(all, ["valueUncovered", "valueLate", "valueAtRisk", "valueOnTime"]);
}

/** The sales that wait for purchases, by the week the vendor was to deliver in, and whether that day is over. */
export function arrivalsByWeek(rows: readonly ReportRow<"BackordersByVendor">[], workDate: Day): readonly ReportRow<"ArrivalsByWeek">[] {
  const weeks = weeksFrom(workDate, () => ({ overdue: ZERO, expected: ZERO }));
  for (const { expectedDate, effectiveDate, daysOverdue, salesValueAtRisk } of rows) {
    if (salesValueAtRisk === ZERO) continue;
    const week = weeks.of(expectedDate ?? effectiveDate);
    const part = daysOverdue > 0 ? "overdue" : "expected";
    week[part] = add(week[part], salesValueAtRisk);
  }
  return weeks.all().map(([week, { overdue, expected }]) => ({ week, overdueArrivals: overdue, expectedArrivals: expected }));
}

/** What each customer owes, overdue and not; the largest balances first. */
export function largestBalances(rows: readonly ReportRow<"CustomerBalances">[]): readonly ReportRow<"LargestBalances">[] {
  const all = rows.map(({ customerNo, name, balance, overdue }) => ({ customerNo, name, overdue, notDue: subtract(balance, overdue) }));
  return largest(all, ["overdue", "notDue"]);
}

type Named = { readonly customerNo: string; readonly name: string };

function largest<Part extends string>(all: readonly (Named & Readonly<Record<Part, Amount>>)[], parts: readonly Part[]): readonly (Named & Record<Part, Amount>)[] {
  const totalOf = (row: Readonly<Record<Part, Amount>>): number => parts.reduce((total, part) => total + row[part], 0);
  const sorted = [...all].sort((a, b) => totalOf(b) - totalOf(a) || compareCodes(a.customerNo, b.customerNo)).slice(0, MOST_CUSTOMERS);
  // A bar without a name is of nobody.
  return sorted.map((row) => ({ ...row, name: row.name === "" ? row.customerNo : row.name }));
}
