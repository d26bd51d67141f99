import { isErrorValue, type CellValue } from "../../src/schema/cell";
import { amount, bool, code, date, formula, int, option, percent, price, qty, text, type Column } from "../../src/schema/column";
import { dayFromSerial, parseCell, serialFromDay } from "../../src/schema/parseCell";
import { day } from "../support/day";

const read = (column: Column, cell: CellValue) => {
  const { value, fault } = parseCell(column, cell);
  return fault ?? value;
};

describe("codes", () => {
  test.each<[CellValue, string]>([
    ["c100 ", "C100"], ["00123", "00123"], ["1E10", "1E10"], ["1e10", "1E10"], ["MARCH1", "MARCH1"], ["12-3", "12-3"], ["\u00A0A\u00A0100", "A 100"], ["A\u200B-100", "A-100"],
    [123, "123"], [10000000000, "10000000000"], [12.5, "12.5"], [true, "TRUE"], ["-100", "-100"], ["=1+1", "=1+1"], ["'00123", "'00123"],
  ])("%p is the code %p", (cell, value) => {
    expect(read(code(), cell)).toBe(value);
  });

  test("a number that Excel has cut the last digits off is no code", () => {
    expect(read(code(), 4006381333931)).toBe("4006381333931");
    expect(read(code(), 12345678901234567890)).toBe("numberAsCode");
    expect(read(code(), 1e21)).toBe("numberAsCode");
  });

  test("a code of more than forty characters is too long", () => {
    expect(read(code(), "A".repeat(40))).toBe("A".repeat(40));
    expect(parseCell(code(), "A".repeat(41))).toEqual({ value: "A".repeat(40), fault: "tooLong" });
  });
});

describe("texts", () => {
  test.each<[CellValue, string]>([["  Fjord \u00A0 Sport AS\n", "Fjord Sport AS"], ["blåbær 漢", "blåbær 漢"], [2026, "2026"], [false, "false"], ["#1 choice", "#1 choice"]])("%p is the text %p", (cell, value) => {
    expect(read(text(), cell)).toBe(value);
  });

  test("a text of more than two thousand characters is too long", () => {
    expect(read(text(), "x".repeat(2001))).toBe("tooLong");
  });
});

describe("dates", () => {
  test.each<[CellValue, string]>([
    [46346, "2026-11-20"], [46346.75, "2026-11-20"], [1, "1900-01-01"], [59, "1900-02-28"], [61, "1900-03-01"], [25569, "1970-01-01"], [45351, "2024-02-29"], [2958465, "9999-12-31"],
    ["2026-11-20", "2026-11-20"], [" 2024-02-29\u00A0", "2024-02-29"], ["2026-11-20T00:00:00Z", "2026-11-20"],
  ])("%p is %s", (cell, iso) => {
    expect(read(date(), cell)).toBe(day(iso));
  });

  test.each<[CellValue]>([[60], [60.5], [0], [0.5], [-1], [2958466], [1e300], [NaN], ["20.11.2026"], ["11/20/2026"], ["2026-02-29"], ["2026-11"], ["46346"], ["i morgen"], [true]])("%p is no day", (cell) => {
    expect(read(date(), cell)).toBe("notADate");
  });

  test("serial numbers and days are one to one, except for 29 February 1900, which never was", () => {
    for (const serial of [1, 31, 58, 59, 61, 62, 366, 367, 25568, 25569, 36526, 45000, 2958465]) expect(serialFromDay(dayFromSerial(serial) ?? day("0001-01-01"))).toBe(serial);
    expect(dayFromSerial(60)).toBeUndefined();
    expect([serialFromDay(day("1899-12-31")), serialFromDay(day("1900-02-28")), serialFromDay(day("1900-03-01"))]).toEqual([undefined, 59, 61]);
  });
});

describe("numbers", () => {
  test.each<[string, CellValue, number]>([
    ["binary noise", 0.1 + 0.2, 300], ["binary noise", 1.1 * 3, 3_300], ["binary noise", 8.2 - 0.2, 8_000], ["binary noise", 4.35 * 100, 435_000], ["binary noise", -(0.1 + 0.7), -800],
    ["fifteen digits", 999999999999.999, 999_999_999_999_999], ["fifteen digits", -123456789012.345, -123_456_789_012_345], ["a text with a point", "1250.5", 1_250_500], ["a text with a point", " -0.5 ", -500],
    ["a true minus", "\u221212.50", -12_500], ["hard blanks", "\u00A012.50\u202F", 12_500], ["scientific text", "1.5E3", 1_500_000], ["zero", -0, 0],
  ])("%s: %p", (_, cell, thousandths) => {
    expect(read(amount(), cell)).toBe(thousandths);
  });

  test.each<[CellValue, string]>([
    ["1,5", "notANumber"], ["1 250", "notANumber"], ["1\u00A0250,00", "notANumber"], ["1.234,56", "notANumber"], ["12 kr", "notANumber"], ["ten", "notANumber"], ["-", "notANumber"], [true, "notANumber"],
    [Infinity, "notANumber"], [NaN, "notANumber"], ["(100)", "notANumber"], ["12.3456", "tooManyDecimals"], [0.0001, "tooManyDecimals"], [1e-7, "tooManyDecimals"],
    ["9007199254740.992", "tooLarge"], [1e21, "tooLarge"], [1e300, "tooLarge"],
  ])("%p in a column of amounts: %s", (cell, fault) => {
    expect(parseCell(amount(), cell)).toEqual({ value: null, fault });
  });

  test("prices, quantities and percentages have five decimals, whole numbers none", () => {
    expect([qty(), price(), percent()].map((column) => read(column, 3.33333))).toEqual([333_333, 333_333, 333_333]);
    expect([qty(), price(), percent()].map((column) => read(column, 3.333333))).toEqual(["tooManyDecimals", "tooManyDecimals", "tooManyDecimals"]);
    expect([read(int(), 10000), read(int(), "10000"), read(int(), 1.5), read(int(), "1.0"), read(int(), "1e3")]).toEqual([10_000, 10_000, "notWhole", 1, 1_000]);
  });

  test("a minimum and a maximum are allowed themselves; what lies beyond keeps its value and is told", () => {
    const share = percent({ min: 0, max: 100 });
    expect([read(share, 0), read(share, 100), read(share, -0.00001), read(share, 100.00001)]).toEqual([0, 10_000_000, "belowMinimum", "aboveMaximum"]);
    expect(parseCell(share, 101)).toEqual({ value: 10_100_000, fault: "aboveMaximum" });
    expect([read(qty({ min: 0.00001 }), 0), read(qty({ min: 0.00001 }), 0.00001)]).toEqual(["belowMinimum", 1]);
    expect([read(amount({ min: 0.001 }), 0), read(amount({ min: 0.001 }), 0.001)]).toEqual(["belowMinimum", 1]);
  });
});

describe("yes or no, choices and date formulas", () => {
  test.each<[CellValue, boolean | string]>([
    [true, true], [false, false], ["TRUE", true], ["ja", true], ["Oui", true], ["x", true], [1, true], ["1", true], ["nei", false], ["NON", false], [0, false], ["", false], ["perhaps", "notYesNo"], [2, "notYesNo"],
  ])("%p is %p", (cell, value) => {
    expect(read(bool(), cell)).toBe(value);
  });

  test("a choice is one of its list, whatever its case", () => {
    const type = option(["order", "creditMemo"]);
    expect([read(type, "order"), read(type, " CreditMemo "), read(type, "credit memo"), read(type, 1), read(type, true)]).toEqual(["order", "creditMemo", "notAnOption", "notAnOption", "notAnOption"]);
  });

  test("a date formula is kept in capitals", () => {
    expect([read(formula(), "cm+15d"), read(formula(), "30D"), read(formula(), 30), read(formula(), "30 days")]).toEqual(["CM+15D", "30D", "notADateFormula", "notADateFormula"]);
  });
});

describe("blank cells", () => {
  const blanks = ["", " ", "\u00A0", "\u200B", "\t\n"];

  test("an optional cell may be blank: no text, or no number at all", () => {
    for (const blank of blanks) {
      expect([code, text, formula].map((of) => parseCell(of({ optional: true }), blank))).toEqual([{ value: "" }, { value: "" }, { value: "" }]);
      expect([date, qty, price, amount, percent, int].map((of) => parseCell(of({ optional: true }), blank))).toEqual(Array(6).fill({ value: null }));
      expect(parseCell(option(["a"], { optional: true }), blank)).toEqual({ value: "" });
    }
  });

  test("a required cell may not: the row gets a value to go on with, and the fault is told", () => {
    for (const blank of blanks) {
      expect([code, text, formula].map((of) => parseCell(of(), blank))).toEqual(Array(3).fill({ value: "", fault: "required" }));
      expect([date, qty, amount, int].map((of) => parseCell(of(), blank))).toEqual(Array(4).fill({ value: 0, fault: "required" }));
      // A kind of document that is none would have no rules to be checked by: the row goes on as the first kind.
      expect(parseCell(option(["a"]), blank)).toEqual({ value: "a", fault: "required" });
      expect(parseCell(option(["a", "b"], { preset: "b" }), "c")).toEqual({ value: "b", fault: "notAnOption" });
    }
  });

  test("a preset stands for what nobody typed, in the column's own scale", () => {
    expect([parseCell(qty({ preset: 0 }), ""), parseCell(qty({ preset: 1.5 }), ""), parseCell(int({ preset: 1 }), ""), parseCell(option(["order"], { preset: "order" }), ""), parseCell(bool({ preset: true }), "")]).toEqual([
      { value: 0 }, { value: 150_000 }, { value: 1 }, { value: "order" }, { value: true },
    ]);
  });

  test("a boolean without a preset is no where it is blank", () => {
    expect(parseCell(bool(), "")).toEqual({ value: false });
  });
});

test.each(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"])("%s is a fault of a formula in a column of any kind", (cell) => {
  for (const column of [code(), text(), date(), qty(), amount(), int(), bool(), option(["a"]), formula(), text({ optional: true })]) expect(parseCell(column, cell).fault).toBe("errorValue");
});

test("a text that only begins like a fault of a formula is a text", () => {
  expect(["#", "#1", "#N/A ", "#VALUE"].map((cell) => isErrorValue(cell))).toEqual([false, false, false, false]);
});
