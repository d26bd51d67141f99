/** Exact fractions, for judging: n ÷ d with d above zero, never shortened because nobody waits for them. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const whole = (n: number | bigint): Fraction => ({ n: BigInt(n), d: 1n });
export const NOTHING = whole(0);
export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction => (b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n });

/** The nearest whole number; a half goes away from zero (sales-bc 0). */
export function rounded({ n, d }: Fraction): bigint {
  const size = n < 0n ? -n : n;
  const up = (size + size + d) / (d + d);
  return n < 0n ? -up : up;
}

/** Whole numbers for parts of a whole: each part is its exact share and what rounding has left over so far (sales-bc 3.4). */
export function shared(total: Fraction, weights: readonly bigint[]): readonly bigint[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  let left = NOTHING;
  return weights.map((weight) => {
    left = plus(left, over(times(total, whole(weight)), whole(all)));
    const part = rounded(left);
    left = minus(left, whole(part));
    return part;
  });
}
