import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { blocksFromTables } from "../support/bookFromTables";
import { ledgerline, temporaryFolder } from "../support/commandLine";
import { BOUGHT, workedTables } from "../engine/backorders/workedCompany";

/** The worked data set (sales-fo 13.6 and 15) through the command line. */
const folder = temporaryFolder();
afterAll(folder.remove);
const file = folder.path("lamps.json");
const tables = Object.fromEntries(
  blocksFromTables(workedTables({ item: BOUGHT })).map(({ tableId, columnIds, rows }) => [tableId, rows.map((row) => Object.fromEntries(columnIds.flatMap((id, at) => (row[at] === "" ? [] : [[id, row[at]]]))))]),
);
writeFileSync(file, JSON.stringify({ format: "ledgerline-tables/1", tables }));

type Row = Readonly<Record<string, string | number>>;
interface Printed {
  readonly report: readonly Row[];
  readonly pegs: readonly { readonly demand: Row; readonly supply: Row | null; readonly quantity: string; readonly date: string }[];
}

async function printed(...argv: readonly string[]): Promise<Printed> {
  const { code, out } = await ledgerline("backorders", file, ...argv, "--date", "2018-03-01", "--json");
  expect(code).toBe(0);
  return JSON.parse(out) as Printed;
}

test("a policy decides who gets what, and the pegs say of which supply", async () => {
  const { report, pegs } = await printed("--by", "customer", "--policy", "priority");
  const late = pegs.filter(({ demand }) => demand["documentNo"] === "SO-104");
  expect(late).toEqual([
    { demand: { documentNo: "SO-104", lineNo: 10000, itemNo: "1000", locationCode: "" }, supply: null, quantity: "2", date: "2018-03-01" },
    { demand: { documentNo: "SO-104", lineNo: 10000, itemNo: "1000", locationCode: "" }, supply: { documentNo: "PO-501", lineNo: 10000 }, quantity: "20", date: "2018-03-02" },
    { demand: { documentNo: "SO-104", lineNo: 10000, itemNo: "1000", locationCode: "" }, supply: { documentNo: "PO-502", lineNo: 10000 }, quantity: "3", date: "2018-03-12" },
  ]);
  expect(report.find(({ documentNo }) => documentNo === "SO-105")).toMatchObject({ shortQuantity: "1", light: "R" });
});

test("policies stand side by side", async () => {
  const { report } = await printed("--compare");
  expect(report.map(({ policy, onTimeQuantity, uncoveredQuantity }) => [policy, onTimeQuantity, uncoveredQuantity]).slice(0, 1)).toEqual([["needDate", "36", "16"]]);
  expect(report.map(({ policy }) => policy)).toEqual(["needDate", "entryOrder", "priority", "value", "smallestFirst", "strategy", "fairShare"]);
  // Sixteen are missing whoever waits for them; only whole lines can leave more behind.
  for (const { uncoveredQuantity } of report) expect(Number(uncoveredQuantity)).toBeGreaterThanOrEqual(16);
});

test("proposals say what to do, by when and whom it helps", async () => {
  const { report } = await printed("--proposals");
  expect(report.map(({ kind, documentNo, quantity, needDate, helpedLines }) => [kind, documentNo, quantity, needDate, helpedLines])).toEqual([
    ["buy", undefined, "30", "2018-03-14", 1],
    ["expedite", "PO-502", "30", "2018-03-05", 2],
    ["expedite", "PO-503", "40", "2018-03-08", 1],
  ]);
  expect(report[1]?.["action"]).toContain("PO-502");
});

test("a policy nobody knows is a wrong usage that names those there are", async () => {
  const { code, err } = await ledgerline("backorders", file, "--by", "item", "--policy", "loudest");
  expect(code).toBe(2);
  expect(err).toContain("fairShare");
});

test("proposals are ordered into a new file, and then nothing is left to order; without a file they are only shown", async () => {
  const shown = await ledgerline("backorders", file, "--proposals", "--order", "--date", "2018-03-01");
  expect([shown.code, shown.out.split("\n").filter((line) => line.startsWith("PO1001"))]).toEqual([0, [expect.stringContaining("PO1001 from V10 Vendor V10: 1 line")]]);
  const out = folder.path("ordered.json");
  const { code, out: text } = await ledgerline("backorders", file, "--proposals", "--order", "--vendor", "v10", "--date", "2018-03-01", "--out", out, "--json");
  const { rows, issues } = JSON.parse(text) as { readonly rows: Readonly<Record<string, readonly Row[]>>; readonly issues: readonly Row[] };
  // Nothing says what the lamp costs.
  expect([code, issues.map((each) => each["code"])]).toEqual([0, ["BCK-42"]]);
  expect(rows["PurchaseLines"]).toMatchObject([{ documentNo: "PO1001", no: "1000", quantity: "30", expectedDate: "2018-03-14" }]);
  const again = await ledgerline("backorders", out, "--proposals", "--order", "--date", "2018-03-01");
  expect([again.code, again.out.trim()]).toEqual([0, "There is nothing to order."]);
});

test("lines go into the open order that is named", async () => {
  const { code, out } = await ledgerline("backorders", file, "--proposals", "--order", "--into", "PO-502", "--expedite", "--date", "2018-03-01", "--json");
  const { rows } = JSON.parse(out) as { readonly rows: Readonly<Record<string, readonly Row[]>> };
  expect([code, rows["PurchaseHeaders"], rows["PurchaseLines"]]).toEqual([0, undefined, [expect.objectContaining({ documentNo: "PO-502", lineNo: 20000 })]]);
});

test("what would be if a receipt slipped is one changed line (sales-fo 13.6)", async () => {
  const { report } = await printed("--what-if", "PO-501/10000=2018-03-07");
  expect(report).toMatchObject([{ change: "later", documentNo: "SO-102", formerDate: "2018-03-02", coverDate: "2018-03-07", daysLate: 5, light: "O" }]);
  const bought = await printed("--what-if", "buy:1000=30@2018-03-14, SO-103/10000=20");
  expect(bought.report.map(({ change, documentNo }) => [change, documentNo])).toContainEqual(["first", "SO-105"]);
});

test("a supposition nobody can read is a wrong usage", async () => {
  for (const text of ["PO-501=2018-03-07", "PO-501/10000=soon", "buy:1000=30", "SO-103/10000=-5"]) {
    const { code, err } = await ledgerline("backorders", file, "--what-if", text);
    expect([code, err]).toEqual([2, expect.stringContaining("PO-501/10000=2018-03-07")]);
  }
});

test("new dates are promised in the file that is written, by the kinds of change a person names", async () => {
  const out = folder.path("promised.json");
  const { report } = await printed("--changes");
  expect(report.map(({ change }) => change)).toEqual(["first", "first", "first", "first", "first"]);
  expect((await ledgerline("backorders", file, "--changes", "--keep", "first")).code).toBe(2);
  expect((await ledgerline("backorders", file, "--changes", "--keep", "lost", "--out", out)).code).toBe(2);
  expect((await ledgerline("backorders", file, "--changes", "--keep", "first", "--date", "2018-03-01", "--out", out)).code).toBe(0);
  const kept = await ledgerline("backorders", out, "--changes", "--date", "2018-03-01", "--json");
  expect((JSON.parse(kept.out) as Printed).report).toEqual([]);
});

test("letters are drafts in a folder, one for each customer; with a file to write the customers count as told", async () => {
  const drafts = folder.path("drafts/march");
  const out = folder.path("told.json");
  const { code, out: text } = await ledgerline("backorders", file, "--letters", drafts, "--date", "2018-03-01", "--out", out, "--json");
  const { letters } = JSON.parse(text) as { readonly letters: readonly Row[] };
  expect([code, letters.map(({ customerNo }) => customerNo)]).toEqual([0, ["C1", "C3", "C4", "C5"]]);
  expect(readdirSync(drafts).sort()).toEqual(["C1", "C3", "C4", "C5"].map((no) => `letter-${no}-2018-03-01.eml`));
  expect(readFileSync(`${drafts}/letter-C1-2018-03-01.eml`, "utf8")).toContain("X-Unsent: 1\r\n");
  const again = await ledgerline("backorders", out, "--letters", drafts, "--date", "2018-03-01");
  expect([again.code, again.out.trim()]).toEqual([0, "No customer has to be told anything new."]);
});

test("an allocation is accepted into a file, later days only where they are named; then what is ready is shipped", async () => {
  const out = folder.path("accepted.json");
  const shown = await printed("--accept");
  expect(shown.report.map(({ documentNo, change }) => [documentNo, change])).toEqual([["SO-105", "lost"], ["SO-101", "later"], ["SO-104", "later"], ["SO-103", "later"], ["SO-102", "first"]]);
  expect((await ledgerline("backorders", file, "--accept", "--keep", "loudest")).code).toBe(2);
  const done = await ledgerline("backorders", file, "--accept", "--keep", "later", "--date", "2018-03-01", "--out", out);
  expect([done.code, done.out]).toEqual([0, expect.stringContaining("4 lines were accepted.")]);
  const shipped = await ledgerline("backorders", out, "--ship-ready", "--date", "2018-03-01", "--json");
  expect((JSON.parse(shipped.out) as { readonly rows: Readonly<Record<string, readonly Row[]>> }).rows["PostedLines"]).toMatchObject([{ sourceNo: "SO-101", quantity: "10" }]);
});

test("who gets what of a purchase order stands in the order of the policy (sales-fo 13.5)", async () => {
  expect((await printed("--put-to-order", "PO-501")).report.map(({ rank, documentNo, quantity }) => [rank, documentNo, quantity])).toEqual([[1, "SO-102", "13"], [2, "SO-103", "7"]]);
  const { code } = await ledgerline("backorders", file, "--put-to-order", "PO-999");
  expect(code).toBe(1);
});

test("what is reserved is given to others only where one says so (sales-fo 16)", async () => {
  const source = folder.path("kept.json");
  // SO-105 keeps all twelve in stock; SO-101 wants ten of them first.
  writeFileSync(source, JSON.stringify({ format: "ledgerline-tables/1", tables: { ...tables, Reservations: [{ documentNo: "SO-105", lineNo: 10000, source: "stock", itemNo: "1000", quantity: 12 }] } }));
  const coverOf = async (...argv: readonly string[]) => {
    const { out } = await ledgerline("backorders", source, "--by", "customer", "--date", "2018-03-01", "--json", ...argv);
    return (JSON.parse(out) as Printed).report.find(({ documentNo }) => documentNo === "SO-101")?.["coverDate"];
  };
  expect([await coverOf(), await coverOf("--release-reservations")]).toEqual(["2018-03-02", "2018-03-01"]);
});

test("goods are brought and lines cancelled on the command line; without a file to write it is only told", async () => {
  const source = folder.path("places.json");
  const rows = {
    ...tables,
    Settings: [...(tables["Settings"] ?? []), { key: "cancelAfterDays", value: "7" }],
    Locations: [{ locationCode: "WH2" }],
    ItemLedger: [...(tables["ItemLedger"] ?? []), { entryNo: 900, transactionNo: 1, itemNo: "1000", locationCode: "WH2", postingDate: "2018-01-01", entryType: "positiveAdjustment", documentType: "", documentNo: "", quantity: 100 }],
  };
  writeFileSync(source, JSON.stringify({ format: "ledgerline-tables/1", tables: rows }));
  const told = await ledgerline("backorders", source, "--proposals", "--transfer", "--date", "2018-03-01");
  expect(told.out).toContain("T-1 brings 1 line from WH2 to (blank); on 2018-03-14 post it in the item journal");
  const out = folder.path("moved.json");
  const { code } = await ledgerline("backorders", source, "--proposals", "--transfer", "--date", "2018-03-01", "--out", out);
  expect(code).toBe(0);
  expect((JSON.parse(readFileSync(out, "utf8")) as { tables: { ItemJournal: readonly object[] } }).tables.ItemJournal).toMatchObject([{ documentNo: "T-1", entryType: "transfer", locationCode: "WH2", quantity: "16", postingDate: "2018-03-14" }]);
  const cancelled = await ledgerline("backorders", out, "--proposals", "--cancel", "--date", "2018-03-03");
  expect([cancelled.code, cancelled.out]).toEqual([0, expect.stringContaining("SO-102 of C2, line 10000")]);
});

/** SO-105 keeps all twelve lamps that lie in stock. */
function keptFile(name: string): string {
  const source = folder.path(name);
  writeFileSync(source, JSON.stringify({ format: "ledgerline-tables/1", tables: { ...tables, Reservations: [{ documentNo: "SO-105", lineNo: 10000, source: "stock", itemNo: "1000", quantity: 12 }] } }));
  return source;
}

test.each([["SO-105/10000"], ["item:1000"], ["customer:c4"]])("what is kept for %s is told, and released into the file that is written (sales-fo 9.4)", async (scope) => {
  const source = keptFile("kept-for.json");
  const told = await ledgerline("backorders", source, "--release", scope, "--date", "2018-03-01");
  expect([told.code, told.out.trim()]).toEqual([0, "12 PCS kept for 1 line can then be given to anyone. Promised dates and what is typed to ship stay."]);
  const out = folder.path("released.json");
  const done = await ledgerline("backorders", source, "--release", scope, "--out", out, "--json");
  expect([done.code, (JSON.parse(done.out) as { readonly released: object }).released]).toEqual([0, { lines: 1, units: [{ unitCode: "PCS", quantity: "12" }], fixedLines: 0 }]);
  const again = await ledgerline("backorders", out, "--release", scope);
  expect([again.code, again.out.trim()]).toEqual([0, "Nothing is kept that could be released."]);
});

test("a line is fixed for a day in the file that is written, keeps its goods when all are released, and is unfixed again", async () => {
  const source = keptFile("to-fix.json");
  const out = folder.path("fixed.json");
  const told = await ledgerline("backorders", source, "--fix", "so-105/10000=2018-03-20", "--date", "2018-03-01");
  expect([told.code, told.out.trim()]).toEqual([0, "SO-105, line 10000: 12 PCS would be kept and promised for 2018-03-20."]);
  const done = await ledgerline("backorders", source, "--fix", "SO-105/10000=2018-03-20", "--date", "2018-03-01", "--out", out);
  expect([done.code, done.out]).toEqual([0, expect.stringContaining("SO-105 is fixed for 2018-03-20: 12 PCS kept.")]);
  const released = await ledgerline("backorders", out, "--release", "item:1000");
  expect(released.out.trim().split("\n")).toEqual(["Nothing is kept that could be released.", "1 line is fixed and keeps its goods."]);
  const back = folder.path("unfixed.json");
  const unfixed = await ledgerline("backorders", out, "--unfix", "SO-105/10000", "--date", "2018-03-01", "--out", back, "--json");
  expect((JSON.parse(unfixed.out) as { readonly fixed: object }).fixed).toEqual({ documentNo: "SO-105", lineNo: 10000, day: null, quantity: "12", unitCode: "PCS" });
  expect((await ledgerline("backorders", back, "--release", "item:1000")).out).toContain("12 PCS kept for 1 line");
});

test("a line that nothing is given to is not fixed, and no file is written", async () => {
  const { code, out } = await ledgerline("backorders", file, "--fix", "SO-999/10000=2018-03-20", "--out", folder.path("never.json"), "--json");
  const { issues, written } = JSON.parse(out) as { readonly issues: readonly Row[]; readonly written?: string };
  expect([code, issues.map((each) => each["code"]), written]).toEqual([1, ["BCK-47"], undefined]);
});

test("what is to come is listed by its day, and what has come with it", async () => {
  const told = await ledgerline("backorders", file, "--arrivals");
  // Each by the day that stands on its line (sales-fo 13.6): PO-501 is overdue.
  expect(told.out.split("\n").map((line) => line.trim()).filter((line) => line.startsWith("PO-"))).toEqual([
    "PO-501 · V10 Vendor V10 · Expected on 2018-02-26 · 1 line", "PO-503 · V20 Vendor V20 · Expected on 2018-03-10 · 1 line", "PO-502 · V10 Vendor V10 · Expected on 2018-03-12 · 1 line",
  ]);
  const { out } = await ledgerline("backorders", file, "--arrivals", "--json");
  expect((JSON.parse(out) as { readonly arrivals: readonly Row[] }).arrivals[0]).toMatchObject({ documentNo: "PO-501", kind: "expected", vendorNo: "V10", day: "2018-02-26", lines: 1 });
});

test.each([["--release", "everything:1"], ["--release", "SO-105"], ["--release", "customer:"], ["--fix", "SO-105/10000"], ["--fix", "SO-105/10000=soon"], ["--unfix", "SO-105"]])("%s %s is a wrong usage that shows how it is written", async (option, text) => {
  const { code, err } = await ledgerline("backorders", file, option, text);
  expect([code, err]).toEqual([2, expect.stringContaining(option === "--release" ? "customer:C4" : "SO-105/10000")]);
});
