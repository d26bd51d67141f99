import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { packTexts, readArchive, unpackText, writeArchive } from "../../src/adapters/file/ooxml/archive";
import { readXlsx } from "../../src/adapters/file/readXlsx";
import { cellKey, newWorkbookFile, type SheetFile, type WorkbookFile } from "../../src/adapters/file/workbookFile";
import { writeXlsx } from "../../src/adapters/file/writeXlsx";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { officeWorkbook } from "../../src/adapters/office/officeWorkbook";
import { copyTables } from "../../src/app/copyTables";
import type { FoundTable, WorkbookPort } from "../../src/ports/workbookPort";
import { TABLES, type TableId } from "../../src/tables/tables";
import { stripSet } from "../../src/workbench/host/model/strip";
import { protectSheet } from "../../src/workbench/host/model/protection";
import { columnAt, createWorkbook, type Workbook } from "../../src/workbench/host/workbook";
import { valueOf } from "../support/deskInMemory";

/** What stands behind the values of a workbook; rows count as a sheet of one table shows them, and columns are told by their ids. */
export interface BehindFacts {
  readonly formulas?: readonly { readonly table: string; readonly column: string; readonly row: number; readonly formula: string }[];
  readonly merged?: { readonly table: string; readonly column: string; readonly row: number; readonly rowCount: number };
  readonly hidden?: { readonly table: string; readonly rows: readonly number[] };
  readonly keepsOnlyShown?: boolean;
  /** Protects every sheet before it is looked at. */
  readonly isProtected?: boolean;
}

/** Brings tables, whose headers are ids, and what stands behind them to where they would lie, and opens them there. */
export type BehindDoor = (tables: readonly FoundTable[], facts: BehindFacts, open: (workbook: Workbook) => void) => Promise<WorkbookPort>;

export const BEHIND_DOORS: Readonly<Record<"memory" | "xlsx" | "excel", BehindDoor>> = {
  memory: async (tables, facts) => {
    const port = memoryWorkbook(tables.map((table) => ({ ...table, behind: behindOf(table, facts) })));
    // No file in memory says how Excel reckons: this one does.
    return facts.keepsOnlyShown !== true ? port : { ...port, lookBehind: async (wanted) => ({ ok: true, value: { ...valueOf(await port.lookBehind(wanted)), keepsOnlyShown: true } }) };
  },
  xlsx: async (tables, facts) => {
    const made = fileWorkbook(newWorkbookFile([]));
    valueOf(await copyTables(memoryWorkbook(tables), made));
    const bytes = await writeXlsx(inFile(made.current(), facts));
    return fileWorkbook(valueOf(await readXlsx(await withParts(bytes, facts))));
  },
  excel: async (tables, facts, open) => {
    const workbook = createWorkbook();
    open(workbook);
    const port = officeWorkbook();
    valueOf(await copyTables(memoryWorkbook(tables), port));
    workbook.precisionAsDisplayed = facts.keepsOnlyShown === true;
    for (const { name, sheetId, row, column } of workbook.tables) {
      const sheet = workbook.sheets.find(({ id }) => id === sheetId);
      const table = tables.find((each) => each.name === name);
      if (sheet === undefined || table === undefined) continue;
      const { formulas, merged, hiddenRows } = behindOf(table, facts);
      for (const each of formulas) stripSet(columnAt(sheet, column + each.position).formulas, row + 1 + each.index, each.formula);
      sheet.merges = merged.map((each) => ({ row: row + 1 + each.index, column: column + each.position, rows: each.rowCount, columns: each.columnCount }));
      for (const index of hiddenRows) sheet.hiddenRows.add(row + 1 + index);
      if (facts.isProtected === true && sheet.protection === null) protectSheet(workbook, sheet, {}, "", "local");
    }
    return port;
  },
};

function behindOf(table: FoundTable, { formulas = [], merged, hidden }: BehindFacts) {
  const at = (column: string): number => table.headers.indexOf(column);
  return {
    name: table.name,
    formulas: formulas.filter((each) => each.table === table.name).map(({ column, row, formula }) => ({ index: row - 2, position: at(column), formula })),
    merged: merged?.table === table.name ? [{ index: merged.row - 2, position: at(merged.column), rowCount: merged.rowCount, columnCount: 1 }] : [],
    hiddenRows: hidden?.table === table.name ? hidden.rows.map((row) => row - 2) : [],
  };
}

function inFile(file: WorkbookFile, facts: BehindFacts): WorkbookFile {
  const sheets = file.sheets.map((sheet): SheetFile => {
    const [table] = sheet.tables;
    if (table === undefined) return sheet;
    const ids: readonly string[] = TABLES[table.name as TableId].order;
    const formulas = new Map(sheet.formulas);
    for (const each of facts.formulas ?? []) if (each.table === table.name) formulas.set(cellKey(each.row - 1, table.firstColumn + ids.indexOf(each.column)), each.formula.slice(1));
    const merges = facts.merged?.table === table.name ? [{ row: facts.merged.row - 1, column: table.firstColumn + ids.indexOf(facts.merged.column), rows: facts.merged.rowCount, columns: 1 }] : [];
    return { ...sheet, formulas, merges };
  });
  return { ...file, sheets };
}

/** What the file says of rows and of reckoning is written in by hand, as Excel writes it. */
async function withParts(bytes: Uint8Array, { hidden, keepsOnlyShown }: BehindFacts): Promise<Uint8Array> {
  const entries = new Map(valueOf(readArchive(bytes)));
  for (const [path, entry] of entries) {
    let text = await unpackText(entry);
    if (keepsOnlyShown === true && path === "xl/workbook.xml") text = text.replace("</workbook>", '<calcPr calcId="191029" fullPrecision="0"/></workbook>');
    if (hidden !== undefined && path === (await sheetPathOf(entries, hidden.table))) for (const row of hidden.rows) text = text.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`);
    entries.set(path, await packTexts(path, [text]));
  }
  return writeArchive([...entries.values()]);
}

async function sheetPathOf(entries: ReadonlyMap<string, Parameters<typeof unpackText>[0]>, table: string): Promise<string> {
  for (const [path, entry] of entries) {
    if (!path.startsWith("xl/worksheets/_rels/")) continue;
    const target = /Target="\/?(?:\.\.\/)?(?:xl\/)?(tables\/[^"]+)"/.exec(await unpackText(entry))?.[1];
    const part = target === undefined ? undefined : entries.get(`xl/${target}`);
    if (part !== undefined && (await unpackText(part)).includes(`displayName="${table}"`)) return path.replace("_rels/", "").replace(".rels", "");
  }
  return "";
}
