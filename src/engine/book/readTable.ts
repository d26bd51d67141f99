import type { Day } from "../../base/day";
import { invisibleCount, normalCode, shownText } from "../../base/text";
import { issue, type Issue, type IssueArg } from "../../issues/issue";
import type { CellValue, TableBlock } from "../../schema/cell";
import type { Column } from "../../schema/column";
import { asciiDigits } from "../../schema/codeText";
import { LONGEST_TEXT, parseCell, plainValue, type CellFault, type CellNote, type CellOutcome } from "../../schema/parseCell";
import type { ReadingForm } from "../../schema/readingForm";
import type { Table } from "../../schema/table";
import { AMOUNT_SCALE } from "../../money/amount";
import { FINE_SCALE } from "../../money/quantity";
import type { IssueCode } from "../../issues/catalogue";

/**
 * Cells become rows. Never throws and never drops a row silently: a row with a fault is kept, marked as faulty and told.
 * A blank row is nobody's row. Promises row numbers as Excel shows them.
 */
export interface ReadRows {
  readonly rows: readonly (Record<string, unknown> & { readonly rowNumber: number })[];
  readonly faultyRows: ReadonlySet<number>;
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
}

/** A block that was read before, and what was read of it: rows that are the very same are not read again. */
export interface Earlier {
  readonly block: TableBlock;
  readonly read: ReadRows;
}

/** @param form how figures and days in writing are read */
export function readTable(table: Table, block: TableBlock, form?: ReadingForm, earlier?: Earlier): ReadRows {
  const { readers, issues } = readersOf(table, block);
  const known = earlier && knownRows(block, earlier, issues.length);
  const rows: (Record<string, unknown> & { rowNumber: number })[] = [];
  const faultyRows = new Set<number>();
  // Rows are copied from one that has every column: an object that grows column by column ends as a slow, large dictionary.
  const blank = Object.fromEntries(readers.map(({ id, blank: { value } }) => [id, value]));
  const filled = readers.flatMap(({ position, column }) => (position === undefined || column.kind === "bool" ? [] : [position]));
  const present = readers.filter(({ position }) => position !== undefined);
  const implied = present.filter(({ column }) => column.facts.impliedBy !== undefined);
  const missing = readers.filter(({ position, blank: outcome, isCache: cached }) => position === undefined && outcome.fault !== undefined && !cached);
  for (let index = 0; index < block.rows.length; index++) {
    const cells = block.rows[index] ?? [];
    const rowNumber = block.firstRow + index;
    if (known?.isSame(index)) {
      known.take(rowNumber, rows, faultyRows, issues);
      continue;
    }
    if (filled.every((position) => isBlank(cells[position]))) continue;
    const row: Record<string, unknown> & { rowNumber: number } = { rowNumber, ...blank };
    // A required column that is missing altogether is one issue, told once, not one a row.
    if (missing.length > 0) faultyRows.add(rowNumber);
    for (const reader of present) {
      const { id, column } = reader;
      const cell = cells[reader.position ?? 0] ?? "";
      if (cell === "" && reader.isBlankSound) continue;
      const plain = plainValue(column, cell);
      if (plain !== undefined) {
        row[id] = plain;
        continue;
      }
      if (column.facts.impliedBy !== undefined && isBlank(cell)) continue;
      const { value, fault, note } = parseCell(column, cell, form);
      row[id] = value;
      if (reader.isCache) continue;
      if (note !== undefined) issues.push(noteIssue(table, id, column, cell, { value, note }, rowNumber));
      if (fault === undefined) continue;
      faultyRows.add(rowNumber);
      issues.push(faultIssue(table, id, column, cell, fault, rowNumber));
    }
    for (const { id, column, position, blank: { value: nothing, fault } } of implied) {
      if (!isBlank(cells[position ?? 0])) continue;
      const value = row[column.facts.impliedBy ?? ""];
      row[id] = isNothing(value) ? nothing : value;
      if (!isNothing(value) || fault === undefined) continue;
      faultyRows.add(rowNumber);
      issues.push(faultIssue(table, id, column, "", "required", rowNumber));
    }
    rows.push(row);
  }
  issues.push(...numbersAsKeys(table, present, block));
  return { rows, faultyRows, issues };
}

/** TAB-30 for a column of codes that people give where Excel has made numbers of some: zeros in front are gone, and nobody sees it. */
function numbersAsKeys({ id: table, group, key }: Table, readers: readonly Reader[], { rows, firstRow }: TableBlock): readonly Issue[] {
  if (group === "posted" || group === "ledgers") return [];
  return readers.flatMap(({ id, column: { kind }, position }) => {
    if (kind !== "code" || position === undefined || !key.includes(id)) return [];
    const numbers = rows.flatMap((row, at) => (typeof row[position] === "number" ? [firstRow + at] : []));
    const [row] = numbers;
    return row === undefined ? [] : [issue("TAB-30", { table, row, column: id }, { column: { table, column: id }, table: { table }, count: { count: numbers.length } })];
  });
}

/** The rows that were read before, taken in their order where their cells are the same; undefined where the table lies or is made otherwise than it did. */
function knownRows(block: TableBlock, { block: earlier, read: { rows, faultyRows, issues } }: Earlier, ofTable: number) {
  if (earlier.firstRow !== block.firstRow || earlier.columnIds.join("\u0000") !== block.columnIds.join("\u0000")) return undefined;
  const issuesOf = new Map<number | undefined, Issue[]>();
  for (const found of issues.slice(ofTable)) issuesOf.set(found.place.row, [...(issuesOf.get(found.place.row) ?? []), found]);
  let at = 0;
  return {
    isSame: (index: number) => block.rows[index] === earlier.rows[index],
    take: (rowNumber: number, into: typeof rows[number][], faulty: Set<number>, told: Issue[]) => {
      while (at < rows.length && (rows[at]?.rowNumber ?? 0) < rowNumber) at++;
      const row = rows[at];
      if (row?.rowNumber !== rowNumber) return;
      into.push(row);
      if (faultyRows.has(rowNumber)) faulty.add(rowNumber);
      told.push(...(issuesOf.get(rowNumber) ?? []));
    },
  };
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
    return { id, column, position: positions.get(id), blank, isBlankSound: blank.fault === undefined || column.facts.impliedBy !== undefined, isCache: isCache(table, column) };
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
    args["longest"] = { count: column.kind === "code" ? 40 : (column.facts.longest ?? LONGEST_TEXT) };
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
