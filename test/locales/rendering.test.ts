import { issue } from "../../src/issues/issue";
import { renderIssue, renderText } from "../../src/locales/render";

test("an issue becomes a sentence and a cure with figures in the reader's own form", () => {
  const found = issue("CUS-04", { table: "SalesHeaders" }, { customerNo: "C100", limit: { amount: 10_000_000 }, exposure: { amount: 12_345_500 }, excess: { amount: 2_345_500 } });
  expect(renderIssue(found, "en")).toEqual({
    message: "Customer C100 comes to 12,345.50, which is 2,345.50 above the credit limit of 10,000.00.",
    cure: "Agree on payment first, or set a higher “Credit limit” for C100 in Customers.",
  });
});

test("a count chooses between one and many", () => {
  expect(renderText("en", "backorder.overdueNotCounted", { documentNo: "P1", fence: { count: 1000 } })).toBe("P1 is overdue by more than 1,000 days; not counted.");
});
