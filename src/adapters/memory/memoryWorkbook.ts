import { assertNever } from "../../base/assert";
import { accepted, refused, type Result } from "../../base/result";
import type { BehindWish, FoundRows, FoundTable, Outage, OwnCell, RowsFrom, SelectedCell, Selection, TableBehind, TableLayout, WorkbookChange, WorkbookPort, WriteSummary, WriteWatch } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import { someColumns } from "../../schema/someColumns";

/**
 * The workbook port over tables that lie nowhere but in memory: for the JSON form of a workbook, and for tests. Every table
 * stands alone on a sheet; looks, notes, drop-downs and locks are nobody's business here and are not kept.
 */
export interface MemoryWorkbook extends WorkbookPort {
  /** The tables as they are now. */
  current(): readonly FoundTable[];
}

interface State {
  /** By name in lower case, in the order of their sheets. */
  readonly tables: Map<string, FoundTable>;
  selected: Selection;
}
type Cells = readonly (CellValue | null)[];
type Outcome = Result<void, Outage>;

const DONE: Outcome = accepted(undefined);
const LAST_ROW = 1_048_576;

/**
 * `store` keeps the tables where they belong; without it, `save` answers that only the person can. What tables say to hold beyond values is
 * told where it is looked for.
 */
export function memoryWorkbook(tables: readonly FoundTable[], store?: (tables: readonly FoundTable[]) => Promise<Result<void, Outage>>): MemoryWorkbook {
  const state: State = { tables: new Map(tables.map((table) => [table.name.toLowerCase(), table])), selected: cellOn(tables[0]?.sheetName ?? "", 1, 1) };
  const current = (): readonly FoundTable[] => [...state.tables.values()];
  return {
    current,
    readTables: (names) => {
      const wanted = names === undefined ? undefined : new Set(names.map((name) => name.toLowerCase()));
      return Promise.resolve(accepted(current().filter(({ name }) => wanted?.has(name.toLowerCase()) ?? true).map(valuesOf)));
    },
    readRows: (wanted) => Promise.resolve(readRows(state, wanted)),
    lookBehind: (wanted) => Promise.resolve(accepted({ tables: wanted.flatMap((wish) => wished(current(), wish)), keepsOnlyShown: false })),
    write: (changes, watch) => Promise.resolve(write(state, changes, watch)),
    sheetNames: () => Promise.resolve(accepted([...new Set(current().map(({ sheetName }) => sheetName))])),
    readCells: (cells) => Promise.resolve(accepted(cells.map((cell) => valueAt(current(), cell)))),
    selection: () => Promise.resolve(accepted(state.selected)),
    goTo: ({ sheetName, row, column }) => Promise.resolve(select(state, sheetName, row, column)),
    save: async () => {
      if (store === undefined) return accepted(false);
      const stored = await store(current());
      return stored.ok ? accepted(true) : stored;
    },
    onChange: () => Promise.resolve(accepted(() => undefined)),
    onSelection: () => Promise.resolve(accepted(() => undefined)),
  };
}

/** Whoever reads values is told of nothing else. */
function valuesOf(table: FoundTable): FoundTable {
  if (table.behind === undefined) return table;
  const { behind: _, ...values } = table;
  return values;
}

function wished(tables: readonly FoundTable[], { table, columns, rows }: BehindWish): readonly TableBehind[] {
  const own = tables.flatMap(({ name, behind }) => (behind !== undefined && name.toLowerCase() === table.toLowerCase() ? [behind] : []));
  const isWished = (index: number, position: number) => columns?.includes(position) !== false && (rows === undefined || (index >= rows.from && index < rows.from + rows.count));
  return own.map((each) => ({ ...each, formulas: each.formulas.filter(({ index, position }) => isWished(index, position)) }));
}

function readRows(state: State, wanted: readonly RowsFrom[]): Result<readonly FoundRows[], Outage> {
  const found: FoundRows[] = [];
  for (const { table: name, from, count, isPart, columns } of wanted) {
    const table = state.tables.get(name.toLowerCase());
    if (table === undefined) return refused({ code: "tableMissing", detail: `there is no table ${name}`, place: name });
    const last = isPart === true ? from + count : from + 1;
    if (last > table.rows.length) return refused({ code: "rowsMoved", detail: `${name} has no row ${last}`, place: name });
    found.push({ ...someColumns({ ...table, rows: table.rows.slice(from, isPart === true ? last : undefined) }, columns), rowCount: table.rows.length });
  }
  return accepted(found);
}

function valueAt(tables: readonly FoundTable[], { sheetName, row, column }: SelectedCell): CellValue {
  const table = tables.find((each) => each.sheetName === sheetName);
  const at = table === undefined ? -1 : column - table.firstColumn;
  return (table && (row === table.firstRow - 1 ? table.headers[at] : table.rows[row - table.firstRow]?.[at])) ?? "";
}

function cellOn(sheetName: string, row: number, column: number): Selection {
  return { sheetName, firstRow: row, firstColumn: column, rowCount: 1, columnCount: 1 };
}

function write(state: State, changes: readonly WorkbookChange[], watch: WriteWatch = {}): Result<WriteSummary, Outage> {
  for (const [index, change] of changes.entries()) {
    if (watch.isStopped?.() === true) return accepted({ changesDone: index, stopped: true });
    const outcome = apply(state, change);
    if (!outcome.ok) return refused({ ...outcome.refusal, changesDone: index });
    watch.onProgress?.(index + 1, changes.length);
  }
  return accepted({ changesDone: changes.length, stopped: false });
}

function apply(state: State, change: WorkbookChange): Outcome {
  switch (change.kind) {
    case "createTable":
      return createTable(state, change.layout, change.rows);
    case "replaceTable":
      return replaceTable(state, change);
    case "activateSheet":
      return select(state, change.sheetName, 1, 1);
    case "appendRows":
      return withTable(state, change.table, (table) => appendRows(state, table, change.rows));
    case "updateRows":
      return withTable(state, change.table, (table) => updateRows(state, table, change));
    case "truncateTable":
      return withTable(state, change.table, (table) => {
        const { rowCount = table.rows.length } = change;
        if (rowCount !== table.rows.length) return otherRows(table, `${table.name} has ${table.rows.length} rows, not ${rowCount}`);
        if (change.keep < table.rows.length) put(state, table, table.rows.slice(0, change.keep));
        return DONE;
      });
    default:
      return assertNever(change);
  }
}

function withTable(state: State, name: string, act: (table: FoundTable) => Outcome): Outcome {
  const table = state.tables.get(name.toLowerCase());
  return table === undefined ? missing(name) : act(table);
}

function missing(name: string): Result<never, Outage> {
  return refused({ code: "tableMissing", detail: `there is no table ${name}`, place: name });
}

function put(state: State, table: FoundTable, rows: FoundTable["rows"]): void {
  state.tables.set(table.name.toLowerCase(), { ...table, rows });
}

function createTable(state: State, layout: TableLayout, rows: readonly (readonly CellValue[])[]): Outcome {
  const sheetTaken = [...state.tables.values()].some(({ sheetName }) => sheetName.toLowerCase() === layout.sheetName.toLowerCase());
  if (sheetTaken || state.tables.has(layout.name.toLowerCase())) {
    const place = sheetTaken ? layout.sheetName : layout.name;
    return refused({ code: "sheetNameTaken", detail: `there is something called ${place}`, place });
  }
  const table: FoundTable = { name: layout.name, sheetName: layout.sheetName, firstRow: 2, firstColumn: 1, headers: layout.columns.map(({ header }) => header), rows: [] };
  const outcome = appendRows(state, table, rows);
  if (outcome.ok && rows.length === 0) put(state, table, []);
  return outcome;
}

function replaceTable(state: State, { layout, rows, renames = [], own = [], spareRows = 0 }: Extract<WorkbookChange, { kind: "replaceTable" }>): Outcome {
  const table = state.tables.get(layout.name.toLowerCase());
  const lasting = rows.slice(0, rows.length - spareRows);
  if (table === undefined) return createTable(state, layout, lasting);
  const headers = [...layout.columns, ...own].map(({ header }) => header);
  const renamed = table.headers.map((header) => renames.find(({ from }) => from === header)?.to ?? header);
  const next = { ...table, headers: [...renamed, ...headers.filter((header) => !renamed.includes(header))] };
  put(state, next, lasting.map((row, index) => {
    const cells = next.headers.map((_, column) => next.rows[index]?.[column] ?? "");
    const values = [...row, ...own.map((column) => ownValue(column.cells[index] ?? ""))];
    for (const [position, header] of headers.entries()) cells[next.headers.indexOf(header)] = values[position] ?? "";
    return cells;
  }));
  return DONE;
}

/** There are no formulas here; one that comes from elsewhere is not taken for a text. */
function ownValue(cell: OwnCell): CellValue {
  return typeof cell === "object" ? "" : cell;
}

function appendRows(state: State, table: FoundTable, rows: readonly Cells[]): Outcome {
  if (rows.some((row) => row.length !== table.headers.length)) return otherRows(table, `${table.name} has ${table.headers.length} columns, not those of the rows`);
  const [first, ...others] = table.rows;
  const isBlank = others.length === 0 && first?.every((cell) => cell === "") === true;
  const before = isBlank && rows.length > 0 ? [] : table.rows;
  if (table.firstRow + before.length + rows.length - 1 > LAST_ROW) return refused({ code: "tooLarge", detail: `${table.name} would end below the sheet`, place: table.sheetName });
  put(state, table, [...before, ...rows.map((row) => row.map((cell) => cell ?? ""))]);
  return DONE;
}

function updateRows(state: State, table: FoundTable, { rowCount = table.rows.length, firstIndex, columns, values }: Extract<WorkbookChange, { kind: "updateRows" }>): Outcome {
  if (rowCount !== table.rows.length) return otherRows(table, `${table.name} has ${table.rows.length} rows, not ${rowCount}`);
  if (firstIndex + values.length > table.rows.length || columns.some((column) => column >= table.headers.length)) {
    return otherRows(table, `${table.name} has ${table.rows.length} rows and ${table.headers.length} columns, fewer than are to be changed`);
  }
  const rows = [...table.rows];
  for (const [index, cells] of values.entries()) {
    const row = [...(rows[firstIndex + index] ?? [])];
    for (const [position, column] of columns.entries()) row[column] = cells[position] ?? row[column] ?? "";
    rows[firstIndex + index] = row;
  }
  put(state, table, rows);
  return DONE;
}

function otherRows(table: FoundTable, detail: string): Outcome {
  return refused({ code: "rowsMoved", detail, place: table.name });
}

function select(state: State, sheetName: string, row: number, column: number): Outcome {
  const table = [...state.tables.values()].find((each) => each.sheetName.toLowerCase() === sheetName.toLowerCase());
  if (table === undefined) return refused({ code: "tableMissing", detail: `there is no sheet ${sheetName}`, place: sheetName });
  const isInside = row >= table.firstRow - 1 && row < table.firstRow + table.rows.length && column >= table.firstColumn && column < table.firstColumn + table.headers.length;
  state.selected = { ...cellOn(table.sheetName, row, column), ...(isInside && { tableName: table.name }) };
  return DONE;
}
