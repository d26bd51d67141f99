import { TEXT_FORMAT, type CellInput } from "./toCell";

/**
 * How many bytes cells take in the request that carries them: JSON in UTF-8. Excel on the web refuses a request above
 * 5 MB, and a text of Chinese characters is three times as long as its length says.
 */

/**
 * Bytes of one cell with the comma behind it.
 * @param isAsItStands whether a text goes without the apostrophe that `toCell` may put in front
 */
export function cellBytes(cell: CellInput, isAsItStands = false): number {
  if (typeof cell === "string") return textBytes(cell) + (isAsItStands ? 3 : 4);
  if (cell === null) return 5;
  if (typeof cell === "boolean") return cell ? 5 : 6;
  if (typeof cell === "object") return textBytes(cell.formula) + 4;
  return numberBytes(cell) + 1;
}

/** The longest a number can be written. */
const LONGEST_NUMBER = 25;

/** Whole numbers, amounts and prices are measured without writing them; anything else counts as the longest. */
function numberBytes(number: number): number {
  const size = Math.abs(number);
  if (size >= 1e15) return LONGEST_NUMBER;
  const whole = Math.floor(size);
  const sign = number < 0 ? 1 : 0;
  if (whole === size) return sign + digitsOf(whole);
  if (Math.round(size * 100) / 100 === size) return sign + digitsOf(whole) + 3;
  if (Math.round(size * 1e5) / 1e5 === size) return sign + digitsOf(whole) + 6;
  return LONGEST_NUMBER;
}

function digitsOf(whole: number): number {
  let digits = 1;
  for (let bound = 10; whole >= bound; bound *= 10) digits += 1;
  return digits;
}

/** Bytes of a row with its brackets and the comma behind it, in columns of these number formats where they are known. */
export function rowBytes(row: readonly CellInput[], formats: readonly (string | undefined)[] = []): number {
  let bytes = 3;
  for (let at = 0; at < row.length; at += 1) bytes += cellBytes(row[at] ?? null, formats[at] === TEXT_FORMAT);
  return bytes;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20) bytes += 5;
    else if (unit === 0x22 || unit === 0x5c) bytes += 1;
    else if (unit < 0x80) continue;
    else if (unit < 0x800) bytes += 1;
    else if (unit >= 0xd800 && unit <= 0xdfff) bytes += isPair(text, i) ? 1 : 5;
    else bytes += 2;
  }
  return bytes;
}

/** Whether the unit belongs to a pair, which takes four bytes; a lone one is escaped and takes six. */
function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const other = unit < 0xdc00 ? text.charCodeAt(at + 1) : text.charCodeAt(at - 1);
  return unit < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other < 0xdc00;
}
