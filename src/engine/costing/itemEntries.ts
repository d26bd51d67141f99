import type { Day } from "../../base/day";
import { amountFromMinor, shareOf } from "../../money/amount";
import { unitPriceOf, quantityFromFine, type Price } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { placeKey } from "../stock/stock";
import type { AverageSlot } from "./averagePool";
import { layerCost } from "./layers";

/**
 * The item entries of a book with what remains of each and what each has cost so far, as posting continues from them.
 * The records change while a run posts; they never leave the costing subject but as answers.
 */
export interface ItemEntry {
  readonly entryNo: number;
  readonly transactionNo: number;
  readonly item: ItemState;
  readonly locationCode: string;
  readonly postingDate: Day;
  readonly entryType: BookRow<"ItemLedger">["entryType"];
  readonly documentType: BookRow<"ItemLedger">["documentType"];
  readonly documentNo: string;
  readonly partyNo: string;
  /** Who is billed: the groups of this party decide the accounts of the entry's cost. */
  readonly billToNo: string;
  readonly department: string;
  readonly project: string;
  /** Base units; what leaves stock is negative. */
  readonly quantity: number;
  readonly dropShipment: boolean;
  /** The entry that this one names: an inbound one that it is fixed to, or an outbound one. */
  readonly appliesTo: number | null;
  /** The outbound entry whose cost this inbound one has: a return, or goods that were transferred. */
  source: ItemEntry | null;
  /** The inbound entries that have their cost from this outbound one, in their order. */
  returned: ItemEntry[];
  remaining: number;
  /** Units that movements of the act under way have named: they are left for those. */
  reserved: number;
  /** Invoiced quantity, with the sign of the entry. */
  invoiced: number;
  costActual: number;
  costExpected: number;
  salesExpected: number;
  /** Part of costActual that is rounding rows. */
  rounding: number;
  /** What the entry is to cost without rounding rows, signed as its quantity. Value entries follow it. */
  cost: number;
  /** Cost of the units that no layer covers, signed as the entry's cost: they keep what they were posted with. */
  uncoveredCost: number;
  /** Whether it has a value entry yet. */
  isValued: boolean;
  revaluations: Revaluation[];
  /** Links to entries of the other direction; quantities are positive. */
  links: Link[];
  /** Where the entry stands in the averages of its item; null for other items. */
  slot: AverageSlot | null;
}

export interface Link {
  readonly inbound: ItemEntry;
  readonly outbound: ItemEntry;
  readonly quantity: number;
  readonly transactionNo: number;
}

/** A changed worth of the units of an inbound entry that were there at a day. */
export interface Revaluation {
  readonly day: Day;
  readonly transactionNo: number;
  readonly quantity: number;
  amount: number;
}

/** An item as far as its cost goes, over all its entries. */
export interface ItemState {
  readonly itemNo: string;
  readonly method: BookRow<"Items">["costingMethod"];
  readonly cardUnitCost: Price;
  readonly standardCost: Price;
  readonly card: BookRow<"Items"> | undefined;
  quantity: number;
  cost: number;
  /** The last entry that has cost anything. */
  last: ItemEntry | null;
  readonly entries: ItemEntry[];
}

export interface ItemEntries {
  readonly byNo: Map<number, ItemEntry>;
  /** Entries that are not used up, by item and location, the earliest first. */
  readonly openInbound: Map<string, ItemEntry[]>;
  readonly openOutbound: Map<string, ItemEntry[]>;
  readonly items: Map<string, ItemState>;
}

export function itemEntriesOf(book: Book): ItemEntries {
  const entries: ItemEntries = { byNo: new Map(), openInbound: new Map(), openOutbound: new Map(), items: new Map() };
  const { byNo } = entries;
  const billToOf = new Map(book.tables.PostedHeaders.rows.map((row) => [`${row.documentType}\u0000${row.documentNo}`, row.billToNo]));
  for (const row of book.tables.ItemLedger.rows) {
    addEntry(entries, entryOf(row, stateOf(book, entries, row.itemNo), row.entryNo, row.appliesToEntry, billToOf.get(`${row.documentType}\u0000${row.documentNo}`) ?? row.partyNo));
  }
  for (const row of book.tables.ItemApplications.rows) {
    const inbound = byNo.get(row.inboundEntryNo);
    const outbound = row.outboundEntryNo === null ? undefined : byNo.get(row.outboundEntryNo);
    if (inbound && outbound) link(inbound, outbound, Math.abs(row.quantity), row.transactionNo);
  }
  for (const row of book.tables.ValueEntries.rows) {
    const entry = byNo.get(row.itemEntryNo);
    if (!entry) continue;
    entry.isValued = true;
    entry.invoiced += row.invoicedQuantity;
    entry.costActual += row.costActual;
    entry.costExpected += row.costExpected;
    entry.salesExpected += row.salesExpected;
    if (row.entryType === "rounding") entry.rounding += row.costActual;
    if (row.entryType === "revaluation") addRevaluation(entry, { day: row.postingDate, transactionNo: row.transactionNo, quantity: row.valuedQuantity, amount: row.costActual });
  }
  const precision = book.settings.amountRounding;
  for (const entry of byNo.values()) {
    entry.cost = postedCost(entry);
    countIn(entry.item, entry);
  }
  for (const entry of byNo.values()) {
    if (entry.remaining === 0) continue;
    // At rest an outbound entry costs what its layers are worth and what its uncovered units were posted with.
    if (entry.remaining < 0) entry.uncoveredCost = entry.cost + layerCost(entry, precision);
    insertOpen(entries, entry);
  }
  return entries;
}

function countIn(item: ItemState, entry: ItemEntry): void {
  if (!entry.isValued) return;
  item.quantity += entry.quantity;
  item.cost += entry.costActual + entry.costExpected;
  noteCost(item, entry);
}

/** Remembers the last entry that has cost something: what the next one costs where nothing is in stock. */
export function noteCost(item: ItemState, entry: ItemEntry): void {
  if (entry.cost !== 0 && (item.last === null || item.last.entryNo <= entry.entryNo)) item.last = entry;
}

export function stateOf(book: Book, entries: ItemEntries, itemNo: string): ItemState {
  const existing = entries.items.get(itemNo);
  if (existing) return existing;
  const card = lookupOf(book).items.get(itemNo);
  const cardUnitCost = card?.unitCost ?? (0 as Price);
  const made: ItemState = {
    itemNo, method: card?.costingMethod ?? "fifo", cardUnitCost, standardCost: card?.standardCost ?? cardUnitCost, card,
    quantity: 0, cost: 0, last: null, entries: [],
  };
  entries.items.set(itemNo, made);
  return made;
}

/**
 * What a unit of an item costs where no layer says it (sales-bc 1.4, 3.10): the standard cost; else the average of what is
 * in stock; with nothing in stock what the last entry cost; and for an item that has cost nothing yet what its card says.
 */
export function unitCostOf(item: ItemState): Price {
  if (item.method === "standard") return item.standardCost;
  if (item.quantity > 0 && item.cost > 0) return unitPriceOf(amountFromMinor(item.cost), quantityFromFine(item.quantity));
  const { last } = item;
  return last === null ? item.cardUnitCost : (Math.abs(unitPriceOf(amountFromMinor(last.cost), quantityFromFine(last.quantity))) as Price);
}

type EntryRow = Pick<BookRow<"ItemLedger">, "transactionNo" | "locationCode" | "postingDate" | "entryType" | "documentType" | "documentNo" | "partyNo" | "department" | "project" | "quantity" | "dropShipment">;

/** Most lists of entries stay empty, and these share one; who adds to a list goes through `withOne`. */
const NONE: never[] = [];

function withOne<Each>(list: Each[], each: Each): Each[] {
  if (list.length === 0) return [each];
  list.push(each);
  return list;
}

export function entryOf(row: EntryRow, item: ItemState, entryNo: number, appliesTo: number | null, billToNo: string): ItemEntry {
  return {
    entryNo, transactionNo: row.transactionNo, item, locationCode: row.locationCode, postingDate: row.postingDate, entryType: row.entryType, documentType: row.documentType, documentNo: row.documentNo,
    partyNo: row.partyNo, billToNo, department: row.department, project: row.project, quantity: row.quantity, dropShipment: row.dropShipment, appliesTo, source: null, returned: NONE,
    remaining: row.quantity, reserved: 0, invoiced: 0, costActual: 0, costExpected: 0, salesExpected: 0, rounding: 0, cost: 0, uncoveredCost: 0, isValued: false, revaluations: NONE, links: NONE, slot: null,
  };
}

/** Puts an entry among the others and ties it to the outbound one whose cost it has. What is bought has a cost of its own. */
export function addEntry(entries: ItemEntries, entry: ItemEntry): void {
  entries.byNo.set(entry.entryNo, entry);
  entry.item.entries.push(entry);
  if (entry.appliesTo === null || entry.quantity < 0 || entry.entryType === "purchase") return;
  const source = entries.byNo.get(entry.appliesTo);
  if (!source || source.quantity > 0) return;
  entry.source = source;
  source.returned = withOne(source.returned, entry);
}

/** Applies units of an outbound entry to a layer; both have that much less remaining. */
export function link(inbound: ItemEntry, outbound: ItemEntry, quantity: number, transactionNo: number): void {
  const made = { inbound, outbound, quantity, transactionNo };
  inbound.links = withOne(inbound.links, made);
  outbound.links = withOne(outbound.links, made);
  inbound.remaining -= quantity;
  outbound.remaining += quantity;
}

/** Puts an entry among the open ones of its direction, in the order in which they are used: posting date, then entry number. */
export function insertOpen(open: ItemEntries, entry: ItemEntry): void {
  // Goods of a drop shipment never lie in stock: only the sale that names them takes them.
  if (entry.dropShipment && entry.remaining > 0) return;
  const map = entry.remaining > 0 ? open.openInbound : open.openOutbound;
  const key = placeKey(entry.item.itemNo, entry.locationCode);
  const list = map.get(key);
  if (!list) {
    map.set(key, [entry]);
    return;
  }
  let at = list.length;
  while (at > 0 && isLater(list[at - 1], entry)) at--;
  list.splice(at, 0, entry);
}

function isLater(a: ItemEntry | undefined, b: ItemEntry): boolean {
  return a !== undefined && (a.postingDate > b.postingDate || (a.postingDate === b.postingDate && a.entryNo > b.entryNo));
}

/** Several rows of one act are one revaluation of an entry. */
export function addRevaluation(entry: ItemEntry, revaluation: Revaluation): void {
  const same = entry.revaluations.find(({ transactionNo, day }) => transactionNo === revaluation.transactionNo && day === revaluation.day);
  if (same) same.amount += revaluation.amount;
  else entry.revaluations = withOne(entry.revaluations, revaluation);
}

/** What the value entries of an entry come to without rounding rows. */
export function postedCost(entry: ItemEntry): number {
  return entry.costActual + entry.costExpected - entry.rounding;
}

/** Whether an outbound entry takes its cost from the units it is applied to, and not from an average. */
export function isLayered(outbound: ItemEntry): boolean {
  return outbound.item.method !== "average" || outbound.appliesTo !== null;
}

/** What goods that come back, or that were transferred, cost: their part of the outbound entry's cost; all parts together are all of it. */
export function sourcedCost(entry: ItemEntry, source: ItemEntry, precision: number): number {
  let before = 0;
  for (const each of source.returned) {
    if (each === entry) break;
    before += each.quantity;
  }
  const upTo = (quantity: number) => (quantity === 0 ? 0 : shareOf(amountFromMinor(source.cost), quantity, -source.quantity, amountFromMinor(precision)));
  return upTo(before) - upTo(before + entry.quantity) + entry.revaluations.reduce((sum, { amount }) => sum + amount, 0);
}
