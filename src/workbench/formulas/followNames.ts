/**
 * Keeps formulas speaking of the same sheets, tables and columns when those get other names.
 */
import { quoteSheetName, splitAddress } from '../host/model/area';
import type { Table, Workbook } from '../host/workbook';
import { rewriteFormulas } from './rewriteFormulas';

interface TableNames {
  readonly name: string;
  readonly columns: ReadonlyMap<number, string>;
}

export interface NameFollower {
  /** Compares all names with those of the last time and changes formulas accordingly. */
  readonly follow: () => void;
}

/** Remembers the names a workbook has now. */
export function createNameFollower(workbook: Workbook): NameFollower {
  let sheets = sheetNames(workbook);
  let tables = tableNames(workbook);
  return {
    follow: () => {
      for (const sheet of workbook.sheets) {
        const former = sheets.get(sheet.id);
        if (former !== undefined && former !== sheet.name) renameSheetIn(workbook, former, sheet.name);
      }
      for (const table of workbook.tables) {
        const former = tables.get(table.id);
        if (former !== undefined) renameTableIn(workbook, former, table);
      }
      sheets = sheetNames(workbook);
      tables = tableNames(workbook);
    },
  };
}

function sheetNames(workbook: Workbook): ReadonlyMap<string, string> {
  return new Map(workbook.sheets.map(({ id, name }) => [id, name]));
}

function tableNames(workbook: Workbook): ReadonlyMap<string, TableNames> {
  return new Map(workbook.tables.map(({ id, name, columns }) => [id, { name, columns: new Map(columns.map((column) => [column.id, column.name])) }]));
}

function renameSheetIn(workbook: Workbook, former: string, name: string): void {
  rewriteFormulas(workbook, ({ kind, text }) => {
    if (kind !== 'reference' && kind !== 'name' && kind !== 'fault') return text;
    const { sheet, cells } = splitAddress(text);
    return sheet?.toLowerCase() === former.toLowerCase() && cells !== '' ? `${quoteSheetName(name)}!${cells}` : text;
  });
}

function renameTableIn(workbook: Workbook, former: TableNames, table: Table): void {
  const renamed = table.columns.flatMap(({ id, name }) => {
    const before = former.columns.get(id);
    return before === undefined || before === name ? [] : [{ before: escaped(before), after: escaped(name) }];
  });
  if (former.name === table.name && renamed.length === 0) return;
  rewriteFormulas(workbook, ({ kind, text }) => {
    if (kind === 'name') return text.toLowerCase() === former.name.toLowerCase() ? table.name : text;
    const open = text.indexOf('[');
    if (kind !== 'structured' || text.slice(0, open).toLowerCase() !== former.name.toLowerCase()) return text;
    return table.name + renamed.reduce((inside, { before, after }) => withColumn(inside, before, after), text.slice(open));
  });
}

/** Column names in structured references have a quote before brackets, hashes, quotes and the at sign. */
function escaped(name: string): string {
  return name.replaceAll(/[[\]#'@]/g, "'$&");
}

function withColumn(inside: string, before: string, after: string): string {
  if (inside.toLowerCase() === `[${before}]`.toLowerCase()) return `[${after}]`;
  if (inside.toLowerCase() === `[@${before}]`.toLowerCase()) return /^[\p{L}\p{N}_.]+$/u.test(after) ? `[@${after}]` : `[@[${after}]]`;
  const start = inside.toLowerCase().indexOf(`[${before}]`.toLowerCase(), 1);
  return start < 0 ? inside : `${inside.slice(0, start)}[${after}]${withColumn(` ${inside.slice(start + before.length + 2)}`, before, after).slice(1)}`;
}
