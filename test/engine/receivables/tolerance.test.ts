import { openEntries, toleranceOf } from "../../../src/engine/receivables/receivables";
import { amountFromMinor, CENT, formatAmount } from "../../../src/money/amount";
import type { Percent } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";

/** The most by which a payment may miss an entry of an amount (sales-bc E16.5). */
function most(amount: string, percent: number, limit: number, isBlocked = false): string {
  const [entry] = openEntries(bookFromTables({ CustomerLedger: [{ documentNo: "103001", amount }], CustomerDetails: [{ ledgerEntryNo: 1, amount }] }), "sales");
  if (!entry) throw new Error("the entry is open");
  return formatAmount(toleranceOf(entry, { percent: (percent * 100_000) as Percent, limit: amountFromMinor(limit * 1000), isBlocked, precision: CENT }));
}

test("the limit counts where it is smaller than the percentage, or where there is none", () => {
  expect(most("1250.00", 1, 5)).toBe("5.00");
  expect(most("300.00", 1, 5)).toBe("3.00");
  expect(most("1250.00", 1, 0)).toBe("12.50");
  expect(most("1250.00", 0, 5)).toBe("5.00");
});

test("it is never more than the entry, and nothing for a party that is given none", () => {
  expect(most("2.00", 0, 5)).toBe("2.00");
  expect(most("1250.00", 1, 5, true)).toBe("0.00");
  expect(most("1250.00", 0, 0)).toBe("0.00");
});
