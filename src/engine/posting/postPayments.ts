import { append } from "../../base/append";
import { compareCodes, normalCode } from "../../base/text";
import { isError, issue, type Issue } from "../../issues/issue";
import type { Book } from "../book/book";
import { checkPayment, doubleNumbers } from "../checks/checks";
import { paymentsOf, postedPayment, type Payment } from "../receivables/receivables";
import { planOf, type GivenNumber, type PlannedDocument, type PostedEntry, type PostingPlan, type PostingRequest, type SkippedDocument } from "./plan";
import { postPayment, preparePayment } from "./postPayment";
import { startRun } from "./run";
import { unreadableIssues } from "./unreadable";

/**
 * Plans the posting of payments and refunds, those of customers and of vendors: each row of Payments is a transaction of its
 * own. Rows are named by their number, or as `#7` by their row while they have none. They are taken by posting date and
 * number; a row that is posted is known by its number in the ledgers and never posted again.
 */
export function planPayments(book: Book, request: PostingRequest<"pay">): PostingPlan {
  const run = startRun(book);
  const unreadable = unreadableIssues(book);
  if (unreadable.length > 0) return planOf("pay", run, [], [], [], unreadable);
  const { payments, issues } = chosenPayments(book, request);
  const doubles = doubleNumbers(book);
  const posted: PostedEntry[] = [];
  const planned: PlannedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  const given: GivenNumber[] = [];
  const told: Issue[] = [...issues];
  for (const payment of payments) {
    const { row, side, key } = payment;
    const postingDate = request.postingDate ?? row.postingDate;
    const found = [...doubles.filter(({ place }) => place.row === row.rowNumber), ...checkPayment(book, run.ledger(side), payment, { postingDate, userId: request.userId })];
    const number = row.paymentNo === "" && !found.some(isError) ? run.numbering.peek({ series: "payment", day: postingDate, documentNo: key }) : { number: row.paymentNo };
    if ("refused" in number) found.push(number.refused);
    else if (number.warning) found.push(number.warning);
    const prepared = found.some(isError) || "refused" in number ? undefined : preparePayment(run, payment, postingDate, number.number);
    for (const refused of new Set(prepared?.refused)) found.push({ ...refused, place: { ...refused.place, documentNo: key } });
    append(told, found);
    if (prepared === undefined || "refused" in number || found.some(isError)) {
      skipped.push({ side, documentNo: key, issues: found });
      continue;
    }
    if (row.paymentNo === "") {
      run.numbering.take({ series: "payment", day: postingDate, documentNo: key });
      given.push({ table: "Payments", rowNumber: row.rowNumber, column: "paymentNo", number: number.number });
    }
    const made = postPayment(run, prepared, number.number);
    posted.push(made);
    planned.push({ no: number.number, postingDate, transactionNo: made.transactionNo });
  }
  if (request.allOrNone && told.some(isError)) return planOf("pay", startRun(book), [], [], skipped, told);
  return planOf("pay", run, posted, planned, skipped, told, given);
}

/** The payments a request names, in posting order; DOC-20 for one that is not there, PAY-17 for one that is posted. */
function chosenPayments(book: Book, request: PostingRequest<"pay">): { readonly payments: readonly Payment[]; readonly issues: readonly Issue[] } {
  const all = paymentsOf(book);
  const isPosted = ({ row }: Payment) => postedPayment(book, row.paymentNo) !== undefined;
  const issues: Issue[] = [];
  const chosen = new Set<Payment>();
  if (request.documents === "all") for (const payment of all) if (!isPosted(payment)) chosen.add(payment);
  if (request.documents !== "all") {
    const byKey = new Map<string, Payment>();
    for (const payment of all) if (!byKey.has(payment.key)) byKey.set(payment.key, payment);
    for (const documentNo of request.documents.map(normalCode)) {
      const payment = byKey.get(documentNo);
      if (!payment) issues.push(issue("DOC-20", { table: "Payments", documentNo }, { documentNo }));
      else if (isPosted(payment)) issues.push(issue("PAY-17", { table: "Payments", row: payment.row.rowNumber, column: "paymentNo", documentNo }, { documentNo }));
      else chosen.add(payment);
    }
  }
  const day = ({ row }: Payment) => request.postingDate ?? row.postingDate;
  return { payments: [...chosen].sort((a, b) => day(a) - day(b) || compareRows(a, b)), issues };
}

/** Numbered rows come first, by number; the others by what they say, so that the order of rows in the sheet decides nothing. */
function compareRows({ row: a }: Payment, { row: b }: Payment): number {
  if (a.paymentNo !== "" && b.paymentNo !== "") return a.paymentNo.length - b.paymentNo.length || compareCodes(a.paymentNo, b.paymentNo) || a.rowNumber - b.rowNumber;
  if (a.paymentNo !== b.paymentNo) return a.paymentNo === "" ? 1 : -1;
  return (
    compareCodes(a.customerNo, b.customerNo) || compareCodes(a.vendorNo, b.vendorNo) || compareCodes(a.appliesToDocumentNo, b.appliesToDocumentNo) || a.amount - b.amount ||
    compareCodes(a.externalDocumentNo, b.externalDocumentNo) || a.rowNumber - b.rowNumber
  );
}
