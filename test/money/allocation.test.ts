import * as fc from "fast-check";
import { allocate, runningShares } from "../../src/money/allocation";
import { amountFromMinor, CENT, formatAmount, sum } from "../../src/money/amount";
import { HUNDRED_PERCENT } from "../../src/money/quantity";
import { money, percent } from "../support/money";

const shares = (total: string, weights: readonly string[]) => allocate(money(total), weights.map(money), CENT).map(formatAmount);

test("VAT of three equal lines is 2.50, 2.51, 2.50 (sales-bc E3.1)", () => {
  expect(shares("7.51", ["10.01", "10.01", "10.01"])).toEqual(["2.50", "2.51", "2.50"]);
});

test("VAT of eleven equal lines leaves four of them a cent less net: the 2nd, 5th, 7th and 10th (sales-bc E4.1)", () => {
  const nets = shares("2016.67", Array.from({ length: 11 }, () => "1100.00")).map((vat) => formatAmount(amountFromMinor(money("1100.00") - money(vat))));
  expect(nets.flatMap((net, index) => (net === "916.66" ? [index + 1] : []))).toEqual([2, 5, 7, 10]);
  expect(nets.filter((net) => net === "916.67")).toHaveLength(7);
});

test("an invoice of 6.67 over two shipments of one piece is 3.34 and 3.33", () => {
  expect(shares("6.67", ["1", "1"])).toEqual(["3.34", "3.33"]);
});

test("a percentage is taken with the remainder running on (sales-bc E5.2)", () => {
  // 5 % of 50.05 is 2.5025; of 99.99 it is 4.9995, and with the 0.0025 left over 5.002.
  expect(runningShares(percent("5"), [money("50.05"), money("99.99")], HUNDRED_PERCENT, CENT).map(formatAmount)).toEqual(["2.50", "5.00"]);
});

test("a part may be negative, and a part without weight takes nothing", () => {
  expect(shares("10.00", ["30", "-10", "0"])).toEqual(["15.00", "-5.00", "0.00"]);
  expect(shares("0.01", ["1", "1", "1"])).toEqual(["0.00", "0.01", "0.00"]);
});

/** The running remainder with fractions of whole numbers, rounded by another way than the code's. */
function naive(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const whole = weights.reduce((before, weight) => before + weight, 0n);
  let left = 0n;
  return weights.map((weight) => {
    left += total * weight;
    const size = (n: bigint) => (n < 0n ? -n : n);
    const cents = (2n * size(left) + size(whole) * 10n) / (size(whole) * 20n);
    const share = (left < 0n === whole < 0n ? cents : -cents) * 10n;
    left -= share * whole;
    return share;
  });
}

const cents = (most: number) => fc.integer({ min: -most, max: most }).map((each) => amountFromMinor(each * CENT));

test("parts add up to the whole and are those of exact fractions, also beyond 2^53", () => {
  const books = fc.constantFrom(10_000, 900_000_000_000).chain((most) => fc.tuple(cents(most), fc.array(cents(most), { minLength: 1, maxLength: 30 })));
  fc.assert(fc.property(books, ([total, weights]) => {
    // Weights that nearly cancel out would blow parts up beyond any amount.
    fc.pre(sum(weights) !== 0 && weights.every((weight) => Math.abs(weight) <= Math.abs(sum(weights))));
    const parts = allocate(total, weights, CENT);
    expect(sum(parts)).toBe(total);
    expect(parts.map(BigInt)).toEqual(naive(BigInt(total), weights.map(BigInt)));
  }), { numRuns: 500 });
});
