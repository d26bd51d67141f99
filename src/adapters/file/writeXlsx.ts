import { blankSheet, type SheetFile, type WorkbookFile } from "./workbookFile";
import { writeArchive } from "./ooxml/archive";
import { dropUnreached, finishedEntries, freePath, openParts, partText, putPart, putRelations, relationsFrom, withRelation, type Parts } from "./ooxml/parts";
import { isOfKind, resolvePath, type Relation } from "./ooxml/relations";
import { lookWriter, NEW_STYLES_PART, type LookWriter } from "./ooxml/writeLooks";
import { writeSheet, type SheetWriting } from "./ooxml/writeSheet";
import { textWriter, type TextWriter } from "./ooxml/writeTexts";
import { newWorkbookPart, workbookPart } from "./ooxml/writeWorkbook";

const NEW_WORKBOOK_PATH = "xl/workbook.xml";
const TYPE_BASE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const SHEET_KINDS = ["worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"];

/**
 * The bytes of a workbook file. Parts of a workbook that was read stay as they are where nothing differs from what was read;
 * a text is always a text (`=1+1` in `rows` is never a formula); the same workbook always has the same bytes.
 */
export async function writeXlsx(given: WorkbookFile): Promise<Uint8Array> {
  // No program opens a workbook without a sheet.
  const file = given.sheets.length > 0 ? given : { ...given, sheets: [blankSheet("Sheet1")], activeSheet: 0 };
  const parts = await openParts(file.kept?.entries ?? new Map());
  const workbookPath = file.kept?.workbookPath ?? NEW_WORKBOOK_PATH;
  if (file.kept === undefined) await putNewPackage(parts);
  const relationsBefore = await relationsFrom(parts, workbookPath);
  const shared = await openShared(parts, file, workbookPath, relationsBefore);
  const written = await writeSheets(parts, file, shared, relationsBefore);
  const kept = written.relations.filter((relation) => isStillNamed(relation, written.sheets) && !(written.isChanged && isOfKind(relation, "calcChain")));
  const relations = await putShared(parts, workbookPath, shared, kept);
  const before = await partText(parts, workbookPath);
  const after = workbookPart(before, { file, sheets: written.sheets, isChanged: written.isChanged, relationBase: parts.relationBase });
  if (after !== before) await putPart(parts, workbookPath, [after]);
  if (!isSameRelations(relations, relationsBefore)) await putRelations(parts, workbookPath, relations);
  await dropUnreached(parts);
  return writeArchive(await finishedEntries(parts));
}

async function putNewPackage(parts: Parts): Promise<void> {
  parts.contentTypes.defaults.set("rels", RELATIONS_TYPE).set("xml", "application/xml");
  await putPart(parts, NEW_WORKBOOK_PATH, [newWorkbookPart()], `${TYPE_BASE}.sheet.main+xml`);
  await putRelations(parts, "", withRelation(parts, [], "officeDocument", NEW_WORKBOOK_PATH).relations);
}

/** The two parts that all sheets share. */
interface SharedParts {
  readonly looks: LookWriter;
  readonly texts: TextWriter;
  readonly stylesPath: string | undefined;
  readonly stylesBefore: string;
  readonly textsPath: string | undefined;
}

async function openShared(parts: Parts, file: WorkbookFile, workbookPath: string, relations: readonly Relation[]): Promise<SharedParts> {
  const pathOf = (kind: string): string | undefined => {
    const relation = relations.find((each) => isOfKind(each, kind));
    return relation === undefined ? undefined : resolvePath(workbookPath, relation.target);
  };
  const stylesPath = pathOf("styles");
  const textsPath = pathOf("sharedStrings");
  const stylesBefore = stylesPath === undefined ? "" : await partText(parts, stylesPath);
  return {
    stylesPath, textsPath, stylesBefore,
    looks: lookWriter(stylesBefore === "" ? NEW_STYLES_PART : stylesBefore, file.looks, file.kept?.looks ?? []),
    texts: textWriter(textsPath === undefined ? "" : await partText(parts, textsPath), file.kept?.texts ?? []),
  };
}

async function putShared(parts: Parts, workbookPath: string, shared: SharedParts, relations: readonly Relation[]): Promise<readonly Relation[]> {
  let all = relations;
  const put = async (kind: string, name: string, path: string | undefined, texts: Iterable<string>): Promise<void> => {
    const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
    const target = path ?? `${folder}${name}.xml`;
    await putPart(parts, target, texts, path === undefined ? `${TYPE_BASE}.${kind}+xml` : undefined);
    if (path === undefined) all = withRelation(parts, all, kind, target).relations;
  };
  const styles = shared.looks.part();
  if (styles !== shared.stylesBefore) await put("styles", "styles", shared.stylesPath, [styles]);
  if (shared.texts.hasNew()) await put("sharedStrings", "sharedStrings", shared.textsPath, shared.texts.part());
  return all;
}

interface WrittenSheets {
  readonly sheets: readonly { readonly sheet: SheetFile; readonly relationId: string }[];
  readonly relations: readonly Relation[];
  readonly isChanged: boolean;
}

async function writeSheets(parts: Parts, file: WorkbookFile, { looks, texts }: SharedParts, relationsBefore: readonly Relation[]): Promise<WrittenSheets> {
  let lastTable = Math.max(0, ...file.sheets.flatMap(({ tables }) => tables.map(({ kept }) => kept?.id ?? 0)));
  const writing: SheetWriting = { parts, formatOf: looks.formatOf, differentLookOf: looks.differentLookOf, textNumber: texts.numberOf, newTableId: () => (lastTable += 1) };
  const sheets: { readonly sheet: SheetFile; readonly relationId: string }[] = [];
  let relations = relationsBefore;
  let isChanged = file.kept === undefined || relationsBefore.filter(isSheet).length !== file.sheets.length;
  for (const [index, given] of file.sheets.entries()) {
    const sheet = withOwnParts(given, sheets);
    const path = sheet.kept?.path ?? freePath(parts, "xl/worksheets/sheet", ".xml");
    const isDifferent = await writeSheet(writing, sheet, path, index === file.activeSheet);
    isChanged ||= isDifferent;
    const added = sheet.kept === undefined ? withRelation(parts, relations, "worksheet", path) : undefined;
    relations = added?.relations ?? relations;
    sheets.push({ sheet, relationId: added?.id ?? sheet.kept?.relationId ?? "" });
  }
  return { sheets, relations, isChanged };
}

/** A copy of a sheet that was read has no parts of its own yet. */
function withOwnParts(sheet: SheetFile, before: WrittenSheets["sheets"]): SheetFile {
  const isCopy = before.some(({ relationId }) => relationId === sheet.kept?.relationId);
  return isCopy ? { ...sheet, kept: undefined, tables: sheet.tables.map((table) => ({ ...table, kept: undefined })), charts: sheet.charts.map((chart) => ({ ...chart, kept: undefined })) } : sheet;
}

function isSheet(relation: Relation): boolean {
  return SHEET_KINDS.some((kind) => isOfKind(relation, kind));
}

function isStillNamed(relation: Relation, sheets: WrittenSheets["sheets"]): boolean {
  return !isSheet(relation) || sheets.some(({ relationId }) => relationId === relation.id);
}

function isSameRelations(a: readonly Relation[], b: readonly Relation[]): boolean {
  return a.length === b.length && a.every((relation, index) => relation === b[index]);
}
