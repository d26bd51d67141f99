import { formatIsoDay } from "../base/day";
import { accepted } from "../base/result";
import { isDaySetting } from "../engine/book/settings";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { ActWorkbook, FoundTable, WorkbookChange } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { date } from "../schema/column";
import { numberFormat } from "../schema/formatCell";
import { dayFromSerial, SERIAL_OF_1904 } from "../schema/parseCell";
import { declarationOf } from "../tables/tables";

/**
 * A workbook that counts its days from 1904, as one that counts from 1900: numbers in columns of days, and in settings that are days, are
 * read so many higher and written so many lower. What a column holds is known by its declaration, never by how a cell looks; a
 * person's own columns and tables are left as they are. A day before 1904, which such a workbook cannot count, is written as text.
 */
const DAY_FORMAT = numberFormat(date());

export function countingFrom1904<Workbook extends ActWorkbook>(workbook: Workbook): Workbook {
  /** By table, the headers as they were read or written last. */
  const headersOf = new Map<string, readonly string[]>();
  const asRead = <Table extends FoundTable>(table: Table): Table => {
    headersOf.set(table.name.toLowerCase(), table.headers);
    return { ...table, rows: laterRows(table) };
  };
  return {
    ...workbook,
    readTables: async (names) => {
      const read = await workbook.readTables(names);
      return read.ok ? accepted(read.value.map(asRead)) : read;
    },
    readRows: async (wanted) => {
      const read = await workbook.readRows(wanted);
      // Some columns of a table say nothing of where the others stand.
      return read.ok ? accepted(read.value.map((table, at) => (wanted[at]?.columns === undefined ? asRead(table) : { ...table, rows: laterRows(table) }))) : read;
    },
    write: async (changes, watch) => workbook.write(changes.map((change) => asWritten(change, headersOf)), watch),
  };
}

function laterRows({ name, headers, rows }: FoundTable): FoundTable["rows"] {
  const columns = dayColumns(name, headers);
  if (name === "Settings") {
    const [key, value] = ["key", "value"].map((id) => headers.findIndex((header) => recogniseHeader(name, header) === id));
    return rows.map((row) => (isDaySetting(String(row[key ?? -1] ?? "")) ? row.map((cell, position) => (position === value ? laterSetting(cell) : cell)) : row));
  }
  if (!columns.includes(true)) return rows;
  return rows.map((row) => row.map((cell, position) => (columns[position] === true ? later(cell) : cell)));
}

function dayColumns(name: string, headers: readonly string[]): readonly boolean[] {
  const columns = declarationOf(name)?.columns;
  return headers.map((header) => columns?.[recogniseHeader(name, header) ?? ""]?.kind === "date");
}

/** A cell for any text keeps the number of a day as one. */
function laterSetting(cell: CellValue): CellValue {
  return typeof cell === "string" && /^\d{1,7}$/.test(cell) ? String(later(Number(cell))) : later(cell);
}

/** Below zero there are no days in either count. */
function later(cell: CellValue): CellValue {
  return typeof cell === "number" && cell >= 0 ? cell + SERIAL_OF_1904 : cell;
}

function earlier<Cell extends CellValue | null>(cell: Cell): Cell | CellValue {
  if (typeof cell !== "number") return cell;
  if (cell >= SERIAL_OF_1904) return cell - SERIAL_OF_1904;
  const day = dayFromSerial(cell);
  return day === undefined ? cell : formatIsoDay(day);
}

function asWritten(change: WorkbookChange, headersOf: Map<string, readonly string[]>): WorkbookChange {
  switch (change.kind) {
    case "appendRows": {
      const columns = dayColumns(change.table, headersOf.get(change.table.toLowerCase()) ?? []);
      return { ...change, rows: change.rows.map((row) => row.map((cell, position) => (columns[position] === true ? earlier(cell) : cell))) };
    }
    case "updateRows": {
      const columns = dayColumns(change.table, headersOf.get(change.table.toLowerCase()) ?? []);
      return { ...change, values: change.values.map((row) => row.map((cell, at) => (columns[change.columns[at] ?? -1] === true ? earlier(cell) : cell))) };
    }
    case "createTable":
    case "replaceTable": {
      const { columns } = change.layout;
      if (change.kind === "createTable") headersOf.set(change.layout.name.toLowerCase(), columns.map(({ header }) => header));
      return { ...change, rows: change.rows.map((row) => row.map((cell, position) => (columns[position]?.numberFormat === DAY_FORMAT ? earlier(cell) : cell))) };
    }
    default:
      return change;
  }
}
