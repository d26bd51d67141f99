import { append } from "../../base/append";
import { normalCode } from "../../base/text";
import { isError, issue, type Issue, type IssuePlace } from "../../issues/issue";
import { negate } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { postingDateIssues } from "../checks/checks";
import { knownLedger, postedPayment, type PartyEntry } from "../receivables/receivables";
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
    const application = entry && latestApplication(book, entry);
    const found = entry ? unapplyIssues(book, request, entry, application, place) : [issue("DOC-20", place, { documentNo })];
    const prepared = entry && application && !found.some(isError) ? prepare(book, run, request, entry, application) : undefined;
    append(found, (prepared?.settled.refused ?? []).map((each) => ({ ...each, place: { ...each.place, documentNo } })));
    append(told, found);
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

/** The details of applications that have not been taken back, by each entry they touch: their own and the one it is applied with. */
const standingDetails = new WeakMap<readonly DetailRow[], ReadonlyMap<number, readonly DetailRow[]>>();

function standingOf(book: Book, side: PartyEntry["side"]): ReadonlyMap<number, readonly DetailRow[]> {
  const rows: readonly DetailRow[] = side === "sales" ? book.tables.CustomerDetails.rows : book.tables.VendorDetails.rows;
  const kept = standingDetails.get(rows);
  if (kept) return kept;
  const takenBack = new Set<number>();
  for (const { unapplies } of rows) if (unapplies !== null) takenBack.add(unapplies);
  const byEntry = new Map<number, DetailRow[]>();
  const add = (entryNo: number, row: DetailRow): void => {
    const own = byEntry.get(entryNo);
    if (own) own.push(row);
    else byEntry.set(entryNo, [row]);
  };
  for (const row of rows) {
    if (row.appliedEntryNo === null || row.unapplies !== null || takenBack.has(row.entryNo)) continue;
    add(row.ledgerEntryNo, row);
    if (row.appliedEntryNo !== row.ledgerEntryNo) add(row.appliedEntryNo, row);
  }
  standingDetails.set(rows, byEntry);
  return byEntry;
}

/** The last application of an entry that has not been taken back; undefined where there is none. */
function latestApplication(book: Book, { side, entryNo }: PartyEntry): Application | undefined {
  const standing = standingOf(book, side);
  const own = standing.get(entryNo) ?? [];
  const transactionNo = own.reduce((latest, row) => Math.max(latest, row.transactionNo), 0);
  if (transactionNo === 0) return undefined;
  const details = own.filter((row) => row.transactionNo === transactionNo);
  const met = new Set(details.map(({ ledgerEntryNo }) => ledgerEntryNo));
  const upon = [...met].flatMap((no) => (standing.get(no) ?? []).filter((row) => row.ledgerEntryNo === no && row.transactionNo > transactionNo));
  const later = upon.reduce<DetailRow | undefined>((first, row) => (first && first.entryNo < row.entryNo ? first : row), undefined);
  return { transactionNo, details, laterNo: later && knownLedger(book, side).entry(met.has(later.appliedEntryNo ?? 0) ? later.ledgerEntryNo : (later.appliedEntryNo ?? 0))?.documentNo };
}

/** A payment or refund with an application that may be taken back, and what stands in the way of it on the application's own date. */
export interface AppliedPayment {
  readonly entry: PartyEntry;
  readonly issues: readonly Issue[];
}

/** Every posted payment and refund that is applied, of customers and then of vendors, the latest posted first. */
export function appliedPayments(book: Book, userId: string): readonly AppliedPayment[] {
  return (["sales", "purchase"] as const).flatMap((side) => {
    const ledger = knownLedger(book, side);
    return [...standingOf(book, side).keys()]
      .sort((a, b) => b - a)
      .flatMap((entryNo): AppliedPayment[] => {
        const entry = ledger.entry(entryNo);
        if (entry === undefined || (entry.documentType !== "payment" && entry.documentType !== "refund")) return [];
        return [{ entry, issues: unapplyIssues(book, { postingDate: null, userId }, entry, latestApplication(book, entry), { table: "Payments", documentNo: entry.documentNo }) }];
      });
  });
}

/** PAY-18 where nothing is applied, PAY-19 where a later application comes first, and the dates on which nothing is posted. */
function unapplyIssues(book: Book, { postingDate, userId }: Pick<PostingRequest<"unapply">, "postingDate" | "userId">, { documentNo }: PartyEntry, application: Application | undefined, place: IssuePlace): Issue[] {
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
