/** Text as people type it into cells: blanks around it and the kinds of blank that other programs paste. */

const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
const BLANKS = /[\s\u00A0\u202F]+/g;

/** Most texts are tidy as they stand, and most codes too: to see that costs less than to tidy them. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/;
const TIDY_CODE = /^[!-`{-~]+(?: [!-`{-~]+)*$/;

/** The text without invisible characters and with single ordinary blanks, none at the ends. */
export function tidyText(text: string): string {
  return TIDY.test(text) ? text : text.replace(INVISIBLE, "").replace(BLANKS, " ").trim();
}

/** A code as it is stored and compared: trimmed and in upper case, so `c100 ` and `C100` are the same customer. Leading zeros stay. */
export function normalCode(text: string): string {
  return TIDY_CODE.test(text) ? text : tidyText(text).toUpperCase();
}

/** Orders codes the same way on every machine: by code units, never by a locale. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
