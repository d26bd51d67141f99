import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { getCell } from "../../../src/workbench/host/model/cells";
import { findName, validationAt } from "../../../src/workbench/host/model/rules";
import { columnWidth } from "../../../src/workbench/host/model/sheets";
import { findTable } from "../../../src/workbench/host/model/tables";
import { createWorkbook } from "../../../src/workbench/host/workbook";
import { excelForTests } from "./excel";
import { column, layout, textColumn } from "./layouts";
import { addPersonsTable, sheetNamed } from "./workbooks";

const excel = excelForTests();

const ITEMS = layout("Items", [
  textColumn("No.", { note: "The item's number.", width: 10 }),
  textColumn("Kind", { list: ["stock", "service"] }),
  column("Price", { numberFormat: "#,##0.00", align: "right" }),
  column("On hand", { derived: true, align: "right" }),
]);

test("a new table starts in A1 of a sheet of its own with its header in view", async () => {
  const workbook = excel.open(createWorkbook(["Mine"]));
  const port = officeWorkbook();
  expect(await port.write([{ kind: "createTable", layout: ITEMS, rows: [["00123", "stock", 12.5, 4]] }])).toEqual({
    ok: true,
    value: { changesDone: 1, stopped: false },
  });
  expect(await port.readTables()).toMatchObject({
    ok: true,
    value: [{ name: "Items", sheetName: "Items", firstRow: 2, firstColumn: 1, headers: ["No.", "Kind", "Price", "On hand"], rows: [["00123", "stock", 12.5, 4]] }],
  });
  const sheet = sheetNamed(workbook, "Items");
  expect([sheet.frozenRows, sheet.tabColor]).toEqual([1, "#1F4E79"]);
  // Looking at the workbook, and one payload.
  expect(excel.office().host.counters.total.syncs).toBe(2 + 2);
});

test("whole columns have their format, width, alignment and colour, far below the table as well", async () => {
  const workbook = excel.open();
  await officeWorkbook().write([{ kind: "createTable", layout: ITEMS, rows: [] }]);
  const sheet = sheetNamed(workbook, "Items");
  const looks = [0, 2, 3].map((at) => getCell(workbook, sheet, 50_000, at).style);
  expect(looks.map((style) => style.numberFormat)).toEqual(["@", "#,##0.00", "General"]);
  expect(looks.map((style) => style.align)).toEqual(["Left", "Right", "Right"]);
  expect(looks.map((style) => style.fontColor)).toEqual(["#000000", "#000000", "#595959"]);
  // Ten characters of seven pixels and five to spare, at three quarters of a point each.
  expect(columnWidth(sheet, 0)).toBeCloseTo(56.25);
  expect(getCell(workbook, sheet, 0, 3).style.fontColor).toBe("#FFFFFF");
});

test("pointing at a header shows what is said about its column", async () => {
  const workbook = excel.open();
  const long = "x".repeat(300);
  await officeWorkbook().write([{ kind: "createTable", layout: layout("T", [column("A", { note: "Said." }), column("h".repeat(40), { note: long }), column("C")]), rows: [] }]);
  const sheet = sheetNamed(workbook, "T");
  expect(validationAt(sheet, 0, 0)?.prompt).toEqual({ showPrompt: true, title: "A", message: "Said." });
  expect(validationAt(sheet, 0, 1)?.prompt).toEqual({ showPrompt: true, title: `${"h".repeat(31)}…`, message: `${"x".repeat(254)}…` });
  expect(validationAt(sheet, 0, 2)).toBeUndefined();
});

test("a list of words drops down in the body and lets other words be typed", async () => {
  const workbook = excel.open();
  await officeWorkbook().write([{ kind: "createTable", layout: ITEMS, rows: [["I1", "stock", 1, 2], ["I2", "service", 1, 2]] }]);
  const sheet = sheetNamed(workbook, "Items");
  const rule = validationAt(sheet, 2, 1);
  expect(rule?.rule).toEqual({ list: { inCellDropDown: true, source: "stock,service" } });
  expect(rule?.errorAlert).toMatchObject({ showAlert: false });
  expect(rule?.area).toEqual({ row: 1, column: 1, rows: 2, columns: 1 });
});

test("a list that a file could not hold is left out", async () => {
  const workbook = excel.open();
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`);
  const columns = [column("A", { list: words }), column("B", { list: ["a, b", "c"] })];
  expect(await officeWorkbook().write([{ kind: "createTable", layout: layout("T", columns), rows: [] }])).toMatchObject({ ok: true });
  expect(sheetNamed(workbook, "T").validations).toEqual([]);
});

test("a list of another table's values goes through a defined name, whichever table is made first", async () => {
  const workbook = excel.open();
  const lines = layout("Lines", [textColumn("Item", { list: { table: "Items", header: "No." } }), textColumn("Other", { list: { table: "Items", header: "No." } })]);
  const port = officeWorkbook();
  expect(await port.write([{ kind: "createTable", layout: lines, rows: [] }, { kind: "createTable", layout: ITEMS, rows: [] }])).toMatchObject({ ok: true });
  expect(findName(workbook, "Items_No_", null)?.formula).toBe("=Items[No.]");
  expect(validationAt(sheetNamed(workbook, "Lines"), 1, 1)?.rule).toEqual({ list: { inCellDropDown: true, source: "=Items_No_" } });
  const more = layout("More", [textColumn("Item", { list: { table: "Items", header: "No." } }), textColumn("None", { list: { table: "Nowhere", header: "No." } })]);
  expect(await port.write([{ kind: "createTable", layout: more, rows: [] }])).toMatchObject({ ok: true });
  expect(workbook.names).toHaveLength(1);
  expect(validationAt(sheetNamed(workbook, "More"), 1, 0)?.rule).toEqual({ list: { inCellDropDown: true, source: "=Items_No_" } });
  expect(validationAt(sheetNamed(workbook, "More"), 1, 1)).toBeUndefined();
});

test("a header with signs of its own is written into the name as Excel wants it, and a name that is taken is not", async () => {
  const workbook = excel.open();
  workbook.names.push({ name: "Odd_A_1_", sheetId: null, formula: "=Sheet1!$A$1", comment: "", visible: true });
  const odd = layout("Odd", [textColumn("A [1]")]);
  const lines = layout("Lines", [textColumn("Item", { list: { table: "Odd", header: "A [1]" } })]);
  await officeWorkbook().write([{ kind: "createTable", layout: odd, rows: [] }, { kind: "createTable", layout: lines, rows: [] }]);
  expect(findName(workbook, "Odd_A_1__2", null)?.formula).toBe("=Odd[A '[1']]");
});

test("a ledger's sheet is protected without a password and its filter buttons still work", async () => {
  const workbook = excel.open();
  await officeWorkbook().write([{ kind: "createTable", layout: { ...ITEMS, locked: true }, rows: [] }]);
  const { protection } = sheetNamed(workbook, "Items");
  expect(protection?.password).toBe("");
  expect(protection?.options).toMatchObject({ allowAutoFilter: true, allowFormatColumns: true, allowDeleteRows: false });
});

test("a sheet or a table of that name is in the way, and nothing is begun", async () => {
  const workbook = excel.open(createWorkbook(["items"]));
  const port = officeWorkbook();
  expect(await port.write([{ kind: "createTable", layout: ITEMS, rows: [] }])).toMatchObject({
    ok: false,
    refusal: { code: "sheetNameTaken", place: "Items", changesDone: 0 },
  });
  addPersonsTable(workbook, "Orders", ["A"], [["x"]]);
  expect(await port.write([{ kind: "createTable", layout: layout("orders", [column("A")], { sheetName: "Elsewhere" }), rows: [] }])).toMatchObject({
    ok: false,
    refusal: { code: "sheetNameTaken", changesDone: 0 },
  });
  expect(await port.sheetNames()).toEqual({ ok: true, value: ["items", "Orders"] });
});

test("forty tables of twenty columns are made in few syncs", async () => {
  const workbook = excel.open();
  const columns = Array.from({ length: 20 }, (_, at) =>
    textColumn(`Header ${at}`, { note: "What is to be said about it, in a sentence or two.", width: 8 + at, list: at % 2 === 0 ? ["a", "b"] : { table: "T0", header: "Header 1" } }),
  );
  const changes = Array.from({ length: 40 }, (_, at) => ({ kind: "createTable" as const, layout: layout(`T${at}x`, columns), rows: [] }));
  expect(await officeWorkbook().write(changes)).toEqual({ ok: true, value: { changesDone: 40, stopped: false } });
  expect(workbook.tables).toHaveLength(40);
  const { syncs, largestRequest } = excel.office().host.counters.total;
  expect(syncs).toBeLessThanOrEqual(3);
  expect(largestRequest).toBeLessThan(4_750_000);
});

test("a table is dressed in the order of its changes, and rows can follow in the same list", async () => {
  const workbook = excel.open();
  const port = officeWorkbook();
  const result = await port.write([
    { kind: "createTable", layout: ITEMS, rows: [] },
    { kind: "appendRows", table: "Items", rows: [["I1", "stock", 1, 2]] },
    { kind: "updateRows", table: "Items", firstIndex: 0, columns: [3], values: [[9]] },
    { kind: "activateSheet", sheetName: "Items" },
  ]);
  expect(result).toEqual({ ok: true, value: { changesDone: 4, stopped: false } });
  expect(await port.readTables()).toMatchObject({ ok: true, value: [{ rows: [["I1", "stock", 1, 9]] }] });
  expect(workbook.activeSheetId).toBe(sheetNamed(workbook, "Items").id);
  expect(findTable(workbook, "Items")?.bodyRows).toBe(1);
});
