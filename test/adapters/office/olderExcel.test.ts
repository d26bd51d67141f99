import { officeEnvironment } from "../../../src/adapters/office/officeEnvironment";
import { officeBatches } from "../../../src/adapters/office/officeBatches";
import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { createWorkbook } from "../../../src/workbench/host/workbook";
import { bootOffice, type OfficeInJsdom } from "../../support/officeInJsdom";
import { addPersonsTable } from "./workbooks";

let office: OfficeInJsdom;

async function excelOf(requirements: Readonly<Record<string, string>>): Promise<void> {
  office = await bootOffice({ options: { requirements } });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
}

afterEach(() => office.close());

test("an Excel without the calls we need says so, and nothing is written", async () => {
  await excelOf({ excelapi: "1.8", sharedruntime: "1.1" });
  const workbook = createWorkbook();
  office.open(workbook, { requirements: { excelapi: "1.8" } });
  addPersonsTable(workbook, "One", ["A"], [["x"]]);
  const port = officeWorkbook();
  expect(await port.write([{ kind: "appendRows", table: "One", rows: [["y"]] }])).toMatchObject({ ok: false, refusal: { code: "apiMissing", changesDone: 0 } });
  expect(await port.readTables()).toMatchObject({ ok: true, value: [{ rows: [["x"]] }] });
  expect(officeEnvironment(officeBatches()).supports("ExcelApi", "1.14")).toBe(false);
});

test("the oldest Excel that is supported has every call we need", async () => {
  await excelOf({ excelapi: "1.14", sharedruntime: "1.1" });
  const workbook = createWorkbook();
  office.open(workbook);
  addPersonsTable(workbook, "One", ["A"], [["x"]]);
  const port = officeWorkbook();
  expect(await port.write([{ kind: "appendRows", table: "One", rows: [["y"]] }])).toMatchObject({ ok: true });
  expect(await port.readTables()).toMatchObject({ ok: true, value: [{ rows: [["x"], ["y"]] }] });
});

test("an Excel that cannot hold a batch back is asked again until the edit has ended", async () => {
  await excelOf({ excelapi: "1.14", sharedruntime: "1.1" });
  office.host.change({ cellEditMode: true });
  setTimeout(() => office.host.change({ cellEditMode: false }), 20);
  expect(await officeWorkbook({ cellEditWaitMs: 5_000 }).sheetNames()).toEqual({ ok: true, value: ["Sheet1"] });
});
