import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { foundTables } from "../support/deskInMemory";
import { CUSTOMERS, customerNo, FIRST_SERIAL, tableOf } from "./postingWork";
import { randomFrom } from "./random";

/** Ledgers to report on, generated: general ledger rows in pairs on forty accounts over 2025, an invoice for every thirty of them, three in five paid. */
export const ACCOUNTS = 40;
const ROWS_PER_INVOICE = 30;

export function ledgerTables(rows: number): readonly FoundTable[] {
  const random = randomFrom(20_251_002);
  const general: CellValue[][] = [];
  for (let at = 0; at < rows; at += 2) {
    const amount = 1 + random.below(9_999_999);
    const day = FIRST_SERIAL + Math.floor((at / rows) * 365);
    const [from, to] = [random.below(ACCOUNTS), random.below(ACCOUNTS)];
    const shared = [at / 2 + 1, day, "invoice", `${103_001 + at / 2}`] as const;
    general.push([at + 1, ...shared, `${1000 + from}`, "", amount / 100, "", "", "", "", "", "", "", ""], [at + 2, ...shared, `${1000 + to}`, "", -amount / 100, "", "", "", "", "", "", "", ""]);
  }
  const ledger: CellValue[][] = [];
  const details: CellValue[][] = [];
  for (let no = 1; no <= rows / ROWS_PER_INVOICE; no++) {
    const amount = (1 + random.below(999_999)) / 100;
    const day = FIRST_SERIAL + Math.floor((no * ROWS_PER_INVOICE * 365) / rows) - 1;
    ledger.push([no, no, customerNo(random.below(CUSTOMERS)), day, day, day + 30, "", "", "invoice", `${103_000 + no}`, "", "", "", amount, amount]);
    details.push([details.length + 1, no, "", "initial", day, no, amount, amount, ""]);
    if (random.below(5) < 3) details.push([details.length + 1, no, "", "application", day + 20, no, -amount, -amount, ""]);
  }
  const large = new Map<string, FoundTable>([
    ["GeneralLedger", { ...tableOf("GeneralLedger", []), rows: general }],
    ["CustomerLedger", { ...tableOf("CustomerLedger", []), rows: ledger }],
    ["CustomerDetails", { ...tableOf("CustomerDetails", []), rows: details }],
  ]);
  const small = foundTables({
    Accounts: Array.from({ length: ACCOUNTS }, (_, at) => ({ accountNo: `${1000 + at}` })),
    Customers: Array.from({ length: CUSTOMERS }, (_, at) => ({ customerNo: customerNo(at) })),
  });
  return small.map((table) => large.get(table.name) ?? table);
}
