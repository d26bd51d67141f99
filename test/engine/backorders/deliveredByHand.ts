import type { Policy } from "../../../src/engine/backorders/backorders";
import type { Deliveries, RandomLine } from "./randomDeliveries";
import { CUSTOMERS, PLACES } from "./randomOrders";

/**
 * A second, naive way to deliver (sales-fo 13.4, 14.1 and 15): pieces lie in a row by the day they are there, and lines take them
 * one by one, as their customers take deliveries. Days count from the work date.
 */
export interface Delivered {
  readonly onTime: number;
  readonly given: number;
  /** Null where part of the line never comes. */
  readonly cover: number | null;
}

interface Piece {
  readonly day: number;
  /** Which receipt it comes with; -1 for stock. */
  readonly receipt: number;
}

type Way = "parts" | "wholeLine" | "wholeOrder" | "firstOnly" | "nothing";

interface Line extends RandomLine {
  readonly order: number;
  readonly position: number;
  readonly customer: string;
  readonly ordered: number;
  readonly place: number;
  /** Pieces that are still wanted, and what is shipped at the least. */
  readonly pieces: number;
  readonly unit: number;
  readonly need: number;
  readonly way: Way;
  readonly taken: Piece[];
}

/** By order and position, as `0/1`. */
export function deliveredByHand(deliveries: Deliveries, policy: Policy, cutOff: number): ReadonlyMap<string, Delivered> {
  const pools = PLACES.map(({ item, location }, place) => poolOf(deliveries, item, location, deliveries.stock[place] ?? 0));
  const lines = linesOf(deliveries);
  if (policy === "fairShare") pools.forEach((pool, place) => share(lines.filter((line) => line.place === place).sort(byNeed), pool, cutOff));
  else inTurn(lines, pools, policy);
  return new Map(lines.map((line) => [`${line.order}/${line.position}`, outcome(line, lines)]));
}

function poolOf({ purchases }: Deliveries, item: string, location: string, stock: number): Piece[] {
  const due = purchases.map((own, receipt) => ({ ...own, receipt, day: own.due < 0 ? 1 : own.due })).filter((own) => own.item === item && own.location === location);
  due.sort((a, b) => a.day - b.day || a.due - b.due || a.receipt - b.receipt);
  const pool: Piece[] = Array.from({ length: Math.max(stock, 0) }, () => ({ day: 0, receipt: -1 }));
  for (const { quantity, day, receipt } of due) for (let piece = 0; piece < quantity; piece++) pool.push({ day, receipt });
  // A hole in stock swallows what comes first.
  return pool.slice(Math.max(-stock, 0));
}

function linesOf({ orders, packs }: Deliveries): readonly Line[] {
  return orders.flatMap(({ lines, advice, customer, ordered }, order) => lines.map((own, position): Line => {
    const pack = packs[own.item] ?? 1;
    let unit = own.perUnit as number;
    while (unit % pack !== 0) unit += own.perUnit;
    const isBegun = own.advice === "" ? lines.some(({ delivered }) => delivered > 0) : own.delivered > 0;
    return {
      ...own, order, position, customer, ordered, unit, need: Math.max(own.wanted, 0), pieces: (own.quantity - own.delivered) * own.perUnit,
      place: PLACES.findIndex(({ item, location }) => item === own.item && location === own.location), way: wayOf(own.advice || advice || "partial", isBegun, own.advice === ""), taken: [],
    };
  }));
}

function wayOf(advice: string, isBegun: boolean, isOfOrder: boolean): Way {
  if (advice === "line") return "wholeLine";
  if (advice === "complete") return "wholeOrder";
  if (advice === "cancel") return isBegun ? "nothing" : "firstOnly";
  return advice === "one" && isBegun ? (isOfOrder ? "wholeOrder" : "wholeLine") : "parts";
}

const byPlaceInTable = (a: Line, b: Line) => a.order - b.order || a.position - b.position;
const byNeed = (a: Line, b: Line) => a.need - b.need || a.wanted - b.wanted || byPlaceInTable(a, b);

function inTurn(lines: readonly Line[], pools: readonly Piece[][], policy: Policy): void {
  const classes = ["win", "gain", "improve", "redistribute"];
  const classOf = ({ allocationClass }: Line) => classes.indexOf(allocationClass || "redistribute");
  const rank: Readonly<Record<string, (line: Line) => number>> = {
    needDate: () => 0,
    entryOrder: ({ ordered }) => -ordered,
    priority: ({ customer }) => priorityOf(customer),
    value: ({ quantity, delivered, price }) => -(quantity - delivered) * price,
    smallestFirst: ({ pieces }) => pieces,
    strategy: classOf,
  };
  const rankOf = rank[policy] ?? (() => 0);
  const queue = lines.filter((line) => policy !== "strategy" || classOf(line) >= 0).sort((a, b) => rankOf(a) - rankOf(b) || (policy === "entryOrder" ? byPlaceInTable(a, b) : byNeed(a, b)));
  const done = new Set<number>();
  for (const line of queue) {
    if (line.way === "nothing") continue;
    if (line.way !== "wholeOrder") takeLine(line, pools[line.place] ?? [], policy === "needDate");
    else if (!done.has(line.order)) {
      done.add(line.order);
      takeOrder(lines.filter((own) => own.order === line.order && own.way === "wholeOrder").sort((a, b) => a.place - b.place || byNeed(a, b)), pools, policy === "needDate");
    }
  }
}

function priorityOf(customer: string): number {
  return CUSTOMERS.find(({ customerNo }) => customerNo === customer)?.priority ?? Infinity;
}

function takeLine(line: Line, pool: Piece[], takesEarliest: boolean): void {
  const last = line.way === "firstOnly" ? Math.max(line.need, pool[0]?.day ?? 0) : Infinity;
  const there = pool.filter(({ day }) => day <= last).length;
  const isWhole = line.way === "wholeLine";
  const count = there >= line.pieces ? line.pieces : isWhole ? 0 : there - (there % line.unit);
  if (line.way === "firstOnly") take(line, pool, count, last);
  else if (takesEarliest) take(line, pool, count, -Infinity);
  else take(line, pool, count, isWhole ? Math.max(line.need, pool[count - 1]?.day ?? 0) : line.need);
}

function takeOrder(own: readonly Line[], pools: readonly Piece[][], takesEarliest: boolean): void {
  const places = [...new Set(own.map(({ place }) => place))].map((place) => {
    const here = own.filter((line) => line.place === place);
    const count = here.reduce((sum, { pieces }) => sum + pieces, 0);
    const pool = pools[place] ?? [];
    return { isEnough: pool.length >= count, day: Math.max(...here.map(({ need }) => need), pool[count - 1]?.day ?? 0) };
  });
  if (places.some(({ isEnough }) => !isEnough)) return;
  const together = Math.max(...places.map(({ day }) => day));
  for (const line of own) take(line, pools[line.place] ?? [], line.pieces, takesEarliest ? -Infinity : together);
}

/** Takes pieces that are there by a day, the latest first, and then the earliest after it. */
function take(line: Line, pool: Piece[], count: number, day: number): void {
  for (let piece = 0; piece < count; piece++) {
    const inTime = pool.filter((own) => own.day <= day).length;
    line.taken.push(...pool.splice(inTime === 0 ? 0 : inTime - 1, 1));
  }
}

/** Receipt by receipt, stock first: who is wanted by the cut-off or by the day of the goods shares them; others get what is left, in turn. */
function share(lines: readonly Line[], pool: Piece[], cutOff: number): void {
  for (const receipt of [...new Set(pool.map((piece) => piece.receipt))]) {
    const left = () => pool.filter((piece) => piece.receipt === receipt).length;
    const day = pool.find((piece) => piece.receipt === receipt)?.day ?? 0;
    const give = (line: Line, count: number) => {
      for (let piece = 0; piece < count; piece++) line.taken.push(...pool.splice(pool.findIndex((own) => own.receipt === receipt), 1));
    };
    const open = (line: Line) => line.pieces - line.taken.length;
    const isGone = (line: Line) => line.way === "firstOnly" && line.taken.length > 0 && day > Math.max(line.need, ...line.taken.map((piece) => piece.day));
    const waiting = lines.filter((line) => line.way !== "nothing" && open(line) > 0 && !isGone(line));
    const sharing = waiting.filter(({ need }) => need <= Math.max(cutOff, day));
    for (const tier of [...new Set(sharing.map(({ customer }) => priorityOf(customer)))].sort((a, b) => a - b)) {
      const own = sharing.filter(({ customer }) => priorityOf(customer) === tier);
      const shares = sharesOf(left(), own);
      own.forEach((line, at) => give(line, shares[at] ?? 0));
      if (own.some((line) => open(line) > 0)) break;
    }
    for (const line of waiting) {
      if (sharing.includes(line)) continue;
      give(line, open(line) <= left() ? open(line) : isWhole(line) ? 0 : left() - (left() % line.unit));
    }
  }
}

const isWhole = ({ way }: Line) => way === "wholeLine" || way === "wholeOrder";
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function sharesOf(supply: number, lines: readonly Line[]): readonly number[] {
  const open = lines.map(({ pieces, taken }) => pieces - taken.length);
  const least = lines.map(({ customer, pieces, taken, unit }, at) => (customer === "C2" ? Math.min(open[at] ?? 0, Math.ceil(Math.max(0, pieces / 2 - taken.length) / unit) * unit) : 0));
  const out = new Set<number>();
  for (;;) {
    const kept = <Own,>(numbers: readonly Own[], none: Own) => numbers.map((number, at) => (out.has(at) ? none : number));
    const shares = dealt(supply, kept(open, 0), kept(least, 0), lines.map(({ unit }) => unit));
    const unserved = lines.map((line, at) => (isWhole(line) && !out.has(at) && (shares[at] ?? 0) < (open[at] ?? 0) ? at : -1)).filter((at) => at >= 0);
    if (unserved.length === 0) return shares;
    out.add(Math.max(...unserved));
  }
}

function dealt(supply: number, wanted: readonly number[], least: readonly number[], units: readonly number[]): readonly number[] {
  if (total(wanted) <= supply) return wanted;
  if (total(least) > supply) return inProportion(supply, least, least.map(() => 0), units);
  return inProportion(supply - total(least), wanted, least, units);
}

/** What each has, and of the supply its proportion of what is open in whole units; then a unit each to the largest remainders while it fits. */
function inProportion(supply: number, wanted: readonly number[], has: readonly number[], units: readonly number[]): readonly number[] {
  const open = wanted.map((quantity, at) => quantity - (has[at] ?? 0));
  const whole = total(open);
  if (whole === 0 || supply === 0) return has;
  const unitOf = (at: number) => units[at] ?? 1;
  const floors = open.map((quantity, at) => Math.floor((supply * quantity) / whole / unitOf(at)) * unitOf(at));
  const shares = has.map((quantity, at) => quantity + (floors[at] ?? 0));
  let left = supply - total(floors);
  const rests = open.map((quantity, at) => ({ at, rest: supply * quantity - (floors[at] ?? 0) * whole })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of rests) {
    if (unitOf(at) > left || (shares[at] ?? 0) + unitOf(at) > (wanted[at] ?? 0)) continue;
    shares[at] = (shares[at] ?? 0) + unitOf(at);
    left -= unitOf(at);
  }
  return shares;
}

/** A line of an order that is delivered whole comes with the last of these lines, and never where one of them never comes. */
function outcome(line: Line, lines: readonly Line[]): Delivered {
  const coverOf = ({ taken, pieces, need }: Line) => (taken.length < pieces ? null : Math.max(need, ...taken.map(({ day }) => day)));
  const waitsFor = line.way === "wholeOrder" ? lines.filter(({ order, way }) => order === line.order && way === "wholeOrder") : [line];
  const covers = waitsFor.map(coverOf);
  return { onTime: line.taken.filter(({ day }) => day <= line.need).length, given: line.taken.length, cover: covers.includes(null) ? null : Math.max(...covers.map((cover) => cover ?? 0)) };
}
