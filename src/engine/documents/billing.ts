import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { documentKey, documentLineKey } from "./keys";
import { factsOf, POSTED_EFFECTS } from "./kinds";
import type { DocumentLine, DocumentType, OrderDocument, Side } from "./documents";

/**
 * Lines of an invoice or a credit memo that bill what was shipped or received before (sales-bc 2.4 rule 18, 4.8): they name
 * a posted line, move no goods, and what they invoice counts for the order that the goods were shipped for.
 */
export interface BilledLine {
  readonly row: BookRow<"PostedLines">;
  readonly header: BookRow<"PostedHeaders">;
  /** The document and line that the goods were moved for. */
  readonly side: Side;
  readonly sourceType: DocumentType;
  readonly sourceNo: string;
  readonly sourceLineNo: number;
}

export function billsEarlier(line: Pick<DocumentLine, "billsNo" | "side" | "documentType">): boolean {
  return line.billsNo !== "" && factsOf({ side: line.side, type: line.documentType }).isWhole;
}

/** The posted line that a line bills; undefined where there is none of that number for who is billed. */
export function billedLine(book: Book, document: OrderDocument, line: DocumentLine): BilledLine | undefined {
  const found = movedLines(book).get(documentLineKey(factsOf(document).handledType, line.billsNo, line.billsLineNo));
  return found && found.header.billToNo === document.billToNo && found.row.lineType === line.lineType && found.row.no === line.no && found.row.unitCode === line.unitCode ? found : undefined;
}

const moved = new WeakMap<Book, ReadonlyMap<string, BilledLine>>();

/** Posted lines of shipments, receipts and returns of orders; only what an order remembers can be billed later. */
export function movedLines(book: Book): ReadonlyMap<string, BilledLine> {
  const made = moved.get(book);
  if (made) return made;
  const headers = new Map(book.tables.PostedHeaders.rows.map((row) => [documentKey(row.documentType, row.documentNo), row]));
  const lines = new Map<string, BilledLine>();
  for (const row of book.tables.PostedLines.rows) {
    const effect = POSTED_EFFECTS.get(row.documentType);
    const header = headers.get(documentKey(row.documentType, row.documentNo));
    // The item journal is no document of a side.
    if (effect?.of !== "handled" || !header || header.sourceType === "itemJournal" || row.sourceLineNo === null || factsOf({ side: effect.side, type: header.sourceType }).isWhole) continue;
    lines.set(documentLineKey(row.documentType, row.documentNo, row.lineNo), { row, header, side: effect.side, sourceType: header.sourceType, sourceNo: row.sourceNo, sourceLineNo: row.sourceLineNo });
  }
  moved.set(book, lines);
  return lines;
}

/** The line that a posted invoice line bills, where it names one. */
export function billedBy(book: Book, row: BookRow<"PostedLines">): BilledLine | undefined {
  if (row.shipmentNo === "") return undefined;
  const side = POSTED_EFFECTS.get(row.documentType)?.side ?? "sales";
  const isCredit = row.documentType === "creditMemo" || row.documentType === "purchaseCreditMemo";
  return movedLines(book).get(documentLineKey(factsOf({ side, type: isCredit ? "creditMemo" : "invoice" }).handledType, row.shipmentNo, row.shipmentLineNo));
}
