import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { ChartLayout, TableLayout } from "../../../src/ports/workbookPort";
import { typeIntoCell } from "../../../src/workbench/host/model/cells";
import { editChart, findChart, setCharts, setOnChart } from "../../../src/workbench/host/model/charts";
import { areaAddress } from "../../../src/workbench/host/model/area";
import { addTableColumn } from "../../../src/workbench/host/model/tableColumns";
import { findTable } from "../../../src/workbench/host/model/tables";
import type { Chart, Workbook } from "../../../src/workbench/host/workbook";
import { column, layout, textColumn } from "./layouts";
import { excelForTests } from "./excel";
import { sheetNamed } from "./workbooks";

const excel = excelForTests();

/** The chart beside a report through Office.js: made once, renewed in place, a person's from then on. */
const CHART: ChartLayout = {
  name: "Chart Waiting", kind: "columns", title: "Lines by week", description: "Lines by week.", categories: "Week", categoriesTitle: "Week", valuesTitle: "Lines",
  series: [{ column: "Late", colour: "#8E0B18" }, { column: "On time", colour: "#3F9C5A" }],
};
const REPORT: TableLayout = layout("Waiting", [textColumn("Week"), column("Late"), column("On time")], { chart: CHART });
const ROWS = [["W48", 3, 5], ["W49", 0, 7]];

const write = (rows: readonly (readonly (string | number)[])[], report = REPORT) => officeWorkbook().write([{ kind: "replaceTable", layout: report, rows }]);

function chartOn(workbook: Workbook): Chart {
  const chart = findChart(sheetNamed(workbook, "Waiting"), "Chart Waiting");
  if (chart === undefined) throw new Error("the chart is there");
  return chart;
}

const cellsOf = (chart: Chart) => chart.series.map(({ name, values, categories }) => [name, values, categories].map((cells) => (cells === null ? "" : areaAddress(cells.area))));

test("a new report has its chart beside it: series, names and categories from its columns, titles, colours with an outline, one column left free", async () => {
  const workbook = excel.open();
  expect(await write(ROWS)).toMatchObject({ ok: true, value: { changesDone: 1 } });
  const chart = chartOn(workbook);
  expect(cellsOf(chart)).toEqual([["B1", "B2:B3", "A2:A3"], ["C1", "C2:C3", "A2:A3"]]);
  expect(chart).toMatchObject({ type: "ColumnStacked", row: 1, column: 4, dx: 0, dy: 0, width: 480, height: 300 });
  expect(Object.fromEntries(chart.settings)).toEqual({
    "title/Text": "Lines by week", "legend/Position": "Bottom", "axes/categoryAxis/title/Text": "Week", "axes/valueAxis/title/Text": "Lines", "axes/categoryAxis/CategoryType": "TextAxis",
  });
  expect(chart.series.map(({ settings }) => Object.fromEntries(settings))).toEqual(["#8E0B18", "#3F9C5A"].map((colour) => ({ "format/fill/Color": colour, "format/line/Color": "#404040", GapWidth: 60 })));
});

test("lying bars have their first row at the top and their figures below", async () => {
  const workbook = excel.open();
  await write(ROWS, { ...REPORT, chart: { ...CHART, kind: "bars" } });
  const chart = chartOn(workbook);
  expect([chart.type, chart.settings.get("axes/categoryAxis/ReversePlotOrder"), chart.settings.get("axes/categoryAxis/Position"), chart.settings.get("axes/categoryAxis/TickLabelSpacing"), chart.height]).toEqual(["BarStacked", true, "Maximum", 1, 400]);
});

test("written again it has the rows there are now, and what a person made of it stays", async () => {
  const workbook = excel.open();
  await write(ROWS);
  const sheet = sheetNamed(workbook, "Waiting");
  const before = chartOn(workbook);
  editChart(workbook, sheet, before, { row: 20, column: 1, dx: 7, width: 200, height: 100 }, "local");
  setOnChart(workbook, sheet, before.settings, "title/Text", "Mine", "local");
  setOnChart(workbook, sheet, before.series[0]?.settings ?? new Map(), "format/fill/Color", "#0000FF", "local");
  for (const rows of [[...ROWS, ["W50", 1, 1]], [["W50", 1, 1]]]) {
    expect(await write(rows)).toMatchObject({ ok: true });
    expect(sheet.charts).toHaveLength(1);
    const last = rows.length + 1;
    expect(cellsOf(chartOn(workbook)).map(([, values]) => values)).toEqual(last === 2 ? ["B2", "C2"] : [`B2:B${last}`, `C2:C${last}`]);
  }
  const after = chartOn(workbook);
  expect(after).toMatchObject({ row: 20, column: 1, dx: 7, width: 200, height: 100 });
  expect([after.settings.get("title/Text"), after.series[0]?.settings.get("format/fill/Color")]).toEqual(["Mine", "#0000FF"]);
});

test("one that a person took away stays away, and so does a series they took out of it", async () => {
  const workbook = excel.open();
  await write(ROWS);
  const sheet = sheetNamed(workbook, "Waiting");
  const chart = chartOn(workbook);
  setCharts(workbook, sheet, [{ ...chart, series: chart.series.slice(1) }], "local");
  await write([["W50", 1, 1], ...ROWS]);
  expect(cellsOf(chartOn(workbook))).toEqual([["C1", "C2:C4", "A2:A4"]]);
  setCharts(workbook, sheet, [], "local");
  expect(await write(ROWS)).toMatchObject({ ok: true });
  expect(sheet.charts).toEqual([]);
});

test("a chart that stands where it was put steps aside for a person's columns; one that was moved stays", async () => {
  const workbook = excel.open();
  await write(ROWS);
  const sheet = sheetNamed(workbook, "Waiting");
  const add = (name: string): void => {
    const table = findTable(workbook, "Waiting");
    if (table !== undefined) addTableColumn(workbook, table, null, name, [], "local");
  };
  add("Mine");
  add("Also mine");
  typeIntoCell(workbook, sheet, 1, 3, "called");
  await write(ROWS);
  expect(chartOn(workbook)).toMatchObject({ row: 1, column: 6, dx: 0, dy: 0 });
  await write(ROWS);
  expect(chartOn(workbook)).toMatchObject({ column: 6 });
  editChart(workbook, sheet, chartOn(workbook), { dx: 9 }, "local");
  add("Third");
  await write(ROWS);
  expect(chartOn(workbook)).toMatchObject({ column: 6, dx: 9 });
});

test("a chart costs one sync more where its table stands already, and none where it is new", async () => {
  const { chart: _, ...plain } = REPORT;
  const syncs = async (report: TableLayout): Promise<number> => {
    const before = excel.office().host.counters.total.syncs;
    await write(ROWS, report);
    return excel.office().host.counters.total.syncs - before;
  };
  excel.open();
  const [newPlain, againPlain] = [await syncs(plain), await syncs(plain)];
  excel.open();
  const [newChart, againChart] = [await syncs(REPORT), await syncs(REPORT)];
  expect([newChart - newPlain, againChart - againPlain]).toEqual([0, 1]);
});
