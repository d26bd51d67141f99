import { columnLetters } from "../../base/cellAddress";
import { accepted } from "../../base/result";
import type { TableLayout } from "../../ports/workbookPort";
import { highlightFormula, isHighlightFormula, type Highlight } from "../../schema/highlight";
import { opened, type OpenBook } from "./openBook";
import { bodyOf, findTable, type Outcome } from "./tableRows";
import type { Area, ConditionFile, TableFile } from "./workbookFile";

/**
 * The conditional formats of a report, over exactly its rows. Those of an older writing are found by what they ask and how they look, and taken
 * off, so they never stack. A format that a person made or gave other colours is theirs: it stays, and ours is not put over it.
 */
export function highlight(book: OpenBook, layout: TableLayout): Outcome {
  const all = layout.columns.flatMap(({ highlights = [] }) => highlights);
  if (all.length === 0 && layout.columns.every(({ bar }) => bar === undefined)) return accepted(undefined);
  const found = findTable(book, layout.name);
  if (!found.ok) return found;
  const { table } = found.value;
  const sheet = opened(book, found.value.sheet);
  const areaOf = (header: string): Area => ({ ...bodyOf(table), column: bodyOf(table).column + table.headers.indexOf(header), columns: 1 });
  const others = sheet.conditions.filter((condition) => !isOurs(condition, table, all)).map((condition) => overRows(condition, table, layout));
  const bars = layout.columns.flatMap(({ header, bar }): readonly ConditionFile[] => {
    const area = areaOf(header);
    const isThere = others.some((each) => each.bar !== undefined && each.areas.some((theirs) => isOn(theirs, area)));
    return bar === undefined || isThere ? [] : [{ areas: [area], formula: "", bar: bare(bar) }];
  });
  const ours = layout.columns.flatMap(({ header, highlights = [] }) => {
    const body = bodyOf(table);
    const area = areaOf(header);
    const wanted = highlights.filter((each) => !others.some(({ areas, formula }) => areas.some((theirs) => isOn(theirs, area)) && isHighlightFormula(each, formula)));
    return wanted.map((each): ConditionFile => ({
      areas: [area],
      formula: highlightFormula(each, columnLetters(body.column + table.headers.indexOf(each.by)), body.row + 1).slice(1),
      fontColor: bare(each.ink),
      ...(each.fill !== undefined && { fill: bare(each.fill) }),
    }));
  });
  sheet.conditions = [...others, ...ours, ...bars];
  return accepted(undefined);
}

/** Data bars of ours stay in their block, where Excel may have written more of them, over the rows there are now. */
function overRows(condition: ConditionFile, table: TableFile, { columns }: TableLayout): ConditionFile {
  const body = bodyOf(table);
  const [area, ...more] = condition.areas;
  const isOwn = condition.bar !== undefined && columns.some(({ bar }) => bar !== undefined && bare(bar) === condition.bar);
  return isOwn && area !== undefined && more.length === 0 && isOn(area, body) ? { ...condition, areas: [{ ...area, row: body.row, rows: body.rows }] } : condition;
}

function isOurs({ areas, formula, fontColor }: ConditionFile, table: TableFile, highlights: readonly Highlight[]): boolean {
  const isOnTable = areas.some((area) => isOn(area, bodyOf(table)));
  return isOnTable && highlights.some((each) => isHighlightFormula(each, formula) && bare(each.ink) === fontColor);
}

function isOn(area: Area, other: Area): boolean {
  return area.row < other.row + other.rows && other.row < area.row + area.rows && area.column < other.column + other.columns && other.column < area.column + area.columns;
}

/** Six hex digits in capitals, as files have them. */
function bare(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
