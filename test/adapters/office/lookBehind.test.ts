import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { protectSheet } from "../../../src/workbench/host/model/protection";
import { stripSet } from "../../../src/workbench/host/model/strip";
import { columnAt } from "../../../src/workbench/host/workbook";
import { valueOf } from "../../support/deskInMemory";
import { excelForTests } from "./excel";
import { addPersonsTable, manyRows, sheetNamed } from "./workbooks";

/** What stands behind the values of tables in Excel, which searches by itself where a sheet is not protected. */
const excel = excelForTests();

function lines(count = 5, place = { row: 3, column: 2 }) {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["A", "B", "C", "D"], manyRows(count, 4), place);
  const sheet = sheetNamed(workbook, "Lines");
  const put = (index: number, position: number, formula: string) => stripSet(columnAt(sheet, place.column - 1 + position).formulas, place.row + index, formula);
  return { workbook, sheet, put, port: officeWorkbook() };
}

const nothing = { name: "Lines", formulas: [], merged: [], hiddenRows: [] };

test("where there is nothing, one sync says so", async () => {
  const { port } = lines();
  await port.readTables();
  const { total } = excel.office().host.counters;
  const [syncs, read] = [total.syncs, total.cellsRead];
  expect(await port.lookBehind([{ table: "Lines", columns: [0, 1, 3], hiddenRows: true }])).toEqual({ ok: true, value: { keepsOnlyShown: false, tables: [nothing] } });
  expect([total.syncs - syncs, total.cellsRead - read]).toEqual([1, 0]);
});

test.each([["searched by Excel", false, undefined], ["read from a protected sheet", true, undefined], ["read from a protected sheet in small answers", true, 100]])("formulas of the wished columns are found with their cells, %s", async (_, isProtected, payloadBytes) => {
  const { workbook, sheet, put, port: whole } = lines(40);
  put(0, 0, "=A1*2");
  put(7, 2, "=RAND()");
  put(7, 3, '="x"');
  put(8, 2, "=RAND()");
  put(39, 1, "=1+1");
  // A text that looks like a formula is none.
  stripSet(columnAt(sheet, 1).values, 5, "=1+1");
  if (isProtected) protectSheet(workbook, sheet, {}, "", "local");
  const port = payloadBytes === undefined ? whole : officeWorkbook({ limits: { payloadBytes } });
  await port.readTables();
  const { tables: [found] } = valueOf(await port.lookBehind([{ table: "Lines", columns: [0, 2, 3] }]));
  expect(found?.formulas).toEqual([{ index: 0, position: 0, formula: "=A1*2" }, { index: 7, position: 2, formula: "=RAND()" }, { index: 7, position: 3, formula: '="x"' }, { index: 8, position: 2, formula: "=RAND()" }]);
  expect(valueOf(await port.lookBehind([{ table: "Lines" }])).tables[0]?.formulas).toHaveLength(5);
});

test("of a protected sheet no more cells are read than are asked for, the last ones", async () => {
  const { workbook, sheet, put, port } = lines(40);
  put(3, 0, "=A1");
  put(37, 0, "=A2");
  await port.readTables();
  expect(valueOf(await port.lookBehind([{ table: "Lines", mostCells: 40 }])).tables[0]?.formulas.map(({ index }) => index)).toEqual([3, 37]);
  protectSheet(workbook, sheet, {}, "", "local");
  await port.readTables();
  const before = excel.office().host.counters.total.cellsRead;
  expect(valueOf(await port.lookBehind([{ table: "Lines", mostCells: 40 }])).tables[0]?.formulas.map(({ index }) => index)).toEqual([37]);
  expect(excel.office().host.counters.total.cellsRead - before).toBeLessThanOrEqual(2 * 40);
});

test("only rows that are asked for answer, with the places they have in the table", async () => {
  const { workbook, sheet, put, port } = lines(40);
  for (const index of [3, 20, 37]) put(index, 1, `=A${index}`);
  await port.readTables();
  const part = { table: "Lines", rows: { from: 10, count: 20 } };
  expect(valueOf(await port.lookBehind([part])).tables[0]?.formulas).toEqual([{ index: 20, position: 1, formula: "=A20" }]);
  protectSheet(workbook, sheet, {}, "", "local");
  await port.readTables();
  expect(valueOf(await port.lookBehind([part])).tables[0]?.formulas).toEqual([{ index: 20, position: 1, formula: "=A20" }]);
});

test("a sheet that was protected since its table was read is read cell by cell", async () => {
  const { workbook, sheet, put, port } = lines();
  put(2, 1, "=NOW()");
  await port.readTables();
  protectSheet(workbook, sheet, {}, "", "local");
  expect(valueOf(await port.lookBehind([{ table: "Lines" }])).tables).toEqual([{ ...nothing, formulas: [{ index: 2, position: 1, formula: "=NOW()" }] }]);
});

test("a table of one cell is not taken for its sheet", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["A"], [["x"]]);
  const sheet = sheetNamed(workbook, "Lines");
  stripSet(columnAt(sheet, 3).formulas, 7, "=RAND()");
  const port = officeWorkbook();
  await port.readTables();
  expect(valueOf(await port.lookBehind([{ table: "Lines" }])).tables).toEqual([nothing]);
});

test("merged cells are told as far as they lie in the rows of the table", async () => {
  const { sheet, port } = lines();
  sheet.merges = [{ row: 1, column: 1, rows: 4, columns: 1 }, { row: 6, column: 3, rows: 1, columns: 9 }, { row: 30, column: 0, rows: 2, columns: 2 }];
  await port.readTables();
  expect(valueOf(await port.lookBehind([{ table: "Lines" }])).tables[0]?.merged).toEqual([{ index: 0, position: 0, rowCount: 2, columnCount: 1 }, { index: 3, position: 2, rowCount: 1, columnCount: 2 }]);
});

test.each([["some", [1, 3]], ["all", [0, 1, 2, 3, 4]], ["none", []]])("hidden rows: %s of them, asked for or not", async (_, hidden) => {
  const { sheet, port } = lines();
  for (const index of hidden) sheet.hiddenRows.add(3 + index);
  sheet.hiddenRows.add(1).add(40);
  await port.readTables();
  expect(valueOf(await port.lookBehind([{ table: "Lines", hiddenRows: true }])).tables[0]?.hiddenRows).toEqual(hidden);
  expect(valueOf(await port.lookBehind([{ table: "Lines" }])).tables[0]?.hiddenRows).toEqual([]);
});

test("hidden rows of a long table are found in parts, also where nothing of a part is to be seen", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["A"], Array.from({ length: 120_000 }, (_, at) => [at]));
  const sheet = sheetNamed(workbook, "Lines");
  for (let row = 1; row <= 120_000; row += 1) if (row !== 7) sheet.hiddenRows.add(row);
  const port = officeWorkbook();
  await port.readTables();
  const hidden = valueOf(await port.lookBehind([{ table: "Lines", hiddenRows: true }])).tables[0]?.hiddenRows ?? [];
  expect([hidden.length, hidden.includes(6)]).toEqual([119_999, false]);
});

test("a table that is gone is left out, and the others answer", async () => {
  const { put, port } = lines();
  put(0, 0, "=A1");
  await port.readTables();
  const { tables, keepsOnlyShown } = valueOf(await port.lookBehind([{ table: "Gone" }, { table: "lines" }]));
  expect([tables.map(({ name, formulas }) => [name, formulas.length]), keepsOnlyShown]).toEqual([[["Lines", 1]], false]);
});
