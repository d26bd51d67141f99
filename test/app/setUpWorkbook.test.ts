import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import type { CompanyData } from "../../src/app/companyData";
import { openBook } from "../../src/app/openBook";
import { setUpWorkbook } from "../../src/app/setUpWorkbook";
import { LOCALES } from "../../src/locales/locale";
import { TABLE_IDS } from "../../src/tables/tables";
import { deskOver, tableOf, valueOf } from "../support/deskInMemory";

const company = (name: string) => JSON.parse(readFileSync(join(__dirname, "../../assets/companies", `${name}.json`), "utf8")) as CompanyData;

test.each(LOCALES)("an empty workbook gets every table, with sheets and headers in %s, and is found again", async (locale) => {
  const desk = deskOver([]);
  expect(valueOf(await setUpWorkbook(desk, company("empty"), locale)).tablesMade).toBe(TABLE_IDS.length);
  const open = valueOf(await openBook(desk));
  expect([open.isSetUp, open.locale, open.book.issues]).toEqual([true, locale, []]);
  expect(new Set(desk.workbook.current().map(({ sheetName }) => sheetName)).size).toBe(TABLE_IDS.length);
});

test("setting up twice is recognised and changes nothing", async () => {
  const desk = deskOver([]);
  await setUpWorkbook(desk, company("empty"), "en");
  const before = JSON.stringify(desk.workbook.current());
  expect(valueOf(await setUpWorkbook(desk, company("northwind"), "nb-NO"))).toEqual({ alreadySetUp: true, tablesMade: 0, issues: [] });
  expect(JSON.stringify(desk.workbook.current())).toBe(before);
});

test("a sheet of the user's keeps its name and its content", async () => {
  const own = { name: "MyList", sheetName: "Customers", firstRow: 2, firstColumn: 1, headers: ["Name"], rows: [["Ada"], ["Grace"]] };
  const desk = deskOver([own]);
  await setUpWorkbook(desk, company("empty"), "en");
  expect(tableOf(desk, "MyList")).toEqual(own);
  expect(tableOf(desk, "Customers").sheetName).toBe("Customers 2");
});

test("Northwind starts with its opening stock posted at cost against the opening balances", async () => {
  const desk = deskOver([]);
  await setUpWorkbook(desk, company("northwind"), "en");
  const { book } = valueOf(await openBook(desk));
  const balance = (accountNo: string) => book.tables.GeneralLedger.rows.filter((row) => row.accountNo === accountNo).reduce((sum, { amount }) => sum + amount, 0);
  // 3,119 pieces for 44,430.50, as assets/companies/README.md states.
  expect([balance("1460"), balance("2090")]).toEqual([44430500, -44430500]);
  expect(book.tables.ItemLedger.rows.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3119 * 100000);
  expect(book.tables.PostingLog.rows.map(({ state, action }) => `${action} ${state}`)).toEqual(["opening committed"]);
});

test("a check of Northwind finds warnings and nothing that must be corrected, and shows them on their rows", async () => {
  const desk = deskOver([]);
  await setUpWorkbook(desk, company("northwind"), "en");
  const { errors, warnings, issues } = valueOf(await checkWorkbook(desk));
  expect(errors).toBe(0);
  expect(warnings).toBe(issues.length);
  const stockout = issues.find(({ code, documentNo }) => code === "ITM-06" && documentNo === "10249");
  const { headers, rows, firstRow } = tableOf(desk, "SalesLines");
  expect(rows[(stockout?.row ?? 0) - firstRow]?.[headers.indexOf("Message")]).toBe(stockout?.message);
  // Item 51 stands in the second line of order 10249, the fifth data row: 40 are wanted and 20 are there.
  expect(stockout).toMatchObject({ table: "SalesLines", row: 6, column: "quantity", severity: "warning" });
});
