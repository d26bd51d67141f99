import type { IssueCode, Severity } from "../issues/catalogue";
import { issue, type Issue } from "../issues/issue";
import { renderIssue } from "../locales/render";
import type { BookTable } from "../engine/book/book";
import { declarationOf, TABLES, type TableId } from "../tables/tables";
import type { OpenBook } from "./openBook";
import { remedyOf, type Remedy } from "./remedy";

/** An issue as a person meets it: sentence, cure, and the cell it lies in. Table and column are ids; row is Excel's row number. */
export interface ShownIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly table: string;
  readonly row?: number;
  readonly column?: string;
  readonly documentNo?: string;
  readonly message: string;
  readonly cure: string;
  readonly cell?: CellPlace;
  /** The cell in words: `Sales lines G7`. */
  readonly cellText?: string;
  /** Where the cure is one value in one cell. */
  readonly remedy?: Remedy;
}

export interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Issues in the order of their tables, rows and severity as the list shows them, with equal ones told once. */
export function shownIssues(open: OpenBook, issues: readonly Issue[]): readonly ShownIssue[] {
  const seen = new Set<string>();
  return issues.flatMap((found) => {
    const shown = shownIssue(open, found);
    const key = `${shown.code}\u0000${shown.table}\u0000${shown.row ?? ""}\u0000${shown.column ?? ""}\u0000${shown.documentNo ?? ""}\u0000${shown.message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [shown];
  });
}

export function shownIssue(open: OpenBook, found: Issue): ShownIssue {
  const { code, severity, place } = found;
  const { message, cure: usual } = renderIssue(found, open.locale);
  const cure = isPosted(place.table) && OF_CELLS.test(code) ? renderIssue(AS_POSTED, open.locale).cure : usual;
  const remedy = remedyOf(open, found);
  const cell = place.row === undefined ? undefined : cellOf(open, place.table, place.row, place.column);
  return {
    code, severity, table: place.table, message, cure,
    ...(place.row !== undefined && { row: place.row }),
    ...(place.column !== undefined && { column: place.column }),
    ...(place.documentNo !== undefined && { documentNo: place.documentNo }),
    ...(remedy && { remedy }),
    ...(cell && { cell, cellText: `${cell.sheetName} ${columnLetters(cell.column)}${cell.row}` }),
  };
}

/** What is wrong with single cells and keys: what somebody who types would change must be put back where it was posted. */
const OF_CELLS = /^(CEL-|TAB-06$)/;
const AS_POSTED = issue("LDG-01", { table: "GeneralLedger" }, { count: { count: 1 }, transactionNo: { count: 0 }, documents: "" });

function isPosted(table: string): boolean {
  const group = declarationOf(table)?.group;
  return group === "ledgers" || group === "posted";
}

/** The cell of a row and column of a table; the row's first column where the sheet lacks the column. */
export function cellOf(open: OpenBook, tableId: string, row: number, columnId?: string): CellPlace | undefined {
  const found = open.found.get(tableId);
  if (!found || !(tableId in TABLES)) return undefined;
  const { columnIds } = open.book.tables[tableId as TableId] as BookTable<TableId>;
  const position = columnId === undefined ? 0 : Math.max(0, columnIds.indexOf(columnId));
  return { sheetName: found.sheetName, row, column: found.firstColumn + position };
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}
