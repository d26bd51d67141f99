import { append } from "../../base/append";
import { formatIsoDay, type Day } from "../../base/day";
import { compareCodes, normalCode } from "../../base/text";
import { isError, issue, type Issue } from "../../issues/issue";
import { amountFromMinor, negate, ZERO, type Amount } from "../../money/amount";
import { accountsOf, type AccountAnswer } from "../accounts/accounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { postingDateIssues } from "../checks/checks";
import { currencyIssues, rateOn, toLocal, type Rate } from "../currency/currency";
import { openEntries, type DetailType, type PartyEntry } from "../receivables/receivables";
import { planOf, type PlannedDocument, type PostingPlan, type PostingRequest, type SkippedDocument } from "./plan";
import { startRun, type LedgerLine, type PostingRun } from "./run";
import { unreadableIssues } from "./unreadable";

/**
 * Plans the revaluation of open entries in foreign currency at the rate of a day (sales-bc 3.7, E14.5): what an entry is worth
 * more or less is an unrealized gain or loss, against receivables or payables. Each currency is a transaction of its own;
 * payments take their part of it back. Revaluing twice at one rate changes nothing.
 */
export function planRevaluation(book: Book, request: PostingRequest<"revalue">): PostingPlan {
  const run = startRun(book);
  const unreadable = unreadableIssues(book);
  if (unreadable.length > 0) return planOf("revalue", run, [], [], [], unreadable);
  const day = request.postingDate ?? request.workDate;
  const planned: PlannedDocument[] = [];
  const skipped: SkippedDocument[] = [];
  const told: Issue[] = [...postingDateIssues(book, day, request.userId, { table: "Settings" })];
  if (told.length > 0) return planOf("revalue", run, [], [], [], told);
  const wanted = request.documents === "all" ? undefined : new Set(request.documents.map(normalCode));
  for (const [currencyCode, entries] of entriesByCurrency(book, day)) {
    if (wanted && !wanted.has(currencyCode)) continue;
    const found = [...currencyIssues(book, { currencyCode, exchangeRate: null }, day, { table: "ExchangeRates", documentNo: currencyCode })];
    const rate = rateOn(book, currencyCode, day);
    const revalued = rate === undefined || found.length > 0 ? undefined : revalue(book, entries, currencyCode, rate, day);
    append(found, (revalued?.refused ?? []).map((each) => ({ ...each, place: { ...each.place, documentNo: currencyCode } })));
    append(told, found);
    if (revalued === undefined || found.some(isError)) skipped.push({ side: "sales", documentNo: currencyCode, issues: found });
    else if (revalued.details.length > 0) planned.push(post(run, revalued, day));
  }
  for (const code of wanted ?? []) if (!lookupOf(book).currencies.has(code)) told.push(issue("DOC-20", { table: "Currencies", documentNo: code }, { documentNo: code }));
  if (request.allOrNone && told.some(isError)) return planOf("revalue", startRun(book), [], [], skipped, told);
  return planOf("revalue", run, [], planned, skipped, told);
}

/** Currencies in which something is open at the end of a day, with the issues that keep it from being revalued on that day. */
export function openCurrencies(book: Book, day: Day, userId: string): readonly { readonly currencyCode: string; readonly entries: number; readonly issues: readonly Issue[] }[] {
  const dated = postingDateIssues(book, day, userId, { table: "Settings" });
  return entriesByCurrency(book, day).map(([currencyCode, entries]) => ({
    currencyCode,
    entries: entries.length,
    issues: [...dated, ...currencyIssues(book, { currencyCode, exchangeRate: null }, day, { table: "ExchangeRates", documentNo: currencyCode })],
  }));
}

/** Open entries in foreign currencies that a day has seen, by currency. */
function entriesByCurrency(book: Book, day: Day): readonly (readonly [string, readonly PartyEntry[]])[] {
  const byCurrency = new Map<string, PartyEntry[]>();
  for (const entry of [...openEntries(book, "sales"), ...openEntries(book, "purchase")]) {
    if (entry.currencyCode === "" || entry.postingDate > day) continue;
    const own = byCurrency.get(entry.currencyCode);
    if (own) own.push(entry);
    else byCurrency.set(entry.currencyCode, [entry]);
  }
  return [...byCurrency].sort(([a], [b]) => compareCodes(a, b));
}

interface Revalued {
  readonly documentNo: string;
  readonly details: readonly { readonly entry: PartyEntry; readonly entryType: DetailType; readonly amountLocal: Amount }[];
  readonly ledger: readonly LedgerLine[];
  readonly refused: readonly Issue[];
}

function revalue(book: Book, entries: readonly PartyEntry[], currencyCode: string, rate: Rate, day: Day): Revalued {
  const documentNo = `${currencyCode}-${formatIsoDay(day)}`;
  const details = entries.flatMap((entry) => partsOf(entry, amountFromMinor(toLocal(entry.remaining, rate, book.settings.amountRounding) - entry.remainingLocal)));
  const totals = new Map<string, number>();
  const refused = new Set<Issue>();
  const add = (answer: AccountAnswer, amount: Amount) => {
    if ("refused" in answer) refused.add(answer.refused);
    else totals.set(answer.accountNo, (totals.get(answer.accountNo) ?? 0) + amount);
  };
  for (const { entry, entryType, amountLocal } of details) {
    add(partyAccount(book, entry), amountLocal);
    add(accountsOf(book).currency(entryType === "unrealizedGain" ? "unrealizedGainAccount" : "unrealizedLossAccount", currencyCode), negate(amountLocal));
  }
  const shared = { postingDate: day, documentType: "" as const, documentNo, description: "", sourceType: "" as const, sourceNo: "", businessGroup: "", productGroup: "", department: "", project: "", currencyCode, currencyAmount: ZERO };
  return { documentNo, details, ledger: [...totals].map(([accountNo, amount]) => ({ ...shared, accountNo, amount: amountFromMinor(amount) })), refused: [...refused] };
}

/** A change first takes back what lies on the other side, then goes to its own: an entry never has both a gain and a loss. */
function partsOf(entry: PartyEntry, change: Amount): Revalued["details"] {
  if (change === 0) return [];
  const isAgainst = entry.unrealized !== 0 && entry.unrealized < 0 !== change < 0;
  const back = isAgainst ? Math.sign(change) * Math.min(Math.abs(change), Math.abs(entry.unrealized)) : 0;
  const parts = [
    { entryType: change > 0 ? ("unrealizedLoss" as const) : ("unrealizedGain" as const), amountLocal: amountFromMinor(back) },
    { entryType: change > 0 ? ("unrealizedGain" as const) : ("unrealizedLoss" as const), amountLocal: amountFromMinor(change - back) },
  ];
  return parts.filter(({ amountLocal }) => amountLocal !== 0).map((part) => ({ entry, ...part }));
}

function partyAccount(book: Book, { side, partyNo }: PartyEntry): AccountAnswer {
  const { customers, vendors } = lookupOf(book);
  return side === "sales" ? accountsOf(book).receivables(customers.get(partyNo)?.customerGroup ?? "") : accountsOf(book).payables(vendors.get(partyNo)?.vendorGroup ?? "");
}

function post(run: PostingRun, { documentNo, details, ledger }: Revalued, day: Day): PlannedDocument {
  const transactionNo = run.begin();
  run.postLedger(transactionNo, ledger);
  for (const { entry, entryType, amountLocal } of details) {
    run.addDetail(entry.side, { ledgerEntryNo: entry.entryNo, appliedEntryNo: null, entryType, postingDate: day, transactionNo, amount: ZERO, amountLocal, unapplies: null });
  }
  return { no: documentNo, postingDate: day, transactionNo };
}
