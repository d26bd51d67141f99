import { issue, type Issue } from "../../issues/issue";
import { shareOf, sum, ZERO, type Amount } from "../../money/amount";
import { quantityFromFine } from "../../money/quantity";
import type { Book } from "../book/book";
import { roundingIn } from "../currency/currency";
import { LINES_TABLE, type DocumentLine } from "../documents/documents";
import { assignmentsOfDocument, orderAmounts, receivedLine, sharingOf, type Assignment, type OrderRun } from "../orders/orders";

/** Charge lines that an act invoices are assigned to goods that were received, and wholly (CHG-01 to CHG-06). */
export function chargeIssues(book: Book, order: OrderRun): readonly Issue[] {
  const { document } = order;
  const rows = assignmentsOfDocument(book, document);
  const billed = order.lines.filter(({ line, invoice }) => line.lineType === "charge" && line.no !== "" && invoice !== 0);
  if (rows.length === 0 && billed.length === 0) return [];
  const unreadable = book.tables.ChargeAssignments.faultyRows;
  const faulty = book.tables.ChargeAssignments.rows.find((row) => unreadable.has(row.rowNumber) && (row.documentNo === "" || rows.includes(row)));
  // Of a charge of which a row cannot be read, the others would take too much.
  if (faulty) return [issue("DOC-17", { table: "ChargeAssignments", row: faulty.rowNumber, column: "documentNo", documentNo: document.no }, { documentNo: document.no })];
  const chargeLines = new Set(document.lines.filter(({ lineType }) => lineType === "charge").map(({ lineNo }) => lineNo));
  const stray = rows.filter(({ lineNo }) => !chargeLines.has(lineNo)).map((row) => issue("CHG-06", placeOf(row, "lineNo"), { documentNo: document.no, lineNo: { count: row.lineNo } }));
  return [...stray, ...billed.flatMap(({ line }) => lineIssues(book, order, line, rows.filter(({ lineNo }) => lineNo === line.lineNo)))];
}

function placeOf({ rowNumber, documentNo }: Assignment, column: keyof Assignment) {
  return { table: "ChargeAssignments", row: rowNumber, column, documentNo };
}

function lineIssues(book: Book, order: OrderRun, line: DocumentLine, rows: readonly Assignment[]): readonly Issue[] {
  const [first] = rows;
  if (!first) return [issue("CHG-01", { table: LINES_TABLE[line.side], row: line.rowNumber, column: "no", documentNo: line.documentNo }, { chargeNo: line.no })];
  const unknown = rows.filter((row) => receivedLine(book, row) === undefined).map((row) => issue("CHG-02", placeOf(row, "receiptNo"), { receiptNo: row.receiptNo, lineNo: { count: row.receiptLineNo } }));
  const sharing = sharingOf(rows);
  if (sharing === undefined) return [...unknown, issue("CHG-05", placeOf(first, "quantity"), { chargeNo: line.no })];
  if (sharing === "quantity") {
    const assigned = quantityFromFine(rows.reduce((total, { quantity }) => total + (quantity ?? 0), 0));
    const whole = quantityFromFine(line.quantity - line.cancelled);
    if (assigned !== whole) return [...unknown, issue("CHG-03", placeOf(first, "quantity"), { chargeNo: line.no, assigned: { quantity: assigned }, whole: { quantity: whole } })];
  } else if (sharing === "amount") {
    const assigned = sum(rows.map(({ amount }) => amount ?? ZERO));
    const whole = wholeNet(book, order, line);
    if (assigned !== whole) return [...unknown, issue("CHG-04", placeOf(first, "amount"), { chargeNo: line.no, assigned: { amount: assigned }, whole: { amount: whole } })];
  }
  return unknown;
}

/** What all that is bought of a line costs without VAT, in the document's currency. */
function wholeNet(book: Book, { document, postingDate }: OrderRun, line: DocumentLine): Amount {
  const { amounts, lines } = orderAmounts(book, document, postingDate);
  const net = amounts.lines[lines.findIndex(({ lineNo }) => lineNo === line.lineNo)]?.net ?? ZERO;
  return line.cancelled === 0 ? net : shareOf(net, quantityFromFine(line.quantity - line.cancelled), line.quantity, roundingIn(book, document.currencyCode));
}
