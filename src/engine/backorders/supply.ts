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
  /** Gives a line up to `wanted` units of one supply of a place, and says how many. */
  take(place: number, source: number, wanted: number, issue: number): number;
  /** Gives a line up to `wanted` units, the earliest first. */
  takeEarliest(place: number, wanted: number, issue: number): void;
  /** Gives a line up to `wanted` units: of what is there by a day the latest first, so that early goods are not held for late orders; then the earliest after it. */
  takeLatest(place: number, day: number, wanted: number, issue: number): void;
  /** The first day, not before `day`, by which `wanted` units are there; NEVER where they never are. */
  dayWith(place: number, day: number, wanted: number): number;
  /** Offers each supply of a place in the order of days, and takes off what the answer says has been handed out of it. */
  offerEach(place: number, offer: (offered: Offered) => number): void;
}

/** Is told each piece that a line is given of a supply, which is a line of the list or STOCK. */
export type Give = (issue: number, source: number, quantity: number) => void;

export interface Offered {
  readonly source: number;
  readonly day: number;
  readonly free: number;
}

export function supplyOf(events: EventList, give: Give): Supply {
  const { start, source, day, free, left } = bucketsOf(events);
  const { next, former } = linksOf(free);
  const prefixes = new Map<number, Float64Array>();

  const nextFree = (bucket: number) => follow(next, bucket);
  const formerFree = (bucket: number) => follow(former, bucket + 1) - 1;
  const takeOff = (place: number, bucket: number, quantity: number): void => {
    free[bucket] = (free[bucket] ?? 0) - quantity;
    left[place] = (left[place] ?? 0) - quantity;
    if (free[bucket] === 0) {
      next[bucket] = bucket + 1;
      former[bucket + 1] = bucket;
    }
    const prefix = prefixes.get(place);
    if (prefix) addTo(prefix, bucket - (start[place] ?? 0), -quantity);
  };
  const takeFrom = (place: number, bucket: number, wanted: number, issue: number): number => {
    const quantity = Math.min(free[bucket] ?? 0, wanted);
    takeOff(place, bucket, quantity);
    give(issue, source[bucket] ?? STOCK, quantity);
    return quantity;
  };
  const takeOnward = (place: number, from: number, wanted: number, issue: number): void => {
    const end = start[place + 1] ?? 0;
    for (let bucket = nextFree(from), open = wanted; open > 0 && bucket < end; bucket = nextFree(bucket)) open -= takeFrom(place, bucket, open, issue);
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

  return {
    left: (place) => left[place] ?? 0,
    leftBy: (place, wantedDay) => sumUpTo(prefixOf(place), firstAfter(place, wantedDay) - (start[place] ?? 0)),
    firstDay: (place) => {
      const bucket = nextFree(start[place] ?? 0);
      return bucket < (start[place + 1] ?? 0) ? (day[bucket] ?? NEVER) : NEVER;
    },
    take: (place, from, wanted, issue) => {
      // Stock comes first in its place; where a place has none, its first bucket is a receipt.
      const bucket = from === STOCK ? (start[place] ?? 0) : (bucketOfLine().get(from) ?? -1);
      const isThere = bucket >= 0 && bucket < (start[place + 1] ?? 0) && source[bucket] === from && (free[bucket] ?? 0) > 0;
      return isThere ? takeFrom(place, bucket, wanted, issue) : 0;
    },
    takeEarliest: (place, wanted, issue) => takeOnward(place, start[place] ?? 0, wanted, issue),
    takeLatest: (place, wantedDay, wanted, issue) => {
      const after = firstAfter(place, wantedDay);
      const first = start[place] ?? 0;
      let open = wanted;
      for (let bucket = formerFree(after - 1); open > 0 && bucket >= first; bucket = formerFree(bucket)) open -= takeFrom(place, bucket, open, issue);
      takeOnward(place, after, open, issue);
    },
    dayWith: (place, wantedDay, wanted) => {
      const bucket = firstReaching(prefixOf(place), wanted);
      const found = day[(start[place] ?? 0) + bucket];
      return bucket < 0 || found === undefined ? NEVER : Math.max(found, wantedDay);
    },
    offerEach: (place, offer) => {
      const end = start[place + 1] ?? 0;
      for (let bucket = nextFree(start[place] ?? 0); bucket < end; bucket = nextFree(bucket + 1)) {
        takeOff(place, bucket, offer({ source: source[bucket] ?? STOCK, day: day[bucket] ?? NEVER, free: free[bucket] ?? 0 }));
      }
    },
  };
}

/** Stock and receipts of all places in one row; those of place p are from start[p] up to start[p + 1]. */
function bucketsOf({ quantity, isReceipt, places, order, start: startOfEvents, effective, workDate }: EventList) {
  const most = places.length + order.reduce((receipts, at) => receipts + (isReceipt[at] ?? 0), 0);
  const start = new Int32Array(places.length + 1);
  const source = new Int32Array(most);
  const day = new Int32Array(most);
  const free = new Float64Array(most);
  const left = new Float64Array(places.length);
  let count = 0;
  places.forEach(({ onHand, keptBack }, place) => {
    start[place] = count;
    let hole = Math.max(0, keptBack - onHand);
    if (onHand > keptBack) {
      source[count] = STOCK;
      day[count] = workDate;
      free[count++] = left[place] = onHand - keptBack;
    }
    const end = startOfEvents[place + 1] ?? 0;
    for (let index = startOfEvents[place] ?? 0; index < end; index++) {
      const at = order[index] ?? 0;
      if (isReceipt[at] === 0) continue;
      const filled = Math.min(hole, quantity[at] ?? 0);
      hole -= filled;
      source[count] = at;
      day[count] = effective[at] ?? NEVER;
      free[count] = (quantity[at] ?? 0) - filled;
      left[place] = (left[place] ?? 0) + (free[count++] ?? 0);
    }
  });
  start[places.length] = count;
  return { start, source, day, free: free.subarray(0, count), left };
}

/** From each bucket to the next that has something left and, one further on so that what lies before the first has a place too, to the former one. */
function linksOf(free: Float64Array): { readonly next: Int32Array; readonly former: Int32Array } {
  const next = new Int32Array(free.length + 1);
  const former = new Int32Array(free.length + 1);
  for (let bucket = 0; bucket < free.length; bucket++) {
    // A hole may have swallowed it whole.
    const isLeft = (free[bucket] ?? 0) > 0;
    next[bucket] = isLeft ? bucket : bucket + 1;
    former[bucket + 1] = isLeft ? bucket + 1 : bucket;
  }
  next[free.length] = free.length;
  return { next, former };
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
