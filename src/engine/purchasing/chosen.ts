import { issue, type Issue } from "../../issues/issue";
import type { Proposal } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { openLinesOf, placeKey } from "../stock/stock";

/** The names of proposals, in their order. */
export function namesOf(book: Book, proposals: readonly Proposal[]): readonly string[] {
  const onOrder = new Map<string, number>();
  for (const { side, kind, itemNo, locationCode, quantity } of openLinesOf(book).lines) {
    if (side === "sales" || kind !== "receipt") continue;
    const place = placeKey(itemNo, locationCode);
    onOrder.set(place, (onOrder.get(place) ?? 0) + quantity);
  }
  return proposals.map(({ kind, itemNo, locationCode, fromLocationCode, vendorNo, documentNo, lineNo, quantity, needDate }) =>
    [kind, itemNo, locationCode, fromLocationCode, vendorNo, documentNo, lineNo, quantity, needDate, onOrder.get(placeKey(itemNo, locationCode)) ?? 0].join("\u0000"),
  );
}

function itemOfName(name: string): string {
  return name.split("\u0000")[1] ?? "";
}

/** The proposals of some names, and BCK-40 for names that no proposal has any more; with all, every proposal. */
export function chosenProposals(book: Book, proposals: readonly Proposal[], chosen: readonly string[] | "all"): { readonly found: readonly Proposal[]; readonly issues: readonly Issue[] } {
  if (chosen === "all") return { found: proposals, issues: [] };
  const byName = new Map(namesOf(book, proposals).map((name, at) => [name, proposals[at]]));
  const issues: Issue[] = [];
  const found = [...new Set(chosen)].flatMap((name) => {
    const proposal = byName.get(name);
    if (proposal !== undefined) return [proposal];
    const itemNo = itemOfName(name);
    issues.push(issue("BCK-40", itemPlace(book, itemNo, "itemNo"), { itemNo }));
    return [];
  });
  return { found, issues };
}

/** The cell of an item's card. */
export function itemPlace(book: Book, itemNo: string, column: string): Issue["place"] {
  const row = lookupOf(book).items.get(itemNo)?.rowNumber;
  return { table: "Items", ...(row !== undefined && { row }), column };
}
