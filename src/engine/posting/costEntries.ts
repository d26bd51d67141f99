import { known } from "../../base/assert";
import { amountFromMinor, negate, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import { accountsOf, type AccountAnswer, type PostingColumn } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { CostChange } from "../costing/costing";
import type { LedgerLine } from "./run";

/**
 * Cost in the general ledger: per document and pair of posting groups, the inventory account against the account of the
 * kind of cost (the table of sales-bc 3.10). The detail stands in the value entries.
 */
type EntryType = BookRow<"ItemLedger">["entryType"];
type ValueType = BookRow<"ValueEntries">["entryType"];

const BALANCE_OF_PURCHASE: Readonly<Record<ValueType, PostingColumn>> = {
  directCost: "directCostAppliedAccount",
  indirectCost: "overheadAppliedAccount",
  variance: "purchaseVarianceAccount",
  revaluation: "inventoryAdjustmentAccount",
  rounding: "inventoryAdjustmentAccount",
};

/** The account that balances the inventory account for a kind of cost. */
export function balanceColumn(entryType: EntryType, valueType: ValueType): PostingColumn {
  if (entryType === "purchase") return BALANCE_OF_PURCHASE[valueType];
  return entryType === "sale" && valueType === "directCost" ? "cogsAccount" : "inventoryAdjustmentAccount";
}

function interimColumn(entryType: EntryType): PostingColumn {
  return entryType === "sale" ? "cogsInterimAccount" : "inventoryAccrualAccount";
}

/** With an opening account, stock that comes without a document is balanced by it and not by the result. */
export function costLines(book: Book, changes: readonly CostChange[], openingAccount = ""): readonly LedgerLine[] {
  const lookup = lookupOf(book);
  const accounts = accountsOf(book);
  const totals = new Map<string, { readonly change: CostChange; readonly inventory: string; readonly balance: string; readonly businessGroup: string; readonly productGroup: string; amount: Amount }>();
  const collect = (change: CostChange, amount: Amount, column: "inventoryAccount" | "inventoryInterimAccount", balance: PostingColumn) => {
    if (amount === 0) return;
    const item = known(lookup.items.get(change.itemNo), "an item that is posted exists");
    const businessGroup = partyGroup(book, change);
    const inventoryAccount = accountNoOf(accounts.inventory(column, item.inventoryGroup, change.locationCode));
    const isOpening = openingAccount !== "" && change.entryType === "positiveAdjustment";
    const balanceAccount = isOpening ? openingAccount : accountNoOf(accounts.posting(balance, businessGroup, item.productGroup));
    const key = [change.documentType, change.documentNo, change.postingDate, inventoryAccount, balanceAccount, businessGroup, item.productGroup].join("\u0000");
    const total = totals.get(key);
    if (total) total.amount = amountFromMinor(total.amount + amount);
    else totals.set(key, { change, inventory: inventoryAccount, balance: balanceAccount, businessGroup, productGroup: item.productGroup, amount });
  };
  for (const change of changes) {
    collect(change, change.actual, "inventoryAccount", balanceColumn(change.entryType, change.valueType));
    if (book.settings.expectedCostToLedger) collect(change, change.expected, "inventoryInterimAccount", interimColumn(change.entryType));
  }
  return [...totals.values()].flatMap(({ change, inventory, balance, businessGroup, productGroup, amount }) => {
    const shared = {
      postingDate: change.postingDate, documentType: change.documentType, documentNo: change.documentNo, description: partyName(book, change),
      ...(change.partyNo === "" ? { sourceType: "" as const, sourceNo: "" } : { sourceType: sideOf(change) === "sales" ? ("customer" as const) : ("vendor" as const), sourceNo: change.partyNo }),
      businessGroup, productGroup, department: "", project: "", currencyCode: "", currencyAmount: null,
    };
    return [{ ...shared, accountNo: balance, amount: negate(amount) }, { ...shared, accountNo: inventory, amount }];
  });
}

function sideOf(change: CostChange): "sales" | "purchase" {
  return change.entryType === "sale" ? "sales" : "purchase";
}

function partyOf(book: Book, change: CostChange) {
  if (change.partyNo === "") return undefined;
  return sideOf(change) === "sales" ? lookupOf(book).customers.get(change.partyNo) : lookupOf(book).vendors.get(change.partyNo);
}

function partyGroup(book: Book, change: CostChange): string {
  return partyOf(book, change)?.businessGroup ?? "";
}

function partyName(book: Book, change: CostChange): string {
  return partyOf(book, change)?.name ?? "";
}

/** The account of an answer that the checks have found to be good. */
export function accountNoOf(answer: AccountAnswer): string {
  return known("accountNo" in answer ? answer.accountNo : undefined, "checks found the account before anything was posted");
}
