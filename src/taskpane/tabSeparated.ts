/** Rows as the clipboard holds a table for Excel: cells by tabs, rows by line ends. Tabs and line ends within a cell become blanks. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellOf).join("\t")).join("\r\n");
}

/** A text that Excel would take for a formula is kept from being one. */
function cellOf(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+@]/.test(flat) ? `'${flat}` : flat;
}
