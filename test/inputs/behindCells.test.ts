import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import type { Desk } from "../../src/app/desk";
import { enterOrders } from "../../src/app/enterOrders";
import { liveCheck } from "../../src/app/liveCheck";
import { postDocuments, previewPosting } from "../../src/app/postDocuments";
import { releaseDocuments } from "../../src/app/releaseDocuments";
import type { ShownIssue } from "../../src/app/shownIssue";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { FoundTable, WorkbookPort } from "../../src/ports/workbookPort";
import { TABLES } from "../../src/tables/tables";
import { stripSet } from "../../src/workbench/host/model/strip";
import type { Workbook } from "../../src/workbench/host/workbook";
import { excelForTests } from "../adapters/office/excel";
import { sheetNamed } from "../adapters/office/workbooks";
import { WISH } from "../simulator/posting";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { BEHIND_DOORS, type BehindFacts } from "./behindDoors";

/** What values alone do not show: cases XLS-07 to XLS-12 and INJ-12 through every door that can have them. */
const excel = excelForTests();

/** Order 1001 of one line of 2 × 100, order 1002 of ten lines of 1 × 100; line 1001 stands in row 2, those of 1002 in rows 3 to 12. */
const COMPANY = foundTables({
  Settings: [{ key: "workbookId", value: "W1" }],
  Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
  SalesHeaders: ["1001", "1002"].map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
  SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 }, ...Array.from({ length: 10 }, (_, at) => ({ documentNo: "1002", lineNo: (at + 1) * 10000, no: "S", quantity: 1, unitPrice: 100 }))],
});

const told = (issues: readonly ShownIssue[], prefix: RegExp) => issues.filter(({ code }) => prefix.test(code)).map(({ code, severity, table, row, column }) => `${severity} ${code} ${table} ${column ?? ""}${row ?? ""}`.trim()).sort();
const BEHIND = /^(?:TAB-3[234]|CEL-4[12]|LDG-10)$/;

describe.each(Object.keys(BEHIND_DOORS) as (keyof typeof BEHIND_DOORS)[])("through the door %s", (door) => {
  const deskAt = (workbook: WorkbookPort): Desk => ({ ...deskOver([]), journal: memoryJournal({ device: "here" }), workbook });
  const brought = async (facts: BehindFacts, tables: readonly FoundTable[] = COMPANY): Promise<Desk> => deskAt(await BEHIND_DOORS[door](tables, facts, excel.open));

  test("nothing is told where there is nothing behind", async () => {
    const desk = await brought({});
    expect(told(valueOf(await checkWorkbook(desk)).issues, BEHIND)).toEqual([]);
    const summary = valueOf(await postDocuments(desk, WISH));
    expect([summary.documents, told(summary.issues, BEHIND)]).toEqual([["1001", "1002"], []]);
  });

  test("XLS-07: nothing of a table with merged cells is posted, and the first of them is named", async () => {
    const desk = await brought({ merged: { table: "SalesLines", column: "documentNo", row: 4, rowCount: 3 } });
    expect(told(valueOf(await checkWorkbook(desk)).issues, BEHIND)).toEqual([`error TAB-32 SalesLines documentNo4`]);
    const preview = valueOf(await previewPosting(desk, WISH));
    expect([preview.documents, preview.skipped.map(({ documentNo }) => documentNo), told(preview.issues, BEHIND)]).toEqual([[], ["1001", "1002"], ["error TAB-32 SalesLines documentNo4"]]);
    expect(valueOf(await postDocuments(desk, WISH)).documents).toEqual([]);
  });

  test("XLS-08: hidden lines are posted, and the preview and the summary say how many of how many", async () => {
    const desk = await brought({ hidden: { table: "SalesLines", rows: [7, 8] } });
    const sentences = (issues: readonly ShownIssue[]) => issues.filter(({ code }) => code === "TAB-33").map(({ message }) => message.replace(/ in .*:/, ":"));
    const ofOne = { ...WISH, documents: ["1002"] };
    const preview = valueOf(await previewPosting(desk, ofOne));
    expect([preview.documents, sentences(preview.issues)]).toEqual([["1002"], ["Hidden lines: 2 of the 10 that are posted, by a filter or by hand."]]);
    // Lines of other documents are not counted.
    expect(sentences(valueOf(await previewPosting(desk, { ...WISH, documents: ["1001"] })).issues)).toEqual([]);
    const summary = valueOf(await postDocuments(desk, ofOne));
    expect([summary.documents, sentences(summary.issues), summary.totals.amount]).toEqual([["1002"], sentences(preview.issues), 1_000_000]);
  });

  test("XLS-10: a price from another workbook is told and posted", async () => {
    const desk = await brought({ formulas: [{ table: "SalesLines", column: "unitPrice", row: 2, formula: "='[Prices.xlsx]S1'!B2" }] });
    expect(told(valueOf(await checkWorkbook(desk)).issues, BEHIND)).toEqual(["warning CEL-42 SalesLines unitPrice2"]);
    const summary = valueOf(await postDocuments(desk, WISH));
    expect([summary.documents, told(summary.issues, BEHIND)]).toEqual([["1001", "1002"], ["warning CEL-42 SalesLines unitPrice2"]]);
  });

  test.each([[false], [true]])("XLS-11: a quantity that changes by itself keeps its order from being posted, and no other, on a protected sheet too (%s)", async (isProtected) => {
    const desk = await brought({ isProtected, formulas: [{ table: "SalesLines", column: "quantity", row: 5, formula: "=RAND()*10" }, { table: "Items", column: "unitPrice", row: 3, formula: "=A1*2" }] });
    expect(told(valueOf(await checkWorkbook(desk, { showInSheets: false })).issues, BEHIND)).toEqual(["error CEL-41 SalesLines quantity5"]);
    expect(valueOf(await releaseDocuments(desk, ["1002"])).changed).toEqual([]);
    const summary = valueOf(await postDocuments(desk, WISH));
    expect([summary.documents, summary.skipped.map(({ documentNo }) => documentNo), told(summary.issues, BEHIND)]).toEqual([["1001"], ["1002"], ["error CEL-41 SalesLines quantity5"]]);
  });

  test("XLS-11: what changes by itself is not entered as an order either, and a work date of TODAY() is told", async () => {
    const tables = foundTables({ Settings: [{ key: "workDate", value: "2026-01-15" }], OrderEntry: [{ customerNo: "C1", itemNo: "X", quantity: 3 }] });
    const at = tables.find(({ name }) => name === "Settings")?.rows.findIndex(([key]) => key === "workDate") ?? 0;
    const desk = await brought({ formulas: [{ table: "OrderEntry", column: "quantity", row: 2, formula: "=RANDBETWEEN(1,9)" }, { table: "Settings", column: "value", row: at + 2, formula: "=TODAY()" }] }, tables);
    expect(told(valueOf(await checkWorkbook(desk, { showInSheets: false })).issues, BEHIND)).toEqual(["error CEL-41 OrderEntry quantity2", `warning CEL-41 Settings value${at + 2}`]);
    const entered = valueOf(await enterOrders(desk));
    expect([entered.orders, told(entered.issues, BEHIND)]).toEqual([[], ["error CEL-41 OrderEntry quantity2"]]);
  });

  test("XLS-12: a workbook that keeps only the digits that are shown is told of", async () => {
    const desk = await brought({ keepsOnlyShown: true });
    expect(told(valueOf(await checkWorkbook(desk)).issues, BEHIND)).toEqual(["warning TAB-34 Settings"]);
    expect(told(valueOf(await previewPosting(desk, WISH)).issues, BEHIND)).toEqual(["warning TAB-34 Settings"]);
  });

  test.each([[false], [true]])("INJ-12, XLS-09: nothing is posted while a ledger holds a formula, which is named with its entry; on a protected sheet too (%s)", async (isProtected) => {
    const posted = { ...deskOver(COMPANY), journal: memoryJournal({ device: "here" }) };
    valueOf(await postDocuments(posted, { ...WISH, documents: ["1001"] }));
    const desk = await brought({ isProtected, formulas: [{ table: "GeneralLedger", column: "amount", row: 3, formula: "=A1*2" }] }, posted.workbook.current());
    const sentence = "A formula stands in General Ledger, entry 2, where only what was posted may stand: =A1*2 (1 cell).";
    const preview = valueOf(await previewPosting(desk, { ...WISH, documents: ["1002"] }));
    expect([preview.documents, preview.issues.map(({ code, table, row, column, message }) => [code, table, row, column, message])]).toEqual([[], [["LDG-10", "GeneralLedger", 3, "amount", sentence]]]);
    const before = valueOf(await desk.workbook.readTables(["GeneralLedger", "PostingLog"]));
    const summary = valueOf(await postDocuments(desk, { ...WISH, documents: ["1002"] }));
    expect([summary.documents, told(summary.issues, BEHIND)]).toEqual([[], ["error LDG-10 GeneralLedger amount3"]]);
    expect(valueOf(await desk.workbook.readTables(["GeneralLedger", "PostingLog"]))).toEqual(before);
    expect(told(valueOf(await verifyLedgers(desk)).issues, BEHIND)).toEqual(["error LDG-10 GeneralLedger amount3"]);
  });
});

test("XLS-11 while people type: a formula that shows what was typed there before is told when it comes, and gone when it goes", async () => {
  let workbook: Workbook | undefined;
  const port = await BEHIND_DOORS.excel(COMPANY, {}, (opened) => excel.open((workbook = opened)));
  const live = liveCheck({ ...deskOver([]), workbook: port });
  const found = async (changes: Parameters<typeof live.check>[0]) => told(valueOf(await live.check(changes)).issues, BEHIND);
  expect(await found("everything")).toEqual([]);
  const { name: sheetName, columns } = sheetNamed(workbook as Workbook, "Sales Lines");
  const column = TABLES.SalesLines.order.indexOf("quantity");
  const type = (formula: string) => stripSet((columns[column] as (typeof columns)[number] & object).formulas, 4, formula);
  const change = { sheetName, remote: false, block: { firstRow: 5, firstColumn: column + 1, rowCount: 1, columnCount: 1 } };
  type("=RAND()*0+1");
  expect(await found([change])).toEqual(["error CEL-41 SalesLines quantity5"]);
  // Another row is typed in meanwhile.
  expect(await found([{ ...change, block: { ...change.block, firstRow: 3 } }])).toEqual(["error CEL-41 SalesLines quantity5"]);
  type("");
  expect(await found([change])).toEqual([]);
});
