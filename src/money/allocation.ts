import { amountFromMinor, type Amount } from "./amount";
import { divideRounded, divideRoundedBig } from "./decimal";

/**
 * Splits an amount over parts in proportion to their weights so that the parts always add up to it. Weights may be
 * negative; their sum must not be zero.
 */
export function allocate(total: Amount, weights: readonly number[], precision: Amount): Amount[] {
  return runningShares(total, weights, weights.reduce((before, weight) => before + weight, 0), precision);
}

/**
 * factor × weight ÷ divisor for each weight, rounded half away from zero, with the remainder running on from part to part
 * (sales-bc 3.4): each part is the rounded sum of its exact share and what the rounding of earlier parts left over.
 */
export function runningShares(factor: number, weights: readonly number[], divisor: number, precision: Amount): Amount[] {
  const largest = weights.reduce((before, weight) => Math.max(before, Math.abs(weight)), 0);
  // The remainder never exceeds half a unit times the divisor, so this bound covers every step.
  const safe = Number.isSafeInteger(Math.abs(factor) * largest + 2 * Math.abs(divisor) * precision);
  return safe ? sharesOfNumbers(factor, weights, divisor, precision) : sharesOfBigInts(factor, weights, BigInt(divisor), precision);
}

function sharesOfNumbers(factor: number, weights: readonly number[], divisor: number, precision: Amount): Amount[] {
  let carried = 0;
  return weights.map((weight) => {
    carried += factor * weight;
    const part = divideRounded(carried, divisor * precision) * precision;
    carried -= part * divisor;
    return amountFromMinor(part);
  });
}

function sharesOfBigInts(factor: number, weights: readonly number[], divisor: bigint, precision: Amount): Amount[] {
  const unit = BigInt(precision);
  let carried = 0n;
  return weights.map((weight) => {
    carried += BigInt(factor) * BigInt(weight);
    const part = divideRoundedBig(carried, divisor * unit) * unit;
    carried -= part * divisor;
    return amountFromMinor(Number(part));
  });
}
