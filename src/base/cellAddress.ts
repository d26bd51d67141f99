/** Cells as Excel writes them: `B7`. Rows and columns count from 0. */

/** Excel's own limits, counted as it shows them. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

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
