import { inAnswers, learnSize, nextAnswer, type CellSizes, type Piece, type Stretch, type TableShape } from "./answers";
import { runsOf } from "./cellBlocks";
import { askToChange, namesOfTables, type Book } from "./book";
import type { FoundRows, FoundTable, RowsFrom } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
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

/** What earlier reads have told, and the names by which sheets were known at the last read. */
export interface TableMemory {
  readonly tables: Map<string, { readonly rows: number; readonly columns: number; readonly isProtected: boolean }>;
  readonly sizes: CellSizes;
  readonly sheetNames: Map<string, string>;
}

export function tableMemory(): TableMemory {
  return { tables: new Map(), sizes: new Map(), sheetNames: new Map() };
}

/** The tables of these names, or all, in the workbook's order or in that of the names. Those that are not there are left out. */
export async function readTables(
  send: Send,
  memory: TableMemory,
  limits: OfficeLimits,
  names: readonly string[] | undefined,
): Promise<readonly FoundTable[]> {
  const remembered = names?.map((name) => rememberedTable(memory, name));
  if (remembered !== undefined && remembered.every((table) => table !== undefined) && nextAnswer(stretchesOf(remembered), memory.sizes, limits).left.length === 0) {
    try {
      return await readWhole(send, memory, limits, remembered);
    } catch (thrown) {
      // A table is gone or has grown: look for them again.
      if (officeCode(thrown) !== "ItemNotFound" && !isRowsMoved(thrown)) throw thrown;
    }
  }
  try {
    return await findAndRead(send, memory, limits, names);
  } catch (thrown) {
    // A table that was read in parts has changed meanwhile: once more from the beginning.
    if (!isRowsMoved(thrown)) throw thrown;
    return findAndRead(send, memory, limits, names);
  }
}

function isRowsMoved(thrown: unknown): boolean {
  return thrown instanceof Refused && thrown.outage.code === "rowsMoved";
}

async function findAndRead(
  send: Send,
  memory: TableMemory,
  limits: OfficeLimits,
  names: readonly string[] | undefined,
): Promise<readonly FoundTable[]> {
  const wanted = names && new Set(names.map((name) => name.toLowerCase()));
  const found = (await findTables(send)).filter((table) => wanted?.has(table.name.toLowerCase()) ?? true);
  return readWhole(send, memory, limits, found);
}

function rememberedTable(memory: TableMemory, name: string): TableShape | undefined {
  const size = memory.tables.get(name.toLowerCase());
  return size && { name, rows: size.rows, columns: size.columns };
}

export function findTables(send: Send): Promise<readonly TableShape[]> {
  return send((context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/rows/count,items/columns/count");
    return () => tables.items.map((table) => ({ name: table.name, rows: table.rows.count, columns: table.columns.count }));
  });
}

function stretchesOf(tables: readonly TableShape[]): readonly Stretch[] {
  return tables.map((table, at) => ({ table, at, from: 0, reach: "table" }));
}

async function readWhole(send: Send, memory: TableMemory, limits: OfficeLimits, tables: readonly TableShape[]): Promise<readonly FoundTable[]> {
  const found: FoundTable[] = [];
  const protectedTables = new Set<string>();
  await inAnswers(stretchesOf(tables), memory.sizes, limits, async (pieces) => {
    for (const { piece, sheetId, isProtected, table } of await send((context) => askFor(context, pieces))) {
      const earlier = piece.from === 0 ? undefined : found[piece.stretch.at];
      found[piece.stretch.at] = earlier === undefined ? table : { ...table, rows: earlier.rows.concat(table.rows) };
      memory.sheetNames.set(sheetId, table.sheetName);
      if (isProtected) protectedTables.add(table.name);
      learnSize(memory.sizes, table.name, table.rows);
    }
  });
  for (const { name, headers, rows } of found) memory.tables.set(name.toLowerCase(), { rows: rows.length, columns: Math.max(1, headers.length), isProtected: protectedTables.has(name) });
  return found;
}

/**
 * The rows of tables from an index on, or some of them, in one sync where the answer is small enough. What was appended is not known to be
 * there until it has been read: a table that ends above the index is an outage.
 */
export async function readRows(send: Send, memory: TableMemory, limits: OfficeLimits, wanted: readonly RowsFrom[], look?: KeptLook): Promise<readonly FoundRows[]> {
  const found: FoundRows[] = [];
  const willChange = [...new Set(wanted.flatMap(({ table, willChange }) => (willChange === true ? [table] : [])))];
  const stretches = wanted.map(({ table, from, count, isPart, columns }, at): Stretch => ({
    table: { name: table, rows: from + count, columns: memory.tables.get(table.toLowerCase())?.columns ?? 1 }, at, from, reach: isPart === true ? "rows" : "end", columns: columns && runsOf(columns.map((position, index) => position - index)).map(({ from, count, value }) => ({ from: from + value, count, value })),
  }));
  await inAnswers(stretches, memory.sizes, limits, async (pieces, isLast) => {
    // What is asked with the last answer is still true when the write begins.
    const { answers, book } = await sendRows(send, pieces, isLast ? willChange : []);
    // What a filter hides is asked for by itself, before it is taken off.
    if (book !== undefined && [...book.tables.values()].every(({ isFiltered }) => !isFiltered)) look?.keep(book);
    for (const { piece, table, rowCount } of answers) {
      const earlier = found[piece.stretch.at];
      found[piece.stretch.at] = { ...table, rows: earlier === undefined ? table.rows : earlier.rows.concat(table.rows), rowCount };
    }
  });
  return found;
}

const TOO_LARGE = new Set(["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"]);

async function sendRows(send: Send, pieces: readonly Piece[], changed: readonly string[]): Promise<{ readonly answers: ReturnType<ReturnType<typeof askFor>>; readonly book: Book | undefined }> {
  try {
    return await send((context) => {
      const read = askFor(context, pieces);
      const look = changed.length === 0 ? undefined : askToChange(context, changed);
      return () => ({ answers: read(), book: look?.() });
    });
  } catch (thrown) {
    // What is asked on the way must not stand in the way.
    if (changed.length > 0 && TOO_LARGE.has(officeCode(thrown) ?? "")) return sendRows(send, pieces, []);
    if (officeCode(thrown) === "ItemNotFound") {
      const names = await namesOfTables(send);
      const gone = pieces.find(({ stretch }) => !names.has(stretch.table.name.toLowerCase()))?.stretch.table.name;
      return gone === undefined ? Promise.reject(thrown) : refuse("tableMissing", `there is no table ${gone}`, gone);
    }
    // Excel finds no range where a table ends above the rows that were asked for.
    if (officeCode(thrown) !== "InvalidArgument") throw thrown;
    return refuse("rowsMoved", "a table ends above the rows that were written");
  }
}

function askFor(context: Excel.RequestContext, pieces: readonly Piece[]) {
  const asked = pieces.map((piece) => {
    const table = context.workbook.tables.getItem(piece.stretch.table.name);
    table.load("name,worksheet/id,worksheet/name,worksheet/protection/protected,columns/items/name");
    const body = table.getDataBodyRange();
    body.load("rowIndex,columnIndex,rowCount");
    const { from, count, stretch: { columns } } = piece;
    // Down to the last row, wherever it is by the time Excel gets there.
    const rest = from === 0 ? body : body.getOffsetRange(from, 0).getResizedRange(-from, 0);
    const part = count === undefined ? rest : body.getRow(from).getResizedRange(count - 1, 0);
    const parts = columns?.map((run) => part.getColumn(run.from).getResizedRange(0, run.count - 1)) ?? [part];
    for (const each of parts) each.load("values");
    return { piece, table, body, parts };
  });
  return () =>
    asked.map(({ piece, table, body, parts }) => {
      const { reach, table: known, columns } = piece.stretch;
      const headers = table.columns.items.map((column) => column.name);
      // A table that is read whole in parts must not have changed its size meanwhile.
      if (reach === "table" && piece.count !== undefined && body.rowCount !== known.rows) {
        refuse("rowsMoved", `${table.name} had ${known.rows} rows and has ${body.rowCount} while it is read`, table.name);
      }
      // Beyond the last row Excel would answer with what lies below the table.
      if (piece.count !== undefined && body.rowCount < piece.from + piece.count) refuse("rowsMoved", `${table.name} ends above row ${piece.from + piece.count}`, table.name);
      const found: FoundTable = {
        name: table.name,
        sheetName: table.worksheet.name,
        firstRow: body.rowIndex + 1,
        firstColumn: body.columnIndex + 1,
        headers: columns?.flatMap((run) => headers.slice(run.from, run.from + run.count)) ?? headers,
        rows: sideBySide(parts.map(({ values }) => wholeRows(values, table.name))),
      };
      return { piece, sheetId: table.worksheet.id, isProtected: table.worksheet.protection.protected, table: found, rowCount: body.rowCount };
    });
}

function sideBySide([first = [], ...others]: readonly FoundTable["rows"][]): FoundTable["rows"] {
  return others.length === 0 ? first : first.map((row, at) => row.concat(...others.map((rows) => rows[at] ?? [])));
}

function wholeRows(values: unknown, name: string): readonly (readonly CellValue[])[] {
  const rows: readonly (readonly (CellValue | null)[])[] | undefined = Array.isArray(values) ? values : undefined;
  if (rows === undefined || rows.some((row) => !Array.isArray(row) || row.includes(null))) {
    refuse("tooLarge", `Excel gave no cells for ${name}`, name);
  }
  return rows as readonly (readonly CellValue[])[];
}
