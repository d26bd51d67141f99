/**
 * The colours that conditional formats give to a cell. Formulas that compare a cell of the row with a value are understood, as the reports have
 * them; a format that asks anything else is kept and not drawn.
 */
import { areaHolds, cellArea } from '../host/model/area';
import { stripGet } from '../host/model/strip';
import type { CellStyle } from '../host/model/styles';
import type { CellValue } from '../host/model/typedCell';
import type { ConditionalFormat, Sheet } from '../host/workbook';
import { columnNumber } from '../../base/cellAddress';

const COMPARISON = /^=\$([A-Z]{1,3})(\d+)(<>|<=|>=|=|<|>)(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?))$/;

/** The style with what the formats say; the first that holds decides, and each property is given by the first that names it. */
export function conditionalLook(sheet: Sheet, row: number, column: number, style: CellStyle): CellStyle {
  if (sheet.conditionalFormats.length === 0) return style;
  let fill: string | undefined;
  let ink: string | undefined;
  for (const format of sheet.conditionalFormats) {
    if (format.type !== 'Custom' || !areaHolds(format.area, cellArea(row, column)) || !holds(sheet, format, row)) continue;
    fill ??= textOf(format, 'custom/format/fill/Color');
    ink ??= textOf(format, 'custom/format/font/Color');
  }
  return fill === undefined && ink === undefined ? style : { ...style, fill: fill ?? style.fill, fontColor: ink ?? style.fontColor };
}

function textOf({ settings }: ConditionalFormat, path: string): string | undefined {
  const value = settings.get(path);
  return typeof value === 'string' ? value : undefined;
}

function holds(sheet: Sheet, format: ConditionalFormat, row: number): boolean {
  const match = COMPARISON.exec(String(format.settings.get('custom/rule/Formula') ?? ''));
  if (match === null) return false;
  const [, letters = '', first = '', sign = '', text, number] = match;
  const strips = sheet.columns[columnNumber(letters)];
  const value = strips === undefined ? '' : stripGet(strips.values, Number(first) - 1 + row - format.area.row);
  const order = compared(value, text === undefined ? Number(number) : text.replaceAll('""', '"'));
  if (sign === '=') return order === 0;
  if (sign === '<>') return order !== 0;
  return sign.startsWith('<') ? order < 0 || (sign === '<=' && order === 0) : order > 0 || (sign === '>=' && order === 0);
}

/** As Excel compares: a blank is 0 or no text, numbers stand before texts, texts before truth values, and case does not count. */
function compared(value: CellValue, other: number | string): number {
  const own = value === '' && typeof other === 'number' ? 0 : value;
  const ranks = [own, other].map((each) => (typeof each === 'number' ? 0 : typeof each === 'string' ? 1 : 2));
  if (ranks[0] !== ranks[1]) return (ranks[0] ?? 0) - (ranks[1] ?? 0);
  if (typeof own === 'string' && typeof other === 'string') return own.toLowerCase() === other.toLowerCase() ? 0 : own.toLowerCase() < other.toLowerCase() ? -1 : 1;
  return Number(own) - Number(other);
}
