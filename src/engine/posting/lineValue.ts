import { known } from "../../base/assert";
import { amountFromMinor, negate, ZERO, type Amount } from "../../money/amount";
import { quantityFromFine, taxWithin, toBaseQuantity, type Quantity } from "../../money/quantity";
import { lineAmount, type LineAmounts } from "../amounts/amounts";
import { lookupOf } from "../book/lookup";
import { roundingIn, toLocal } from "../currency/currency";
import { spread, type CostChange, type ValueOrigin } from "../costing/costing";
import { billedLine, billsEarlier, handledNotInvoiced } from "../documents/documents";
import { leftOfBilled } from "./billing";
import type { LineRun, OrderRun } from "../orders/orders";
import { lineKey, type PostingRun } from "./run";

/** The value entries of a line that is moved, invoiced or both (sales-bc 3.1, 3.10). */
export interface Context {
  readonly posting: PostingRun;
  readonly run: OrderRun;
  readonly transactionNo: number;
  readonly handledNo: string;
  readonly invoiceNo: string;
}

export interface Moved {
  /** The entry this act posted for the line, 0 where it moved nothing. */
  readonly entryNo: number;
  readonly quantityBase: Quantity;
}

/**
 * Value entries of a line: what is moved and not invoiced is expected, what is invoiced is actual. What an act both moves
 * and invoices is billed to the entry it makes; what it invoices beyond that, to the oldest entries before it (sales-bc 3.2).
 */
export function valueLine(context: Context, lineRun: LineRun, moved: Moved, amounts: LineAmounts | undefined): readonly CostChange[] {
  const { posting, run, transactionNo, handledNo, invoiceNo } = context;
  const { line, handle, invoice, groups } = lineRun;
  const { item } = groups;
  const { costing } = posting;
  if (!item || item.type !== "inventory" || line.dropShipment || (moved.entryNo === 0 && invoice === 0)) return [];
  const { facts } = run;
  const originIn = (documentType: ValueOrigin["documentType"], documentNo: string): ValueOrigin => ({ transactionNo, postingDate: run.postingDate, documentType, documentNo });
  const parts = billedParts(context, lineRun, moved);
  const net = spread(amounts?.net ?? ZERO, parts.map(({ quantity }) => quantity), posting.book.settings.amountRounding);
  const atOnce = moved.entryNo !== 0 && Math.abs(invoice) >= Math.abs(handle);
  const isValuedAtOnce = ({ entryNo }: BilledPart) => atOnce && entryNo === moved.entryNo;
  let changes: readonly CostChange[] = NOTHING;
  if (moved.entryNo !== 0) {
    const own = atOnce ? known(net[net.length - 1], "an amount for the entry of this act") : netOf(context, lineRun, handle);
    const cost = movementCost(context, lineRun, moved, own);
    const origin = atOnce ? originIn(facts.invoicedType, invoiceNo) : originIn(facts.handledType, handledNo);
    changes = atOnce ? costing.valueAtOnce(moved.entryNo, origin, cost, salesOf(run, own)) : costing.expect(moved.entryNo, origin, cost, salesOf(run, own));
  }
  // Most lines are invoiced as they are moved, and there is nothing more to them.
  if (parts.every(isValuedAtOnce)) return changes;
  const billed = parts.flatMap((part, index) => {
    if (isValuedAtOnce(part)) return NOTHING;
    const { entryNo, quantity } = part;
    const amount = known(net[index], "an amount per part");
    return costing.invoice(entryNo, originIn(facts.invoicedType, invoiceNo), quantity, isPriced(lineRun, run, quantity) ? priceAsCost(run, amount) : null, salesOf(run, amount));
  });
  return [...changes, ...billed];
}

/** The revenue of an entry; what comes back takes its revenue back. */
function salesOf({ document, facts }: OrderRun, amount: Amount): Amount {
  if (document.side !== "sales") return ZERO;
  return facts.isCredit ? negate(amount) : amount;
}

/** What a movement costs, as inventory sees it: where the price is the cost, that; all others what their costing method says. */
function movementCost({ posting, run }: Context, lineRun: LineRun, moved: Moved, net: Amount): Amount {
  // An entry that leaves stock has its cost fixed here; the variance makes a price up to it.
  const cost = posting.costing.costOf(moved.entryNo);
  return isPriced(lineRun, run, moved.quantityBase * run.facts.stock) ? priceAsCost(run, net) : cost;
}

/** Whether the price is what goods cost: of what is bought, and of goods with a standard cost that go back, for they leave a variance as they came with one. */
function isPriced({ groups }: LineRun, { document }: OrderRun, quantity: number): boolean {
  return document.side === "purchase" && (quantity > 0 || groups.item?.costingMethod === "standard");
}

/** The price of goods as inventory sees it; a credit memo gives back what it states. */
function priceAsCost({ facts }: OrderRun, net: Amount): Amount {
  return facts.isCredit ? negate(net) : net;
}

/** What a quantity of a line is worth in the company's currency without VAT, before any invoice discount: the expected amount until it is invoiced. */
function netOf({ posting, run }: Context, { line, groups }: LineRun, quantity: Quantity): Amount {
  const precision = roundingIn(posting.book, run.document.currencyCode);
  const { gross, discount } = lineAmount({ quantity, wholeQuantity: line.quantity, unitPrice: line.unitPrice, discountPercent: line.discountPercent, discountAmount: line.discountAmount }, precision);
  const typed = amountFromMinor(gross - discount);
  const net = run.document.pricesIncludeVat && groups.vat?.calculation === "normal" ? amountFromMinor(typed - taxWithin(typed, groups.vat.vatPercent, precision)) : typed;
  return toLocal(net, run.rate, posting.book.settings.amountRounding);
}

interface BilledPart {
  readonly entryNo: number;
  /** Base units, with the sign of the entry. */
  readonly quantity: Quantity;
}

/** The entries an invoice of a line bills: earlier ones, the oldest first, then the one this act has made. */
function billedParts(context: Context, lineRun: LineRun, moved: Moved): readonly BilledPart[] {
  const { handle, invoice } = lineRun;
  const { stock } = context.run.facts;
  const own = Math.abs(invoice) < Math.abs(handle) ? invoice : handle;
  const earlier = earlierParts(context, lineRun, quantityFromFine(invoice - own));
  if (moved.entryNo === 0 || own === 0) return earlier;
  const base = own === handle ? moved.quantityBase : toBase(context, lineRun, own);
  return [...earlier, { entryNo: moved.entryNo, quantity: quantityFromFine(base * stock) }];
}

function earlierParts(context: Context, lineRun: LineRun, quantity: Quantity): readonly BilledPart[] {
  const { posting, run } = context;
  const { line } = lineRun;
  const billed = billsEarlier(line) ? known(billedLine(posting.book, run.document, line), "checks found the line that is billed") : undefined;
  const entries = billed ? (billed.row.itemEntryNo === null ? [] : [billed.row.itemEntryNo]) : entriesBefore(context, lineRun);
  if (entries.length === 0) return NOTHING;
  const open = entries.map((entryNo) => ({ entryNo, left: posting.costing.notInvoiced(entryNo) })).filter(({ left }) => left !== 0);
  // An invoice of all there is takes what base units there are, so that rounded units leave no rest.
  if (quantity === (billed ? leftOfBilled(posting, billed) : handledNotInvoiced(line))) return open.map(({ entryNo, left }) => ({ entryNo, quantity: left }));
  let toBill = toBase(context, lineRun, quantity) * run.facts.stock;
  const parts: BilledPart[] = [];
  for (const { entryNo, left } of open) {
    if (toBill === 0) break;
    const part = quantityFromFine(Math.abs(left) < Math.abs(toBill) ? left : toBill);
    toBill -= part;
    parts.push({ entryNo, quantity: part });
  }
  return parts;
}

const NOTHING: readonly never[] = [];

/** The item entries that the line has made before this run. */
function entriesBefore({ posting, run: { document } }: Context, { line }: LineRun): readonly number[] {
  return (posting.entriesOfLine.size === 0 ? undefined : posting.entriesOfLine.get(lineKey(document.side, document.type, document.no, line.lineNo))) ?? NOTHING;
}

function toBase({ posting }: Context, { line, groups }: LineRun, quantity: Quantity): Quantity {
  const item = known(groups.item, "only items have entries");
  return toBaseQuantity(quantity, known(lookupOf(posting.book).unitsPer(item, line.unitCode), "checks found the unit"));
}
