import type { PostingColumn } from "../accounts/accounts";

/**
 * The accounts that the cost of a line may need. Rounding and later adjustments of what a line sells or buys may come with
 * any posting, so their accounts are needed too.
 */
export function costAccountColumns(side: "sales" | "purchase", expectedToLedger: boolean): readonly PostingColumn[] {
  const own: readonly PostingColumn[] = side === "sales" ? ["cogsAccount", "inventoryAdjustmentAccount"] : ["directCostAppliedAccount", "inventoryAdjustmentAccount"];
  if (!expectedToLedger) return own;
  return [...own, side === "sales" ? "cogsInterimAccount" : "inventoryAccrualAccount"];
}
