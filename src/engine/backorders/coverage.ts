import { FINE_ONE } from "../../money/quantity";
import type { OrderDocument } from "../documents/documents";
import type { OpenLine } from "../stock/stock";
import { directSupply } from "./direct";
import { NEVER, type EventList } from "./events";
import { fairShare, type Demand } from "./fairShare";
import { STOCK, supplyOf, type Supply } from "./supply";

/**
 * Who gets what, and when (sales-fo 14.1, step 6): the issues in the order of a policy, each from the supply that the policy
 * lets it take. What a line is given is a peg; a line that is given all it needs has a cover day. A line that ships whole gets
 * all or nothing, and an order that ships complete gets all of all its lines or nothing, on the day of its last line.
 */
export interface Coverage {
  /** By line: the day on which all of it can be there; NEVER where it cannot. */
  readonly coverDay: Int32Array;
  /** By line, in base units: what it is given at all, what of that lies in stock, and what of it is there on the day it counts on. */
  readonly given: Float64Array;
  readonly fromStock: Float64Array;
  readonly onTime: Float64Array;
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

export type Wholeness = "partial" | "line" | "order";

export interface CoverageTerms {
  /** How much of a line or order may be served by itself. */
  wholenessOf(line: OpenLine): Wholeness;
  readonly turns: Turns;
}

/** How a policy gives: line by line in an order, from the earliest or the latest supply in time; or supply by supply, shared. */
export type Turns =
  | { readonly takes: "earliest" | "latest"; readonly sequence: Int32Array }
  | { readonly takes: "share"; readonly sequence: Int32Array; readonly cutOff: number; tierOf(line: OpenLine): number };

export const NOTHING = -2;

interface Work extends Coverage {
  readonly pegs: { count: number; issue: Int32Array; source: Int32Array; quantity: Float64Array };
}

export function coverageOf(events: EventList, terms: CoverageTerms): Coverage {
  const lines = events.lines.length;
  const most = 2 * lines + events.places.length;
  const work: Work = {
    coverDay: new Int32Array(lines).fill(NEVER),
    given: new Float64Array(lines),
    fromStock: new Float64Array(lines),
    onTime: new Float64Array(lines),
    lastSource: new Int32Array(lines).fill(NOTHING),
    doubt: new Int32Array(lines).fill(NOTHING),
    keptWhole: new Uint8Array(lines),
    heldByOrder: new Uint8Array(lines),
    pegs: { count: 0, issue: new Int32Array(most), source: new Int32Array(most), quantity: new Float64Array(most) },
  };
  const supply = supplyOf(events);
  const { turns } = terms;
  const together = ordersThatShipComplete(events, terms);
  if (turns.takes === "share") sharePlaces(events, terms, turns, supply, work);
  else takeInTurn(events, terms, { takes: turns.takes, sequence: turns.sequence, together }, supply, work);
  for (const positions of together.values()) waitForEachOther(events, positions, work);
  coverDirect(events, terms, work);
  return work;
}

interface LineByLine {
  readonly takes: "earliest" | "latest";
  readonly sequence: Int32Array;
  readonly together: ReadonlyMap<OrderDocument, readonly number[]>;
}

/** The stocked lines of each order that ships complete. */
function ordersThatShipComplete({ lines, order }: EventList, { wholenessOf }: CoverageTerms): ReadonlyMap<OrderDocument, readonly number[]> {
  const together = new Map<OrderDocument, number[]>();
  for (const at of order) {
    const line = lines[at];
    if (line?.kind !== "issue" || wholenessOf(line) !== "order") continue;
    const own = together.get(line.document);
    if (own) own.push(at);
    else together.set(line.document, [at]);
  }
  return together;
}

function takeInTurn(events: EventList, { wholenessOf }: CoverageTerms, { takes, sequence, together }: LineByLine, supply: Supply, work: Work): void {
  const served = new Set<OrderDocument>();
  for (const issue of sequence) {
    const line = events.lines[issue];
    if (line === undefined || line.kind !== "issue") continue;
    const wholeness = wholenessOf(line);
    if (wholeness === "order") {
      if (!served.has(line.document)) serveOrder(events, together.get(line.document) ?? [], takes, supply, work);
      served.add(line.document);
    } else serveLine(events, issue, line, { takes, takesWhole: wholeness === "line" }, supply, work);
  }
}

function serveLine(events: EventList, issue: number, line: OpenLine, { takes, takesWhole }: { readonly takes: LineByLine["takes"]; readonly takesWhole: boolean }, supply: Supply, work: Work): void {
  const place = events.placeOf[issue] ?? 0;
  const left = supply.left(place);
  const granted = grantable(line, left, takesWhole);
  if (takesWhole && granted === 0 && left > 0) work.keptWhole[issue] = 1;
  if (granted === 0) return;
  const own = events.effective[issue] ?? NEVER;
  giveTo(events, issue, granted, takes === "earliest" ? null : takesWhole ? supply.dayWith(place, own, granted) : own, supply, work);
}

/** All lines of an order, or none: it is served where each of its places has enough for them together. */
function serveOrder(events: EventList, positions: readonly number[], takes: LineByLine["takes"], supply: Supply, work: Work): void {
  const needed = new Map<number, { quantity: number; day: number }>();
  for (const issue of positions) {
    const place = events.placeOf[issue] ?? 0;
    const before = needed.get(place) ?? { quantity: 0, day: 0 };
    needed.set(place, { quantity: before.quantity + (events.lines[issue]?.quantity ?? 0), day: Math.max(before.day, events.effective[issue] ?? NEVER) });
  }
  if ([...needed].some(([place, { quantity }]) => quantity > supply.left(place))) {
    for (const issue of positions) if (supply.left(events.placeOf[issue] ?? 0) > 0) work.keptWhole[issue] = 1;
    return;
  }
  const day = takes === "earliest" ? null : Math.max(...[...needed].map(([place, { quantity, day: wanted }]) => supply.dayWith(place, wanted, quantity)));
  for (const issue of positions) giveTo(events, issue, events.lines[issue]?.quantity ?? 0, day, supply, work);
}

/** Gives a line its units: the earliest there are, or with a day the latest that are there by it. */
function giveTo(events: EventList, issue: number, quantity: number, day: number | null, supply: Supply, work: Work): void {
  const place = events.placeOf[issue] ?? 0;
  const give = (source: number, piece: number) => peg(events, work, issue, source, piece);
  if (day === null) supply.takeEarliest(place, quantity, give);
  else supply.takeLatest(place, day, quantity, give);
  if (work.given[issue] === events.lines[issue]?.quantity) work.coverDay[issue] = coverDay(events, work, issue);
}

/** What a line gets of what is left: whole units of its own, or all or nothing where it ships whole. */
function grantable(line: OpenLine, left: number, takesWhole: boolean): number {
  if (left >= line.quantity) return line.quantity;
  if (takesWhole) return 0;
  return left - (left % wholeUnit(line));
}

/** The base units of one unit of a line counted in units larger or smaller than the base unit; a line in base units may be cut anywhere. */
export function wholeUnit(line: OpenLine): number {
  return line.perUnit !== FINE_ONE ? shippingUnit(line) : 1;
}

/** What is shipped of a line at the least: one unit of its own where it is ordered in whole ones. */
function shippingUnit(line: OpenLine): number {
  return line.outstanding % FINE_ONE === 0 ? line.perUnit : 1;
}

/** A line of an order that ships complete comes with the last line of the order, and never where one of them never comes. */
function waitForEachOther(events: EventList, positions: readonly number[], work: Work): void {
  const last = positions.reduce((latest, issue) => Math.max(latest, work.coverDay[issue] ?? NEVER), 0);
  const isAllInStock = positions.every((issue) => work.fromStock[issue] === events.lines[issue]?.quantity);
  for (const issue of positions) {
    work.coverDay[issue] = last;
    if (!isAllInStock) work.heldByOrder[issue] = 1;
  }
}

/**
 * Each supply is shared among the lines that are needed by the cut-off, or by the day it comes; what remains of it goes to
 * later lines in the order of their days. Lines of orders that ship complete count as lines that ship whole here.
 */
function sharePlaces(events: EventList, { wholenessOf }: CoverageTerms, { sequence, cutOff, tierOf }: Extract<Turns, { takes: "share" }>, supply: Supply, work: Work): void {
  const waiting: number[][] = events.places.map(() => []);
  for (const issue of sequence) if (events.lines[issue]?.kind === "issue") waiting[events.placeOf[issue] ?? 0]?.push(issue);
  const demandOf = (issue: number): Demand => {
    const line = events.lines[issue] as OpenLine;
    return { quantity: line.quantity - (work.given[issue] ?? 0), unit: shippingUnit(line), isWhole: wholenessOf(line) !== "partial", tier: tierOf(line), minimum: 0 };
  };
  waiting.forEach((issues, place) => {
    let open = issues;
    supply.offerEach(place, ({ source, day, free }) => {
      let left = free;
      const handOut = (issue: number, quantity: number) => {
        if (quantity === 0) return;
        left -= quantity;
        peg(events, work, issue, source, quantity);
      };
      const isSharing = (issue: number) => (events.effective[issue] ?? NEVER) <= Math.max(cutOff, day);
      const sharing = open.filter(isSharing);
      fairShare(free, sharing.map(demandOf)).forEach((quantity, at) => handOut(sharing[at] ?? 0, quantity));
      for (const issue of open) {
        if (left === 0) break;
        if (isSharing(issue)) continue;
        const { quantity, isWhole, unit } = demandOf(issue);
        handOut(issue, quantity <= left ? quantity : isWhole ? 0 : left - (left % unit));
      }
      open = open.filter((issue) => (work.given[issue] ?? 0) < (events.lines[issue]?.quantity ?? 0));
      return free - left;
    });
    for (const issue of issues) {
      if (work.given[issue] === events.lines[issue]?.quantity) work.coverDay[issue] = coverDay(events, work, issue);
      else if (wholenessOf(events.lines[issue] as OpenLine) !== "partial" && supply.left(place) > 0) work.keptWhole[issue] = 1;
    }
  });
}

function peg(events: EventList, work: Work, issue: number, source: number, quantity: number): void {
  const { pegs } = work;
  if (pegs.count === pegs.issue.length) enlarge(pegs);
  pegs.issue[pegs.count] = issue;
  pegs.source[pegs.count] = source;
  pegs.quantity[pegs.count++] = quantity;
  work.given[issue] = (work.given[issue] ?? 0) + quantity;
  const comes = source === STOCK ? events.workDate : (events.effective[source] ?? NEVER);
  if (comes <= (events.effective[issue] ?? NEVER)) work.onTime[issue] = (work.onTime[issue] ?? 0) + quantity;
  if (comesLater(events, source, work.lastSource[issue] ?? NOTHING)) work.lastSource[issue] = source;
  if (source === STOCK) {
    work.fromStock[issue] = (work.fromStock[issue] ?? 0) + quantity;
    return;
  }
  const receipt = events.lines[source];
  if (work.doubt[issue] === NOTHING && receipt !== undefined && isDoubtful(receipt, events.workDate)) work.doubt[issue] = source;
}

function enlarge(pegs: Work["pegs"]): void {
  const grown = <Column extends Int32Array | Float64Array>(column: Column, wider: Column): Column => (wider.set(column), wider);
  const length = 2 * pegs.count + 16;
  pegs.issue = grown(pegs.issue, new Int32Array(length));
  pegs.source = grown(pegs.source, new Int32Array(length));
  pegs.quantity = grown(pegs.quantity, new Float64Array(length));
}

/** Whether a supply comes on or after the day of the one a line waited for so far. */
function comesLater({ effective, workDate }: EventList, source: number, former: number): boolean {
  if (former === NOTHING) return true;
  const dayOf = (supply: number) => (supply === STOCK ? workDate : (effective[supply] ?? NEVER));
  return source !== STOCK && dayOf(source) >= dayOf(former);
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
function coverDirect(events: EventList, { wholenessOf }: CoverageTerms, work: Work): void {
  const supply = directSupply(events);
  events.lines.forEach((line, issue) => {
    if (line.kind !== "direct" || line.side !== "sales") return;
    const source = supply.sourceOf(line);
    if (source === null) return;
    work.lastSource[issue] = source;
    const granted = grantable(line, supply.left(source), wholenessOf(line) !== "partial");
    if (granted === 0) return;
    supply.take(source, granted);
    peg(events, work, issue, source, granted);
    if (granted === line.quantity) work.coverDay[issue] = coverDay(events, work, issue);
  });
}
