import type { Day } from "../../base/day";
import type { Amount } from "../../money/amount";
import type { Price, Quantity } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import type { Fed } from "./dependents";
import type { Revalued, RevaluedStock } from "./revaluation";

/** What posting gives to costing, and what it gets from it. */
export interface CostingSink {
  /** @param appliesToEntry the entry that the new one names, whether it goes out or comes in */
  itemEntry(movement: Movement, appliesToEntry: number | null): number;
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
  /**
   * The entry this one is fixed to: what goes out takes the units of this inbound entry and no other; what comes in closes this
   * open outbound entry before any other, and unless it is bought it costs what that one costs.
   */
  readonly appliesTo: number | null;
  /** The outbound entry whose goods come back, or were transferred: they come in at exactly its cost, also as it changes later (sales-bc E13). */
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
  /** The customer or vendor of the entry; blank for stock without a document of anyone. */
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

/** An item entry as checks see it. */
export interface EntryFacts {
  readonly itemNo: string;
  readonly locationCode: string;
  readonly quantity: Quantity;
  /** Units that nothing is applied to yet, signed as the quantity. */
  readonly remaining: Quantity;
  /** Of an outbound entry: units that have come back to it. */
  readonly returned: Quantity;
  readonly entryType: BookRow<"ItemLedger">["entryType"];
  readonly partyNo: string;
  /** What the entry costs as posted, actual and expected. */
  readonly cost: Amount;
}

export interface Costing {
  /** What is physically there: the sum of the item's entries at a location, in base units. */
  onHand(itemNo: string, locationCode: string): Quantity;
  entry(entryNo: number): EntryFacts | undefined;
  /** Leaves units of an inbound entry for a movement to come that names it, whatever moves before. */
  reserve(entryNo: number, units: Quantity): void;
  /** Posts a movement and applies it; answers with the entry number. */
  move(movement: Movement): number;
  /**
   * What an entry costs where nothing was paid for it, signed as its quantity: what leaves stock by the item's costing method,
   * what comes back or is transferred as much as it left at, anything else the item's unit cost.
   */
  costOf(entryNo: number): Amount;
  /** Value entry for a movement that is not invoiced yet. Amounts as the entry sees them: inbound cost positive. For goods bought, the cost is what is to be paid. */
  expect(entryNo: number, origin: ValueOrigin, cost: Amount, sales: Amount): readonly CostChange[];
  /** Value entries for an entry that was posted in this act and is wholly invoiced with it. */
  valueAtOnce(entryNo: number, origin: ValueOrigin, cost: Amount, sales: Amount): readonly CostChange[];
  /** Invoices `quantity` (sign of the entry) of an earlier entry: its expected cost is taken back, `cost` is put in its place; a blank cost is the expected one. */
  invoice(entryNo: number, origin: ValueOrigin, quantity: Quantity, cost: Amount | null, sales: Amount): readonly CostChange[];
  /** Adds a charge to what an inbound entry has cost (sales-bc E7.5, E9.3). */
  charge(entryNo: number, origin: ValueOrigin, amount: Amount): readonly CostChange[];
  /** What a revaluation would find: units and their value at the end of a day, over the entries it would change, and when that stock was last revalued. */
  standing(stock: RevaluedStock): { readonly quantity: Quantity; readonly value: Amount; readonly entryNos: readonly number[]; readonly lastRevaluedOn: Day | null };
  /** Revalues stock to a cost per unit or to a value of all of it (sales-bc E9.4). What was there and has left since follows. */
  revalue(stock: RevaluedStock, origin: ValueOrigin, to: Revalued): readonly CostChange[];
  notInvoiced(entryNo: number): Quantity;
  /** Whose cost would change with goods that come in on a day, or with the cost of entries: each pair of type and party once per location. */
  fedBy(itemNo: string, locationCode: string, day: Day, entryNos: readonly number[]): readonly Fed[];
  /** Forwards changed costs to all that depends on them, and writes what remains of a used-up layer as rounding. */
  adjust(transactionNo: number, firstDay: Day | null): readonly CostChange[];
  /** Unit costs of the items that this run has touched, as their cards are to show them; a standard cost is typed and never touched. */
  unitCosts(): readonly { readonly itemNo: string; readonly unitCost: Price }[];
}
