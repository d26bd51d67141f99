/**
 * How wide a text is in the grid's font: the sum of its characters, each measured once with a canvas, or estimated where there is none.
 */

const FONT = '13px "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const AVERAGE = 6.9;
const KEPT_CODES = 1024;

interface Widths {
  readonly font: string;
  readonly byCode: Float64Array;
}

const plain: Widths = { font: FONT, byCode: new Float64Array(KEPT_CODES) };
const bold: Widths = { font: `600 ${FONT}`, byCode: new Float64Array(KEPT_CODES) };
let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** The width of a text in pixels. */
export function textWidth(text: string, isBold = false): number {
  const widths = isBold ? bold : plain;
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += codeWidth(widths, text.charCodeAt(i));
  return width;
}

function codeWidth({ font, byCode }: Widths, code: number): number {
  const at = code < KEPT_CODES ? code : 0;
  const known = byCode[at] ?? 0;
  if (known > 0) return known;
  // What is not kept one by one, such as Chinese or the halves of an emoji, counts as wide as a capital M.
  const width = measured(font, at === 0 ? 'M' : String.fromCharCode(code));
  byCode[at] = width;
  return width;
}

function measured(font: string, sign: string): number {
  canvas ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) return AVERAGE;
  canvas.font = font;
  return canvas.measureText(sign).width;
}
