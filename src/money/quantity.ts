import { assert } from "../base/assert";
import type { Brand } from "../base/brand";
import { amountFromMinor, type Amount } from "./amount";
import { divideRoundedBig, formatScaled, multiplyDivide } from "./decimal";

/** A quantity in hundred-thousandths of its unit. */
export type Quantity = Brand<number, "Quantity">;
/** A price or cost per unit in hundred-thousandths of a currency unit. */
export type Price = Brand<number, "Price">;
/** A percentage in hundred-thousandths of a percent: 25 % is 2 500 000. */
export type Percent = Brand<number, "Percent">;

export const FINE_SCALE = 5;
export const FINE_ONE = 100_000;
export const HUNDRED_PERCENT = (100 * FINE_ONE) as Percent;
export const NO_QUANTITY = 0 as Quantity;

export function quantityFromFine(fine: number): Quantity {
  assert(Number.isSafeInteger(fine), "a quantity is a safe integer of hundred-thousandths");
  return (fine === 0 ? 0 : fine) as Quantity;
}

export function priceFromFine(fine: number): Price {
  assert(Number.isSafeInteger(fine), "a price is a safe integer of hundred-thousandths");
  return (fine === 0 ? 0 : fine) as Price;
}

/** quantity × price, rounded half away from zero to an amount precision (sales-bc 3.4). */
export function extend(quantity: Quantity, price: Price, precision: Amount): Amount {
  // Thousandths from two factors of hundred-thousandths: 10^-10 against 10^-3.
  const unit = precision * 10_000_000;
  const whole = quantity / FINE_ONE;
  // Most quantities are whole: then the product stays small enough for plain numbers.
  if (Number.isInteger(whole)) return amountFromMinor(multiplyDivide(whole, price, precision * 100) * precision);
  return amountFromMinor(multiplyDivide(quantity, price, unit) * precision);
}

/** amount × percent, rounded half away from zero to an amount precision. */
export function percentOf(amount: Amount, percent: Percent, precision: Amount): Amount {
  return amountFromMinor(multiplyDivide(amount, percent, HUNDRED_PERCENT * precision) * precision);
}

/** The tax inside an amount that includes it: amount − amount ÷ (1 + rate), rounded half away from zero (sales-bc 3.4). */
export function taxWithin(amount: Amount, rate: Percent, precision: Amount): Amount {
  return amountFromMinor(multiplyDivide(amount, rate, (HUNDRED_PERCENT + rate) * precision) * precision);
}

/** A quantity in base units: quantity × units per unit, rounded to five decimals (sales-bc 1.5). */
export function toBaseQuantity(quantity: Quantity, perUnit: Quantity): Quantity {
  return quantityFromFine(multiplyDivide(quantity, perUnit, FINE_ONE));
}

/** amount ÷ quantity as a price with five decimals; both signs may be negative. */
export function unitPriceOf(amount: Amount, quantity: Quantity): Price {
  return priceFromFine(Number(divideRoundedBig(BigInt(amount) * 10_000_000n, BigInt(quantity))));
}

export function formatFine(value: Quantity | Price | Percent): string {
  return formatScaled(value, FINE_SCALE);
}
