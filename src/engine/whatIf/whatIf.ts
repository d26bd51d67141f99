import type { Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import type { Quantity } from "../../money/quantity";
import type { BookRow, TableId } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { HEADERS_TABLE, LINES_TABLE, type Side } from "../documents/documents";
import { newHeader, newLine } from "../purchasing/purchasing";

/**
 * What would be if a receipt came on another day, a line were for another quantity, or goods were bought (sales-fo 13.6): the
 * book as it would then be. Nothing of the book itself changes, so whatever reads a book can be asked about it.
 */
export type Supposition =
  /** The goods of a purchase line come, or those of a sales line are wanted, on another day. The side is named where both have such a line. */
  | { readonly kind: "day"; readonly side?: Side; readonly documentNo: string; readonly lineNo: number; readonly day: Day }
  /** A line is for another quantity, in its own unit. */
  | { readonly kind: "quantity"; readonly side?: Side; readonly documentNo: string; readonly lineNo: number; readonly quantity: Quantity }
  /** A quantity, in base units, is bought from the item's own vendor and comes on a day that nobody has confirmed. */
  | { readonly kind: "purchase"; readonly itemNo: string; readonly locationCode: string; readonly quantity: Quantity; readonly day: Day };

export interface Supposed {
  /** The book in which all suppositions hold. */
  readonly book: Book;
  /** Suppositions that speak of no order line, or of no item, and are left out: BCK-23, REF-01. */
  readonly issues: readonly Issue[];
}

export function supposing(book: Book, suppositions: readonly Supposition[], workDate: Day): Supposed {
  const issues: Issue[] = [];
  let supposed = book;
  for (const supposition of suppositions) {
    const found = supposition.kind === "purchase" ? withPurchase(supposed, supposition, workDate) : withLine(supposed, supposition);
    if ("code" in found) issues.push(found);
    else supposed = found;
  }
  return { book: supposed, issues };
}

type OfLine = Exclude<Supposition, { readonly kind: "purchase" }>;

type Row = BookRow<"SalesLines"> | BookRow<"PurchaseLines">;

const SIDES: readonly Side[] = ["sales", "purchase"];

function withLine(book: Book, supposition: OfLine): Book | Issue {
  const { documentNo, lineNo } = supposition;
  const isMeant = (row: Row) => row.documentType === "order" && row.documentNo === documentNo && row.lineNo === lineNo;
  const linesOf = (side: Side): readonly Row[] => book.tables[LINES_TABLE[side]].rows;
  const [side, ...others] = SIDES.filter((each) => (supposition.side ?? each) === each && linesOf(each).some(isMeant));
  if (side === undefined || others.length > 0) return issue("BCK-23", { table: LINES_TABLE[supposition.side ?? "sales"], documentNo }, { documentNo, lineNo: { count: lineNo } });
  const header = book.tables[HEADERS_TABLE[side]].rows.find((row) => row.documentType === "order" && row.documentNo === documentNo);
  return withRows(book, LINES_TABLE[side], linesOf(side).map((row) => (isMeant(row) ? { ...row, ...changeOf(supposition, side, row, header) } : row)));
}

/** A day that is agreed stays agreed, and one that is only expected or wished stays that: the one that counts is moved. */
function changeOf(supposition: OfLine, side: Side, line: { readonly confirmedDate: Day | null }, header: { readonly confirmedDate: Day | null } | undefined) {
  if (supposition.kind === "quantity") return { quantity: supposition.quantity };
  const { day } = supposition;
  if (line.confirmedDate !== null || (header?.confirmedDate ?? null) !== null) return { confirmedDate: day };
  return side === "sales" ? { requestedDate: day } : { expectedDate: day };
}

function withPurchase(book: Book, { itemNo, locationCode, quantity, day }: Extract<Supposition, { kind: "purchase" }>, workDate: Day): Book | Issue {
  const item = lookupOf(book).items.get(itemNo);
  if (item === undefined) return issue("REF-01", { table: "Items" }, { value: itemNo, table: { table: "Items" } });
  const headers = book.tables.PurchaseHeaders;
  const documentNo = freeNumber(new Set(headers.rows.map((row) => row.documentNo)));
  const vendor = lookupOf(book).vendors.get(item.vendorNo) ?? { vendorNo: item.vendorNo, currencyCode: "", paymentTermsCode: "" };
  const bought = { itemNo, description: item.description, locationCode, quantity, unitCode: item.baseUnit, arrivalDate: day };
  const header = { ...newHeader(book, vendor, documentNo, workDate), rowNumber: lastRow(headers.rows) + 1 };
  const lines = book.tables.PurchaseLines;
  const line = { ...newLine(book, bought, { documentNo, lineNo: 10000, item, unitCost: undefined }), rowNumber: lastRow(lines.rows) + 1 };
  return withRows(withRows(book, "PurchaseHeaders", [...headers.rows, header]), "PurchaseLines", [...lines.rows, line]);
}

/** A number that no purchase has. */
function freeNumber(taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(`NEW-${count}`)) count++;
  return `NEW-${count}`;
}

function lastRow(rows: readonly { readonly rowNumber: number }[]): number {
  return rows[rows.length - 1]?.rowNumber ?? 1;
}

function withRows(book: Book, id: TableId, rows: readonly object[]): Book {
  return { ...book, tables: { ...book.tables, [id]: { ...book.tables[id], rows } } as unknown as Book["tables"] };
}
