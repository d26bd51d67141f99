import type { PartFrame, PartSection } from "./kept";
import { parseXml, withPrefix, type XmlElement } from "./xml";

/**
 * A part taken apart into the sections of its root and put together again in the order the format wants: a worksheet without
 * its rows, or the workbook.
 */

/** The sections of a workbook part and of a worksheet part; no name but the last stands in both. */
const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
  "webPublishObjects",
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
  "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
  "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches",
  "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
  "webPublishItems", "tableParts", "extLst",
] as const;
export type SectionName = (typeof ORDER)[number];

const RANKS: ReadonlyMap<string, number> = new Map(ORDER.map((name, rank) => [name, rank]));
const ROOT_NAME = /^<((?:[\w.-]+:)?)([\w.-]+)/;

export const SPREADSHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export const NEW_FRAME: PartFrame = {
  opening: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET_NAMESPACE}">`,
  prefix: "",
  rootName: "worksheet",
  sections: [{ name: "sheetFormatPr", xml: '<sheetFormatPr defaultRowHeight="15"/>' }],
};

export function readFrame(part: string): { readonly frame: PartFrame; readonly root: XmlElement } {
  const root = parseXml(part);
  const [, prefix = "", rootName = ""] = ROOT_NAME.exec(part.slice(root.start, root.innerStart)) ?? [];
  const sections = root.children.map((child) => ({ name: child.name, xml: part.slice(child.start, child.end) }));
  return { root, frame: { opening: part.slice(0, root.innerStart), prefix, rootName, sections } };
}

/** The frame with one section in its place, instead of the one of that name; blank text leaves the section out. */
export function withSection(frame: PartFrame, name: SectionName, xml: string): PartFrame {
  const rank = RANKS.get(name) ?? ORDER.length;
  const others = frame.sections.filter((section) => section.name !== name);
  if (xml === "") return { ...frame, sections: others };
  // Sections that the format does not know stay behind the one they stood behind.
  const place = others.findIndex((section) => (RANKS.get(section.name) ?? -1) > rank);
  const section = { name, xml: withPrefix(xml, frame.prefix) };
  const at = place < 0 ? others.length : place;
  return { ...frame, sections: [...others.slice(0, at), section, ...others.slice(at)] };
}

export function sectionOf(frame: PartFrame, name: SectionName): string {
  return frame.sections.find((section) => section.name === name)?.xml ?? "";
}

/** The text of a part. */
export function frameText(frame: PartFrame): string {
  return `${frame.opening}${textOf(frame.sections)}</${frame.prefix}${frame.rootName}>`;
}

/** The text of a worksheet part with these rows in their place, in pieces. */
export function* frameTexts(frame: PartFrame, rows: Iterable<string>): Generator<string> {
  const rank = RANKS.get("sheetData") ?? 0;
  const behind = frame.sections.findIndex((section) => (RANKS.get(section.name) ?? -1) > rank);
  const cut = behind < 0 ? frame.sections.length : behind;
  yield `${frame.opening}${textOf(frame.sections.slice(0, cut))}<${frame.prefix}sheetData>`;
  yield* rows;
  yield `</${frame.prefix}sheetData>${textOf(frame.sections.slice(cut))}</${frame.prefix}${frame.rootName}>`;
}

function textOf(sections: readonly PartSection[]): string {
  return sections.map(({ xml }) => xml).join("");
}
