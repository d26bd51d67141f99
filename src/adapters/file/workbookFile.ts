import { LAST_COLUMN } from "../../base/cellAddress";
import type { CellValue } from "../../schema/cell";
import type { KeptChart, KeptPackage, KeptSheet, KeptTable } from "./ooxml/kept";

/**
 * A workbook as it lies in an .xlsx file, in a shape of our own: what the acts, the workbench and the tests need to see, and
 * the rest carried along unread. Rows and columns count from 0. Nothing here is ever changed in place: a changed sheet is
 * a new object, and a sheet that is still the object that was read is written back byte for byte.
 *
 * Whoever builds a file out of one that was read hands on `kept` of the workbook, of its sheets and of its tables, and
 * `base` of its looks: charts, pivot tables, macros, borders, row heights and the like stay where they were.
 */
export interface WorkbookFile {
  /** In the order of their tabs, chart sheets among them. */
  readonly sheets: readonly SheetFile[];
  readonly names: readonly NameFile[];
  /** Position in `sheets` of the one that is shown first. */
  readonly activeSheet: number;
  /** The looks that cells point at by their number. Number 0 is the plain look. */
  readonly looks: readonly CellLook[];
  /** Excel keeps of a number what its cell shows, and no more. */
  readonly keepsOnlyShown?: boolean;
  /** Day 0 is the first of January 1904, as old files of Macintosh have it. */
  readonly daysFrom1904?: boolean;
  readonly kept?: KeptPackage;
}

export interface SheetFile {
  readonly name: string;
  /** A chart sheet has no cells and is only carried along. */
  readonly kind: "cells" | "chart";
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Red, green and blue in hex, such as `1F6E43`. */
  readonly tabColor?: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** From the left; columns beyond the last have nothing of their own. */
  readonly columns: readonly SheetColumn[];
  /** Values by row and column; rows may be of different lengths, `""` is blank. Days are serial numbers, faults are texts such as `#N/A`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Look numbers by row and column; where there is none, or `NO_LOOK`, a cell has its column's look, or the plain one. */
  readonly lookNumbers: readonly (readonly number[])[];
  /** Formulas without their `=`, in English, by `cellKey`; the cell's value in `rows` is the last result. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly tables: readonly TableFile[];
  readonly validations: readonly ValidationFile[];
  readonly notes: readonly NoteFile[];
  /** In their order, the first that holds deciding. */
  readonly conditions: readonly ConditionFile[];
  /** Those that hold a series of cells; other drawings are carried along. */
  readonly charts: readonly ChartFile[];
  readonly merges: readonly Area[];
  /** Rows that a filter or a person has hidden, as the file had them. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** Locked cells cannot be edited in Excel; there is no password. */
  readonly isProtected: boolean;
  readonly kept?: KeptSheet;
}

export interface SheetColumn {
  /** In characters of the standard font, the room at the sides included: what Excel shows and five sevenths more. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** The look of the cells that have none of their own. */
  readonly lookNumber?: number;
}

/** How a cell looks. Colours are six hex digits; a theme colour is left to `base`. */
export interface CellLook {
  /** As Excel's object model has it: `General`, `@`, `#,##0.00`, `yyyy-mm-dd`. */
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap: boolean;
  readonly locked: boolean;
  /** The look of the file that this one was read as or made from: its fonts, borders and what else is not named here. */
  readonly base?: number;
}

/** A block of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableFile {
  readonly name: string;
  /** The first data row, and the first column. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** Whether the headers stand in the row above the first. */
  readonly hasHeaderRow: boolean;
  /** Data rows, at least one. */
  readonly rowCount: number;
  readonly hasTotalsRow: boolean;
  /** Such as `TableStyleLight9`. */
  readonly style?: string;
  readonly hasFilter: boolean;
  /** Formulas of calculated columns, without `=`, by position. */
  readonly columnFormulas: ReadonlyMap<number, string>;
  readonly kept?: KeptTable;
}

/** `any` only shows its prompt. */
export type ValidationKind = "any" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
export type ValidationOperator =
  | "between" | "notBetween" | "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";

export interface ValidationFile {
  readonly areas: readonly Area[];
  readonly kind: ValidationKind;
  readonly operator?: ValidationOperator;
  /** Words of a list that are written into the rule; together at most 255 characters, none with a comma. */
  readonly words?: readonly string[];
  /** A formula without `=`: for a list a defined name or a range. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly blankAllowed: boolean;
  /** What happens to another value: refused, asked about, told, or nothing. */
  readonly refusal: "stop" | "warning" | "information" | "none";
  readonly alert?: { readonly title: string; readonly text: string };
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** Cells that look otherwise where a formula holds. */
export interface ConditionFile {
  readonly areas: readonly Area[];
  /** Without its `=`, as it reads for the first cell; blank for rules of other kinds, which are carried along. */
  readonly formula: string;
  /** Six hex digits. */
  readonly fontColor?: string;
  readonly fill?: string;
  /** The colour of data bars, of which a rule by itself has no formula. */
  readonly bar?: string;
  /** The rule and all that stands with it over the same cells, as it was read. */
  readonly kept?: string;
}

/** A chart on a sheet. What is not named here stays as it was read. */
export interface ChartFile {
  readonly name: string;
  /** Stacked bars that stand or lie; any other kind is carried along. */
  readonly kind: "columns" | "bars" | "other";
  readonly title: string;
  readonly categoriesTitle: string;
  readonly valuesTitle: string;
  /** For who does not see it. */
  readonly description: string;
  readonly place: ChartPlace;
  readonly series: readonly ChartSeriesFile[];
  readonly kept?: KeptChart;
}

/** Where a chart lies: the cell its upper left corner is in and how far inside, and its size, in points. */
export interface ChartPlace extends ChartCorner {
  readonly size?: { readonly width: number; readonly height: number };
  /** Where it ends, for one that grows with its cells. */
  readonly end?: ChartCorner;
}

export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly dx: number;
  readonly dy: number;
}

/** Cells as formulas without `=`: `'My sheet'!$B$2:$B$9`; blank where there are none. */
export interface ChartSeriesFile {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
  /** Six hex digits. */
  readonly colour?: string;
}

/** A note on a cell, as Excel shows it when the cell is pointed at. */
export interface NoteFile {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

export interface NameFile {
  readonly name: string;
  /** A formula without `=`, such as `Customers[No.]` or `'My sheet'!$A$1:$A$9`. */
  readonly refersTo: string;
  /** The sheet the name is known on alone; blank for the whole workbook. */
  readonly sheetName?: string;
  readonly isHidden: boolean;
  readonly comment?: string;
}

export const PLAIN_LOOK: CellLook = { numberFormat: "General", bold: false, italic: false, wrap: false, locked: true };

export const NO_LOOK = -1;

/** The value of a cell whose formula nobody has computed yet, as a fault value: taking it for blank would be a wrong figure. */
export const UNCOMPUTED = "#GETTING_DATA";

/** The key of a cell in a sheet's formulas. */
export function cellKey(row: number, column: number): number {
  return row * LAST_COLUMN + column;
}

export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / LAST_COLUMN), column: key % LAST_COLUMN };
}

/** A sheet without anything on it. */
export function blankSheet(name: string): SheetFile {
  return {
    name, kind: "cells", visibility: "visible", frozenRows: 0, frozenColumns: 0, columns: [], rows: [], lookNumbers: [], formulas: new Map(),
    tables: [], validations: [], notes: [], conditions: [], charts: [], merges: [], isProtected: false,
  };
}

/** A new workbook of these sheets, the first one shown. */
export function newWorkbookFile(sheets: readonly SheetFile[], looks: readonly CellLook[] = [PLAIN_LOOK]): WorkbookFile {
  return { sheets, names: [], activeSheet: 0, looks };
}
