import type { Supposition } from "../../app/backorderChanges";
import type { Day } from "../../base/day";
import type { Quantity } from "../../money/quantity";

/** What a person supposes, as far as it has been typed. */
export type Supposed =
  /** A line of an order, with its day and quantity as they are. */
  | { readonly kind: "line"; readonly side: "sales" | "purchase"; readonly documentNo: string; readonly lineNo: number; readonly itemNo: string; readonly day: Day | null; readonly quantity: Quantity | null }
  | { readonly kind: "purchase"; readonly id: number; readonly itemNo: string; readonly day: Day | null; readonly quantity: Quantity | null };

export function keyOf(supposed: Supposed): string {
  return supposed.kind === "line" ? `${supposed.side} ${supposed.documentNo} ${supposed.lineNo}` : `purchase ${supposed.id}`;
}

/** What can be asked of it: nothing of a line that is left as it is, nor of a purchase that lacks something. */
export function suppositionsOf(supposed: readonly Supposed[]): readonly Supposition[] {
  return supposed.flatMap((own): readonly Supposition[] => {
    const { day, quantity } = own;
    if (own.kind === "purchase") return own.itemNo.trim() === "" || day === null || quantity === null ? [] : [{ kind: "purchase", itemNo: own.itemNo.trim().toUpperCase(), locationCode: "", quantity, day }];
    const { side, documentNo, lineNo } = own;
    return [...(day === null ? [] : [{ kind: "day", side, documentNo, lineNo, day } as const]), ...(quantity === null ? [] : [{ kind: "quantity", side, documentNo, lineNo, quantity } as const])];
  });
}
