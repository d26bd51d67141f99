import { FINE_ONE } from "../../money/quantity";
import { issue, type Issue } from "../../issues/issue";
import type { BookTable, BookTables } from "./book";
import { numbersOf, rowAt, textsOf } from "./bookColumns";

/**
 * Lines whose figures together pass what exact arithmetic can hold, as when a telephone number has been typed as a
 * quantity. They are found while reading, so that no sum, report or posting ever meets them.
 */
const PRICE_COLUMN = { SalesLines: "unitPrice", PurchaseLines: "unitCost" } as const;
export type SizedTable = keyof typeof PRICE_COLUMN;

/** A million million currency units, as the product of a quantity and a price of hundred-thousandths. */
const LARGEST_PRODUCT = 1e22;
/** In hundred-thousandths: ninety thousand million base units. */
const LARGEST_BASE_QUANTITY = 9e15;

/** CEL-05 for each line whose amount, or whose quantity in base units, is too large. */
export function lineSizeIssues(tables: BookTables, id: SizedTable): readonly Issue[] {
  const units = new Map(tables.ItemUnits.rows.map((row) => [`${row.itemNo}\u0000${row.unitCode}`, row.quantityPerUnit as number]));
  // Both sides call these columns the same; what they call a price has two names.
  const lines = tables[id] as BookTable<"SalesLines">;
  const [quantities, prices, unitCodes] = [numbersOf(lines, "quantity"), numbersOf(lines, PRICE_COLUMN[id] as "unitPrice"), textsOf(lines, "unitCode")];
  const issues: Issue[] = [];
  for (let at = 0; at < quantities.length; at++) {
    const [quantity, price, unitCode] = [quantities[at] ?? 0, prices[at] ?? 0, unitCodes[at] ?? ""];
    const perUnit = unitCode === "" ? FINE_ONE : (units.get(`${rowAt(lines, at).no}\u0000${unitCode}`) ?? FINE_ONE);
    const isWorthTooMuch = Math.abs(quantity * price) > LARGEST_PRODUCT;
    if (!isWorthTooMuch && Math.abs(quantity) * (perUnit / FINE_ONE) <= LARGEST_BASE_QUANTITY) continue;
    const { rowNumber, documentNo } = rowAt(lines, at);
    const [column, value] = isWorthTooMuch ? ["amount", wholeText(quantity, price)] : ["quantity", wholeText(quantity, perUnit)];
    issues.push(issue("CEL-05", { table: id, row: rowNumber, column: "quantity", documentNo }, { column: { table: id, column }, value }));
  }
  return issues;
}

function wholeText(a: number, b: number): string {
  return String((BigInt(a) * BigInt(b)) / BigInt(FINE_ONE * FINE_ONE));
}
