import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { enterOrders } from "../../src/app/enterOrders";
import { postDocuments } from "../../src/app/postDocuments";
import { unknownNames } from "../../src/app/unknownNames";
import type { CellValue } from "../../src/schema/cell";
import type { FoundTable } from "../../src/ports/workbookPort";
import { excelForTests } from "../adapters/office/excel";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import type { FixtureTables } from "../support/fixtureSetup";
import { blankWorkbook, checked, DOOR_NAMES, DOORS, openTables } from "./doors";

/**
 * The collection of bad inputs: each case has a line in README.md that says where it is tested, or why not. Cases of cells
 * come in through every door and are told alike at each.
 */
interface BadInput {
  readonly id: string;
  readonly where: string;
  readonly value: unknown;
  readonly expected: string;
}

const excel = excelForTests();
const CASES = JSON.parse(readFileSync(join(__dirname, "badInputs.json"), "utf8")) as readonly BadInput[];
const caseOf = (id: string): BadInput => {
  const found = CASES.find((each) => each.id === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
};
const valueIn = (id: string) => caseOf(id).value as CellValue;

/** What a cell came to: its issues by code at its place, and the value the book has for it. */
interface CellCase {
  readonly id: string;
  readonly table: "Customers" | "Vendors" | "Items" | "SalesHeaders" | "SalesLines" | "Payments";
  readonly column: string;
  readonly cell?: CellValue;
  readonly language?: string;
  readonly told: readonly string[];
  readonly value?: unknown;
  /** What JSON makes of it where that differs: a decimal text is a number there in every language, and no number is cut short. */
  readonly json?: { readonly told: readonly string[]; readonly value: unknown } | "refused";
}

const qty = (id: string, language: string, told: readonly string[], value?: number): CellCase => ({ id, table: "SalesLines", column: "quantity", language, told, ...(value !== undefined && { value }) });
const amount = (id: string, language: string, told: readonly string[], value?: number): CellCase => ({ id, table: "Payments", column: "amount", language, told, ...(value !== undefined && { value }) });
const item = (id: string, told: readonly string[], value?: string): CellCase => ({ id, table: "Items", column: "itemNo", told, ...(value !== undefined && { value }) });
const posted = (id: string, told: readonly string[], value?: number): CellCase => ({ id, table: "SalesHeaders", column: "postingDate", language: "nb-NO", told, ...(value !== undefined && { value }) });
const DAY_2026_11_20 = 20_777;

const CELLS: readonly CellCase[] = [
  { id: "INJ-01", table: "Customers", column: "name", told: [], value: "=1+1" },
  { id: "INJ-02", table: "SalesLines", column: "description", told: [], value: valueIn("INJ-02") },
  { id: "INJ-03", table: "Items", column: "description", told: [], value: "+SUM(A1:A10)" },
  { id: "INJ-04", table: "Items", column: "description", told: [], value: "-2*3" },
  { id: "INJ-05", table: "Vendors", column: "name", told: [], value: "@SUM(1;2)" },
  { id: "INJ-07", table: "Customers", column: "name", told: ["CEL-33"], value: "=1+1" },
  item("KEY-03", [], "TOSTRING"),
  { id: "KEY-11", table: "Customers", column: "customerNo", told: ["CEL-01"] },
  { id: "KEY-12", table: "SalesHeaders", column: "documentNo", told: ["CEL-35"] },
  item("COD-01", [], "1E10"),
  item("COD-02", ["TAB-30", "CEL-38"], "10000000000"),
  item("COD-03", [], "00123"),
  item("COD-04", ["TAB-30"], "123"),
  item("COD-05", [], "MARCH1"),
  item("COD-09", ["CEL-37"], "\u0410-100"),
  item("COD-10", ["CEL-33"], "A-100"),
  item("COD-11", ["CEL-34"], "A-100"),
  item("COD-12", ["CEL-34"], "A-100"),
  { id: "COD-14", table: "Customers", column: "name", told: ["CEL-33"], value: "gnp.exe" },
  item("COD-15", ["CEL-36"]),
  ...["nb-NO", "sv-SE", "nl-NL", "fr-CA"].map((language) => qty("NUM-02", language, ["CEL-30"], 150_000)),
  qty("NUM-02", "en", ["CEL-31"]),
  { ...qty("NUM-03", "nl-NL", ["CEL-30"], 123_400_000), json: { told: [], value: 123_400 } },
  qty("NUM-03", "en", [], 123_400),
  ...["nb-NO", "sv-SE", "fr-CA"].map((language) => ({ ...qty("NUM-03", language, ["CEL-31"]), json: { told: [], value: 123_400 } })),
  ...["nb-NO", "sv-SE", "fr-CA"].map((language) => amount("NUM-04", language, ["CEL-30"], 1_234_500)),
  amount("NUM-05", "nb-NO", ["CEL-30"], -1_234_500),
  amount("NUM-06", "en", ["CEL-30"], -1_234_500),
  amount("NUM-06", "nb-NO", ["CEL-31"]),
  { ...qty("NUM-09", "en", ["CEL-05"]), json: "refused" },
  qty("NUM-10", "en", ["CEL-04"]),
  qty("NUM-13", "en", ["CEL-03"]),
  qty("NUM-14", "en", ["CEL-03"]),
  { id: "NUM-16", table: "Payments", column: "amount", told: ["CEL-01"] },
  { id: "NUM-21", table: "SalesLines", column: "discountPercent", told: ["CEL-13"] },
  posted("DAT-01", ["CEL-07"]),
  posted("DAT-02", ["CEL-07"]),
  posted("DAT-03", ["CEL-07"]),
  posted("DAT-04", ["CEL-07"]),
  posted("DAT-09", ["CEL-32"], DAY_2026_11_20),
  posted("DAT-11", ["CEL-40"]),
  item("XLS-01", ["CEL-02"]),
  amount("XLS-02", "en", ["CEL-02"]),
  qty("XLS-04", "en", ["CEL-02"]),
  { ...amount("XLS-06", "en", ["CEL-04"]), cell: 1.2349 },
  item("XLS-14", ["CEL-35"]),
];

/** A row of the table in which nothing but the cell can be wrong. */
function givenBy({ id, table, column, cell, language = "en" }: CellCase): FixtureTables {
  const rows: Readonly<Record<CellCase["table"], Readonly<Record<string, CellValue>>>> = {
    Customers: { customerNo: "C9", name: "Nine" },
    Vendors: { vendorNo: "V9", name: "Nine" },
    Items: { itemNo: "I9", description: "Nine" },
    SalesHeaders: { documentNo: "1009", postingDate: "2026-11-20" },
    SalesLines: { documentNo: "1009", no: "X", quantity: 1, unitPrice: 100 },
    Payments: { postingDate: "2026-11-20", bankCode: "BANK", customerNo: "C1", amount: -100 },
  };
  return {
    Settings: [{ key: "language", value: language }],
    ...(table === "SalesLines" && { SalesHeaders: [rows.SalesHeaders] }),
    ...(table === "SalesHeaders" && { SalesLines: [rows.SalesLines] }),
    [table]: [{ ...rows[table], [column]: cell ?? valueIn(id) }],
  };
}

describe.each(DOOR_NAMES)("through the door %s", (door) => {
  /** Only the named tables go through the door; the rest of the company is there already. */
  const read = async (tables: readonly FoundTable[], names: readonly string[]) => {
    if (door === "excel") excel.open(blankWorkbook());
    const found = await DOORS[door](tables.filter(({ name }) => names.includes(name)));
    return typeof found === "string" ? found : [...tables.filter(({ name }) => !names.includes(name)), ...found];
  };

  test.each(CELLS.map((each) => [`${each.id} ${each.language ?? ""}`, each] as const))("%s is told at its cell and read as nothing else", async (_, each) => {
    const tables = await read(foundTables(givenBy(each)), ["Settings", each.table]);
    if (door === "json" && each.json === "refused") {
      expect(tables).toBe(`${each.table} 2 ${each.column}`);
      return;
    }
    const { told: expected, value } = door === "json" && typeof each.json === "object" ? each.json : each;
    const open = openTables(tables as readonly FoundTable[], "2026-11-20");
    const found = open.book.tables[each.table];
    const last = found.rows.at(-1) as Readonly<Record<string, unknown>> & { readonly rowNumber: number };
    const told = checked(open).filter(({ place, code }) => place.table === each.table && place.row === last.rowNumber && place.column === each.column && /^(?:CEL|TAB)/.test(code));
    expect([...new Set(told.map(({ code }) => code))].sort()).toEqual([...expected].sort());
    if (value !== undefined) expect(last[each.column]).toEqual(value);
    const isRefused = told.some(({ severity, code }) => severity === "error" && code !== "CEL-40");
    expect(found.faultyRows.has(last.rowNumber)).toBe(isRefused);
  });

  test("KEY-01, KEY-02: headers that objects inherit are unknown columns like others", async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const tables = foundTables({}).map((table) => (table.name === "Items" ? { ...table, headers: [...table.headers, valueIn("KEY-01"), valueIn("KEY-02")].map(String), rows: table.rows.map((row) => [...row, "x", "y"]) } : table));
    const found = (await read(tables, ["Items"])) as readonly FoundTable[];
    const open = openTables(found, "2026-11-20");
    expect(checked(open).filter(({ place }) => place.table === "Items")).toEqual([]);
    if (door === "memory" || door === "json") expect(unknownNames(found).map(({ place }) => place.column)).toEqual(["__proto__", "constructor"]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  test("COD-04, COD-10, COD-13, KEY-09: keys that are one are told as one, and a number leads to its code with zeros", async () => {
    const tables = foundTables({
      Items: [{ itemNo: "00123" }, { itemNo: "A-100" }, { itemNo: "A\u200B-100" }, { itemNo: "ab-1" }, { itemNo: "AB-1" }, { itemNo: "\u00C5SE" }, { itemNo: "A\u030Ase" }, { itemNo: "\u0410-100" }],
      SalesHeaders: [{ documentNo: "1009", postingDate: "2026-11-20" }],
      SalesLines: [{ documentNo: "1009", no: 123, quantity: 1, unitPrice: 100 }],
    });
    // Rows of a fixture with one key take each other's place: the cells go in as they are.
    const codes = checked(openTables((await read(tables, ["Items", "SalesLines"])) as readonly FoundTable[], "2026-11-20")).filter(({ code }) => ["TAB-06", "TAB-31", "CEL-39"].includes(code));
    expect(codes.map(({ code, place, args }) => [code, place.table, args["key"] ?? args["other"]])).toEqual([
      ["TAB-06", "Items", "A-100"],
      ["TAB-06", "Items", "AB-1"],
      ["TAB-06", "Items", "\u00C5SE"],
      ["TAB-31", "Items", "\u0410-100"],
      ["CEL-39", "SalesLines", "00123"],
    ]);
  });
});

test("KEY-07: of two columns with one header, neither can be meant", () => {
  const tables = foundTables({}).map((table) => (table.name === "Items" ? { ...table, headers: ["No.", "No.", ...table.headers.slice(2)].map((header, at) => (at < 2 ? "itemNo" : header)) } : table));
  expect(checked(openTables(tables, "2026-11-20")).map(({ code, place }) => [code, place.table])).toContainEqual(["TAB-02", "Items"]);
});

const SERVICE: FixtureTables = { Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }] };

test("NUM-12: 1.005 times 100 is 100.50", async () => {
  const desk = deskOver(foundTables({ ...SERVICE, SalesHeaders: [{ documentNo: "1009", postingDate: "2026-01-15" }], SalesLines: [{ documentNo: "1009", no: "S", quantity: 1.005, unitPrice: 100 }] }));
  valueOf(await postDocuments(desk, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
  const lines = desk.workbook.current().find(({ name }) => name === "PostedLines");
  const at = lines?.headers.indexOf("amount") ?? -1;
  expect(lines?.rows.map((row) => row[at]).filter((cell) => cell !== "")).toContain(100.5);
});

test("NUM-18: less than nothing is no order in bulk, and the sentence says what it is instead", async () => {
  const desk = deskOver(foundTables({ OrderEntry: [{ customerNo: "C1", itemNo: "X", quantity: 2 }, { customerNo: "C1", itemNo: "X", quantity: -5 }] }));
  const { issues, rowsEntered } = valueOf(await enterOrders(desk));
  expect([rowsEntered, issues.filter(({ code }) => code === "ENT-04").map(({ row, column }) => [row, column])]).toEqual([0, [[3, "quantity"]]]);
});

test("DAT-14: the posting date is what was typed, whatever the clock says elsewhere", async () => {
  const desk = deskOver(foundTables({ ...SERVICE, SalesHeaders: [{ documentNo: "1009", postingDate: "2026-12-31" }], SalesLines: [{ documentNo: "1009", no: "S", quantity: 1, unitPrice: 100 }] }), "2027-01-01");
  const late = { ...desk, clock: { ...desk.clock, now: () => "2026-12-31T23:30:00.000Z" } };
  valueOf(await postDocuments(late, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
  const ledger = desk.workbook.current().find(({ name }) => name === "GeneralLedger");
  const at = ledger?.headers.indexOf("postingDate") ?? -1;
  // 31 December 2026 as Excel counts days.
  expect([...new Set(ledger?.rows.map((row) => row[at]))]).toEqual([46_387]);
});

test("XLS-15: a text that no cell can hold is refused before anything is written", async () => {
  const desk = deskOver(foundTables({ Items: [{ itemNo: "I9", description: "x".repeat(40_000) }] }));
  expect(checked(openTables(desk.workbook.current(), "2026-11-20")).map(({ code, place }) => [code, place.column])).toContainEqual(["CEL-11", "description"]);
});

describe("the list of cases", () => {
  const lines = new Map(
    [...readFileSync(join(__dirname, "README.md"), "utf8").matchAll(/^\| ([A-Z]{3}-\d\d) \| (.+?) \| (.+?) \|$/gm)].map(([, id = "", reaction = "", where = ""]) => [id, { reaction, where }]),
  );
  const own = readFileSync(__filename, "utf8");

  test("has a line for every case and for no other", () => {
    expect([...lines.keys()]).toEqual(CASES.map(({ id }) => id));
  });

  test.each(CASES.map(({ id }) => id))("%s is tested where its line says, or its line says why it is not", (id) => {
    const { where = "" } = lines.get(id) ?? {};
    if (where === "here") {
      expect(own.includes(`"${id}"`) || new RegExp(`test\\("[^"]*\\b${id}\\b`).test(own)).toBe(true);
      return;
    }
    const named = /^`([\w/.-]+)`(?:: “(.+)”)?$/.exec(where);
    if (named === null) {
      expect(where).toMatch(/^not (?:applicable|built|asked): [a-z].{15,}\.$/);
      return;
    }
    const [, path = "", test = ""] = named;
    const file = join(__dirname, "../..", path);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).toContain(test);
  });
});
