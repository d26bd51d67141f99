import { accountEntries } from "../../src/engine/analysis/analysis";
import { figureBehind } from "../../src/app/figureBehind";
import { openBook } from "../../src/app/openBook";
import { placeOfLine } from "../../src/app/placeOfLine";
import { showBackorders } from "../../src/app/showBackorders";
import { customerBalances, trialBalance } from "../../src/app/showBalances";
import { writeReport } from "../../src/app/writeReport";
import { recogniseHeader } from "../../src/locales/recogniseHeader";
import { day } from "../support/day";
import { deskOver, deskWith, foundTables, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";
import { WORK_DATE, workedTables } from "../engine/backorders/workedCompany";

/** From a figure in a report on a sheet to the entries it is made of. */
const LEDGER = {
  Customers: [{ customerNo: "C7", name: "Ski shop" }],
  Accounts: [{ accountNo: "3000", name: "Sales" }, { accountNo: "1510", name: "Receivables" }],
  GeneralLedger: [["2025-12-30", -100], ["2026-01-10", -250], ["2026-01-20", 50], ["2026-02-03", -25]].flatMap(([postingDate, amount]) => [
    { postingDate, accountNo: "3000", amount }, { postingDate, accountNo: "1510", amount: -Number(amount) },
  ]),
  CustomerLedger: [{ customerNo: "C7", postingDate: "2026-01-10", documentType: "invoice" as const, documentNo: "103001", amount: 250, amountLocal: 250, dueDate: "2026-01-20" }],
  CustomerDetails: [{ ledgerEntryNo: 1, entryType: "initial" as const, postingDate: "2026-01-10", amount: 250, amountLocal: 250 }],
};

async function withReport(): Promise<TestDesk> {
  const desk = deskWith(LEDGER);
  const { rows } = valueOf(await trialBalance(desk, { from: day("2026-01-01"), to: day("2026-01-31") }));
  valueOf(await writeReport(desk, { reportId: "TrialBalance", rows }));
  const balances = valueOf(await customerBalances(desk, { date: day("2026-01-31") }));
  valueOf(await writeReport(desk, { reportId: "CustomerBalances", rows: balances.rows }));
  return desk;
}

/** Where a column stands, by its id; reports have headers that people read. */
const positionOf = (desk: TestDesk, table: string, id: string) => tableOf(desk, table).headers.findIndex((header) => recogniseHeader(table, header) === id);

async function select(desk: TestDesk, table: string, key: string, id: string): Promise<void> {
  const { sheetName, firstRow, firstColumn, rows } = tableOf(desk, table);
  const row = firstRow + rows.findIndex(([first]) => first === key);
  valueOf(await desk.workbook.goTo({ sheetName, row, column: firstColumn + positionOf(desk, table, id) }));
}

test.each([
  ["opening", "opening", -100],
  ["debit", "period", -200],
  ["credit", "period", -200],
  ["closing", "closing", -300],
])("the entries behind the %s of an account add up to it", async (header, of, total) => {
  const desk = await withReport();
  const row = tableOf(desk, "TrialBalance").rows.find(([no]) => no === "3000") ?? [];
  const cell = (id: string) => Number(row[positionOf(desk, "TrialBalance", id)] || 0);
  expect({ opening: cell("opening"), period: cell("debit") - cell("credit"), closing: cell("closing") }[of]).toBe(total);
  await select(desk, "TrialBalance", "3000", header);
  const figure = valueOf(await figureBehind(desk));
  if (figure?.kind !== "account") throw new Error("an account's figure is of an account");
  const entries = accountEntries(valueOf(await openBook(desk)).book, figure.accountNo, figure);
  expect([figure.accountNo, entries.reduce((sum, { amount }) => sum + amount, 0)]).toEqual(["3000", total * 1000]);
});

test("a customer's balance is of the day the report was made for", async () => {
  const desk = await withReport();
  await select(desk, "CustomerBalances", "C7", "balance");
  expect(valueOf(await figureBehind(desk))).toEqual({ kind: "customer", customerNo: "C7", day: day("2026-01-31") });
});

test("a header, a cell below the report and a cell of another table are no figures", async () => {
  const desk = await withReport();
  const { sheetName, firstRow, rows } = tableOf(desk, "TrialBalance");
  for (const row of [firstRow - 1, firstRow + rows.length]) {
    valueOf(await desk.workbook.goTo({ sheetName, row, column: 1 }));
    expect(valueOf(await figureBehind(desk))).toBeNull();
  }
  await select(desk, "Customers", "C7", "name");
  expect(valueOf(await figureBehind(desk))).toBeNull();
});

describe("the line behind a row of a report of backorders", () => {
  /** The worked data set (sales-fo 13.6) with its report of customers on a sheet. */
  async function withBackorders(by: "item" | "customer" | "vendor"): Promise<TestDesk> {
    const desk = deskOver(foundTables(workedTables()), "2018-03-01");
    const { report } = valueOf(await showBackorders(desk, { by, date: WORK_DATE }));
    valueOf(await writeReport(desk, report));
    return desk;
  }
  async function selectDocument(desk: TestDesk, table: string, documentNo: string): Promise<void> {
    const { sheetName, firstRow, firstColumn, rows } = tableOf(desk, table);
    const at = rows.findIndex((row) => row[positionOf(desk, table, "documentNo")] === documentNo);
    valueOf(await desk.workbook.goTo({ sheetName, row: firstRow + at, column: firstColumn }));
  }
  const lineBehind = async (desk: TestDesk) => {
    const figure = valueOf(await figureBehind(desk));
    if (figure?.kind !== "line") throw new Error("the row is of a line");
    return figure;
  };

  test.each([
    ["customer", "BackordersByCustomer", "SO-103", "SalesLines"],
    ["vendor", "BackordersByVendor", "PO-502", "PurchaseLines"],
    ["item", "BackordersByItem", "SO-104", "SalesLines"],
    ["item", "BackordersByItem", "PO-501", "PurchaseLines"],
  ] as const)("by %s leads to where the line stands now, also after a sort of both sheets", async (by, report, documentNo, sheet) => {
    const desk = await withBackorders(by);
    await sortedDown(desk, report);
    await sortedDown(desk, sheet);
    await selectDocument(desk, report, documentNo);
    const place = valueOf(await placeOfLine(desk, await lineBehind(desk)));
    const { sheetName, firstRow, rows } = tableOf(desk, sheet);
    expect(place?.sheetName).toBe(sheetName);
    expect(rows[(place?.row ?? 0) - firstRow]).toEqual(expect.arrayContaining([documentNo, 10000]));
  });

  test("what has gone from the sheets is told as gone, and what lies in stock is of no line", async () => {
    const desk = await withBackorders("customer");
    await selectDocument(desk, "BackordersByCustomer", "SO-103");
    expect(valueOf(await placeOfLine(desk, { ...(await lineBehind(desk)), lineNo: 90000 }))).toBeNull();
    const items = await withBackorders("item");
    await selectDocument(items, "BackordersByItem", "");
    expect(valueOf(await figureBehind(items))).toBeNull();
  });
});

/** The rows of a table the other way round. */
async function sortedDown(desk: TestDesk, table: string): Promise<void> {
  const { headers, rows } = tableOf(desk, table);
  valueOf(await desk.workbook.write([{ kind: "updateRows", table, firstIndex: 0, columns: headers.map((_, at) => at), values: [...rows].reverse() }]));
}
