import { formatCell, numberFormat, type FieldValue } from "../schema/formatCell";
import { parseCell } from "../schema/parseCell";
import type { CellValue } from "../schema/cell";
import type { Column } from "../schema/column";
import { referredKey, type Table } from "../schema/table";
import { labelsOf } from "../locales/labels";
import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { TextKey } from "../locales/texts";
import type { ChartLayout, ColumnLayout, TableLayout } from "../ports/workbookPort";
import { REPORT_CHARTS } from "../tables/reportCharts";
import { BAR, REPORT_BARS, REPORT_LOOKS } from "../tables/reportLooks";
import { TABLES, type ReportId, type TableId } from "../tables/tables";

/** How a declared table stands in a new sheet: labels and notes in the workbook's language, formats, widths, drop-downs. */
const TAB_COLOURS: Readonly<Record<Table["group"], string>> = {
  documents: "#2F6FDE", masters: "#2E8B57", posted: "#7A5AA6", ledgers: "#7A5AA6", setup: "#8A8886", reports: "#C27C0E",
};

const WIDTHS: Readonly<Record<Column["kind"], number>> = {
  code: 14, text: 20, date: 12, qty: 11, price: 12, amount: 14, percent: 9, int: 9, bool: 9, option: 13, formula: 11,
};

const RIGHT: ReadonlySet<Column["kind"]> = new Set(["qty", "price", "amount", "percent", "int"]);

export function tableLayout(table: Table, locale: Locale, sheetName: string): TableLayout {
  const chart = chartLayout(table, locale);
  return {
    name: table.id,
    sheetName,
    tabColor: TAB_COLOURS[table.group],
    locked: table.group === "ledgers" || table.group === "posted",
    columns: table.order.map((id) => columnLayout(table, id, locale)),
    ...(chart && { chart }),
  };
}

function chartLayout(table: Table, locale: Locale): ChartLayout | undefined {
  const chart = REPORT_CHARTS[table.id as ReportId];
  if (chart === undefined) return undefined;
  const headerOf = (id: string): string => labelsOf(locale).header(table.id, id);
  const title = renderText(locale, `chart.${table.id}` as TextKey);
  const categories = headerOf(chart.categories);
  const series = chart.series.map(({ column, colour }) => ({ column: headerOf(column), colour }));
  return {
    kind: chart.kind,
    name: `Chart ${table.id}`,
    title,
    categories,
    categoriesTitle: categories,
    valuesTitle: renderText(locale, chart.values),
    description: renderText(locale, "chart.described", { title, categories, series: series.map(({ column }) => column).join(", ") }),
    series,
  };
}

function columnLayout(table: Table, id: string, locale: Locale): ColumnLayout {
  const column = table.columns[id] as Column;
  const labels = labelsOf(locale);
  const highlights = table.group === "reports" ? REPORT_LOOKS[table.id as ReportId]?.[id] : undefined;
  const list = listOf(table, id, column, locale);
  return {
    header: labels.header(table.id, id),
    note: labels.note(table.id, id),
    numberFormat: numberFormat(column),
    width: column.facts.width ?? Math.max(WIDTHS[column.kind], Math.min(22, labels.header(table.id, id).length + 4)),
    align: RIGHT.has(column.kind) ? "right" : column.kind === "bool" ? "center" : "left",
    derived: column.facts.derived === true,
    ...(list && { list }),
    ...(table.group === "reports" && REPORT_BARS[table.id as ReportId]?.includes(id) === true && { bar: BAR }),
    ...(highlights && { highlights: highlights.map((highlight) => ({ ...highlight, by: labels.header(table.id, highlight.by) })) }),
  };
}

/** What may be chosen: the words of an option, or the values of the column a reference leads to. Ledgers and reports offer nothing. */
function listOf(table: Table, id: string, { kind, options, facts }: Column, locale: Locale): ColumnLayout["list"] | undefined {
  if (table.group === "ledgers" || table.group === "posted" || table.group === "reports" || facts.derived) return undefined;
  if (kind === "option") return options;
  if (facts.refers === undefined || !(facts.refers in TABLES)) return undefined;
  const target = TABLES[facts.refers as TableId] as Table;
  const key = referredKey(target, id).at(-1);
  return key === undefined ? undefined : { table: target.id, header: labelsOf(locale).header(target.id, key) };
}

/** Rows, there already or made as they are asked for, as cells in the order of a table's columns; columns that are the user's own are left as they are. */
export function rowCells(table: Table, columnIds: readonly string[], rows: { map<Made>(make: (row: Row) => Made): Made[] }): (CellValue | null)[][] {
  const columns = columnIds.map((id) => table.columns[id]);
  const blank = blankCells(columns.length);
  return rows.map((row) => {
    const cells = blank.slice();
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at];
      if (column !== undefined) cells[at] = cellOf(column, row[columnIds[at] ?? ""]);
    }
    return cells;
  });
}

/** Cells to be copied and filled. Each stands in its place from the start: an array with holes, as `map` and `fill` make it, is sent twice as slowly. */
function blankCells(count: number): (CellValue | null)[] {
  return Array.from({ length: count }, () => null);
}

/**
 * New rows of a table that posting writes, as cells. A column is left alone where each of its blank cells reads back as the
 * value it would have held: blank itself, the column's preset, or the value of another column of the row (`impliedBy`).
 */
export function leanCells(table: Table, columnIds: readonly string[], rows: readonly Row[]): (CellValue | null)[][] {
  const columns = columnIds.map((id) => table.columns[id]);
  const impliedAt = columns.map((column) => columnIds.indexOf(column?.facts.impliedBy ?? ""));
  const blanks = columns.map((column) => (column === undefined ? undefined : parseCell(column, "").value));
  const isImplied = columns.map((column, at) => column !== undefined && column.facts.key !== true && (impliedAt[at] !== -1 || parseCell(column, "").fault === undefined));
  // Columns are of as many shapes as there are kinds: a look at one in ten million cells is slow, at these it is not.
  const kinds = columns.map((column) => (column === undefined ? undefined : { kind: column.kind }));
  const values = new Array<unknown>(columns.length);
  const blank = blankCells(columns.length);
  const block = rows.map((row) => {
    // Each value is looked up once: rows of many tables pass here, and a look-up by a name that varies is slow.
    for (let at = 0; at < kinds.length; at++) values[at] = kinds[at] === undefined ? undefined : row[columnIds[at] ?? ""];
    const cells = blank.slice();
    for (let at = 0; at < kinds.length; at++) {
      const kind = kinds[at];
      const value = values[at];
      if (kind !== undefined) cells[at] = cellOf(kind, value);
      if (isImplied[at] && value !== undefined && value !== (impliedAt[at] === -1 ? blanks[at] : values[impliedAt[at] ?? 0])) isImplied[at] = false;
    }
    return cells;
  });
  const leftAlone = columns.flatMap((_, at) => (isImplied[at] ? [at] : []));
  for (const cells of block) for (const at of leftAlone) cells[at] = null;
  return block;
}

type Row = Readonly<Record<string, unknown>>;

/** An empty cell reads as no: writing it would only make the sheet heavier. */
function cellOf(column: Pick<Column, "kind">, value: unknown): CellValue {
  return value === undefined || value === false ? "" : formatCell(column, value as FieldValue);
}
