import type { Issue } from "../../issues/issue";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import { inOwnUnit, type Proposal } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lineKey } from "../documents/documents";
import { chosenProposals } from "../purchasing/purchasing";
import { openLinesOf } from "../stock/stock";

/**
 * Cancelling what is left of sales lines as proposals say (sales-fo 10.1): the cancelled quantity grows, what was ordered stays,
 * and a quantity that was typed to ship is taken back where less is left.
 */
export interface CancelledLine {
  readonly rowNumber: number;
  readonly documentNo: string;
  readonly lineNo: number;
  readonly customerNo: string;
  readonly itemNo: string;
  /** In the line's own unit. */
  readonly quantity: Quantity;
  readonly unitCode: string;
  /** What its cells are to hold. */
  readonly cells: { readonly quantityCancelled: Quantity; readonly quantityToShip?: null };
}

export interface CancellationPlan {
  readonly lines: readonly CancelledLine[];
  /** BCK-40 for proposals that stand no longer. */
  readonly issues: readonly Issue[];
}

/** What cancelling writes: the proposals of some names, or all that say cancel. */
export function planCancellations(book: Book, proposals: readonly Proposal[], chosen: readonly string[] | "all"): CancellationPlan {
  const { found, issues } = chosenProposals(book, proposals, chosen);
  const sales = new Map(openLinesOf(book).lines.flatMap((open) => (open.side === "sales" && open.kind === "issue" ? [[lineKey(open), open] as const] : [])));
  const lines = found.flatMap(({ kind, documentNo, lineNo, quantity }): CancelledLine[] => {
    const open = kind === "cancel" ? sales.get(lineKey({ documentNo, lineNo })) : undefined;
    if (open === undefined) return [];
    const { read, row, item, outstanding, partyNo } = open;
    const toHandle = read.toHandle(row);
    const cancelled = inOwnUnit(open, quantity);
    const isTooMuch = toHandle !== null && toHandle > outstanding - cancelled;
    return [{
      rowNumber: read.rowNumber(row), documentNo, lineNo: open.lineNo, customerNo: partyNo, itemNo: item.itemNo, quantity: cancelled, unitCode: read.unitCode(row) || item.baseUnit,
      cells: { quantityCancelled: quantityFromFine(read.cancelled(row) + cancelled), ...(isTooMuch && { quantityToShip: null }) },
    }];
  });
  return { lines, issues };
}
