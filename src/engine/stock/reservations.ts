import { append } from "../../base/append";
import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { issue, type Issue, type IssueArg } from "../../issues/issue";
import { quantityFromFine, toBaseQuantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";
import { documentsOf, lineKey, outstandingOf, type DocumentLine, type LineReader, type Side } from "../documents/documents";
import { placeKey } from "./flows";
import { onHand } from "./onHand";
import { openLinesOf, type OpenLine } from "./openLines";

/**
 * What is kept for whom (sales-fo 9.4 and 16). A row keeps goods until it is deleted; what is left of it follows from posted
 * rows: never more than its line still wants, and goods of a purchase that have come lie in stock. Of several claims to what
 * does not suffice for all, those of the lines wanted first are met.
 */
export interface Reservations {
  /** In the order in which the lines are wanted, and of one line stock first. */
  readonly pieces: readonly ReservedPiece[];
  /** The day that was agreed with the customer, by the position of the sales line. */
  readonly fixedDays: ReadonlyMap<number, Day>;
  /** Rows that keep nothing, or less than they say: BCK-10 to BCK-17. */
  readonly issues: readonly Issue[];
}

/** A quantity that is kept for a sales line. Lines are named by their position among the open lines. */
export interface ReservedPiece {
  readonly issue: number;
  /** The purchase line that will bring it, or STOCK. */
  readonly source: number;
  /** In base units. */
  readonly quantity: number;
}

/** The source of what lies in stock. */
export const STOCK = -1;

const NONE: Reservations = { pieces: [], fixedDays: new Map(), issues: [] };
const made = new WeakMap<Book, Reservations>();

/** The reservations of a book; made once per book. */
export function reservationsOf(book: Book): Reservations {
  const found = made.get(book) ?? (book.tables.Reservations.rows.length === 0 && !openLinesOf(book).lines.some(isSpecialOrder) ? NONE : collect(book));
  made.set(book, found);
  return found;
}

type Row = BookRow<"Reservations">;

interface Claim {
  /** Null where the goods are bought for the line, which keeps them without a row. */
  readonly row: Row | null;
  readonly issue: number;
  source: number;
  quantity: number;
}

function collect(book: Book): Reservations {
  const { lines } = openLinesOf(book);
  const issues: Issue[] = [];
  const claims = claimsOf(book, lines, issues);
  append(claims, specialOrders(lines, claims));
  // The key of the table tells rows of one line apart, so the order owes nothing to the order of the sheet.
  claims.sort((a, b) => byNeed(lines, a.issue, b.issue) || bySource(lines, a, b));
  const fixedDays = new Map<number, Day>();
  for (const { issue: at, row } of claims) if (row !== null && row.fixedDate !== null) fixedDays.set(at, Math.max(row.fixedDate, fixedDays.get(at) ?? row.fixedDate) as Day);
  for (const own of groupsOf(claims, ({ issue: at }) => at)) keepWhatIsWanted(lines, own, issues);
  const arrived = [...groupsOf(claims.filter(({ source }) => source !== STOCK), ({ source }) => source)].flatMap((own) => moveWhatHasCome(lines, own, issues));
  const kept = [...claims, ...arrived].sort((a, b) => byNeed(lines, a.issue, b.issue) || bySource(lines, a, b));
  const placeOf = ({ issue: at }: Claim) => placeKey(lines[at]?.itemNo ?? "", lines[at]?.locationCode ?? "");
  for (const own of groupsOf(kept.filter(({ source }) => source === STOCK), placeOf)) keepWhatIsInStock(book, lines, own, issues);
  return { pieces: kept.flatMap(({ issue: at, source, quantity }) => (quantity > 0 ? [{ issue: at, source, quantity }] : [])), fixedDays, issues };
}

function byNeed(lines: readonly OpenLine[], a: number, b: number): number {
  return (lines[a]?.day ?? 0) - (lines[b]?.day ?? 0) || a - b;
}

/** Stock first, then purchases by the day they come. */
function bySource(lines: readonly OpenLine[], a: Claim, b: Claim): number {
  const dayOf = ({ source }: Claim) => (source === STOCK ? -Infinity : (lines[source]?.day ?? Number.MAX_SAFE_INTEGER));
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === dayB ? a.source - b.source || compareCodes(a.row?.sourceNo ?? "", b.row?.sourceNo ?? "") || (a.row?.sourceLineNo ?? 0) - (b.row?.sourceLineNo ?? 0) : dayA - dayB;
}

function groupsOf<Key>(claims: readonly Claim[], keyOf: (claim: Claim) => Key): Iterable<readonly Claim[]> {
  const groups = new Map<Key, Claim[]>();
  for (const claim of claims) {
    const own = groups.get(keyOf(claim));
    if (own) own.push(claim);
    else groups.set(keyOf(claim), [claim]);
  }
  return groups.values();
}

const sumOf = (claims: readonly Claim[]) => claims.reduce((sum, { quantity }) => sum + quantity, 0);

/** What a line has been shipped came of what was kept first, so that is what its reservations lose. */
function keepWhatIsWanted(lines: readonly OpenLine[], own: readonly Claim[], issues: Issue[]): void {
  const [first] = own;
  const line = first && lines[first.issue];
  if (!line) return;
  const ordered = toBaseQuantity(quantityFromFine(line.read.quantity(line.row) - line.read.cancelled(line.row)), line.perUnit);
  const reserved = sumOf(own);
  if (reserved > ordered) tell(issues, "BCK-15", own, { documentNo: line.documentNo, reserved: { quantity: reserved }, ordered: { quantity: ordered } });
  let spent = reserved - line.quantity;
  for (const claim of own) {
    if (spent <= 0) return;
    const taken = Math.min(spent, claim.quantity);
    claim.quantity -= taken;
    spent -= taken;
  }
}

/** What of a purchase has come lies in stock, for the lines that are wanted first; what it never brings is kept for nobody. */
function moveWhatHasCome(lines: readonly OpenLine[], own: readonly Claim[], issues: Issue[]): readonly Claim[] {
  const [first] = own;
  const purchase = first && lines[first.source];
  if (!purchase) return [];
  const reserved = sumOf(own);
  const received = toBaseQuantity(purchase.read.handled(purchase.row), purchase.perUnit);
  const missing = reserved - purchase.quantity - received;
  if (missing > 0) tell(issues, "BCK-17", own, { documentNo: purchase.documentNo, reserved: { quantity: reserved }, ordered: { quantity: reserved - missing } });
  let come = Math.min(received, Math.max(0, reserved - purchase.quantity));
  const moved: Claim[] = [];
  for (const claim of own) {
    const quantity = Math.min(come, claim.quantity);
    if (quantity === 0) break;
    claim.quantity -= quantity;
    come -= quantity;
    moved.push({ row: claim.row, issue: claim.issue, source: STOCK, quantity });
  }
  giveUpLast(own, missing);
  return moved;
}

function keepWhatIsInStock(book: Book, lines: readonly OpenLine[], own: readonly Claim[], issues: Issue[]): void {
  const [first] = own;
  const line = first && lines[first.issue];
  if (!line) return;
  const { itemNo, locationCode } = line;
  const stock = Math.max(0, onHand(book, itemNo, locationCode));
  const reserved = sumOf(own);
  if (reserved <= stock) return;
  tell(issues, "BCK-16", own, { itemNo, locationCode, reserved: { quantity: reserved }, available: { quantity: stock } });
  giveUpLast(own, reserved - stock);
}

function giveUpLast(own: readonly Claim[], missing: number): void {
  let open = missing;
  for (let at = own.length - 1; at >= 0 && open > 0; at--) {
    const claim = own[at] as Claim;
    const taken = Math.min(open, claim.quantity);
    claim.quantity -= taken;
    open -= taken;
  }
}

type Code = "BCK-10" | "BCK-11" | "BCK-12" | "BCK-13" | "BCK-14" | "BCK-15" | "BCK-16" | "BCK-17";

function told(code: Code, { rowNumber, documentNo }: Row, column: keyof Row & string, args: Readonly<Record<string, IssueArg>>): Issue {
  return issue(code, { table: "Reservations", row: rowNumber, column, documentNo }, args as never);
}

/** Tells that claims ask for too much, at the first that a person has made. */
function tell(issues: Issue[], code: Code, own: readonly Claim[], args: Readonly<Record<string, IssueArg>>): void {
  const row = own.find((claim) => claim.row !== null)?.row;
  if (row) issues.push(told(code, row, "quantity", args));
}

function isSpecialOrder({ side, kind, document, read, row }: OpenLine): boolean {
  return read.specialOrder(row) && side === "sales" && kind === "issue" && document.type === "order";
}

/** Goods that are bought for a sales line are its own, from whichever side the two are linked (sales-bc 4.7). */
function specialOrders(lines: readonly OpenLine[], claims: readonly Claim[]): readonly Claim[] {
  if (!lines.some(isSpecialOrder)) return [];
  const purchases = new Map<string, number>();
  const boughtFor = new Map<string, number>();
  lines.forEach(({ side, kind, documentNo, lineNo, read, row }, at) => {
    if (side !== "purchase" || kind !== "receipt") return;
    purchases.set(lineKey({ documentNo, lineNo }), at);
    if (read.linkedNo(row) !== "") boughtFor.set(linkKey(read, row), at);
  });
  const asked = new Map<number, number>();
  for (const { issue: at, quantity } of claims) asked.set(at, (asked.get(at) ?? 0) + quantity);
  return lines.flatMap((sale, at): Claim[] => {
    if (!isSpecialOrder(sale)) return [];
    const source = purchases.get(linkKey(sale.read, sale.row)) ?? boughtFor.get(lineKey(sale));
    const purchase = source === undefined ? undefined : lines[source];
    if (source === undefined || purchase === undefined || purchase.itemNo !== sale.itemNo || purchase.locationCode !== sale.locationCode) return [];
    const bought = purchase.quantity + toBaseQuantity(purchase.read.handled(purchase.row), purchase.perUnit);
    const quantity = Math.min(sale.quantity - (asked.get(at) ?? 0), bought);
    return quantity > 0 ? [{ row: null, issue: at, source, quantity }] : [];
  });
}

/** The name of the line of the other side that one is linked to. */
function linkKey(read: LineReader, row: number): string {
  return lineKey({ documentNo: read.linkedNo(row), lineNo: read.linkedLineNo(row) });
}

/** The rows that keep goods for a line that waits for them; the others are told, or spent. */
function claimsOf(book: Book, lines: readonly OpenLine[], issues: Issue[]): Claim[] {
  const reservations = soundRows(book, "Reservations");
  // Most books have none, and then no line need be found.
  if (reservations.length === 0) return [];
  const open = { sales: new Map<string, number>(), purchase: new Map<string, number>() };
  lines.forEach(({ side, kind, document, documentNo, lineNo }, at) => {
    if (side !== "transfer" && document.type === "order" && kind === (side === "sales" ? "issue" : "receipt")) open[side].set(lineKey({ documentNo, lineNo }), at);
  });
  const closed = (side: Side) => {
    const known = new Map<string, DocumentLine>();
    for (const { type, lines: own } of documentsOf(book, side)) if (type === "order") for (const line of own) known.set(lineKey(line), line);
    return known;
  };
  let sales: ReadonlyMap<string, DocumentLine> | undefined;
  let purchases: ReadonlyMap<string, DocumentLine> | undefined;
  const find: Finder = {
    sale: (row) => open.sales.get(lineKey(row)),
    purchase: (row) => open.purchase.get(lineKey({ documentNo: row.sourceNo, lineNo: row.sourceLineNo })),
    anySale: (row) => (sales ??= closed("sales")).get(lineKey(row)),
    anyPurchase: (row) => (purchases ??= closed("purchase")).get(lineKey({ documentNo: row.sourceNo, lineNo: row.sourceLineNo })),
  };
  return reservations.flatMap((row) => {
    const claim = claimOf(lines, row, find, issues);
    return claim === null ? [] : [claim];
  });
}

interface Finder {
  /** The position of an open line. */
  sale(row: Row): number | undefined;
  purchase(row: Row): number | undefined;
  /** The line of an order, whatever is left of it. */
  anySale(row: Row): DocumentLine | undefined;
  anyPurchase(row: Row): DocumentLine | undefined;
}

function claimOf(lines: readonly OpenLine[], row: Row, find: Finder, issues: Issue[]): Claim | null {
  const at = find.sale(row);
  const sale = at === undefined ? undefined : lines[at];
  const refuse = (code: Code, column: keyof Row & string, args: Readonly<Record<string, IssueArg>>) => (issues.push(told(code, row, column, args)), null);
  if (at === undefined || sale === undefined) {
    const line = find.anySale(row);
    if (line === undefined) return refuse("BCK-10", "documentNo", { documentNo: row.documentNo, lineNo: { count: row.lineNo } });
    // What has been delivered or cancelled keeps nothing any more.
    return outstandingOf(line) <= 0 && line.quantity > 0 ? null : refuse("BCK-14", "lineNo", { documentNo: row.documentNo, lineNo: { count: row.lineNo } });
  }
  if (sale.itemNo !== row.itemNo) return refuse("BCK-11", "itemNo", { itemNo: row.itemNo, documentNo: row.documentNo, lineItem: sale.itemNo });
  if (sale.locationCode !== row.locationCode) return refuse("BCK-12", "locationCode", { locationCode: row.locationCode, documentNo: row.documentNo, lineLocation: sale.locationCode });
  if (row.source === "stock") return { row, issue: at, source: STOCK, quantity: row.quantity };
  const source = find.purchase(row);
  const open = source === undefined ? undefined : lines[source];
  const come = open === undefined ? find.anyPurchase(row) : undefined;
  const isCome = come?.lineType === "item" && !come.dropShipment && come.handled > 0;
  const isSame = open === undefined ? isCome && come.no === row.itemNo && come.locationCode === row.locationCode : open.itemNo === row.itemNo && open.locationCode === row.locationCode;
  if (!isSame) return refuse("BCK-13", "sourceNo", { sourceNo: row.sourceNo, lineNo: { count: row.sourceLineNo ?? 0 }, itemNo: row.itemNo });
  return { row, issue: at, source: source ?? STOCK, quantity: row.quantity };
}
