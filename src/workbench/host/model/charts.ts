/**
 * Charts on a sheet: what they show, where they lie, and everything that was set on them. They are drawn by whoever shows the sheet.
 */
import { announce, nextId, type Chart, type ChartSeries, type Origin, type Sheet, type Workbook } from '../workbook';
import { cellArea, type Area } from './area';
import { record, swap } from './history';
import { requireUnlocked } from './protection';
import { refuse } from './refusal';
import { columnWidth } from './sheets';

/** Points. */
const STANDARD_ROW = 15;
const NEW_CHART = { width: 360, height: 216 };

/** The left edge of a column and the top of a row in points, hidden ones left out. */
export function leftOfColumn(sheet: Sheet, column: number): number {
  let points = 0;
  for (let at = 0; at < column; at += 1) if (sheet.columns[at]?.hidden !== true) points += columnWidth(sheet, at);
  return points;
}

export function topOfRow(sheet: Sheet, row: number): number {
  const hidden = [...sheet.hiddenRows].filter((each) => each < row).length;
  return (row - hidden) * STANDARD_ROW;
}

/** The chart of a name on a sheet. */
export function findChart(sheet: Sheet, name: string): Chart | undefined {
  return sheet.charts.find((chart) => chart.name.toLowerCase() === name.toLowerCase());
}

/** Adds a chart of a block whose columns are its series, with their names in the first row. */
export function addChart(workbook: Workbook, sheet: Sheet, type: string, source: { readonly sheet: Sheet; readonly area: Area }, origin: Origin): Chart {
  requireUnlocked(workbook, sheet, cellArea(0, 0), 'allowEditObjects');
  const { row, column, rows, columns } = source.area;
  if (rows < 2) refuse('InvalidArgument', 'A chart needs a row of names and a row of figures.');
  const series = Array.from({ length: columns }, (_, at): ChartSeries => ({
    name: { sheetId: source.sheet.id, area: cellArea(row, column + at) },
    values: { sheetId: source.sheet.id, area: { row: row + 1, column: column + at, rows: rows - 1, columns: 1 } },
    categories: null, settings: new Map(),
  }));
  let number = sheet.charts.length + 1;
  while (findChart(sheet, `Chart ${number}`) !== undefined) number += 1;
  const chart: Chart = { id: nextId(workbook), name: `Chart ${number}`, type, description: '', row: 0, column: 0, dx: 0, dy: 0, ...NEW_CHART, series, settings: new Map() };
  setCharts(workbook, sheet, [...sheet.charts, chart], origin);
  return chart;
}

/** Changes what is said of a chart itself. */
export function editChart(workbook: Workbook, sheet: Sheet, chart: Chart, change: Partial<Pick<Chart, 'name' | 'row' | 'column' | 'dx' | 'dy' | 'width' | 'height'>>, origin: Origin): void {
  requireUnlocked(workbook, sheet, cellArea(0, 0), 'allowEditObjects');
  Object.assign(chart, change);
  announce(workbook, { kind: 'charts', sheetId: sheet.id, origin });
}

/** Moves a chart so far from the corner of the sheet, in points. */
export function moveChart(workbook: Workbook, sheet: Sheet, chart: Chart, left: number, top: number, origin: Origin): void {
  let column = 0;
  while (leftOfColumn(sheet, column + 1) <= left) column += 1;
  const row = Math.floor(top / STANDARD_ROW);
  editChart(workbook, sheet, chart, { row, column, dx: left - leftOfColumn(sheet, column), dy: top - topOfRow(sheet, row) }, origin);
}

/** Sets one thing about a chart or one of its series. */
export function setOnChart(workbook: Workbook, sheet: Sheet, settings: Map<string, unknown>, path: string, value: unknown, origin: Origin): void {
  requireUnlocked(workbook, sheet, cellArea(0, 0), 'allowEditObjects');
  settings.set(path, value);
  announce(workbook, { kind: 'charts', sheetId: sheet.id, origin });
}

/** Gives a series other cells. */
export function editSeries(workbook: Workbook, sheet: Sheet, series: ChartSeries, change: Partial<Pick<ChartSeries, 'values' | 'categories'>>, origin: Origin): void {
  requireUnlocked(workbook, sheet, cellArea(0, 0), 'allowEditObjects');
  Object.assign(series, change);
  announce(workbook, { kind: 'charts', sheetId: sheet.id, origin });
}

/** Replaces the list of charts, with undo and report. */
export function setCharts(workbook: Workbook, sheet: Sheet, charts: Chart[], origin: Origin): void {
  const write = (next: Chart[]): void => {
    sheet.charts = next;
    announce(workbook, { kind: 'charts', sheetId: sheet.id, origin });
  };
  record(workbook, origin, swap(() => sheet.charts, write, sheet.charts));
  write(charts);
}
