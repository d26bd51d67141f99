import type { PostingPlan } from "../../src/engine/posting/posting";
import { formatAmount, type Amount } from "../../src/money/amount";

/** The general ledger of a plan as `account amount | …`, one sum per account and sign in the order in which they came, as the worked examples write it. */
export function ledgerByAccount(plan: Pick<PostingPlan, "rows">): string {
  const sums = new Map<string, number>();
  for (const { accountNo, amount } of plan.rows.GeneralLedger) {
    const key = `${accountNo} ${amount < 0 ? "-" : "+"}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [...sums].map(([key, sum]) => `${key.split(" ")[0]} ${formatAmount(sum as Amount)}`).join(" | ");
}
