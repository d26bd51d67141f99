import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { documentKey, lineKey, type DocumentLine, type OrderDocument } from "../documents/documents";

/**
 * The charge lines of purchases, such as freight, and the receipts they belong to (sales-bc E7.5, E9.3, E13.3). Assignments are
 * of the whole line; an invoice of a part of it gives each receipt its share of that part.
 */
export type Assignment = BookRow<"ChargeAssignments">;

interface Charges {
  readonly ofDocument: ReadonlyMap<string, readonly Assignment[]>;
  /** Posted lines that have brought goods into stock, by number and line. */
  readonly received: ReadonlyMap<string, BookRow<"PostedLines">>;
}

const charges = new WeakMap<Book, Charges>();

function chargesOf(book: Book): Charges {
  const made = charges.get(book);
  if (made) return made;
  const ofDocument = new Map<string, Assignment[]>();
  for (const row of book.tables.ChargeAssignments.rows) {
    const key = documentKey(row.documentType, row.documentNo);
    const own = ofDocument.get(key);
    if (own) own.push(row);
    else ofDocument.set(key, [row]);
  }
  // The remainder of rounding runs on from receipt to receipt, and the order of rows decides nothing.
  for (const rows of ofDocument.values()) rows.sort((a, b) => a.lineNo - b.lineNo || (a.receiptNo < b.receiptNo ? -1 : a.receiptNo > b.receiptNo ? 1 : a.receiptLineNo - b.receiptLineNo));
  const found = { ofDocument, received: ofDocument.size === 0 ? new Map<string, BookRow<"PostedLines">>() : receivedLines(book) };
  charges.set(book, found);
  return found;
}

/** A purchase invoice that has left no receipt stands for it: its lines then name the item entries. */
function receivedLines(book: Book): ReadonlyMap<string, BookRow<"PostedLines">> {
  const lines = new Map<string, BookRow<"PostedLines">>();
  for (const row of book.tables.PostedLines.rows) {
    if (row.itemEntryNo === null || row.quantityBase <= 0 || (row.documentType !== "receipt" && row.documentType !== "purchaseInvoice")) continue;
    const key = lineKey(row);
    if (row.documentType === "receipt" || !lines.has(key)) lines.set(key, row);
  }
  return lines;
}

/** All rows that name a purchase document, by line, receipt and receipt line. */
export function assignmentsOfDocument(book: Book, { side, type, no }: Pick<OrderDocument, "side" | "type" | "no">): readonly Assignment[] {
  return side === "sales" ? [] : (chargesOf(book).ofDocument.get(documentKey(type, no)) ?? []);
}

export function assignmentsOf(book: Book, { side, documentType, documentNo, lineNo }: DocumentLine): readonly Assignment[] {
  return assignmentsOfDocument(book, { side, type: documentType, no: documentNo }).filter((row) => row.lineNo === lineNo);
}

/** The posted line of goods that an assignment names; undefined where there is none. */
export function receivedLine(book: Book, { receiptNo, receiptLineNo }: Assignment): BookRow<"PostedLines"> | undefined {
  return chargesOf(book).received.get(lineKey({ documentNo: receiptNo, lineNo: receiptLineNo }));
}

/** How the rows of one charge line share it: by quantities or amounts that are typed, or as the charge says where nothing is; undefined where they mix. */
export function sharingOf(rows: readonly Assignment[]): "quantity" | "amount" | "spread" | undefined {
  const kinds = new Set(rows.map(({ quantity, amount }) => (quantity !== null && amount !== null ? "both" : quantity !== null ? "quantity" : amount !== null ? "amount" : "spread")));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== "both" ? kind : undefined;
}
