import * as fc from "fast-check";
import { add, AMOUNT_SCALE, amountFromMinor, CENT, formatAmount, isRounded, negate, roundAmount, shareOf, subtract, sum, type Amount } from "../../src/money/amount";
import { parseScaled } from "../../src/money/decimal";
import { money } from "../support/money";

const anyAmount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(amountFromMinor);

test("an amount is read from its text and shown as it", () => {
  fc.assert(fc.property(anyAmount, (amount) => {
    expect(parseScaled(formatAmount(amount), AMOUNT_SCALE)).toBe(amount);
  }));
  expect([formatAmount(money("1250")), formatAmount(money("-0.5")), formatAmount(money("0.125")), formatAmount(money("-0"))]).toEqual(["1250.00", "-0.50", "0.125", "0.00"]);
});

test.each([
  // sales-bc 0: half away from zero.
  ["0.125", "0.13"], ["-0.125", "-0.13"], ["1.005", "1.01"], ["2.675", "2.68"], ["-1.005", "-1.01"], ["1.004", "1.00"], ["-0.004", "0.00"], ["8.995", "9.00"], ["249.995", "250.00"],
])("%s rounds to %s", (exact, rounded) => {
  expect(formatAmount(roundAmount(money(exact), CENT))).toBe(rounded);
});

test.each([
  ["1234.56", "0.05", "1234.55"], ["1234.575", "0.05", "1234.60"], ["1234.56", "1", "1235.00"], ["-1234.50", "1", "-1235.00"], ["0.49", "1", "0.00"], ["1234.567", "0.001", "1234.567"],
])("%s to a precision of %s is %s", (exact, precision, rounded) => {
  expect(formatAmount(roundAmount(money(exact), money(precision)))).toBe(rounded);
});

test("rounding is by less than half a unit or exactly half, and what is rounded stays", () => {
  fc.assert(fc.property(anyAmount, fc.constantFrom(CENT, money("0.05"), money("1"), money("0.001")), (amount, precision) => {
    const rounded = roundAmount(amount, precision);
    expect(2 * Math.abs(rounded - amount)).toBeLessThanOrEqual(precision);
    expect(isRounded(rounded, precision)).toBe(true);
    expect(roundAmount(rounded, precision)).toBe(rounded);
    expect(roundAmount(negate(amount), precision)).toBe(negate(rounded));
  }));
});

test("the whole of an amount is the amount; a part of it is rounded", () => {
  expect(formatAmount(shareOf(money("10.00"), 1, 3, CENT))).toBe("3.33");
  expect(formatAmount(shareOf(money("-10.00"), 2, 3, CENT))).toBe("-6.67");
  expect(shareOf(money("0.125"), 7, 7, CENT)).toBe(money("0.125"));
});

test("sums are exact and have no negative zero", () => {
  expect(formatAmount(sum(Array.from({ length: 10 }, () => money("0.10"))))).toBe("1.00");
  expect(Object.is(add(money("-1"), money("1")), 0)).toBe(true);
  expect(Object.is(negate(money("0")), 0)).toBe(true);
  expect(formatAmount(subtract(money("8999999999999.99"), money("0.01")))).toBe("8999999999999.98");
});

test("what no safe integer holds is no amount", () => {
  expect(() => add(9_007_199_254_740_991 as Amount, 1 as Amount)).toThrow("an amount is a safe integer");
  expect(() => amountFromMinor(0.5)).toThrow("an amount is a safe integer");
});
