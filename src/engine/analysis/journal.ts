import { formatIsoDay } from "../../base/day";
import { tidyText } from "../../base/text";
import { formatAmount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { isWithin, type Period } from "./period";

/**
 * The general ledger as a plain-text journal in the language of hledger and ledger: one transaction for each document of a
 * posting, in the order of posting, debit positive, in local currency. Accounts are `balance:` or `income:`, their number
 * and their name, so that an account never begins with a sign that means something. What people have typed cannot end a
 * name, start a comment or make a line: numbers are escaped so that two never become one, other text is tidied.
 */
type Entry = BookRow<"GeneralLedger">;

/** The journal of a period. Ids of document types stay as they are in every language. */
export function plainTextJournal(book: Book, period: Period): string {
  const commodity = commodityOf(book.settings.currency);
  const entries = transactionsOf(book.tables.GeneralLedger.rows.filter(({ postingDate }) => isWithin(period, postingDate)));
  const accounts = createNames(book);
  const body = entries.map((own) => transactionText(own, accounts.nameOf, commodity));
  const head = ["decimal-mark .", ...(commodity === "" ? [] : [`commodity 1000.00${commodity}`]), ...accounts.used().map((name) => `account ${name}`)];
  return `${[head.join("\n"), ...body].join("\n\n")}\n`;
}

/** Entries of one document, day and transaction together; each group balances, because a document does so on each of its days. */
function transactionsOf(rows: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const row of rows) {
    const key = `${row.transactionNo} ${row.postingDate} ${row.documentType} ${row.documentNo}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function transactionText(own: readonly Entry[], nameOf: (accountNo: string) => string, commodity: string): string {
  const [first] = own;
  if (first === undefined) return "";
  const party = own.find(({ description }) => description !== "")?.description ?? "";
  // The transaction's number stands where a code is read, so that what follows is text whatever it begins with.
  const title = [`${first.documentType} ${lineText(first.documentNo)}`.trim(), lineText(party)].filter((part) => part !== "").join(" | ");
  const lines = own.map((row) => `    ${nameOf(row.accountNo)}  ${formatAmount(row.amount)}${commodity}${tagsOf(row)}`);
  return [`${formatIsoDay(first.postingDate)} * (${first.transactionNo}) ${title}`.trimEnd(), ...lines].join("\n");
}

/** Party, dimensions and what an amount was in its own currency, as tags in the comment of a line. */
function tagsOf({ sourceType, sourceNo, department, project, currencyCode, currencyAmount }: Entry): string {
  const foreign = currencyAmount === null ? "" : formatAmount(currencyAmount);
  const tags = [[sourceType, sourceNo], ["department", department], ["project", project], ["currency", currencyCode], ["currencyAmount", foreign]].flatMap(([name = "", value = ""]) => (name === "" || value === "" ? [] : [`${name}:${escapedCode(value)}`]));
  return tags.length === 0 ? "" : `  ; ${tags.join(", ")}`;
}

function createNames(book: Book) {
  const { accounts } = lookupOf(book);
  const names = new Map<string, string>();
  const nameOf = (accountNo: string): string => {
    const known = names.get(accountNo);
    if (known !== undefined) return known;
    const account = accounts.get(accountNo);
    const name = `${account?.statement ?? "balance"}:${escapedCode(accountNo)} ${lineText(account?.name ?? "")}`.trimEnd();
    names.set(accountNo, name);
    return name;
  };
  // Account names are compared by code units, on every machine the same.
  return { nameOf, used: () => [...names.values()].sort((a, b) => (a < b ? -1 : 1)) };
}

/** A code with everything but letters, digits, `.`, `-`, `_` and `/` as its number in braces; no two codes come out alike. */
function escapedCode(code: string): string {
  return code.replace(/[^\p{L}\p{N}._/-]/gu, (sign) => `{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

/** Text on one line with single blanks and without the signs that end a name or start a comment, a tag or a note. */
function lineText(text: string): string {
  return tidyText(text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, " ").replace(/;/g, ",").replace(/[:|]/g, "/"));
}

/** ` "NOK"`: quoted, because an unquoted commodity is letters alone. Blank where the company has no currency. */
function commodityOf(currency: string): string {
  const name = lineText(currency).replace(/["@]/g, "");
  return name === "" ? "" : ` "${name}"`;
}
