import { add, amountFromMinor, subtract, sum, ZERO, type Amount } from "../../money/amount";
import { isLocal, partsToLocal, toLocal, type Rate } from "../currency/currency";
import type { InvoiceAmounts } from "./orders";

/**
 * The amounts of an invoice in the company's currency (sales-bc 3.7). Amounts, amounts with VAT and discounts are converted
 * each for itself, cumulatively over the lines, so that the lines add up to the converted invoice and no cent strays; VAT is
 * what lies between. A line without VAT has none in either currency, and one that is all tax has no net amount.
 */
export function inLocal(invoice: InvoiceAmounts, rate: Rate, precision: Amount): InvoiceAmounts {
  if (isLocal(rate)) return invoice;
  const { lines, vatLines } = invoice.amounts;
  const converted = (column: "gross" | "discount" | "invoiceDiscount" | "total") => partsToLocal(lines.map((line) => line[column]), rate, precision);
  const [gross, discount, invoiceDiscount, total] = [converted("gross"), converted("discount"), converted("invoiceDiscount"), converted("total")];
  let foreign = ZERO;
  let local = ZERO;
  const own = lines.map((line, index) => {
    foreign = add(foreign, line.net);
    const whole = total[index] ?? ZERO;
    const net = line.vat === 0 ? whole : line.net === 0 ? ZERO : subtract(toLocal(foreign, rate, precision), local);
    local = add(local, net);
    return { gross: gross[index] ?? ZERO, discount: discount[index] ?? ZERO, invoiceDiscount: invoiceDiscount[index] ?? ZERO, net, vat: subtract(whole, net), total: whole };
  });
  const of = (positions: readonly number[], column: "net" | "vat") => sum(positions.map((position) => own[position]?.[column] ?? ZERO));
  const net = sum(own.map((line) => line.net));
  const vat = sum(own.map((line) => line.vat));
  return {
    lines: invoice.lines,
    amounts: { lines: own, vatLines: vatLines.map((line) => ({ ...line, base: of(line.lines, "net"), amount: of(line.lines, "vat"), difference: toLocal(line.difference, rate, precision) })), net, vat, total: amountFromMinor(net + vat) },
  };
}
