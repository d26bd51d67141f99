import { over, rounded, times, whole } from "./fraction";

/** First in, first out, piece by piece (sales-bc 3.10), in grains. Stock is never negative here. */
export interface Entry {
  readonly item: string;
  readonly location: string;
  /** Pieces; out is negative. */
  readonly pieces: number;
  readonly day: number;
  invoiced: number;
  expected: bigint;
  actual: bigint;
  sales: bigint;
  /** For what left: the entry that each piece came from. */
  readonly from: Entry[];
  /** For what came: pieces that are still there. */
  left: number;
}

export function createStock() {
  const entries: Entry[] = [];
  return {
    entries,
    onHand: (item: string, location: string) => entries.reduce((sum, entry) => (entry.item === item && entry.location === location ? sum + entry.pieces : sum), 0),
    move(item: string, location: string, pieces: number, day: number): Entry {
      const from: Entry[] = [];
      for (let piece = 0; piece < -pieces; piece++) {
        const there = entries.filter((entry) => entry.item === item && entry.location === location && entry.left > 0);
        const oldest = there.reduce((best, entry) => (entry.day < best.day ? entry : best), there[0] as Entry);
        oldest.left--;
        from.push(oldest);
      }
      const entry = { item, location, pieces, day, invoiced: 0, expected: 0n, actual: 0n, sales: 0n, from, left: Math.max(pieces, 0) };
      entries.push(entry);
      return entry;
    },
  };
}

export function worth({ expected, actual }: Entry): bigint {
  return expected + actual;
}

/** What an entry that left has cost: of each entry it came from, the part of its worth that belongs to the pieces taken. */
export function costOut(entry: Entry): bigint {
  return [...new Set(entry.from)].reduce((sum, source) => {
    const taken = entry.from.filter((each) => each === source).length;
    return sum + rounded(over(times(whole(worth(source)), whole(taken)), whole(source.pieces)));
  }, 0n);
}

/** The cent that is left on what has been taken to the last piece and wholly invoiced. */
export function leftOn(source: Entry, entries: readonly Entry[]): bigint {
  if (source.left !== 0 || source.invoiced !== source.pieces) return 0n;
  const takers = entries.filter((entry) => entry.from.includes(source));
  const taken = takers.reduce((sum, entry) => {
    const pieces = entry.from.filter((each) => each === source).length;
    return sum + rounded(over(times(whole(worth(source)), whole(pieces)), whole(source.pieces)));
  }, 0n);
  return taken - worth(source);
}

/** Takes back what is expected of some pieces of an entry: all that is left with the last of them. */
export function takeExpected(entry: Entry, pieces: number): bigint {
  const open = entry.pieces - entry.invoiced;
  const part = pieces === open ? entry.expected : rounded(over(times(whole(entry.expected), whole(pieces)), whole(open)));
  entry.expected -= part;
  entry.invoiced += pieces;
  return part;
}
