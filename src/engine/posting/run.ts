import { assert } from "../../base/assert";
import type { Day } from "../../base/day";
import { isRounded } from "../../money/amount";
import type { Quantity } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import { lastRowOf, type Book } from "../book/book";
import { createCosting, type Costing, type Movement } from "../costing/costing";
import { documentKey, documentLineKey, POSTED_EFFECTS, type Side } from "../documents/documents";
import { createNumbering, type Numbering } from "../numbering/numbering";
import type { OrderRun } from "../orders/orders";
import { createPartyLedger, type PartyLedger } from "../receivables/receivables";
import { keptStock, type KeptStock } from "./keptStock";

/**
 * The rows of a posting as they come into being, with the entry numbers that follow those committed. Every table below is
 * appended to and nothing else: no posting changes a row that exists.
 */
export interface PostedRows {
  readonly PostedHeaders: BookRow<"PostedHeaders">[];
  readonly PostedLines: BookRow<"PostedLines">[];
  readonly GeneralLedger: BookRow<"GeneralLedger">[];
  readonly CustomerLedger: BookRow<"CustomerLedger">[];
  readonly CustomerDetails: BookRow<"CustomerDetails">[];
  readonly VendorLedger: BookRow<"VendorLedger">[];
  readonly VendorDetails: BookRow<"VendorDetails">[];
  readonly ItemLedger: BookRow<"ItemLedger">[];
  readonly ItemApplications: BookRow<"ItemApplications">[];
  readonly ValueEntries: BookRow<"ValueEntries">[];
  readonly VatEntries: BookRow<"VatEntries">[];
}

export type PostedTableId = keyof PostedRows;
export const POSTED_TABLE_IDS = [
  "PostedHeaders", "PostedLines", "GeneralLedger", "CustomerLedger", "CustomerDetails", "VendorLedger", "VendorDetails", "ItemLedger", "ItemApplications", "ValueEntries", "VatEntries",
] as const satisfies readonly PostedTableId[];

export type LedgerLine = Omit<TableRow<"GeneralLedger">, "entryNo" | "transactionNo">;
/** A row of a ledger before it has its number and its place. */
type Entry<Id extends "CustomerLedger" | "VendorLedger" | "CustomerDetails" | "VatEntries"> = Omit<TableRow<Id>, "entryNo">;

export interface PostingRun {
  readonly book: Book;
  readonly rows: PostedRows;
  readonly costing: Costing;
  readonly numbering: Numbering;
  readonly keptStock: KeptStock;
  /** Item entries of each order line before this run, the oldest first, so that an invoice bills the oldest shipments. A document is posted once in a run. */
  readonly entriesOfLine: ReadonlyMap<string, readonly number[]>;
  /** What this run has invoiced of order lines and of the posted lines that documents name; kept where some document names one. */
  readonly billed: Map<string, Quantity>;
  /** The invoices and credit memos that this run has posted, by kind, vendor and the vendor's number. */
  readonly vendorInvoices: Map<string, string>;
  /** The number of the sheet's row on which the next row of a table will stand. */
  nextRow(id: PostedTableId): number;
  /** Starts a transaction: a group of entries that balances by itself. */
  begin(): number;
  /** Adds general ledger rows of a transaction; they must balance on each of their dates. */
  postLedger(transactionNo: number, lines: readonly LedgerLine[]): void;
  /** What a side's customers or vendors owe, with all that this run has posted. */
  ledger(side: Side): PartyLedger;
  /** Adds an entry with its initial detail; answers with its number. */
  addCustomerEntry(row: Entry<"CustomerLedger">): number;
  addVendorEntry(row: Entry<"VendorLedger">): number;
  addDetail(side: Side, row: Entry<"CustomerDetails">): void;
  addVatEntry(row: Entry<"VatEntries">): void;
}

export function lineKey(side: "sales" | "purchase", documentType: string, documentNo: string, lineNo: number): string {
  return `${side}\u0000${documentLineKey(documentType, documentNo, lineNo)}`;
}

/** A vendor gives each number once to an invoice and once to a credit memo. */
export function vendorInvoiceKey({ document, facts }: Pick<OrderRun, "document" | "facts">): string {
  return `${facts.invoicedType}\u0000${document.partyNo}\u0000${document.externalDocumentNo}`;
}

export function startRun(book: Book): PostingRun {
  const rows: PostedRows = {
    PostedHeaders: [], PostedLines: [], GeneralLedger: [], CustomerLedger: [], CustomerDetails: [], VendorLedger: [], VendorDetails: [],
    ItemLedger: [], ItemApplications: [], ValueEntries: [], VatEntries: [],
  };
  const { entryNo: heads } = book.heads;
  let transactionNo = book.heads.transactionNo;
  const lastRows = Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, lastRowOf(book.tables[id])])) as Readonly<Record<PostedTableId, number>>;
  const nextRow = (id: PostedTableId) => lastRows[id] + rows[id].length + 1;
  const costing = createCosting(book, {
    itemEntry: (movement, appliesToEntry) => {
      const entryNo = heads.ItemLedger + rows.ItemLedger.length + 1;
      rows.ItemLedger.push(itemRow(movement, appliesToEntry, entryNo, nextRow("ItemLedger")));
      return entryNo;
    },
    application: (row) => void rows.ItemApplications.push(applicationRow(row, heads.ItemApplications + rows.ItemApplications.length + 1, nextRow("ItemApplications"))),
    valueEntry: (row) => void rows.ValueEntries.push(valueRow(row, heads.ValueEntries + rows.ValueEntries.length + 1, nextRow("ValueEntries"))),
  });
  const ledgers = new Map<Side, PartyLedger>();
  const addDetail = (side: Side, row: Entry<"CustomerDetails">) => {
    const id = side === "sales" ? "CustomerDetails" : "VendorDetails";
    rows[id].push({ entryNo: heads[id] + rows[id].length + 1, ...row, rowNumber: nextRow(id) });
    ledgers.get(side)?.addDetail(row);
  };
  return {
    book,
    rows,
    costing,
    numbering: createNumbering(book),
    keptStock: keptStock(book),
    entriesOfLine: entriesOfLines(book),
    billed: new Map(),
    vendorInvoices: new Map(),
    nextRow,
    begin: () => ++transactionNo,
    postLedger: (transaction, lines) => {
      const posted = lines.filter((line) => line.amount !== 0);
      assertBalanced(posted, book);
      for (const line of posted) rows.GeneralLedger.push(generalRow(line, transaction, heads.GeneralLedger + rows.GeneralLedger.length + 1, nextRow("GeneralLedger")));
    },
    ledger: (side) => {
      const made = ledgers.get(side);
      if (made) return made;
      const ledger = createPartyLedger(book, side);
      for (const row of side === "sales" ? rows.CustomerLedger : rows.VendorLedger) ledger.addEntry(row);
      for (const row of side === "sales" ? rows.CustomerDetails : rows.VendorDetails) ledger.addDetail(row);
      ledgers.set(side, ledger);
      return ledger;
    },
    addCustomerEntry: (row) => {
      const entry = { entryNo: heads.CustomerLedger + rows.CustomerLedger.length + 1, ...row, rowNumber: nextRow("CustomerLedger") };
      rows.CustomerLedger.push(entry);
      ledgers.get("sales")?.addEntry(entry);
      addDetail("sales", initialDetail(entry.entryNo, row));
      return entry.entryNo;
    },
    addVendorEntry: (row) => {
      const entry = { entryNo: heads.VendorLedger + rows.VendorLedger.length + 1, ...row, rowNumber: nextRow("VendorLedger") };
      rows.VendorLedger.push(entry);
      ledgers.get("purchase")?.addEntry(entry);
      addDetail("purchase", initialDetail(entry.entryNo, row));
      return entry.entryNo;
    },
    addDetail,
    addVatEntry: (row) => void rows.VatEntries.push({ entryNo: heads.VatEntries + rows.VatEntries.length + 1, ...row, rowNumber: nextRow("VatEntries") }),
  };
}

// The rows that come with every line are written out field by field: put together by spreading, they would cost most of a posting.

function itemRow(moved: Movement, appliesToEntry: number | null, entryNo: number, rowNumber: number): BookRow<"ItemLedger"> {
  return {
    entryNo, transactionNo: moved.transactionNo, itemNo: moved.itemNo, locationCode: moved.locationCode, postingDate: moved.postingDate, entryType: moved.entryType,
    documentType: moved.documentType, documentNo: moved.documentNo, documentLineNo: moved.documentLineNo, partyNo: moved.partyNo, quantity: moved.quantity,
    dropShipment: moved.dropShipment, appliesToEntry, department: moved.department, project: moved.project, rowNumber,
  };
}

function applicationRow(row: Omit<TableRow<"ItemApplications">, "entryNo">, entryNo: number, rowNumber: number): BookRow<"ItemApplications"> {
  return {
    entryNo, itemEntryNo: row.itemEntryNo, inboundEntryNo: row.inboundEntryNo, outboundEntryNo: row.outboundEntryNo, quantity: row.quantity,
    postingDate: row.postingDate, transactionNo: row.transactionNo, rowNumber,
  };
}

function valueRow(row: Omit<TableRow<"ValueEntries">, "entryNo">, entryNo: number, rowNumber: number): BookRow<"ValueEntries"> {
  return {
    entryNo, itemEntryNo: row.itemEntryNo, itemNo: row.itemNo, postingDate: row.postingDate, entryType: row.entryType, documentType: row.documentType,
    documentNo: row.documentNo, valuedQuantity: row.valuedQuantity, invoicedQuantity: row.invoicedQuantity, costExpected: row.costExpected,
    costActual: row.costActual, salesExpected: row.salesExpected, salesActual: row.salesActual, adjustment: row.adjustment, transactionNo: row.transactionNo, rowNumber,
  };
}

function generalRow(line: LedgerLine, transactionNo: number, entryNo: number, rowNumber: number): BookRow<"GeneralLedger"> {
  return {
    entryNo, transactionNo, postingDate: line.postingDate, documentType: line.documentType, documentNo: line.documentNo, accountNo: line.accountNo,
    description: line.description, amount: line.amount, sourceType: line.sourceType, sourceNo: line.sourceNo, businessGroup: line.businessGroup,
    productGroup: line.productGroup, department: line.department, project: line.project, currencyCode: line.currencyCode, currencyAmount: line.currencyAmount, rowNumber,
  };
}

function initialDetail(ledgerEntryNo: number, row: Pick<BookRow<"CustomerLedger">, "postingDate" | "transactionNo" | "amount" | "amountLocal">) {
  const { postingDate, transactionNo, amount, amountLocal } = row;
  return { ledgerEntryNo, appliedEntryNo: null, entryType: "initial", postingDate, transactionNo, amount, amountLocal, unapplies: null } as const;
}

/** The ledger never rounds and knows no tolerance: a difference is a fault in our reasoning (sales-bc 3.9). */
function assertBalanced(lines: readonly LedgerLine[], book: Book): void {
  const byDate = new Map<Day, number>();
  for (const { postingDate, amount } of lines) {
    assert(isRounded(amount, book.settings.amountRounding), "an amount in the general ledger is rounded");
    byDate.set(postingDate, (byDate.get(postingDate) ?? 0) + amount);
  }
  for (const total of byDate.values()) assert(total === 0, "a transaction balances on each of its dates");
}

function entriesOfLines(book: Book): ReadonlyMap<string, readonly number[]> {
  const sourceTypeOf = new Map(book.tables.PostedHeaders.rows.map((row) => [documentKey(row.documentType, row.documentNo), row.sourceType]));
  const entries = new Map<string, number[]>();
  for (const row of book.tables.PostedLines.rows) {
    if (row.itemEntryNo === null || row.sourceLineNo === null) continue;
    const effect = POSTED_EFFECTS.get(row.documentType);
    if (!effect) continue;
    const sourceType = sourceTypeOf.get(documentKey(row.documentType, row.documentNo)) ?? "order";
    const key = lineKey(effect.side, sourceType, row.sourceNo, row.sourceLineNo);
    const list = entries.get(key);
    if (list) list.push(row.itemEntryNo);
    else entries.set(key, [row.itemEntryNo]);
  }
  for (const list of entries.values()) list.sort((a, b) => a - b);
  return entries;
}
