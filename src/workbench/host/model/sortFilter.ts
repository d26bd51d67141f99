/**
 * Sorting and filtering tables. A filter hides rows of the sheet; sorting moves whole rows of the table with their looks.
 *
 * Filters know values (`filterOn: 'Values'`) and comparisons (`filterOn: 'Custom'` with `*` and `?` in texts). Other kinds are kept and hide nothing.
 */
import { shiftReferences } from '../../formulas/shiftReferences';
import { announce, type FilterCriteria, type Origin, type Sheet, type Table, type TableColumn, type Workbook } from '../workbook';
import { putBlock, reportCells, swapBlock, takeBlock, type Block } from './blocks';
import { getCell } from './cells';
import { asOneStep, record } from './history';
import { requireUnlocked } from './protection';
import { computeWhenDue } from './recalculation';
import { refuse } from './refusal';
import { bodyArea } from './tableShape';
import { changeTable, sheetOf } from './tables';
import type { CellValue } from './typedCell';

export interface SortKey {
  /** The column within the table, 0 first. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Sorts the data rows: numbers before texts before truth values, blanks last, equal rows in their order. */
export function sortTable(workbook: Workbook, table: Table, keys: readonly SortKey[], origin: Origin): void {
  const sheet = sheetOf(workbook, table);
  const area = bodyArea(table);
  requireUnlocked(workbook, sheet, area, 'allowSort');
  const block = takeBlock(sheet, area);
  const order = Array.from({ length: area.rows }, (_, row) => row).sort((a, b) => compareRows(block, keys, a, b));
  asOneStep(workbook, origin, () => {
    putBlock(sheet, { area, columns: block.columns.map((column) => column && reorder(column, order)) });
    record(workbook, origin, swapBlock(workbook, sheet, block));
    if (table.filters.size > 0) hideFiltered(workbook, sheet, table, origin);
    reportCells(workbook, sheet, area, origin, 'RangeEdited');
  });
  computeWhenDue(workbook);
}

function reorder(column: NonNullable<Block['columns'][number]>, order: readonly number[]): NonNullable<Block['columns'][number]> {
  const values = column.values;
  const formulas = column.formulas;
  const styles = column.styles;
  return {
    values: values && order.map((row) => values[row] ?? ''),
    formulas: formulas && order.map((row, place) => movedFormula(formulas[row] ?? '', place - row)),
    styles: styles && order.map((row) => styles[row] ?? -1),
    style: column.style,
  };
}

/** A formula goes along with its row as if it were copied: what it says of its own row is said of the new one. */
function movedFormula(formula: string, rows: number): string {
  return formula === '' ? '' : shiftReferences(formula, rows, 0);
}

function compareRows(block: Block, keys: readonly SortKey[], a: number, b: number): number {
  for (const { key, ascending } of keys) {
    const values = block.columns[key]?.values;
    const left = values?.[a] ?? '';
    const right = values?.[b] ?? '';
    if (left === '' || right === '') {
      if (left !== right) return left === '' ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right);
    if (order !== 0) return ascending ? order : -order;
  }
  return a - b;
}

const KIND_ORDER: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

function compareValues(a: CellValue, b: CellValue): number {
  const kinds = (KIND_ORDER[typeof a] ?? 0) - (KIND_ORDER[typeof b] ?? 0);
  if (kinds !== 0) return kinds;
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en', { sensitivity: 'accent' });
  return Number(a) - Number(b);
}

/** Sets a column's filter, or takes it away with null, and hides the rows that do not pass. */
export function filterColumn(workbook: Workbook, table: Table, column: TableColumn, criteria: FilterCriteria | null, origin: Origin): void {
  const next = new Map(table.filters);
  if (criteria === null) next.delete(column.id);
  else next.set(column.id, criteria);
  setFilters(workbook, table, next, origin);
}

/** Takes every filter of a table away and shows its rows. */
export function clearFilters(workbook: Workbook, table: Table, origin: Origin): void {
  setFilters(workbook, table, new Map(), origin);
}

/** Hides and shows the rows of a table by its filters as they stand. */
export function reapplyFilters(workbook: Workbook, table: Table, origin: Origin): void {
  setFilters(workbook, table, new Map(table.filters), origin);
}

function setFilters(workbook: Workbook, table: Table, filters: ReadonlyMap<number, FilterCriteria>, origin: Origin): void {
  const sheet = sheetOf(workbook, table);
  if (sheet.protection !== null && sheet.protection.options['allowAutoFilter'] !== true) {
    refuse('AccessDenied', `The sheet ${sheet.name} is protected.`);
  }
  const write = (value: ReadonlyMap<number, FilterCriteria>): void => {
    table.filters.clear();
    for (const [id, criteria] of value) table.filters.set(id, criteria);
    hideFiltered(workbook, sheet, table, origin);
  };
  changeTable(workbook, table, 'filtered', origin, () => new Map(table.filters), write, filters);
}

function hideFiltered(workbook: Workbook, sheet: Sheet, table: Table, origin: Origin): void {
  const body = bodyArea(table);
  const tests = table.columns.flatMap((column, index) => {
    const criteria = table.filters.get(column.id);
    return criteria === undefined ? [] : [{ index: table.column + index, passes: filterTest(criteria) }];
  });
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const shown = tests.every(({ index, passes }) => {
      const cell = getCell(workbook, sheet, row, index);
      return passes(cell.value, cell.text);
    });
    if (shown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
  announce(workbook, { kind: 'sheet', what: 'rows', sheetId: sheet.id, origin });
}

type FilterTest = (value: CellValue, text: string) => boolean;

function filterTest(criteria: FilterCriteria): FilterTest {
  const filterOn = criteria['filterOn'];
  if (filterOn === 'Values') {
    const values = Array.isArray(criteria['values']) ? criteria['values'] : [];
    const texts = new Set(values.map((value) => String(value).toLowerCase()));
    return (_value, text) => texts.has(text.toLowerCase());
  }
  if (filterOn !== 'Custom') return () => true;
  const first = comparison(criteria['criterion1']);
  const second = comparison(criteria['criterion2']);
  if (second === null) return first ?? (() => true);
  const either = criteria['operator'] === 'Or';
  return (value, text) => {
    const one = first === null || first(value, text);
    return either ? one || second(value, text) : one && second(value, text);
  };
}

function comparison(criterion: unknown): FilterTest | null {
  if (typeof criterion !== 'string' || criterion === '') return null;
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion);
  const sign = match?.[1] ?? '=';
  const wanted = match?.[2] ?? '';
  const number = wanted === '' ? NaN : Number(wanted);
  const pattern = new RegExp(`^${wanted.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')}$`, 'is');
  const equals: FilterTest = (value, text) =>
    typeof value === 'number' && !Number.isNaN(number) ? value === number : pattern.test(text);
  if (sign === '=') return equals;
  if (sign === '<>') return (value, text) => !equals(value, text);
  return (value) => {
    if (value === '' || typeof value === 'boolean') return false;
    if (typeof value !== 'number') return Number.isNaN(number) && holds(sign, value.localeCompare(wanted, 'en'));
    return !Number.isNaN(number) && holds(sign, value - number);
  };
}

function holds(sign: string, difference: number): boolean {
  if (sign === '<') return difference < 0;
  if (sign === '<=') return difference <= 0;
  return sign === '>' ? difference > 0 : difference >= 0;
}
