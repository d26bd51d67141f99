import { parseIsoDay } from "../../../base/day";
import type { CellValue } from "../../../schema/cell";
import { serialFromDay } from "../../../schema/parseCell";
import { cellKey, NO_LOOK, placeOfKey, UNCOMPUTED } from "../workbookFile";
import { columnNumber, LAST_COLUMN, LAST_ROW } from "../../../base/cellAddress";
import { shiftFormula } from "../../../base/shiftFormula";
import { DamagedArchive } from "./archive";
import type { SpecialCell } from "./kept";
import { plainText, readText, type CellText } from "./readTexts";
import { elementAt, parseAttributes } from "./xml";

/**
 * The cells of a worksheet part, read while it is unpacked: its rows are never in memory as text all at once. What stands
 * before and after the rows is handed back as text. Formulas that cells share are written out for each cell.
 */
export interface SheetCells {
  readonly rows: readonly (readonly CellValue[])[];
  readonly lookNumbers: readonly (readonly number[])[];
  readonly formulas: ReadonlyMap<number, string>;
  readonly rowAttributes: ReadonlyMap<number, string>;
  readonly special: ReadonlyMap<number, SpecialCell>;
  /** The part without its rows. */
  readonly frame: string;
}

interface Reading {
  readonly rows: CellValue[][];
  readonly lookNumbers: number[][];
  readonly formulas: Map<number, string>;
  readonly rowAttributes: Map<number, string>;
  readonly special: Map<number, SpecialCell>;
  /** Formulas by the number they are shared under, with the cell that has them in writing. */
  readonly shared: Map<string, { readonly formula: string; readonly key: number }>;
  readonly texts: readonly CellText[];
  /** The serial number, counted from 1900, of the day that is 0 in this workbook. */
  readonly dayZero: number;
  /** The looks of the last different rows. */
  readonly looksSeen: number[][];
  nextRow: number;
  /** Cells that may still be read. */
  room: number;
}

/** A cell in the last column of every row would ask for more memory than there is; no sheet of people's comes near. */
const MOST_CELLS = 30_000_000;
const MOST_LOOKS_SEEN = 8;
/** What comes before the rows, or one of them, is searched again with each piece that comes; a row full of long texts stays far below. */
const LONGEST_PART = 16_000_000;

/** Thrown while reading and caught where a file is read. */
export class TooManyCells extends Error {}

const DATA_OPENS = /<(\w+:)?sheetData\s*(\/?)>/;

/** Reads the part from its pieces. Throws `DamagedArchive` where a cell lies beyond the sheet. */
export async function readCells(pieces: AsyncIterable<string>, texts: readonly CellText[], dayZero = 0): Promise<SheetCells> {
  const reading: Reading = {
    rows: [], lookNumbers: [], formulas: new Map(), rowAttributes: new Map(), special: new Map(), shared: new Map(), texts, dayZero,
    looksSeen: [], nextRow: 0, room: MOST_CELLS,
  };
  let place: "head" | "rows" | "tail" = "head";
  let waiting = "";
  let head = "";
  let rowEnd = "</row>";
  let dataEnd = "</sheetData>";
  for await (const piece of pieces) {
    waiting += piece;
    if (place !== "tail" && waiting.length > LONGEST_PART) throw new DamagedArchive("a sheet has a row, or a beginning, of many millions of signs");
    if (place === "head") {
      const opens = DATA_OPENS.exec(waiting);
      if (opens) {
        head = waiting.slice(0, opens.index);
        waiting = waiting.slice(opens.index + opens[0].length);
        rowEnd = `</${opens[1] ?? ""}row>`;
        dataEnd = `</${opens[1] ?? ""}sheetData>`;
        place = opens[2] === "/" ? "tail" : "rows";
      }
    }
    if (place === "rows") {
      const end = waiting.indexOf(dataEnd);
      const cut = end >= 0 ? end : waiting.lastIndexOf(rowEnd) + (waiting.includes(rowEnd) ? rowEnd.length : 1);
      readRows(reading, waiting.slice(0, cut));
      waiting = waiting.slice(end >= 0 ? end + dataEnd.length : cut);
      if (end >= 0) place = "tail";
    }
  }
  if (place === "rows") throw new DamagedArchive("a sheet ends in the middle of its rows");
  return { ...reading, frame: head + waiting };
}


const ROW_NUMBER = /\br="(\d+)"/;
/** What the writer writes itself or may leave out: the row's number, the span of its cells, the room below its letters. */
const OWN_ROW_ATTRIBUTES = /\s(?:r|spans|\w+:dyDescent)="[^"]*"/g;

function readRows(reading: Reading, text: string): void {
  for (let element = elementAt(text, "row"); element !== undefined; element = elementAt(text, "row", element.end)) {
    const { attributes, inner: cells } = element;
    const number = ROW_NUMBER.exec(attributes)?.[1];
    const row = number === undefined ? reading.nextRow : Number(number) - 1;
    if (row < 0 || row >= LAST_ROW) throw new DamagedArchive(`row ${row + 1} is beyond the sheet`);
    reading.nextRow = row + 1;
    const more = attributes.replace(OWN_ROW_ATTRIBUTES, "").trim();
    if (more !== "") reading.rowAttributes.set(row, ` ${more}`);
    if (cells !== undefined && cells !== "") readRow(reading, row, cells);
  }
}

function readRow(reading: Reading, row: number, text: string): void {
  const values: CellValue[] = [];
  const looks: number[] = [];
  let next = 0;
  for (let element = elementAt(text, "c"); element !== undefined; element = elementAt(text, "c", element.end)) {
    const { attributes, inner: content = "" } = element;
    const column = columnOf(attributes, next);
    if (column >= LAST_COLUMN) throw new DamagedArchive(`a cell of row ${row + 1} is beyond the sheet`);
    next = column + 1;
    const value = content === "" ? "" : readCell(reading, cellKey(row, column), attributes, content);
    if (value !== "") put(values, column, value, "");
    put(looks, column, Number(LOOK.exec(attributes)?.[1] ?? 0), NO_LOOK);
  }
  reading.room -= values.length;
  if (reading.room < 0) throw new TooManyCells(`more than ${MOST_CELLS} cells on a sheet`);
  while (reading.rows.length < row) reading.rows.push([]);
  reading.rows[row] = values;
  while (reading.lookNumbers.length < row) reading.lookNumbers.push([]);
  reading.lookNumbers[row] = sameLooks(reading, looks);
}

function put<Item>(list: Item[], at: number, item: Item, blank: Item): void {
  const before = list.length;
  if (before <= at) {
    list.length = at + 1;
    list.fill(blank, before, at);
  }
  list[at] = item;
}

/** Rows of a table look alike: they share one list of numbers. */
function sameLooks({ looksSeen }: Reading, looks: number[]): number[] {
  const known = looksSeen.find((seen) => seen.length === looks.length && seen.every((look, at) => look === looks[at]));
  if (known !== undefined) return known;
  looksSeen.unshift(looks);
  looksSeen.length = Math.min(looksSeen.length, MOST_LOOKS_SEEN);
  return looks;
}

const REFERENCE = /\br="([A-Za-z]{1,3})\d+"/;
const LOOK = /\bs="(\d+)"/;
const TYPE = /\bt="(\w+)"/;
const MORE_ATTRIBUTES = /\s(?:cm|vm)="\d+"/g;

function columnOf(attributes: string, next: number): number {
  const letters = REFERENCE.exec(attributes)?.[1];
  return letters === undefined ? next : columnNumber(letters);
}

function readCell(reading: Reading, key: number, attributes: string, content: string): CellValue {
  const type = TYPE.exec(attributes)?.[1] ?? "n";
  const hasFormula = content.includes("<f") || content.includes(":f");
  const kind = hasFormula ? readFormula(reading, key, content) : "none";
  const more = attributes.match(MORE_ATTRIBUTES)?.join("") ?? "";
  const { value, isRich } = readValue(reading, type, content);
  const isUncomputed = value === "" && type === "n" && reading.formulas.has(key);
  if (isRich || kind === "own" || more !== "") reading.special.set(key, { attributes: `${type === "n" ? "" : ` t="${type}"`}${more}`, content });
  return isUncomputed ? UNCOMPUTED : value;
}

/** Notes the formula of a cell; answers whether it is one that must stay in writing as it is (an array, a data table). */
function readFormula(reading: Reading, key: number, content: string): "none" | "plain" | "own" {
  const element = elementAt(content, "f");
  if (element === undefined) return "none";
  const attributes = parseAttributes(element.attributes);
  const formula = plainText(element.inner ?? "");
  const type = attributes.get("t") ?? "normal";
  const index = attributes.get("si");
  if (type === "shared" && index !== undefined) {
    const master = reading.shared.get(index);
    if (formula !== "") reading.shared.set(index, { formula, key });
    const own = formula !== "" || master === undefined ? formula : shiftedFormula(master, key);
    if (own !== "") reading.formulas.set(key, own);
    return "plain";
  }
  if (formula !== "") reading.formulas.set(key, formula);
  return type === "array" || type === "dataTable" ? "own" : "plain";
}

function shiftedFormula(master: { readonly formula: string; readonly key: number }, key: number): string {
  const from = placeOfKey(master.key);
  const to = placeOfKey(key);
  return shiftFormula(master.formula, to.row - from.row, to.column - from.column);
}

function readValue(reading: Reading, type: string, content: string): { readonly value: CellValue; readonly isRich: boolean } {
  if (type === "inlineStr") {
    const { text, isRich } = readText(elementAt(content, "is")?.inner ?? "");
    return { value: text, isRich };
  }
  const written = valueIn(content);
  switch (type) {
    case "s": {
      const shared = reading.texts[Number(written)];
      if (shared === undefined) throw new DamagedArchive(`there is no shared text ${written}`);
      return { value: shared.text, isRich: shared.isRich };
    }
    case "b":
      return { value: written.trim() === "1" || written.trim() === "true", isRich: false };
    case "str":
    case "e":
      return { value: plainText(written), isRich: false };
    case "d":
      return { value: serialOf(written, reading.dayZero), isRich: false };
    default:
      return { value: numberOf(written), isRich: false };
  }
}

/** Nearly every cell holds its value and nothing else. */
function valueIn(content: string): string {
  if (content.startsWith("<v>") && content.indexOf("</v>") === content.length - 4) return content.slice(3, -4);
  return elementAt(content, "v")?.inner ?? "";
}

function numberOf(written: string): CellValue {
  const text = written.trim();
  if (text === "") return "";
  const number = Number(text);
  return Number.isFinite(number) ? number : plainText(written);
}

/** A day written as ISO text, as some programs do; with a time of day it stays a text. */
function serialOf(written: string, dayZero: number): CellValue {
  const day = parseIsoDay(written.trim());
  const serial = day === undefined ? undefined : serialFromDay(day);
  return serial === undefined || serial < dayZero ? plainText(written) : serial - dayZero;
}
