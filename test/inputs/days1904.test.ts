import { readFileSync, writeFileSync } from "node:fs";
import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { readXlsx } from "../../src/adapters/file/readXlsx";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { officeWorkbook } from "../../src/adapters/office/officeWorkbook";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { copyTables } from "../../src/app/copyTables";
import { countingFrom1904 } from "../../src/app/days1904";
import { enterOrders } from "../../src/app/enterOrders";
import { lookAtBook } from "../../src/app/lookAtBook";
import { postDocuments, previewPosting } from "../../src/app/postDocuments";
import { newFile, openBytes } from "../../src/workbench/files/fileAccess";
import { EN_US } from "../../src/workbench/host/model/culture";
import { createWorkbook } from "../../src/workbench/host/workbook";
import { excelForTests } from "../adapters/office/excel";
import { WISH } from "../simulator/posting";
import { ledgerline, temporaryFolder } from "../support/commandLine";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { fileFrom1904 } from "./fileFrom1904";

/** Case DAT-06: a file whose days count from 1904, in which 44884 is the 20th of November 2026. */
const excel = excelForTests();
const folder = temporaryFolder();
afterAll(folder.remove);

const TABLES = foundTables({
  // 44926 is the last day of 2026 and 44562 the first.
  Settings: [{ key: "postingFrom", value: 44_561 }, { key: "postingTo", value: 44_925 }, { key: "companyName", value: 44_561 }],
  Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
  SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: 44_880, postingDate: 44_884 }, { documentNo: "1002", customerNo: "C1", orderDate: 44_880, postingDate: 44_926 }],
  SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 }, { documentNo: "1002", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 }],
});

/** The cells of a column as the file has them. */
async function cellsIn(path: string, table: string, position: number): Promise<readonly unknown[]> {
  const file = valueOf(await readXlsx(readFileSync(path)));
  expect(file.daysFrom1904).toBe(true);
  const [found] = valueOf(await fileWorkbook(file).readTables([table]));
  return (found?.rows ?? []).map((row) => row[position]);
}

test("DAT-06: its days are read as they are meant, and written as it counts", async () => {
  const [given, out, json] = [folder.path("given.xlsx"), folder.path("out.xlsx"), folder.path("out.json")];
  writeFileSync(given, await fileFrom1904(TABLES));
  const ran = await ledgerline("post", given, "--action", "ship-invoice", "--all", "--out", out, "--json");
  const answer = JSON.parse(ran.out) as { readonly posted: readonly { readonly sourceNo: string }[]; readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>; readonly issues: readonly { readonly code: string; readonly documentNo?: string; readonly message: string }[] };
  // The first of January 2027 is beyond what the settings allow.
  expect(answer.posted.map(({ sourceNo }) => sourceNo)).toEqual(["1001", "1001"]);
  expect(answer.issues.filter(({ code }) => code === "DOC-03").map(({ documentNo, message }) => [documentNo, message])).toEqual([["1002", expect.stringContaining("2027-01-01")]]);
  expect([...new Set(answer.rows["GeneralLedger"]?.map(({ postingDate }) => postingDate))]).toEqual(["2026-11-20"]);
  const position = TABLES.find(({ name }) => name === "GeneralLedger")?.headers.indexOf("postingDate") ?? -1;
  expect([...new Set(await cellsIn(out, "GeneralLedger", position))]).toEqual([44_884]);
  expect((await ledgerline("verify", out)).code).toBe(0);
  // A copy in another form has days of its own writing.
  expect((await ledgerline("check", out, "--out", json)).code).not.toBe(3);
  const copied = JSON.parse(readFileSync(json, "utf8")) as { readonly tables: { readonly SalesHeaders: readonly { readonly postingDate: string }[]; readonly Settings: readonly { readonly key: string; readonly value: string | number }[] } };
  expect(copied.tables.SalesHeaders.map(({ postingDate }) => postingDate)).toEqual(["2026-11-20", "2027-01-01"]);
});

test("a report is written with the days of the file", async () => {
  const [given, out] = [folder.path("orders.xlsx"), folder.path("report.xlsx")];
  const inStock = foundTables({ SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: 44_880 }], SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 2, unitPrice: 100, requestedDate: 44_886 }] });
  writeFileSync(given, await fileFrom1904(inStock));
  expect((await ledgerline("backorders", given, "--by", "customer", "--date", "2026-11-25", "--out", out)).code).not.toBe(3);
  const file = valueOf(await readXlsx(readFileSync(out)));
  const [report] = valueOf(await fileWorkbook(file).readTables(["BackordersByCustomer"]));
  const days = (report?.rows ?? []).flatMap((row) => row.filter((cell, at) => typeof cell === "number" && /date|needed/i.test(report?.headers[at] ?? "")));
  // The 22nd of November.
  expect(days).toContain(44_886);
  expect(days.every((cell) => Number(cell) > 44_000 && Number(cell) < 45_500)).toBe(true);
});

test("only columns of days are counted otherwise; days before 1904 are written as text, and numbers below zero are none", async () => {
  const headers = ["documentNo", "postingDate", "mine"];
  const port = countingFrom1904(memoryWorkbook([{ name: "SalesHeaders", sheetName: "S", firstRow: 2, firstColumn: 1, headers, rows: [["1", 0, 5], ["2", -1, 6], ["3", "2026-11-20", ""], ["4", "", 7]] }, { name: "Mine", sheetName: "M", firstRow: 2, firstColumn: 1, headers: ["postingDate"], rows: [[7]] }]));
  // Day 0 is the first of January 1904.
  expect(valueOf(await port.readTables()).map(({ rows }) => rows)).toEqual([[["1", 1462, 5], ["2", -1, 6], ["3", "2026-11-20", ""], ["4", "", 7]], [[7]]]);
  valueOf(await port.write([
    { kind: "updateRows", table: "SalesHeaders", firstIndex: 0, columns: [1, 2], values: [[46_346, 46_346], [null, 1], [366, null]] },
    { kind: "appendRows", table: "SalesHeaders", rows: [["5", 1462, 9]] },
    { kind: "appendRows", table: "Mine", rows: [[8]] },
  ]));
  expect(valueOf(await port.readRows([{ table: "SalesHeaders", from: 0, count: 5 }]))[0]?.rows).toEqual([["1", 46_346, 46_346], ["2", -1, 1], ["3", "1900-12-31", ""], ["4", "", 7], ["5", 1462, 9]]);
});

test("a day that a program writes as text of its own kind is the day it says", async () => {
  const { archiveOf, parts, worksheet, MAIN, RELATIONS } = await import("../adapters/file/craftedParts");
  const head = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const read = valueOf(await readXlsx(await archiveOf(parts(worksheet('<row r="1"><c r="A1" t="d"><v>2026-11-20</v></c><c r="B1" t="d"><v>1903-05-01</v></c></row>'), { "xl/workbook.xml": head }))));
  expect(read.sheets[0]?.rows).toEqual([[44_884, "1903-05-01"]]);
});

test("the workbench, whose host counts from 1900 alone, does not open it", async () => {
  expect(newFile("new", EN_US)).toMatchObject({ ok: true });
  expect(await openBytes(await fileFrom1904(TABLES), "old.xlsx", EN_US)).toMatchObject({ ok: false });
});

describe("in Excel, which does not say from when it counts", () => {
  const refusal = { ok: false, refusal: { code: "fileDates1904" } };

  /** The company in Excel, where day 44884 of a count from 1904 is shown as the 20th of November 2026. */
  async function inExcel(daysFrom1904: boolean) {
    const workbook = createWorkbook();
    excel.open(workbook);
    const port = officeWorkbook();
    valueOf(await copyTables(memoryWorkbook(TABLES), port));
    workbook.daysFrom1904 = daysFrom1904;
    return { ...deskOver([]), workbook: port };
  }

  test("a day that is shown as another than it is tells: the workbook is not opened, checked or posted in, and nothing is written", async () => {
    const desk = await inExcel(true);
    const before = valueOf(await desk.workbook.readTables());
    expect(await lookAtBook(desk)).toMatchObject(refusal);
    expect(await checkWorkbook(desk)).toMatchObject(refusal);
    expect(await previewPosting(desk, WISH)).toMatchObject(refusal);
    expect(await postDocuments(desk, WISH)).toMatchObject(refusal);
    expect(await enterOrders(desk)).toMatchObject(refusal);
    expect(valueOf(await desk.workbook.readTables())).toEqual(before);
  });

  test("a workbook that counts from 1900 is opened", async () => {
    const desk = await inExcel(false);
    expect(await lookAtBook(desk)).toMatchObject({ ok: true });
    expect(await checkWorkbook(desk)).toMatchObject({ ok: true });
  });
});
