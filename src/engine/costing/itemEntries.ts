import type { Day } from "../../base/day";
import { amountFromMinor, shareOf, ZERO, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";

/**
 * The item entries of a book with what remains of each and what each has cost so far, as posting continues from them.
 * The records change while a run posts; they never leave the costing subject but as answers.
 */
export interface ItemEntry {
  readonly entryNo: number;
  readonly itemNo: string;
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
  remaining: number;
  /** Invoiced quantity, with the sign of the entry. */
  invoiced: number;
  costActual: number;
  costExpected: number;
  salesExpected: number;
  /** Part of costActual that is rounding rows. */
  rounding: number;
  /** Cost of the units that no layer covers, signed as the entry's cost: they keep what they were posted with. */
  uncoveredCost: number;
  /** Links to entries of the other direction; quantities are positive. */
  readonly links: { readonly inbound: ItemEntry; readonly outbound: ItemEntry; readonly quantity: number }[];
}

export interface ItemEntries {
  readonly byNo: Map<number, ItemEntry>;
  /** Entries that are not used up, by item and location, the earliest first. */
  readonly openInbound: Map<string, ItemEntry[]>;
  readonly openOutbound: Map<string, ItemEntry[]>;
}

export function stockKey(itemNo: string, locationCode: string): string {
  return `${itemNo}\u0000${locationCode}`;
}

export function itemEntriesOf(book: Book): ItemEntries {
  const byNo = new Map<number, ItemEntry>();
  const billToOf = new Map(book.tables.PostedHeaders.rows.map((row) => [`${row.documentType}\u0000${row.documentNo}`, row.billToNo]));
  for (const row of book.tables.ItemLedger.rows) byNo.set(row.entryNo, entryOf(row, billToOf.get(`${row.documentType}\u0000${row.documentNo}`) ?? row.partyNo));
  for (const row of book.tables.ItemApplications.rows) {
    const inbound = byNo.get(row.inboundEntryNo);
    const outbound = row.outboundEntryNo === null ? undefined : byNo.get(row.outboundEntryNo);
    if (inbound && outbound) link(inbound, outbound, Math.abs(row.quantity));
  }
  for (const row of book.tables.ValueEntries.rows) {
    const entry = byNo.get(row.itemEntryNo);
    if (!entry) continue;
    entry.invoiced += row.invoicedQuantity;
    entry.costActual += row.costActual;
    entry.costExpected += row.costExpected;
    entry.salesExpected += row.salesExpected;
    if (row.entryType === "rounding") entry.rounding += row.costActual;
  }
  const precision = book.settings.amountRounding;
  for (const entry of byNo.values()) {
    // At rest an outbound entry costs what its layers are worth and what its uncovered units were posted with.
    if (entry.remaining < 0) entry.uncoveredCost = entry.costActual + entry.costExpected + layerCost(entry, precision);
  }
  const open: ItemEntries = { byNo, openInbound: new Map(), openOutbound: new Map() };
  for (const entry of byNo.values()) if (entry.remaining !== 0) insertOpen(open, entry);
  return open;
}

export function entryOf(row: Pick<BookRow<"ItemLedger">, "entryNo" | "itemNo" | "locationCode" | "postingDate" | "entryType" | "documentType" | "documentNo" | "partyNo" | "department" | "project" | "quantity">, billToNo: string): ItemEntry {
  const { entryNo, itemNo, locationCode, postingDate, entryType, documentType, documentNo, partyNo, department, project, quantity } = row;
  return {
    entryNo, itemNo, locationCode, postingDate, entryType, documentType, documentNo, partyNo, billToNo, department, project, quantity,
    remaining: quantity, invoiced: 0, costActual: 0, costExpected: 0, salesExpected: 0, rounding: 0, uncoveredCost: 0, links: [],
  };
}

/** Applies units of an outbound entry to a layer; both have that much less remaining. */
export function link(inbound: ItemEntry, outbound: ItemEntry, quantity: number): void {
  const made = { inbound, outbound, quantity };
  inbound.links.push(made);
  outbound.links.push(made);
  inbound.remaining -= quantity;
  outbound.remaining += quantity;
}

/** Puts an entry among the open ones of its direction, in the order in which they are used: posting date, then entry number. */
export function insertOpen(open: ItemEntries, entry: ItemEntry): void {
  const map = entry.remaining > 0 ? open.openInbound : open.openOutbound;
  const key = stockKey(entry.itemNo, entry.locationCode);
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

/** Cost of an inbound entry without its rounding rows: what its units are worth to those who take them. */
export function worth(inbound: ItemEntry): Amount {
  return amountFromMinor(inbound.costActual + inbound.costExpected - inbound.rounding);
}

/** What an outbound entry takes from its layers: of each layer, the part of its cost that belongs to the units taken. Positive. */
export function layerCost(outbound: ItemEntry, precision: Amount): Amount {
  return outbound.links.reduce<Amount>((cost, { inbound, quantity }) => amountFromMinor(cost + shareOf(worth(inbound), quantity, inbound.quantity, precision)), ZERO);
}
