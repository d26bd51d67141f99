import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine, toBaseQuantity, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { documentsOf, HEADERS_TABLE, LINES_TABLE, outstandingOf, type DocumentLine, type OrderDocument, type Side } from "../documents/documents";
import { flowsOf, type FlowLine } from "./flows";

/**
 * What lies in stock, and what orders will bring and take. Every answer is derived from posted rows and order lines and
 * made once per book. Each location stands alone. Reservations are not known here; drop shipments never touch stock.
 */
export interface OpenLine extends FlowLine {
  readonly side: Side;
  readonly documentNo: string;
  readonly lineNo: number;
  /** Customer or vendor. */
  readonly partyNo: string;
  readonly document: OrderDocument;
  readonly line: DocumentLine;
  readonly item: BookRow<"Items">;
  /** A receipt brings goods in and an issue takes them out; a direct line goes from the vendor to the customer. */
  readonly kind: "receipt" | "issue" | "direct";
  /** What is outstanding, in the line's own unit; never negative. */
  readonly outstanding: Quantity;
  /** The same in base units. */
  readonly quantity: Quantity;
  /** Base units in one unit of the line. */
  readonly perUnit: Quantity;
  /** The day the goods are promised or due; null for a purchase that no one has dated. */
  readonly day: Day | null;
  readonly isConfirmed: boolean;
}

export interface OpenLines {
  /** By document number, side and line number, whatever the order of the sheet's rows. */
  readonly lines: readonly OpenLine[];
  /** Lines that could not be counted, and why: DOC-17, REF-01, ITM-04. */
  readonly leftOut: readonly Issue[];
}

export interface StockPosition {
  /** On hand now, in base units. */
  readonly inventory: Quantity;
  /** What open orders bring and take up to and including the day; both positive. */
  readonly receipts: Quantity;
  readonly requirements: Quantity;
  /** inventory + receipts − requirements: negative is a shortage. */
  readonly available: Quantity;
}

export interface Availability {
  /**
   * The position of an item at a location on a day (sales-bc 2.3 and 4.17). Lines of the book that are due by then are
   * all counted, an asked line among them if it is in the book; a line that is not yet in it the caller takes off.
   */
  at(itemNo: string, locationCode: string, day: Day): StockPosition;
  /** Whether what is on hand suffices for all that is ever to go out, so that no day needs to be looked at. */
  alwaysSuffices(itemNo: string, locationCode: string): boolean;
}

type OnHand = ReadonlyMap<string, ReadonlyMap<string, number>>;

const onHands = new WeakMap<Book, OnHand>();
const openLines = new WeakMap<Book, OpenLines>();
const availabilities = new WeakMap<Book, Availability>();

function once<Value>(made: WeakMap<Book, Value>, book: Book, make: (book: Book) => Value): Value {
  let value = made.get(book);
  if (value === undefined) made.set(book, (value = make(book)));
  return value;
}

/** What is on hand of an item at a location: the sum of its item entries, in base units; negative where more left than came. */
export function onHand(book: Book, itemNo: string, locationCode: string): Quantity {
  return quantityFromFine(once(onHands, book, sumEntries).get(itemNo)?.get(locationCode) ?? 0);
}

function sumEntries(book: Book): OnHand {
  const byItem = new Map<string, Map<string, number>>();
  for (const { itemNo, locationCode, quantity } of book.tables.ItemLedger.rows) {
    let byLocation = byItem.get(itemNo);
    if (byLocation === undefined) byItem.set(itemNo, (byLocation = new Map()));
    byLocation.set(locationCode, (byLocation.get(locationCode) ?? 0) + quantity);
  }
  return byItem;
}

/** Availability by item, location and day. */
export function availability(book: Book): Availability {
  return once(availabilities, book, createAvailability);
}

function createAvailability(book: Book): Availability {
  const flows = flowsOf(openLinesOf(book).lines.filter(({ kind }) => kind !== "direct"));
  const required = new Map<string, number>();
  for (const { kind, itemNo, locationCode, quantity } of openLinesOf(book).lines) {
    if (kind === "issue") required.set(`${itemNo}\u0000${locationCode}`, (required.get(`${itemNo}\u0000${locationCode}`) ?? 0) + quantity);
  }
  return {
    alwaysSuffices: (itemNo, locationCode) => onHand(book, itemNo, locationCode) >= (required.get(`${itemNo}\u0000${locationCode}`) ?? 0),
    at: (itemNo, locationCode, day) => {
      const inventory = onHand(book, itemNo, locationCode);
      const { receipts, requirements } = flows(itemNo, locationCode, day);
      return { inventory, receipts, requirements, available: quantityFromFine(inventory + receipts - requirements) };
    },
  };
}

/**
 * The open lines of orders that move stocked items (sales-fo 13.2): sales orders of every type but journals, purchase
 * orders, and purchase returns. A negative line moves the other way. Expected sales returns are no supply; quotes, blanket
 * orders, services and account lines take no part.
 */
export function openLinesOf(book: Book): OpenLines {
  return once(openLines, book, collectOpenLines);
}

function collectOpenLines(book: Book): OpenLines {
  const lines: OpenLine[] = [];
  const leftOut: Issue[] = [];
  const documents = [...documentsOf(book, "sales"), ...documentsOf(book, "purchase")].filter(movesStock);
  documents.sort((a, b) => compareCodes(a.no, b.no) || compareCodes(b.side, a.side) || compareCodes(a.type, b.type) || a.rowNumber - b.rowNumber);
  for (const document of documents) {
    for (const line of document.lines) {
      if (line.lineType !== "item") continue;
      const found = openLine(book, document, line);
      if (found === null) continue;
      if ("code" in found) leftOut.push(found);
      else lines.push(found);
    }
  }
  return { lines, leftOut };
}

function movesStock(document: OrderDocument): boolean {
  if (document.isJournal) return false;
  return document.type === "order" || (document.type === "returnOrder" && document.side === "purchase");
}

/** The open line, the issue that keeps it out, or null where there is nothing to count. */
function openLine(book: Book, document: OrderDocument, line: DocumentLine): OpenLine | Issue | null {
  const place = { table: LINES_TABLE[line.side], row: line.rowNumber, documentNo: line.documentNo };
  if (isUnreadable(book, document, line)) return issue("DOC-17", place, { documentNo: line.documentNo });
  const outstanding = line.quantity < 0 ? quantityFromFine(-outstandingOf(line)) : outstandingOf(line);
  if (outstanding <= 0) return null;
  const { items, unitsPer } = lookupOf(book);
  const item = items.get(line.no);
  if (item === undefined) return issue("REF-01", { ...place, column: "no" }, { value: line.no, table: { table: "Items" } });
  if (item.type !== "inventory") return null;
  const perUnit = unitsPer(item, line.unitCode);
  if (perUnit === undefined) return issue("ITM-04", { ...place, column: "unitCode" }, { unitCode: line.unitCode, itemNo: line.no });
  const quantity = toBaseQuantity(outstanding, perUnit);
  const kind = kindOf(document, line);
  if (quantity <= 0 || kind === null) return null;
  const confirmed = line.confirmedDate ?? document.confirmedDate;
  const asked = line.requestedDate ?? document.requestedDate;
  return {
    side: line.side,
    documentNo: line.documentNo,
    lineNo: line.lineNo,
    partyNo: document.partyNo,
    document, line, item, kind, outstanding, quantity, perUnit,
    itemNo: item.itemNo,
    locationCode: line.locationCode,
    day: confirmed ?? asked ?? (line.side === "sales" || kind === "issue" ? document.orderDate : null),
    isConfirmed: confirmed !== null,
  };
}

function isUnreadable(book: Book, document: OrderDocument, line: DocumentLine): boolean {
  if (!document.isFaulty) return false;
  return book.tables[HEADERS_TABLE[line.side]].faultyRows.has(document.rowNumber) || book.tables[LINES_TABLE[line.side]].faultyRows.has(line.rowNumber);
}

function kindOf(document: OrderDocument, line: DocumentLine): OpenLine["kind"] | null {
  const isReturn = line.quantity < 0;
  if (document.type === "returnOrder") return "issue";
  if (line.dropShipment) return isReturn ? null : "direct";
  return (document.side === "sales") === isReturn ? "receipt" : "issue";
}

