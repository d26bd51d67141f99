import type { CellLook, ChartFile, SheetFile, TableFile } from "../workbookFile";
import type { ArchiveEntry } from "./archive";

/** What a workbook file held beyond what `WorkbookFile` names: carried along, written back, read by the writer alone. */
export interface KeptPackage {
  /** Every part by its path, still packed as it was. */
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  readonly workbookPath: string;
  /** The looks as they were read, by the number of their format in the file. */
  readonly looks: readonly CellLook[];
  /** The shared texts by their number; undefined where a text has fonts of its own within it. */
  readonly texts: readonly (string | undefined)[];
}

export interface KeptSheet {
  readonly path: string;
  /** The id of the relation by which the workbook part names the sheet. */
  readonly relationId: string;
  /** The sheet as it was read. Where nothing differs from it, the part is written back as it was. */
  readonly read: Omit<SheetFile, "kept">;
  readonly frame: PartFrame;
  /** Attributes of rows that have any (heights, outlines), each with a blank before it, by row. */
  readonly rowAttributes: ReadonlyMap<number, string>;
  /** Cells that hold more than a value and a formula, by `cellKey`. */
  readonly special: ReadonlyMap<number, SpecialCell>;
}

/** A part as its root and the sections in it; of a worksheet without its rows. */
export interface PartFrame {
  /** The text up to the end of the root's own tag. */
  readonly opening: string;
  /** The prefix of the root's name, with its colon. */
  readonly prefix: string;
  readonly rootName: string;
  readonly sections: readonly PartSection[];
}

export interface PartSection {
  /** The name of the element without its prefix, such as `dataValidations`. */
  readonly name: string;
  readonly xml: string;
}

/** A cell with fonts within its text, an array formula or a picture: written as it was while its value and formula are the same. */
export interface SpecialCell {
  readonly attributes: string;
  readonly content: string;
}

export interface KeptChart {
  readonly path: string;
  /** The drawing that holds it, and which of its anchors, counted from 0. */
  readonly drawingPath: string;
  readonly anchor: number;
  readonly read: Omit<ChartFile, "kept">;
}

export interface KeptTable {
  readonly path: string;
  /** The number that no other table of the workbook has. */
  readonly id: number;
  readonly read: Omit<TableFile, "kept">;
}
