import { EURO_RATES, type RandomCompany } from "../properties/randomBook";
import { over, rounded, times, whole } from "./fraction";

/**
 * What revaluing open entries in euro comes to (sales-bc 3.7, E14.5), written from the rules alone: each entry is worth its
 * euros at the rate of the day, the change is an unrealized gain or loss, and what lies on the other side is taken back first.
 */
export const [UNREALIZED_GAINS, UNREALIZED_LOSSES] = ["9310", "9320"];
export const PARTY_ACCOUNT = { sales: "2310", purchase: "5410" } as const;

interface OpenEuros {
  readonly side: "sales" | "purchase";
  readonly day: number;
  /** Cents of a euro, debit positive. */
  readonly own: bigint;
  /** Grains of the company. */
  local: bigint;
  /** What of it no payment has made good: a gain is positive. */
  unrealized: bigint;
}

export function createEuros({ grain }: Pick<RandomCompany, "grain">) {
  const entries: OpenEuros[] = [];

  /** An invoice or a credit memo in euro; what comes to nothing is not open. */
  function owe(side: OpenEuros["side"], day: number, { own, local }: { readonly own: bigint; readonly local: bigint }): void {
    if (own !== 0n) entries.push({ side, day, own, local, unrealized: 0n });
  }

  /** Sums by account in grains, debit positive; nothing where nothing changes. */
  function revalue(day: number): ReadonlyMap<string, bigint> {
    const sums = new Map<string, bigint>();
    const add = (accountNo: string, amount: bigint) => sums.set(accountNo, (sums.get(accountNo) ?? 0n) + amount);
    for (const entry of entries.filter((each) => each.day <= day)) {
      const { local, units } = [...EURO_RATES].reverse().find(({ from }) => from <= day) ?? EURO_RATES[0];
      const change = rounded(over(times(whole(entry.own), whole(local)), times(whole(units), whole(grain)))) - entry.local;
      if (change === 0n) continue;
      const isBetter = change > 0n;
      const againstBefore = entry.unrealized > 0n === isBetter ? 0n : entry.unrealized;
      const back = isBetter ? least(change, -againstBefore) : -least(-change, againstBefore);
      const [here, there] = isBetter ? [UNREALIZED_GAINS, UNREALIZED_LOSSES] : [UNREALIZED_LOSSES, UNREALIZED_GAINS];
      add(there as string, -back);
      add(here as string, back - change);
      add(PARTY_ACCOUNT[entry.side], change);
      entry.local += change;
      entry.unrealized += change;
    }
    return sums;
  }

  return { owe, revalue };
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
