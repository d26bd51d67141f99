import type { Day } from "../../base/day";
import { amountFromMinor } from "../../money/amount";
import { multiplyDivide } from "../../money/decimal";
import { priceFromFine, unitPriceOf, type Price } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { foreignCode, rateOn } from "../currency/currency";

/**
 * What an item was last bought for, per base unit and without VAT, after line discounts: by the vendor's last invoice in the
 * vendor's own currency; else what the item's card says a unit costs, in that currency by the rate of a day.
 */
export interface LastCosts {
  /** Zero where nothing says it. */
  of(item: BookRow<"Items">, vendor: BookRow<"Vendors">, day: Day): Price;
}

interface Bought {
  readonly day: Day;
  readonly cost: Price;
}

/** The last costs of some items: posted lines are gone through once. */
export function lastCostsOf(book: Book, itemNos: ReadonlySet<string>): LastCosts {
  const invoices = new Map(book.tables.PostedHeaders.rows.flatMap((row) => (row.documentType === "purchaseInvoice" ? [[row.documentNo, row] as const] : [])));
  const last = new Map<string, Bought>();
  for (const { documentType, documentNo, lineType, no, quantityBase, amount, invoiceDiscountAmount } of book.tables.PostedLines.rows) {
    if (documentType !== "purchaseInvoice" || lineType !== "item" || quantityBase <= 0 || amount <= 0 || !itemNos.has(no)) continue;
    const invoice = invoices.get(documentNo);
    if (invoice === undefined) continue;
    const key = keyOf(no, invoice.partyNo, foreignCode(book, invoice.currencyCode));
    const former = last.get(key);
    // Of one day, the line that stands last.
    if (former === undefined || invoice.postingDate >= former.day) last.set(key, { day: invoice.postingDate, cost: unitPriceOf(amountFromMinor(amount + invoiceDiscountAmount), quantityBase) });
  }
  return {
    of: (item, vendor, day) => {
      const currency = foreignCode(book, vendor.currencyCode);
      const bought = last.get(keyOf(item.itemNo, vendor.vendorNo, currency));
      if (bought !== undefined) return bought.cost;
      const local = item.costingMethod === "standard" ? (item.standardCost ?? item.unitCost) : item.unitCost;
      const rate = rateOn(book, currency, day);
      return rate === undefined ? priceFromFine(0) : priceFromFine(multiplyDivide(local, rate.foreignUnits, rate.localAmount));
    },
  };
}

function keyOf(itemNo: string, vendorNo: string, currency: string): string {
  return `${itemNo}\u0000${vendorNo}\u0000${currency}`;
}
