import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { officeWorkbook, type OfficeWorkbookOptions } from "../../src/adapters/office/officeWorkbook";
import { copyTables } from "../../src/app/copyTables";
import type { Desk } from "../../src/app/desk";
import { lookAtBook } from "../../src/app/lookAtBook";
import { postDocuments } from "../../src/app/postDocuments";
import { CONFIRMABLE } from "../../src/issues/catalogue";
import type { FoundTable } from "../../src/ports/workbookPort";
import { createWorkbook, type Workbook } from "../../src/workbench/host/workbook";
import type { excelForTests } from "../adapters/office/excel";
import { deskOver, valueOf } from "../support/deskInMemory";
import { leftovers, soundness, startTables, WISH } from "./posting";

/** The simulator's company in a workbook of the host, and programs that start in it through the real office.js. */
export function officeBooks(excel: ReturnType<typeof excelForTests>) {
  async function companyWorkbook(tables = startTables()): Promise<Workbook> {
    const workbook = createWorkbook();
    excel.open(workbook);
    valueOf(await copyTables(memoryWorkbook(tables), officeWorkbook()));
    return workbook;
  }

  /** A program that has just started in a workbook; the device is the same. */
  function start(workbook: Workbook, options: OfficeWorkbookOptions = {}): Desk {
    excel.open(workbook);
    return { ...deskOver([]), workbook: officeWorkbook({ cellEditWaitMs: 20, ...options }), journal: memoryJournal({ device: "here" }) };
  }

  async function tablesOf(workbook: Workbook): Promise<readonly FoundTable[]> {
    return valueOf(await start(workbook).workbook.readTables());
  }

  /** Comes back after whatever happened, posts, and tells what is not as it should be. */
  async function comeBack(workbook: Workbook): Promise<readonly string[]> {
    const wrong = [...(await soundness(await tablesOf(workbook))).map((each) => `at once: ${each}`)];
    const desk = start(workbook);
    const looked = await lookAtBook(desk);
    if (!looked.ok) wrong.push(`not opened: ${looked.refusal.code} ${looked.refusal.detail}`);
    const posted = await postDocuments(desk, { ...WISH, confirmed: CONFIRMABLE });
    if (!posted.ok) wrong.push(`not posted: ${posted.refusal.code} ${posted.refusal.detail}`);
    const tables = await tablesOf(workbook);
    wrong.push(...(await soundness(tables)).map((each) => `in the end: ${each}`), ...(await leftovers(tables)).map((each) => `left: ${each}`));
    return wrong;
  }

  return { companyWorkbook, start, tablesOf, comeBack };
}
