import { formatIsoDay } from "../base/day";
import { accepted, type Result } from "../base/result";
import { overviewOf } from "../engine/overviews/overviews";
import { labelsOf } from "../locales/labels";
import type { Locale } from "../locales/locale";
import type { FoundTable, Outage, WorkbookChange } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import type { Table } from "../schema/table";
import { REPORTS, type ReportId } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { arrangeReport, columnIdsOf, type ArrangedReport } from "./reportRows";
import { rowCells, tableLayout } from "./tableLayout";

/** Where a report was written, and what a person has to know of it. */
export interface WrittenReport {
  readonly sheetName: string;
  /** Rows at its end that are no longer in the report and have something typed beside them. */
  readonly keptRows: number;
  /** The sheet where the report stands that could not be written over; blank where it could, or was not to be. */
  readonly blockedSheet: string;
  /** Where its overview stands, with a chart. */
  readonly chartSheet?: string;
}

export interface ReportWish {
  readonly reportId: ReportId;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** On a sheet of its own with the day in its name, whatever is there already. */
  readonly onNewSheet?: boolean;
}

/** What keeps a report from being written where it stands, and not from being written elsewhere. */
const IN_THE_WAY: ReadonlySet<Outage["code"]> = new Set<Outage["code"]>(["tableGrowth", "protectedSheet", "filteredTable", "sheetNameTaken"]);
/** As many reports of one day as anyone may want. */
const MOST_COPIES = 99;

/**
 * Writes a report as an ordinary table on a sheet of its own, or refreshes the one that is there, with what a person wrote beside its rows.
 * Where something stands in its way (cells below it, a protected sheet), nothing is written over: the report goes to a sheet with the day in its name.
 * A new report that has an overview gets it with its chart on a sheet beside it; later writings refresh it where it still is.
 */
export async function writeReport(desk: Desk, wish: ReportWish): Promise<Result<WrittenReport, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const { locale, workDate } = open.value;
  const report = sheetOf(wish, locale);
  const found = overviewOf(wish.reportId, wish.rows, workDate);
  const overview = found && sheetOf(found, locale);
  const day = formatIsoDay(workDate);
  if (wish.onNewSheet === true) return writeFresh(desk, report, overview, day, "");
  const there = await desk.workbook.readTables([report, overview].flatMap((each) => each?.table.id ?? []));
  if (!there.ok) return there;
  const sheets = await desk.workbook.sheetNames();
  if (!sheets.ok) return sheets;
  const placed = await place(desk, report, there.value, sheets.value);
  if (!placed.ok) return placed;
  // An overview that a person took away stays away until its report is made anew.
  const isWanted = overview !== undefined && (placed.value.isNew || there.value.some(({ name }) => name === overview.table.id));
  const beside = isWanted ? await place(desk, overview, there.value, [...sheets.value, placed.value.change.layout.sheetName]) : accepted(undefined);
  if (!beside.ok) return beside;
  const { sheetName } = placed.value.change.layout;
  const changes = [placed.value, ...(beside.value === undefined ? [] : [beside.value])].map(({ change }) => change);
  const written = await desk.workbook.write([...changes, { kind: "activateSheet", sheetName }]);
  const done = { sheetName, keptRows: placed.value.keptRows, blockedSheet: "" };
  if (written.ok) return accepted({ ...done, ...(beside.value && { chartSheet: beside.value.change.layout.sheetName }) });
  const isBlocked = IN_THE_WAY.has(written.refusal.code);
  if (isBlocked && (written.refusal.changesDone ?? 0) === 0) return writeFresh(desk, report, overview, day, sheetName);
  if (!isBlocked || overview === undefined || written.refusal.changesDone !== 1) return written;
  const fresh = await writeDated(desk, overview, day, sheetName);
  return fresh.ok ? accepted({ ...done, chartSheet: fresh.value }) : fresh;
}

/** A table that is to be written, with its cells and what its sheet is called in the workbook's language. */
interface ReportSheet {
  readonly table: Table;
  readonly locale: Locale;
  readonly label: string;
  readonly cells: readonly (readonly CellValue[])[];
}

function sheetOf({ reportId, rows }: Pick<ReportWish, "reportId" | "rows">, locale: Locale): ReportSheet {
  const table = REPORTS[reportId];
  return { table, locale, label: labelsOf(locale).sheetName(table.id), cells: rowCells(table, table.order, rows) as CellValue[][] };
}

interface PlacedReport {
  readonly change: Extract<WorkbookChange, { readonly kind: "replaceTable" }>;
  readonly keptRows: number;
  readonly isNew: boolean;
}

/** The change that writes a table where it stands, with what a person wrote beside it, or on a new sheet. */
async function place(desk: Desk, { table, locale, label, cells }: ReportSheet, tables: readonly FoundTable[], sheets: readonly string[]): Promise<Result<PlacedReport, Outage>> {
  const there = tables.find(({ name }) => name.toLowerCase() === table.id.toLowerCase());
  const arranged = there === undefined ? accepted<ArrangedReport>({ rows: cells, own: [], keptRows: 0, spareRows: 0 }) : await beside(desk, table, there, cells);
  if (!arranged.ok) return arranged;
  const { rows, own, keptRows, spareRows } = arranged.value;
  const layout = tableLayout(table, locale, there?.sheetName ?? freeName(label, sheets));
  const renames = columnIdsOf(table, there?.headers ?? []).flatMap((id, position) => {
    const [from, to] = [there?.headers[position], id === undefined ? undefined : labelsOf(locale).header(table.id, id)];
    return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
  });
  return accepted({ change: { kind: "replaceTable", layout, rows, renames, own, spareRows }, keptRows, isNew: there === undefined });
}

/** The rows with what a person wrote beside the ones of the report that is there. Formulas are asked for only where there is a column of the person's. */
async function beside(desk: Desk, table: Table, there: FoundTable, cells: readonly (readonly CellValue[])[]): Promise<Result<ArrangedReport, Outage>> {
  if (!columnIdsOf(table, there.headers).includes(undefined)) return accepted({ rows: cells, own: [], keptRows: 0, spareRows: 0 });
  const behind = await desk.workbook.lookBehind([{ table: there.name }]);
  return behind.ok ? accepted(arrangeReport(table, there, behind.value.tables[0]?.formulas ?? [], cells)) : behind;
}

/** A report and its overview on sheets with the day in their names. */
async function writeFresh(desk: Desk, report: ReportSheet, overview: ReportSheet | undefined, day: string, blockedSheet: string): Promise<Result<WrittenReport, Outage>> {
  const written = await writeDated(desk, report, day);
  if (!written.ok) return written;
  const done = { sheetName: written.value, keptRows: 0, blockedSheet };
  if (overview === undefined) return accepted(done);
  const chart = await writeDated(desk, overview, day, written.value);
  return chart.ok ? accepted({ ...done, chartSheet: chart.value }) : chart;
}

/** On a sheet with the day in its name, and a number where there is one of that day; that sheet is shown, or another. Answers with the sheet's name. */
async function writeDated(desk: Desk, { table, locale, label, cells }: ReportSheet, day: string, shown?: string): Promise<Result<string, Outage>> {
  const sheets = await desk.workbook.sheetNames();
  if (!sheets.ok) return sheets;
  const layout = tableLayout(table, locale, freeName(`${label.slice(0, LONGEST_SHEET_NAME - day.length - 4).trimEnd()} ${day}`, sheets.value));
  for (let copy = 1; ; copy++) {
    const name = `${layout.name}_${day.replaceAll("-", "")}${copy === 1 ? "" : `_${copy}`}`;
    const written = await desk.workbook.write([{ kind: "createTable", layout: { ...layout, name }, rows: cells }, { kind: "activateSheet", sheetName: shown ?? layout.sheetName }]);
    if (written.ok) return accepted(layout.sheetName);
    if (written.refusal.code !== "sheetNameTaken" || copy === MOST_COPIES) return written;
  }
}

const LONGEST_SHEET_NAME = 31;

/** The label, with a number behind it where a sheet of the user's has that name. */
export function freeName(label: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = label;
  for (let count = 2; used.has(name.toLowerCase()); count++) name = `${label.slice(0, LONGEST_SHEET_NAME - 1 - String(count).length)} ${count}`;
  return name;
}
