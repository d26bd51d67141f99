import { issue, type Issue } from "../../issues/issue";
import { soundRows, type Book } from "../book/book";

/** Faults of the setup by itself: VAT setups of one identifier have one rate, because VAT is totalled per identifier (sales-bc 1.7). */
export function setupIssues(book: Book): readonly Issue[] {
  const firstOf = new Map<string, { readonly vatPercent: number }>();
  return soundRows(book, "VatSetup").flatMap((row) => {
    // An identifier may get another rate from a date on; what must agree is what is valid together.
    const key = `${row.vatIdentifier}\u0000${row.validFrom ?? ""}`;
    const first = firstOf.get(key);
    if (!first) firstOf.set(key, row);
    else if (first.vatPercent !== row.vatPercent) {
      return [issue("SET-10", { table: "VatSetup", row: row.rowNumber, column: "vatPercent" }, { vatIdentifier: row.vatIdentifier, firstPercent: { percent: first.vatPercent }, secondPercent: { percent: row.vatPercent } })];
    }
    return [];
  });
}
