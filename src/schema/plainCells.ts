import { AMOUNT_SCALE } from "../money/amount";
import { FINE_SCALE } from "../money/quantity";
import type { CellValue } from "./cell";
import type { Column, Kind } from "./column";

/**
 * Cells that need no thought, as nearly all of them are: a tidy code or text, a word of a choice, a number within bounds. A
 * sheet has millions of cells and few columns, so a stretch of a column is looked at in one loop made for its kind.
 */
export interface PlainCells {
  readonly column: Column;
  /** The value of a plain cell; undefined for every other, of which `parseCell` tells what it is. Never an answer that differs from it. */
  value(cell: CellValue): PlainValue | undefined;
  /** The index of the first row, from one up to another, whose cell at a position is not plain, nor blank where it may be; `end` where there is none. */
  firstOther(rows: Rows, position: number, start: number, end: number, mayBeBlank: boolean): number;
  /** How the numbers or days of the column are read; undefined where it has others. */
  readonly numbers: NumberForm | undefined;
}

/** A cell's number times a unit and moved by a shift, so that it is whole; and the least and the largest that a cell may hold. */
export interface NumberForm {
  readonly unit: number;
  readonly shift: number;
  readonly min: number;
  readonly max: number;
}

export type PlainValue = string | number | boolean;
type Rows = readonly (readonly CellValue[])[];

/** Codes and texts longer than this do not fit the posted documents and number series (sales-bc 3.9 allows 20 for numbers; names are longer). */
export const LONGEST_CODE = 40;
export const LONGEST_TEXT = 2000;
/** Decimals of numbers by kind. */
export const DECIMALS: Partial<Record<Kind, number>> = { qty: FINE_SCALE, price: FINE_SCALE, percent: FINE_SCALE, amount: AMOUNT_SCALE, int: 0 };
export const SERIAL_OF_1970 = 25569;
export const LAST_SERIAL = 2958465;
/** Serial 60 is 29 February 1900, a day that never was; days before it are counted otherwise. */
const LAST_ODD_SERIAL = 60;
const EXACT = 1e15;

const known = new WeakMap<Column, PlainCells>();

/** The plain cells of a column; made once for each. */
export function plainCells(column: Column): PlainCells {
  let plain = known.get(column);
  if (plain === undefined) known.set(column, (plain = makePlainCells(column)));
  return plain;
}

function makePlainCells(column: Column): PlainCells {
  const { kind, facts, options } = column;
  switch (kind) {
    case "code":
      return texts(column, isPlainCode);
    case "text": {
      const longest = facts.longest ?? LONGEST_TEXT;
      return texts(column, (cell) => cell.length <= longest && isPlainText(cell));
    }
    case "option": {
      const words: readonly string[] = options;
      return texts(column, (cell) => words.includes(cell));
    }
    case "formula":
      return texts(column, () => false);
    case "bool":
      return {
        column,
        numbers: undefined,
        value: (cell) => (typeof cell === "boolean" ? cell : undefined),
        firstOther: (rows, position, start, end, mayBeBlank) => {
          for (let index = start; index < end; index++) {
            const cell = rows[index]?.[position] ?? "";
            if (typeof cell !== "boolean" && (cell !== "" || !mayBeBlank)) return index;
          }
          return end;
        },
      };
    case "date":
      return numbers(column, { unit: 1, shift: -SERIAL_OF_1970, min: LAST_ODD_SERIAL + 1, max: LAST_SERIAL });
    default:
      return numbers(column, { unit: 10 ** (DECIMALS[kind] ?? 0), shift: 0, min: facts.min ?? -Infinity, max: facts.max ?? Infinity });
  }
}

function texts(column: Column, isPlain: (cell: string) => boolean): PlainCells {
  return {
    column,
    numbers: undefined,
    value: (cell) => (typeof cell === "string" && cell !== "" && isPlain(cell) ? cell : undefined),
    firstOther: (rows, position, start, end, mayBeBlank) => {
      // Rows that belong together mostly have their codes and choices in common.
      let before = "";
      for (let index = start; index < end; index++) {
        const cell = rows[index]?.[position] ?? "";
        if (cell === before && cell !== "") continue;
        if (cell === "" ? !mayBeBlank : typeof cell !== "string" || !isPlain(cell)) return index;
        before = cell as string;
      }
      return end;
    },
  };
}

function numbers(column: Column, form: NumberForm): PlainCells {
  return {
    column,
    numbers: form,
    value: (cell) => plainNumber(cell, form),
    firstOther: (rows, position, start, end, mayBeBlank) => {
      for (let index = start; index < end; index++) {
        const cell = rows[index]?.[position] ?? "";
        if (cell === "" ? !mayBeBlank : plainNumber(cell, form) === undefined) return index;
      }
      return end;
    },
  };
}

/**
 * The value of a plain cell of numbers or days. Up to fifteen digits a decimal and the double nearest to it name each other, so a
 * whole number of the smallest unit that gives back the very cell is what its shortest text says.
 */
export function plainNumber(cell: CellValue, { unit, shift, min, max }: NumberForm): number | undefined {
  if (typeof cell !== "number") return undefined;
  const scaled = Math.round(cell * unit);
  if (scaled / unit !== cell || scaled >= EXACT || scaled <= -EXACT || cell < min || cell > max) return undefined;
  return scaled === 0 ? 0 : scaled + shift;
}

// Both are loops and no patterns: they look at every code and text of a book, and a pattern costs several times as much to start.

/** Whether neither an error value, nor a blank or another sign to tidy away, nor a small letter stands in a code. */
function isPlainCode(cell: string): boolean {
  if (cell.length > LONGEST_CODE || cell.charCodeAt(0) === NUMBER_SIGN) return false;
  for (let at = 0; at < cell.length; at++) {
    const sign = cell.charCodeAt(at);
    if (sign <= BLANK || sign > LAST_ASCII || (sign >= SMALL_A && sign <= SMALL_Z)) return false;
  }
  return true;
}

/** The same of a text, in which small letters and single blanks between words have their place. */
function isPlainText(cell: string): boolean {
  if (cell.charCodeAt(0) === NUMBER_SIGN) return false;
  let before = BLANK;
  for (let at = 0; at < cell.length; at++) {
    const sign = cell.charCodeAt(at);
    if (sign < BLANK || sign > LAST_ASCII || (sign === BLANK && before === BLANK)) return false;
    before = sign;
  }
  return before !== BLANK;
}

const BLANK = 0x20;
const NUMBER_SIGN = 0x23;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const LAST_ASCII = 0x7e;
