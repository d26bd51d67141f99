import { formatIsoDay, type Day } from "../base/day";
import { formatAmount, AMOUNT_SCALE, type Amount } from "../money/amount";
import { formatScaled } from "../money/decimal";
import { FINE_SCALE } from "../money/quantity";
import type { CellValue } from "./cell";
import type { Column } from "./column";
import { serialFromDay } from "./parseCell";

export type FieldValue = string | number | boolean | null;

/** A value as the cell that shows it: numbers as doubles, days as serial numbers, blank as the empty text. Inverse of parseCell. */
export function formatCell(column: Pick<Column, "kind">, value: FieldValue): CellValue {
  if (value === null || value === "") return "";
  switch (column.kind) {
    case "date":
      return serialFromDay(value as Day) ?? formatIsoDay(value as Day);
    case "qty":
    case "price":
    case "percent":
      return Number(value) / FINE_UNIT;
    case "amount":
      return Number(value) / AMOUNT_UNIT;
    default:
      return value;
  }
}

const FINE_UNIT = 10 ** FINE_SCALE;
const AMOUNT_UNIT = 10 ** AMOUNT_SCALE;

/** A value in the JSON form: amounts, prices and quantities as decimal texts, days as ISO days, whole numbers as numbers. */
export function formatJson(column: Column, value: FieldValue): CellValue {
  if (value === null || value === "") return "";
  switch (column.kind) {
    case "date":
      return formatIsoDay(value as Day);
    case "qty":
    case "price":
    case "percent":
      return formatScaled(Number(value), FINE_SCALE);
    case "amount":
      return formatAmount(value as Amount);
    default:
      return value;
  }
}

/** The Excel number format of a column, in the form that Excel's own object model takes. Codes and texts are text: `00123` stays. */
export function numberFormat(column: Column): string {
  switch (column.kind) {
    case "date":
      return "yyyy-mm-dd";
    case "price":
      return "#,##0.00###";
    case "amount":
      return "#,##0.00";
    case "int":
      return "0";
    // Quantities and percentages mostly are whole: a format with optional decimals would leave a dangling decimal sign.
    case "qty":
    case "percent":
    case "bool":
      return "General";
    default:
      return "@";
  }
}
