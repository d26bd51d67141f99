import type { Day } from "../base/day";
import type { Amount } from "../money/amount";
import type { Percent, Price, Quantity } from "../money/quantity";

/**
 * The columns a table is declared with. A declaration says what a column holds and which facts always hold for it;
 * types, parsing, checks, sheets, drop-downs, the JSON form and the table reference are read from it.
 */
export type Kind = "code" | "text" | "date" | "qty" | "price" | "amount" | "percent" | "int" | "bool" | "option" | "formula";

export interface ColumnFacts {
  /** Part of the key that names a row. */
  readonly key?: boolean;
  /** May be blank. A boolean is never blank: an empty cell is no. */
  readonly optional?: boolean;
  /** Written by the engine; a person's change to it has no effect. */
  readonly derived?: boolean;
  /** The table whose key this column holds. */
  readonly refers?: string;
  /** Smallest and largest number allowed, in the column's own unit. */
  readonly min?: number;
  readonly max?: number;
  /** The most characters of a text where it is not the usual number. */
  readonly longest?: number;
  /** The value of a blank cell in a column that is neither optional nor required to be typed, as a JSON value. */
  readonly preset?: string | number | boolean;
  /** In a table that posting writes: the column of the same row whose value a blank cell stands for. The column itself is never blank. */
  readonly impliedBy?: string;
  /** Width in characters where the kind's usual width does not fit. */
  readonly width?: number;
}

export interface Column<K extends Kind = Kind, Facts extends ColumnFacts = ColumnFacts, Option extends string = string> {
  readonly kind: K;
  readonly facts: Facts;
  readonly options: readonly Option[];
}

function of<K extends Kind>(kind: K) {
  return <const Facts extends ColumnFacts>(facts: Facts = {} as Facts): Column<K, Facts> => ({ kind, facts, options: [] });
}

/** An identifier: trimmed, compared without case, leading zeros kept. */
export const code = of("code");
export const text = of("text");
/** A calendar day. */
export const date = of("date");
/** A quantity with five decimals. */
export const qty = of("qty");
/** A price or cost per unit with five decimals. */
export const price = of("price");
/** Money; debit positive where it is signed. */
export const amount = of("amount");
export const percent = of("percent");
export const int = of("int");
export const bool = of("bool");
/** A date formula such as `30D` or `CM+15D`. */
export const formula = of("formula");

/** One of a closed list of words; the words are ids, people see their labels. */
export function option<const Option extends string, const Facts extends ColumnFacts>(
  options: readonly Option[],
  facts: Facts = {} as Facts,
): Column<"option", Facts, Option> {
  return { kind: "option", facts, options };
}

type Blank<Facts extends ColumnFacts, None> = Facts["optional"] extends true ? None : never;

/** What a cell of a column becomes: blank text is "", a blank number or day is null. */
export type ValueOf<C> =
  C extends Column<infer K, infer Facts, infer Option>
    ? K extends "code" | "text" | "formula"
      ? string
      : K extends "bool"
        ? boolean
        : K extends "option"
          ? Option | Blank<Facts, "">
          : (K extends "date" ? Day : K extends "qty" ? Quantity : K extends "price" ? Price : K extends "percent" ? Percent : K extends "amount" ? Amount : number) | Blank<Facts, null>
    : never;
