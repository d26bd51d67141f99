import { documentsOf, documentStatus, handledNotInvoiced, isCompleted, lineStatus, outstandingOf, type DocumentLine } from "../../../src/engine/documents/documents";
import { documentCaches } from "../../../src/engine/caches/caches";
import type { Quantity } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import { checkBook } from "../../../src/engine/checks/checks";
import { day } from "../../support/day";
import { issueLines } from "../../support/posting";
import type { FixtureTables } from "../../support/fixtureSetup";
import { quantity } from "../../support/money";

const lineOf = (ordered: string, handled: string, invoiced: string, cancelled = "0", lineType: DocumentLine["lineType"] = "item") =>
  ({ quantity: quantity(ordered), handled: quantity(handled), invoiced: quantity(invoiced), cancelled: quantity(cancelled), lineType }) as DocumentLine;

test.each([
  // sales-fo 11.2: ordered, delivered, invoiced, cancelled.
  ["10", "0", "0", "0", "openOrder"], ["10", "6", "6", "0", "openOrder"], ["10", "10", "6", "0", "delivered"], ["10", "10", "10", "0", "invoiced"], ["5", "0", "0", "5", "canceled"],
  ["10", "7", "7", "3", "invoiced"], ["10", "7", "5", "3", "delivered"], ["10", "7", "0", "2", "openOrder"], ["-3", "0", "0", "0", "openOrder"], ["-3", "-3", "0", "0", "delivered"], ["-3", "-3", "-3", "0", "invoiced"], ["0", "0", "0", "0", "canceled"],
])("of %s ordered, %s delivered, %s invoiced and %s cancelled: %s", (ordered, handled, invoiced, cancelled, status) => {
  expect(lineStatus(lineOf(ordered, handled, invoiced, cancelled))).toBe(status);
});

test("what remains to deliver is what is neither delivered nor cancelled, what remains to invoice is what is delivered and not invoiced", () => {
  const line = lineOf("10", "6", "2", "1");
  expect([outstandingOf(line), handledNotInvoiced(line)]).toEqual([quantity("3"), quantity("4")]);
});

test("a document is as far as its least advanced line; text lines and lines without a quantity have no say, and one without others is open", () => {
  const open = lineOf("1", "0", "0");
  const delivered = lineOf("1", "1", "0");
  const invoiced = lineOf("1", "1", "1");
  const cancelled = lineOf("1", "0", "0", "1");
  const text = lineOf("0", "0", "0", "0", "text");
  const blank = lineOf("0", "0", "0");
  expect([[invoiced, open], [invoiced, delivered], [invoiced, cancelled, text, blank], [cancelled], [text], [blank], []].map(documentStatus)).toEqual([
    "openOrder", "delivered", "invoiced", "canceled", "openOrder", "openOrder", "openOrder",
  ]);
  expect([[invoiced, cancelled], [cancelled], [invoiced, delivered]].map(isCompleted)).toEqual([true, true, false]);
});

const ORDER: FixtureTables = {
  SalesHeaders: [{ documentNo: "1001" }],
  SalesLines: [{ documentNo: "1001", no: "X", quantity: 10, unitPrice: 100, quantityShipped: 9, quantityInvoiced: 9, outstandingQuantity: 1, amount: 1 }, { documentNo: "1001", lineType: "text", description: "Gift wrapped" }],
  PostedHeaders: [
    { documentType: "shipment", documentNo: "102001" }, { documentType: "shipment", documentNo: "102002" }, { documentType: "invoice", documentNo: "103001" },
    { documentType: "shipment", documentNo: "102003", sourceType: "invoice" }, { documentType: "shipment", documentNo: "102004", sourceNo: "1002" },
  ],
  PostedLines: [
    { documentType: "shipment", documentNo: "102001", sourceNo: "1001", sourceLineNo: 10000, quantity: 4 },
    { documentType: "shipment", documentNo: "102002", sourceNo: "1001", sourceLineNo: 10000, quantity: 2 },
    { documentType: "invoice", documentNo: "103001", sourceNo: "1001", sourceLineNo: 10000, quantity: 5, invoiceDiscountAmount: "2.50" },
    { documentType: "shipment", documentNo: "102003", sourceNo: "1001", sourceLineNo: 10000, quantity: 1 },
    { documentType: "shipment", documentNo: "102004", sourceNo: "1002", sourceLineNo: 10000, quantity: 1 },
  ],
};

test("quantities are what posted rows of the same kind of document prove, never what the sheet shows", () => {
  const [order] = documentsOf(bookFromTables(ORDER), "sales");
  expect(order?.lines.map(({ handled, invoiced, invoiceDiscountTaken }) => [handled, invoiced, invoiceDiscountTaken])).toEqual([[quantity("6"), quantity("5"), 2_500], [0, 0, 0]]);
});

test("what is shown on lines is rebuilt; a text line has no state", () => {
  const { headers, lines } = documentCaches(bookFromTables(ORDER), "sales");
  expect(lines.map(({ handled, invoiced, outstanding, amount, amountInclVat, status }) => [handled, invoiced, outstanding, amount, amountInclVat, status])).toEqual([
    [quantity("6"), quantity("5"), quantity("4"), 1_000_000, 1_250_000, "openOrder"], [0, 0, 0, null, null, ""],
  ]);
  expect(headers.map(({ status }) => status)).toEqual(["open"]);
});

test("what stands in the cells that are rebuilt is no fault, whatever it is", () => {
  const book = bookFromTables({ ...ORDER, SalesLines: [{ documentNo: "1001", no: "X", quantity: 10, unitPrice: 100, quantityShipped: "six", amount: "#REF!", outstandingQuantity: -1, status: "#N/A" }] });
  expect(book.issues.filter(({ place }) => place.table === "SalesLines")).toEqual([]);
});

test("a document that was completed and got another line is open again; one that is released stays so", () => {
  const done = { ...ORDER, SalesHeaders: [{ documentNo: "1001", status: "completed" }] };
  expect(documentCaches(bookFromTables(done), "sales").headers.map(({ status }) => status)).toEqual(["open"]);
  const released = { ...ORDER, SalesHeaders: [{ documentNo: "1001", status: "released" }] };
  expect(documentCaches(bookFromTables(released), "sales").headers.map(({ status }) => status)).toEqual(["released"]);
});

test("lines stand in the order of their numbers; a line without a header belongs to no document", () => {
  const book = bookFromTables({
    SalesHeaders: [{ documentNo: "1001" }, { documentType: "quote", documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", lineNo: 30000, no: "X" }, { documentNo: "1001", lineNo: 10000, no: "X" }, { documentNo: "9999", lineNo: 10000, no: "X" }, { documentType: "quote", documentNo: "1001", lineNo: 20000, no: "X" }],
  });
  expect(documentsOf(book, "sales").map(({ type, no, lines }) => [type, no, lines.map(({ lineNo }) => lineNo)])).toEqual([["order", "1001", [10_000, 30_000]], ["quote", "1001", [20_000]]]);
});

test("who pays is who the order names, else who the customer's card names, else the customer", () => {
  const book = bookFromTables({
    Customers: [{ customerNo: "BRANCH", billToCustomerNo: "HQ" }, { customerNo: "HQ" }],
    SalesHeaders: [{ documentNo: "1", customerNo: "BRANCH" }, { documentNo: "2", customerNo: "BRANCH", billToCustomerNo: "C1" }, { documentNo: "3", customerNo: "HQ" }],
  });
  expect(documentsOf(book, "sales").map(({ partyNo, billToNo }) => [partyNo, billToNo])).toEqual([["BRANCH", "HQ"], ["BRANCH", "C1"], ["HQ", "HQ"]]);
});

test("a document with a row that cannot be read is marked as a whole", () => {
  const book = bookFromTables({
    SalesHeaders: [{ documentNo: "1" }, { documentNo: "2", orderDate: "soon" }, { documentNo: "3" }],
    SalesLines: [{ documentNo: "1", no: "X", quantity: 1 }, { documentNo: "2", no: "X", quantity: 1 }, { documentNo: "3", no: "X", quantity: "some" }, { documentNo: "3", no: "X", quantity: 1 }],
  });
  expect(documentsOf(book, "sales").map(({ isFaulty }) => isFaulty)).toEqual([false, true, true]);
});

test("purchases have one shape with sales: received is handled, the cost is the price, the vendor's number the external one", () => {
  const book = bookFromTables({
    PurchaseHeaders: [{ documentNo: "P1", vendorInvoiceNo: "F-1", expectedDate: "2026-02-01" }],
    PurchaseLines: [{ documentNo: "P1", no: "X", quantity: 10, unitCost: 60, quantityToReceive: 3 }],
    PostedHeaders: [{ documentType: "receipt", documentNo: "107001", sourceNo: "P1", partyNo: "V1" }],
    PostedLines: [{ documentType: "receipt", documentNo: "107001", sourceNo: "P1", sourceLineNo: 10000, quantity: 4 }],
  });
  expect(documentsOf(book, "purchase")).toMatchObject([
    { side: "purchase", partyNo: "V1", billToNo: "V1", externalDocumentNo: "F-1", lines: [{ unitPrice: 6_000_000, toHandle: quantity("3"), handled: quantity("4") as Quantity }] },
  ]);
});

test("an order with nothing but lines without a quantity is open, and is told so", () => {
  const book = bookFromTables({ SalesHeaders: [{ documentNo: "1001", postingDate: "2026-01-15" }], SalesLines: [{ documentNo: "1001", no: "X", unitPrice: 100 }] });
  expect(documentCaches(book, "sales").headers.map(({ status }) => status)).toEqual(["open"]);
  expect(issueLines(checkBook(book, { workDate: day("2026-01-15"), userId: "" }))).toEqual(["DOC-01 SalesHeaders.documentNo"]);
});
