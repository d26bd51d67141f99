/** Text as people type it into cells: blanks around it, and what other programs paste that nobody sees. */

/**
 * Signs without a picture: zero-width ones, those that turn the direction of writing, marks of byte order, soft hyphens, halves
 * of characters, and control characters other than the blanks among them.
 */
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Surrogate}/gu;
const BLANKS = /[\s\u00A0\u202F]+/g;

/** Most texts are tidy as they stand, and most codes too: to see that costs less than to tidy them. */
const TIDY = /^[!-~\u00A1-\u00AC\u00AE-\u024F]+(?: [!-~\u00A1-\u00AC\u00AE-\u024F]+)*$/;
const TIDY_CODE = /^[!-`{-~]+(?: [!-`{-~]+)*$/;
/** Hyphens, dashes and the minus of arithmetic: in a code they are one sign, as they are to who reads it. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;

/** The text without invisible characters and with single ordinary blanks, none at the ends; letters with their accents in one (NFC). */
export function tidyText(text: string): string {
  return TIDY.test(text) ? text : text.replace(INVISIBLE, "").replace(BLANKS, " ").trim().normalize("NFC");
}

/**
 * A code as it is stored and compared: tidy, in upper case and in the usual form of each character (NFKC), so that `c100 `,
 * `C100` and the same in full width are one customer. Leading zeros stay.
 */
export function normalCode(text: string): string {
  return TIDY_CODE.test(text) ? text : usualCharacters(tidyText(text)).toUpperCase();
}

/** A tidy text with the usual form of each character: full width, ligatures and the dashes of typesetters are none. */
export function usualCharacters(text: string): string {
  return text.normalize("NFKC").replace(DASHES, "-");
}

/** How many signs of a text are taken out because nobody sees them; a carriage return by itself is one of them. */
export function invisibleCount(text: string): number {
  return TIDY.test(text) ? 0 : (text.match(INVISIBLE)?.length ?? 0) + (text.match(/\r(?!\n)/g)?.length ?? 0);
}

const LONGEST_SHOWN = 100;

/** A text as a sentence may show it: what cannot be seen has a picture, and a long one is cut. */
export function shownText(text: string): string {
  const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}\u2026` : text;
  return short.replace(/\r?\n/g, "\u21B5").replace(INVISIBLE, (sign) => (sign < " " ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : "\uFFFD"));
}

/** Orders codes the same way on every machine: by code units, never by a locale. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
