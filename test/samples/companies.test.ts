import { isError } from "../../src/issues/issue";
import { SETTING_KEYS } from "../../src/engine/book/settings";
import { lookupOf } from "../../src/engine/book/lookup";
import { declarationOf, TABLES, TABLE_IDS, type TableId } from "../../src/tables/tables";
import { blocksOf, COMPANY_NAMES, companyTables, readCompany, sampleBook, type CompanyName } from "../support/sampleCompanies";

/** What holds for every company a workbook can be set up with. */

const SERIES = [
  "customer", "item", "vendor", "salesQuote", "salesOrder", "salesInvoice", "salesCreditMemo", "salesReturnOrder", "purchaseOrder",
  "purchaseInvoice", "purchaseCreditMemo", "purchaseReturnOrder", "postedShipment",
  "postedInvoice", "postedCreditMemo", "postedReturnReceipt", "postedReceipt", "postedPurchaseInvoice", "postedPurchaseCreditMemo", "postedReturnShipment", "payment",
];

/** Every cell that refers to another table, with whether the other table has such a row. */
function references(name: CompanyName) {
  const { tables } = sampleBook(name);
  const keysOf = (id: string) => {
    const columns = declarationOf(id)?.key ?? [];
    return new Set((tables[id as TableId].rows as readonly object[]).flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column])));
  };
  return TABLE_IDS.flatMap((id) =>
    Object.entries(TABLES[id].columns).flatMap(([column, { facts }]) => {
      if (facts.refers === undefined) return [];
      const keys = keysOf(facts.refers);
      return (tables[id].rows as readonly object[]).flatMap((row) => {
        const value = (row as Record<string, unknown>)[column];
        return value === "" || value === null ? [] : [{ from: `${id}.${column}`, to: facts.refers, value, isFound: keys.has(value) }];
      });
    }),
  );
}

describe.each(COMPANY_NAMES)("the %s company", (name) => {
  test("is read without a single issue", () => {
    const { issues } = sampleBook(name);
    expect(issues.filter(isError)).toEqual([]);
    expect(issues).toEqual([]);
  });

  test("has every table of the workbook, with declared columns alone", () => {
    const { tables } = readCompany(name);
    expect(Object.keys(tables)).toEqual(TABLE_IDS);
    const unknown = TABLE_IDS.flatMap((id) => (tables[id] ?? []).flatMap((row) => Object.keys(row).filter((column) => !(column in TABLES[id].columns))));
    expect(unknown).toEqual([]);
    expect(blocksOf(companyTables(readCompany(name))).map(({ tableId }) => tableId)).toEqual(TABLE_IDS);
  });

  test("has a row for every setting, and its identity is still to be given", () => {
    const { tables } = readCompany(name);
    expect((tables.Settings ?? []).map(({ key }) => key)).toEqual(SETTING_KEYS);
    const { settings } = sampleBook(name);
    expect(settings).toMatchObject({ workbookId: "", schemaVersion: 1, postingFrom: null, postingTo: null });
  });

  test("has a number series for every use, and takes typed numbers for what people type", () => {
    const { tables } = readCompany(name);
    expect((tables.NumberSeries ?? []).map(({ series }) => series)).toEqual(SERIES);
    const typed = (tables.NumberSeries ?? []).filter(({ manualAllowed }) => manualAllowed).map(({ series }) => series);
    expect(typed).toEqual(SERIES.slice(0, 12));
  });

  test("has no posted rows", () => {
    const { tables } = sampleBook(name);
    const posted = TABLE_IDS.filter((id) => TABLES[id].group === "posted" || TABLES[id].group === "ledgers");
    expect(posted.filter((id) => tables[id].rowCount > 0)).toEqual([]);
  });

  test("refers only to rows that exist", () => {
    const all = references(name);
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ isFound }) => !isFound)).toEqual([]);
  });

  test("posts to posting accounts alone", () => {
    const { accounts } = lookupOf(sampleBook(name));
    const used = new Set(references(name).filter(({ to }) => to === "Accounts").map(({ value }) => String(value)));
    const closed = [...used].filter((no) => accounts.get(no)?.type !== "posting" || accounts.get(no)?.blocked);
    expect(closed).toEqual([]);
  });

  test("has every account of its posting, customer, vendor, inventory and VAT setup filled", () => {
    const { tables } = sampleBook(name);
    const setups = ["PostingSetup", "CustomerGroups", "VendorGroups", "InventoryGroups", "VatSetup"] as const;
    const blanks = setups.flatMap((id) => {
      const columns = Object.entries(TABLES[id].columns).flatMap(([column, { facts }]) => (facts.refers === "Accounts" ? [column] : []));
      return (tables[id].rows as readonly object[]).flatMap((row) =>
        columns.filter((column) => (row as Record<string, unknown>)[column] === "").map((column) => `${id}.${column}`),
      );
    });
    expect(blanks).toEqual([]);
  });

  test("has VAT of 25, 15, 12 and 0 % at home and none abroad, one rate to an identifier", () => {
    const rates = sampleBook(name).tables.VatSetup.rows.map((row) => [row.vatBusinessGroup, row.vatProductGroup, row.vatIdentifier, row.vatPercent / 100_000]);
    expect(rates).toEqual([
      ["DOMESTIC", "STANDARD", "V25", 25],
      ["DOMESTIC", "FOOD", "V15", 15],
      ["DOMESTIC", "LOW", "V12", 12],
      ["DOMESTIC", "ZERO", "V0", 0],
      ["EXPORT", "STANDARD", "V0", 0],
      ["EXPORT", "FOOD", "V0", 0],
      ["EXPORT", "LOW", "V0", 0],
      ["EXPORT", "ZERO", "V0", 0],
    ]);
  });
});

describe.each(COMPANY_NAMES)("the account plan of the %s company", (name) => {
  const rows = () => sampleBook(name).tables.Accounts.rows;

  test("is in the order of its numbers, balance sheet first", () => {
    const numbers = rows().map(({ accountNo }) => Number(accountNo));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const statements = rows().map(({ statement }) => statement);
    expect(statements.lastIndexOf("balance")).toBeLessThan(statements.indexOf("income"));
  });

  test("has a range for every total and for nothing else, ending before the total itself", () => {
    for (const { accountNo, type, totaling } of rows()) {
      const range = /^(\d{4})\.\.(\d{4})$/.exec(totaling);
      expect([accountNo, range !== null]).toEqual([accountNo, type === "total"]);
      if (!range) continue;
      expect(Number(range[2])).toBeLessThan(Number(accountNo));
      expect(rows().filter((row) => row.type === "posting" && row.accountNo >= String(range[1]) && row.accountNo <= String(range[2])).length).toBeGreaterThan(1);
    }
  });

  test("sums up without leaving a posting account out: assets, equity and liabilities, result", () => {
    const outside = rows().filter(({ accountNo, type }) => type === "posting" && !["1", "2", "3", "4", "5", "6", "7", "8"].includes(accountNo.charAt(0)));
    expect(outside).toEqual([]);
    const ranges = new Map(rows().map(({ accountNo, totaling }) => [accountNo, totaling]));
    expect([ranges.get("1999"), ranges.get("2999"), ranges.get("8999")]).toEqual(["1000..1998", "2000..2998", "3000..8998"]);
  });

  test("keeps typed lines off the accounts that posting alone writes", () => {
    const { tables } = sampleBook(name);
    const controls = [
      ...tables.CustomerGroups.rows.map((row) => row.receivablesAccount),
      ...tables.VendorGroups.rows.map((row) => row.payablesAccount),
      ...tables.InventoryGroups.rows.flatMap((row) => [row.inventoryAccount, row.inventoryInterimAccount]),
      ...tables.VatSetup.rows.flatMap((row) => [row.salesVatAccount, row.purchaseVatAccount, row.reverseVatAccount]),
    ];
    const open = new Set(rows().filter(({ directPosting }) => directPosting).map(({ accountNo }) => accountNo));
    expect(controls.filter((no) => open.has(no))).toEqual([]);
  });
});

test("the empty company has a plan of 65 posting accounts and nobody to trade with", () => {
  const { tables } = sampleBook("empty");
  expect(tables.Accounts.rows.filter(({ type }) => type === "posting")).toHaveLength(65);
  expect([tables.Customers, tables.Vendors, tables.Items, tables.SalesHeaders, tables.PurchaseHeaders].map(({ rowCount }) => rowCount)).toEqual([0, 0, 0, 0, 0]);
  expect(readCompany("empty").openingStock).toEqual([]);
});
