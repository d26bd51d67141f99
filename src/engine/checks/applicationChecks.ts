import { issue, type Issue } from "../../issues/issue";
import { amountFromMinor } from "../../money/amount";
import { accountsOf, type AccountAnswer } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { foreignCode } from "../currency/currency";
import { HEADERS_TABLE } from "../documents/documents";
import { cashMethodOf, type OrderRun } from "../orders/orders";
import { namedEntry, oldestOpen, type PartyEntry, type PartyLedger } from "../receivables/receivables";

/**
 * Whether an act's invoice or credit memo is set off against other entries: against what its document names, or a credit
 * memo that names nothing against the oldest, where payments of its customer go there too (sales-bc 3.11). What is paid back
 * at once is not.
 */
export function isSetOff(book: Book, { document, facts }: OrderRun): boolean {
  if (document.appliesToNo !== "") return true;
  return facts.isCredit && document.side === "sales" && lookupOf(book).customers.get(document.billToNo)?.applicationMethod === "oldest" && cashMethodOf(book, document) === "";
}

/** The entries that it is set off against, in their order. */
export function appliedEntries(book: Book, ledger: PartyLedger, { document, facts, postingDate }: OrderRun): readonly PartyEntry[] {
  const own = { partyNo: document.billToNo, amount: amountFromMinor(facts.partySign), currencyCode: foreignCode(book, document.currencyCode) };
  if (document.appliesToNo === "") return oldestOpen(ledger, own, postingDate);
  const named = namedEntry(ledger, own, document.appliesToNo);
  return named ? [named] : [];
}

/**
 * A credit memo that is set off against an invoice, or an invoice against what has been paid before (sales-bc 2.4 rule 23,
 * 4.12): an entry of the same party and currency that goes the other way, has something left and is not dated later. Asked
 * of the ledger as it stands, which in a posting is that of the run.
 */
export function applicationIssues(book: Book, ledger: PartyLedger, order: OrderRun): readonly Issue[] {
  const { document, facts, postingDate, makesInvoice } = order;
  const { appliesToNo: appliesTo, billToNo: partyNo } = document;
  if (!makesInvoice || !isSetOff(book, order)) return [];
  const entries = appliedEntries(book, ledger, order);
  if (appliesTo === "") return accountFaults(book, order, entries);
  const place = { table: HEADERS_TABLE[document.side], row: document.rowNumber, column: "appliesToDocumentNo", documentNo: document.no };
  const [entry] = entries;
  if (!entry || entry.amount < 0 === facts.partySign < 0 || entry.currencyCode !== foreignCode(book, document.currencyCode)) return [issue("DOC-32", place, { appliesTo, partyNo })];
  // An order's first invoice may have used it up; then the next one stands by itself.
  if (entry.remaining === 0) return [issue("DOC-33", place, { appliesTo }, facts.isWhole ? "error" : "warning")];
  if (entry.postingDate > postingDate) return [issue("DOC-34", place, { appliesTo, day: { day: postingDate }, appliedDay: { day: entry.postingDate } })];
  return accountFaults(book, order, entries);
}

function accountFaults(book: Book, order: OrderRun, entries: readonly PartyEntry[]): readonly Issue[] {
  const refused = new Set(entries.flatMap((entry) => gainAccounts(book, order, entry)).flatMap((answer) => ("refused" in answer ? [answer.refused] : [])));
  return [...refused].map((found) => ({ ...found, place: { ...found.place, documentNo: order.document.no } }));
}

/** Where gains, losses and what rounding leaves go when entries in a foreign currency meet. */
function gainAccounts(book: Book, { document: { side, billToNo } }: OrderRun, { currencyCode, unrealized }: PartyEntry): readonly AccountAnswer[] {
  if (currencyCode === "") return [];
  const { customers, vendors } = lookupOf(book);
  const group = (side === "sales" ? customers.get(billToNo)?.customerGroup : vendors.get(billToNo)?.vendorGroup) ?? "";
  const accounts = accountsOf(book);
  const columns = unrealized === 0 ? REALIZED : [...REALIZED, ...UNREALIZED];
  return [...columns.map((column) => accounts.currency(column, currencyCode)), accounts.rounding(side, group)];
}

const REALIZED = ["realizedGainAccount", "realizedLossAccount"] as const;
const UNREALIZED = ["unrealizedGainAccount", "unrealizedLossAccount"] as const;
