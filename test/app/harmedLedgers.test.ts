import { lookAtBook } from "../../src/app/lookAtBook";
import { postDocuments } from "../../src/app/postDocuments";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { TABLES } from "../../src/tables/tables";
import { deskOver, deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/**
 * A file whose log or ledgers somebody changed by hand, opened on a device that has never seen it: nothing that was posted is taken
 * away, nothing is posted upon it, and the ledgers are not called sound.
 */
const order = (documentNo: string) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" });
const post = (desk: TestDesk, documents: readonly string[]) => postDocuments(desk, { action: "shipInvoice", documents, postingDate: null, allOrNone: false });

let posted: readonly FoundTable[];
beforeAll(async () => {
  const desk = deskWith({
    Settings: [{ key: "allowNegativeInventory", value: "true" }],
    Items: [{ itemNo: "I", unitPrice: 40 }],
    SalesHeaders: ["1001", "1002", "1003", "1004"].map(order),
    SalesLines: ["1001", "1002", "1003", "1004"].map((documentNo) => ({ documentNo, lineNo: 10000, no: "I", quantity: 3, unitPrice: 40 })),
  });
  for (const documentNo of ["1001", "1002", "1003"]) valueOf(await post(desk, [documentNo]));
  posted = desk.workbook.current();
});

type Change = (table: FoundTable) => FoundTable;
const withTable = (name: string, change: Change): readonly FoundTable[] => posted.map((table) => (table.name === name ? change(table) : table));
const headed = (name: string, header: string): readonly FoundTable[] => withTable(name, (table) => ({ ...table, headers: table.headers.map((each) => (each === header ? "Mine" : each)) }));
const typedOver = (name: string, header: string, values: readonly (CellValue | undefined)[]): readonly FoundTable[] =>
  withTable(name, ({ rows, ...table }) => ({ ...table, rows: rows.map((row, at) => row.map((cell, position) => (table.headers[position] === header ? (values[at] ?? cell) : cell))) }));

/** The last row of a table once more, with something else in it. */
function added(name: string, cells: Readonly<Record<string, CellValue>>, tables = posted): readonly FoundTable[] {
  return tables.map((table) => (table.name === name ? { ...table, rows: [...table.rows, (table.rows.at(-1) ?? []).map((cell, position) => cells[table.headers[position] ?? ""] ?? cell)] } : table));
}

/** What is told as the workbook is opened, as one posts in it, and as its ledgers are verified; what was posted must be there after it. */
async function toldOf(tables: readonly FoundTable[]): Promise<{ readonly opened: readonly string[]; readonly posting: readonly string[]; readonly verified: readonly string[]; readonly isSound: boolean }> {
  const desk = deskOver(tables);
  const told = (issues: readonly { readonly severity: string; readonly code: string; readonly cellText?: string; readonly table: string }[]) =>
    issues.filter(({ severity }) => severity === "error").map(({ code, cellText, table }) => `${code} ${cellText ?? table}`);
  const { isSound, issues } = valueOf(await verifyLedgers(desk));
  const opened = told(valueOf(await lookAtBook(desk)).notices);
  const posting = valueOf(await post(desk, ["1004"]));
  expect(posting.posted).toEqual([]);
  for (const { name, rows } of tables) {
    const { group } = TABLES[name as keyof typeof TABLES];
    if (group === "ledgers" || group === "posted") expect([name, tableOf(desk, name).rows]).toEqual([name, rows]);
  }
  return { opened, posting: told(posting.issues), verified: told(issues), isSound };
}

test.each<[string, () => readonly FoundTable[], string]>([
  ["the state of the last posting is cleared", () => typedOver("PostingLog", "state", [undefined, undefined, ""]), "LDG-02 PostingLog C4"],
  ["a word that is no state stands in the last posting", () => typedOver("PostingLog", "state", [undefined, undefined, "done"]), "LDG-02 PostingLog C4"],
  ["every posting says that it was not committed", () => typedOver("PostingLog", "state", ["prepared", "prepared", "prepared"]), "LDG-02 PostingLog C2"],
  ["the column of states has another header", () => headed("PostingLog", "state"), "TAB-01 PostingLog"],
  ["the column of hashes has another header", () => headed("PostingLog", "hash"), "TAB-01 PostingLog"],
  ["a row stands among the entries whose number no posting gives", () => added("GeneralLedger", { entryNo: 0 }), "COM-03 GeneralLedger A11"],
  ["stock is put into the item ledger below its first entry", () => added("ItemLedger", { entryNo: -1, quantity: 1000 }), "COM-03 ItemLedger A5"],
  ["a customer's entry is put in", () => added("CustomerLedger", { entryNo: 0 }), "COM-03 CustomerLedger A5"],
  ["a document is put in before the first one, with its line", () => added("PostedLines", { documentNo: "99" }, added("PostedHeaders", { documentNo: "99", transactionNo: 0 })), "COM-03 PostedHeaders B8"],
])("where %s, nothing is taken away and nothing is posted", async (_, tables, first) => {
  const told = await toldOf(tables());
  expect([told.opened[0], told.posting[0], told.verified[0], told.isSound]).toEqual([first, first, first, false]);
});

const without = (name: string, isGone: (index: number) => boolean): readonly FoundTable[] => withTable(name, (table) => ({ ...table, rows: table.rows.filter((_, index) => !isGone(index)) }));
const cleared = (name: string, headers: readonly string[]): readonly FoundTable[] =>
  withTable(name, ({ rows, ...table }) => ({ ...table, rows: rows.map((row) => row.map((cell, position) => (headers.includes(table.headers[position] ?? "") ? "" : cell))) }));

test.each<[string, () => readonly FoundTable[], string]>([
  ["the log is blank", () => without("PostingLog", () => true), "LDG-17 PostingLog"],
  ["the log is gone", () => posted.filter(({ name }) => name !== "PostingLog"), "TAB-03 PostingLog"],
  ["the log has lost its hashes", () => cleared("PostingLog", ["hash", "previousHash", "rowMarks"]), "LDG-17 PostingLog"],
  ["the last row of the log was deleted", () => without("PostingLog", (index) => index === 2), "COM-03 PostedHeaders B6"],
  ["the last row of the log says that it was given up", () => typedOver("PostingLog", "state", [undefined, undefined, "aborted"]), "COM-03 PostedHeaders B6"],
  ["a row stands below the last entry", () => added("VatEntries", { entryNo: 4 }), "COM-03 VatEntries A5"],
])("where %s, the ledgers are not called sound", async (_, tables, first) => {
  const { isSound, issues } = valueOf(await verifyLedgers(deskOver(tables())));
  expect([isSound, issues.filter(({ severity }) => severity === "error").map(({ code, cellText, table }) => `${code} ${cellText ?? table}`)[0]]).toEqual([false, first]);
});

test.each<[string, () => readonly FoundTable[], string]>([
  ["a ledger is gone", () => posted.filter(({ name }) => name !== "VatEntries"), "TAB-03 VatEntries"],
  ["a column that has to be there has another header", () => headed("GeneralLedger", "amount"), "TAB-01 GeneralLedger"],
  ["a column that may be blank has another header", () => headed("GeneralLedger", "sourceNo"), "TAB-01 GeneralLedger"],
])("where %s, that is told before the entries that read otherwise for it", async (_, tables, first) => {
  const told = await toldOf(tables());
  expect([told.verified[0], told.verified.some((each) => each.startsWith("LDG-01")), told.isSound]).toEqual([first, true, false]);
  if (first.startsWith("TAB-01")) expect(told.posting[0]).toBe(first);
});

test("nothing is posted where the first row of the log was deleted", async () => {
  expect((await toldOf(without("PostingLog", (index) => index === 0))).posting).toEqual(["LDG-02 PostingLog AI2"]);
});

test("nothing is posted into a ledger without the column for something that is to be written", async () => {
  const desk = deskWith({
    SalesHeaders: [order("1001")],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "S", quantity: 3, unitPrice: 40 }],
    Items: [{ itemNo: "S", type: "service", unitPrice: 40, vatProductGroup: "V25" }],
  });
  const lacking = (name: string, header: string): TestDesk => deskOver(desk.workbook.current().map((table) => (table.name === name ? { ...table, headers: table.headers.map((each) => (each === header ? "" : each)) } : table)));
  const toldAt = async (name: string, header: string) => valueOf(await post(lacking(name, header), ["1001"]));
  expect((await toldAt("GeneralLedger", "sourceNo")).issues.map(({ code, message }) => [code, message])).toContainEqual(["TAB-01", "General Ledger has no column “Source no.”."]);
  expect((await toldAt("GeneralLedger", "sourceNo")).posted).toEqual([]);
  expect((await toldAt("PostingLog", "previousHash")).posted).toEqual([]);
  // Nothing is to stand there.
  expect((await toldAt("GeneralLedger", "currencyCode")).posted.length).toBe(2);
});

test.each<[string, () => readonly FoundTable[], string]>([
  ["an amount is gone", () => typedOver("GeneralLedger", "amount", [""]), "CEL-01"],
  ["an amount is a word", () => typedOver("GeneralLedger", "amount", ["none"]), "CEL-03"],
  ["an entry stands twice", () => added("VatEntries", {}), "TAB-06"],
])("where %s in a ledger, nobody is told to clear the row or to type another value", async (_, tables, code) => {
  const found = valueOf(await verifyLedgers(deskOver(tables()))).issues.find((each) => each.code === code);
  expect(found?.cure).toBe("Compare it with a copy of the file from before, and put back what it held. Corrections are made by a further posting, never in the ledger.");
});
