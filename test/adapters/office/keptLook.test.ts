import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { RowsFrom, WorkbookChange } from "../../../src/ports/workbookPort";
import { protectSheet } from "../../../src/workbench/host/model/protection";
import { filterColumn } from "../../../src/workbench/host/model/sortFilter";
import { addTableRows, findTable } from "../../../src/workbench/host/model/tables";
import { valueOf } from "../../support/deskInMemory";
import { known } from "../../../src/base/assert";
import { excelForTests } from "./excel";
import { column, layout, textColumn } from "./layouts";
import { sheetNamed } from "./workbooks";

/** A read that says what is changed next learns on the way what the write has to know, as long as nothing comes between them. */
const excel = excelForTests();

const TABLES = ["Lines", "Others"].map((name) => layout(name, [textColumn("Item"), column("Quantity")]));
const READ: RowsFrom = { table: "Lines", from: 0, count: 2, isPart: true, willChange: true };
const CHANGE: WorkbookChange = { kind: "updateRows", table: "Lines", firstIndex: 0, columns: [1], values: [[7]] };

async function begun() {
  const workbook = excel.open();
  const port = officeWorkbook();
  valueOf(await port.write(TABLES.map((table) => ({ kind: "createTable" as const, layout: table, rows: [["I1", 1], ["I2", 2]] }))));
  const syncs = async (act: () => Promise<unknown>): Promise<number> => {
    const { total } = excel.office().host.counters;
    const before = total.syncs;
    await act();
    return excel.office().host.counters.total.syncs - before;
  };
  const rows = async () => valueOf(await port.readTables(["Lines"]))[0]?.rows;
  return { workbook, port, syncs, rows };
}

test("what is changed after it was read for that takes one sync, and once more two", async () => {
  const { port, syncs, rows } = await begun();
  valueOf(await port.readRows([READ]));
  expect(await syncs(async () => valueOf(await port.write([CHANGE])))).toBe(1);
  expect(await rows()).toEqual([["I1", 7], ["I2", 2]]);
  expect(await syncs(async () => valueOf(await port.write([CHANGE])))).toBe(2);
});

test("what is read in several answers is changed in one sync, too: the look goes with the last of them", async () => {
  excel.open();
  const port = officeWorkbook({ limits: { readCells: 20 } });
  valueOf(await port.write(TABLES.map((table) => ({ kind: "createTable" as const, layout: table, rows: Array.from({ length: 25 }, (_, at) => [`I${at}`, at]) }))));
  valueOf(await port.readTables());
  const { total } = excel.office().host.counters;
  const begun = total.syncs;
  valueOf(await port.readRows(["Lines", "Others"].map((table) => ({ table, from: 0, count: 25, isPart: true, willChange: true }))));
  const read = total.syncs;
  valueOf(await port.write([CHANGE, { ...CHANGE, table: "Others", firstIndex: 24 }]));
  expect([read - begun, total.syncs - read]).toEqual([5, 1]);
});

test.each<[string, (port: ReturnType<typeof officeWorkbook>) => Promise<unknown>, WorkbookChange]>([
  ["the read was for nothing else", (port) => port.readRows([{ table: "Lines", from: 0, count: 2, isPart: true }]), CHANGE],
  ["something else was read since", async (port) => [await port.readRows([READ]), await port.readRows([{ table: "Others", from: 0, count: 1, isPart: true }])], CHANGE],
  ["another table is changed", (port) => port.readRows([READ]), { ...CHANGE, table: "Others" }],
  ["rows are added", (port) => port.readRows([READ]), { kind: "appendRows", table: "Lines", rows: [["I3", 3]] }],
])("there is a look of its own where %s", async (_, read, change) => {
  const { port, syncs } = await begun();
  await read(port);
  expect(await syncs(async () => valueOf(await port.write([change])))).toBe(2);
});

test("a filter that was on is taken off for the write and put back", async () => {
  const { workbook, port, rows } = await begun();
  const table = known(findTable(workbook, "Lines"), "the table");
  filterColumn(workbook, table, known(table.columns[0], "a column"), { filterOn: "Values", values: ["I2"] }, "local");
  workbook.writesShownRowsOnly = true;
  valueOf(await port.readRows([READ]));
  valueOf(await port.write([CHANGE]));
  expect(await rows()).toEqual([["I1", 7], ["I2", 2]]);
  expect([...table.filters.values()]).toMatchObject([{ filterOn: "Values", values: ["I2"] }]);
});

test("rows that somebody adds between the two stop the write, and nothing is written", async () => {
  const { workbook, port, rows } = await begun();
  valueOf(await port.readRows([READ]));
  addTableRows(workbook, known(findTable(workbook, "Lines"), "the table"), 0, [["I0", 0]], "remote");
  expect(await port.write([CHANGE])).toMatchObject({ ok: false, refusal: { code: "rowsMoved", place: "Lines", changesDone: 0 } });
  expect(await rows()).toEqual([["I0", 0], ["I1", 1], ["I2", 2]]);
});

test("a sheet that somebody protects between the two is named, and nothing is written", async () => {
  const { workbook, port, rows } = await begun();
  valueOf(await port.readRows([READ]));
  protectSheet(workbook, sheetNamed(workbook, "Lines"), {}, "", "local");
  expect(await port.write([CHANGE])).toMatchObject({ ok: false, refusal: { code: "protectedSheet", place: "Lines" } });
  expect(await rows()).toEqual([["I1", 1], ["I2", 2]]);
});
