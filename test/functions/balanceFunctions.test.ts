import { answeringBalances, type BalancesWish } from "../../src/app/ledgerSnapshot";
import { accepted, refused } from "../../src/base/result";
import { askingTogether } from "../../src/functions/askingTogether";
import { balanceFunctions } from "../../src/functions/balanceFunctions";
import { isLedgerSheet } from "../../src/functions/ledgerSheets";
import type { Amount } from "../../src/money/amount";
import type { Outage } from "../../src/ports/workbookPort";
import { serialFromDay } from "../../src/schema/parseCell";
import { day } from "../support/day";
import { deskWith, tableOf } from "../support/deskInMemory";

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
const atOnce = <Value>(act: () => Promise<Value>): Promise<Value> => act();
const functions = balanceFunctions(askingTogether({ run: answeringBalances(desk), inTurn: atOnce }).ask);

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

describe("the questions of many cells", () => {
  const outage: Outage = { code: "workbookInactive", detail: "" };
  const about = (no: string) => ({ of: "account", no, from: null, to: null }) as const;

  /** What was asked together, and whether the ledgers had to be read anew for it. */
  function listening(refuses: readonly boolean[] = []) {
    const heard: string[] = [];
    const turns: string[] = [];
    const refusals = [...refuses];
    const together = askingTogether({
      run: async ({ questions, isAnew }: BalancesWish) => {
        heard.push(`${questions.map(({ no }) => no).join(" ")}${isAnew ? " anew" : ""}`);
        return refusals.shift() ? refused(outage) : accepted(questions.map(({ no }) => Number(no) as Amount));
      },
      inTurn: async (act) => {
        turns.push("taken");
        return act();
      },
    });
    return { heard, turns, ...together };
  }

  test("are asked together, and each gets its own answer", async () => {
    const { heard, ask } = listening();
    expect(await Promise.all([ask(about("1")), ask(about("2")), ask(about("3"))])).toEqual([accepted(1), accepted(2), accepted(3)]);
    expect(heard).toEqual(["1 2 3 anew"]);
  });

  test("wait for a turn among the acts only where the ledgers have to be read", async () => {
    const { heard, turns, ask, forget } = listening();
    expect(forget()).toBe(false);
    await ask(about("1"));
    await ask(about("2"));
    expect([heard, turns]).toEqual([["1 anew", "2"], ["taken"]]);
    expect(forget()).toBe(true);
    await ask(about("3"));
    expect([heard, turns]).toEqual([["1 anew", "2", "3 anew"], ["taken", "taken"]]);
  });

  test("that Excel refused say so in their cells, and the next one asks again", async () => {
    const { heard, ask } = listening([true]);
    expect(await balanceFunctions(ask).balance("2920")).toEqual({ fault: "noBook", fact: "workbookInactive" });
    expect(await ask(about("7"))).toEqual(accepted(7));
    expect(heard).toEqual(["2920 anew", "7 anew"]);
  });

  test("are answered anew once the ledgers are said to have changed", async () => {
    const own = deskWith({ GeneralLedger: [{ accountNo: "2920", documentNo: "A", amount: "100.00" }, { accountNo: "2310", documentNo: "A", amount: "-100.00" }] });
    const { ask, forget } = askingTogether({ run: answeringBalances(own), inTurn: atOnce });
    expect(await balanceFunctions(ask).balance("2920")).toBe(100);
    const { headers, rows } = tableOf(own, "GeneralLedger");
    await own.workbook.write([{ kind: "updateRows", table: "GeneralLedger", firstIndex: 0, columns: [headers.indexOf("amount")], values: [[70]] }]);
    expect(await balanceFunctions(ask).balance("2920")).toBe(100);
    forget();
    expect(await balanceFunctions(ask).balance("2920")).toBe(70);
    expect(rows).toHaveLength(2);
  });

  test("grow old with the sheets they are answered from, whatever their language", () => {
    expect(["General Ledger", "Hovedbok", "Kunder 2", "Posting Log"].map(isLedgerSheet)).toEqual([true, true, true, true]);
    expect(["Sales Lines", "Budget", "Hovedbok kopi"].map(isLedgerSheet)).toEqual([false, false, false]);
  });
});
