import type { CellValue } from "../../../schema/cell";
import { NO_LOOK, type SheetFile, type TableFile } from "../workbookFile";
import { frameText, frameTexts, sectionOf, withSection } from "./frame";
import type { KeptSheet, PartFrame } from "./kept";
import { freePath, partText, putPart, putRelations, relationsFrom, withRelation, type Parts } from "./parts";
import { isOfKind, resolvePath, type Relation } from "./relations";
import { rowTexts } from "./writeCells";
import { same, withDimension, writtenFrame, type FormatNumbers } from "./writeFrame";
import { writeCharts } from "./writeCharts";
import { notesDrawing, notesPart } from "./writeNotes";
import { changedTablePart, newTablePart } from "./writeTable";

/** What the sheets of a workbook share while they are written. */
export interface SheetWriting extends FormatNumbers {
  readonly parts: Parts;
  readonly textNumber: (text: string) => number;
  /** Answers with a number that no table of the workbook has. */
  readonly newTableId: () => number;
}

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Writes a sheet with its tables and notes; answers whether anything differs from what was read. */
export async function writeSheet(writing: SheetWriting, sheet: SheetFile, path: string, isShown: boolean): Promise<boolean> {
  const { parts, formatOf } = writing;
  const kept = sheet.kept;
  const relationsBefore = kept === undefined ? [] : await relationsFrom(parts, path);
  let relations = relationsBefore;
  let frame = writtenFrame(sheet, isShown, writing);
  if (!same(sheet.notes, kept?.read.notes)) ({ frame, relations } = await writeNotes(writing, sheet, path, frame, relations));
  if (!same(sheet.charts, kept?.read.charts)) ({ frame, relations } = await writeCharts(parts, sheet, path, frame, relations));
  ({ frame, relations } = await writeTables(writing, sheet, path, frame, relations));
  if (relations !== relationsBefore) await putRelations(parts, path, relations);
  if (kept !== undefined && frame === kept.frame && (sheet.kind === "chart" || sameCells(sheet, kept, formatOf))) return false;
  if (sheet.kind === "chart") await putPart(parts, path, [frameText(frame)]);
  else {
    const rows = rowTexts({ sheet: withHeaderCells(sheet), kept, prefix: frame.prefix, formatOf, textNumber: writing.textNumber });
    await putPart(parts, path, frameTexts(withDimension(frame, sheet), rows), WORKSHEET_TYPE);
  }
  return true;
}

/** Excel repairs a table whose header cells do not say what its columns are called. */
function withHeaderCells(sheet: SheetFile): SheetFile {
  const rows = new Map<number, CellValue[]>();
  for (const table of sheet.tables) {
    if (!table.hasHeaderRow) continue;
    const at = table.firstRow - 1;
    const row = rows.get(at) ?? [...(sheet.rows[at] ?? [])];
    while (row.length < table.firstColumn) row.push("");
    for (const [index, header] of table.headers.entries()) row[table.firstColumn + index] = header;
    rows.set(at, row);
  }
  if (rows.size === 0) return sheet;
  const all = [...sheet.rows];
  for (const [at, row] of rows) {
    while (all.length < at) all.push([]);
    all[at] = row;
  }
  return { ...sheet, rows: all };
}

function sameCells(sheet: SheetFile, { read }: KeptSheet, formatOf: (lookNumber: number) => number): boolean {
  if (sheet.rows === read.rows && sheet.formulas === read.formulas && sheet.lookNumbers === read.lookNumbers) return true;
  if (sheet.formulas.size !== read.formulas.size) return false;
  const last = Math.max(sheet.rows.length, read.rows.length, sheet.lookNumbers.length, read.lookNumbers.length);
  for (let row = 0; row < last; row += 1) {
    const width = Math.max(sheet.rows[row]?.length ?? 0, read.rows[row]?.length ?? 0, sheet.lookNumbers[row]?.length ?? 0, read.lookNumbers[row]?.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      if ((sheet.rows[row]?.[column] ?? "") !== (read.rows[row]?.[column] ?? "")) return false;
      const look = sheet.lookNumbers[row]?.[column] ?? NO_LOOK;
      if ((look === NO_LOOK ? NO_LOOK : formatOf(look)) !== (read.lookNumbers[row]?.[column] ?? NO_LOOK)) return false;
    }
  }
  for (const [key, formula] of sheet.formulas) if (read.formulas.get(key) !== formula) return false;
  return true;
}

interface Written {
  readonly frame: PartFrame;
  readonly relations: readonly Relation[];
}

async function writeTables(writing: SheetWriting, sheet: SheetFile, path: string, frame: PartFrame, relations: readonly Relation[]): Promise<Written> {
  const { parts } = writing;
  let all = relations;
  const ids: string[] = [];
  for (const table of sheet.tables) {
    const own = table.kept === undefined ? undefined : all.find((relation) => isOfKind(relation, "table") && resolvePath(path, relation.target) === table.kept?.path);
    if (own !== undefined && table.kept !== undefined) {
      ids.push(own.id);
      if (!sameTable(table, table.kept.read)) await putPart(parts, table.kept.path, [changedTablePart(await partText(parts, table.kept.path), table, table.kept.read)]);
      continue;
    }
    const id = writing.newTableId();
    const tablePath = freePath(parts, "xl/tables/table", ".xml", id);
    await putPart(parts, tablePath, [newTablePart(table, id)], TABLE_TYPE);
    const added = withRelation(parts, all, "table", tablePath);
    all = added.relations;
    ids.push(added.id);
  }
  const before = relations.filter((relation) => isOfKind(relation, "table"));
  if (before.length === ids.length && before.every(({ id }) => ids.includes(id))) return { frame, relations };
  const items = ids.map((id) => `<tablePart xmlns:r="${parts.relationBase}" r:id="${id}"/>`);
  const section = items.length === 0 ? "" : `<tableParts count="${items.length}">${items.join("")}</tableParts>`;
  return { frame: withSection(frame, "tableParts", section), relations: all.filter((relation) => !isOfKind(relation, "table") || ids.includes(relation.id)) };
}

function sameTable(table: TableFile, read: Omit<TableFile, "kept">): boolean {
  return (
    table.name === read.name && table.firstRow === read.firstRow && table.firstColumn === read.firstColumn && table.rowCount === read.rowCount
    && same(table.headers, read.headers) && table.hasTotalsRow === read.hasTotalsRow && table.hasHeaderRow === read.hasHeaderRow
    && table.hasFilter === read.hasFilter && table.style === read.style
  );
}

async function writeNotes(writing: SheetWriting, sheet: SheetFile, path: string, frame: PartFrame, relations: readonly Relation[]): Promise<Written> {
  const { parts } = writing;
  const notes = relations.find((relation) => isOfKind(relation, "comments"));
  // A picture in the page header has a drawing of this kind too: ours is the one that the section names.
  const drawingId = /:id="([^"]*)"/.exec(sectionOf(frame, "legacyDrawing"))?.[1];
  const drawing = relations.find(({ id }) => id === drawingId);
  const notesPath = notes === undefined ? freePath(parts, "xl/comments", ".xml") : resolvePath(path, notes.target);
  const drawingPath = drawing === undefined ? freePath(parts, "xl/drawings/vmlDrawing", ".vml") : resolvePath(path, drawing.target);
  await putPart(parts, notesPath, [notesPart(sheet.notes, await partText(parts, notesPath))], NOTES_TYPE);
  await putPart(parts, drawingPath, [notesDrawing(sheet.notes, await partText(parts, drawingPath))]);
  parts.contentTypes.defaults.set("vml", DRAWING_TYPE);
  const withNotes = notes === undefined ? withRelation(parts, relations, "comments", notesPath).relations : relations;
  if (drawing !== undefined) return { frame, relations: withNotes };
  const added = withRelation(parts, withNotes, "vmlDrawing", drawingPath);
  return { relations: added.relations, frame: withSection(frame, "legacyDrawing", `<legacyDrawing xmlns:r="${parts.relationBase}" r:id="${added.id}"/>`) };
}
