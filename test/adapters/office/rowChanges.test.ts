import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { getCell, typeIntoCell, writeValues } from "../../../src/workbench/host/model/cells";
import { findTable } from "../../../src/workbench/host/model/tables";
import { excelForTests } from "./excel";
import { column, layout, textColumn } from "./layouts";
import { addPersonsTable, manyRows, sheetNamed } from "./workbooks";

const excel = excelForTests();

const LINES = layout("Lines", [textColumn("Item"), column("Quantity"), column("Status", { derived: true })]);

async function linesWith(rows: readonly (readonly (string | number)[])[]) {
  const workbook = excel.open();
  const port = officeWorkbook();
  await port.write([{ kind: "createTable", layout: LINES, rows }]);
  excel.office().host.resetCounters();
  return { workbook, port };
}

async function rowsOf(port: ReturnType<typeof officeWorkbook>, table = "Lines") {
  const answer = await port.readTables([table]);
  return answer.ok ? answer.value[0]?.rows : answer.refusal;
}

test("the first rows of a new table take the blank row's place", async () => {
  const { port } = await linesWith([]);
  expect(await rowsOf(port)).toEqual([["", "", ""]]);
  await port.write([{ kind: "appendRows", table: "Lines", rows: [["I1", 1, ""], ["I2", 2, ""]] }]);
  expect(await rowsOf(port)).toEqual([["I1", 1, ""], ["I2", 2, ""]]);
  await port.write([{ kind: "appendRows", table: "Lines", rows: [["I3", 3, ""]] }]);
  expect(await rowsOf(port)).toEqual([["I1", 1, ""], ["I2", 2, ""], ["I3", 3, ""]]);
});

test("rows of blanks at the end are rows of the table all the same", async () => {
  const { workbook, port } = await linesWith([["I1", 1, ""]]);
  workbook.tableGrowth = "filled";
  await port.write([{ kind: "appendRows", table: "Lines", rows: [["I2", 2, ""], ["", 3, ""], ["", "", ""]] }]);
  expect(await rowsOf(port)).toEqual([["I1", 1, ""], ["I2", 2, ""], ["", 3, ""], ["", "", ""]]);
});

test("an update reaches columns that lie apart, and leaves cells alone that it has nothing for", async () => {
  const { port } = await linesWith([["I1", 1, "a"], ["I2", 2, "b"], ["I3", 3, "c"]]);
  await port.write([{ kind: "updateRows", table: "Lines", firstIndex: 1, columns: [2, 0], values: [["posted", "00077"], [null, "I9"]] }]);
  expect(await rowsOf(port)).toEqual([["I1", 1, "a"], ["00077", 2, "posted"], ["I9", 3, "c"]]);
});

test("a number that is put into a column of texts stays a number, and so does what is calculated from it", async () => {
  const { port } = await linesWith([["I1", 1, "a"], ["I2", 2, "b"]]);
  await port.write([{ kind: "updateRows", table: "Lines", firstIndex: 0, columns: [0], values: [[12.5], [null]] }]);
  await port.write([{ kind: "appendRows", table: "Lines", rows: [[7, 1, ""], ["007", 1, ""]] }]);
  expect((await rowsOf(port)) ?? []).toEqual([[12.5, 1, "a"], ["I2", 2, "b"], [7, 1, ""], ["007", 1, ""]]);
});

test("an update past the end is refused and changes nothing", async () => {
  const { port } = await linesWith([["I1", 1, "a"]]);
  const answer = await port.write([{ kind: "updateRows", table: "Lines", firstIndex: 1, columns: [0], values: [["x"]] }]);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "rowsMoved", place: "Lines", changesDone: 0 } });
  expect(await rowsOf(port)).toEqual([["I1", 1, "a"]]);
});

test("taking rows away leaves nothing behind below the table", async () => {
  const { workbook, port } = await linesWith([["I1", 1, "a"], ["I2", 2, "b"], ["I3", 3, "c"]]);
  await port.write([{ kind: "truncateTable", table: "Lines", keep: 1 }]);
  expect(await rowsOf(port)).toEqual([["I1", 1, "a"]]);
  const sheet = sheetNamed(workbook, "Lines");
  expect([2, 3].map((row) => getCell(workbook, sheet, row, 0).value)).toEqual(["", ""]);
  await port.write([{ kind: "appendRows", table: "Lines", rows: [["I4", 4, ""]] }]);
  expect(await rowsOf(port)).toEqual([["I1", 1, "a"], ["I4", 4, ""]]);
});

test("a table emptied is like a new one, and keeping more rows than there are changes nothing", async () => {
  const { port } = await linesWith([["I1", 1, "a"], ["I2", 2, "b"]]);
  await port.write([{ kind: "truncateTable", table: "Lines", keep: 5 }]);
  expect(await rowsOf(port)).toEqual([["I1", 1, "a"], ["I2", 2, "b"]]);
  await port.write([{ kind: "truncateTable", table: "Lines", keep: 0 }]);
  expect(await rowsOf(port)).toEqual([["", "", ""]]);
  await port.write([{ kind: "appendRows", table: "Lines", rows: [["I3", 3, ""]] }]);
  expect(await rowsOf(port)).toEqual([["I3", 3, ""]]);
});

test("changes of one list build on each other", async () => {
  const { port } = await linesWith([["I1", 1, ""], ["I2", 2, ""]]);
  const result = await port.write([
    { kind: "truncateTable", table: "Lines", keep: 0 },
    { kind: "appendRows", table: "Lines", rows: [["A", 1, ""]] },
    { kind: "appendRows", table: "Lines", rows: [["B", 2, ""]] },
    { kind: "updateRows", table: "Lines", firstIndex: 1, columns: [2], values: [["ok"]] },
  ]);
  expect(result).toEqual({ ok: true, value: { changesDone: 4, stopped: false } });
  expect(excel.office().host.counters.total.syncs).toBe(2);
  expect(await rowsOf(port)).toEqual([["A", 1, ""], ["B", 2, "ok"]]);
});

test("appending nothing and changing nothing are done", async () => {
  const { port } = await linesWith([["I1", 1, ""]]);
  expect(await port.write([])).toEqual({ ok: true, value: { changesDone: 0, stopped: false } });
  expect(
    await port.write([
      { kind: "appendRows", table: "Lines", rows: [] },
      { kind: "updateRows", table: "Lines", firstIndex: 0, columns: [], values: [] },
    ]),
  ).toEqual({ ok: true, value: { changesDone: 2, stopped: false } });
  expect(excel.office().host.counters.total.syncs).toBe(1);
});

test("a person's own column with a formula keeps it when rows are appended and updated", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["Item", "Mine", "Quantity"], [["I1", "", 2]]);
  typeIntoCell(workbook, sheetNamed(workbook, "Lines"), 1, 1, "=C2*2");
  const port = officeWorkbook();
  await port.write([
    { kind: "appendRows", table: "Lines", rows: [["I2", null, 3], ["I3", null, 4]] },
    { kind: "updateRows", table: "Lines", firstIndex: 0, columns: [1, 2], values: [[null, 5]] },
  ]);
  const sheet = sheetNamed(workbook, "Lines");
  expect(getCell(workbook, sheet, 1, 1).formula).toBe("=C2*2");
  expect(getCell(workbook, sheet, 1, 2).value).toBe(5);
  expect(getCell(workbook, sheet, 3, 0).value).toBe("I3");
});

test("a blank row with a formula in a person's column is still the blank row of a new table", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Lines", ["Item", "Mine"], [["", ""]]);
  const sheet = sheetNamed(workbook, "Lines");
  typeIntoCell(workbook, sheet, 1, 1, "=1+1");
  workbook.recalculate = null;
  writeValues(workbook, sheet, { row: 9, column: 9, rows: 1, columns: 1 }, [["elsewhere"]], "local");
  const port = officeWorkbook();
  await port.write([{ kind: "appendRows", table: "Lines", rows: [["I1", null]] }]);
  expect(findTable(workbook, "Lines")?.bodyRows).toBe(1);
  expect([getCell(workbook, sheet, 1, 0).value, getCell(workbook, sheet, 1, 1).formula]).toEqual(["I1", "=1+1"]);
});

test("appended rows look like the last row, wherever the table stands", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Codes", ["Code", "Day", "Amount"], [["00001", 45000, 1]], { row: 7, column: 4, formats: ["@", "yyyy-mm-dd", "#,##0.00"] });
  await officeWorkbook().write([{ kind: "appendRows", table: "Codes", rows: [["00002", 45001, 2.5]] }]);
  const sheet = sheetNamed(workbook, "Codes");
  expect([3, 4, 5].map((at) => getCell(workbook, sheet, 8, at).text)).toEqual(["00002", "2023-03-16", "2.50"]);
});

test("something below the table is not written over", async () => {
  const { workbook, port } = await linesWith([["I1", 1, ""]]);
  typeIntoCell(workbook, sheetNamed(workbook, "Lines"), 4, 1, "my note");
  expect(await port.write([{ kind: "appendRows", table: "Lines", rows: [["I2", 2, ""], ["I3", 3, ""]] }])).toMatchObject({ ok: true });
  expect(await port.write([{ kind: "appendRows", table: "Lines", rows: [["I4", 4, ""]] }])).toMatchObject({
    ok: false,
    refusal: { code: "tableGrowth", place: "Lines", changesDone: 0 },
  });
  expect(getCell(workbook, sheetNamed(workbook, "Lines"), 4, 1).value).toBe("my note");
  expect(await rowsOf(port)).toHaveLength(3);
});

test("rows beyond the end of the sheet are too many", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Last", ["A"], [["x"]], { row: 1_048_570, column: 1 });
  const port = officeWorkbook();
  expect(await port.write([{ kind: "appendRows", table: "Last", rows: Array.from({ length: 5 }, () => ["y"]) }])).toMatchObject({ ok: true });
  expect(await port.write([{ kind: "truncateTable", table: "Last", keep: 4 }])).toMatchObject({ ok: true });
  expect(await port.write([{ kind: "appendRows", table: "Last", rows: Array.from({ length: 4 }, () => ["z"]) }])).toMatchObject({
    ok: false,
    refusal: { code: "tooLarge", place: "Last" },
  });
});

test("rows that do not have the table's columns are refused", async () => {
  const { port } = await linesWith([["I1", 1, ""]]);
  expect(await port.write([{ kind: "appendRows", table: "Lines", rows: [["I2", 2]] }])).toMatchObject({ ok: false, refusal: { code: "rowsMoved" } });
});

test("a table that is not there is named, and what came before it in the list is not done", async () => {
  const { port } = await linesWith([["I1", 1, ""]]);
  const answer = await port.write([
    { kind: "appendRows", table: "Lines", rows: [["I2", 2, ""]] },
    { kind: "appendRows", table: "Ledger", rows: [["x"]] },
  ]);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "tableMissing", place: "Ledger" } });
  expect(await rowsOf(port)).toEqual([["I1", 1, ""]]);
  expect(await port.write([{ kind: "activateSheet", sheetName: "Nowhere" }])).toMatchObject({ ok: false, refusal: { code: "tableMissing", place: "Nowhere" } });
});

test("a table without a visible header grows as well", async () => {
  const workbook = excel.open();
  const table = addPersonsTable(workbook, "Bare", ["A", "B"], [["x", 1]]);
  table.showHeaders = false;
  table.row += 1;
  const port = officeWorkbook();
  expect(await port.write([{ kind: "appendRows", table: "Bare", rows: [["y", 2]] }])).toMatchObject({ ok: true });
  expect(await rowsOf(port, "Bare")).toEqual([["x", 1], ["y", 2]]);
});

test("a hundred thousand rows of twenty columns arrive in payloads below the limit, with progress after each", async () => {
  const columns = Array.from({ length: 20 }, (_, at) => column(`H${at}`, at % 3 === 1 ? {} : { numberFormat: "@" }));
  const workbook = excel.open();
  const port = officeWorkbook();
  await port.write([{ kind: "createTable", layout: layout("Big", columns), rows: [] }]);
  excel.office().host.resetCounters();
  const rows = manyRows(100_000, 20);
  const progress: number[] = [];
  const result = await port.write([{ kind: "appendRows", table: "Big", rows }], {
    onProgress: (done, total) => progress.push(done / total),
  });
  expect(result).toEqual({ ok: true, value: { changesDone: 1, stopped: false } });
  const { syncs, largestRequest, requestBytes } = excel.office().host.counters.total;
  expect(largestRequest).toBeLessThan(4_750_000);
  expect(syncs).toBeLessThanOrEqual(6 + Math.ceil(requestBytes / 4_500_000));
  expect(progress).toHaveLength(syncs - 1);
  expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  const sheet = sheetNamed(workbook, "Big");
  expect(findTable(workbook, "Big")?.bodyRows).toBe(100_000);
  for (const at of [0, 1, 1499, 1500, 25_000, 66_666, 99_999]) {
    expect(rows[at]).toEqual(Array.from({ length: 20 }, (_, c) => getCell(workbook, sheet, at + 1, c).value));
  }
}, 60_000);
