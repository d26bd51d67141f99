/**
 * What a table lends its cells: header, bands and the line below, by the name of its style.
 *
 * Excel numbers its styles in rows of seven: neutral, then six accents. Light ones have pale headers up to 7 and full ones from 8,
 * medium and dark ones have full headers. Only that much is followed; every other detail of a style is left out.
 */
import { headerArea, tableArea } from '../host/model/tableShape';
import type { Sheet, Table, Workbook } from '../host/workbook';

export const ACCENTS = ['neutral', 'blue', 'orange', 'grey', 'gold', 'sky', 'green'] as const;
export type Accent = (typeof ACCENTS)[number];

export interface TableLook {
  readonly table: Table;
  readonly accent: Accent;
  readonly header: 'full' | 'pale';
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The looks of the tables on a sheet. */
export function tableLooks(workbook: Workbook, sheet: Sheet): TableLook[] {
  return workbook.tables.filter((table) => table.sheetId === sheet.id).map((table) => {
    const area = tableArea(table);
    const [, tone = 'Medium', digits = '2'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
    return {
      table,
      accent: ACCENTS[(Number(digits) - 1) % ACCENTS.length] ?? 'blue',
      header: tone === 'Light' && Number(digits) < 8 ? 'pale' : 'full',
      firstRow: area.row,
      lastRow: area.row + area.rows - 1,
      firstColumn: area.column,
      lastColumn: area.column + area.columns - 1,
    };
  });
}

/** The part of a table a cell stands in. */
export function tablePart(look: TableLook, row: number): 'header' | 'band' | 'body' {
  const { table } = look;
  if (headerArea(table)?.row === row) return 'header';
  const isOdd = (row - table.row - (table.showHeaders ? 1 : 0)) % 2 === 0;
  return table.showBandedRows && isOdd ? 'band' : 'body';
}
