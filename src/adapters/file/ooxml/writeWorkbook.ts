import type { NameFile, SheetFile, WorkbookFile } from "../workbookFile";
import { frameText, readFrame, sectionOf, SPREADSHEET_NAMESPACE, withSection } from "./frame";
import { attributesXml, childOf, childrenOf, escapeXml, parseXml, type XmlElement } from "./xml";

/** The workbook part: the list of sheets, the names, which sheet is shown, and whether Excel is to compute everything anew. */
export interface WorkbookWriting {
  readonly file: WorkbookFile;
  /** The sheets with the relations they are named by. */
  readonly sheets: readonly { readonly sheet: SheetFile; readonly relationId: string }[];
  /** Something differs from what was read: results of formulas may be old. */
  readonly isChanged: boolean;
  readonly relationBase: string;
}

export function newWorkbookPart(): string {
  const views = "<bookViews><workbookView/></bookViews>";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${SPREADSHEET_NAMESPACE}">${views}</workbook>`;
}

/** The part that was read, or a new one, with what is to be said now; what it says already is left as it stands. */
export function workbookPart(before: string, writing: WorkbookWriting): string {
  const { file } = writing;
  let { frame } = readFrame(before);
  const oldSheets = listOf(sectionOf(frame, "sheets"), "sheet");
  const oldNames = listOf(sectionOf(frame, "definedNames"), "definedName");
  const sameSheets = isSameList(oldSheets, writing);
  if (!sameSheets) frame = withSection(frame, "sheets", `<sheets>${sheetsXml(oldSheets, writing)}</sheets>`);
  if (!sameSheets || !isSameNames(oldNames, file)) {
    const names = file.names.map((name) => nameXml(name, oldNames, oldSheets, file.sheets)).join("");
    frame = withSection(frame, "definedNames", names === "" ? "" : `<definedNames>${names}</definedNames>`);
  }
  const views = sectionOf(frame, "bookViews");
  if (shownIn(views) !== file.activeSheet) frame = withSection(frame, "bookViews", viewsXml(views, file.activeSheet));
  if (writing.isChanged && file.sheets.some(({ formulas }) => formulas.size > 0)) {
    const old = sectionOf(frame, "calcPr");
    const attributes = new Map(old === "" ? [] : parseXml(old).attributes).set("fullCalcOnLoad", "1");
    frame = withSection(frame, "calcPr", `<calcPr${attributesXml(attributes)}/>`);
  }
  return frameText(frame);
}

function listOf(section: string, name: string): readonly XmlElement[] {
  return section === "" ? [] : childrenOf(parseXml(section), name);
}

function relationIdOf(element: XmlElement): string {
  return [...element.attributes].find(([name]) => /^\w+:id$/.test(name))?.[1] ?? "";
}

function stateOf({ visibility }: SheetFile): string | undefined {
  return visibility === "visible" ? undefined : visibility;
}

function isSameList(old: readonly XmlElement[], { sheets }: WorkbookWriting): boolean {
  return old.length === sheets.length && sheets.every(({ sheet, relationId }, index) => {
    const element = old[index];
    const state = element?.attributes.get("state") ?? "visible";
    return element !== undefined && relationIdOf(element) === relationId && element.attributes.get("name") === sheet.name && state === sheet.visibility;
  });
}

function sheetsXml(old: readonly XmlElement[], { sheets, relationBase }: WorkbookWriting): string {
  let lastId = Math.max(0, ...old.map(({ attributes }) => Number(attributes.get("sheetId") ?? 0)));
  const items = sheets.map(({ sheet, relationId }) => {
    const id = old.find((element) => relationIdOf(element) === relationId)?.attributes.get("sheetId") ?? String((lastId += 1));
    return `<sheet${attributesXml([["name", sheet.name], ["sheetId", id], ["state", stateOf(sheet)], ["xmlns:r", relationBase], ["r:id", relationId]])}/>`;
  });
  return items.join("");
}

function isSameNames(old: readonly XmlElement[], { names, sheets }: WorkbookFile): boolean {
  return old.length === names.length && names.every((name, index) => {
    const element = old[index];
    const scope = element?.attributes.get("localSheetId");
    return (
      element !== undefined && element.attributes.get("name") === name.name && element.text === name.refersTo
      && (scope === undefined ? undefined : sheets[Number(scope)]?.name) === name.sheetName
    );
  });
}

/** A name that was there before keeps what else its element says. Names of a sheet count its position. */
function nameXml(name: NameFile, old: readonly XmlElement[], oldSheets: readonly XmlElement[], sheets: readonly SheetFile[]): string {
  const before = old.find(({ attributes }) => {
    const scope = attributes.get("localSheetId");
    return attributes.get("name") === name.name && (scope === undefined ? undefined : oldSheets[Number(scope)]?.attributes.get("name")) === name.sheetName;
  });
  const position = name.sheetName === undefined ? -1 : sheets.findIndex((sheet) => sheet.name === name.sheetName);
  if (name.sheetName !== undefined && position < 0) return "";
  const attributes = new Map<string, string | number | undefined>([["name", name.name], ...(before?.attributes ?? [])])
    .set("localSheetId", position < 0 ? undefined : position)
    .set("hidden", name.isHidden ? 1 : undefined)
    .set("comment", name.comment);
  return `<definedName${attributesXml(attributes)}>${escapeXml(name.refersTo)}</definedName>`;
}

function shownIn(views: string): number {
  return Number((views === "" ? undefined : childOf(parseXml(views), "workbookView"))?.attributes.get("activeTab") ?? 0);
}

function viewsXml(old: string, activeSheet: number): string {
  const views = listOf(old, "workbookView");
  const attributes = new Map(views[0]?.attributes ?? []).set("activeTab", String(activeSheet));
  const first = views[0];
  const inner = first === undefined ? "" : old.slice(first.innerStart, first.innerEnd);
  const others = views.slice(1).map(({ start, end }) => old.slice(start, end)).join("");
  return `<bookViews><workbookView${attributesXml(attributes)}>${inner}</workbookView>${others}</bookViews>`;
}
