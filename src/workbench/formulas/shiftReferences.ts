/**
 * A formula carried to another cell: references without `$` move along, those with it stay, those that would leave the sheet
 * become #REF!. Structured references and names stay as they are.
 */
import { columnLetters, columnOfLetters, SHEET_COLUMNS, SHEET_ROWS } from '../host/model/area';
import { formulaTokens } from './formulaTokens';

/** `=A1+$B$2` moved one row down and two columns right is `=C2+$B$2`. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = formulaTokens(formula.slice(1)).map((token) =>
    token.kind === 'reference' ? shiftReference(token.text, rows, columns) : token.text,
  );
  return `=${moved.join('')}`;
}

function shiftReference(text: string, rows: number, columns: number): string {
  const mark = text.lastIndexOf('!') + 1;
  const corners = text.slice(mark).split(':').map((corner) => shiftCorner(corner, rows, columns));
  return corners.includes(null) ? '#REF!' : text.slice(0, mark) + corners.join(':');
}

function shiftCorner(corner: string, rows: number, columns: number): string | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (match === null) return corner;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  const [columnMark, rowMark] = letters === '' ? ['', first + second] : [first, second];
  const column = letters === '' ? null : columnOfLetters(letters) + (columnMark === '$' ? 0 : columns);
  const row = digits === '' ? null : Number(digits) - 1 + (rowMark === '$' ? 0 : rows);
  if (column !== null && (column < 0 || column >= SHEET_COLUMNS)) return null;
  if (row !== null && (row < 0 || row >= SHEET_ROWS)) return null;
  return `${columnMark}${column === null ? '' : columnLetters(column)}${rowMark}${row === null ? '' : row + 1}`;
}
