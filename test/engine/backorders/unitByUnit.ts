import type { Policy } from "../../../src/engine/backorders/backorders";
import { CUSTOMERS, PLACES, saleNo, type RandomOrders, type RandomSale } from "./randomOrders";

/**
 * A second, naive way to give: every unit is a thing of its own with the day it is there, and a line takes units one by one.
 * Days count from the work date. It knows whole lines, reservations and classes, and shares by counting remainders.
 */
export interface Served {
  readonly onTime: number;
  readonly given: number;
  /** Null where part of the line never comes. */
  readonly cover: number | null;
}

interface Unit {
  readonly day: number;
  /** The purchase it comes with; null for stock. */
  readonly purchase: number | null;
}

interface Waiting extends RandomSale {
  readonly index: number;
  readonly need: number;
  readonly taken: Unit[];
}

export interface NaiveWish {
  readonly policy: Policy;
  readonly cutOff: number;
  readonly releases: boolean;
}

export function unitByUnit(orders: RandomOrders, wish: NaiveWish): ReadonlyMap<string, Served> {
  const outcome = new Map<string, Served>();
  PLACES.forEach(({ item, location }, at) => {
    const isHere = (order: { readonly item: string; readonly location: string }) => order.item === item && order.location === location;
    const units = unitsOf(orders, orders.stock[at] ?? 0, isHere);
    const lines: Waiting[] = orders.sales.map((sale, index) => ({ ...sale, index, need: Math.max(sale.wanted, 0), taken: [] })).filter(isHere);
    reserve(orders, lines, units, orders.stock[at] ?? 0, wish);
    if (wish.policy === "fairShare") share(lines, units, wish.cutOff);
    else for (const line of inTurn(lines, wish.policy)) takeUnits(line, units, wish.policy === "needDate");
    for (const { index, taken, need, quantity } of lines) {
      const days = taken.map(({ day }) => day);
      outcome.set(saleNo(index), { onTime: days.filter((day) => day <= need).length, given: days.length, cover: days.length < quantity ? null : Math.max(need, ...days) });
    }
  });
  return outcome;
}

function unitsOf({ purchases }: RandomOrders, stock: number, isHere: (order: { readonly item: string; readonly location: string }) => boolean): Unit[] {
  const units: Unit[] = Array.from({ length: Math.max(stock, 0) }, () => ({ day: 0, purchase: null }));
  const due = purchases.map((purchase, index) => ({ ...purchase, index, day: purchase.due < 0 ? 1 : purchase.due })).filter(isHere);
  // Receipts of a day come in the order of their own days.
  due.sort((a, b) => a.day - b.day || a.due - b.due || a.index - b.index);
  for (const { day, index, quantity } of due) for (let unit = 0; unit < quantity; unit++) units.push({ day, purchase: index });
  units.splice(0, Math.max(-stock, 0));
  return units;
}

/** Rows in the order of need, stock first and then purchases by day; of stock only what was on hand, of a purchase what it brings. */
function reserve({ reservations = [], purchases }: RandomOrders, lines: readonly Waiting[], units: Unit[], stock: number, { policy, releases }: NaiveWish): void {
  const isKept = ({ allocationClass = "redistribute" }: Waiting) => !releases || (policy === "strategy" && ["gain", "improve", "fill", "skip"].includes(allocationClass));
  const byNeed = [...lines].sort((a, b) => a.wanted - b.wanted || a.index - b.index);
  const claims = byNeed.flatMap((line) => {
    const own = reservations.filter(({ sale }) => sale === line.index).map((row) => ({ ...row, line, day: row.purchase === null ? -Infinity : (purchases[row.purchase]?.due ?? 0) }));
    own.sort((a, b) => a.day - b.day || (a.purchase ?? 0) - (b.purchase ?? 0));
    // What is reserved beyond the line is taken off what comes first.
    let beyond = own.reduce((sum, { quantity }) => sum + quantity, 0) - line.quantity;
    return own.map((row) => {
      const off = Math.max(0, Math.min(beyond, row.quantity));
      beyond -= off;
      return { ...row, quantity: row.quantity - off };
    });
  });
  const left = new Map<number | null, number>([[null, Math.max(0, stock)], ...purchases.map(({ quantity }, index) => [index, quantity] as const)]);
  const pieces = claims.map((claim) => {
    const quantity = Math.min(claim.quantity, left.get(claim.purchase) ?? 0);
    left.set(claim.purchase, (left.get(claim.purchase) ?? 0) - quantity);
    return { ...claim, quantity };
  });
  for (const { line, purchase, quantity } of pieces.filter((piece) => isKept(piece.line))) {
    for (let unit = 0; unit < quantity; unit++) {
      const found = units.findIndex((each) => each.purchase === purchase);
      if (found >= 0) line.taken.push(...units.splice(found, 1));
    }
  }
}

function inTurn(lines: readonly Waiting[], policy: Policy): readonly Waiting[] {
  const turn = ["win", "gain", "improve", "redistribute"];
  const keyOf = ({ quantity, price = 1, ordered = 0, customer, allocationClass = "redistribute" }: Waiting): number => {
    switch (policy) {
      case "entryOrder":
        return -ordered;
      case "priority":
        return CUSTOMERS.find(({ customerNo }) => customerNo === customer)?.priority ?? Infinity;
      case "value":
        return -price * quantity;
      case "smallestFirst":
        return quantity;
      case "strategy":
        return turn.indexOf(allocationClass);
      default:
        return 0;
    }
  };
  const served = policy === "strategy" ? lines.filter(({ allocationClass = "redistribute" }) => turn.includes(allocationClass)) : [...lines];
  return [...served].sort((a, b) => keyOf(a) - keyOf(b) || (policy === "entryOrder" ? 0 : a.need - b.need || a.wanted - b.wanted) || a.index - b.index);
}

function takeUnits({ quantity, shipsWhole, need, taken }: Waiting, units: Unit[], takesEarliest: boolean): void {
  const open = quantity - taken.length;
  if (open === 0 || (shipsWhole && units.length < open)) return;
  // A whole line goes on the first day on which all that is left of it is there.
  const day = shipsWhole ? Math.max(need, units[open - 1]?.day ?? 0) : need;
  for (let unit = 0; unit < open && units.length > 0; unit++) {
    const inTime = units.filter((each) => each.day <= day).length;
    taken.push(...units.splice(takesEarliest || inTime === 0 ? 0 : inTime - 1, 1));
  }
}

/** Purchase by purchase, stock first; lines that are wanted by the cut-off or by the day of the goods share. */
function share(lines: readonly Waiting[], units: Unit[], cutOff: number): void {
  const byNeed = [...lines].sort((a, b) => a.need - b.need || a.wanted - b.wanted || a.index - b.index);
  const sources = [...new Set(units.map(({ purchase }) => purchase))];
  for (const source of sources) {
    const take = (line: Waiting, count: number) => {
      for (let unit = 0; unit < count; unit++) line.taken.push(...units.splice(units.findIndex((each) => each.purchase === source), 1));
    };
    const left = () => units.filter((each) => each.purchase === source).length;
    const day = units.find((each) => each.purchase === source)?.day ?? 0;
    const isSharing = ({ need }: Waiting) => need <= Math.max(cutOff, day);
    const tierOf = ({ customer }: Waiting) => CUSTOMERS.find(({ customerNo }) => customerNo === customer)?.priority ?? Infinity;
    const open = (line: Waiting) => line.quantity - line.taken.length;
    const sharing = byNeed.filter((line) => isSharing(line) && open(line) > 0);
    for (const tier of [...new Set(sharing.map(tierOf))].sort((a, b) => a - b)) {
      const own = sharing.filter((line) => tierOf(line) === tier);
      const shares = tierShares(left(), own);
      own.forEach((line, at) => take(line, shares[at] ?? 0));
      if (own.some((line) => open(line) > 0)) break;
    }
    for (const line of byNeed) if (!isSharing(line) && open(line) > 0 && (!line.shipsWhole || open(line) <= left())) take(line, Math.min(open(line), left()));
  }
}

function tierShares(supply: number, lines: readonly Waiting[]): readonly number[] {
  const open = lines.map(({ quantity, taken }) => quantity - taken.length);
  const minima = lines.map(({ customer, quantity, taken }, at) => (customer === "C2" ? Math.min(open[at] ?? 0, Math.max(0, Math.ceil(quantity / 2) - taken.length)) : 0));
  let out = new Set<number>();
  for (;;) {
    const wanted = open.map((quantity, at) => (out.has(at) ? 0 : quantity));
    const least = minima.map((quantity, at) => (out.has(at) ? 0 : quantity));
    const shares = waterFilled(supply, wanted, least);
    const unserved = lines.map((line, at) => (line.shipsWhole && !out.has(at) && (shares[at] ?? 0) < (wanted[at] ?? 0) ? at : -1)).filter((at) => at >= 0);
    if (unserved.length === 0) return shares;
    out = new Set([...out, Math.max(...unserved)]);
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

function waterFilled(supply: number, wanted: readonly number[], least: readonly number[]): readonly number[] {
  if (total(wanted) <= supply) return wanted;
  if (total(least) > supply) return inProportion(supply, least);
  const rest = inProportion(supply - total(least), wanted.map((quantity, at) => quantity - (least[at] ?? 0)));
  return least.map((quantity, at) => quantity + (rest[at] ?? 0));
}

/** Whole parts first, then one unit each to those whose fraction is largest, the first of equals first. */
function inProportion(supply: number, wanted: readonly number[]): readonly number[] {
  const whole = total(wanted);
  if (whole === 0) return wanted;
  const shares = wanted.map((quantity) => Math.floor((supply * quantity) / whole));
  const order = wanted.map((quantity, at) => ({ at, fraction: (supply * quantity) % whole })).sort((a, b) => b.fraction - a.fraction || a.at - b.at);
  let left = supply - total(shares);
  for (const { at } of order) {
    if (left === 0 || (shares[at] ?? 0) >= (wanted[at] ?? 0)) continue;
    shares[at] = (shares[at] ?? 0) + 1;
    left--;
  }
  return shares;
}
