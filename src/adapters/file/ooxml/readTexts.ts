import { cellTextFrom, DamagedXml, elementAt, unescapeXml } from "./xml";

/** Texts of cells as parts write them: one run, or several with fonts of their own and readings beside them. */

const OPENS = "<![CDATA[";
const CLOSES = "]]>";
const RUN = /<(?:\w+:)?r[\s>]/;

export interface CellText {
  readonly text: string;
  /** The text has fonts of its own within it. */
  readonly isRich: boolean;
}

/** The text inside an `si` or `is` element. */
export function readText(inner: string): CellText {
  const own = inner.includes("rPh") ? withoutReadings(inner) : inner;
  let text = "";
  for (let run = elementAt(own, "t"); run !== undefined; run = elementAt(own, "t", run.end)) text += plainText(run.inner ?? "");
  return { text, isRich: RUN.test(own) };
}

function withoutReadings(inner: string): string {
  let own = "";
  let place = 0;
  for (let reading = elementAt(inner, "rPh"); reading !== undefined; reading = elementAt(inner, "rPh", place)) {
    own += inner.slice(place, reading.start);
    place = reading.end;
  }
  return own + inner.slice(place);
}

/** The content of an element that holds text alone. */
export function plainText(written: string): string {
  if (!written.includes("<")) return cellTextFrom(unescapeXml(written));
  let text = "";
  let place = 0;
  for (let at = written.indexOf(OPENS); at >= 0; at = written.indexOf(OPENS, place)) {
    const end = written.indexOf(CLOSES, at);
    if (end < 0) throw new DamagedXml("a section of text without its end");
    text += unescapeXml(written.slice(place, at)) + written.slice(at + OPENS.length, end);
    place = end + CLOSES.length;
  }
  return cellTextFrom(text + unescapeXml(written.slice(place)));
}

/** The shared texts of a workbook, by their number. */
export function readSharedTexts(part: string): readonly CellText[] {
  const texts: CellText[] = [];
  for (let item = elementAt(part, "si"); item !== undefined; item = elementAt(part, "si", item.end)) texts.push(readText(item.inner ?? ""));
  return texts;
}
