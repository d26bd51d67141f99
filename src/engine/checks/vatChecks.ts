import { issue, type Issue } from "../../issues/issue";
import { accountsOf } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { documentsOf } from "../documents/documents";
import { roundingVat, type OrderRun } from "../orders/orders";

/** Checks of what a person decides about VAT: the group of a rounding account (sales-bc 3.6), typed differences (3.4). */
export function roundingVatIssues(book: Book, order: OrderRun): readonly Issue[] {
  const customer = order.document.side === "sales" && book.settings.invoiceRounding !== 0 ? lookupOf(book).customers.get(order.document.billToNo) : undefined;
  const answer = customer && accountsOf(book).rounding("sales", customer.customerGroup);
  if (!answer || "refused" in answer) return [];
  const { accountNo } = answer;
  const found = roundingVat(book, order, accountNo);
  if (!found) return [];
  const { account, vatBusinessGroup, vat } = found;
  const place = { table: "Accounts", row: account.rowNumber, column: "vatProductGroup", documentNo: order.document.no };
  if (!vat) return [issue("SET-05", place, { vatBusinessGroup, vatProductGroup: account.vatProductGroup, day: { day: order.postingDate } })];
  const isTaxed = vat.calculation === "full" || (vat.calculation === "normal" && vat.vatPercent !== 0);
  return isTaxed ? [issue("VAT-01", place, { accountNo, vatProductGroup: account.vatProductGroup })] : [];
}

type Difference = Book["tables"]["VatDifferences"]["rows"][number];

const rowsByDocument = new WeakMap<Book, ReadonlyMap<string, readonly Difference[]>>();

function keyOf(side: string, type: string, no: string): string {
  return `${side}\u0000${type}\u0000${no}`;
}

function differencesByDocument(book: Book): ReadonlyMap<string, readonly Difference[]> {
  const made = rowsByDocument.get(book);
  if (made) return made;
  const rows = new Map<string, Difference[]>();
  for (const row of book.tables.VatDifferences.rows) {
    const key = keyOf(row.side, row.documentType, row.documentNo);
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  rowsByDocument.set(book, rows);
  return rows;
}

/** VAT-02 for a difference above the most that is allowed, VAT-03 for one whose tax the document does not have. */
export function vatDifferenceIssues(book: Book, { document, lines }: OrderRun): readonly Issue[] {
  if (book.tables.VatDifferences.rows.length === 0) return [];
  const { maxVatDifference } = book.settings;
  return (differencesByDocument(book).get(keyOf(document.side, document.type, document.no)) ?? []).flatMap((row) => {
    const at = (column: string) => ({ table: "VatDifferences", row: row.rowNumber, column, documentNo: document.no });
    const { vatIdentifier, difference } = row;
    if (Math.abs(difference) > maxVatDifference) return [issue("VAT-02", at("difference"), { difference: { amount: difference }, most: { amount: maxVatDifference } })];
    const isTaxed = lines.some(({ groups: { vat } }) => vat?.vatIdentifier === vatIdentifier && vat.calculation === "normal");
    return isTaxed ? [] : [issue("VAT-03", at("vatIdentifier"), { vatIdentifier, documentNo: document.no })];
  });
}

/** REF-01 for a difference of a document that is not there. */
export function strayDifferenceIssues(book: Book): readonly Issue[] {
  const { rows } = book.tables.VatDifferences;
  if (rows.length === 0) return [];
  const documents = new Set((["sales", "purchase"] as const).flatMap((side) => documentsOf(book, side).map(({ type, no }) => keyOf(side, type, no))));
  return rows.flatMap((row) => {
    if (documents.has(keyOf(row.side, row.documentType, row.documentNo))) return [];
    const place = { table: "VatDifferences", row: row.rowNumber, column: "documentNo", documentNo: row.documentNo };
    return [issue("REF-01", place, { value: row.documentNo, table: { table: row.side === "sales" ? "SalesHeaders" : "PurchaseHeaders" } })];
  });
}
