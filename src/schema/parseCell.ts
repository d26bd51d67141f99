import { isDateFormula } from "../base/dateFormula";
import { dayOf, type Day } from "../base/day";
import { invisibleCount, tidyText } from "../base/text";
import { parseScaled } from "../money/decimal";
import { isErrorValue, type CellValue } from "./cell";
import { codeText } from "./codeText";
import type { Column, Kind } from "./column";
import { DECIMALS, LAST_SERIAL, LONGEST_CODE, LONGEST_TEXT, plainCells, SERIAL_OF_1970 } from "./plainCells";
import { plainDecimal, writtenDay, type ReadingForm } from "./readingForm";

/**
 * A cell becomes a value here and nowhere else: binary fractions become exact decimals from their shortest text, serial
 * numbers become days. Text that looks like a number or a day is read by the form of the book's culture, and without one only
 * as a decimal with a point and no grouping, which is what other programs export; anything that could be read in two ways is
 * refused rather than guessed. What is read otherwise than it stands there is noted.
 */
export type CellFault =
  | "required" | "errorValue" | "notANumber" | "tooManyDecimals" | "tooLarge" | "notWhole" | "notADate" | "notYesNo" | "notAnOption"
  | "notADateFormula" | "tooLong" | "belowMinimum" | "aboveMaximum" | "numberAsCode" | "ambiguousNumber" | "controlInCode" | "otherDigits";

/** What a person should know of a cell that could be read: it stands there in another form than it was read, or may not be what it looks like. */
export type CellNote = "writtenNumber" | "writtenDay" | "invisible" | "unusual" | "lookAlike" | "exponent";

export type CellOutcome = { readonly value: string | number | boolean | null; readonly fault?: CellFault; readonly note?: CellNote };

/** Excel keeps fifteen significant digits; what lies beyond comes from binary fractions. */
const EXCEL_DIGITS = 15;
/** The serial number of the day that is number 0 where days are counted from 1904. */
export const SERIAL_OF_1904 = 1462;
const YES = new Set(["TRUE", "YES", "Y", "JA", "OUI", "VRAI", "SANN", "SANT", "WAAR", "X", "1"]);
const NO = new Set(["FALSE", "NO", "N", "NEI", "NEJ", "NEE", "NON", "FAUX", "USANN", "FALSKT", "ONWAAR", "0"]);

/**
 * Reads one cell by its column's declaration. With a fault, the value is what the row gets instead: blank, zero, no or the usual choice.
 * @param form how figures and days in writing are read; without it only plain decimals and ISO days
 */
export function parseCell(column: Column, cell: CellValue, form?: ReadingForm): CellOutcome {
  const plain = plainCells(column).value(cell);
  if (plain !== undefined) return { value: plain };
  if (typeof cell === "string" && isErrorValue(cell)) return { value: insteadOf(column), fault: "errorValue" };
  const typed = typeof cell === "string" ? tidyText(cell) : cell;
  if (typed === "") return blankCell(column);
  switch (column.kind) {
    case "code":
      return codeCell(cell);
    case "text":
      return textCell(cell, typed, column.facts.longest ?? LONGEST_TEXT);
    case "date":
      return dateCell(typed, form);
    case "bool":
      return boolCell(typed);
    case "option":
      return optionCell(column, typed);
    case "formula":
      return isDateFormula(String(typed)) ? { value: String(typed).toUpperCase() } : { value: "", fault: "notADateFormula" };
    default:
      return numberCell(column, cell, typed, form);
  }
}

function blankOf(kind: Kind): string | number | boolean | null {
  if (kind === "bool") return false;
  return kind === "code" || kind === "text" || kind === "formula" || kind === "option" ? "" : null;
}

/** What a row goes on with in place of a cell that cannot be read: a choice that has to be made is the usual or the first one, never none. */
function insteadOf({ kind, facts: { optional, preset }, options }: Column): CellOutcome["value"] {
  return kind === "option" && !optional ? (preset ?? options[0] ?? "") : blankOf(kind);
}

function blankCell(column: Column): CellOutcome {
  const { optional, preset } = column.facts;
  if (optional || column.kind === "bool") return { value: preset !== undefined && !optional ? preset : blankOf(column.kind) };
  if (preset !== undefined) return typeof preset === "number" ? parseCell(column, preset) : { value: preset };
  const blank = insteadOf(column);
  return { value: blank === null ? 0 : blank, fault: "required" };
}

/** A number this large with so few digits before its zeros may be a code such as `12E10`, which Excel has read as a number. */
const LEAST_EXPONENT = 1e10;
const MOST_LEADING_DIGITS = 3;

function codeCell(cell: CellValue): CellOutcome {
  if (typeof cell !== "number") {
    const read = codeText(String(cell));
    const value = String(read.value);
    return value.length > LONGEST_CODE ? { value: value.slice(0, LONGEST_CODE), fault: "tooLong" } : read;
  }
  // A number of more than fifteen digits has lost its last ones before anyone could see it.
  if (Number.isInteger(cell) && !Number.isSafeInteger(cell)) return { value: "", fault: "numberAsCode" };
  const value = String(cell);
  const isExponent = Math.abs(cell) >= LEAST_EXPONENT && value.replace(/0+$/, "").length <= MOST_LEADING_DIGITS;
  return isExponent || value.includes("e") ? { value: value.toUpperCase(), note: "exponent" } : { value };
}

function textCell(cell: CellValue, typed: CellValue, longest: number): CellOutcome {
  const value = String(typed);
  if (value.length > longest) return { value: value.slice(0, longest), fault: "tooLong" };
  return invisibleCount(String(cell)) > 0 ? { value, note: "invisible" } : { value };
}

function dateCell(typed: CellValue, form: ReadingForm | undefined): CellOutcome {
  const day = typeof typed === "number" ? dayFromSerial(Math.floor(typed)) : typeof typed === "string" ? writtenDay(typed, form) : undefined;
  if (day === undefined) return { value: null, fault: "notADate" };
  return typeof typed === "string" && !ISO_DAY.test(typed) ? { value: day, note: "writtenDay" } : { value: day };
}

const ISO_DAY = /^\d{4}-\d\d-\d\d/;

/** The day of an Excel serial number in the 1900 date system; serial 60 is 29 February 1900, a day that never was. */
export function dayFromSerial(serial: number): Day | undefined {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL || serial === 60) return undefined;
  return (serial - SERIAL_OF_1970 + (serial < 60 ? 1 : 0)) as Day;
}

/** The Excel serial number of a day; undefined before 1900 and after 9999. */
export function serialFromDay(day: Day): number | undefined {
  const first = dayOf(1900, 3, 1);
  const serial = day + SERIAL_OF_1970 - (first !== undefined && day < first ? 1 : 0);
  return serial < 1 || serial > LAST_SERIAL ? undefined : serial;
}

function boolCell(typed: CellValue): CellOutcome {
  if (typeof typed === "boolean") return { value: typed };
  const word = String(typed).toUpperCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { value: false, fault: "notYesNo" };
}

function optionCell(column: Column, typed: CellValue): CellOutcome {
  const word = String(typed).toLowerCase();
  const found = column.options.find((option) => option.toLowerCase() === word);
  return found === undefined ? { value: insteadOf(column), fault: "notAnOption" } : { value: found };
}

function numberCell(column: Column, cell: CellValue, typed: CellValue, form: ReadingForm | undefined): CellOutcome {
  const scale = DECIMALS[column.kind] ?? 0;
  if (typeof typed === "boolean" || (typeof typed === "number" && !Number.isFinite(typed))) return { value: null, fault: "notANumber" };
  const decimal = typeof typed === "number" ? shortestText(typed) : plainDecimal(typed, form);
  if (decimal === "ambiguous") return { value: null, fault: "ambiguousNumber" };
  const scaled = decimal === undefined ? "notANumber" : parseScaled(decimal, scale);
  if (typeof scaled === "string") {
    return { value: null, fault: scaled === "tooManyDecimals" && scale === 0 ? "notWhole" : scaled };
  }
  const { min, max } = column.facts;
  const unit = 10 ** scale;
  if (min !== undefined && scaled < min * unit) return { value: scaled, fault: "belowMinimum" };
  if (max !== undefined && scaled > max * unit) return { value: scaled, fault: "aboveMaximum" };
  return typeof cell === "string" && (decimal !== typed || invisibleCount(cell) > 0) ? { value: scaled, note: "writtenNumber" } : { value: scaled };
}

/** The shortest text of a double, after taking off what binary arithmetic left behind Excel's fifteen digits. */
function shortestText(value: number): string {
  const text = String(value);
  return text.length > EXCEL_DIGITS + 1 ? String(Number(value.toPrecision(EXCEL_DIGITS))) : text;
}
