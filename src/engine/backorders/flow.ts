import { known } from "../../base/assert";
import { NEVER, type EventList, type Place } from "./events";

/** How the balance of a place goes from today on, and what comes. */
export interface Flow {
  /** Days from today on, and the balance with which each ends: goods that come on a day fill the hole it began with. */
  readonly days: readonly number[];
  readonly balances: readonly number[];
  /** The days of receipts, and after each the sum of all up to it. */
  readonly receiptDays: readonly number[];
  readonly received: readonly number[];
  readonly lowest: number;
}

export function flowOf({ lines, order, start, effective, workDate }: EventList, { onHand }: Place, index: number): Flow {
  const days: number[] = [workDate];
  const balances: number[] = [onHand];
  const receiptDays: number[] = [];
  const received: number[] = [];
  let balance = onHand;
  const end = start[index + 1] ?? 0;
  for (let at = start[index] ?? 0; at < end; at++) {
    const position = order[at] ?? 0;
    const line = known(lines[position], "the order names lines");
    const day = effective[position] ?? NEVER;
    const isReceipt = line.kind === "receipt";
    balance += isReceipt ? line.quantity : -line.quantity;
    if (day === days[days.length - 1]) balances[balances.length - 1] = balance;
    else {
      days.push(day);
      balances.push(balance);
    }
    if (!isReceipt) continue;
    receiptDays.push(day);
    received.push((received[received.length - 1] ?? 0) + line.quantity);
  }
  return { days, balances, receiptDays, received, lowest: balances.reduce((least, own) => Math.min(least, own), Infinity) };
}

/** What has come by a day. */
export function receivedBy({ receiptDays, received }: Pick<Flow, "receiptDays" | "received">, day: number): number {
  return received[lastUpTo(receiptDays, day)] ?? 0;
}

/** The position of the last of some ascending days up to a day; -1 where all are later. */
export function lastUpTo(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? NEVER) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
