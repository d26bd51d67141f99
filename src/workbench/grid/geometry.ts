/**
 * Where cells stand in pixels, and which of them a viewport shows. Rows have one height; columns have their own widths.
 *
 * Everything is measured from the corner of the sheet, below the letters and right of the numbers. Promises that finding what
 * is shown takes steps by the number of columns' logarithm, whatever the sheet holds.
 */
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../host/model/area';
import { usedArea } from '../host/model/blocks';
import { columnWidth } from '../host/model/sheets';
import type { Sheet } from '../host/workbook';
import { createRowMap, type RowMap } from './rowMap';

export const ROW_HEIGHT = 21;
/** The height of the letters. */
export const HEAD_HEIGHT = 22;
const PIXELS_PER_POINT = 96 / 72;
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 6;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

export interface Geometry {
  readonly rows: RowMap;
  readonly columns: number;
  /** The left edge of each column, and behind the last one the whole width. */
  readonly lefts: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The width of the column of row numbers. */
  readonly numbersWidth: number;
}

/** What a sheet must reach to: the last row and column somebody went to or looked at. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/** Measures a sheet: what is used, what was reached, and room to go on. */
export function measureSheet(sheet: Sheet, reach: Reach): Geometry {
  const used = usedArea(sheet, true);
  const rowTotal = Math.min(SHEET_ROWS, Math.max(LEAST_ROWS, reach.rows + SPARE_ROWS, (used === null ? 0 : used.row + used.rows) + SPARE_ROWS));
  const columns = Math.min(
    SHEET_COLUMNS,
    Math.max(LEAST_COLUMNS, reach.columns + SPARE_COLUMNS, (used === null ? 0 : used.column + used.columns) + SPARE_COLUMNS),
  );
  return {
    rows: createRowMap(sheet.hiddenRows, rowTotal),
    columns,
    lefts: leftEdges(sheet, columns),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    numbersWidth: Math.max(40, 18 + 8 * String(rowTotal).length),
  };
}

function leftEdges(sheet: Sheet, columns: number): number[] {
  const lefts = new Array<number>(columns + 1).fill(0);
  for (let column = 0; column < columns; column += 1) lefts[column + 1] = (lefts[column] ?? 0) + columnPixels(sheet, column);
  return lefts;
}

/** The width of a column in pixels; 0 when it is hidden. */
export function columnPixels(sheet: Sheet, column: number): number {
  if (sheet.columns[column]?.hidden === true) return 0;
  return Math.round(columnWidth(sheet, column) * PIXELS_PER_POINT);
}

export function pointsOf(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

export function leftOf(geometry: Geometry, column: number): number {
  return geometry.lefts[Math.min(column, geometry.columns)] ?? 0;
}

export function widthOf(geometry: Geometry, column: number): number {
  return leftOf(geometry, column + 1) - leftOf(geometry, column);
}

/** The column at a distance from the left edge of the sheet. */
export function columnAtPixel(geometry: Geometry, x: number): number {
  let low = 0;
  let high = geometry.columns - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((geometry.lefts[middle + 1] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The size of everything that can be scrolled, frozen parts included. */
export function sheetSize(geometry: Geometry): { readonly width: number; readonly height: number } {
  return { width: leftOf(geometry, geometry.columns), height: geometry.rows.count * ROW_HEIGHT };
}

/** What is drawn: positions of rows and columns beyond the frozen ones, the last included. */
export interface Pane {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface Viewport {
  readonly top: number;
  readonly left: number;
  /** The room for cells, frozen ones included. */
  readonly width: number;
  readonly height: number;
}

/** What is drawn beyond the viewport, so that a small scroll finds it there. */
export const MARGIN = { rows: 8, columns: 1 } as const;
export const NO_MARGIN = { rows: 0, columns: 0 } as const;

/** The rows and columns a viewport shows, with a margin around them. */
export function paneOf(geometry: Geometry, viewport: Viewport, margin: { readonly rows: number; readonly columns: number }): Pane {
  const frozenHeight = frozenPositions(geometry) * ROW_HEIGHT;
  const frozenWidth = leftOf(geometry, geometry.frozenColumns);
  const first = Math.floor((viewport.top + frozenHeight) / ROW_HEIGHT);
  const last = Math.ceil((viewport.top + viewport.height) / ROW_HEIGHT);
  return {
    firstRow: Math.max(frozenPositions(geometry), first - margin.rows),
    lastRow: Math.min(geometry.rows.count - 1, last + margin.rows),
    firstColumn: Math.max(geometry.frozenColumns, columnAtPixel(geometry, viewport.left + frozenWidth) - margin.columns),
    lastColumn: Math.min(geometry.columns - 1, columnAtPixel(geometry, viewport.left + viewport.width) + margin.columns),
  };
}

/** Whether what is drawn still covers what a viewport shows, so that nothing has to be drawn for a scroll. */
export function covers(drawn: Pane, shown: Pane): boolean {
  return (
    drawn.firstRow <= shown.firstRow && drawn.lastRow >= shown.lastRow &&
    drawn.firstColumn <= shown.firstColumn && drawn.lastColumn >= shown.lastColumn
  );
}

/** How many shown rows stay at the top. */
export function frozenPositions(geometry: Geometry): number {
  return geometry.frozenRows === 0 ? 0 : geometry.rows.positionOf(geometry.frozenRows);
}

/** A box within the room for cells, from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a cell stands on screen; outside the viewport when it is scrolled away. */
export function boxOf(geometry: Geometry, viewport: Viewport, row: number, column: number): Box {
  const position = geometry.rows.positionOf(row);
  return {
    left: leftOf(geometry, column) - (column < geometry.frozenColumns ? 0 : viewport.left),
    top: position * ROW_HEIGHT - (row < geometry.frozenRows ? 0 : viewport.top),
    width: widthOf(geometry, column),
    height: ROW_HEIGHT,
  };
}

/** The cell at a point of the viewport. */
export function cellAtPoint(geometry: Geometry, viewport: Viewport, x: number, y: number): { readonly row: number; readonly column: number } {
  const frozenWidth = leftOf(geometry, geometry.frozenColumns);
  const frozenHeight = frozenPositions(geometry) * ROW_HEIGHT;
  const position = Math.floor((y < frozenHeight ? y : y + viewport.top) / ROW_HEIGHT);
  return {
    row: geometry.rows.rowAt(Math.min(Math.max(0, position), geometry.rows.count - 1)),
    column: columnAtPixel(geometry, Math.max(0, x < frozenWidth ? x : x + viewport.left)),
  };
}

/** The scroll position that brings a cell into view, changed no more than needed. */
export function scrollTo(geometry: Geometry, viewport: Viewport, row: number, column: number): { readonly top: number; readonly left: number } {
  const frozenHeight = frozenPositions(geometry) * ROW_HEIGHT;
  const frozenWidth = leftOf(geometry, geometry.frozenColumns);
  const y = geometry.rows.positionOf(row) * ROW_HEIGHT;
  const x = leftOf(geometry, column);
  const top = row < geometry.frozenRows ? viewport.top : within(viewport.top, y + ROW_HEIGHT - viewport.height, y - frozenHeight);
  const left = column < geometry.frozenColumns
    ? viewport.left
    : within(viewport.left, x + widthOf(geometry, column) - viewport.width, x - frozenWidth);
  return { top: Math.max(0, top), left: Math.max(0, left) };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The last row and column of areas, as what a sheet must reach to. */
export function reachOf(areas: readonly Area[]): Reach {
  const ends = areas.filter((area) => area.rows < SHEET_ROWS && area.columns < SHEET_COLUMNS);
  return {
    rows: Math.max(0, ...ends.map((area) => area.row + area.rows)),
    columns: Math.max(0, ...ends.map((area) => area.column + area.columns)),
  };
}
