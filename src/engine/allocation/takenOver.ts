import type { TableRow } from "../../tables/tables";
import type { Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import { onHand, placeKey, reservationsOf, STOCK, type OpenLine } from "../stock/stock";
import { piecesOf, reservationRows, reservationsByLine } from "./reserving";

/**
 * What other lines still keep when some are accepted in a run that may give away what is reserved (sales-fo 16): of each
 * supply that does not suffice for both, those keep less to whom the run itself gives less, by no more than is missing. Lines
 * that keep what they have are not named; where nothing is given away, none is.
 */
export function keptByOthers(book: Book, found: Backorders, accepted: ReadonlySet<string>): ReadonlyMap<string, readonly TableRow<"Reservations">[]> {
  const { lines } = found.plan.events;
  const missing = new Map<string, number>();
  const add = (line: OpenLine, source: number, quantity: number): void => {
    const key = supplyKey(line, source);
    missing.set(key, (missing.get(key) ?? 0) + quantity);
  };
  const { pieces } = reservationsOf(book);
  const kept = new Map<number, Map<number, number>>();
  for (const { issue, source, quantity } of pieces) {
    const line = lines[issue];
    if (line === undefined || accepted.has(lineKey(line))) continue;
    add(line, source, quantity);
    const own = kept.get(issue) ?? new Map<number, number>();
    own.set(source, (own.get(source) ?? 0) + quantity);
    kept.set(issue, own);
  }
  if (kept.size === 0) return new Map();
  const given = piecesOf(found);
  lines.forEach((line, at) => {
    if (line.side === "sales" && line.kind === "issue" && accepted.has(lineKey(line))) for (const { source, quantity } of given.get(at) ?? []) add(line, source, quantity);
  });
  const byLine = reservationsByLine(book);
  const changed = new Map<string, readonly TableRow<"Reservations">[]>();
  for (const [issue, own] of kept) {
    const line = lines[issue] as OpenLine;
    let isLess = false;
    for (const [source, quantity] of own) {
      const gets = given.get(issue)?.find((piece) => piece.source === source)?.quantity ?? 0;
      const key = supplyKey(line, source);
      const less = Math.min(quantity - gets, (missing.get(key) ?? 0) - capacity(book, lines, line, source));
      if (less <= 0) continue;
      isLess = true;
      own.set(source, quantity - less);
      missing.set(key, (missing.get(key) ?? 0) - less);
    }
    if (isLess && byLine.has(lineKey(line))) changed.set(lineKey(line), reservationRows(line, [...own].flatMap(([source, quantity]) => (quantity > 0 ? [{ source, quantity }] : [])), lines));
  }
  return changed;
}

function supplyKey({ itemNo, locationCode }: OpenLine, source: number): string {
  return source === STOCK ? placeKey(itemNo, locationCode) : String(source);
}

/** What a supply has in all, in base units. */
function capacity(book: Book, lines: readonly OpenLine[], { itemNo, locationCode }: OpenLine, source: number): number {
  return source === STOCK ? Math.max(0, onHand(book, itemNo, locationCode)) : (lines[source]?.quantity ?? 0);
}
