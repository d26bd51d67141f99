import type { Day } from "../../base/day";
import { amountFromMinor, ZERO, type Amount } from "../../money/amount";
import { quantityFromFine, taxWithin } from "../../money/quantity";
import { lineAmount } from "../amounts/amounts";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { documentRate, roundingIn, toLocal } from "../currency/currency";
import type { OpenLine } from "../stock/stock";

/**
 * What the outstanding part of a sales line is worth: net of line discount and VAT, in local currency at the rate of the
 * work date, so that lines can be added and compared. The invoice discount of a document is left out. A line in a currency
 * without a rate is worth nothing here; posting refuses such a document (CUR-01).
 */
export function outstandingValueOf(book: Book, workDate: Day): (line: OpenLine) => Amount {
  const { customers, vatSetup } = lookupOf(book);

  const netOf = ({ document, item, outstanding, read, row }: OpenLine, precision: Amount): Amount => {
    const ordered = read.quantity(row);
    const { gross, discount } = lineAmount(
      { quantity: quantityFromFine(ordered < 0 ? -outstanding : outstanding), wholeQuantity: ordered, unitPrice: read.unitPrice(row), discountPercent: read.discountPercent(row), discountAmount: read.discountAmount(row) },
      precision,
    );
    const amount = amountFromMinor(gross - discount);
    if (!document.pricesIncludeVat) return amount;
    const customer = customers.get(document.partyNo);
    const vat = customer && vatSetup(customer.vatBusinessGroup, read.vatProductGroup(row) || item.vatProductGroup, workDate);
    return vat?.calculation === "normal" ? amountFromMinor(amount - taxWithin(amount, vat.vatPercent, precision)) : amount;
  };

  return (line) => {
    const rate = documentRate(book, line.document, workDate);
    return rate === undefined ? ZERO : toLocal(netOf(line, roundingIn(book, line.document.currencyCode)), rate, book.settings.amountRounding);
  };
}
