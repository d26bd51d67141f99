import { checkBook } from "../../../src/engine/checks/checks";
import { documentCaches } from "../../../src/engine/caches/caches";
import { documentsOf } from "../../../src/engine/documents/documents";
import { orderAmounts } from "../../../src/engine/orders/orders";
import { backorders } from "../../../src/engine/backorders/backorders";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";
import { errorsOf, plan } from "../../support/posting";

const TODAY = day("2026-01-15");

test.each([
  ["a telephone number typed as a quantity", { quantity: "4790510123", unitPrice: "2500", unitCode: "" }],
  ["the same in boxes of forty-eight", { quantity: "4790510123", unitPrice: "0", unitCode: "BOX" }],
])("%s is told, and nothing else breaks", (_, line) => {
  const book = bookFromTables({
    ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 48 }],
    SalesHeaders: [{ documentNo: "1001" }, { documentNo: "1002" }],
    SalesLines: [{ documentNo: "1001", no: "X", ...line }, { documentNo: "1002", no: "X", quantity: 1, unitPrice: 100 }],
    PurchaseHeaders: [{ documentNo: "P1" }],
    PurchaseLines: [{ documentNo: "P1", no: "X", quantity: line.quantity, unitCost: line.unitPrice, unitCode: line.unitCode }],
  });
  expect(errorsOf(book.issues)).toEqual(["CEL-05 SalesLines.quantity", "CEL-05 PurchaseLines.quantity"]);
  expect(errorsOf(checkBook(book, { workDate: TODAY, userId: "" })).filter((found) => found.startsWith("DOC"))).toEqual(["DOC-17 SalesHeaders.documentNo", "DOC-17 PurchaseHeaders.documentNo"]);
  expect(errorsOf(plan(book, "ship", { documents: ["1001"] }).issues)).toEqual(["DOC-17 SalesHeaders.documentNo"]);
  expect(documentCaches(book, "sales").lines.map(({ rowNumber }) => rowNumber)).toEqual([3]);
  expect(documentsOf(book, "sales").map((document) => orderAmounts(book, document, TODAY).amounts.total)).toEqual([0, 125_000]);
  expect(backorders(book, { date: TODAY, workDate: TODAY }).byCustomer.map(({ documentNo }) => documentNo)).toEqual(["1002"]);
});

test("a line of a million million is reckoned exactly", () => {
  const book = bookFromTables({ SalesHeaders: [{ documentNo: "1001" }], SalesLines: [{ documentNo: "1001", no: "X", quantity: "1000000", unitPrice: "999999.99" }] });
  expect(errorsOf(book.issues)).toEqual([]);
  expect(documentCaches(book, "sales").lines.map(({ amount, amountInclVat }) => [amount, amountInclVat])).toEqual([[999_999_990_000_000, 1_249_999_987_500_000]]);
});
