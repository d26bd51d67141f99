import { sum, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { LEDGER_IDS, type LedgerId } from "../book/heads";

/**
 * Everything a document has posted, ledger by ledger in the order of posting. Rows name their document; details and item
 * applications are found through the entries they belong to, as far as the document's own transactions wrote them.
 */
export type LedgerRows = { readonly [Id in LedgerId]: { readonly ledger: Id; readonly rows: readonly BookRow<Id>[] } }[LedgerId];

export type PostedType = BookRow<"GeneralLedger">["documentType"];

export interface DocumentEntries {
  readonly headers: readonly BookRow<"PostedHeaders">[];
  readonly lines: readonly BookRow<"PostedLines">[];
  /** The ledgers that have rows of the document. */
  readonly ledgers: readonly LedgerRows[];
  /** The sum of its general ledger rows: zero. */
  readonly balance: Amount;
}

/** What the party ledgers call a document; a type that is not here never stands in them. */
const PARTY_TYPES: Partial<Record<PostedType, { readonly ledger: "CustomerLedger" | "VendorLedger" | ""; readonly type: string }>> = {
  invoice: { ledger: "CustomerLedger", type: "invoice" },
  prepaymentInvoice: { ledger: "CustomerLedger", type: "invoice" },
  creditMemo: { ledger: "CustomerLedger", type: "creditMemo" },
  prepaymentCreditMemo: { ledger: "CustomerLedger", type: "creditMemo" },
  purchaseInvoice: { ledger: "VendorLedger", type: "invoice" },
  purchaseCreditMemo: { ledger: "VendorLedger", type: "creditMemo" },
  payment: { ledger: "", type: "payment" },
  refund: { ledger: "", type: "refund" },
};

/** The entries of a document number; a blank type takes every document of that number. */
export function documentEntries(book: Book, documentNo: string, documentType: PostedType = ""): DocumentEntries {
  const { tables } = book;
  const isOwn = (row: { readonly documentNo: string; readonly documentType: string }) =>
    row.documentNo === documentNo && (documentType === "" || row.documentType === documentType);
  const isOwnParty = (ledger: "CustomerLedger" | "VendorLedger") => (row: { readonly documentNo: string; readonly documentType: string }) => {
    if (row.documentNo !== documentNo) return false;
    const party = PARTY_TYPES[documentType];
    return documentType === "" || (party?.type === row.documentType && (party.ledger === "" || party.ledger === ledger));
  };
  const headers = tables.PostedHeaders.rows.filter(isOwn);
  const general = tables.GeneralLedger.rows.filter(isOwn);
  const customerEntries = tables.CustomerLedger.rows.filter(isOwnParty("CustomerLedger"));
  const vendorEntries = tables.VendorLedger.rows.filter(isOwnParty("VendorLedger"));
  const itemEntries = tables.ItemLedger.rows.filter(isOwn);
  const transactions = new Set([...headers, ...general, ...customerEntries, ...vendorEntries, ...itemEntries].map(({ transactionNo }) => transactionNo));
  const itemEntryNos = new Set(itemEntries.map(({ entryNo }) => entryNo));
  const rows: { readonly [Id in LedgerId]: readonly BookRow<Id>[] } = {
    GeneralLedger: general,
    CustomerLedger: customerEntries,
    CustomerDetails: detailsOf(tables.CustomerDetails.rows, customerEntries, transactions),
    VendorLedger: vendorEntries,
    VendorDetails: detailsOf(tables.VendorDetails.rows, vendorEntries, transactions),
    ItemLedger: itemEntries,
    ItemApplications: tables.ItemApplications.rows.filter(({ itemEntryNo, transactionNo }) => itemEntryNos.has(itemEntryNo) && transactions.has(transactionNo)),
    ValueEntries: tables.ValueEntries.rows.filter(isOwn),
    VatEntries: tables.VatEntries.rows.filter(isOwn),
  };
  return {
    headers,
    lines: tables.PostedLines.rows.filter(isOwn),
    ledgers: LEDGER_IDS.filter((ledger) => rows[ledger].length > 0).map((ledger) => ({ ledger, rows: rows[ledger] }) as LedgerRows),
    balance: sum(general.map(({ amount }) => amount)),
  };
}

/** Details that the document's own transactions wrote, on its entries or applied from them. */
function detailsOf<Row extends BookRow<"CustomerDetails"> | BookRow<"VendorDetails">>(
  details: readonly Row[],
  entries: readonly { readonly entryNo: number }[],
  transactions: ReadonlySet<number>,
): readonly Row[] {
  const own = new Set(entries.map(({ entryNo }) => entryNo));
  return details.filter((row) => transactions.has(row.transactionNo) && (own.has(row.ledgerEntryNo) || (row.appliedEntryNo !== null && own.has(row.appliedEntryNo))));
}
