import { append } from "../../base/append";
import type { Day } from "../../base/day";
import { isError, issue, type Issue } from "../../issues/issue";
import type { Book } from "../book/book";
import { documentsOf, factsOf, handledNotInvoiced, isCompleted, outstandingOf, HEADERS_TABLE, type OrderDocument } from "../documents/documents";
import { intentOf, orderRun, type OrderRun, type PostingAction } from "../orders/orders";
import { planEntry } from "../entry/entry";
import { knownLedger } from "../receivables/receivables";
import { reservationsOf } from "../stock/stock";
import { accountIssues } from "./accountChecks";
import { applicationIssues, isSetOff } from "./applicationChecks";
import { chargeIssues } from "./chargeChecks";
import { deliveryPolicyIssues } from "./deliveryPolicyChecks";
import { dimensionIssues } from "./dimensionChecks";
import { headerIssues } from "./headerChecks";
import { lineIssues } from "./lineChecks";
import { openJournalIssues } from "./journalChecks";
import { openPaymentIssues } from "./paymentChecks";
import { referenceIssues } from "./referenceChecks";
import { distinct, faultOf, prospects, setupFindings, vatIdentifierIssues } from "./setupChecks";
import { strayDifferenceIssues, vatDifferenceIssues } from "./vatChecks";
import { warningIssues } from "./warningChecks";

export { relatedDocuments } from "./affected";
export { appliedEntries, applicationIssues, isSetOff } from "./applicationChecks";
export { vendorNumberUsed } from "./headerChecks";
export { postingDateIssues } from "./policyChecks";
export { checkJournal } from "./journalChecks";
export { checkPayment, doubleNumbers } from "./paymentChecks";

/**
 * Every check of a book. A document is checked as posting would check it (sales-bc 2.1 to 2.5); all findings are told, not
 * only the first. Nothing here changes anything.
 */
export interface CheckTerms {
  /** The date the document would be posted on; null where neither the document nor the person gives one. */
  readonly postingDate: Day | null;
  readonly workDate: Day;
  readonly userId: string;
  /** A check tells what posting would need; a posting refuses. */
  readonly purpose: "check" | "post";
}

/** What a check of the book is told; each document brings its own posting date. */
export type BookTerms = Pick<CheckTerms, "workDate" | "userId">;

/** All issues of an act on an order: the header, its lines, their accounts, and what a person should know beforehand. */
export function checkOrder(book: Book, order: OrderRun, terms: CheckTerms): readonly Issue[] {
  const { document } = order;
  if (document.isFaulty) return [issue("DOC-17", { table: HEADERS_TABLE[document.side], row: document.rowNumber, column: "documentNo", documentNo: document.no }, { documentNo: document.no })];
  const found = [...headerIssues(book, order, terms), ...deliveryPolicyIssues(book, order), ...lineIssues(book, order), ...chargeIssues(book, order)];
  // A posting asks its own ledger, which knows what documents before have set off.
  if (terms.purpose === "check" && isSetOff(book, order)) append(found, applicationIssues(book, knownLedger(book, document.side), order));
  return [...found, ...dimensionIssues(book, order), ...accountIssues(book, order), ...vatDifferenceIssues(book, order), ...warningIssues(book, order, terms)];
}

/** What of a book is looked at: some tables by themselves, and some documents. */
export interface CheckScope {
  readonly tables: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

/** All issues of a book or of a part of it: reading it, references, setup, order entry, and every document that is not completed. */
export function checkBook(book: Book, terms: BookTerms, scope?: CheckScope): readonly Issue[] {
  const looksAt = (table: string) => scope === undefined || scope.tables.has(table);
  const found = [
    ...book.issues.filter(({ place }) => looksAt(place.table)),
    ...referenceIssues(book, looksAt, scope?.documents),
    ...(looksAt("VatSetup") ? vatIdentifierIssues(book) : []),
    ...(looksAt("OrderEntry") ? planEntry(book, terms.workDate).issues : []),
    ...(looksAt("GeneralJournal") ? openJournalIssues(book, terms.userId) : []),
    ...(looksAt("Payments") ? openPaymentIssues(book, terms.userId) : []),
    ...(looksAt("VatDifferences") ? strayDifferenceIssues(book) : []),
    ...reservationsOf(book).issues.filter(({ place }) => looksAt(place.table) || scope?.documents.has(place.documentNo ?? "") === true),
    ...documentIssues(book, terms, scope?.documents),
  ];
  return scope === undefined ? [...found, ...setupWarnings(book, terms, found)] : found;
}

/** What the setup would refuse, as warnings: nothing at hand may need it. What a cell or a document has told already is not told again. */
function setupWarnings(book: Book, terms: BookTerms, found: readonly Issue[]): readonly Issue[] {
  const told = new Set(found.map(faultOf));
  return distinct(prospects(book, terms, openDocuments(book)))
    .filter((each) => isError(each) && !told.has(faultOf(each)))
    .map(({ code, place, args }) => ({ code, severity: "warning", place, args }));
}

/** Everything the setup lacks for what is in the book, before anyone posts. */
export function checkSetup(book: Book, terms: BookTerms): readonly Issue[] {
  return setupFindings(book, terms, openDocuments(book));
}

const openOf = new WeakMap<Book, readonly OrderDocument[]>();

/** The documents that are still to be posted, sales first; found once per book. */
function openDocuments(book: Book): readonly OrderDocument[] {
  const made = openOf.get(book) ?? [...documentsOf(book, "sales"), ...documentsOf(book, "purchase")].filter(isChecked);
  openOf.set(book, made);
  return made;
}

/** The issues of every open document, each checked for all that remains of it. */
export function documentIssues(book: Book, terms: BookTerms, only?: ReadonlySet<string>): readonly Issue[] {
  const documents = openDocuments(book);
  return (only === undefined ? documents : documents.filter(({ no }) => only.has(no))).flatMap((document) => {
    const order = orderRun(book, document, nextAction(document), document.postingDate ?? terms.workDate);
    return checkOrder(book, order, { postingDate: document.postingDate, workDate: terms.workDate, userId: terms.userId, purpose: "check" });
  });
}

/** What a document is checked for: everything that remains of it. A purchase is invoiced once the vendor's own number is there. */
export function nextAction(document: OrderDocument): PostingAction {
  const { isWhole, stock } = factsOf(document);
  if (isWhole) return "invoice";
  const invoices = document.side === "sales" || document.externalDocumentNo !== "";
  if (stock < 0) return invoices ? "shipInvoice" : "ship";
  return invoices ? "receiveInvoice" : "receive";
}

/** Documents that are still open are checked; a journal is a draft and may hold anything. */
export function isChecked(document: OrderDocument): boolean {
  if (!factsOf(document).isPosted || document.isJournal) return false;
  return document.isFaulty || document.lines.length === 0 || !isCompleted(document.lines);
}

/** Whether an act would post anything of a document: what is outstanding, or shipped and not invoiced. */
export function hasSomethingToPost(document: OrderDocument, action: PostingAction): boolean {
  const intent = intentOf(document, action);
  if (document.isFaulty) return intent.handle || intent.invoice;
  const { isWhole } = factsOf(document);
  return document.lines.some((line) => {
    if (line.lineType === "text") return false;
    if (intent.handle && outstandingOf(line) !== 0 && (isWhole || line.toHandle !== 0)) return true;
    return intent.invoice && handledNotInvoiced(line) !== 0 && line.toInvoice !== 0;
  });
}
