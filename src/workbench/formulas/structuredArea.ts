/**
 * Structured references: from `Lines[@Amount]` to cells.
 */
import type { Area } from '../host/model/area';
import { requireSheet } from '../host/model/sheets';
import { bodyArea, headerArea, tableArea } from '../host/model/tableShape';
import { findTable, tableAt } from '../host/model/tables';
import type { Table, Workbook } from '../host/workbook';
import type { Place, Reference } from './prepareFormula';

type Part = '#All' | '#Headers' | '#Data' | '#This Row';

const PARTS: Readonly<Record<string, Part>> = { '#all': '#All', '#headers': '#Headers', '#data': '#Data', '#this row': '#This Row' };

interface Wanted {
  readonly parts: readonly Part[];
  readonly first: string | null;
  readonly last: string | null;
}

/** The cells of a structured reference seen from `place`; null when table, column or row is not there. */
export function structuredArea(workbook: Workbook, text: string, place: Place): Reference | null {
  const open = text.indexOf('[');
  const name = text.slice(0, open);
  const table = name === ''
    ? tableAt(workbook, requireSheet(workbook, place.sheetId), place.row, place.column)
    : findTable(workbook, name);
  if (table === undefined) return null;
  const wanted = wantedOf(text.slice(open + 1, -1).trim());
  const rows = rowsOf(table, wanted.parts, place);
  const columns = columnsOf(table, wanted);
  return rows === null || columns === null ? null : { sheetId: table.sheetId, area: { ...rows, ...columns } };
}

function wantedOf(inside: string): Wanted {
  const thisRow = inside.startsWith('@');
  const body = thisRow ? inside.slice(1).trim() : inside;
  const items = body.startsWith('[') ? [...body.matchAll(/\[((?:[^\[\]']|'.)*)\]/gs)].map((match) => match[1] ?? '') : body === '' ? [] : [body];
  const parts: Part[] = thisRow ? ['#This Row'] : [];
  const columns: string[] = [];
  for (const item of items) {
    const part = PARTS[item.toLowerCase()];
    if (part === undefined) columns.push(item.replaceAll(/'(.)/gs, '$1'));
    else parts.push(part);
  }
  return { parts, first: columns[0] ?? null, last: columns.at(-1) ?? null };
}

function rowsOf(table: Table, parts: readonly Part[], place: Place): Pick<Area, 'row' | 'rows'> | null {
  const body = bodyArea(table);
  if (parts.includes('#This Row')) {
    const inside = place.row >= body.row && place.row < body.row + body.rows;
    return inside ? { row: place.row, rows: 1 } : null;
  }
  if (parts.includes('#All') || (parts.includes('#Headers') && parts.includes('#Data'))) return tableArea(table);
  return parts.includes('#Headers') ? headerArea(table) : body;
}

function columnsOf(table: Table, wanted: Wanted): Pick<Area, 'column' | 'columns'> | null {
  if (wanted.first === null || wanted.last === null) return { column: table.column, columns: table.columns.length };
  const [first, last] = [wanted.first, wanted.last].map((name) =>
    table.columns.findIndex((column) => column.name.toLowerCase() === name.trim().toLowerCase()),
  );
  if (first === undefined || last === undefined || first < 0 || last < 0) return null;
  return { column: table.column + Math.min(first, last), columns: Math.abs(last - first) + 1 };
}
