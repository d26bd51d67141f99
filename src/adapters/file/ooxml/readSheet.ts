import { LAST_COLUMN } from "../../../base/cellAddress";
import type { SheetColumn, SheetFile } from "../workbookFile";
import { parseAreas } from "./addresses";
import { unpackText, unpackTexts, type ArchiveEntry } from "./archive";
import { readFrame } from "./frame";
import type { KeptSheet } from "./kept";
import { readCells } from "./readCells";
import { readConditions, type DifferentLook } from "./readConditions";
import { readValidations } from "./readRules";
import type { CellText } from "./readTexts";
import { childOf, childrenOf, flagOf, type XmlElement } from "./xml";

/** What the workbook part says of a sheet. */
export interface SheetPlace {
  readonly name: string;
  readonly visibility: SheetFile["visibility"];
  readonly relationId: string;
  readonly path: string;
}

/** What all sheets of a workbook point at. */
export interface SharedBySheets {
  readonly texts: readonly CellText[];
  readonly looks: readonly DifferentLook[];
  /** The serial number, counted from 1900, of the day that is 0 in the workbook. */
  readonly dayZero: number;
}

/** The sheet without its tables, notes and charts, which have parts of their own. */
type BareSheet = Omit<SheetFile, "kept" | "tables" | "notes" | "charts">;
export interface ReadSheet {
  readonly sheet: BareSheet;
  readonly kept: Omit<KeptSheet, "read">;
}

export async function readSheet(entry: ArchiveEntry, place: SheetPlace, { texts, looks, dayZero }: SharedBySheets): Promise<ReadSheet> {
  const { frame: framePart, rowAttributes, special, rows, lookNumbers, formulas } = await readCells(unpackTexts(entry), texts, dayZero);
  const { frame, root } = readFrame(framePart);
  const pane = childOf(childrenOf(childOf(root, "sheetViews"), "sheetView")[0], "pane");
  const isFrozen = pane?.attributes.get("state")?.startsWith("frozen") ?? false;
  return {
    kept: { path: place.path, relationId: place.relationId, frame, rowAttributes, special },
    sheet: {
      name: place.name,
      kind: "cells",
      visibility: place.visibility,
      tabColor: childOf(childOf(root, "sheetPr"), "tabColor")?.attributes.get("rgb")?.slice(-6).toUpperCase(),
      frozenRows: isFrozen ? Number(pane?.attributes.get("ySplit") ?? 0) : 0,
      frozenColumns: isFrozen ? Number(pane?.attributes.get("xSplit") ?? 0) : 0,
      columns: readColumns(root),
      rows, lookNumbers, formulas,
      validations: readValidations(root),
      conditions: readConditions(root, framePart, looks),
      merges: parseAreas(childrenOf(childOf(root, "mergeCells"), "mergeCell").map(({ attributes }) => attributes.get("ref") ?? "").join(" ")),
      hiddenRows: new Set([...rowAttributes].flatMap(([row, attributes]) => (HIDDEN.test(attributes) ? [row] : []))),
      isProtected: flagOf(childOf(root, "sheetProtection"), "sheet"),
    },
  };
}

const HIDDEN = /\shidden="(?:1|true)"/;

/** A chart sheet, of which only the frame is known. */
export async function readChartSheet(entry: ArchiveEntry, place: SheetPlace): Promise<ReadSheet> {
  const { frame } = readFrame(await unpackText(entry));
  return {
    kept: { path: place.path, relationId: place.relationId, frame, rowAttributes: new Map(), special: new Map() },
    sheet: {
      name: place.name, kind: "chart", visibility: place.visibility, frozenRows: 0, frozenColumns: 0, columns: [], rows: [], lookNumbers: [],
      formulas: new Map(), validations: [], conditions: [], merges: [], isProtected: false,
    },
  };
}

function readColumns(root: XmlElement): readonly SheetColumn[] {
  const columns: SheetColumn[] = [];
  for (const { attributes } of childrenOf(childOf(root, "cols"), "col")) {
    const first = Number(attributes.get("min") ?? 1) - 1;
    const last = Math.min(Number(attributes.get("max") ?? 0), LAST_COLUMN);
    const width = attributes.get("width");
    const look = attributes.get("style");
    const column: SheetColumn = {
      width: width === undefined ? undefined : Number(width),
      hidden: attributes.get("hidden") === "1" || attributes.get("hidden") === "true" ? true : undefined,
      lookNumber: look === undefined ? undefined : Number(look),
    };
    while (columns.length < first) columns.push(UNTOUCHED);
    for (let at = Math.max(first, 0); at < last; at += 1) columns[at] = column;
  }
  return columns;
}

const UNTOUCHED: SheetColumn = {};
