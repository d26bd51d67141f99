import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { HeaderRename, TableLayout } from "../../../src/ports/workbookPort";
import { getCell, typeIntoCell } from "../../../src/workbench/host/model/cells";
import { filterColumn } from "../../../src/workbench/host/model/sortFilter";
import { findTable } from "../../../src/workbench/host/model/tables";
import { addTableColumn } from "../../../src/workbench/host/model/tableColumns";
import { addSheet } from "../../../src/workbench/host/model/sheets";
import { excelForTests } from "./excel";
import { column, layout, textColumn } from "./layouts";
import { addPersonsTable, sheetNamed } from "./workbooks";

const excel = excelForTests();

const REPORT: TableLayout = layout("Backorders", [textColumn("Item"), column("Short", { numberFormat: "#,##0.00" })], { sheetName: "Short items" });

const IN_NORWEGIAN = [{ from: "Item", to: "Vare" }, { from: "Short", to: "Mangler" }];

async function write(layoutNow: TableLayout, rows: readonly (readonly (string | number)[])[], renames: readonly HeaderRename[] = []) {
  const port = officeWorkbook();
  const answer = await port.write([{ kind: "replaceTable", layout: layoutNow, rows, renames }]);
  const read = await port.readTables(["Backorders"]);
  return { answer, table: read.ok ? read.value[0] : undefined };
}

test("a report is refreshed where it stands, on whatever sheet it was moved to or renamed", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Backorders", ["Item", "Short"], [["I1", 1], ["I2", 2]], { row: 5, column: 2 });
  const { answer, table } = await write(REPORT, [["I3", 3], ["I4", 4], ["I5", 5]]);
  expect(answer).toMatchObject({ ok: true });
  expect(table).toMatchObject({ sheetName: "Backorders", firstRow: 6, firstColumn: 2, rows: [["I3", 3], ["I4", 4], ["I5", 5]] });
});

test("columns that a person moved are found, and columns of their own are left alone", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Backorders", ["Short", "My note", "Item"], [[1, "called", "I1"]]);
  const table = findTable(workbook, "Backorders");
  if (table !== undefined) addTableColumn(workbook, table, null, "Twice", [], "local");
  typeIntoCell(workbook, sheetNamed(workbook, "Backorders"), 1, 3, "=A2*2");
  const { table: refreshed } = await write(REPORT, [["I7", 7], ["I8", 8]]);
  expect(refreshed?.headers).toEqual(["Short", "My note", "Item", "Twice"]);
  expect(refreshed?.rows.map((row) => [row[0], row[1], row[2]])).toEqual([[7, "called", "I7"], [8, "", "I8"]]);
  expect(getCell(workbook, sheetNamed(workbook, "Backorders"), 1, 3).formula).toBe("=A2*2");
});

test("fewer rows leave no old figures, in the table or below it", async () => {
  const workbook = excel.open();
  await write(REPORT, [["I1", 1], ["I2", 2], ["I3", 3]]);
  const { table } = await write(REPORT, [["I9", 9]]);
  expect(table?.rows).toEqual([["I9", 9]]);
  const { table: empty } = await write(REPORT, []);
  expect(empty?.rows).toEqual([["", ""]]);
  const sheet = sheetNamed(workbook, "Short items");
  expect([1, 2, 3].map((row) => getCell(workbook, sheet, row, 1).value)).toEqual(["", "", ""]);
  expect((await write(REPORT, [["I1", 1]])).table?.rows).toEqual([["I1", 1]]);
});

test("a report in another language has its headers over the columns there are, and one more at its right end", async () => {
  const workbook = excel.open();
  await write(REPORT, [["I1", 1], ["I2", 2]]);
  const norwegian = { ...REPORT, columns: [textColumn("Vare"), column("Mangler"), column("Dato", { numberFormat: "yyyy-mm-dd" })] };
  const { table } = await write(norwegian, [["I3", 3, 45_000]], IN_NORWEGIAN);
  expect(table).toMatchObject({ sheetName: "Short items", headers: ["Vare", "Mangler", "Dato"], rows: [["I3", 3, 45_000]] });
  const sheet = sheetNamed(workbook, "Short items");
  expect(getCell(workbook, sheet, 1, 2).text).toBe("2023-03-15");
  expect(getCell(workbook, sheet, 2, 0).value).toBe("");
});

test("a filter on a report stays on a refreshed one, in another language too", async () => {
  const workbook = excel.open();
  await write(REPORT, [["I1", 1], ["I2", 2]]);
  const byItem = findTable(workbook, "Backorders")?.columns[0];
  const table = findTable(workbook, "Backorders");
  if (table === undefined || byItem === undefined) throw new Error("the report is there");
  filterColumn(workbook, table, byItem, { filterOn: "Values", values: ["I2"] }, "local");
  await write(REPORT, [["I2", 5], ["I3", 6]]);
  expect(table.filters.size).toBe(1);
  expect([...sheetNamed(workbook, "Short items").hiddenRows]).toEqual([2]);
  const { answer } = await write({ ...REPORT, columns: [textColumn("Vare"), column("Mangler")] }, [["I1", 1], ["I2", 2]], IN_NORWEGIAN);
  expect(answer).toMatchObject({ ok: true });
  expect(findTable(workbook, "Backorders")?.filters.size).toBe(1);
  expect([...sheetNamed(workbook, "Short items").hiddenRows]).toEqual([1]);
});

test("a report that needs room where something stands is refused, and the old one stays", async () => {
  const workbook = excel.open();
  await write(REPORT, [["I1", 1]]);
  typeIntoCell(workbook, sheetNamed(workbook, "Short items"), 0, 3, "mine");
  const wider = { ...REPORT, columns: [textColumn("A"), textColumn("B"), textColumn("C"), textColumn("D")] };
  const { answer, table } = await write(wider, [["a", "b", "c", "d"]]);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "tableGrowth", place: "Short items", changesDone: 0 } });
  expect(table).toMatchObject({ headers: ["Item", "Short"], rows: [["I1", 1]] });
  typeIntoCell(workbook, sheetNamed(workbook, "Short items"), 3, 0, "below");
  expect((await write(REPORT, [["I1", 1], ["I2", 2], ["I3", 3]])).answer).toMatchObject({ ok: false, refusal: { code: "tableGrowth" } });
  expect(getCell(workbook, sheetNamed(workbook, "Short items"), 3, 0).value).toBe("below");
});

test("a sheet that is not the report's is not taken for it", async () => {
  const workbook = excel.open();
  addSheet(workbook, "Short items", "local");
  addPersonsTable(workbook, "Mine", ["A"], [["x"]]);
  expect((await write(REPORT, [["I1", 1]])).answer).toMatchObject({ ok: false, refusal: { code: "sheetNameTaken", place: "Short items" } });
  expect(sheetNamed(workbook, "Short items")).toBeDefined();
});

test("a person's own cells are written where they belong, formulas as formulas and texts as texts, in as many syncs as without them", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Backorders", ["Item", "Mine", "Short"], [["I1", "called", 1], ["I2", "", 2]]);
  typeIntoCell(workbook, sheetNamed(workbook, "Backorders"), 2, 1, "=C3*2");
  const port = officeWorkbook();
  expect(await port.lookBehind([{ table: "Backorders" }])).toEqual({ ok: true, value: { keepsOnlyShown: false, tables: [{ name: "Backorders", formulas: [{ index: 1, position: 1, formula: "=C3*2" }], merged: [], hiddenRows: [] }] } });
  const own = [{ header: "Mine", cells: [{ formula: "=C2*2" }, "=no formula", "called"] }];
  const rows = [["I2", 5], ["I3", 6], ["I1", 7]];
  const before = excel.office().host.counters.total.syncs;
  expect(await port.write([{ kind: "replaceTable", layout: REPORT, rows, own }])).toMatchObject({ ok: true });
  const between = excel.office().host.counters.total.syncs - before;
  const sheet = sheetNamed(workbook, "Backorders");
  expect([1, 2, 3].map((row) => [getCell(workbook, sheet, row, 0).value, getCell(workbook, sheet, row, 1).formula, getCell(workbook, sheet, row, 2).value])).toEqual([["I2", "=C2*2", 5], ["I3", "", 6], ["I1", "", 7]]);
  expect([2, 3].map((row) => getCell(workbook, sheet, row, 1).value)).toEqual(["=no formula", "called"]);
  expect(await port.write([{ kind: "replaceTable", layout: REPORT, rows }])).toMatchObject({ ok: true });
  expect(excel.office().host.counters.total.syncs - before - between).toBe(between);
});

test("a column of the report that is gone comes back at its right end, and the person's own stay where they are", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Backorders", ["Item", "Mine"], [["I1", "called"]]);
  expect(await officeWorkbook().write([{ kind: "replaceTable", layout: REPORT, rows: [["I1", 4]], own: [{ header: "Mine", cells: ["called"] }] }])).toMatchObject({ ok: true });
  expect(await officeWorkbook().readTables(["Backorders"])).toMatchObject({ ok: true, value: [{ headers: ["Item", "Mine", "Short"], rows: [["I1", "called", 4]] }] });
});
