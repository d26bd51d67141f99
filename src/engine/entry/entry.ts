import { append } from "../../base/append";
import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { isError, issue, type Issue } from "../../issues/issue";
import { multiplyDivide } from "../../money/decimal";
import { FINE_ONE, priceFromFine, type Price } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { missingCode } from "../book/missingCode";
import { dimensionsOf, type Dimension } from "../dimensions/dimensions";
import { createNumbering } from "../numbering/numbering";
import { begunOrders, isPartOf, type BegunOrder } from "./begunOrders";

/**
 * Rows of order entry become orders. Rows group by customer and external document number; what is blank comes from the
 * masters. An order is entered whole or not at all: a row at fault keeps its order out until it is mended, and says so.
 * Rows that have a document number have been entered before and are passed over. An order that an earlier entry has begun
 * is completed under its number.
 */
export interface EntryPlan {
  /** The headers and lines to be written: of an order that was begun, those that are not there. */
  readonly headers: readonly TableRow<"SalesHeaders">[];
  readonly lines: readonly TableRow<"SalesLines">[];
  readonly orders: readonly { readonly documentNo: string; readonly customerNo: string; readonly lines: number }[];
  /** What each looked-at row of order entry now says. */
  readonly rows: readonly { readonly rowNumber: number; readonly documentNo: string; readonly entered: boolean }[];
  readonly issues: readonly Issue[];
  readonly numbers: readonly { readonly row: BookRow<"NumberSeries">; readonly lastNoUsed: string; readonly lastDateUsed: Day }[];
}

type EntryRow = BookRow<"OrderEntry">;
const LINE_STEP = 10000;

export function planEntry(book: Book, workDate: Day): EntryPlan {
  const numbering = createNumbering(book);
  const knownNumbers = knownExternalNumbers(book);
  const plan = { headers: [] as TableRow<"SalesHeaders">[], lines: [] as TableRow<"SalesLines">[], orders: [] as EntryPlan["orders"][number][], rows: [] as EntryPlan["rows"][number][], issues: [] as Issue[] };
  const { groups, stray } = resumed(book, groupsOf(book), workDate);
  append(plan.issues, stray.map(({ documentNo, lines }) => issue("COM-16", { table: "SalesLines", row: lines[0]?.rowNumber ?? 0, column: "documentNo", documentNo }, { documentNo })));
  for (const { begun } of groups) if (begun) numbering.reach({ series: "salesOrder", day: workDate }, begun.documentNo);
  for (const { rows: group, begun } of groups) {
    if (begun) {
      const { header, lines } = orderOf(book, group, begun.documentNo, workDate);
      const there = new Set(begun.lines.map(({ lineNo }) => lineNo));
      if (begun.header === undefined) plan.headers.push(header);
      append(plan.lines, lines.filter(({ lineNo }) => !there.has(lineNo)));
      addOrder(plan, group, header);
      continue;
    }
    const facts = groupFacts(group);
    const perRow = group.map((row) => rowIssues(book, row, facts, workDate));
    const found = perRow.flat();
    append(plan.issues, found);
    if (found.some(isError) || group.some((row) => book.tables.OrderEntry.faultyRows.has(row.rowNumber))) {
      group.forEach((row, index) => {
        plan.rows.push({ rowNumber: row.rowNumber, documentNo: "", entered: false });
        const own = perRow[index]?.some(isError) || book.tables.OrderEntry.faultyRows.has(row.rowNumber);
        if (!own) plan.issues.push(issue("ENT-03", { table: "OrderEntry", row: row.rowNumber, column: "customerNo" }, { group: groupName(row) }));
      });
      continue;
    }
    const [first] = group;
    if (!first) continue;
    // While nobody knows what a begun order is, its number may not become another's, and its rows no second order.
    const taken = stray.length > 0 ? undefined : numbering.take({ series: "salesOrder", day: workDate, documentNo: "" });
    if (taken === undefined || "refused" in taken) {
      if (taken) plan.issues.push(taken.refused);
      append(plan.rows, group.map(({ rowNumber }) => ({ rowNumber, documentNo: "", entered: false })));
      continue;
    }
    if (taken.warning) plan.issues.push(taken.warning);
    const other = first.externalDocumentNo === "" ? undefined : knownNumbers.get(`${first.customerNo}\u0000${first.externalDocumentNo}`);
    if (other !== undefined) {
      plan.issues.push(issue("CUS-06", { table: "OrderEntry", row: first.rowNumber, column: "externalDocumentNo" }, { externalDocumentNo: first.externalDocumentNo, customerNo: first.customerNo, otherDocument: other }));
    }
    const { header, lines } = orderOf(book, group, taken.number, workDate);
    plan.headers.push(header);
    append(plan.lines, lines);
    addOrder(plan, group, header);
  }
  return { ...plan, numbers: numbering.used() };
}

function orderOf(book: Book, group: readonly EntryRow[], documentNo: string, workDate: Day) {
  return { header: headerOf(book, known(group[0], "a group has a row"), documentNo, workDate), lines: group.map((row, index) => lineOf(book, row, documentNo, (index + 1) * LINE_STEP)) };
}

function addOrder(plan: { readonly orders: EntryPlan["orders"][number][]; readonly rows: EntryPlan["rows"][number][] }, group: readonly EntryRow[], { documentNo, customerNo }: TableRow<"SalesHeaders">): void {
  plan.orders.push({ documentNo, customerNo, lines: group.length });
  for (const { rowNumber } of group) plan.rows.push({ rowNumber, documentNo, entered: true });
}

interface Group {
  readonly rows: readonly EntryRow[];
  /** The order that an earlier entry began to make of these rows. */
  readonly begun?: BegunOrder;
}

/**
 * The groups with the orders that were begun of them: a begun order is that of the rows that name it and of those, without a
 * number yet, that complete it. `stray` are begun orders that no rows would make any more.
 */
function resumed(book: Book, groups: readonly (readonly EntryRow[])[], workDate: Day): { readonly groups: readonly Group[]; readonly stray: readonly BegunOrder[] } {
  const all = begunOrders(book);
  if (all.length === 0) return { groups: groups.map((rows) => ({ rows })), stray: [] };
  const naming = new Map<string, EntryRow[]>();
  for (const row of book.tables.OrderEntry.rows) if (isOrderEntered(row)) naming.set(row.documentNo, [...(naming.get(row.documentNo) ?? []), row]);
  const left = new Set(groups);
  const stray: BegunOrder[] = [];
  const completed: Group[] = [];
  for (const begun of all) {
    const own = naming.get(begun.documentNo) ?? [];
    if (isMadeOf(book, begun, own, workDate)) {
      completed.push({ rows: own, begun });
      continue;
    }
    const candidates = [...left].filter(([row]) => own.every((each) => row !== undefined && groupKey(each) === groupKey(row)));
    const unnamed = candidates.find((group) => isMadeOf(book, begun, [...own, ...group], workDate));
    if (unnamed) {
      left.delete(unnamed);
      completed.push({ rows: inOrder([...own, ...unnamed]), begun });
    } else if (own.length === 0) stray.push(begun);
  }
  return { groups: [...completed, ...[...left].map((rows) => ({ rows }))], stray };
}

function isMadeOf(book: Book, begun: BegunOrder, rows: readonly EntryRow[], workDate: Day): boolean {
  if (rows.length === 0) return false;
  const { header, lines } = orderOf(book, inOrder(rows), begun.documentNo, workDate);
  return isPartOf(begun, header, lines);
}

function inOrder(rows: readonly EntryRow[]): readonly EntryRow[] {
  return [...rows].sort((a, b) => a.rowNumber - b.rowNumber);
}

/** Whether a row has become part of an order. */
export function isOrderEntered({ documentNo }: Pick<EntryRow, "documentNo">): boolean {
  return documentNo !== "";
}

/** The rows not entered yet, by customer and external document number, in the order in which each first comes. */
function groupsOf(book: Book): readonly (readonly EntryRow[])[] {
  const groups = new Map<string, EntryRow[]>();
  for (const row of book.tables.OrderEntry.rows) {
    if (isOrderEntered(row)) continue;
    const key = groupKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function groupKey({ customerNo, externalDocumentNo }: EntryRow): string {
  return `${customerNo}\u0000${externalDocumentNo}`;
}

/** What rows of one order say together. */
interface GroupFacts {
  /** No row orders anything, and some take back. */
  readonly isTakenBack: boolean;
  /** The row that first said the same, by the number of each row that repeats it. */
  readonly repeats: ReadonlyMap<number, number>;
}

function groupFacts(group: readonly EntryRow[]): GroupFacts {
  const firstOf = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const row of group) {
    const key = [row.itemNo, row.quantity, row.unitCode, row.unitPrice, row.discountPercent, row.requestedDate, row.locationCode].join("\u0000");
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row.rowNumber);
    else repeats.set(row.rowNumber, first);
  }
  return { isTakenBack: group.every(({ quantity }) => quantity <= 0) && group.some(({ quantity }) => quantity < 0), repeats };
}

/** An order as a person knows it before it has a number. */
function groupName({ customerNo, externalDocumentNo }: EntryRow): string {
  return [customerNo, externalDocumentNo].filter((part) => part !== "").join(" / ");
}

/** The customers' own numbers that are in use: on orders, and on invoices whose orders are no longer on the sheet. */
function knownExternalNumbers({ tables }: Book): ReadonlyMap<string, string> {
  const posted = tables.PostedHeaders.rows.flatMap((row) => (row.documentType === "invoice" ? [{ ...row, customerNo: row.partyNo }] : []));
  const rows = [...posted, ...tables.SalesHeaders.rows].filter((row) => row.externalDocumentNo !== "");
  return new Map(rows.map((row) => [`${row.customerNo}\u0000${row.externalDocumentNo}`, row.documentNo]));
}

/** The faults of a row that could be read; faults of its cells have been told while reading. */
function rowIssues(book: Book, row: EntryRow, { isTakenBack, repeats }: GroupFacts, workDate: Day): readonly Issue[] {
  const lookup = lookupOf(book);
  const at = (column: string) => ({ table: "OrderEntry", row: row.rowNumber, column });
  const issues: Issue[] = [];
  const customer = lookup.customers.get(row.customerNo);
  if (!customer && row.customerNo !== "") issues.push(missingCode(row.customerNo, "Customers", (code) => lookup.customers.has(code), at("customerNo")));
  // Both who gets the goods and who pays are looked at (sales-bc 2.1).
  for (const party of new Set([customer, customer && lookup.customers.get(customer.billToCustomerNo)])) {
    if (!party || party.blocked === "") continue;
    const code = party.blocked === "all" ? "CUS-01" : party.blocked === "invoice" ? "CUS-02" : "CUS-03";
    issues.push(issue(code, at("customerNo"), { customerNo: party.customerNo, name: party.name }));
  }
  const item = lookup.items.get(row.itemNo);
  if (!item && row.itemNo !== "") issues.push(missingCode(row.itemNo, "Items", (code) => lookup.items.has(code), at("itemNo")));
  if (item?.blocked) issues.push(issue("ITM-01", at("itemNo"), { itemNo: item.itemNo }));
  if (item?.salesBlocked) issues.push(issue("ITM-02", at("itemNo"), { itemNo: item.itemNo }));
  if (item && lookup.unitsPer(item, row.unitCode) === undefined) issues.push(issue("ITM-04", at("unitCode"), { unitCode: row.unitCode, itemNo: item.itemNo }));
  if (row.locationCode !== "" && !lookup.locations.has(row.locationCode)) issues.push(missingCode(row.locationCode, "Locations", (code) => lookup.locations.has(code), at("locationCode")));
  const isFaulty = book.tables.OrderEntry.faultyRows.has(row.rowNumber);
  if (!isFaulty && row.quantity === 0) issues.push(issue("ENT-01", at("quantity"), { itemNo: row.itemNo }));
  if (row.quantity < 0) issues.push(takenBack(row, isTakenBack));
  const first = isFaulty ? undefined : repeats.get(row.rowNumber);
  if (first !== undefined) issues.push(issue("ENT-07", at("itemNo"), { firstRow: { count: first } }));
  if (item && row.quantity >= 0 && priceOf(book, row) === 0) issues.push(issue("DOC-22", at("unitPrice"), { itemNo: item.itemNo }));
  if (row.requestedDate !== null && row.requestedDate < workDate) issues.push(issue("ENT-02", at("requestedDate"), { day: { day: row.requestedDate }, workDate: { day: workDate } }));
  return issues;
}

/** Less than nothing: a correction of stock where it is typed to cost nothing, a cancellation where all of its order comes back, else a mistake. */
function takenBack(row: EntryRow, isWholeOrder: boolean): Issue {
  const place = { table: "OrderEntry", row: row.rowNumber, column: "quantity" };
  if (row.unitPrice === 0) return issue("ENT-06", place, { quantity: { quantity: row.quantity }, itemNo: row.itemNo });
  return isWholeOrder ? issue("ENT-05", place, { group: groupName(row) }) : issue("ENT-04", place, { quantity: { quantity: row.quantity } });
}

/** A typed price, else the item's price for the row's unit. */
function priceOf(book: Book, row: EntryRow): Price {
  if (row.unitPrice !== null) return row.unitPrice;
  const item = lookupOf(book).items.get(row.itemNo);
  const perUnit = item && lookupOf(book).unitsPer(item, row.unitCode);
  return item && perUnit !== undefined ? priceFromFine(multiplyDivide(item.unitPrice, perUnit, FINE_ONE)) : priceFromFine(0);
}

function headerOf(book: Book, row: EntryRow, documentNo: string, workDate: Day): TableRow<"SalesHeaders"> {
  const customer = lookupOf(book).customers.get(row.customerNo);
  const ofCustomer = (dimension: Dimension) => dimensionsOf(book).proposed("customers", row.customerNo, dimension) || (customer?.[dimension] ?? "");
  return {
    documentType: "order", documentNo, orderType: "sales", customerNo: row.customerNo, billToCustomerNo: customer?.billToCustomerNo ?? "", shipToCode: "",
    orderDate: workDate, postingDate: workDate, documentDate: null, requestedDate: null, confirmedDate: null, dueDate: null,
    externalDocumentNo: row.externalDocumentNo, yourReference: "",
    currencyCode: customer?.currencyCode ?? "", exchangeRate: null, pricesIncludeVat: customer?.pricesIncludeVat ?? false,
    paymentTermsCode: customer?.paymentTermsCode ?? "", paymentMethodCode: customer?.paymentMethodCode ?? "",
    invoiceDiscountPercent: customer?.invoiceDiscountPercent ?? null, invoiceDiscountAmount: null, prepaymentPercent: customer?.prepaymentPercent ?? null,
    shippingAdvice: customer?.shippingAdvice ?? "", salespersonCode: customer?.salespersonCode ?? "", department: ofCustomer("department"), project: ofCustomer("project"),
    agreementNo: "", quoteNo: "", appliesToDocumentNo: "", rmaNo: "", quoteValidUntil: null, status: "open", message: "",
  };
}

function lineOf(book: Book, row: EntryRow, documentNo: string, lineNo: number): TableRow<"SalesLines"> {
  const item = lookupOf(book).items.get(row.itemNo);
  return {
    documentType: "order", documentNo, lineNo, lineType: "item", no: row.itemNo, description: item?.description ?? "", locationCode: row.locationCode,
    quantity: row.quantity, unitCode: row.unitCode || (item?.baseUnit ?? ""), unitPrice: priceOf(book, row), discountPercent: row.discountPercent, discountAmount: null,
    allowInvoiceDiscount: true, vatProductGroup: item?.vatProductGroup ?? "", quantityToShip: null, quantityToInvoice: null, quantityShipped: null, quantityInvoiced: null,
    quantityCancelled: null, outstandingQuantity: row.quantity, amount: null, amountInclVat: null, requestedDate: row.requestedDate, confirmedDate: null, promisedDate: null, allocationClass: "", shippingAdvice: "",
    dropShipment: false, specialOrder: false, purchaseNo: "", purchaseLineNo: null, shipmentNo: "", shipmentLineNo: null, appliesToItemEntry: null, appliesFromItemEntry: null,
    department: dimensionsOf(book).proposed("items", row.itemNo, "department"), project: dimensionsOf(book).proposed("items", row.itemNo, "project"), priceSource: row.unitPrice === null ? "item" : "typed", status: "", message: "",
  };
}
