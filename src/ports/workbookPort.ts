import type { Result } from "../base/result";
import type { CellValue, FormulaCell, MergedCells } from "../schema/cell";
import type { Chart } from "../schema/chart";
import type { Highlight } from "../schema/highlight";

/**
 * The workbook as the acts see it: whole tables read in one go, and a list of changes written in one go. An adapter knows
 * sheets, cells and formats; it knows nothing of accounting, languages or declarations.
 */
export interface WorkbookPort {
  /** Reads the named Excel tables, or all of them, as blocks. Tables that are not there are left out of the answer. */
  readTables(names?: readonly string[]): Promise<Result<readonly FoundTable[], Outage>>;
  /**
   * Reads rows of tables from an index on in one go, to the end of each or some of them, whatever stands there by now, with
   * headers, place and size of the table as they are now. Refuses where a table is gone or ends above the rows.
   */
  readRows(wanted: readonly RowsFrom[]): Promise<Result<readonly FoundRows[], Outage>>;
  /**
   * What stands behind the values of tables, and how the workbook reckons: formulas, merged cells, rows that nobody sees. In one go where
   * there is nothing of it. Tables that are not there are left out.
   */
  lookBehind(wanted: readonly BehindWish[]): Promise<Result<Behind, Outage>>;
  /**
   * Writes changes in their order. When a change is refused, those before it stay; the outage says how many were done.
   * Progress is told after each payload; between payloads the signal may stop the writing.
   */
  write(changes: readonly WorkbookChange[], watch?: WriteWatch): Promise<Result<WriteSummary, Outage>>;
  /** Names of the sheets in order, so that a new sheet never takes the name of one of the user's. */
  sheetNames(): Promise<Result<readonly string[], Outage>>;
  /** The selected cell or block on the active sheet. */
  selection(): Promise<Result<Selection, Outage>>;
  /** What stands in single cells, wherever they are; refuses where a sheet is not there. */
  readCells(cells: readonly SelectedCell[]): Promise<Result<readonly CellValue[], Outage>>;
  /** Shows a cell: activates its sheet and selects it. */
  goTo(place: { readonly sheetName: string; readonly row: number; readonly column: number }): Promise<Result<void, Outage>>;
  /** Saves the workbook where the host can; says false where only the person can. */
  save(): Promise<Result<boolean, Outage>>;
  /** Calls back after people's or co-authors' changes, never after our own; answers with a function that stops it. */
  onChange(listener: (change: SheetChange) => void): Promise<Result<() => void, Outage>>;
  /** Calls back when a person selects something, with the first cell of it; answers with a function that stops it. */
  onSelection(listener: (cell: SelectedCell) => void): Promise<Result<() => void, Outage>>;
}

/** The workbook as acts have it: everything but listening, which is for whoever shows the answers. */
export type ActWorkbook = Omit<WorkbookPort, "onChange" | "onSelection">;

/** An Excel table as it lies in the workbook, whatever its headers say. */
export interface FoundTable {
  readonly name: string;
  readonly sheetName: string;
  /** Row and column numbers counted from 1, as Excel shows them; `firstRow` is the first row below the header. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** All cells below the header; a blank table may have one blank row. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Only where it was looked for. */
  readonly behind?: TableBehind;
}

/** Rows of a table from an index on, counted from 0 within the data rows. */
export interface RowsFrom {
  readonly table: string;
  readonly from: number;
  /** How many there should be down to the end; how many are wanted where it is not about the end. */
  readonly count: number;
  /** Only that many, and not what follows them. */
  readonly isPart?: boolean;
  /** Only the cells of these columns, by their positions: rows and headers have them alone, in this order. */
  readonly columns?: readonly number[];
  /** Rows of the table are to be changed next, where they are as they should be: what a host has to know for that may be learnt on the way. */
  readonly willChange?: boolean;
}

/** Rows of a table that may have more. */
export interface FoundRows extends FoundTable {
  /** Data rows of the whole table. */
  readonly rowCount: number;
}

/** What is to be found out of a table beyond its values. */
export interface BehindWish {
  readonly table: string;
  /** The columns whose formulas count, by their positions; every one without it. */
  readonly columns?: readonly number[];
  /** Only these rows, of which each formula and nothing else is answered; all of them without it. */
  readonly rows?: { readonly from: number; readonly count: number };
  /** A cell whose text is wanted as it is shown: of a number it tells by which count of days it is one. */
  readonly shown?: { readonly index: number; readonly position: number };
  /** Where a host has to read a cell to see whether it holds a formula, it reads no more than so many, the last ones. */
  readonly mostCells?: number;
  /** Only where it is asked for: in Excel it costs a look at every row of a table with a filter. */
  readonly hiddenRows?: boolean;
}

export interface Behind {
  readonly tables: readonly TableBehind[];
  /** Excel keeps of a number what its cell shows, and no more. */
  readonly keepsOnlyShown: boolean;
}

/** Rows are counted from 0 within the data rows. */
export interface TableBehind {
  readonly name: string;
  /** In the order of rows. */
  readonly formulas: readonly FormulaCell[];
  readonly merged: readonly MergedCells[];
  /** Rows that a filter or a person has hidden, in their order. */
  readonly hiddenRows: readonly number[];
  /** Only in Excel, where it was asked for. */
  readonly shown?: string;
}

/** How a column of a new table looks and what may be typed into it. */
export interface ColumnLayout {
  readonly header: string;
  /** Shown when the header is pointed at. */
  readonly note: string;
  readonly numberFormat: string;
  /** Width in characters. */
  readonly width: number;
  readonly align: "left" | "right" | "center";
  /** Written by the engine: shown in a quiet colour. */
  readonly derived: boolean;
  /** Conditional formats over exactly the rows of a report, those of older rows taken off; what a person formatted so stays. */
  readonly highlights?: readonly Highlight[];
  /** The colour of data bars over exactly the rows of a report, from nothing at zero to the largest value; those that a person made stay. */
  readonly bar?: string;
  /** A drop-down list: words, or the values of another table's column (by table name and header). */
  readonly list?: readonly string[] | { readonly table: string; readonly header: string };
}

export interface TableLayout {
  readonly name: string;
  readonly sheetName: string;
  /** Red, green and blue in hex, for the sheet's tab. */
  readonly tabColor: string;
  readonly columns: readonly ColumnLayout[];
  readonly chart?: ChartLayout;
  /** Ledger and posted sheets: cells are locked where the sheet is protected. */
  readonly locked: boolean;
}

/**
 * A native chart beside a table, of all its rows. It is made with the sheet, and when the table is written again its figures follow; how a person
 * made it look and where they put it stays, and one that they took away is not made again.
 */
export interface ChartLayout extends Chart {
  /** Of no other chart on the sheet; by it the chart is found again. */
  readonly name: string;
  readonly title: string;
  readonly categoriesTitle: string;
  readonly valuesTitle: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
}

export type WorkbookChange =
  /** A new sheet with a table that starts in A1, its header frozen, filled with these rows. */
  | { readonly kind: "createTable"; readonly layout: TableLayout; readonly rows: readonly (readonly CellValue[])[] }
  /** Rows below the table's last one, in the order of its columns; null leaves a cell as it is (blank, or the column's formula). */
  | { readonly kind: "appendRows"; readonly table: string; readonly rows: readonly (readonly (CellValue | null)[])[] }
  /**
   * Values into some columns from a row on, counted from 0 within the data rows. `columns` are positions in the table; each row of
   * `values` has one value per position; null leaves a cell as it is. With `rowCount` it is refused where the table has another number of
   * data rows by then: rows came or went since it was worked out, and these are others.
   */
  | { readonly kind: "updateRows"; readonly table: string; readonly rowCount?: number; readonly firstIndex: number; readonly columns: readonly number[]; readonly values: readonly (readonly (CellValue | null)[])[] }
  /** Takes rows from the end of a table away, so that `keep` data rows remain; `rowCount` as with `updateRows`. */
  | { readonly kind: "truncateTable"; readonly table: string; readonly rowCount?: number; readonly keep: number }
  /**
   * A report: makes its sheet, or writes over the rows of the table where one of that name exists. Columns are found by their headers, after those
   * in `renames` have got theirs; one that is missing comes at the right end. The person's own are left alone but for those that `own` names.
   * The last `spareRows` rows are there only while the others are written, where that is not done in one action: what a person wrote beside a row
   * that moves down stands in them, so that it is in the table whenever the writing breaks off.
   */
  | {
      readonly kind: "replaceTable"; readonly layout: TableLayout; readonly rows: readonly (readonly CellValue[])[];
      readonly renames?: readonly HeaderRename[]; readonly own?: readonly OwnColumn[]; readonly spareRows?: number;
    }
  | { readonly kind: "activateSheet"; readonly sheetName: string };

/** A header of a report that is there, and what it is to be in the language of now. */
export interface HeaderRename {
  readonly from: string;
  readonly to: string;
}

/** A column that a person added to a report, as its cells are to stand beside the new rows: one for each of them. */
export interface OwnColumn {
  readonly header: string;
  readonly cells: readonly OwnCell[];
}

/** What a person typed, or their formula with its `=` as it reads in that row. */
export type OwnCell = CellValue | { readonly formula: string };

export interface WriteWatch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly isStopped?: () => boolean;
}

export interface WriteSummary {
  readonly changesDone: number;
  readonly stopped: boolean;
}

export interface Selection {
  readonly sheetName: string;
  readonly tableName?: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** What the first cell computes, as `=A1*2` in English with commas; only where it holds a formula. */
  readonly formula?: string;
}

/** Row and column as Excel counts them, from 1. */
export interface SelectedCell {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetChange {
  readonly sheetName: string;
  /** The changed block, counted from 1; the whole sheet where the host did not say. */
  readonly block?: { readonly firstRow: number; readonly firstColumn: number; readonly rowCount: number; readonly columnCount: number };
  readonly remote: boolean;
}

/**
 * What Excel, the disk or the browser refused. The code picks the sentence a person reads; the detail is for the
 * diagnostics and never shown alone.
 */
export interface Outage {
  readonly code: OutageCode;
  readonly detail: string;
  /** Changes that were written before the refusal. */
  readonly changesDone?: number;
  readonly place?: string;
}

export const OUTAGE_CODES = [
  "cellEditing", "protectedSheet", "filteredTable", "tooLarge", "tableMissing", "sheetNameTaken", "tableGrowth", "workbookInactive", "readOnly",
  "fileMissing", "fileUnreadable", "fileDamaged", "fileEncrypted", "fileOldFormat", "fileDates1904", "fileTooLarge", "fileNotWritable", "fileChanged", "notAWorkbook", "jsonFaulty", "memory", "stopped", "apiMissing", "noHashes", "rowsMoved", "storage", "busy", "unclear", "unknown",
] as const;
export type OutageCode = (typeof OUTAGE_CODES)[number];
