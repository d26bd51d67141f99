import type { ColumnLayout, TableLayout } from "../../ports/workbookPort";
import { wholeColumns } from "./addresses";
import { SHEET_ROWS, type Book, type SheetState, type TableSite } from "./book";
import { runsOf } from "./cellBlocks";
import { refuse } from "./outages";
import { setNumberFormat } from "./rowSteps";
import { STEP_BYTES, type Step, type Stepping } from "./step";
import { toCell } from "./toCell";

/**
 * Makes a sheet with an empty table: headers in the first row, which stays in view, the look of each column, and what is
 * said about a column when its header is pointed at. That is a data-validation prompt: it needs no further sync, no
 * comment in anybody's name, and no newer Excel.
 */

/** What is written by the engine is quieter than what people type, and still easy to read on white and on banded rows. */
const QUIET = "#595959";
/** The header of Excel's ordinary table style is dark. */
const ON_HEADER = "#FFFFFF";
const TITLE_LENGTH = 32;
const NOTE_LENGTH = 255;

/** People may filter, widen columns and make pivot tables from a ledger; its cells are not theirs. */
const LEDGER_PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowPivotTables: true,
  selectionMode: "Normal",
};

/** The step that makes the sheet and the empty table; the book then knows both. */
export function makeTableStep(layout: TableLayout, book: Book, { change }: Stepping): { readonly step: Step; readonly site: TableSite } {
  requireFree(layout, book);
  const sheet: SheetState = { name: layout.sheetName, isProtected: false, protectAs: layout.locked ? LEDGER_PROTECTION : undefined };
  const site = newSite(layout, sheet);
  book.sheets.set(sheet.name.toLowerCase(), sheet);
  book.tables.set(layout.name.toLowerCase(), site);
  book.takenNames.add(layout.name.toLowerCase());
  const step: Step = {
    change,
    completes: false,
    bytes: STEP_BYTES + layout.columns.length * 2_500,
    cells: layout.columns.length,
    sheet,
    site,
    fill(context) {
      const worksheet = context.workbook.worksheets.add(layout.sheetName);
      worksheet.tabColor = layout.tabColor;
      dressColumns(worksheet, layout.columns);
      const header = worksheet.getRangeByIndexes(0, 0, 1, layout.columns.length);
      placeTable(worksheet, header, layout);
      header.format.font.color = ON_HEADER;
      worksheet.freezePanes.freezeRows(1);
      return undefined;
    },
  };
  return { step, site };
}

/** Puts headers into a row and makes them a table with one blank row. */
function placeTable(worksheet: Excel.Worksheet, header: Excel.Range, layout: TableLayout): void {
  const formats = layout.columns.map((column) => column.numberFormat);
  for (const run of runsOf(formats)) setNumberFormat(header.getCell(0, run.from).getResizedRange(0, run.count - 1), run.value);
  header.values = [layout.columns.map((column, at) => toCell(column.header, formats[at] ?? ""))];
  const table = worksheet.tables.add(header.getResizedRange(1, 0), true);
  table.name = layout.name;
  layout.columns.forEach((column, at) => explain(header.getCell(0, at), column));
}

function requireFree(layout: TableLayout, book: Book): void {
  if (book.sheets.has(layout.sheetName.toLowerCase())) refuse("sheetNameTaken", `there is a sheet ${layout.sheetName}`, layout.sheetName);
  if (book.takenNames.has(layout.name.toLowerCase())) refuse("sheetNameTaken", `there is something called ${layout.name}`, layout.name);
}

function newSite(layout: TableLayout, sheet: SheetState): TableSite {
  return {
    name: layout.name,
    sheet,
    showsHeaders: true,
    headers: layout.columns.map((column) => column.header),
    bodyRows: 1,
    isBlank: true,
    formats: layout.columns.map((column) => column.numberFormat),
    filters: [],
    standing: [],
    chart: null,
    isFiltered: false,
    freeRowsBelow: SHEET_ROWS - 2,
    isWalled: false,
    row: 1,
    column: 0,
  };
}

/** Looks of whole columns from one on, so that what people type or paste below the table's end keeps its zeros as well. */
export function dressColumns(worksheet: Excel.Worksheet, columns: readonly ColumnLayout[], first = 0): void {
  const over = <Value>(value: (column: ColumnLayout) => Value | undefined, dress: (range: Excel.Range, value: Value) => void): void => {
    for (const run of runsOf(columns.map(value))) dress(worksheet.getRange(wholeColumns(first + run.from, run.count)), run.value);
  };
  over((column) => column.numberFormat, setNumberFormat);
  over((column) => pointsWide(column.width), (range, points) => (range.format.columnWidth = points));
  over((column) => ALIGNMENT[column.align], (range, alignment) => (range.format.horizontalAlignment = alignment));
  over((column) => (column.derived ? QUIET : undefined), (range, color) => (range.format.font.color = color));
}

const ALIGNMENT = { left: "Left", right: "Right", center: "Center" } as const;

/** A character of Excel's standard font is seven pixels wide and a cell has five to spare; a pixel is three quarters of a point. */
function pointsWide(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

export function explain(cell: Excel.Range, column: ColumnLayout): void {
  if (column.note === "") return;
  cell.dataValidation.prompt = {
    showPrompt: true,
    title: shortened(column.header, TITLE_LENGTH),
    message: shortened(column.note, NOTE_LENGTH),
  };
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
