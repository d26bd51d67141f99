import { normalCode } from "../../base/text";
import { isError, issue, type Issue, type IssuePlace } from "../../issues/issue";
import { negate } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { postingDateIssues } from "../checks/checks";
import { postedPayment, type PartyEntry } from "../receivables/receivables";
import { planOf, type PlannedDocument, type PostingPlan, type PostingRequest, type SkippedDocument } from "./plan";
import { startRun, type PostingRun } from "./run";
import { settlementEntries, type SettlementEntries } from "./settlementEntries";
import { unreadableIssues } from "./unreadable";

/**
 * Plans the unapplying of payments (sales-bc 3.11, E30.3): the latest application of each named payment is taken back by
 * reversing details, with its discounts, tolerated differences, gains and losses; the entries are open again and the payment
 * stays. An application that later ones stand upon is not taken back before them.
 */
export function planUnapply(book: Book, request: PostingRequest<"unapply">): PostingPlan {
  const run = startRun(book);
  const unreadable = unreadableIssues(book);
  if (unreadable.length > 0) return planOf("unapply", run, [], [], [], unreadable);
  const planned: PlannedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  const told: Issue[] = [];
  for (const documentNo of request.documents === "all" ? [] : new Set(request.documents.map(normalCode))) {
    const place: IssuePlace = { table: "Payments", documentNo };
    const entry = postedPayment(book, documentNo);
    const application = entry && latestApplication(book, run, entry);
    const found = entry ? unapplyIssues(book, request, entry, application, place) : [issue("DOC-20", place, { documentNo })];
    const prepared = entry && application && !found.some(isError) ? prepare(book, run, request, entry, application) : undefined;
    found.push(...(prepared?.settled.refused ?? []).map((each) => ({ ...each, place: { ...each.place, documentNo } })));
    told.push(...found);
    if (prepared === undefined || found.some(isError)) skipped.push({ side: entry?.side ?? "sales", documentNo, issues: found });
    else planned.push(post(run, prepared));
  }
  if (request.allOrNone && told.some(isError)) return planOf("unapply", startRun(book), [], [], skipped, told);
  return planOf("unapply", run, [], planned, skipped, told);
}

type DetailRow = BookRow<"CustomerDetails"> | BookRow<"VendorDetails">;

interface Application {
  readonly transactionNo: number;
  readonly details: readonly DetailRow[];
  /** The document whose later application stands upon this one. */
  readonly laterNo: string | undefined;
}

/** The last application of an entry that has not been taken back; undefined where there is none. */
function latestApplication(book: Book, run: PostingRun, entry: PartyEntry): Application | undefined {
  const { side, entryNo } = entry;
  const rows: readonly DetailRow[] = side === "sales" ? book.tables.CustomerDetails.rows : book.tables.VendorDetails.rows;
  const takenBack = new Set(rows.flatMap(({ unapplies }) => (unapplies === null ? [] : [unapplies])));
  const standing = rows.filter((row) => row.appliedEntryNo !== null && row.unapplies === null && !takenBack.has(row.entryNo));
  const own = standing.filter((row) => row.ledgerEntryNo === entryNo || row.appliedEntryNo === entryNo);
  const transactionNo = own.reduce((latest, row) => Math.max(latest, row.transactionNo), 0);
  if (transactionNo === 0) return undefined;
  const details = own.filter((row) => row.transactionNo === transactionNo);
  const met = new Set(details.map(({ ledgerEntryNo }) => ledgerEntryNo));
  const later = standing.find((row) => row.transactionNo > transactionNo && met.has(row.ledgerEntryNo));
  return { transactionNo, details, laterNo: later && run.ledger(side).entry(met.has(later.appliedEntryNo ?? 0) ? later.ledgerEntryNo : (later.appliedEntryNo ?? 0))?.documentNo };
}

/** PAY-18 where nothing is applied, PAY-19 where a later application comes first, and the dates on which nothing is posted. */
function unapplyIssues(book: Book, { postingDate, userId }: PostingRequest<"unapply">, { documentNo }: PartyEntry, application: Application | undefined, place: IssuePlace): Issue[] {
  if (!application) return [issue("PAY-18", place, { documentNo })];
  if (application.laterNo !== undefined) return [issue("PAY-19", place, { documentNo, otherDocument: application.laterNo })];
  const applied = application.details[0]?.postingDate;
  if (applied !== undefined && postingDate !== null && postingDate < applied) return [issue("PAY-07", place, { day: { day: postingDate }, documentNo, documentDay: { day: applied } })];
  const day = postingDate ?? applied;
  return day === undefined ? [] : [...postingDateIssues(book, day, userId, place)];
}

function prepare(book: Book, run: PostingRun, { postingDate, workDate }: PostingRequest<"unapply">, entry: PartyEntry, { details }: Application) {
  const { side, partyNo, documentType, documentNo } = entry;
  const day = postingDate ?? details[0]?.postingDate ?? workDate;
  const party = side === "sales" ? lookupOf(book).customers.get(partyNo) : lookupOf(book).vendors.get(partyNo);
  const reversed = details.map((row) => ({ ...row, appliedEntryNo: row.appliedEntryNo ?? 0, amount: negate(row.amount), amountLocal: negate(row.amountLocal) }));
  const origin = {
    side, partyNo, postingDate: day, documentType: documentType === "refund" ? ("refund" as const) : ("payment" as const), documentNo, description: party?.name ?? "",
    sourceType: side === "sales" ? ("customer" as const) : ("vendor" as const), sourceNo: partyNo,
  };
  const settled: SettlementEntries = settlementEntries(book, origin, reversed, (entryNo) => run.ledger(side).entry(entryNo));
  return { entry, day, reversed, settled };
}

function post(run: PostingRun, { entry, day, reversed, settled }: ReturnType<typeof prepare>): PlannedDocument {
  const transactionNo = run.begin();
  run.postLedger(transactionNo, settled.ledger);
  for (const { entryNo, ledgerEntryNo, appliedEntryNo, entryType, amount, amountLocal } of reversed) {
    run.addDetail(entry.side, { ledgerEntryNo, appliedEntryNo, entryType, postingDate: day, transactionNo, amount, amountLocal, unapplies: entryNo });
  }
  for (const row of settled.vat) run.addVatEntry({ transactionNo, ...row });
  return { no: entry.documentNo, postingDate: day, transactionNo };
}
