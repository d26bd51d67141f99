import { planEntry, type EntryPlan } from "../../../src/engine/entry/entry";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";
import { day } from "../../support/day";
import { issueLines, plan } from "../../support/posting";

const TODAY = day("2026-01-15");
const entry = (rows: readonly FixtureRow<"OrderEntry">[], tables: FixtureTables = {}) =>
  bookFromTables({ ...tables, OrderEntry: rows.map((row) => ({ customerNo: "C1", itemNo: "X", quantity: 1, ...row })) });
const entered = (rows: readonly FixtureRow<"OrderEntry">[], tables: FixtureTables = {}) => planEntry(entry(rows, tables), TODAY);
/** Where each row of order entry went; blank for nowhere. */
const numbers = ({ rows }: EntryPlan) => rows.map(({ rowNumber, documentNo }) => `${rowNumber} ${documentNo}`.trim());
const said = ({ issues }: EntryPlan) => issues.map(({ code, place }) => `${code} ${place.row ?? ""} ${place.column ?? ""}`);

describe("groups", () => {
  test("rows of one customer and one external number become one order, wherever they stand", () => {
    const made = entered([
      { externalDocumentNo: "A" }, { externalDocumentNo: "B" }, { externalDocumentNo: "A", quantity: 2 }, { customerNo: "C2", externalDocumentNo: "A" },
    ], { Customers: [{ customerNo: "C2" }] });
    expect(numbers(made)).toEqual(["2 1001", "4 1001", "3 1002", "5 1003"]);
    expect(made.headers.map(({ documentNo, customerNo, externalDocumentNo }) => [documentNo, customerNo, externalDocumentNo])).toEqual([["1001", "C1", "A"], ["1002", "C1", "B"], ["1003", "C2", "A"]]);
    expect(made.lines.map(({ documentNo, lineNo, quantity }) => [documentNo, lineNo, quantity])).toEqual([["1001", 10_000, 100_000], ["1001", 20_000, 200_000], ["1002", 10_000, 100_000], ["1003", 10_000, 100_000]]);
  });

  test("rows without an external number are one order for each customer", () => {
    expect(numbers(entered([{}, {}, { customerNo: "C2" }], { Customers: [{ customerNo: "C2" }] }))).toEqual(["2 1001", "3 1001", "4 1002"]);
  });

  test("an order is entered whole or not at all: a row at fault says why, the others that they wait", () => {
    const made = entered([{ externalDocumentNo: "A" }, { externalDocumentNo: "A", itemNo: "NONE" }, { externalDocumentNo: "B" }]);
    expect(numbers(made)).toEqual(["2", "3", "4 1001"]);
    expect(said(made)).toEqual(["REF-01 3 itemNo", "ENT-03 2 customerNo"]);
  });

  test("a row with a cell that cannot be read keeps its order out as well", () => {
    const made = entered([{ externalDocumentNo: "A" }, { externalDocumentNo: "A", quantity: "two" }]);
    expect(numbers(made)).toEqual(["2", "3"]);
    expect(said(made)).toEqual(["ENT-03 2 customerNo"]);
  });

  test("rows that were entered before are passed over", () => {
    const made = entered([{ documentNo: "1001" }, { externalDocumentNo: "B" }], { SalesHeaders: [{ documentNo: "1001" }] });
    expect(numbers(made)).toEqual(["3 1002"]);
    expect(numbers(entered([{ documentNo: "1001", itemNo: "NONE" }]))).toEqual([]);
  });
});

describe("rows of one order together", () => {
  test("less than nothing beside a sale is a quantity that is wrong, and keeps the sale out", () => {
    expect(said(entered([{ quantity: 5 }, { quantity: -2 }]))).toEqual(["ENT-04 3 quantity", "ENT-03 2 customerNo"]);
  });

  test("an order that takes everything back is a cancellation, told on each of its rows, and other orders are entered", () => {
    const made = entered([{ externalDocumentNo: "C7", quantity: -2 }, { externalDocumentNo: "A" }, { externalDocumentNo: "C7", quantity: -1 }]);
    expect(said(made)).toEqual(["ENT-05 2 quantity", "ENT-05 4 quantity"]);
    expect(numbers(made)).toEqual(["2", "4", "3 1001"]);
  });

  test("a row that repeats an earlier one of its order is told, and both are entered", () => {
    const made = entered([{ externalDocumentNo: "A" }, { externalDocumentNo: "B" }, { externalDocumentNo: "A", itemNo: "x" }, { externalDocumentNo: "A" }, { externalDocumentNo: "A", unitPrice: 1 }]);
    expect(made.issues.map(({ code, place, args }) => [code, place.row, args["firstRow"]])).toEqual([["ENT-07", 4, { count: 2 }], ["ENT-07", 5, { count: 2 }]]);
    expect(made.lines).toHaveLength(5);
  });
});

test("an order of two thousand rows, most of them of a few items, is one order with every one of its lines", () => {
  const made = entered(Array.from({ length: 2000 }, (_, index) => ({ externalDocumentNo: "BIG", quantity: index + 1 })), { Items: [{ itemNo: "X" }] });
  expect([made.headers.length, made.lines.length, made.lines.at(-1)?.lineNo]).toEqual([1, 2000, 20_000_000]);
  // 1 + 2 + … + 2000 pieces, in hundred-thousandths.
  expect(made.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(2_001_000 * 100_000);
});

describe("what is blank", () => {
  test("comes from the customer and the item", () => {
    const made = entered([{}], {
      Customers: [
        { customerNo: "C1", billToCustomerNo: "HQ", pricesIncludeVat: "yes", invoiceDiscountPercent: 5, prepaymentPercent: 30, shippingAdvice: "complete", salespersonCode: "ANN", department: "OSLO", project: "P1" },
        { customerNo: "HQ" },
      ],
      Items: [{ itemNo: "X", description: "Lamp" }],
    });
    expect(made.headers).toMatchObject([
      {
        documentType: "order", orderType: "sales", customerNo: "C1", billToCustomerNo: "HQ", orderDate: TODAY, postingDate: TODAY, pricesIncludeVat: true, paymentTermsCode: "30D", status: "open",
        invoiceDiscountPercent: 500_000, prepaymentPercent: 3_000_000, shippingAdvice: "complete", salespersonCode: "ANN", department: "OSLO", project: "P1",
      },
    ]);
    expect(made.lines).toMatchObject([{ lineType: "item", no: "X", description: "Lamp", unitCode: "PCS", unitPrice: 10_000_000, vatProductGroup: "V25", allowInvoiceDiscount: true, priceSource: "item" }]);
  });

  test("what is typed wins: price, unit, discount, date and place", () => {
    const made = entered([{ unitPrice: 90, unitCode: "BOX", discountPercent: 10, requestedDate: "2026-02-01", locationCode: "OSLO" }], {
      ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }], Locations: [{ locationCode: "OSLO" }],
    });
    expect(said(made)).toEqual([]);
    expect(made.lines).toMatchObject([{ unitPrice: 9_000_000, unitCode: "BOX", discountPercent: 1_000_000, requestedDate: day("2026-02-01"), locationCode: "OSLO", priceSource: "typed" }]);
  });

  test("a price is that of the row's own unit: twelve pieces of 8.33333 make a box of 99.99996", () => {
    const made = entered([{ itemNo: "L", unitCode: "box" }], { Items: [{ itemNo: "L", unitPrice: "8.33333" }], ItemUnits: [{ itemNo: "L", unitCode: "BOX", quantityPerUnit: 12 }] });
    expect(made.lines).toMatchObject([{ unitCode: "BOX", unitPrice: 9_999_996 }]);
  });

  test("a typed price of zero is a price: free of charge, with a warning", () => {
    const made = entered([{ unitPrice: 0 }]);
    expect(made.lines).toMatchObject([{ unitPrice: 0, priceSource: "typed" }]);
    expect(said(made)).toEqual(["DOC-22 2 unitPrice"]);
  });
});

describe("numbers", () => {
  test("pass over orders that are there already", () => {
    const made = entered([{ externalDocumentNo: "A" }, { externalDocumentNo: "B" }], { SalesHeaders: [{ documentNo: "1001" }, { documentNo: "1003" }] });
    expect(numbers(made)).toEqual(["2 1002", "3 1004"]);
    expect(made.numbers.map(({ row, lastNoUsed }) => [row.series, lastNoUsed])).toEqual([["SALESORDER", "1004"]]);
  });

  test("that have run out keep the rest out", () => {
    const made = entered([{ externalDocumentNo: "A" }, { externalDocumentNo: "B" }], { NumberSeries: [{ series: "salesOrder", endingNo: "1001" }] });
    expect(numbers(made)).toEqual(["2 1001", "3"]);
    expect(said(made)).toEqual(["NUM-02 " + String(made.issues[0]?.place.row) + " endingNo"]);
  });

  test("of refused orders are not used up", () => {
    expect(numbers(entered([{ externalDocumentNo: "A", quantity: 0 }, { externalDocumentNo: "B" }]))).toEqual(["2", "3 1001"]);
  });
});

test.each<[string, FixtureRow<"OrderEntry">, FixtureTables, readonly string[]]>([
  ["an unknown customer", { customerNo: "C9" }, {}, ["REF-01 2 customerNo"]],
  ["a customer blocked for shipping", {}, { Customers: [{ customerNo: "C1", blocked: "ship" }] }, ["CUS-03 2 customerNo"]],
  ["a customer blocked for invoicing", {}, { Customers: [{ customerNo: "C1", blocked: "invoice" }] }, ["CUS-02 2 customerNo"]],
  ["a customer blocked for everything", {}, { Customers: [{ customerNo: "C1", blocked: "all" }] }, ["CUS-01 2 customerNo"]],
  ["a customer whose payer is blocked", {}, { Customers: [{ customerNo: "C1", billToCustomerNo: "HQ" }, { customerNo: "HQ", blocked: "all" }] }, ["CUS-01 2 customerNo"]],
  ["an unknown item", { itemNo: "Z" }, {}, ["REF-01 2 itemNo"]],
  ["a blocked item", {}, { Items: [{ itemNo: "X", blocked: "yes" }] }, ["ITM-01 2 itemNo"]],
  ["an item that is not for sale", {}, { Items: [{ itemNo: "X", salesBlocked: "yes" }] }, ["ITM-02 2 itemNo"]],
  ["a unit the item does not have", { unitCode: "PALLET" }, {}, ["ITM-04 2 unitCode"]],
  ["an unknown place", { locationCode: "MARS" }, {}, ["REF-01 2 locationCode"]],
  ["no quantity", { quantity: 0 }, {}, ["ENT-01 2 quantity"]],
  ["less than nothing, with nothing else in its order", { quantity: -2 }, {}, ["ENT-05 2 quantity"]],
  ["less than nothing at no price", { quantity: -2, unitPrice: 0 }, {}, ["ENT-06 2 quantity"]],
])("%s keeps a row out", (_, row, tables, issues) => {
  const made = entered([row], tables);
  expect(said(made).filter((line) => !line.startsWith("DOC-22"))).toEqual(issues);
  expect(made.headers).toEqual([]);
});

test.each<[string, FixtureRow<"OrderEntry">, FixtureTables, readonly string[]]>([
  ["a date in the past", { requestedDate: "2026-01-14" }, {}, ["ENT-02 2 requestedDate"]],
  ["an item without a price", {}, { Items: [{ itemNo: "X", unitPrice: 0 }] }, ["DOC-22 2 unitPrice"]],
  ["an external number the customer has used before", { externalDocumentNo: "PO-7" }, { SalesHeaders: [{ documentNo: "900", externalDocumentNo: "PO-7" }] }, ["CUS-06 2 externalDocumentNo"]],
])("%s is told, and the row is entered", (_, row, tables, issues) => {
  const made = entered([row], tables);
  expect(said(made)).toEqual(issues);
  expect(made.lines).toHaveLength(1);
});

test("what is entered can be checked and posted as it is", () => {
  const made = entered([{ externalDocumentNo: "A", quantity: 2 }, { externalDocumentNo: "A", unitPrice: "12.50" }]);
  const book = entry([], { Settings: [{ key: "allowNegativeInventory", value: "yes" }, { key: "stockoutCheck", value: "off" }] });
  const withOrders = {
    ...book,
    tables: {
      ...book.tables,
      SalesHeaders: { ...book.tables.SalesHeaders, rows: made.headers.map((row, index) => ({ ...row, rowNumber: index + 2 })) },
      SalesLines: { ...book.tables.SalesLines, rows: made.lines.map((row, index) => ({ ...row, rowNumber: index + 2 })) },
    },
  };
  const posting = plan(withOrders, "shipInvoice");
  expect(issueLines(posting.issues)).toEqual([]);
  expect(posting.posted.map(({ documentType, amount, amountInclVat }) => [documentType, amount, amountInclVat])).toEqual([["shipment", 0, 0], ["invoice", 212_500, 265_630]]);
});
