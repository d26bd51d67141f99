import type { FoundTable } from "../../src/ports/workbookPort";
import { FIRST_SERIAL } from "./postingWork";

/**
 * The floor of backorders: sales and purchase lines in columns, sorted by item and day, merged once with the stock, and a row
 * for each line in each view, with as many cells as the reports have. It serves by day of need alone; cells for what it
 * leaves out are blank: causes, lights, names, advice, holds, units, locations, values, confirmed and promised days, reservations, lines that cannot be read.
 */
export interface CoveredLine {
  readonly documentNo: string;
  readonly lineNo: number;
  /** As a serial number; 0 where nothing covers the line. */
  readonly coverDay: number;
}

export interface BackorderRows {
  readonly lines: readonly CoveredLine[];
  readonly byItem: readonly (readonly (string | number)[])[];
  readonly byCustomer: readonly (readonly (string | number)[])[];
  readonly byVendor: readonly (readonly (string | number)[])[];
}

export interface Lines {
  readonly rows: FoundTable["rows"];
  readonly item: Int32Array;
  readonly day: Int32Array;
  readonly quantity: Float64Array;
  readonly order: Int32Array;
}

export function backorderFloor(tables: readonly FoundTable[]): BackorderRows {
  const named = (name: string) => tables.find((table) => table.name === name) as FoundTable;
  const items = new Map<string, number>();
  const stock = new Map<number, number>();
  for (const row of named("ItemLedger").rows) {
    const item = numberIn(items, row[2] as string);
    stock.set(item, (stock.get(item) ?? 0) + (row[10] as number));
  }
  const sales = linesOf(named("SalesLines"), "requestedDate", items);
  const buys = linesOf(named("PurchaseLines"), "expectedDate", items);
  const customerOf = new Map(named("SalesHeaders").rows.map((row) => [row[1], row[3] as string]));
  const lines: CoveredLine[] = [];
  const byItem: (string | number)[][] = [];
  const byCustomer: (string | number)[][] = [];
  const waiting = new Float64Array(buys.rows.length);
  const names = [...items.keys()];
  let [sale, buy] = [0, 0];
  for (let item = 0; item < names.length; item++) {
    while (buy < buys.order.length && buys.item[buys.order[buy]!]! < item) buy++;
    let left = stock.get(item) ?? 0;
    let day = FIRST_SERIAL;
    let source = -1;
    let balance = left;
    byItem.push([names[item]!, "", "", FIRST_SERIAL, "onHand", "", "", "", "", "", "", balance, "", "", "", "", "", "", ""]);
    for (; sale < sales.order.length && sales.item[sales.order[sale]!] === item; sale++) {
      const line = sales.order[sale]!;
      const wanted = sales.day[line]!;
      let need = sales.quantity[line]!;
      balance -= need;
      let cover = 0;
      while (need > 0) {
        if (left === 0) {
          if (buy === buys.order.length || buys.item[buys.order[buy]!] !== item) break;
          source = buys.order[buy++]!;
          left = buys.quantity[source]!;
          day = buys.day[source]!;
          balance += left;
          byItem.push([names[item]!, "", "", day, "receipt", buys.rows[source]![1] as string, buys.rows[source]![2] as number, "V1", day, left, "", balance, "", "", "", "", "", "", ""]);
        }
        const part = Math.min(left, need);
        left -= part;
        need -= part;
        if (source >= 0) waiting[source]! += part;
        cover = Math.max(cover, day, wanted);
      }
      const [documentNo, lineNo] = [sales.rows[line]![1] as string, sales.rows[line]![2] as number];
      const coverDay = need > 0 ? 0 : cover;
      const late = coverDay === 0 ? 0 : Math.max(0, coverDay - wanted);
      lines.push({ documentNo, lineNo, coverDay });
      byItem.push([names[item]!, "", "", wanted, "issue", documentNo, lineNo, customerOf.get(documentNo) ?? "", wanted, "", sales.quantity[line]!, balance, "", coverDay, late, 0, need, "", ""]);
      byCustomer.push([customerOf.get(documentNo) ?? "", "", documentNo, lineNo, names[item]!, "", "", sales.quantity[line]!, 0, sales.quantity[line]!, 0, wanted, "", "", coverDay, late, 0, need, "", "", ""]);
    }
  }
  const byVendor = buys.rows.map((row, at) => ["V1", "", row[1] as string, row[2] as number, row[4] as string, "", buys.quantity[at]!, 0, buys.quantity[at]!, buys.day[at]!, buys.day[at]!, 0, waiting[at]!, "", "", "", ""]);
  return { lines, byItem, byCustomer, byVendor };
}

export function linesOf(table: FoundTable, dayColumn: string, items: Map<string, number>): Lines {
  const dayAt = table.headers.indexOf(dayColumn);
  const quantityAt = table.headers.indexOf("quantity");
  const { rows } = table;
  const item = Int32Array.from(rows, (row) => numberIn(items, row[4] as string));
  const day = Int32Array.from(rows, (row) => row[dayAt] as number);
  const quantity = Float64Array.from(rows, (row) => row[quantityAt] as number);
  // One number orders by item, day and row: lines of one day are served in the order of their documents, which is the sheet's here.
  const keys = Float64Array.from(rows, (_, at) => (item[at]! * 1_000 + day[at]! - FIRST_SERIAL) * rows.length + at).sort();
  return { rows, item, day, quantity, order: Int32Array.from(keys, (key) => key % rows.length) };
}

function numberIn(numbers: Map<string, number>, code: string): number {
  const known = numbers.get(code);
  if (known !== undefined) return known;
  numbers.set(code, numbers.size);
  return numbers.size - 1;
}
