import { LAST_COLUMN, LAST_ROW, type Area } from "../workbookFile";

/** Cells and blocks as Excel writes them: `B7`, `A2:C9`. Here rows and columns count from 0. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

const A1 = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const ONE_A = 65;

export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(ONE_A + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - ONE_A + 1;
  return column - 1;
}

export function parseAddress(text: string): Place | undefined {
  const match = A1.exec(text);
  if (!match) return undefined;
  const place = { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
  return place.row >= 0 && place.row < LAST_ROW && place.column < LAST_COLUMN ? place : undefined;
}

export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A2:C9`, or `A2` for a single cell. */
export function parseArea(text: string): Area | undefined {
  const [first, last = first] = text.split(":");
  const from = parseAddress(first ?? "");
  const to = parseAddress(last ?? "");
  if (!from || !to) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return { row, column, rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
}

export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = address(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${address(row + rows - 1, column + columns - 1)}`;
}

/** Blocks separated by blanks, as rules name their cells; what cannot be read is left out. */
export function parseAreas(text: string): readonly Area[] {
  return text.split(/\s+/).map(parseArea).filter((area) => area !== undefined);
}
