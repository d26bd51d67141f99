import { officeBatches } from "../../../src/adapters/office/officeBatches";
import { officeEnvironment } from "../../../src/adapters/office/officeEnvironment";
import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { cultureOf } from "../../../src/workbench/host/model/culture";
import { createWorkbook } from "../../../src/workbench/host/workbook";
import { excelForTests } from "./excel";

const excel = excelForTests();

test("the signs of numbers and days are those of the person's Excel", async () => {
  excel.open(createWorkbook(["Sheet1"], cultureOf("nb-NO")));
  const signs = await officeEnvironment(officeBatches()).numberSigns();
  expect(signs).toEqual({ ok: true, value: { culture: "nb-NO", decimal: ",", group: "\u00a0", shortDate: "dd.MM.yyyy" } });
});

test("only the requirement sets of this Excel are supported", () => {
  excel.open();
  const environment = officeEnvironment(officeBatches());
  expect(environment.supports("ExcelApi", "1.14")).toBe(true);
  expect(environment.supports("ExcelApi", "1.16")).toBe(false);
  expect(environment.supports("NoSuchSet", "1.1")).toBe(false);
  expect(["ExcelApi", "SharedRuntime", "NoSuchSet"].map((name) => environment.highest(name))).toEqual(["1.15", "1.1", ""]);
});

test("whether something is left to save is asked of Excel", async () => {
  excel.open(createWorkbook(["Sheet1"]));
  const environment = officeEnvironment(officeBatches());
  const port = officeWorkbook();
  expect(await environment.hasUnsavedChanges()).toEqual({ ok: true, value: false });
  await port.write([{ kind: "createTable", layout: { name: "One", sheetName: "One", tabColor: "#000000", columns: [], locked: false }, rows: [] }]);
  expect(await environment.hasUnsavedChanges()).toEqual({ ok: true, value: true });
  await port.save();
  expect(await environment.hasUnsavedChanges()).toEqual({ ok: true, value: false });
});

test("languages and platform are told, and a theme that Office does not know is not guessed", () => {
  excel.open();
  const environment = officeEnvironment(officeBatches());
  expect([environment.displayLanguage, environment.contentLanguage, environment.platform]).toEqual(["en-US", "en-US", "Mac"]);
  expect(environment.isDark()).toBeUndefined();
});
