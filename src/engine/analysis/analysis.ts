import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { amountFromMinor, sum, ZERO, type Amount } from "../../money/amount";
import type { BookRow, ReportRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { ledgerIndex, type OwnerIndex } from "./ledgerIndex";
import { dayBefore, type Period } from "./period";
import { debitBetween, endOf, sumUpTo } from "./running";
import { totalingOf } from "./totaling";

/**
 * What the ledgers say: balances of accounts and customers at any day, the trial balance, the entries behind a figure,
 * everything a document posted, and a search. Balances come from running sums, so that asking costs a search and no loop.
 * Debit is positive; both days belong to a period. No year is closed here: an income account opens with all before it.
 */
export type { Period } from "./period";
export { documentEntries, type DocumentEntries, type LedgerRows, type PostedType } from "./documentEntries";
export { plainTextJournal } from "./journal";
export { adoptLedgerIndex, ledgerIndex, type LedgerIndex } from "./ledgerIndex";
export { search, type Found, type FoundDocument, type SearchResult } from "./search";

export type TrialBalanceRow = ReportRow<"TrialBalance"> & { readonly type: BookRow<"Accounts">["type"] };

export interface TrialBalance {
  /** Posting accounts and totals by number; accounts in which nothing ever stood are left out. */
  readonly rows: readonly TrialBalanceRow[];
  /** Over the posting accounts: opening and closing are zero, debit and credit are one. */
  readonly sum: Figures;
}

interface Figures {
  readonly opening: Amount;
  readonly debit: Amount;
  /** Positive. */
  readonly credit: Amount;
  readonly closing: Amount;
}

/** The accounts a number stands for: itself, or those a total adds up. Undefined where there is no such account. */
function accountsOf(book: Book, accountNo: string): readonly string[] | undefined {
  const account = lookupOf(book).accounts.get(accountNo);
  const { ownerOf } = ledgerIndex(book).accounts;
  if (account?.type === "total") return [...ownerOf.keys()].filter(totalingOf(account.totaling)).sort(compareCodes);
  return account !== undefined || ownerOf.has(accountNo) ? [accountNo] : undefined;
}

/** What an account, or the accounts of a total, came to in a period; undefined where there is no such account. */
export function accountBalance(book: Book, accountNo: string, { from, to }: Period): Amount | undefined {
  const accounts = accountsOf(book, accountNo);
  if (accounts === undefined) return undefined;
  if (from !== null && to !== null && to < from) return ZERO;
  const { accounts: index } = ledgerIndex(book);
  return sum(accounts.map((own) => amountFromMinor(balanceAt(index, own, to) - (from === null ? 0 : balanceAt(index, own, dayBefore(from))))));
}

/** What a customer owes at the end of a day in local currency; undefined where there is no such customer. */
export function customerBalance(book: Book, customerNo: string, day: Day | null): Amount | undefined {
  const { customers } = ledgerIndex(book);
  if (!customers.ownerOf.has(customerNo) && !lookupOf(book).customers.has(customerNo)) return undefined;
  return balanceAt(customers, customerNo, day);
}

function balanceAt({ ownerOf, running }: OwnerIndex, code: string, day: Day | null): Amount {
  const owner = ownerOf.get(code);
  return amountFromMinor(owner === undefined ? 0 : sumUpTo(running, owner, endOf(running, owner, day)));
}

/** Opening, debit, credit and closing of every account in a period (workbook.md, TrialBalance). */
export function trialBalance(book: Book, period: Period): TrialBalance {
  const { accounts } = lookupOf(book);
  const { ownerOf } = ledgerIndex(book).accounts;
  const figures = new Map([...ownerOf.keys()].map((accountNo) => [accountNo, figuresOf(book, accountNo, period)]));
  const totals = [...accounts.values()].filter(({ type }) => type === "total").map(({ accountNo }) => accountNo);
  const rows = [...new Set([...figures.keys(), ...totals])].sort(compareCodes).map((accountNo): TrialBalanceRow => {
    const account = accounts.get(accountNo);
    const own = account?.type === "total" ? addFigures((accountsOf(book, accountNo) ?? []).flatMap((member) => figures.get(member) ?? [])) : figures.get(accountNo);
    // Written out, because each row of a report has the shape of the others.
    const { opening, debit, credit, closing } = own ?? addFigures([]);
    return { accountNo, name: account?.name ?? "", type: account?.type ?? "posting", from: period.from, to: period.to, opening, debit, credit, closing };
  });
  return { rows: rows.filter(({ opening, debit, credit }) => opening !== 0 || debit !== 0 || credit !== 0), sum: addFigures([...figures.values()]) };
}

function figuresOf(book: Book, accountNo: string, { from, to }: Period): Figures {
  const { ownerOf, running } = ledgerIndex(book).accounts;
  const owner = ownerOf.get(accountNo) ?? -1;
  const first = from === null ? (running.start[owner] ?? 0) : endOf(running, owner, dayBefore(from));
  const end = Math.max(first, endOf(running, owner, to));
  const opening = sumUpTo(running, owner, first);
  const closing = sumUpTo(running, owner, end);
  const debit = debitBetween(running, owner, first, end);
  return { opening: amountFromMinor(opening), debit: amountFromMinor(debit), credit: amountFromMinor(opening + debit - closing), closing: amountFromMinor(closing) };
}

function addFigures(all: readonly Figures[]): Figures {
  return {
    opening: sum(all.map(({ opening }) => opening)),
    debit: sum(all.map(({ debit }) => debit)),
    credit: sum(all.map(({ credit }) => credit)),
    closing: sum(all.map(({ closing }) => closing)),
  };
}

/** What of a customer's balance was due before a day, from everything posted up to it; a credit memo that was due counts against it. */
export function customerOverdue(book: Book, customerNo: string, day: Day): Amount {
  const { customers: { ownerOf, running }, dueDays, customerAmounts } = ledgerIndex(book);
  const owner = ownerOf.get(customerNo);
  if (owner === undefined) return ZERO;
  const end = endOf(running, owner, day);
  let overdue = 0;
  for (let at = running.start[owner] ?? 0; at < end; at++) {
    const row = running.order[at] ?? 0;
    if ((dueDays[row] ?? 0) < day) overdue += customerAmounts[row] ?? 0;
  }
  return amountFromMinor(overdue);
}

/** Balance and overdue of every customer at the end of a day, by number; customers who owe nothing and are owed nothing are left out. */
export function customerBalances(book: Book, day: Day): readonly ReportRow<"CustomerBalances">[] {
  const { customers } = lookupOf(book);
  return [...ledgerIndex(book).customers.ownerOf.keys()]
    .sort(compareCodes)
    .map((customerNo) => ({
      customerNo,
      name: customers.get(customerNo)?.name ?? "",
      date: day,
      balance: customerBalance(book, customerNo, day) ?? ZERO,
      overdue: customerOverdue(book, customerNo, day),
    }))
    .filter(({ balance, overdue }) => balance !== 0 || overdue !== 0);
}

/** The rows behind the balance of an account, or of the accounts of a total, in a period: by account and day. */
export function accountEntries(book: Book, accountNo: string, { from, to }: Period): readonly BookRow<"GeneralLedger">[] {
  const { ownerOf, running } = ledgerIndex(book).accounts;
  const { rows } = book.tables.GeneralLedger;
  return (accountsOf(book, accountNo) ?? []).flatMap((own) => {
    const owner = ownerOf.get(own) ?? -1;
    const first = from === null ? (running.start[owner] ?? 0) : endOf(running, owner, dayBefore(from));
    return Array.from(running.order.subarray(first, endOf(running, owner, to)), (row) => known(rows[row], "an index names rows of its ledger"));
  });
}

export interface CustomerEntry {
  readonly entry: BookRow<"CustomerLedger">;
  /** What was left of it at the end of the day, in local currency; zero where it is closed. */
  readonly remaining: Amount;
}

/** The entries behind a customer's balance at the end of a day, in the order of posting; what remains of them adds up to it. */
export function customerEntries(book: Book, customerNo: string, day: Day | null): readonly CustomerEntry[] {
  const { ownerOf, running } = ledgerIndex(book).customers;
  const owner = ownerOf.get(customerNo);
  if (owner === undefined) return [];
  const { rows } = book.tables.CustomerDetails;
  const remaining = new Map<number, number>();
  for (const row of running.order.subarray(running.start[owner], endOf(running, owner, day))) {
    const { ledgerEntryNo, amountLocal } = known(rows[row], "an index names rows of its ledger");
    remaining.set(ledgerEntryNo, (remaining.get(ledgerEntryNo) ?? 0) + amountLocal);
  }
  return book.tables.CustomerLedger.rows.flatMap((entry) => {
    const left = remaining.get(entry.entryNo);
    return left === undefined ? [] : [{ entry, remaining: amountFromMinor(left) }];
  });
}
