/**
 * Rectangles of cells and their A1 addresses. Rows and columns count from 0 here; A1 text counts from 1.
 */
import { refuse } from './refusal';

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of letters: A is 0. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1 text without a sheet name: B2, B2:C9, 3:5 (whole rows), B:D (whole columns). */
export function areaAddress(area: Area): string {
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  const top = String(area.row + 1);
  const bottom = String(area.row + area.rows);
  if (area.rows === SHEET_ROWS && area.columns !== SHEET_COLUMNS) return `${first}:${last}`;
  if (area.columns === SHEET_COLUMNS) return `${top}:${bottom}`;
  return area.rows === 1 && area.columns === 1 ? first + top : `${first}${top}:${last}${bottom}`;
}

/** A sheet name as Excel writes it before an exclamation mark. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_\u00c0-\uffff][A-Za-z0-9_.\u00c0-\uffff]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'My sheet'!A1:B2` into its sheet name (null when absent) and the rest. */
export function splitAddress(text: string): { sheet: string | null; cells: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, cells: text };
  const quoted = text.slice(0, mark);
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, cells: text.slice(mark + 1) };
}

/** Reads A1 text without a sheet name; null when it is not an address on the sheet. */
export function readAddress(text: string): Area | null {
  const parts = text.replaceAll('$', '').trim().split(':');
  const from = readCorner(parts[0] ?? '');
  const to = parts.length > 1 ? readCorner(parts[1] ?? '') : from;
  if (parts.length > 2 || from === null || to === null) return null;
  if (parts.length === 1 && (from.row === null || from.column === null)) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  const rows = span(from.row, to.row, SHEET_ROWS);
  const columns = span(from.column, to.column, SHEET_COLUMNS);
  if (rows === null || columns === null) return null;
  return { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count };
}

function readCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (match === null || text === '') return null;
  return {
    column: match[1] === undefined ? null : columnOfLetters(match[1]),
    row: match[2] === undefined ? null : Number(match[2]) - 1,
  };
}

function span(a: number | null, b: number | null, limit: number): { start: number; count: number } | null {
  if (a === null || b === null) return { start: 0, count: limit };
  const start = Math.min(a, b);
  const end = Math.max(a, b);
  return start < 0 || end >= limit ? null : { start, count: end - start + 1 };
}

/** Refuses an area that does not lie on the sheet. */
export function requireOnSheet(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS;
  return inside ? area : refuse('InvalidArgument', 'The range is not on the sheet.');
}

/** What two areas share; null when nothing. */
export function intersectAreas(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Whether `inner` lies wholly in `outer`. */
export function areaHolds(outer: Area, inner: Area): boolean {
  const shared = intersectAreas(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** The number of cells. */
export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}
