import { append } from "../../base/append";
import type { Day } from "../../base/day";
import { compareCodes, normalCode } from "../../base/text";
import { isError, issue, type Issue } from "../../issues/issue";
import { ZERO, type Amount } from "../../money/amount";
import { extend, quantityFromFine, type Price, type Quantity } from "../../money/quantity";
import type { TableRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { CostChange, Movement, Revalued } from "../costing/costing";
import { costLines } from "./costEntries";
import { journalIssues } from "./itemJournalChecks";
import { JOURNAL_TYPE, openJournal, stockOf, type JournalDocument, type JournalRow } from "../itemJournal/itemJournal";
import { planOf, type PlannedDocument, type PostingPlan, type PostingRequest, type SkippedDocument } from "./plan";
import { startRun, type PostingRun } from "./run";
import { unreadableIssues } from "./unreadable";

/**
 * The item journal: stock that is found or lost, moved from one location to another, or worth something else (sales-bc 3.10,
 * E9.4). Rows of one number are a document, posted whole or not at all, by date and number.
 */
export function planItemJournal(book: Book, request: PostingRequest): PostingPlan {
  const run = startRun(book);
  const unreadable = unreadableIssues(book);
  if (unreadable.length > 0) return planOf(request.action, run, [], [], [], unreadable);
  const { documents, issues } = chosen(book, request);
  const told: Issue[] = [...issues];
  const planned: PlannedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  for (const document of documents) {
    const dayOf = ({ postingDate }: JournalRow) => request.postingDate ?? postingDate;
    const found = journalIssues(run, document, dayOf, request.userId);
    append(told, found);
    if (found.some(isError)) skipped.push({ side: "purchase", documentNo: document.no, issues: found });
    else planned.push({ no: document.no, postingDate: lastDay(document, dayOf), transactionNo: postJournal(run, document, dayOf) });
  }
  if (request.allOrNone && told.some(isError)) return planOf(request.action, startRun(book), [], [], skipped, told);
  return planOf(request.action, run, [], planned, skipped, told);
}

/** The documents of the item journal that are not posted, each with what would stand in its way by itself on its own dates. */
export function openItemJournal(book: Book, userId: string): readonly { readonly document: JournalDocument; readonly issues: readonly Issue[] }[] {
  const open = openJournal(book);
  if (open.length === 0) return [];
  const run = startRun(book);
  return open.map((document) => ({ document, issues: journalIssues(run, document, ({ postingDate }) => postingDate, userId) }));
}

function lastDay({ rows }: JournalDocument, dayOf: (row: JournalRow) => Day): Day {
  return rows.reduce((last, row) => (dayOf(row) > last ? dayOf(row) : last), dayOf(rows[0] as JournalRow));
}

function chosen(book: Book, request: PostingRequest): { readonly documents: readonly JournalDocument[]; readonly issues: readonly Issue[] } {
  const open = openJournal(book);
  const day = (document: JournalDocument) => request.postingDate ?? lastDay(document, ({ postingDate }) => postingDate);
  const inOrder = (documents: readonly JournalDocument[]) => [...documents].sort((a, b) => day(a) - day(b) || a.no.length - b.no.length || compareCodes(a.no, b.no));
  if (request.documents === "all") return { documents: inOrder(open), issues: [] };
  const byNo = new Map(open.map((document) => [document.no, document]));
  const wanted = [...new Set(request.documents.map(normalCode))];
  const issues = wanted.flatMap((documentNo) => {
    if (byNo.has(documentNo)) return [];
    const row = book.tables.ItemJournal.rows.find((each) => each.documentNo === documentNo);
    const place = { table: "ItemJournal", documentNo, ...(row && { row: row.rowNumber }) };
    return [row ? issue("JRN-01", { ...place, column: "documentNo" }, { documentNo }) : issue("DOC-20", place, { documentNo })];
  });
  return { documents: inOrder(wanted.flatMap((no) => byNo.get(no) ?? [])), issues };
}

/** Movements first, in the order of their lines; then what is revalued is what is there after them. */
function postJournal(run: PostingRun, document: JournalDocument, dayOf: (row: JournalRow) => Day): number {
  const transactionNo = run.begin();
  const firstDay = run.book.settings.postingFrom;
  const changes: CostChange[] = [];
  const inOrder = [...document.rows.filter(({ entryType }) => entryType !== "revaluation"), ...document.rows.filter(({ entryType }) => entryType === "revaluation")];
  for (const { entryType, quantity, appliesToItemEntry } of document.rows) {
    if (appliesToItemEntry !== null && (entryType === "negativeAdjustment" || entryType === "transfer")) run.costing.reserve(appliesToItemEntry, quantity ?? (0 as Quantity));
  }
  for (const row of inOrder) {
    const origin = { transactionNo, postingDate: dayOf(row), documentType: JOURNAL_TYPE, documentNo: row.documentNo } as const;
    const made = row.entryType === "revaluation" ? { changes: run.costing.revalue(stockOf(row, dayOf(row)), origin, revaluedTo(run.book, row)), entryNo: null } : moveStock(run, row, origin);
    append(changes, made.changes);
    run.rows.PostedLines.push({ ...postedLine(row, made.entryNo), rowNumber: run.nextRow("PostedLines") });
  }
  run.rows.PostedHeaders.push({ ...postedHeader(document.no, lastDay(document, dayOf), transactionNo), rowNumber: run.nextRow("PostedHeaders") });
  append(changes, run.costing.adjust(transactionNo, firstDay));
  run.postLedger(transactionNo, costLines(run.book, changes, { businessGroup: "", openingAccount: "" }));
  return transactionNo;
}

/** A value of all of it, or a cost per unit; without either, the standard cost of an item that has one. */
function revaluedTo(book: Book, { newValue, unitCost, itemNo }: JournalRow): Revalued {
  if (newValue !== null) return { value: newValue };
  return { unitCost: unitCost ?? lookupOf(book).items.get(itemNo)?.standardCost ?? (0 as Price) };
}

type Origin = Pick<Movement, "transactionNo" | "postingDate" | "documentNo"> & { readonly documentType: typeof JOURNAL_TYPE };

function moveStock(run: PostingRun, row: JournalRow, origin: Origin): { readonly changes: readonly CostChange[]; readonly entryNo: number } {
  const { costing } = run;
  const quantity = row.quantity ?? (0 as Quantity);
  const out = quantityFromFine(-quantity);
  const move = (moved: Pick<Movement, "entryType" | "locationCode" | "quantity" | "appliesTo" | "appliesFrom">) =>
    costing.move({ ...origin, ...moved, itemNo: row.itemNo, documentLineNo: row.lineNo, partyNo: "", billToNo: "", dropShipment: false, department: "", project: "" });
  const value = (entryNo: number, cost: Amount) => costing.valueAtOnce(entryNo, origin, cost, ZERO);
  const { locationCode, appliesToItemEntry: appliesTo } = row;
  if (row.entryType === "transfer") {
    const from = move({ entryType: "transfer", locationCode, quantity: out, appliesTo, appliesFrom: null });
    const left = value(from, costing.costOf(from));
    const to = move({ entryType: "transfer", locationCode: row.newLocationCode, quantity, appliesTo: null, appliesFrom: from });
    return { changes: [...left, ...value(to, costing.costOf(to))], entryNo: to };
  }
  if (row.entryType === "negativeAdjustment") {
    const entryNo = move({ entryType: "negativeAdjustment", locationCode, quantity: out, appliesTo, appliesFrom: null });
    return { changes: value(entryNo, costing.costOf(entryNo)), entryNo };
  }
  const entryNo = move({ entryType: "positiveAdjustment", locationCode, quantity, appliesTo, appliesFrom: row.appliesFromItemEntry });
  return { changes: value(entryNo, foundCost(run, row, entryNo)), entryNo };
}

/** What is found costs what is typed; goods that come back what they left at; a standard item its standard; else what a unit costs now. */
function foundCost({ book, costing }: PostingRun, row: JournalRow, entryNo: number): Amount {
  const isStandard = lookupOf(book).items.get(row.itemNo)?.costingMethod === "standard";
  const isTyped = !isStandard && row.appliesFromItemEntry === null && row.appliesToItemEntry === null;
  if (isTyped && row.newValue !== null) return row.newValue;
  if (isTyped && row.unitCost !== null) return extend(row.quantity ?? (0 as Quantity), row.unitCost, book.settings.amountRounding);
  return costing.costOf(entryNo);
}

function postedLine(row: JournalRow, itemEntryNo: number | null): TableRow<"PostedLines"> {
  const quantity = row.quantity ?? (0 as Quantity);
  return {
    documentType: JOURNAL_TYPE, documentNo: row.documentNo, lineNo: row.lineNo, sourceNo: "", sourceLineNo: null, lineType: "item", no: row.itemNo, description: row.description,
    locationCode: row.locationCode, quantity, unitCode: "", quantityBase: quantity, unitPrice: row.unitCost ?? (0 as Price), discountAmount: ZERO, invoiceDiscountAmount: ZERO, amount: ZERO,
    vatIdentifier: "", vatPercent: 0 as TableRow<"PostedLines">["vatPercent"], vatAmount: ZERO, shipmentNo: "", shipmentLineNo: null, itemEntryNo,
  };
}

function postedHeader(documentNo: string, postingDate: Day, transactionNo: number): TableRow<"PostedHeaders"> {
  return {
    documentType: JOURNAL_TYPE, documentNo, sourceType: JOURNAL_TYPE, sourceNo: documentNo, partyNo: "", billToNo: "", postingDate, documentDate: postingDate, dueDate: null, discountDate: null,
    externalDocumentNo: "", currencyCode: "", exchangeRate: null, amount: ZERO, amountInclVat: ZERO, correctsDocumentNo: "", transactionNo,
  };
}
