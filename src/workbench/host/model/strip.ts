/**
 * One sheet column of one thing (values, formulas or style numbers), in chunks of 1,024 rows.
 *
 * Promises reading and writing without an object per cell, and no memory for stretches that were never written: a cell in
 * the last row of a sheet costs one chunk. The blank item stands for "nothing here" and is never counted as used.
 */

const CHUNK_BITS = 10;
const CHUNK_ROWS = 1 << CHUNK_BITS;
const CHUNK_MASK = CHUNK_ROWS - 1;

export interface Strip<T> {
  readonly blank: T;
  readonly chunks: (T[] | undefined)[];
  /** The chunks that were written since somebody took note of them; whoever does empties this. */
  readonly written: Set<number>;
}

/** An empty strip whose untouched rows read as `blank`. */
export function createStrip<T>(blank: T): Strip<T> {
  return { blank, chunks: [], written: new Set() };
}

/** The item in one row (0 is the first row of the sheet). */
export function stripGet<T>(strip: Strip<T>, row: number): T {
  const chunk = strip.chunks[row >> CHUNK_BITS];
  if (chunk === undefined) return strip.blank;
  const item = chunk[row & CHUNK_MASK];
  return item === undefined ? strip.blank : item;
}

/** Writes one row. */
export function stripSet<T>(strip: Strip<T>, row: number, item: T): void {
  const index = row >> CHUNK_BITS;
  let chunk = strip.chunks[index];
  if (chunk === undefined) {
    if (item === strip.blank) return;
    chunk = new Array<T>(CHUNK_ROWS).fill(strip.blank);
    strip.chunks[index] = chunk;
  }
  chunk[row & CHUNK_MASK] = item;
  strip.written.add(index);
}

/** Copies `count` rows from `from`; undefined when nothing was ever written there. */
export function stripCopy<T>(strip: Strip<T>, from: number, count: number): T[] | undefined {
  if (!stripTouched(strip, from, count)) return undefined;
  const items = new Array<T>(count);
  for (let i = 0; i < count; i += 1) items[i] = stripGet(strip, from + i);
  return items;
}

/** Writes rows from `from` on; `undefined` items clear `count` rows. */
export function stripPaste<T>(strip: Strip<T>, from: number, count: number, items: readonly T[] | undefined): void {
  if (items === undefined) {
    stripFill(strip, from, count, strip.blank);
    return;
  }
  for (let i = 0; i < count; i += 1) stripSet(strip, from + i, items[i] ?? strip.blank);
}

/** Writes the same item into `count` rows; whole chunks of blanks are dropped rather than filled. */
export function stripFill<T>(strip: Strip<T>, from: number, count: number, item: T): void {
  const end = from + count;
  let row = from;
  while (row < end) {
    const index = row >> CHUNK_BITS;
    const stop = Math.min(end, (index + 1) << CHUNK_BITS);
    fillWithin(strip, index, row, stop, item);
    row = stop;
  }
}

function fillWithin<T>(strip: Strip<T>, index: number, row: number, stop: number, item: T): void {
  const chunk = strip.chunks[index];
  if (chunk === undefined && item === strip.blank) return;
  strip.written.add(index);
  if (item === strip.blank && stop - row === CHUNK_ROWS) {
    strip.chunks[index] = undefined;
    return;
  }
  const target = chunk ?? new Array<T>(CHUNK_ROWS).fill(strip.blank);
  strip.chunks[index] = target;
  target.fill(item, row & CHUNK_MASK, (row & CHUNK_MASK) + (stop - row));
}

/** Puts another item in the place of each one in the chunks that exist, blank ones among them. */
export function stripMap<T>(strip: Strip<T>, change: (item: T) => T): void {
  strip.chunks.forEach((chunk, index) => {
    if (chunk === undefined) return;
    strip.chunks[index] = chunk.map(change);
    strip.written.add(index);
  });
}

/** Whether any chunk exists within the rows; false means every row there reads as blank. */
export function stripTouched<T>(strip: Strip<T>, from: number, count: number): boolean {
  if (count <= 0) return false;
  const last = Math.min((from + count - 1) >> CHUNK_BITS, strip.chunks.length - 1);
  for (let index = from >> CHUNK_BITS; index <= last; index += 1) {
    if (strip.chunks[index] !== undefined) return true;
  }
  return false;
}

/** The row after the last one (of those before `before`) that is not blank; 0 when there is none. */
export function stripEnd<T>(strip: Strip<T>, before = Infinity): number {
  for (let index = strip.chunks.length - 1; index >= 0; index -= 1) {
    const chunk = strip.chunks[index];
    if (chunk === undefined) continue;
    for (let i = Math.min(CHUNK_ROWS, before - (index << CHUNK_BITS)) - 1; i >= 0; i -= 1) {
      if (chunk[i] !== strip.blank) return (index << CHUNK_BITS) + i + 1;
    }
  }
  return 0;
}

/** The first row from `from` on that is not blank; -1 when there is none. */
export function stripNext<T>(strip: Strip<T>, from: number): number {
  for (let index = from >> CHUNK_BITS; index < strip.chunks.length; index += 1) {
    const chunk = strip.chunks[index];
    if (chunk === undefined) continue;
    const base = index << CHUNK_BITS;
    for (let i = Math.max(0, from - base); i < CHUNK_ROWS; i += 1) {
      if (chunk[i] !== strip.blank) return base + i;
    }
  }
  return -1;
}

/** Opens `count` blank rows at `at`, moving what follows down. */
export function stripInsert<T>(strip: Strip<T>, at: number, count: number): void {
  const end = stripEnd(strip);
  if (end <= at) return;
  const tail = stripCopy(strip, at, end - at);
  stripFill(strip, at, count, strip.blank);
  stripPaste(strip, at + count, end - at, tail);
}

/** Takes `count` rows out at `at`, moving what follows up. */
export function stripDelete<T>(strip: Strip<T>, at: number, count: number): void {
  const end = stripEnd(strip);
  if (end <= at) return;
  const rest = Math.max(0, end - at - count);
  const tail = stripCopy(strip, at + count, rest);
  stripPaste(strip, at, rest, tail);
  stripFill(strip, at + rest, end - at - rest, strip.blank);
}
