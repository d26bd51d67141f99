import { applyDateFormula } from "../../base/dateFormula";
import type { Day } from "../../base/day";
import { amountFromMinor, shareOf, ZERO, type Amount } from "../../money/amount";
import { percentOf, type Percent } from "../../money/quantity";
import type { PartyEntry } from "./partyLedger";

/** Payment discounts and payment tolerance of an entry (sales-bc 3.11). Both are positive amounts in the entry's currency. */
export interface ToleranceTerms {
  readonly percent: Percent;
  /** In the company's currency; zero where the percentage alone counts. */
  readonly limit: Amount;
  /** True for a party that is given none. */
  readonly isBlocked: boolean;
  readonly precision: Amount;
}

/**
 * The most by which a payment may miss an entry and still close it: the limit where there is no percentage or where it is
 * the smaller of the two, never more than what is left (E16.5).
 */
export function toleranceOf(entry: PartyEntry, { percent, limit, isBlocked, precision }: ToleranceTerms): Amount {
  if (isBlocked || (percent === 0 && limit === 0)) return ZERO;
  const whole = amountFromMinor(Math.abs(entry.amount));
  const ofPercent = percentOf(whole, percent, precision);
  const ofLimit = entry.amountLocal === 0 ? limit : shareOf(limit, whole, Math.abs(entry.amountLocal), precision);
  const most = percent === 0 || (limit !== 0 && ofLimit < ofPercent) ? ofLimit : ofPercent;
  return amountFromMinor(Math.min(most, Math.abs(entry.remaining)));
}

/** The discount that a payment on a day may take: until the discount date, and within the days of grace where a late one is accepted. */
export function discountOf(entry: PartyEntry, day: Day, late: { readonly isAccepted: boolean; readonly grace: string }): Amount {
  if (entry.discountPossible === 0 || entry.discountDate === null) return ZERO;
  const last = late.isAccepted ? (applyDateFormula(late.grace, entry.discountDate) ?? entry.discountDate) : entry.discountDate;
  return day <= last ? amountFromMinor(Math.min(entry.discountPossible, Math.abs(entry.remaining))) : ZERO;
}
