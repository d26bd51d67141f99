import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { foundTables } from "../support/deskInMemory";
import { CUSTOMERS, customerNo, FIRST_SERIAL, LINES_PER_ORDER, orderNo, tableOf } from "./postingWork";
import { randomFrom, type Random } from "./random";

/** Open orders, generated: half as many purchase lines as sales lines, an item for every twenty, wanted and expected over a year, some stock of each. */
export function backorderTables(salesLines: number): readonly FoundTable[] {
  const random = randomFrom(20_251_003);
  const items = Math.max(1, salesLines / 20);
  const large = new Map<string, FoundTable>();
  for (const [name, table] of orders("Sales", salesLines, items, random)) large.set(name, table);
  for (const [name, table] of orders("Purchase", salesLines / 2, items, random)) large.set(name, table);
  const small = foundTables({
    Settings: [{ key: "workDate", value: "2025-01-01" }],
    Customers: Array.from({ length: CUSTOMERS }, (_, at) => ({ customerNo: customerNo(at) })),
    Items: Array.from({ length: items }, (_, at) => ({ itemNo: itemNo(at), unitPrice: 100, unitCost: 60 })),
  });
  const stock = Array.from({ length: items }, (_, at): CellValue[] => [at + 1, 1, itemNo(at), "", FIRST_SERIAL - 1, "positiveAdjustment", "", "", "", "", 1 + random.below(60), "", ""]);
  large.set("ItemLedger", { ...tableOf("ItemLedger", []), rows: stock });
  return small.map((table) => large.get(table.name) ?? table);
}

function itemNo(at: number): string {
  return `I${10_001 + at}`;
}

function orders(side: "Sales" | "Purchase", lines: number, items: number, random: Random): readonly (readonly [string, FoundTable])[] {
  const count = Math.ceil(lines / LINES_PER_ORDER);
  const number = (order: number) => (side === "Sales" ? orderNo(order) : `P${orderNo(order)}`);
  const partyOf = () => (side === "Sales" ? { customerNo: customerNo(random.below(CUSTOMERS)) } : { vendorNo: "V1" });
  const headers = Array.from({ length: count }, (_, at) => ({ documentType: "order", documentNo: number(at), ...partyOf(), orderDate: FIRST_SERIAL, status: "open" }));
  const rows = Array.from({ length: lines }, (_, at) => ({
    documentType: "order", documentNo: number(Math.floor(at / LINES_PER_ORDER)), lineNo: ((at % LINES_PER_ORDER) + 1) * 10_000, lineType: "item", no: itemNo(random.below(items)),
    quantity: side === "Sales" ? 1 + random.below(20) : 5 + random.below(30), ...(side === "Sales" ? { unitPrice: 100, requestedDate: FIRST_SERIAL + random.below(365) } : { unitCost: 60, expectedDate: FIRST_SERIAL + random.below(365) }),
  }));
  return [[`${side}Headers`, tableOf(`${side}Headers`, headers)], [`${side}Lines`, tableOf(`${side}Lines`, rows)]];
}
