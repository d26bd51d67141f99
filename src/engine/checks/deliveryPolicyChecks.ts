import { issue, type Issue } from "../../issues/issue";
import { HUNDRED_PERCENT, toBaseQuantity, type Percent, type Quantity } from "../../money/quantity";
import { lineAmount } from "../amounts/amounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { roundingIn } from "../currency/currency";
import { HEADERS_TABLE, LINES_TABLE, outstandingOf, wholenessIn, type Wholeness } from "../documents/documents";
import type { LineRun, OrderRun } from "../orders/orders";

/**
 * Whether what an act ships is what the customer takes at once (sales-fo 10.1, 10.2 and 13.4): complete orders, whole lines, one
 * delivery, or the least share of an order. Only goods from stock count; drop shipments and services go as they come.
 */
export function deliveryPolicyIssues(book: Book, order: OrderRun): readonly Issue[] {
  const { document, facts, intent } = order;
  if (document.side !== "sales" || facts.isCredit || !intent.handle || order.lines.every(({ handle }) => handle === 0)) return [];
  const stocked = order.lines.filter(({ line, groups }) => groups.item?.type === "inventory" && !line.dropShipment);
  const within = wholenessIn(book, document);
  return [...wholeOrderIssues(order, stocked.filter(({ line }) => within(line) === "order")), ...stocked.flatMap((lineRun) => lineIssues(order, lineRun, within(lineRun.line))), ...fulfilmentIssues(book, order, stocked)];
}

/** DOC-05 where something ships and goods stay behind that are to go with it (sales-bc 2.4, rule 5). */
function wholeOrderIssues({ document }: OrderRun, together: readonly LineRun[]): readonly Issue[] {
  const staysBehind = together.some(({ line, handle }) => handle !== outstandingOf(line));
  return staysBehind ? [issue("DOC-05", { table: HEADERS_TABLE.sales, row: document.rowNumber, column: "shippingAdvice", documentNo: document.no }, { documentNo: document.no })] : [];
}

/** SHP-04 and SHP-05: a line that is shipped in part though it is taken whole, or again though it takes no backorder. */
function lineIssues({ document }: OrderRun, { line, handle }: LineRun, wholeness: Wholeness): readonly Issue[] {
  if (handle === 0 || (wholeness !== "line" && wholeness !== "over")) return [];
  const outstanding = outstandingOf(line);
  const place = { table: LINES_TABLE.sales, row: line.rowNumber, documentNo: document.no };
  const facts = { customerNo: document.partyNo, outstanding: { quantity: outstanding } };
  if (wholeness === "over") return [issue("SHP-05", { ...place, column: "quantityCancelled" }, { ...facts, cancelled: { quantity: line.cancelled + outstanding } })];
  return handle === outstanding ? [] : [issue("SHP-04", { ...place, column: "quantityToShip" }, facts)];
}

/** SHP-06 where less is shipped of what an order has left than the company, or its customer, asks for. */
function fulfilmentIssues(book: Book, { document }: OrderRun, stocked: readonly LineRun[]): readonly Issue[] {
  const customer = lookupOf(book).customers.get(document.partyNo);
  const { settings } = book;
  const least = customer?.fulfilmentPercent ?? settings.fulfilmentPercent;
  const by = customer?.fulfilmentBy || settings.fulfilmentBy;
  const level = customer?.fulfilmentCheck || settings.fulfilmentCheck;
  if (least === 0 || level === "off") return [];
  const counted = stocked.filter(({ line }) => outstandingOf(line) > 0);
  if (counted.every(({ handle }) => handle === 0)) return [];
  const parts = by === "value" ? [valueOf(book, document.currencyCode, counted)] : quantitiesOf(book, counted);
  const short = parts.filter(({ shipped, left }) => left > 0n && shipped * BigInt(HUNDRED_PERCENT) < BigInt(least) * left).map(shareShown);
  if (short.length === 0) return [];
  const place = { table: HEADERS_TABLE.sales, row: document.rowNumber, column: "documentNo", documentNo: document.no };
  const share = short.reduce((lowest, each) => (each < lowest ? each : lowest));
  return [issue("SHP-06", place, { documentNo: document.no, customerNo: document.partyNo, share: { percent: share }, least: { percent: least }, fulfilmentBy: by }, level === "stop" ? "error" : "warning")];
}

/** What an act ships, and what was left before it, in one measure. */
interface Part {
  readonly shipped: bigint;
  readonly left: bigint;
}

/** Net of line discount, in the currency of the document. */
function valueOf(book: Book, currencyCode: string, lines: readonly LineRun[]): Part {
  const precision = roundingIn(book, currencyCode);
  const net = ({ line }: LineRun, quantity: Quantity) => {
    const { gross, discount } = lineAmount({ quantity, wholeQuantity: line.quantity, unitPrice: line.unitPrice, discountPercent: line.discountPercent, discountAmount: line.discountAmount }, precision);
    return BigInt(gross - discount);
  };
  return { shipped: lines.reduce((sum, lineRun) => sum + net(lineRun, lineRun.handle), 0n), left: lines.reduce((sum, lineRun) => sum + net(lineRun, outstandingOf(lineRun.line)), 0n) };
}

/** By base unit: pieces are never added to kilograms, so each unit has to reach the share by itself. */
function quantitiesOf(book: Book, lines: readonly LineRun[]): readonly Part[] {
  const byUnit = new Map<string, Part>();
  for (const { line, handle, groups: { item } } of lines) {
    const perUnit = item && lookupOf(book).unitsPer(item, line.unitCode);
    if (item === undefined || perUnit === undefined) continue;
    const before = byUnit.get(item.baseUnit) ?? { shipped: 0n, left: 0n };
    byUnit.set(item.baseUnit, { shipped: before.shipped + BigInt(toBaseQuantity(handle, perUnit)), left: before.left + BigInt(toBaseQuantity(outstandingOf(line), perUnit)) });
  }
  return [...byUnit.values()];
}

const TENTH = 10_000n;

/** A share as people read it, cut to a tenth of a percent: what falls short never reads as if it reached. */
function shareShown({ shipped, left }: Part): Percent {
  return Number(((shipped * BigInt(HUNDRED_PERCENT)) / left / TENTH) * TENTH) as Percent;
}
