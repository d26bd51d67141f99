/**
 * A chart as a simple picture where it lies: stacked bars in their colours, its title and its legend. It shows what the cells hold and takes no
 * clicks; what a person sets on a chart in Excel beyond that is kept in the file and not drawn.
 */
import type { ReactElement } from 'react';
import { stripGet } from '../host/model/strip';
import { findSheet } from '../host/model/sheets';
import type { Chart, ChartCells, Sheet, Workbook } from '../host/workbook';
import { boxOf, frozenPositions, HEAD_HEIGHT, leftOf, ROW_HEIGHT, type Geometry, type Viewport } from './geometry';

const PIXELS_PER_POINT = 4 / 3;
/** Room around the bars: for the title, the legend, the names of the bars. */
const ROOM = { top: 34, bottom: 46, side: 12, names: 120 };
const LINE = 16;
const PLAIN = '#7F7F7F';

interface ChartPictureProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly geometry: Geometry;
  readonly viewport: Viewport;
}

/** The charts of a sheet, in the room that scrolls: nothing of them lies over frozen rows and columns. */
export function ChartPictures({ workbook, sheet, geometry, viewport }: Omit<ChartPictureProps, 'chart'>): ReactElement | null {
  if (sheet.charts.length === 0) return null;
  const frozenWidth = leftOf(geometry, geometry.frozenColumns);
  const frozenHeight = frozenPositions(geometry) * ROW_HEIGHT;
  const room = { left: geometry.numbersWidth + frozenWidth, top: HEAD_HEIGHT + frozenHeight, width: viewport.width - frozenWidth, height: viewport.height - frozenHeight };
  return (
    <div className="gridOver clipped" style={room}>
      <div className="chartLayer" style={{ left: -frozenWidth, top: -frozenHeight }}>
        {sheet.charts.map((chart) => <ChartPicture key={chart.id} workbook={workbook} sheet={sheet} chart={chart} geometry={geometry} viewport={viewport} />)}
      </div>
    </div>
  );
}

function ChartPicture({ workbook, chart, geometry, viewport }: ChartPictureProps): ReactElement {
  const corner = boxOf(geometry, viewport, chart.row, chart.column);
  const width = chart.width * PIXELS_PER_POINT;
  const height = chart.height * PIXELS_PER_POINT;
  const place = { left: corner.left + chart.dx * PIXELS_PER_POINT, top: corner.top + chart.dy * PIXELS_PER_POINT, width, height };
  const title = String(chart.settings.get('title/Text') ?? chart.name);
  const { names, series, most } = figuresOf(workbook, chart);
  const lies = chart.type === 'BarStacked';
  const plot = lies
    ? { left: ROOM.names, top: ROOM.top, width: width - ROOM.names - ROOM.side, height: height - ROOM.top - ROOM.bottom }
    : { left: ROOM.side, top: ROOM.top, width: width - 2 * ROOM.side, height: height - ROOM.top - ROOM.bottom - LINE };
  const step = (lies ? plot.height : plot.width) / Math.max(1, names.length);
  const thick = step * 0.6;
  return (
    <svg className="chartPicture" role="img" aria-label={title} style={place} viewBox={`0 0 ${width} ${height}`}>
      <text className="chartTitle" x={width / 2} y={22} textAnchor="middle">{title}</text>
      {names.map((name, at) => {
        let before = 0;
        const across = step * at + (step - thick) / 2;
        const bars = series.map(({ colour, values }, place) => {
          const value = Math.max(0, values[at] ?? 0);
          const long = (most === 0 ? 0 : value / most) * (lies ? plot.width : plot.height);
          const from = before;
          before += long;
          return lies
            ? <rect key={place} className="chartBar" x={plot.left + from} y={plot.top + across} width={long} height={thick} fill={colour} />
            : <rect key={place} className="chartBar" x={plot.left + across} y={plot.top + plot.height - from - long} width={thick} height={long} fill={colour} />;
        });
        return (
          <g key={at}>
            {bars}
            {lies
              ? <text className="chartName" x={plot.left - 6} y={plot.top + across + thick / 2 + 4} textAnchor="end">{shortened(name, 17)}</text>
              : <text className="chartName" x={plot.left + across + thick / 2} y={plot.top + plot.height + 13} textAnchor="middle">{shortened(name.replace(/\d{4}-/, ''), Math.floor(step / 6))}</text>}
          </g>
        );
      })}
      {series.map(({ name, colour }, at) => {
        const left = ROOM.side + ((width - 2 * ROOM.side) / Math.max(1, series.length)) * at;
        return (
          <g key={at}>
            <rect className="chartBar" x={left} y={height - 24} width={10} height={10} fill={colour} />
            <text className="chartName" x={left + 15} y={height - 15}>{shortened(name, Math.floor((width / series.length - 20) / 6))}</text>
          </g>
        );
      })}
    </svg>
  );
}

function figuresOf(workbook: Workbook, chart: Chart) {
  const series = chart.series.map(({ name, values, settings }) => ({
    name: String(cellsIn(workbook, name)[0] ?? ''),
    colour: String(settings.get('format/fill/Color') ?? PLAIN),
    values: cellsIn(workbook, values).map((value) => (typeof value === 'number' ? value : 0)),
  }));
  const categories = chart.series[0]?.categories ?? null;
  const names = categories === null ? (series[0]?.values ?? []).map((_, at) => String(at + 1)) : cellsIn(workbook, categories).map(String);
  const most = Math.max(0, ...names.map((_, at) => series.reduce((total, { values }) => total + Math.max(0, values[at] ?? 0), 0)));
  return { names, series, most };
}

/** A chart of more bars than that is no picture. */
const MOST_BARS = 200;

function cellsIn(workbook: Workbook, { sheetId, area }: ChartCells): readonly (string | number | boolean)[] {
  const sheet = findSheet(workbook, sheetId);
  const column = sheet?.columns[area.column];
  if (sheet === undefined || column === undefined) return [];
  const rows = Array.from({ length: Math.min(area.rows, MOST_BARS) }, (_, at) => area.row + at).filter((row) => !sheet.hiddenRows.has(row));
  return rows.map((row) => stripGet(column.values, row));
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, length - 1))}…`;
}
