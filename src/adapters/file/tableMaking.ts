import { LAST_COLUMN, LAST_ROW } from "../../base/cellAddress";
import { accepted, refused } from "../../base/result";
import type { ColumnLayout, HeaderRename, OwnCell, OwnColumn, TableLayout, WorkbookChange } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import { holdsAnything, lookNumberOf, opened, setCells, setFormula, setLooks, type OpenBook, type OpenSheet } from "./openBook";
import { makeChart, renewChart } from "./charts";
import { highlight } from "./highlights";
import { bodyOf, findTable, isTaken, truncateTable, writeRows, type Outcome, type TablePlace } from "./tableRows";
import { blankSheet, PLAIN_LOOK, type CellLook, type TableFile, type ValidationFile } from "./workbookFile";

/**
 * New sheets with a table, and reports that take the place of an older one. Columns have their look down the whole sheet, so
 * that what is typed below the table's end keeps its zeros as well; a header shows its note when it is selected.
 */

/** What the engine writes is quieter than what people type, and still easy to read. */
const QUIET = "595959";
const ON_HEADER = "FFFFFF";
const STYLE = "TableStyleMedium2";
/** The room at the sides of a cell, in characters: five pixels of seven. */
const SIDES = 5 / 7;
const TITLE_LENGTH = 32;
const NOTE_LENGTH = 255;
/** A longer list in a rule damages the file. */
const LONGEST_WORDS = 255;

/** A new sheet at the end of the workbook with a table from A1 on. Drop-downs come later, with `addDropDowns`. */
export function createTable(book: OpenBook, layout: TableLayout, rows: readonly (readonly CellValue[])[]): Outcome {
  const taken = takenName(book, layout);
  if (taken !== undefined) return refused({ code: "sheetNameTaken", detail: `there is something called ${taken}`, place: taken });
  const sheet = opened(book, { ...blankSheet(layout.sheetName), tabColor: layout.tabColor.replace("#", "").toUpperCase(), frozenRows: 1, isProtected: layout.locked });
  sheet.columns = layout.columns.map((column) => ({ width: column.width + SIDES, lookNumber: lookNumberOf(book, bodyLook(column)) }));
  placeTable(book, sheet, layout, 0, 0);
  const place = findTable(book, layout.name);
  const written = place.ok ? writeRows(book, place.value, 0, rows) : place;
  if (!written.ok) book.sheets.pop();
  if (!written.ok) return written;
  makeChart(book, layout);
  return highlight(book, layout);
}

/** The name that a new table or its sheet would share with something; names are compared without case. */
function takenName(book: OpenBook, layout: TableLayout): string | undefined {
  const same = (name: string, other: string): boolean => name.toLowerCase() === other.toLowerCase();
  if (book.sheets.some((sheet) => same(sheet.name, layout.sheetName))) return layout.sheetName;
  const names = [...book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)), ...book.names.map(({ name }) => name)];
  return names.some((name) => same(name, layout.name)) ? layout.name : undefined;
}

function bodyLook({ numberFormat, align, derived }: ColumnLayout): CellLook {
  return { ...PLAIN_LOOK, numberFormat, align, fontColor: derived ? QUIET : undefined };
}

/** Headers into a row, and a table with one blank row below them. */
function placeTable(book: OpenBook, sheet: OpenSheet, layout: TableLayout, headerRow: number, firstColumn: number): void {
  const headers = layout.columns.map(({ header }) => header);
  setCells(sheet, headerRow, firstColumn, headers);
  setLooks(sheet, headerRow, firstColumn, layout.columns.map(({ align }) => headerLook(book, align)));
  const table: TableFile = {
    name: layout.name, firstRow: headerRow + 1, firstColumn, headers, hasHeaderRow: true, rowCount: 1, hasTotalsRow: false, style: STYLE,
    hasFilter: true, columnFormulas: new Map(),
  };
  sheet.tables = [...sheet.tables, table];
  sheet.validations = [...sheet.validations, ...layout.columns.flatMap((column, index) => notePrompt(column, headerRow, firstColumn + index))];
}

function notePrompt({ header, note }: ColumnLayout, row: number, column: number): readonly ValidationFile[] {
  if (note === "") return [];
  const prompt = { title: shortened(header, TITLE_LENGTH), text: shortened(note, NOTE_LENGTH) };
  return [{ areas: [{ row, column, rows: 1, columns: 1 }], kind: "any", blankAllowed: true, refusal: "none", prompt }];
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/**
 * Refreshes a report where it stands, or makes it. Columns are found by their headers, so a person may have moved them or added
 * some. One whose header is in another language gets its own, and one that is gone comes at the right end.
 */
export function replaceTable(book: OpenBook, { layout, rows, renames = [], own = [], spareRows = 0 }: Extract<WorkbookChange, { kind: "replaceTable" }>): Outcome {
  const found = findTable(book, layout.name);
  const lasting = rows.slice(0, rows.length - spareRows);
  if (!found.ok) return createTable(book, layout, lasting);
  const shaped = makeWhole(book, layout, renames, found.value, lasting.length);
  const place = shaped.ok ? findTable(book, layout.name) : shaped;
  if (!place.ok) return place;
  const { headers } = place.value.table;
  const places = [...layout.columns, ...own].map(({ header }) => headers.indexOf(header));
  const blank = headers.map((_, index) => (places.includes(index) ? "" : null));
  const arranged = lasting.map((row, index) => {
    const cells: (CellValue | null)[] = [...blank];
    const values = [...row, ...own.map((column) => column.cells[index] ?? "")];
    for (const [position, column] of places.entries()) cells[column] = typedValue(values[position] ?? "");
    return cells;
  });
  const written = writeRows(book, place.value, 0, arranged.length === 0 ? [blank] : arranged);
  const after = findTable(book, layout.name);
  if (!written.ok || !after.ok) return written;
  setOwnFormulas(book, after.value, own, lasting.length);
  const last = findTable(book, layout.name);
  const cut = last.ok ? truncateTable(book, last.value, Math.max(1, lasting.length)) : last;
  if (!cut.ok) return cut;
  renewChart(book, layout);
  return highlight(book, layout);
}

/** A formula takes its place in the cell later. */
function typedValue(cell: OwnCell): CellValue {
  return typeof cell === "object" ? "" : cell;
}

function setOwnFormulas(book: OpenBook, { sheet, table }: TablePlace, own: readonly OwnColumn[], rowCount: number): void {
  for (const { header, cells } of own) {
    const column = table.firstColumn + table.headers.indexOf(header);
    for (const [index, cell] of cells.slice(0, rowCount).entries()) if (typeof cell === "object") setFormula(opened(book, sheet), table.firstRow + index, column, cell.formula.slice(1));
  }
}

/** The table with every column of a layout under its header; nothing changes where the columns or the rows will find no room. */
function makeWhole(book: OpenBook, layout: TableLayout, renames: readonly HeaderRename[], { sheet, table }: TablePlace, rowCount: number): Outcome {
  const headers = table.headers.map((header) => renames.find(({ from }) => from === header)?.to ?? header);
  const added = layout.columns.filter(({ header }) => !headers.includes(header));
  if (added.length === 0 && headers.every((header, at) => header === table.headers[at])) return accepted(undefined);
  const body = bodyOf(table);
  const top = body.row - (table.hasHeaderRow ? 1 : 0);
  const growth = { ...body, row: body.row + body.rows, rows: Math.max(0, rowCount - body.rows) };
  if (isTaken(sheet, table, growth)) return refused({ code: "tableGrowth", detail: `something stands below ${layout.name}`, place: sheet.name });
  const beside = { row: top, column: body.column + body.columns, rows: LAST_ROW, columns: added.length };
  if (added.length > 0 && (table.hasTotalsRow || holdsAnything(sheet, beside) || body.column + body.columns + added.length > LAST_COLUMN)) {
    return refused({ code: "tableGrowth", detail: `${layout.name} needs more columns than are free`, place: sheet.name });
  }
  const open = opened(book, sheet);
  const whole = [...headers, ...added.map(({ header }) => header)];
  open.tables = open.tables.map((each) => (each.name === table.name ? { ...each, headers: whole } : each));
  if (!table.hasHeaderRow) return accepted(undefined);
  setCells(open, top, body.column, whole);
  const fresh = layout.columns.filter(({ header }) => !table.headers.includes(header));
  const placeOf = ({ header }: ColumnLayout): number => body.column + whole.indexOf(header);
  const isOurPrompt = ({ areas }: ValidationFile): boolean => areas.length > 0 && areas.every((area) => area.row === top && area.rows === 1 && fresh.some((column) => placeOf(column) === area.column));
  open.validations = [...open.validations.filter((rule) => !isOurPrompt(rule)), ...fresh.flatMap((column) => notePrompt(column, top, placeOf(column)))];
  setLooks(open, top, body.column + body.columns, added.map(({ align }) => headerLook(book, align)));
  for (let row = body.row; row < body.row + body.rows; row += 1) setLooks(open, row, body.column + body.columns, added.map((column) => lookNumberOf(book, bodyLook(column))));
  return accepted(undefined);
}

function headerLook(book: OpenBook, align: ColumnLayout["align"]): number {
  return lookNumberOf(book, { ...PLAIN_LOOK, numberFormat: "@", bold: true, fontColor: ON_HEADER, align });
}

/**
 * The drop-downs of new tables, made when all of them are there because they refer to each other. A list is a help and no guard:
 * other values may be typed, and the check says what is wrong with them.
 */
export function addDropDowns(book: OpenBook, layouts: readonly TableLayout[]): void {
  for (const layout of layouts) {
    const found = findTable(book, layout.name);
    if (!found.ok) continue;
    const { sheet, table } = found.value;
    const rules = layout.columns.flatMap((column, index): readonly ValidationFile[] => {
      const list = column.list === undefined ? undefined : listOf(book, column.list);
      const body = bodyOf(table);
      const areas = [{ ...body, column: body.column + index, columns: 1 }];
      return list === undefined ? [] : [{ areas, kind: "list", blankAllowed: true, refusal: "none", ...list }];
    });
    if (rules.length === 0) continue;
    const open = opened(book, sheet);
    open.validations = [...open.validations, ...rules];
  }
}

function listOf(book: OpenBook, list: NonNullable<ColumnLayout["list"]>): Pick<ValidationFile, "words" | "formula1"> | undefined {
  if ("table" in list) {
    const formula1 = nameOfColumn(book, list.table, list.header);
    return formula1 === undefined ? undefined : { formula1 };
  }
  return list.join(",").length > LONGEST_WORDS || list.some((word) => word.includes(",")) ? undefined : { words: list };
}

/** The defined name of a table's column, made where there is none; it follows the column when it grows or moves. */
function nameOfColumn(book: OpenBook, table: string, header: string): string | undefined {
  const found = findTable(book, table);
  if (!found.ok || !found.value.table.headers.includes(header)) return undefined;
  const refersTo = `${found.value.table.name}[${header.replaceAll(/[[\]#'@]/g, "'$&")}]`;
  const known = book.names.find((name) => name.refersTo === refersTo && name.sheetName === undefined);
  if (known !== undefined) return known.name;
  const taken = new Set([...book.names.map(({ name }) => name), ...book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))].map((name) => name.toLowerCase()));
  const stem = `${found.value.table.name}_${header.replaceAll(/[^\p{L}\p{N}]+/gu, "_")}`;
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}_${number}`;
  book.names.push({ name, refersTo, isHidden: false });
  return name;
}
