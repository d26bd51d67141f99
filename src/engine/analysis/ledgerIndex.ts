import type { Book } from "../book/book";
import { runningOf, type Running } from "./running";

/** The ledgers of a book in columns, with running balances by account and by customer; made once per book. */
export interface LedgerIndex {
  readonly accounts: OwnerIndex;
  /** Over the rows of CustomerDetails, in local currency. */
  readonly customers: OwnerIndex;
  /** By row of CustomerDetails: the due day of its ledger entry, NO_DUE_DAY where it has none. */
  readonly dueDays: Int32Array;
}

export interface OwnerIndex {
  readonly ownerOf: ReadonlyMap<string, number>;
  readonly running: Running;
}

/** Later than any day, so that what has no due day is never overdue. */
export const NO_DUE_DAY = 0x7fffffff;

const indexes = new WeakMap<Book, LedgerIndex>();

/** The index of a book; made when it is first asked for. */
export function ledgerIndex(book: Book): LedgerIndex {
  let index = indexes.get(book);
  if (index === undefined) indexes.set(book, (index = { accounts: accountIndex(book), ...customerIndex(book) }));
  return index;
}

/**
 * Lets a book that was read without its ledgers answer for them, from the index that was made of the same ledgers at the
 * same committed head. What is asked of single rows cannot be answered so.
 */
export function adoptLedgerIndex(book: Book, index: LedgerIndex): void {
  indexes.set(book, index);
}

/** Gives each new code the next number. */
function numbering(): { readonly ownerOf: Map<string, number>; number(code: string): number } {
  const ownerOf = new Map<string, number>();
  const number = (code: string) => {
    const found = ownerOf.get(code);
    if (found !== undefined) return found;
    ownerOf.set(code, ownerOf.size);
    return ownerOf.size - 1;
  };
  return { ownerOf, number };
}

function accountIndex(book: Book): OwnerIndex {
  const { rows } = book.tables.GeneralLedger;
  const { ownerOf, number } = numbering();
  const owners = new Int32Array(rows.length);
  const days = new Int32Array(rows.length);
  const amounts = new Float64Array(rows.length);
  rows.forEach(({ accountNo, postingDate, amount }, row) => {
    owners[row] = number(accountNo);
    days[row] = postingDate;
    amounts[row] = amount;
  });
  return { ownerOf, running: runningOf({ owners, days, amounts, ownerCount: ownerOf.size }) };
}

function customerIndex(book: Book): { readonly customers: OwnerIndex; readonly dueDays: Int32Array } {
  const entries = new Map(book.tables.CustomerLedger.rows.map((entry) => [entry.entryNo, entry]));
  const { rows } = book.tables.CustomerDetails;
  const { ownerOf, number } = numbering();
  const owners = new Int32Array(rows.length).fill(-1);
  const days = new Int32Array(rows.length);
  const amounts = new Float64Array(rows.length);
  const dueDays = new Int32Array(rows.length).fill(NO_DUE_DAY);
  rows.forEach(({ ledgerEntryNo, postingDate, amountLocal }, row) => {
    const entry = entries.get(ledgerEntryNo);
    days[row] = postingDate;
    amounts[row] = amountLocal;
    if (entry === undefined) return;
    owners[row] = number(entry.customerNo);
    dueDays[row] = entry.dueDate ?? NO_DUE_DAY;
  });
  return { customers: { ownerOf, running: runningOf({ owners, days, amounts, ownerCount: ownerOf.size }) }, dueDays };
}
