import { append } from '../../../base/append';
/**
 * XML as workbook parts have it: read into a tree that knows where each element stands in its text, so that a part can be
 * changed in one place and stay as it was everywhere else. Names are without their prefix. Promises to refuse document type
 * declarations, which parts may not have, and never to recurse.
 */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** By their full names, entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without that of its children. */
  readonly text: string;
  /** Where the element stands in its part: its own bounds, and those of what is inside. */
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Thrown while reading and caught where a file is read: a part is no well-formed XML. */
export class DamagedXml extends Error {}

interface OpenElement extends XmlElement {
  readonly fullName: string;
  children: XmlElement[];
  text: string;
  end: number;
  innerEnd: number;
}

const TAG = /<(\/?)([^\s/>!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/y;
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The root element of a part. Throws `DamagedXml`. Time grows with the length of the text alone, whatever stands in it. */
export function parseXml(text: string): XmlElement {
  const root = openElement("", "", 0, 0);
  const open: OpenElement[] = [root];
  let place = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", place)) {
    const parent = open[open.length - 1];
    if (parent === undefined) throw new DamagedXml("a stray end");
    parent.text += unescapeXml(text.slice(place, at));
    const silent = SILENT.find(({ opens }) => text.startsWith(opens, at));
    if (silent !== undefined) {
      const end = text.indexOf(silent.closes, at + silent.opens.length);
      if (end < 0) throw new DamagedXml(`${silent.opens} without its end`);
      if (silent.isText) parent.text += text.slice(at + silent.opens.length, end);
      place = end + silent.closes.length;
      continue;
    }
    TAG.lastIndex = at;
    const [tag, slash, fullName, attributes = "", selfClosing] = TAG.exec(text) ?? [];
    // A document type declaration, entities with it, is no tag either.
    if (tag === undefined || fullName === undefined) throw new DamagedXml("a declaration, or a sign that belongs to no tag");
    place = at + tag.length;
    if (slash === "/") closeElement(open, fullName, at, place);
    else {
      const element = openElement(fullName, attributes, at, place);
      parent.children.push(element);
      if (selfClosing === "/") element.end = place;
      else open.push(element);
    }
  }
  const top = root.children[0];
  if (open.length !== 1 || top === undefined) throw new DamagedXml("an element without its end");
  return top;
}

const SILENT = [
  { opens: "<!--", closes: "-->", isText: false },
  { opens: "<![CDATA[", closes: "]]>", isText: true },
  { opens: "<?", closes: "?>", isText: false },
] as const;

/** An element in a text that is not read into a tree, because there are too many of them. */
export interface ElementText {
  readonly start: number;
  readonly end: number;
  /** As they stand in the tag. */
  readonly attributes: string;
  /** What stands inside; undefined for an element that closes itself. */
  readonly inner: string | undefined;
}

const openings = new Map<string, RegExp>();

/** The first element of a name from a place on, with or without a prefix. Throws `DamagedXml` where it has no end. */
export function elementAt(text: string, name: string, from = 0): ElementText | undefined {
  let opening = openings.get(name);
  if (opening === undefined) openings.set(name, (opening = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])`, "g")));
  opening.lastIndex = from;
  const match = opening.exec(text);
  if (match === null) return undefined;
  const tagEnd = text.indexOf(">", opening.lastIndex);
  if (tagEnd < 0) throw new DamagedXml(`${name} without the end of its tag`);
  const isSelfClosing = text.charAt(tagEnd - 1) === "/";
  const attributes = text.slice(opening.lastIndex, isSelfClosing ? tagEnd - 1 : tagEnd);
  if (isSelfClosing) return { start: match.index, end: tagEnd + 1, attributes, inner: undefined };
  const closing = `</${match[1] ?? ""}${name}>`;
  const close = text.indexOf(closing, tagEnd + 1);
  if (close < 0) throw new DamagedXml(`${name} without its end`);
  return { start: match.index, end: close + closing.length, attributes, inner: text.slice(tagEnd + 1, close) };
}

function openElement(fullName: string, attributes: string, start: number, innerStart: number): OpenElement {
  const name = fullName.slice(fullName.indexOf(":") + 1);
  return { fullName, name, attributes: parseAttributes(attributes), children: [], text: "", start, end: innerStart, innerStart, innerEnd: innerStart };
}

function closeElement(open: OpenElement[], fullName: string, innerEnd: number, end: number): void {
  const element = open.pop();
  if (element === undefined || element.fullName !== fullName) throw new DamagedXml(`${fullName} ends where it did not begin`);
  element.innerEnd = innerEnd;
  element.end = end;
}

export function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    const [, name = "", double, single] = match;
    attributes.set(name, unescapeXml(double ?? single ?? ""));
  }
  return attributes;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of a name below an element, in the order of the text. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    append(waiting, [...next.children].reverse());
  }
  return found;
}

/** A yes-or-no attribute; `absent` where it is not written. */
export function flagOf(element: XmlElement | undefined, name: string, absent = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}

const ENTITIES: ReadonlyMap<string, string> = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"]]);
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g;

export function unescapeXml(text: string): string {
  const unix = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!unix.includes("&")) return unix;
  return unix.replace(ENTITY, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const TO_ESCAPE = /[&<>"\n\r\t]/g;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&quot;"], ["\n", "&#10;"], ["\r", "&#13;"], ["\t", "&#9;"],
]);

/** Text as an attribute's value or an element's content: line ends survive in both. */
export function escapeXml(text: string): string {
  return text.replace(TO_ESCAPE, (sign) => ESCAPES.get(sign) ?? sign);
}

/** Attributes as they stand in a tag, each with a blank before it; undefined ones are left out. */
export function attributesXml(attributes: Iterable<readonly [string, string | number | undefined]>): string {
  let xml = "";
  for (const [name, value] of attributes) if (value !== undefined) xml += ` ${name}="${escapeXml(String(value))}"`;
  return xml;
}

/** Signs that XML cannot hold are written as `_x0001_` in texts of cells; a text that looks so itself gets its first sign written that way. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const WRITTEN_CODE = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a cell as it is written into a part. */
export function cellTextXml(text: string): string {
  const writable = text.replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return escapeXml(writable);
}

/** The text of a cell from what stands in a part, entities already resolved. */
export function cellTextFrom(written: string): string {
  return written.includes("_x") ? written.replace(WRITTEN_CODE, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : written;
}

const BARE_NAME = /<(\/?)(?=\w+[\s/>])/g;

/** The same elements with a prefix before each name that has none, for parts whose root has one. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(BARE_NAME, `<$1${prefix}`);
}
