import { assert, known } from "../../base/assert";
import { amountFromMinor, negate, ZERO, type Amount } from "../../money/amount";
import { extend, quantityFromFine, taxWithin, toBaseQuantity, type Quantity } from "../../money/quantity";
import { lineAmount, type LineAmounts } from "../amounts/amounts";
import { lookupOf } from "../book/lookup";
import { spread, type CostChange } from "../costing/costing";
import { handledNotInvoiced } from "../documents/documents";
import type { LineRun, OrderRun } from "../orders/orders";
import { lineKey, type PostingRun } from "./run";
import { SIDE_FACTS } from "./sideFacts";

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

/** Value entries of a line: what is moved and not invoiced is expected; what is invoiced is actual, the oldest entries first. */
export function valueLine(context: Context, lineRun: LineRun, moved: Moved, amounts: LineAmounts | undefined): readonly CostChange[] {
  const { posting, run, transactionNo, handledNo, invoiceNo } = context;
  const { line, handle, invoice, groups } = lineRun;
  const { item } = groups;
  const { costing } = posting;
  if (!item || item.type !== "inventory" || line.dropShipment || (moved.entryNo === 0 && invoice === 0)) return [];
  const facts = SIDE_FACTS[run.document.side];
  const changes: CostChange[] = [];
  const shared = { transactionNo, postingDate: run.postingDate };
  const isSale = run.document.side === "sales";
  const atOnce = moved.entryNo !== 0 && invoice === handle && handledNotInvoiced(line) === 0;
  if (moved.entryNo !== 0) {
    const cost = movementCost(context, lineRun, moved, atOnce ? amounts : undefined);
    const origin = { ...shared, documentType: atOnce ? facts.invoiceType : facts.handledType, documentNo: atOnce ? invoiceNo : handledNo };
    const sales = isSale ? (atOnce ? (amounts?.net ?? ZERO) : netOf(context, lineRun, handle)) : ZERO;
    changes.push(atOnce ? costing.valueAtOnce(moved.entryNo, origin, cost, sales) : costing.expect(moved.entryNo, origin, cost, sales));
  }
  if (invoice === 0 || atOnce) return changes;
  const parts = entriesToInvoice(context, lineRun);
  const net = spread(amounts?.net ?? ZERO, parts.map(({ quantity }) => quantity), posting.book.settings.amountRounding);
  parts.forEach(({ entryNo, quantity }, index) => {
    const amount = known(net[index], "an amount per part");
    const origin = { ...shared, documentType: facts.invoiceType, documentNo: invoiceNo };
    changes.push(costing.invoice(entryNo, origin, quantity, isSale || quantity < 0 ? null : amount, isSale ? amount : ZERO));
  });
  return changes;
}

/** What a movement costs, as inventory sees it: goods out take the cost of their layers, goods bought what they are bought for. */
function movementCost(context: Context, lineRun: LineRun, moved: Moved, amounts: LineAmounts | undefined): Amount {
  const { posting, run } = context;
  const item = known(lineRun.groups.item, "only items move");
  const stock = quantityFromFine(moved.quantityBase * SIDE_FACTS[run.document.side].stock);
  if (stock < 0) return negate(posting.costing.appliedCost(moved.entryNo, item.unitCost));
  if (run.document.side === "sales") return extend(stock, item.unitCost, posting.book.settings.amountRounding);
  return amounts ? amounts.net : netOf(context, lineRun, lineRun.handle);
}

/** What a quantity of a line is worth without VAT, before any invoice discount: the expected amount until it is invoiced. */
function netOf({ posting, run }: Context, { line, groups }: LineRun, quantity: Quantity): Amount {
  const precision = posting.book.settings.amountRounding;
  const { gross, discount } = lineAmount({ ...line, quantity, wholeQuantity: line.quantity }, precision);
  const typed = amountFromMinor(gross - discount);
  return run.document.pricesIncludeVat && groups.vat?.calculation === "normal" ? amountFromMinor(typed - taxWithin(typed, groups.vat.vatPercent, precision)) : typed;
}

/** The entries an invoice of a line bills, the oldest first, each with the base quantity it bills of it. */
function entriesToInvoice({ posting, run }: Context, { line, handle, invoice, groups }: LineRun): readonly { readonly entryNo: number; readonly quantity: Quantity }[] {
  const item = known(groups.item, "only items have entries");
  const { stock } = SIDE_FACTS[run.document.side];
  const open = (posting.entriesOfLine.get(lineKey(run.document.side, run.document.type, run.document.no, line.lineNo)) ?? [])
    .map((entryNo) => ({ entryNo, left: posting.costing.notInvoiced(entryNo) }))
    .filter(({ left }) => left !== 0);
  // An invoice of all there is takes what base units there are, so that rounded units leave no rest.
  if (invoice === handledNotInvoiced(line) + handle) return open.map(({ entryNo, left }) => ({ entryNo, quantity: left }));
  let toBill = toBaseQuantity(invoice, known(lookupOf(posting.book).unitsPer(item, line.unitCode), "checks found the unit")) * stock;
  const parts: { entryNo: number; quantity: Quantity }[] = [];
  for (const { entryNo, left } of open) {
    if (toBill === 0) break;
    const quantity = quantityFromFine(Math.abs(left) < Math.abs(toBill) ? left : toBill);
    toBill -= quantity;
    parts.push({ entryNo, quantity });
  }
  assert(toBill === 0, "an invoice bills no more than was shipped or received");
  return parts;
}
