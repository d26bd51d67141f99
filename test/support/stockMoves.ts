import type { Day } from "../../src/base/day";
import type { Book } from "../../src/engine/book/book";
import type { CostChange, Costing, Movement } from "../../src/engine/costing/costing";
import { applyPlan } from "../../src/engine/posting/applyPlan";
import { costLines } from "../../src/engine/posting/costEntries";
import { startRun } from "../../src/engine/posting/run";
import type { Amount } from "../../src/money/amount";
import type { Quantity } from "../../src/money/quantity";

/**
 * Item movements for tests of cost: each act is a transaction of its own, posted to the ledgers and read from them again by the
 * next, so that nothing is carried on but what stands in the rows.
 */
export interface StockAct {
  readonly transactionNo: number;
  readonly costing: Costing;
  move(moved: Partial<Movement> & Pick<Movement, "quantity" | "entryType" | "postingDate">): number;
  add(changes: readonly CostChange[]): void;
}

export const AMOUNT_ZERO = 0 as Amount;

export function actOnStock(book: Book, itemNo: string, act: (on: StockAct) => void, firstDay: Day | null = null): Book {
  const run = startRun(book);
  const transactionNo = run.begin();
  const changes: CostChange[] = [];
  act({
    transactionNo,
    costing: run.costing,
    move: (moved) =>
      run.costing.move({
        transactionNo, itemNo, locationCode: "", documentType: "", documentNo: "", documentLineNo: null, partyNo: "", billToNo: "", dropShipment: false, appliesTo: null, appliesFrom: null,
        department: "", project: "", ...moved,
      }),
    add: (made) => void changes.push(...made),
  });
  changes.push(...run.costing.adjust(transactionNo, firstDay));
  run.postLedger(transactionNo, costLines(run.book, changes, { businessGroup: "", openingAccount: "" }));
  return applyPlan(book, { rows: run.rows });
}

/** What an entry has cost by its value entries, rounding rows apart; signed as the entry. */
export function costOfEntry(book: Book, entryNo: number): number {
  return book.tables.ValueEntries.rows.reduce((sum, row) => (row.itemEntryNo === entryNo && row.entryType !== "rounding" ? sum + row.costActual + row.costExpected : sum), 0);
}

export function stockOfItem(book: Book, itemNo: string): { readonly quantity: Quantity; readonly value: Amount } {
  const quantity = book.tables.ItemLedger.rows.reduce((sum, row) => (row.itemNo === itemNo ? sum + row.quantity : sum), 0);
  const value = book.tables.ValueEntries.rows.reduce((sum, row) => (row.itemNo === itemNo ? sum + row.costActual + row.costExpected : sum), 0);
  return { quantity: quantity as Quantity, value: value as Amount };
}
