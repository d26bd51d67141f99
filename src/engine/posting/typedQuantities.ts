import type { BookRow } from "../../tables/tables";
import { optionalNumbersOf, rowAt, type Book, type BookTable, type BookTables } from "../book/book";
import { LINES_TABLE, POSTED_EFFECTS, type Side } from "../documents/documents";
import { lineKey, type PostedRows } from "./run";

/**
 * What a person typed to ship, receive and invoice is for one act: the lines that it has moved or billed are preset again
 * once it is committed (sales-bc 3.3), here to blank, which is all that can be. What is typed on a line that the act has
 * left alone stays, so that a typed nought goes on holding its line back.
 */
export function linesPreset(book: Book, rows: PostedRows): Partial<BookTables> {
  const sales = typedRows(book.tables.SalesLines, "quantityToShip").length > 0;
  const purchase = typedRows(book.tables.PurchaseLines, "quantityToReceive").length > 0;
  if (!sales && !purchase) return {};
  const posted = linesOf(rows);
  const isPosted = (side: Side, row: BookRow<"SalesLines"> | BookRow<"PurchaseLines">) => posted.has(lineKey(side, row.documentType, row.documentNo, row.lineNo));
  const { SalesLines, PurchaseLines } = book.tables;
  return {
    ...(sales && { [LINES_TABLE.sales]: { ...SalesLines, rows: SalesLines.rows.map((row) => (isSalesTyped(row) && isPosted("sales", row) ? { ...row, quantityToShip: null, quantityToInvoice: null } : row)) } }),
    ...(purchase && { [LINES_TABLE.purchase]: { ...PurchaseLines, rows: PurchaseLines.rows.map((row) => (isPurchaseTyped(row) && isPosted("purchase", row) ? { ...row, quantityToReceive: null, quantityToInvoice: null } : row)) } }),
  };
}

/** The lines on which a quantity for the next posting is typed. */
export function typedRows<Id extends "SalesLines" | "PurchaseLines">(lines: BookTable<Id>, toHandle: Id extends "SalesLines" ? "quantityToShip" : "quantityToReceive"): readonly BookRow<Id>[] {
  const handle = optionalNumbersOf(lines as BookTable<"SalesLines">, toHandle as "quantityToShip");
  const invoice = optionalNumbersOf(lines as BookTable<"SalesLines">, "quantityToInvoice");
  const typed: BookRow<Id>[] = [];
  for (let at = 0; at < handle.length; at++) if (!Number.isNaN(handle[at]) || !Number.isNaN(invoice[at])) typed.push(rowAt(lines, at));
  return typed;
}

function isSalesTyped({ quantityToShip, quantityToInvoice }: BookRow<"SalesLines">): boolean {
  return quantityToShip !== null || quantityToInvoice !== null;
}

function isPurchaseTyped({ quantityToReceive, quantityToInvoice }: BookRow<"PurchaseLines">): boolean {
  return quantityToReceive !== null || quantityToInvoice !== null;
}

/** The lines of documents that posted rows come from. */
function linesOf({ PostedHeaders, PostedLines }: PostedRows): ReadonlySet<string> {
  const sourceTypes = new Map(PostedHeaders.map(({ documentType, documentNo, sourceType }) => [`${documentType} ${documentNo}`, sourceType]));
  const keys = new Set<string>();
  for (const { documentType, documentNo, sourceNo, sourceLineNo, quantity } of PostedLines) {
    const effect = POSTED_EFFECTS.get(documentType);
    if (effect && sourceLineNo !== null && quantity !== 0) keys.add(lineKey(effect.side, sourceTypes.get(`${documentType} ${documentNo}`) ?? "order", sourceNo, sourceLineNo));
  }
  return keys;
}
