import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ledgerline, temporaryFolder } from "../support/commandLine";

/** What the command line answers to words, files and data that are off: a sentence, an exit code, and an untouched file. */
const folder = temporaryFolder();
afterAll(folder.remove);

function write(name: string, text: string): string {
  const path = folder.path(name);
  writeFileSync(path, text);
  return path;
}

const book = (tables: object) => JSON.stringify({ format: "ledgerline-tables/1", tables });

test.each([
  [["bogus"], "bogus"],
  [["check"], "check"],
  [["check", "a.xlsx", "b.xlsx"], "b.xlsx"],
  [["post", "a.xlsx", "--action", "ship"], "--documents, --all"],
  [["post", "a.xlsx", "--action", "fly", "--all", "--out", "b.xlsx"], "fly"],
  [["post", "a.xlsx", "--action", "ship", "--all", "--documents", "1", "--out", "b.xlsx"], "--documents, --all"],
  [["post", "a.xlsx", "--action", "ship", "--all"], "--out"],
  [["post", "a.xlsx", "--action", "ship", "--all", "--out", "b.xlsx", "--date", "2026-02-30"], "2026-02-30"],
  [["enter", "a.xlsx"], "--out"],
  [["backorders", "a.xlsx", "--by", "colour"], "colour"],
  [["report", "weather", "a.xlsx"], "weather"],
  [["new", "--out", "a.xlsx", "--sample", "southwind"], "southwind"],
  [["check", "a.xlsx", "--colour"], "--colour"],
  [["new", "--out"], "--out"],
  [["post", "a.xlsx", "--action", "ship", "--all", "--out", "b.xlsx", "--confirm", "COM-01,COM-03"], "COM-01, COM-02, COM-04, COM-05"],
  [["verify", "a.xlsx", "--anchor", "latest"], "latest"],
  [["diagnose"], "diagnose"],
  [["diagnose", "a.xlsx", "--out", "a.xlsx"], "NAME.json"],
  // Two acts at once, and options that would do nothing.
  [["backorders", "a.xlsx", "--accept", "--changes", "--keep", "later", "--out", "b.xlsx"], "--changes does not go with --accept"],
  [["backorders", "a.xlsx", "--proposals", "--order", "--cancel", "--out", "b.xlsx"], "--cancel does not go with --order"],
  [["backorders", "a.xlsx", "--by", "item", "--proposals"], "--proposals does not go with --by"],
  [["backorders", "a.xlsx", "--by", "customer", "--vendor", "V10"], "--vendor does not go with --by"],
  [["backorders", "a.xlsx", "--by", "customer", "--documents", "1001"], "--documents does not go with --by"],
  [["backorders", "a.xlsx", "--compare", "--policy", "value"], "--policy does not go with --compare"],
  [["backorders", "a.xlsx", "--arrivals", "--out", "b.xlsx"], "--out does not go with --arrivals"],
  [["post", "a.xlsx", "--action", "ship", "--all", "--out", "b.xlsx", "--policy", "value"], "--policy does not go with post"],
  [["check", "a.xlsx", "--date", "2026-01-15"], "--date does not go with check"],
])("%j is a wrong usage that names %s", async (argv, named) => {
  const ran = await ledgerline(...argv);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(named);
  expect(ran.out).toBe("");
});

test("help lists every command", async () => {
  const { code, out } = await ledgerline("help");
  expect(code).toBe(0);
  for (const command of ["new", "check", "enter", "post", "verify", "backorders", "report"]) expect(out).toContain(`  ${command} `);
});

test.each([
  ["a file that is not there", () => folder.path("nothing.xlsx")],
  ["a text file", () => write("notes.xlsx", "Dear all, see attached.")],
  ["an archive cut short", () => write("cut.xlsx", "PK\u0003\u0004 and no more")],
  ["JSON cut short", () => write("cut.json", '{ "format": "ledgerline-tables/1", "tables": { "Cust')],
  ["JSON of another format", () => write("other.json", '{ "format": "something-else/9", "tables": {} }')],
  ["a folder", () => folder.path("")],
])("%s is refused with exit 3 and a sentence", async (_, make) => {
  const out = folder.path("never.xlsx");
  const ran = await ledgerline("post", make(), "--out", out, "--action", "ship", "--all");
  expect(ran.code).toBe(3);
  expect(ran.err.trim().length).toBeGreaterThan(20);
  expect(ran.out).toBe("");
  expect(existsSync(out)).toBe(false);
});

test("tables and columns that nobody knows are told", async () => {
  const file = write("unknown.json", book({ Spaceships: [{ name: "x" }], Customers: [{ customerNo: "C1", name: "One", businessGroup: "D", vatBusinessGroup: "D", customerGroup: "D", shoeSize: 44 }] }));
  const { issues } = JSON.parse((await ledgerline("check", file, "--json")).out) as { issues: readonly { code: string; table: string; column?: string }[] };
  expect(issues.filter(({ code }) => code === "TAB-04").map(({ table }) => table)).toEqual(["Spaceships"]);
  expect(issues.filter(({ code }) => code === "TAB-05").map(({ table, column }) => `${table}.${column}`)).toEqual(["Customers.shoeSize"]);
});

test("every issue has code, severity, table, row, column, sentence and cure", async () => {
  const file = write("faulty.json", book({ Items: [{ itemNo: "X", description: "Thing", baseUnit: "PCS", productGroup: "G", vatProductGroup: "V", unitPrice: "twelve" }] }));
  const ran = await ledgerline("check", file, "--json");
  expect(ran.code).toBe(1);
  const { issues } = JSON.parse(ran.out) as { issues: readonly Record<string, unknown>[] };
  expect(issues.find(({ code }) => code === "CEL-03")).toMatchObject({ severity: "error", table: "Items", row: 2, column: "unitPrice", message: expect.stringContaining("twelve"), cure: expect.any(String) });
});

test("a file that is read is never changed unless it is the one to write", async () => {
  const file = folder.path("own.xlsx");
  await ledgerline("new", "--out", file);
  const before = readFileSync(file);
  await ledgerline("check", file);
  await ledgerline("report", "trial-balance", file);
  await ledgerline("backorders", file, "--by", "item");
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a document that cannot be posted leaves the others posted, and with all or none nothing", async () => {
  const file = folder.path("start.json");
  await ledgerline("new", "--out", file, "--sample", "northwind");
  // 10248 asks for goods that are there; 10249 for more than there are.
  const both = ["--action", "ship-invoice", "--documents", "10248,10249"];
  const some = await ledgerline("post", file, "--out", folder.path("some.json"), ...both, "--json");
  expect(some.code).toBe(1);
  expect((JSON.parse(some.out) as { posted: readonly { sourceNo: string }[] }).posted.map(({ sourceNo }) => sourceNo)).toEqual(["10248", "10248"]);
  const none = await ledgerline("post", file, "--out", folder.path("none.json"), ...both, "--all-or-none", "--json");
  expect(none.code).toBe(1);
  expect((JSON.parse(none.out) as { posted: readonly unknown[] }).posted).toEqual([]);
  expect(existsSync(folder.path("none.json"))).toBe(false);
});

test("a book that came as JSON is written as .xlsx where the name says so, with the same figures", async () => {
  const sheets = folder.path("from-json.xlsx");
  await ledgerline("post", folder.path("start.json"), "--out", sheets, "--action", "ship-invoice", "--documents", "10248");
  const [fromSheets, fromJson] = [sheets, folder.path("some.json")].map((file) => ledgerline("report", "trial-balance", file, "--json"));
  expect(JSON.parse((await fromSheets)?.out ?? "")).toEqual(JSON.parse((await fromJson)?.out ?? "{}"));
});

test("a preview shows every entry and writes nothing", async () => {
  const file = folder.path("start.json");
  const before = readFileSync(file);
  const { code, out } = await ledgerline("post", file, "--preview", "--action", "ship-invoice", "--documents", "10248", "--json");
  expect(code).toBe(0);
  const { rows } = JSON.parse(out) as { rows: Record<string, readonly Record<string, string>[]> };
  expect(Object.keys(rows)).toEqual(expect.arrayContaining(["GeneralLedger", "CustomerLedger", "ItemLedger", "ValueEntries", "VatEntries", "PostedHeaders", "PostedLines"]));
  // Order 10248: 12 × 14.00 + 10 × 9.80 + 5 × 34.80 = 440.00, exported without VAT.
  expect(rows["CustomerLedger"]?.map(({ customerNo, amount }) => `${customerNo} ${amount}`)).toEqual(["VINET 440.00"]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("pasted rows of order entry become one order per customer and number", async () => {
  const file = folder.path("entry.json");
  const tables = JSON.parse(readFileSync(folder.path("start.json"), "utf8")) as { tables: Record<string, unknown> };
  tables.tables["OrderEntry"] = [
    { customerNo: "alfki", externalDocumentNo: "PO 7", itemNo: "1", quantity: 2 },
    { customerNo: "ALFKI", externalDocumentNo: "PO 7", itemNo: "2", quantity: 1, unitPrice: "17.5" },
    { customerNo: "ANATR", itemNo: "1", quantity: 0 },
  ];
  writeFileSync(file, JSON.stringify(tables));
  const ran = await ledgerline("enter", file, "--out", folder.path("entered.json"), "--json");
  expect(ran.code).toBe(1);
  const { orders, issues } = JSON.parse(ran.out) as { orders: readonly unknown[]; issues: readonly { code: string; row: number }[] };
  expect(orders).toEqual([{ documentNo: "11078", customerNo: "ALFKI", lines: 2 }]);
  expect(issues.filter(({ code }) => code === "ENT-01").map(({ row }) => row)).toEqual([4]);
  const written = JSON.parse(readFileSync(folder.path("entered.json"), "utf8")) as { tables: Record<string, readonly Record<string, string>[]> };
  expect(written.tables["OrderEntry"]?.map(({ documentNo, status }) => [documentNo, status])).toEqual([["11078", "Entered"], ["11078", "Entered"], [undefined, "Not ready"]]);
  expect(written.tables["SalesLines"]?.slice(-2).map(({ no, quantity, unitPrice }) => `${no} ${quantity} ${unitPrice}`)).toEqual(["1 2 18", "2 1 17.5"]);
});

describe("check --setup", () => {
  const path = () => write("setup.json", book({ Settings: [{ key: "companyName", value: "Fjord" }], Customers: [{ customerNo: "C1", name: "A", businessGroup: "D", vatBusinessGroup: "D", customerGroup: "D" }] }));

  test("lists what the setup lacks, as issues and as a report, and ends with 1", async () => {
    const { code, out } = await ledgerline("check", path(), "--setup", "--json");
    const { issues, report } = JSON.parse(out) as { issues: readonly { code: string; table: string }[]; report: readonly { code: string }[] };
    expect(code).toBe(1);
    expect(issues.map((found) => [found.code, found.table])).toEqual(expect.arrayContaining([["REF-01", "Customers"], ["SET-13", "Customers"], ["SET-17", "Settings"]]));
    expect(report.map((row) => row.code)).toEqual(issues.filter((found) => found.code !== "TAB-04").map((found) => found.code));
  });

  test("writes the list to a sheet of its own", async () => {
    const out = folder.path("setup-out.xlsx");
    await ledgerline("check", path(), "--setup", "--out", out);
    expect((await ledgerline("check", out, "--json")).out).not.toContain("TAB-04");
    expect(existsSync(out)).toBe(true);
  });
});

describe("diagnose", () => {
  const file = write("sound.json", book({ Customers: [{ customerNo: "C1", name: "Zebrafish", paymentTermsCode: "NONE" }] }));

  test("prints one JSON object with tables and issue counts and nothing of the cells, also where there are issues", async () => {
    const ran = await ledgerline("diagnose", file);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const found = JSON.parse(ran.out);
    expect(found).toMatchObject({ format: "ledgerline-diagnostics/1", issues: { "REF-01": 1 }, chain: { state: "sound", batches: 0 } });
    expect(found.tables.find(({ id }: { id: string }) => id === "Customers")).toMatchObject({ rows: 1, ownColumns: 0 });
    expect(ran.out).not.toContain("Zebrafish");
  });

  test("with --json it is a part of the answer, and with --out a file", async () => {
    expect(JSON.parse((await ledgerline("diagnose", file, "--json")).out)).toMatchObject({ issues: [], diagnostics: { format: "ledgerline-diagnostics/1" } });
    const out = folder.path("diagnostics.json");
    expect((await ledgerline("diagnose", file, "--out", out)).code).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ format: "ledgerline-diagnostics/1" });
  });
});

test("of two that post in one file at once, one is told that the file is another now, and nothing is lost", async () => {
  const path = folder.path("both.xlsx");
  expect((await ledgerline("new", "--out", path, "--sample", "northwind")).code).toBe(0);
  const post = (documentNo: string) => ledgerline("post", path, "--out", path, "--action", "ship-invoice", "--documents", documentNo, "--json");
  const orders = ["10248", "10251"];
  const ran = await Promise.all(orders.map(post));
  expect(ran.map(({ code }) => code).sort()).toEqual([0, 3]);
  const refused = ran.findIndex(({ code }) => code === 3);
  expect(JSON.parse(ran[refused]?.out ?? "")).toMatchObject({ outage: { code: "fileChanged", message: `The file ${path} was changed by another program while this was worked out, so it was not written: what the other one did would be lost.` } });
  expect((await post(orders[refused] ?? "")).code).toBe(0);
  const verified = JSON.parse((await ledgerline("verify", path, "--json")).out) as { readonly verified: { readonly batches: number } };
  expect(verified.verified.batches).toBe(3);
}, 60_000);
