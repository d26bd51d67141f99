import { amountFromMinor, shareOf, ZERO, type Amount } from "../../money/amount";
import type { TableRow } from "../../tables/tables";
import type { PartyEntry } from "./partyLedger";

/**
 * A payment, or a credit memo, meets the entries it is applied to (sales-bc 3.11). In this order: entries of its own sign
 * add to what it can pay; then for each entry tolerance, discount, the application itself, the part of a revaluation that
 * is taken back, realized gain or loss, and last what rounding has left on an entry that is closed.
 */
export type DetailType = TableRow<"CustomerDetails">["entryType"];

/** A row of CustomerDetails or VendorDetails that a settlement makes. */
export interface Detail {
  readonly ledgerEntryNo: number;
  readonly appliedEntryNo: number;
  readonly entryType: DetailType;
  readonly amount: Amount;
  readonly amountLocal: Amount;
}

export interface SettlementTerms {
  /** What may be taken off an entry on this day, and by how much it may be missed; positive. */
  readonly discount: (entry: PartyEntry) => Amount;
  readonly tolerance: (entry: PartyEntry) => Amount;
  /** What an amount of the paying entry is worth in the company's currency at the entry's own rate. */
  readonly worth: (amount: Amount) => Amount;
  /** Rounding of the company's currency. */
  readonly localPrecision: Amount;
}

/** Where the paying entry stands while it is used up. */
interface Paying {
  readonly entryNo: number;
  remaining: number;
  local: number;
}

/** What an amount is worth as part of what there is to pay with. */
type Worth = (amount: number) => Amount;

/** The details of applying an entry to others, in their order; what cannot be applied stays open. Changes nothing. */
export function settle(paying: PartyEntry, targets: readonly PartyEntry[], terms: SettlementTerms): readonly Detail[] {
  const details: Detail[] = [];
  const state: Paying = { entryNo: paying.entryNo, remaining: paying.remaining, local: paying.remainingLocal };
  const isOwnSign = (entry: PartyEntry) => entry.remaining < 0 === paying.remaining < 0;
  for (const entry of targets) if (isOwnSign(entry)) takeOver(state, entry, details);
  const met = targets.filter((entry) => !isOwnSign(entry));
  const sign = Math.sign(state.remaining);
  const worth = state.remaining === paying.remaining ? (amount: number) => terms.worth(amountFromMinor(amount)) : mixedWorth(state, terms);
  const tolerances = tolerancesOf(state, met, terms);
  met.forEach((entry, index) => {
    const discount = terms.discount(entry);
    // A discount is taken whole or not at all: only where the payment covers the rest.
    if (tolerances !== undefined || Math.abs(state.remaining) >= Math.abs(entry.remaining) - discount) {
      addToPaying(state, entry, "paymentDiscount", sign * discount, worth, details);
      addToPaying(state, entry, "paymentTolerance", sign * (tolerances?.[index] ?? 0), worth, details);
    }
    if (state.remaining !== 0) applyTo(state, entry, worth, details, terms);
  });
  return details;
}

/** With what entries of its own sign have brought along, the paying entry has the rate of all of it together. */
function mixedWorth({ remaining, local }: Paying, { localPrecision }: SettlementTerms): Worth {
  return (amount) => shareOf(amountFromMinor(local), amount, remaining, localPrecision);
}

/** What revaluation has added to the part that is applied is taken back. */
function takeBack(state: Paying, entry: PartyEntry, unrealized: number, details: Detail[]): void {
  if (unrealized !== 0) details.push(detail(entry.entryNo, state.entryNo, unrealized > 0 ? "unrealizedGain" : "unrealizedLoss", 0, -unrealized));
}

/** An entry of the same sign is used up by the paying one, which then can pay as much more. */
function takeOver(state: Paying, entry: PartyEntry, details: Detail[]): void {
  const [amount, local] = [entry.remaining, entry.remainingLocal - entry.unrealized];
  takeBack(state, entry, entry.unrealized, details);
  details.push(detail(entry.entryNo, state.entryNo, "application", -amount, -local), detail(state.entryNo, entry.entryNo, "application", amount, local));
  state.remaining += amount;
  state.local += local;
}

/**
 * What each entry takes of the difference where all of them together are met but for a tolerated difference: positive where
 * too little was paid. Undefined where the difference is none or too large.
 */
function tolerancesOf(state: Paying, met: readonly PartyEntry[], { discount, tolerance }: SettlementTerms): readonly number[] | undefined {
  const due = met.reduce((sum, entry) => sum + Math.abs(entry.remaining) - discount(entry), 0);
  let left = due - Math.abs(state.remaining);
  const most = met.map(tolerance);
  if (left === 0 || Math.abs(left) > most.reduce((sum, own) => sum + own, 0)) return undefined;
  return most.map((own) => {
    const part = Math.sign(left) * Math.min(Math.abs(left), own);
    left -= part;
    return part;
  });
}

/** A discount or a tolerated difference is written on the paying entry, at its own rate, so that it covers the whole entry. */
function addToPaying(state: Paying, entry: PartyEntry, entryType: DetailType, amount: number, worth: Worth, details: Detail[]): void {
  if (amount === 0) return;
  const local = worth(amount);
  details.push(detail(state.entryNo, entry.entryNo, entryType, amount, local));
  state.remaining += amount;
  state.local += local;
}

function applyTo(state: Paying, entry: PartyEntry, worth: Worth, details: Detail[], { localPrecision }: SettlementTerms): void {
  const applied = Math.sign(entry.remaining) * Math.min(Math.abs(state.remaining), Math.abs(entry.remaining));
  const closesEntry = applied === entry.remaining;
  const closesPaying = applied === -state.remaining;
  const value = shareOf(entry.amountLocal, applied, entry.amount, localPrecision);
  const paid = worth(applied);
  const unrealized = closesEntry ? entry.unrealized : shareOf(entry.unrealized, applied, entry.remaining, localPrecision);
  details.push(
    detail(entry.entryNo, state.entryNo, "application", -applied, -value),
    detail(state.entryNo, entry.entryNo, "application", applied, value),
  );
  takeBack(state, entry, unrealized, details);
  // What the payment is worth more than what it pays; `paid` has the sign of the entry.
  const gain = paid - value;
  if (gain !== 0) details.push(detail(state.entryNo, entry.entryNo, gain > 0 ? "realizedGain" : "realizedLoss", 0, gain));
  state.remaining += applied;
  state.local += value + gain;
  const leftOnEntry = entry.remainingLocal - entry.unrealized - value;
  if (closesEntry && leftOnEntry !== 0) details.push(detail(entry.entryNo, state.entryNo, "rounding", 0, -leftOnEntry));
  if (closesPaying && state.local !== 0) {
    details.push(detail(state.entryNo, entry.entryNo, "rounding", 0, -state.local));
    state.local = 0;
  }
}

function detail(ledgerEntryNo: number, appliedEntryNo: number, entryType: DetailType, amount: number, amountLocal: number): Detail {
  return { ledgerEntryNo, appliedEntryNo, entryType, amount: amount === 0 ? ZERO : amountFromMinor(amount), amountLocal: amountLocal === 0 ? ZERO : amountFromMinor(amountLocal) };
}
