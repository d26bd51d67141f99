import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { amountFromMinor, sum, type Amount } from "../../money/amount";
import type { BookRow, ReportRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { dayBefore, ledgerIndex, type OwnerIndex } from "./ledgerIndex";
import { endOf, sumUpTo } from "./running";
import { totalingOf } from "./totaling";

/** Balances of accounts and customers, read from the running sums. Debit is positive; both days belong to a period. */
export interface Period {
  /** Null begins with the first entry. */
  readonly from: Day | null;
  /** Null ends with the last. */
  readonly to: Day | null;
}

export type TrialBalanceRow = ReportRow<"TrialBalance"> & { readonly type: BookRow<"Accounts">["type"] };

export interface TrialBalance {
  /** Posting accounts and totals by number; accounts in which nothing ever stood are left out. */
  readonly rows: readonly TrialBalanceRow[];
  /** Over the posting accounts: opening and closing are zero, debit and credit are one. */
  readonly sum: Figures;
}

export interface Figures {
  readonly opening: Amount;
  readonly debit: Amount;
  /** Positive. */
  readonly credit: Amount;
  readonly closing: Amount;
}

/** The accounts a number stands for: itself, or those a total adds up. Undefined where there is no such account. */
export function accountsOf(book: Book, accountNo: string): readonly string[] | undefined {
  const account = lookupOf(book).accounts.get(accountNo);
  const { ownerOf } = ledgerIndex(book).accounts;
  if (account?.type === "total") return [...ownerOf.keys()].filter(totalingOf(account.totaling)).sort(compareCodes);
  return account !== undefined || ownerOf.has(accountNo) ? [accountNo] : undefined;
}

export function accountBalance(book: Book, accountNo: string, { from, to }: Period): Amount | undefined {
  const accounts = accountsOf(book, accountNo);
  if (accounts === undefined) return undefined;
  const { accounts: index } = ledgerIndex(book);
  return sum(accounts.map((own) => amountFromMinor(balanceAt(index, own, to) - (from === null ? 0 : balanceAt(index, own, dayBefore(from))))));
}

export function customerBalance(book: Book, customerNo: string, day: Day | null): Amount | undefined {
  const { customers } = ledgerIndex(book);
  if (!customers.ownerOf.has(customerNo) && !lookupOf(book).customers.has(customerNo)) return undefined;
  return balanceAt(customers, customerNo, day);
}

function balanceAt({ ownerOf, running }: OwnerIndex, code: string, day: Day | null): Amount {
  const owner = ownerOf.get(code);
  return amountFromMinor(owner === undefined ? 0 : sumUpTo(running, running.balance, owner, endOf(running, owner, day)));
}

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
    return { accountNo, name: account?.name ?? "", type: account?.type ?? "posting", opening, debit, credit, closing };
  });
  return { rows: rows.filter(({ opening, debit, credit }) => opening !== 0 || debit !== 0 || credit !== 0), sum: addFigures([...figures.values()]) };
}

function figuresOf(book: Book, accountNo: string, { from, to }: Period): Figures {
  const { ownerOf, running } = ledgerIndex(book).accounts;
  const owner = ownerOf.get(accountNo) ?? -1;
  const first = from === null ? (running.start[owner] ?? 0) : endOf(running, owner, dayBefore(from));
  const end = Math.max(first, endOf(running, owner, to));
  const opening = sumUpTo(running, running.balance, owner, first);
  const closing = sumUpTo(running, running.balance, owner, end);
  const debit = sumUpTo(running, running.debit, owner, end) - sumUpTo(running, running.debit, owner, first);
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

export function customerOverdue(book: Book, customerNo: string, day: Day): Amount {
  const { customers: { ownerOf, running }, dueDays } = ledgerIndex(book);
  const { rows } = book.tables.CustomerDetails;
  const owner = ownerOf.get(customerNo);
  if (owner === undefined) return amountFromMinor(0);
  let overdue = 0;
  for (const row of running.order.subarray(running.start[owner], endOf(running, owner, day))) {
    if ((dueDays[row] ?? 0) < day) overdue += rows[row]?.amountLocal ?? 0;
  }
  return amountFromMinor(overdue);
}

export function customerBalances(book: Book, day: Day): readonly ReportRow<"CustomerBalances">[] {
  const { customers } = lookupOf(book);
  return [...ledgerIndex(book).customers.ownerOf.keys()]
    .sort(compareCodes)
    .map((customerNo) => ({
      customerNo,
      name: customers.get(customerNo)?.name ?? "",
      balance: customerBalance(book, customerNo, day) ?? amountFromMinor(0),
      overdue: customerOverdue(book, customerNo, day),
    }))
    .filter(({ balance, overdue }) => balance !== 0 || overdue !== 0);
}
