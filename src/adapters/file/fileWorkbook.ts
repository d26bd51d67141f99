import { assertNever } from "../../base/assert";
import { accepted, refused, type Result } from "../../base/result";
import type { FoundRows, FoundTable, Outage, RowsFrom, SelectedCell, Selection, TableLayout, WorkbookChange, WorkbookPort, WriteSummary, WriteWatch } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import { someColumns } from "../../schema/someColumns";
import { closedBook, openBook, type OpenBook } from "./openBook";
import { addDropDowns, createTable, replaceTable } from "./tableMaking";
import { appendRows, findTable, otherRows, truncateTable, updateRows, type Outcome } from "./tableRows";
import { lookBehind } from "./lookBehind";
import type { SheetFile, TableFile, WorkbookFile } from "./workbookFile";

/**
 * The workbook port over a workbook file in memory: what the command line works with. Nothing reaches the disk before
 * `save`, which hands the whole file to whoever made the port.
 */
export interface FileWorkbook extends WorkbookPort {
  /** The file as it is now. */
  current(): WorkbookFile;
}

/** `store` keeps the file where it belongs; without it, `save` answers that only the person can. */
export function fileWorkbook(file: WorkbookFile, store?: (file: WorkbookFile) => Promise<Result<void, Outage>>): FileWorkbook {
  const book = openBook(file);
  const selected = new Map<string, { readonly row: number; readonly column: number }>();
  return {
    current: () => closedBook(book),
    readTables: (names) => Promise.resolve(accepted(readTables(book, names))),
    readRows: (wanted) => Promise.resolve(readRows(book, wanted)),
    lookBehind: (wanted) => Promise.resolve(accepted(lookBehind(book, wanted))),
    write: (changes, watch) => Promise.resolve(write(book, changes, watch)),
    sheetNames: () => Promise.resolve(accepted(book.sheets.map(({ name }) => name))),
    readCells: (cells) => Promise.resolve(readCells(book, cells)),
    selection: () => {
      const sheetName = book.sheets[book.activeSheet]?.name ?? "";
      const { row, column } = selected.get(sheetName) ?? { row: 1, column: 1 };
      return Promise.resolve(accepted(cellOn(book, sheetName, row, column)));
    },
    goTo: ({ sheetName, row, column }) => {
      const shown = activateSheet(book, sheetName);
      if (shown.ok) selected.set(book.sheets[book.activeSheet]?.name ?? "", { row, column });
      return Promise.resolve(shown);
    },
    save: async () => {
      if (store === undefined) return accepted(false);
      const stored = await store(closedBook(book));
      return stored.ok ? accepted(true) : stored;
    },
    onChange: () => Promise.resolve(accepted(() => undefined)),
    onSelection: () => Promise.resolve(accepted(() => undefined)),
  };
}

function readTables(book: OpenBook, names: readonly string[] | undefined): readonly FoundTable[] {
  const wanted = names === undefined ? undefined : new Set(names.map((name) => name.toLowerCase()));
  return book.sheets.flatMap((sheet) => sheet.tables.filter(({ name }) => wanted?.has(name.toLowerCase()) ?? true).map((table) => foundTable(sheet, table)));
}

function foundTable(sheet: SheetFile, table: TableFile): FoundTable {
  const { firstRow, firstColumn, rowCount, headers, name } = table;
  const rows = Array.from({ length: rowCount }, (_, index) => cellsOf(sheet.rows[firstRow + index] ?? [], firstColumn, headers.length));
  return { name, sheetName: sheet.name, firstRow: firstRow + 1, firstColumn: firstColumn + 1, headers, rows };
}

function readRows(book: OpenBook, wanted: readonly RowsFrom[]): Result<readonly FoundRows[], Outage> {
  const found: FoundRows[] = [];
  for (const { table: name, from, count, isPart, columns } of wanted) {
    const [table] = readTables(book, [name]);
    if (table === undefined) return refused({ code: "tableMissing", detail: `there is no table ${name}`, place: name });
    const last = isPart === true ? from + count : from + 1;
    if (last > table.rows.length) return refused({ code: "rowsMoved", detail: `${name} has no row ${last}`, place: name });
    found.push({ ...someColumns({ ...table, rows: table.rows.slice(from, isPart === true ? last : undefined) }, columns), rowCount: table.rows.length });
  }
  return accepted(found);
}

function readCells(book: OpenBook, cells: readonly SelectedCell[]): Result<readonly CellValue[], Outage> {
  const values: CellValue[] = [];
  for (const { sheetName, row, column } of cells) {
    const sheet = book.sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
    if (sheet === undefined) return refused({ code: "tableMissing", detail: `there is no sheet ${sheetName}`, place: sheetName });
    values.push(sheet.rows[row - 1]?.[column - 1] ?? "");
  }
  return accepted(values);
}

/** The row itself where it is exactly the table's. */
function cellsOf(row: readonly CellValue[], first: number, count: number): readonly CellValue[] {
  if (first === 0 && row.length === count) return row;
  const cells = row.slice(first, first + count);
  while (cells.length < count) cells.push("");
  return cells;
}

function write(book: OpenBook, changes: readonly WorkbookChange[], watch: WriteWatch = {}): Result<WriteSummary, Outage> {
  const made: TableLayout[] = [];
  const total = changes.reduce((cells, change) => cells + cellsIn(change), 0);
  let done = 0;
  for (const [index, change] of changes.entries()) {
    if (watch.isStopped?.() === true) return finish(book, made, { changesDone: index, stopped: true });
    if ("layout" in change && !findTable(book, change.layout.name).ok) made.push(change.layout);
    const outcome = apply(book, change);
    if (!outcome.ok) {
      addDropDowns(book, made);
      return refused({ ...outcome.refusal, changesDone: index });
    }
    done += cellsIn(change);
    watch.onProgress?.(done, total);
  }
  return finish(book, made, { changesDone: changes.length, stopped: false });
}

function finish(book: OpenBook, made: readonly TableLayout[], summary: WriteSummary): Result<WriteSummary, Outage> {
  addDropDowns(book, made);
  return accepted(summary);
}

/** How much a change is of the whole work; every one counts for something. */
function cellsIn(change: WorkbookChange): number {
  if (change.kind === "updateRows") return 1 + change.values.length * change.columns.length;
  return "rows" in change ? 1 + change.rows.length * (change.rows[0]?.length ?? 0) : 1;
}

function apply(book: OpenBook, change: WorkbookChange): Outcome {
  switch (change.kind) {
    case "createTable":
      return createTable(book, change.layout, change.rows);
    case "replaceTable":
      return replaceTable(book, change);
    case "activateSheet":
      return activateSheet(book, change.sheetName);
    case "appendRows":
    case "updateRows":
    case "truncateTable": {
      const found = findTable(book, change.table);
      if (!found.ok) return found;
      if (change.kind !== "appendRows" && (change.rowCount ?? found.value.table.rowCount) !== found.value.table.rowCount) return otherRows(found.value.table, `${change.table} has ${found.value.table.rowCount} rows, not ${change.rowCount}`);
      if (change.kind === "appendRows") return appendRows(book, found.value, change.rows);
      if (change.kind === "truncateTable") return truncateTable(book, found.value, change.keep);
      return updateRows(book, found.value, change.firstIndex, change.columns, change.values);
    }
    default:
      return assertNever(change);
  }
}

function activateSheet(book: OpenBook, name: string): Outcome {
  const index = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (index < 0) return refused({ code: "tableMissing", detail: `there is no sheet ${name}`, place: name });
  book.activeSheet = index;
  return accepted(undefined);
}

/** A selected cell, with the table it lies in. */
function cellOn(book: OpenBook, sheetName: string, row: number, column: number): Selection {
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  const table = sheet?.tables.find(({ firstRow, firstColumn, hasHeaderRow, rowCount, headers }) => {
    const isInRows = row > firstRow - (hasHeaderRow ? 1 : 0) && row <= firstRow + rowCount;
    return isInRows && column > firstColumn && column <= firstColumn + headers.length;
  });
  return { sheetName, ...(table !== undefined && { tableName: table.name }), firstRow: row, firstColumn: column, rowCount: 1, columnCount: 1 };
}
