import type { Book } from "../../../src/engine/book/book";
import type { Amount } from "../../../src/money/amount";
import { quantityFromFine } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";
import { actOnStock, AMOUNT_ZERO, costOfEntry } from "../../support/stockMoves";

/** Charges on what was bought, forwarded to all that has left since (sales-bc E7.5, E9.3, E13.3). */
const PIECE = 100_000;

function company(item: { readonly costingMethod: string; readonly standardCost?: string }): Book {
  return bookFromTables({
    PostingSetup: [{ businessGroup: "", productGroup: "RETAIL", cogsAccount: "7190", inventoryAdjustmentAccount: "7170", directCostAppliedAccount: "7291", purchaseVarianceAccount: "7890" }],
    Items: [{ itemNo: "M", unitCost: "66", ...item }],
  });
}

interface Moved {
  readonly pieces: number;
  readonly cost?: number;
  readonly from?: number;
  readonly on: string;
}

function moved(book: Book, { pieces, cost, from, on }: Moved): Book {
  return actOnStock(book, "M", ({ costing, move, add, transactionNo }) => {
    const postingDate = day(on);
    const entryNo = move({ quantity: quantityFromFine(pieces * PIECE), entryType: cost === undefined ? "sale" : "purchase", postingDate, appliesFrom: from ?? null });
    add(costing.valueAtOnce(entryNo, { transactionNo, postingDate, documentType: "", documentNo: "" }, cost === undefined ? costing.costOf(entryNo) : (cost as Amount), AMOUNT_ZERO));
  });
}

const charged = (book: Book, entryNo: number, amount: number) =>
  actOnStock(book, "M", ({ costing, add, transactionNo }) => add(costing.charge(entryNo, { transactionNo, postingDate: day("2026-02-01"), documentType: "purchaseInvoice", documentNo: "F" }, amount as Amount)));

/** Sums by account of what an act has posted. */
function posted(before: Book, after: Book): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { accountNo, amount } of after.tables.GeneralLedger.rows.slice(before.tables.GeneralLedger.rows.length)) sums[accountNo] = (sums[accountNo] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

test("freight on a layer that is all sold goes to the cost of the sale (E7.5)", () => {
  let book = moved(company({ costingMethod: "fifo" }), { pieces: 10, cost: 100_000, on: "2026-01-01" });
  book = moved(book, { pieces: 10, cost: 120_000, on: "2026-01-12" });
  book = moved(book, { pieces: -15, on: "2026-01-20" });
  const after = charged(book, 1, 30_000);
  expect(costOfEntry(after, 3)).toBe(-190_000);
  expect(posted(book, after)).toEqual({ "7291": -30_000, "7190": 30_000 });
  expect(after.tables.ValueEntries.rows.slice(-1).map(({ itemEntryNo, adjustment, invoicedQuantity }) => [itemEntryNo, adjustment, invoicedQuantity])).toEqual([[3, true, 0]]);
});

test("freight on goods with a standard cost is a variance: stock stays worth the standard (E9.3)", () => {
  const start = company({ costingMethod: "standard", standardCost: "100" });
  const bought = moved(start, { pieces: 1, cost: 90_000, on: "2026-01-01" });
  expect(posted(start, bought)).toEqual({ "2110": 100_000, "7291": -90_000, "7890": -10_000 });
  const after = charged(bought, 1, 20_000);
  expect(posted(bought, after)).toEqual({ "7291": -20_000, "7890": 20_000 });
  expect(costOfEntry(after, 1)).toBe(100_000);
});

test("freight is forwarded to the sale and to the return that names it, and to no other (E13.3)", () => {
  let book = moved(company({ costingMethod: "fifo" }), { pieces: 10, cost: 600_000, on: "2026-01-01" });
  book = moved(book, { pieces: -5, on: "2026-01-02" });
  book = moved(book, { pieces: 5, cost: 360_000, on: "2026-01-03" });
  book = moved(book, { pieces: 2, from: 2, on: "2026-01-04" });
  const linked = costOfEntry(book, 4);
  const after = charged(book, 1, 50_000);
  expect([linked, costOfEntry(after, 2), costOfEntry(after, 4)]).toEqual([120_000, -325_000, 130_000]);
  // The sale takes 25.00, of which the return brings 10.00 back.
  expect(posted(book, after)).toEqual({ "2110": 35_000, "7291": -50_000, "7190": 15_000 });
});
