import { readFileSync, writeFileSync } from "node:fs";
import { ledgerline, temporaryFolder } from "../support/commandLine";

/**
 * Northwind from the command line, as .xlsx and as JSON: set up, checked, everything posted that stock can serve. Sums are made
 * here from the JSON form with whole numbers of cents, by nothing of the program.
 */
type Row = Readonly<Record<string, string>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const cents = (text: string | undefined) => {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? "0") ?? [];
  return Number(`${sign}${whole}${fraction.padEnd(2, "0")}`);
};
const sum = (rows: readonly Row[] | undefined, column: string) => (rows ?? []).reduce((total, row) => total + cents(row[column]), 0);

describe.each(["xlsx", "json"])("Northwind as .%s", (form) => {
  const folder = temporaryFolder();
  const start = folder.path(`start.${form}`);
  const posted = folder.path(`posted.${form}`);
  let tables: Tables = {};
  let answer: { readonly posted: readonly Row[]; readonly issues: readonly Row[]; readonly rows: Tables };
  afterAll(folder.remove);

  beforeAll(async () => {
    expect((await ledgerline("new", "--out", start, "--sample", "northwind")).code).toBe(0);
    const ran = await ledgerline("post", start, "--out", posted, "--action", "ship-invoice", "--all", "--json");
    expect(ran.code).toBe(1);
    answer = JSON.parse(ran.out);
    const asJson = folder.path("all.json");
    // Checking writes the workbook in the form its name asks for.
    expect((await ledgerline("check", posted, "--out", asJson)).code).toBe(0);
    tables = JSON.parse(readFileSync(asJson, "utf8")).tables;
  }, 60_000);

  test("holds all customers, vendors, items, orders and lines, with their numbers", () => {
    const counts = ["Customers", "Vendors", "Items", "SalesHeaders", "SalesLines", "PurchaseHeaders"].map((id) => tables[id]?.length);
    expect(counts).toEqual([91, 29, 77, 830, 2155, 14]);
    expect(tables["SalesHeaders"]?.[0]).toMatchObject({ documentNo: "10248", customerNo: "VINET" });
  });

  test("posts what stock serves in the order of posting dates and leaves the rest with a reason", () => {
    const invoices = answer.posted.filter(({ documentType }) => documentType === "invoice");
    const shipments = answer.posted.filter(({ documentType }) => documentType === "shipment");
    expect(invoices).toHaveLength(shipments.length);
    const refused = new Set(answer.issues.filter(({ severity }) => severity === "error").map(({ documentNo }) => documentNo));
    expect(invoices.length + refused.size).toBe(830);
    expect(new Set(answer.issues.filter(({ severity }) => severity === "error").map(({ code }) => code))).toEqual(new Set(["ITM-05"]));
  });

  test("the ledgers verify as sound, and a posted amount that somebody types over is found", async () => {
    const { code, out } = await ledgerline("verify", posted);
    expect(code).toBe(0);
    expect(out).toContain("The ledgers are sound: 2 postings");
    const anchor = /Last entry (\d+:[0-9a-f]{16}),/.exec(out)?.[1] ?? "";
    expect((await ledgerline("verify", posted, "--anchor", anchor)).code).toBe(0);
    if (form !== "json") return;
    // Somebody has moved the series on: the numbers in between are missing for a known reason, and nothing is unsound.
    const moved = folder.path("moved.json");
    const series = (tables["NumberSeries"] ?? []).map((row) => (String(row["series"]).toLowerCase() === "postedinvoice" ? { ...row, lastNoUsed: String(row["startingNo"]).replace(/\d+$/, (digits) => "9".repeat(digits.length)) } : row));
    writeFileSync(moved, JSON.stringify({ format: "ledgerline-tables/1", tables: { ...tables, NumberSeries: series } }));
    const told = await ledgerline("verify", moved);
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/Missing numbers, each with its reason:\n {2}postedInvoice: \S+ to \S*99 are missing \([\d,]+\)\. “Last no\. used” of the series says it was given/);
    const ledger = (tables["GeneralLedger"] ?? []).map((row, index) => (index === 100 ? { ...row, amount: "1.23" } : row));
    const changed = folder.path("changed.json");
    writeFileSync(changed, JSON.stringify({ format: "ledgerline-tables/1", tables: { ...tables, GeneralLedger: ledger } }));
    const found = await ledgerline("verify", changed, "--json");
    expect(found.code).toBe(1);
    const { issues } = JSON.parse(found.out) as { issues: readonly { code: string; table: string; row: number }[] };
    expect(issues.filter((each) => each.code === "LDG-01").map(({ table, row }) => [table, row])).toEqual([["GeneralLedger", 102]]);
    expect(issues.map((each) => each.code)).toContain("LDG-05");
  });

  test("the trial balance is zero", async () => {
    const { code, out } = await ledgerline("report", "trial-balance", posted, "--json");
    const { report } = JSON.parse(out) as { report: readonly Row[] };
    expect([code, sum(report, "closing"), sum(report, "debit") - sum(report, "credit")]).toEqual([0, 0, 0]);
    expect(report.length).toBeGreaterThan(10);
  });

  test("the customer ledger equals the receivables accounts", () => {
    const receivables = (tables["GeneralLedger"] ?? []).filter(({ accountNo }) => accountNo === "1500" || accountNo === "1510");
    expect(sum(tables["CustomerDetails"], "amountLocal")).toBe(sum(receivables, "amount"));
    expect(sum(receivables, "amount")).toBeGreaterThan(0);
  });

  test("item value equals the inventory account", () => {
    const inventory = (tables["GeneralLedger"] ?? []).filter(({ accountNo }) => accountNo === "1460");
    expect(sum(tables["ValueEntries"], "costActual")).toBe(sum(inventory, "amount"));
  });

  test("VAT entries equal the VAT account", () => {
    const vat = (tables["GeneralLedger"] ?? []).filter(({ accountNo }) => accountNo === "2700");
    expect(sum(tables["VatEntries"], "amount")).toBe(sum(vat, "amount"));
  });

  test("units left over are opening stock less what was shipped, item by item", () => {
    const left = new Map<string, number>();
    for (const { itemNo = "", quantity } of tables["ItemLedger"] ?? []) left.set(itemNo, (left.get(itemNo) ?? 0) + Number(quantity));
    expect([...left.values()].every((units) => units >= 0)).toBe(true);
    const shipped = (tables["PostedLines"] ?? []).filter(({ documentType }) => documentType === "shipment").reduce((units, { quantity }) => units + Number(quantity), 0);
    expect([...left.values()].reduce((units, own) => units + own, 0)).toBe(3119 - shipped);
  });

  test("the series audit accounts for every invoice, and finds none missing", async () => {
    const { code, out } = await ledgerline("report", "series", posted, "--json");
    const { report } = JSON.parse(out) as { report: readonly Row[] };
    const count = (tables["PostedHeaders"] ?? []).filter(({ documentType }) => documentType === "invoice").length;
    expect(code).toBe(0);
    expect(report.filter(({ series }) => series === "postedInvoice")).toEqual([{ series: "postedInvoice", state: "used", firstNo: "100001", lastNo: String(100000 + count), count }]);
    expect(report.filter(({ state }) => state === "missing")).toEqual([]);
  });

  test("posted numbers have no gaps", () => {
    const numbers = (tables["PostedHeaders"] ?? []).filter(({ documentType }) => documentType === "invoice").map(({ documentNo }) => Number(documentNo));
    expect(numbers).toEqual(numbers.map((_, index) => 100001 + index));
  });

  test.each(["item", "customer", "vendor"])("what could not be served stands in the backorders by %s", async (by) => {
    const { code, out } = await ledgerline("backorders", posted, "--by", by, "--json");
    const { report } = JSON.parse(out) as { report: readonly Row[] };
    expect(code).toBe(0);
    expect(report.length).toBeGreaterThan(0);
    if (by !== "customer") return;
    const open = (tables["SalesLines"] ?? []).filter(({ outstandingQuantity }) => Number(outstandingQuantity ?? 0) !== 0);
    expect(report.map(({ documentNo, lineNo }) => `${documentNo} ${lineNo}`).sort()).toEqual(open.map(({ documentNo, lineNo }) => `${documentNo} ${lineNo}`).sort());
  });

  test("a second posting finds nothing more that could be posted, and changes nothing", async () => {
    const before = readFileSync(posted);
    const ran = await ledgerline("post", posted, "--out", posted, "--action", "ship-invoice", "--all", "--json");
    expect(ran.code).toBe(1);
    expect((JSON.parse(ran.out) as { posted: readonly Row[] }).posted).toEqual([]);
    expect(readFileSync(posted).equals(before)).toBe(true);
  });
});
