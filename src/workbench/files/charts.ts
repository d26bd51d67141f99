/**
 * Charts in the file's words and in those of Office.js. One that shows anything but blocks of cells of this workbook stays with the file.
 */
import type { ChartCorner, ChartFile, ChartSeriesFile, SheetFile } from '../../adapters/file/workbookFile';
import { areaAddress, readAddress, splitAddress } from '../host/model/area';
import { leftOfColumn, topOfRow } from '../host/model/charts';
import { findSheet } from '../host/model/sheets';
import { nextId, type Chart, type ChartCells, type ChartSeries, type Sheet, type Workbook } from '../host/workbook';
import { bareColour } from './looks';

const TYPES = { columns: 'ColumnStacked', bars: 'BarStacked', other: 'Other' } as const;
/** What a chart's words are set on, and what they are in the file. */
const WORDS = { title: 'title/Text', categoriesTitle: 'axes/categoryAxis/title/Text', valuesTitle: 'axes/valueAxis/title/Text' } as const;
const COLOUR = 'format/fill/Color';

export function chartsOfFile(workbook: Workbook, sheet: Sheet, charts: readonly ChartFile[]): Chart[] {
  return charts.flatMap((chart) => chartOfFile(workbook, sheet, chart) ?? []);
}

function chartOfFile(workbook: Workbook, sheet: Sheet, chart: ChartFile): Chart | null {
  const series = chart.series.map((each) => seriesOfFile(workbook, sheet, each));
  if (series.includes(null)) return null;
  const { row, column, dx, dy } = chart.place;
  const settings = new Map<string, unknown>();
  for (const [key, path] of Object.entries(WORDS)) if (chart[key as keyof typeof WORDS] !== '') settings.set(path, chart[key as keyof typeof WORDS]);
  return {
    id: nextId(workbook), name: chart.name, type: TYPES[chart.kind], description: chart.description, row, column, dx, dy, ...sizeOf(sheet, chart),
    series: series.filter((each) => each !== null), settings,
  };
}

function seriesOfFile(workbook: Workbook, sheet: Sheet, { name, values, categories, colour }: ChartSeriesFile): ChartSeries | null {
  const cellsOf = (text: string): ChartCells | null => cellsOfFormula(workbook, sheet, text);
  const [nameCells, valueCells, categoryCells] = [cellsOf(name), cellsOf(values), cellsOf(categories)];
  if (nameCells === null || valueCells === null || (categories !== '' && categoryCells === null)) return null;
  return { name: nameCells, values: valueCells, categories: categoryCells, settings: new Map(colour === undefined ? [] : [[COLOUR, `#${colour}`]]) };
}

function cellsOfFormula(workbook: Workbook, home: Sheet, text: string): ChartCells | null {
  const { sheet: sheetName, cells } = splitAddress(text);
  const sheet = sheetName === null ? home : findSheet(workbook, sheetName);
  const area = readAddress(cells);
  return sheet === undefined || area === null ? null : { sheetId: sheet.id, area };
}

function sizeOf(sheet: Sheet, { place }: ChartFile): { readonly width: number; readonly height: number } {
  if (place.size !== undefined) return place.size;
  const { left, top } = cornerOf(sheet, place);
  const end = cornerOf(sheet, place.end ?? place);
  return { width: end.left - left, height: end.top - top };
}

function cornerOf(sheet: Sheet, { row, column, dx, dy }: ChartCorner): { readonly left: number; readonly top: number } {
  return { left: leftOfColumn(sheet, column) + dx, top: topOfRow(sheet, row) + dy };
}

/** Those of the file that still are as they were keep what the file says of them. */
export function chartsForFile(workbook: Workbook, sheet: Sheet, former: SheetFile['charts']): readonly ChartFile[] {
  const unseen = former.filter((chart) => chartOfFile(workbook, sheet, chart) === null);
  const now = sheet.charts.map((chart): ChartFile => {
    const before = former.find(({ name }) => name === chart.name);
    const series = chart.series.map((each, at) => seriesForFile(workbook, each, before?.series[at]));
    if (before === undefined) return newChart(chart, series);
    const { row, column, dx, dy, width, height } = chart;
    const isPlaced = row === before.place.row && column === before.place.column && dx === before.place.dx && dy === before.place.dy;
    return { ...before, series, place: isPlaced ? before.place : { row, column, dx, dy, size: { width, height } } };
  });
  return [...unseen, ...now];
}

function newChart({ name, type, description, settings, row, column, dx, dy, width, height }: Chart, series: readonly ChartSeriesFile[]): ChartFile {
  const word = (path: string): string => String(settings.get(path) ?? '');
  return {
    name, description, series, kind: type === TYPES.bars ? 'bars' : 'columns', place: { row, column, dx, dy, size: { width, height } },
    title: word(WORDS.title), categoriesTitle: word(WORDS.categoriesTitle), valuesTitle: word(WORDS.valuesTitle),
  };
}

function seriesForFile(workbook: Workbook, { name, values, categories, settings }: ChartSeries, before: ChartSeriesFile | undefined): ChartSeriesFile {
  const colour = settings.get(COLOUR);
  return {
    name: formulaOf(workbook, name, before?.name), values: formulaOf(workbook, values, before?.values),
    categories: categories === null ? '' : formulaOf(workbook, categories, before?.categories),
    ...(typeof colour === 'string' && { colour: bareColour(colour) }),
  };
}

/** As the file has it where that means the same cells. */
function formulaOf(workbook: Workbook, { sheetId, area }: ChartCells, before = ''): string {
  const sheet = findSheet(workbook, sheetId);
  const { sheet: sheetName, cells } = splitAddress(before);
  const former = readAddress(cells);
  if (former !== null && sheetName === sheet?.name && areaAddress(former) === areaAddress(area)) return before;
  const absolute = areaAddress(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${(sheet?.name ?? '').replaceAll("'", "''")}'!${absolute}`;
}
