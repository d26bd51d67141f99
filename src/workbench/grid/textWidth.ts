/**
 * How wide a text is in the grid's font. Measured with a canvas where there is one, otherwise estimated from its length.
 */

const FONT = '13px "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const AVERAGE = 6.9;
const MOST_KEPT = 5_000;

const measured = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** The width of a text in pixels. */
export function textWidth(text: string, isBold = false): number {
  const key = isBold ? `b${text}` : `n${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  const context = canvasContext();
  if (context !== null) context.font = isBold ? `600 ${FONT}` : FONT;
  const width = context === null ? text.length * AVERAGE : context.measureText(text).width;
  if (measured.size >= MOST_KEPT) measured.clear();
  measured.set(key, width);
  return width;
}

function canvasContext(): CanvasRenderingContext2D | null {
  canvas ??= typeof OffscreenCanvas === 'undefined' ? null : (new OffscreenCanvas(1, 1).getContext('2d') as unknown as CanvasRenderingContext2D | null);
  return canvas ?? null;
}

/** Whether a text may be wider than a room; cheap, and never wrong when it says no. */
export function mayExceed(text: string, room: number): boolean {
  return text.length * 13 > room;
}
