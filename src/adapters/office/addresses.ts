import type { SheetChange } from "../../ports/workbookPort";

/** Cell addresses as Excel writes them, and blocks as row and column numbers counted from 1. */

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `C:E` for three columns from the third on. */
export function wholeColumns(first: number, count: number): string {
  return `${columnLetters(first)}:${columnLetters(first + count - 1)}`;
}

type Block = NonNullable<SheetChange["block"]>;

/**
 * The smallest block that holds every area of an address such as `B2:C5`, `Sheet1!A1`, `D:D`, `7:9` or `A1,C3`; undefined
 * for what cannot be read as one.
 */
export function blockOfAddress(address: string): Block | undefined {
  let block: Block | undefined;
  for (const area of address.split(",")) {
    const next = blockOfArea(area.slice(area.lastIndexOf("!") + 1));
    if (next === undefined) return undefined;
    block = block === undefined ? next : spanning(block, next);
  }
  return block;
}

function blockOfArea(area: string): Block | undefined {
  const match = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/.exec(area.trim().toUpperCase());
  if (match === null) return undefined;
  const [, firstLetters = "", firstDigits = "", lastLetters = firstLetters, lastDigits = firstDigits] = match;
  if (firstLetters === "" && firstDigits === "") return undefined;
  const firstColumn = firstLetters === "" ? 1 : columnNumber(firstLetters);
  const lastColumn = lastLetters === "" ? LAST_COLUMN : columnNumber(lastLetters);
  const firstRow = firstDigits === "" ? 1 : Number(firstDigits);
  const lastRow = lastDigits === "" ? LAST_ROW : Number(lastDigits);
  return { firstRow, firstColumn, rowCount: lastRow - firstRow + 1, columnCount: lastColumn - firstColumn + 1 };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function spanning(a: Block, b: Block): Block {
  const firstRow = Math.min(a.firstRow, b.firstRow);
  const firstColumn = Math.min(a.firstColumn, b.firstColumn);
  return {
    firstRow,
    firstColumn,
    rowCount: Math.max(a.firstRow + a.rowCount, b.firstRow + b.rowCount) - firstRow,
    columnCount: Math.max(a.firstColumn + a.columnCount, b.firstColumn + b.columnCount) - firstColumn,
  };
}
