import { append } from "../../base/append";
import { assert, known } from "../../base/assert";
import { ZERO } from "../../money/amount";
import { quantityFromFine, toBaseQuantity } from "../../money/quantity";
import type { TableRow } from "../../tables/tables";
import { lookupOf } from "../book/lookup";
import type { CostChange } from "../costing/costing";
import type { NumberWanted } from "../numbering/numbering";
import { inLocal, invoiceAmounts, type LineRun, type OrderRun } from "../orders/orders";
import { postCashPayment } from "./cashPayment";
import { chargeLine } from "./chargeValues";
import { costLines } from "./costEntries";
import { valueLine, type Context, type Moved } from "./lineValue";
import { addHeader, addLine, type PostedDocument } from "./postedRows";
import { postInvoice } from "./postInvoice";
import type { PostingRun } from "./run";

/**
 * Posts one document that the checks have passed: item entries and their value, the posted shipment or receipt, the posted
 * invoice or credit memo with its ledger entries (sales-bc 3.2, 3.8). All rows of the document form one transaction.
 */
export function postOrder(posting: PostingRun, run: OrderRun): { readonly transactionNo: number; readonly posted: readonly PostedDocument[] } {
  const transactionNo = posting.begin();
  const { facts } = run;
  const invoice = run.makesInvoice ? invoiceAmounts(posting.book, run) : undefined;
  const local = invoice && inLocal(invoice, run.rate, posting.book.settings.amountRounding);
  const numbers = numbersOf(run).map((wanted) => take(posting, wanted));
  const handledNo = run.makesShipment ? known(numbers[0], "a shipment has a number") : "";
  const invoiceNo = invoice ? known(numbers[numbers.length - 1], "an invoice has a number") : "";
  const context: Context = { posting, run, transactionNo, handledNo, invoiceNo };

  const amountOf = new Map(local?.lines.map((line, index) => [line.line.lineNo, known(local.amounts.lines[index], "an amount per invoiced line")]));
  const movedBy = new Map<number, number>();
  const costs: CostChange[] = [];
  const posted: PostedDocument[] = [];
  reserveNamed(posting, run);
  for (const lineRun of run.lines) {
    const moved = moveLine(context, lineRun);
    if (moved.entryNo !== 0) movedBy.set(lineRun.line.lineNo, moved.entryNo);
    append(costs, valueLine(context, lineRun, moved, amountOf.get(lineRun.line.lineNo)));
    append(costs, chargeLine(context, lineRun, amountOf.get(lineRun.line.lineNo)));
    if (handledNo !== "" && (lineRun.handle !== 0 || lineRun.line.lineType === "text")) addHandledLine(context, lineRun, moved);
  }
  if (handledNo !== "") posted.push(addHeader(context, facts.handledType, handledNo, { amount: ZERO, amountInclVat: ZERO, amountLocal: ZERO, amountInclVatLocal: ZERO }));
  append(costs, posting.costing.adjust(transactionNo, posting.book.settings.postingFrom));
  posting.postLedger(transactionNo, costLines(posting.book, costs, { businessGroup: run.lines[0]?.groups.businessGroup ?? "", openingAccount: "" }));
  if (invoice && local) posted.push(postInvoice(context, { own: invoice, local }, handledNo === "" ? movedBy : NO_ENTRIES));
  if (invoice) postCashPayment(context);
  return { transactionNo, posted };
}

const NO_ENTRIES: ReadonlyMap<number, number> = new Map();

/** The numbers an act needs: the shipment's, then the invoice's. A document that becomes a posted one may bring its own. */
export function numbersOf({ facts, document, postingDate, makesShipment, makesInvoice }: OrderRun): readonly NumberWanted[] {
  const shared = { day: postingDate, documentNo: document.no };
  return [
    ...(makesShipment ? [{ ...shared, series: facts.handledSeries }] : []),
    ...(makesInvoice ? [{ ...shared, series: facts.invoicedSeries, ...(facts.isWhole && { draftSeries: facts.draftSeries }) }] : []),
  ];
}

function take(posting: PostingRun, wanted: NumberWanted): string {
  const taken = posting.numbering.take(wanted);
  assert("number" in taken, "checks found a number before anything was posted");
  return taken.number;
}

/** What one line takes by name is not taken by a line above it that names nothing. */
function reserveNamed(posting: PostingRun, run: OrderRun): void {
  for (const { line, handle, groups } of run.lines) {
    const perUnit = groups.item && lookupOf(posting.book).unitsPer(groups.item, line.unitCode);
    if (line.appliesTo === null || perUnit === undefined || groups.item?.type !== "inventory" || line.dropShipment || handle * run.facts.stock >= 0) continue;
    posting.costing.reserve(line.appliesTo, quantityFromFine(Math.abs(toBaseQuantity(handle, perUnit))));
  }
}

/** Moves what a line ships or receives in or out of stock. Drop shipments and items that are not kept in stock move nothing. */
function moveLine({ posting, run, transactionNo, handledNo, invoiceNo }: Context, { line, handle, groups }: LineRun): Moved {
  const { item } = groups;
  const { facts } = run;
  const perUnit = item ? known(lookupOf(posting.book).unitsPer(item, line.unitCode), "checks found the unit") : null;
  const quantityBase = perUnit === null ? handle : toBaseQuantity(handle, perUnit);
  if (!item || item.type !== "inventory" || quantityBase === 0 || line.dropShipment) return { entryNo: 0, quantityBase };
  const entryNo = posting.costing.move({
    transactionNo,
    itemNo: item.itemNo,
    locationCode: line.locationCode,
    postingDate: run.postingDate,
    entryType: facts.entryType,
    documentType: handledNo === "" ? facts.invoicedType : facts.handledType,
    documentNo: handledNo || invoiceNo,
    documentLineNo: line.lineNo,
    partyNo: run.document.partyNo,
    billToNo: run.document.billToNo,
    quantity: quantityFromFine(quantityBase * facts.stock),
    dropShipment: false,
    appliesTo: line.appliesTo,
    appliesFrom: line.appliesFrom,
    department: line.department || run.document.department,
    project: line.project || run.document.project,
  });
  return { entryNo, quantityBase };
}

function addHandledLine(context: Context, { line, handle }: LineRun, moved: Moved): void {
  addLine(context, line, context.run.facts.handledType, context.handledNo, {
    quantity: handle,
    quantityBase: moved.quantityBase,
    discountAmount: ZERO,
    invoiceDiscountAmount: ZERO,
    amount: ZERO,
    vatIdentifier: "",
    vatPercent: 0 as TableRow<"PostedLines">["vatPercent"],
    vatAmount: ZERO,
    itemEntryNo: moved.entryNo === 0 ? null : moved.entryNo,
  });
}

