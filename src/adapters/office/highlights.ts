import { highlightFormula, isHighlightFormula, type Highlight } from "../../schema/highlight";
import type { TableLayout } from "../../ports/workbookPort";
import { columnLetters } from "./addresses";
import type { Book, TableSite } from "./book";
import type { Send } from "./officeBatches";
import { STEP_BYTES, type Step, type Stepping } from "./step";

/**
 * The conditional formats of a report, over exactly its rows: colours that a value decides, and data bars. Before a report is written again those
 * that are ours are found by what they ask and how they look, and taken off; so they never stack, and follow the table's size. A format that a
 * person made or gave other colours is theirs: it stays, and ours is not put over it.
 */
export interface StandingFormat {
  readonly column: number;
  readonly id: string;
  readonly shows: Highlight | "bar";
  readonly isOurs: boolean;
}

/** What stands on the highlighted columns of reports that are there; two syncs for each of those, the second where anything does. */
export async function learnHighlights(send: Send, tables: Book["tables"], layouts: readonly TableLayout[]): Promise<void> {
  for (const layout of layouts) {
    const site = tables.get(layout.name.toLowerCase());
    if (site !== undefined && hasFormats(layout)) site.standing = await standingOn(send, site, layout);
  }
}

/** Whether anything stands out in a report. */
export function hasFormats({ columns }: TableLayout): boolean {
  return columns.some(({ highlights, bar }) => highlights !== undefined || bar !== undefined);
}

async function standingOn(send: Send, site: TableSite, layout: TableLayout): Promise<readonly StandingFormat[]> {
  const found = await send((context) => {
    const table = context.workbook.tables.getItem(site.name);
    const asked = site.headers.map((_, column) => {
      const formats = formatsOf(table, column);
      formats.load("items/id,items/type");
      return formats;
    });
    return () => {
      // A format over several columns is met in each of them.
      const met = new Map<string, { readonly id: string; readonly column: number; readonly isBar: boolean }>();
      asked.forEach(({ items }, column) => items.forEach(({ id, type }) => (type === "Custom" || type === "DataBar") && !met.has(id) && met.set(id, { id, column, isBar: type === "DataBar" })));
      return [...met.values()];
    };
  });
  if (found.length === 0) return [];
  return send((context) => {
    const table = context.workbook.tables.getItem(site.name);
    const asked = found.map(({ id, column, isBar }) => {
      const format = formatsOf(table, column).getItem(id);
      return isBar ? standingBar(format, column, layout) : standingColours(format, column, site, layout);
    });
    return () => asked.flatMap((read) => read());
  });
}

function standingBar(format: Excel.ConditionalFormat, column: number, { columns }: TableLayout): () => readonly StandingFormat[] {
  const { positiveFormat } = format.dataBar;
  format.load("id");
  positiveFormat.load("fillColor");
  return () => [{ id: format.id, column, shows: "bar", isOurs: columns.some(({ bar }) => bar?.toUpperCase() === String(positiveFormat.fillColor).toUpperCase()) }];
}

function standingColours(given: Excel.ConditionalFormat, column: number, site: TableSite, layout: TableLayout): () => readonly StandingFormat[] {
  const { rule, format } = given.custom;
  given.load("id");
  rule.load("formula");
  format.font.load("color");
  return () => {
    const { id } = given;
    const isAsked = (highlight: Highlight): boolean => isHighlightFormula(highlight, rule.formula);
    // In a report in another language ours stand on columns that have other headers by now.
    const anywhere = layout.columns.flatMap(({ highlights = [] }) => highlights);
    const ours = anywhere.find((highlight) => isAsked(highlight) && highlight.ink.toUpperCase() === String(format.font.color).toUpperCase());
    if (ours !== undefined) return [{ id, column, shows: ours, isOurs: true }];
    const theirs = layout.columns.find(({ header }) => header === site.headers[column])?.highlights?.find(isAsked);
    return theirs === undefined ? [] : [{ id, column, shows: theirs, isOurs: false }];
  };
}

function formatsOf(table: Excel.Table, column: number): Excel.ConditionalFormatCollection {
  return table.getDataBodyRange().getColumn(column).conditionalFormats;
}

/** Takes our formats off, before the table gets another size. */
export function* takeOffSteps(site: TableSite, { change }: Stepping): Generator<Step> {
  const ours = site.standing.filter(({ isOurs }) => isOurs);
  if (ours.length === 0) return;
  yield {
    change, completes: false, bytes: STEP_BYTES + ours.length * FORMAT_BYTES, cells: 0, sheet: site.sheet, site,
    fill(context) {
      const table = context.workbook.tables.getItem(site.name);
      for (const { column, id } of ours) formatsOf(table, column).getItem(id).delete();
      return undefined;
    },
  };
}

/** Puts the formats of a layout on the rows of its table; the last step of its change. */
export function* putOnSteps(layout: TableLayout, site: TableSite, { change }: Stepping): Generator<Step> {
  const theirs = site.standing.filter(({ isOurs }) => !isOurs);
  const wanted = layout.columns.flatMap(({ header, highlights = [] }) => {
    const column = site.headers.indexOf(header);
    return highlights.flatMap((highlight) => (theirs.some((each) => each.column === column && each.shows === highlight) ? [] : [{ column, highlight }]));
  });
  const bars = layout.columns.flatMap(({ header, bar }) => {
    const column = site.headers.indexOf(header);
    return bar === undefined || theirs.some((each) => each.column === column && each.shows === "bar") ? [] : [{ column, bar }];
  });
  yield {
    change, completes: true, bytes: STEP_BYTES + (wanted.length + bars.length) * FORMAT_BYTES, cells: 0, sheet: site.sheet, site,
    fill(context) {
      const table = context.workbook.tables.getItem(site.name);
      for (const { column, highlight } of wanted) {
        const { custom } = formatsOf(table, column).add("Custom");
        const decides = site.column + site.headers.indexOf(highlight.by);
        custom.rule.formula = highlightFormula(highlight, columnLetters(decides), site.row + 1);
        custom.format.font.color = highlight.ink;
        if (highlight.fill !== undefined) custom.format.fill.color = highlight.fill;
      }
      for (const { column, bar } of bars) {
        const { dataBar } = formatsOf(table, column).add("DataBar");
        dataBar.positiveFormat.fillColor = bar;
        dataBar.lowerBoundRule = { type: "Number", formula: "0" };
        dataBar.upperBoundRule = { type: "HighestValue" };
      }
      return undefined;
    },
  };
}

/** The objects and calls of one format. */
const FORMAT_BYTES = 2_500;
