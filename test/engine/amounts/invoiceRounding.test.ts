import { roundingOf } from "../../../src/engine/amounts/amounts";
import { formatAmount } from "../../../src/money/amount";
import { money } from "../../support/money";

test.each<[total: string, precision: string, mode: "nearest" | "up" | "down", rounding: string]>([
  // sales-bc E6
  ["1234.56", "0.05", "nearest", "-0.01"], ["1234.56", "1", "nearest", "0.44"],
  ["250.03", "0.05", "nearest", "0.02"], ["235.02", "0.05", "nearest", "-0.02"], ["42.07", "0.05", "nearest", "-0.02"], ["42.02", "0.05", "nearest", "-0.02"],
  ["100.5", "1", "nearest", "0.50"], ["-100.5", "1", "nearest", "-0.50"], ["0.025", "0.05", "nearest", "0.025"],
  ["100.2", "0.5", "up", "0.30"], ["100.9", "1", "down", "-0.90"], ["-100.2", "0.5", "up", "-0.30"], ["-100.9", "1", "down", "0.90"],
  ["100", "1", "up", "0.00"], ["0", "1", "nearest", "0.00"], ["1234.56", "0", "nearest", "0.00"],
])("%s to %s, %s: %s is added", (total, precision, mode, rounding) => {
  expect(formatAmount(roundingOf(money(total), money(precision), mode))).toBe(rounding);
});
