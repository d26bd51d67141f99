import { PLAIN_LOOK, type CellLook, type ConditionFile } from "../workbookFile";
import { FIRST_OWN_FORMAT, numberOfNamedFormat } from "./numberFormats";
import { SPREADSHEET_NAMESPACE } from "./frame";
import { attributesXml, childOf, childrenOf, escapeXml, parseXml, withPrefix, type XmlElement } from "./xml";

/**
 * Looks as formats of the styles part. A look that is what it was read as keeps its format; a changed one gets a new format
 * made from the old, so that font names, borders and what else a look does not name stay. Formats are only ever added.
 */
export interface LookWriter {
  /** The format of a look, by the look's number. */
  readonly formatOf: (lookNumber: number) => number;
  /** The number of what a conditional format gives to its cells. */
  readonly differentLookOf: (condition: ConditionFile) => number;
  /** The part with the formats that were asked for. */
  readonly part: () => string;
}

export const NEW_STYLES_PART = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${SPREADSHEET_NAMESPACE}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

/** The lists of the part that grow. */
const LISTS = ["numFmts", "fonts", "fills", "cellXfs", "dxfs"] as const;
type ListName = (typeof LISTS)[number];

interface Styles {
  readonly text: string;
  readonly root: XmlElement;
  readonly prefix: string;
  readonly items: (list: ListName) => readonly XmlElement[];
  /** Elements to add, and the number of each by its text. */
  readonly added: ReadonlyMap<ListName, Map<string, number>>;
  readonly readLooks: readonly CellLook[];
}

export function lookWriter(text: string, looks: readonly CellLook[], readLooks: readonly CellLook[]): LookWriter {
  const root = parseXml(text);
  const styles: Styles = {
    text, root, readLooks,
    prefix: /<(\w+:)styleSheet\b/.exec(text)?.[1] ?? "",
    items: (list) => childOf(root, list)?.children ?? [],
    added: new Map(LISTS.map((list) => [list, new Map<string, number>()])),
  };
  const formats = new Map<number, number>();
  return {
    formatOf: (lookNumber) => {
      const known = formats.get(lookNumber);
      if (known !== undefined) return known;
      const format = formatOf(styles, looks[lookNumber] ?? PLAIN_LOOK);
      formats.set(lookNumber, format);
      return format;
    },
    differentLookOf: ({ fontColor, fill }) => add(styles, "dxfs", `<dxf>${fontColor === undefined ? "" : `<font><color rgb="FF${fontColor}"/></font>`}${fill === undefined ? "" : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`}</dxf>`),
    part: () => partWith(styles),
  };
}

function formatOf(styles: Styles, look: CellLook): number {
  const base = look.base !== undefined && look.base < styles.readLooks.length ? look.base : 0;
  const read = styles.readLooks[base] ?? PLAIN_LOOK;
  if (sameLook(look, read)) return base;
  const old = styles.items("cellXfs")[base];
  const attributes = new Map(old?.attributes ?? [["borderId", "0"], ["xfId", "0"]]);
  const set = (name: string, apply: string, number: number): void => {
    attributes.set(name, String(number)).set(apply, "1");
  };
  if (look.numberFormat !== read.numberFormat) set("numFmtId", "applyNumberFormat", numberFormatOf(styles, look.numberFormat));
  if (!sameFont(look, read)) set("fontId", "applyFont", fontOf(styles, look, Number(attributes.get("fontId") ?? 0)));
  if (look.fill !== read.fill) set("fillId", "applyFill", fillOf(styles, look.fill));
  const alignment = inner(childOf(old, "alignment"), "alignment", [["horizontal", look.align, read.align], ["wrapText", look.wrap ? 1 : undefined, read.wrap ? 1 : undefined]]);
  const protection = inner(childOf(old, "protection"), "protection", [["locked", look.locked ? 1 : 0, read.locked ? 1 : 0]]);
  if (alignment !== "") attributes.set("applyAlignment", "1");
  if (protection !== "") attributes.set("applyProtection", "1");
  return add(styles, "cellXfs", `<xf${attributesXml(attributes)}>${alignment}${protection}</xf>`);
}

function sameLook(a: CellLook, b: CellLook): boolean {
  return a.numberFormat === b.numberFormat && sameFont(a, b) && a.fill === b.fill && a.align === b.align && a.wrap === b.wrap && a.locked === b.locked;
}

function sameFont(a: CellLook, b: CellLook): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.fontColor === b.fontColor;
}

/** An element inside a format with the attributes that changed; blank where it would say nothing. */
function inner(old: XmlElement | undefined, name: string, changes: readonly (readonly [string, string | number | undefined, string | number | undefined])[]): string {
  const attributes = new Map<string, string | number | undefined>(old?.attributes ?? []);
  for (const [attribute, value, before] of changes) if (value !== before) attributes.set(attribute, value);
  const xml = attributesXml(attributes);
  return xml === "" ? "" : `<${name}${xml}/>`;
}

function numberFormatOf(styles: Styles, format: string): number {
  const named = numberOfNamedFormat(format);
  if (named !== undefined) return named;
  const own = styles.items("numFmts").find(({ attributes }) => attributes.get("formatCode") === format);
  if (own !== undefined) return Number(own.attributes.get("numFmtId"));
  const taken = styles.items("numFmts").map(({ attributes }) => Number(attributes.get("numFmtId")));
  const list = styles.added.get("numFmts");
  const known = list?.get(format);
  if (known !== undefined) return known;
  const number = Math.max(FIRST_OWN_FORMAT - 1, ...taken) + 1 + (list?.size ?? 0);
  list?.set(format, number);
  return number;
}

function fontOf(styles: Styles, look: CellLook, old: number): number {
  const parts = (styles.items("fonts")[old]?.children ?? []).filter(({ name }) => name !== "b" && name !== "i" && name !== "color");
  const color = look.fontColor === undefined ? "" : `<color rgb="FF${look.fontColor}"/>`;
  const others = parts.map((part) => `<${part.name}${attributesXml(part.attributes)}/>`);
  // The colour stands behind the size, where Excel writes it.
  const size = parts.findIndex(({ name }) => name === "sz") + 1;
  const xml = [look.bold ? "<b/>" : "", look.italic ? "<i/>" : "", ...others.slice(0, size), color, ...others.slice(size)].join("");
  return add(styles, "fonts", `<font>${xml}</font>`);
}

function fillOf(styles: Styles, fill: string | undefined): number {
  if (fill === undefined) return 0;
  return add(styles, "fills", `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`);
}

function add(styles: Styles, list: ListName, xml: string): number {
  const added = styles.added.get(list);
  const known = added?.get(xml);
  if (known !== undefined) return known;
  const number = styles.items(list).length + (added?.size ?? 0);
  added?.set(xml, number);
  return number;
}

function partWith(styles: Styles): string {
  const changes = LISTS.flatMap((list) => {
    const added = styles.added.get(list) ?? new Map<string, number>();
    if (added.size === 0) return [];
    const xml = list === "numFmts" ? [...added].map(([format, number]) => `<numFmt numFmtId="${number}" formatCode="${escapeXml(format)}"/>`) : [...added.keys()];
    return [grownList(styles, list, xml)];
  });
  let text = styles.text;
  // From the end to the start, so that places still to come stay where they are.
  for (const { start, end, xml } of changes.sort((a, b) => b.start - a.start || b.end - a.end)) text = text.slice(0, start) + xml + text.slice(end);
  return text;
}

function grownList(styles: Styles, list: ListName, added: readonly string[]): { readonly start: number; readonly end: number; readonly xml: string } {
  const old = childrenOf(styles.root, list)[0];
  const attributes = new Map<string, string | number>(old?.attributes ?? []).set("count", styles.items(list).length + added.length);
  const before = old === undefined ? "" : styles.text.slice(old.innerStart, old.innerEnd);
  const name = `${styles.prefix}${list}`;
  const xml = `<${name}${attributesXml(attributes)}>${before}${withPrefix(added.join(""), styles.prefix)}</${name}>`;
  const start = old?.start ?? (list === "dxfs" ? (childOf(styles.root, "cellStyles") ?? childOf(styles.root, "cellXfs"))?.end : undefined) ?? styles.root.innerStart;
  return { start, end: old?.end ?? start, xml };
}
