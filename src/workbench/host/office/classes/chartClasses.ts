/**
 * Charts: made of a block, found by name, moved, and given other cells; what is set on their parts is kept by its path.
 */
import { stripGet } from '../../model/strip';
import { addChart, editChart, editSeries, findChart, leftOfColumn, moveChart, setCharts, setOnChart, topOfRow } from '../../model/charts';
import { refuse } from '../../model/refusal';
import { findSheet } from '../../model/sheets';
import type { Chart, ChartSeries, Sheet, Workbook } from '../../workbook';
import { asInteger, asNumber, asRange, asRangeOrAddress, asText, asWord } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { Session } from '../session';
import { NULL_TARGET, type Target } from '../target';

const TYPES = ['ColumnStacked', 'ColumnClustered', 'BarStacked', 'BarClustered'] as const;

/** What can be set, by path below the chart or the series. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  title: ['Text', 'Visible'],
  legend: ['Position', 'Visible'],
  'axes/categoryAxis': ['CategoryType', 'Position', 'ReversePlotOrder', 'TickLabelSpacing'],
  'axes/categoryAxis/title': ['Text', 'Visible'],
  'axes/valueAxis': ['NumberFormat'],
  'axes/valueAxis/title': ['Text', 'Visible'],
  'format/line': ['Color', 'Weight'],
};

type Placed = { readonly sheet: Sheet; readonly chart: Chart };
type PartTarget = Placed & { readonly series: ChartSeries | null; readonly path: string };

function chartTarget(sheet: Sheet, chart: Chart | undefined): Target {
  return chart === undefined ? NULL_TARGET : { kind: 'Chart', sheet, chart };
}

function part({ sheet, chart }: Placed, path: string, series: ChartSeries | null = null): Target {
  return { kind: 'ChartPart', sheet, chart, series, path };
}

function below(target: PartTarget, name: string): Target {
  return part(target, `${target.path}/${name}`, target.series);
}

/** What a series is called: the text of its cell now. */
export function seriesName(workbook: Workbook, { name }: ChartSeries): string {
  const sheet = findSheet(workbook, name.sheetId);
  const strips = sheet?.columns[name.area.column];
  return strips === undefined ? '' : String(stripGet(strips.values, name.area.row));
}

export const chartClasses: ClassTables = {
  ChartCollection: {
    items: (_session, { sheet }) => sheet.charts.map((chart) => chartTarget(sheet, chart)),
    item: (_session, { sheet }, key) => chartTarget(sheet, findChart(sheet, asText(key)) ?? refuse('ItemNotFound', `There is no chart ${String(key)}.`)),
    get: { Count: (_session, { sheet }) => sheet.charts.length },
    make: {
      Add: ({ workbook }, { sheet }, args) => {
        if (args[2] !== 'Columns') refuse('NotImplemented', 'Charts are made of columns here.');
        const { sheet: from, area } = asRange(args[1]);
        return chartTarget(sheet, addChart(workbook, sheet, asWord(args[0], TYPES), { sheet: from, area: { ...area } }, 'addin'));
      },
      GetItem: (_session, { sheet }, args) => chartTarget(sheet, findChart(sheet, asText(args[0])) ?? refuse('ItemNotFound', `There is no chart ${String(args[0])}.`)),
      GetItemOrNullObject: (_session, { sheet }, args) => chartTarget(sheet, findChart(sheet, asText(args[0]))),
    },
    call: { GetCount: (_session, { sheet }) => sheet.charts.length },
  },
  Chart: {
    identity: (_session, { chart }) => ({ Id: chart.id }),
    get: {
      Id: (_session, { chart }) => chart.id,
      Name: (_session, { chart }) => chart.name,
      ChartType: (_session, { chart }) => chart.type,
      Left: (_session, { sheet, chart }) => leftOfColumn(sheet, chart.column) + chart.dx,
      Top: (_session, { sheet, chart }) => topOfRow(sheet, chart.row) + chart.dy,
      Width: (_session, { chart }) => chart.width,
      Height: (_session, { chart }) => chart.height,
    },
    set: {
      Name: ({ workbook }, { sheet, chart }, value) => editChart(workbook, sheet, chart, { name: asText(value) }, 'addin'),
      Left: ({ workbook }, { sheet, chart }, value) => moveChart(workbook, sheet, chart, asNumber(value), topOfRow(sheet, chart.row) + chart.dy, 'addin'),
      Top: ({ workbook }, { sheet, chart }, value) => moveChart(workbook, sheet, chart, leftOfColumn(sheet, chart.column) + chart.dx, asNumber(value), 'addin'),
      Width: ({ workbook }, { sheet, chart }, value) => editChart(workbook, sheet, chart, { width: asNumber(value) }, 'addin'),
      Height: ({ workbook }, { sheet, chart }, value) => editChart(workbook, sheet, chart, { height: asNumber(value) }, 'addin'),
    },
    link: {
      Title: (_session, target) => part(target, 'title'),
      Legend: (_session, target) => part(target, 'legend'),
      Axes: (_session, target) => part(target, 'axes'),
      Series: (_session, { sheet, chart }) => ({ kind: 'ChartSeriesCollection', sheet, chart }),
    },
    call: {
      SetPosition: ({ workbook }, { sheet, chart }, args) => {
        const { row, column } = asRangeOrAddress(workbook, sheet, args[0]).area;
        if (args[1] !== undefined && args[1] !== null) refuse('NotImplemented', 'A chart is placed by its corner here.');
        editChart(workbook, sheet, chart, { row, column, dx: 0, dy: 0 }, 'addin');
      },
      Delete: ({ workbook }, { sheet, chart }) => setCharts(workbook, sheet, sheet.charts.filter((other) => other !== chart), 'addin'),
    },
  },
  ChartSeriesCollection: {
    items: (_session, { sheet, chart }) => chart.series.map((series) => ({ kind: 'ChartSeries' as const, sheet, chart, series })),
    get: { Count: (_session, { chart }) => chart.series.length },
    make: {
      GetItemAt: (_session, { sheet, chart }, args) => {
        const series = chart.series[asInteger(args[0])];
        return series === undefined ? refuse('InvalidArgument', 'There is no such series.') : { kind: 'ChartSeries', sheet, chart, series };
      },
    },
    call: { GetCount: (_session, { chart }) => chart.series.length },
  },
  ChartSeries: {
    get: {
      Name: ({ workbook }, { series }) => seriesName(workbook, series),
      GapWidth: (_session, { series }) => series.settings.get('GapWidth') ?? null,
    },
    set: { GapWidth: ({ workbook }, { sheet, series }, value) => setOnChart(workbook, sheet, series.settings, 'GapWidth', asNumber(value), 'addin') },
    link: { Format: (_session, target) => part(target, 'format', target.series) },
    call: {
      SetValues: ({ workbook }, { sheet, series }, args) => editSeries(workbook, sheet, series, { values: cellsOf(args[0]) }, 'addin'),
      SetXAxisValues: ({ workbook }, { sheet, series }, args) => editSeries(workbook, sheet, series, { categories: cellsOf(args[0]) }, 'addin'),
    },
  },
  ChartPart: {
    get: Object.fromEntries(names().map((name) => [name, (_session: unknown, target: PartTarget) => {
      requireSetting(target.path, name);
      return settingsOf(target).get(`${target.path}/${name}`) ?? null;
    }])),
    set: Object.fromEntries(names().map((name) => [name, ({ workbook }: Session, target: PartTarget, value: unknown) => {
      requireSetting(target.path, name);
      setOnChart(workbook, target.sheet, settingsOf(target), `${target.path}/${name}`, value, 'addin');
    }])),
    link: {
      CategoryAxis: (_session, target) => below(target, 'categoryAxis'),
      ValueAxis: (_session, target) => below(target, 'valueAxis'),
      Title: (_session, target) => below(target, 'title'),
      Fill: (_session, target) => below(target, 'fill'),
      Line: (_session, target) => below(target, 'line'),
    },
    call: {
      SetSolidColor: ({ workbook }, target, args) => {
        if (target.path !== 'format/fill') refuse('ApiNotFound', `This host does not know Chart.${target.path}.SetSolidColor.`);
        setOnChart(workbook, target.sheet, settingsOf(target), 'format/fill/Color', asText(args[0]), 'addin');
      },
    },
    onlyByName: names(),
  },
};

function names(): readonly string[] {
  return [...new Set(Object.values(SETTINGS).flat())];
}

function settingsOf({ chart, series }: PartTarget): Map<string, unknown> {
  return (series ?? chart).settings;
}

function requireSetting(path: string, name: string): void {
  if (SETTINGS[path]?.includes(name) !== true) refuse('ApiNotFound', `This host does not know Chart.${path}.${name}.`);
}

function cellsOf(value: unknown): ChartSeries['values'] {
  const { sheet, area } = asRange(value);
  return { sheetId: sheet.id, area: { ...area } };
}
