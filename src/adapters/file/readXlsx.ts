import { accepted, refused, type Result } from "../../base/result";
import type { Outage } from "../../ports/workbookPort";
import { SERIAL_OF_1904 } from "../../schema/parseCell";
import { PLAIN_LOOK, type ChartFile, type NameFile, type NoteFile, type SheetFile, type TableFile, type WorkbookFile } from "./workbookFile";
import { ARCHIVE_LIMITS, DamagedArchive, readArchive, unpackText, type ArchiveEntry, type ArchiveLimits } from "./ooxml/archive";
import type { KeptSheet } from "./ooxml/kept";
import { TooManyCells } from "./ooxml/readCells";
import { readDifferentLooks } from "./ooxml/readConditions";
import { readLooks } from "./ooxml/readLooks";
import { chartsOfDrawing, readChart } from "./ooxml/readCharts";
import { readNotes } from "./ooxml/readNotes";
import { readChartSheet, readSheet, type SharedBySheets, type SheetPlace } from "./ooxml/readSheet";
import { readTable } from "./ooxml/readTable";
import { readSharedTexts } from "./ooxml/readTexts";
import { CONTENT_TYPES_PATH, isOfKind, parseRelations, relationsPath, resolvePath, type Relation } from "./ooxml/relations";
import { childOf, childrenOf, DamagedXml, flagOf, parseXml, type XmlElement } from "./ooxml/xml";

type Entries = ReadonlyMap<string, ArchiveEntry>;

/**
 * Reads a workbook. Refuses what is no .xlsx or .xlsm workbook (`notAWorkbook`, `fileOldFormat`), what is encrypted
 * (`fileEncrypted`) or damaged or cut short (`fileDamaged`), and what is larger than the limits (`fileTooLarge`). Macros are carried
 * along and never run.
 */
export async function readXlsx(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Promise<Result<WorkbookFile, Outage>> {
  const archive = readArchive(bytes, limits);
  if (!archive.ok) return archive;
  try {
    return await readPackage(archive.value);
  } catch (cause) {
    if (cause instanceof DamagedArchive || cause instanceof DamagedXml) return refused({ code: "fileDamaged", detail: cause.message });
    if (cause instanceof TooManyCells) return refused({ code: "fileTooLarge", detail: cause.message });
    // What the engine throws when a text or a list becomes too long for it.
    if (cause instanceof RangeError) return refused({ code: "memory", detail: cause.message });
    throw cause;
  }
}

async function readPackage(entries: Entries): Promise<Result<WorkbookFile, Outage>> {
  const top = (await relationsOf(entries, "")).find((relation) => isOfKind(relation, "officeDocument"));
  const workbookPath = top === undefined ? "" : resolvePath("", top.target);
  const workbookEntry = entries.get(workbookPath);
  if (workbookEntry === undefined) return refused({ code: "notAWorkbook", detail: "the archive holds no Office document" });
  const head = await unpackText(workbookEntry);
  if (!head.includes("spreadsheetml")) return refused({ code: "notAWorkbook", detail: "the archive holds a document that is no .xlsx workbook" });
  const root = parseXml(head);
  await readDirectories(entries);
  const relations = await relationsOf(entries, workbookPath);
  const texts = readSharedTexts(await partOfKind(entries, workbookPath, relations, "sharedStrings"));
  const stylesPart = await partOfKind(entries, workbookPath, relations, "styles");
  const looks = stylesPart === "" ? [PLAIN_LOOK] : readLooks(stylesPart);
  const differentLooks = stylesPart === "" ? [] : readDifferentLooks(stylesPart);
  const daysFrom1904 = flagOf(childOf(root, "workbookPr"), "date1904");
  const sheets: SheetFile[] = [];
  for (const element of childrenOf(childOf(root, "sheets"), "sheet")) sheets.push(await readOneSheet(entries, element, workbookPath, relations, { texts, looks: differentLooks, dayZero: daysFrom1904 ? SERIAL_OF_1904 : 0 }));
  if (sheets.length === 0) return refused({ code: "notAWorkbook", detail: "the workbook has no sheets" });
  const view = childrenOf(childOf(root, "bookViews"), "workbookView")[0];
  return accepted({
    sheets,
    names: readNames(root, sheets),
    activeSheet: Math.min(Number(view?.attributes.get("activeTab") ?? 0), sheets.length - 1),
    looks,
    ...(daysFrom1904 && { daysFrom1904 }),
    ...(!flagOf(childOf(root, "calcPr"), "fullPrecision", true) && { keepsOnlyShown: true }),
    kept: { entries, workbookPath, looks, texts: texts.map(({ text, isRich }) => (isRich ? undefined : text)) },
  });
}

/** What says which part is what, and which leads to which, is needed when the workbook is written: damage is told before anyone works in it. */
async function readDirectories(entries: Entries): Promise<void> {
  for (const [path, entry] of entries) if (path.endsWith(".rels") || path === CONTENT_TYPES_PATH) parseXml(await unpackText(entry));
}

async function relationsOf(entries: Entries, path: string): Promise<readonly Relation[]> {
  const entry = entries.get(relationsPath(path));
  return entry === undefined ? [] : parseRelations(await unpackText(entry));
}

async function partOfKind(entries: Entries, from: string, relations: readonly Relation[], kind: string): Promise<string> {
  const relation = relations.find((each) => isOfKind(each, kind));
  const entry = relation === undefined ? undefined : entries.get(resolvePath(from, relation.target));
  return entry === undefined ? "" : unpackText(entry);
}

async function readOneSheet(
  entries: Entries, element: XmlElement, workbookPath: string, relations: readonly Relation[], shared: SharedBySheets,
): Promise<SheetFile> {
  const place = placeOf(element, workbookPath, relations);
  const relation = relations.find(({ id }) => id === place.relationId);
  const entry = entries.get(place.path);
  if (relation === undefined || entry === undefined) throw new DamagedArchive(`the part of the sheet ${place.name} is missing`);
  const { sheet, kept } = isOfKind(relation, "worksheet") ? await readSheet(entry, place, shared) : await readChartSheet(entry, place);
  const sheetRelations = await relationsOf(entries, place.path);
  const read = {
    ...sheet,
    tables: await readTables(entries, place.path, sheetRelations),
    notes: readNotesOf(await partOfKind(entries, place.path, sheetRelations, "comments")),
    charts: sheet.kind === "chart" ? [] : await readCharts(entries, place.path, sheetRelations),
  };
  return { ...read, kept: { ...kept, read } satisfies KeptSheet };
}

function placeOf(element: XmlElement, workbookPath: string, relations: readonly Relation[]): SheetPlace {
  const relationId = [...element.attributes].find(([name]) => /^\w+:id$/.test(name))?.[1] ?? "";
  const state = element.attributes.get("state");
  return {
    name: element.attributes.get("name") ?? "",
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    relationId,
    path: resolvePath(workbookPath, relations.find(({ id }) => id === relationId)?.target ?? ""),
  };
}

async function readTables(entries: Entries, path: string, relations: readonly Relation[]): Promise<readonly TableFile[]> {
  const tables: TableFile[] = [];
  for (const relation of relations) {
    const tablePath = resolvePath(path, relation.target);
    const entry = isOfKind(relation, "table") ? entries.get(tablePath) : undefined;
    const read = entry === undefined ? undefined : readTable(await unpackText(entry));
    if (read !== undefined) tables.push({ ...read.table, kept: { path: tablePath, id: read.id, read: read.table } });
  }
  return tables;
}

async function readCharts(entries: Entries, path: string, relations: readonly Relation[]): Promise<readonly ChartFile[]> {
  const relation = relations.find((each) => isOfKind(each, "drawing"));
  const drawingPath = relation === undefined ? "" : resolvePath(path, relation.target);
  const drawing = entries.get(drawingPath);
  if (drawing === undefined) return [];
  const parts = await relationsOf(entries, drawingPath);
  const charts: ChartFile[] = [];
  for (const { relationId, ...frame } of chartsOfDrawing(await unpackText(drawing))) {
    const chartPath = resolvePath(drawingPath, parts.find(({ id }) => id === relationId)?.target ?? "");
    const entry = entries.get(chartPath);
    const read = entry === undefined ? undefined : readChart(await unpackText(entry), frame);
    if (read !== undefined) charts.push({ ...read, kept: { path: chartPath, drawingPath, anchor: frame.anchor, read } });
  }
  return charts;
}

function readNotesOf(part: string): readonly NoteFile[] {
  return part === "" ? [] : readNotes(part).map(({ row, column, text, author }) => ({ row, column, text, author }));
}

function readNames(root: XmlElement, sheets: readonly SheetFile[]): readonly NameFile[] {
  return childrenOf(childOf(root, "definedNames"), "definedName").map((element) => {
    const scope = element.attributes.get("localSheetId");
    return {
      name: element.attributes.get("name") ?? "",
      refersTo: element.text,
      sheetName: scope === undefined ? undefined : sheets[Number(scope)]?.name,
      isHidden: flagOf(element, "hidden"),
      comment: element.attributes.get("comment"),
    };
  });
}
