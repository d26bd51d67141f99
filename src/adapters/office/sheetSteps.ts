import type { ColumnLayout, TableLayout, WorkbookChange } from "../../ports/workbookPort";
import { sheetOf, type Book, type TableSite } from "./book";
import type { Rows } from "./cellBlocks";
import type { OfficeLimits } from "./limits";
import { refuse } from "./outages";
import { makeChartStep, renewChartStep } from "./charts";
import { putOnSteps, takeOffSteps } from "./highlights";
import { shortenStep, writeFrom } from "./rowSteps";
import { STEP_BYTES, type Step, type Stepping } from "./step";
import { makeTableStep, placeTable } from "./tableMaking";
import { GENERAL_FORMAT, type CellInput } from "./toCell";

/** New tables with their rows, reports that take the place of an older one, and bringing a sheet to the front. */
type Of<Kind extends WorkbookChange["kind"]> = Extract<WorkbookChange, { readonly kind: Kind }>;

export function* createSteps(change: Of<"createTable"> | Of<"replaceTable">, book: Book, stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  const { step, site } = makeTableStep(change.layout, book, stepping);
  yield step;
  yield* dressed(writeFrom(site, 0, change.rows, stepping, limits), [
    ...formatSteps(change.layout, site, stepping),
    ...(change.layout.chart === undefined ? [] : [makeChartStep(change.layout.chart, site, stepping)]),
  ]);
}

/** Steps that write the rows of a table, and behind them what lies over the rows; the very last one completes the change. */
function* dressed(rows: Iterable<Step>, over: readonly Iterable<Step>[]): Generator<Step> {
  for (const step of rows) yield over.length === 0 ? step : { ...step, completes: false };
  for (const [at, steps] of over.entries()) for (const step of steps) yield at === over.length - 1 ? step : { ...step, completes: false };
}

function formatSteps(layout: TableLayout, site: TableSite, stepping: Stepping): readonly Iterable<Step>[] {
  return layout.columns.some(({ highlights }) => highlights !== undefined) ? [putOnSteps(layout, site, stepping)] : [];
}

/**
 * Refreshes a report where it stands. Columns are found by their headers, so a person may have moved them, and may have added
 * columns. Where a column of the report is no longer there (another language, a newer version, deleted by somebody) the
 * table is made anew in the same place, because old figures beside new ones would mislead; a person's columns follow at its right end.
 */
export function* replaceSteps(change: Of<"replaceTable">, book: Book, stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  const { layout, own = [] } = change;
  const site = book.tables.get(layout.name.toLowerCase());
  if (site === undefined) return yield* createSteps(change, book, stepping, limits);
  const rows = own.length === 0 ? change.rows : change.rows.map((row, at) => [...row, ...own.map(({ cells }) => cells[at] ?? "")]);
  const headers = [...layout.columns, ...own].map(({ header }) => header);
  if (layout.columns.some(({ header }) => !site.headers.includes(header))) {
    const { step, site: next } = anewStep({ ...layout, columns: [...layout.columns, ...own.map(({ header }) => ownColumn(header))] }, site, book, stepping);
    yield* takeOffSteps(site, stepping);
    yield step;
    return yield* dressed(writeFrom(next, 0, rows, stepping, limits), overSteps(layout, next, stepping));
  }
  const places = headers.map((header) => site.headers.indexOf(header));
  yield* takeOffSteps(site, stepping);
  yield* dressed(rowSteps(site, arranged(rows, site, places), blankRow(site, places), stepping, limits), overSteps(layout, site, stepping));
}

/** What lies over the rows of a report that was there: its conditional formats anew, and its chart with the rows there are now. */
function overSteps(layout: TableLayout, site: TableSite, stepping: Stepping): readonly Iterable<Step>[] {
  return [...formatSteps(layout, site, stepping), ...(layout.chart === undefined ? [] : [renewChartStep(layout.chart, site, site.chart, stepping)])];
}

/** The rows of a report where an older one stands, and no row below them. */
function* rowSteps(site: TableSite, rows: Rows, blank: readonly CellInput[], stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  const [first = blank, ...rest] = rows;
  const isShorter = Math.max(1, rows.length) < site.bodyRows;
  for (const step of writeFrom(site, 0, [first, ...rest], stepping, limits)) yield isShorter ? { ...step, completes: false } : step;
  if (isShorter) yield shortenStep(site, Math.max(1, rows.length), stepping);
  site.isBlank = rows.length === 0;
}

function ownColumn(header: string): ColumnLayout {
  return { header, note: "", numberFormat: GENERAL_FORMAT, width: 20, align: "left", derived: false };
}

/** Rows in the order of the table's columns; null in the columns that are the person's own. */
function arranged(rows: Rows, site: TableSite, places: readonly number[]): readonly (readonly CellInput[])[] {
  if (places.length === site.headers.length && places.every((place, at) => place === at)) return rows;
  return rows.map((row) => {
    const cells = new Array<CellInput>(site.headers.length).fill(null);
    places.forEach((place, at) => (cells[place] = row[at] ?? ""));
    return cells;
  });
}

function blankRow(site: TableSite, places: readonly number[]): readonly CellInput[] {
  return site.headers.map((_, at) => (places.includes(at) ? "" : null));
}

function anewStep(layout: TableLayout, old: TableSite, book: Book, { change }: Stepping): { readonly step: Step; readonly site: TableSite } {
  const width = layout.columns.length;
  if (old.isWalled && width > old.headers.length) refuse("tableGrowth", `${layout.name} needs more columns than are free`, old.sheet.name);
  const site: TableSite = {
    ...old,
    showsHeaders: true,
    headers: layout.columns.map((column) => column.header),
    formats: layout.columns.map((column) => column.numberFormat),
    bodyRows: 1,
    isBlank: true,
    filters: [],
    standing: [],
    isFiltered: false,
    freeRowsBelow: old.freeRowsBelow + old.bodyRows - 1,
  };
  book.tables.set(layout.name.toLowerCase(), site);
  // Its filter is taken off, and there will be no column to put it back on.
  old.filters = [];
  const step: Step = {
    change,
    completes: false,
    bytes: STEP_BYTES + width * 1_500,
    cells: width,
    sheet: old.sheet,
    site: old,
    fill(context) {
      const worksheet = context.workbook.worksheets.getItem(old.sheet.name);
      context.workbook.tables.getItem(old.name).delete();
      const headerRow = old.row - (old.showsHeaders ? 1 : 0);
      placeTable(worksheet, worksheet.getRangeByIndexes(headerRow, old.column, 1, width), layout);
      return undefined;
    },
  };
  return { step, site };
}

export function* activateSteps(change: Of<"activateSheet">, book: Book, stepping: Stepping): Generator<Step> {
  const sheet = sheetOf(book, change.sheetName);
  yield {
    change: stepping.change,
    completes: true,
    bytes: STEP_BYTES,
    cells: 0,
    fill(context) {
      context.workbook.worksheets.getItem(sheet.name).activate();
      return undefined;
    },
  };
}
