import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { FINE_ONE } from "../../money/quantity";
import type { Wholeness } from "../documents/documents";
import type { OpenLine, ReservedPiece } from "../stock/stock";
import { NEVER, type EventList } from "./events";
import { STOCK, type Supply } from "./supply";

/** What is found out while goods are given: the outcome of a policy. */
export interface Coverage {
  /** By line: the day on which all of it can be there; NEVER where it cannot. */
  readonly coverDay: Int32Array;
  /** By line, in base units: what it is given at all, what of that was reserved, what lies in stock, and what is there on the day it counts on. */
  readonly given: Float64Array;
  readonly reserved: Float64Array;
  readonly fromStock: Float64Array;
  readonly onTime: Float64Array;
  /** By receipt, and by place of what lies in stock: what of it was given to those it is reserved for. */
  readonly reservedOf: Float64Array;
  readonly reservedStock: Float64Array;
  /** By line: the supply it waits for longest: a line, STOCK or NOTHING. */
  readonly lastSource: Int32Array;
  /** By line: the first receipt it leans on that is overdue or that no vendor has confirmed, or NOTHING. */
  readonly doubt: Int32Array;
  /** By line: 1 where something was left, but too little for what ships whole. */
  readonly keptWhole: Uint8Array;
  /** By line: 1 where an order that ships complete waits for others of its lines. */
  readonly heldByOrder: Uint8Array;
  readonly pegs: Pegs;
}

/** Which line gets how much of which supply, in the order in which it was given. */
export interface Pegs {
  readonly count: number;
  readonly issue: Int32Array;
  /** A line, or STOCK. */
  readonly source: Int32Array;
  /** In base units. */
  readonly quantity: Float64Array;
}

export interface CoverageTerms {
  /** By the position of the line. */
  wholenessOf(at: number): Wholeness;
  /** What is kept for whom, in the order in which it is given. */
  readonly reserved: readonly ReservedPiece[];
  /** The day agreed for lines that get nothing but what is reserved for them. */
  readonly fixedDays: ReadonlyMap<number, Day>;
  readonly turns: Turns;
}

/** How a policy gives: line by line in an order, from the earliest or the latest supply in time; or supply by supply, shared. */
export type Turns =
  | { readonly takes: "earliest" | "latest"; readonly sequence: Int32Array }
  | { readonly takes: "share"; readonly sequence: Int32Array; readonly cutOff: number; tierOf(line: OpenLine): number; minimumOf(line: OpenLine): number };

/** Whether what a line is given at once is all of it or nothing. */
export function shipsWhole(wholeness: Wholeness): boolean {
  return wholeness === "line" || wholeness === "order";
}

/** A coverage under way: giving a line its units, and what of units may be given. */
export interface Work extends Coverage {
  readonly pegs: { count: number; issue: Int32Array; source: Int32Array; quantity: Float64Array };
}

export const NOTHING = -2;

export function emptyWork(events: EventList): Work {
  const lines = events.lines.length;
  // A piece ends its line or its supply, where no supply is shared.
  const most = events.order.length + events.places.length;
  return {
    coverDay: new Int32Array(lines).fill(NEVER),
    given: new Float64Array(lines),
    reserved: new Float64Array(lines),
    reservedOf: new Float64Array(lines),
    reservedStock: new Float64Array(events.places.length),
    fromStock: new Float64Array(lines),
    onTime: new Float64Array(lines),
    lastSource: new Int32Array(lines).fill(NOTHING),
    doubt: new Int32Array(lines).fill(NOTHING),
    keptWhole: new Uint8Array(lines),
    heldByOrder: new Uint8Array(lines),
    pegs: { count: 0, issue: new Int32Array(most), source: new Int32Array(most), quantity: new Float64Array(most) },
  };
}

/** What a line is still to be given, in base units. */
export function openOf({ quantity }: EventList, { given }: Work, issue: number): number {
  return (quantity[issue] ?? 0) - (given[issue] ?? 0);
}

/** Gives a line its units: the earliest there are, or with a day the latest that are there by it. */
export function giveTo(events: EventList, issue: number, quantity: number, day: number | null, supply: Supply, work: Work): void {
  const place = events.placeOf[issue] ?? 0;
  if (day === null) supply.takeEarliest(place, quantity, issue);
  else supply.takeLatest(place, day, quantity, issue);
  settle(events, work, issue);
}

/** Sets the cover day of a line that has all it needs. */
export function settle(events: EventList, work: Work, issue: number): void {
  if (openOf(events, work, issue) !== 0) return;
  const own = events.effective[issue] ?? NEVER;
  const source = work.lastSource[issue] ?? NOTHING;
  work.coverDay[issue] = source < 0 ? own : Math.max(own, events.effective[source] ?? NEVER);
}

/** What a line that was given some gets of what is left: up to whole units of its own, or all or nothing where it ships whole. */
export function grantable({ lines, quantity }: EventList, issue: number, given: number, left: number, takesWhole: boolean): number {
  const wanted = quantity[issue] ?? 0;
  if (given + left >= wanted) return wanted - given;
  if (takesWhole || left === 0) return 0;
  return Math.max(0, left - ((given + left) % wholeUnit(known(lines[issue], "goods are given to a line"))));
}

/** The base units that are shipped of a line at the least: one unit of its own where that is not the base unit, and a whole pack of its item. */
export function wholeUnit(line: OpenLine): number {
  return withPacks(line, line.perUnit === FINE_ONE || line.outstanding % FINE_ONE !== 0 ? 1 : line.perUnit);
}

/** The same for sharing, which gives whole pieces of what is ordered in whole ones. */
export function shippingUnit(line: OpenLine): number {
  return withPacks(line, line.outstanding % FINE_ONE === 0 ? line.perUnit : 1);
}

function withPacks({ item }: OpenLine, unit: number): number {
  return item.packSize === null ? unit : (unit / greatestCommonDivisor(unit, item.packSize)) * item.packSize;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Gives a line a piece of a supply, and remembers what that means for it. */
export function peg({ effective, isDoubtful, workDate }: EventList, work: Work, issue: number, source: number, quantity: number): void {
  const { pegs } = work;
  if (pegs.count === pegs.issue.length) enlarge(pegs);
  pegs.issue[pegs.count] = issue;
  pegs.source[pegs.count] = source;
  pegs.quantity[pegs.count++] = quantity;
  work.given[issue] = (work.given[issue] ?? 0) + quantity;
  const comes = source === STOCK ? workDate : (effective[source] ?? NEVER);
  if (comes <= (effective[issue] ?? NEVER)) work.onTime[issue] = (work.onTime[issue] ?? 0) + quantity;
  const former = work.lastSource[issue] ?? NOTHING;
  // Stock is there before any receipt; of two receipts of one day the one given last counts.
  if (former === NOTHING || (source !== STOCK && (former === STOCK || comes >= (effective[former] ?? NEVER)))) work.lastSource[issue] = source;
  if (source === STOCK) work.fromStock[issue] = (work.fromStock[issue] ?? 0) + quantity;
  else if (isDoubtful[source] === 1 && work.doubt[issue] === NOTHING) work.doubt[issue] = source;
}

function enlarge(pegs: Work["pegs"]): void {
  const grown = <Column extends Int32Array | Float64Array>(column: Column, wider: Column): Column => (wider.set(column), wider);
  const length = 2 * pegs.count + 16;
  pegs.issue = grown(pegs.issue, new Int32Array(length));
  pegs.source = grown(pegs.source, new Int32Array(length));
  pegs.quantity = grown(pegs.quantity, new Float64Array(length));
}
