import type { BookRow } from "../../tables/tables";
import type { PostingColumn } from "../accounts/accounts";

/**
 * The accounts that the cost of a line may need. Rounding and later adjustments of what a line sells or buys may come with
 * any posting, so their accounts are needed too.
 */
export function costAccountColumns(side: "sales" | "purchase", item: BookRow<"Items">, expectedToLedger: boolean): readonly PostingColumn[] {
  if (side === "sales") return ["cogsAccount", "inventoryAdjustmentAccount", ...(expectedToLedger ? (["cogsInterimAccount"] as const) : [])];
  return [
    "directCostAppliedAccount",
    "inventoryAdjustmentAccount",
    ...(item.indirectCostPercent || item.overheadRate ? (["overheadAppliedAccount"] as const) : []),
    ...(item.costingMethod === "standard" ? (["purchaseVarianceAccount"] as const) : []),
    ...(expectedToLedger ? (["inventoryAccrualAccount"] as const) : []),
  ];
}
