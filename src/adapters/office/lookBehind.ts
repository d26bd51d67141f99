import type { Behind, BehindWish, TableBehind } from "../../ports/workbookPort";
import type { FormulaCell } from "../../schema/cell";
import { runsOf } from "./cellBlocks";
import type { OfficeLimits } from "./limits";
import type { Send } from "./officeBatches";
import { officeCode, refuse } from "./outages";
import { findTables, type TableMemory } from "./tableReading";

/**
 * What stands behind values. Excel itself looks for formulas and merged cells, so that a table without any costs next to nothing; on a
 * protected sheet it does not, and there the cells are read. One sync where nothing is found, and one more for each kind that is.
 */
export async function lookBehind(send: Send, memory: TableMemory, limits: OfficeLimits, wanted: readonly BehindWish[]): Promise<Behind> {
  let wishes = wanted;
  let searched = new Set(wanted.filter(({ table }) => memory.tables.get(table.toLowerCase())?.isProtected === false));
  for (;;) {
    try {
      const { seen, keepsOnlyShown } = await send((context) => ask(context, wishes, searched));
      const tables: TableBehind[] = [];
      const [formulas, merged, hidden] = [await formulasOf(send, limits, seen), await mergedOf(send, seen), await hiddenOf(send, seen)];
      for (const [at, { name, shown }] of seen.entries()) tables.push({ name, formulas: formulas[at] ?? [], merged: merged[at] ?? [], hiddenRows: hidden[at] ?? [], ...(shown !== undefined && { shown }) });
      return { tables, keepsOnlyShown };
    } catch (thrown) {
      const code = officeCode(thrown) ?? "";
      if (code === "ItemNotFound" && wishes === wanted) {
        const there = new Set((await findTables(send)).map(({ name }) => name.toLowerCase()));
        wishes = wanted.filter(({ table }) => there.has(table.toLowerCase()));
      } else if (WILL_NOT_SEARCH.has(code) && searched.size > 0) searched = new Set();
      else throw thrown;
    }
  }
}

/** How Excel says that it does not look for cells here: a sheet has been protected meanwhile, or there are too many of them. */
const WILL_NOT_SEARCH = new Set(["AccessDenied", "GeneralException", "InvalidArgument", "InvalidOperation", "NotImplemented", "UnsupportedOperation", "ApiNotFound", "ResponsePayloadSizeLimitExceeded"]);

/** A table as the first look finds it. */
interface Seen {
  readonly wish: BehindWish;
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** The first row that was looked at, and the row behind the last. */
  readonly from: number;
  readonly end: number;
  readonly columns: number;
  /** Neighbouring columns in which formulas were searched and found; undefined where they were not searched. */
  readonly found: readonly Columns[] | undefined;
  readonly isMerged: boolean;
  /** Null where some rows are hidden and others are not. */
  readonly rowHidden: boolean | null;
  readonly shown: string | undefined;
}

/** Neighbouring columns by their positions. */
interface Columns {
  readonly from: number;
  readonly count: number;
}

function ask(context: Excel.RequestContext, wishes: readonly BehindWish[], searched: ReadonlySet<BehindWish>) {
  const { workbook } = context;
  workbook.load("usePrecisionAsDisplayed");
  const asked = wishes.map((wish) => {
    const table = workbook.tables.getItem(wish.table);
    table.load("name");
    const body = bodyOf(context, wish);
    body.load(`rowIndex,columnIndex,rowCount,columnCount${wish.hiddenRows === true ? ",rowHidden" : ""}`);
    const shown = wish.shown && body.getCell(wish.shown.index, wish.shown.position);
    shown?.load("text");
    if (!searched.has(wish)) return { wish, table, body, shown };
    const merged = body.getMergedAreasOrNullObject();
    merged.load("areaCount");
    const runs = columnsOf(wish).map((columns) => {
      const cells = columns === undefined ? body : rangeOf(body, columns);
      const special = cells.getSpecialCellsOrNullObject("Formulas");
      special.load("areaCount");
      return { columns, special };
    });
    return { wish, table, body, shown, merged, runs };
  });
  return () => ({
    keepsOnlyShown: workbook.usePrecisionAsDisplayed,
    seen: asked.map(({ wish, table, body, shown, merged, runs }): Seen => ({
      wish,
      name: table.name,
      row: body.rowIndex - (wish.rows?.from ?? 0),
      column: body.columnIndex,
      from: wish.rows?.from ?? 0,
      end: (wish.rows?.from ?? 0) + body.rowCount,
      columns: body.columnCount,
      found: runs?.flatMap(({ columns, special }) => (special.isNullObject ? [] : [columns ?? { from: 0, count: body.columnCount }])),
      isMerged: merged?.isNullObject === false,
      shown: shown?.text[0]?.[0],
      rowHidden: wish.hiddenRows === true ? (body.rowHidden as boolean | null) : false,
    })),
  });
}

/** The rows that are looked at. */
function bodyOf(context: Excel.RequestContext, { table, rows }: BehindWish): Excel.Range {
  const body = context.workbook.tables.getItem(table).getDataBodyRange();
  return rows === undefined ? body : body.getRow(rows.from).getResizedRange(rows.count - 1, 0);
}

/** The wished columns as neighbours; one undefined for all of them. */
function columnsOf({ columns }: BehindWish): readonly (Columns | undefined)[] {
  if (columns === undefined) return [undefined];
  const wished: (true | undefined)[] = [];
  for (const position of columns) wished[position] = true;
  return runsOf(Array.from(wished));
}

function rangeOf(body: Excel.Range, { from, count }: Columns): Excel.Range {
  return body.getColumn(from).getResizedRange(0, count - 1);
}

async function formulasOf(send: Send, limits: OfficeLimits, seen: readonly Seen[]): Promise<readonly (readonly FormulaCell[])[]> {
  const found = seen.map((): FormulaCell[] => []);
  const isLeft = seen.map((table) => table.found === undefined);
  const searched = seen.flatMap((table, at) => (table.found ?? []).map((columns) => ({ table, at, columns })));
  if (searched.length > 0) {
    try {
      const answers = await send((context) => {
        const all = searched.map(({ table, columns }) => {
          const { areas } = rangeOf(bodyOf(context, table.wish), columns).getSpecialCellsOrNullObject("Formulas");
          areas.load("items/rowIndex,items/columnIndex,items/formulas");
          return areas;
        });
        return () => all.map(({ items }) => items.map(({ rowIndex, columnIndex, formulas }) => ({ rowIndex, columnIndex, formulas: formulas as readonly (readonly unknown[])[] })));
      });
      for (const [index, areas] of answers.entries()) {
        const { table, at = 0, columns = { from: 0, count: 0 } } = searched[index] ?? {};
        if (table !== undefined) for (const { rowIndex, columnIndex, formulas } of areas) take(found[at] ?? [], formulas, rowIndex - table.row, columnIndex - table.column, (index, position) => index >= table.from && index < table.end && position >= columns.from && position < columns.from + columns.count);
      }
    } catch (thrown) {
      if (!WILL_NOT_SEARCH.has(officeCode(thrown) ?? "")) throw thrown;
      for (const { at } of searched) isLeft[at] = true;
    }
  }
  await readCells(send, limits, seen.flatMap((table, at) => (isLeft[at] === true ? [{ table, into: (found[at] = []) }] : [])));
  for (const own of found) own.sort((a, b) => a.index - b.index || a.position - b.position);
  return found;
}

function take(into: FormulaCell[], formulas: readonly (readonly unknown[])[], index: number, position: number, counts: (index: number, position: number) => boolean = () => true): void {
  for (const [row, cells] of formulas.entries()) {
    for (const [column, formula] of cells.entries()) {
      if (typeof formula === "string" && formula.startsWith("=") && counts(index + row, position + column)) into.push({ index: index + row, position: position + column, formula });
    }
  }
}

/** In an answer of formulas, this many characters are taken for a cell. */
const FORMULA_BYTES = 24;

interface Piece {
  readonly table: Seen;
  readonly into: FormulaCell[];
  readonly columns: Columns;
  readonly from: number;
  readonly count: number;
}

/** The formulas of tables from their cells, as many tables in an answer as it holds. */
async function readCells(send: Send, limits: OfficeLimits, tables: readonly { readonly table: Seen; readonly into: FormulaCell[] }[]): Promise<void> {
  const most = Math.max(1, Math.floor(limits.payloadBytes / FORMULA_BYTES));
  let pieces: Piece[] = [];
  let cells = 0;
  const flush = async () => {
    if (pieces.length > 0) await readPieces(send, pieces);
    pieces = [];
    cells = 0;
  };
  for (const { table, into } of tables) {
    const columns = columnsOf(table.wish).map((run) => run ?? { from: 0, count: table.columns });
    const width = columns.reduce((sum, { count }) => sum + count, 0);
    const first = table.wish.mostCells === undefined || width === 0 ? table.from : Math.max(table.from, table.end - Math.ceil(table.wish.mostCells / width));
    for (const run of columns) {
      for (let from = first; from < table.end; ) {
        const count = Math.min(table.end - from, Math.max(1, Math.floor(most / run.count)));
        if (cells + count * run.count > most) await flush();
        pieces.push({ table, into, columns: run, from, count });
        cells += count * run.count;
        from += count;
      }
    }
  }
  await flush();
}

async function readPieces(send: Send, pieces: readonly Piece[]): Promise<void> {
  const formulas = await send((context) => askPieces(context, pieces, "formulas"));
  // A text such as =1+1 stands there as it is: what is a formula shows another value.
  const suspects = pieces.flatMap((piece, at) => (formulas[at]?.some((row) => row.some((cell) => typeof cell === "string" && cell.startsWith("="))) === true ? [{ piece, formulas: formulas[at] ?? [] }] : []));
  if (suspects.length === 0) return;
  const values = await send((context) => askPieces(context, suspects.map(({ piece }) => piece), "values"));
  for (const [at, { piece, formulas: own }] of suspects.entries()) {
    take(piece.into, own.map((row, r) => row.map((cell, c) => (cell === values[at]?.[r]?.[c] ? "" : cell))), piece.from, piece.columns.from);
  }
}

function askPieces(context: Excel.RequestContext, pieces: readonly Piece[], what: "formulas" | "values") {
  const ranges = pieces.map(({ table, columns, from, count }) => {
    const range = rangeOf(bodyOf(context, table.wish), columns).getRow(from - table.from).getResizedRange(count - 1, 0);
    range.load(what);
    return range;
  });
  return () => ranges.map((range, at) => (range[what] as readonly (readonly unknown[])[] | null) ?? refuse("tooLarge", `${pieces[at]?.table.name ?? ""} has more cells than Excel hands over`, pieces[at]?.table.name));
}

async function mergedOf(send: Send, seen: readonly Seen[]): Promise<readonly TableBehind["merged"][]> {
  if (!seen.some(({ isMerged }) => isMerged)) return [];
  return send((context) => {
    const all = seen.map(({ wish, isMerged }) => {
      if (!isMerged) return undefined;
      const { areas } = bodyOf(context, wish).getMergedAreasOrNullObject();
      areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      return areas;
    });
    return () => all.map((areas, at) => (areas?.items ?? []).flatMap((area) => partOf(area, seen[at])));
  });
}

/** As much of a block as lies in the rows of a table. */
function partOf({ rowIndex, columnIndex, rowCount, columnCount }: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">, table: Seen | undefined): TableBehind["merged"] {
  if (table === undefined) return [];
  const [index, position] = [Math.max(table.from, rowIndex - table.row), Math.max(0, columnIndex - table.column)];
  const [end, last] = [Math.min(table.end, rowIndex + rowCount - table.row), Math.min(table.columns, columnIndex + columnCount - table.column)];
  return end > index && last > position ? [{ index, position, rowCount: end - index, columnCount: last - position }] : [];
}

/** The addresses of so many rows go into one answer. */
const VIEW_ROWS = 50_000;

async function hiddenOf(send: Send, seen: readonly Seen[]): Promise<readonly (readonly number[])[]> {
  const hidden: (readonly number[])[] = [];
  for (const [at, { wish, row, from: first, end, rowHidden }] of seen.entries()) {
    const rows = end - first;
    const all = Array.from({ length: rowHidden === false ? 0 : rows }, (_, at) => first + at);
    if (rowHidden === true) hidden[at] = all;
    if (rowHidden !== null) continue;
    const visible = new Set<number>();
    const parts = Array.from({ length: Math.ceil(rows / VIEW_ROWS) }, (_, part) => ({ from: part * VIEW_ROWS, count: Math.min(VIEW_ROWS, rows - part * VIEW_ROWS) }));
    const partOfTable = (context: Excel.RequestContext, { from, count }: { readonly from: number; readonly count: number }) => bodyOf(context, wish).getColumn(0).getRow(from).getResizedRange(count - 1, 0);
    // A part of which nothing is to be seen has no view.
    const flags = parts.length === 1 ? [null] : await send((context) => {
      const ranges = parts.map((part) => partOfTable(context, part));
      for (const range of ranges) range.load("rowHidden");
      return () => ranges.map((range) => range.rowHidden as boolean | null);
    });
    for (const [number, part] of parts.entries()) {
      if (flags[number] === true) continue;
      const addresses = await send((context) => {
        const view = partOfTable(context, part).getVisibleView();
        view.load("cellAddresses");
        return () => view.cellAddresses as readonly (readonly string[])[];
      });
      for (const [address = ""] of addresses) visible.add(Number(/\d+$/.exec(address)?.[0] ?? 0) - 1 - row);
    }
    hidden[at] = all.filter((index) => !visible.has(index));
  }
  return hidden;
}
