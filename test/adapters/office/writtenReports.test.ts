import { memoryJournal } from "../../../src/adapters/memory/memoryJournal";
import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { Desk } from "../../../src/app/desk";
import { writeReport } from "../../../src/app/writeReport";
import { getCell, typeIntoCell } from "../../../src/workbench/host/model/cells";
import { protectSheet } from "../../../src/workbench/host/model/protection";
import { addTableColumn } from "../../../src/workbench/host/model/tableColumns";
import { findTable, renameTable } from "../../../src/workbench/host/model/tables";
import type { Workbook } from "../../../src/workbench/host/workbook";
import { excelForTests } from "./excel";
import { sheetNamed } from "./workbooks";
import { deskWith, valueOf } from "../../support/deskInMemory";
import { money } from "../../support/money";

/** Reports through Office.js: what a person did to the one that is there. */
const excel = excelForTests();
const row = (customerNo: string, overdue: string) => ({ customerNo, name: `Name of ${customerNo}`, balance: money("100"), overdue: money(overdue) });

function open(): { readonly workbook: Workbook; readonly desk: Desk } {
  const workbook = excel.open();
  return { workbook, desk: { workbook: officeWorkbook(), journal: memoryJournal(), clock: deskWith().clock, userId: "ann", programVersion: "test" } };
}

const write = (desk: Desk, ...rows: readonly ReturnType<typeof row>[]) => writeReport(desk, { reportId: "CustomerBalances", rows });

test("notes, a column of formulas and the rows they stand beside go together", async () => {
  const { workbook, desk } = open();
  const { sheetName } = valueOf(await write(desk, row("C1", "0"), row("C2", "5"), row("C3", "7")));
  const sheet = sheetNamed(workbook, sheetName);
  const table = findTable(workbook, "CustomerBalances");
  if (table === undefined) throw new Error("the report is there");
  addTableColumn(workbook, table, null, "Note", [], "local");
  addTableColumn(workbook, table, null, "Double", [], "local");
  const width = table.columns.length;
  typeIntoCell(workbook, sheet, 1, width - 2, "called on Monday");
  typeIntoCell(workbook, sheet, 3, width - 2, "=1+1");
  for (const at of [1, 2, 3]) typeIntoCell(workbook, sheet, at, width - 1, `=D${at + 1}*2`);
  expect(valueOf(await write(desk, row("C4", "1"), row("C1", "2"), row("C2", "6")))).toEqual({ sheetName, keptRows: 0, blockedSheet: "", chartSheet: "Largest Balances" });
  expect([1, 2, 3].map((at) => [0, width - 2].map((column) => getCell(workbook, sheet, at, column).value))).toEqual([["C4", ""], ["C1", "called on Monday"], ["C2", ""]]);
  expect([1, 2, 3].map((at) => getCell(workbook, sheet, at, width - 1).formula)).toEqual(["=D2*2", "=D3*2", "=D4*2"]);
});

test("a sheet that is protected with a password is left as it is, and the report goes to a new one", async () => {
  const { workbook, desk } = open();
  const { sheetName } = valueOf(await write(desk, row("C1", "0")));
  protectSheet(workbook, sheetNamed(workbook, sheetName), {}, "secret", "local");
  const written = valueOf(await write(desk, row("C2", "5")));
  expect(written).toEqual({ sheetName: `${sheetName} 2026-01-15`, keptRows: 0, blockedSheet: sheetName, chartSheet: "Largest Balances 2026-01-15" });
  expect(getCell(workbook, sheetNamed(workbook, sheetName), 1, 0).value).toBe("C1");
  expect(getCell(workbook, sheetNamed(workbook, written.sheetName), 1, 0).value).toBe("C2");
});

test("a report that a person made a table of their own by another name is theirs", async () => {
  const { workbook, desk } = open();
  const { sheetName } = valueOf(await write(desk, row("C1", "0")));
  const table = findTable(workbook, "CustomerBalances");
  if (table !== undefined) renameTable(workbook, table, "January", "local");
  expect(valueOf(await write(desk, row("C2", "5"))).sheetName).toBe(`${sheetName} 2`);
  expect(getCell(workbook, sheetNamed(workbook, sheetName), 1, 0).value).toBe("C1");
});
