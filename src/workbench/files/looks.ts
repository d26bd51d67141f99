/**
 * How a cell looks, in the file's words and in the workbook's.
 */
import type { CellLook } from '../../adapters/file/workbookFile';
import { PLAIN_STYLE, type CellStyle } from '../host/model/styles';

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** The style of a look. Borders, fonts and what else the workbook does not know are left to the look's `base`. */
export function styleOfLook(look: CellLook): CellStyle {
  return {
    numberFormat: look.numberFormat,
    fill: look.fill === undefined ? '' : `#${look.fill}`,
    bold: look.bold,
    italic: look.italic,
    fontColor: look.fontColor === undefined ? PLAIN_STYLE.fontColor : `#${look.fontColor}`,
    align: look.align === undefined ? 'General' : ALIGN[look.align],
    wrap: look.wrap,
    locked: look.locked,
  };
}

/** The look of a style, made from another look where the cell had one. */
export function lookOfStyle(style: CellStyle, base: CellLook | undefined): CellLook {
  const align = (['left', 'center', 'right'] as const).find((name) => name === style.align.toLowerCase());
  return {
    numberFormat: style.numberFormat, bold: style.bold, italic: style.italic, wrap: style.wrap, locked: style.locked,
    ...(style.fontColor !== '' && style.fontColor !== PLAIN_STYLE.fontColor && { fontColor: bareColour(style.fontColor) }),
    ...(style.fill !== '' && { fill: bareColour(style.fill) }),
    ...(align !== undefined && { align }),
    ...(base?.base !== undefined && { base: base.base }),
  };
}

/** Six hex digits without the sign, as files have them. */
export function bareColour(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
