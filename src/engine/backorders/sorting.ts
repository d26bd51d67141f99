/**
 * Positions sorted by numbers of what they name. Counting instead of comparing keeps what is equal in its order and the time
 * linear, so that several keys are sorted by one after the other, the last first.
 */

/** By a column of whole numbers that lie close together, such as days. */
export function sortedBy(positions: Int32Array, key: Int32Array): Int32Array {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let at = 0; at < positions.length; at++) {
    const value = key[positions[at] ?? 0] ?? 0;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (lowest >= highest) return positions;
  const next = new Int32Array(highest - lowest + 2);
  for (let at = 0; at < positions.length; at++) {
    const slot = (key[positions[at] ?? 0] ?? 0) - lowest + 1;
    next[slot] = (next[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < next.length; slot++) next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0);
  const sorted = new Int32Array(positions.length);
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] ?? 0;
    const slot = (key[position] ?? 0) - lowest;
    const place = next[slot] ?? 0;
    sorted[place] = position;
    next[slot] = place + 1;
  }
  return sorted;
}

/** By a column of any numbers: each is replaced by its rank among the different ones. */
export function sortedByRank(positions: Int32Array, key: Float64Array): Int32Array {
  const different = new Set<number>();
  for (let at = 0; at < positions.length; at++) different.add(key[positions[at] ?? 0] ?? 0);
  if (different.size < 2) return positions;
  const rankOf = new Map<number, number>();
  for (const number of Float64Array.from(different).sort()) rankOf.set(number, rankOf.size);
  const rank = new Int32Array(key.length);
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] ?? 0;
    rank[position] = rankOf.get(key[position] ?? 0) ?? 0;
  }
  return sortedBy(positions, rank);
}
