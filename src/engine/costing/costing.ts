import { assert, known } from "../../base/assert";
import type { Day } from "../../base/day";
import { allocate } from "../../money/allocation";
import { amountFromMinor, shareOf, type Amount } from "../../money/amount";
import { extend, quantityFromFine, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { placeKey } from "../stock/stock";
import { createAdjustment } from "./adjustment";
import { createApplying } from "./applying";
import { averageCost, createAveragePools, isMoved } from "./averagePool";
import type { CostChange, Costing, CostingSink, ValueOrigin } from "./contract";
import { fedEntries } from "./dependents";
import { addEntry, addRevaluation, entryOf, insertOpen, isLayered, itemEntriesOf, noteCost, postedCost, sourcedCost, stateOf, unitCostOf, type ItemEntry } from "./itemEntries";
import { costByLayers, leftOver } from "./layers";
import { inboundParts } from "./purchaseCost";
import { revaluedParts } from "./revaluation";

/**
 * Item entries and their value (sales-bc 3.10). What leaves stock has its cost at once: from the layers it is applied to, or from
 * the average of its period; when a cost changes later, the difference is forwarded to all that depends on it. The rows are
 * written to the sink of the run; the costs they carry come back for the general ledger.
 */
export type { CostChange, Costing, CostingSink, EntryFacts, Movement, ValueOrigin } from "./contract";
export type { Fed } from "./dependents";
export type { Revalued, RevaluedStock } from "./revaluation";

interface Change {
  readonly type: BookRow<"ValueEntries">["entryType"];
  readonly adjustment: boolean;
  readonly valued: number;
  readonly invoiced: number;
  readonly actual: number;
  readonly expected: number;
  readonly sales: number;
  readonly salesExpected: number;
}

const NO_CHANGE = { type: "directCost", adjustment: false, invoiced: 0, actual: 0, expected: 0, sales: 0, salesExpected: 0 } as const;

export function createCosting(book: Book, sink: CostingSink): Costing {
  const entries = itemEntriesOf(book);
  const precision = book.settings.amountRounding;
  const onHand = new Map<string, number>();
  for (const entry of entries.byNo.values()) {
    const key = placeKey(entry.item.itemNo, entry.locationCode);
    onHand.set(key, (onHand.get(key) ?? 0) + entry.quantity);
  }
  const pools = createAveragePools(book.settings, (pool) => adjustment.markDirty(pool));
  const adjustment = createAdjustment(() => pools, precision);
  const mayBeUsedUp = new Set<ItemEntry>();
  const touched = new Set<ItemEntry["item"]>();
  const entryWith = (entryNo: number) => known(entries.byNo.get(entryNo), "an item entry that is valued has been posted");

  const applying = createApplying(entries, { sink, precision, onApplied: (inbound, outbound) => {
    if (isLayered(outbound)) adjustment.look(outbound);
    mayBeUsedUp.add(inbound);
  } });

  const value = (entry: ItemEntry, origin: ValueOrigin, change: Change): CostChange => {
    const { item } = entry;
    // Averages are made from what was there before, so that they see the change.
    if (item.method === "average") pools.poolOf(item, entry.locationCode);
    if (!entry.isValued) item.quantity += entry.quantity;
    entry.isValued = true;
    entry.invoiced += change.invoiced;
    entry.costActual += change.actual;
    entry.costExpected += change.expected;
    entry.salesExpected += change.salesExpected;
    item.cost += change.actual + change.expected;
    touched.add(item);
    if (entry.quantity > 0) mayBeUsedUp.add(entry);
    if (change.type === "rounding") {
      entry.rounding += change.actual;
      if (entry.slot) pools.changed(entry, entry.slot, change.actual);
      if (entry.slot && isMoved(entry, entry.slot)) pools.recount(entry.slot);
    } else if (entry.quantity > 0 && entry.source === null) adjustment.setCost(entry, postedCost(entry));
    noteCost(item, entry);
    sink.valueEntry({
      itemEntryNo: entry.entryNo,
      itemNo: item.itemNo,
      postingDate: origin.postingDate,
      entryType: change.type,
      documentType: origin.documentType,
      documentNo: origin.documentNo,
      valuedQuantity: quantityFromFine(change.valued),
      invoicedQuantity: quantityFromFine(change.invoiced),
      costExpected: amountFromMinor(change.expected),
      costActual: amountFromMinor(change.actual),
      salesExpected: amountFromMinor(change.salesExpected),
      salesActual: amountFromMinor(change.sales),
      adjustment: change.adjustment,
      transactionNo: origin.transactionNo,
    });
    return {
      itemNo: item.itemNo,
      locationCode: entry.locationCode,
      partyNo: entry.partyNo,
      billToNo: entry.billToNo,
      department: entry.department,
      project: entry.project,
      entryType: entry.entryType,
      valueType: change.type,
      actual: amountFromMinor(change.actual),
      expected: amountFromMinor(change.expected),
      postingDate: origin.postingDate,
      documentType: origin.documentType,
      documentNo: origin.documentNo,
    };
  };

  /** What belongs to the direct cost of goods bought: overhead, and the variance from the standard cost. */
  const furtherCost = (entry: ItemEntry, origin: ValueOrigin, quantity: number, { indirect, variance }: { readonly indirect: number; readonly variance: number }): readonly CostChange[] => {
    if (indirect === 0 && variance === 0) return NOTHING_FURTHER;
    return [
      ...(indirect === 0 ? [] : [value(entry, origin, { ...NO_CHANGE, type: "indirectCost", valued: quantity, actual: indirect })]),
      ...(variance === 0 ? [] : [value(entry, origin, { ...NO_CHANGE, type: "variance", valued: quantity, actual: variance })]),
    ];
  };

  const unpaidCost = (entry: ItemEntry): number => {
    if (entry.source) return sourcedCost(entry, entry.source, precision);
    const unitCost = unitCostOf(entry.item);
    if (entry.quantity > 0) return extend(quantityFromFine(entry.quantity), unitCost, precision);
    if (isLayered(entry)) {
      entry.uncoveredCost = extend(quantityFromFine(entry.remaining), unitCost, precision);
      return costByLayers(entry, precision);
    }
    return (entry.slot && averageCost(entry, entry.slot, precision)) ?? extend(quantityFromFine(entry.quantity), unitCost, precision);
  };

  const emitRounding = (inbound: ItemEntry, amount: number, transactionNo: number, firstDay: Day | null) =>
    value(inbound, originOf(inbound, transactionNo, firstDay), { ...NO_CHANGE, type: "rounding", adjustment: true, valued: inbound.quantity, actual: amount });

  return {
    onHand: (itemNo, locationCode) => quantityFromFine(onHand.get(placeKey(itemNo, locationCode)) ?? 0),
    entry: (entryNo) => {
      const found = entries.byNo.get(entryNo);
      if (!found) return undefined;
      const { item, locationCode, quantity, remaining, returned, entryType, partyNo } = found;
      const back = returned.reduce((sum, each) => sum + each.quantity, 0);
      return { itemNo: item.itemNo, locationCode, quantity: quantityFromFine(quantity), remaining: quantityFromFine(remaining), returned: quantityFromFine(back), entryType, partyNo, cost: amountFromMinor(postedCost(found)) };
    },
    reserve: (entryNo, units) => {
      entryWith(entryNo).reserved += units;
    },
    move: (movement) => {
      const { quantity, itemNo, locationCode, appliesTo, appliesFrom } = movement;
      assert(quantity !== 0, "a movement moves something");
      const item = stateOf(book, entries, itemNo);
      // The averages are made from what was there before.
      if (item.method === "average") pools.poolOf(item, locationCode);
      const named = quantity < 0 ? appliesTo : (appliesTo ?? appliesFrom);
      const entryNo = sink.itemEntry(movement, named);
      const entry = entryOf(movement, item, entryNo, named, movement.billToNo);
      addEntry(entries, entry);
      const key = placeKey(itemNo, locationCode);
      onHand.set(key, (onHand.get(key) ?? 0) + quantity);
      if (appliesTo !== null) applying.to(entryWith(appliesTo), entry);
      const isFixed = quantity < 0 && appliesTo !== null;
      assert(!isFixed || entry.remaining === 0, "checks found enough units on the entry that is named");
      if (!isFixed && !(movement.dropShipment && quantity > 0)) applying.inOrder(entry);
      if (entry.remaining !== 0) insertOpen(entries, entry);
      if (item.method === "average") pools.place(entry);
      return entryNo;
    },
    costOf: (entryNo) => {
      const entry = entryWith(entryNo);
      const cost = unpaidCost(entry);
      if (entry.quantity < 0 || entry.source) adjustment.setCost(entry, cost);
      return amountFromMinor(cost);
    },
    expect: (entryNo, origin, cost, sales) => {
      const entry = entryWith(entryNo);
      const { indirect, variance } = inboundParts(entry, entry.quantity, cost, precision);
      return [value(entry, origin, { ...NO_CHANGE, valued: entry.quantity, expected: cost + indirect + variance, salesExpected: sales })];
    },
    valueAtOnce: (entryNo, origin, cost, sales) => {
      const entry = entryWith(entryNo);
      // Written out, for it comes with every line.
      const direct = value(entry, origin, { type: "directCost", adjustment: false, valued: entry.quantity, invoiced: entry.quantity, actual: cost, expected: 0, sales, salesExpected: 0 });
      return [direct, ...furtherCost(entry, origin, entry.quantity, inboundParts(entry, entry.quantity, cost, precision))];
    },
    invoice: (entryNo, origin, quantity, cost, sales) => {
      const entry = entryWith(entryNo);
      const left = entry.quantity - entry.invoiced;
      assert(Math.abs(quantity) <= Math.abs(left), "no more of an entry is invoiced than is left");
      // Of what is expected, the last invoice takes all that is left, so that nothing of it stays behind.
      const part = (whole: number) => (quantity === left ? whole : shareOf(amountFromMinor(whole), quantity, left, precision));
      const expected = part(entry.costExpected);
      const direct = value(entry, origin, {
        ...NO_CHANGE, valued: quantity, invoiced: quantity, actual: cost ?? expected, expected: -expected, sales, salesExpected: -part(entry.salesExpected),
      });
      return cost === null ? [direct] : [direct, ...furtherCost(entry, origin, quantity, inboundParts(entry, quantity, cost, precision))];
    },
    charge: (entryNo, origin, amount) => {
      const entry = entryWith(entryNo);
      const direct = value(entry, origin, { ...NO_CHANGE, valued: entry.quantity, actual: amount });
      return entry.item.method === "standard" ? [direct, ...furtherCost(entry, origin, entry.quantity, { indirect: 0, variance: -amount })] : [direct];
    },
    standing: (stock) => {
      adjustment.settle();
      const { quantity, value: worth, entryNos, lastRevaluedOn } = revaluedParts(stateOf(book, entries, stock.itemNo), stock, pools, book.settings);
      return { quantity: quantityFromFine(quantity), value: amountFromMinor(worth), entryNos, lastRevaluedOn };
    },
    revalue: (stock, origin, to) => {
      adjustment.settle();
      const item = stateOf(book, entries, stock.itemNo);
      const parts = revaluedParts(item, stock, pools, book.settings);
      return parts.changesTo(to).flatMap(({ entry, units, amount }) => {
        if (amount === 0) return [];
        const { slot } = entry;
        addRevaluation(entry, { day: stock.day, transactionNo: origin.transactionNo, quantity: units, amount });
        const change = value(entry, origin, { ...NO_CHANGE, type: "revaluation", valued: units, actual: amount });
        if (entry.source) adjustment.setCost(entry, entry.cost + amount);
        // In the averages a revaluation counts at the end of its slot, and not where its entry came in.
        if (slot) pools.revalued(entry, slot, stock.day, origin.transactionNo, amount);
        return [change];
      });
    },
    notInvoiced: (entryNo) => {
      const entry = entryWith(entryNo);
      return quantityFromFine(entry.quantity - entry.invoiced);
    },
    fedBy: (itemNo, locationCode, day, entryNos) => fedEntries(entries, pools, { itemNo, locationCode, day, entryNos: entryNos.map(entryWith) }, book.settings),
    adjust: (transactionNo, firstDay) => {
      const changes: CostChange[] = [];
      let residues = adjustment.settle();
      for (;;) {
        for (const entry of adjustment.takeChanged()) changes.push(value(entry, originOf(entry, transactionNo, firstDay), differenceOf(entry, precision)));
        for (const { entry, amount } of residues) changes.push(emitRounding(entry, amount, transactionNo, firstDay));
        for (const inbound of byEntryNo(mayBeUsedUp)) {
          const amount = leftOver(inbound, precision);
          if (amount !== 0) changes.push(emitRounding(inbound, amount, transactionNo, firstDay));
        }
        mayBeUsedUp.clear();
        // Cents that were written off belong to the averages too.
        residues = adjustment.settle();
        if (residues.length === 0 && adjustment.isAtRest()) return changes;
      }
    },
    unitCosts: () =>
      [...touched].flatMap((item) => {
        if (!item.card || item.card.type !== "inventory" || item.method === "standard") return [];
        return [{ itemNo: item.itemNo, unitCost: unitCostOf(item) }];
      }),
  };
}

const NOTHING_FURTHER: readonly CostChange[] = [];

function byEntryNo(entries: ReadonlySet<ItemEntry>): readonly ItemEntry[] {
  return [...entries].sort((a, b) => a.entryNo - b.entryNo);
}

/** What is not posted yet of what an entry costs: of the part that is invoiced actual, of the rest expected cost. */
function differenceOf(entry: ItemEntry, precision: Amount): Change {
  const difference = entry.cost - postedCost(entry);
  const actual = shareOf(amountFromMinor(difference), entry.invoiced, entry.quantity, precision);
  return { ...NO_CHANGE, adjustment: true, valued: entry.quantity, actual, expected: difference - actual };
}

/** An adjustment belongs to the document it corrects and to its date, or to the first day that is open for posting. */
function originOf(entry: ItemEntry, transactionNo: number, firstDay: Day | null): ValueOrigin {
  const postingDate = firstDay !== null && firstDay > entry.postingDate ? firstDay : entry.postingDate;
  return { transactionNo, postingDate, documentType: entry.documentType, documentNo: entry.documentNo };
}

/** Spreads an amount over quantities, the remainder running on (sales-bc 3.4, partial invoices over several shipments). */
export function spread(amount: Amount, quantities: readonly Quantity[], precision: Amount): readonly Amount[] {
  return quantities.length === 1 && quantities[0] !== 0 ? [amount] : allocate(amount, quantities, precision);
}
