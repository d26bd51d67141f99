import { numberedTextsOf, numbersOf, optionalNumbersOf, textsOf, type Book } from "../book/book";
import { runningOf, type Running } from "./running";

/** The ledgers of a book in columns, with running balances by account and by customer; made once per book. */
export interface LedgerIndex {
  readonly accounts: OwnerIndex;
  /** Over the rows of CustomerDetails, in local currency. */
  readonly customers: OwnerIndex;
  /** By row of CustomerDetails: the due day of its ledger entry, NO_DUE_DAY where it has none. */
  readonly dueDays: Int32Array;
  /** By row of CustomerDetails: its amount in local currency. */
  readonly customerAmounts: Float64Array;
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
  const { GeneralLedger } = book.tables;
  const { numbers: owners, texts } = numberedTextsOf(GeneralLedger, "accountNo");
  const ownerOf = new Map(texts.map((accountNo, owner) => [accountNo, owner]));
  const days = numbersOf(GeneralLedger, "postingDate");
  return { ownerOf, running: runningOf({ owners, days, amounts: numbersOf(GeneralLedger, "amount"), ownerCount: ownerOf.size }) };
}

function customerIndex(book: Book): Omit<LedgerIndex, "accounts"> {
  const { CustomerLedger, CustomerDetails } = book.tables;
  const customerOf = textsOf(CustomerLedger, "customerNo");
  const dueDayOf = optionalNumbersOf(CustomerLedger, "dueDate");
  const entryNos = numbersOf(CustomerLedger, "entryNo");
  const entryAt = new Map<number, number>();
  for (let at = 0; at < entryNos.length; at++) entryAt.set(entryNos[at] ?? 0, at);
  const entryOf = numbersOf(CustomerDetails, "ledgerEntryNo");
  const { ownerOf, number } = numbering();
  const owners = new Int32Array(entryOf.length).fill(-1);
  const dueDays = new Int32Array(entryOf.length).fill(NO_DUE_DAY);
  for (let row = 0; row < owners.length; row++) {
    const entry = entryAt.get(entryOf[row] ?? 0);
    if (entry === undefined) continue;
    owners[row] = number(customerOf[entry] ?? "");
    const dueDay = dueDayOf[entry] ?? NaN;
    if (!Number.isNaN(dueDay)) dueDays[row] = dueDay;
  }
  const days = numbersOf(CustomerDetails, "postingDate");
  const customerAmounts = numbersOf(CustomerDetails, "amountLocal");
  return { customers: { ownerOf, running: runningOf({ owners, days, amounts: customerAmounts, ownerCount: ownerOf.size }) }, dueDays, customerAmounts };
}
