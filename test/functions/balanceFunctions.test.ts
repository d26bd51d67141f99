import { ledgerSnapshot } from "../../src/app/ledgerSnapshot";
import { accepted, refused } from "../../src/base/result";
import { balanceFunctions } from "../../src/functions/balanceFunctions";
import { isLedgerSheet } from "../../src/functions/ledgerSheets";
import { snapshotKeeper } from "../../src/functions/snapshotKeeper";
import type { Outage } from "../../src/ports/workbookPort";
import { serialFromDay } from "../../src/schema/parseCell";
import { day } from "../support/day";
import { deskWith } from "../support/deskInMemory";

/** Bank: 100.00 on 5 January, -30.50 on 31 January, 12.25 on 1 February. C1 owes 500.00 from 10 January, less 200.00 on 3 February. */
const desk = deskWith({
  Accounts: [{ accountNo: "0100", name: "Goodwill" }],
  GeneralLedger: [
    { accountNo: "2920", documentNo: "A", amount: "100.00", postingDate: "2026-01-05" },
    { accountNo: "2310", documentNo: "A", amount: "-100.00", postingDate: "2026-01-05" },
    { accountNo: "2920", documentNo: "B", amount: "-30.50", postingDate: "2026-01-31" },
    { accountNo: "2310", documentNo: "B", amount: "30.50", postingDate: "2026-01-31" },
    { accountNo: "2920", documentNo: "C", amount: "12.25", postingDate: "2026-02-01" },
    { accountNo: "2310", documentNo: "C", amount: "-12.25", postingDate: "2026-02-01" },
  ],
  CustomerLedger: [
    { customerNo: "C1", documentNo: "103001", amount: "500.00", postingDate: "2026-01-10" },
    { customerNo: "C1", documentNo: "106001", documentType: "payment", amount: "-200.00", postingDate: "2026-02-03" },
  ],
  CustomerDetails: [
    { ledgerEntryNo: 1, amount: "500.00", postingDate: "2026-01-10" },
    { ledgerEntryNo: 2, amount: "-200.00", postingDate: "2026-02-03" },
  ],
});

const serial = (iso: string) => serialFromDay(day(iso)) ?? 0;
const functions = balanceFunctions(() => ledgerSnapshot(desk));

describe("BALANCE", () => {
  test.each([
    ["all of an account", ["2920"], 81.75],
    ["from a day on", ["2920", serial("2026-01-31")], -18.25],
    ["up to a day", ["2920", null, serial("2026-01-31")], 69.5],
    ["a period", ["2920", serial("2026-01-06"), serial("2026-01-31")], -30.5],
    ["a time of day within the last day", ["2920", null, serial("2026-01-31") + 0.75], 69.5],
    ["a blank cell for a day, which Excel hands over as zero", ["2920", 0, 0], 81.75],
    ["an account given as a number", [2920], 81.75],
    ["an account with leading zeros", [" 0100 "], 0],
  ] as const)("%s", async (_, [no, from, to], expected) => {
    expect(await functions.balance(no, from, to)).toBe(expected);
  });

  test("an account that is not there is told, and so is what cannot be read", async () => {
    expect(await functions.balance("9999")).toEqual({ fault: "unknownAccount", fact: "9999" });
    expect(await functions.balance("2920", "last week")).toEqual({ fault: "noDay", fact: "last week" });
    expect(await functions.balance("2920", null, -3)).toEqual({ fault: "noDay", fact: "-3" });
    expect(await functions.balance("")).toMatchObject({ fault: "noNumber" });
    expect(await functions.balance(true)).toMatchObject({ fault: "noNumber" });
    expect(await functions.balance([["2920"]])).toMatchObject({ fault: "noNumber" });
  });
});

describe("CUSTOMERBALANCE", () => {
  test.each([
    ["all of a customer", ["c1"], 300],
    ["up to a day", ["C1", serial("2026-02-02")], 500],
    ["before anything", ["C1", serial("2025-12-31")], 0],
  ] as const)("%s", async (_, [no, date], expected) => {
    expect(await functions.customerBalance(no, date)).toBe(expected);
  });

  test("a customer who is not there is told", async () => {
    expect(await functions.customerBalance("C9")).toEqual({ fault: "unknownCustomer", fact: "C9" });
  });
});

describe("the snapshot behind them", () => {
  const answer = accepted({ head: 1, balance: () => undefined, customerBalance: () => undefined });
  const outage: Outage = { code: "workbookInactive", detail: "" };

  test("is made once for however many cells, and anew after it was forgotten", async () => {
    let reads = 0;
    const keeper = snapshotKeeper(async () => ((reads += 1), answer));
    expect(keeper.forget()).toBe(false);
    await Promise.all([keeper.snapshot(), keeper.snapshot(), keeper.snapshot()]);
    expect(reads).toBe(1);
    expect(keeper.forget()).toBe(true);
    await keeper.snapshot();
    expect(reads).toBe(2);
  });

  test("is asked for again after Excel refused, and meanwhile the cells say so", async () => {
    const answers = [refused(outage), answer];
    const keeper = snapshotKeeper(async () => answers.shift() ?? answer);
    expect(await balanceFunctions(keeper.snapshot).balance("2920")).toEqual({ fault: "noBook", fact: "workbookInactive" });
    expect(await keeper.snapshot()).toBe(answer);
  });

  test("grows old with the sheets it is made from, whatever their language", () => {
    expect(["General Ledger", "Hovedbok", "Kunder 2", "Posting Log"].map(isLedgerSheet)).toEqual([true, true, true, true]);
    expect(["Sales Lines", "Budget", "Hovedbok kopi"].map(isLedgerSheet)).toEqual([false, false, false]);
  });
});
