import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { TABLES, type TableId } from "../../src/tables/tables";
import { foundTables } from "../support/deskInMemory";
import { randomFrom, type Random } from "./random";

/**
 * A company with orders to post, generated: 200 customers, 500 items in 4 product groups and 3 VAT rates (25 % of 70 in a
 * hundred items, 15 % of 20, 0 % of 10), orders of 10 lines over 2025, 1 to 20 pieces a line, 5 to 20 percent discount on a
 * third of them. Every item has a layer of stock that suffices. The same seed gives the same company.
 */
export const CUSTOMERS = 200;
export const ITEMS = 500;
export const PRODUCT_GROUPS = 4;
export const LINES_PER_ORDER = 10;
/** 1 January 2025 as Excel's serial number. */
export const FIRST_SERIAL = 45_658;
const STOCK = 100_000;

export const VAT_RATES = [25, 15, 0] as const;

export function postingTables(orders: number): readonly FoundTable[] {
  const random = randomFrom(20_251_001);
  const items = itemsOf(random);
  const small = foundTables({
    ...setUp(),
    Customers: Array.from({ length: CUSTOMERS }, (_, at) => ({ customerNo: customerNo(at), name: `Customer ${at}` })),
    Items: items.map(({ group, vat, price, cost }, at) => ({
      itemNo: itemNo(at), description: `Item ${at}`, productGroup: `P${group}`, vatProductGroup: `V${VAT_RATES[vat]}`, unitPrice: price / 100, unitCost: cost / 100,
    })),
    ItemLedger: items.map((_, at) => ({ itemNo: itemNo(at), postingDate: "2024-12-31", entryType: "positiveAdjustment", quantity: STOCK })),
    ValueEntries: items.map(({ cost }, at) => ({
      itemEntryNo: at + 1, itemNo: itemNo(at), postingDate: "2024-12-31", valuedQuantity: STOCK, invoicedQuantity: STOCK, costActual: (STOCK * cost) / 100,
    })),
  });
  const large = new Map<string, FoundTable>([
    ["SalesHeaders", tableOf("SalesHeaders", headerRows(orders, random))],
    ["SalesLines", tableOf("SalesLines", lineRows(orders, items, random))],
  ]);
  return small.map((table) => large.get(table.name) ?? withSerials(withoutFixtures(table)));
}

/** The company of the fixtures brings a customer and an item of its own. */
function withoutFixtures(table: FoundTable): FoundTable {
  return table.name === "Customers" || table.name === "Items" ? { ...table, rows: table.rows.filter(([no]) => no !== "C1" && no !== "X") } : table;
}

function setUp() {
  const accounts = Array.from({ length: PRODUCT_GROUPS }, (_, group) => [`300${group}`, `400${group}`]).flat();
  return {
    Settings: [{ key: "workbookId", value: "bench" }, { key: "workDate", value: "2025-12-31" }],
    Accounts: accounts.map((accountNo) => ({ accountNo, name: accountNo, statement: "income" as const, directPosting: true })),
    PostingSetup: Array.from({ length: PRODUCT_GROUPS }, (_, group) => ({
      businessGroup: "DOMESTIC", productGroup: `P${group}`, salesAccount: `300${group}`, cogsAccount: `400${group}`, inventoryAdjustmentAccount: "7170",
    })),
    VatSetup: VAT_RATES.map((vatPercent) => ({ vatBusinessGroup: "DOMESTIC", vatProductGroup: `V${vatPercent}`, vatIdentifier: `V${vatPercent}`, vatPercent, salesVatAccount: "5610" })),
  };
}

interface WorkItem {
  readonly group: number;
  /** Position among the VAT rates. */
  readonly vat: number;
  /** In hundredths. */
  readonly price: number;
  readonly cost: number;
}

function itemsOf(random: Random): readonly WorkItem[] {
  return Array.from({ length: ITEMS }, (_, at) => {
    const price = 500 + random.below(49_500);
    return { group: at % PRODUCT_GROUPS, vat: at % 10 < 7 ? 0 : at % 10 < 9 ? 1 : 2, price, cost: Math.floor(price * 0.6) };
  });
}

export function customerNo(at: number): string {
  return `C${10_001 + at}`;
}

export function itemNo(at: number): string {
  return `I${10_001 + at}`;
}

export function orderNo(at: number): string {
  return `S${1_000_001 + at}`;
}

function headerRows(orders: number, random: Random): readonly Row<"SalesHeaders">[] {
  return Array.from({ length: orders }, (_, at) => {
    const day = FIRST_SERIAL + random.below(365);
    return { documentType: "order", documentNo: orderNo(at), customerNo: customerNo(random.below(CUSTOMERS)), orderDate: day, postingDate: day, status: "open" };
  });
}

function lineRows(orders: number, items: readonly WorkItem[], random: Random): readonly Row<"SalesLines">[] {
  return Array.from({ length: orders * LINES_PER_ORDER }, (_, at) => {
    const item = random.below(ITEMS);
    return {
      documentType: "order", documentNo: orderNo(Math.floor(at / LINES_PER_ORDER)), lineNo: ((at % LINES_PER_ORDER) + 1) * 10_000, lineType: "item", no: itemNo(item),
      quantity: 1 + random.below(20), unitPrice: (items[item]?.price ?? 0) / 100, discountPercent: random.below(3) === 0 ? 5 + random.below(16) : "",
    };
  });
}

type Row<Id extends TableId> = { readonly [Column in keyof (typeof TABLES)[Id]["columns"]]?: CellValue };

/** A table as Excel hands it over, with the ids of its columns for headers. */
export function tableOf<Id extends TableId>(id: Id, rows: readonly Row<Id>[]): FoundTable {
  const { order } = TABLES[id];
  return { name: id, sheetName: id, firstRow: 2, firstColumn: 1, headers: order, rows: rows.map((row) => order.map((column) => (row as Readonly<Record<string, CellValue | undefined>>)[column] ?? "")) };
}

/** Excel hands days over as serial numbers. */
function withSerials(table: FoundTable): FoundTable {
  const serial = (cell: CellValue) => (typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell) ? Date.parse(`${cell}T00:00:00Z`) / 86_400_000 + 25_569 : cell);
  return table.name === "Settings" ? table : { ...table, rows: table.rows.map((row) => row.map(serial)) };
}
