import type { Day } from "../../base/day";
import { quantityFromFine, type Quantity } from "../../money/quantity";

/** Running sums of what is due in and out, by item, location and day, so that a position costs a search and no loop. */
export interface FlowLine {
  readonly itemNo: string;
  readonly locationCode: string;
  readonly kind: "receipt" | "issue" | "direct";
  readonly quantity: Quantity;
  readonly day: Day | null;
}

export interface DueQuantities {
  readonly receipts: Quantity;
  readonly requirements: Quantity;
}

/** Days in order, and after each the sum of all quantities up to it. */
interface Running {
  readonly days: readonly Day[];
  readonly sums: readonly number[];
}

/** Answers what is due up to and including a day. Lines without a day are never due. */
export function flowsOf(lines: readonly FlowLine[]): (itemNo: string, locationCode: string, day: Day) => DueQuantities {
  const receipts = runningByPlace(lines.filter(({ kind }) => kind === "receipt"));
  const requirements = runningByPlace(lines.filter(({ kind }) => kind === "issue"));
  return (itemNo, locationCode, day) => {
    const place = placeKey(itemNo, locationCode);
    return { receipts: sumUpTo(receipts.get(place), day), requirements: sumUpTo(requirements.get(place), day) };
  };
}

/** The name of an item at a location. */
export function placeKey(itemNo: string, locationCode: string): string {
  return `${itemNo}\u0000${locationCode}`;
}

function runningByPlace(lines: readonly FlowLine[]): ReadonlyMap<string, Running> {
  const byPlace = new Map<string, { readonly day: Day; readonly quantity: Quantity }[]>();
  for (const { itemNo, locationCode, day, quantity } of lines) {
    if (day === null) continue;
    const place = placeKey(itemNo, locationCode);
    const own = byPlace.get(place);
    if (own) own.push({ day, quantity });
    else byPlace.set(place, [{ day, quantity }]);
  }
  return new Map([...byPlace].map(([place, own]) => [place, running(own)]));
}

function running(due: { readonly day: Day; readonly quantity: Quantity }[]): Running {
  due.sort((a, b) => a.day - b.day);
  let sum = 0;
  return { days: due.map(({ day }) => day), sums: due.map(({ quantity }) => (sum += quantity)) };
}

function sumUpTo(running: Running | undefined, day: Day): Quantity {
  if (running === undefined) return quantityFromFine(0);
  let low = 0;
  let high = running.days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((running.days[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return quantityFromFine(low === 0 ? 0 : (running.sums[low - 1] ?? 0));
}
