import { checkWorkbook } from "../../src/app/checkWorkbook";
import { liveCheck } from "../../src/app/liveCheck";
import type { SheetChange, WorkbookPort } from "../../src/ports/workbookPort";
import { columnOf, deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/** The check that goes on while people type: it says what a check of everything would say, and reads no more than it needs. */
const ORDERS = {
  Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
  SalesHeaders: ["1001", "1002", "1003"].map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
  SalesLines: [
    { documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 },
    { documentNo: "1002", lineNo: 10000, no: "X", quantity: 3, unitPrice: 100 },
    { documentNo: "1003", lineNo: 10000, no: "X", quantity: 4, unitPrice: 100 },
  ],
  ItemLedger: [{ itemNo: "X", quantity: 10, entryType: "positiveAdjustment", postingDate: "2026-01-01" }],
};

async function type(desk: TestDesk, table: string, row: number, header: string, value: string | number): Promise<void> {
  valueOf(await desk.workbook.write([{ kind: "updateRows", table, firstIndex: row, columns: [tableOf(desk, table).headers.indexOf(header)], values: [[value]] }]));
}

const sorted = (issues: readonly { code: string; row?: number; documentNo?: string }[]) => issues.map(({ code, row, documentNo }) => `${code} ${row ?? ""} ${documentNo ?? ""}`).sort();

/** The desk, with what was read since the last look: tables by name, rows as `Table from+count`. */
function watched(desk: TestDesk): { readonly desk: TestDesk; readonly read: () => readonly string[] } {
  const names: string[] = [];
  const { workbook } = desk;
  const watching: WorkbookPort = {
    ...workbook,
    readTables: (wanted) => (names.push(...(wanted ?? ["all"])), workbook.readTables(wanted)),
    readRows: (wanted) => (names.push(...wanted.map(({ table, from, count }) => `${table} ${from}+${count}`)), workbook.readRows(wanted)),
  };
  return { desk: { ...desk, workbook: watching as TestDesk["workbook"] }, read: () => names.splice(0) };
}

/** The change that Excel tells when one cell of a data row was typed in. */
function cellOf(desk: TestDesk, table: string, row: number, header: string): SheetChange {
  const { sheetName, firstRow, firstColumn, headers } = tableOf(desk, table);
  return { sheetName, block: { firstRow: firstRow + row, firstColumn: firstColumn + headers.indexOf(header), rowCount: 1, columnCount: 1 }, remote: false };
}

const edits: readonly (readonly [string, string, number, string, string | number])[] = [
  ["a quantity that stock cannot serve, which two orders share", "SalesLines", 1, "quantity", 30],
  ["an item that is not there", "SalesLines", 0, "no", "NOPE"],
  ["a date that is none", "SalesHeaders", 2, "orderDate", "soon"],
  ["a document number of a line, so that its order has none", "SalesLines", 0, "documentNo", "1009"],
  ["a document number of a header, so that its lines have none", "SalesHeaders", 1, "documentNo", "1009"],
  ["a customer who is not there", "SalesHeaders", 0, "customerNo", "C9"],
  ["an item that becomes blocked, in its own sheet", "Items", 0, "blocked", "yes"],
];

test.each(edits)("%s is found as a check of everything finds it, and is gone when it is mended", async (_, table, row, header, value) => {
  const desk = deskWith(ORDERS);
  const live = liveCheck(desk);
  const before = valueOf(await live.check("everything"));
  const old = tableOf(desk, table).rows[row]?.[tableOf(desk, table).headers.indexOf(header)] ?? "";
  await type(desk, table, row, header, value);
  const sheet = [{ sheetName: table, remote: false }];
  const after = valueOf(await live.check(sheet));
  expect(sorted(after.issues)).toEqual(sorted(valueOf(await checkWorkbook(desk, { showInSheets: false })).issues));
  expect(sorted(after.issues)).not.toEqual(sorted(before.issues));
  await type(desk, table, row, header, old as string);
  expect(sorted(valueOf(await live.check(sheet)).issues)).toEqual(sorted(before.issues));
});

test.each(edits)("%s is found in the cell that Excel names", async (_, table, row, header, value) => {
  const desk = deskWith(ORDERS);
  const live = liveCheck(desk);
  const before = valueOf(await live.check("everything"));
  const shownBefore = columnOf(desk, "SalesLines", "message");
  const old = tableOf(desk, table).rows[row]?.[tableOf(desk, table).headers.indexOf(header)] ?? "";
  await type(desk, table, row, header, value);
  const after = valueOf(await live.check([cellOf(desk, table, row, header)]));
  expect(sorted(after.issues)).toEqual(sorted(valueOf(await checkWorkbook(desk, { showInSheets: false })).issues));
  await type(desk, table, row, header, old as string);
  expect(sorted(valueOf(await live.check([cellOf(desk, table, row, header)])).issues)).toEqual(sorted(before.issues));
  expect(columnOf(desk, "SalesLines", "message")).toEqual(shownBefore);
});

test("of a table in which one cell changed, its row is read and nothing else", async () => {
  const { desk, read } = watched(deskWith(ORDERS));
  const live = liveCheck(desk);
  await live.check("everything");
  read();
  await type(desk, "SalesLines", 1, "quantity", 7);
  await live.check([cellOf(desk, "SalesLines", 1, "quantity")]);
  expect(read()).toEqual(["SalesLines 1+1"]);
});

test("a row in which something is supposed to have changed is read and nothing else, and what is found in it is told", async () => {
  const { desk, read } = watched(deskWith(ORDERS));
  const live = liveCheck(desk);
  const before = valueOf(await live.check("everything"));
  const left = (header: string, row: number) => ({ ...cellOf(desk, "SalesLines", row, header), isSupposed: true });
  read();
  expect(sorted(valueOf(await live.check([left("quantity", 1)])).issues)).toEqual(sorted(before.issues));
  expect(read()).toEqual(["SalesLines 1+1"]);
  // On a sheet where nobody types what is checked, nothing is read.
  expect(sorted(valueOf(await live.check([{ sheetName: "GeneralLedger", remote: false, isSupposed: true }])).issues)).toEqual(sorted(before.issues));
  expect(read()).toEqual([]);
  await type(desk, "SalesLines", 1, "no", "NOPE");
  const after = valueOf(await live.check([left("no", 1)]));
  expect(sorted(after.issues)).toEqual(sorted(valueOf(await checkWorkbook(desk, { showInSheets: false })).issues));
});

test("what the check has written is known to stand there: amounts and messages follow what is typed to and fro", async () => {
  const desk = deskWith(ORDERS);
  const live = liveCheck(desk);
  await live.check("everything");
  const cells = () => ["amount", "outstandingQuantity", "message", "status"].map((header) => columnOf(desk, "SalesLines", header));
  const first = cells();
  for (const [quantity, amount] of [[5, 500], [2, 200], [6, 600]] as const) {
    await type(desk, "SalesLines", 0, "quantity", quantity);
    await live.check([cellOf(desk, "SalesLines", 0, "quantity")]);
    expect(columnOf(desk, "SalesLines", "amount")[0]).toBe(amount);
  }
  await type(desk, "SalesLines", 0, "quantity", 2);
  await live.check([cellOf(desk, "SalesLines", 0, "quantity")]);
  expect(cells()).toEqual(first);
});

test.each<readonly [string, (desk: TestDesk) => Promise<unknown>]>([
  ["rows were sorted and nobody told", async (desk) => {
    const { headers, rows } = tableOf(desk, "SalesLines");
    const typed = ["documentNo", "lineNo", "no", "quantity"].map((header) => headers.indexOf(header));
    await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: typed, values: [...rows].reverse().map((row) => typed.map((position) => row[position] ?? "")) }]);
  }],
  ["a row came below and nobody told", (desk) => desk.workbook.write([{ kind: "appendRows", table: "SalesLines", rows: [tableOf(desk, "SalesLines").headers.map((header) => ({ documentNo: "1001", lineNo: 20000, no: "NOPE", quantity: 1 })[header] ?? "")] }])],
])("where %s, the whole tables are read", async (_, act) => {
  const { desk, read } = watched(deskWith(ORDERS));
  const live = liveCheck(desk);
  await live.check("everything");
  read();
  await act(desk);
  const { issues } = valueOf(await live.check([cellOf(desk, "SalesLines", 0, "quantity")]));
  expect(read()).toContain("SalesLines");
  expect(sorted(issues)).toEqual(sorted(valueOf(await checkWorkbook(desk, { showInSheets: false })).issues));
});

test("ledgers and masters that have not changed are not read again", async () => {
  const { desk, read } = watched(deskWith(ORDERS));
  const live = liveCheck(desk);
  await live.check("everything");
  expect(read().length).toBeGreaterThan(30);
  await type(desk, "SalesLines", 0, "quantity", 7);
  await live.check([{ sheetName: "SalesLines", remote: false }]);
  expect([...read()].sort()).toEqual(["OrderEntry", "PurchaseHeaders", "PurchaseLines", "SalesHeaders", "SalesLines"]);
});

test("the message of a row follows what is typed", async () => {
  const desk = deskWith(ORDERS);
  const live = liveCheck(desk);
  await live.check("everything");
  await type(desk, "SalesLines", 0, "no", "NOPE");
  await live.check([{ sheetName: "SalesLines", remote: false }]);
  expect(String(columnOf(desk, "SalesLines", "message")[0])).toContain("NOPE");
  await type(desk, "SalesLines", 0, "no", "S");
  await live.check([{ sheetName: "SalesLines", remote: false }]);
  expect(columnOf(desk, "SalesLines", "message")[0]).toBe("");
});

test("rows pasted into order entry are checked before anyone enters them", async () => {
  const desk = deskWith({ ...ORDERS, OrderEntry: [{ customerNo: "C1", itemNo: "S", quantity: 1 }, { customerNo: "C9", itemNo: "S", quantity: 0 }] });
  const { issues } = valueOf(await liveCheck(desk).check("everything"));
  expect(issues.filter(({ table }) => table === "OrderEntry").map(({ code, row }) => `${code} ${row}`)).toEqual(["REF-01 3", "ENT-01 3"]);
});
