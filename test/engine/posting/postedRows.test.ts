import { formatIsoDay, type Day } from "../../../src/base/day";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";
import { day } from "../../support/day";
import { errorsOf, plan } from "../../support/posting";

const iso = (each: Day | null) => (each === null ? null : formatIsoDay(each));
const sale = (header: FixtureRow<"SalesHeaders">, lines: readonly FixtureRow<"SalesLines">[] = [{ no: "A", quantity: 10, unitPrice: 100 }], tables: FixtureTables = {}) => {
  const made = plan(
    bookFromTables({
      ...tables,
      Items: [{ itemNo: "A", type: "service" }, ...(tables.Items ?? [])],
      SalesHeaders: [{ documentNo: "1001", ...header }],
      SalesLines: lines.map((line) => ({ documentNo: "1001", ...line })),
    }),
    "shipInvoice",
  );
  expect(errorsOf(made.issues)).toEqual([]);
  return made.rows;
};

describe("terms", () => {
  const TERMS: FixtureTables = {
    PaymentTerms: [{ termsCode: "CM15", dueFormula: "CM+15D", discountFormula: "10D", discountPercent: 2 }, { termsCode: "NET", dueFormula: "30D" }],
    Customers: [{ customerNo: "C1", paymentTermsCode: "NET" }],
  };
  const dates = (header: FixtureRow<"SalesHeaders">, tables: FixtureTables = TERMS) =>
    sale(header, undefined, tables).CustomerLedger.map(({ documentDate, dueDate, discountDate, discountPossible }) => [iso(documentDate), iso(dueDate), iso(discountDate), discountPossible]);

  test("due and discount dates are counted from the document date, else from the posting date (sales-bc 1.11)", () => {
    expect(dates({})).toEqual([["2026-01-15", "2026-02-14", null, null]]);
    expect(dates({ documentDate: "2026-01-10" })).toEqual([["2026-01-10", "2026-02-09", null, null]]);
  });

  test("the order's terms come before the customer's, a typed due date before both", () => {
    expect(dates({ paymentTermsCode: "CM15" })).toEqual([["2026-01-15", "2026-02-15", "2026-01-25", 25_000]]);
    expect(dates({ paymentTermsCode: "CM15", dueDate: "2026-03-01" })).toEqual([["2026-01-15", "2026-03-01", "2026-01-25", 25_000]]);
  });

  test("a payment discount is of the amount with VAT, or without where the company says so (sales-bc E15)", () => {
    const excluding = { ...TERMS, Settings: [{ key: "paymentDiscountExclVat", value: "yes" }] };
    expect(dates({ paymentTermsCode: "CM15" }, excluding).map((row) => row[3])).toEqual([20_000]);
  });

  test("the posted invoice has the same dates; a shipment has none", () => {
    const { PostedHeaders } = sale({ paymentTermsCode: "CM15" }, undefined, TERMS);
    expect(PostedHeaders.map(({ documentType, dueDate, discountDate }) => [documentType, iso(dueDate), iso(discountDate)])).toEqual([["shipment", null, null], ["invoice", "2026-02-15", "2026-01-25"]]);
  });
});

test("departments and projects of lines come before those of the order; VAT and the receivable have those of the order", () => {
  const { GeneralLedger } = sale({ department: "OSLO" }, [{ no: "A", quantity: 1, unitPrice: 100, department: "BERGEN", project: "P1" }, { no: "A", quantity: 1, unitPrice: 50 }, { no: "A", quantity: 1, unitPrice: 25 }], {
    DimensionValues: [{ dimension: "department", valueCode: "OSLO" }, { dimension: "department", valueCode: "BERGEN" }, { dimension: "project", valueCode: "P1" }],
  });
  expect(GeneralLedger.map(({ accountNo, amount, department, project }) => [accountNo, amount, department, project])).toEqual([
    ["6110", -100_000, "BERGEN", "P1"], ["6110", -75_000, "OSLO", ""], ["5610", -43_750, "OSLO", ""], ["2310", 218_750, "OSLO", ""],
  ]);
});

test("text lines follow to the shipment and the invoice; account lines post to their own account", () => {
  const { PostedLines, GeneralLedger } = sale({}, [
    { no: "A", quantity: 1, unitPrice: 100 }, { lineType: "text", description: "Handle with care" }, { lineType: "account", no: "6810", quantity: 1, unitPrice: 40, vatProductGroup: "V25" },
  ]);
  expect(PostedLines.map(({ documentType, lineNo, lineType, description }) => `${documentType} ${lineNo} ${lineType} ${description}`.trim()).sort()).toEqual([
    "invoice 10000 item", "invoice 20000 text Handle with care", "invoice 30000 account", "shipment 10000 item", "shipment 20000 text Handle with care", "shipment 30000 account",
  ]);
  expect(GeneralLedger.map(({ accountNo, amount }) => [accountNo, amount])).toEqual([["6110", -100_000], ["6810", -40_000], ["5610", -35_000], ["2310", 175_000]]);
});

test("ledger rows say whom they are about, and value entries which item", () => {
  const rows = sale({ externalDocumentNo: "PO-7" }, [{ no: "X", quantity: 1, unitPrice: 100 }], { Settings: [{ key: "allowNegativeInventory", value: "yes" }], Customers: [{ customerNo: "C1", name: "Fjord Sport" }] });
  expect(new Set(rows.GeneralLedger.map(({ sourceType, sourceNo, description }) => `${sourceType} ${sourceNo} ${description}`))).toEqual(new Set(["customer C1 Fjord Sport"]));
  expect(rows.CustomerLedger.map(({ customerNo, documentNo, externalDocumentNo }) => [customerNo, documentNo, externalDocumentNo])).toEqual([["C1", "103001", "PO-7"]]);
  expect(rows.ItemLedger.map(({ entryType, documentType, documentNo, documentLineNo, partyNo }) => [entryType, documentType, documentNo, documentLineNo, partyNo])).toEqual([["sale", "shipment", "102001", 10_000, "C1"]]);
  expect(rows.PostedLines.map(({ documentType, itemEntryNo }) => [documentType, itemEntryNo])).toEqual([["shipment", 1], ["invoice", null]]);
});

test("goods in boxes leave stock in pieces", () => {
  const rows = sale({}, [{ no: "X", quantity: "2.5", unitCode: "BOX", unitPrice: 1000 }], { Settings: [{ key: "allowNegativeInventory", value: "yes" }], ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }] });
  expect(rows.ItemLedger.map(({ quantity }) => quantity)).toEqual([-3_000_000]);
  expect(rows.ValueEntries.map(({ costActual, salesActual }) => [costActual, salesActual])).toEqual([[-1_800_000, 2_500_000]]);
  expect(rows.PostedLines.map(({ quantity, quantityBase, unitCode }) => [quantity, quantityBase, unitCode])).toEqual([[250_000, 3_000_000, "BOX"], [250_000, 3_000_000, "BOX"]]);
});

test("stock is asked for in pieces", () => {
  const book = bookFromTables({
    ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }],
    ItemLedger: [{ itemNo: "X", quantity: 23, entryType: "positiveAdjustment" }],
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 2, unitCode: "BOX", unitPrice: 1000 }],
  });
  const short = plan(book, "ship").issues.find(({ code }) => code === "ITM-05");
  expect(short?.args).toMatchObject({ available: { quantity: 2_300_000 }, needed: { quantity: 2_400_000 } });
});

test("a piece too small for its base unit moves nothing, and is invoiced all the same", () => {
  const rows = sale({}, [{ no: "X", quantity: "0.00001", unitCode: "MG", unitPrice: 100_000 }], { ItemUnits: [{ itemNo: "X", unitCode: "MG", quantityPerUnit: "0.4" }] });
  expect([rows.ItemLedger, rows.ValueEntries]).toEqual([[], []]);
  expect(rows.PostedHeaders.map(({ documentType, amount }) => [documentType, amount])).toEqual([["shipment", 0], ["invoice", 1_000]]);
});

test("an order named in small letters is the same order; one that is not there, or of another kind, is told", () => {
  const book = bookFromTables({
    Items: [{ itemNo: "A", type: "service" }],
    SalesHeaders: [{ documentNo: "SO-1" }, { documentType: "quote", documentNo: "Q-1" }],
    SalesLines: [{ documentNo: "SO-1", no: "A", quantity: 1, unitPrice: 100 }, { documentType: "quote", documentNo: "Q-1", no: "A", quantity: 1 }],
    PurchaseHeaders: [{ documentNo: "P1" }],
  });
  const made = plan(book, "ship", { documents: ["so-1", "SO-1", "Q-1", "P1", "SO-9"], postingDate: day("2026-01-15") });
  expect(made.documents.map(({ no }) => no)).toEqual(["SO-1"]);
  expect(errorsOf(made.issues)).toEqual(["DOC-16 SalesHeaders.documentType", "DOC-21 PurchaseHeaders", "DOC-20 SalesHeaders"]);
});

test("of a sale and a purchase with one number, the one with something to invoice is invoiced", () => {
  const book = bookFromTables({
    SalesHeaders: [{ documentNo: "7" }],
    SalesLines: [{ documentNo: "7", no: "X", quantity: 1, unitPrice: 100 }],
    PurchaseHeaders: [{ documentNo: "7", vendorInvoiceNo: "F-1" }],
    PurchaseLines: [{ documentNo: "7", no: "X", quantity: 1, unitCost: 60 }],
    PostedHeaders: [{ documentType: "receipt", documentNo: "107001", sourceNo: "7", partyNo: "V1" }],
    PostedLines: [{ documentType: "receipt", documentNo: "107001", sourceNo: "7", sourceLineNo: 10000, no: "X", quantity: 1, itemEntryNo: 1 }],
    ItemLedger: [{ itemNo: "X", quantity: 1, partyNo: "V1" }],
    ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 1, invoicedQuantity: 0, costExpected: 60 }],
  });
  const made = plan(book, "invoice", { documents: ["7"] });
  expect(errorsOf(made.issues)).toEqual([]);
  expect(made.posted.map(({ documentType }) => documentType)).toEqual(["purchaseInvoice"]);
});
