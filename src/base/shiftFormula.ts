import { address, parseAddress } from "./cellAddress";

/**
 * Moves the relative references of a formula, as Excel does when it fills a formula down: `A2*$B$1` one row down is `A3*$B$1`.
 * Texts, quoted sheet names and structured references are left alone. A reference that leaves the sheet becomes `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECE, (piece: string, reference: string | undefined) => (reference === undefined ? piece : shiftReference(reference, rows, columns)));
}

/** Texts, quoted names, bracketed parts and words are taken whole, so that nothing inside them is taken for a reference. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\w.$])((?:\$?[A-Z]{1,3}\$?\d{1,7})|(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3})|(?:\$?\d{1,7}:\$?\d{1,7}))(?![\w.(!])|[A-Za-z_\\][\w.\\]*/g;
const PARTS = /(\$?)([A-Z]{1,3})?(\$?)(\d{1,7})?/g;

function shiftReference(reference: string, rows: number, columns: number): string {
  if (!reference.includes(":")) return shiftCell(reference, rows, columns);
  return reference.split(":").map((half) => shiftHalf(half, rows, columns)).join(":");
}

function shiftCell(reference: string, rows: number, columns: number): string {
  const parts = [...reference.matchAll(PARTS)][0];
  const place = parseAddress(reference);
  if (!parts || !place) return reference;
  const column = parts[1] === "$" ? place.column : place.column + columns;
  const row = parts[3] === "$" ? place.row : place.row + rows;
  if (row < 0 || column < 0 || parseAddress(address(row, column)) === undefined) return "#REF!";
  const [letters = "", digits = ""] = address(row, column).split(/(?=\d)(?<=[A-Z])/);
  return `${parts[1] ?? ""}${letters}${parts[3] ?? ""}${digits}`;
}

/** Half of a reference to whole columns or whole rows. */
function shiftHalf(half: string, rows: number, columns: number): string {
  if (half.startsWith("$")) return half;
  const isRow = /^\d/.test(half);
  const shifted = isRow ? shiftCell(`A${half}`, rows, 0) : shiftCell(`${half}1`, 0, columns);
  return shifted === "#REF!" ? shifted : isRow ? shifted.slice(1) : shifted.slice(0, -1);
}
