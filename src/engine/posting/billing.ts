import { issue, type Issue } from "../../issues/issue";
import { multiplyDivide } from "../../money/decimal";
import { FINE_ONE, quantityFromFine, toBaseQuantity, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { billedLine, billsEarlier, documentLineKey, documentsOf, leftToBill, LINES_TABLE, type BilledLine, type OrderDocument } from "../documents/documents";
import type { OrderRun } from "../orders/orders";
import { lineKey, type PostingRun } from "./run";

/**
 * Invoices that bill the shipments of orders, and the orders themselves, in one run: what one of them has billed, the next
 * one sees, so that a batch gives what posting one by one gives.
 */
const books = new WeakMap<Book, boolean>();

/** Whether any document bills what was shipped before; where none does, nothing is kept. */
function isUsed(book: Book): boolean {
  const made = books.get(book) ?? (["sales", "purchase"] as const).some((side) => documentsOf(book, side).some(({ lines }) => lines.some(billsEarlier)));
  books.set(book, made);
  return made;
}

function postedKey({ row }: BilledLine): string {
  return documentLineKey(row.documentType, row.documentNo, row.lineNo);
}

function sourceKey({ side, sourceType, sourceNo, sourceLineNo }: BilledLine): string {
  return lineKey(side, sourceType, sourceNo, sourceLineNo);
}

/** The document as posting finds it now: what others have billed of its lines in this run is invoiced. */
export function asBilled(run: PostingRun, document: OrderDocument): OrderDocument {
  if (run.billed.size === 0) return document;
  const billedOf = (lineNo: number) => run.billed.get(lineKey(document.side, document.type, document.no, lineNo)) ?? 0;
  if (document.lines.every(({ lineNo }) => billedOf(lineNo) === 0)) return document;
  const lines = document.lines.map((line) => {
    const billed = billedOf(line.lineNo);
    return { ...line, invoiced: quantityFromFine(line.invoiced + billed), billedElsewhere: quantityFromFine(line.billedElsewhere + billed) };
  });
  return { ...document, lines };
}

/** Keeps what a posted document has billed. */
export function noteBilled(run: PostingRun, { document, lines }: OrderRun): void {
  if (!isUsed(run.book)) return;
  const add = (key: string, quantity: Quantity) => run.billed.set(key, quantityFromFine((run.billed.get(key) ?? 0) + quantity));
  for (const { line, invoice } of lines) {
    if (invoice === 0) continue;
    const billed = billsEarlier(line) ? billedLine(run.book, document, line) : undefined;
    if (billed) {
      add(postedKey(billed), invoice);
      add(sourceKey(billed), invoice);
    } else add(lineKey(document.side, document.type, document.no, line.lineNo), invoice);
  }
}

/** What is left of a posted line that a document bills, as this run stands. */
export function leftOfBilled({ book, billed: inRun }: PostingRun, billed: BilledLine): Quantity {
  const { ofLine, ofOrder } = leftToBill(book, billed);
  return smaller({ ofLine: quantityFromFine(ofLine - (inRun.get(postedKey(billed)) ?? 0)), ofOrder: quantityFromFine(ofOrder - (inRun.get(sourceKey(billed)) ?? 0)) });
}

/**
 * DOC-10 where documents before in this run, or lines before in this document, have left less of a posted line than a line
 * asks for, or where its item entry has: an order may have billed that shipment before others of its own. What the book
 * itself shows is told by the checks.
 */
export function billingIssues(run: PostingRun, { document, lines }: OrderRun): readonly Issue[] {
  const before = new Map<BilledLine, number>();
  return lines.flatMap(({ line, invoice, groups }) => {
    const billed = billsEarlier(line) && invoice !== 0 ? billedLine(run.book, document, line) : undefined;
    if (!billed || Math.abs(invoice) > Math.abs(smaller(leftToBill(run.book, billed)))) return [];
    const taken = before.get(billed) ?? 0;
    before.set(billed, taken + invoice);
    const most = leftOfBilled(run, billed);
    const entryNo = billed.row.itemEntryNo;
    const perUnit = groups.item && lookupOf(run.book).unitsPer(groups.item, line.unitCode);
    const base = entryNo === null || perUnit === undefined ? undefined : Math.abs(run.costing.notInvoiced(entryNo));
    const asked = quantityFromFine(taken + invoice);
    const ofEntry = base === undefined || perUnit === undefined || Math.abs(toBaseQuantity(asked, perUnit)) <= base ? undefined : multiplyDivide(base, FINE_ONE, perUnit);
    if (ofEntry === undefined && Math.abs(asked) <= Math.abs(most)) return [];
    const place = { table: LINES_TABLE[document.side], row: line.rowNumber, column: "quantity", documentNo: document.no };
    return [issue("DOC-10", place, { quantity: { quantity: asked }, most: { quantity: ofEntry ?? most } })];
  });
}

function smaller({ ofLine, ofOrder }: ReturnType<typeof leftToBill>): Quantity {
  return Math.abs(ofLine) < Math.abs(ofOrder) ? ofLine : ofOrder;
}
