import { known } from "../../base/assert";
import { askToChange, namesOfTables, type Book } from "./book";
import type { FoundRows, FoundTable, RowsFrom } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import { rowBytes } from "./jsonBytes";
import type { KeptLook } from "./keptLook";
import type { OfficeLimits } from "./limits";
import type { Send } from "./officeBatches";
import { officeCode, refuse, Refused } from "./outages";

/**
 * Reads whole tables: one sync that finds them and says how large they are, and one with all their cells, more only where
 * an answer would be too large. Tables that were read before are asked for at once, without finding them first.
 *
 * Cells that come back as null are an outage: that is how Excel answers when a read is too large, and never data.
 */

/** What earlier reads have told. Only ever a guess at sizes, and the names by which sheets were known at the last read. */
export interface TableMemory {
  readonly tables: Map<string, { readonly rows: number; readonly columns: number; readonly cellBytes: number; readonly isProtected: boolean }>;
  readonly sheetNames: Map<string, string>;
}

export function tableMemory(): TableMemory {
  return { tables: new Map(), sheetNames: new Map() };
}

/** Before anything is known of a table, a cell is taken to be of this size in an answer. */
const CELL_BYTES = 16;
const SAMPLE_ROWS = 200;

interface Known {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** Some rows of a table; with `count` undefined all from there on, however many they are by then. */
interface Piece {
  readonly table: Known;
  readonly from: number;
  readonly count: number | undefined;
}

/** The tables of these names, or all, in the workbook's order or in that of the names. Those that are not there are left out. */
export async function readTables(
  send: Send,
  memory: TableMemory,
  limits: OfficeLimits,
  names: readonly string[] | undefined,
): Promise<readonly FoundTable[]> {
  const remembered = names?.map((name) => rememberedTable(memory, name));
  if (remembered !== undefined && remembered.every((table) => table !== undefined)) {
    const requests = requestsFor(remembered, memory, limits);
    if (requests.length <= 1) {
      try {
        return await readRequests(send, memory, requests);
      } catch (thrown) {
        // A table is gone or has grown: look for them again.
        if (!["ItemNotFound", "ResponsePayloadSizeLimitExceeded"].includes(officeCode(thrown) ?? "")) throw thrown;
      }
    }
  }
  try {
    return await findAndRead(send, memory, limits, names);
  } catch (thrown) {
    // A table that was read in parts has changed meanwhile: once more from the beginning.
    if (!(thrown instanceof Refused) || thrown.outage.code !== "rowsMoved") throw thrown;
    return findAndRead(send, memory, limits, names);
  }
}

async function findAndRead(
  send: Send,
  memory: TableMemory,
  limits: OfficeLimits,
  names: readonly string[] | undefined,
): Promise<readonly FoundTable[]> {
  const wanted = names && new Set(names.map((name) => name.toLowerCase()));
  const found = (await findTables(send)).filter((table) => wanted?.has(table.name.toLowerCase()) ?? true);
  return readSplit(send, memory, limits, found);
}

function rememberedTable(memory: TableMemory, name: string): Known | undefined {
  const size = memory.tables.get(name.toLowerCase());
  return size && { name, rows: size.rows, columns: size.columns };
}

export function findTables(send: Send): Promise<readonly Known[]> {
  return send((context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/rows/count,items/columns/count");
    return () => tables.items.map((table) => ({ name: table.name, rows: table.rows.count, columns: table.columns.count }));
  });
}

function readSplit(send: Send, memory: TableMemory, limits: OfficeLimits, found: readonly Known[]): Promise<readonly FoundTable[]> {
  return inSmallerAnswers(limits, (own) => readRequests(send, memory, requestsFor(found, memory, own)));
}

/**
 * Reads in as many requests as the sizes suggest, and in smaller ones where Excel finds an answer too large all the same: sizes are
 * those of earlier rows, and a ledger that was empty has had none.
 */
async function inSmallerAnswers<Found>(limits: OfficeLimits, read: (limits: OfficeLimits) => Promise<Found>): Promise<Found> {
  let { payloadBytes } = limits;
  for (;;) {
    try {
      return await read({ ...limits, payloadBytes });
    } catch (thrown) {
      if (officeCode(thrown) !== "ResponsePayloadSizeLimitExceeded" || payloadBytes < 1000) throw thrown;
      payloadBytes /= 2;
    }
  }
}

/**
 * The rows of tables from an index on, or some of them, in one sync where the answer is small enough. What was appended is not known to be
 * there until it has been read: a table that ends above the index is an outage.
 */
export function readRows(send: Send, memory: TableMemory, limits: OfficeLimits, wanted: readonly RowsFrom[], look?: KeptLook): Promise<readonly FoundRows[]> {
  return inSmallerAnswers(limits, (own) => readRowsWithin(send, memory, own, wanted, look));
}

async function readRowsWithin(send: Send, memory: TableMemory, limits: OfficeLimits, wanted: readonly RowsFrom[], look: KeptLook | undefined): Promise<readonly FoundRows[]> {
  const requests = packed(
    wanted.map(({ table, from, count, isPart }) => ({ table: { name: table, rows: from + count, columns: memory.tables.get(table.toLowerCase())?.columns ?? 1 }, from, isPart })),
    memory,
    limits,
  );
  const found: FoundRows[] = [];
  let last: Known | undefined;
  const changed = requests.length > 1 ? [] : [...new Set(wanted.flatMap(({ table, willChange }) => (willChange === true ? [table] : [])))];
  for (const pieces of requests) {
    const { answers, book } = await sendRows(send, pieces, changed);
    // What a filter hides is asked for by itself, before it is taken off.
    if (book !== undefined && [...book.tables.values()].every(({ isFiltered }) => !isFiltered)) look?.keep(book);
    for (const { piece, table, rowCount } of answers) {
      // Two stretches of the same table may be wanted one after the other.
      const earlier = last === piece.table ? found.pop() : undefined;
      last = piece.table;
      found.push({ ...table, rows: earlier === undefined ? table.rows : earlier.rows.concat(table.rows), rowCount });
    }
  }
  return found;
}

const TOO_LARGE = new Set(["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"]);

async function sendRows(send: Send, pieces: readonly Piece[], changed: readonly string[]): Promise<{ readonly answers: ReturnType<ReturnType<typeof askFor>>; readonly book: Book | undefined }> {
  try {
    return await send((context) => {
      const read = askFor(context, pieces, { isWhole: false });
      const look = changed.length === 0 ? undefined : askToChange(context, changed);
      return () => ({ answers: read(), book: look?.() });
    });
  } catch (thrown) {
    // What is asked on the way must not stand in the way.
    if (changed.length > 0 && TOO_LARGE.has(officeCode(thrown) ?? "")) return sendRows(send, pieces, []);
    if (officeCode(thrown) === "ItemNotFound") {
      const names = await namesOfTables(send);
      const gone = pieces.find(({ table }) => !names.has(table.name.toLowerCase()))?.table.name;
      return gone === undefined ? Promise.reject(thrown) : refuse("tableMissing", `there is no table ${gone}`, gone);
    }
    // Excel finds no range where a table ends above the rows that were asked for.
    if (officeCode(thrown) !== "InvalidArgument") throw thrown;
    return refuse("rowsMoved", "a table ends above the rows that were written");
  }
}

function requestsFor(tables: readonly Known[], memory: TableMemory, limits: OfficeLimits): readonly (readonly Piece[])[] {
  return packed(tables.map((table) => ({ table, from: 0 })), memory, limits);
}

function packed(wanted: readonly { readonly table: Known; readonly from: number; readonly isPart?: boolean | undefined }[], memory: TableMemory, limits: OfficeLimits): readonly (readonly Piece[])[] {
  const requests: Piece[][] = [];
  let bytes = Infinity;
  let cells = Infinity;
  for (const { table, from, isPart = false } of wanted) {
    const cellSize = memory.tables.get(table.name.toLowerCase())?.cellBytes ?? CELL_BYTES;
    const most = Math.max(1, Math.floor(Math.min(limits.payloadBytes / cellSize, limits.readCells) / Math.max(1, table.columns)));
    for (const piece of piecesOf(table, from, most, isPart)) {
      const pieceCells = Math.max(1, piece.count ?? table.rows - piece.from) * table.columns;
      if (bytes + pieceCells * cellSize > limits.payloadBytes || cells + pieceCells > limits.readCells) {
        requests.push([]);
        bytes = 0;
        cells = 0;
      }
      known(requests.at(-1), "a request was begun").push(piece);
      bytes += pieceCells * cellSize;
      cells += pieceCells;
    }
  }
  return requests;
}

function piecesOf(table: Known, first: number, most: number, isPart: boolean): readonly Piece[] {
  if (table.rows - first <= most && !isPart) return [{ table, from: first, count: undefined }];
  const pieces: Piece[] = [];
  for (let from = first; from < table.rows; from += most) pieces.push({ table, from, count: Math.min(most, table.rows - from) });
  return pieces;
}

async function readRequests(send: Send, memory: TableMemory, requests: readonly (readonly Piece[])[]): Promise<readonly FoundTable[]> {
  const found: FoundTable[] = [];
  const protectedTables = new Set<string>();
  for (const pieces of requests) {
    // One sync for each answer of the largest size, never for each table.
    for (const { piece, sheetId, isProtected, table } of await send((context) => askFor(context, pieces, { isWhole: true }))) {
      const earlier = piece.from === 0 ? undefined : known(found.pop(), "the pieces of a table follow each other");
      found.push(earlier === undefined ? table : { ...table, rows: earlier.rows.concat(table.rows) });
      memory.sheetNames.set(sheetId, table.sheetName);
      if (isProtected) protectedTables.add(table.name);
    }
  }
  for (const table of found) {
    const size = { rows: table.rows.length, columns: Math.max(1, table.headers.length), cellBytes: sampledCellBytes(table), isProtected: protectedTables.has(table.name) };
    memory.tables.set(table.name.toLowerCase(), size);
  }
  return found;
}

/** @param isWhole whether pieces come from tables that are read from their first row, and must not have changed their size meanwhile */
function askFor(context: Excel.RequestContext, pieces: readonly Piece[], { isWhole }: { readonly isWhole: boolean }) {
  const asked = pieces.map((piece) => {
    const table = context.workbook.tables.getItem(piece.table.name);
    table.load("name,worksheet/id,worksheet/name,worksheet/protection/protected,columns/items/name");
    const body = table.getDataBodyRange();
    body.load("rowIndex,columnIndex,rowCount");
    const { from, count } = piece;
    // Down to the last row, wherever it is by the time Excel gets there.
    const rest = from === 0 ? body : body.getOffsetRange(from, 0).getResizedRange(-from, 0);
    const part = count === undefined ? rest : body.getRow(from).getResizedRange(count - 1, 0);
    part.load("values");
    return { piece, table, body, part };
  });
  return () =>
    asked.map(({ piece, table, body, part }) => {
      if (isWhole && piece.count !== undefined && body.rowCount !== piece.table.rows) {
        refuse("rowsMoved", `${table.name} had ${piece.table.rows} rows and has ${body.rowCount} while it is read`, table.name);
      }
      // Beyond the last row Excel would answer with what lies below the table.
      if (piece.count !== undefined && body.rowCount < piece.from + piece.count) refuse("rowsMoved", `${table.name} ends above row ${piece.from + piece.count}`, table.name);
      const found: FoundTable = {
        name: table.name,
        sheetName: table.worksheet.name,
        firstRow: body.rowIndex + 1,
        firstColumn: body.columnIndex + 1,
        headers: table.columns.items.map((column) => column.name),
        rows: wholeRows(part.values, table.name),
      };
      return { piece, sheetId: table.worksheet.id, isProtected: table.worksheet.protection.protected, table: found, rowCount: body.rowCount };
    });
}

function wholeRows(values: unknown, name: string): readonly (readonly CellValue[])[] {
  const rows: readonly (readonly (CellValue | null)[])[] | undefined = Array.isArray(values) ? values : undefined;
  if (rows === undefined || rows.some((row) => !Array.isArray(row) || row.includes(null))) {
    refuse("tooLarge", `Excel gave no cells for ${name}`, name);
  }
  return rows as readonly (readonly CellValue[])[];
}

/** The size of a cell as some rows of the table have it, with a quarter to spare. */
function sampledCellBytes(table: FoundTable): number {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE_ROWS));
  let bytes = 0;
  let cells = 0;
  for (let at = 0; at < table.rows.length; at += step) {
    const row = known(table.rows[at], "rows are counted");
    bytes += rowBytes(row);
    cells += row.length;
  }
  return cells === 0 ? CELL_BYTES : Math.max(4, (bytes / cells) * 1.25);
}
