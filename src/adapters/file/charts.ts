import { columnLetters, columnNumber } from "../../base/cellAddress";
import type { ChartLayout, TableLayout } from "../../ports/workbookPort";
import { opened, type OpenBook } from "./openBook";
import { bodyOf, findTable } from "./tableRows";
import type { ChartFile, ChartSeriesFile, TableFile } from "./workbookFile";

/**
 * The chart beside a report in a file: made with its sheet, and given the rows there are now when the report is written again. A person's look,
 * size and place stay, and one that was taken away is not made again; see the same for Excel itself.
 */

/** Points. */
const SIZES = { columns: { width: 480, height: 300 }, bars: { width: 480, height: 400 } } as const;

/** Makes the chart of a new table, with one column left free between the two. */
export function makeChart(book: OpenBook, layout: TableLayout): void {
  const { chart } = layout;
  const found = chart === undefined ? undefined : findTable(book, layout.name);
  if (chart === undefined || found?.ok !== true) return;
  const { sheet, table } = found.value;
  const { name, kind, title, categoriesTitle, valuesTitle, description } = chart;
  const open = opened(book, sheet);
  open.charts = [...open.charts, {
    name, kind, title, categoriesTitle, valuesTitle, description,
    place: { row: table.firstRow, column: cornerColumn(table, table.headers.length), dx: 0, dy: 0, size: SIZES[kind] },
    series: chart.series.map(({ column, colour }) => ({ ...cellsOf(chart, table, sheet.name, column), colour: colour.replace("#", "").toUpperCase() })),
  }];
}

/** Gives a chart that is there the rows there are now. */
export function renewChart(book: OpenBook, layout: TableLayout): void {
  const { chart } = layout;
  const found = chart === undefined ? undefined : findTable(book, layout.name);
  if (chart === undefined || found?.ok !== true) return;
  const { sheet, table } = found.value;
  if (!sheet.charts.some(({ name }) => name === chart.name)) return;
  const open = opened(book, sheet);
  open.charts = open.charts.map((each) => (each.name === chart.name ? renewed(each, chart, layout, table, sheet.name) : each));
}

function renewed(standing: ChartFile, chart: ChartLayout, layout: TableLayout, table: TableFile, sheetName: string): ChartFile {
  const isWhole = standing.series.length === chart.series.length;
  const series = standing.series.map((each, at): ChartSeriesFile => {
    const header = table.headers[columnOf(each.values) - table.firstColumn];
    // A series shows a column; by their order they are known where a column is gone.
    const own = chart.series.find(({ column }) => column === header) ?? (isWhole ? chart.series[at] : undefined);
    return own === undefined || !table.headers.includes(own.column) ? each : { ...each, ...cellsOf(chart, table, sheetName, own.column) };
  });
  return { ...standing, series, place: isInTheWay(standing, layout, table) ? aside(standing.place, table) : standing.place };
}

/** Stands where it was put, over columns that a person has added since. */
function isInTheWay({ place }: ChartFile, layout: TableLayout, table: TableFile): boolean {
  const isAtCorner = place.dx === 0 && place.dy === 0 && place.row === table.firstRow;
  return isAtCorner && place.column >= cornerColumn(table, layout.columns.length) && place.column < cornerColumn(table, table.headers.length);
}

function aside(place: ChartFile["place"], table: TableFile): ChartFile["place"] {
  const column = cornerColumn(table, table.headers.length);
  return { ...place, column, ...(place.end && { end: { ...place.end, column: place.end.column + column - place.column } }) };
}

function cornerColumn(table: TableFile, columns: number): number {
  return table.firstColumn + columns + 1;
}

function cellsOf(chart: ChartLayout, table: TableFile, sheetName: string, header: string): Omit<ChartSeriesFile, "colour"> {
  const { row, rows } = bodyOf(table);
  const sheet = `'${sheetName.replaceAll("'", "''")}'!`;
  const lettersOf = (name: string): string => columnLetters(table.firstColumn + table.headers.indexOf(name));
  const bodyCells = (name: string): string => `${sheet}$${lettersOf(name)}$${row + 1}:$${lettersOf(name)}$${row + rows}`;
  return { name: `${sheet}$${lettersOf(header)}$${row}`, values: bodyCells(header), categories: bodyCells(chart.categories) };
}

/** The column that cells such as `'My sheet'!$B$2:$B$9` begin in. */
function columnOf(cells: string): number {
  const [, letters = ""] = /!\$?([A-Z]{1,3})\$?\d+(?::|$)/.exec(cells) ?? [];
  return letters === "" ? -1 : columnNumber(letters);
}
