import * as fc from "fast-check";
import type { Day } from "../../src/base/day";
import * as columns from "../../src/schema/column";
import type { Column, Kind } from "../../src/schema/column";
import { formatCell, formatJson, numberFormat, type FieldValue } from "../../src/schema/formatCell";
import { parseCell } from "../../src/schema/parseCell";
import { TABLES } from "../../src/tables/tables";

/** Values of each kind as the engine holds them: the figures that Excel's fifteen digits can hold, days from 1900 to 9999. */
const fifteenDigits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
const letters = fc.string({ unit: fc.constantFrom(..."ABCXYZ0189-_/."), minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text);
const VALUES: Readonly<Record<Kind, fc.Arbitrary<FieldValue>>> = {
  code: letters.filter((code) => !/^#/.test(code)),
  text: letters.map((text) => `Nordlys ${text}`),
  date: fc.integer({ min: -25_567, max: 2_932_896 }).map((day) => day as Day),
  qty: fifteenDigits,
  price: fifteenDigits,
  amount: fifteenDigits,
  percent: fifteenDigits,
  int: fifteenDigits,
  bool: fc.boolean(),
  option: fc.constantFrom("order", "creditMemo"),
  formula: fc.constantFrom("30D", "CM+15D", "1M-1D", "-1W"),
};
const COLUMNS: Readonly<Record<Kind, Column>> = {
  code: columns.code(), text: columns.text(), date: columns.date(), qty: columns.qty(), price: columns.price(), amount: columns.amount(), percent: columns.percent(),
  int: columns.int(), bool: columns.bool(), option: columns.option(["order", "creditMemo"]), formula: columns.formula(),
};

describe.each(Object.keys(VALUES) as readonly Kind[])("%s", (kind) => {
  const column = COLUMNS[kind];

  test("a cell that is written is read as the same value", () => {
    fc.assert(fc.property(VALUES[kind], (value) => {
      expect(parseCell(column, formatCell(column, value))).toEqual({ value: value === 0 ? 0 : value });
    }), { numRuns: 300 });
  });

  test("the JSON form is read as the same value", () => {
    fc.assert(fc.property(VALUES[kind], (value) => {
      expect(parseCell(column, formatJson(column, value))).toEqual({ value: value === 0 ? 0 : value });
    }), { numRuns: 300 });
  });
});

test("a blank value is a blank cell, in both forms", () => {
  for (const column of Object.values(COLUMNS)) {
    for (const blank of ["", null]) expect([formatCell(column, blank), formatJson(column, blank)]).toEqual(["", ""]);
  }
});

test("JSON has decimal texts for money and quantities, numbers for whole numbers, ISO days for dates", () => {
  const { amount, qty, price, int, date, bool } = COLUMNS;
  expect([formatJson(amount, 1_250_000), formatJson(amount, -5), formatJson(qty, 250_000), formatJson(price, 333_333), formatJson(int, 10_000), formatJson(date, 0), formatJson(bool, false)]).toEqual([
    "1250.00", "-0.005", "2.5", "3.33333", 10_000, "1970-01-01", false,
  ]);
});

test("codes and texts are text cells; money shows two decimals, a price up to five", () => {
  expect(Object.fromEntries(Object.entries(COLUMNS).map(([kind, column]) => [kind, numberFormat(column)]))).toEqual({
    code: "@", text: "@", date: "yyyy-mm-dd", qty: "General", price: "#,##0.00###", amount: "#,##0.00", percent: "General", int: "0", bool: "General", option: "@", formula: "@",
  });
});

test("every declared preset is a value of its column", () => {
  const presets = Object.values(TABLES).flatMap((table) => Object.entries(table.columns as Readonly<Record<string, Column>>).filter(([, { facts }]) => facts.preset !== undefined));
  expect(presets.length).toBeGreaterThan(20);
  for (const [name, column] of presets) expect({ name, ...parseCell(column, column.facts.preset ?? "") }).not.toHaveProperty("fault");
});
