import { REPORT_CHARTS } from "../../src/tables/reportCharts";
import { declarationOf } from "../../src/tables/tables";

/** Charts show columns of their report, and their bars can be told from their neighbours without their hue: contrast as WCAG 2.2 computes it. */
const all = Object.entries(REPORT_CHARTS).flatMap(([table, chart]) => (chart === undefined ? [] : [{ table, chart }]));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(all)("the series of $table are neighbours among its columns, in their order", ({ table, chart }) => {
  const { order = [], columns = {} } = declarationOf(table) ?? {};
  const first = order.indexOf(chart.series[0]?.column ?? "");
  expect(first).toBeGreaterThan(0);
  expect(order.slice(first, first + chart.series.length)).toEqual(chart.series.map(({ column }) => column));
  expect(order).toContain(chart.categories);
  for (const { column } of chart.series) expect(["int", "amount"]).toContain(columns[column]?.kind);
});

test.each(all)("in $table no two colours have the same lightness beside each other", ({ chart: { series } }) => {
  series.slice(1).forEach(({ colour }, at) => {
    const [light = 0, dark = 0] = [luminance(colour), luminance(series[at]?.colour ?? "#000000")].sort((one, other) => other - one);
    expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(1.5);
  });
});
