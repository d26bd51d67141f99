import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { blankSheet, newWorkbookFile, type WorkbookFile } from "../../src/adapters/file/workbookFile";
import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import type { Desk } from "../../src/app/desk";
import { writeReport } from "../../src/app/writeReport";
import { money } from "../support/money";
import { deskWith, valueOf } from "../support/deskInMemory";

/** A report with an overview has it on a sheet of its own with a chart, made with the report, refreshed with it, and left away where a person took it away. */
const row = (customerNo: string, balance: string, overdue: string) => ({ customerNo, name: `Name of ${customerNo}`, date: null, balance: money(balance), overdue: money(overdue) });
const wish = (...rows: readonly ReturnType<typeof row>[]) => ({ reportId: "CustomerBalances" as const, rows });
const TWO = wish(row("C1", "100", "30"), row("C2", "250", "250"));
const CHART_CELLS = (sheet: string, last: number) => ["C", "D"].map((at) => ({ name: `'${sheet}'!$${at}$1`, values: `'${sheet}'!$${at}$2:$${at}$${last}`, categories: `'${sheet}'!$B$2:$B$${last}` }));

function deskOver(file: WorkbookFile = newWorkbookFile([blankSheet("Mine")])) {
  const workbook = fileWorkbook(file);
  const desk: Desk = { workbook, journal: memoryJournal(), clock: deskWith().clock, userId: "ann", programVersion: "test" };
  return { desk, names: () => workbook.current().sheets.map(({ name }) => name), sheet: (name: string) => workbook.current().sheets.find((each) => each.name === name), current: () => workbook.current() };
}

test("a new report has its overview beside it, with its chart; the report is what is shown", async () => {
  const { desk, names, sheet, current } = deskOver();
  expect(valueOf(await writeReport(desk, TWO))).toEqual({ sheetName: "Customer Balances", keptRows: 0, blockedSheet: "", chartSheet: "Largest Balances" });
  expect(names()).toEqual(["Mine", "Customer Balances", "Largest Balances"]);
  expect(current().activeSheet).toBe(1);
  expect(sheet("Largest Balances")?.rows).toEqual([["Customer no.", "Name", "Overdue", "Not due"], ["C2", "Name of C2", 250, 0], ["C1", "Name of C1", 30, 70]]);
  expect(sheet("Largest Balances")?.charts).toMatchObject([{ title: "The largest customer balances", kind: "bars", categoriesTitle: "Name", valuesTitle: "Amount", series: CHART_CELLS("Largest Balances", 3) }]);
  expect(sheet("Largest Balances")?.charts[0]?.description).toBe("The largest customer balances. Stacked bars by Name; from the axis outwards: Overdue, Not due. The table beside the chart has the figures.");
  expect(sheet("Customer Balances")?.charts).toEqual([]);
});

test("written again, both follow", async () => {
  const { desk, names, sheet } = deskOver();
  await writeReport(desk, TWO);
  expect(valueOf(await writeReport(desk, wish(row("C3", "5", "0")))).chartSheet).toBe("Largest Balances");
  expect(names()).toEqual(["Mine", "Customer Balances", "Largest Balances"]);
  expect(sheet("Largest Balances")?.rows.slice(1)).toEqual([["C3", "Name of C3", 0, 5]]);
  expect(sheet("Largest Balances")?.charts).toMatchObject([{ series: CHART_CELLS("Largest Balances", 2) }]);
});

test("an overview that a person took away stays away until the report is on a new sheet", async () => {
  const first = deskOver();
  await writeReport(first.desk, TWO);
  const file = first.current();
  const { desk, names, sheet } = deskOver({ ...file, sheets: file.sheets.slice(0, 2) });
  expect(valueOf(await writeReport(desk, TWO))).toEqual({ sheetName: "Customer Balances", keptRows: 0, blockedSheet: "" });
  expect(names()).toEqual(["Mine", "Customer Balances"]);
  expect(valueOf(await writeReport(desk, { ...TWO, onNewSheet: true }))).toMatchObject({ sheetName: "Customer Balances 2026-01-15", chartSheet: "Largest Balances 2026-01-15" });
  expect(sheet("Largest Balances 2026-01-15")?.charts).toMatchObject([{ series: CHART_CELLS("Largest Balances 2026-01-15", 3) }]);
});

test("where something stands in the way of the overview alone, the report is refreshed and the overview goes to a sheet with the day in its name", async () => {
  const first = deskOver();
  await writeReport(first.desk, wish(row("C1", "1", "0")));
  const file = first.current();
  const blocked = { ...file, sheets: file.sheets.map((sheet) => (sheet.name === "Largest Balances" ? { ...sheet, rows: [...sheet.rows, ["my own sum"]] } : sheet)) };
  const { desk, sheet, current } = deskOver(blocked);
  expect(valueOf(await writeReport(desk, TWO))).toEqual({ sheetName: "Customer Balances", keptRows: 0, blockedSheet: "", chartSheet: "Largest Balances 2026-01-15" });
  expect(sheet("Customer Balances")?.tables[0]?.rowCount).toBe(2);
  expect(sheet("Largest Balances")?.rows.at(-1)).toEqual(["my own sum"]);
  expect(current().sheets[current().activeSheet]?.name).toBe("Customer Balances");
});

test("where something stands in the way of the report, both go to sheets with the day in their names, and what is there stays", async () => {
  const first = deskOver();
  await writeReport(first.desk, wish(row("C1", "1", "0")));
  const file = first.current();
  const blocked = { ...file, sheets: file.sheets.map((sheet) => (sheet.name === "Customer Balances" ? { ...sheet, rows: [...sheet.rows, ["my own sum"]] } : sheet)) };
  const { desk, sheet } = deskOver(blocked);
  expect(valueOf(await writeReport(desk, TWO))).toEqual({ sheetName: "Customer Balances 2026-01-15", keptRows: 0, blockedSheet: "Customer Balances", chartSheet: "Largest Balances 2026-01-15" });
  expect(sheet("Largest Balances")?.rows.slice(1)).toEqual([["C1", "Name of C1", 0, 1]]);
});
