/** What a cell holds, as Excel and files hand it over: blank is the empty text. */
export type CellValue = string | number | boolean;

/** Excel's error values, as text in a cell's value. */
const ERROR_VALUES = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!"]);

export function isErrorValue(cell: CellValue): boolean {
  return typeof cell === "string" && cell.startsWith("#") && ERROR_VALUES.has(cell);
}

/**
 * A table's cells as they lie in the workbook. Columns are known by their canonical ids; a header that no declared
 * column has is blank here and its cells are nobody's business but the user's.
 */
export interface TableBlock {
  readonly tableId: string;
  readonly sheetName: string;
  /** The row number of the first data row and the column number of the first column, as Excel counts from 1. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly columnIds: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Where they were looked for, in the order of rows. */
  readonly formulas?: readonly FormulaCell[];
  readonly merged?: readonly MergedCells[];
}

/** A formula with its `=`, in English; row and column counted from 0 within the data rows. */
export interface FormulaCell {
  readonly index: number;
  readonly position: number;
  readonly formula: string;
}

/** A block of merged cells, as far as it lies in the data rows. */
export interface MergedCells {
  readonly index: number;
  readonly position: number;
  readonly rowCount: number;
  readonly columnCount: number;
}
