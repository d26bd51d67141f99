import { accepted, type Result } from "../base/result";
import { labelsOf } from "../locales/labels";
import type { Outage } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { REPORTS, type ReportId } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { rowCells, tableLayout } from "./tableLayout";

/** Writes a report as an ordinary table on a sheet of its own, or refreshes the one that is there. */
export async function writeReport(desk: Desk, reportId: ReportId, rows: readonly Readonly<Record<string, unknown>>[]): Promise<Result<{ readonly sheetName: string }, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const existing = await desk.workbook.readTables([reportId]);
  if (!existing.ok) return existing;
  const sheets = await desk.workbook.sheetNames();
  if (!sheets.ok) return sheets;
  const { locale } = open.value;
  const [there] = existing.value;
  const sheetName = there?.sheetName ?? freeName(labelsOf(locale).sheetName(reportId), sheets.value);
  const table = REPORTS[reportId];
  const cells = rowCells(table, table.order, rows) as CellValue[][];
  const written = await desk.workbook.write([{ kind: "replaceTable", layout: tableLayout(table, locale, sheetName), rows: cells }, { kind: "activateSheet", sheetName }]);
  return written.ok ? accepted({ sheetName }) : written;
}

/** The label, with a number behind it where a sheet of the user's has that name. */
export function freeName(label: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = label;
  for (let count = 2; used.has(name.toLowerCase()); count++) name = `${label.slice(0, 27)} ${count}`;
  return name;
}
