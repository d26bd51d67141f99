import type { ColumnLayout, HeaderRename, TableLayout, WorkbookChange } from "../../ports/workbookPort";
import { sheetOf, type Book, type TableSite } from "./book";
import type { Rows } from "./cellBlocks";
import type { OfficeLimits } from "./limits";
import { refuse } from "./outages";
import { makeChartStep, renewChartStep } from "./charts";
import { hasFormats, putOnSteps, takeOffSteps } from "./highlights";
import { isOneAction, shortenStep, writeFrom } from "./rowSteps";
import { STEP_BYTES, type Step, type Stepping } from "./step";
import { dressColumns, explain, makeTableStep } from "./tableMaking";
import type { CellInput } from "./toCell";

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
  return hasFormats(layout) ? [putOnSteps(layout, site, stepping)] : [];
}

/**
 * Refreshes a report where it stands. Columns are found by their headers, so a person may have moved them, and may have added
 * columns. At any action the writing may break off: a row is written whole, with what the person wrote beside it, and what stood beside a row that
 * moves down is written below all others first; so it is in the table at any time, and the next writing finds it by its row's key.
 */
export function* replaceSteps(change: Of<"replaceTable">, book: Book, stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  const { layout, own = [], renames = [], spareRows = 0 } = change;
  const site = book.tables.get(layout.name.toLowerCase());
  if (site === undefined) return yield* createSteps(change, book, stepping, limits);
  yield* takeOffSteps(site, stepping);
  yield* shapeSteps(layout, renames, site, stepping);
  const rows = own.length === 0 ? change.rows : change.rows.map((row, at) => [...row, ...own.map(({ cells }) => cells[at] ?? "")]);
  const places = [...layout.columns, ...own].map(({ header }) => site.headers.indexOf(header));
  const cells = arranged(rows, site, places);
  const lasting = cells.length - spareRows;
  const shown = lasting === 0 ? [blankRow(site, places)] : cells.slice(0, lasting);
  yield* dressed(rowSteps(site, shown, { spare: cells.slice(lasting), isBlank: lasting === 0, isWhole: own.length > 0 }, stepping, limits), overSteps(layout, site, stepping));
}

/** Gives headers that are in another language theirs, and adds the columns that are missing (a newer version has more, or somebody has deleted one). */
function* shapeSteps(layout: TableLayout, renames: readonly HeaderRename[], site: TableSite, { change }: Stepping): Generator<Step> {
  const named = renames.flatMap(({ from, to }) => (site.headers.includes(from) ? [{ at: site.headers.indexOf(from), to }] : []));
  const headers = site.headers.map((header, at) => named.find((each) => each.at === at)?.to ?? header);
  const added = layout.columns.filter(({ header }) => !headers.includes(header));
  if (named.length + added.length === 0) return;
  if (added.length > 0 && site.isWalled) refuse("tableGrowth", `${layout.name} needs more columns than are free`, site.sheet.name);
  const { column: left } = site;
  site.headers = [...headers, ...added.map(({ header }) => header)];
  site.formats = [...site.formats, ...added.map(({ numberFormat }) => numberFormat)];
  yield {
    change, completes: false, bytes: STEP_BYTES + (named.length + added.length) * 2_500, cells: 0, sheet: site.sheet, site,
    fill(context) {
      const { columns } = context.workbook.tables.getItem(site.name);
      const worksheet = context.workbook.worksheets.getItem(site.sheet.name);
      for (const { at, to } of named) columns.getItemAt(at).name = to;
      for (const { header } of added) columns.add(undefined, undefined, header);
      if (added.length > 0) dressColumns(worksheet, added, left + headers.length);
      const isFresh = ({ header }: ColumnLayout): boolean => added.some((each) => each.header === header) || named.some(({ to }) => to === header);
      if (site.showsHeaders) for (const column of layout.columns.filter(isFresh)) explain(worksheet.getRangeByIndexes(site.row - 1, left + site.headers.indexOf(column.header), 1, 1), column);
      return undefined;
    },
  };
}

/** What lies over the rows of a report that was there: its conditional formats anew, and its chart with the rows there are now. */
function overSteps(layout: TableLayout, site: TableSite, stepping: Stepping): readonly Iterable<Step>[] {
  return [...formatSteps(layout, site, stepping), ...(layout.chart === undefined ? [] : [renewChartStep(layout.chart, site, site.chart, stepping)])];
}

interface RowWriting {
  /** What stands below the others only while they are written. */
  readonly spare: Rows;
  /** The only row is there because a table has one. */
  readonly isBlank: boolean;
  /** A row is written in one piece. */
  readonly isWhole: boolean;
}

/** The rows of a report where an older one stands, and no row below them. */
function* rowSteps(site: TableSite, rows: Rows, { spare, isBlank, isWhole }: RowWriting, stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  if (spare.length > 0 && !isOneAction(site, rows, stepping, limits)) {
    for (const step of writeFrom(site, Math.max(site.bodyRows, rows.length), spare, stepping, limits, isWhole)) yield { ...step, completes: false };
  }
  const isShorter = rows.length < site.bodyRows;
  for (const step of writeFrom(site, 0, rows, stepping, limits, isWhole)) yield isShorter ? { ...step, completes: false } : step;
  if (isShorter) yield shortenStep(site, rows.length, stepping);
  site.isBlank = isBlank;
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
