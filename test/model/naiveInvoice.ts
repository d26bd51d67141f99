import { EURO_RATES, RATE_CHANGE, type RandomLine, type RandomOrder, type VatGroup } from "../properties/randomBook";
import { minus, NOTHING, over, plus, rounded, shared, times, whole, type Fraction } from "./fraction";

/** What an invoice comes to, from sales-bc 3.4 and 3.5 alone, in grains. Knows nothing of the engine. */
export interface NaiveLine {
  readonly discount: bigint;
  readonly invoiceDiscount: bigint;
  readonly net: bigint;
  readonly vat: bigint;
}

export interface NaiveVatEntry {
  readonly identifier: string;
  readonly base: bigint;
  readonly vat: bigint;
}

export interface NaiveInvoice {
  readonly lines: readonly NaiveLine[];
  /** The same in the company's currency. */
  readonly local: readonly NaiveLine[];
  readonly net: bigint;
  readonly vat: bigint;
  readonly vatEntries: readonly NaiveVatEntry[];
  /** What a buyer owes and deducts at once. */
  readonly owedByBuyer: bigint;
  /** What of each line's discounts stands in accounts of their own, without VAT. */
  readonly lineDiscountPosted: readonly bigint[];
  readonly invoiceDiscountPosted: readonly bigint[];
}

/** A line and how many of its pieces are billed; what earlier invoices took of its invoice discount. */
export interface BilledLine {
  readonly line: RandomLine;
  readonly pieces: number;
  readonly before: number;
  readonly discountBefore: bigint;
}

const HUNDRED = whole(100);
const FINE = whole(100_000);
const sum = (numbers: readonly bigint[]) => numbers.reduce((total, each) => total + each, 0n);
const share = (percent: number | bigint): Fraction => over(over(whole(percent), FINE), HUNDRED);

/** Pieces times price; what is given away whole is the pieces' share of the line. */
export function gross(line: RandomLine, pieces: number): bigint {
  const full = priced(line, line.quantity);
  if (pieces === line.quantity) return full;
  if (percentOff(line, full) === 10_000_000n) return rounded(over(times(whole(full), whole(pieces)), whole(line.quantity)));
  return priced(line, pieces);
}

/** Hundred-thousandths times hundred-thousandths, in grains of so many cents. */
function priced({ piece, price, grain }: RandomLine, pieces: number): bigint {
  return rounded(over(times(whole(pieces * piece), whole(price)), whole(100_000_000 * grain)));
}

/** Hundred-thousandths of a percent: as typed, or what the amount typed for the whole line comes to. */
function percentOff(line: RandomLine, full: bigint): bigint {
  if (line.amountOff === 0) return BigInt(line.percentOff);
  return full === 0n ? 0n : rounded(over(times(whole(line.amountOff), whole(10_000_000)), whole(full)));
}

/** The line discount of some of a line's pieces: an amount is the whole line's, a part of the line takes its percentage. */
export function lineDiscount(line: RandomLine, pieces: number): bigint {
  if (line.amountOff !== 0 && pieces === line.quantity) return BigInt(line.amountOff);
  return rounded(times(whole(gross(line, pieces)), share(percentOff(line, gross(line, line.quantity)))));
}

export interface NaiveVat {
  readonly identifier: string;
  readonly rate: number;
  readonly calculation: "normal" | "reverse" | "exempt" | "full";
}

/** What a product group of VAT means on a day. */
export function vatOn(group: VatGroup, day: number): NaiveVat {
  switch (group) {
    case "V12":
      return day < RATE_CHANGE ? { identifier: "V12", rate: 12, calculation: "normal" } : { identifier: "V15", rate: 15, calculation: "normal" };
    case "R25":
      return { identifier: "R25", rate: 25, calculation: "reverse" };
    case "FREE":
      return { identifier: "FREE", rate: 0, calculation: "exempt" };
    case "FULL":
      return { identifier: "FULL", rate: 25, calculation: "full" };
    default:
      return { identifier: group, rate: group === "V25" ? 25 : 0, calculation: "normal" };
  }
}

/** The tax that is charged in an amount, or on it. */
export function tax(amount: bigint, { rate, calculation }: NaiveVat, isWithin: boolean): Fraction {
  if (calculation === "full") return whole(amount);
  return calculation === "normal" ? over(times(whole(amount), whole(rate)), whole(isWithin ? 100 + rate : 100)) : NOTHING;
}

interface Group {
  readonly vat: NaiveVat;
  readonly isNegative: boolean;
  readonly at: number[];
}

/** By identifier, the negative lines of each first. */
function grouped(entries: readonly { readonly vat: NaiveVat; readonly amount: bigint; readonly at: number }[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { vat, amount, at } of entries) {
    const group = groups.find((each) => each.vat.identifier === vat.identifier && each.isNegative === amount < 0n);
    if (group) group.at.push(at);
    else groups.push({ vat, isNegative: amount < 0n, at: [at] });
  }
  return groups.sort((a, b) => (a.vat.identifier < b.vat.identifier ? -1 : a.vat.identifier > b.vat.identifier ? 1 : a.isNegative ? -1 : 1));
}

/** The invoice discount of each whole line of an order: to the VAT identifiers first, then to their lines. A line that is all tax takes none. */
export function orderDiscounts(order: RandomOrder, day: number): readonly bigint[] {
  const amounts = order.lines.map((line) => gross(line, line.quantity) - lineDiscount(line, line.quantity));
  const groups = grouped(order.lines.flatMap((line, at) => (line.allowsInvoiceDiscount && line.vat !== "FULL" && amounts[at] !== 0n ? [{ vat: vatOn(line.vat, day), amount: amounts[at] ?? 0n, at }] : [])));
  const bases = groups.map(({ at }) => sum(at.map((each) => amounts[each] ?? 0n)));
  const discounts: bigint[] = order.lines.map(() => 0n);
  if (sum(bases) === 0n) return discounts;
  const ofAll = order.invoiceAmount === 0 ? times(whole(sum(bases)), share(order.invoicePercent)) : whole(order.invoiceAmount);
  const perGroup = shared(ofAll, bases);
  groups.forEach(({ at }, index) => {
    const parts = shared(whole(perGroup[index] ?? 0n), at.map((each) => amounts[each] ?? 0n));
    at.forEach((each, position) => (discounts[each] = parts[position] ?? 0n));
  });
  return discounts;
}

export type DiscountPosting = "none" | "line" | "invoice" | "all";

export function naiveInvoice(order: RandomOrder, day: number, billed: readonly BilledLine[], discounts: readonly bigint[], posting: DiscountPosting, localGrain: number): NaiveInvoice {
  const lines = billed.map(({ line, pieces, before, discountBefore }) => {
    const ofLine = discounts[order.lines.indexOf(line)] ?? 0n;
    const isLast = before + pieces === line.quantity;
    const invoiceDiscount = isLast ? ofLine - discountBefore : rounded(over(times(whole(ofLine), whole(pieces)), whole(line.quantity)));
    const discount = lineDiscount(line, pieces);
    return { line, discount, invoiceDiscount, amount: gross(line, pieces) - discount, taxed: gross(line, pieces) - discount - invoiceDiscount };
  });
  const vat: bigint[] = lines.map(() => 0n);
  const groups = grouped(lines.flatMap(({ line, amount }, at) => (line.price === 0 ? [] : [{ vat: vatOn(line.vat, day), amount, at }])));
  let carried: { readonly identifier: string; readonly left: Fraction } | null = null;
  for (const group of groups) {
    const { identifier, calculation, rate } = group.vat;
    const weights = group.at.map((at) => lines[at]?.taxed ?? 0n);
    const isCarried = carried?.identifier === identifier && calculation === "normal" && rate !== 0;
    const exact: Fraction = plus(tax(sum(weights), group.vat, order.includesVat), isCarried && carried ? carried.left : NOTHING);
    const ofGroup = rounded(exact);
    carried = group.isNegative && !order.includesVat ? { identifier, left: minus(exact, whole(ofGroup)) } : null;
    const parts = sum(weights) === 0n ? weights.map((_, position) => (position === 0 ? ofGroup : 0n)) : shared(whole(ofGroup), weights);
    group.at.forEach((at, position) => (vat[at] = parts[position] ?? 0n));
  }
  const own = lines.map(({ line, discount, invoiceDiscount, taxed }, at): NaiveLine => {
    const ofLine = vat[at] ?? 0n;
    return { discount, invoiceDiscount, net: order.includesVat || line.vat === "FULL" ? taxed - ofLine : taxed, vat: ofLine };
  });
  const local = order.currency === "" ? own : inLocal(own, localRate(order, day), localGrain);
  return { lines: own, local, net: sum(own.map(({ net }) => net)), vat: sum(vat), ...entriesOf(order, groups, local, posting) };
}

/** What a grain of the document is worth in cents of the company. */
export function localRate({ typedRate }: RandomOrder, day: number): Fraction {
  if (typedRate !== 0) return over(whole(typedRate), whole(100_000));
  const { local, units } = [...EURO_RATES].reverse().find(({ from }) => from <= day) ?? EURO_RATES[0];
  return over(whole(local), whole(units));
}

/** Cumulatively over the lines (sales-bc 3.7): net, with VAT, and each discount for itself. What has no VAT has none, and what is all tax no net. */
function inLocal(lines: readonly NaiveLine[], rate: Fraction, grain: number): readonly NaiveLine[] {
  const converted = (amount: bigint) => rounded(over(times(whole(amount), rate), whole(grain)));
  const cumulative = (of: (line: NaiveLine) => bigint) => lines.map((_, at) => converted(sum(lines.slice(0, at + 1).map(of))) - converted(sum(lines.slice(0, at).map(of))));
  const total = cumulative(({ net, vat }) => net + vat);
  const discount = cumulative((line) => line.discount);
  const invoiceDiscount = cumulative((line) => line.invoiceDiscount);
  let taken = 0n;
  return lines.map(({ net, vat }, at) => {
    const ofLine = vat === 0n ? (total[at] ?? 0n) : net === 0n ? 0n : converted(sum(lines.slice(0, at + 1).map((line) => line.net))) - taken;
    taken += ofLine;
    return { discount: discount[at] ?? 0n, invoiceDiscount: invoiceDiscount[at] ?? 0n, net: ofLine, vat: (total[at] ?? 0n) - ofLine };
  });
}

/** VAT entries and posted discounts, of lines in the company's currency. */
function entriesOf(order: RandomOrder, groups: readonly Group[], lines: readonly NaiveLine[], posting: DiscountPosting) {
  const posted = { line: lines.map(() => 0n), invoice: lines.map(() => 0n) };
  const vatEntries: NaiveVatEntry[] = [];
  let owedByBuyer = 0n;
  for (const { at: own, vat } of groups) {
    const { identifier, calculation, rate } = vat;
    let base = sum(own.map((at) => lines[at]?.net ?? 0n));
    let main = sum(own.map((at) => lines[at]?.vat ?? 0n));
    const extra: NaiveVatEntry[] = [];
    for (const kind of ["line", "invoice"] as const) {
      if (order.side === "purchase" || calculation === "full" || (posting !== kind && posting !== "all")) continue;
      const typed = own.map((at) => (kind === "line" ? lines[at]?.discount : lines[at]?.invoiceDiscount) ?? 0n);
      const its = rounded(tax(sum(typed), vat, order.includesVat));
      const net = order.includesVat ? sum(typed) - its : sum(typed);
      if (net === 0n) continue;
      base += net;
      main += its;
      const parts = order.includesVat ? shared(whole(net), typed) : typed;
      own.forEach((at, position) => (posted[kind][at] = parts[position] ?? 0n));
      extra.push({ identifier, base: -net, vat: -its });
    }
    const reverse = order.side === "purchase" && calculation === "reverse" ? rounded(over(times(whole(base), whole(rate)), whole(100))) : 0n;
    owedByBuyer += reverse;
    vatEntries.push({ identifier, base, vat: main + reverse }, ...extra);
  }
  return { vatEntries, owedByBuyer, lineDiscountPosted: posted.line, invoiceDiscountPosted: posted.invoice };
}
