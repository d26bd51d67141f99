import type { Chart, ChartSeries } from "../schema/chart";
import type { ReportId } from "./tables";

/** The reports that have a chart beside them: few rows each, because a chart of ten thousand says nothing. Series are neighbours among the columns. */
export interface ReportChart extends Chart {
  /** What the bars count, by the key of its words. */
  readonly values: "chart.axis.lines" | "chart.axis.amount";
}

const UNCOVERED = "#8E0B18";
const LATE = "#F7894A";
const AT_RISK = "#FDE300";
const ON_TIME = "#2F7D46";

/** From the worst to the best, as the lights have it. */
function byLight(uncovered: string, late: string, atRisk: string, onTime: string): readonly ChartSeries[] {
  return [{ column: uncovered, colour: UNCOVERED }, { column: late, colour: LATE }, { column: atRisk, colour: AT_RISK }, { column: onTime, colour: ON_TIME }];
}

export const REPORT_CHARTS: { readonly [Id in ReportId]?: ReportChart } = {
  WaitingByWeek: { kind: "columns", categories: "week", values: "chart.axis.lines", series: byLight("linesUncovered", "linesLate", "linesAtRisk", "linesOnTime") },
  WaitingByCustomer: { kind: "bars", categories: "name", values: "chart.axis.amount", series: byLight("valueUncovered", "valueLate", "valueAtRisk", "valueOnTime") },
  ArrivalsByWeek: { kind: "columns", categories: "week", values: "chart.axis.amount", series: [{ column: "overdueArrivals", colour: UNCOVERED }, { column: "expectedArrivals", colour: ON_TIME }] },
  LargestBalances: { kind: "bars", categories: "name", values: "chart.axis.amount", series: [{ column: "overdue", colour: UNCOVERED }, { column: "notDue", colour: ON_TIME }] },
  PolicyComparison: { kind: "bars", categories: "policy", values: "chart.axis.lines", series: [{ column: "linesOnTime", colour: ON_TIME }, { column: "linesLate", colour: LATE }, { column: "linesUncovered", colour: UNCOVERED }] },
};
