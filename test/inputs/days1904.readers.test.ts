import { writeFileSync } from "node:fs";
import { openpyxl, testFolder } from "../adapters/file/secondReader";
import { ledgerline } from "../support/commandLine";
import { foundTables } from "../support/deskInMemory";
import { fileFrom1904 } from "./fileFrom1904";

/** In a file that counts its days from 1904, another program finds what was posted on the day that was meant, and writes days we read as it means them. */
const folder = testFolder();
afterAll(folder.remove);

test("openpyxl writes the posting date and reads the one of the ledger", async () => {
  const [given, dated, out] = ["given.xlsx", "dated.xlsx", "out.xlsx"].map(folder.file) as [string, string, string];
  const tables = foundTables({
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 }],
  });
  writeFileSync(given, await fileFrom1904(tables));
  const column = (tables.find(({ name }) => name === "SalesHeaders")?.headers.indexOf("postingDate") ?? 0) + 1;
  openpyxl("book = openpyxl.load_workbook(args[0])\nassert book.epoch.year == 1904\nsheet = [each for each in book if 'SalesHeaders' in each.tables][0]\nsheet.cell(2, int(args[2])).value = datetime.datetime(2026, 11, 20)\nbook.save(args[1])", given, dated, String(column));
  expect((await ledgerline("post", dated, "--action", "ship-invoice", "--all", "--out", out, "--json")).code).not.toBe(3);
  const at = (tables.find(({ name }) => name === "GeneralLedger")?.headers.indexOf("postingDate") ?? 0) + 1;
  const days = openpyxl("book = openpyxl.load_workbook(args[0])\nsheet = [each for each in book if 'GeneralLedger' in each.tables][0]\nanswer = [str(row[int(args[1]) - 1].value) for row in sheet.iter_rows(min_row=2)]", out, String(at));
  expect([...new Set(days as readonly string[])]).toEqual(["2026-11-20 00:00:00"]);
}, 120_000);
