import * as fc from "fast-check";
import { formatIsoDay, parseIsoDay, type Day } from "../../../src/base/day";
import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";

/** Small random ledgers: few accounts and customers, days out of order, so that balances cross and days repeat. */
export function day(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}

export const FIRST_DAY = day("2026-01-01");
export const ACCOUNTS = ["1000", "1500", "2000", "3000", "3999"] as const;
export const CUSTOMERS = ["C1", "C2", "C3"] as const;

/** A document that moves an amount of cents from one account to another. */
export interface Move {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly cents: number;
}

/** A customer entry with what was later taken off it. */
export interface Claim {
  readonly customer: string;
  readonly day: Day;
  readonly due: Day | null;
  readonly cents: number;
  readonly payments: readonly { readonly day: Day; readonly cents: number }[];
}

export const anyDay = fc.integer({ min: 0, max: 40 }).map((offset) => (FIRST_DAY + offset) as Day);
const cents = fc.integer({ min: -50_000, max: 50_000 });

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(fc.record({ day: anyDay, from: fc.constantFrom(...ACCOUNTS), to: fc.constantFrom(...ACCOUNTS), cents }), { maxLength: 30 });

export const claims: fc.Arbitrary<readonly Claim[]> = fc.array(
  fc.record({ customer: fc.constantFrom(...CUSTOMERS), day: anyDay, due: fc.option(anyDay), cents, payments: fc.array(fc.record({ day: anyDay, cents }), { maxLength: 3 }) }),
  { maxLength: 12 },
);

function amountOf(value: number): string {
  return `${value < 0 ? "-" : ""}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, "0")}`;
}

export function bookOfMoves(all: readonly Move[]): Book {
  return bookFromTables(
    {
      Accounts: [
        ...ACCOUNTS.map((accountNo) => ({ accountNo })),
        { accountNo: "1999", name: "All of 1", type: "total", totaling: "1000..1999" },
        { accountNo: "9999", name: "All", type: "total", totaling: "1000..1999|2000|3000.." },
        { accountNo: "1", name: "Assets", type: "heading" },
      ],
      GeneralLedger: all.flatMap(({ day: postingDay, from, to, cents: moved }) => [
        { accountNo: to, amount: amountOf(moved), postingDate: formatIsoDay(postingDay) },
        { accountNo: from, amount: amountOf(-moved), postingDate: formatIsoDay(postingDay) },
      ]).map((row, index) => ({ ...row, entryNo: index + 1 })),
    },
    { setup: false },
  );
}

export function bookOfClaims(all: readonly Claim[]): Book {
  return bookFromTables({
    Customers: CUSTOMERS.map((customerNo) => ({ customerNo, name: `Customer ${customerNo}` })),
    CustomerLedger: all.map(({ customer, day: postingDay, due, cents: claimed }, index) => ({
      entryNo: index + 1, customerNo: customer, documentNo: `D${index + 1}`, postingDate: formatIsoDay(postingDay), dueDate: due === null ? "" : formatIsoDay(due), amount: amountOf(claimed),
    })),
    CustomerDetails: all
      .flatMap(({ day: postingDay, cents: claimed, payments }, index) => [
        { ledgerEntryNo: index + 1, postingDate: formatIsoDay(postingDay), amount: amountOf(claimed) },
        ...payments.map((payment) => ({ ledgerEntryNo: index + 1, postingDate: formatIsoDay(payment.day), amount: amountOf(payment.cents), entryType: "application" })),
      ])
      .map((row, index) => ({ ...row, entryNo: index + 1 })),
  });
}
