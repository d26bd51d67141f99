import type { Day } from "../../base/day";
import { amountFromMinor, ZERO, type Amount } from "../../money/amount";
import { divideRoundedBig } from "../../money/decimal";
import { quantityFromFine, taxWithin } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import { lineAmount } from "../amounts/amounts";
import { soundRows, type Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { OpenLine } from "../stock/stock";

/**
 * What the outstanding part of a sales line is worth: net of line discount and VAT, in local currency at the rate of the
 * work date, so that lines can be added and compared. The invoice discount of a document is left out. A line in a currency
 * without a rate is worth nothing here; posting refuses such a document (DOC-25).
 */
export function outstandingValueOf(book: Book, workDate: Day): (line: OpenLine) => Amount {
  const { customers, vatSetup } = lookupOf(book);
  const precisionOf = new Map(soundRows(book, "Currencies").map(({ currencyCode, amountRounding }) => [currencyCode, amountRounding]));
  const rates = ratesOn(book, workDate);
  const local = book.settings.amountRounding;

  const netOf = ({ document, line, item, outstanding }: OpenLine, precision: Amount): Amount => {
    const { gross, discount } = lineAmount(
      { quantity: quantityFromFine(line.quantity < 0 ? -outstanding : outstanding), wholeQuantity: line.quantity, unitPrice: line.unitPrice, discountPercent: line.discountPercent, discountAmount: line.discountAmount },
      precision,
    );
    const amount = amountFromMinor(gross - discount);
    if (!document.pricesIncludeVat) return amount;
    const customer = customers.get(document.partyNo);
    const vat = customer && vatSetup(customer.vatBusinessGroup, line.vatProductGroup || item.vatProductGroup, workDate);
    return vat?.calculation === "normal" ? amountFromMinor(amount - taxWithin(amount, vat.vatPercent, precision)) : amount;
  };

  return (line) => {
    const { currencyCode } = line.document;
    if (currencyCode === "" || currencyCode === book.settings.currency) return netOf(line, local);
    const rate = rates.get(currencyCode);
    if (rate === undefined) return ZERO;
    const net = netOf(line, precisionOf.get(currencyCode) ?? local);
    return amountFromMinor(Number(divideRoundedBig(BigInt(net) * BigInt(rate.localAmount), BigInt(rate.foreignUnits) * BigInt(local))) * local);
  };
}

/** The latest rate of each currency that has begun. */
function ratesOn(book: Book, day: Day): ReadonlyMap<string, BookRow<"ExchangeRates">> {
  const rates = new Map<string, BookRow<"ExchangeRates">>();
  for (const rate of soundRows(book, "ExchangeRates")) {
    const known = rates.get(rate.currencyCode);
    if (rate.startDate <= day && (known === undefined || known.startDate < rate.startDate)) rates.set(rate.currencyCode, rate);
  }
  return rates;
}
