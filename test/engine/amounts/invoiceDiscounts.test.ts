import { invoiceDiscounts, type DiscountedLine } from "../../../src/engine/amounts/amounts";
import { CENT, formatAmount } from "../../../src/money/amount";
import { money, percent } from "../../support/money";

type Line = readonly [amount: string, rate?: string, facts?: "no discount" | "full"];

const shares = (lines: readonly Line[], discount: { readonly percent?: string; readonly amount?: string }) =>
  invoiceDiscounts(
    lines.map(([amount, rate = "25", facts]): DiscountedLine => ({
      lineAmount: money(amount), allowInvoiceDiscount: facts !== "no discount", vat: { identifier: `V${rate}`, percent: percent(rate), calculation: facts === "full" ? "full" : "normal" },
    })),
    { percent: discount.percent === undefined ? null : percent(discount.percent), amount: discount.amount === undefined ? null : money(discount.amount) },
    CENT,
  ).map(formatAmount);

test("a percentage goes to the identifiers in their order, the remainder running on (sales-bc E5.2)", () => {
  expect(shares([["99.99"], ["50.05", "12"], ["20.00", "12", "no discount"]], { percent: "5" })).toEqual(["5.00", "2.50", "0.00"]);
});

test("an amount over equal lines is 333.33, 333.34, 333.33", () => {
  expect(shares([["10000"], ["10000"], ["10000"]], { amount: "1000" })).toEqual(["333.33", "333.34", "333.33"]);
});

test("an amount wins over a percentage, and an amount with more decimals than the currency is rounded", () => {
  expect(shares([["100"], ["100"]], { percent: "50", amount: "10" })).toEqual(["5.00", "5.00"]);
  expect(shares([["100"], ["100"]], { percent: "50", amount: "0" })).toEqual(["50.00", "50.00"]);
  expect(shares([["100"]], { amount: "0.125" })).toEqual(["0.13"]);
});

test("a line that is tax alone takes no discount, and a negative line takes its part back", () => {
  expect(shares([["100"], ["25", "25", "full"]], { percent: "10" })).toEqual(["10.00", "0.00"]);
  expect(shares([["100"], ["-20"]], { percent: "10" })).toEqual(["10.00", "-2.00"]);
});

test("where no line takes part, or lines cancel out, there is no discount", () => {
  expect(shares([["100", "25", "no discount"]], { amount: "10" })).toEqual(["0.00"]);
  expect(shares([["100"], ["-100"]], { amount: "10" })).toEqual(["0.00", "0.00"]);
  expect(shares([["100"]], {})).toEqual(["0.00"]);
});
