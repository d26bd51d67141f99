import { officeWorkbook } from "../../src/adapters/office/officeWorkbook";
import { postDocuments } from "../../src/app/postDocuments";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import { TABLES } from "../../src/tables/tables";
import { plugFormulas } from "../../src/workbench/formulas/recalculator";
import { getCell, typeIntoCell } from "../../src/workbench/host/model/cells";
import { unprotectSheet } from "../../src/workbench/host/model/protection";
import { excelForTests } from "../adapters/office/excel";
import { sheetNamed } from "../adapters/office/workbooks";
import { officeBooks } from "../simulator/officeBooks";
import { WISH } from "../simulator/posting";
import { valueOf } from "../support/deskInMemory";

/** A formula in a ledger, through the real office.js: it may show what was posted, and is told all the same. */
const excel = excelForTests();
const { companyWorkbook, start } = officeBooks(excel);

test.each([["in one answer", undefined], ["in many small answers", 4000]])("INJ-12 a formula that shows the posted amount is found with its cell, read %s", async (_, payloadBytes) => {
  const workbook = await companyWorkbook();
  plugFormulas(workbook, { isKnown: () => false, find: () => undefined });
  const desk = start(workbook);
  valueOf(await postDocuments(desk, WISH));
  const own = { ...desk, workbook: officeWorkbook(payloadBytes === undefined ? {} : { limits: { payloadBytes } }) };
  expect(valueOf(await verifyLedgers(own)).issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const sheet = sheetNamed(workbook, "General Ledger");
  unprotectSheet(workbook, sheet, "", "local");
  const column = TABLES.GeneralLedger.order.indexOf("amount");
  const posted = getCell(workbook, sheet, 2, column).value;
  typeIntoCell(workbook, sheet, 2, column, `=${String(posted)}+0`);
  const { isSound, issues } = valueOf(await verifyLedgers(own));
  expect([isSound, issues.map(({ code, table, row, column: at }) => `${code} ${table} ${at} ${row}`)]).toEqual([false, ["LDG-10 GeneralLedger amount 3"]]);
});
