import type { Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import { amountFromMinor, ZERO, type Amount } from "../../money/amount";
import { quantityFromFine } from "../../money/quantity";
import { customerBalance, customerOverdue } from "../analysis/analysis";
import { deliveryOutlook, workingDaysAfter, type DeliveryOutlook } from "../backorders/backorders";
import type { Book } from "../book/book";
import type { CheckLevel } from "../book/settings";
import { lookupOf } from "../book/lookup";
import { billsEarlier, documentsOf, handledNotInvoiced, HEADERS_TABLE, LINES_TABLE, outstandingOf, type DocumentHeader, type DocumentLine, type OrderDocument } from "../documents/documents";
import { openAmountsOf, type OrderRun } from "../orders/orders";
import { availability, openLinesOf, reservationsOf, STOCK } from "../stock/stock";
import type { CheckTerms } from "./checks";

/**
 * What a person should know before going on (sales-bc 2.3): credit limit, overdue balance, stock on the date, a customer's
 * order number used twice. Settings turn each off or make it stop posting.
 */
export function warningIssues(book: Book, order: OrderRun, terms: CheckTerms): readonly Issue[] {
  // Who gives back asks for no credit and takes nothing from stock.
  if (order.document.side !== "sales" || order.facts.isCredit) return [];
  return [...creditIssues(book, order.document), ...overdueIssues(book, order.document, terms.workDate), ...duplicateIssues(book, order.document), ...stockoutIssues(book, order), ...deliveryIssues(book, order, terms.workDate)];
}

function severityOf(level: CheckLevel): "error" | "warning" {
  return level === "stop" ? "error" : "warning";
}

function creditIssues(book: Book, document: OrderDocument): readonly Issue[] {
  const { creditCheck } = book.settings;
  const customer = lookupOf(book).customers.get(document.billToNo);
  if (creditCheck === "off" || !customer || customer.creditLimit === 0) return [];
  const exposure = exposureOf(book, document.billToNo);
  if (exposure <= customer.creditLimit) return [];
  const place = { table: HEADERS_TABLE.sales, row: document.rowNumber, column: "customerNo", documentNo: document.no };
  const excess = exposure - customer.creditLimit;
  return [
    issue("CUS-04", place, { customerNo: customer.customerNo, limit: { amount: customer.creditLimit }, exposure: { amount: exposure }, excess: { amount: excess } }, severityOf(creditCheck)),
  ];
}

function overdueIssues(book: Book, document: OrderDocument, workDate: Day): readonly Issue[] {
  const { overdueCheck } = book.settings;
  if (overdueCheck === "off") return [];
  const overdue = customerOverdue(book, document.billToNo, workDate);
  if (overdue <= 0) return [];
  const place = { table: HEADERS_TABLE.sales, row: document.rowNumber, column: "customerNo", documentNo: document.no };
  return [issue("CUS-05", place, { customerNo: document.billToNo, overdue: { amount: overdue } }, severityOf(overdueCheck))];
}

/** The customer's own order number on another order that is open or posted. */
function duplicateIssues(book: Book, document: OrderDocument): readonly Issue[] {
  if (document.externalDocumentNo === "") return [];
  const others = externalNumbers(book).get(`${document.partyNo}\u0000${document.externalDocumentNo}`) ?? [];
  const other = others.find((no) => no !== document.no);
  if (other === undefined) return [];
  const place = { table: HEADERS_TABLE.sales, row: document.rowNumber, column: "externalDocumentNo", documentNo: document.no };
  return [issue("CUS-06", place, { externalDocumentNo: document.externalDocumentNo, customerNo: document.partyNo, otherDocument: other })];
}

const numbersUsed = new WeakMap<Book, ReadonlyMap<string, readonly string[]>>();

function externalNumbers(book: Book): ReadonlyMap<string, readonly string[]> {
  const made = numbersUsed.get(book);
  if (made) return made;
  const numbers = new Map<string, string[]>();
  for (const { partyNo, externalDocumentNo, no } of documentsOf(book, "sales")) {
    if (externalDocumentNo === "") continue;
    const key = `${partyNo}\u0000${externalDocumentNo}`;
    numbers.set(key, [...(numbers.get(key) ?? []), no]);
  }
  // Orders may have been taken off the sheet once they were invoiced; their invoices still know the number.
  for (const { documentType, partyNo, externalDocumentNo, sourceNo, documentNo } of book.tables.PostedHeaders.rows) {
    if (documentType !== "invoice" || externalDocumentNo === "") continue;
    const key = `${partyNo}\u0000${externalDocumentNo}`;
    const known = numbers.get(key) ?? [];
    if (!known.includes(sourceNo)) numbers.set(key, [...known, documentNo]);
  }
  numbersUsed.set(book, numbers);
  return numbers;
}

function stockoutIssues(book: Book, order: OrderRun): readonly Issue[] {
  const { stockoutCheck } = book.settings;
  if (stockoutCheck === "off" || !order.intent.handle) return [];
  return order.document.lines.flatMap((line) => {
    if (outstandingOf(line) <= 0 || line.specialOrder || availability(book).alwaysSuffices(line.no, line.locationCode)) return [];
    const day = issueDays(book).get(line.rowNumber);
    if (day === undefined) return [];
    const position = availability(book).at(line.no, line.locationCode, day);
    if (position.available >= 0) return [];
    const place = { table: LINES_TABLE.sales, row: line.rowNumber, column: "quantity", documentNo: line.documentNo };
    return [
      issue("ITM-06", place, {
        itemNo: line.no, locationCode: line.locationCode, inventory: { quantity: position.inventory }, receipts: { quantity: position.receipts },
        requirements: { quantity: position.requirements }, shortage: { quantity: quantityFromFine(-position.available) },
      }, severityOf(stockoutCheck)),
    ];
  });
}

/** Lines of an order whose day cannot be kept (sales-fo 9.2), at the cell that says the day. */
function deliveryIssues(book: Book, { document, intent }: OrderRun, workDate: Day): readonly Issue[] {
  const { deliveryDateCheck, deliveryDateControl } = book.settings;
  if (deliveryDateCheck === "off" || !intent.handle || document.type !== "order" || document.isJournal) return [];
  return document.lines.flatMap((line) => {
    if (line.lineType !== "item" || line.dropShipment || outstandingOf(line) <= 0) return [];
    if (deliveryDateControl === "leadTime") return leadTimeIssues(book, document, line);
    if (deliveryDateControl !== "atpMargin" && availability(book).alwaysSuffices(line.no, line.locationCode)) return [];
    const outlook = deliveryOutlook(book, workDate, { itemNo: line.no, locationCode: line.locationCode, documentNo: line.documentNo, lineNo: line.lineNo });
    return outlook ? [deliveryIssue(outlook, severityOf(deliveryDateCheck))] : [];
  });
}

/** BCK-35: a line that is wanted sooner than the company ships after an order. */
function leadTimeIssues(book: Book, document: OrderDocument, line: DocumentLine): readonly Issue[] {
  const { deliveryDateCheck, salesLeadTimeDays } = book.settings;
  const wanted = line.confirmedDate ?? document.confirmedDate ?? line.requestedDate ?? document.requestedDate;
  const day = workingDaysAfter(document.orderDate, salesLeadTimeDays);
  if (wanted === null || wanted >= day) return [];
  return [issue("BCK-35", placeOfDay(document, line), { wanted: { day: wanted }, orderDate: { day: document.orderDate }, count: { count: salesLeadTimeDays }, day: { day } }, severityOf(deliveryDateCheck))];
}

function deliveryIssue({ by, line: { read, row, document, outstanding }, wanted, quantity, day, sourceNo, arrival }: DeliveryOutlook, severity: Issue["severity"]): Issue {
  const facts = { wanted: { day: wanted }, whole: { quantity: outstanding }, arrival: arrival === null ? "" : { day: arrival } };
  const place = placeOfDay(document, { rowNumber: read.rowNumber(row), requestedDate: read.requestedDate(row), confirmedDate: read.confirmedDate(row) });
  if (by === "promise") {
    if (day === null) return issue("BCK-34", place, { ...facts, quantity: { quantity } }, severity);
    return issue("BCK-33", place, { wanted: facts.wanted, whole: facts.whole, quantity: { quantity }, day: { day }, sourceNo }, severity);
  }
  if (day === null) return issue("BCK-32", place, facts, severity);
  if (quantity < outstanding) return issue("BCK-31", place, { ...facts, quantity: { quantity }, day: { day }, sourceNo }, severity);
  return issue("BCK-30", place, { wanted: facts.wanted, whole: facts.whole, day: { day }, sourceNo }, severity);
}

/** The cell of the day that counts: what is confirmed before what is requested, the line's own before its order's. */
function placeOfDay(document: DocumentHeader, line: Pick<DocumentLine, "rowNumber" | "requestedDate" | "confirmedDate">): Issue["place"] {
  const isConfirmed = line.confirmedDate !== null || document.confirmedDate !== null;
  const column = isConfirmed ? "confirmedDate" : "requestedDate";
  return line[column] !== null
    ? { table: LINES_TABLE.sales, row: line.rowNumber, column, documentNo: document.no }
    : { table: HEADERS_TABLE.sales, row: document.rowNumber, column, documentNo: document.no };
}

const daysOfLines = new WeakMap<Book, ReadonlyMap<number, Day>>();

/** The day on which each open sales line takes goods from stock that are not all kept for it, by the number of its row. */
function issueDays(book: Book): ReadonlyMap<number, Day> {
  const made = daysOfLines.get(book);
  if (made) return made;
  const days = new Map<number, Day>();
  const kept = new Map<number, number>();
  for (const { issue: at, source, quantity } of reservationsOf(book).pieces) if (source === STOCK) kept.set(at, (kept.get(at) ?? 0) + quantity);
  openLinesOf(book).lines.forEach(({ kind, side, read, row, day, quantity }, at) => {
    if (kind === "issue" && side === "sales" && day !== null && (kept.get(at) ?? 0) < quantity) days.set(read.rowNumber(row), day);
  });
  daysOfLines.set(book, days);
  return days;
}

const openAmounts = new WeakMap<Book, ReadonlyMap<string, Amount>>();

/** What a customer owes and has ordered (sales-bc 2.3): the ledger's balance, what is shipped and not invoiced, and what is outstanding, less what comes back. */
function exposureOf(book: Book, customerNo: string): Amount {
  const made = openAmounts.get(book) ?? openAmountsByCustomer(book);
  openAmounts.set(book, made);
  return amountFromMinor((customerBalance(book, customerNo, null) ?? ZERO) + (made.get(customerNo) ?? ZERO));
}

/** What adds to what a customer may come to owe, and what takes from it (sales-bc 2.3). A credit memo is not expected before it is posted. */
const EXPOSED: Partial<Record<OrderDocument["type"], 1 | -1>> = { order: 1, invoice: 1, returnOrder: -1 };

function openAmountsByCustomer(book: Book): ReadonlyMap<string, Amount> {
  const made = new Map<string, Amount>();
  for (const document of documentsOf(book, "sales")) {
    const sign = EXPOSED[document.type];
    if (sign === undefined || document.isJournal || document.isFaulty || document.status === "completed") continue;
    made.set(document.billToNo, amountFromMinor((made.get(document.billToNo) ?? ZERO) + sign * openAmount(book, document)));
  }
  return made;
}

/** Outstanding, and shipped and not invoiced. What an invoice bills of an order's shipment is counted with the order. */
function openAmount(book: Book, document: OrderDocument): number {
  if (document.lines.every((line) => outstandingOf(line) === 0 && handledNotInvoiced(line) === 0)) return 0;
  return openAmountsOf(book, document).reduce((sum, { line, outstanding, notInvoiced }) => (billsEarlier(line) ? sum : sum + outstanding + notInvoiced), 0);
}
