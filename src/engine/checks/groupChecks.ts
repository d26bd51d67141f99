import type { Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine } from "../../money/quantity";
import { TABLES, type TableId } from "../../tables/tables";
import { accountsOf, type AccountAnswer } from "../accounts/accounts";
import { soundRows, type Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { handledNotInvoiced, outstandingOf, type DocumentLine, type OrderDocument } from "../documents/documents";
import { groupsOf, type LineRun } from "../orders/orders";
import { hasInvoiceDiscount, hasLineDiscount, needLineAccounts, needVatAccounts } from "./neededAccounts";

/**
 * The accounts and VAT rates of the open documents, looked up once for each different kind of line: a hundred thousand lines
 * have a handful of pairs of groups.
 */
export function pairIssues(book: Book, workDate: Day, open: readonly OrderDocument[]): readonly Issue[] {
  const issues: Issue[] = [];
  const need = collect(issues);
  const seen = new Set<string>();
  const missingRates = new Set<string>();
  for (const document of open) {
    if (document.isFaulty) continue;
    const isSeen = kindsOfLine(book, document, seen);
    for (const line of document.lines) {
      if (line.lineType === "text" || isSeen(line)) continue;
      const lineRun = wholeRun(book, document, line, workDate);
      if (lineRun.groups.isMissing) continue;
      needLineAccounts(book, document, lineRun, need);
      const { vat, vatBusinessGroup, vatProductGroup } = lineRun.groups;
      needVatAccounts(book, document.side, vat, need);
      if (vat || missingRates.has(`${vatBusinessGroup}\u0000${vatProductGroup}`)) continue;
      missingRates.add(`${vatBusinessGroup}\u0000${vatProductGroup}`);
      const later = soundRows(book, "VatSetup").find((row) => row.vatBusinessGroup === vatBusinessGroup && row.vatProductGroup === vatProductGroup);
      issues.push(issue("SET-05", { table: "VatSetup", ...(later && { row: later.rowNumber, column: "validFrom" }) }, { vatBusinessGroup, vatProductGroup, day: { day: workDate } }));
    }
  }
  return issues;
}

/** Whether a line of a document needs only what a line before it needed. */
function kindsOfLine(book: Book, document: OrderDocument, seen: Set<string>): (line: DocumentLine) => boolean {
  const { customers, vendors, items } = lookupOf(book);
  const party = document.side === "sales" ? customers.get(document.billToNo) : vendors.get(document.billToNo);
  const own = `${document.side}\u0000${party?.businessGroup ?? ""}\u0000${party?.vatBusinessGroup ?? ""}`;
  return (line) => {
    const handles = outstandingOf(line) !== 0;
    if (!handles && handledNotInvoiced(line) === 0) return true;
    const item = line.lineType === "item" ? items.get(line.no) : undefined;
    const subject = item ? `${item.productGroup}\u0000${item.inventoryGroup}\u0000${item.type}` : `${line.lineType}\u0000${line.no}`;
    const flags = (handles ? 1 : 0) + (line.dropShipment ? 2 : 0) + (hasLineDiscount(line) ? 4 : 0) + (hasInvoiceDiscount(document, line) ? 8 : 0);
    const key = `${own}\u0000${subject}\u0000${line.vatProductGroup || (item?.vatProductGroup ?? "")}\u0000${line.locationCode}\u0000${flags}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  };
}

/** All that remains of a line, shipped or received and invoiced. */
function wholeRun(book: Book, document: OrderDocument, line: DocumentLine, day: Day): LineRun {
  const handle = outstandingOf(line);
  return { line, handle, invoice: quantityFromFine(handle + handledNotInvoiced(line)), groups: groupsOf(book, document, line, day) };
}

/** What the groups of every customer, vendor and item will need, whatever comes to be ordered. */
export function groupIssues(book: Book): readonly Issue[] {
  const issues: Issue[] = [];
  const need = collect(issues);
  unservedGroups(book, issues);
  needPartyGroups(book, need);
  needInventoryGroups(book, issues, need);
  return [...issues, ...closedAccounts(book)];
}

function collect(issues: Issue[]): (answer: AccountAnswer) => void {
  const seen = new Set<Issue>();
  return (answer) => {
    if (!("refused" in answer) || seen.has(answer.refused)) return;
    seen.add(answer.refused);
    issues.push(answer.refused);
  };
}

/** SET-13 at the first card whose group no setup row serves; a blank posting group in a row serves every one. */
function unservedGroups(book: Book, issues: Issue[]): void {
  const posting = soundRows(book, "PostingSetup");
  const vat = soundRows(book, "VatSetup");
  const business = new Set(posting.map(({ businessGroup }) => businessGroup));
  const product = new Set(posting.map(({ productGroup }) => productGroup));
  const vatBusiness = new Set(vat.map(({ vatBusinessGroup }) => vatBusinessGroup));
  const vatProduct = new Set(vat.map(({ vatProductGroup }) => vatProductGroup));
  const told = new Set<string>();
  const serve = (table: TableId, row: number, column: string, value: string, target: "PostingSetup" | "VatSetup", served: ReadonlySet<string>) => {
    if (value === "" || served.has(value) || served.has("") || told.has(`${column}\u0000${value}`)) return;
    told.add(`${column}\u0000${value}`);
    issues.push(issue("SET-13", { table, row, column }, { column: { table, column }, value, table: { table: target } }));
  };
  for (const id of ["Customers", "Vendors"] as const) {
    for (const { rowNumber, businessGroup, vatBusinessGroup } of soundRows(book, id)) {
      serve(id, rowNumber, "businessGroup", businessGroup, "PostingSetup", business);
      serve(id, rowNumber, "vatBusinessGroup", vatBusinessGroup, "VatSetup", vatBusiness);
    }
  }
  for (const id of ["Items", "ItemCharges"] as const) {
    for (const { rowNumber, productGroup, vatProductGroup } of soundRows(book, id)) {
      serve(id, rowNumber, "productGroup", productGroup, "PostingSetup", product);
      serve(id, rowNumber, "vatProductGroup", vatProductGroup, "VatSetup", vatProduct);
    }
  }
}

/** Receivables and payables of every group in use, and what its invoices and payments need as the settings and terms have it. */
function needPartyGroups(book: Book, need: (answer: AccountAnswer) => void): void {
  const { customerGroups, vendorGroups, paymentTerms } = lookupOf(book);
  const accounts = accountsOf(book);
  const { invoiceRounding, paymentTolerancePercent, paymentToleranceAmount } = book.settings;
  const tolerates = paymentTolerancePercent !== 0 || paymentToleranceAmount !== 0;
  const sides = [
    ["sales", customerGroups, soundRows(book, "Customers").map((row) => ({ group: row.customerGroup, terms: row.paymentTermsCode }))],
    ["purchase", vendorGroups, soundRows(book, "Vendors").map((row) => ({ group: row.vendorGroup, terms: row.paymentTermsCode }))],
  ] as const;
  for (const [side, groups, parties] of sides) {
    // A group that has no row is told by the reference of the card.
    for (const group of new Set(parties.map((party) => party.group).filter((code) => groups.has(code)))) {
      need(side === "sales" ? accounts.receivables(group) : accounts.payables(group));
      if (side === "sales" && invoiceRounding !== 0) need(accounts.rounding(side, group));
      if (tolerates) need(accounts.settlement(side, "paymentToleranceAccount", group));
      if (parties.some((party) => party.group === group && paymentTerms.get(party.terms)?.discountPercent)) need(accounts.settlement(side, "paymentDiscountAccount", group));
    }
  }
}

/** SET-11 for each stock item without a group, and the accounts of every row of a group that stock items have. */
function needInventoryGroups(book: Book, issues: Issue[], need: (answer: AccountAnswer) => void): void {
  const accounts = accountsOf(book);
  const used = new Set<string>();
  for (const { rowNumber, itemNo, type, inventoryGroup } of soundRows(book, "Items")) {
    if (type !== "inventory") continue;
    if (inventoryGroup === "") issues.push(issue("SET-11", { table: "Items", row: rowNumber, column: "inventoryGroup" }, { itemNo }));
    used.add(inventoryGroup);
  }
  for (const { groupCode, locationCode } of soundRows(book, "InventoryGroups")) {
    if (!used.has(groupCode)) continue;
    need(accounts.inventory("inventoryAccount", groupCode, locationCode));
    if (book.settings.expectedCostToLedger) need(accounts.inventory("inventoryInterimAccount", groupCode, locationCode));
  }
}

const ACCOUNT_TABLES = ["PostingSetup", "CustomerGroups", "VendorGroups", "InventoryGroups", "VatSetup", "PaymentMethods", "BankAccounts", "Currencies"] as const satisfies readonly TableId[];

/** Accounts named anywhere in the setup that take no entries: a warning, for nothing at hand may need them. */
function closedAccounts(book: Book): readonly Issue[] {
  const { accounts } = lookupOf(book);
  return ACCOUNT_TABLES.flatMap((id) => {
    const columns = Object.entries(TABLES[id].columns).flatMap(([column, { facts }]) => ((facts as { readonly refers?: string }).refers === "Accounts" ? [column] : []));
    return (soundRows(book, id) as readonly { readonly rowNumber: number }[]).flatMap((row) =>
      columns.flatMap((column) => {
        const accountNo = String((row as unknown as Readonly<Record<string, unknown>>)[column] ?? "");
        const account = accounts.get(accountNo);
        if (!account || (account.type === "posting" && !account.blocked)) return [];
        return [issue(account.type === "posting" ? "SET-08" : "SET-07", { table: id, row: row.rowNumber, column }, { accountNo }, "warning")];
      }),
    );
  });
}
