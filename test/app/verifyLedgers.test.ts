import { createHash } from "node:crypto";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { postDocuments } from "../../src/app/postDocuments";
import { openBook } from "../../src/app/openBook";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { TABLES } from "../../src/tables/tables";
import { deskOver, deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/** Verifying the ledgers: what changes nothing, what is found and where, and the hash against a second way of making it. */
const ALL = { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false } as const;
const many = Array.from({ length: 6 }, (_, index) => String(1001 + index));

/** Six orders of one item line and one service line, posted one by one: six batches. */
async function postedDesk(): Promise<TestDesk> {
  const desk = deskWith({
    Settings: [{ key: "allowNegativeInventory", value: "true" }],
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }, { itemNo: "I", unitPrice: 40 }],
    SalesHeaders: many.map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
    SalesLines: many.flatMap((documentNo) => [{ documentNo, lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 }, { documentNo, lineNo: 20000, no: "I", quantity: 3, unitPrice: 40 }]),
  });
  for (const documentNo of many) valueOf(await postDocuments(desk, { ...ALL, documents: [documentNo] }));
  return desk;
}

async function codesOf(tables: readonly FoundTable[]): Promise<readonly string[]> {
  const { issues } = valueOf(await verifyLedgers(deskOver(tables)));
  return issues.map(({ code, cellText, table }) => `${code} ${cellText ?? table}`);
}

function withTable(desk: TestDesk, name: string, change: (table: FoundTable) => FoundTable): readonly FoundTable[] {
  return desk.workbook.current().map((table) => (table.name === name ? change(table) : table));
}

function withCell(desk: TestDesk, name: string, header: string, index: number, value: CellValue): readonly FoundTable[] {
  return withTable(desk, name, (table) => ({ ...table, rows: table.rows.map((row, at) => (at === index ? row.map((cell, position) => (table.headers[position] === header ? value : cell)) : row)) }));
}

let desk: TestDesk;
beforeAll(async () => {
  desk = await postedDesk();
}, 60_000);

test("posted ledgers are sound, and the anchor is the last row of the log", async () => {
  const { isSound, issues, batches, hashed, anchor } = valueOf(await verifyLedgers(desk));
  expect([isSound, issues, batches, hashed]).toEqual([true, [], 6, 6]);
  expect(anchor).toMatchObject({ transactionNo: 6, postedAt: "2026-01-15T08:00:00.000Z", hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
});

test("each row of the log names the hash of the row before, the first one none", () => {
  const { headers, rows } = tableOf(desk, "PostingLog");
  const column = (name: string) => rows.map((row) => row[headers.indexOf(name)]);
  expect(column("previousHash")).toEqual(["", ...column("hash").slice(0, -1)]);
});

test("the hash is SHA-256 over what the ledger sheets show, made here a second time from the cells", async () => {
  const { book } = valueOf(await openBook(desk));
  const [log] = book.tables.PostingLog.rows;
  if (!log) throw new Error("a log row");
  const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  const textOf = (rows: readonly object[], columns: readonly string[]) => {
    const shown = (row: object, id: string) => {
      const value = (row as Record<string, unknown>)[id];
      return value === null || value === false ? "" : value === true ? "1" : String(value);
    };
    const used = [...columns].sort().filter((id) => rows.some((row) => shown(row, id) !== ""));
    return [used.join("\u001f"), ...rows.map((row) => used.map((id) => `${shown(row, id)}\u001f`).join(""))].join("\u001e");
  };
  const first = (id: "GeneralLedger" | "CustomerLedger" | "CustomerDetails" | "ItemLedger" | "ValueEntries" | "VatEntries", to: number | null) => book.tables[id].rows.filter(({ entryNo }) => entryNo <= (to ?? 0));
  const invoiced = new Set(book.tables.PostedHeaders.rows.filter(({ transactionNo }) => transactionNo === 1).map(({ documentNo }) => documentNo));
  const byKey = (a: { documentType: string; documentNo: string; lineNo?: number }, b: { documentType: string; documentNo: string; lineNo?: number }) =>
    a.documentType < b.documentType ? -1 : a.documentType > b.documentType ? 1 : (a.lineNo ?? 0) - (b.lineNo ?? 0);
  const parts: readonly (readonly [keyof typeof TABLES, readonly object[]])[] = [
    ["PostedHeaders", book.tables.PostedHeaders.rows.filter(({ transactionNo }) => transactionNo === 1).sort(byKey)],
    ["PostedLines", book.tables.PostedLines.rows.filter(({ documentNo }) => invoiced.has(documentNo)).sort(byKey)],
    ["GeneralLedger", first("GeneralLedger", log.lastGeneralLedger)],
    ["CustomerLedger", first("CustomerLedger", log.lastCustomerLedger)],
    ["CustomerDetails", first("CustomerDetails", log.lastCustomerDetail)],
    ["ItemLedger", first("ItemLedger", log.lastItemLedger)],
    ["ValueEntries", first("ValueEntries", log.lastValueEntry)],
    ["VatEntries", first("VatEntries", log.lastVatEntry)],
  ];
  const own = TABLES.PostingLog.order.filter((id) => !["state", "previousHash", "hash"].includes(id));
  const lines = parts.filter(([, rows]) => rows.length > 0).map(([id, rows]) => `${id} ${rows.length} ${sha(textOf(rows, TABLES[id].order))}`);
  expect(log.hash).toBe(sha(["ledgerline-chain/1", "", textOf([log], own), ...lines].join("\n")));
});

test.each(["GeneralLedger", "PostedLines", "PostedHeaders", "PostingLog", "ValueEntries"])("%s may be sorted, have its columns moved and get a column of one's own", async (name) => {
  expect(await codesOf(withTable(desk, name, (table) => ({ ...table, rows: [...table.rows].reverse() })))).toEqual([]);
  expect(await codesOf(withTable(desk, name, (table) => ({ ...table, headers: [...table.headers].reverse(), rows: table.rows.map((row) => [...row].reverse()) })))).toEqual([]);
  expect(await codesOf(withTable(desk, name, (table) => ({ ...table, headers: [...table.headers, "seen"], rows: table.rows.map((row) => [...row, "yes"]) })))).toEqual([]);
});

test("every cell of every ledger that is typed over is found, in its row", async () => {
  const tables = [...Object.keys(TABLES)].filter((id) => ["ledgers", "posted"].includes(TABLES[id as keyof typeof TABLES].group) && id !== "PostingLog");
  let tried = 0;
  for (const name of tables) {
    const { headers, rows } = tableOf(desk, name);
    const index = Math.floor(rows.length / 2);
    for (const [position, header] of headers.entries()) {
      const before = rows[index]?.[position];
      if (before === undefined || header === "") continue;
      const after: CellValue = typeof before === "number" ? before + 1 : typeof before === "boolean" ? !before : before === "" ? "1" : `${before}X`;
      const { isSound, issues } = valueOf(await verifyLedgers(deskOver(withCell(desk, name, header, index, after))));
      tried += 1;
      if (isSound) throw new Error(`${name}.${header} was changed from ${String(before)} to ${String(after)} and nobody noticed`);
      // The chain is told by the row; what can no longer be read is told by its own cell.
      expect(issues.some(({ code, table, row }) => (code.startsWith("LDG") || code.startsWith("CEL") || code.startsWith("TAB")) && (table !== name || row === undefined || row >= 2))).toBe(true);
    }
  }
  expect(tried).toBeGreaterThan(80);
}, 60_000);

test("the first broken entry of a batch is named by its cell", async () => {
  const index = 9;
  const amount = tableOf(desk, "GeneralLedger").headers.indexOf("amount");
  const before = tableOf(desk, "GeneralLedger").rows[index]?.[amount] as number;
  expect(await codesOf(withCell(desk, "GeneralLedger", "amount", index, before + 1))).toContain(`LDG-01 GeneralLedger A${index + 2}`);
  const description = tableOf(desk, "ItemLedger").headers.indexOf("documentNo");
  expect(description).toBeGreaterThan(0);
  expect(await codesOf(withCell(desk, "ItemLedger", "documentNo", 3, "999"))).toEqual(["LDG-01 ItemLedger A5"]);
});

test("a row of the log that is deleted, from the beginning, the middle or the end, is noticed", async () => {
  const without = (index: number) => withTable(desk, "PostingLog", (table) => ({ ...table, rows: table.rows.filter((_, at) => at !== index) }));
  expect((await codesOf(without(0))).some((told) => told.startsWith("LDG-02"))).toBe(true);
  expect((await codesOf(without(3))).some((told) => told.startsWith("LDG-02"))).toBe(true);
  // Without its log row the last batch exists for nobody: its rows lie beyond the heads.
  expect((await codesOf(without(5))).some((told) => told.startsWith("TAB-07"))).toBe(true);
});

test("a number that is missing without a reason names its series, and the cell of the document after it", async () => {
  const rows = [103001, 103004, 103005].map((documentNo, index) => ({ documentType: "invoice", documentNo: String(documentNo), sourceNo: String(index), transactionNo: index + 1 }));
  const { gaps, issues } = valueOf(await verifyLedgers(deskWith({ PostedHeaders: rows, NumberSeries: [{ series: "postedInvoice", startingNo: "103010" }] })));
  expect(issues.filter(({ code }) => code === "LDG-08").map(({ cellText, message }) => [cellText, message])).toEqual([
    ["PostedHeaders B3", "The numbers 103002 to 103003 of the series postedInvoice are missing (2) before this document, and nothing in the workbook says why."],
  ]);
  // The series was set to start at 103010 after 103005 was given.
  expect(gaps).toEqual([
    { series: "postedInvoice", from: "103006", to: "103009", count: 4, reason: "The series was set to go on from a later number.", message: "postedInvoice: 103006 to 103009 are missing (4). The series was set to go on from a later number." },
  ]);
});

test("an anchor holds while the chain passes through it", async () => {
  const { anchor } = valueOf(await verifyLedgers(desk));
  if (!anchor) throw new Error("an anchor");
  const check = async (tables: readonly FoundTable[], hash: string) => valueOf(await verifyLedgers(deskOver(tables), { anchor: { transactionNo: anchor.transactionNo, hash } })).issues.map(({ code }) => code);
  expect(await check(desk.workbook.current(), anchor.hash.slice(0, 16))).toEqual([]);
  expect(await check(desk.workbook.current(), `0${anchor.hash.slice(1, 16)}`)).toEqual(anchor.hash.startsWith("0") ? [] : ["LDG-09"]);
  const rolledBack = withTable(desk, "PostingLog", (table) => ({ ...table, rows: table.rows.slice(0, -1) }));
  expect(await check(rolledBack, anchor.hash)).toContain("LDG-09");
});

test("verifying writes nothing", async () => {
  const workbook = memoryWorkbook(desk.workbook.current());
  const before = JSON.stringify(workbook.current());
  await verifyLedgers({ ...desk, workbook });
  expect(JSON.stringify(workbook.current())).toBe(before);
});
