import { known } from "../../base/assert";

/**
 * Sharing what is too little (sales-fo 15). All quantities are whole numbers of the smallest unit; a demand is given whole
 * shipping units, and never more than it is.
 */
export interface Demand {
  readonly quantity: number;
  /** What can be shipped at the least: a piece, a box. */
  readonly unit: number;
  /** Takes all of its quantity or nothing. */
  readonly isWhole: boolean;
  /** Demands of the first tier are served before those of the second get anything. */
  readonly tier: number;
  /** What it is served before anything is shared. */
  readonly minimum: number;
}

/**
 * The share of each demand, in the order of the demands, which is also their rank. Tiers that can be served whole are; the
 * first that cannot is shared in proportion, the remaining units going to the largest remainders; later tiers get nothing.
 */
export function fairShare(supply: number, demands: readonly Demand[]): readonly number[] {
  const shares = demands.map(() => 0);
  let left = supply;
  const positions = demands.map((_, position) => position).filter((position) => known(demands[position], "a demand").quantity > 0);
  for (const tier of [...new Set(positions.map((position) => known(demands[position], "a demand").tier))].sort((a, b) => a - b)) {
    const own = positions.filter((position) => demands[position]?.tier === tier);
    const given = shareTier(left, own.map((position) => known(demands[position], "a demand")));
    own.forEach((position, at) => (shares[position] = given[at] ?? 0));
    left -= given.reduce((sum, share) => sum + share, 0);
    if (own.some((position) => (shares[position] ?? 0) < (demands[position]?.quantity ?? 0))) break;
  }
  return shares;
}

/** One tier: while a demand that takes all or nothing gets less than all, the lowest in rank of these goes without, and the others share again. */
function shareTier(supply: number, demands: readonly Demand[]): readonly number[] {
  const without = new Set<number>();
  for (;;) {
    const sharing = demands.map((_, position) => position).filter((position) => !without.has(position));
    const given = proportional(supply, sharing.map((position) => known(demands[position], "a demand")));
    const unserved = sharing.filter((position, at) => demands[position]?.isWhole === true && (given[at] ?? 0) < (demands[position]?.quantity ?? 0));
    const lowest = unserved[unserved.length - 1];
    if (lowest === undefined) return demands.map((_, position) => given[sharing.indexOf(position)] ?? 0);
    without.add(lowest);
  }
}

function proportional(supply: number, demands: readonly Demand[]): readonly number[] {
  const shares = demands.map(() => 0);
  if (demands.reduce((sum, { quantity }) => sum + quantity, 0) <= supply) return demands.map(({ quantity }) => quantity);
  const minima = demands.map(({ quantity, minimum, unit }) => Math.min(quantity, upTo(minimum, unit)));
  const least = minima.reduce((sum, minimum) => sum + minimum, 0);
  // Minima that do not fit are shared as demands are.
  if (least > supply) return proportional(supply, demands.map((demand, position) => ({ ...demand, quantity: minima[position] ?? 0, minimum: 0 })));
  let left = supply - least;
  minima.forEach((minimum, position) => (shares[position] = minimum));
  const open = demands.map(({ quantity }, position) => quantity - (shares[position] ?? 0));
  const whole = BigInt(open.reduce((sum, quantity) => sum + quantity, 0));
  if (left <= 0 || whole === 0n) return shares;
  const toShare = BigInt(left);
  const parts = demands.map(({ unit }, position) => {
    const exact = toShare * BigInt(open[position] ?? 0);
    const units = exact / (whole * BigInt(unit));
    return { position, unit, floor: Number(units) * unit, remainder: exact - units * whole * BigInt(unit) };
  });
  for (const { position, floor } of parts) {
    shares[position] = (shares[position] ?? 0) + floor;
    left -= floor;
  }
  // Remainders have one divisor, the sum of all demands, so they compare as they are; of equal ones the first in rank comes first.
  for (const { position, unit } of [...parts].sort((a, b) => (a.remainder === b.remainder ? a.position - b.position : a.remainder < b.remainder ? 1 : -1))) {
    const share = shares[position] ?? 0;
    if (unit > left || share + unit > (demands[position]?.quantity ?? 0)) continue;
    shares[position] = share + unit;
    left -= unit;
  }
  return shares;
}

function upTo(quantity: number, unit: number): number {
  return quantity % unit === 0 ? quantity : quantity - (quantity % unit) + unit;
}
