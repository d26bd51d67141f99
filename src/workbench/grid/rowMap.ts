/**
 * Which rows of a sheet are shown, in order: all of them, or those that filters leave.
 *
 * Positions count shown rows from 0; rows count from 0 as everywhere. Rows below the last hidden one are never listed, so a sheet
 * of a million rows with three hidden ones costs next to nothing.
 */

export interface RowMap {
  /** How many rows are shown. */
  readonly count: number;
  readonly rowAt: (position: number) => number;
  /** The position of a row, or of the next shown row after a hidden one. */
  readonly positionOf: (row: number) => number;
  readonly isShown: (row: number) => boolean;
}

/** The map of `total` rows of which some are hidden. */
export function createRowMap(hidden: ReadonlySet<number>, total: number): RowMap {
  if (hidden.size === 0) return { count: total, rowAt: (position) => position, positionOf: (row) => row, isShown: () => true };
  let end = 0;
  for (const row of hidden) end = Math.max(end, row + 1);
  const shown = shownBelow(hidden, end);
  const gone = end - shown.length;
  return {
    count: total - gone,
    rowAt: (position) => (position < shown.length ? shown[position] ?? 0 : position + gone),
    positionOf: (row) => (row >= end ? row - gone : firstAtLeast(shown, row)),
    isShown: (row) => !hidden.has(row),
  };
}

function shownBelow(hidden: ReadonlySet<number>, end: number): Uint32Array {
  const shown = new Uint32Array(end - hidden.size);
  let count = 0;
  for (let row = 0; row < end; row += 1) {
    if (hidden.has(row)) continue;
    shown[count] = row;
    count += 1;
  }
  return shown;
}

function firstAtLeast(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
