/**
 * The values a column's filter offers, and the criteria that a choice among them makes.
 */
import { getCell } from '../host/model/cells';
import { bodyArea } from '../host/model/tableShape';
import type { CellValue } from '../host/model/typedCell';
import type { FilterCriteria, Sheet, Table, Workbook } from '../host/workbook';

export interface FilterValues {
  /** Distinct shown texts in the order of their values, '' for blank last. */
  readonly texts: readonly string[];
  /** Whether most values are numbers, so that sorting is by size. */
  readonly areNumbers: boolean;
}

/**
 * The distinct texts of a table column. Rows that other columns' filters hide are left out, unless this column has a filter
 * itself: then all are listed, so that what it hides can be chosen again.
 */
export function filterValues(workbook: Workbook, sheet: Sheet, table: Table, position: number): FilterValues {
  const body = bodyArea(table);
  const column = table.columns[position];
  const listsHidden = column !== undefined && table.filters.has(column.id);
  const valueByText = new Map<string, CellValue>();
  let numbers = 0;
  let filled = 0;
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    if (!listsHidden && sheet.hiddenRows.has(row)) continue;
    const { value, text } = getCell(workbook, sheet, row, table.column + position);
    if (value !== '') filled += 1;
    if (typeof value === 'number') numbers += 1;
    if (!valueByText.has(text)) valueByText.set(text, value);
  }
  const texts = [...valueByText].sort(([aText, a], [bText, b]) => compareShown(a, b) || aText.localeCompare(bText)).map(([text]) => text);
  return { texts, areNumbers: numbers * 2 > filled };
}

const KIND_ORDER: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

function compareShown(a: CellValue, b: CellValue): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const kinds = (KIND_ORDER[typeof a] ?? 0) - (KIND_ORDER[typeof b] ?? 0);
  if (kinds !== 0) return kinds;
  return typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : Number(a) - Number(b);
}

/** The texts that a search finds, without case. */
export function searchedValues(texts: readonly string[], search: string): readonly string[] {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? texts : texts.filter((text) => text.toLowerCase().includes(wanted));
}

/** The texts that a filter lets through; null when the column has none, or one that is not a choice of values. */
export function chosenValues(criteria: FilterCriteria | undefined): ReadonlySet<string> | null {
  const values = criteria?.['filterOn'] === 'Values' ? criteria['values'] : undefined;
  return Array.isArray(values) ? new Set(values.map((value) => String(value).toLowerCase())) : null;
}

/**
 * The criteria for a choice; null takes the filter away because everything is chosen. With a search, only what it found and
 * what is ticked passes.
 */
export function criteriaFor(texts: readonly string[], isChosen: (text: string) => boolean, search: string): FilterCriteria | null {
  const chosen = searchedValues(texts, search).filter(isChosen);
  return chosen.length === texts.length ? null : { filterOn: 'Values', values: chosen };
}
