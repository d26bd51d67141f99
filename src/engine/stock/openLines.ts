import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine, toBaseQuantity, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf, type Lookup } from "../book/lookup";
import { documentHeadersOf, HEADERS_TABLE, LINES_TABLE, outstandingOf, type DocumentHeader, type LineReader, type Side } from "../documents/documents";
import { placeKey, type FlowLine } from "./flows";
import { openTransfers } from "./transfers";

/** What orders will still bring and take, line by line; drop shipments never touch stock. Each location stands alone. */
export interface OpenLine extends FlowLine {
  /** Goods that are moved from one location to another stand in the item journal: where they leave, and where they come. */
  readonly side: Side | "transfer";
  readonly documentNo: string;
  readonly lineNo: number;
  /** Customer or vendor; of a transfer, the other location. */
  readonly partyNo: string;
  readonly document: DocumentHeader;
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
  /** What else stands on the line is read at its row: there are a hundred thousand lines, and few are ever asked for it. */
  readonly read: LineReader;
  readonly row: number;
}

export interface OpenLines {
  /** By document number, side and line number; of a transfer, where the goods leave first; whatever the order of the sheet's rows. */
  readonly lines: readonly OpenLine[];
  /** Lines that could not be counted, and why: DOC-17, REF-01, ITM-04. */
  readonly leftOut: readonly Issue[];
  /** How many of them are of an item at a location. */
  leftOutAt(itemNo: string, locationCode: string): number;
}

const openLines = new WeakMap<Book, OpenLines>();

/**
 * The open lines of orders that move stocked items (sales-fo 13.2): sales orders of every type but journals, purchase
 * orders, purchase returns, and transfers of the item journal. A negative line moves the other way. Sales returns are supply only where a setting counts
 * what customers announce; quotes, blanket orders, services and account lines take no part.
 */
export function openLinesOf(book: Book): OpenLines {
  const made = openLines.get(book) ?? collectOpenLines(book);
  openLines.set(book, made);
  return made;
}

function collectOpenLines(book: Book): OpenLines {
  const lines: OpenLine[] = [];
  const leftOut: Issue[] = [];
  const places = new Map<string, number>();
  // Functions that are made in one place keep what any of them names: the answer is to keep its counts, and not the book.
  const { backorderCountReturns } = book.settings;
  const orders = [...ordersOf(book, "sales", backorderCountReturns), ...ordersOf(book, "purchase", backorderCountReturns)];
  orders.sort(({ document: a }, { document: b }) => compareCodes(a.no, b.no) || compareCodes(b.side, a.side) || compareCodes(a.type, b.type) || a.rowNumber - b.rowNumber);
  const lookup = lookupOf(book);
  for (const { document, rows, read } of orders) {
    for (const at of rows) {
      if (read.lineType(at) !== "item") continue;
      const found = openLine(book, lookup, document, read, at);
      if (found === null) continue;
      if ("code" in found) {
        leftOut.push(found);
        const place = placeKey(read.no(at), read.locationCode(at));
        places.set(place, (places.get(place) ?? 0) + 1);
      } else lines.push(found);
    }
  }
  const transfers = openTransfers(book);
  // Sorting keeps the lines of a document in their order.
  const all = transfers.lines.length === 0 ? lines : [...lines, ...transfers.lines].sort((a, b) => compareCodes(a.documentNo, b.documentNo) || compareCodes(b.side, a.side));
  return { lines: all, leftOut: [...leftOut, ...transfers.leftOut], leftOutAt: (itemNo, locationCode) => places.get(placeKey(itemNo, locationCode)) ?? 0 };
}

/** An order whose lines move stock, and where they stand. */
interface Order {
  readonly document: DocumentHeader;
  readonly rows: readonly number[];
  readonly read: LineReader;
}

function ordersOf(book: Book, side: Side, countsReturns: boolean): readonly Order[] {
  const { headers, rowsOf, read } = documentHeadersOf(book, side);
  return headers.flatMap((document, index) => (movesStock(document, countsReturns) ? [{ document, rows: rowsOf[index] ?? [], read }] : []));
}

function movesStock(document: DocumentHeader, countsReturns: boolean): boolean {
  if (document.isJournal) return false;
  return document.type === "order" || (document.type === "returnOrder" && (document.side === "purchase" || countsReturns));
}

/** The open line at the position of a row, the issue that keeps it out, or null where there is nothing to count. */
function openLine(book: Book, { items, unitsPer }: Lookup, document: DocumentHeader, read: LineReader, at: number): OpenLine | Issue | null {
  const { side, no: documentNo } = document;
  const rowNumber = read.rowNumber(at);
  const place = (column?: string) => ({ table: LINES_TABLE[side], row: rowNumber, ...(column !== undefined && { column }), documentNo });
  if (document.isFaulty && isUnreadable(book, document, rowNumber)) return issue("DOC-17", place(), { documentNo });
  const ordered = read.quantity(at);
  const left = outstandingOf({ quantity: ordered, handled: read.handled(at), cancelled: read.cancelled(at) });
  const outstanding = ordered < 0 ? quantityFromFine(-left) : left;
  if (outstanding <= 0) return null;
  const itemNo = read.no(at);
  const item = items.get(itemNo);
  if (item === undefined) return issue("REF-01", place("no"), { value: itemNo, table: { table: "Items" } });
  if (item.type !== "inventory") return null;
  const unitCode = read.unitCode(at);
  const perUnit = unitsPer(item, unitCode);
  if (perUnit === undefined) return issue("ITM-04", place("unitCode"), { unitCode, itemNo });
  const quantity = toBaseQuantity(outstanding, perUnit);
  const kind = kindOf(document, ordered, read.dropShipment(at));
  if (quantity <= 0 || kind === null) return null;
  const confirmed = read.confirmedDate(at) ?? document.confirmedDate;
  const asked = read.requestedDate(at) ?? document.requestedDate;
  return {
    side,
    documentNo,
    lineNo: read.lineNo(at),
    partyNo: document.partyNo,
    document, item, kind, outstanding, quantity, perUnit,
    itemNo: item.itemNo,
    locationCode: read.locationCode(at),
    day: confirmed ?? asked ?? (side === "sales" || kind === "issue" ? document.orderDate : null),
    isConfirmed: confirmed !== null,
    read,
    row: at,
  };
}

function isUnreadable(book: Book, { side, rowNumber: ofHeader }: DocumentHeader, rowNumber: number): boolean {
  return book.tables[HEADERS_TABLE[side]].faultyRows.has(ofHeader) || book.tables[LINES_TABLE[side]].faultyRows.has(rowNumber);
}

function kindOf({ side, type }: DocumentHeader, ordered: Quantity, isDropShipment: boolean): OpenLine["kind"] | null {
  const isReturn = ordered < 0;
  if (type === "returnOrder") return side === "purchase" ? "issue" : "receipt";
  if (isDropShipment) return isReturn ? null : "direct";
  return (side === "sales") === isReturn ? "receipt" : "issue";
}
