import { declarationOf } from "../../src/tables/tables";
import { BAR, REPORT_BARS, REPORT_LOOKS } from "../../src/tables/reportLooks";

/** What stands out in reports can be read by everyone: contrast as WCAG 2.2 computes it (1.4.3), on the fill or on the rows of Excel's table style. */
const all = Object.entries(REPORT_LOOKS).flatMap(([table, columns]) => Object.entries(columns ?? {}).flatMap(([column, highlights]) => highlights.map((highlight) => ({ table, column, highlight }))));
/** White rows, and the banded ones of the medium table style 2. */
const ROWS = ["#FFFFFF", "#D9E1F2", "#DDEBF7"];

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

test("black on white has the contrast that is known of it", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 10);
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
});

test.each(all)("$column of $table: $highlight.ink on $highlight.fill is readable", ({ highlight: { ink, fill } }) => {
  for (const paper of fill === undefined ? ROWS : [fill]) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
});

test.each(all)("$column of $table is a column, and so is the one that decides", ({ table, column, highlight }) => {
  const { order = [] } = declarationOf(table) ?? {};
  expect(order).toContain(column);
  expect(order).toContain(highlight.by);
});

const bars = Object.entries(REPORT_BARS).flatMap(([table, columns]) => (columns ?? []).map((column) => ({ table, column })));

test.each(bars)("data bars of $column in $table compare what is in one unit, and what is written on them is readable", ({ table, column }) => {
  expect(["int", "amount"]).toContain(declarationOf(table)?.columns[column]?.kind);
  const inks = all.filter((each) => each.table === table && each.column === column).map(({ highlight }) => highlight.ink);
  for (const ink of ["#000000", ...inks]) expect(contrast(ink, BAR)).toBeGreaterThanOrEqual(4.5);
});
