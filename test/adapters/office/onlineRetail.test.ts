import { memoryJournal } from "../../../src/adapters/memory/memoryJournal";
import { systemClock } from "../../../src/adapters/memory/systemClock";
import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { pasteText } from "../../../src/workbench/host/model/cells";
import type { Workbook } from "../../../src/workbench/host/workbook";
import { onlineRetailContract } from "../../contract/onlineRetail";
import { entryCells } from "../../support/onlineRetail";
import { excelForTests } from "./excel";
import { sheetNamed } from "./workbooks";

const excel = excelForTests();
let workbook: Workbook;

/** Pasted as a person pastes: one block of text below the header, read by Excel and not by us. */
onlineRetailContract(
  "Excel, through office.js",
  async () => {
    workbook = excel.open();
    return { workbook: officeWorkbook(), journal: memoryJournal(), clock: systemClock(), userId: "ann", programVersion: "test" };
  },
  async (_desk, lines) => {
    pasteText(workbook, sheetNamed(workbook, "Order Entry"), 1, 0, lines.map((line) => entryCells(line).join("\t")).join("\r\n"));
  },
);
