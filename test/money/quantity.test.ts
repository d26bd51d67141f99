import * as fc from "fast-check";
import { CENT, formatAmount } from "../../src/money/amount";
import { extend, formatFine, percentOf, priceFromFine, quantityFromFine, taxWithin, toBaseQuantity, unitPriceOf } from "../../src/money/quantity";
import { money, percent, price, quantity } from "../support/money";

test.each([
  ["3", "19.99", "59.97"], ["3", "99.99", "299.97"], ["2.5", "0.05", "0.13"], ["-2.5", "0.05", "-0.13"], ["1", "3.33333", "3.33"], ["2", "3.33333", "6.67"],
  ["0.00001", "500", "0.01"], ["0.00001", "499.99999", "0.00"], ["7", "-1.005", "-7.04"],
])("%s at %s is %s", (pieces, unitPrice, amount) => {
  expect(formatAmount(extend(quantity(pieces), price(unitPrice), CENT))).toBe(amount);
});

test("a product far beyond 2^53 is exact", () => {
  // 1234567.89012 × 987654.32109 = 1219326311355.98…: in fine units the two make a product of 23 digits.
  expect(formatAmount(extend(quantity("1234567.89012"), price("987654.32109"), CENT))).toBe("1219326311355.98");
  fc.assert(fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (pieces, unitPrice) => {
    const exact = BigInt(pieces) * BigInt(unitPrice);
    const cents = (2n * (exact < 0n ? -exact : exact) + 100_000_000n) / 200_000_000n;
    expect(BigInt(extend(quantityFromFine(pieces), priceFromFine(unitPrice), CENT))).toBe(10n * (exact < 0n ? -cents : cents));
  }));
});

test.each([
  ["269.97", "25", "67.49"], ["899.91", "25", "224.98"], ["30.03", "25", "7.51"], ["33.33", "25", "8.33"], ["22.06", "12", "2.65"], ["299.97", "10", "30.00"], ["59.97", "10", "6.00"],
  ["-0.50", "25", "-0.13"], ["100.00", "0", "0.00"], ["100.00", "12.34567", "12.35"],
])("of %s, %s percent is %s", (amount, rate, part) => {
  expect(formatAmount(percentOf(money(amount), percent(rate), CENT))).toBe(part);
});

test.each([
  // sales-bc E4 and 3.4: the tax inside an amount that includes it.
  ["12100.00", "20", "2016.67"], ["53.97", "25", "10.79"], ["6.00", "25", "1.20"], ["52.50", "12", "5.63"], ["100.03", "25", "20.01"], ["-0.02", "25", "0.00"], ["100.00", "0", "0.00"],
])("in %s at %s percent lies a tax of %s", (amount, rate, tax) => {
  expect(formatAmount(taxWithin(money(amount), percent(rate), CENT))).toBe(tax);
});

test("base units are counted to five decimals", () => {
  expect(formatFine(toBaseQuantity(quantity("2.5"), quantity("12")))).toBe("30");
  expect(formatFine(toBaseQuantity(quantity("0.66667"), quantity("6")))).toBe("4.00002");
  expect(formatFine(toBaseQuantity(quantity("-1"), quantity("0.33333")))).toBe("-0.33333");
  expect(formatFine(toBaseQuantity(quantity("0.00001"), quantity("0.5")))).toBe("0.00001");
});

test("an amount by its quantity is a price of five decimals", () => {
  expect(formatFine(unitPriceOf(money("10"), quantity("3")))).toBe("3.33333");
  expect(formatFine(unitPriceOf(money("-20"), quantity("-3")))).toBe("6.66667");
  expect(formatFine(unitPriceOf(money("8999999999999.99"), quantity("100000")))).toBe("90000000");
});
