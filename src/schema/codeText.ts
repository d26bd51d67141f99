import { invisibleCount, normalCode, tidyText, usualCharacters } from "../base/text";
import type { CellOutcome } from "./parseCell";

/**
 * Codes as people write and paste them. What looks the same is made the same and told; what may be another code than it looks
 * like is told too, and what can be no code is refused.
 */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]|\p{Surrogate}/u;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/u;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;

/** Capitals of Cyrillic and Greek that no eye tells from the Latin ones. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map([
  ..."АВЕЅІЈКМНОРСТУХ".split("").map((letter, at) => [letter, "ABESIJKMHOPCTYX".charAt(at)] as const),
  ..."ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".split("").map((letter, at) => [letter, "ABEZHIKMNOPTYX".charAt(at)] as const),
]);

/** A code that is no plain one, from its cell. */
export function codeText(cell: string): CellOutcome {
  const value = normalCode(cell);
  if (CONTROL.test(cell.trim())) return { value, fault: "controlInCode" };
  if (OTHER_DIGIT.test(value)) return { value, fault: "otherDigits" };
  const invisible = invisibleCount(cell);
  if (invisible > 0) return { value, note: "invisible" };
  const tidy = tidyText(cell);
  if (usualCharacters(tidy) !== tidy) return { value, note: "unusual" };
  return latinLook(value) === value ? { value } : { value, note: "lookAlike" };
}

/** A code with the Latin letters that it seems to be written in; two codes that differ and have this in common look the same. */
export function latinLook(code: string): string {
  return code.replace(/[\u0370-\u04FF]/g, (letter) => LOOK_ALIKE.get(letter) ?? letter);
}

/** A code with the digits 0 to 9 in place of those of other scripts. */
export function asciiDigits(code: string): string {
  return code.replace(OTHER_DIGITS, (digit) => String(valueOfDigit(digit)));
}

/** Digits of a script stand ten in a row, zero first. */
function valueOfDigit(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}

const MOST_ZEROS = 12;

/** The code that a number stands for where Excel has dropped the zeros in front of it; undefined where there is no such code, or more than one. */
export function codeWithZeros(code: string, isKnown: (code: string) => boolean): string | undefined {
  if (!/^[1-9]\d*$/.test(code)) return undefined;
  const found = Array.from({ length: MOST_ZEROS }, (_, at) => "0".repeat(at + 1) + code).filter(isKnown);
  return found.length === 1 ? found[0] : undefined;
}
