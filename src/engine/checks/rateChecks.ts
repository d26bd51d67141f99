import { addDays, type Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import { soundRows, type Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { OrderDocument } from "../documents/documents";

/** Rates of tax and of currencies as they will be asked for soon. */

/** How many days before a VAT rate changes people are told. */
const VAT_NOTICE_DAYS = 31;
/** How many days an exchange rate may be old before people are told. */
const RATE_AGE_DAYS = 31;

/** SET-12 for every pair of VAT groups that gets another rate within the next days. */
export function vatChangeIssues(book: Book, workDate: Day): readonly Issue[] {
  const { vatSetup } = lookupOf(book);
  const last = addDays(workDate, VAT_NOTICE_DAYS);
  return soundRows(book, "VatSetup").flatMap(({ rowNumber, vatBusinessGroup, vatProductGroup, validFrom, vatPercent }) => {
    if (validFrom === null || validFrom <= workDate || validFrom > last) return [];
    const before = vatSetup(vatBusinessGroup, vatProductGroup, addDays(validFrom, -1));
    if (!before || before.vatPercent === vatPercent) return [];
    const place = { table: "VatSetup", row: rowNumber, column: "validFrom" };
    return [issue("SET-12", place, { vatBusinessGroup, vatProductGroup, firstPercent: { percent: before.vatPercent }, secondPercent: { percent: vatPercent }, day: { day: validFrom } })];
  });
}

/** SET-14 and SET-15 for the currencies of customers, vendors, bank accounts and open documents: no rate on the day, or an old one. */
export function exchangeRateIssues(book: Book, workDate: Day, open: readonly OrderDocument[]): readonly Issue[] {
  const used = new Set<string>();
  for (const id of ["Customers", "Vendors", "BankAccounts"] as const) for (const { currencyCode } of soundRows(book, id)) used.add(currencyCode);
  for (const { currencyCode } of open) used.add(currencyCode);
  used.delete("");
  used.delete(book.settings.currency);
  if (used.size === 0) return [];
  const latest = new Map<string, { readonly rowNumber: number; readonly startDate: Day }>();
  for (const row of soundRows(book, "ExchangeRates")) {
    const known = latest.get(row.currencyCode);
    if (row.startDate <= workDate && (!known || known.startDate < row.startDate)) latest.set(row.currencyCode, row);
  }
  return [...used].flatMap((currencyCode) => {
    const rate = latest.get(currencyCode);
    if (!rate) return [issue("SET-14", { table: "ExchangeRates" }, { currencyCode, day: { day: workDate } })];
    const age = workDate - rate.startDate;
    if (age <= RATE_AGE_DAYS) return [];
    return [issue("SET-15", { table: "ExchangeRates", row: rate.rowNumber, column: "startDate" }, { currencyCode, day: { day: rate.startDate }, count: { count: age } })];
  });
}
