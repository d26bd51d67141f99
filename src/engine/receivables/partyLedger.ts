import type { Day } from "../../base/day";
import { amountFromMinor, type Amount } from "../../money/amount";
import type { BookRow, TableRow } from "../../tables/tables";
import type { Book } from "../book/book";
import type { Side } from "../documents/documents";

/** The entries of customers or of vendors with what is left of each, summed from their details. */
export interface PartyEntry {
  readonly side: Side;
  readonly entryNo: number;
  readonly partyNo: string;
  readonly documentType: BookRow<"CustomerLedger">["documentType"];
  readonly documentNo: string;
  readonly postingDate: Day;
  readonly dueDate: Day | null;
  readonly discountDate: Day | null;
  /** Positive. */
  readonly discountPossible: Amount;
  readonly currencyCode: string;
  /** As posted: in the entry's own currency, and in the company's. */
  readonly amount: Amount;
  readonly amountLocal: Amount;
  /** What is left of it in its own currency, and in the company's with what revaluation has added. */
  readonly remaining: Amount;
  readonly remainingLocal: Amount;
  /** The part of `remainingLocal` that revaluation has added. */
  readonly unrealized: Amount;
}

/** The entries of one side as they stand, kept up while a run posts more. */
export interface PartyLedger {
  entry(entryNo: number): PartyEntry | undefined;
  /** A party's open entries, the earliest due first and of one day the earliest posted. */
  openOf(partyNo: string): readonly PartyEntry[];
  /** Every open entry, in the order of posting. */
  open(): readonly PartyEntry[];
  /** The entries of a document number: one, unless documents of two kinds share it. */
  ofDocument(documentNo: string): readonly PartyEntry[];
  addEntry(row: LedgerRow): void;
  addDetail(row: DetailRow): void;
}

type LedgerRow = TableRow<"CustomerLedger"> | TableRow<"VendorLedger">;
type DetailRow = Pick<TableRow<"CustomerDetails">, "ledgerEntryNo" | "entryType" | "amount" | "amountLocal">;
type Counted = { -readonly [Name in keyof PartyEntry]: PartyEntry[Name] };

const ledgers = new WeakMap<Book, Map<Side, PartyLedger>>();

/** A book's own ledger: nothing is ever added to it. */
export function knownLedger(book: Book, side: Side): PartyLedger {
  const sides = ledgers.get(book) ?? new Map<Side, PartyLedger>();
  ledgers.set(book, sides);
  const ledger = sides.get(side) ?? createPartyLedger(book, side);
  sides.set(side, ledger);
  return ledger;
}

/** A ledger that a run may add to. */
export function createPartyLedger(book: Book, side: Side): PartyLedger {
  const entries = new Map<number, Counted>();
  const byDocument = new Map<string, Counted[]>();
  const byParty = new Map<string, Counted[]>();
  const ledger: PartyLedger = {
    entry: (entryNo) => entries.get(entryNo),
    openOf: (partyNo) => {
      const open = (byParty.get(partyNo) ?? []).filter(({ remaining }) => remaining !== 0).sort(byDueDate);
      // What is closed stays closed, unless it is unapplied: then its detail brings it back.
      if (open.length > 0 || byParty.has(partyNo)) byParty.set(partyNo, open);
      return open;
    },
    open: () => [...entries.values()].filter(({ remaining }) => remaining !== 0),
    ofDocument: (documentNo) => byDocument.get(documentNo) ?? [],
    addEntry: (row) => {
      const entry = entryOf(side, row);
      entries.set(entry.entryNo, entry);
      listed(byDocument, entry.documentNo, entry);
      listed(byParty, entry.partyNo, entry);
    },
    addDetail: ({ ledgerEntryNo, entryType, amount, amountLocal }) => {
      const entry = entries.get(ledgerEntryNo);
      if (!entry) return;
      const wasClosed = entry.remaining === 0;
      entry.remaining = amountFromMinor(entry.remaining + amount);
      entry.remainingLocal = amountFromMinor(entry.remainingLocal + amountLocal);
      if (entryType === "unrealizedGain" || entryType === "unrealizedLoss") entry.unrealized = amountFromMinor(entry.unrealized + amountLocal);
      if (wasClosed && entry.remaining !== 0 && !byParty.get(entry.partyNo)?.includes(entry)) listed(byParty, entry.partyNo, entry);
    },
  };
  const isSale = side === "sales";
  for (const row of isSale ? book.tables.CustomerLedger.rows : book.tables.VendorLedger.rows) ledger.addEntry(row);
  for (const row of isSale ? book.tables.CustomerDetails.rows : book.tables.VendorDetails.rows) ledger.addDetail(row);
  return ledger;
}

function entryOf(side: Side, row: LedgerRow): Counted {
  return {
    side,
    entryNo: row.entryNo,
    partyNo: "customerNo" in row ? row.customerNo : row.vendorNo,
    documentType: row.documentType,
    documentNo: row.documentNo,
    postingDate: row.postingDate,
    dueDate: row.dueDate,
    discountDate: row.discountDate,
    discountPossible: amountFromMinor(Math.abs(row.discountPossible ?? 0)),
    currencyCode: row.currencyCode,
    amount: row.amount,
    amountLocal: row.amountLocal,
    remaining: 0 as Amount,
    remainingLocal: 0 as Amount,
    unrealized: 0 as Amount,
  };
}

function byDueDate(a: PartyEntry, b: PartyEntry): number {
  return (a.dueDate ?? a.postingDate) - (b.dueDate ?? b.postingDate) || a.entryNo - b.entryNo;
}

function listed(lists: Map<string, Counted[]>, key: string, entry: Counted): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}
