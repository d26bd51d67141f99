import type { Day } from "../base/day";
import { normalCode } from "../base/text";
import { accepted, type Result } from "../base/result";
import { accountBalance, adoptLedgerIndex, customerBalance, ledgerIndex, type LedgerIndex } from "../engine/analysis/analysis";
import type { Amount } from "../money/amount";
import type { CachePlace } from "../ports/journalPort";
import type { Outage } from "../ports/workbookPort";
import type { Desk } from "./desk";
import { bookFrom, openBook, type OpenBook } from "./openBook";

/**
 * Balances for worksheet functions: pure lookups at a committed head. The index of the ledgers is kept beside the workbook
 * under its identity and head, so that opening a large book does not read its ledgers again; without it they are read.
 */
export interface LedgerSnapshot {
  /** The last committed transaction the snapshot knows. */
  readonly head: number;
  /** Undefined where there is no such account; null days leave the period open. */
  balance(accountNo: string, from: Day | null, to: Day | null): Amount | undefined;
  /** Undefined where there is no such customer. */
  customerBalance(customerNo: string, day: Day | null): Amount | undefined;
}

const SMALL_TABLES = ["Settings", "PostingLog", "Accounts", "Customers"] as const;
const CACHE_NAME = "ledgerIndex/2";

export async function ledgerSnapshot(desk: Desk): Promise<Result<LedgerSnapshot, Outage>> {
  const small = await desk.workbook.readTables(SMALL_TABLES);
  if (!small.ok) return small;
  const facts = bookFrom(small.value, desk);
  const place = placeOf(facts);
  const kept = place && (await desk.journal.readCache(place));
  if (kept?.ok && isIndex(kept.value)) {
    adoptLedgerIndex(facts.book, kept.value);
    return accepted(snapshotOf(facts));
  }
  const open = await openBook(desk);
  if (!open.ok) return open;
  const full = placeOf(open.value);
  // A cache that cannot be written costs time at the next opening and nothing else.
  if (full) await desk.journal.writeCache(full, ledgerIndex(open.value.book));
  return accepted(snapshotOf(open.value));
}

/** Where the index is kept; nowhere for a book without an identity or without a posting. */
function placeOf({ book, head }: OpenBook): CachePlace | undefined {
  const { workbookId } = book.settings;
  return workbookId === "" || head === 0 ? undefined : { workbookId, name: CACHE_NAME, head };
}

function isIndex(value: unknown): value is LedgerIndex {
  return typeof value === "object" && value !== null && "accounts" in value && "customers" in value && "dueDays" in value;
}

function snapshotOf({ book, head }: OpenBook): LedgerSnapshot {
  return {
    head,
    balance: (accountNo, from, to) => accountBalance(book, normalCode(accountNo), { from, to }),
    customerBalance: (customerNo, day) => customerBalance(book, normalCode(customerNo), day),
  };
}

export type BalanceQuestion =
  | { readonly of: "account"; readonly no: string; readonly from: Day | null; readonly to: Day | null }
  | { readonly of: "customer"; readonly no: string; readonly day: Day | null };

export interface BalancesWish {
  readonly questions: readonly BalanceQuestion[];
  /** The ledgers have changed since the last questions. */
  readonly isAnew: boolean;
}

/** The answers in the order of the questions; null where there is no such account or customer. */
export type Balances = readonly (Amount | null)[];

/** Answers questions about balances from one snapshot, until it is told that the ledgers have changed. */
export function answeringBalances(desk: Desk): (wish: BalancesWish) => Promise<Result<Balances, Outage>> {
  let kept: LedgerSnapshot | undefined;
  return async ({ questions, isAnew }) => {
    if (isAnew) kept = undefined;
    if (kept === undefined) {
      const read = await ledgerSnapshot(desk);
      if (!read.ok) return read;
      kept = read.value;
    }
    const { balance, customerBalance: ofCustomer } = kept;
    return accepted(questions.map((asked) => (asked.of === "account" ? balance(asked.no, asked.from, asked.to) : ofCustomer(asked.no, asked.day)) ?? null));
  };
}
