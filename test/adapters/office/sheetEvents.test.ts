import { blockOfAddress, columnLetters } from "../../../src/adapters/office/addresses";
import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { SelectedCell, SheetChange } from "../../../src/ports/workbookPort";
import { typeIntoCell, writeValues } from "../../../src/workbench/host/model/cells";
import { selectAreas } from "../../../src/workbench/host/model/sheets";
import { insertCells } from "../../../src/workbench/host/model/rows";
import { addSheet, renameSheet } from "../../../src/workbench/host/model/sheets";
import { createWorkbook } from "../../../src/workbench/host/workbook";
import { excelForTests } from "./excel";
import { addPersonsTable, sheetNamed } from "./workbooks";

const excel = excelForTests();

async function listening() {
  const workbook = excel.open(createWorkbook(["Orders", "Notes"]));
  const port = officeWorkbook();
  await port.sheetNames();
  const told: SheetChange[] = [];
  const answer = await port.onChange((change) => told.push(change));
  if (!answer.ok) throw new Error(answer.refusal.detail);
  return { workbook, port, told, stop: answer.value };
}

/** Every event that is under way has arrived. */
async function arrived(): Promise<void> {
  await excel.office().host.settled();
  await new Promise((resolve) => setTimeout(resolve, 0));
  await excel.office().host.settled();
}

test("what a person types and what a colleague types are told apart", async () => {
  const { workbook, told } = await listening();
  typeIntoCell(workbook, sheetNamed(workbook, "Orders"), 2, 1, "5");
  writeValues(workbook, sheetNamed(workbook, "Notes"), { row: 0, column: 0, rows: 2, columns: 3 }, [[1, 2, 3], [4, 5, 6]], "remote");
  await arrived();
  expect(told).toEqual([
    { sheetName: "Orders", block: { firstRow: 3, firstColumn: 2, rowCount: 1, columnCount: 1 }, remote: false },
    { sheetName: "Notes", block: { firstRow: 1, firstColumn: 1, rowCount: 2, columnCount: 3 }, remote: true },
  ]);
});

test("our own writes are not told", async () => {
  const { workbook, port, told } = await listening();
  addPersonsTable(workbook, "Lines", ["A"], [["x"]]);
  await port.write([{ kind: "appendRows", table: "Lines", rows: [["y"]] }]);
  await arrived();
  expect(told).toEqual([]);
});

test("rows that move are a change of the whole sheet", async () => {
  const { workbook, told } = await listening();
  insertCells(workbook, sheetNamed(workbook, "Orders"), { row: 3, column: 0, rows: 1, columns: 16_384 }, "Down", "local");
  await arrived();
  expect(told).toEqual([{ sheetName: "Orders", remote: false }]);
});

test("a sheet goes by the name of the last read, and a new one is asked for", async () => {
  const { workbook, port, told } = await listening();
  renameSheet(workbook, sheetNamed(workbook, "Notes"), "Remarks", "local");
  typeIntoCell(workbook, sheetNamed(workbook, "Remarks"), 0, 0, "1");
  const added = addSheet(workbook, "Later", "local");
  typeIntoCell(workbook, added, 0, 0, "2");
  typeIntoCell(workbook, added, 0, 1, "3");
  await arrived();
  await port.sheetNames();
  typeIntoCell(workbook, sheetNamed(workbook, "Remarks"), 0, 0, "4");
  await arrived();
  expect(told.map((change) => change.sheetName)).toEqual(["Notes", "Later", "Later", "Remarks"]);
});

test("a change on a new sheet is not lost when Excel does not answer at once", async () => {
  const { workbook, told } = await listening();
  const added = addSheet(workbook, "Later", "local");
  excel.office().host.failBatch({ batch: 1, when: "before" });
  typeIntoCell(workbook, added, 0, 0, "2");
  await arrived();
  expect(told).toEqual([]);
  typeIntoCell(workbook, added, 0, 1, "3");
  await arrived();
  expect(told.map((change) => change.block?.firstColumn)).toEqual([1, 2]);
});

test("one subscription serves every listener until the last has gone", async () => {
  const { workbook, port, told, stop } = await listening();
  const others: SheetChange[] = [];
  const other = await port.onChange((change) => others.push(change));
  stop();
  stop();
  typeIntoCell(workbook, sheetNamed(workbook, "Orders"), 0, 0, "1");
  await arrived();
  expect([told.length, others.length]).toEqual([0, 1]);
  if (other.ok) other.value();
  await arrived();
  typeIntoCell(workbook, sheetNamed(workbook, "Orders"), 0, 0, "2");
  await arrived();
  expect(others).toHaveLength(1);
  expect((await port.onChange((change) => told.push(change))).ok).toBe(true);
  typeIntoCell(workbook, sheetNamed(workbook, "Orders"), 0, 0, "3");
  await arrived();
  expect(told).toHaveLength(1);
});

test("an event that never arrives costs nothing but its hint: the next read has the value", async () => {
  const { workbook, port, told } = await listening();
  addPersonsTable(workbook, "Lines", ["A"], [["x"]]);
  await port.readTables();
  excel.office().host.change({ dropsEvent: () => true });
  typeIntoCell(workbook, sheetNamed(workbook, "Lines"), 1, 0, "changed");
  await arrived();
  expect(told).toEqual([]);
  expect(await port.readTables(["Lines"])).toMatchObject({ ok: true, value: [{ rows: [["changed"]] }] });
});

test.each([
  ["B2:C5", { firstRow: 2, firstColumn: 2, rowCount: 4, columnCount: 2 }],
  ["Sheet1!$A$1", { firstRow: 1, firstColumn: 1, rowCount: 1, columnCount: 1 }],
  ["'My sheet!'!AB10", { firstRow: 10, firstColumn: 28, rowCount: 1, columnCount: 1 }],
  ["D:E", { firstRow: 1, firstColumn: 4, rowCount: 1_048_576, columnCount: 2 }],
  ["7:9", { firstRow: 7, firstColumn: 1, rowCount: 3, columnCount: 16_384 }],
  ["A1,C3:D4", { firstRow: 1, firstColumn: 1, rowCount: 4, columnCount: 4 }],
  ["#REF!", undefined],
])("the address %s is a block", (address, block) => {
  expect(blockOfAddress(address)).toEqual(block);
});

test("columns are counted in letters", () => {
  expect([0, 25, 26, 51, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"]);
});

test("what a person selects is told with its first cell, on whichever sheet, until nobody listens", async () => {
  const { workbook, port } = await listening();
  const cells: SelectedCell[] = [];
  const answer = await port.onSelection((cell) => cells.push(cell));
  if (!answer.ok) throw new Error(answer.refusal.detail);
  selectAreas(workbook, sheetNamed(workbook, "Notes"), [{ row: 4, column: 2, rows: 3, columns: 2 }, { row: 0, column: 0, rows: 1, columns: 1 }]);
  await arrived();
  answer.value();
  selectAreas(workbook, sheetNamed(workbook, "Orders"), [{ row: 1, column: 1, rows: 1, columns: 1 }]);
  await arrived();
  expect(cells).toEqual([{ sheetName: "Notes", row: 5, column: 3 }]);
});
