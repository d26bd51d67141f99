import { SPREADSHEET_NAMESPACE } from "./frame";
import { cellTextXml, withPrefix } from "./xml";

/** The shared texts of a workbook while its sheets are written: known ones keep their number, new ones are added at the end. */
export interface TextWriter {
  readonly numberOf: (text: string) => number;
  readonly hasNew: () => boolean;
  /** The part, in pieces. */
  readonly part: () => Iterable<string>;
}

const ROOT = /<(\w+:)?sst\b([^>]*?)(\/?)>/;
const COUNTS = /\s(?:count|uniqueCount)="\d*"/g;
const EDGE_OR_LINE = /^\s|\s$|\n/;

/** `readPart` is the part that was read, blank where there was none, and `known` its texts by number. */
export function textWriter(readPart: string, known: readonly (string | undefined)[]): TextWriter {
  const numbers = new Map<string, number>();
  for (const [number, text] of known.entries()) if (text !== undefined && !numbers.has(text)) numbers.set(text, number);
  const added: string[] = [];
  return {
    numberOf: (text) => {
      const found = numbers.get(text);
      if (found !== undefined) return found;
      const number = known.length + added.length;
      numbers.set(text, number);
      added.push(text);
      return number;
    },
    hasNew: () => added.length > 0,
    part: () => partTexts(readPart, known.length, added),
  };
}

function* partTexts(readPart: string, knownCount: number, added: readonly string[]): Generator<string> {
  const root = ROOT.exec(readPart);
  const prefix = root?.[1] ?? "";
  const attributes = root === null ? ` xmlns="${SPREADSHEET_NAMESPACE}"` : (root[2] ?? "").replace(COUNTS, "");
  yield root === null ? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' : readPart.slice(0, root.index);
  yield `<${prefix}sst${attributes} uniqueCount="${knownCount + added.length}">`;
  const end = `</${prefix}sst>`;
  if (root !== null && root[3] !== "/") yield readPart.slice(root.index + root[0].length, readPart.lastIndexOf(end));
  for (const text of added) yield withPrefix(`<si><t${spaceAttribute(text)}>${cellTextXml(text)}</t></si>`, prefix);
  yield end;
}

/** Without it, blanks at the ends of a text would be dropped. */
export function spaceAttribute(text: string): string {
  return EDGE_OR_LINE.test(text) ? ' xml:space="preserve"' : "";
}
