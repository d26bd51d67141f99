import type { WorkbookChange } from "../../ports/workbookPort";
import { SHEET_ROWS, siteOf, type Book, type TableSite } from "./book";
import { cellsFor, cutBlock, formatsFor, PIECE_CELLS, runsOf, writtenRuns, type Rows } from "./cellBlocks";
import type { OfficeLimits } from "./limits";
import { refuse } from "./outages";
import { RUN_BYTES, STEP_BYTES, type Step, type Stepping } from "./step";
import type { CellInput } from "./toCell";

/**
 * Appending, updating and taking away rows of a table. Everything is addressed from the table's own body, so that rows
 * somebody inserted above it in the meantime do no harm.
 *
 * A table is told its new size before its rows are written, and asked for it afterwards: how far Excel lets a table grow by
 * itself depends on blank cells, validation and its version. And when a batch breaks off between the two, what it left is
 * inside the table, where recovery finds it, and never below, where it would stand in the way of the next rows.
 * Rows that a colleague added since the look are never written over: the batch stops before them.
 * Cells left alone are null, so a column with a person's own formula stays theirs.
 */
type Of<Kind extends WorkbookChange["kind"]> = Extract<WorkbookChange, { readonly kind: Kind }>;

export function* appendSteps(change: Of<"appendRows">, book: Book, stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  const site = siteOf(book, change.table);
  if (change.rows.some((row) => row.length !== site.headers.length)) {
    refuse("rowsMoved", `${site.name} has ${site.headers.length} columns, not those of the rows`, site.name);
  }
  yield* writeFrom(site, site.isBlank ? 0 : site.bodyRows, change.rows, stepping, limits);
}

/**
 * Writes rows from a position on, as far as needed below the body, and lets the table cover them.
 *
 * @param isWhole every row in one action, cells that are left alone among them
 */
export function* writeFrom(site: TableSite, start: number, rows: Rows, stepping: Stepping, limits: OfficeLimits, isWhole = false): Generator<Step> {
  const growth = start + rows.length - site.bodyRows;
  if (growth > site.freeRowsBelow) {
    const code = site.row + start + rows.length > SHEET_ROWS ? "tooLarge" : "tableGrowth";
    refuse(code, `${site.name} has room for ${site.freeRowsBelow} more rows and needs ${growth}`, site.sheet.name);
  }
  if (rows.length === 0) yield nothing(stepping);
  const formats = formatsFor(site.formats, rows);
  const runs = isWhole ? [{ from: 0, count: site.headers.length }] : writtenRuns(formats);
  const around = STEP_BYTES + RUN_BYTES * runs.length;
  const sent = isWhole ? formats.map((format) => format ?? "") : formats;
  for (let from = 0; from < rows.length; ) {
    const { to, bytes } = cutBlock(rows, from, stepping.room() - around, limits.payloadBytes - around, sent);
    const first = from;
    const rowsBefore = site.bodyRows;
    const bodyRows = Math.max(rowsBefore, start + to);
    yield {
      change: stepping.change,
      completes: to === rows.length,
      bytes: bytes + around,
      cells: (to - from) * site.headers.length,
      sheet: site.sheet,
      site,
      fill(context) {
        const table = context.workbook.tables.getItem(site.name);
        insistOnRows(context, table, site, rowsBefore);
        if (bodyRows > rowsBefore) coverRows(table, site, bodyRows);
        // Formats come before values: a code written into an ordinary cell would lose its zeros.
        formatRows(table, start + first, to - first, formats);
        for (const run of runs) rowsAt(table, start + first, to - first, run.from, run.count).values = cellsFor(rows, first, to, formats, run);
        return countRows(table, site, bodyRows);
      },
    };
    site.bodyRows = bodyRows;
    from = to;
  }
  if (rows.length === 0) return;
  site.isBlank = false;
  site.freeRowsBelow -= Math.max(0, growth);
  site.formats = site.formats.map((format, column) => formats[column] ?? format);
}

/** Whether Excel takes all of these rows at once, or some of them before the others. */
export function isOneAction(site: TableSite, rows: Rows, stepping: Stepping, limits: OfficeLimits): boolean {
  const around = STEP_BYTES + RUN_BYTES;
  const { to } = cutBlock(rows, 0, stepping.room() - around, limits.payloadBytes - around, site.headers);
  return to === rows.length && rows.length * site.headers.length <= PIECE_CELLS;
}

export function* updateSteps(change: Of<"updateRows">, book: Book, stepping: Stepping, limits: OfficeLimits): Generator<Step> {
  const site = siteOf(book, change.table);
  const { columns, values, firstIndex } = change;
  const { bodyRows } = site;
  refuseOtherRows(site, change.rowCount);
  if (firstIndex + values.length > site.bodyRows || columns.some((column) => column >= site.headers.length)) {
    refuse("rowsMoved", `${site.name} has ${site.bodyRows} rows and ${site.headers.length} columns, fewer than are to be changed`, site.name);
  }
  if (values.length === 0 || columns.length === 0) return yield nothing(stepping);
  const former = columns.map((column) => site.formats[column] ?? "");
  const formats = formatsFor(former, values);
  // A person's own look of single cells is kept where the value does not depend on it.
  const needed = formats.map((format, at) => (format !== former[at] || values.some((row) => isText(row[at])) ? format : undefined));
  for (let from = 0; from < values.length; ) {
    const { to, bytes } = cutBlock(values, from, stepping.room() - STEP_BYTES * columns.length, limits.payloadBytes - STEP_BYTES * columns.length, formats);
    const first = from;
    yield {
      change: stepping.change,
      completes: to === values.length,
      bytes: bytes + STEP_BYTES * columns.length,
      cells: (to - from) * columns.length,
      sheet: site.sheet,
      site,
      fill(context) {
        const table = context.workbook.tables.getItem(site.name);
        insistOnRows(context, table, site, bodyRows);
        for (const { from: at, count, value: column } of neighbours(columns, formats)) {
          const block = rowsAt(table, firstIndex + first, to - first, column, count);
          for (const run of runsOf(needed.slice(at, at + count))) {
            setNumberFormat(rowsAt(table, firstIndex + first, to - first, column + run.from, run.count), run.value);
          }
          block.values = cellsFor(values, first, to, formats, { from: at, count });
        }
        return undefined;
      },
    };
    from = to;
  }
}

function isText(cell: CellInput | undefined): boolean {
  return typeof cell === "string" && cell !== "";
}

/** Positions that are written and follow each other in the table, with the first one's place in the list and in the table. */
function neighbours(columns: readonly number[], formats: readonly (string | undefined)[]) {
  return runsOf(columns.map((column, at) => (formats[at] === undefined ? undefined : column - at))).map(({ from, count, value }) => ({ from, count, value: value + from }));
}

export function* truncateSteps(change: Of<"truncateTable">, book: Book, stepping: Stepping): Generator<Step> {
  const site = siteOf(book, change.table);
  refuseOtherRows(site, change.rowCount);
  if (change.keep >= site.bodyRows || (change.keep === 0 && site.isBlank)) return yield nothing(stepping);
  yield shortenStep(site, change.keep, stepping);
}

/** Takes the last rows away. The cells are cleared first: what a table lets go of stays on the sheet. */
export function shortenStep(site: TableSite, keep: number, { change }: Stepping): Step {
  const rowsBefore = site.bodyRows;
  const bodyRows = Math.max(1, keep);
  site.freeRowsBelow += rowsBefore - bodyRows;
  site.bodyRows = bodyRows;
  site.isBlank = keep === 0;
  return {
    change,
    completes: true,
    bytes: STEP_BYTES,
    cells: 1,
    sheet: site.sheet,
    site,
    fill(context) {
      const table = context.workbook.tables.getItem(site.name);
      insistOnRows(context, table, site, rowsBefore);
      rowsAt(table, keep, rowsBefore - keep, 0, site.headers.length).clear("Contents");
      if (bodyRows < rowsBefore) coverRows(table, site, bodyRows);
      return countRows(table, site, bodyRows);
    },
  };
}

/** @param rowCount how many rows there were when somebody worked out what is to be done; undefined where it does not matter */
function refuseOtherRows({ name, bodyRows }: TableSite, rowCount = bodyRows): void {
  if (rowCount !== bodyRows) refuse("rowsMoved", `${name} has ${bodyRows} rows, not ${rowCount}`, name);
}

function nothing({ change }: Stepping): Step {
  return { change, completes: true, bytes: 0, cells: 0, fill: () => undefined };
}

/** A block of a table's cells, counted from its first body cell; it may reach below the body. */
function rowsAt(table: Excel.Table, row: number, rows: number, column: number, columns: number): Excel.Range {
  return table.getDataBodyRange().getCell(row, column).getResizedRange(rows - 1, columns - 1);
}

function formatRows(table: Excel.Table, row: number, rows: number, formats: readonly (string | undefined)[]): void {
  for (const run of runsOf(formats)) setNumberFormat(rowsAt(table, row, rows, run.from, run.count), run.value);
}

/** One format for every cell of a range, whole columns included: Excel takes a matrix of one cell for that. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = [[format]];
}

/**
 * Stops the batch where somebody has added or taken away rows since we looked: what we write would land on other rows. The row
 * that we take for the table's last one meets the one that is; Excel refuses an intersection of cells that do not meet.
 */
function insistOnRows(context: Excel.RequestContext, table: Excel.Table, site: TableSite, bodyRows: number): void {
  meetLastRow(table, site, bodyRows);
  context.trace(rowsMark(site));
}

function meetLastRow(table: Excel.Table, site: TableSite, bodyRows: number): void {
  const last = topOf(table, site).getOffsetRange(site.showsHeaders ? bodyRows : bodyRows - 1, 0);
  last.getIntersection(table.getDataBodyRange().getLastRow());
}

/** The mark that is set in a batch once a table was found with the rows that we know. */
export function rowsMark(site: TableSite): string {
  return `rows of ${site.name}`;
}

/** Whether a batch was stopped by the number of a table's rows, and not because it or its sheet is gone. */
export function isOtherRows(code: string | undefined, location: string): boolean {
  return code === "ItemNotFound" && !/Collection/i.test(location);
}

function topOf(table: Excel.Table, site: TableSite): Excel.Range {
  return site.showsHeaders ? table.getHeaderRowRange() : table.getDataBodyRange().getRow(0);
}

/**
 * Lets a table end after so many rows. An Excel that does otherwise stops the batch here: cells that the table does not cover would stand
 * below it, where they belong to nobody and the next rows find no room.
 */
function coverRows(table: Excel.Table, site: TableSite, bodyRows: number): void {
  table.resize(topOf(table, site).getResizedRange(site.showsHeaders ? bodyRows : bodyRows - 1, 0));
  meetLastRow(table, site, bodyRows);
}

/** Sees afterwards that the table has as many rows as it should. */
function countRows(table: Excel.Table, site: TableSite, bodyRows: number): () => void {
  const body = table.getDataBodyRange();
  body.load("rowCount");
  return () => {
    if (body.rowCount !== bodyRows) refuse("tableGrowth", `${site.name} has ${body.rowCount} rows, not ${bodyRows}`, site.name);
  };
}
