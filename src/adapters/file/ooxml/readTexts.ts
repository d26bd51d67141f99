import { cellTextFrom, unescapeXml } from "./xml";

/** Texts of cells as parts write them: one run, or several with fonts of their own and readings beside them. */

const ITEM = /<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
const READING = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g;
const RUN = /<(?:\w+:)?r[\s>]/;
const RUN_TEXT = /<(?:\w+:)?t(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g;
const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

export interface CellText {
  readonly text: string;
  /** The text has fonts of its own within it. */
  readonly isRich: boolean;
}

/** The text inside an `si` or `is` element. */
export function readText(inner: string): CellText {
  const own = inner.includes("rPh") ? inner.replace(READING, "") : inner;
  let text = "";
  for (const [, written] of own.matchAll(RUN_TEXT)) text += plainText(written ?? "");
  return { text, isRich: RUN.test(own) };
}

/** The content of an element that holds text alone. */
export function plainText(written: string): string {
  if (!written.includes("<")) return cellTextFrom(unescapeXml(written));
  let text = "";
  let place = 0;
  for (const match of written.matchAll(SECTION)) {
    text += unescapeXml(written.slice(place, match.index)) + (match[1] ?? "");
    place = match.index + match[0].length;
  }
  return cellTextFrom(text + unescapeXml(written.slice(place)));
}

/** The shared texts of a workbook, by their number. */
export function readSharedTexts(part: string): readonly CellText[] {
  return Array.from(part.matchAll(ITEM), ([, inner]) => readText(inner ?? ""));
}
