import { lookupOf } from "../../src/engine/book/lookup";
import { documentsOf } from "../../src/engine/documents/documents";
import { bookFromTables } from "./bookFromTables";

test("the fixture company reads without a fault", () => {
  const book = bookFromTables();
  expect(book.issues).toEqual([]);
  expect(lookupOf(book).postingSetup("DOMESTIC", "RETAIL")?.cogsAccount).toBe("7190");
  expect(book.settings.currency).toBe("NOK");
});

test("a row with the key of a fixture row changes only the columns it names", () => {
  const items = lookupOf(bookFromTables({ Items: [{ itemNo: "x", costingMethod: "average" }, { itemNo: "Y", baseUnit: "BOX" }] })).items;
  expect(items.get("X")).toMatchObject({ costingMethod: "average", unitPrice: 10_000_000, unitCost: 6_000_000, baseUnit: "PCS" });
  expect(items.get("Y")).toMatchObject({ baseUnit: "BOX", description: "Y", productGroup: "RETAIL" });
});

test("rows say only what a test is about", () => {
  const book = bookFromTables({
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 10 }, { documentNo: "1001", no: "X", quantity: "2.5" }],
    ItemLedger: [{ itemNo: "X", quantity: 20 }, { itemNo: "X", quantity: -3 }],
    GeneralLedger: [{ accountNo: "2310", amount: "12.50" }, { accountNo: "6110", amount: "-12.50" }],
    CustomerLedger: [{ documentNo: "103001", amount: 100 }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: 100 }],
    PostedHeaders: [{ documentType: "shipment", documentNo: "102001" }],
    PostedLines: [{ documentType: "shipment", documentNo: "102001", sourceNo: "1001", sourceLineNo: 10000, quantity: 4 }],
  });
  expect(book.issues.map(({ code }) => code)).toEqual(["TAB-08", "TAB-08", "TAB-08", "TAB-08"]);
  expect(book.tables.ItemLedger.rows.map(({ entryNo, entryType }) => [entryNo, entryType])).toEqual([[1, "purchase"], [2, "sale"]]);
  const [order] = documentsOf(book, "sales");
  expect(order?.lines.map(({ lineNo, handled }) => [lineNo, handled])).toEqual([[10000, 400_000], [20000, 0]]);
});

test("a column that no table has is a slip of the test", () => {
  const slip = { SalesLines: [{ documentNo: "1", qty: 3 }] } as object;
  expect(() => bookFromTables(slip)).toThrow("SalesLines has no column qty");
});
