import { issue, type Issue } from "../../issues/issue";
import type { Book } from "../book/book";

/**
 * Subledgers against the accounts that hold their totals in the general ledger (LDG-06): customers, vendors, item value,
 * and VAT. Amounts are in thousandths of the company's currency, debit positive.
 */
type Subledger = "CustomerDetails" | "VendorDetails" | "ValueEntries" | "VatEntries";

export function reconciliation(book: Book): readonly Issue[] {
  const { CustomerGroups, VendorGroups, InventoryGroups, CustomerDetails, VendorDetails, ValueEntries } = book.tables;
  const expectedToo = book.settings.expectedCostToLedger;
  return [
    ...compared(book, "CustomerDetails", CustomerGroups.rows.map((row) => row.receivablesAccount), total(CustomerDetails.rows, (row) => row.amountLocal)),
    ...compared(book, "VendorDetails", VendorGroups.rows.map((row) => row.payablesAccount), total(VendorDetails.rows, (row) => row.amountLocal)),
    ...compared(book, "ValueEntries", InventoryGroups.rows.flatMap((row) => (expectedToo ? [row.inventoryAccount, row.inventoryInterimAccount] : [row.inventoryAccount])), total(ValueEntries.rows, (row) => row.costActual + (expectedToo ? row.costExpected : 0))),
    ...vatCompared(book),
  ];
}

function compared(book: Book, table: Subledger, accounts: readonly string[], own: number): readonly Issue[] {
  const named = new Set(accounts.filter((accountNo) => accountNo !== ""));
  const ledger = total(book.tables.GeneralLedger.rows, (row) => (named.has(row.accountNo) ? row.amount : 0));
  return own === ledger ? [] : [difference(table, [...named], own, ledger)];
}

/** Only transactions with VAT entries: what is paid to the tax office stands on the accounts and in no VAT entry. */
function vatCompared(book: Book): readonly Issue[] {
  const accounts = new Set(book.tables.VatSetup.rows.flatMap((row) => [row.salesVatAccount, row.purchaseVatAccount, row.reverseVatAccount]).filter((accountNo) => accountNo !== ""));
  // Reverse tax is owed and deducted in one go and comes to nothing on the accounts.
  const own = new Map<number, number>();
  for (const { transactionNo, calculation, amount } of book.tables.VatEntries.rows) own.set(transactionNo, (own.get(transactionNo) ?? 0) + (calculation === "reverse" ? 0 : amount));
  const ledger = total(book.tables.GeneralLedger.rows, (row) => (accounts.has(row.accountNo) && own.has(row.transactionNo) ? row.amount : 0));
  const entries = total([...own.values()], (amount) => amount);
  return entries === ledger ? [] : [difference("VatEntries", [...accounts], entries, ledger)];
}

function difference(table: Subledger, accounts: readonly string[], own: number, ledger: number): Issue {
  return issue("LDG-06", { table }, { table: { table }, accounts: accounts.join(", "), own: { amount: own }, ledger: { amount: ledger }, difference: { amount: own - ledger } });
}

function total<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + amountOf(row), 0);
}
