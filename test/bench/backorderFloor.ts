import { known } from "../../src/base/assert";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { FIRST_SERIAL } from "./postingWork";

/**
 * The floor of backorders: sales and purchase lines in columns, sorted by item and day, merged once with the stock, and the
 * very cells of the three reports in their order, sentences left out (a test compares them with the engine's). It serves by
 * day of need alone and knows nothing of what the generated work has none of: reservations, holds, advice, units, locations,
 * overdue and undated lines, currencies, discounts, VAT, posted rows, cells that cannot be read. Documents are taken to be in order.
 */
export interface BackorderCells {
  readonly byItem: readonly CellRow[];
  readonly byCustomer: readonly CellRow[];
  readonly byVendor: readonly CellRow[];
}

type CellRow = readonly (CellValue | null)[];

export interface Lines {
  readonly rows: FoundTable["rows"];
  readonly item: Int32Array;
  readonly day: Int32Array;
  readonly quantity: Float64Array;
  /** Rows by item and day. */
  readonly order: Int32Array;
  /** The position of the price in a row. */
  readonly priceAt: number;
}

/** What was found out of each sales line, and of each purchase line what waits for it. */
interface Served {
  readonly coverDay: Int32Array;
  readonly fromStock: Float64Array;
  readonly short: Float64Array;
  readonly light: string[];
  readonly waiting: Float64Array;
  readonly waitingLines: Int32Array;
  readonly earliestNeed: Int32Array;
  readonly valueAtRisk: Float64Array;
}

export function backorderFloor(tables: readonly FoundTable[]): BackorderCells {
  const named = (name: string) => known(tables.find((table) => table.name === name), "the work has every table");
  const items = new Map<string, number>();
  const stock: number[] = [];
  for (const row of named("ItemLedger").rows) {
    const item = numberIn(items, row[2] as string);
    stock[item] = (stock[item] ?? 0) + (row[10] as number);
  }
  const sales = linesOf(named("SalesLines"), "requestedDate", items);
  const buys = linesOf(named("PurchaseLines"), "expectedDate", items);
  const partyOf = new Map([...namesOf(named("SalesHeaders"), "documentNo", "customerNo"), ...namesOf(named("PurchaseHeaders"), "documentNo", "vendorNo")]);
  const served = serve(stock, sales, buys);
  const names = namesOf(named("Items"), "itemNo", "description");
  const units = namesOf(named("Items"), "itemNo", "baseUnit");
  return {
    byItem: itemCells([...items.keys()], stock, sales, buys, served, partyOf, names, units),
    byCustomer: customerCells(sales, served, partyOf, namesOf(named("Customers"), "customerNo", "name"), names, units),
    byVendor: vendorCells(buys, served, partyOf, namesOf(named("Vendors"), "vendorNo", "name"), names, units),
  };
}

/** Each line of an item in its turn takes the earliest there is. */
function serve(stock: readonly number[], sales: Lines, buys: Lines): Served {
  const [lines, receipts] = [sales.rows.length, buys.rows.length];
  const served: Served = {
    coverDay: new Int32Array(lines), fromStock: new Float64Array(lines), short: new Float64Array(lines), light: new Array<string>(lines).fill("R"),
    waiting: new Float64Array(receipts), waitingLines: new Int32Array(receipts), earliestNeed: new Int32Array(receipts), valueAtRisk: new Float64Array(receipts),
  };
  const price = priceOf(sales);
  let [sale, buy] = [0, 0];
  for (let item = 0; item < stock.length; item++) {
    while (buy < receipts && buys.item[buys.order[buy]!]! < item) buy++;
    let left = stock[item]!;
    let source = -1;
    for (; sale < lines && sales.item[sales.order[sale]!] === item; sale++) {
      const line = sales.order[sale]!;
      const wanted = sales.day[line]!;
      let need = sales.quantity[line]!;
      let [cover, isDoubtful] = [wanted, false];
      while (need > 0) {
        if (left === 0) {
          if (buy === receipts || buys.item[buys.order[buy]!] !== item) break;
          source = buys.order[buy++]!;
          left = buys.quantity[source]!;
        }
        const part = Math.min(left, need);
        left -= part;
        need -= part;
        if (source < 0) served.fromStock[line]! += part;
        else {
          served.waiting[source]! += part;
          if (served.waitingLines[source]!++ === 0 || wanted < served.earliestNeed[source]!) served.earliestNeed[source] = wanted;
          served.valueAtRisk[source]! += part * price(line);
          cover = Math.max(cover, buys.day[source]!);
          isDoubtful = true;
        }
      }
      served.short[line] = need;
      if (need > 0) continue;
      served.coverDay[line] = cover;
      served.light[line] = cover > wanted ? "O" : isDoubtful ? "Y" : "G";
    }
  }
  return served;
}

const [DAY, BALANCE, PROMISED] = [3, 11, 20] as const;

/** The flow of each item: stock, then receipts and issues by day, of one day the receipts first. */
function itemCells(numbers: readonly string[], stock: readonly number[], sales: Lines, buys: Lines, { coverDay, fromStock, short, light }: Served, partyOf: Names, names: Names, units: Names): readonly CellRow[] {
  const cells: (CellValue | null)[][] = [];
  let [sale, buy] = [0, 0];
  numbers.forEach((no, item) => {
    const [name, unit, first] = [names.get(no) ?? "", units.get(no) ?? "", cells.length];
    let balance = stock[item]!;
    cells.push([no, name, "", FIRST_SERIAL, "onHand", "", "", "", "", "", "", balance, 0, "", "", "", "", null, "", unit, 0]);
    for (;;) {
      const line = sale < sales.order.length && sales.item[sales.order[sale]!] === item ? sales.order[sale]! : -1;
      const receipt = buy < buys.order.length && buys.item[buys.order[buy]!] === item ? buys.order[buy]! : -1;
      if (line < 0 && receipt < 0) break;
      if (receipt >= 0 && (line < 0 || buys.day[receipt]! <= sales.day[line]!)) {
        const [row, day, quantity] = [buys.rows[receipt]!, buys.day[receipt]!, buys.quantity[receipt]!];
        buy++;
        balance += quantity;
        cells.push([no, name, "", day, "receipt", row[1]!, row[2]!, partyOf.get(row[1] as string) ?? "", day, quantity, "", balance, 0, "", "", "", "", null, "", unit, 0]);
      } else {
        const [row, day, quantity] = [sales.rows[line]!, sales.day[line]!, sales.quantity[line]!];
        sale++;
        balance -= quantity;
        const cover = coverDay[line]!;
        cells.push([no, name, "", day, "issue", row[1]!, row[2]!, partyOf.get(row[1] as string) ?? "", day, "", quantity, balance, 0, cover || "", cover ? cover - day : "", fromStock[line]!, short[line]!, null, light[line]!, unit, 0]);
      }
    }
    // What can be promised: the least at the end of a day and of all later ones.
    for (let at = cells.length - 1, least = Infinity, day: CellValue | null = ""; at >= first; at--) {
      const row = cells[at]!;
      if (row[DAY] !== day) least = Math.min(least, row[BALANCE] as number);
      day = row[DAY]!;
      row[PROMISED] = Math.max(0, least);
    }
  });
  return cells;
}

/** Customers with the worst light first, their orders by the first day wanted. */
function customerCells(sales: Lines, { coverDay, fromStock, short, light }: Served, partyOf: Names, names: Names, itemNames: Names, units: Names): readonly CellRow[] {
  interface Order { readonly from: number; to: number; firstDay: number }
  const customers = new Map<string, { worst: number; readonly orders: Order[] }>();
  for (let from = 0; from < sales.rows.length; ) {
    const no = sales.rows[from]![1] as string;
    const customerNo = partyOf.get(no) ?? "";
    let customer = customers.get(customerNo);
    if (!customer) customers.set(customerNo, (customer = { worst: LIGHTS.length, orders: [] }));
    const order: Order = { from, to: from, firstDay: Infinity };
    for (; order.to < sales.rows.length && sales.rows[order.to]![1] === no; order.to++) {
      order.firstDay = Math.min(order.firstDay, sales.day[order.to]!);
      customer.worst = Math.min(customer.worst, LIGHTS.indexOf(light[order.to]!));
    }
    customer.orders.push(order);
    from = order.to;
  }
  const cells: CellRow[] = [];
  const price = priceOf(sales);
  for (const [customerNo, { orders }] of [...customers].sort(([a, { worst }], [b, other]) => worst - other.worst || (a < b ? -1 : 1))) {
    const name = names.get(customerNo) ?? "";
    for (const { from, to } of orders.sort((a, b) => a.firstDay - b.firstDay)) {
      for (let line = from; line < to; line++) {
        const [row, quantity, cover, day] = [sales.rows[line]!, sales.quantity[line]!, coverDay[line]!, sales.day[line]!];
        const itemNo = row[4] as string;
        cells.push([
          customerNo, name, row[1]!, row[2]!, itemNo, itemNames.get(itemNo) ?? "", units.get(itemNo) ?? "", quantity, 0, quantity, 0, day, "", "",
          cover || "", cover ? cover - day : "", fromStock[line]!, short[line]!, quantity * price(line), null, light[line]!,
        ]);
      }
    }
  }
  return cells;
}

/** The one vendor's lines, what most value waits for first, then by day. */
function vendorCells(buys: Lines, { waiting, waitingLines, earliestNeed, valueAtRisk }: Served, partyOf: Names, names: Names, itemNames: Names, units: Names): readonly CellRow[] {
  const order = Int32Array.from(buys.rows, (_, at) => at).sort((a, b) => valueAtRisk[b]! - valueAtRisk[a]! || buys.day[a]! - buys.day[b]! || a - b);
  const cells: CellRow[] = [];
  for (const at of order) {
    const [row, quantity, day] = [buys.rows[at]!, buys.quantity[at]!, buys.day[at]!];
    const vendorNo = partyOf.get(row[1] as string) ?? "";
    const itemNo = row[4] as string;
    cells.push([
      vendorNo, names.get(vendorNo) ?? "", row[1]!, row[2]!, itemNo, itemNames.get(itemNo) ?? "", quantity, 0, quantity, day, day, 0,
      waiting[at]!, waitingLines[at]!, waitingLines[at] === 0 ? "" : earliestNeed[at]!, valueAtRisk[at]!, null, units.get(itemNo) ?? "",
    ]);
  }
  return cells;
}

const LIGHTS = ["R", "O", "Y", "G"];
type Names = ReadonlyMap<string, string>;

function namesOf({ headers, rows }: FoundTable, key: string, name: string): Names {
  const [keyAt, nameAt] = [headers.indexOf(key), headers.indexOf(name)];
  return new Map(rows.map((row) => [row[keyAt] as string, row[nameAt] as string]));
}

function priceOf({ rows, priceAt }: Lines): (line: number) => number {
  return (line) => rows[line]![priceAt] as number;
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
  return { rows, item, day, quantity, order: Int32Array.from(keys, (key) => key % rows.length), priceAt: table.headers.indexOf("unitPrice") };
}

function numberIn(numbers: Map<string, number>, code: string): number {
  const known = numbers.get(code);
  if (known !== undefined) return known;
  numbers.set(code, numbers.size);
  return numbers.size - 1;
}
