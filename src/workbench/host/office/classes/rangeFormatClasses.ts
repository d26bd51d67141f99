/**
 * How ranges look: fill, font, alignment, column widths, locking. A property that differs between cells reads as null.
 */
import { usedArea } from '../../model/blocks';
import { getCell, styleArea, styleNumbers } from '../../model/cells';
import { requireUnlocked } from '../../model/protection';
import { columnWidth, setColumnWidths } from '../../model/sheets';
import { styleOf, type CellStyle } from '../../model/styles';
import type { Sheet } from '../../workbook';
import { asFlag, asNumber, asText, asWord } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { Session } from '../session';
import type { RangePlace } from '../target';

/** Alignment words as Excel spells them. */
const ALIGNMENTS = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;

/** A character of the standard font is about this many points wide. */
const POINTS_PER_CHARACTER = 5.25;
/** Widths are fitted to the first rows only; a hundred thousand texts need not be made for it. */
const ROWS_FITTED = 1000;
const WIDEST = 300;

function common<K extends keyof CellStyle>(session: Session, { sheet, area }: RangePlace, name: K): CellStyle[K] | null {
  const [first, ...rest] = [...styleNumbers(sheet, area)].map((number) => styleOf(session.workbook.styles, number)[name]);
  return first === undefined || rest.some((value) => value !== first) ? null : first;
}

function restyle(session: Session, { sheet, area }: RangePlace, change: Partial<CellStyle>): void {
  styleArea(session.workbook, sheet, area, change, 'addin');
}

function fittedWidth(session: Session, sheet: Sheet, column: number): number {
  const used = usedArea(sheet, true);
  if (used === null) return sheet.standardWidth;
  let characters = 0;
  const end = Math.min(used.row + used.rows, used.row + ROWS_FITTED);
  for (let row = used.row; row < end; row += 1) {
    characters = Math.max(characters, getCell(session.workbook, sheet, row, column).text.length);
  }
  return characters === 0 ? columnWidth(sheet, column) : Math.min(WIDEST, (characters + 2) * POINTS_PER_CHARACTER);
}

function fitColumns(session: Session, { sheet, area }: RangePlace): void {
  requireUnlocked(session.workbook, sheet, area, 'allowFormatColumns');
  const end = Math.min(area.column + area.columns, sheet.columns.length);
  for (let column = area.column; column < end; column += 1) {
    setColumnWidths(session.workbook, sheet, column, 1, fittedWidth(session, sheet, column), 'addin');
  }
}

function commonWidth({ sheet, area }: RangePlace): number | null {
  const width = columnWidth(sheet, area.column);
  for (let c = 1; c < area.columns; c += 1) if (columnWidth(sheet, area.column + c) !== width) return null;
  return width;
}

/** A colour in the form Excel answers with: #RRGGBB in capitals; a name stays as it is. */
function asColour(value: unknown): string {
  const text = asText(value);
  return /^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace('#', '').toUpperCase()}` : text;
}

export const rangeFormatClasses: ClassTables = {
  RangeFormat: {
    get: {
      HorizontalAlignment: (session, { place }) => common(session, place, 'align'),
      WrapText: (session, { place }) => common(session, place, 'wrap'),
      ColumnWidth: (_session, { place }) => commonWidth(place),
    },
    set: {
      HorizontalAlignment: (session, { place }, value) => restyle(session, place, { align: asWord(value, ALIGNMENTS) }),
      WrapText: (session, { place }, value) => restyle(session, place, { wrap: asFlag(value) }),
      ColumnWidth: ({ workbook }, { place }, value) => {
        requireUnlocked(workbook, place.sheet, place.area, 'allowFormatColumns');
        setColumnWidths(workbook, place.sheet, place.area.column, place.area.columns, asNumber(value), 'addin');
      },
    },
    link: {
      Fill: (_session, { place }) => ({ kind: 'RangeFill', place }),
      Font: (_session, { place }) => ({ kind: 'RangeFont', place }),
      Protection: (_session, { place }) => ({ kind: 'FormatProtection', place }),
    },
    call: { AutofitColumns: (session, { place }) => fitColumns(session, place) },
  },
  RangeFill: {
    // Excel reads a cell without fill as white.
    get: {
      Color: (session, { place }) => {
        const fill = common(session, place, 'fill');
        return fill === '' ? '#FFFFFF' : fill;
      },
    },
    set: { Color: (session, { place }, value) => restyle(session, place, { fill: asColour(value) }) },
    call: { Clear: (session, { place }) => restyle(session, place, { fill: '' }) },
  },
  RangeFont: {
    get: {
      Bold: (session, { place }) => common(session, place, 'bold'),
      Italic: (session, { place }) => common(session, place, 'italic'),
      Color: (session, { place }) => common(session, place, 'fontColor'),
    },
    set: {
      Bold: (session, { place }, value) => restyle(session, place, { bold: asFlag(value) }),
      Italic: (session, { place }, value) => restyle(session, place, { italic: asFlag(value) }),
      Color: (session, { place }, value) => restyle(session, place, { fontColor: asColour(value) }),
    },
  },
  FormatProtection: {
    get: { Locked: (session, { place }) => common(session, place, 'locked') },
    set: { Locked: (session, { place }, value) => restyle(session, place, { locked: asFlag(value) }) },
  },
};
