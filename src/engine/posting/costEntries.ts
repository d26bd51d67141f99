import { known } from "../../base/assert";
import { amountFromMinor, negate, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import { accountsOf, type AccountAnswer, type PostingColumn } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { CostChange, Fed } from "../costing/costing";
import type { LedgerLine } from "./run";

/**
 * Cost in the general ledger: per document, pair of posting groups and dimensions, the inventory account against the account of the
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

export interface CostTerms {
  /** The business group of the act. What rounding leaves on a layer is told to it, for a layer may have come without anyone's group. */
  readonly businessGroup: string;
  /** With an opening account, stock that comes without a document is balanced by it and not by the result. */
  readonly openingAccount: string;
}

/** What becomes two rows of the ledger. */
interface CostTotal {
  /** The first change of it. */
  readonly change: CostChange;
  readonly inventory: string;
  readonly balance: string;
  readonly businessGroup: string;
  readonly productGroup: string;
  amount: Amount;
}

export function costLines(book: Book, changes: readonly CostChange[], { businessGroup: actsGroup, openingAccount }: CostTerms): readonly LedgerLine[] {
  const lookup = lookupOf(book);
  const accounts = accountsOf(book);
  const totals: CostTotal[] = [];
  // A document comes to a few totals, which are found sooner among each other than by a key of nine parts.
  const ofDocument = new Map<string, CostTotal[]>();
  const collect = (change: CostChange, amount: Amount, column: "inventoryAccount" | "inventoryInterimAccount", balance: PostingColumn) => {
    if (amount === 0) return;
    const { inventoryGroup, productGroup } = known(lookup.items.get(change.itemNo), "an item that is posted exists");
    const businessGroup = change.valueType === "rounding" ? actsGroup : costGroup(book, change);
    const inventory = accountNoOf(accounts.inventory(column, inventoryGroup, change.locationCode));
    const isOpening = openingAccount !== "" && change.entryType === "positiveAdjustment";
    const balanceAccount = isOpening ? openingAccount : accountNoOf(accounts.posting(balance, businessGroup, productGroup));
    const own = ofDocument.get(change.documentNo);
    const total = own?.find((each) => isSameTotal(each, change) && each.inventory === inventory && each.balance === balanceAccount && each.businessGroup === businessGroup && each.productGroup === productGroup);
    if (total) {
      total.amount = amountFromMinor(total.amount + amount);
      return;
    }
    const made = { change, inventory, balance: balanceAccount, businessGroup, productGroup, amount };
    totals.push(made);
    if (own) own.push(made);
    else ofDocument.set(change.documentNo, [made]);
  };
  for (const change of changes) {
    collect(change, change.actual, "inventoryAccount", balanceColumn(change.entryType, change.valueType));
    if (book.settings.expectedCostToLedger) collect(change, change.expected, "inventoryInterimAccount", interimColumn(change.entryType));
  }
  return totals.flatMap(({ change, inventory, balance, businessGroup, productGroup, amount }) => {
    const hasParty = change.partyNo !== "";
    const description = partyName(book, change);
    const line = (accountNo: string, own: Amount): LedgerLine => ({
      postingDate: change.postingDate, documentType: change.documentType, documentNo: change.documentNo, accountNo, description, amount: own,
      sourceType: !hasParty ? "" : sideOf(change) === "sales" ? "customer" : "vendor", sourceNo: change.partyNo,
      businessGroup, productGroup, department: change.department, project: change.project, currencyCode: "", currencyAmount: null,
    });
    return [line(balance, negate(amount)), line(inventory, amount)];
  });
}

/** Whether a change goes to the ledger with another one of its document, as far as it says so itself. */
function isSameTotal({ change }: CostTotal, { documentType, postingDate, department, project }: CostChange): boolean {
  return change.documentType === documentType && change.postingDate === postingDate && change.department === department && change.project === project;
}

function sideOf(change: CostChange): "sales" | "purchase" {
  return change.entryType === "sale" ? "sales" : "purchase";
}

function partyOf(book: Book, entryType: EntryType, partyNo: string) {
  if (partyNo === "") return undefined;
  return entryType === "sale" ? lookupOf(book).customers.get(partyNo) : lookupOf(book).vendors.get(partyNo);
}

/** The business group of who is billed for an entry, as for its revenue (sales-bc 1.11). */
function costGroup(book: Book, { entryType, billToNo }: Pick<Fed, "entryType" | "billToNo">): string {
  return partyOf(book, entryType, billToNo)?.businessGroup ?? "";
}

function partyName(book: Book, { entryType, partyNo }: CostChange): string {
  return partyOf(book, entryType, partyNo)?.name ?? "";
}

/** The accounts that a changed cost of an entry of an item is told to. */
export function forwardedAccounts(book: Book, fed: Fed, item: BookRow<"Items">): readonly AccountAnswer[] {
  const accounts = accountsOf(book);
  const interim = book.settings.expectedCostToLedger;
  const columns = [balanceColumn(fed.entryType, "directCost"), ...(interim ? [interimColumn(fed.entryType)] : [])];
  return [
    ...columns.map((column) => accounts.posting(column, costGroup(book, fed), item.productGroup)),
    accounts.inventory("inventoryAccount", item.inventoryGroup, fed.locationCode),
    ...(interim ? [accounts.inventory("inventoryInterimAccount", item.inventoryGroup, fed.locationCode)] : []),
  ];
}

/** The account of an answer that the checks have found to be good. */
export function accountNoOf(answer: AccountAnswer): string {
  return known("accountNo" in answer ? answer.accountNo : undefined, "checks found the account before anything was posted");
}
