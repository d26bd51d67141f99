import { known } from "../../base/assert";
import { issue, type Issue } from "../../issues/issue";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";

/**
 * Which account a posting goes to. A missing setup row names the pair of groups, a blank field names the row and the column
 * to fill, and an account that cannot be posted to says why (sales-bc 2.1). Each answer is found once per book.
 */
export type AccountAnswer = { readonly accountNo: string } | { readonly refused: Issue };

type AccountColumn<Row> = Exclude<keyof { [Column in keyof Row as Column extends `${string}Account` ? Column : never]: true }, symbol | number>;
export type PostingColumn = AccountColumn<BookRow<"PostingSetup">>;

export interface Accounts {
  posting(column: PostingColumn, businessGroup: string, productGroup: string): AccountAnswer;
  receivables(customerGroup: string): AccountAnswer;
  payables(vendorGroup: string): AccountAnswer;
  /** Where an invoice's rounding goes, by the customer's or vendor's group. */
  rounding(side: "sales" | "purchase", group: string): AccountAnswer;
  /** Where a payment discount or an accepted difference goes, by the customer's or vendor's group. */
  settlement(side: "sales" | "purchase", column: "paymentDiscountAccount" | "paymentToleranceAccount", group: string): AccountAnswer;
  bank(bankCode: string): AccountAnswer;
  /** Where what is paid at once goes, by the payment method. */
  cash(methodCode: string): AccountAnswer;
  /** Where gains and losses of a currency go. */
  currency(column: AccountColumn<BookRow<"Currencies">>, currencyCode: string): AccountAnswer;
  inventory(column: "inventoryAccount" | "inventoryInterimAccount", inventoryGroup: string, locationCode: string): AccountAnswer;
  /** Reverse is where a buyer owes the tax that the seller has not charged. */
  vat(kind: "sales" | "purchase" | "reverse", setup: BookRow<"VatSetup">): AccountAnswer;
  /** An account that a person typed on a line. */
  direct(accountNo: string): AccountAnswer;
}

const finders = new WeakMap<Book, Accounts>();

export function accountsOf(book: Book): Accounts {
  const existing = finders.get(book);
  if (existing) return existing;
  const made = createAccounts(book);
  finders.set(book, made);
  return made;
}

/** Groups of parties have columns of the same names as groups of postings. */
const SETTLEMENT = { paymentDiscountAccount: "discount", paymentToleranceAccount: "tolerance" } as const;
const VAT_COLUMN = { sales: "salesVatAccount", purchase: "purchaseVatAccount", reverse: "reverseVatAccount" } as const;

function createAccounts(book: Book): Accounts {
  const lookup = lookupOf(book);
  // By what is asked and of what, step by step: a key put together for each question costs more than the answer.
  const answers = new Map<string, Map<string, Map<string, AccountAnswer>>>();
  const once = (asked: string, first: string, second: string, find: () => AccountAnswer): AccountAnswer => {
    let ofAsked = answers.get(asked);
    if (ofAsked === undefined) answers.set(asked, (ofAsked = new Map()));
    let ofFirst = ofAsked.get(first);
    if (ofFirst === undefined) ofAsked.set(first, (ofFirst = new Map()));
    let answer = ofFirst.get(second);
    if (answer === undefined) ofFirst.set(second, (answer = find()));
    return answer;
  };

  const checked = (accountNo: string, place: { table: string; row?: number; column?: string }): AccountAnswer => {
    const account = lookup.accounts.get(accountNo);
    if (!account) return { refused: issue("SET-06", place, { accountNo }) };
    if (account.type !== "posting") return { refused: issue("SET-07", place, { accountNo }) };
    return account.blocked ? { refused: issue("SET-08", place, { accountNo }) } : { accountNo };
  };

  const field = <Row extends { readonly rowNumber: number }>(table: string, row: Row, column: keyof Row & string, key: string): AccountAnswer => {
    const place = { table, row: row.rowNumber, column };
    const accountNo = String(row[column] ?? "");
    return accountNo === "" ? { refused: issue("SET-03", place, { column: { table, column }, table: { table }, key }) } : checked(accountNo, place);
  };

  const ofGroup = <Row extends { readonly rowNumber: number }>(table: string, rows: ReadonlyMap<string, Row>, group: string, column: keyof Row & string): AccountAnswer => {
    const row = rows.get(group);
    return row ? field(table, row, column, group) : { refused: issue("REF-01", { table }, { value: group, table: { table } }) };
  };

  return {
    posting: (column, businessGroup, productGroup) =>
      once(column, businessGroup, productGroup, () => {
        const row = lookup.postingSetup(businessGroup, productGroup);
        if (!row) return { refused: issue("SET-02", { table: "PostingSetup" }, { businessGroup, productGroup }) };
        if (row.blocked) return { refused: issue("SET-04", { table: "PostingSetup", row: row.rowNumber, column: "blocked" }, { businessGroup, productGroup }) };
        return field("PostingSetup", row, column, [businessGroup, productGroup].filter((part) => part !== "").join(" / "));
      }),
    receivables: (group) => once("receivables", group, "", () => ofGroup("CustomerGroups", lookup.customerGroups, group, "receivablesAccount")),
    payables: (group) => once("payables", group, "", () => ofGroup("VendorGroups", lookup.vendorGroups, group, "payablesAccount")),
    rounding: (side, group) =>
      once("rounding", side, group, () =>
        side === "sales" ? ofGroup("CustomerGroups", lookup.customerGroups, group, "roundingAccount") : ofGroup("VendorGroups", lookup.vendorGroups, group, "roundingAccount"),
      ),
    settlement: (side, column, group) =>
      once(SETTLEMENT[column], side, group, () => (side === "sales" ? ofGroup("CustomerGroups", lookup.customerGroups, group, column) : ofGroup("VendorGroups", lookup.vendorGroups, group, column))),
    bank: (bankCode) => once("bank", bankCode, "", () => ofGroup("BankAccounts", lookup.bankAccounts, bankCode, "accountNo")),
    cash: (methodCode) => once("cash", methodCode, "", () => ofGroup("PaymentMethods", lookup.paymentMethods, methodCode, "balanceAccount")),
    currency: (column, currencyCode) => once("currency", column, currencyCode, () => ofGroup("Currencies", lookup.currencies, currencyCode, column)),
    inventory: (column, group, locationCode) =>
      once(column, group, locationCode, () => {
        const row = lookup.inventoryGroup(group, locationCode);
        if (!row) return { refused: issue("REF-01", { table: "InventoryGroups" }, { value: [group, locationCode].filter((part) => part !== "").join(" / "), table: { table: "InventoryGroups" } }) };
        return field("InventoryGroups", row, column, [group, locationCode].filter((part) => part !== "").join(" / "));
      }),
    vat: (kind, setup) =>
      once("vat", kind, String(setup.rowNumber), () =>
        field("VatSetup", setup, VAT_COLUMN[kind], `${setup.vatBusinessGroup} / ${setup.vatProductGroup}`),
      ),
    direct: (accountNo) =>
      once("direct", accountNo, "", () => {
        const answer = checked(accountNo, { table: "Accounts" });
        if ("refused" in answer || lookup.accounts.get(accountNo)?.directPosting) return answer;
        return { refused: issue("SET-09", { table: "Accounts", row: known(lookup.accounts.get(accountNo), "a checked account exists").rowNumber, column: "directPosting" }, { accountNo }) };
      }),
  };
}
