/**
 * Reading and writing cells: one at a time for the grid, whole rectangles for the host.
 *
 * Writing follows Excel: `null` leaves a cell alone, '' clears it, text is read as if typed (see typedCell), a block written
 * directly below a table makes it grow. Rows of a matrix are the area's rows.
 */
import { announce, columnAt, type Origin, type Sheet, type Workbook } from '../workbook';
import { cellArea, intersectAreas, requireOnSheet, SHEET_COLUMNS, SHEET_ROWS, type Area } from './area';
import { swapBlock, takeBlock, type Block } from './blocks';
import { EN_US, type Culture } from './culture';
import { asOneStep, record } from './history';
import { requireUnlocked } from './protection';
import { reachedParts, reachedValues } from './reachedRows';
import { computeWhenDue, markChanged } from './recalculation';
import { isDayFormat, shownText } from './shownText';
import { stripFill, stripGet, stripMap, stripSet, stripTouched } from './strip';
import { PLAIN_STYLE, restyler, styleOf, type CellStyle } from './styles';
import { afterCellsWritten } from './tableGrowth';
import { mayMeanMore, readTyped, type CellInput, type CellValue } from './typedCell';

export interface Cell {
  readonly value: CellValue;
  /** '' for none. */
  readonly formula: string;
  readonly text: string;
  readonly style: CellStyle;
}

/** One cell with everything a grid shows. */
export function getCell(workbook: Workbook, sheet: Sheet, row: number, column: number): Cell {
  const strips = sheet.columns[column];
  if (strips === undefined) return { value: '', formula: '', text: '', style: PLAIN_STYLE };
  const value = stripGet(strips.values, row);
  const style = styleOf(workbook.styles, cellStyleNumber(sheet, row, column));
  return { value, formula: stripGet(strips.formulas, row), text: shownText(dayValue(workbook, value, style.numberFormat), style.numberFormat, workbook.culture), style };
}

/** A number as its day is called, where it is shown as one. */
function dayValue({ daysFrom1904 }: Workbook, value: CellValue, numberFormat: string): CellValue {
  return daysFrom1904 && typeof value === 'number' && isDayFormat(numberFormat) ? value + DAYS_TO_1904 : value;
}

const DAYS_TO_1904 = 1462;

/** The style number of a cell. */
export function cellStyleNumber(sheet: Sheet, row: number, column: number): number {
  const strips = sheet.columns[column];
  if (strips === undefined) return 0;
  const own = stripGet(strips.styles, row);
  return own < 0 ? strips.style : own;
}

/** The style numbers that occur in an area. Columns never touched count as plain. */
export function styleNumbers(sheet: Sheet, area: Area): ReadonlySet<number> {
  const numbers = new Set<number>();
  if (area.column + area.columns > sheet.columns.length) numbers.add(0);
  const width = Math.min(area.columns, sheet.columns.length - area.column);
  for (let c = 0; c < width; c += 1) {
    const strips = sheet.columns[area.column + c];
    if (strips === undefined || !stripTouched(strips.styles, area.row, area.rows)) {
      numbers.add(strips?.style ?? 0);
      continue;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const own = stripGet(strips.styles, row);
      numbers.add(own < 0 ? strips.style : own);
    }
  }
  return numbers;
}

/** A matrix over an area, row by row. */
export function mapArea<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows = new Array<T[]>(area.rows);
  for (let r = 0; r < area.rows; r += 1) {
    const row = new Array<T>(area.columns);
    for (let c = 0; c < area.columns; c += 1) row[c] = read(area.row + r, area.column + c);
    rows[r] = row;
  }
  return rows;
}

/** Values, '' where blank. */
export function readValues(sheet: Sheet, area: Area): CellValue[][] {
  return mapArea(area, (row, column) => {
    const strips = sheet.columns[column];
    return strips === undefined ? '' : stripGet(strips.values, row);
  });
}

/** Formulas where there are some, values elsewhere. */
export function readFormulas(sheet: Sheet, area: Area): CellValue[][] {
  return mapArea(area, (row, column) => {
    const strips = sheet.columns[column];
    if (strips === undefined) return '';
    const formula = stripGet(strips.formulas, row);
    return formula === '' ? stripGet(strips.values, row) : formula;
  });
}

/** Shown texts in the signs of the workbook's culture. */
export function readTexts(workbook: Workbook, sheet: Sheet, area: Area): string[][] {
  return mapArea(area, (row, column) => getCell(workbook, sheet, row, column).text);
}

/** Number formats. */
export function readNumberFormats(workbook: Workbook, sheet: Sheet, area: Area): string[][] {
  return mapArea(area, (row, column) => styleOf(workbook.styles, cellStyleNumber(sheet, row, column)).numberFormat);
}

/** Writes a matrix as `Range.values` does. Text is read as `culture` writes it (en-US unless told). */
export function writeValues(
  workbook: Workbook, sheet: Sheet, area: Area, rows: readonly (readonly (CellValue | null)[])[], origin: Origin, culture: Culture = EN_US,
): void {
  changeCells(workbook, sheet, area, origin, () => {
    const reached = reachedValues(workbook, sheet, area, rows, origin);
    for (let c = 0; c < area.columns; c += 1) writeColumn(workbook, sheet, area, c, reached, culture);
  });
}

function writeColumn(
  workbook: Workbook, sheet: Sheet, area: Area, c: number, rows: readonly (readonly (CellValue | null)[])[], culture: Culture,
): void {
  const column = columnAt(sheet, area.column + c);
  const hasFormulas = column.formulas.chunks.length > 0;
  for (let r = 0; r < area.rows; r += 1) {
    const value = rows[r]?.[c] ?? null;
    if (value === null) continue;
    const row = area.row + r;
    if (typeof value === 'string' && value !== '' && mayMeanMore(value)) {
      enter(workbook, sheet, row, area.column + c, readTyped(value, formatAt(workbook, sheet, row, area.column + c), culture));
      continue;
    }
    stripSet(column.values, row, typeof value === 'number' && isTextCell(workbook, sheet, row, area.column + c) ? String(value) : value);
    if (hasFormulas) stripSet(column.formulas, row, '');
  }
}

function formatAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  return styleOf(workbook.styles, cellStyleNumber(sheet, row, column)).numberFormat;
}

/** A number put into a cell formatted as text becomes text, as in Excel. */
function isTextCell(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const number = cellStyleNumber(sheet, row, column);
  return number !== 0 && styleOf(workbook.styles, number).numberFormat === '@';
}

function enter(workbook: Workbook, sheet: Sheet, row: number, index: number, input: CellInput): void {
  const column = columnAt(sheet, index);
  stripSet(column.values, row, input.value);
  stripSet(column.formulas, row, input.formula);
  if (input.numberFormat === undefined || formatAt(workbook, sheet, row, index) !== 'General') return;
  stripSet(column.styles, row, restyler(workbook.styles, { numberFormat: input.numberFormat })(cellStyleNumber(sheet, row, index)));
}

/** Puts what a person typed into one cell, read in the workbook's culture. '' clears the cell. */
export function typeIntoCell(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string, origin: Origin = 'local'): void {
  writeValues(workbook, sheet, cellArea(row, column), [[text]], origin, workbook.culture);
}

/** Pastes tab-separated text with its top left corner at a cell; answers the area it filled. */
export function pasteText(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string, origin: Origin = 'local'): Area {
  const lines = splitPasted(text);
  const columns = Math.max(1, ...lines.map((line) => line.length));
  const area = requireOnSheet({ row, column, rows: lines.length, columns });
  const rows = lines.map((line) => Array.from({ length: columns }, (_, c) => line[c] ?? ''));
  writeValues(workbook, sheet, area, rows, origin, workbook.culture);
  return area;
}

/** Splits what Excel puts on the clipboard: tabs between cells, lines between rows, quotes round cells that hold either. */
export function splitPasted(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:^|(?<=[\t\n]))"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]+|\t|\r?\n/g;
  let cell = '';
  for (const match of text.replace(/\r?\n$/, '').matchAll(pattern)) {
    const part = match[0];
    if (part !== '\t' && part !== '\n' && part !== '\r\n') {
      cell = match[1]?.replaceAll('""', '"') ?? part;
      continue;
    }
    rows.at(-1)?.push(cell);
    cell = '';
    if (part !== '\t') rows.push([]);
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** Clears values, looks or both. */
export function clearArea(workbook: Workbook, sheet: Sheet, area: Area, what: 'all' | 'contents' | 'formats', origin: Origin): void {
  asOneStep(workbook, origin, () => {
    if (what !== 'contents') clearLooks(workbook, sheet, area, origin);
    if (what !== 'formats') clearContents(workbook, sheet, area, origin);
  });
  computeWhenDue(workbook);
}

function clearLooks(workbook: Workbook, sheet: Sheet, area: Area, origin: Origin): void {
  const whole = area.rows === SHEET_ROWS;
  changeStyles(workbook, sheet, area, origin, (index) => {
    const column = sheet.columns[index];
    if (column === undefined) return;
    if (whole) column.style = 0;
    stripFill(column.styles, area.row, area.rows, column.style === 0 ? -1 : 0);
  });
}

function clearContents(workbook: Workbook, sheet: Sheet, area: Area, origin: Origin): void {
  changeCells(workbook, sheet, area, origin, () => {
    const width = Math.min(area.columns, sheet.columns.length - area.column);
    for (const { row, rows } of reachedParts(workbook, sheet, area, origin)) {
      for (const column of sheet.columns.slice(area.column, area.column + width)) {
        if (column === undefined) continue;
        stripFill(column.values, row, rows, '');
        stripFill(column.formulas, row, rows, '');
      }
    }
  });
}

/** Lays a change over the looks of every cell in the area. A whole column keeps it as its own style. */
export function styleArea(workbook: Workbook, sheet: Sheet, area: Area, change: Partial<CellStyle>, origin: Origin): void {
  const restyle = restyler(workbook.styles, change);
  changeStyles(workbook, sheet, area, origin, (index) => {
    const column = columnAt(sheet, index);
    if (area.rows === SHEET_ROWS) {
      column.style = restyle(column.style);
      stripMap(column.styles, (own) => (own < 0 ? own : restyle(own)));
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const own = stripGet(column.styles, row);
      stripSet(column.styles, row, restyle(own < 0 ? column.style : own));
    }
  });
}

/** Writes number formats cell by cell; null leaves a cell alone. */
export function writeNumberFormats(
  workbook: Workbook, sheet: Sheet, area: Area, rows: readonly (readonly (string | null)[])[], origin: Origin,
): void {
  const restylers = new Map<string, (number: number) => number>();
  changeStyles(workbook, sheet, area, origin, (index) => {
    const column = columnAt(sheet, index);
    for (let r = 0; r < area.rows; r += 1) {
      const numberFormat = rows[r]?.[index - area.column] ?? null;
      if (numberFormat === null) continue;
      const restyle = restylers.get(numberFormat) ?? restyler(workbook.styles, { numberFormat });
      restylers.set(numberFormat, restyle);
      stripSet(column.styles, area.row + r, restyle(cellStyleNumber(sheet, area.row + r, index)));
    }
  });
}

/** Whole rows are given looks as far as columns are in use, and this far at least: rows have no style of their own here. */
const COLUMNS_OF_A_ROW = 64;

function changeStyles(workbook: Workbook, sheet: Sheet, wanted: Area, origin: Origin, change: (column: number) => void): void {
  requireUnlocked(workbook, sheet, requireOnSheet(wanted), 'allowFormatCells');
  const wholeRows = wanted.columns === SHEET_COLUMNS && wanted.rows < SHEET_ROWS;
  const area = wholeRows ? { ...wanted, columns: Math.max(sheet.columns.length, COLUMNS_OF_A_ROW) } : wanted;
  const before = workbook.loading ? null : takeBlock(sheet, area);
  for (let c = 0; c < area.columns; c += 1) change(area.column + c);
  if (before === null) return;
  record(workbook, origin, swapBlock(workbook, sheet, before, 'format'));
  announce(workbook, { kind: 'format', sheetId: sheet.id, area, origin });
}

/** Runs one change of contents with everything that belongs to it: protection, undo, growth, events, computing. */
export function changeCells(workbook: Workbook, sheet: Sheet, area: Area, origin: Origin, change: () => void): void {
  requireOnSheet(area);
  if (workbook.loading) {
    change();
    return;
  }
  requireUnlocked(workbook, sheet, area, null);
  asOneStep(workbook, origin, () => {
    const before = takeBlock(sheet, area);
    change();
    record(workbook, origin, swapBlock(workbook, sheet, before));
    afterCellsWritten(workbook, sheet, before, origin);
    reportEdit(workbook, sheet, before, origin);
  });
  computeWhenDue(workbook);
}

function reportEdit(workbook: Workbook, sheet: Sheet, before: Block, origin: Origin): void {
  const { area } = before;
  markChanged(workbook, sheet.id, area);
  const single = area.rows === 1 && area.columns === 1;
  const details = single
    ? { before: before.columns[0]?.values?.[0] ?? '', after: getCell(workbook, sheet, area.row, area.column).value }
    : undefined;
  announce(workbook, { kind: 'cells', sheetId: sheet.id, area, changeType: 'RangeEdited', origin, ...(details && { details }) });
}

/** The part of an area that can hold anything, so that whole columns are read to their end only; null when none. */
export function clipToUsed(sheet: Sheet, area: Area, used: Area | null): Area | null {
  return used === null || sheet.columns.length === 0 ? null : intersectAreas(area, used);
}
