import type { EntryColumn } from "./entryColumns";
import type { Speech } from "./speech";
import { tabSeparated } from "./tabSeparated";

/** Rows of any table as the pane lists them. */
export type EntryRow = Readonly<Record<string, unknown>>;

export interface EntryOrder {
  readonly columnId: string;
  readonly isDescending: boolean;
}

/** The rows in an order: figures and days by size, words as the language sorts them, blanks last, equal ones as they were. */
export function sortedRows(rows: readonly EntryRow[], order: EntryOrder | undefined, locale: string): readonly EntryRow[] {
  if (order === undefined) return rows;
  const { columnId, isDescending } = order;
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...rows].sort((a, b) => {
    const [left, right] = [a[columnId], b[columnId]];
    if (isBlank(left) || isBlank(right)) return Number(isBlank(left)) - Number(isBlank(right));
    const difference = typeof left === "number" && typeof right === "number" ? left - right : collator.compare(String(left), String(right));
    return isDescending ? -difference : difference;
  });
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** Rows with a heading for the clipboard, as a person reads them; plain figures, so that Excel takes them for numbers. */
export function entryText(rows: readonly EntryRow[], columns: readonly EntryColumn[], speech: Speech): string {
  const plain = { ...speech.formats, group: "", minus: "-" };
  const body = rows.map((row) => columns.map(({ kind, id }) => speech.cell(kind, id, row[id], plain)));
  return tabSeparated([columns.map(({ label }) => label), ...body]);
}
