import { assert, known } from "../../base/assert";
import { amountFromMinor, negate, shareOf, ZERO } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import { accountsOf } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { NumberWanted } from "../numbering/numbering";
import { cashMethodOf, type OrderRun } from "../orders/orders";
import { discountOf, settle, type PartyEntry } from "../receivables/receivables";
import { accountNoOf } from "./costEntries";
import type { Context } from "./lineValue";
import type { PostedRows } from "./run";
import { settlementEntries } from "./settlementEntries";

/** The number of the payment that comes with the invoice of a cash sale, or of the refund with its credit memo. */
export function cashNumbers(book: Book, run: OrderRun): readonly NumberWanted[] {
  const { document, makesInvoice, postingDate } = run;
  return makesInvoice && cashMethodOf(book, document) !== "" ? [{ series: "payment", day: postingDate, documentNo: document.no }] : [];
}

/**
 * Posts the payment of a cash sale in the transaction of its invoice, after it (sales-bc 3.2 step 8, 3.9, E30.4): the
 * balancing account of the payment method against receivables, for what the invoice leaves open less its payment discount,
 * at the invoice's own rate, so that both are closed. A credit memo is paid back in the same way.
 */
export function postCashPayment(context: Context): void {
  const { posting, run, transactionNo, invoiceNo } = context;
  const { book } = posting;
  const { document, facts, postingDate } = run;
  const [wanted] = cashNumbers(book, run);
  if (!wanted) return;
  const ledger = posting.ledger("sales");
  const invoice = known(ledger.entry(posting.rows.CustomerLedger.at(-1)?.entryNo ?? 0), "the invoice was posted before its payment");
  if (invoice.remaining === 0) return;
  const { amountRounding: localPrecision } = book.settings;
  const worth = (amount: number) => shareOf(invoice.amountLocal, amount, invoice.amount, localPrecision);
  const discount = discountOf(invoice, postingDate, { isAccepted: false, grace: "" });
  const discountSigned = amountFromMinor(Math.sign(invoice.remaining) * discount);
  const amount = amountFromMinor(discountSigned - invoice.remaining);
  const amountLocal = amountFromMinor(worth(discountSigned) - invoice.remainingLocal);
  const taken = posting.numbering.take(wanted);
  assert("number" in taken, "checks found a number before anything was posted");
  const documentNo = taken.number;
  const documentType = facts.isCredit ? ("refund" as const) : ("payment" as const);
  const customer = known(lookupOf(book).customers.get(document.billToNo), "checks found the customer");
  const accounts = accountsOf(book);
  const { currencyCode } = invoice;
  const origin = { postingDate, documentType, documentNo, description: customer.name, sourceType: "customer" as const, sourceNo: document.billToNo };
  const shared = { ...origin, businessGroup: "", productGroup: "", department: document.department, project: document.project, currencyCode };
  const inCurrency = (part: typeof amount) => (currencyCode === "" ? null : part);
  if (amount !== 0) {
    posting.postLedger(transactionNo, [
      { ...shared, accountNo: accountNoOf(accounts.cash(cashMethodOf(book, document))), amount: negate(amountLocal), currencyAmount: inCurrency(negate(amount)) },
      { ...shared, accountNo: accountNoOf(accounts.receivables(customer.customerGroup)), amount: amountLocal, currencyAmount: inCurrency(amount) },
    ]);
  }
  const entryNo = posting.addCustomerEntry({
    transactionNo, postingDate, documentDate: postingDate, dueDate: postingDate, discountDate: null, discountPossible: null, documentType, documentNo, customerNo: document.billToNo,
    externalDocumentNo: document.externalDocumentNo, description: "", currencyCode, amount, amountLocal,
  });
  const paying: PartyEntry = known(ledger.entry(entryNo), "an entry that was added is in the ledger");
  const details = settle(paying, [invoice], { discount: () => discount, tolerance: () => ZERO, worth, localPrecision });
  const settled = settlementEntries(book, { ...origin, side: "sales", partyNo: document.billToNo }, details, (no) => ledger.entry(no), linesOfInvoice(posting.rows, facts.invoicedType, invoiceNo));
  assert(settled.refused.length === 0, "checks found the accounts of the discount");
  posting.postLedger(transactionNo, settled.ledger);
  for (const detail of details) posting.addDetail("sales", { ...detail, postingDate, transactionNo, unapplies: null });
  for (const row of settled.vat) posting.addVatEntry({ transactionNo, ...row });
}

/** The lines of the invoice that was posted last. */
function linesOfInvoice({ PostedLines }: PostedRows, documentType: BookRow<"PostedLines">["documentType"], invoiceNo: string): readonly BookRow<"PostedLines">[] {
  let first = PostedLines.length;
  while (PostedLines[first - 1]?.documentNo === invoiceNo && PostedLines[first - 1]?.documentType === documentType) first -= 1;
  return PostedLines.slice(first);
}
