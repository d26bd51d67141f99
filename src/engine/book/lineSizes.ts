import { FINE_ONE } from "../../money/quantity";
import { issue, type Issue } from "../../issues/issue";
import type { BookTables } from "./book";

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

interface Figures {
  readonly rowNumber: number;
  readonly no: string;
  readonly unitCode: string;
  readonly documentNo: string;
  readonly quantity: number;
}

/** CEL-05 for each line whose amount, or whose quantity in base units, is too large. */
export function lineSizeIssues(tables: BookTables, id: SizedTable): readonly Issue[] {
  const units = new Map(tables.ItemUnits.rows.map((row) => [`${row.itemNo}\u0000${row.unitCode}`, row.quantityPerUnit as number]));
  const price = PRICE_COLUMN[id];
  return (tables[id].rows as readonly (Figures & { readonly [Column in "unitPrice" | "unitCost"]?: number })[]).flatMap((row) => {
    const place = { table: id, row: row.rowNumber, column: "quantity", documentNo: row.documentNo };
    if (Math.abs(row.quantity * (row[price] ?? 0)) > LARGEST_PRODUCT) {
      return [issue("CEL-05", place, { column: { table: id, column: "amount" }, value: wholeText(row.quantity, row[price] ?? 0) })];
    }
    const perUnit = row.unitCode === "" ? FINE_ONE : (units.get(`${row.no}\u0000${row.unitCode}`) ?? FINE_ONE);
    if (Math.abs(row.quantity) * (perUnit / FINE_ONE) <= LARGEST_BASE_QUANTITY) return [];
    return [issue("CEL-05", place, { column: { table: id, column: "quantity" }, value: wholeText(row.quantity, perUnit) })];
  });
}

function wholeText(a: number, b: number): string {
  return String((BigInt(a) * BigInt(b)) / BigInt(FINE_ONE * FINE_ONE));
}
