import { accepted, refused, type Result } from "../../base/result";
import type { FoundTable, Outage } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import type { Column, Kind } from "../../schema/column";
import { formatJson, type FieldValue } from "../../schema/formatCell";
import { parseCell } from "../../schema/parseCell";
import type { ReadingForm } from "../../schema/readingForm";
import { declarationOf, REPORT_IDS, TABLE_IDS } from "../../tables/tables";
import { faultAt, JsonFault, nextSign, readList, readObject, readScalar, readText, skipValue, type JsonCursor } from "./jsonReader";

/**
 * The JSON form of a workbook (workbook.md, "JSON form"). Every declared table is there, with all its columns by their ids;
 * tables and columns that are not declared come after them, for the checks to tell and for `formatJsonTables` to write
 * back. Promises exact numbers: a number that a double cannot hold comes as its text, or is refused where it is whole.
 */
export interface JsonBook {
  readonly tables: readonly FoundTable[];
  /** The tables that stood in the text, also those without rows. */
  readonly written: ReadonlySet<string>;
  /** Other members beside `format` and `tables`, by name, as they are written. */
  readonly others: ReadonlyMap<string, string>;
}

export const JSON_FORMAT = "ledgerline-tables/1";
const FIRST_ROW = 2;

/** Reads the JSON form. Refuses with `notAWorkbook` what is no such JSON, and with `jsonFaulty` a table that cannot be read: the place names table, row and column. */
export function parseJsonTables(text: string): Result<JsonBook, Outage> {
  const cursor: JsonCursor = { text, at: text.startsWith("\uFEFF") ? 1 : 0 };
  try {
    return accepted(readBook(cursor));
  } catch (fault) {
    if (fault instanceof PlacedFault) return refused({ code: "jsonFaulty", detail: fault.message, place: fault.place });
    if (fault instanceof JsonFault) return refused({ code: "notAWorkbook", detail: fault.message });
    throw fault;
  }
}

class PlacedFault extends JsonFault {
  constructor(
    fault: JsonFault,
    readonly place: string,
  ) {
    super(fault.message);
  }
}

type RawRow = ReadonlyMap<string, CellValue>;

function readBook(cursor: JsonCursor): JsonBook {
  const found = new Map<string, readonly RawRow[]>();
  const others = new Map<string, string>();
  let format: string | undefined;
  readObject(cursor, (name) => {
    if (name === "format") format = readText(cursor);
    else if (name === "tables") readObject(cursor, (table) => found.set(table, readRows(cursor, table)));
    else others.set(name, skipValue(cursor));
  });
  if (nextSign(cursor) !== "") throw faultAt(cursor, "nothing more is expected");
  if (format !== JSON_FORMAT) throw new JsonFault(`the format is ${format ?? "not given"} and not ${JSON_FORMAT}`);
  const names = [...TABLE_IDS, ...[...found.keys()].filter((name) => !(TABLE_IDS as readonly string[]).includes(name))];
  return { tables: names.map((name) => tableOf(name, found.get(name) ?? [])), written: new Set(found.keys()), others };
}

function readRows(cursor: JsonCursor, table: string): readonly RawRow[] {
  const rows: RawRow[] = [];
  placed(table, () => readList(cursor, () => {
    const row = new Map<string, CellValue>();
    const place = `${table} ${FIRST_ROW + rows.length}`;
    placed(place, () => readObject(cursor, (column) => placed(`${place} ${column}`, () => row.set(column, readCell(cursor)))));
    rows.push(row);
  }));
  return rows;
}

/** Faults inside are told with their place; the innermost place counts. */
function placed(place: string, read: () => void): void {
  try {
    read();
  } catch (fault) {
    throw fault instanceof JsonFault && !(fault instanceof PlacedFault) ? new PlacedFault(fault, place) : fault;
  }
}

function readCell(cursor: JsonCursor): CellValue {
  const sign = nextSign(cursor);
  if (sign === "{" || sign === "[") throw faultAt(cursor, "a cell holds one value, no list and no object");
  const scalar = readScalar(cursor);
  switch (scalar.kind) {
    case "text":
      return scalar.text;
    case "truth":
      return scalar.value;
    case "nothing":
      return "";
    case "number":
      return exactNumber(cursor, scalar.text);
  }
}

function exactNumber(cursor: JsonCursor, text: string): CellValue {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) throw faultAt(cursor, `${text} has more digits than a number can hold; write it as a text`);
  return sameDecimal(text, String(number)) ? number : text;
}

/** Whether two ways of writing mean the same number: `1.50` and `1.5`, `1e3` and `1000`. */
function sameDecimal(a: string, b: string): boolean {
  return decimalKey(a) === decimalKey(b);
}

function decimalKey(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = withoutEndZeros(digits);
  if (significant === "") return "0";
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

/** A pattern would begin anew at each of many zeros that stand in the middle. */
function withoutEndZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

function tableOf(name: string, rows: readonly RawRow[]): FoundTable {
  const headers = [...new Set([...(declarationOf(name)?.order ?? []), ...rows.flatMap((row) => [...row.keys()])])];
  const areNumbers = headers.map((header) => NUMBER_KINDS.has(columnOf(name, header)?.kind ?? "text"));
  const cells = rows.map((row) => headers.map((header, at) => cellOf(row.get(header) ?? "", areNumbers[at] ?? false)));
  return { name, sheetName: name, firstRow: FIRST_ROW, firstColumn: 1, headers, rows: cells };
}

const NUMBER_KINDS: ReadonlySet<Kind> = new Set<Kind>(["qty", "price", "amount", "percent", "int"]);
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** A decimal text is a number, whatever the language of the company; as a text it would be read as people of that language write. */
function cellOf(cell: CellValue, isNumber: boolean): CellValue {
  if (!isNumber || typeof cell !== "string" || !DECIMAL.test(cell)) return cell;
  return sameDecimal(cell, String(Number(cell))) ? Number(cell) : cell;
}

/**
 * The JSON form of these tables, one row a line: amounts, prices and quantities as decimal texts, days as ISO days, blank
 * cells left out. Reports are left out unless they stood in what was read; what cannot be read as its column says stays as it is.
 * `idOf` finds the column of a header where headers are labels and not ids; `form` is how the company writes figures and days.
 */
export function formatJsonTables({ tables, written, others }: JsonBook, idOf: IdOf = (_, header) => header, form?: ReadingForm): string {
  const reports: readonly string[] = REPORT_IDS;
  const shown = tables.filter(({ name, rows }) => written.has(name) || (rows.length > 0 && !reports.includes(name)));
  const blocks = shown.map((table) => {
    const rows = rowTexts(table, idOf, form);
    return `    ${JSON.stringify(table.name)}: [${rows.length === 0 ? "" : `\n${rows.join(",\n")}\n    `}]`;
  });
  const members = [
    `"format": ${JSON.stringify(JSON_FORMAT)}`,
    ...[...others].map(([name, value]) => `${JSON.stringify(name)}: ${value}`),
    `"tables": {${blocks.length === 0 ? "" : `\n${blocks.join(",\n")}\n  `}}`,
  ];
  return `{\n  ${members.join(",\n  ")}\n}\n`;
}

type IdOf = (table: string, header: string) => string | undefined;

function rowTexts({ name, headers: labels, rows }: FoundTable, idOf: IdOf, form: ReadingForm | undefined): readonly string[] {
  const headers = labels.map((header) => idOf(name, header) ?? header);
  const columns = headers.map((header) => columnOf(name, header));
  return rows.map((row) => {
    const cells = headers.flatMap((header, index) => {
      const cell = jsonCell(columns[index], row[index] ?? "", form);
      return cell === "" ? [] : [`${JSON.stringify(header)}: ${JSON.stringify(cell)}`];
    });
    return `      { ${cells.join(", ")} }`;
  });
}

function columnOf(table: string, header: string): Column | undefined {
  const columns = declarationOf(table)?.columns;
  return columns !== undefined && Object.hasOwn(columns, header) ? columns[header] : undefined;
}

/**
 * Only numbers and days are written in another form than the cell's; texts stay as somebody typed them. A text that its column
 * cannot read and that would be a decimal here gets the apostrophe by which Excel marks text, and stays unreadable.
 */
function jsonCell(column: Column | undefined, cell: CellValue, form: ReadingForm | undefined): CellValue {
  if (cell === "" || column === undefined || !(column.kind === "date" || NUMBER_KINDS.has(column.kind))) return cell;
  const { value, fault } = parseCell(column, cell, form);
  const isReadable = fault === undefined || fault === "belowMinimum" || fault === "aboveMaximum";
  if (isReadable) return formatJson(column, value as FieldValue);
  return fault === "ambiguousNumber" && typeof cell === "string" && DECIMAL.test(cell.trim()) ? `'${cell}` : cell;
}
