import { officeWorkbook } from "../../src/adapters/office/officeWorkbook";
import { liveCheck } from "../../src/app/liveCheck";
import { postDocuments } from "../../src/app/postDocuments";
import type { FoundTable } from "../../src/ports/workbookPort";
import { TABLES, type TableId } from "../../src/tables/tables";
import { numberFormat } from "../../src/schema/formatCell";
import { writeValues } from "../../src/workbench/host/model/cells";
import { findSheet } from "../../src/workbench/host/model/sheets";
import { createWorkbook, type Workbook } from "../../src/workbench/host/workbook";
import { addPersonsTable } from "../adapters/office/workbooks";
import { valueOf } from "../support/deskInMemory";
import { bootOffice } from "../support/officeInJsdom";
import { deskOf, postingWish, type Figures } from "./trials";

/**
 * What only shows behind the real office.js: it runs against our host, which counts every sync, byte and cell. Bytes and
 * cells are those of the whole posting, ledgers, posted documents, log and what document lines show.
 */
export async function postThroughHost(input: string): Promise<Figures> {
  const { office, workbook } = await startWith(input);
  try {
    const port = officeWorkbook();
    office.host.resetCounters();
    const { documents } = valueOf(await postDocuments(deskOf(port), postingWish));
    const { syncs, requestBytes, largestRequest, cellsWritten } = office.host.counters.total;
    const lines = findSheet(workbook, "SalesLines") === undefined ? 0 : lineCount(input);
    return { documents: documents.length, syncs, requestBytes, bytesPerLine: requestBytes / lines, cellsPerLine: cellsWritten / lines, largestRequest };
  } finally {
    office.close();
  }
}

/** From one edited quantity to the issues of the next live check, everything read before. */
export async function checkThroughHost(input: string): Promise<Figures> {
  const { office, workbook } = await startWith(input);
  try {
    const check = liveCheck(deskOf(officeWorkbook()));
    valueOf(await check.check("everything"));
    const sheet = findSheet(workbook, "SalesLines");
    if (sheet === undefined) throw new Error("there are no lines");
    const at = { row: 51, column: TABLES.SalesLines.order.indexOf("quantity"), rows: 1, columns: 1 };
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      writeValues(workbook, sheet, at, [[21 + turn]], "local");
      const started = performance.now();
      const block = { firstRow: at.row + 1, firstColumn: at.column + 1, rowCount: 1, columnCount: 1 };
      valueOf(await check.check([{ sheetName: "SalesLines", block, remote: false }]));
      times.push(performance.now() - started);
    }
    return { ms: Math.min(...times) };
  } finally {
    office.close();
  }
}

function lineCount(input: string): number {
  return (JSON.parse(input) as FoundTable[]).find(({ name }) => name === "SalesLines")?.rows.length ?? 0;
}

async function startWith(input: string) {
  const office = await bootOffice();
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const workbook: Workbook = createWorkbook();
  for (const { name, headers, rows } of JSON.parse(input) as FoundTable[]) {
    const { columns, order } = TABLES[name as TableId];
    const formats = order.map((column) => numberFormat((columns as Record<string, Parameters<typeof numberFormat>[0]>)[column] as Parameters<typeof numberFormat>[0]));
    addPersonsTable(workbook, name, headers, rows.length === 0 ? [order.map(() => "")] : rows, { row: 1, column: 1, formats });
  }
  office.open(workbook);
  return { office, workbook };
}
