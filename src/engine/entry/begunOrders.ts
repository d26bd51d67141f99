import type { BookRow, TableRow } from "../../tables/tables";
import { numberedTextsOf, rowAt, rowReader, type Book } from "../book/book";
import { isAhead } from "../numbering/numbering";

/**
 * Orders that order entry began to write and did not come to its end with, because the program ended or Excel refused. The
 * series is written last, so their numbers lie ahead of it; that entry wrote their lines is seen by the source of the price.
 * Entering again goes on where it ended: what is there already is not written twice.
 */
export interface BegunOrder {
  readonly documentNo: string;
  readonly header: BookRow<"SalesHeaders"> | undefined;
  readonly lines: readonly BookRow<"SalesLines">[];
}

/** The begun orders, in the order of their lines; usually none. */
export function begunOrders(book: Book): readonly BegunOrder[] {
  const { SalesLines } = book.tables;
  const linesOf = new Map<string, BookRow<"SalesLines">[]>();
  const { numbers, texts } = numberedTextsOf(SalesLines, "documentNo");
  const known = new Map<number, boolean>();
  const isBegun = (number: number): boolean => {
    const answer = known.get(number) ?? isAhead(book, "salesOrder", texts[number] ?? "");
    known.set(number, answer);
    return answer;
  };
  const { documentType, priceSource } = rowReader(SalesLines, ["documentType", "priceSource"]);
  for (let at = 0; at < numbers.length; at++) {
    if (priceSource(at) === "" || documentType(at) !== "order" || !isBegun(numbers[at] ?? 0)) continue;
    const line = rowAt(SalesLines, at);
    const own = linesOf.get(line.documentNo);
    if (own) own.push(line);
    else linesOf.set(line.documentNo, [line]);
  }
  if (linesOf.size === 0) return [];
  const headers = new Map(book.tables.SalesHeaders.rows.flatMap((row) => (row.documentType === "order" && linesOf.has(row.documentNo) ? [[row.documentNo, row] as const] : [])));
  return [...linesOf].map(([documentNo, lines]) => ({ documentNo, header: headers.get(documentNo), lines }));
}

/** Whether a begun order is what rows of order entry would make under its number: nothing in it is anything else, and what is missing may be. */
export function isPartOf(begun: BegunOrder, header: TableRow<"SalesHeaders">, lines: readonly TableRow<"SalesLines">[]): boolean {
  const { header: own } = begun;
  if (own && (own.customerNo !== header.customerNo || own.externalDocumentNo !== header.externalDocumentNo)) return false;
  const planned = new Map(lines.map((line) => [line.lineNo, contentOf(line)]));
  return begun.lines.every((line) => planned.get(line.lineNo) === contentOf(line));
}

function contentOf(line: TableRow<"SalesLines">): string {
  return [line.lineType, line.no, line.quantity, line.unitCode, line.unitPrice, line.discountPercent, line.requestedDate, line.locationCode].join("\u0000");
}
