import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { createWorkbook } from "../../../src/workbench/host/workbook";
import { workbookPortContract } from "../../contract/workbookPort";
import { excelForTests } from "./excel";

const excel = excelForTests();

workbookPortContract("Excel", async () => {
  excel.open(createWorkbook(["Mine"]));
  return officeWorkbook();
});

describe("the person's Excel", () => {
  test("saves the workbook", async () => {
    excel.open();
    expect(await officeWorkbook().save()).toEqual({ ok: true, value: true });
    expect(excel.office().host.saves()).toBe(1);
  });

  test("leaves the saving to the person where it cannot", async () => {
    excel.open();
    excel.office().host.failBatch({ batch: 1, when: "before", code: "NotImplemented" });
    expect(await officeWorkbook().save()).toEqual({ ok: true, value: false });
  });

  test("tells which of several selected areas comes first", async () => {
    const workbook = excel.open();
    const sheet = workbook.sheets[0];
    if (sheet === undefined) throw new Error("a workbook has a sheet");
    sheet.selection = [
      { row: 2, column: 1, rows: 3, columns: 2 },
      { row: 9, column: 0, rows: 1, columns: 1 },
    ];
    expect(await officeWorkbook().selection()).toEqual({
      ok: true,
      value: { sheetName: "Sheet1", firstRow: 3, firstColumn: 2, rowCount: 3, columnCount: 2 },
    });
  });
});
