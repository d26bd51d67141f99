import { STOCK } from "../stock/stock";
import { NEVER, type EventList } from "./events";

export { STOCK };

/**
 * What can still be given away, place by place: stock first, then the receipts in the order of their days (sales-fo 14.1,
 * step 6). The next and the former supply that is not used up are found by following pointers that shorten as they are
 * used, so that giving everything away costs little more than one step for each supply. A negative stock is a hole that
 * the first receipts fill, and so is a safety stock that is protected and not there (sales-fo 16).
 */
export interface Supply {
  /** What is left at a place in all, in base units. */
  left(place: number): number;
  /** What is left at a place of what is there by a day. */
  leftBy(place: number, day: number): number;
  /** The day of the earliest supply that has something left; NEVER where none has. */
  firstDay(place: number): number;
  /** Gives up to `wanted` units of one supply of a place. */
  take(place: number, source: number, wanted: number, give: Give): void;
  /** Gives up to `wanted` units, the earliest first, and tells each piece. */
  takeEarliest(place: number, wanted: number, give: Give): void;
  /** Gives up to `wanted` units: of what is there by a day the latest first, so that early goods are not held for late orders; then the earliest after it. */
  takeLatest(place: number, day: number, wanted: number, give: Give): void;
  /** The first day, not before `day`, by which `wanted` units are there; NEVER where they never are. */
  dayWith(place: number, day: number, wanted: number): number;
  /** Offers each supply of a place in the order of days, and takes what the answer says has been handed out of it. */
  offerEach(place: number, offer: (offered: Offered) => number): void;
}

/** A piece of a supply: a line of the list, or STOCK. */
export type Give = (source: number, quantity: number) => void;

export interface Offered {
  readonly source: number;
  readonly day: number;
  readonly free: number;
}

export function supplyOf(events: EventList): Supply {
  const { start, source, day, free, left } = bucketsOf(events);
  const next = new Int32Array(free.length + 1);
  // One further on, so that what lies before the first has a place too.
  const former = new Int32Array(free.length + 1);
  for (let bucket = 0; bucket <= free.length; bucket++) next[bucket] = former[bucket] = bucket;
  const prefixes = new Map<number, Float64Array>();

  const nextFree = (bucket: number) => follow(next, bucket);
  const formerFree = (bucket: number) => follow(former, bucket + 1) - 1;
  const takeFrom = (place: number, bucket: number, wanted: number, give: Give): number => {
    const quantity = Math.min(free[bucket] ?? 0, wanted);
    if (quantity === 0) return 0;
    free[bucket] = (free[bucket] ?? 0) - quantity;
    left[place] = (left[place] ?? 0) - quantity;
    if (free[bucket] === 0) {
      next[bucket] = bucket + 1;
      former[bucket + 1] = bucket;
    }
    const prefix = prefixes.get(place);
    if (prefix) addTo(prefix, bucket - (start[place] ?? 0), -quantity);
    give(source[bucket] ?? STOCK, quantity);
    return quantity;
  };
  const takeOnward = (place: number, from: number, wanted: number, give: Give): void => {
    const end = start[place + 1] ?? 0;
    for (let bucket = nextFree(from), open = wanted; open > 0 && bucket < end; bucket = nextFree(bucket)) open -= takeFrom(place, bucket, open, give);
  };
  /** The first bucket of a place whose day comes after `wanted`. */
  const firstAfter = (place: number, wanted: number): number => {
    let low = start[place] ?? 0;
    let high = start[place + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((day[middle] ?? NEVER) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const prefixOf = (place: number): Float64Array => {
    let prefix = prefixes.get(place);
    if (!prefix) {
      const first = start[place] ?? 0;
      prefix = new Float64Array((start[place + 1] ?? 0) - first + 1);
      for (let at = 0; at < prefix.length - 1; at++) addTo(prefix, at, free[first + at] ?? 0);
      prefixes.set(place, prefix);
    }
    return prefix;
  };

  let byLine: Map<number, number> | undefined;
  const bucketOfLine = () => {
    if (byLine === undefined) {
      byLine = new Map();
      for (let bucket = 0; bucket < free.length; bucket++) if (source[bucket] !== STOCK) byLine.set(source[bucket] ?? 0, bucket);
    }
    return byLine;
  };

  const supply: Supply = {
    left: (place) => left[place] ?? 0,
    leftBy: (place, wantedDay) => sumUpTo(prefixOf(place), firstAfter(place, wantedDay) - (start[place] ?? 0)),
    firstDay: (place) => {
      const bucket = nextFree(start[place] ?? 0);
      return bucket < (start[place + 1] ?? 0) ? (day[bucket] ?? NEVER) : NEVER;
    },
    take: (place, from, wanted, give) => {
      // Stock comes first in its place; where a place has none, its first bucket is a receipt.
      const bucket = from === STOCK ? (start[place] ?? 0) : (bucketOfLine().get(from) ?? -1);
      if (bucket >= 0 && bucket < (start[place + 1] ?? 0) && source[bucket] === from) takeFrom(place, bucket, wanted, give);
    },
    takeEarliest: (place, wanted, give) => takeOnward(place, start[place] ?? 0, wanted, give),
    takeLatest: (place, wantedDay, wanted, give) => {
      const after = firstAfter(place, wantedDay);
      const first = start[place] ?? 0;
      let open = wanted;
      for (let bucket = formerFree(after - 1); open > 0 && bucket >= first; bucket = formerFree(bucket)) open -= takeFrom(place, bucket, open, give);
      takeOnward(place, after, open, give);
    },
    dayWith: (place, wantedDay, wanted) => {
      const bucket = firstReaching(prefixOf(place), wanted);
      const found = day[(start[place] ?? 0) + bucket];
      return bucket < 0 || found === undefined ? NEVER : Math.max(found, wantedDay);
    },
    offerEach: (place, offer) => {
      const end = start[place + 1] ?? 0;
      for (let bucket = nextFree(start[place] ?? 0); bucket < end; bucket = nextFree(bucket + 1)) {
        takeFrom(place, bucket, offer({ source: source[bucket] ?? STOCK, day: day[bucket] ?? NEVER, free: free[bucket] ?? 0 }), nothing);
      }
    },
  };
  events.places.forEach(({ onHand, keptBack }, place) => {
    if (onHand < keptBack) supply.takeEarliest(place, keptBack - onHand, nothing);
  });
  return supply;
}

const nothing: Give = () => undefined;

/** Stock and receipts of all places in one row; those of place p are from start[p] up to start[p + 1]. */
function bucketsOf({ lines, places, order, start: startOfEvents, effective, workDate }: EventList) {
  const most = places.length + order.length;
  const start = new Int32Array(places.length + 1);
  const source = new Int32Array(most);
  const day = new Int32Array(most);
  const free = new Float64Array(most);
  const left = new Float64Array(places.length);
  let count = 0;
  const add = (place: number, from: number, on: number, quantity: number) => {
    source[count] = from;
    day[count] = on;
    free[count++] = quantity;
    left[place] = (left[place] ?? 0) + quantity;
  };
  places.forEach(({ onHand, keptBack }, place) => {
    start[place] = count;
    if (onHand > keptBack) add(place, STOCK, workDate, onHand - keptBack);
    const end = startOfEvents[place + 1] ?? 0;
    for (let at = startOfEvents[place] ?? 0; at < end; at++) {
      const position = order[at] ?? 0;
      const line = lines[position];
      if (line?.kind === "receipt") add(place, position, effective[position] ?? NEVER, line.quantity);
    }
  });
  start[places.length] = count;
  return { start, source, day, free: free.subarray(0, count), left };
}

/** The end of a chain of pointers; each that was followed then leads there directly. */
function follow(pointers: Int32Array, from: number): number {
  let end = from;
  while (pointers[end] !== end) end = pointers[end] ?? end;
  for (let at = from; at !== end; ) {
    const onward = pointers[at] ?? end;
    pointers[at] = end;
    at = onward;
  }
  return end;
}

/** Sums of what is free up to each bucket, kept as a tree that is changed and searched in a few steps (a Fenwick tree). */
function addTo(tree: Float64Array, at: number, quantity: number): void {
  for (let node = at + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + quantity;
}

/** The sum of what is free in the first `count` buckets. */
function sumUpTo(tree: Float64Array, count: number): number {
  let sum = 0;
  for (let node = count; node > 0; node -= node & -node) sum += tree[node] ?? 0;
  return sum;
}

/** The first position up to which the sum reaches `wanted`; -1 where all of it does not. */
function firstReaching(tree: Float64Array, wanted: number): number {
  let position = 0;
  let open = wanted;
  let step = 1;
  while (step * 2 < tree.length) step *= 2;
  for (; step > 0; step = step >>> 1) {
    const node = position + step;
    if (node >= tree.length || (tree[node] ?? 0) >= open) continue;
    position = node;
    open -= tree[node] ?? 0;
  }
  return position >= tree.length - 1 ? -1 : position;
}
