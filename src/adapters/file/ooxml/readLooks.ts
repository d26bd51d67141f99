import { PLAIN_LOOK, type CellLook } from "../workbookFile";
import { namedFormat } from "./numberFormats";
import { childOf, childrenOf, flagOf, parseXml, type XmlElement } from "./xml";

/**
 * The looks of a file's cells, by the number that cells point at them with. What a look does not name (font names, borders,
 * theme colours) stays in the file and is found again by `base`.
 */
export function readLooks(stylesPart: string): readonly CellLook[] {
  const root = parseXml(stylesPart);
  const formats = new Map(childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => [attributes.get("numFmtId"), attributes.get("formatCode") ?? ""]));
  const fonts = childrenOf(childOf(root, "fonts"), "font");
  const fills = childrenOf(childOf(root, "fills"), "fill");
  const looks = childrenOf(childOf(root, "cellXfs"), "xf").map((format, base): CellLook => {
    const font = fonts[numberOf(format, "fontId")];
    const id = format.attributes.get("numFmtId") ?? "0";
    return {
      numberFormat: formats.get(id) ?? namedFormat(Number(id)) ?? "General",
      bold: isOn(font, "b"),
      italic: isOn(font, "i"),
      fontColor: plainColor(childOf(font, "color")),
      fill: fillColor(fills[numberOf(format, "fillId")]),
      align: alignOf(childOf(format, "alignment")),
      wrap: flagOf(childOf(format, "alignment"), "wrapText"),
      locked: flagOf(childOf(format, "protection"), "locked", true),
      base,
    };
  });
  return looks.length > 0 ? looks : [PLAIN_LOOK];
}

function numberOf(element: XmlElement, name: string): number {
  return Number(element.attributes.get(name) ?? 0);
}

function isOn(font: XmlElement | undefined, name: string): boolean {
  const mark = childOf(font, name);
  return mark !== undefined && flagOf(mark, "val", true);
}

/** Six hex digits; undefined for a colour of the theme or of the old palette. */
export function plainColor(color: XmlElement | undefined): string | undefined {
  const written = color?.attributes.get("rgb");
  return written === undefined ? undefined : written.slice(-6).toUpperCase();
}

function fillColor(fill: XmlElement | undefined): string | undefined {
  const pattern = childOf(fill, "patternFill");
  return pattern?.attributes.get("patternType") === "solid" ? plainColor(childOf(pattern, "fgColor")) : undefined;
}

/** The colour of a full fill in a conditional format, where it is the background and no kind need be named. */
export function differentFill(pattern: XmlElement | undefined): string | undefined {
  return (pattern?.attributes.get("patternType") ?? "solid") === "solid" ? plainColor(childOf(pattern, "bgColor")) : undefined;
}

function alignOf(alignment: XmlElement | undefined): CellLook["align"] {
  const align = alignment?.attributes.get("horizontal");
  return align === "left" || align === "center" || align === "right" ? align : undefined;
}
