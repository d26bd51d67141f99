/**
 * Reads arguments and property values that office.js sends; what does not fit is refused with InvalidArgument, as Excel does.
 */
import type { Sheet, Workbook } from '../workbook';
import { areaAddress, quoteSheetName, readAddress, splitAddress, type Area } from '../model/area';
import { refuse } from '../model/refusal';
import { findName } from '../model/rules';
import { findSheet, requireSheet } from '../model/sheets';
import { bodyArea, headerArea, tableArea } from '../model/tableShape';
import { findColumn } from '../model/tableColumns';
import { findTable } from '../model/tables';
import type { CellValue } from '../model/typedCell';
import type { Arguments } from './classTable';
import { isTarget, type RangePlace } from './target';

/** A text. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : refuse('InvalidArgument', 'A text is needed.');
}

/** A text, or null when it was left out. */
export function asOptionalText(value: unknown): string | null {
  return value === undefined || value === null ? null : asText(value);
}

/** A whole number. */
export function asInteger(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : refuse('InvalidArgument', 'A whole number is needed.');
}

/** A number. */
export function asNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse('InvalidArgument', 'A number is needed.');
}

/** True or false. */
export function asFlag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse('InvalidArgument', 'True or false is needed.');
}

/** One of some words. */
export function asWord<T extends string>(value: unknown, words: readonly T[]): T {
  return words.find((word) => word === value) ?? refuse('InvalidArgument', `${String(value)} is not one of ${words.join(', ')}.`);
}

/** A plain object. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('InvalidArgument', 'An object is needed.');
  return Object.fromEntries(Object.entries(value));
}

/** A range object. */
export function asRange(value: unknown): RangePlace {
  return isTarget(value) && value.kind === 'Range' ? value.place : refuse('InvalidArgument', 'A range is needed.');
}

/** A range object, or the address of one; an address without a sheet name is on `home`. */
export function asRangeOrAddress(workbook: Workbook, home: Sheet, value: unknown): RangePlace {
  if (isTarget(value)) return asRange(value);
  return findArea(workbook, home, asText(value)) ?? refuse('InvalidArgument', `${asText(value)} is not a range.`);
}

/** What an address, a defined name or a table name stands for; null when it is none of these. */
export function findArea(workbook: Workbook, home: Sheet, text: string): RangePlace | null {
  const { sheet: sheetName, cells } = splitAddress(text.replace(/^=/, ''));
  const sheet = sheetName === null ? home : findSheet(workbook, sheetName);
  if (sheet === undefined) return null;
  const area = readAddress(cells);
  if (area !== null) return { sheet, area };
  return sheetName === null ? findNamed(workbook, home, cells) : null;
}

function findNamed(workbook: Workbook, home: Sheet, text: string): RangePlace | null {
  const name = findName(workbook, text, home.id) ?? findName(workbook, text, null);
  if (name !== undefined) return findArea(workbook, home, name.formula);
  const match = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(text);
  const table = match === null ? undefined : findTable(workbook, match[1] ?? '');
  if (table === undefined) return null;
  const sheet = requireSheet(workbook, table.sheetId);
  const part = match?.[2] ?? '#Data';
  if (part === '#All') return { sheet, area: tableArea(table) };
  if (part === '#Data') return { sheet, area: bodyArea(table) };
  if (part === '#Headers') return { sheet, area: headerArea(table) ?? tableArea(table) };
  const column = findColumn(table, part);
  if (column === undefined) return null;
  return { sheet, area: { ...bodyArea(table), column: table.column + table.columns.indexOf(column), columns: 1 } };
}

/** The address of a range with its sheet name. */
export function fullAddress(place: { readonly sheet: Sheet; readonly area: Area }): string {
  return `${quoteSheetName(place.sheet.name)}!${areaAddress(place.area)}`;
}

/** The address of a range as a formula has it, with dollar signs. */
export function absoluteFormula(place: RangePlace): string {
  const address = areaAddress(place.area).replaceAll(/([A-Z]+)?(\d+)?/g, (_all, letters?: string, digits?: string) =>
    (letters === undefined ? '' : `$${letters}`) + (digits === undefined ? '' : `$${digits}`));
  return `=${quoteSheetName(place.sheet.name)}!${address}`;
}

/** The most characters a cell takes. */
const LONGEST_TEXT = 32_767;

function isCell(value: unknown): value is CellValue | null {
  return value === null || (typeof value === 'string' && value.length <= LONGEST_TEXT) || typeof value === 'number' || typeof value === 'boolean';
}

/** A matrix as large as the area; a single value stands for all of them. Sizes that differ are refused. */
export function asCells(value: unknown, area: Pick<Area, 'rows' | 'columns'>): readonly (readonly (CellValue | null)[])[] {
  if (isCell(value)) {
    const row = new Array<CellValue | null>(area.columns).fill(value);
    return new Array<readonly (CellValue | null)[]>(area.rows).fill(row);
  }
  const rows = asMatrix(value);
  const fits = rows.length === area.rows && rows.every((row) => row.length === area.columns);
  return fits
    ? rows
    : refuse('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

/** A matrix of cell values of any size. */
export function asMatrix(value: unknown): readonly (readonly (CellValue | null)[])[] {
  if (!Array.isArray(value)) return refuse('InvalidArgument', 'Rows of cells are needed.');
  return value.map((row: unknown) =>
    Array.isArray(row) && row.every(isCell) ? row : refuse('InvalidArgument', 'Rows of cells are needed.'));
}

/** The one text for a whole area, as a text or as a matrix of one cell, which Excel takes for number formats of any area. */
export function asSingleText(value: unknown): string | null {
  const only: unknown = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? value[0][0] : value;
  return typeof only === 'string' ? only : null;
}

/** A matrix of texts of the area's size; null leaves a cell alone. */
export function asTexts(value: unknown, area: Pick<Area, 'rows' | 'columns'>): readonly (readonly (string | null)[])[] {
  return asCells(value, area).map((row) => row.map((cell) => (cell === null ? null : asText(cell))));
}

/** The argument at a place, undefined when it was left out. */
export function argument(args: Arguments, index: number): unknown {
  return args[index] ?? undefined;
}
