import * as fc from "fast-check";
import { divideRounded, divideRoundedBig, formatScaled, multiplyDivide, parseScaled } from "../../src/money/decimal";

const safe = fc.maxSafeInteger();

/** n ÷ d rounded half away from zero by another way: add half the divisor to the size of n, cut off, put the sign back. */
function halfAway(n: bigint, d: bigint): bigint {
  const size = (n: bigint) => (n < 0n ? -n : n);
  const rounded = (2n * size(n) + size(d)) / (2n * size(d));
  return n < 0n === d < 0n ? rounded : -rounded;
}

test("reading undoes writing", () => {
  fc.assert(fc.property(safe, fc.constantFrom(0, 3, 5), fc.integer({ min: 0, max: 5 }), (value, scale, minimum) => {
    expect(parseScaled(formatScaled(value, scale, minimum), scale)).toBe(value === 0 ? 0 : value);
  }));
});

test.each([
  ["12", 3, 12_000], ["12.5", 3, 12_500], ["-0.001", 3, -1], ["+7", 0, 7], [".5", 3, 500], ["5.", 3, 5_000], ["007.50", 3, 7_500], ["-0", 3, 0], ["-0.000", 3, 0],
  ["1e-5", 5, 1], ["1.5E2", 3, 150_000], ["1e+3", 0, 1_000], ["1200e-2", 0, 12], ["0e999", 3, 0], ["0.1230000", 3, 123],
  ["9007199254740.991", 3, 9_007_199_254_740_991],
])("%s with %s decimals is %s", (text, scale, value) => {
  expect(parseScaled(text, scale)).toBe(value);
});

test.each([
  ["", "notANumber"], [".", "notANumber"], ["-", "notANumber"], ["1,5", "notANumber"], ["1 000", "notANumber"], ["0x10", "notANumber"], ["1.2.3", "notANumber"],
  ["e5", "notANumber"], ["Infinity", "notANumber"], ["NaN", "notANumber"], ["12kg", "notANumber"],
  ["0.0005", "tooManyDecimals"], ["1e-4", "tooManyDecimals"], ["1e-999", "tooManyDecimals"],
  ["9007199254740.992", "tooLarge"], ["1e16", "tooLarge"], ["1e999", "tooLarge"],
])("%s is told as %s", (text, fault) => {
  expect(parseScaled(text, 3)).toBe(fault);
});

test("decimals are shown as few as there are, or as many as are asked for", () => {
  expect([formatScaled(1_250_000, 3, 2), formatScaled(1, 3, 2), formatScaled(-5, 3), formatScaled(0, 5), formatScaled(150_000, 5), formatScaled(42, 0)]).toEqual([
    "1250.00", "0.001", "-0.005", "0", "1.5", "42",
  ]);
});

test("a half goes away from zero, whichever side the minus stands on", () => {
  expect([divideRounded(5, 10), divideRounded(-5, 10), divideRounded(5, -10), divideRounded(-5, -10)]).toEqual([1, -1, -1, 1]);
  expect([divideRounded(4, 10), divideRounded(-4, 10), divideRounded(15, 10), divideRounded(-25, 10)]).toEqual([0, 0, 2, -3]);
  expect(Object.is(divideRounded(-4, 10), 0)).toBe(true);
});

test("division rounds half away from zero up to the largest numbers, in both kinds of arithmetic", () => {
  fc.assert(fc.property(safe, safe.filter((d) => d !== 0), (n, d) => {
    const expected = halfAway(BigInt(n), BigInt(d));
    expect(BigInt(divideRounded(n, d))).toBe(expected);
    expect(divideRoundedBig(BigInt(n), BigInt(d))).toBe(expected);
  }), { numRuns: 500 });
});

test("a product beyond 2^53 is exact before it is divided", () => {
  // A product of 23 digits.
  expect(multiplyDivide(12_345_678_912_345, 9_876_543_211, 10_000_000)).toBe(Number(halfAway(12_345_678_912_345n * 9_876_543_211n, 10_000_000n)));
  expect(multiplyDivide(9_007_199_254_740_991, 3, 3)).toBe(9_007_199_254_740_991);
  fc.assert(fc.property(safe, fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1_000_000, max: 2_000_000 }), (a, b, d) => {
    expect(multiplyDivide(a, b, d)).toBe(Number(halfAway(BigInt(a) * BigInt(b), BigInt(d))));
  }));
});

test("nothing is divided by zero", () => {
  expect(() => divideRounded(1, 0)).toThrow("a divisor is not zero");
  expect(() => divideRoundedBig(1n, 0n)).toThrow("a divisor is not zero");
});
