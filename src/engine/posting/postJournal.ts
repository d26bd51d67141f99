import { append } from "../../base/append";
import { compareCodes, normalCode } from "../../base/text";
import { isError, issue, type Issue } from "../../issues/issue";
import { amountFromMinor } from "../../money/amount";
import type { Book } from "../book/book";
import { checkJournal } from "../checks/checks";
import { journalDocuments, postedJournal, type JournalDocument } from "../journal/journal";
import { planOf, type PlannedDocument, type PostedEntry, type PostingPlan, type PostingRequest, type SkippedDocument } from "./plan";
import { startRun, type PostingRun } from "./run";
import { unreadableIssues } from "./unreadable";

/** Plans the posting of the general journal: each number is a document, posted whole as one transaction, and never twice. */
export function planJournals(book: Book, request: PostingRequest<"journal">): PostingPlan {
  const run = startRun(book);
  const unreadable = unreadableIssues(book);
  if (unreadable.length > 0) return planOf("journal", run, [], [], [], unreadable);
  const { documents, issues } = chosenJournals(book, request);
  const posted: PostedEntry[] = [];
  const planned: PlannedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  const told: Issue[] = [...issues];
  for (const document of documents) {
    const found = checkJournal(book, document, request);
    append(told, found);
    if (found.some(isError)) {
      skipped.push({ side: "sales", documentNo: document.no, issues: found });
      continue;
    }
    const made = postJournal(run, document, request);
    posted.push(made);
    planned.push({ no: document.no, postingDate: made.postingDate, transactionNo: made.transactionNo });
  }
  if (request.allOrNone && told.some(isError)) return planOf("journal", startRun(book), [], [], skipped, told);
  return planOf("journal", run, posted, planned, skipped, told);
}

function firstDay({ lines }: JournalDocument, { postingDate }: PostingRequest<"journal">) {
  return postingDate ?? lines.reduce((first, line) => (line.postingDate < first ? line.postingDate : first), lines[0]?.postingDate ?? (0 as (typeof lines)[number]["postingDate"]));
}

function postJournal(run: PostingRun, document: JournalDocument, request: PostingRequest<"journal">): PostedEntry {
  const transactionNo = run.begin();
  run.postLedger(
    transactionNo,
    document.lines.map(({ postingDate, accountNo, description, amount, department, project }) => ({
      postingDate: request.postingDate ?? postingDate, documentType: "journal", documentNo: document.no, accountNo, description, amount, sourceType: "", sourceNo: "",
      businessGroup: "", productGroup: "", department, project, currencyCode: "", currencyAmount: null,
    })),
  );
  const debit = amountFromMinor(document.lines.reduce((sum, { amount }) => (amount > 0 ? sum + amount : sum), 0));
  return {
    documentType: "journal", documentNo: document.no, sourceType: "journal", sourceNo: document.no, postingDate: firstDay(document, request), transactionNo,
    amount: debit, amountInclVat: debit, amountLocal: debit, amountInclVatLocal: debit,
  };
}

/** The documents a request names, by first date and number; DOC-20 for one that is not there, JNL-04 for one that is posted. */
function chosenJournals(book: Book, request: PostingRequest<"journal">): { readonly documents: readonly JournalDocument[]; readonly issues: readonly Issue[] } {
  const all = new Map(journalDocuments(book).map((document) => [document.no, document]));
  const isPosted = (document: JournalDocument) => postedJournal(book, document.no) !== undefined;
  const issues: Issue[] = [];
  const chosen = new Set<JournalDocument>();
  if (request.documents === "all") for (const document of all.values()) if (!isPosted(document)) chosen.add(document);
  if (request.documents !== "all") {
    for (const documentNo of request.documents.map(normalCode)) {
      const document = all.get(documentNo);
      if (!document) issues.push(issue("DOC-20", { table: "GeneralJournal", documentNo }, { documentNo }));
      else if (isPosted(document)) issues.push(issue("JNL-04", { table: "GeneralJournal", documentNo, column: "documentNo", ...(document.lines[0] && { row: document.lines[0].rowNumber }) }, { documentNo }));
      else chosen.add(document);
    }
  }
  return { documents: [...chosen].sort((a, b) => firstDay(a, request) - firstDay(b, request) || a.no.length - b.no.length || compareCodes(a.no, b.no)), issues };
}
