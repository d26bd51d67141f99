import { FINE_ONE } from "../../money/quantity";
import type { OpenLine } from "../stock/stock";
import { directSupply } from "./direct";
import { NEVER, type EventList, type Place } from "./events";

/**
 * Who gets what, and when (sales-fo 14.1, step 6a): issues in the order of the list, each from the earliest supply that is
 * left. What a line is given is a peg; a line that is given all it needs has a cover day. Lines of customers that take
 * whole lines only get all or nothing; every other shipping advice counts as partial here. Each supply is left at most
 * once, so the walk is linear.
 */
export interface Coverage {
  /** By line: the day on which all of it can be there; NEVER where it cannot. */
  readonly coverDay: Int32Array;
  /** By line, in base units: what it is given at all, and what of that lies in stock. */
  readonly given: Float64Array;
  readonly fromStock: Float64Array;
  /** By line: the supply it waits for longest: a line, STOCK or NOTHING. */
  readonly lastSource: Int32Array;
  /** By line: the first receipt it leans on that is overdue or that no vendor has confirmed, or NOTHING. */
  readonly doubt: Int32Array;
  /** By line: 1 where something was left, but too little for a line that ships whole. */
  readonly keptWhole: Uint8Array;
  readonly pegs: Pegs;
}

/** Which line gets how much of which supply; by line, and there by the day of the supply. */
export interface Pegs {
  readonly count: number;
  readonly issue: Int32Array;
  /** A line, or STOCK. */
  readonly source: Int32Array;
  /** In base units. */
  readonly quantity: Float64Array;
}

export const STOCK = -1;
export const NOTHING = -2;

interface Work extends Coverage {
  readonly pegs: { count: number; readonly issue: Int32Array; readonly source: Int32Array; readonly quantity: Float64Array };
}

export function coverageOf(events: EventList, takesWholeLines: (line: OpenLine) => boolean): Coverage {
  const lines = events.lines.length;
  // Every peg ends either an issue or a supply.
  const most = 2 * lines + events.places.length;
  const work: Work = {
    coverDay: new Int32Array(lines).fill(NEVER),
    given: new Float64Array(lines),
    fromStock: new Float64Array(lines),
    lastSource: new Int32Array(lines).fill(NOTHING),
    doubt: new Int32Array(lines).fill(NOTHING),
    keptWhole: new Uint8Array(lines),
    pegs: { count: 0, issue: new Int32Array(most), source: new Int32Array(most), quantity: new Float64Array(most) },
  };
  events.places.forEach((place, index) => coverPlace(events, place, index, takesWholeLines, work));
  coverDirect(events, takesWholeLines, work);
  return work;
}

function coverPlace(events: EventList, place: Place, index: number, takesWholeLines: (line: OpenLine) => boolean, work: Work): void {
  const { lines, order } = events;
  const end = events.start[index + 1] ?? 0;
  const isReceipt = (at: number) => lines[order[at] ?? 0]?.kind === "receipt";
  const supply = supplyOf(events, place, index);
  for (let at = events.start[index] ?? 0; at < end; at++) {
    const issue = order[at] ?? 0;
    const line = lines[issue];
    if (line === undefined || isReceipt(at)) continue;
    const takesWhole = takesWholeLines(line);
    let open = grantable(line, supply.left(), takesWhole);
    work.given[issue] = open;
    if (takesWhole && open === 0 && supply.left() > 0) work.keptWhole[issue] = 1;
    const isCovered = open === line.quantity;
    while (open > 0) {
      const { source, quantity } = supply.take(open);
      open -= quantity;
      peg(events, work, issue, source, quantity);
    }
    if (isCovered) work.coverDay[issue] = coverDay(events, work, issue);
  }
}

/** What a line gets of what is left: whole units of its own, or all or nothing where it ships whole. */
function grantable(line: OpenLine, left: number, takesWhole: boolean): number {
  if (left >= line.quantity) return line.quantity;
  if (takesWhole) return 0;
  return left - (left % wholeUnit(line));
}

/** The base units of one unit of a line counted in units larger or smaller than the base unit; a line in base units may be cut anywhere. */
export function wholeUnit(line: OpenLine): number {
  return line.perUnit !== FINE_ONE && line.outstanding % FINE_ONE === 0 ? line.perUnit : 1;
}

interface Supply {
  /** What is left in all of it. */
  left(): number;
  /** From the earliest that is left, up to a quantity. */
  take(wanted: number): { readonly source: number; readonly quantity: number };
}

/** Stock first, then the receipts in order. A negative stock is a hole that the first receipts fill (sales-fo 16). */
function supplyOf({ lines, order, start }: EventList, { onHand }: Place, index: number): Supply {
  const end = start[index + 1] ?? 0;
  let at = (start[index] ?? 0) - 1;
  let source = STOCK;
  let here = Math.max(onHand, 0);
  let total = here;
  for (let next = at + 1; next < end; next++) {
    const line = lines[order[next] ?? 0];
    if (line?.kind === "receipt") total += line.quantity;
  }
  const take = (wanted: number) => {
    while (here === 0 && ++at < end) {
      const line = lines[order[at] ?? 0];
      if (line?.kind !== "receipt") continue;
      source = order[at] ?? 0;
      here = line.quantity;
    }
    const quantity = Math.min(here, wanted);
    here -= quantity;
    total -= quantity;
    return { source, quantity };
  };
  for (let hole = Math.min(Math.max(-onHand, 0), total); hole > 0; ) hole -= take(hole).quantity;
  return { left: () => total, take };
}

function peg({ lines, workDate }: EventList, work: Work, issue: number, source: number, quantity: number): void {
  const { pegs } = work;
  pegs.issue[pegs.count] = issue;
  pegs.source[pegs.count] = source;
  pegs.quantity[pegs.count++] = quantity;
  work.lastSource[issue] = source;
  if (source === STOCK) {
    work.fromStock[issue] = (work.fromStock[issue] ?? 0) + quantity;
    return;
  }
  const receipt = lines[source];
  if (work.doubt[issue] === NOTHING && receipt !== undefined && isDoubtful(receipt, workDate)) work.doubt[issue] = source;
}

/** A receipt is sure when its vendor has confirmed it and its day has not passed. What a customer sends back is never sure. */
function isDoubtful(receipt: OpenLine, workDate: number): boolean {
  return !receipt.isConfirmed || receipt.side === "sales" || receipt.day === null || receipt.day < workDate;
}

function coverDay({ effective }: EventList, work: Work, issue: number): number {
  const own = effective[issue] ?? NEVER;
  const source = work.lastSource[issue] ?? NOTHING;
  return source < 0 ? own : Math.max(own, effective[source] ?? NEVER);
}

/** Drop shipments: each takes from the purchase line it is linked to, and from nothing else. */
function coverDirect(events: EventList, takesWholeLines: (line: OpenLine) => boolean, work: Work): void {
  const supply = directSupply(events);
  events.lines.forEach((line, issue) => {
    if (line.kind !== "direct" || line.side !== "sales") return;
    const source = supply.sourceOf(line);
    if (source === null) return;
    work.lastSource[issue] = source;
    const granted = grantable(line, supply.left(source), takesWholeLines(line));
    if (granted === 0) return;
    supply.take(source, granted);
    work.given[issue] = granted;
    peg(events, work, issue, source, granted);
    if (granted === line.quantity) work.coverDay[issue] = coverDay(events, work, issue);
  });
}
