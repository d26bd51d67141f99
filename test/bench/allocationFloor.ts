import type { Policy } from "../../src/engine/backorders/backorders";
import type { FoundTable } from "../../src/ports/workbookPort";
import { linesOf, type Lines } from "./backorderFloor";
import { FIRST_SERIAL } from "./postingWork";

/**
 * The floor of allocation: stock and receipts in columns, and sales lines that take units of them in the order of a key. It
 * gives every line what the engine gives it, finds out of every line what the engine does and keeps the pegs, and leaves out
 * what the generated work has none of: reservations, classes, whole lines and orders, packs, units, minimum shares, tiers, overdue days.
 */
export interface Allocation {
  /** By the row of the sales line, in pieces: what it is given, what of that lies in stock and what is there on its day. */
  readonly given: Float64Array;
  readonly fromStock: Float64Array;
  readonly onTime: Float64Array;
  /** The day, as a serial number, on which all of it is there; 0 where it never is. */
  readonly coverDay: Int32Array;
  /** The latest supply it is given of, and the first that no vendor has confirmed: by their places among all supplies, one further on; 0 for none. */
  readonly last: Int32Array;
  readonly doubt: Int32Array;
  readonly pegs: number;
}

export function allocationFloor(tables: readonly FoundTable[]): (policy: Policy) => Allocation {
  const named = (name: string) => tables.find((table) => table.name === name) as FoundTable;
  const items = new Map<string, number>();
  const stock: number[] = [];
  for (const row of named("ItemLedger").rows) {
    items.set(row[2] as string, stock.length);
    stock.push(row[10] as number);
  }
  const sales = linesOf(named("SalesLines"), "requestedDate", items);
  const buys = linesOf(named("PurchaseLines"), "expectedDate", items);
  const orderDay = new Map(named("SalesHeaders").rows.map((row) => [row[1], row[7] as number]));
  const price = named("SalesLines").headers.indexOf("unitPrice");
  const keyOf: Readonly<Record<Policy, (line: number) => number>> = {
    needDate: () => 0, fairShare: () => 0, priority: () => 0, strategy: () => 0,
    entryOrder: (line) => orderDay.get(sales.rows[line]![1] as string) ?? 0,
    value: (line) => -sales.quantity[line]! * (sales.rows[line]![price] as number),
    smallestFirst: (line) => sales.quantity[line]!,
  };
  return (policy) => {
    const supply = bucketsOf(stock, buys);
    const lines = sales.rows.length;
    const work: Work = {
      given: new Float64Array(lines), fromStock: new Float64Array(lines), onTime: new Float64Array(lines), coverDay: new Int32Array(lines), last: new Int32Array(lines), doubt: new Int32Array(lines),
      wanted: sales.day, pegLine: new Int32Array(lines * 3), pegBucket: new Int32Array(lines * 3), pegQuantity: new Float64Array(lines * 3), pegs: 0,
    };
    if (policy === "fairShare") share(sales, supply, work);
    else takeInTurn(sales, ranked(sales, keyOf[policy], policy === "entryOrder"), policy === "needDate", supply, work);
    for (let line = 0; line < lines; line++) if (work.given[line] === sales.quantity[line]) work.coverDay[line] = Math.max(sales.day[line]!, supply.day[work.last[line]! - 1]!);
    return work;
  };
}

interface Buckets {
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly free: Float64Array;
  /** 1 for stock, 0 for a receipt. */
  readonly isStock: Uint8Array;
}

interface Work extends Allocation {
  readonly wanted: Int32Array;
  readonly pegLine: Int32Array;
  readonly pegBucket: Int32Array;
  readonly pegQuantity: Float64Array;
  pegs: number;
}

function bucketsOf(stock: readonly number[], buys: Lines): Buckets {
  const count = stock.length + buys.order.length;
  const [start, day, free, isStock] = [new Int32Array(stock.length + 1), new Int32Array(count), new Float64Array(count), new Uint8Array(count)];
  let [bucket, buy] = [0, 0];
  for (let item = 0; item < stock.length; item++) {
    start[item] = bucket;
    day[bucket] = FIRST_SERIAL;
    isStock[bucket] = 1;
    free[bucket++] = stock[item]!;
    for (; buy < buys.order.length && buys.item[buys.order[buy]!] === item; buy++) {
      day[bucket] = buys.day[buys.order[buy]!]!;
      free[bucket++] = buys.quantity[buys.order[buy]!]!;
    }
  }
  start[stock.length] = bucket;
  return { start, day, free, isStock };
}

/** Lines by a key, then by day, then as they stand; or as they stand at once. */
function ranked({ rows, day }: Lines, keyOf: (line: number) => number, asTheyStand: boolean): Int32Array {
  const key = Float64Array.from(rows, (_, line) => keyOf(line));
  return Int32Array.from(rows, (_, line) => line).sort((a, b) => key[a]! - key[b]! || (asTheyStand ? 0 : day[a]! - day[b]!) || a - b);
}

function give(work: Work, line: number, bucket: number, quantity: number, { free, day, isStock }: Buckets): void {
  free[bucket]! -= quantity;
  work.given[line]! += quantity;
  if (day[bucket]! <= work.wanted[line]!) work.onTime[line]! += quantity;
  if (work.last[line] === 0 || day[bucket]! >= day[work.last[line]! - 1]!) work.last[line] = bucket + 1;
  if (isStock[bucket] === 1) work.fromStock[line]! += quantity;
  else if (work.doubt[line] === 0) work.doubt[line] = bucket + 1;
  work.pegLine[work.pegs] = line;
  work.pegBucket[work.pegs] = bucket;
  work.pegQuantity[work.pegs++] = quantity;
}

/** Each takes the earliest there is; or the latest there is by its day, and then the earliest after it. */
function takeInTurn(sales: Lines, order: Int32Array, takesEarliest: boolean, supply: Buckets, work: Work): void {
  const { start, day, free } = supply;
  const next = Int32Array.from({ length: free.length + 1 }, (_, at) => at);
  const former = Int32Array.from({ length: free.length + 1 }, (_, at) => at);
  const follow = (links: Int32Array, from: number): number => {
    let at = from;
    while (links[at] !== at) at = links[at] = links[links[at]!]!;
    return at;
  };
  const take = (line: number, bucket: number, open: number): number => {
    const quantity = Math.min(open, free[bucket]!);
    give(work, line, bucket, quantity, supply);
    if (free[bucket] === 0) {
      next[bucket] = bucket + 1;
      former[bucket + 1] = bucket;
    }
    return open - quantity;
  };
  for (const line of order) {
    const item = sales.item[line]!;
    const [first, end] = [start[item]!, start[item + 1]!];
    let open = sales.quantity[line]!;
    let after = first;
    if (!takesEarliest) {
      let high = end;
      while (after < high) {
        const middle = (after + high) >>> 1;
        if (day[middle]! <= sales.day[line]!) after = middle + 1;
        else high = middle;
      }
      for (let bucket = follow(former, after) - 1; open > 0 && bucket >= first; bucket = follow(former, bucket + 1) - 1) open = take(line, bucket, open);
    }
    for (let bucket = follow(next, after); open > 0 && bucket < end; bucket = follow(next, bucket)) open = take(line, bucket, open);
  }
}

/** Each supply is shared in proportion by those who are wanted by its day; what is left of it goes to later lines as they come. */
function share(sales: Lines, buckets: Buckets, work: Work): void {
  const { start, day, free } = buckets;
  let from = 0;
  while (from < sales.order.length) {
    const item = sales.item[sales.order[from]!]!;
    let to = from;
    while (to < sales.order.length && sales.item[sales.order[to]!] === item) to++;
    let open = Array.from(sales.order.subarray(from, to));
    for (let bucket = start[item]!; bucket < start[item + 1]! && open.length > 0; bucket++) {
      const sharing = open.filter((line) => sales.day[line]! <= day[bucket]!);
      const wanted = sharing.reduce((sum, line) => sum + sales.quantity[line]! - work.given[line]!, 0);
      const supply = free[bucket]!;
      if (wanted <= supply) for (const line of sharing) give(work, line, bucket, sales.quantity[line]! - work.given[line]!, buckets);
      else {
        const parts = sharing.map((line, at) => ({ line, at, open: sales.quantity[line]! - work.given[line]! })).map((part) => ({ ...part, floor: Math.floor((supply * part.open) / wanted), rest: (supply * part.open) % wanted }));
        let left = supply - parts.reduce((sum, { floor }) => sum + floor, 0);
        for (const part of [...parts].sort((a, b) => b.rest - a.rest || a.at - b.at)) if (left > 0 && part.floor < part.open) [part.floor, left] = [part.floor + 1, left - 1];
        for (const { line, floor } of parts) if (floor > 0) give(work, line, bucket, floor, buckets);
      }
      for (const line of open) {
        if (free[bucket] === 0) break;
        if (sales.day[line]! > day[bucket]!) give(work, line, bucket, Math.min(free[bucket]!, sales.quantity[line]! - work.given[line]!), buckets);
      }
      open = open.filter((line) => work.given[line]! < sales.quantity[line]!);
    }
    from = to;
  }
}
