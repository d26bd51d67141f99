import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { parseJsonTables } from "../../src/adapters/file/jsonTables";
import { readXlsx } from "../../src/adapters/file/readXlsx";
import { newWorkbookFile } from "../../src/adapters/file/workbookFile";
import { writeXlsx } from "../../src/adapters/file/writeXlsx";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { officeWorkbook } from "../../src/adapters/office/officeWorkbook";
import { copyTables } from "../../src/app/copyTables";
import { bookFrom, type OpenBook } from "../../src/app/openBook";
import { checkBook } from "../../src/engine/checks/checks";
import type { Issue } from "../../src/issues/issue";
import type { FoundTable } from "../../src/ports/workbookPort";
import { createWorkbook } from "../../src/workbench/host/workbook";
import { deskOver, valueOf } from "../support/deskInMemory";

/**
 * The doors by which cells come in. Each takes tables to where they would lie and reads them from there: memory, an .xlsx
 * file, the JSON form as another program writes it, and Excel through the real office.js on the workbench's host (booted by the
 * test). Where a door refuses what comes, the place it names is the answer.
 */
export type Door = (tables: readonly FoundTable[]) => Promise<readonly FoundTable[] | string>;

export const DOORS: Readonly<Record<"memory" | "xlsx" | "json" | "excel", Door>> = {
  memory: async (tables) => valueOf(await memoryWorkbook(tables).readTables()),
  xlsx: async (tables) => {
    const made = fileWorkbook(newWorkbookFile([]));
    valueOf(await copyTables(memoryWorkbook(tables), made));
    const file = valueOf(await readXlsx(await writeXlsx(made.current())));
    expect(file.sheets.flatMap(({ formulas }) => [...formulas.values()])).toEqual([]);
    return valueOf(await fileWorkbook(file).readTables());
  },
  json: (tables) => {
    const rowOf = (headers: readonly string[], row: readonly unknown[]) => `{ ${headers.flatMap((header, at) => (row[at] === "" ? [] : [`${JSON.stringify(header)}: ${JSON.stringify(row[at])}`])).join(", ")} }`;
    const blocks = tables.map(({ name, headers, rows }) => `${JSON.stringify(name)}: [${rows.map((row) => rowOf(headers, row)).join(",")}]`);
    const parsed = parseJsonTables(`{ "format": "ledgerline-tables/1", "tables": { ${blocks.join(", ")} } }`);
    const names = new Set(tables.map(({ name }) => name));
    return Promise.resolve(parsed.ok ? parsed.value.tables.filter(({ name }) => names.has(name)) : String(parsed.refusal.place));
  },
  excel: async (tables) => {
    const workbook = officeWorkbook();
    valueOf(await copyTables(memoryWorkbook(tables), workbook));
    return valueOf(await workbook.readTables());
  },
};

export const DOOR_NAMES = Object.keys(DOORS) as readonly (keyof typeof DOORS)[];

/** A blank workbook for the door of Excel, where office.js is booted. */
export const blankWorkbook = createWorkbook;

export function openTables(tables: readonly FoundTable[], today: string): OpenBook {
  return bookFrom(tables, deskOver([], today));
}

/** Every issue of a check on a day. */
export function checked(open: OpenBook): readonly Issue[] {
  return checkBook(open.book, { workDate: open.workDate, userId: "ann" });
}
