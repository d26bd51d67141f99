import { placeOfKey, type ConditionFile, type SheetColumn, type SheetFile, type ValidationFile } from "../workbookFile";
import { address } from "../../../base/cellAddress";
import { areaAddress } from "./addresses";
import { NEW_FRAME, sectionOf, withSection, type SectionName } from "./frame";
import { conditionsXml } from "./writeConditions";
import type { PartFrame } from "./kept";
import { attributesXml, childOf, childrenOf, escapeXml, flagOf, parseXml, type XmlElement } from "./xml";

/** The numbers of looks in the styles part. */
export interface FormatNumbers {
  readonly formatOf: (lookNumber: number) => number;
  readonly differentLookOf: (condition: ConditionFile) => number;
}

/**
 * What stands around a sheet's rows: tab colour, panes, columns, protection, merged cells and rules. A section that says what
 * it said when it was read is left as it was, with everything in it that `SheetFile` does not name; where all of them are,
 * the answer is the frame that was read.
 */
export function writtenFrame(sheet: SheetFile, isShown: boolean, { formatOf, differentLookOf }: FormatNumbers): PartFrame {
  const read = sheet.kept?.read;
  let frame = sheet.kept?.frame ?? NEW_FRAME;
  const section = (name: SectionName, isSame: boolean, xml: (old: string) => string): void => {
    if (!isSame) frame = withSection(frame, name, xml(sectionOf(frame, name)));
  };
  const samePanes = sheet.frozenRows === (read?.frozenRows ?? 0) && sheet.frozenColumns === (read?.frozenColumns ?? 0);
  // A sheet that was read needs no mark to be shown, the workbook part names it; but another must not keep one.
  const sameView = read !== undefined && samePanes && (isShown || !isShownIn(frame));
  section("sheetViews", sameView, (old) => viewsXml(old, sheet, samePanes, isShown));
  if (sheet.kind === "chart") return frame;
  section("sheetPr", sheet.tabColor === read?.tabColor, (old) => propertiesXml(old, sheet.tabColor));
  section("cols", sameColumns(sheet, formatOf), (old) => columnsXml(sheet.columns, old, formatOf));
  section("sheetProtection", sheet.isProtected === (read?.isProtected ?? false), () => (sheet.isProtected ? PROTECTION : ""));
  section("mergeCells", same(sheet.merges, read?.merges), () => listXml("mergeCells", sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`)));
  section("conditionalFormatting", same(sheet.conditions, read?.conditions), () => conditionsXml(sheet.conditions, differentLookOf));
  section("dataValidations", same(sheet.validations, read?.validations), () => listXml("dataValidations", sheet.validations.map(validationXml)));
  return frame;
}

/** The frame with the block of cells that hold something. */
export function withDimension(frame: PartFrame, sheet: SheetFile): PartFrame {
  let rows = sheet.rows.length;
  let columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const key of sheet.formulas.keys()) {
    const place = placeOfKey(key);
    rows = Math.max(rows, place.row + 1);
    columns = Math.max(columns, place.column + 1);
  }
  return withSection(frame, "dimension", `<dimension ref="${columns === 0 ? "A1" : areaAddress({ row: 0, column: 0, rows, columns })}"/>`);
}

/** Whether two small lists say the same. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b ?? []);
}

/** No password; filters, widths and pivot tables stay possible. In this part 1 forbids. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" autoFilter="0" pivotTables="0"/>';

function propertiesXml(old: string, tabColor: string | undefined): string {
  const color = tabColor === undefined ? "" : `<tabColor rgb="FF${tabColor}"/>`;
  if (old === "") return color === "" ? "" : `<sheetPr>${color}</sheetPr>`;
  const root = parseXml(old);
  const others = root.children.filter(({ name }) => name !== "tabColor").map((child) => old.slice(child.start, child.end));
  return `<sheetPr${attributesXml(root.attributes)}>${color}${others.join("")}</sheetPr>`;
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function sameColumns({ columns, kept }: SheetFile, formatOf: (lookNumber: number) => number): boolean {
  const read = kept?.read.columns ?? [];
  if (columns === read) return true;
  const count = Math.max(columns.length, read.length);
  for (let at = 0; at < count; at += 1) if (columnKey(columns[at], formatOf) !== columnKey(read[at], Number)) return false;
  return true;
}

function columnKey(column: SheetColumn | undefined, formatOf: (lookNumber: number) => number): string {
  if (column === undefined) return ",,";
  return `${column.width ?? ""},${column.hidden === true ? 1 : ""},${column.lookNumber === undefined ? "" : formatOf(column.lookNumber)}`;
}

/** Neighbours that are alike share an element; outline levels and the like of the columns before stay. */
function columnsXml(columns: readonly SheetColumn[], old: string, formatOf: (lookNumber: number) => number): string {
  const before = old === "" ? [] : childrenOf(parseXml(old), "col");
  const groups: { readonly first: number; readonly attributes: string; last: number }[] = [];
  for (const [at, column] of columns.entries()) {
    const attributes = columnAttributes(column, at, before, formatOf);
    const group = groups.at(-1);
    if (attributes === "") continue;
    if (group?.attributes === attributes && group.last === at) group.last = at + 1;
    else groups.push({ first: at + 1, last: at + 1, attributes });
  }
  const items = groups.map(({ first, last, attributes }) => `<col min="${first}" max="${last}"${attributes}/>`);
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

const OWN_COLUMN_ATTRIBUTES = new Set(["min", "max", "width", "customWidth", "style", "hidden"]);
const STANDARD_WIDTH = 9.140625;

function columnAttributes(column: SheetColumn, at: number, before: readonly XmlElement[], formatOf: (lookNumber: number) => number): string {
  const old = before.find(({ attributes }) => Number(attributes.get("min")) <= at + 1 && Number(attributes.get("max")) >= at + 1);
  const format = column.lookNumber === undefined ? undefined : formatOf(column.lookNumber);
  const others = [...(old?.attributes ?? [])].filter(([name]) => !OWN_COLUMN_ATTRIBUTES.has(name));
  if (column.width === undefined && column.hidden !== true && format === undefined && others.length === 0) return "";
  return attributesXml([
    ["width", column.width ?? STANDARD_WIDTH], ["customWidth", column.width === undefined ? undefined : 1], ["style", format],
    ["hidden", column.hidden === true ? 1 : undefined], ...others,
  ]);
}

function validationXml(rule: ValidationFile): string {
  const attributes = attributesXml([
    ["type", rule.kind === "any" ? undefined : rule.kind], ["errorStyle", rule.refusal === "warning" || rule.refusal === "information" ? rule.refusal : undefined],
    ["operator", rule.operator], ["allowBlank", rule.blankAllowed ? 1 : undefined],
    ["showInputMessage", rule.prompt === undefined ? undefined : 1], ["showErrorMessage", rule.refusal === "none" ? 0 : 1],
    ["errorTitle", rule.alert?.title], ["error", rule.alert?.text], ["promptTitle", rule.prompt?.title], ["prompt", rule.prompt?.text],
    ["sqref", rule.areas.map(areaAddress).join(" ")],
  ]);
  const words = rule.words === undefined ? undefined : `"${rule.words.join(",").replaceAll('"', '""')}"`;
  return `<dataValidation${attributes}>${formulaXml("formula1", words ?? rule.formula1)}${formulaXml("formula2", rule.formula2)}</dataValidation>`;
}

function formulaXml(name: string, formula: string | undefined): string {
  return formula === undefined ? "" : `<${name}>${escapeXml(formula)}</${name}>`;
}

function isShownIn(frame: PartFrame): boolean {
  const views = sectionOf(frame, "sheetViews");
  return views !== "" && flagOf(childOf(parseXml(views), "sheetView"), "tabSelected");
}

/** Only the sheet that is shown may be marked so: Excel edits marked sheets together. */
function viewsXml(old: string, sheet: SheetFile, samePanes: boolean, isShown: boolean): string {
  const [view, ...others] = old === "" ? [] : childrenOf(parseXml(old), "sheetView");
  const attributes = new Map(view?.attributes ?? [["workbookViewId", "0"]]);
  attributes.delete("tabSelected");
  if (isShown) attributes.set("tabSelected", "1");
  if (!samePanes) attributes.delete("topLeftCell");
  const isKept = ({ name }: XmlElement): boolean => samePanes || (name !== "pane" && name !== "selection");
  const slices = (elements: readonly XmlElement[]): string => elements.map(({ start, end }) => old.slice(start, end)).join("");
  const inner = `${samePanes ? "" : paneXml(sheet)}${slices((view?.children ?? []).filter(isKept))}`;
  return `<sheetViews><sheetView${attributesXml(attributes)}>${inner}</sheetView>${slices(others)}</sheetViews>`;
}

function paneXml({ frozenRows, frozenColumns }: SheetFile): string {
  if (frozenRows === 0 && frozenColumns === 0) return "";
  const pane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  return `<pane${attributesXml([
    ["xSplit", frozenColumns === 0 ? undefined : frozenColumns], ["ySplit", frozenRows === 0 ? undefined : frozenRows],
    ["topLeftCell", address(frozenRows, frozenColumns)], ["activePane", pane], ["state", "frozen"],
  ])}/><selection pane="${pane}"/>`;
}
