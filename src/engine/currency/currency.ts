import type { Day } from "../../base/day";
import { issue, type Issue, type IssuePlace } from "../../issues/issue";
import { amountFromMinor, ZERO, type Amount } from "../../money/amount";
import { multiplyDivide } from "../../money/decimal";
import { FINE_ONE, type Price } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";
import { lookupOf } from "../book/lookup";

/**
 * Foreign currency (sales-bc 3.7): the rate of a day, and amounts in the company's currency. A blank currency, or the
 * company's own, is local. Rates are exact fractions; only amounts are rounded.
 */
export interface Rate {
  /** So many units of the foreign currency are worth `localAmount` of the company's; hundred-thousandths both. */
  readonly foreignUnits: number;
  readonly localAmount: number;
}

export const LOCAL_RATE: Rate = { foreignUnits: FINE_ONE, localAmount: FINE_ONE };

export function isLocal({ foreignUnits, localAmount }: Rate): boolean {
  return foreignUnits === localAmount;
}

/** The currency as ledgers write it: blank for the company's own. */
export function foreignCode(book: Book, currencyCode: string): string {
  return currencyCode === book.settings.currency ? "" : currencyCode;
}

/** The rate of a document: what a person has typed on it, else that of the day. */
export function documentRate(book: Book, { currencyCode, exchangeRate }: DocumentCurrency, day: Day): Rate | undefined {
  if (foreignCode(book, currencyCode) === "") return LOCAL_RATE;
  return exchangeRate === null ? rateOn(book, currencyCode, day) : { foreignUnits: FINE_ONE, localAmount: exchangeRate };
}

export interface DocumentCurrency {
  readonly currencyCode: string;
  /** What one unit of the currency is worth; null for the rate of the day. */
  readonly exchangeRate: Price | null;
}

/** An amount in the company's currency, rounded half away from zero. */
export function toLocal(amount: Amount, { foreignUnits, localAmount }: Rate, precision: Amount): Amount {
  if (foreignUnits === localAmount) return amount;
  return amountFromMinor(multiplyDivide(amount, localAmount, foreignUnits * precision) * precision);
}

/**
 * Parts of a document in the company's currency: each the rounded conversion of all so far less what the parts before have
 * taken, so that they add up to the conversion of the whole (sales-bc 3.7, E14.1).
 */
export function partsToLocal(parts: readonly Amount[], rate: Rate, precision: Amount): readonly Amount[] {
  if (isLocal(rate)) return parts;
  let foreign = 0;
  let local = 0;
  return parts.map((part) => {
    foreign += part;
    const before = local;
    local = toLocal(amountFromMinor(foreign), rate, precision);
    return amountFromMinor(local - before);
  });
}

/** What one unit is worth, as posted documents show it: rounded to five decimals. */
export function shownRate({ foreignUnits, localAmount }: Rate): Price {
  return multiplyDivide(localAmount, FINE_ONE, foreignUnits) as Price;
}

const ratesOfBooks = new WeakMap<Book, ReadonlyMap<string, readonly BookRow<"ExchangeRates">[]>>();

/** Exchange rates by currency, the latest first. */
function ratesOf(book: Book): ReadonlyMap<string, readonly BookRow<"ExchangeRates">[]> {
  const made = ratesOfBooks.get(book);
  if (made) return made;
  const rates = new Map<string, BookRow<"ExchangeRates">[]>();
  for (const row of soundRows(book, "ExchangeRates")) {
    const own = rates.get(row.currencyCode);
    if (own) own.push(row);
    else rates.set(row.currencyCode, [row]);
  }
  for (const own of rates.values()) own.sort((a, b) => b.startDate - a.startDate);
  ratesOfBooks.set(book, rates);
  return rates;
}

/** The rate of a currency on a day: the latest that has begun. A local amount is its own. */
export function rateOn(book: Book, currencyCode: string, day: Day): Rate | undefined {
  if (foreignCode(book, currencyCode) === "") return LOCAL_RATE;
  return ratesOf(book).get(currencyCode)?.find(({ startDate }) => startDate <= day);
}

/** What amounts of a currency are rounded to; the company's own rounding for its own. */
export function roundingIn(book: Book, currencyCode: string): Amount {
  if (foreignCode(book, currencyCode) === "") return book.settings.amountRounding;
  return lookupOf(book).currencies.get(currencyCode)?.amountRounding ?? book.settings.amountRounding;
}

/** What totals of invoices in a currency are rounded to; zero where they are not. */
export function invoiceRoundingIn(book: Book, currencyCode: string): Amount {
  if (foreignCode(book, currencyCode) === "") return book.settings.invoiceRounding;
  return lookupOf(book).currencies.get(currencyCode)?.invoiceRounding ?? ZERO;
}

/**
 * Why amounts of a currency cannot be told in the company's: the currency is not there, a row of its rates cannot be read
 * (an older rate would speak for it), or no rate has begun.
 */
export function currencyIssues(book: Book, { currencyCode, exchangeRate }: DocumentCurrency, day: Day, place: IssuePlace): readonly Issue[] {
  if (foreignCode(book, currencyCode) === "") return [];
  if (!lookupOf(book).currencies.has(currencyCode)) return [issue("REF-01", place, { value: currencyCode, table: { table: "Currencies" } })];
  if (exchangeRate !== null) return [];
  const documentNo = place.documentNo === undefined ? {} : { documentNo: place.documentNo };
  const { faultyRows, rows } = book.tables.ExchangeRates;
  const faulty = rows.find((row) => faultyRows.has(row.rowNumber));
  if (faulty) return [issue("CUR-02", { table: "ExchangeRates", row: faulty.rowNumber, column: "localAmount", ...documentNo }, { currencyCode })];
  return rateOn(book, currencyCode, day) ? [] : [issue("CUR-01", place, { currencyCode, day: { day } })];
}
