import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow } from "../../support/fixtureSetup";
import { errorsOf, plan } from "../../support/posting";

const order = (lines: readonly FixtureRow<"SalesLines">[], header: FixtureRow<"SalesHeaders"> = { shippingAdvice: "complete" }, customer: FixtureRow<"Customers"> = {}) =>
  bookFromTables({
    Settings: [{ key: "allowNegativeInventory", value: "yes" }],
    Customers: [{ customerNo: "C1", ...customer }],
    Items: [{ itemNo: "HOURS", type: "service" }],
    SalesHeaders: [{ documentNo: "1001", ...header }],
    SalesLines: lines.map((line) => ({ documentNo: "1001", quantity: 5, unitPrice: 100, ...line })),
  });
const refusals = (book: ReturnType<typeof order>) => errorsOf(plan(book, "ship").issues);
const COMPLETE = ["DOC-05 SalesHeaders.shippingAdvice"];

test("an order that ships complete is shipped whole or not at all (sales-bc 2.4, rule 5)", () => {
  expect(refusals(order([{ no: "X" }, { no: "X" }]))).toEqual([]);
  expect(refusals(order([{ no: "X" }, { no: "X", quantityToShip: 4 }]))).toEqual(COMPLETE);
  expect(refusals(order([{ no: "X" }, { no: "X", quantityToShip: 0 }]))).toEqual(COMPLETE);
});

test("services may stay behind, and goods may not stay behind when services are delivered", () => {
  expect(refusals(order([{ no: "X" }, { no: "HOURS", quantityToShip: 1 }]))).toEqual([]);
  expect(refusals(order([{ no: "X", quantityToShip: 0 }, { no: "HOURS" }]))).toEqual(COMPLETE);
});

test("what is cancelled does not stay behind", () => {
  expect(refusals(order([{ no: "X" }, { no: "X", quantityCancelled: 5 }]))).toEqual([]);
});

test("the customer's advice counts where the order has none, and the order's own before it", () => {
  const part = [{ no: "X", quantityToShip: 1 }];
  expect(refusals(order(part, {}, { shippingAdvice: "complete" }))).toEqual(COMPLETE);
  expect(refusals(order(part, { shippingAdvice: "partial" }, { shippingAdvice: "complete" }))).toEqual([]);
});
