/**
 * Blocks of cells as text between programs: tabs between cells, lines between rows, quotes where a cell holds either.
 */

/** Writes rows of texts as Excel puts them on the clipboard. */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
