import { formatIsoDay } from "../../../src/base/day";
import { search, type SearchResult } from "../../../src/engine/analysis/analysis";
import { searchWords } from "../../../src/engine/analysis/searchWords";
import { postedBook } from "./postedCompany";

const book = postedBook();
const documents = ({ documents: { rows } }: SearchResult) => rows.map(({ documentType, documentNo }) => `${documentType} ${documentNo}`);
const entries = (result: SearchResult) => Object.fromEntries(result.entries.map(({ ledger, rows }) => [ledger, rows.map(({ entryNo }) => entryNo)]));

describe("what a word may mean", () => {
  const amounts = (text: string) => searchWords(text).map((word) => word.amounts.map((amount) => amount / 1000));
  const periods = (text: string) => searchWords(text).map(({ period }) => period && [period.from, period.to].map((day) => (day === null ? "" : formatIsoDay(day))));

  test.each([
    ["1250", [[1250]]],
    ["1250.50", [[1250.5]]],
    ["1250,5", [[1250.5]]],
    ["-1,250.50", [[1250.5]]],
    ["1.250,50", [[1250.5]]],
    ["1,250", [[1250, 1.25]]],
    ["1.250.000", [[1250000]]],
    ["1 250,50", [[1250.5]]],
    ["12 345 678", [[12345678]]],
    ["1'250.50", [[1250.5]]],
    ["\u2212500", [[500]]],
    ["12.34567", [[]]],
    ["1,25,0", [[]]],
    ["C1", [[]]],
  ])("the figure %s", (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });

  test.each([
    ["2026-01-15", ["2026-01-15", "2026-01-15"]],
    ["15.01.2026", ["2026-01-15", "2026-01-15"]],
    ["15-1-2026", ["2026-01-15", "2026-01-15"]],
    ["2024-02", ["2024-02-01", "2024-02-29"]],
    ["2026Q4", ["2026-10-01", "2026-12-31"]],
    ["2026", ["2026-01-01", "2026-12-31"]],
    ["2026-01..2026-03", ["2026-01-01", "2026-03-31"]],
    ["..2026-01-15", ["", "2026-01-15"]],
    ["2026-12-01..", ["2026-12-01", ""]],
    ["31.02.2026", null],
    ["..", null],
    ["1000..1999", null],
    ["103001", null],
  ])("the time %s", (text, expected) => {
    expect(periods(text)).toEqual([expected]);
  });
});

describe("a search", () => {
  test("finds an account by number and by name, and its entries newest first", () => {
    const byNumber = search(book, "2310");
    expect(byNumber.accounts.rows.map(({ accountNo }) => accountNo)).toEqual(["2310"]);
    expect(entries(byNumber)).toEqual({ GeneralLedger: [10, 8, 5] });
    expect(entries(search(book, "receiv"))).toEqual({ GeneralLedger: [10, 8, 5] });
  });

  test("finds a customer by name with documents, payments and entries", () => {
    const found = search(book, "nordwind sport");
    expect(found.customers.rows.map(({ customerNo }) => customerNo)).toEqual(["C1"]);
    expect(found.vendors.rows).toEqual([]);
    expect(documents(found)).toEqual(["payment P1", "invoice 103001", "shipment 102001"]);
    expect(entries(found)).toEqual({ GeneralLedger: [10, 5, 4, 3], CustomerLedger: [3, 1], ItemLedger: [1], VatEntries: [1] });
  });

  test("finds documents by number, its beginning, or the customer's number", () => {
    expect(documents(search(book, "103001"))).toEqual(["invoice 103001", "purchaseInvoice 103001"]);
    expect(documents(search(book, "10300"))).toEqual(["invoice 103002", "invoice 103001", "purchaseInvoice 103001"]);
    expect(documents(search(book, "PO-7781"))).toEqual(["invoice 103001"]);
  });

  test("finds an amount whatever its sign and spelling", () => {
    expect(entries(search(book, "100,00"))).toEqual({ GeneralLedger: [6, 4], VatEntries: [2, 1] });
    expect(documents(search(book, "500"))).toEqual(["invoice 103001"]);
  });

  test("finds a day and a period", () => {
    expect(documents(search(book, "2026-01"))).toEqual(["invoice 103001", "shipment 102001", "purchaseInvoice 103001"]);
    expect(entries(search(book, "05.02.2026"))).toEqual({ GeneralLedger: [10, 9], CustomerLedger: [3] });
  });

  test("with several words finds what fits them all", () => {
    expect(entries(search(book, "2310 2026-01"))).toEqual({ GeneralLedger: [5] });
    expect(documents(search(book, "berg 2026-02"))).toEqual(["invoice 103002"]);
    expect(search(book, "berg 2026-01").entries).toEqual([]);
    expect(search(book, "nordwind 2026-01").customers.rows.map(({ customerNo }) => customerNo)).toEqual(["C1"]);
  });

  test("ends at its limit and says how many there are", () => {
    const found = search(book, "2026", 2);
    expect(found.documents).toMatchObject({ count: 5 });
    expect(found.documents.rows).toHaveLength(2);
    expect(found.entries.map(({ ledger, count, rows }) => [ledger, count, rows.length])).toEqual([["GeneralLedger", 12, 2], ["CustomerLedger", 3, 2], ["VendorLedger", 1, 1], ["ItemLedger", 1, 1], ["VatEntries", 2, 2]]);
  });

  test("of nothing finds nothing", () => {
    const nothing = { rows: [], count: 0 };
    expect(search(book, "  ")).toEqual({ accounts: nothing, customers: nothing, vendors: nothing, items: nothing, documents: nothing, entries: [] });
  });
});
