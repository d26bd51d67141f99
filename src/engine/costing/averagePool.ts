import { dateParts, dayOf, weekday, type Day } from "../../base/day";
import { amountFromMinor, shareOf, type Amount } from "../../money/amount";
import type { Settings } from "../book/settings";
import { sourcedCost, type ItemEntry, type ItemState } from "./itemEntries";

/**
 * Average cost (sales-bc 3.10, E8). The entries of an item, or of an item at a location, stand in slots: the periods of the
 * average, and where stock was revalued within a period, what was posted after that. All that leaves in a slot costs the
 * same per unit: what came before and what comes in the slot, without what was taken by name, by its quantity. Cents that do not
 * divide run on from entry to entry. A revaluation counts after what has left in its slot.
 *
 * A slot keeps how far it is reckoned up, so that one more sale is one more step and not the whole period again.
 */
export interface AverageSlot {
  readonly pool: AveragePool;
  readonly key: number;
  /** What comes in and what is taken by name, signed. */
  inputQuantity: number;
  inputValue: number;
  /** Leaves at the average; by entry number. */
  readonly outs: ItemEntry[];
  /** Comes back in the slot it has left in, at what it has left at. */
  readonly returns: ItemEntry[];
  /** Taken by name, and whether of what the slot values: of what came back in it. */
  readonly named: Map<ItemEntry, boolean>;
  revalued: number;
  openingQuantity: number;
  openingValue: number;
  /** What the costs of the first `reckoned` outs were reckoned with. */
  baseQuantity: number;
  baseValue: number;
  reckoned: number;
  weight: number;
  /** What all outs take together; positive. */
  outWeight: number;
  returnsReckoned: number;
  /** What all outs and returns come to, signed. */
  movedQuantity: number;
  movedValue: number;
}

export interface AveragePool {
  readonly slots: AverageSlot[];
  readonly slotOf: Map<number, AverageSlot>;
  /** Where a revaluation ends a slot: what is posted after it does not stand before it. */
  readonly marks: { readonly transactionNo: number; readonly key: number }[];
  /** The first slot to be reckoned again; Infinity where all is at rest. */
  dirtyFrom: number;
}

export type AverageTerms = Pick<Settings, "averageCostPeriod" | "averageCostBy" | "amountRounding">;

const SLOTS_IN_PERIOD = 1024;

export function periodStart(day: Day, period: Settings["averageCostPeriod"]): Day {
  if (period === "day") return day;
  if (period === "week") return (day - weekday(day) + 1) as Day;
  const { year, month } = dateParts(day);
  const first = period === "month" ? month : period === "quarter" ? month - ((month - 1) % 3) : 1;
  return dayOf(year, first, 1) as Day;
}

export function periodKey(day: Day, { averageCostPeriod }: AverageTerms): number {
  return periodStart(day, averageCostPeriod) * SLOTS_IN_PERIOD;
}

function isSamePeriod(key: number, other: number): boolean {
  return Math.floor(key / SLOTS_IN_PERIOD) === Math.floor(other / SLOTS_IN_PERIOD);
}

/** The pools of average items, made when they are first needed. */
export interface AveragePools {
  poolOf(item: ItemState, locationCode: string): AveragePool;
  /** Puts an entry into its slot, or into a later one since something it depends on has moved. */
  place(entry: ItemEntry): void;
  /** What an entry in a slot costs has changed by an amount. What the slot values itself needs no further reckoning. */
  changed(entry: ItemEntry, slot: AverageSlot, value: number): void;
  /** What comes after a slot is reckoned again. */
  recount(slot: AverageSlot): void;
  /** An entry was revalued: the amount counts at the end of the slot of that day, and what is posted from now on stands after it. */
  revalued(entry: ItemEntry, slot: AverageSlot, day: Day, transactionNo: number, amount: number): void;
}

export function createAveragePools(terms: AverageTerms, onDirty: (pool: AveragePool) => void): AveragePools {
  const pools = new Map<ItemState, Map<string, AveragePool>>();
  const placeOf = (locationCode: string) => (terms.averageCostBy === "item" ? "" : locationCode);

  const touch = (slot: AverageSlot) => {
    if (slot.key >= slot.pool.dirtyFrom) return;
    slot.pool.dirtyFrom = slot.key;
    onDirty(slot.pool);
  };

  const emptyPool = (): AveragePool => ({ slots: [], slotOf: new Map(), marks: [], dirtyFrom: Infinity });

  const poolIn = (made: Map<string, AveragePool>, locationCode: string): AveragePool => {
    const existing = made.get(placeOf(locationCode));
    if (existing) return existing;
    const pool = emptyPool();
    made.set(placeOf(locationCode), pool);
    return pool;
  };

  const poolsOf = (item: ItemState): Map<string, AveragePool> => {
    const existing = pools.get(item);
    if (existing) return existing;
    const made = new Map<string, AveragePool>();
    pools.set(item, made);
    const rows = [...item.entries].sort((a, b) => a.entryNo - b.entryNo);
    for (const { entry, revaluation } of rows.flatMap((entry) => entry.revaluations.map((revaluation) => ({ entry, revaluation }))).sort((a, b) => a.revaluation.transactionNo - b.revaluation.transactionNo)) {
      const pool = poolIn(made, entry.locationCode);
      revaluedSlot(pool, revaluation.day, revaluation.transactionNo, terms).revalued += revaluation.amount;
    }
    for (const entry of rows) put(entry, poolIn(made, entry.locationCode));
    for (const pool of made.values()) atRest(pool);
    return made;
  };

  const put = (entry: ItemEntry, pool: AveragePool): void => {
    const key = slotKey(entry, pool, terms);
    const before = entry.slot;
    if (before?.key === key) return;
    if (before) takeOut(entry, before);
    const slot = slotAt(pool, key);
    entry.slot = slot;
    putIn(entry, slot);
    if (before) touch(before);
    touch(slot);
    if (entry.quantity > 0) for (const { outbound } of entry.links) if (outbound.slot) {
      put(outbound, outbound.slot.pool);
      if (outbound.slot === slot && isTakenByName(outbound)) refile(outbound, slot);
    }
    if (entry.quantity < 0) for (const each of entry.returned) if (each.slot?.pool === pool) put(each, pool);
  };

  return {
    poolOf: (item, locationCode) => poolIn(poolsOf(item), locationCode),
    place: (entry) => put(entry, poolIn(poolsOf(entry.item), entry.locationCode)),
    changed: (entry, slot, value) => {
      if (isMoved(entry, slot)) slot.movedValue += value;
      else {
        slot.inputValue += value;
        touch(slot);
      }
    },
    recount: touch,
    revalued: (entry, slot, day, transactionNo, amount) => {
      // It was taken for a changed cost where the entry came in.
      if (isMoved(entry, slot)) slot.movedValue -= amount;
      else slot.inputValue -= amount;
      const ending = revaluedSlot(slot.pool, day, transactionNo, terms);
      ending.revalued += amount;
      touch(ending);
    },
  };
}


/**
 * Whether an entry is one that the slot values, and not one it reckons with: what leaves at the average, what of that comes
 * back in the slot, and what is taken of that by name.
 */
export function isMoved(entry: ItemEntry, slot: AverageSlot): boolean {
  if (entry.quantity < 0) return entry.appliesTo === null || entry.links.some(({ inbound }) => inbound.slot === slot && isMoved(inbound, slot));
  return entry.source !== null && entry.source.slot === slot && isMoved(entry.source, slot);
}

/** It costs what the entry costs that it names, and no average. */
function isTakenByName(entry: ItemEntry): boolean {
  return entry.quantity < 0 && entry.appliesTo !== null;
}

/**
 * The slot of an entry: its period; for what has left, not before what it was taken from, nor before a revaluation that was
 * posted earlier; for what comes back, not before it left.
 */
function slotKey(entry: ItemEntry, pool: AveragePool, terms: AverageTerms): number {
  let key = Math.max(periodKey(entry.postingDate, terms), entry.slot?.key ?? -Infinity);
  const isOut = entry.quantity < 0;
  if (isOut) for (const { inbound } of entry.links) if (inbound.slot && inbound.slot.pool === pool && inbound.slot.key > key) key = inbound.slot.key;
  if (entry.source?.slot?.pool === pool && entry.source.slot.key > key) key = entry.source.slot.key;
  for (const mark of pool.marks) {
    if (mark.transactionNo < entry.transactionNo && mark.key > key && (isOut || isSamePeriod(mark.key, key))) key = mark.key;
  }
  return key;
}

/** The slot at whose end the revaluations of an act on a day count. */
function revaluedSlot(pool: AveragePool, day: Day, transactionNo: number, terms: AverageTerms): AverageSlot {
  const first = periodKey(day, terms);
  const made = pool.marks.find((mark) => mark.transactionNo === transactionNo && isSamePeriod(mark.key, first));
  if (made) return slotAt(pool, made.key - 1);
  const key = pool.marks.reduce((last, mark) => (isSamePeriod(mark.key, first) && mark.key > last ? mark.key : last), first);
  pool.marks.push({ transactionNo, key: key + 1 });
  return slotAt(pool, key);
}

function slotAt(pool: AveragePool, key: number): AverageSlot {
  const existing = pool.slotOf.get(key);
  if (existing) return existing;
  const made: AverageSlot = {
    pool, key, inputQuantity: 0, inputValue: 0, outs: [], returns: [], named: new Map(), revalued: 0, openingQuantity: 0, openingValue: 0, baseQuantity: 0, baseValue: 0, reckoned: 0, weight: 0, outWeight: 0, returnsReckoned: 0, movedQuantity: 0, movedValue: 0,
  };
  pool.slotOf.set(key, made);
  let at = pool.slots.length;
  while (at > 0 && (pool.slots[at - 1] as AverageSlot).key > key) at--;
  const before = pool.slots[at - 1];
  if (before) {
    made.openingQuantity = closingQuantity(before);
    made.openingValue = closingValue(before);
  }
  pool.slots.splice(at, 0, made);
  return made;
}

/** What an entry brings to the averages: revaluations count by themselves. */
function valueOf(entry: ItemEntry): number {
  return entry.revaluations.reduce((value, { amount }) => value - amount, entry.cost + entry.rounding);
}

function putIn(entry: ItemEntry, slot: AverageSlot): void {
  const isValued = isMoved(entry, slot);
  const isNamed = isTakenByName(entry);
  if (isNamed) slot.named.set(entry, isValued);
  if (!isValued) {
    slot.inputQuantity += entry.quantity;
    slot.inputValue += valueOf(entry);
    return;
  }
  slot.movedQuantity += entry.quantity;
  slot.movedValue += valueOf(entry);
  if (isNamed) return;
  const list = entry.quantity < 0 ? slot.outs : slot.returns;
  let at = list.length;
  while (at > 0 && (list[at - 1] as ItemEntry).entryNo > entry.entryNo) at--;
  list.splice(at, 0, entry);
  if (entry.quantity < 0) slot.outWeight -= entry.quantity;
  if (at < (entry.quantity < 0 ? slot.reckoned : slot.returnsReckoned)) slot.reckoned = 0;
}

function takeOut(entry: ItemEntry, slot: AverageSlot): void {
  // Whether it stood among the outs and returns is asked of the lists: what it depends on may have moved before it.
  const list = entry.quantity < 0 ? slot.outs : slot.returns;
  const at = list.indexOf(entry);
  const isValuedByName = slot.named.get(entry) === true;
  slot.named.delete(entry);
  if (at < 0 && !isValuedByName) {
    slot.inputQuantity -= entry.quantity;
    slot.inputValue -= valueOf(entry);
    return;
  }
  slot.movedQuantity -= entry.quantity;
  slot.movedValue -= valueOf(entry);
  if (isValuedByName) return;
  list.splice(at, 1);
  if (entry.quantity < 0) slot.outWeight += entry.quantity;
  if (at < (entry.quantity < 0 ? slot.reckoned : slot.returnsReckoned)) slot.reckoned = 0;
}

/** What is taken by name of an entry that has come into the slot may now be of what the slot values. */
function refile(entry: ItemEntry, slot: AverageSlot): void {
  takeOut(entry, slot);
  putIn(entry, slot);
}

function closingQuantity(slot: AverageSlot): number {
  return slot.openingQuantity + slot.inputQuantity + slot.movedQuantity;
}

function closingValue(slot: AverageSlot): number {
  return slot.openingValue + slot.inputValue + slot.movedValue + slot.revalued;
}

/** What is there at the end of the slots up to a key: quantity and value, in hundred-thousandths and thousandths. */
export function standingAt(pool: AveragePool, upTo: number): { readonly quantity: number; readonly value: number } {
  let at = pool.slots.length - 1;
  while (at >= 0 && (pool.slots[at] as AverageSlot).key > upTo) at--;
  const slot = pool.slots[at];
  return slot ? { quantity: closingQuantity(slot), value: closingValue(slot) } : { quantity: 0, value: 0 };
}

/** The last slot key of the period of a day. */
export function endOfPeriodKey(day: Day, terms: AverageTerms): number {
  return periodKey(day, terms) + SLOTS_IN_PERIOD - 1;
}

/** What has been posted is taken as it stands: every slot is reckoned up. */
function atRest(pool: AveragePool): void {
  let quantity = 0;
  let value = 0;
  for (const slot of pool.slots) {
    slot.openingQuantity = quantity;
    slot.openingValue = value;
    slot.baseQuantity = quantity + slot.inputQuantity;
    slot.baseValue = value + slot.inputValue;
    slot.reckoned = slot.outs.length;
    slot.weight = slot.outWeight;
    slot.returnsReckoned = slot.returns.length;
    quantity = closingQuantity(slot);
    value = closingValue(slot);
  }
  pool.dirtyFrom = Infinity;
}

/** What the entry that was put in last costs at the average, signed; undefined where there is none: nothing is there, or it is worth less than nothing. */
export function averageCost(entry: ItemEntry, slot: AverageSlot, precision: Amount): number | undefined {
  const quantity = slot.openingQuantity + slot.inputQuantity;
  const value = slot.openingValue + slot.inputValue;
  if (quantity <= 0 || value < 0) return undefined;
  return cumulative(value, slot.outWeight + entry.quantity, quantity, precision) - cumulative(value, slot.outWeight, quantity, precision);
}

function cumulative(value: number, weight: number, base: number, precision: Amount): number {
  return weight === 0 ? 0 : shareOf(amountFromMinor(value), weight, base, precision);
}

/** A cent that a slot leaves on nothing, to be written off on an entry that came back. */
export interface Residue {
  readonly entry: ItemEntry;
  readonly amount: number;
}

/** Reckons a pool from its first dirty slot on; `setCost` is told each cost that changes. */
export function reckon(pool: AveragePool, precision: Amount, setCost: (entry: ItemEntry, cost: number) => void): readonly Residue[] {
  const residues: Residue[] = [];
  let at = pool.slots.length;
  while (at > 0 && (pool.slots[at - 1] as AverageSlot).key >= pool.dirtyFrom) at--;
  pool.dirtyFrom = Infinity;
  for (; at < pool.slots.length; at++) {
    const slot = pool.slots[at] as AverageSlot;
    const before = pool.slots[at - 1];
    slot.openingQuantity = before ? closingQuantity(before) : 0;
    slot.openingValue = before ? closingValue(before) : 0;
    reckonSlot(slot, precision, setCost);
    const residue = residueOf(slot);
    if (residue) residues.push(residue);
  }
  return residues;
}

function reckonSlot(slot: AverageSlot, precision: Amount, setCost: (entry: ItemEntry, cost: number) => void): void {
  const quantity = slot.openingQuantity + slot.inputQuantity;
  const value = slot.openingValue + slot.inputValue;
  if (quantity !== slot.baseQuantity || value !== slot.baseValue || slot.reckoned === 0) {
    slot.baseQuantity = quantity;
    slot.baseValue = value;
    slot.reckoned = 0;
    slot.returnsReckoned = 0;
    slot.weight = 0;
  }
  const hasAverage = quantity > 0 && value >= 0;
  for (; slot.reckoned < slot.outs.length; slot.reckoned++) {
    const out = slot.outs[slot.reckoned] as ItemEntry;
    const before = slot.weight;
    slot.weight -= out.quantity;
    if (hasAverage) setCost(out, cumulative(value, before, quantity, precision) - cumulative(value, slot.weight, quantity, precision));
  }
  for (; slot.returnsReckoned < slot.returns.length; slot.returnsReckoned++) {
    const back = slot.returns[slot.returnsReckoned] as ItemEntry;
    if (back.source) setCost(back, sourcedCost(back, back.source, precision));
  }
}

/**
 * With nothing left, nothing may be worth anything: what parts that came back leave is written off, and where there is no
 * average, what units taken by name leave (they were worth their own entry, what left before them the average), or a
 * revaluation of goods whose cost fell afterwards.
 */
function residueOf(slot: AverageSlot): Residue | undefined {
  if (closingQuantity(slot) !== 0) return undefined;
  const amount = slot.revalued - closingValue(slot);
  if (amount === 0) return undefined;
  const hasAverage = slot.baseQuantity > 0 && slot.baseValue >= 0;
  const candidates = hasAverage ? slot.returns : [...slot.returns, ...slot.outs, ...slot.named.keys()];
  const last = candidates.reduce<ItemEntry | undefined>((latest, entry) => (latest && latest.entryNo > entry.entryNo ? latest : entry), undefined);
  return last && { entry: last, amount };
}
