/**
 * What is drawn for one cell: its text fitted to its room, and where the text stands.
 *
 * Follows Excel: numbers right, texts left, truth values centred; a number or day that does not fit becomes ####; a text
 * that does not fit runs over blank cells to its right, or is cut off.
 */
import { getCell } from '../host/model/cells';
import { stripGet } from '../host/model/strip';
import type { CellStyle } from '../host/model/styles';
import type { CellValue } from '../host/model/typedCell';
import type { Sheet, Workbook } from '../host/workbook';
import { conditionalLook } from './conditionalLook';
import { widthOf, type Geometry } from './geometry';
import { textWidth } from './textWidth';

export type Align = 'left' | 'right' | 'center';

export interface CellView {
  readonly text: string;
  readonly align: Align;
  readonly style: CellStyle;
  readonly value: CellValue;
  readonly isFormula: boolean;
  /** The fill comes from a conditional format, which names the ink that is readable on it: the dark leaves both alone. */
  readonly keepsColours: boolean;
  /** Columns the text runs over beyond its own. */
  readonly spill: number;
}

/** Room that borders and padding take. */
export const CELL_PADDING = 9;
const MOST_SPILL = 40;
const HASHES = '#'.repeat(40);

/** The view of a cell; null for a blank one. */
export function cellView(workbook: Workbook, sheet: Sheet, geometry: Geometry, row: number, column: number): CellView | null {
  const { value, formula, text, style: own } = getCell(workbook, sheet, row, column);
  const style = conditionalLook(sheet, row, column, own);
  const align = alignOf(style.align, value);
  const isFormula = formula !== '';
  const keepsColours = style.fill !== own.fill;
  if (text === '') return { text, align, style, value, isFormula, keepsColours, spill: 0 };
  const room = widthOf(geometry, column) - CELL_PADDING;
  if (textWidth(text, style.bold) <= room) return { text, align, style, value, isFormula, keepsColours, spill: 0 };
  if (typeof value !== 'string') return { text: hashesFor(room), align, style, value, isFormula, keepsColours, spill: 0 };
  const spill = align === 'left' && !style.wrap ? blanksAfter(sheet, geometry, row, column, textWidth(text, style.bold) - room) : 0;
  return { text, align, style, value, isFormula, keepsColours, spill };
}

function hashesFor(room: number): string {
  return HASHES.slice(0, Math.max(1, Math.floor(room / textWidth('#'))));
}

function alignOf(align: string, value: CellValue): Align {
  const wanted = align.toLowerCase();
  if (wanted === 'left' || wanted === 'right' || wanted === 'center') return wanted;
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || (typeof value === 'string' && /^#[A-Z/0]+[!?A]?$/.test(value)) ? 'center' : 'left';
}

/** How many blank columns to the right are needed and there for a text that lacks `missing` pixels. */
function blanksAfter(sheet: Sheet, geometry: Geometry, row: number, column: number, missing: number): number {
  let found = 0;
  for (let left = missing; left > 0 && found < MOST_SPILL; found += 1) {
    const next = column + found + 1;
    const strips = sheet.columns[next];
    if (next >= geometry.columns || next === geometry.frozenColumns) return found;
    if (strips !== undefined && (stripGet(strips.values, row) !== '' || stripGet(strips.formulas, row) !== '')) return found;
    left -= widthOf(geometry, next);
  }
  return found;
}
