import type { Day } from "../../base/day";

/**
 * Amounts of many owners (accounts, customers), each owner's in the order of days with running sums, so that a balance at
 * any day costs a search and no loop. Sums are plain numbers of thousandths: safe integers wherever the ledger's are.
 */
export interface Running {
  /** Positions of the rows: those of owner o from start[o] up to start[o + 1], by day, and of one day as they were posted. */
  readonly order: Int32Array;
  readonly start: Int32Array;
  /** By row: its day. */
  readonly days: Float64Array;
  /** In the same order as the positions: what the owner has come to with this row. */
  readonly balance: Float64Array;
}

/** One number of each row: its owner (-1 for none), its day, its amount. */
export interface RunningInput {
  readonly owners: Int32Array;
  readonly days: Float64Array;
  readonly amounts: Float64Array;
  readonly ownerCount: number;
}

export function runningOf(input: RunningInput): Running {
  const { owners, days, amounts, ownerCount } = input;
  const start = startsOf(owners, ownerCount);
  const { order, balance } = inRowOrder(input, start);
  // Ledgers mostly are in the order of days already: then nothing moves.
  if (isRising(days)) return { order, start, days, balance };
  for (let owner = 0; owner < ownerCount; owner++) order.subarray(start[owner], start[owner + 1]).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  return { order, start, days, balance: balancesOf(order, start, amounts) };
}

function startsOf(owners: Int32Array, ownerCount: number): Int32Array {
  const start = new Int32Array(ownerCount + 1);
  for (let row = 0; row < owners.length; row++) {
    const owner = owners[row] ?? -1;
    if (owner >= 0) start[owner + 1] = (start[owner + 1] ?? 0) + 1;
  }
  for (let owner = 1; owner <= ownerCount; owner++) start[owner] = (start[owner] ?? 0) + (start[owner - 1] ?? 0);
  return start;
}

/** The rows of each owner as they stand, with running sums. Going by row and not by owner, amounts are read one after the other. */
function inRowOrder({ owners, amounts }: RunningInput, start: Int32Array): Pick<Running, "order" | "balance"> {
  const next = start.slice();
  const order = new Int32Array(start[start.length - 1] ?? 0);
  const balance = new Float64Array(order.length);
  for (let row = 0; row < owners.length; row++) {
    const owner = owners[row] ?? -1;
    if (owner < 0) continue;
    const slot = next[owner] ?? 0;
    order[slot] = row;
    balance[slot] = (slot === start[owner] ? 0 : (balance[slot - 1] ?? 0)) + (amounts[row] ?? 0);
    next[owner] = slot + 1;
  }
  return { order, balance };
}

function isRising(days: Float64Array): boolean {
  let before = -Infinity;
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0;
    if (day < before) return false;
    before = day;
  }
  return true;
}

function balancesOf(order: Int32Array, start: Int32Array, amounts: Float64Array): Float64Array {
  const balances = new Float64Array(order.length);
  for (let owner = 0; owner < start.length - 1; owner++) {
    let balance = 0;
    for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at++) {
      balance += amounts[order[at] ?? 0] ?? 0;
      balances[at] = balance;
    }
  }
  return balances;
}

/** Behind the last row of an owner that is dated on a day or before it; null is the end of time. */
export function endOf({ order, start, days }: Running, owner: number, day: Day | null): number {
  let low = start[owner] ?? 0;
  let high = start[owner + 1] ?? 0;
  if (day === null) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[order[middle] ?? 0] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What an owner's rows before a place in the order come to. */
export function sumUpTo({ start, balance }: Running, owner: number, end: number): number {
  return end > (start[owner] ?? 0) ? (balance[end - 1] ?? 0) : 0;
}

/** What the positive amounts of an owner's rows between two places in the order come to; the one sum that needs a loop, over the rows of its period. */
export function debitBetween(running: Running, owner: number, first: number, end: number): number {
  let debit = 0;
  let before = sumUpTo(running, owner, first);
  for (let at = first; at < end; at++) {
    const balance = running.balance[at] ?? 0;
    if (balance > before) debit += balance - before;
    before = balance;
  }
  return debit;
}
