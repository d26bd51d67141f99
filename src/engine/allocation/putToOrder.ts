import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine } from "../../money/quantity";
import type { ReportRow } from "../../tables/tables";
import type { Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { onHand, type OpenLine } from "../stock/stock";
import { bringsGoods, isArrival } from "./arrivals";

/**
 * Who gets what of goods that arrive, in the order in which the policy serves them (sales-fo 13.5): of a purchase order or a
 * transfer that is still to come, what is pegged to it; of a posted receipt, what it added to stock, which is what those get whom the
 * stock before it did not reach. What nobody waits for goes to the shelf: its rows have no customer.
 */
export function putToOrder(book: Book, found: Backorders, documentNo: string): { readonly rows: readonly ReportRow<"PutToOrder">[]; readonly issues: readonly Issue[] } {
  const { lines } = found.plan.events;
  const planned = lines.flatMap((line, at) => (isArrival(line) && line.documentNo === documentNo ? [at] : []));
  if (planned.length > 0) return { rows: planned.flatMap((at) => arrivalRows(book, arrivalOf(lines[at] as OpenLine), takers(found, ({ source }) => source === at))), issues: [] };
  const posted = receivedOf(book, documentNo);
  if (posted.length === 0) return { rows: [], issues: [issue("DOC-20", { table: "PurchaseHeaders", documentNo }, { documentNo })] };
  return { rows: posted.flatMap((arrival) => arrivalRows(book, arrival, ofStock(found, book, arrival))), issues: [] };
}

interface ArrivedLine {
  readonly sourceNo: string;
  readonly sourceLineNo: number;
  readonly itemNo: string;
  readonly locationCode: string;
  /** In base units. */
  readonly quantity: number;
}

interface Taker {
  readonly line: OpenLine;
  quantity: number;
}

function arrivalOf({ documentNo, lineNo, itemNo, locationCode, quantity }: OpenLine): ArrivedLine {
  return { sourceNo: documentNo, sourceLineNo: lineNo, itemNo, locationCode, quantity };
}

/** The stocked lines of a posted receipt, or of an invoice that brought the goods with it. */
function receivedOf(book: Book, documentNo: string): readonly ArrivedLine[] {
  return book.tables.PostedLines.rows.flatMap((line) =>
    line.documentNo === documentNo && bringsGoods(line) ? [{ sourceNo: documentNo, sourceLineNo: line.lineNo, itemNo: line.no, locationCode: line.locationCode, quantity: line.quantityBase }] : [],
  );
}

/** Who takes of some supply, in the order in which it was given. */
function takers({ plan: { events, coverage: { pegs } } }: Backorders, isMeant: (peg: { readonly source: number; readonly line: OpenLine }) => boolean): Taker[] {
  const byLine = new Map<number, Taker>();
  for (let peg = 0; peg < pegs.count; peg++) {
    const issue = pegs.issue[peg] ?? 0;
    const line = events.lines[issue];
    if (line === undefined || !isMeant({ source: pegs.source[peg] ?? 0, line })) continue;
    const own = byLine.get(issue);
    if (own) own.quantity += pegs.quantity[peg] ?? 0;
    else byLine.set(issue, { line, quantity: pegs.quantity[peg] ?? 0 });
  }
  return [...byLine.values()];
}

/** Of what lies in stock, the last part: those who are served first were served by what was there before. */
function ofStock(found: Backorders, book: Book, { itemNo, locationCode, quantity }: ArrivedLine): readonly Taker[] {
  const { lines } = found.plan.events;
  let before = Math.max(0, onHand(book, itemNo, locationCode) - quantity);
  return takers(found, ({ source, line }) => lines[source] === undefined && line.itemNo === itemNo && line.locationCode === locationCode).flatMap((taker) => {
    const served = Math.min(before, taker.quantity);
    before -= served;
    return taker.quantity > served ? [{ line: taker.line, quantity: taker.quantity - served }] : [];
  });
}

function arrivalRows(book: Book, arrival: ArrivedLine, takersOfIt: readonly Taker[]): readonly ReportRow<"PutToOrder">[] {
  const { customers, items, locations, vendors } = lookupOf(book);
  const item = items.get(arrival.itemNo);
  const { sourceNo, sourceLineNo, itemNo, locationCode } = arrival;
  const shared = { sourceNo, sourceLineNo, itemNo, description: item?.description ?? "", locationCode, unitCode: item?.baseUnit ?? "" };
  let left = arrival.quantity;
  const rows: ReportRow<"PutToOrder">[] = takersOfIt.flatMap(({ line, quantity }, at) => {
    const given = Math.min(quantity, left);
    left -= given;
    if (given === 0) return [];
    const party = line.side === "sales" ? customers.get(line.partyNo) : line.side === "purchase" ? vendors.get(line.partyNo) : locations.get(line.partyNo);
    return [{ ...shared, rank: at + 1, customerNo: line.partyNo, name: party?.name ?? "", documentNo: line.documentNo, lineNo: line.lineNo, requestedDate: line.day, quantity: quantityFromFine(given) }];
  });
  if (left > 0) rows.push({ ...shared, rank: rows.length + 1, customerNo: "", name: "", documentNo: "", lineNo: null, requestedDate: null, quantity: quantityFromFine(left) });
  return rows;
}

