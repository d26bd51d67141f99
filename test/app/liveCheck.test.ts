import { checkWorkbook } from "../../src/app/checkWorkbook";
import { liveCheck } from "../../src/app/liveCheck";
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

/** The desk, with the names of the tables that were read since the last look. */
function watched(desk: TestDesk): { readonly desk: TestDesk; readonly read: () => readonly string[] } {
  const names: string[] = [];
  const workbook = { ...desk.workbook, readTables: (wanted?: readonly string[]) => (names.push(...(wanted ?? ["all"])), desk.workbook.readTables(wanted)) };
  return { desk: { ...desk, workbook }, read: () => names.splice(0) };
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
