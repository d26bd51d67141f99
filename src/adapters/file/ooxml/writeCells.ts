import { isErrorValue, type CellValue } from "../../../schema/cell";
import { cellKey, NO_LOOK, placeOfKey, UNCOMPUTED, type SheetFile } from "../workbookFile";
import { columnLetters } from "../../../base/cellAddress";
import type { KeptSheet } from "./kept";
import { cellTextXml, escapeXml } from "./xml";

/** The rows of a sheet as text, in pieces: only cells that hold something or look different from their column. */
export interface CellWriting {
  readonly sheet: SheetFile;
  readonly kept?: Pick<KeptSheet, "rowAttributes" | "special" | "read">;
  readonly prefix: string;
  readonly formatOf: (lookNumber: number) => number;
  readonly textNumber: (text: string) => number;
}

/** About so many characters go to the packer at a time. */
const PIECE = 1 << 16;

export function* rowTexts(writing: CellWriting): Generator<string> {
  const { sheet, kept, prefix } = writing;
  const extra = extraColumns(writing);
  const letters: string[] = [];
  const formats = sheet.columns.map(({ lookNumber }) => (lookNumber === undefined ? 0 : writing.formatOf(lookNumber)));
  const last = Math.max(sheet.rows.length, sheet.lookNumbers.length, lastKey(kept?.rowAttributes) + 1, lastKey(extra) + 1);
  let piece = "";
  for (let row = 0; row < last; row += 1) {
    const attributes = kept?.rowAttributes.get(row) ?? "";
    const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.lookNumbers[row]?.length ?? 0, extra.get(row) ?? 0);
    while (letters.length < width) letters.push(columnLetters(letters.length));
    // A row with a format of its own shows it in every cell that is not written.
    const mustWrite = attributes.includes(' s="');
    let cells = "";
    for (let column = 0; column < width; column += 1) cells += cellXml(writing, row, column, letters[column] ?? "", mustWrite ? undefined : formats[column] ?? 0);
    if (cells === "" && attributes === "") continue;
    piece += `<${prefix}row r="${row + 1}"${attributes}${cells === "" ? "/>" : `>${cells}</${prefix}row>`}`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function lastKey(map: ReadonlyMap<number, unknown> | undefined): number {
  let last = -1;
  for (const key of map?.keys() ?? []) if (key > last) last = key;
  return last;
}

/** How wide rows are through formulas and special cells, whose value may be blank. */
function extraColumns({ sheet, kept }: CellWriting): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const keys of [sheet.formulas.keys(), kept?.special.keys() ?? []]) {
    for (const key of keys) {
      const { row, column } = placeOfKey(key);
      if ((widths.get(row) ?? 0) <= column) widths.set(row, column + 1);
    }
  }
  return widths;
}

/** One cell; blank text where nothing need be written. `columnFormat` is the format a cell has that is not written, if that is known. */
function cellXml(writing: CellWriting, row: number, column: number, letters: string, columnFormat: number | undefined): string {
  const { sheet, kept } = writing;
  const value = sheet.rows[row]?.[column] ?? "";
  const look = sheet.lookNumbers[row]?.[column] ?? NO_LOOK;
  const key = sheet.formulas.size > 0 || (kept?.special.size ?? 0) > 0 ? cellKey(row, column) : -1;
  const formula = key < 0 ? undefined : sheet.formulas.get(key);
  const special = key < 0 ? undefined : kept?.special.get(key);
  const isSpecial = special !== undefined && (kept?.read.rows[row]?.[column] ?? "") === value && kept?.read.formulas.get(key) === formula;
  const format = look === NO_LOOK ? (columnFormat ?? 0) : writing.formatOf(look);
  if (value === "" && formula === undefined && !isSpecial && (look === NO_LOOK || format === columnFormat)) return "";
  const { prefix } = writing;
  const start = `<${prefix}c r="${letters}${row + 1}"${format === 0 ? "" : ` s="${format}"`}`;
  if (isSpecial) return `${start}${special.attributes}>${special.content}</${prefix}c>`;
  if (formula !== undefined) return start + resultXml(value === UNCOMPUTED ? "" : value, `<${prefix}f>${escapeXml(formula)}</${prefix}f>`, prefix);
  if (value === "") return `${start}/>`;
  if (typeof value !== "string" || isErrorValue(value)) return start + resultXml(value, "", prefix);
  return `${start} t="s"><${prefix}v>${writing.textNumber(value)}</${prefix}v></${prefix}c>`;
}

/** The rest of a cell with a formula, or with a value that is no text: its type, the formula and the value. */
function resultXml(value: CellValue, formula: string, prefix: string): string {
  const [type, written] = typedResult(value);
  const typeXml = type === "n" ? "" : ` t="${type}"`;
  return `${typeXml}>${formula}${written === "" ? "" : `<${prefix}v>${written}</${prefix}v>`}</${prefix}c>`;
}

function typedResult(value: CellValue): readonly ["n" | "b" | "e" | "str", string] {
  if (typeof value === "boolean") return ["b", value ? "1" : "0"];
  if (typeof value === "number") return Number.isFinite(value) ? ["n", String(value)] : ["e", "#NUM!"];
  if (value === "") return ["n", ""];
  return isErrorValue(value) ? ["e", value] : ["str", cellTextXml(value)];
}
