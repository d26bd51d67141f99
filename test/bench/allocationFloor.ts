import type { Policy } from "../../src/engine/backorders/backorders";
import type { FoundTable } from "../../src/ports/workbookPort";
import { linesOf, type Lines } from "./backorderFloor";
import { FIRST_SERIAL } from "./postingWork";

/**
 * The floor of allocation: stock and receipts in columns, and sales lines that take units of them in the order of a key. It
 * gives every line what the engine gives it and keeps the pegs, and leaves out what the generated work has none of:
 * reservations, classes, whole lines and orders, packs, units, minimum shares, tiers, overdue days.
 */
export interface Allocation {
  /** Pieces, by the row of the sales line. */
  readonly given: Float64Array;
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
    const work: Work = { given: new Float64Array(sales.rows.length), pegLine: new Int32Array(sales.rows.length * 3), pegBucket: new Int32Array(sales.rows.length * 3), pegQuantity: new Float64Array(sales.rows.length * 3), pegs: 0 };
    if (policy === "fairShare") share(sales, supply, work);
    else takeInTurn(sales, ranked(sales, keyOf[policy], policy === "entryOrder"), policy === "needDate", supply, work);
    return { given: work.given, pegs: work.pegs };
  };
}

interface Buckets {
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly free: Float64Array;
}

interface Work {
  readonly given: Float64Array;
  readonly pegLine: Int32Array;
  readonly pegBucket: Int32Array;
  readonly pegQuantity: Float64Array;
  pegs: number;
}

function bucketsOf(stock: readonly number[], buys: Lines): Buckets {
  const count = stock.length + buys.order.length;
  const [start, day, free] = [new Int32Array(stock.length + 1), new Int32Array(count), new Float64Array(count)];
  let [bucket, buy] = [0, 0];
  for (let item = 0; item < stock.length; item++) {
    start[item] = bucket;
    day[bucket] = FIRST_SERIAL;
    free[bucket++] = stock[item]!;
    for (; buy < buys.order.length && buys.item[buys.order[buy]!] === item; buy++) {
      day[bucket] = buys.day[buys.order[buy]!]!;
      free[bucket++] = buys.quantity[buys.order[buy]!]!;
    }
  }
  start[stock.length] = bucket;
  return { start, day, free };
}

/** Lines by a key, then by day, then as they stand; or as they stand at once. */
function ranked({ rows, day }: Lines, keyOf: (line: number) => number, asTheyStand: boolean): Int32Array {
  const key = Float64Array.from(rows, (_, line) => keyOf(line));
  return Int32Array.from(rows, (_, line) => line).sort((a, b) => key[a]! - key[b]! || (asTheyStand ? 0 : day[a]! - day[b]!) || a - b);
}

function give(work: Work, line: number, bucket: number, quantity: number, free: Float64Array): void {
  free[bucket]! -= quantity;
  work.given[line]! += quantity;
  work.pegLine[work.pegs] = line;
  work.pegBucket[work.pegs] = bucket;
  work.pegQuantity[work.pegs++] = quantity;
}

/** Each takes the earliest there is; or the latest there is by its day, and then the earliest after it. */
function takeInTurn(sales: Lines, order: Int32Array, takesEarliest: boolean, { start, day, free }: Buckets, work: Work): void {
  const next = Int32Array.from({ length: free.length + 1 }, (_, at) => at);
  const former = Int32Array.from({ length: free.length + 1 }, (_, at) => at);
  const follow = (links: Int32Array, from: number): number => {
    let at = from;
    while (links[at] !== at) at = links[at] = links[links[at]!]!;
    return at;
  };
  const take = (line: number, bucket: number, open: number): number => {
    const quantity = Math.min(open, free[bucket]!);
    give(work, line, bucket, quantity, free);
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
function share(sales: Lines, { start, day, free }: Buckets, work: Work): void {
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
      if (wanted <= supply) for (const line of sharing) give(work, line, bucket, sales.quantity[line]! - work.given[line]!, free);
      else {
        const parts = sharing.map((line, at) => ({ line, at, open: sales.quantity[line]! - work.given[line]! })).map((part) => ({ ...part, floor: Math.floor((supply * part.open) / wanted), rest: (supply * part.open) % wanted }));
        let left = supply - parts.reduce((sum, { floor }) => sum + floor, 0);
        for (const part of [...parts].sort((a, b) => b.rest - a.rest || a.at - b.at)) if (left > 0 && part.floor < part.open) [part.floor, left] = [part.floor + 1, left - 1];
        for (const { line, floor } of parts) if (floor > 0) give(work, line, bucket, floor, free);
      }
      for (const line of open) {
        if (free[bucket] === 0) break;
        if (sales.day[line]! > day[bucket]!) give(work, line, bucket, Math.min(free[bucket]!, sales.quantity[line]! - work.given[line]!), free);
      }
      open = open.filter((line) => work.given[line]! < sales.quantity[line]!);
    }
    from = to;
  }
}
