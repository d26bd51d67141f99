import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { deleteTable, findTable } from "../../../src/workbench/host/model/tables";
import { renameSheet } from "../../../src/workbench/host/model/sheets";
import { createWorkbook } from "../../../src/workbench/host/workbook";
import { valueOf } from "../../support/deskInMemory";
import { excelForTests } from "./excel";
import { addPersonsTable, manyRows, sheetNamed } from "./workbooks";

const excel = excelForTests();

function syncs(): number {
  return excel.office().host.counters.total.syncs;
}

test("tables are found wherever they stand, with their headers and cells", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Customers", ["No.", "Name"], [["C1", "Fjord"], ["C2", ""]]);
  addPersonsTable(workbook, "Prices", ["Item", "Price", "Ok"], [["I1", 12.5, true]], { row: 4, column: 3 });
  expect(await officeWorkbook().readTables()).toEqual({
    ok: true,
    value: [
      { name: "Customers", sheetName: "Customers", firstRow: 2, firstColumn: 1, headers: ["No.", "Name"], rows: [["C1", "Fjord"], ["C2", ""]] },
      { name: "Prices", sheetName: "Prices", firstRow: 5, firstColumn: 3, headers: ["Item", "Price", "Ok"], rows: [["I1", 12.5, true]] },
    ],
  });
});

test("all tables cost two syncs, and tables read before cost one", async () => {
  const workbook = excel.open();
  for (let at = 0; at < 30; at += 1) addPersonsTable(workbook, `Table_${at}`, ["A", "B"], [["x", at]]);
  const port = officeWorkbook();
  await port.readTables();
  expect(syncs()).toBe(2);
  await port.readTables(["Table_3", "TABLE_17"]);
  expect(syncs()).toBe(3);
});

test("tables that are not there are left out, also when they were there at the last read", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Customers", ["No."], [["C1"]]);
  addPersonsTable(workbook, "Items", ["No."], [["I1"]]);
  const port = officeWorkbook();
  expect(await port.readTables(["Items", "Vendors"])).toMatchObject({ ok: true, value: [{ name: "Items" }] });
  await port.readTables();
  const items = findTable(workbook, "Items");
  if (items !== undefined) deleteTable(workbook, items, "local");
  expect(await port.readTables(["Items", "Customers"])).toMatchObject({ ok: true, value: [{ name: "Customers" }] });
  expect(await port.readTables(["Vendors"])).toEqual({ ok: true, value: [] });
});

test("a workbook without tables has none", async () => {
  excel.open();
  expect(await officeWorkbook().readTables()).toEqual({ ok: true, value: [] });
});

test("a table above the size of one answer is read in as many syncs as it takes, in order and once", async () => {
  const workbook = excel.open();
  const rows = manyRows(30_000, 20);
  addPersonsTable(workbook, "Lines", Array.from({ length: 20 }, (_, at) => `H${at}`), rows);
  addPersonsTable(workbook, "Items", ["No."], [["I1"]]);
  const port = officeWorkbook();
  const first = await port.readTables();
  expect(first).toMatchObject({ ok: true, value: [{ name: "Lines", firstRow: 2 }, { name: "Items", rows: [["I1"]] }] });
  expect(first.ok && JSON.stringify(first.value[0]?.rows)).toBe(JSON.stringify(rows));
  expect(excel.office().host.counters.total.faults).toBe(0);
  expect(excel.office().host.counters.total.largestAnswer).toBeLessThan(4_750_000);
  excel.office().host.resetCounters();
  expect(await port.readTables()).toEqual(first);
  const bytes = JSON.stringify(rows).length;
  expect(syncs()).toBeLessThanOrEqual(2 + Math.ceil(bytes / 4_500_000) + 1);
});

test("an answer that Excel finds too large is asked for in smaller parts", async () => {
  const workbook = excel.open(createWorkbook(), { payloadLimit: 20_000 });
  const rows = manyRows(1000, 6);
  addPersonsTable(workbook, "Lines", ["A", "B", "C", "D", "E", "F"], rows);
  expect(await officeWorkbook().readTables()).toMatchObject({ ok: true, value: [{ rows }] });
});

test("rows that fill a table which was empty when it was read are read back in smaller parts, too", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["A", "B", "C", "D", "E", "F"], [["", "", "", "", "", ""]]);
  const port = officeWorkbook();
  await port.readTables();
  const rows = manyRows(1000, 6);
  valueOf(await port.write([{ kind: "appendRows", table: "Lines", rows }]));
  excel.office().host.change({ payloadLimit: 10_000 });
  expect(valueOf(await port.readRows([{ table: "Lines", from: 0, count: 1000 }]))[0]?.rows).toEqual(rows);
});

test("rows are read back in as many answers as their bytes take, though the table was empty when it was read", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["A", "B", "C", "D", "E", "F"], [["", "", "", "", "", ""]]);
  const port = officeWorkbook({ limits: { payloadBytes: 100_000 } });
  await port.readTables();
  const rows = manyRows(19_500, 6);
  valueOf(await port.write([{ kind: "appendRows", table: "Lines", rows }]));
  excel.office().host.resetCounters();
  expect(valueOf(await port.readRows([{ table: "Lines", from: 0, count: 19_500 }]))[0]?.rows).toEqual(rows);
  const { faults, largestAnswer } = excel.office().host.counters.total;
  // One in twenty is kept free for rows that were not measured.
  expect(syncs()).toBe(Math.ceil((1.05 * JSON.stringify(rows).length) / 100_000));
  expect({ faults, isWithin: largestAnswer <= 100_000 }).toEqual({ faults: 0, isWithin: true });
});

test("documents of ten lines are measured by all of their lines", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["A", "B"], [["", ""]]);
  const port = officeWorkbook({ limits: { payloadBytes: 100_000 } });
  await port.readTables();
  // The first line of each document has nothing in it, the others have a text.
  const rows = Array.from({ length: 20_000 }, (_, at): [string, string] => (at % 10 === 0 ? ["", ""] : ["bolt and nut", "in a bag"]));
  valueOf(await port.write([{ kind: "appendRows", table: "Lines", rows }]));
  excel.office().host.resetCounters();
  valueOf(await port.readRows([{ table: "Lines", from: 0, count: 20_000 }]));
  expect(excel.office().host.counters.total.largestAnswer).toBeLessThanOrEqual(100_000);
});

test("the first answer of a table teaches the size of the next ones", async () => {
  const workbook = excel.open();
  const rows = Array.from({ length: 20_000 }, (_, at) => [at % 10, "", at % 7, ""]);
  addPersonsTable(workbook, "Lines", ["A", "B", "C", "D"], rows);
  expect(valueOf(await officeWorkbook({ limits: { payloadBytes: 100_000 } }).readTables())[0]?.rows).toEqual(rows);
  // One finds the table. The guess before anything is known is five times too high, so the first answer brings a twelfth of the rows; the others are measured.
  expect(syncs()).toBe(1 + 1 + Math.ceil((1.05 * JSON.stringify(rows.slice(1_562)).length) / 100_000));
});

test("a table that fits an answer comes in one, so that its rows are of one moment", async () => {
  const workbook = excel.open();
  for (const name of ["First", "Second", "Third"]) addPersonsTable(workbook, name, ["A", "B"], manyRows(70, 2));
  expect(valueOf(await officeWorkbook({ limits: { readCells: 200 } }).readTables()).map(({ rows }) => rows.length)).toEqual([70, 70, 70]);
  expect(excel.office().host.counters.calls.slice(1).map(({ cellsRead }) => cellsRead)).toEqual([140, 140, 140]);
});

test("cells that come back as nulls are an outage and no data", async () => {
  const workbook = excel.open(createWorkbook(), { readLimit: 100 });
  addPersonsTable(workbook, "Lines", ["A", "B"], manyRows(80, 2));
  expect(await officeWorkbook().readTables()).toMatchObject({ ok: false, refusal: { code: "tooLarge", place: "Lines" } });
  expect(await officeWorkbook({ limits: { readCells: 100 } }).readTables()).toMatchObject({ ok: true, value: [{ rows: manyRows(80, 2) }] });
});

test("a table that changes while it is read in parts is read again, and never mixed", async () => {
  const workbook = excel.open();
  const table = addPersonsTable(workbook, "Lines", ["A", "B"], manyRows(90, 2));
  const port = officeWorkbook({ limits: { readCells: 100 } });
  excel.office().host.change({
    beforeBatch: (number) => {
      if (number === 3) table.bodyRows = 60;
    },
  });
  expect(await port.readTables()).toMatchObject({ ok: true, value: [{ rows: manyRows(60, 2) }] });
  excel.office().host.change({
    beforeBatch: () => {
      table.bodyRows -= 1;
    },
  });
  expect(await port.readTables()).toMatchObject({ ok: false, refusal: { code: "rowsMoved", place: "Lines" } });
});

test("a renamed sheet is known by its new name at the next read", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Items", ["No."], [["I1"]]);
  const port = officeWorkbook();
  await port.readTables();
  renameSheet(workbook, sheetNamed(workbook, "Items"), "Goods", "local");
  expect(await port.readTables(["Items"])).toMatchObject({ ok: true, value: [{ name: "Items", sheetName: "Goods" }] });
});

test("acts run one after the other in the order they were asked for", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Items", ["No."], [["I1"]]);
  const port = officeWorkbook();
  const written = port.write([{ kind: "appendRows", table: "Items", rows: [["I2"]] }]);
  const read = port.readTables();
  expect(await written).toMatchObject({ ok: true });
  expect(await read).toMatchObject({ ok: true, value: [{ rows: [["I1"], ["I2"]] }] });
});
