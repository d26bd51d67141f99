import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { plainTextJournal } from "../../src/engine/analysis/analysis";
import { bookFromTables } from "../support/bookFromTables";
import { ledgerline, temporaryFolder } from "../support/commandLine";

/** The general ledger as a plain-text journal, read by hledger (.ci/run installs it) and by a few lines of our own. */
type Row = Readonly<Record<string, string>>;

const HLEDGER = "/usr/bin/hledger";
const folder = temporaryFolder();
afterAll(folder.remove);

const cents = (figure: string) => Math.round(Number(figure) * 100);

/** Closing balances in cents by account, added up from the journal's lines; transactions that do not balance are told. */
function balancesOf(journal: string): { readonly accounts: ReadonlyMap<string, number>; readonly transactions: number; readonly unbalanced: readonly string[] } {
  const accounts = new Map<string, number>();
  const transactions = journal.split("\n\n").slice(1);
  const unbalanced = transactions.filter((text) => {
    const [, ...lines] = text.trimEnd().split("\n");
    return lines.reduce((sum, line) => {
      const [, name = "", figure = ""] = /^ {4}(\S(?:\S| (?=\S))*) {2}(-?\d+\.\d\d)(?: |$)/.exec(line) ?? [];
      expect(name).not.toBe("");
      accounts.set(name, (accounts.get(name) ?? 0) + cents(figure));
      return sum + cents(figure);
    }, 0) !== 0;
  });
  return { accounts, transactions: transactions.length, unbalanced };
}

/** What hledger makes of a journal: it refuses what does not balance, is no journal, or names an account or commodity that is not declared. */
function hledgerBalances(path: string): ReadonlyMap<string, number> {
  const options = { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } } as const;
  execFileSync(HLEDGER, ["-f", path, "check", "accounts", "commodities"], options);
  const csv = execFileSync(HLEDGER, ["-f", path, "balance", "--flat", "--no-total", "--empty", "-O", "csv"], options);
  const rows = csv.trimEnd().split("\n").slice(1).map((line) => /^"(.*)","(-?[\d.]+)[^"]*(?:""[^"]*"")?"$/.exec(line));
  return new Map(rows.map((row) => [(row?.[1] ?? "").replaceAll('""', '"'), cents(row?.[2] ?? "")]));
}

describe("all of Northwind", () => {
  const posted = folder.path("posted.json");
  const path = folder.path("northwind.journal");
  let trialBalance: ReadonlyMap<string, number> = new Map();
  let documents: readonly Row[] = [];

  beforeAll(async () => {
    const start = folder.path("start.json");
    await ledgerline("new", "--out", start, "--sample", "northwind");
    const ran = await ledgerline("post", start, "--out", posted, "--action", "ship-invoice", "--all", "--json");
    documents = (JSON.parse(ran.out) as { posted: readonly Row[] }).posted;
    const { report } = JSON.parse((await ledgerline("report", "trial-balance", posted, "--json")).out) as { report: readonly Row[] };
    trialBalance = new Map(report.map(({ accountNo = "", closing = "" }) => [accountNo, cents(closing)]));
    const written = await ledgerline("report", "journal", posted, "--out", path);
    expect(written).toMatchObject({ code: 0, err: "" });
    expect(written.out).toContain(path);
  }, 60_000);

  const byNumber = (balances: ReadonlyMap<string, number>) => new Map([...balances].map(([name, balance]) => [/^(?:balance|income):(\S+)/.exec(name)?.[1] ?? name, balance]));

  test("each document is a transaction that balances, and accounts come to what the trial balance says", () => {
    const { accounts, transactions, unbalanced } = balancesOf(readFileSync(path, "utf8"));
    expect(unbalanced).toEqual([]);
    expect(byNumber(accounts)).toEqual(trialBalance);
    // Shipments that are invoiced at once post nothing of their own; the opening balances are the one more.
    expect(transactions).toBe(documents.filter(({ documentType }) => documentType === "invoice").length + 1);
  });

  test("hledger balances it and gives the trial balance, account by account", () => {
    const found = byNumber(hledgerBalances(path));
    expect(found.size).toBeGreaterThan(10);
    expect(found).toEqual(trialBalance);
  });

  test("without a file to write the journal alone is printed, and with --json it is the text of the answer", async () => {
    const printed = await ledgerline("report", "journal", posted);
    expect(printed).toMatchObject({ code: 0, err: "", out: readFileSync(path, "utf8") });
    expect((JSON.parse((await ledgerline("report", "journal", posted, "--json")).out) as { text: string }).text).toBe(printed.out);
  });

  test("a journal up to a day ends with it", async () => {
    const { out } = await ledgerline("report", "journal", posted, "--date", "2016-07-10");
    const days = out.split("\n").flatMap((line) => /^(\d{4}-\d\d-\d\d) \*/.exec(line)?.[1] ?? []);
    expect(days.length).toBeGreaterThan(1);
    expect(days.every((each) => each <= "2016-07-10")).toBe(true);
  });

  test.each(["book.xlsx", "book.json", "posted"])("a journal is never written over what may be a workbook: %s", async (name) => {
    const ran = await ledgerline("report", "journal", posted, "--out", folder.path(name));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(name);
  });
});

const NASTY = [
  "Cash; drawer  two", "a:b:c", "(virtual)", "[balanced]", "  lead", "two\n    balance:9  5.00", "tab\there", "= 5.00 NOK", "@ 3 EUR", "x | y", "\"quoted\"", "* ! marked", "\u2028line\u0085sep", "lone \ud800 half", "; all comment", "",
];

/** One account and one document for each text, balanced by the bank. */
function nastyBook() {
  return bookFromTables({
    Settings: [{ key: "currency", value: "N;\"K 1" }],
    Accounts: NASTY.map((name, at) => ({ accountNo: `${name.replace(/\s+/g, " ").trim()}#${at}`, name: name === "" ? "." : name })),
    GeneralLedger: NASTY.flatMap((name, at) => {
      const shared = { transactionNo: at + 1, documentType: "invoice", documentNo: `${name} ${at}`, description: name, sourceType: "customer", sourceNo: name, department: name, project: name };
      return [{ ...shared, accountNo: `${name.replace(/\s+/g, " ").trim()}#${at}`, amount: at + 1 }, { ...shared, accountNo: "2920", amount: -at - 1 }];
    }),
  });
}

test("an amount in another currency is told beside the company's own", () => {
  const journal = plainTextJournal(bookFromTables({
    GeneralLedger: [
      { documentType: "invoice", documentNo: "103001", accountNo: "2310", amount: "137.49", sourceType: "customer", sourceNo: "C1", currencyCode: "EUR", currencyAmount: "124.99" },
      { documentType: "invoice", documentNo: "103001", accountNo: "6110", amount: "-137.49" },
    ],
  }), { from: null, to: null });
  expect(journal.split("\n").slice(-4)).toEqual([
    "2026-01-15 * (1) invoice 103001", '    balance:2310 Receivables  137.49 "NOK"  ; customer:C1, currency:EUR, currencyAmount:124.99', '    income:6110 Sales  -137.49 "NOK"', "",
  ]);
});

test("text that people typed stays text: every account keeps its own balance, every document its day", () => {
  const { accounts, transactions, unbalanced } = balancesOf(plainTextJournal(nastyBook(), { from: null, to: null }));
  expect(unbalanced).toEqual([]);
  expect(transactions).toBe(NASTY.length);
  expect([...accounts.values()].sort((a, b) => a - b)).toEqual([-13600, ...NASTY.map((_, at) => (at + 1) * 100)]);
});

test("hledger reads text that people typed as text", () => {
  const path = folder.path("nasty.journal");
  const journal = plainTextJournal(nastyBook(), { from: null, to: null });
  writeFileSync(path, journal);
  expect(hledgerBalances(path)).toEqual(balancesOf(journal).accounts);
});
