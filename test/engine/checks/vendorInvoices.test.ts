import { bookFromTables } from "../../support/bookFromTables";
import { errorsOf, issueLines, plan, posted } from "../../support/posting";

const book = (numbers: readonly string[]) =>
  bookFromTables({
    PurchaseHeaders: numbers.map((vendorInvoiceNo, index) => ({ documentNo: `P${index + 1}`, vendorInvoiceNo })),
    PurchaseLines: numbers.map((_, index) => ({ documentNo: `P${index + 1}`, no: "X", quantity: 1, unitCost: 60 })),
  });
const ONCE = ["VEN-03 PurchaseHeaders.vendorInvoiceNo"];

test("a vendor's invoice number is used once, in one batch as one by one", () => {
  const twice = book(["F-1", "F-1"]);
  const batch = plan(twice, "receiveInvoice");
  expect(errorsOf(batch.issues)).toEqual(ONCE);
  expect(batch.documents.map(({ no }) => no)).toEqual(["P1"]);
  expect(errorsOf(plan(posted(twice, "receiveInvoice", { documents: ["P1"] }), "receiveInvoice", { documents: ["P2"] }).issues)).toEqual(ONCE);
});

test("the same number of another vendor is another number", () => {
  const two = bookFromTables({
    Vendors: [{ vendorNo: "V2" }],
    PurchaseHeaders: [{ documentNo: "P1", vendorInvoiceNo: "F-1" }, { documentNo: "P2", vendorNo: "V2", vendorInvoiceNo: "F-1" }],
    PurchaseLines: [{ documentNo: "P1", no: "X", quantity: 1, unitCost: 60 }, { documentNo: "P2", no: "X", quantity: 1, unitCost: 60 }],
  });
  expect(errorsOf(plan(two, "receiveInvoice").issues)).toEqual([]);
});

test("goods may be received without the vendor's number, but not invoiced", () => {
  expect(issueLines(plan(book([""]), "receive").issues)).toEqual([]);
  expect(errorsOf(plan(book([""]), "receiveInvoice").issues)).toEqual(["VEN-02 PurchaseHeaders.vendorInvoiceNo"]);
  expect(errorsOf(plan(book(["F-1", "F-1"]), "receive").issues)).toEqual([]);
});
