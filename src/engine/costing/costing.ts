import { assert, known } from "../../base/assert";
import type { Day } from "../../base/day";
import { allocate } from "../../money/allocation";
import { amountFromMinor, shareOf, type Amount } from "../../money/amount";
import { extend, quantityFromFine, type Price, type Quantity } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { entryOf, insertOpen, itemEntriesOf, layerCost, link, stockKey, worth, type ItemEntry } from "./itemEntries";

/**
 * Item entries and their value (sales-bc 3.10), first in first out. What leaves stock takes its cost from the layers it is
 * applied to at once; when a layer's cost changes later, the difference is forwarded to what has left. The rows are
 * written to the sink of the run; the costs they carry come back for the general ledger.
 */
export interface CostingSink {
  itemEntry(row: Omit<TableRow<"ItemLedger">, "entryNo">): number;
  application(row: Omit<TableRow<"ItemApplications">, "entryNo">): void;
  valueEntry(row: Omit<TableRow<"ValueEntries">, "entryNo">): void;
}

export interface Movement {
  readonly transactionNo: number;
  readonly itemNo: string;
  readonly locationCode: string;
  readonly postingDate: Day;
  readonly entryType: BookRow<"ItemLedger">["entryType"];
  readonly documentType: BookRow<"ItemLedger">["documentType"];
  readonly documentNo: string;
  readonly documentLineNo: number | null;
  readonly partyNo: string;
  readonly billToNo: string;
  /** Base units; what leaves stock is negative. */
  readonly quantity: Quantity;
  readonly dropShipment: boolean;
  /** The entry this one is fixed to: what goes out takes the units of this inbound entry and no other. */
  readonly appliesTo: number | null;
  /** The outbound entry whose goods come back: they come in at exactly its cost (sales-bc E13). */
  readonly appliesFrom: number | null;
  /** The dimensions of the line; every cost of the entry carries them to the general ledger. */
  readonly department: string;
  readonly project: string;
}

/** What a value entry is written with besides its amounts. */
export interface ValueOrigin {
  readonly transactionNo: number;
  readonly postingDate: Day;
  readonly documentType: BookRow<"ValueEntries">["documentType"];
  readonly documentNo: string;
}

/** A cost for the general ledger: what the inventory account takes, signed as inventory sees it. */
export interface CostChange {
  readonly itemNo: string;
  readonly locationCode: string;
  /** The customer or vendor of the entry; blank for opening stock. */
  readonly partyNo: string;
  readonly billToNo: string;
  readonly department: string;
  readonly project: string;
  readonly entryType: BookRow<"ItemLedger">["entryType"];
  readonly valueType: BookRow<"ValueEntries">["entryType"];
  readonly actual: Amount;
  readonly expected: Amount;
  readonly postingDate: Day;
  readonly documentType: BookRow<"ValueEntries">["documentType"];
  readonly documentNo: string;
}

/** An entry that has left stock, as far as its cost accounts go. */
export type Fed = Pick<ItemEntry, "entryType" | "billToNo">;

export interface Costing {
  /** What is physically there: the sum of the item's entries at a location, in base units. */
  onHand(itemNo: string, locationCode: string): Quantity;
  /** Posts a movement and applies it; answers with the entry number. */
  move(movement: Movement): number;
  /** The cost of an outbound entry from the layers it is applied to; units without a layer cost the item's own unit cost. Positive. */
  appliedCost(entryNo: number, unitCost: Price): Amount;
  /** A value entry for a movement that is not invoiced yet. Amounts as the entry sees them: inbound cost positive. */
  expect(entryNo: number, origin: ValueOrigin, cost: Amount, sales: Amount): CostChange;
  /** A value entry for `quantity` of an entry that was posted in this act and is invoiced with it. */
  valueAtOnce(entryNo: number, origin: ValueOrigin, cost: Amount, sales: Amount): CostChange;
  /** Invoices `quantity` (sign of the entry) of an earlier entry: its expected cost is taken back, `cost` is put in its place; a blank cost is the expected one. */
  invoice(entryNo: number, origin: ValueOrigin, quantity: Quantity, cost: Amount | null, sales: Amount): CostChange;
  notInvoiced(entryNo: number): Quantity;
  /** What has left stock and whose cost would change with goods that come in, or with the cost of entries that came in. */
  fedBy(itemNo: string, locationCode: string, entryNos: readonly number[]): readonly Fed[];
  /** Forwards changed layer costs to what has left, and writes what remains of a used-up layer as rounding. */
  adjust(transactionNo: number, firstDay: Day | null): readonly CostChange[];
}

export function createCosting(book: Book, sink: CostingSink): Costing {
  const entries = itemEntriesOf(book);
  const precision = book.settings.amountRounding;
  const onHand = new Map<string, number>();
  for (const entry of entries.byNo.values()) {
    const key = stockKey(entry.itemNo, entry.locationCode);
    onHand.set(key, (onHand.get(key) ?? 0) + entry.quantity);
  }
  // What the next adjustment looks at, and no more: a layer that feeds thousands of sales is not gone through for each of them.
  const newlyApplied = new Set<ItemEntry>();
  const worthChanged = new Set<ItemEntry>();
  const mayBeUsedUp = new Set<ItemEntry>();
  const entryWith = (entryNo: number) => known(entries.byNo.get(entryNo), "an item entry that is valued has been posted");

  const apply = (inbound: ItemEntry, outbound: ItemEntry, moving: ItemEntry, transactionNo: number) => {
    const quantity = Math.min(inbound.remaining, -outbound.remaining);
    if (outbound !== moving) {
      const left = outbound.remaining + quantity;
      outbound.uncoveredCost = left === 0 ? 0 : shareOf(amountFromMinor(outbound.uncoveredCost), left, outbound.remaining, precision);
    }
    link(inbound, outbound, quantity);
    newlyApplied.add(outbound);
    mayBeUsedUp.add(inbound);
    sink.application({
      itemEntryNo: moving.entryNo,
      inboundEntryNo: inbound.entryNo,
      outboundEntryNo: outbound.entryNo,
      quantity: quantityFromFine(moving === outbound ? -quantity : quantity),
      postingDate: moving.postingDate,
      transactionNo,
    });
  };

  const value = (entry: ItemEntry, origin: ValueOrigin, change: Change): CostChange => {
    const worthBefore = worth(entry);
    entry.invoiced += change.invoiced;
    entry.costActual += change.actual;
    entry.costExpected += change.expected;
    entry.salesExpected += change.salesExpected;
    if (change.type === "rounding") entry.rounding += change.actual;
    if (entry.quantity > 0) {
      mayBeUsedUp.add(entry);
      if (worth(entry) !== worthBefore) worthChanged.add(entry);
    }
    sink.valueEntry({
      itemEntryNo: entry.entryNo,
      itemNo: entry.itemNo,
      postingDate: origin.postingDate,
      entryType: change.type,
      documentType: origin.documentType,
      documentNo: origin.documentNo,
      valuedQuantity: change.adjustment || change.type === "rounding" ? quantityFromFine(entry.quantity) : quantityFromFine(change.invoiced !== 0 ? change.invoiced : entry.quantity),
      invoicedQuantity: quantityFromFine(change.invoiced),
      costExpected: amountFromMinor(change.expected),
      costActual: amountFromMinor(change.actual),
      salesExpected: amountFromMinor(change.salesExpected),
      salesActual: amountFromMinor(change.sales),
      adjustment: change.adjustment,
      transactionNo: origin.transactionNo,
    });
    return {
      itemNo: entry.itemNo,
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

  return {
    onHand: (itemNo, locationCode) => quantityFromFine(onHand.get(stockKey(itemNo, locationCode)) ?? 0),
    move: (movement) => {
      const { billToNo, appliesTo, appliesFrom, ...moved } = movement;
      const { quantity, itemNo, locationCode } = moved;
      assert(quantity !== 0, "a movement moves something");
      const entryNo = sink.itemEntry({ ...moved, appliesToEntry: appliesTo ?? appliesFrom });
      const entry = entryOf({ ...moved, entryNo }, billToNo);
      entries.byNo.set(entryNo, entry);
      const key = stockKey(itemNo, locationCode);
      onHand.set(key, (onHand.get(key) ?? 0) + quantity);
      const others = (quantity < 0 ? entries.openInbound : entries.openOutbound).get(key) ?? [];
      let used = 0;
      for (const other of others) {
        if (entry.remaining === 0) break;
        if (quantity < 0) apply(other, entry, entry, movement.transactionNo);
        else apply(entry, other, entry, movement.transactionNo);
        if (other.remaining === 0) used++;
      }
      if (used > 0) others.splice(0, used);
      if (entry.remaining !== 0) insertOpen(entries, entry);
      return entryNo;
    },
    appliedCost: (entryNo, unitCost) => {
      const entry = entryWith(entryNo);
      entry.uncoveredCost = extend(quantityFromFine(entry.remaining), unitCost, precision);
      return amountFromMinor(layerCost(entry, precision) - entry.uncoveredCost);
    },
    expect: (entryNo, origin, cost, sales) =>
      value(entryWith(entryNo), origin, { type: "directCost", adjustment: false, invoiced: 0, actual: 0, expected: cost, sales: 0, salesExpected: sales }),
    valueAtOnce: (entryNo, origin, cost, sales) => {
      const entry = entryWith(entryNo);
      return value(entry, origin, { type: "directCost", adjustment: false, invoiced: entry.quantity, actual: cost, expected: 0, sales, salesExpected: 0 });
    },
    invoice: (entryNo, origin, quantity, cost, sales) => {
      const entry = entryWith(entryNo);
      const left = entry.quantity - entry.invoiced;
      assert(Math.abs(quantity) <= Math.abs(left), "no more of an entry is invoiced than is left");
      // Of what is expected, the last invoice takes all that is left, so that nothing of it stays behind.
      const expected = quantity === left ? amountFromMinor(entry.costExpected) : shareOf(amountFromMinor(entry.costExpected), quantity, left, precision);
      const salesExpected = quantity === left ? entry.salesExpected : shareOf(amountFromMinor(entry.salesExpected), quantity, left, precision);
      return value(entry, origin, { type: "directCost", adjustment: false, invoiced: quantity, actual: cost ?? expected, expected: -expected, sales, salesExpected: -salesExpected });
    },
    notInvoiced: (entryNo) => {
      const entry = entryWith(entryNo);
      return quantityFromFine(entry.quantity - entry.invoiced);
    },
    fedBy: (itemNo, locationCode, entryNos) => [
      ...(entries.openOutbound.get(stockKey(itemNo, locationCode)) ?? []),
      ...entryNos.flatMap((entryNo) => entryWith(entryNo).links.flatMap(({ inbound, outbound }) => (inbound.entryNo === entryNo ? [outbound] : []))),
    ],
    adjust: (transactionNo, firstDay) => {
      const changes: CostChange[] = [];
      const outbounds = new Set([...newlyApplied, ...[...worthChanged].flatMap(({ links }) => links.map(({ outbound }) => outbound))]);
      for (const outbound of byEntryNo(outbounds)) {
        const change = costDifference(outbound, precision);
        if (change) changes.push(value(outbound, originOf(outbound, transactionNo, firstDay), change));
      }
      for (const inbound of byEntryNo(mayBeUsedUp)) {
        const rounding = leftOver(inbound, precision);
        if (rounding !== 0) {
          changes.push(value(inbound, originOf(inbound, transactionNo, firstDay), { type: "rounding", adjustment: true, invoiced: 0, actual: rounding, expected: 0, sales: 0, salesExpected: 0 }));
        }
      }
      newlyApplied.clear();
      worthChanged.clear();
      mayBeUsedUp.clear();
      return changes;
    },
  };
}

function byEntryNo(entries: ReadonlySet<ItemEntry>): readonly ItemEntry[] {
  return [...entries].sort((a, b) => a.entryNo - b.entryNo);
}

interface Change {
  readonly type: BookRow<"ValueEntries">["entryType"];
  readonly adjustment: boolean;
  readonly invoiced: number;
  readonly actual: number;
  readonly expected: number;
  readonly sales: number;
  readonly salesExpected: number;
}

/** The adjustment an outbound entry needs so that its cost is that of its layers; uncovered units keep the cost they were posted with, or the average of the covered ones where that was nothing. */
function costDifference(outbound: ItemEntry, precision: Amount): Change | undefined {
  const layers = layerCost(outbound, precision);
  if (outbound.remaining !== 0 && outbound.uncoveredCost === 0) {
    outbound.uncoveredCost = -shareOf(layers, outbound.remaining, outbound.quantity - outbound.remaining, precision);
  }
  const target = outbound.uncoveredCost - layers;
  const difference = target - outbound.costActual - outbound.costExpected;
  if (difference === 0) return undefined;
  const actual = shareOf(amountFromMinor(difference), outbound.invoiced, outbound.quantity, precision);
  return { type: "directCost", adjustment: true, invoiced: 0, actual, expected: difference - actual, sales: 0, salesExpected: 0 };
}

/** The cent that equal shares leave on a layer that is used up and completely invoiced (sales-bc E8.4); zero otherwise. */
function leftOver(inbound: ItemEntry, precision: Amount): number {
  if (inbound.remaining !== 0 || inbound.invoiced !== inbound.quantity) return 0;
  const taken = inbound.links.reduce((cost, { quantity }) => cost + shareOf(worth(inbound), quantity, inbound.quantity, precision), 0);
  return taken - worth(inbound) - inbound.rounding;
}

/** An adjustment belongs to the document it corrects and to its date, or to the first day that is open for posting. */
function originOf(entry: ItemEntry, transactionNo: number, firstDay: Day | null): ValueOrigin {
  const postingDate = firstDay !== null && firstDay > entry.postingDate ? firstDay : entry.postingDate;
  return { transactionNo, postingDate, documentType: entry.documentType, documentNo: entry.documentNo };
}

/** Spreads an amount over quantities, the remainder running on (sales-bc 3.4, partial invoices over several shipments). */
export function spread(amount: Amount, quantities: readonly Quantity[], precision: Amount): readonly Amount[] {
  return allocate(amount, quantities, precision);
}
