/** Rows as the clipboard holds a table for Excel: cells by tabs, rows by line ends. Tabs and line ends within a cell become blanks. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellOf).join("\t")).join("\r\n");
}

/** What Excel and others take for the beginning of a formula, behind blanks and signs that nobody sees, and in full width. */
const FORMULA = /^[\s\u0000-\u001F\u200B-\u200F\u2060\uFEFF]*[=+@|\uFF1D\uFF0B\uFF0D\uFF20-]/;
const NUMBER = /^-\d[\d.,]*$/;

/** A text that a program would take for a formula is kept from being one; a number below nothing stays a number. */
function cellOf(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, " ");
  return FORMULA.test(flat) && !NUMBER.test(flat) ? `'${flat}` : flat;
}
