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
  /** The cent that was written off on it after an act. */
  writtenOff: bigint;
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
      const entry = { item, location, pieces, day, invoiced: 0, expected: 0n, actual: 0n, sales: 0n, from, left: Math.max(pieces, 0), writtenOff: 0n };
      entries.push(entry);
      return entry;
    },
  };
}

/**
 * What a piece of an item costs in hundred-thousandths: the average of what is there; with nothing there what the last entry that
 * cost anything cost; and before that what its card says (sales-bc 1.4, 3.10).
 */
export function unitCost(item: string, entries: readonly Entry[], { card, grain }: { readonly card: number; readonly grain: number }): bigint {
  const own = entries.filter((entry) => entry.item === item);
  const costOf = (entry: Entry) => (entry.pieces > 0 ? worth(entry) : -costOut(entry));
  const pieces = own.reduce((sum, entry) => sum + entry.pieces, 0);
  const value = own.reduce((sum, entry) => sum + costOf(entry) + entry.writtenOff, 0n);
  if (pieces > 0 && value > 0n) return rounded(over(times(whole(value), whole(1000 * grain)), whole(pieces)));
  const last = own.filter((entry) => costOf(entry) !== 0n).pop();
  return last ? rounded(over(times(whole(costOf(last)), whole(1000 * grain)), whole(last.pieces))) : BigInt(card);
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
