import { assert } from "../base/assert";
import type { Brand } from "../base/brand";
import { formatScaled, multiplyDivide } from "./decimal";

/** Money in thousandths of a currency unit; debit positive. An amount in a ledger is always a multiple of its rounding precision. */
export type Amount = Brand<number, "Amount">;

export const AMOUNT_SCALE = 3;
export const ZERO = 0 as Amount;
/** The usual rounding precision: one hundredth of a currency unit. */
export const CENT = 10 as Amount;

export function amountFromMinor(thousandths: number): Amount {
  assert(Number.isSafeInteger(thousandths), "an amount is a safe integer of thousandths");
  return (thousandths === 0 ? 0 : thousandths) as Amount;
}

export function add(a: Amount, b: Amount): Amount {
  return amountFromMinor(a + b);
}

export function subtract(a: Amount, b: Amount): Amount {
  return amountFromMinor(a - b);
}

export function negate(amount: Amount): Amount {
  return (amount === 0 ? 0 : -amount) as Amount;
}

export function sum(amounts: Iterable<Amount>): Amount {
  let total = 0;
  for (const amount of amounts) total += amount;
  return amountFromMinor(total);
}

/** The nearest multiple of a precision, half away from zero (sales-bc 0). */
export function roundAmount(amount: Amount, precision: Amount): Amount {
  return amountFromMinor(multiplyDivide(amount, 1, precision) * precision);
}

/** The part of an amount that belongs to `part` of `whole`, rounded half away from zero to a precision. */
export function shareOf(amount: Amount, part: number, whole: number, precision: Amount): Amount {
  if (part === whole) return amount;
  return amountFromMinor(multiplyDivide(amount, part, whole * precision) * precision);
}

export function isRounded(amount: Amount, precision: Amount): boolean {
  return amount % precision === 0;
}

/** `1250.00`: two decimals, a third only where there is one. */
export function formatAmount(amount: Amount): string {
  return formatScaled(amount, AMOUNT_SCALE, 2);
}
