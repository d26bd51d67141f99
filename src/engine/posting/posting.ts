import { append } from "../../base/append";
import type { Day } from "../../base/day";
import { compareCodes, normalCode } from "../../base/text";
import { isError, issue, type Issue } from "../../issues/issue";
import { ZERO, type Amount } from "../../money/amount";
import { quantityFromFine, toBaseQuantity, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { applicationIssues, checkOrder, hasSomethingToPost, isChecked, isSetOff, vendorNumberUsed } from "../checks/checks";
import { documentsOf, factsOf, HEADERS_TABLE, LINES_TABLE, type OrderDocument } from "../documents/documents";
import { fits, orderRun, type OrderRun, type PostingAction } from "../orders/orders";
import { placeKey } from "../stock/stock";
import { asBilled, billingIssues, noteBilled } from "./billing";
import { cashNumbers } from "./cashPayment";
import { chargeForwardingIssues } from "./chargeValues";
import { costLines, forwardedAccounts } from "./costEntries";
import { namedEntryIssues } from "./namedEntries";
import { planItemJournal } from "./itemJournal";
import { planOf, type PlannedDocument, type PostingPlan, type PostingRequest, type SkippedDocument } from "./plan";
import type { PostedDocument } from "./postedRows";
import { numbersOf, postOrder } from "./postOrder";
import { planJournals } from "./postJournal";
import { planPayments } from "./postPayments";
import { planRevaluation } from "./postRevaluation";
import { planUnapply } from "./postUnapply";
import { lineKey, startRun, vendorInvoiceKey, type PostingRun } from "./run";
import { unreadableIssues } from "./unreadable";

export { openCurrencies } from "./postRevaluation";
export { appliedPayments, type AppliedPayment } from "./postUnapply";
export { openItemJournal } from "./itemJournal";

export { applyPlan, headsAfter, withNumbers } from "./applyPlan";
export { batchesOf, type PlanBatch } from "./batches";
export { withoutUsedUp, type UsedUp } from "./usedUpQuantities";
export { totalsOf, type GivenNumber, type PlanAction, type Posted, type PostingPlan, type PostingRequest, type PostingTotals } from "./plan";
export { POSTED_TABLE_IDS, type PostedRows, type PostedTableId } from "./run";

/**
 * Plans a posting: tables in; rows, numbers, issues out. The plan is the preview; nothing is written here, and no number is
 * used up by planning. Documents are taken by posting date and number, so that the result does not depend on the order of
 * rows in a sheet and a batch gives what posting one by one gives. A document is posted whole or not at all.
 */
export function planPosting(book: Book, request: PostingRequest): PostingPlan {
  const { action } = request;
  if (action === "adjust") return planItemJournal(book, request);
  if (action === "pay") return planPayments(book, { ...request, action });
  if (action === "unapply") return planUnapply(book, { ...request, action });
  if (action === "revalue") return planRevaluation(book, { ...request, action });
  return action === "journal" ? planJournals(book, { ...request, action }) : planOrders(book, { ...request, action });
}

function planOrders(book: Book, request: PostingRequest<PostingAction>): PostingPlan {
  const run = startRun(book);
  const unreadable = unreadableIssues(book);
  if (unreadable.length > 0) return planOf(request.action, run, [], [], [], unreadable);
  const { documents, issues } = chosenDocuments(book, request);
  const posted: PostedDocument[] = [];
  const planned: PlannedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  const told: Issue[] = [...issues];
  for (const chosen of documents) {
    const document = asBilled(run, chosen);
    // What others in this run have billed whole would not have been chosen after them.
    if (document !== chosen && request.documents === "all" && !hasSomethingToPost(document, request.action)) continue;
    const order = orderRun(book, document, request.action, request.postingDate ?? document.postingDate ?? request.workDate);
    const found = [...checkOrder(book, order, { postingDate: request.postingDate ?? document.postingDate, workDate: request.workDate, userId: request.userId, purpose: "post" }), ...lastChecks(run, order)];
    append(told, found);
    if (found.some(isError)) skipped.push({ side: document.side, documentNo: document.no, issues: found });
    else {
      const made = postOrder(run, order);
      noteBilled(run, order);
      run.keptStock.ship(order);
      append(posted, made.posted);
      planned.push({ no: document.no, side: document.side, postingDate: order.postingDate, transactionNo: made.transactionNo });
    }
  }
  if (request.allOrNone && told.some(isError)) return planOf(request.action, startRun(book), [], [], skipped, told);
  return planOf(request.action, run, posted, planned, skipped, told);
}

/** The documents a request names, in posting order, and why those it cannot mean are left out: DOC-16, DOC-20, DOC-21, DOC-30. */
function chosenDocuments(book: Book, request: PostingRequest<PostingAction>): { readonly documents: readonly OrderDocument[]; readonly issues: readonly Issue[] } {
  const { action } = request;
  const issues: Issue[] = [];
  const chosen = new Set<OrderDocument>();
  const all = [...documentsOf(book, "sales"), ...documentsOf(book, "purchase")];
  if (request.documents === "all") {
    for (const document of all) if (isChecked(document) && hasSomethingToPost(document, action)) chosen.add(document);
  } else {
    const documentsWith = documentsByNumber(all);
    for (const documentNo of request.documents.map(normalCode)) {
      const named = documentsWith.get(documentNo) ?? [];
      const fitting = named.filter((document) => factsOf(document).isPosted && fits(document, action));
      // Documents of several kinds may have one number: the one that has something to post is meant.
      const ready = fitting.filter((document) => hasSomethingToPost(document, action));
      const found = ready[0] ?? fitting[0];
      if (found === undefined) issues.push(missingDocument(named[0], documentNo, action));
      else if (ready.length > 1) issues.push(issue("DOC-30", placeOf(found), { documentNo, action }));
      else chosen.add(found);
    }
  }
  const day = (document: OrderDocument) => request.postingDate ?? document.postingDate ?? request.workDate;
  const documents = [...chosen].sort((a, b) => day(a) - day(b) || a.no.length - b.no.length || compareCodes(a.no, b.no) || compareCodes(a.side, b.side) || compareCodes(a.type, b.type));
  return { documents, issues };
}

function documentsByNumber(all: readonly OrderDocument[]): ReadonlyMap<string, readonly OrderDocument[]> {
  const documents = new Map<string, OrderDocument[]>();
  for (const document of all) {
    const own = documents.get(document.no);
    if (own) own.push(document);
    else documents.set(document.no, [document]);
  }
  return documents;
}

function placeOf({ side, rowNumber, no }: OrderDocument) {
  return { table: HEADERS_TABLE[side], row: rowNumber, column: "documentNo", documentNo: no };
}

function missingDocument(named: OrderDocument | undefined, documentNo: string, action: PostingAction): Issue {
  if (!named) return issue("DOC-20", { table: HEADERS_TABLE[action === "receive" || action === "receiveInvoice" ? "purchase" : "sales"], documentNo }, { documentNo });
  if (!factsOf(named).isPosted) return issue("DOC-16", { ...placeOf(named), column: "documentType" }, { documentType: named.type });
  const { column: _, ...place } = placeOf(named);
  return issue("DOC-21", place, { action, documentNo });
}

/** What can only be known while posting: whether stock is still there after the documents before, and whether numbers are left. */
function lastChecks(run: PostingRun, order: OrderRun): readonly Issue[] {
  if (order.document.isFaulty) return [];
  const numbers = [...numbersOf(order), ...cashNumbers(run.book, order)].flatMap((wanted) => {
    const answer = run.numbering.peek(wanted);
    if ("refused" in answer) return [answer.refused];
    return answer.warning ? [answer.warning] : [];
  });
  return [...stockIssues(run, order), ...namedEntryIssues(run, order), ...forwardingIssues(run, order), ...chargeForwardingIssues(run, order), ...billingIssues(run, order), ...applicationsOf(run, order), ...vendorInvoiceIssues(run, order), ...numbers];
}

function applicationsOf(run: PostingRun, order: OrderRun): readonly Issue[] {
  // The ledger is worked out only where something is set off.
  return !order.makesInvoice || !isSetOff(run.book, order) ? [] : applicationIssues(run.book, run.ledger(order.document.side), order);
}

/** VEN-03 or VEN-05 for a number that a document before this one has just used. */
function vendorInvoiceIssues(run: PostingRun, order: OrderRun): readonly Issue[] {
  const { document } = order;
  if (document.side === "sales" || !order.makesInvoice) return [];
  const otherDocument = run.vendorInvoices.get(vendorInvoiceKey(order));
  return otherDocument === undefined ? [] : [vendorNumberUsed(document, otherDocument)];
}

/** Goods that come in change the cost of what has left before them: the accounts of those sales are needed too, and may have been closed since. */
function forwardingIssues(run: PostingRun, order: OrderRun): readonly Issue[] {
  const { document, facts, lines } = order;
  const issues = new Set<Issue>();
  for (const { line, handle, invoice, groups } of lines) {
    const { item } = groups;
    const comesIn = handle * facts.stock > 0;
    if (!item || item.type !== "inventory" || line.dropShipment || !(comesIn || (line.quantity * facts.stock > 0 && invoice !== 0))) continue;
    const entryNos = run.entriesOfLine.get(lineKey(document.side, document.type, document.no, line.lineNo)) ?? [];
    for (const fed of run.costing.fedBy(item.itemNo, line.locationCode, order.postingDate, entryNos)) {
      for (const answer of forwardedAccounts(run.book, fed, item)) if ("refused" in answer) issues.add(answer.refused);
    }
  }
  return [...issues].map((found) => ({ ...found, place: { ...found.place, documentNo: document.no } }));
}

/** ITM-05 where what leaves stock in this act is more than is there (sales-bc 2.4, rule 15), BCK-48 where some of it is kept for other orders (sales-fo 9.4, 16). */
function stockIssues(run: PostingRun, order: OrderRun): readonly Issue[] {
  const { book, costing, keptStock } = run;
  if (book.settings.allowNegativeInventory) return [];
  const needed = new Map<string, { readonly itemNo: string; readonly locationCode: string; quantity: number; readonly lines: OrderRun["lines"][number][] }>();
  for (const lineRun of order.lines) {
    const { item } = lineRun.groups;
    const perUnit = item && lookupOf(book).unitsPer(item, lineRun.line.unitCode);
    if (!item || perUnit === undefined || item.type !== "inventory" || lineRun.line.dropShipment) continue;
    const out = -toBaseQuantity(lineRun.handle, perUnit) * order.facts.stock;
    if (out <= 0) continue;
    const { itemNo } = item;
    const { locationCode } = lineRun.line;
    const key = placeKey(itemNo, locationCode);
    const before = needed.get(key);
    if (before) {
      before.quantity += out;
      before.lines.push(lineRun);
    } else needed.set(key, { itemNo, locationCode, quantity: out, lines: [lineRun] });
  }
  const issues: Issue[] = [];
  for (const { itemNo, locationCode, quantity, lines } of needed.values()) {
    const available = Math.max(0, costing.onHand(itemNo, locationCode));
    const kept = keptStock.forOthers(order.document, itemNo, locationCode);
    const last = lines[lines.length - 1];
    if (quantity <= available - kept || !last) continue;
    const place = { table: LINES_TABLE[order.document.side], row: last.line.rowNumber, column: order.document.side === "sales" ? "quantityToShip" : "quantityToReceive", documentNo: order.document.no };
    const args = { itemNo, locationCode, available: { quantity: available }, needed: { quantity } };
    issues.push(quantity > available ? issue("ITM-05", place, args) : issue("BCK-48", place, { ...args, kept: { quantity: kept }, documentNo: keptStock.firstOther(order.document, itemNo, locationCode) }));
  }
  return issues;
}

/** A quantity of stock that is brought in at a cost without a document, as a company starts. */
export interface OpeningStock {
  readonly itemNo: string;
  readonly locationCode: string;
  readonly quantity: Quantity;
  /** Cost of the whole quantity. */
  readonly cost: Amount;
  readonly postingDate: Day;
}

/**
 * Posts opening stock at cost as positive adjustments: item entries, value entries, and inventory against the opening
 * balances, or against the adjustment account where no opening account is given.
 */
export function planOpeningStock(book: Book, stock: readonly OpeningStock[], openingAccount: string): PostingPlan {
  const run = startRun(book);
  postOpeningStock(run, stock.filter(({ quantity }) => quantity !== 0), openingAccount);
  return planOf("receive", run, [], [], [], []);
}

function postOpeningStock(run: PostingRun, stock: readonly OpeningStock[], openingAccount: string): void {
  if (stock.length === 0) return;
  const transactionNo = run.begin();
  const changes = stock.flatMap(({ itemNo, locationCode, quantity, cost, postingDate }) => {
    const entryNo = run.costing.move({
      transactionNo, itemNo, locationCode, postingDate, entryType: "positiveAdjustment", documentType: "", documentNo: "", documentLineNo: null, partyNo: "", billToNo: "",
      quantity: quantityFromFine(quantity), dropShipment: false, appliesTo: null, appliesFrom: null, department: "", project: "",
    });
    return run.costing.valueAtOnce(entryNo, { transactionNo, postingDate, documentType: "", documentNo: "" }, cost, ZERO);
  });
  run.postLedger(transactionNo, costLines(run.book, [...changes, ...run.costing.adjust(transactionNo, run.book.settings.postingFrom)], { businessGroup: "", openingAccount }));
}
