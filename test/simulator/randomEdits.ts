import type { ShownIssue } from "../../src/app/shownIssue";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { changed, committedLog, rowOf, rowsOf, type Row } from "./cells";
import type { Random } from "./random";
import { LEDGERS } from "./posting";

type Tables = readonly FoundTable[];

/** What people do to sheets that harms nothing: another order of rows or columns, a column of their own, lines above a table. */
export function harmless(random: Random): (tables: Tables) => Tables {
  const edit = [
    (table: FoundTable) => ({ ...table, rows: shuffled(table.rows, random) }),
    widened,
    (table: FoundTable) => {
      const order = shuffled(table.headers.map((_, at) => at), random);
      const moved = <Cell>(cells: readonly Cell[]) => order.map((at) => cells[at] as Cell);
      return { ...table, headers: moved(table.headers), rows: table.rows.map(moved) };
    },
    (table: FoundTable) => ({ ...table, firstRow: table.firstRow + 1 + random(3), firstColumn: table.firstColumn + random(2) }),
  ][random(4)] as (table: FoundTable) => FoundTable;
  return (tables) => tables.map((table) => (random(3) === 0 ? edit(table) : table));
}

function shuffled<Each>(rows: readonly Each[], random: Random): readonly Each[] {
  const left = [...rows];
  return rows.map(() => left.splice(random(left.length), 1)[0] as Each);
}

/** The table with a column of the person's own before the others. */
function widened(table: FoundTable): FoundTable {
  if (table.headers.includes("My notes")) return table;
  return { ...table, headers: ["My notes", ...table.headers], rows: table.rows.map((row, at) => [row.every((cell) => cell === "") ? "" : `note ${at}`, ...row]) };
}

/** A change of what is committed: it has to be found with its place as long as it lies there. */
export interface Harm {
  readonly what: string;
  readonly harmed: (tables: Tables) => Tables;
  /** The person puts back what was there; rows that were written below since stay. */
  readonly takenBack: (tables: Tables) => Tables;
  /** Whether an error of the verification leads to it: to its cell's row, or to the numbers that are missing. */
  readonly isNamedBy: (issue: ShownIssue) => boolean;
}

/**
 * A cell of a committed row overwritten, the row deleted, a copy of it put in as it is or under a number that no posting gives, a header
 * changed, or the state of a row of the log; undefined where nothing is committed.
 */
export function randomHarm(tables: Tables, random: Random): Harm | undefined {
  const candidates = [...LEDGERS, "PostingLog"].flatMap((name) => tables.filter((table) => table.name === name && committedRows(tables, table).length > 0));
  const table = candidates[random(Math.max(1, candidates.length))];
  if (table === undefined) return undefined;
  const rows = committedRows(tables, table);
  const index = rows[random(rows.length)] as number;
  const row = rowOf(table.headers, table.rows[index] ?? []);
  const place: Place = { table, index, row, number: Number(row["entryNo"] ?? Number.NaN) };
  // A row of the log is never put in twice or taken out here: the log is the witness that says what is committed at all.
  const harms: readonly ((place: Place, random: Random) => Harm)[] = table.name === "PostingLog" ? [overwritten, renamed, stateCleared] : [overwritten, overwritten, deleted, inserted, renamed, strayed];
  return (harms[random(harms.length)] as (place: Place, random: Random) => Harm)(place, random);
}

interface Place {
  readonly table: FoundTable;
  readonly index: number;
  readonly row: Row;
  /** The entry's number; NaN for posted documents and their lines. */
  readonly number: number;
}

function transactionOf(tables: Tables, name: string, row: Row): number {
  if (name !== "PostedLines") return Number(row["transactionNo"]);
  return Number(rowsOf(tables, "PostedHeaders").find(({ documentType, documentNo }) => documentType === row["documentType"] && documentNo === row["documentNo"])?.["transactionNo"] ?? 0);
}

function committedRows(tables: Tables, table: FoundTable): readonly number[] {
  const head = Number(committedLog(tables).at(-1)?.["transactionNo"] ?? 0);
  return table.rows.flatMap((cells, index) => {
    const row = rowOf(table.headers, cells);
    const no = cells.every((cell) => cell === "") ? Infinity : transactionOf(tables, table.name, row);
    return no <= head && (table.name !== "PostingLog" || row["state"] === "committed") ? [index] : [];
  });
}

function overwritten({ table, index, row, number }: Place, random: Random): Harm {
  const columns = table.headers.flatMap((header, at) => (row[header] === "" || header === "My notes" || header === "state" ? [] : [at]));
  const column = columns[random(columns.length)] as number;
  const header = table.headers[column] ?? "";
  const before = row[header] as CellValue;
  const after = typeof before === "number" ? before + 1 : typeof before === "boolean" ? !before : `${before}x`;
  const set = (value: CellValue) => (tables: Tables) => changed(tables, table.name, (now) => ({ ...now, rows: now.rows.map((cells, at) => (at === index ? cells.map((cell, position) => (position === column ? value : cell)) : cells)) }));
  return { what: `${table.name} row ${index}: ${header} ${before} → ${after}`, harmed: set(after), takenBack: set(before), isNamedBy: (issue) => issue.table === table.name && (issue.row === table.firstRow + index || isMissing(issue, number)) };
}

function deleted({ table, index, row, number }: Place): Harm {
  const cells = table.rows[index] ?? [];
  return {
    what: `${table.name} row ${index} deleted (${Object.values(row).slice(0, 3).join(" ")})`,
    harmed: (tables) => changed(tables, table.name, (now) => ({ ...now, rows: now.rows.filter((_, at) => at !== index) })),
    takenBack: (tables) => changed(tables, table.name, (now) => ({ ...now, rows: [...now.rows.slice(0, index), cells, ...now.rows.slice(index)] })),
    isNamedBy: (issue) => issue.table === table.name && (isMissing(issue, number) || (Number.isNaN(number) && issue.code === "LDG-01")),
  };
}

function inserted({ table, index, number }: Place): Harm {
  const cells = table.rows[index] ?? [];
  return {
    what: `${table.name} row ${index} copied below (entry ${number})`,
    harmed: (tables) => changed(tables, table.name, (now) => ({ ...now, rows: [...now.rows.slice(0, index + 1), cells, ...now.rows.slice(index + 1)] })),
    takenBack: (tables) => changed(tables, table.name, (now) => ({ ...now, rows: now.rows.filter((_, at) => at !== index + 1) })),
    isNamedBy: (issue) => issue.table === table.name && (issue.row === table.firstRow + index || issue.row === table.firstRow + index + 1),
  };
}

/** Whether a gap in entry numbers is told that holds this number. */
function isMissing({ code, message }: ShownIssue, number: number): boolean {
  const [from = Number.NaN, to = from] = code === "LDG-04" ? [...message.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replace(/,/g, ""))) : [];
  return number >= from && number <= to;
}

/** A header of a column in which something stands. */
function renamed({ table, index, row }: Place, random: Random): Harm {
  const headers = table.headers.filter((header) => header !== "My notes" && row[header] !== "");
  const header = headers[random(headers.length)] ?? "";
  const set = (from: string, to: string) => (tables: Tables) => changed(tables, table.name, (now) => ({ ...now, headers: now.headers.map((each) => (each === from ? to : each)) }));
  return { what: `${table.name}: the header ${header} (row ${index}) renamed`, harmed: set(header, "Somebody's"), takenBack: set("Somebody's", header), isNamedBy: ({ code, table: name }) => code === "TAB-01" && name === table.name };
}

/** The state of a row of the log is gone, or is no state. */
function stateCleared({ table, index }: Place, random: Random): Harm {
  const column = table.headers.indexOf("state");
  const after = ["", "done"][random(2)] as string;
  const set = (value: CellValue) => (tables: Tables) => changed(tables, table.name, (now) => ({ ...now, rows: now.rows.map((cells, at) => (at === index ? cells.map((cell, position) => (position === column ? value : cell)) : cells)) }));
  return { what: `${table.name} row ${index}: state → “${after}”`, harmed: set(after), takenBack: set("committed"), isNamedBy: (issue) => issue.code === "LDG-02" && issue.table === table.name && issue.row === table.firstRow + index };
}

/** A copy of a row stands at the end, under a number that is below every posting's; a posted line is copied as it is. */
function strayed(place: Place, random: Random): Harm {
  const { table, index, row } = place;
  const numbered = table.headers.indexOf(table.name === "PostedHeaders" ? "transactionNo" : "entryNo");
  if (numbered < 0) return inserted(place);
  const key = table.headers.indexOf("documentNo");
  const no = -random(3);
  const cells = (table.rows[index] ?? []).map((cell, position) => (position === numbered ? no : position === key && table.name === "PostedHeaders" ? `put in ${String(row["documentNo"])}` : cell));
  const isPut = (each: readonly CellValue[]): boolean => each[numbered] === no;
  return {
    what: `${table.name} row ${index} copied to the end as ${no}`,
    harmed: (tables) => changed(tables, table.name, (now) => ({ ...now, rows: [...now.rows, cells] })),
    takenBack: (tables) => changed(tables, table.name, (now) => ({ ...now, rows: now.rows.filter((each) => !isPut(each)) })),
    isNamedBy: (issue) => issue.code === "COM-03" && issue.table === table.name,
  };
}
