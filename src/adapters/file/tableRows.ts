import { LAST_ROW } from "../../base/cellAddress";
import { accepted, refused, type Result } from "../../base/result";
import { shiftFormula } from "../../base/shiftFormula";
import type { Outage } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import { clearCells, holdsAnything, opened, setCells, setFormula, setLooks, type OpenBook, type OpenSheet } from "./openBook";
import { cellKey, type Area, type SheetFile, type TableFile, type ValidationFile } from "./workbookFile";

/**
 * Rows of a table: added at its end, changed, taken from its end. The table's range, its filter and the rules for its cells
 * follow. New rows look like the last one, and a column with a formula goes on with it where a row leaves the cell alone.
 */
export interface TablePlace {
  readonly sheet: SheetFile;
  readonly table: TableFile;
}
type Cells = readonly (CellValue | null)[];
export type Outcome = Result<void, Outage>;

const DONE: Outcome = accepted(undefined);
/** Excel takes no longer text into a cell. */
const LONGEST_TEXT = 32_767;

export function findTable(book: OpenBook, name: string): Result<TablePlace, Outage> {
  const wanted = name.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === wanted);
    if (table !== undefined) return accepted({ sheet, table });
  }
  return refused({ code: "tableMissing", detail: `there is no table ${name}`, place: name });
}

/** The area of a table's data rows. */
export function bodyOf({ firstRow, firstColumn, rowCount, headers }: TableFile): Area {
  return { row: firstRow, column: firstColumn, rows: rowCount, columns: headers.length };
}

/** A new table has one row without values; the first rows written take its place. */
export function isBlankTable({ sheet, table }: TablePlace): boolean {
  if (table.rowCount !== 1) return false;
  const row = sheet.rows[table.firstRow] ?? [];
  return table.headers.every((_, index) => {
    const column = table.firstColumn + index;
    return (row[column] ?? "") === "" || sheet.formulas.has(cellKey(table.firstRow, column));
  });
}

export function appendRows(book: OpenBook, place: TablePlace, rows: readonly Cells[]): Outcome {
  return writeRows(book, place, isBlankTable(place) ? 0 : place.table.rowCount, rows);
}

/** Writes rows from a position on; the table grows as far as they need. */
export function writeRows(book: OpenBook, { sheet, table }: TablePlace, start: number, rows: readonly Cells[]): Outcome {
  if (rows.length === 0) return DONE;
  const width = table.headers.length;
  if (rows.some((row) => row.length !== width)) return otherRows(table, `${table.name} has ${width} columns, not those of the rows`);
  const long = longText(rows, table);
  if (long !== undefined) return refused(long);
  const rowCount = Math.max(table.rowCount, start + rows.length);
  const growth: Area = { row: table.firstRow + table.rowCount, column: table.firstColumn, rows: rowCount - table.rowCount, columns: width };
  if (growth.row + growth.rows > LAST_ROW) return refused({ code: "tooLarge", detail: `${table.name} would end below the sheet`, place: sheet.name });
  if (growth.rows > 0 && table.hasTotalsRow) return outgrown(table, `${table.name} has a row of totals below it`);
  if (isTaken(sheet, table, growth)) return outgrown(table, `something stands below ${table.name}`);
  const open = opened(book, sheet);
  const pattern = patternOf(open, table);
  for (const [index, row] of rows.entries()) {
    const at = table.firstRow + start + index;
    setCells(open, at, table.firstColumn, row);
    if (start + index >= table.rowCount) continueRow(open, table, at, row, pattern);
  }
  resize(open, table, rowCount);
  return DONE;
}

function outgrown(table: TableFile, detail: string): Outcome {
  return refused({ code: "tableGrowth", detail, place: table.name });
}

/** The table is another than it was when somebody worked out what to write into it. */
export function otherRows(table: TableFile, detail: string): Outcome {
  return refused({ code: "rowsMoved", detail, place: table.name });
}

function longText(rows: readonly Cells[], table: TableFile): Outage | undefined {
  const isLong = rows.some((row) => row.some((value) => typeof value === "string" && value.length > LONGEST_TEXT));
  return isLong ? { code: "tooLarge", detail: `a text is longer than ${LONGEST_TEXT} characters`, place: table.name } : undefined;
}

/** Whether something stands where a table is to grow. */
export function isTaken(sheet: SheetFile, table: TableFile, growth: Area): boolean {
  if (growth.rows === 0) return false;
  if (holdsAnything(sheet, growth)) return true;
  return sheet.tables.some((other) => {
    const head = other.firstRow - (other.hasHeaderRow ? 1 : 0);
    const isBeside = other.firstColumn >= growth.column + growth.columns || other.firstColumn + other.headers.length <= growth.column;
    return other !== table && !isBeside && head < growth.row + growth.rows && other.firstRow + other.rowCount > growth.row;
  });
}

/** What the last row hands on to those below it. */
interface Pattern {
  readonly row: number;
  readonly looks: readonly number[];
  readonly formulas: ReadonlyMap<number, string>;
}

function patternOf(sheet: SheetFile, table: TableFile): Pattern {
  const row = table.firstRow + table.rowCount - 1;
  const formulas = new Map(table.columnFormulas);
  for (const index of table.headers.keys()) {
    const formula = sheet.formulas.get(cellKey(row, table.firstColumn + index));
    if (formula !== undefined) formulas.set(index, formula);
  }
  return { row, formulas, looks: (sheet.lookNumbers[row] ?? []).slice(table.firstColumn, table.firstColumn + table.headers.length) };
}

function continueRow(sheet: OpenSheet, table: TableFile, at: number, row: Cells, { row: from, looks, formulas }: Pattern): void {
  if (looks.length > 0) setLooks(sheet, at, table.firstColumn, looks);
  for (const [index, formula] of formulas) if (row[index] === null) setFormula(sheet, at, table.firstColumn + index, shiftFormula(formula, at - from, 0));
}

export function updateRows(book: OpenBook, { sheet, table }: TablePlace, firstIndex: number, columns: readonly number[], values: readonly Cells[]): Outcome {
  if (firstIndex + values.length > table.rowCount || columns.some((column) => column >= table.headers.length)) {
    return otherRows(table, `${table.name} has ${table.rowCount} rows and ${table.headers.length} columns, fewer than are to be changed`);
  }
  const long = longText(values, table);
  if (long !== undefined) return refused(long);
  const open = opened(book, sheet);
  for (const [index, cells] of values.entries()) {
    const row = new Array<CellValue | null>(table.headers.length).fill(null);
    for (const [position, column] of columns.entries()) row[column] = cells[position] ?? null;
    setCells(open, table.firstRow + firstIndex + index, table.firstColumn, row);
  }
  return DONE;
}

/** Takes rows from the end away; a table without data keeps one blank row. */
export function truncateTable(book: OpenBook, { sheet, table }: TablePlace, keep: number): Outcome {
  if (keep >= table.rowCount) return DONE;
  if (table.hasTotalsRow) return outgrown(table, `${table.name} has a row of totals below it`);
  const open = opened(book, sheet);
  const last = Math.max(1, keep);
  const body = bodyOf(table);
  if (keep === 0) setCells(open, table.firstRow, table.firstColumn, new Array<CellValue>(body.columns).fill(""));
  clearCells(open, { ...body, row: body.row + last, rows: body.rows - last });
  resize(open, table, last);
  return DONE;
}

/** The table with another number of rows, and the rules and conditional formats that covered a column of it to its end likewise. */
export function resize(sheet: OpenSheet, table: TableFile, rowCount: number): void {
  if (rowCount === table.rowCount) return;
  const body = bodyOf(table);
  sheet.tables = sheet.tables.map((each) => (each.name === table.name ? { ...each, rowCount } : each));
  const follow = (area: Area): Area => {
    const isInside = area.column >= body.column && area.column + area.columns <= body.column + body.columns;
    const endsWithTable = area.row >= body.row && area.row + area.rows === body.row + body.rows;
    return isInside && endsWithTable ? { ...area, rows: Math.max(1, body.row + rowCount - area.row) } : area;
  };
  sheet.validations = sheet.validations.map((rule): ValidationFile => ({ ...rule, areas: rule.areas.map(follow) }));
  sheet.conditions = sheet.conditions.map((condition) => ({ ...condition, areas: condition.areas.map(follow) }));
}
