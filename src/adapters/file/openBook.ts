import type { CellValue } from "../../schema/cell";
import { cellKey, NO_LOOK, placeOfKey, UNCOMPUTED, type Area, type CellLook, type NameFile, type SheetFile, type WorkbookFile } from "./workbookFile";

/**
 * A workbook file while changes are made to it. The lists of a sheet are copied once before its first change and then
 * changed in place; a row itself is never changed but replaced, so rows that were handed out stay what they were. Sheets that
 * no change touches stay the objects that were read.
 */
export interface OpenBook {
  readonly from: WorkbookFile;
  readonly sheets: SheetFile[];
  readonly names: NameFile[];
  readonly looks: CellLook[];
  activeSheet: number;
  /** The sheets whose lists are this book's own. */
  readonly opened: Map<SheetFile, OpenSheet>;
}

/** A sheet that may be changed, and is itself a `SheetFile` at any time. */
export interface OpenSheet extends SheetFile {
  columns: SheetFile["columns"];
  tables: SheetFile["tables"];
  validations: SheetFile["validations"];
  conditions: SheetFile["conditions"];
  charts: SheetFile["charts"];
  readonly rows: (readonly CellValue[])[];
  readonly lookNumbers: (readonly number[])[];
  readonly formulas: Map<number, string>;
}

export function openBook(file: WorkbookFile): OpenBook {
  return { from: file, sheets: [...file.sheets], names: [...file.names], looks: [...file.looks], activeSheet: file.activeSheet, opened: new Map() };
}

/** The workbook as it is now; later changes do not reach it. */
export function closedBook(book: OpenBook): WorkbookFile {
  book.opened.clear();
  return { ...book.from, sheets: [...book.sheets], names: [...book.names], looks: [...book.looks], activeSheet: book.activeSheet };
}

/** A sheet of the book, ready to be changed. */
export function opened(book: OpenBook, sheet: SheetFile): OpenSheet {
  const known = book.opened.get(sheet);
  if (known !== undefined) return known;
  const open: OpenSheet = { ...sheet, rows: [...sheet.rows], lookNumbers: [...sheet.lookNumbers], formulas: new Map(sheet.formulas) };
  const place = book.sheets.indexOf(sheet);
  book.sheets.splice(place < 0 ? book.sheets.length : place, place < 0 ? 0 : 1, open);
  book.opened.set(open, open);
  return open;
}

/** The number of a look, added where there is none like it. */
export function lookNumberOf(book: OpenBook, look: CellLook): number {
  const key = lookKey(look);
  const known = book.looks.findIndex((each) => lookKey(each) === key);
  return known >= 0 ? known : book.looks.push(look) - 1;
}

function lookKey({ numberFormat, bold, italic, fontColor, fill, align, wrap, locked, base }: CellLook): string {
  return JSON.stringify([numberFormat, bold, italic, fontColor, fill, align, wrap, locked, base]);
}

/** Values into neighbouring cells of a row; null leaves a cell as it is, a value takes the place of a formula. */
export function setCells(sheet: OpenSheet, row: number, column: number, values: readonly (CellValue | null)[]): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells: CellValue[] = [...(sheet.rows[row] ?? [])];
  while (cells.length < column + values.length) cells.push("");
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    cells[column + index] = value;
    if (sheet.formulas.size > 0) sheet.formulas.delete(cellKey(row, column + index));
  }
  sheet.rows[row] = cells;
}

export function setFormula(sheet: OpenSheet, row: number, column: number, formula: string): void {
  setCells(sheet, row, column, [UNCOMPUTED]);
  sheet.formulas.set(cellKey(row, column), formula);
}

export function setLooks(sheet: OpenSheet, row: number, column: number, looks: readonly number[]): void {
  while (sheet.lookNumbers.length <= row) sheet.lookNumbers.push([]);
  const numbers = [...(sheet.lookNumbers[row] ?? [])];
  while (numbers.length < column) numbers.push(NO_LOOK);
  for (const [index, look] of looks.entries()) numbers[column + index] = look;
  sheet.lookNumbers[row] = numbers;
}

/** Takes values, formulas and looks out of a block, and blank rows off the end of the sheet. */
export function clearCells(sheet: OpenSheet, { row, column, rows, columns }: Area): void {
  for (let at = row; at < row + rows; at += 1) {
    if (sheet.rows[at] !== undefined) setCells(sheet, at, column, new Array<CellValue>(columns).fill(""));
    if (sheet.lookNumbers[at] !== undefined) setLooks(sheet, at, column, new Array<number>(columns).fill(NO_LOOK));
  }
  while (sheet.rows.length > 0 && sheet.rows.at(-1)?.every((value) => value === "")) sheet.rows.pop();
  while (sheet.lookNumbers.length > 0 && sheet.lookNumbers.at(-1)?.every((look) => look === NO_LOOK)) sheet.lookNumbers.pop();
}

/** Whether a value or a formula stands in a block. */
export function holdsAnything(sheet: SheetFile, { row, column, rows, columns }: Area): boolean {
  const isInside = (at: number, c: number): boolean => at >= row && at < row + rows && c >= column && c < column + columns;
  for (let at = row; at < Math.min(row + rows, sheet.rows.length); at += 1) {
    if (sheet.rows[at]?.some((value, c) => value !== "" && isInside(at, c))) return true;
  }
  for (const key of sheet.formulas.keys()) {
    const place = placeOfKey(key);
    if (isInside(place.row, place.column)) return true;
  }
  return false;
}
