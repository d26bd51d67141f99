import * as fc from "fast-check";
import type { Day } from "../../../src/base/day";
import { accountBalance, accountEntries, customerBalance, customerBalances, customerEntries, customerOverdue, trialBalance, type Period } from "../../../src/engine/analysis/analysis";
import { bookFromTables } from "../../support/bookFromTables";
import { ACCOUNTS, anyDay, bookOfClaims, bookOfMoves, claims, CUSTOMERS, day, moves, type Claim, type Move } from "./randomLedgers";

/** Cents as the engine has them. */
const minor = (cents: number) => cents * 10 + 0;
const anyPeriod: fc.Arbitrary<Period> = fc.record({ from: fc.option(anyDay), to: fc.option(anyDay) });
const isIn = ({ from, to }: Period, at: Day) => (from === null || at >= from) && (to === null || at <= to);

/** Every movement of an account, looped over. */
function movementsOf(all: readonly Move[], accountNo: string): readonly { readonly day: Day; readonly cents: number }[] {
  return all.flatMap(({ day: at, from, to, cents }) => [...(to === accountNo ? [{ day: at, cents }] : []), ...(from === accountNo ? [{ day: at, cents: -cents }] : [])]);
}

const total = (movements: readonly { readonly cents: number }[]) => movements.reduce((sum, { cents }) => sum + cents, 0);

describe("the trial balance", () => {
  const rows = [
    ["2310", "2026-01-10", "1250.00"], ["6110", "2026-01-10", "-1000.00"], ["5610", "2026-01-10", "-250.00"],
    ["2920", "2026-02-05", "1250.00"], ["2310", "2026-02-05", "-1250.00"],
    ["2310", "2026-02-20", "500.00"], ["6110", "2026-02-20", "-400.00"], ["5610", "2026-02-20", "-100.00"],
  ] as const;
  const book = bookFromTables({
    Accounts: [{ accountNo: "2999", name: "Assets", type: "total", totaling: "2000..2999" }, { accountNo: "6", name: "Income", type: "heading", statement: "income" }],
    GeneralLedger: rows.map(([accountNo, postingDate, amount]) => ({ accountNo, postingDate, amount })),
  });

  test("has opening, debit, credit and closing of each account, and totals by their ranges", () => {
    const { rows: found, sum } = trialBalance(book, { from: day("2026-02-01"), to: day("2026-02-28") });
    expect(found.map(({ accountNo, opening, debit, credit, closing }) => [accountNo, opening / 1000, debit / 1000, credit / 1000, closing / 1000])).toEqual([
      ["2310", 1250, 500, 1250, 500],
      ["2920", 0, 1250, 0, 1250],
      ["2999", 1250, 1750, 1250, 1750],
      ["5610", -250, 0, 100, -350],
      ["6110", -1000, 0, 400, -1400],
    ]);
    expect(found.map(({ name, type }) => [name, type])[2]).toEqual(["Assets", "total"]);
    expect(sum).toEqual({ opening: 0, debit: 1_750_000, credit: 1_750_000, closing: 0 });
  });

  test("leaves out accounts in which nothing stood by then", () => {
    expect(trialBalance(book, { from: null, to: day("2026-01-31") }).rows.map(({ accountNo }) => accountNo)).toEqual(["2310", "2999", "5610", "6110"]);
  });

  test("keeps an account that the chart does not have: the sum stays zero", () => {
    const stray = bookFromTables({ GeneralLedger: [{ accountNo: "9999", amount: 5 }, { accountNo: "6110", amount: -5 }] });
    const { rows: found, sum } = trialBalance(stray, { from: null, to: null });
    expect(found.map(({ accountNo, name }) => [accountNo, name])).toEqual([["6110", "Sales"], ["9999", ""]]);
    expect(sum.closing).toBe(0);
  });

  test("is what adding up the movements gives", () => {
    fc.assert(fc.property(moves, anyPeriod, (all, period) => {
      const report = trialBalance(bookOfMoves(all), period);
      expect([report.sum.opening, report.sum.closing, report.sum.debit - report.sum.credit]).toEqual([0, 0, 0]);
      const isEmpty = period.from !== null && period.to !== null && period.to < period.from;
      for (const accountNo of ACCOUNTS) {
        const own = movementsOf(all, accountNo);
        const before = own.filter(({ day: at }) => period.from !== null && at < period.from);
        const within = isEmpty ? [] : own.filter(({ day: at }) => isIn(period, at));
        const row = report.rows.find((one) => one.accountNo === accountNo);
        const figures = row && [row.opening, row.debit, row.credit, row.closing];
        const debit = total(within.filter(({ cents }) => cents > 0));
        expect(figures ?? [0, 0, 0, 0]).toEqual([total(before), debit, debit - total(within), total(before) + total(within)].map(minor));
      }
    }), { numRuns: 200 });
  });
});

describe("the balance of an account", () => {
  test("is what adding up its rows in the period gives, and the rows behind it are those", () => {
    fc.assert(fc.property(moves, anyPeriod, fc.constantFrom(...ACCOUNTS), (all, period, accountNo) => {
      const book = bookOfMoves(all);
      const isEmpty = period.from !== null && period.to !== null && period.to < period.from;
      const own = isEmpty ? [] : movementsOf(all, accountNo).filter(({ day: at }) => isIn(period, at));
      expect(accountBalance(book, accountNo, period)).toBe(minor(total(own)));
      const entries = accountEntries(book, accountNo, period);
      expect(entries.map(({ amount }) => amount).sort()).toEqual(own.map(({ cents }) => minor(cents)).sort());
      expect(entries.every(({ postingDate, entryNo }, at) => at === 0 || (entries[at - 1]?.postingDate ?? 0) < postingDate || (entries[at - 1]?.entryNo ?? 0) < entryNo)).toBe(true);
    }), { numRuns: 200 });
  });

  test("of a total is that of the accounts in its ranges", () => {
    fc.assert(fc.property(moves, anyPeriod, (all, period) => {
      const book = bookOfMoves(all);
      const of = (accountNo: string) => accountBalance(book, accountNo, period) ?? NaN;
      expect(of("1999")).toBe(of("1000") + of("1500") + 0);
      expect(of("9999")).toBe(0);
      expect(accountEntries(book, "1999", period)).toHaveLength(accountEntries(book, "1000", period).length + accountEntries(book, "1500", period).length);
    }), { numRuns: 100 });
  });

  test("of an account that does not exist is none, of one without entries zero", () => {
    const book = bookFromTables();
    expect(accountBalance(book, "0815", { from: null, to: null })).toBeUndefined();
    expect(accountBalance(book, "2310", { from: null, to: null })).toBe(0);
    expect(accountEntries(book, "0815", { from: null, to: null })).toEqual([]);
  });
});

describe("the balance of a customer", () => {
  test("on each day is what invoices and payments left by then, and overdue what was due before it", () => {
    // Invoice 1,000 due 31 January, paid 400 on 20 January and the rest on 5 February; invoice 500 due 28 February.
    const book = bookFromTables({
      CustomerLedger: [
        { documentNo: "103001", postingDate: "2026-01-01", dueDate: "2026-01-31", amount: 1000 },
        { documentNo: "103002", postingDate: "2026-01-29", dueDate: "2026-02-28", amount: 500 },
      ],
      CustomerDetails: [
        { ledgerEntryNo: 1, postingDate: "2026-01-01", amount: 1000 },
        { ledgerEntryNo: 1, postingDate: "2026-01-20", amount: -400, entryType: "application" },
        { ledgerEntryNo: 2, postingDate: "2026-01-29", amount: 500 },
        { ledgerEntryNo: 1, postingDate: "2026-02-05", amount: -600, entryType: "application" },
      ],
    });
    const at = (iso: string) => [customerBalance(book, "C1", day(iso)), customerOverdue(book, "C1", day(iso))].map((amount) => (amount ?? NaN) / 1000);
    expect(at("2025-12-31")).toEqual([0, 0]);
    expect(at("2026-01-15")).toEqual([1000, 0]);
    expect(at("2026-01-31")).toEqual([1100, 0]);
    expect(at("2026-02-01")).toEqual([1100, 600]);
    expect(at("2026-02-05")).toEqual([500, 0]);
    expect(at("2026-03-01")).toEqual([500, 500]);
    expect(customerEntries(book, "C1", day("2026-02-01")).map(({ entry, remaining }) => [entry.documentNo, remaining / 1000])).toEqual([["103001", 600], ["103002", 500]]);
    expect(customerBalances(book, day("2026-02-01"))).toEqual([{ customerNo: "C1", name: "C1", date: day("2026-02-01"), balance: 1_100_000, overdue: 600_000 }]);
    expect(customerBalances(book, day("2025-12-31"))).toEqual([]);
    expect(customerBalance(book, "C9", null)).toBeUndefined();
  });

  test("is what looping over the entries gives", () => {
    const left = ({ day: posted, cents, payments }: Claim, at: Day) => (posted <= at ? cents : 0) + total(payments.filter((payment) => payment.day <= at));
    fc.assert(fc.property(claims, anyDay, (all, at) => {
      const book = bookOfClaims(all);
      const expected = CUSTOMERS.map((customerNo) => {
        const own = all.filter(({ customer }) => customer === customerNo);
        const due = own.filter((claim) => claim.due !== null && claim.due < at);
        return { customerNo, name: `Customer ${customerNo}`, date: at, balance: minor(total(own.map((claim) => ({ cents: left(claim, at) })))), overdue: minor(total(due.map((claim) => ({ cents: left(claim, at) })))) };
      });
      expect(customerBalances(book, at)).toEqual(expected.filter(({ balance, overdue }) => balance !== 0 || overdue !== 0));
      for (const { customerNo, balance } of expected) {
        expect(customerBalance(book, customerNo, at)).toBe(balance);
        expect(customerEntries(book, customerNo, at).reduce((sum, { remaining }) => sum + remaining, 0)).toBe(balance);
      }
    }), { numRuns: 200 });
  });
});
