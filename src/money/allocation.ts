import { amountFromMinor, type Amount } from "./amount";
import { divideRounded, divideRoundedBig } from "./decimal";

/**
 * Splits an amount over parts in proportion to their weights so that the parts always add up to it. The remainder runs on
 * from part to part (sales-bc 3.4): each part is the rounded sum of its exact share and what earlier parts left over.
 * Weights may be negative; their sum must not be zero.
 */
export function allocate(total: Amount, weights: readonly number[], precision: Amount): Amount[] {
  const whole = weights.reduce((before, weight) => before + weight, 0);
  const largest = weights.reduce((before, weight) => Math.max(before, Math.abs(weight)), 0);
  // The running remainder never exceeds one share plus one whole weight, so the bound covers every step.
  const safe = Number.isSafeInteger(2 * Math.abs(total) * largest + 2 * Math.abs(whole) * precision);
  return safe ? allocateSafe(total, weights, whole, precision) : allocateBig(total, weights, BigInt(whole), precision);
}

function allocateSafe(total: Amount, weights: readonly number[], whole: number, precision: Amount): Amount[] {
  let carried = 0;
  return weights.map((weight) => {
    carried += total * weight;
    const part = divideRounded(carried, whole * precision) * precision;
    carried -= part * whole;
    return amountFromMinor(part);
  });
}

function allocateBig(total: Amount, weights: readonly number[], whole: bigint, precision: Amount): Amount[] {
  const unit = BigInt(precision);
  let carried = 0n;
  return weights.map((weight) => {
    carried += BigInt(total) * BigInt(weight);
    const part = divideRoundedBig(carried, whole * unit) * unit;
    carried -= part * whole;
    return amountFromMinor(Number(part));
  });
}
