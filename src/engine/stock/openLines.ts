import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine, toBaseQuantity, type Quantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf, type Lookup } from "../book/lookup";
import { documentsOf, HEADERS_TABLE, LINES_TABLE, outstandingOf, type DocumentLine, type OrderDocument, type Side } from "../documents/documents";
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
  const documents = [...documentsOf(book, "sales"), ...documentsOf(book, "purchase")].filter((document) => movesStock(document, backorderCountReturns));
  documents.sort((a, b) => compareCodes(a.no, b.no) || compareCodes(b.side, a.side) || compareCodes(a.type, b.type) || a.rowNumber - b.rowNumber);
  const lookup = lookupOf(book);
  for (const document of documents) {
    for (const line of document.lines) {
      if (line.lineType !== "item") continue;
      const found = openLine(book, lookup, document, line);
      if (found === null) continue;
      if ("code" in found) {
        leftOut.push(found);
        const place = placeKey(line.no, line.locationCode);
        places.set(place, (places.get(place) ?? 0) + 1);
      } else lines.push(found);
    }
  }
  const transfers = openTransfers(book);
  // Sorting keeps the lines of a document in their order.
  const all = transfers.lines.length === 0 ? lines : [...lines, ...transfers.lines].sort((a, b) => compareCodes(a.documentNo, b.documentNo) || compareCodes(b.side, a.side));
  return { lines: all, leftOut: [...leftOut, ...transfers.leftOut], leftOutAt: (itemNo, locationCode) => places.get(placeKey(itemNo, locationCode)) ?? 0 };
}

function movesStock(document: OrderDocument, countsReturns: boolean): boolean {
  if (document.isJournal) return false;
  return document.type === "order" || (document.type === "returnOrder" && (document.side === "purchase" || countsReturns));
}

/** The open line, the issue that keeps it out, or null where there is nothing to count. */
function openLine(book: Book, { items, unitsPer }: Lookup, document: OrderDocument, line: DocumentLine): OpenLine | Issue | null {
  if (isUnreadable(book, document, line)) return issue("DOC-17", placeOf(line), { documentNo: line.documentNo });
  const outstanding = line.quantity < 0 ? quantityFromFine(-outstandingOf(line)) : outstandingOf(line);
  if (outstanding <= 0) return null;
  const item = items.get(line.no);
  if (item === undefined) return issue("REF-01", { ...placeOf(line), column: "no" }, { value: line.no, table: { table: "Items" } });
  if (item.type !== "inventory") return null;
  const perUnit = unitsPer(item, line.unitCode);
  if (perUnit === undefined) return issue("ITM-04", { ...placeOf(line), column: "unitCode" }, { unitCode: line.unitCode, itemNo: line.no });
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

function placeOf(line: DocumentLine): { readonly table: string; readonly row: number; readonly documentNo: string } {
  return { table: LINES_TABLE[line.side], row: line.rowNumber, documentNo: line.documentNo };
}

function isUnreadable(book: Book, document: OrderDocument, line: DocumentLine): boolean {
  if (!document.isFaulty) return false;
  return book.tables[HEADERS_TABLE[line.side]].faultyRows.has(document.rowNumber) || book.tables[LINES_TABLE[line.side]].faultyRows.has(line.rowNumber);
}

function kindOf(document: OrderDocument, line: DocumentLine): OpenLine["kind"] | null {
  const isReturn = line.quantity < 0;
  if (document.type === "returnOrder") return document.side === "purchase" ? "issue" : "receipt";
  if (line.dropShipment) return isReturn ? null : "direct";
  return (document.side === "sales") === isReturn ? "receipt" : "issue";
}

