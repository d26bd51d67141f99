import { known } from "../../base/assert";
import type { WorkbookChange } from "../../ports/workbookPort";
import { learnCharts, type StandingChart } from "./charts";
import { learnHighlights, type StandingFormat } from "./highlights";
import type { Send } from "./officeBatches";
import { officeCode, refuse } from "./outages";

/**
 * What one sync tells about the workbook before it is written to: the sheets and their protection, and of every table that
 * will be changed its shape, its last row, its filter and what lies below it. The steps that are planned from it keep it up
 * to date, so that a list of changes is planned as if each had happened before the next.
 */
export interface Book {
  readonly sheets: Map<string, SheetState>;
  /** The tables that changes name, by name in lower case. */
  readonly tables: Map<string, TableSite>;
  /** Names in lower case that tables and defined names have, where new ones will be made. */
  readonly takenNames: Set<string>;
  /** The defined names by name in lower case, with their formulas. */
  readonly definedNames: Map<string, string>;
}

export interface SheetState {
  readonly name: string;
  isProtected: boolean;
  /** How the sheet is to be protected after each payload; undefined when it is not to be. */
  protectAs: Excel.WorksheetProtectionOptions | undefined;
}

export interface TableSite {
  readonly name: string;
  readonly sheet: SheetState;
  readonly showsHeaders: boolean;
  headers: readonly string[];
  bodyRows: number;
  /** The one body row is blank, as in a new table; the first rows written take its place. */
  isBlank: boolean;
  /** The number formats of the last row. New rows look like it. */
  formats: readonly string[];
  /** The conditional formats on a report that ask what ours ask. */
  standing: readonly StandingFormat[];
  /** The chart beside a report, where it has one that a person has not taken away. */
  chart: StandingChart | null;
  readonly isFiltered: boolean;
  /** The filter of each column, null for none; known for filtered tables only. */
  filters: readonly (Excel.FilterCriteria | null)[];
  /** Rows below the table until something stands there or the sheet ends. */
  freeRowsBelow: number;
  /** Something stands to the right of the table, on whatever row. */
  readonly isWalled: boolean;
  /** The first body row and the first column, counted from 0. */
  readonly row: number;
  readonly column: number;
}

export const SHEET_ROWS = 1_048_576;

/** Finds the site of a table that is known to be there. */
export function siteOf(book: Book, table: string): TableSite {
  return book.tables.get(table.toLowerCase()) ?? refuse("tableMissing", `there is no table ${table}`, table);
}

/** A sheet that is known to be there. */
export function sheetOf(book: Book, name: string): SheetState {
  return book.sheets.get(name.toLowerCase()) ?? refuse("tableMissing", `there is no sheet ${name}`, name);
}

/** Looks at everything that these changes will touch. Refuses with the name of a table that is not there. */
export async function lookAt(send: Send, changes: readonly WorkbookChange[]): Promise<Book> {
  const touched = touchedTables(changes);
  const makesTables = changes.some(({ kind }) => kind === "createTable" || kind === "replaceTable");
  // Only a report may or may not be there already, so only then are the tables found before they are looked at.
  if (changes.some(({ kind }) => kind === "replaceTable")) await addReplaced(send, changes, touched);
  try {
    const book = await send((context) => ask(context, touched, makesTables));
    const reports = changes.flatMap((change) => (change.kind === "replaceTable" ? [change.layout] : []));
    await learnHighlights(send, book.tables, reports);
    await learnCharts(send, book.tables, reports);
    await learnFilters(send, [...book.tables.values()].filter((site) => site.isFiltered));
    return book;
  } catch (thrown) {
    if (officeCode(thrown) !== "ItemNotFound") throw thrown;
    const names = await namesOfTables(send);
    const missing = [...touched].find(([name]) => !names.has(name))?.[1].name;
    return missing === undefined ? Promise.reject(thrown) : refuse("tableMissing", `there is no table ${missing}`, missing);
  }
}

/** The same look at tables of which rows will be changed, as a part of another batch. */
export function askToChange(context: Excel.RequestContext, names: readonly string[]): () => Book {
  return ask(context, new Map(names.map((name) => [name.toLowerCase(), { name, grows: false }])), false);
}

/** The tables that are there before the changes, by name in lower case, and whether they may grow. */
type Touched = Map<string, { readonly name: string; readonly grows: boolean }>;

function touchedTables(changes: readonly WorkbookChange[]): Touched {
  const made = new Set<string>();
  const touched: Touched = new Map();
  for (const change of changes) {
    if (change.kind === "activateSheet") continue;
    if (change.kind === "createTable" || change.kind === "replaceTable") made.add(change.layout.name.toLowerCase());
    else {
      const name = change.table.toLowerCase();
      const grows = change.kind === "appendRows" || touched.get(name)?.grows === true;
      if (!made.has(name)) touched.set(name, { name: change.table, grows });
    }
  }
  return touched;
}

async function addReplaced(send: Send, changes: readonly WorkbookChange[], touched: Touched): Promise<void> {
  const existing = await namesOfTables(send);
  for (const change of changes) {
    if (change.kind !== "replaceTable") continue;
    const { name } = change.layout;
    if (existing.has(name.toLowerCase())) touched.set(name.toLowerCase(), { name, grows: true });
  }
}

/** The names of all tables, in lower case. */
export function namesOfTables(send: Send): Promise<ReadonlySet<string>> {
  return send((context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    return () => new Set(tables.items.map((table) => table.name.toLowerCase()));
  });
}

function ask(context: Excel.RequestContext, touched: Touched, makesTables: boolean): () => Book {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  if (makesTables) {
    tables.load("items/name");
    names.load("items/name,items/formula");
  }
  const asked = [...touched.values()].map(({ name, grows }) => askTable(tables.getItem(name), grows));
  return () => {
    const sheets = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheetState(sheet)]));
    const book: Book = { sheets, tables: new Map(), takenNames: new Set(), definedNames: new Map() };
    for (const read of asked) {
      const site = read(book);
      book.tables.set(site.name.toLowerCase(), site);
    }
    if (makesTables) {
      for (const table of tables.items) book.takenNames.add(table.name.toLowerCase());
      for (const name of names.items) {
        book.takenNames.add(name.name.toLowerCase());
        book.definedNames.set(name.name.toLowerCase(), String(name.formula));
      }
    }
    return book;
  };
}

function sheetState(sheet: Excel.Worksheet): SheetState {
  const { protected: isProtected, options } = sheet.protection;
  return { name: sheet.name, isProtected, protectAs: isProtected ? options : undefined };
}

function askTable(table: Excel.Table, grows: boolean): (book: Book) => TableSite {
  table.load("name,showHeaders,worksheet/name,columns/items/name,autoFilter/isDataFiltered");
  const body = table.getDataBodyRange();
  body.load("rowIndex,columnIndex,rowCount");
  const last = body.getLastRow();
  last.load("values,formulas,numberFormat");
  const below = grows ? restOfSheet(last).getUsedRangeOrNullObject(true) : undefined;
  below?.load("rowIndex");
  const used = table.worksheet.getUsedRange(true);
  used.load("columnIndex,columnCount");
  return (book) => ({
    name: table.name,
    sheet: sheetOf(book, table.worksheet.name),
    showsHeaders: table.showHeaders,
    headers: table.columns.items.map((column) => column.name),
    bodyRows: body.rowCount,
    isBlank: body.rowCount === 1 && isBlankRow(last),
    formats: known<readonly string[]>(last.numberFormat[0], "a row has formats"),
    isFiltered: table.autoFilter.isDataFiltered,
    filters: [],
    standing: [],
    chart: null,
    freeRowsBelow: (below === undefined || below.isNullObject ? SHEET_ROWS : below.rowIndex) - body.rowIndex - body.rowCount,
    isWalled: used.columnIndex + used.columnCount > body.columnIndex + table.columns.items.length,
    row: body.rowIndex,
    column: body.columnIndex,
  });
}

/** A sync of its own, for the few tables that are filtered when they are written to. */
async function learnFilters(send: Send, sites: readonly TableSite[]): Promise<void> {
  if (sites.length === 0) return;
  const criteria = await send((context) => {
    const filters = sites.map((site) => context.workbook.tables.getItem(site.name).autoFilter);
    for (const filter of filters) filter.load("criteria");
    return () => filters.map((filter) => filter.criteria);
  });
  sites.forEach((site, at) => (site.filters = (criteria[at] ?? []).map(withoutBlanks)));
}

/** Excel hands out every member of a filter and takes back only those that say something. */
function withoutBlanks(criteria: Excel.FilterCriteria | null): Excel.FilterCriteria | null {
  const said = Object.entries(criteria ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const kept: Partial<Excel.FilterCriteria> = Object.fromEntries(said);
  return kept.filterOn === undefined ? null : { ...kept, filterOn: kept.filterOn };
}

/** The cells below a row of a table, in its columns. */
function restOfSheet(row: Excel.Range): Excel.Range {
  return row.getOffsetRange(1, 0).getBoundingRect(row.getEntireColumn().getLastRow());
}

/** A cell that only holds the formula of a column somebody added does not make a row filled. */
function isBlankRow(row: Excel.Range): boolean {
  const values: readonly unknown[] = row.values[0] ?? [];
  const formulas: readonly unknown[] = row.formulas[0] ?? [];
  return values.every((value, at) => value === "" || (String(formulas[at]).startsWith("=") && formulas[at] !== value));
}
