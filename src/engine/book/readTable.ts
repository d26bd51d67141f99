import { normalCode, shownText, invisibleCount } from "../../base/text";
import type { Day } from "../../base/day";
import type { IssueCode } from "../../issues/catalogue";
import { issue, type Issue, type IssueArg } from "../../issues/issue";
import { AMOUNT_SCALE } from "../../money/amount";
import { FINE_SCALE } from "../../money/quantity";
import type { CellValue, TableBlock } from "../../schema/cell";
import { asciiDigits } from "../../schema/codeText";
import type { Column } from "../../schema/column";
import { parseCell, type CellFault, type CellNote, type CellOutcome } from "../../schema/parseCell";
import { LONGEST_CODE, LONGEST_TEXT, plainCells, type PlainCells } from "../../schema/plainCells";
import type { ReadingForm } from "../../schema/readingForm";
import type { Table } from "../../schema/table";
import { createColumns, type ColumnWriter, type Columns } from "./columns";

/**
 * Cells become columns of values, of which rows are made when somebody asks for rows. Never throws and never drops a row
 * silently: a row with a fault is kept, marked as faulty and told. A blank row is nobody's row. Promises row numbers as Excel
 * shows them.
 */
export interface ReadTable {
  readonly columns: Columns;
  readonly faultyRows: ReadonlySet<number>;
  /** Of the table first, then by row, in a row by column, then of columns. */
  readonly issues: readonly Issue[];
}

const FAULT_CODES: Readonly<Record<CellFault, IssueCode>> = {
  required: "CEL-01", errorValue: "CEL-02", notANumber: "CEL-03", tooManyDecimals: "CEL-04", tooLarge: "CEL-05", notWhole: "CEL-06",
  notADate: "CEL-07", notYesNo: "CEL-08", notAnOption: "CEL-09", notADateFormula: "CEL-10", tooLong: "CEL-11", belowMinimum: "CEL-12",
  aboveMaximum: "CEL-13", numberAsCode: "CEL-14", ambiguousNumber: "CEL-31", controlInCode: "CEL-35", otherDigits: "CEL-36",
};

interface Reader {
  readonly id: string;
  readonly column: Column;
  /** Position in the block's rows; undefined where the sheet has no such column. */
  readonly position: number | undefined;
  /** What a blank cell of the column becomes. */
  readonly blank: CellOutcome;
  /** A blank cell is no fault by itself: what it stands for is there already, or comes from another column. */
  readonly isBlankSound: boolean;
  readonly isCache: boolean;
  readonly plain: PlainCells;
}

/** A block that was read before, and what was read of it: rows that are the very same are not read again. */
export interface Earlier {
  readonly block: TableBlock;
  readonly read: ReadTable;
}

/** Rows whose cells are looked at together, column by column, while they are near at hand. */
const STRETCH = 1024;

/** @param form how figures and days in writing are read */
export function readTable(table: Table, block: TableBlock, form?: ReadingForm, earlier?: Earlier): ReadTable {
  const { readers, issues: ofTable } = readersOf(table, block);
  const known = earlier && isAlike(block, earlier.block) ? earlier : undefined;
  const present = readers.filter(({ position }) => position !== undefined);
  const { rowNumbers, from } = rowsThatAreThere(block, present, known);
  const columns = createColumns(rowNumbers, block, readers.map(({ id, plain, position, blank: { value } }) => ({ id, plain, position, blank: value })), known && { columns: known.read.columns, from });
  const faultyRows = new Set<number>();
  const found: Issue[] = [];
  if (known) {
    const isKept = (row: number) => (from[positionOf(rowNumbers, row)] ?? -1) !== -1;
    for (const row of known.read.faultyRows) if (isKept(row)) faultyRows.add(row);
    for (const told of known.read.issues) if (told.place.row !== undefined && isKept(told.place.row) && !isOfColumn(told)) found.push(told);
  }
  // A required column that is missing altogether is one issue, told once, not one a row.
  if (readers.some(({ position, blank, isCache: cached }) => position === undefined && blank.fault !== undefined && !cached)) for (const rowNumber of rowNumbers) faultyRows.add(rowNumber);
  const reading: Reading = { table, block, form, rowNumbers, from, faultyRows, found };
  const open = present.map((reader) => ({ reader, writer: columns.writer(reader.id) }));
  const implied = present.filter(({ column }) => column.facts.impliedBy !== undefined).map((reader) => ({ reader, writer: columns.writer(reader.id), by: columns.writer(reader.column.facts.impliedBy ?? "") }));
  let start = 0;
  while (start < rowNumbers.length) {
    const end = endOfStretch(reading, start);
    if ((from[start] ?? -1) === -1) {
      const blank = open.filter(({ reader: { isBlankSound }, writer }) => isBlankSound && !writer.isFilled());
      const isBlankStill = blankColumns(reading, blank.map(({ reader: { position } }) => position ?? -1), start, end);
      for (const each of open) if (!isBlankStill.has(each.reader.position ?? -1)) readCells(reading, each.reader, each.writer, start, end);
      for (const { reader, writer, by } of implied) takeImplied(reading, reader, writer, by, start, end);
    }
    start = end;
  }
  // Sorting keeps the order of what is told of one row.
  found.sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0));
  return { columns: columns.read, faultyRows, issues: [...ofTable, ...found, ...numbersAsKeys(table, present, block)] };
}

interface Reading {
  readonly table: Table;
  readonly block: TableBlock;
  readonly form: ReadingForm | undefined;
  readonly rowNumbers: Int32Array;
  /** By row: its position in what was read before, or -1 where it is to be read; empty where nothing was. */
  readonly from: Int32Array;
  readonly faultyRows: Set<number>;
  readonly found: Issue[];
}

/** Where a number stands among rising ones; -1 where it does not. */
function positionOf(rising: Int32Array, number: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return rising[low] === number ? low : -1;
}

/** Whether a table lies where it did and has the columns that it had. */
function isAlike(block: TableBlock, earlier: TableBlock): boolean {
  return earlier.firstRow === block.firstRow && earlier.columnIds.join("\u0000") === block.columnIds.join("\u0000");
}

/** The numbers of the rows in which something stands, and where each is found in what was read before: it is, where its cells are the same. */
function rowsThatAreThere({ rows, firstRow }: TableBlock, present: readonly Reader[], known: Earlier | undefined): { readonly rowNumbers: Int32Array; readonly from: Int32Array } {
  const filled = present.flatMap(({ position, column }) => (position === undefined || column.kind === "bool" ? [] : [position]));
  const rowNumbers = new Int32Array(rows.length);
  const from = new Int32Array(known ? rows.length : 0).fill(-1);
  const before = known?.read.columns.rowNumbers ?? new Int32Array(0);
  let count = 0;
  let earlier = 0;
  for (let index = 0; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    const rowNumber = firstRow + index;
    while (earlier < before.length && (before[earlier] ?? 0) < rowNumber) earlier += 1;
    const isSame = known !== undefined && known.block.rows[index] === cells;
    const wasThere = before[earlier] === rowNumber;
    if (isSame ? !wasThere : isBlankRow(cells, filled)) continue;
    if (isSame) from[count] = earlier;
    rowNumbers[count++] = rowNumber;
  }
  return { rowNumbers: rowNumbers.subarray(0, count), from: from.subarray(0, count) };
}

function isBlankRow(cells: readonly CellValue[], filled: readonly number[]): boolean {
  for (let at = 0; at < filled.length; at++) if (!isBlank(cells[filled[at] ?? -1])) return false;
  return true;
}

/** Where a stretch of rows ends that stand one below the other, all of them to be read or none. */
function endOfStretch({ rowNumbers, from }: Reading, start: number): number {
  const isToRead = (from[start] ?? -1) === -1;
  let at = start + 1;
  while (at < rowNumbers.length && at - start < STRETCH && ((from[at] ?? -1) === -1) === isToRead && rowNumbers[at] === (rowNumbers[at - 1] ?? 0) + 1) at += 1;
  return at;
}

/** In which of some columns nothing stands in a stretch of rows. They are looked at row by row, for most columns of most sheets are blank. */
function blankColumns({ block: { rows, firstRow }, rowNumbers }: Reading, positions: readonly number[], start: number, end: number): ReadonlySet<number> {
  const first = (rowNumbers[start] ?? 0) - firstRow;
  const open = Int32Array.from(positions);
  let count = open.length;
  for (let index = first; index < first + end - start && count > 0; index++) {
    const cells = rows[index] ?? [];
    for (let at = 0; at < count; at++) {
      const position = open[at] ?? -1;
      if ((cells[position] ?? "") === "") continue;
      // The last takes its place and is looked at next.
      count -= 1;
      open[at--] = open[count] ?? -1;
    }
  }
  return new Set(open.subarray(0, count));
}

/** Reads the cells of one column in a stretch of rows: plain cells are passed over, any other is thought about. */
function readCells(reading: Reading, reader: Reader, writer: ColumnWriter, start: number, end: number): void {
  let at = start;
  while (at < end) {
    if (writer.hasOwn()) {
      readCell(reading, reader, writer, at++);
      continue;
    }
    const other = writer.firstOther(at, end, reader.isBlankSound);
    if (other > at) writer.fill();
    if (other < end) readCell(reading, reader, writer, other);
    at = other + 1;
  }
}

function readCell({ table, block, form, rowNumbers, faultyRows, found }: Reading, { id, column, plain, isBlankSound, isCache: cached, position = 0 }: Reader, writer: ColumnWriter, at: number): void {
  const rowNumber = rowNumbers[at] ?? 0;
  const cell = block.rows[rowNumber - block.firstRow]?.[position] ?? "";
  if (cell === "" && isBlankSound) return;
  const value = plain.value(cell);
  if (value !== undefined) return writer.set(at, value);
  if (column.facts.impliedBy !== undefined && isBlank(cell)) return;
  const outcome = parseCell(column, cell, form);
  writer.set(at, outcome.value);
  if (cached) return;
  if (outcome.note !== undefined) found.push(noteIssue(table, id, column, cell, { value: outcome.value, note: outcome.note }, rowNumber));
  if (outcome.fault === undefined) return;
  faultyRows.add(rowNumber);
  found.push(faultIssue(table, id, column, cell, outcome.fault, rowNumber));
}

/** A blank cell of an implied column has the value of the column that implies it; where that has none, it is as blank as any other. */
function takeImplied({ table, block, rowNumbers, faultyRows, found }: Reading, { id, column, position, blank: { value: nothing, fault } }: Reader, writer: ColumnWriter, by: ColumnWriter, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const rowNumber = rowNumbers[at] ?? 0;
    if (!isBlank(block.rows[rowNumber - block.firstRow]?.[position ?? 0])) continue;
    const value = by.get(at);
    writer.set(at, isNothing(value) ? nothing : value);
    if (!isNothing(value) || fault === undefined) continue;
    faultyRows.add(rowNumber);
    found.push(faultIssue(table, id, column, "", "required", rowNumber));
  }
}

/** TAB-30 for a column of codes that people give where Excel has made numbers of some: zeros in front are gone, and nobody sees it. */
function numbersAsKeys({ id: table, group, key }: Table, readers: readonly Reader[], { rows, firstRow }: TableBlock): readonly Issue[] {
  if (group === "posted" || group === "ledgers") return [];
  return readers.flatMap(({ id, column: { kind }, position }) => {
    if (kind !== "code" || position === undefined || !key.includes(id)) return [];
    let first = -1;
    let count = 0;
    for (let at = 0; at < rows.length; at++) {
      if (typeof rows[at]?.[position] !== "number") continue;
      if (count === 0) first = firstRow + at;
      count += 1;
    }
    return count === 0 ? [] : [issue("TAB-30", { table, row: first, column: id }, { column: { table, column: id }, table: { table }, count: { count } })];
  });
}

/** Whether an issue is told of a whole column, at the row where it begins. */
function isOfColumn({ code }: Issue): boolean {
  return code === "TAB-30";
}

/** What is written on documents for people to read is rebuilt, never trusted: what stands there is no fault. */
function isCache(table: Table, column: Column): boolean {
  return table.group === "documents" && column.facts.derived === true && column.facts.optional === true;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");
}

function readersOf(table: Table, block: TableBlock): { readonly readers: readonly Reader[]; readonly issues: Issue[] } {
  const issues: Issue[] = [];
  const positions = new Map<string, number>();
  block.columnIds.forEach((id, position) => {
    if (id === "") return;
    if (positions.has(id)) issues.push(issue("TAB-02", { table: table.id, column: id }, { column: { table: table.id, column: id }, table: { table: table.id } }));
    else positions.set(id, position);
  });
  const readers = Object.entries(table.columns).map(([id, column]): Reader => {
    const blank = parseCell(column, "");
    return { id, column, position: positions.get(id), blank, isBlankSound: blank.fault === undefined || column.facts.impliedBy !== undefined, isCache: isCache(table, column), plain: plainCells(column) };
  });
  for (const { id, column, position } of readers) {
    if (position === undefined && mustExist(column)) {
      issues.push(issue("TAB-01", { table: table.id, column: id }, { column: { table: table.id, column: id }, table: { table: table.id } }));
    }
  }
  return { readers, issues };
}

function mustExist(column: Column): boolean {
  const { optional, preset } = column.facts;
  return optional !== true && preset === undefined && column.kind !== "bool";
}

function faultIssue(table: Table, id: string, column: Column, cell: CellValue, fault: CellFault, row: number): Issue {
  const args: Record<string, IssueArg> = { column: { table: table.id, column: id }, value: shownText(String(cell)) };
  if (fault === "tooManyDecimals") args["decimals"] = { count: column.kind === "amount" ? AMOUNT_SCALE : FINE_SCALE };
  if (fault === "notAnOption") args["options"] = column.options.join(", ");
  if (fault === "tooLong") {
    args["length"] = { count: String(cell).length };
    args["longest"] = { count: column.kind === "code" ? LONGEST_CODE : (column.facts.longest ?? LONGEST_TEXT) };
  }
  if (fault === "otherDigits") args["read"] = asciiDigits(normalCode(String(cell)));
  if (fault === "belowMinimum") args["minimum"] = String(column.facts.min);
  if (fault === "aboveMaximum") args["maximum"] = String(column.facts.max);
  return issue(FAULT_CODES[fault] as "CEL-03", { table: table.id, row, column: id }, args as { column: IssueArg; value: IssueArg });
}

/** What a person should know of a cell that was read: as what, and what was left out of it. */
function noteIssue(table: Table, id: string, { kind }: Column, cell: CellValue, { value, note }: { readonly value: CellOutcome["value"]; readonly note: CellNote }, row: number): Issue {
  const place = { table: table.id, row, column: id };
  const column = { table: table.id, column: id };
  const typed = shownText(String(cell));
  const read = shownText(String(value));
  switch (note) {
    case "writtenNumber":
      return issue("CEL-30", place, { column, value: typed, read: kind === "amount" ? { amount: Number(value) } : kind === "int" ? { count: Number(value) } : { quantity: Number(value) } });
    case "writtenDay":
      return issue("CEL-32", place, { column, value: typed, day: { day: Number(value) as Day } });
    case "invisible":
      return issue("CEL-33", place, { column, count: { count: invisibleCount(String(cell)) }, read });
    case "unusual":
      return issue("CEL-34", place, { column, value: typed, read });
    case "lookAlike":
      return issue("CEL-37", place, { column, value: read });
    case "exponent":
      return issue("CEL-38", place, { column, value: read });
  }
}
