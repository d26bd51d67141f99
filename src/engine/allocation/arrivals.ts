import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { documentKey } from "../documents/documents";
import { openLinesOf, type OpenLine } from "../stock/stock";

/** Goods that are handed out to those who wait for them: a purchase order that is to come, or a document that brought them. */
export interface Arrival {
  readonly kind: "expected" | "received";
  readonly documentNo: string;
  readonly vendorNo: string;
  /** The first day on which a part of it comes, or the day it came; null where nobody has said when. */
  readonly day: Day | null;
  /** Its lines of stocked items. */
  readonly lines: number;
}

/** What is to come by its day, what nobody has dated last; then what has come, the newest first. */
export function arrivalsOf(book: Book): readonly Arrival[] {
  const expected = new Map<string, { documentNo: string; vendorNo: string; day: Day | null; lines: number }>();
  for (const line of openLinesOf(book).lines) {
    if (!isArrival(line)) continue;
    const { documentNo, partyNo, day } = line;
    const own = expected.get(documentNo);
    if (own === undefined) expected.set(documentNo, { documentNo, vendorNo: partyNo, day, lines: 1 });
    else {
      own.lines += 1;
      if (day !== null && (own.day === null || day < own.day)) own.day = day;
    }
  }
  const toCome = [...expected.values()].map((own): Arrival => ({ kind: "expected", ...own }));
  toCome.sort((a, b) => (a.day ?? NEVER) - (b.day ?? NEVER) || compareCodes(a.documentNo, b.documentNo));
  return [...toCome, ...received(book)];
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** An open line that brings goods: of a purchase, also one that goes straight to a customer, or of a transfer from elsewhere. */
export function isArrival({ side, kind }: OpenLine): boolean {
  return side === "purchase" ? kind !== "issue" : side === "transfer" && kind === "receipt";
}

/** A posted line of stocked goods that came: of a receipt, or of an invoice that brought the goods with it. */
export function bringsGoods({ documentType, lineType, quantityBase, itemEntryNo }: BookRow<"PostedLines">): boolean {
  return (documentType === "receipt" || (documentType === "purchaseInvoice" && itemEntryNo !== null)) && lineType === "item" && quantityBase > 0;
}

function received(book: Book): readonly Arrival[] {
  const lines = new Map<string, number>();
  for (const line of book.tables.PostedLines.rows) if (bringsGoods(line)) lines.set(documentKey(line.documentType, line.documentNo), (lines.get(documentKey(line.documentType, line.documentNo)) ?? 0) + 1);
  const headers = book.tables.PostedHeaders.rows.flatMap((header): Arrival[] => {
    const count = lines.get(documentKey(header.documentType, header.documentNo));
    return count === undefined ? [] : [{ kind: "received", documentNo: header.documentNo, vendorNo: header.partyNo, day: header.postingDate, lines: count }];
  });
  return headers.sort((a, b) => (b.day ?? 0) - (a.day ?? 0) || compareCodes(b.documentNo, a.documentNo));
}
