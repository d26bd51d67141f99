import { formatIsoDay } from "../base/day";
import { accepted, type Result } from "../base/result";
import { labelsOf } from "../locales/labels";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundTable, Outage, OwnColumn, TableLayout } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import type { Table } from "../schema/table";
import { REPORTS, type ReportId } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { arrangeReport } from "./reportRows";
import { rowCells, tableLayout } from "./tableLayout";

/** Where a report was written, and what a person has to know of it. */
export interface WrittenReport {
  readonly sheetName: string;
  /** Rows at its end that are no longer in the report and have something typed beside them. */
  readonly keptRows: number;
  /** The sheet where the report stands that could not be written over; blank where it could, or was not to be. */
  readonly blockedSheet: string;
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
 */
export async function writeReport(desk: Desk, wish: ReportWish): Promise<Result<WrittenReport, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const { locale, workDate } = open.value;
  const table = REPORTS[wish.reportId];
  const cells = rowCells(table, table.order, wish.rows) as CellValue[][];
  const label = labelsOf(locale).sheetName(table.id);
  const fresh = async (blockedSheet: string): Promise<Result<WrittenReport, Outage>> => {
    const written = await writeDated(desk, tableLayout(table, locale, label), formatIsoDay(workDate), cells);
    return written.ok ? accepted({ sheetName: written.value, keptRows: 0, blockedSheet }) : written;
  };
  if (wish.onNewSheet === true) return fresh("");
  const existing = await desk.workbook.readTables([table.id]);
  if (!existing.ok) return existing;
  const [there] = existing.value;
  const sheets = await desk.workbook.sheetNames();
  if (!sheets.ok) return sheets;
  const sheetName = there?.sheetName ?? freeName(label, sheets.value);
  const arranged = there === undefined ? accepted({ rows: cells, own: [], keptRows: 0 }) : await beside(desk, table, there, cells);
  if (!arranged.ok) return arranged;
  const { rows, own, keptRows } = arranged.value;
  const written = await show(desk, tableLayout(table, locale, sheetName), rows, own);
  if (written.ok) return accepted({ sheetName, keptRows, blockedSheet: "" });
  const isBlocked = IN_THE_WAY.has(written.refusal.code) && (written.refusal.changesDone ?? 0) === 0;
  return isBlocked ? fresh(sheetName) : written;
}

/** The rows with what a person wrote beside the ones of the report that is there. Formulas are asked for only where there is a column of the person's. */
async function beside(desk: Desk, table: Table, there: FoundTable, cells: readonly (readonly CellValue[])[]): Promise<Result<ReturnType<typeof arrangeReport>, Outage>> {
  if (there.headers.every((header) => recogniseHeader(table.id, header) !== undefined)) return accepted({ rows: cells, own: [], keptRows: 0 });
  const formulas = await desk.workbook.readFormulas(there.name);
  return formulas.ok ? accepted(arrangeReport(table, there, formulas.value, cells)) : formulas;
}

function show(desk: Desk, layout: TableLayout, rows: readonly (readonly CellValue[])[], own: readonly OwnColumn[] = []): ReturnType<Desk["workbook"]["write"]> {
  return desk.workbook.write([{ kind: "replaceTable", layout, rows, own }, { kind: "activateSheet", sheetName: layout.sheetName }]);
}

/** On a sheet with the day in its name, and a number where there is one of that day; answers with the sheet's name. */
async function writeDated(desk: Desk, layout: TableLayout, day: string, cells: readonly (readonly CellValue[])[]): Promise<Result<string, Outage>> {
  const sheets = await desk.workbook.sheetNames();
  if (!sheets.ok) return sheets;
  const sheetName = freeName(`${layout.sheetName.slice(0, LONGEST_SHEET_NAME - day.length - 4).trimEnd()} ${day}`, sheets.value);
  for (let copy = 1; ; copy++) {
    const name = `${layout.name}_${day.replaceAll("-", "")}${copy === 1 ? "" : `_${copy}`}`;
    const made: TableLayout = { ...layout, name, sheetName };
    const written = await desk.workbook.write([{ kind: "createTable", layout: made, rows: cells }, { kind: "activateSheet", sheetName }]);
    if (written.ok) return accepted(sheetName);
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
