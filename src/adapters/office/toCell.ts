import type { OwnCell } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";

/**
 * The only door through which a value enters a cell, so that the cell holds that very value: `00123` stays a code and
 * `=1+1` stays a text.
 *
 * Excel reads a text that is written into a cell as if somebody had typed it. Two things stop it. A cell whose number
 * format is text (`@`) takes everything as it stands, so the format has to be there before the value. In any other cell a
 * leading apostrophe says "text follows" and is not part of the value. Whether a text cell takes a leading apostrophe as
 * part of the text or as that sign is the one thing on which spreadsheets do not agree; so a column that holds such a text
 * is not written as text cells but with apostrophes in front. And a number written into a text cell would become text, so
 * neither is a column that holds numbers.
 */
export type CellInput = OwnCell | null;

export const TEXT_FORMAT = "@";
export const GENERAL_FORMAT = "General";

/** Letters alone are never read as anything else, except the two truth values. */
const WORDS = /^\p{L}[^\d\u0000-\u001f]*$/u;
const TRUTH = /^\s*(?:true|false)\s*$/i;

/** What is handed to Excel for a value: null leaves the cell alone, "" clears it. */
export function toCell(value: CellInput, numberFormat: string): CellValue | null {
  if (typeof value === "object") return value?.formula ?? null;
  if (typeof value !== "string" || value === "" || numberFormat === TEXT_FORMAT) return value;
  return WORDS.test(value) && !TRUTH.test(value) ? value : `'${value}`;
}

/** Whether a value stays what it is in a text cell; a column with one that does not is written into ordinary cells. */
export function isSafeAsText(value: CellInput): boolean {
  return value === null || value === "" || (typeof value === "string" && !value.startsWith("'"));
}
