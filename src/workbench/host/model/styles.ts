/**
 * How a cell looks, kept once per distinct look: a cell holds the number of its style. Style 0 is the plain cell.
 */

export interface CellStyle {
  readonly numberFormat: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string;
  readonly align: string;
  readonly wrap: boolean;
  readonly locked: boolean;
}

export interface StyleBook {
  readonly styles: CellStyle[];
  readonly numberByKey: Map<string, number>;
}

export const PLAIN_STYLE: CellStyle = {
  numberFormat: 'General',
  fill: '',
  bold: false,
  italic: false,
  fontColor: '#000000',
  align: 'General',
  wrap: false,
  locked: true,
};

/** A book that knows the plain style alone. */
export function createStyleBook(): StyleBook {
  const book: StyleBook = { styles: [], numberByKey: new Map() };
  styleNumber(book, PLAIN_STYLE);
  return book;
}

/** The number of a style, given out on first sight. */
export function styleNumber(book: StyleBook, style: CellStyle): number {
  const key = JSON.stringify([
    style.numberFormat, style.fill, style.bold, style.italic, style.fontColor, style.align, style.wrap, style.locked,
  ]);
  const known = book.numberByKey.get(key);
  if (known !== undefined) return known;
  book.styles.push(style);
  book.numberByKey.set(key, book.styles.length - 1);
  return book.styles.length - 1;
}

/** The style behind a number. */
export function styleOf(book: StyleBook, number: number): CellStyle {
  return book.styles[number] ?? PLAIN_STYLE;
}

/** A function from old style numbers to new ones with `change` laid over them; each distinct style is computed once. */
export function restyler(book: StyleBook, change: Partial<CellStyle>): (number: number) => number {
  const seen = new Map<number, number>();
  return (number) => {
    const known = seen.get(number);
    if (known !== undefined) return known;
    const next = styleNumber(book, { ...styleOf(book, number), ...change });
    seen.set(number, next);
    return next;
  };
}
