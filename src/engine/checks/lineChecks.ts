import { append } from "../../base/append";
import { issue, type Issue } from "../../issues/issue";
import { amountFromMinor } from "../../money/amount";
import { quantityFromFine } from "../../money/quantity";
import { lineAmount } from "../amounts/amounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { missingCode } from "../book/missingCode";
import { roundingIn } from "../currency/currency";
import { billedLine, billsEarlier, handledNotInvoiced, leftToBill, LINES_TABLE, outstandingOf, type DocumentFacts, type DocumentLine } from "../documents/documents";
import type { LineRun, OrderRun } from "../orders/orders";

/** Checks of the lines of a document: items, units, quantities and their signs, discounts (sales-bc 2.1, 2.2, 2.4). */
export function lineIssues(book: Book, order: OrderRun): readonly Issue[] {
  const issues: Issue[] = [];
  for (const lineRun of order.lines) {
    const { line } = lineRun;
    const at: At = (column) => ({ table: LINES_TABLE[line.side], row: line.rowNumber, column, documentNo: line.documentNo });
    if (line.lineType === "text") append(issues, textIssues(line, at));
    else {
      subjectIssues(book, lineRun, order.facts, at, issues);
      quantityIssues(lineRun, order, at, issues);
      if (billsEarlier(line)) append(issues, billedIssues(book, lineRun, order, at));
      if (line.discountAmount !== null && line.discountAmount !== 0) append(issues, amountIssues(book, order, line, at));
    }
  }
  return issues;
}

type At = (column: string) => { readonly table: string; readonly row: number; readonly column: string; readonly documentNo: string };

function priceColumn(line: DocumentLine): string {
  return line.side === "sales" ? "unitPrice" : "unitCost";
}

function handleColumn(line: DocumentLine): string {
  return line.side === "sales" ? "quantityToShip" : "quantityToReceive";
}

function textIssues(line: DocumentLine, at: At): readonly Issue[] {
  const filled = line.quantity !== 0 ? "quantity" : line.unitPrice !== 0 ? priceColumn(line) : undefined;
  return filled === undefined ? [] : [issue("DOC-12", at(filled), { column: { table: LINES_TABLE[line.side], column: filled } })];
}

/** The item or account of a line: named, there, not blocked, in a unit it has. Accounts themselves are checked with the setup. */
function subjectIssues(book: Book, { line, groups }: LineRun, facts: DocumentFacts, at: At, issues: Issue[]): void {
  const { item } = groups;
  if (line.no === "") issues.push(issue("DOC-13", at("no"), { lineType: line.lineType }));
  else if (line.lineType === "charge" && groups.isMissing) issues.push(issue("REF-01", at("no"), { value: line.no, table: { table: "ItemCharges" } }));
  else if (line.lineType === "item" && !item) issues.push(missingCode(line.no, "Items", (code) => lookupOf(book).items.has(code), at("no")));
  if (line.no === "" || line.lineType !== "item" || !item) return;
  if (item.blocked) issues.push(issue("ITM-01", at("no"), { itemNo: item.itemNo }));
  // Goods come back even when no more of them is traded.
  if (item.salesBlocked && line.side === "sales" && !facts.isCredit) issues.push(issue("ITM-02", at("no"), { itemNo: item.itemNo }));
  if (item.purchasingBlocked && line.side === "purchase" && !facts.isCredit) issues.push(issue("ITM-03", at("no"), { itemNo: item.itemNo }));
  if (lookupOf(book).unitsPer(item, line.unitCode) === undefined) issues.push(issue("ITM-04", at("unitCode"), { unitCode: line.unitCode, itemNo: item.itemNo }));
  if (line.locationCode !== "" && !lookupOf(book).locations.has(line.locationCode)) {
    issues.push(missingCode(line.locationCode, "Locations", (code) => lookupOf(book).locations.has(code), at("locationCode")));
  }
  if (line.side === "sales" && line.unitPrice === 0 && line.quantity !== 0) issues.push(issue("DOC-22", at("unitPrice"), { itemNo: item.itemNo }));
}

/** Quantities typed to handle and to invoice: sign, and no more than there is (sales-bc 2.2); a drop shipment needs its purchase line. */
function quantityIssues({ line, handle }: LineRun, order: OrderRun, at: At, issues: Issue[]): void {
  const outstanding = outstandingOf(line);
  const wrongSign = (quantity: number) => quantity !== 0 && line.quantity !== 0 && quantity < 0 !== line.quantity < 0;
  if (line.handled !== 0 && (Math.abs(line.quantity) < Math.abs(line.handled) || line.quantity < 0 !== line.handled < 0)) {
    issues.push(issue("DOC-08", at("quantity"), { quantity: { quantity: line.quantity }, handled: { quantity: line.handled } }));
  } else if (wrongSign(line.cancelled)) issues.push(issue("DOC-11", at("quantityCancelled"), { quantity: { quantity: line.cancelled } }));
  else if (Math.abs(line.cancelled) > Math.abs(line.quantity - line.handled)) {
    // More cancelled than is left would turn the line round: it would take back what it sold.
    issues.push(issue("DOC-09", at("quantityCancelled"), { quantity: { quantity: line.cancelled }, outstanding: { quantity: quantityFromFine(line.quantity - line.handled) } }));
  }
  if (order.facts.isWhole) {
    // What is left of a line that has been posted is nothing, and then nothing is asked of it.
    for (const [column, typed] of [[handleColumn(line), line.toHandle], ["quantityToInvoice", line.toInvoice]] as const) {
      if (typed !== null && outstanding !== 0 && typed !== outstanding) issues.push(issue("DOC-31", at(column), { quantity: { quantity: typed }, whole: { quantity: outstanding } }));
    }
  } else if (order.intent.handle && line.toHandle !== null) {
    if (wrongSign(line.toHandle)) issues.push(issue("DOC-11", at(handleColumn(line)), { quantity: { quantity: line.toHandle } }));
    else if (Math.abs(line.toHandle) > Math.abs(outstanding)) {
      issues.push(issue("DOC-09", at(handleColumn(line)), { quantity: { quantity: line.toHandle }, outstanding: { quantity: outstanding } }));
    }
  }
  if (!order.facts.isWhole && order.intent.invoice && line.toInvoice !== null) {
    // What an act without shipping cannot bill yet is cut, not refused; more than could ever be billed is a fault.
    const most = quantityFromFine(order.intent.handle ? handledNotInvoiced(line) + handle : line.quantity - line.cancelled - line.invoiced);
    if (wrongSign(line.toInvoice)) issues.push(issue("DOC-11", at("quantityToInvoice"), { quantity: { quantity: line.toInvoice } }));
    else if (Math.abs(line.toInvoice) > Math.abs(most)) issues.push(issue("DOC-10", at("quantityToInvoice"), { quantity: { quantity: line.toInvoice }, most: { quantity: most } }));
  }
  if (line.dropShipment && handle !== 0) issues.push(issue("DOC-19", at("dropShipment"), { lineNo: { count: line.lineNo } }));
}

/** A line that bills what was moved before names a posted line of who is billed, and no more than is left of it (sales-bc 2.4, rule 18). */
function billedIssues(book: Book, { line, invoice }: LineRun, { document }: OrderRun, at: At): readonly Issue[] {
  if (invoice === 0) return [];
  const billed = billedLine(book, document, line);
  if (!billed) return [issue("DOC-35", at(line.side === "sales" ? "shipmentNo" : "receiptNo"), { shipmentNo: line.billsNo, lineNo: { count: line.billsLineNo ?? 0 } })];
  const { ofLine, ofOrder } = leftToBill(book, billed);
  const most = Math.abs(ofLine) < Math.abs(ofOrder) ? ofLine : ofOrder;
  return Math.abs(invoice) <= Math.abs(most) && invoice < 0 === most < 0 ? [] : [issue("DOC-10", at("quantity"), { quantity: { quantity: invoice }, most: { quantity: most } })];
}

function amountIssues(book: Book, { document }: OrderRun, { quantity, unitPrice, discountPercent, discountAmount }: DocumentLine, at: At): readonly Issue[] {
  const { gross, discount } = lineAmount({ quantity, wholeQuantity: quantity, unitPrice, discountPercent, discountAmount }, roundingIn(book, document.currencyCode));
  const tooLarge = Math.abs(discount) > Math.abs(gross) || (gross !== 0 && discount !== 0 && discount < 0 !== gross < 0);
  return tooLarge ? [issue("DOC-18", at("discountAmount"), { discount: { amount: discount }, amount: { amount: amountFromMinor(gross) } })] : [];
}
