import { writeFileSync } from "node:fs";
import { blocksFromTables } from "../support/bookFromTables";
import { ledgerline, temporaryFolder } from "../support/commandLine";
import type { FixtureTables } from "../support/fixtureSetup";

/** Payments, a journal and a revaluation on the command line, from file to file, each posting reading what the one before has written. */
const folder = temporaryFolder();
afterAll(folder.remove);

function companyFile(name: string, tables: FixtureTables): string {
  const rowsOf = ({ columnIds, rows }: ReturnType<typeof blocksFromTables>[number]) => rows.map((row) => Object.fromEntries(columnIds.flatMap((id, at) => (row[at] === "" || row[at] === undefined ? [] : [[id, row[at]]]))));
  const path = folder.path(name);
  writeFileSync(path, JSON.stringify({ format: "ledgerline-tables/1", tables: Object.fromEntries(blocksFromTables(tables).map((block) => [block.tableId, rowsOf(block)])) }));
  return path;
}

async function post(from: string, to: string, ...wish: readonly string[]) {
  const ran = await ledgerline("post", from, "--out", folder.path(to), "--json", ...wish);
  const { posted, rows, issues } = JSON.parse(ran.out) as { posted: { documentNo: string; documentType: string }[]; rows: Record<string, { accountNo: string; amount: string }[]>; issues: { code: string; severity: string }[] };
  const ledger = (rows["GeneralLedger"] ?? []).map(({ accountNo, amount }) => `${accountNo} ${amount}`).join(" | ");
  return { code: ran.code, posted: posted.map(({ documentType, documentNo }) => `${documentType} ${documentNo}`), ledger, errors: issues.filter(({ severity }) => severity === "error").map(({ code }) => code), file: folder.path(to) };
}

test("an invoice is paid, the payment unapplied, and open euros revalued", async () => {
  const company = companyFile("company.json", {
    Settings: [{ key: "workDate", value: "2026-01-31" }],
    ExchangeRates: [{ currencyCode: "EUR", startDate: "2026-01-31", foreignUnits: 1, localAmount: "1.15" }],
    Items: [{ itemNo: "S", type: "service", vatProductGroup: "V25" }],
    SalesHeaders: [{ documentNo: "1001" }, { documentNo: "1002", currencyCode: "EUR" }],
    SalesLines: [{ documentNo: "1001", no: "S", quantity: 10, unitPrice: 100 }, { documentNo: "1002", no: "S", quantity: 1, unitPrice: 800 }],
    Payments: [{ customerNo: "C1", amount: "1250.00", postingDate: "2026-01-20", appliesToDocumentNo: "103001" }],
    GeneralJournal: [
      { documentNo: "J1", lineNo: 10000, postingDate: "2026-01-31", accountNo: "6810", amount: "12.00" },
      { documentNo: "J1", lineNo: 20000, postingDate: "2026-01-31", accountNo: "2920", amount: "-12.00" },
    ],
  });
  const invoiced = await post(company, "invoiced.json", "--action", "ship-invoice", "--all", "--date", "2026-01-15");
  expect([invoiced.errors, invoiced.code]).toEqual([[], 0]);

  const paid = await post(invoiced.file, "paid.json", "--action", "pay", "--documents", "#2");
  expect([paid.errors, paid.posted, paid.ledger]).toEqual([[], ["payment 106001"], "2920 1250.00 | 2310 -1250.00"]);
  expect((await post(paid.file, "again.json", "--action", "pay", "--documents", "106001")).errors).toEqual(["PAY-17"]);

  const unapplied = await post(paid.file, "unapplied.json", "--action", "unapply", "--documents", "106001");
  expect([unapplied.errors, unapplied.ledger]).toEqual([[], ""]);

  const journal = await post(unapplied.file, "journal.json", "--action", "journal", "--all");
  expect([journal.errors, journal.posted]).toEqual([[], ["journal J1"]]);

  const revalued = await post(journal.file, "revalued.json", "--action", "revalue", "--date", "2026-01-31");
  expect([revalued.errors, revalued.ledger]).toEqual([[], "2310 50.00 | 9310 -50.00"]);

  // The invoices at 1,250.00 and at 1,000.00 euro revalued to 1,150.00, less the payment that is open again.
  const balances = await ledgerline("report", "customer-balances", revalued.file, "--json", "--date", "2026-01-31");
  expect((JSON.parse(balances.out) as { report: unknown }).report).toEqual([expect.objectContaining({ customerNo: "C1", balance: "1150.00" })]);
  expect((await ledgerline("verify", revalued.file)).code).toBe(0);
});
