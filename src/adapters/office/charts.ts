import type { ChartLayout, TableLayout } from "../../ports/workbookPort";
import type { Book, TableSite } from "./book";
import type { Send } from "./officeBatches";
import { STEP_BYTES, type Step, type Stepping } from "./step";

/**
 * The native chart beside a table. It is made once, with the sheet. When the table is written again, the chart of that name gets its figures from
 * the rows there are now and is otherwise left alone: whatever a person made of its look, its size and its place stays, and where they took it
 * away it is not made again. Only a chart that still stands where it was put, and that columns of the person's have grown under, steps aside.
 */
export interface StandingChart {
  /** What its series are called, in their order. */
  readonly series: readonly string[];
  /** Stands where it was put, over columns that were added since. */
  readonly isInTheWay: boolean;
}

/** Points. */
const WIDTH = 480;
const HEIGHTS = { columns: 300, bars: 400 } as const;
const OUTLINE = "#404040";
const TYPES = { columns: "ColumnStacked", bars: "BarStacked" } as const;
/** Of a bar's width, in percent. */
const GAP = 60;

/** What stands beside tables that are written again; one sync, where any of them has a chart. */
export async function learnCharts(send: Send, tables: Book["tables"], layouts: readonly TableLayout[]): Promise<void> {
  const wanted = layouts.flatMap(({ name, columns, chart }) => {
    const site = tables.get(name.toLowerCase());
    return site === undefined || chart === undefined ? [] : [{ site, chart, width: columns.length }];
  });
  if (wanted.length === 0) return;
  await send((context) => {
    const asked = wanted.map(({ site, chart, width }) => {
      const worksheet = context.workbook.worksheets.getItem(site.sheet.name);
      const found = worksheet.charts.getItemOrNullObject(chart.name);
      found.load("left,top,series/items/name");
      const corners = Array.from({ length: Math.max(0, site.headers.length - width) }, (_, added) => {
        const corner = cornerFor(worksheet, site, width + added);
        corner.load("left,top");
        return corner;
      });
      return { site, found, corners };
    });
    return () => asked.forEach(({ site, found, corners }) => {
      site.chart = found.isNullObject ? null : {
        series: found.series.items.map(({ name }) => name),
        isInTheWay: corners.some(({ left, top }) => isSame(left, found.left) && isSame(top, found.top)),
      };
    });
  });
}

/** Excel answers with fractions of points. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.5;
}

/** The cell at the upper left of the chart beside a table of so many columns: one column is left free, and the header row. */
function cornerFor(worksheet: Excel.Worksheet, site: TableSite, columns: number): Excel.Range {
  return worksheet.getRangeByIndexes(site.row, site.column + columns + 1, 1, 1);
}

/** Makes the chart of a new table; the last step of its change. */
export function* makeChartStep(chart: ChartLayout, site: TableSite, { change }: Stepping): Generator<Step> {
  const { bodyRows } = site;
  yield {
    change, completes: true, bytes: STEP_BYTES + (chart.series.length + 2) * SERIES_BYTES, cells: 0, sheet: site.sheet, site,
    fill(context) {
      const worksheet = context.workbook.worksheets.getItem(site.sheet.name);
      const table = context.workbook.tables.getItem(site.name);
      const [first = 0] = placesOf(chart, site);
      const source = table.getHeaderRowRange().getCell(0, first).getResizedRange(bodyRows, chart.series.length - 1);
      const made = worksheet.charts.add(TYPES[chart.kind], source, "Columns");
      made.name = chart.name;
      made.setPosition(cornerFor(worksheet, site, site.headers.length));
      made.width = WIDTH;
      made.height = HEIGHTS[chart.kind];
      made.title.text = chart.title;
      made.legend.position = "Bottom";
      const { categoryAxis, valueAxis } = made.axes;
      categoryAxis.title.text = chart.categoriesTitle;
      valueAxis.title.text = chart.valuesTitle;
      categoryAxis.categoryType = "TextAxis";
      if (chart.kind === "bars") {
        // The first row at the top, the figures below all the same, and every bar with its name.
        categoryAxis.reversePlotOrder = true;
        categoryAxis.position = "Maximum";
        categoryAxis.tickLabelSpacing = 1;
      }
      chart.series.forEach(({ colour }, at) => {
        const series = made.series.getItemAt(at);
        series.setXAxisValues(bodyOf(table, site.headers.indexOf(chart.categories)));
        series.format.fill.setSolidColor(colour);
        series.format.line.color = OUTLINE;
        series.gapWidth = GAP;
      });
      return undefined;
    },
  };
}

/** Gives a chart that is there the rows there are now; nothing where it is gone. Series that a person took away stay away. */
export function* renewChartStep(chart: ChartLayout, site: TableSite, standing: StandingChart | null, { change }: Stepping): Generator<Step> {
  const places = placesOf(chart, site);
  const all = chart.series.map(({ column }, at) => ({ column, place: places[at] ?? -1 }));
  const isWhole = standing?.series.length === all.length;
  const renewed = (standing?.series ?? []).flatMap((name, at) => {
    // A series is called as its column; by their order they are known where the columns had names in another language.
    const own = all.find(({ column }) => column === name) ?? (isWhole ? all[at] : undefined);
    return own === undefined || own.place < 0 ? [] : [{ at, place: own.place }];
  });
  yield {
    change, completes: true, bytes: STEP_BYTES + renewed.length * SERIES_BYTES, cells: 0, sheet: site.sheet, site,
    fill(context) {
      if (standing === null) return undefined;
      const worksheet = context.workbook.worksheets.getItem(site.sheet.name);
      const table = context.workbook.tables.getItem(site.name);
      const found = worksheet.charts.getItem(chart.name);
      for (const { at, place } of renewed) {
        const series = found.series.getItemAt(at);
        series.setValues(bodyOf(table, place));
        series.setXAxisValues(bodyOf(table, site.headers.indexOf(chart.categories)));
      }
      if (standing.isInTheWay) found.setPosition(cornerFor(worksheet, site, site.headers.length));
      return undefined;
    },
  };
}

function placesOf({ series }: ChartLayout, { headers }: TableSite): readonly number[] {
  return series.map(({ column }) => headers.indexOf(column));
}

function bodyOf(table: Excel.Table, column: number): Excel.Range {
  return table.getDataBodyRange().getColumn(column);
}

/** The objects and calls of one series. */
const SERIES_BYTES = 3_000;
