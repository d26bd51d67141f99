import { applyPlan, planPosting, withNumbers } from "../../../src/engine/posting/posting";
import { openEntries } from "../../../src/engine/receivables/receivables";
import { formatAmount } from "../../../src/money/amount";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";
import type { FixtureRow } from "../../support/fixtureSetup";

/**
 * The whole matrix of sales-bc 3.11: an invoice of 1,000.00 with a payment discount of 20.00 until the 15th, grace until the
 * 20th and a tolerance of 5.00. A cell says the discount, the tolerated difference as cost, and what stays open on which entry.
 */
interface Cell {
  readonly discount?: string;
  readonly tolerance?: string;
  readonly invoice?: string;
  readonly payment?: string;
}

type Column = "in time" | "late, accepted" | "late, not accepted" | "after grace";

const DAYS: Readonly<Record<Column, string>> = { "in time": "2026-01-15", "late, accepted": "2026-01-18", "late, not accepted": "2026-01-18", "after grace": "2026-01-21" };

const granted = { discount: "20.00" };
const MATRIX: Readonly<Record<string, Readonly<Record<Column, Cell>>>> = {
  "1005.00": { "in time": { ...granted, payment: "-25.00" }, "late, accepted": { ...granted, payment: "-25.00" }, "late, not accepted": { tolerance: "-5.00" }, "after grace": { tolerance: "-5.00" } },
  "1000.00": { "in time": { ...granted, payment: "-20.00" }, "late, accepted": { ...granted, payment: "-20.00" }, "late, not accepted": {}, "after grace": {} },
  "995.00": { "in time": { ...granted, payment: "-15.00" }, "late, accepted": { ...granted, payment: "-15.00" }, "late, not accepted": { tolerance: "5.00" }, "after grace": { tolerance: "5.00" } },
  "985.00": { "in time": { ...granted, tolerance: "-5.00" }, "late, accepted": { ...granted, tolerance: "-5.00" }, "late, not accepted": { invoice: "15.00" }, "after grace": { invoice: "15.00" } },
  "980.00": { "in time": granted, "late, accepted": granted, "late, not accepted": { invoice: "20.00" }, "after grace": { invoice: "20.00" } },
  "975.00": { "in time": { ...granted, tolerance: "5.00" }, "late, accepted": { ...granted, tolerance: "5.00" }, "late, not accepted": { invoice: "25.00" }, "after grace": { invoice: "25.00" } },
};

function bookWith(payment: FixtureRow<"Payments">) {
  return bookFromTables({
    Settings: [{ key: "paymentToleranceAmount", value: "5" }, { key: "discountGraceDays", value: "5D" }],
    CustomerLedger: [{ documentNo: "103001", amount: "1000.00", postingDate: "2026-01-05", dueDate: "2026-02-04", discountDate: "2026-01-15", discountPossible: "20.00" }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: "1000.00" }],
    Payments: [{ customerNo: "C1", appliesToDocumentNo: "103001", ...payment }],
  });
}

function outcome(payment: FixtureRow<"Payments">): Cell {
  const book = bookWith(payment);
  const plan = planPosting(book, { action: "pay", documents: "all", postingDate: null, workDate: day("2026-01-15"), userId: "", allOrNone: false });
  expect(plan.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const detail = (type: string) => plan.rows.CustomerDetails.find(({ entryType }) => entryType === type)?.amount;
  const [discount, tolerance] = [detail("paymentDiscount"), detail("paymentTolerance")];
  const open = openEntries(applyPlan(withNumbers(book, plan.given), plan), "sales");
  const left = (no: string) => open.find(({ documentNo }) => documentNo === no)?.remaining;
  const [invoice, paid] = [left("103001"), left("106001")];
  return {
    ...(discount !== undefined && { discount: formatAmount(-discount as typeof discount) }),
    ...(tolerance !== undefined && { tolerance: formatAmount(-tolerance as typeof tolerance) }),
    ...(invoice !== undefined && { invoice: formatAmount(invoice) }),
    ...(paid !== undefined && { payment: formatAmount(paid) }),
  };
}

describe.each(Object.entries(MATRIX))("of 1,000.00 with a discount of 20.00, %s is paid", (amount, cells) => {
  test.each(Object.entries(cells) as [Column, Cell][])("%s", (column, cell) => {
    expect(outcome({ amount, postingDate: DAYS[column], acceptLateDiscount: column === "late, accepted" || column === "after grace" })).toEqual(cell);
  });
});

test("a difference within the tolerance stays open where the payment says so", () => {
  expect(outcome({ amount: "995.00", postingDate: "2026-01-21", keepDifference: true })).toEqual({ invoice: "5.00" });
});

test("a payment that goes to the oldest never uses the tolerance", () => {
  const book = bookFromTables({
    Settings: [{ key: "paymentToleranceAmount", value: "5" }],
    Customers: [{ customerNo: "C1", applicationMethod: "oldest" }],
    CustomerLedger: [{ documentNo: "103001", amount: "1000.00", postingDate: "2026-01-05" }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: "1000.00" }],
    Payments: [{ customerNo: "C1", amount: "995.00" }],
  });
  const plan = planPosting(book, { action: "pay", documents: "all", postingDate: null, workDate: day("2026-01-15"), userId: "", allOrNone: false });
  expect(openEntries(applyPlan(withNumbers(book, plan.given), plan), "sales").map(({ documentNo, remaining }) => [documentNo, formatAmount(remaining)])).toEqual([["103001", "5.00"]]);
});
