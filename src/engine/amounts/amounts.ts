import { known } from "../../base/assert";
import { allocate, runningShares } from "../../money/allocation";
import { add, amountFromMinor, negate, roundAmount, shareOf, subtract, sum, ZERO, type Amount } from "../../money/amount";
import { divideRounded, divideRoundedBig } from "../../money/decimal";
import { extend, HUNDRED_PERCENT, percentOf, type Percent, type Price, type Quantity } from "../../money/quantity";

/**
 * The amounts of a document: lines, discounts and VAT (sales-bc 3.4 to 3.6). VAT is rounded once per VAT amount line,
 * never per line; its shares are then spread over the lines. Signs are those of the typed document: a sale is positive.
 */
export interface VatTerms {
  readonly identifier: string;
  readonly percent: Percent;
  readonly calculation: "normal" | "reverse" | "full" | "exempt";
}

/** The figures of a line that is to be invoiced in whole or in part. */
export interface PricedLine {
  /** The quantity of this invoice, and of the whole line. */
  readonly quantity: Quantity;
  readonly wholeQuantity: Quantity;
  readonly unitPrice: Price;
  readonly discountPercent: Percent | null;
  /** Line discount of the whole line; wins over the percentage. */
  readonly discountAmount: Amount | null;
  /** Invoice discount of the quantity of this invoice. */
  readonly invoiceDiscount: Amount;
  readonly vat: VatTerms;
}

export interface LineAmounts {
  /** quantity × price. */
  readonly gross: Amount;
  readonly discount: Amount;
  readonly invoiceDiscount: Amount;
  /** Without VAT, after discounts. */
  readonly net: Amount;
  readonly vat: Amount;
  readonly total: Amount;
}

/** What is rounded: all lines of one VAT identifier, calculation and sign. */
export interface VatAmountLine {
  readonly vat: VatTerms;
  readonly base: Amount;
  /** The tax, a typed difference included. */
  readonly amount: Amount;
  /** What a person has typed that the tax differs from what it comes to. */
  readonly difference: Amount;
  /** Positions of its lines in the document. */
  readonly lines: readonly number[];
}

export interface DocumentAmounts {
  readonly lines: readonly LineAmounts[];
  readonly vatLines: readonly VatAmountLine[];
  readonly net: Amount;
  readonly vat: Amount;
  readonly total: Amount;
}

export interface AmountTerms {
  readonly pricesIncludeVat: boolean;
  readonly precision: Amount;
  /** Typed differences of the tax by VAT identifier. */
  readonly differences?: ReadonlyMap<string, Amount>;
}

/**
 * Gross amount and line discount of a quantity of a line (sales-bc 3.4): a typed discount amount, rounded, counts for the
 * whole line and becomes a percentage for a part. What is given away whole is a share of the line, so that its parts add up.
 */
export function lineAmount(line: Omit<PricedLine, "invoiceDiscount" | "vat">, precision: Amount): { readonly gross: Amount; readonly discount: Amount } {
  const gross = extend(line.quantity, line.unitPrice, precision);
  const isPart = line.quantity !== line.wholeQuantity;
  let percent = line.discountPercent;
  if (line.discountAmount !== null && line.discountAmount !== 0) {
    const typed = roundAmount(line.discountAmount, precision);
    if (!isPart) return { gross, discount: typed };
    const whole = extend(line.wholeQuantity, line.unitPrice, precision);
    percent = whole === 0 ? null : percentFrom(typed, whole);
  }
  if (percent === null) return { gross, discount: ZERO };
  if (percent === HUNDRED_PERCENT && isPart) {
    const share = shareOf(extend(line.wholeQuantity, line.unitPrice, precision), line.quantity, line.wholeQuantity, precision);
    return { gross: share, discount: share };
  }
  return { gross, discount: percentOf(gross, percent, precision) };
}

/** A discount amount as a percentage of what it is taken from, rounded to 0.00001 percent (sales-bc 3.5). */
function percentFrom(discount: Amount, gross: Amount): Percent {
  return Number(divideRoundedBig(BigInt(discount) * BigInt(HUNDRED_PERCENT), BigInt(gross))) as Percent;
}

/** All amounts of a document from its priced lines. */
export function documentAmounts(lines: readonly PricedLine[], terms: AmountTerms): DocumentAmounts {
  const gross = lines.map((line) => lineAmount(line, terms.precision));
  const toTax = lines.map((line, index) => {
    const own = known(gross[index], "each line has a gross amount");
    return amountFromMinor(own.gross - own.discount - line.invoiceDiscount);
  });
  const vatShares: Amount[] = lines.map(() => ZERO);
  const vatLines: VatAmountLine[] = [];
  let carried = noCarry;
  const groups = vatGroups(lines, gross);
  const differing = terms.differences && lastTaxed(groups);
  for (const group of groups) {
    const weights = group.lines.map((index) => known(toTax[index], "a group names lines of the document"));
    const whole = sum(weights);
    carried = carried.identifier === group.vat.identifier ? carried : noCarry;
    const { amount: computed, carry } = groupVat(whole, group.vat, terms, carried.exact);
    const difference = differing?.get(group.vat.identifier) === group ? roundAmount(terms.differences?.get(group.vat.identifier) ?? ZERO, terms.precision) : ZERO;
    const amount = add(computed, difference);
    carried = group.isNegative && !terms.pricesIncludeVat ? { identifier: group.vat.identifier, exact: carry } : noCarry;
    const shares = group.vat.calculation === "full" ? weights : whole === 0 ? onFirst(amount, weights.length) : allocate(amount, weights, terms.precision);
    group.lines.forEach((index, position) => (vatShares[index] = known(shares[position], "a share per line")));
    const base = group.vat.calculation === "full" ? ZERO : terms.pricesIncludeVat ? subtract(whole, amount) : whole;
    vatLines.push({ vat: group.vat, base, amount, difference, lines: group.lines });
  }
  const amounts = lines.map((line, index) => {
    const { gross: lineGross, discount } = known(gross[index], "each line has a gross amount");
    const taxed = known(toTax[index], "each line has an amount to tax");
    const vat = known(vatShares[index], "each line has a VAT share");
    const net = line.vat.calculation === "full" ? ZERO : terms.pricesIncludeVat ? subtract(taxed, vat) : taxed;
    return { gross: lineGross, discount, invoiceDiscount: line.invoiceDiscount, net, vat, total: add(net, vat) };
  });
  const net = sum(amounts.map((line) => line.net));
  const vat = sum(vatLines.map((line) => line.amount));
  return { lines: amounts, vatLines, net, vat, total: add(net, vat) };
}

/** Lines that were given away have no base to share by; all there is for them is a cent that the negative group left over. */
function onFirst(amount: Amount, count: number): readonly Amount[] {
  return Array.from({ length: count }, (_, position) => (position === 0 ? amount : ZERO));
}

interface VatGroup {
  readonly vat: VatTerms;
  readonly isNegative: boolean;
  readonly lines: number[];
}

/** Lines grouped for VAT, by identifier and calculation, the negative group first because its remainder goes into the positive one. */
function vatGroups(lines: readonly PricedLine[], gross: readonly { readonly gross: Amount; readonly discount: Amount }[]): readonly VatGroup[] {
  const groups: VatGroup[] = [];
  lines.forEach(({ quantity, unitPrice, vat }, index) => {
    if (quantity === 0 || unitPrice === 0) return;
    const own = known(gross[index], "each line has a gross amount");
    const isNegative = own.gross - own.discount < 0;
    const group = groups.find((each) => each.isNegative === isNegative && each.vat.identifier === vat.identifier && each.vat.calculation === vat.calculation);
    if (group) group.lines.push(index);
    else groups.push({ vat, isNegative, lines: [index] });
  });
  return groups.length < 2 ? groups : groups.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ vat, isNegative }: VatGroup): string {
  return `${vat.identifier}\u0000${vat.calculation}\u0000${isNegative ? 0 : 1}`;
}

/** The group of each identifier that takes a typed difference: the positive one, where there are two. */
function lastTaxed(groups: readonly VatGroup[]): ReadonlyMap<string, VatGroup> {
  return new Map(groups.filter(({ vat }) => vat.calculation === "normal").map((group) => [group.vat.identifier, group]));
}

/** What rounding left over in the negative group, as an exact numerator over the divisor of `groupVat`. */
const noCarry: { readonly identifier: string; readonly exact: bigint } = { identifier: "", exact: 0n };

function groupVat(whole: Amount, vat: VatTerms, terms: AmountTerms, carry: bigint): { readonly amount: Amount; readonly carry: bigint } {
  if (vat.calculation === "full") return { amount: whole, carry: 0n };
  if (vat.calculation !== "normal" || vat.percent === 0) return { amount: ZERO, carry: 0n };
  const divisor = terms.pricesIncludeVat ? HUNDRED_PERCENT + vat.percent : HUNDRED_PERCENT;
  const product = whole * vat.percent;
  if (carry === 0n && Number.isSafeInteger(product)) {
    const amount = amountFromMinor(divideRounded(product, divisor * terms.precision) * terms.precision);
    return { amount, carry: BigInt(product) - BigInt(amount) * BigInt(divisor) };
  }
  const exact = BigInt(whole) * BigInt(vat.percent) + carry;
  const amount = amountFromMinor(Number(divideRoundedBig(exact, BigInt(divisor * terms.precision))) * terms.precision);
  return { amount, carry: exact - BigInt(amount) * BigInt(divisor) };
}

/** A line of the whole document as the invoice discount sees it. */
export interface DiscountedLine {
  readonly lineAmount: Amount;
  readonly allowInvoiceDiscount: boolean;
  readonly vat: VatTerms;
}

/**
 * The invoice discount of each line of a whole document (sales-bc 3.5): first to the VAT identifiers in their order, then
 * within each to its lines, the remainder running on both times. A typed amount wins over a percentage.
 */
export function invoiceDiscounts(lines: readonly DiscountedLine[], discount: { readonly percent: Percent | null; readonly amount: Amount | null }, precision: Amount): readonly Amount[] {
  const shares: Amount[] = lines.map(() => ZERO);
  const hasAmount = discount.amount !== null && discount.amount !== 0;
  if (!hasAmount && (discount.percent === null || discount.percent === 0)) return shares;
  const groups = discountGroups(lines);
  const bases = groups.map(([, indices]) => sum(indices.map((index) => known(lines[index], "a group names lines").lineAmount)));
  const whole = sum(bases);
  if (whole === 0) return shares;
  const perGroup = hasAmount ? allocate(roundAmount(discount.amount ?? ZERO, precision), bases, precision) : runningShares(discount.percent ?? 0, bases, HUNDRED_PERCENT, precision);
  groups.forEach(([, indices], position) => {
    const weights = indices.map((index) => known(lines[index], "a group names lines").lineAmount);
    if (sum(weights) === 0) return;
    const own = allocate(known(perGroup[position], "a discount per group"), weights, precision);
    indices.forEach((index, at) => (shares[index] = known(own[at], "a share per line")));
  });
  return shares;
}

function discountGroups(lines: readonly DiscountedLine[]): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number[]>();
  lines.forEach((line, index) => {
    // Full VAT lines are tax alone and take no discount.
    if (!line.allowInvoiceDiscount || line.vat.calculation === "full" || line.lineAmount === 0) return;
    const key = `${line.vat.identifier}\u0000${line.vat.calculation}\u0000${line.lineAmount < 0 ? 0 : 1}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What is added to a document's total so that it ends on the invoice rounding precision (sales-bc 3.6); zero where there is none. */
export function roundingOf(total: Amount, precision: Amount, mode: "nearest" | "up" | "down"): Amount {
  if (precision === 0) return ZERO;
  const rest = total % precision;
  if (rest === 0) return ZERO;
  // Up is away from zero, down is towards it.
  const toward = negate(amountFromMinor(rest));
  const away = amountFromMinor(toward + (total < 0 ? -precision : precision));
  if (mode === "down") return toward;
  return mode === "up" || Math.abs(away) <= Math.abs(rest) ? away : toward;
}
